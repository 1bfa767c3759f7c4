"""Starting the application."""

from __future__ import annotations

import faulthandler
import sys
import traceback
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType

import platformdirs
from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from designer.engine.files.places import resources
from designer.ui.theme import load_fonts
from designer.ui.window.windows import Windows
from designer.ui.words import tr


def start(paths: Sequence[Path]) -> int:
    """Opens a window for each design and stays until all are closed; gives the exit status."""
    with suppress(OSError, AttributeError):  # no standard error, or none that is a file
        faulthandler.enable()
    app = make_application(sys.argv[:1])
    windows = Windows(QSettings("designer", "designer"), platformdirs.user_state_path("designer") / "unsaved")
    sys.excepthook = _reporting(windows)
    windows.open(paths)
    QTimer.singleShot(0, windows.motion, windows.motion.ask)
    QTimer.singleShot(0, windows, windows.offer_leftovers)
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


def _reporting(windows: Windows) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    """A hook that tells of an error of ours in the status bar and goes on; the design is not touched by it."""
    seen: set[str] = set()

    def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        text = "".join(traceback.format_exception(kind, error, trace))
        if text not in seen:  # painting repeats an error with every frame
            seen.add(text)
            print(text, file=sys.stderr)
        words = tr("An error of designer itself: {error}. Your design is unharmed; please save and report it.")
        for window in windows.open_windows:
            window.tell(words.format(error=str(error).rstrip(".")))

    return report
