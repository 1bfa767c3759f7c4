"""Looking into the last run: what is selected is asked for, what comes is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from designer.app.runner import Runner
from designer.core.design import Source, Target
from designer.core.protocol import Failed, Look, Looked
from designer.engine.analysis import Analysis
from designer.ui.panels.run import RunPanel
from designer.ui.words import tr

if TYPE_CHECKING:
    from designer.engine.running.outputs import Place
    from designer.engine.running.report import RunReport
    from designer.ui.dialogs.large_map import LargeMap
    from designer.ui.panels.maps.pane import Age
    from designer.ui.theme import Theme

PANE, LARGE = "pane", "large"
"""Who looks: the panel, and the window with one map."""
KEEP_BYTES = 512 * 1024 * 1024
"""What the torch process keeps of a run at most; the rest it makes again when somebody looks."""


class Looking(QObject):
    """Turns places of the design into places of the run, and hands questions and answers on."""

    def __init__(self, runner: Runner, panel: RunPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._runner, self._panel = runner, panel
        self._place: Place | None = None
        self._large: LargeMap | None = None
        runner.looked.connect(self._on_answer)
        runner.looking_changed.connect(panel.show_looking)
        panel.restyled.connect(self._restyle)
        panel.look_requested.connect(self._ask)
        panel.give_up_requested.connect(runner.give_up_look)
        panel.map_opened.connect(self._open)

    def forget(self) -> None:
        """Another design is open."""
        self._place = None
        self._panel.clear_output()
        if self._large is not None:
            self._large.close()

    def begin(
        self, analysis: Analysis | None, network: str, path: tuple[str, ...], node: str, report: RunReport
    ) -> None:
        """After a run: the selected node, what was looked at before, or else what came out last."""
        from designer.engine.running.outputs import Place, place_of

        chosen = place_of(analysis, network, path, Source(node)) if analysis is not None and node else None
        if report.failed is not None and report.failed.stage not in ("forward", "look"):
            # Looking would run it again, and it was stopped. That a node was not reached can be said.
            self._place = chosen if chosen is not None and chosen.path not in report.nodes else None
            return
        if chosen is not None and chosen.path in report.nodes:
            self._place = chosen
        elif self._place is None or self._place.path not in report.nodes:
            last = next(reversed([p for p in report.nodes if "/" not in p]), None)
            self._place = Place(last) if last is not None else None
        if self._large is not None and self._large.path in report.nodes:
            self._large.ask()

    def choose_node(self, analysis: Analysis | None, network: str, path: tuple[str, ...], node: str) -> None:
        """The output of a node is to be shown."""
        from designer.engine.running.outputs import place_of

        self._choose(place_of(analysis, network, path, Source(node)) if analysis is not None else None)

    def choose_edge(self, analysis: Analysis | None, network: str, path: tuple[str, ...], edge: Target) -> None:
        """The tensor on an edge is to be shown."""
        from designer.engine.running.outputs import place_on

        self._choose(place_on(analysis, network, path, edge) if analysis is not None else None)

    def choose_path(self, path: str) -> None:
        """The output of a line of the report is to be shown."""
        from designer.engine.running.outputs import Place

        self._choose(Place(path))

    def _choose(self, place: Place | None) -> None:
        self._place = place
        if place is not None:
            self._panel.bring_output()

    def show(self, report: RunReport | None, age: Age) -> None:
        """Shows the chosen place of a report, or says why there is nothing to see."""
        panel, place = self._panel, self._place
        if report is None:
            return
        if self._large is not None:
            has_ended = report.finished is not None or report.failed is not None
            self._large.show_old(bool(age) or not has_ended or self._large.path not in report.nodes)
        if report.finished is None and report.failed is None:
            panel.show_no_output(tr("Nothing to see until the run has ended."))
        elif place is None:
            was_stopped = report.failed is not None and report.failed.stage == "cancel"
            why = tr("The run was stopped.") + " " if was_stopped else ""
            panel.show_no_output(why + tr("Click a node or an edge to see what came out of it."))
        elif place.path not in report.nodes:
            words = (
                tr("“{path}” was not in the last run. Run again (F5) to see it.")
                if age == "design" or report.finished is not None
                else tr("The run ended before “{path}”.")
            )
            panel.show_no_output(words.format(path=place.path))
        else:
            from designer.engine.running.outputs import is_sequence

            panel.show_output(place, report.nodes[place.path], is_sequence(report.plan.known, place), age)

    def _restyle(self, theme: Theme) -> None:
        if self._large is not None:
            self._large.restyle(theme)

    def _ask(self, look: Look) -> None:
        self._runner.look(look, PANE)

    def _ask_large(self, look: Look) -> None:
        self._runner.look(look, LARGE)

    def _on_answer(self, answer: Looked | Failed, asker: str) -> None:
        if asker == PANE:
            self._panel.show_answer(answer)
        elif self._large is not None:
            self._large.show_answer(answer)

    def _open(self, found: Looked, channel: int) -> None:
        """Opens a window with one channel."""
        from designer.ui.dialogs.large_map import LargeMap

        pane = self._panel.output
        assert pane is not None
        if self._large is not None:
            self._large.close()
        look = Look(
            "", found.path, found.slot, found.turn, found.sample, found.depth, channel, whole=pane.choices.is_whole
        )
        colors = pane.is_photograph
        large = LargeMap(look, found, pane.choices.own_scales, colors, pane.theme, self._panel)
        large.look_requested.connect(self._ask_large)
        large.finished.connect(self._on_closed)  # `destroyed` comes when there is no window any more
        self._large = large
        large.ask()
        large.show()

    def _on_closed(self) -> None:
        self._large = None
