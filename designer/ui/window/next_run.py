"""What is chosen for the next run: kept with the design that is open, and forgotten with it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from designer.app.document import Document
from designer.app.focus import Focus
from designer.app.runner import Runner
from designer.core.interface import input_nodes
from designer.engine.running.options import Feed, RunOptions
from designer.ui.panels.feed_words import feeds_text
from designer.ui.panels.run import RunPanel
from designer.ui.words import tr


class NextRun(QObject):
    """Keeps the panel, the dialog and the runner of the same mind."""

    changed = Signal()

    def __init__(self, document: Document, focus: Focus, runner: Runner, panel: RunPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._focus, self._runner, self._panel = document, focus, runner, panel
        self._set_device = "cpu"
        panel.options_changed.connect(self._on_panel)
        panel.feeds_requested.connect(self._open)
        panel.picture_dropped.connect(self._on_picture)
        document.replaced.connect(self._forget)
        focus.moved.connect(self.show)

    @property
    def options(self) -> RunOptions:
        return self._runner.options

    @property
    def device(self) -> str:
        """Where the next run is: as chosen for the design, or as the settings say."""
        return self.options.device or self._set_device

    def set_device(self, name: str) -> None:
        """The device of the settings."""
        self._set_device = name
        self.changed.emit()

    def show(self) -> None:
        """Shows the choices in the panel."""
        known = self._document.analysis.modules.get(self._focus.network)
        names = input_nodes(known.module) if known is not None else ()
        self._panel.show_options(self.options, feeds_text(self.options, self._focus.network, names))

    def _forget(self) -> None:
        self._take(RunOptions())

    def _take(self, options: RunOptions) -> None:
        self._runner.options = options
        self.show()
        self.changed.emit()

    def _on_panel(self) -> None:
        panel = self._panel
        batch, seed, train = panel.batch.value(), panel.seed.value(), panel.train.isChecked()
        if (batch, seed, train) != (self.options.batch, self.options.seed, self.options.train):
            self._take(replace(self.options, batch=batch, seed=seed, train=train))

    def _open(self) -> None:
        """Asks what the inputs of the open network are fed."""
        from designer.ui.dialogs.feeds import FeedDialog

        dialog = FeedDialog(
            self._document.analysis, self._focus.network, self.options, self._runner.devices, self.device,
            self._panel.window(),
        )  # fmt: skip
        dialog.changed.connect(self._take)
        dialog.setModal(True)
        dialog.show()

    def _on_picture(self, path: Path) -> None:
        """Feeds a dropped picture to the selected input, or to the first one that takes it."""
        from designer.engine.running.feeds import why_no_image

        known = self._document.analysis.modules.get(self._focus.network)
        inputs = [(name, spec) for name, spec in known.inputs if spec is not None] if known is not None else []
        inputs.sort(key=lambda one: one[0] not in self._focus.selection)
        fitting = [name for name, spec in inputs if not why_no_image(name, spec)]
        if not fitting:
            why = why_no_image(*inputs[0]) if inputs else tr("This network has no input.")
            self._panel.show_refusal(why)
            return
        low = self.options.feed(self._focus.network, fitting[0]).low
        self._take(self.options.with_feed(self._focus.network, fitting[0], Feed("image", str(path), low)))
        self._panel.say(tr("“{name}” gets {picture} in the next run.").format(name=fitting[0], picture=path.name))
