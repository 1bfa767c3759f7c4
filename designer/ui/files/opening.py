"""Reading designs that are large in a thread; the present design stays until the new one is ready."""

from __future__ import annotations

import gc
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from designer.engine.analysis import Analysis, analyze
from designer.engine.files.storage import Content, DesignFileError, read_file
from designer.ui.waiting import LongWork
from designer.ui.words import tr

LARGE = 50_000
"""Bytes from which on a design is read in a thread: about 500 nodes, a tenth of a second."""
REST = 2_000
"""Milliseconds after opening until memory is tidied."""


class Opening(QObject):
    """Reads and analyzes one file at a time, with a card that says so and a button that ends it."""

    def __init__(self, parent: QWidget, failed: Callable[[str], None]) -> None:
        super().__init__(parent)
        self._failed = failed
        self._work = LongWork(parent)
        self.waiting = self._work.waiting
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(REST)
        self._later.timeout.connect(tidy)

    @property
    def is_busy(self) -> bool:
        return self._work.is_busy

    def start(self, path: Path, then: Callable[[Content, Analysis], None]) -> None:
        """Reads `path` and calls `then` with what it holds; `failed` with a sentence when it cannot be read."""

        def take(found: tuple[Content, Analysis]) -> None:
            then(*found)
            self._later.start()

        text = tr("Opening {name}…").format(name=path.name)
        self._work.start(text, lambda: _read(path), take, self._on_failed)

    def cancel(self) -> None:
        """Gives up; the present design stays."""
        self._work.cancel()

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, DesignFileError):
            raise error
        self._failed(str(error))


def is_large(path: Path) -> bool:
    """Whether reading the file may take long."""
    try:
        return path.stat().st_size >= LARGE
    except OSError:
        return False


def tidy() -> None:
    """Takes what is in memory out of the garbage collector's rounds, which would else stop the window ever longer."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def _read(path: Path) -> tuple[Content, Analysis]:
    content = read_file(path)
    return content, analyze(content.design)
