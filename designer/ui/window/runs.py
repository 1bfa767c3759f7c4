"""Test-runs of the open design: starting them, and what the last one says about the place in focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from designer.app.document import Document
from designer.app.focus import Focus
from designer.app.runner import Runner
from designer.core.design import Target
from designer.core.protocol import NodeReport
from designer.engine.analysis import Analysis
from designer.ui.canvas.view import CanvasView
from designer.ui.panels.run import RunPanel
from designer.ui.window.looking import KEEP_BYTES, Looking
from designer.ui.window.next_run import NextRun

if TYPE_CHECKING:
    from designer.engine.costs.memory import Memory
    from designer.engine.running.report import RunReport
    from designer.ui.panels.maps.pane import Age

RunState = tuple["RunReport | None", Analysis | None]
"""A report, and the analysis of the design it is about."""


class Runs(QObject):
    """Connects the runner with its panel and answers for the views."""

    ended = Signal()
    """A run ended, well or badly: verdicts have changed."""

    def __init__(
        self, document: Document, focus: Focus, runner: Runner, panel: RunPanel, view: CanvasView, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._looking = Looking(runner, panel, self)
        self._document, self._focus, self._runner, self._panel = document, focus, runner, panel
        document.replaced.connect(self._forget)  # before the choices are forgotten, which shows the report again
        self.next = NextRun(document, focus, runner, panel, self)
        self.next.changed.connect(self._show_report)
        self.report: RunReport | None = None
        self._analysis: Analysis | None = None
        runner.changed.connect(self._on_report)
        runner.running_changed.connect(panel.show_running)
        panel.run_requested.connect(self.run)
        panel.cancel_requested.connect(runner.cancel)
        focus.selection_changed.connect(self._on_selected)
        view.edge_chosen.connect(self._on_edge)
        panel.path_chosen.connect(self._on_path)

    def run(self) -> None:
        """Starts a test-run of the network in focus; what stands against it is said in the panel."""
        from designer.engine.exporting.export import ExportError
        from designer.engine.running.report import plan_run
        from designer.ui.pictures.fed_image import image_bytes

        self._panel.settle()
        options = self.next.options
        try:
            plan = plan_run(
                self._document.analysis,
                self._focus.network,
                batch=options.batch,
                seed=options.seed,
                device=self.next.device,
                train=options.train,
                keep_bytes=KEEP_BYTES,
                feeds=options.feeds,
                read_image=image_bytes,
            )
        except ExportError as why:
            self._panel.show_refusal(str(why))
            return
        self._analysis = self._document.analysis
        self._runner.start(plan)

    def cancel_run(self) -> None:
        self._runner.cancel()

    def is_stale(self) -> bool:
        """Whether the last run was of a network that computed something else; places and directions do not count."""
        if self.report is None or self._analysis is None:
            return False
        name = self.report.plan.module
        now, then = self._document.analysis.modules.get(name), self._analysis.modules.get(name)
        return now is not then and (now is None or then is None or not now.is_known_as(then))

    def age(self) -> Age:
        """What has changed since the last run: the design, or what is chosen for the next run."""
        if self.is_stale():
            return "design"
        return "" if self.report is None or self.report.plan.options.gives_as(self.next.options) else "choices"

    def reports(self) -> dict[str, NodeReport]:
        """Reports of the nodes of the open module by name; none once the design has changed."""
        report = self.report
        if report is None or report.plan.module != self._focus.network or self.is_stale():
            return {}
        prefix = self._prefix()
        return {
            path[len(prefix) :]: node
            for path, node in report.nodes.items()
            if path.startswith(prefix) and "/" not in path[len(prefix) :]
        }

    def verdicts(self) -> dict[str, str]:
        """`confirmed` or `contradicted` for the nodes of the open module that the last run reached."""
        report = self.report
        if report is None:
            return {}
        prefix = self._prefix()
        found = {name: report.verdict(prefix + name) for name in self.reports()}
        if known := self._focus.known:
            found.update(dict.fromkeys(report.ends(prefix, known.module) if found else (), "confirmed"))
        return {name: verdict for name, verdict in found.items() if verdict != "predicted"}

    def show(self, memory: Memory | None) -> None:
        """Shows the last report again, with a word if it is of an older state, and whether the next run has room."""
        self._panel.room.show_memory(memory)
        self.next.show()
        self._show_report()

    def _show_report(self) -> None:
        self._panel.show_report(self.report, self.age(), self._runner.is_loaded)
        self._show_chosen()
        self._show_output()

    def _show_output(self) -> None:
        self._looking.show(self.report, self.age())

    def _on_selected(self) -> None:
        """One selected node is looked at; more of them, or none, leave what is there."""
        self._show_chosen()
        if len(self._focus.selection) == 1:
            (name,) = self._focus.selection
            self._looking.choose_node(self._ran_here(), self._focus.network, self._focus.path, name)
            self._show_output()

    def _on_edge(self, edge: Target) -> None:
        self._looking.choose_edge(self._ran_here(), self._focus.network, self._focus.path, edge)
        self._show_output()

    def _on_path(self, path: str) -> None:
        self._looking.choose_path(path)
        self._show_output()

    def _ran_here(self) -> Analysis | None:
        """What the last run was of, if it was of the network that is open."""
        return self._analysis if self.report is not None and self.report.plan.module == self._focus.network else None

    def _show_chosen(self) -> None:
        """Lights the lines of the selected nodes, where the report is about the open network."""
        is_here = self.report is not None and self.report.plan.module == self._focus.network
        prefix = self._prefix()
        self._panel.show_chosen({prefix + name for name in self._focus.selection} if is_here else set())

    def state(self) -> RunState:
        """The last report and what it was a run of, to be handed to another window."""
        return self.report, self._analysis

    def adopt(self, state: RunState) -> None:
        """Goes on from the state of another window."""
        self.report, self._analysis = state
        self._panel.show_running(self._runner.running)
        self.next.show()
        self._show_report()

    def _prefix(self) -> str:
        return "".join(f"{part}/" for part in self._focus.path)

    def _on_report(self, report: RunReport) -> None:
        self.report = report
        has_ended = report.finished is not None or report.failed is not None
        if has_ended:
            name = next(iter(self._focus.selection)) if len(self._focus.selection) == 1 else ""
            self._looking.begin(self._ran_here(), self._focus.network, self._focus.path, name, report)
        self._show_report()
        if has_ended:
            self.ended.emit()

    def _forget(self) -> None:
        self._runner.cancel()
        self.report = self._analysis = None
        self._looking.forget()
