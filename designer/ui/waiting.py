"""A card that says what takes long, with a button that ends it, and work in a thread that has such a card."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from designer.app.background import Background
from designer.ui.words import tr

Found = TypeVar("Found")

AFTER = 300
"""Milliseconds until the card comes: what is quicker needs no word."""


class Waiting(QFrame):
    """Lies over the lower edge of its parent; what is under it stays usable."""

    cancelled = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("popup")
        self.setAccessibleName(tr("Progress"))
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Progress"))
        self.button = QPushButton(tr("Cancel"))
        self.button.clicked.connect(self._on_cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        column.addWidget(self._text)
        column.addWidget(self._bar)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignRight)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(AFTER)
        self._later.timeout.connect(self._come)
        self.hide()

    def begin(self, text: str) -> None:
        """Says `text` if this is not over soon."""
        self._text.setText(text)
        self._bar.setRange(0, 0)
        if not self.isVisible():
            self._later.start()

    def show_part(self, part: float) -> None:
        """How much is done, from 0 to 1."""
        self._bar.setRange(0, 100)
        self._bar.setValue(round(100 * part))

    def end(self) -> None:
        self._later.stop()
        self.hide()

    def _come(self) -> None:
        parent = self.parentWidget()
        assert parent is not None
        self.resize(max(320, self.sizeHint().width()), self.sizeHint().height())
        self.move((parent.width() - self.width()) // 2, parent.height() - self.height() - 56)
        self.show()
        self.raise_()

    def _on_cancel(self) -> None:
        self.end()
        self.cancelled.emit()


class LongWork(QObject):
    """One piece of work in a thread at a time. The window goes on; the card says what is waited for."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.waiting = Waiting(parent)
        self.waiting.cancelled.connect(self.cancel)
        self._then: Callable[[Any], None] = lambda found: None
        self._failed: Callable[[Exception], None] | None = None
        self._background = Background(self)
        self._background.done.connect(self._on_done)
        self._background.failed.connect(self._on_failed)

    @property
    def is_busy(self) -> bool:
        return self._background.is_busy

    def start(
        self,
        text: str,
        work: Callable[[], Found],
        then: Callable[[Found], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Says `text` while `work` goes on and hands what it gave to `then`; work that is going on is given up."""
        self._then, self._failed = then, failed
        self.waiting.begin(text)
        self._background.start(work)

    def cancel(self) -> None:
        """Gives up: neither `then` nor `failed` is called."""
        self._background.cancel()
        self.waiting.end()

    def _on_done(self, found: object) -> None:
        self.waiting.end()
        self._then(found)

    def _on_failed(self, error: Exception) -> None:
        self.waiting.end()
        if self._failed is None:
            raise error
        self._failed(error)
