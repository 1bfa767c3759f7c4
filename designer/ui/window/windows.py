"""The windows of the application: each has one design; theme and language are theirs together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, QObject, QPoint, QRect, QSettings, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from designer.app.autosave import Leftover, leftovers
from designer.app.settings import Settings
from designer.engine.files.places import presets_folder
from designer.engine.files.storage import DesignFileError
from designer.ui.desktop_motion import DesktopMotion
from designer.ui.theme import apply_theme, theme
from designer.ui.window.main_window import MainWindow
from designer.ui.window.session import Session
from designer.ui.words import as_written, system_language, tr, use_language

FRAME = 40
"""Pixels of a screen's height that are left for the title bar, which Qt does not know before the window is shown."""
STEP = 32
"""Pixels to the right and down from one window to the next."""


class Windows(QObject):
    """Opens windows and gives all of them the same theme and language.

    `recovery` is the folder for unsaved work; without it none is kept.
    """

    def __init__(self, store: QSettings | None = None, recovery: Path | None = None) -> None:
        super().__init__()
        self.settings = Settings(store)
        self.recovery = recovery
        self.open_windows: list[MainWindow] = []
        self.motion = DesktopMotion()
        use_language(self._language())
        self.colors = self._wanted_colors()
        self._show_theme()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_colors)
        self.settings.changed.connect(self._on_setting)

    def open(self, paths: Iterable[Path]) -> None:
        """A window for each path; one with the start page when there is none."""
        found = list(paths)
        self._on_window_requested(found)
        for sentence in self.settings.complaints:
            self.open_windows[-1].tell(sentence)

    def new_window(self) -> MainWindow:
        """Another window, with the start page."""
        window = self._add(MainWindow(self.settings, self.colors, Session(self.recovery)))
        last = self.open_windows[-2] if len(self.open_windows) > 1 else None
        screen = (last or window).screen().availableGeometry().adjusted(0, 0, 0, -FRAME)
        window.resize(window.size().boundedTo(screen.size()))
        window.pages.show_start()
        if last is not None and not window.isMaximized():
            place = QRect(last.pos() + QPoint(STEP, STEP), window.size())
            window.resize((place & screen).size().expandedTo(window.minimumSize()))
            window.move(
                max(screen.left(), min(place.left(), screen.right() + 1 - window.width())),
                max(screen.top(), min(place.top(), screen.bottom() + 1 - window.height())),
            )
        window.show()
        window.warm_up_later()
        return window

    def _on_window_requested(self, paths: Sequence[Path]) -> None:
        for path in paths:
            self.new_window().files.open(path, preset=path.parent == presets_folder())
        if not paths:
            self.new_window()

    # Unsaved work ---------------------------------------------------------------------------------------

    def offer_leftovers(self) -> None:
        """Asks about the unsaved work of processes that are gone."""
        for left in leftovers(self.recovery) if self.recovery is not None else ():
            buttons = QMessageBox.StandardButton
            when = QLocale().toString(QDateTime.fromSecsSinceEpoch(int(left.modified)), QLocale.FormatType.ShortFormat)
            answer = QMessageBox.question(
                self.open_windows[-1],
                tr("Unsaved work"),
                as_written(
                    tr("“{name}” was not saved when designer ended on {when}. Open it again?").format(
                        name=left.name, when=when
                    )
                ),
                buttons.Open | buttons.Discard | buttons.Cancel,
                buttons.Open,
            )
            if answer == buttons.Open:
                self.recover(left)
            elif answer == buttons.Discard:
                left.discard()

    def recover(self, left: Leftover) -> None:
        """Opens unsaved work in a window; what was kept goes only when it has been read."""
        empty = [w for w in self.open_windows if w.pages.is_at_start and w.document.is_clean]
        window = empty[0] if empty else self.new_window()
        try:
            design = left.design()
        except DesignFileError as why:
            window.tell(str(why))
            return
        window.document.restore(design, left.original, left.name, left.digest)
        if window.session.autosave is not None:
            window.session.autosave.keep_now()
        left.discard()

    # Theme and language ---------------------------------------------------------------------------------

    def _on_setting(self, name: str) -> None:
        if name == "theme":
            self._on_system_colors()
        elif name == "language":
            # Later: the menu or dialog that it was chosen in goes with the old window.
            QTimer.singleShot(0, self, self._show_language)

    def _on_system_colors(self) -> None:
        wanted = self._wanted_colors()
        if wanted != self.colors:
            self.colors = wanted
            self._show_theme()

    def _wanted_colors(self) -> str:
        chosen = str(self.settings["theme"])
        if chosen != "system":
            return chosen
        return "dark" if self._desktop_is_dark() else "light"

    def _desktop_is_dark(self) -> bool:
        return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark

    def _show_theme(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        apply_theme(app, theme(self.colors))
        for window in self.open_windows:
            window.show_colors(self.colors)

    def _language(self) -> str:
        chosen = str(self.settings["language"])
        return system_language() if chosen == "system" else chosen

    def _show_language(self) -> None:
        """Makes every window anew in another language, around the same design, place, selection and run."""
        use_language(self._language())
        for old in list(self.open_windows):
            at_start = old.pages.is_at_start
            old.docks.set_free(False)
            state, geometry = old.saveState(), old.saveGeometry()
            zoom, middle = old.area.view.zoom, old.area.view.middle()
            reading = old.files.hand_over()
            session, report = old.release()
            new = self._add(MainWindow(self.settings, self.colors, session))
            new.restoreGeometry(geometry)
            new.restoreState(state)
            new.runs.adopt(report)
            new.show()
            if at_start:
                new.pages.show_start()
            else:
                new.area.view.set_zoom(zoom)
                new.area.view.centerOn(*middle)
            if reading is not None:
                new.files.open(*reading)
            self._forget(old)
            old.hide()
            old.deleteLater()

    # Windows --------------------------------------------------------------------------------------------

    def _add(self, window: MainWindow) -> MainWindow:
        window.window_requested.connect(self._on_window_requested)
        window.closed.connect(self._on_closed)
        window.choices.follow(self.motion)
        self.open_windows.append(window)
        return window

    def _on_closed(self, window: MainWindow) -> None:
        self._forget(window)
        # A closed window is only hidden, and would stay in memory with its design; so would one that listens to it.
        window.session.release()
        window.deleteLater()

    def _forget(self, window: MainWindow) -> None:
        self.open_windows = [w for w in self.open_windows if w is not window]
