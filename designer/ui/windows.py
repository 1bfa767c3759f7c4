"""The windows of the application: each has one design; theme and language are theirs together."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from designer.engine.places import presets_folder
from designer.ui.main_window import MainWindow
from designer.ui.theme import apply_theme, theme
from designer.ui.words import LANGUAGES, system_language, use_language


class Windows(QObject):
    """Opens windows and gives all of them the same theme and language."""

    def __init__(self, settings: QSettings | None = None) -> None:
        super().__init__()
        self.settings = settings
        self.open_windows: list[MainWindow] = []
        use_language(self._kept("language", LANGUAGES) or system_language())
        self.colors = self._wanted_colors()
        self._apply()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_colors)

    def open(self, paths: Iterable[Path]) -> None:
        """A window for each path; one with the start page when there is none."""
        found = list(paths)
        for path in found:
            window = self.new_window()
            window.files.open(path, preset=path.parent == presets_folder())
        if not found:
            self.new_window()

    def new_window(self) -> MainWindow:
        """Another window, with the start page."""
        window = self._add(MainWindow(self.settings, self.colors))
        window.show_start()
        last = self.open_windows[-2] if len(self.open_windows) > 1 else None
        if last is not None and not window.isMaximized():
            window.move(last.x() + 32, last.y() + 32)
        window.show()
        window.warm_up_later()
        return window

    # Theme ----------------------------------------------------------------------------------------------

    def set_theme(self, name: str) -> None:
        """`light`, `dark`, or `system` to follow the desktop."""
        if self.settings is not None:
            self.settings.setValue("theme", name)
        self.colors = self._wanted_colors() if name == "system" else name
        self._apply()

    def theme_choice(self) -> str:
        """What was chosen: `light`, `dark` or `system`."""
        return self._kept("theme", ("light", "dark")) or "system"

    def _wanted_colors(self) -> str:
        kept = self._kept("theme", ("light", "dark"))
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return kept or ("dark" if dark else "light")

    def _on_system_colors(self) -> None:
        if self.theme_choice() == "system":
            self.colors = self._wanted_colors()
            self._apply()

    def _apply(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        apply_theme(app, theme(self.colors))
        for window in self.open_windows:
            window.show_colors(self.colors)

    # Language -------------------------------------------------------------------------------------------

    def set_language(self, name: str) -> None:
        """Makes every window anew in another language, around the same design, place, selection and run."""
        if self.settings is not None:
            self.settings.setValue("language", name)
        use_language(name)
        for old in list(self.open_windows):
            state, geometry, page = old.saveState(), old.saveGeometry(), old.is_at_start
            view = old.area.view
            place = (view.zoom, view.middle())
            session, report = old.release()
            new = self._add(MainWindow(self.settings, self.colors, session))
            new.restoreGeometry(geometry)
            new.restoreState(state)
            new.runs.adopt(report)
            new.show()
            if page:
                new.show_start()
            else:
                new.area.view.set_zoom(place[0])
                new.area.view.centerOn(*place[1])
            self._forget(old)
            old.hide()
            old.deleteLater()

    # Windows --------------------------------------------------------------------------------------------

    def _add(self, window: MainWindow) -> MainWindow:
        window.theme_requested.connect(self.set_theme)
        window.language_requested.connect(self.set_language)
        window.window_requested.connect(self.new_window)
        window.closed.connect(self._forget)
        self.open_windows.append(window)
        return window

    def _forget(self, window: MainWindow) -> None:
        self.open_windows = [w for w in self.open_windows if w is not window]

    def _kept(self, key: str, allowed: Iterable[str]) -> str:
        value = self.settings.value(key) if self.settings is not None else None
        return str(value) if value in tuple(allowed) else ""
