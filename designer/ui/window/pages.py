"""The pages in the middle of a window: the canvas, or the gallery instead of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QStackedWidget

from designer.ui.canvas.area import CanvasArea
from designer.ui.files import recent
from designer.ui.files.files import Files
from designer.ui.theme import Theme

if TYPE_CHECKING:
    from designer.ui.window.start_page import StartPage


class Pages(QStackedWidget):
    """Begins with the canvas; the gallery is made when it is first wanted."""

    file_chosen = Signal(object)
    preset_chosen = Signal(object)
    """The path of what somebody wants to open from the gallery."""

    def __init__(self, area: CanvasArea, files: Files, settings: QSettings | None, look: Callable[[], Theme]) -> None:
        super().__init__()
        self._area, self._files, self._settings, self._look = area, files, settings, look
        self.addWidget(area)

    @cached_property
    def start(self) -> StartPage:
        """The gallery."""
        from designer.ui.window.start_page import StartPage

        page = StartPage(self._look())
        page.file_chosen.connect(self.file_chosen)
        page.file_forgotten.connect(self._forget)
        page.preset_chosen.connect(self.preset_chosen)
        page.new_requested.connect(self._files.new_design)
        page.open_requested.connect(self._files.ask_open)
        self.addWidget(page)
        return page

    @property
    def is_at_start(self) -> bool:
        """Whether the gallery is shown instead of the canvas."""
        return self.currentWidget() is not self._area

    def show_start(self) -> None:
        """Shows the gallery instead of the canvas."""
        self.start.show_files(recent.files(self._settings))
        self.setCurrentWidget(self.start)

    def show_canvas(self) -> None:
        """Goes back to the canvas."""
        self.setCurrentWidget(self._area)

    def restyle(self, theme: Theme) -> None:
        """Repaints what is made already in the colors of another theme."""
        self._area.restyle(theme)
        if self.count() > 1:
            self.start.restyle(theme)

    def _forget(self, path: Path) -> None:
        recent.forget(self._settings, path)
        self.start.show_files(recent.files(self._settings))
