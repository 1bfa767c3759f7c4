"""The ends of the menu bar: the document's name on the left; commands, running and exporting on the right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenuBar, QPushButton, QWidget

from designer.ui.words import tr


class Corner:
    """Puts itself into a menu bar."""

    def __init__(
        self,
        bar: QMenuBar,
        run: Callable[[], object],
        export: Callable[[], object],
        commands: Callable[[], object],
        options: Callable[[], object],
    ) -> None:
        self._bar = bar
        self._name = QLabel(bar)
        self._name.setObjectName("document")
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setContentsMargins(14, 0, 8, 5)
        bar.setCornerWidget(self._name, Qt.Corner.TopLeftCorner)
        self.search = QPushButton()
        self.search.setObjectName("chip")
        self.search.setAccessibleName(tr("Search actions"))
        self.search.setToolTip(tr("Find any command by typing"))
        self.search.clicked.connect(commands)
        self.options = QPushButton()
        self.options.setObjectName("chip")
        self.options.setToolTip(tr("What the next test-run gets: change it in the Run panel"))
        self.options.clicked.connect(options)
        self.go = QPushButton("▶  " + tr("Test-run"))
        self.go.setObjectName("primary")
        self.go.clicked.connect(run)
        self._out = out = QPushButton(tr("Export…"))
        out.clicked.connect(export)
        for button in (self.search, self.options, self.go, out):
            # A click leaves the keyboard where it is: a button that a run disables would hand it to its neighbor.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._holder = holder = QWidget(bar)  # the menu bar does not keep it alive by itself
        row = QHBoxLayout(holder)
        row.setContentsMargins(6, 3, 10, 3)
        row.setSpacing(8)
        row.addWidget(self.search)
        row.addWidget(self.options)
        row.addWidget(self.go)
        row.addWidget(out)
        bar.setCornerWidget(holder, Qt.Corner.TopRightCorner)

    def set_quiet(self, quiet: bool) -> None:
        """Offers no run and no export while the gallery is shown."""
        for button in (self.options, self.go, self._out):
            button.setVisible(not quiet)
        self._settle()

    def show_options(self, batch: int, device: str) -> None:
        """Shows what the next test-run gets."""
        self._say(self.options, tr("batch {n} · {device}").format(n=batch, device=device))

    def show_keys(self, keys: str) -> None:
        """Shows the keys that find a command."""
        self._say(self.search, f"{tr('Search actions')}   {keys}".rstrip())

    def _say(self, button: QPushButton, text: str) -> None:
        if text != button.text():
            button.setText(text)
            self._settle()

    def _settle(self) -> None:
        """Lets the menu bar make room for another width."""
        self._holder.adjustSize()
        self._bar.setCornerWidget(self._holder, Qt.Corner.TopRightCorner)

    def show_name(self, name: str) -> None:
        """Shows the document's name, shortened if it is long."""
        shown = self._name.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, 220)
        if shown != self._name.text():
            self._name.setText(shown)
            self._bar.setCornerWidget(self._name, Qt.Corner.TopLeftCorner)  # makes room for the new width
