"""What one window is about; it outlives the window when that is made anew in another language."""

from __future__ import annotations

from pathlib import Path

from designer.app.autosave import Autosave
from designer.app.document import Document
from designer.app.focus import Focus
from designer.app.runner import Runner


class Session:
    """A design, the place in it that is looked at, and its test-runs."""

    def __init__(self, recovery: Path | None = None) -> None:
        self.document = Document()
        self.focus = Focus()
        self.runner = Runner()
        self.autosave = Autosave(self.document, recovery, 0) if recovery is not None else None
        """Keeps unsaved work, where there is a folder for it."""

    def release(self) -> None:
        """Takes every view off, so that others can be put on."""
        document, focus, runner = self.document, self.focus, self.runner
        for signal in (
            document.changed, document.replaced, document.refused, document.saved,
            focus.moved, focus.selection_changed, runner.changed, runner.running_changed,
            runner.looked, runner.looking_changed,
        ):  # fmt: skip
            signal.disconnect()
