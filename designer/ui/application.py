"""Starting the window."""

from __future__ import annotations

import faulthandler
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from designer.engine.places import presets_folder, resources
from designer.ui.main_window import MainWindow
from designer.ui.theme import apply_theme, load_fonts, theme


def start(path: Path | None) -> int:
    """Opens the window on a design and stays until it is closed; gives the exit status."""
    if sys.stderr is not None:
        faulthandler.enable()
    app = make_application(sys.argv[:1])
    settings = QSettings("designer", "designer")
    colors = chosen_theme(settings)
    apply_theme(app, theme(colors))
    window = MainWindow(settings, colors)
    window.actions_by_name["toggle_dark"].setChecked(colors == "dark")
    sys.excepthook = _reporting(window)
    if path is not None:
        window.files.open(path, preset=path.parent == presets_folder())
    else:
        window.show_start()
    window.show()
    window.warm_up_later()
    return app.exec()


def make_application(arguments: list[str]) -> QApplication:
    """The application with its fonts and icon."""
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    app = QApplication(arguments)
    app.setApplicationName("designer")
    app.setDesktopFileName("designer")
    app.setWindowIcon(QIcon(str(resources() / "icons" / "designer.svg")))
    load_fonts()
    return app


def chosen_theme(settings: QSettings) -> str:
    """The theme of last time, otherwise the system's."""
    kept = settings.value("theme")
    if kept in ("light", "dark"):
        return str(kept)
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return "dark" if dark else "light"


def _reporting(window: MainWindow) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    """A hook that tells of an error of ours in the status bar and goes on; the design is not touched by it."""
    seen: set[str] = set()

    def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        text = "".join(traceback.format_exception(kind, error, trace))
        if text not in seen:  # painting repeats an error with every frame
            seen.add(text)
            print(text, file=sys.stderr)
        window.tell(f"An error of designer itself: {error}. Your design is unharmed; please save and report it.")

    return report
