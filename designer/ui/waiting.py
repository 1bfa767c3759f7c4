"""A card that says what takes long, with a button that ends it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from designer.ui.words import tr

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
