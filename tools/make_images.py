"""Draws the pictures of the documentation anew, from the real window, in both themes and both languages.

    python tools/make_images.py            # docs/images
    python tools/make_images.py --only en-light

A run in torch is part of the pictures, so it takes some minutes.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from designer.core.commands import SetParams
from designer.engine.files.presets import find
from designer.ui.actions.command_palette import CommandPalette
from designer.ui.actions.shortcuts import Shortcuts, ShortcutsPage
from designer.ui.application import make_application
from designer.ui.dialogs.picture import PictureDialog
from designer.ui.dialogs.settings import SettingsDialog
from designer.ui.dialogs.sweep import SweepDialog
from designer.ui.help.reference import Reference
from designer.ui.theme import apply_theme, theme
from designer.ui.window.main_window import MainWindow
from designer.ui.words import use_language

IMAGES = Path(__file__).resolve().parent.parent / "docs" / "images"
SIZE = (1440, 900)


def settle(app: QApplication, seconds: float = 0.3) -> None:
    """Lets timers and layouts come to rest."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        app.processEvents()
        time.sleep(0.01)


def run(app: QApplication, window: MainWindow) -> None:
    window.runs.run()
    while window.runner.running:
        settle(app, 0.05)


def pictures(app: QApplication, window: MainWindow, keep: Callable[[str, QWidget], None]) -> None:
    """Goes through the window and keeps a picture of each part."""
    window.pages.show_start()
    settle(app, 1.5)
    keep("start", window)
    window.files.open(find("acgan"), preset=True)
    settle(app)
    run(app, window)
    window.docks.show("code")
    window.focus.select(["res"])
    settle(app)
    keep("window", window)
    for name in ("layers", "run", "code"):
        window.docks.show(name)
        settle(app)
        keep(name, window.docks[name])
    window.docks.show("code")
    window.focus.select(["up1_conv"] if "up1_conv" in window.area.view.canvas.items_by_id else [])
    settle(app)
    window.networks.show_overview()
    settle(app)
    keep("overview", window)
    window.focus.go("Generator", ("res",))
    window.docks.show_outline()
    settle(app, 0.8)
    keep("composite", window)
    window.docks["outline"].close()
    window.focus.leave()
    window.files.open(find("dcgan"), preset=True)
    window.focus.select(["h1_deconv"])
    window.palette_panel.search.setText("deconv")
    settle(app)
    keep("inspector", window.inspector)
    keep("palette", window.palette_panel)
    window.palette_panel.search.clear()
    window.document.execute(SetParams("Generator", "h2_deconv", {"stride": 1, "output_padding": 3}))
    window.document.execute(SetParams("Discriminator", "h1_conv", {"kernel_size": 400, "padding": 0}))
    window.docks.show("problems")
    settle(app)
    keep("problems", window)
    window.files.open(find("cyclegan"), preset=True)
    window.toggle_free(True)
    window.area.view.set_zoom(0.75)
    window.area.view.frame_top()
    settle(app)
    keep("free", window)
    window.toggle_free(False)
    window.focus.go("Generator")
    window.sizing.sweep_sizes()
    (sweep,) = window.findChildren(SweepDialog)
    settle(app, 8)
    keep("sweep", sweep)
    sweep.close()
    dialogs: tuple[tuple[str, QDialog], ...] = (
        ("commands", CommandPalette(window.actions_by_name, window)),
        ("shortcuts", ShortcutsPage(window.actions_by_name, window)),
        ("keys", Shortcuts(window.actions_by_name, None, window)),
        ("reference", Reference(window, "ConvTranspose2d")),
        ("settings", SettingsDialog(window.options, window)),
        ("picture", _picture_dialog(window)),
    )
    for name, dialog in dialogs:
        dialog.show()
        settle(app, 0.6)
        keep(name, dialog)
        dialog.close()
    window.help.show_tour()
    tour = window.help.tour
    assert tour is not None
    tour.go(1)
    settle(app)
    keep("tour", window)
    tour.end()


def _picture_dialog(window: MainWindow) -> PictureDialog:
    nodes = frozenset(["c7s1_64_conv", "c7s1_64_in", "c7s1_64", "d128_conv"])
    dialog = PictureDialog(
        window.document.analysis, "Generator", nodes, Path("cyclegan.png"), lambda *a: None, None, "nchw", window
    )
    dialog.only.setChecked(True)
    return dialog


def main() -> None:
    IMAGES.mkdir(parents=True, exist_ok=True)
    only = sys.argv[sys.argv.index("--only") + 1] if "--only" in sys.argv else ""
    app = make_application(["designer"])
    for language, short in (("en", "en"), ("zh_CN", "zh")):
        for colors in ("light", "dark"):
            ending = f"{short}-{colors}"
            if only not in ("", ending):
                continue
            use_language(language)
            apply_theme(app, theme(colors))
            window = MainWindow(colors=colors)
            window.resize(*SIZE)
            window.show()
            pictures(app, window, lambda name, widget, e=ending: _keep(name, widget, e))
            window.document.history.mark_clean()
            window.close()
            window.deleteLater()


def _keep(name: str, widget: QWidget, ending: str) -> None:
    path = IMAGES / f"{name}-{ending}.png"
    if not widget.grab().save(str(path)):
        raise OSError(f"{path} could not be written")
    print(path.name)


if __name__ == "__main__":
    main()
