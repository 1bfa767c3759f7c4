"""The ends of the menu bar: the document's name on the left, running and exporting on the right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenuBar, QPushButton, QWidget

from designer.ui.words import tr


class Corner:
    """Puts itself into a menu bar."""

    def __init__(self, bar: QMenuBar, run: Callable[[], object], export: Callable[[], object]) -> None:
        self._bar = bar
        self._name = QLabel(bar)
        self._name.setObjectName("document")
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setContentsMargins(14, 0, 8, 5)
        bar.setCornerWidget(self._name, Qt.Corner.TopLeftCorner)
        self.go = QPushButton("▶  " + tr("Test-run"))
        self.go.setObjectName("primary")
        self.go.clicked.connect(run)
        out = QPushButton(tr("Export…"))
        out.clicked.connect(export)
        self._holder = holder = QWidget(bar)  # the menu bar does not keep it alive by itself
        row = QHBoxLayout(holder)
        row.setContentsMargins(6, 3, 10, 3)
        row.setSpacing(8)
        row.addWidget(self.go)
        row.addWidget(out)
        bar.setCornerWidget(holder, Qt.Corner.TopRightCorner)

    def show_name(self, name: str) -> None:
        """Shows the document's name, shortened if it is long."""
        shown = self._name.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, 220)
        if shown != self._name.text():
            self._name.setText(shown)
            self._bar.setCornerWidget(self._name, Qt.Corner.TopLeftCorner)  # makes room for the new width
