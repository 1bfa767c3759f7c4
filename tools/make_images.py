"""Draws the pictures of the documentation anew, from the real window. Run: python tools/make_images.py"""

from __future__ import annotations

import os
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from designer.engine.presets import find
from designer.ui.application import make_application
from designer.ui.main_window import MainWindow
from designer.ui.theme import apply_theme, theme

IMAGES = Path(__file__).resolve().parent.parent / "docs" / "images"


def settle(app: QApplication, seconds: float = 0.3) -> None:
    """Lets timers and layouts come to rest."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        app.processEvents()
        time.sleep(0.01)


def main() -> None:
    IMAGES.mkdir(parents=True, exist_ok=True)
    app = make_application(["designer"])
    for colors, name in (("light", "first-window"), ("dark", "first-window-dark")):
        apply_theme(app, theme(colors))
        window = MainWindow(colors=colors)
        window.resize(1440, 900)
        window.show()
        window.files.open(find("acgan"), preset=True)
        settle(app)
        window.runs.run()
        while window.runner.running:
            settle(app, 0.05)
        window.docks.show("code")
        window.focus.select(["res"])
        settle(app)
        window.grab().save(str(IMAGES / f"{name}.png"))
        window.close()


if __name__ == "__main__":
    main()
