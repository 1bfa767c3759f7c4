"""Menus whose entries are data: presets, recent files, themes, languages, panels."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from designer.engine.files.presets import presets
from designer.ui.words import LANGUAGES, language, mark, tr

THEMES = {"system": mark("Like the desktop"), "light": mark("Light"), "dark": mark("Dark")}


def preset_menu(menus: Mapping[str, QMenu], before: QAction, open_preset: Callable[[Path], object]) -> QMenu:
    """A submenu with every preset."""
    menu = QMenu(tr("&Presets"), menus["&File"])
    menus["&File"].insertMenu(before, menu)
    for preset in presets():
        action = menu.addAction(preset.name)
        action.setObjectName(f"preset_{preset.name}")
        action.triggered.connect(lambda _=False, path=preset.path: open_preset(path))
    return menu


def recent_menu(
    menus: Mapping[str, QMenu], before: QAction, files: Callable[[], list[Path]], open_file: Callable[[Path], object]
) -> QMenu:
    """A submenu that lists the files opened last, anew each time it is shown."""
    menu = QMenu(tr("Open &recent"), menus["&File"])
    menus["&File"].insertMenu(before, menu)

    def fill() -> None:
        menu.clear()
        for path in files():
            action = menu.addAction(path.name.replace("&", "&&"))
            action.setToolTip(str(path))
            if not path.exists():
                action.setText(tr("{name} (missing)").format(name=path.name.replace("&", "&&")))
                action.setEnabled(False)
            action.triggered.connect(lambda _=False, path=path: open_file(path))
        if not menu.actions():
            menu.addAction(tr("No files yet")).setEnabled(False)

    menu.setToolTipsVisible(True)
    menu.aboutToShow.connect(fill)
    return menu


def choice_menu(
    parent: QMenu, title: str, choices: Mapping[str, str], chosen: str, choose: Callable[[str], object]
) -> dict[str, QAction]:
    """A submenu of which one entry is checked."""
    menu = parent.addMenu(title)
    group = QActionGroup(menu)
    found = {}
    for name, text in choices.items():
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(name == chosen)
        action.setObjectName(f"choose_{name}")
        group.addAction(action)
        action.triggered.connect(lambda _=False, name=name: choose(name))
        found[name] = action
    return found


def view_choices(
    menu: QMenu, chosen_theme: str, choose_theme: Callable[[str], object], choose_language: Callable[[str], object]
) -> dict[str, QAction]:
    """Theme and language in the View menu."""
    menu.addSeparator()
    themes = {name: tr(text) for name, text in THEMES.items()}
    found = choice_menu(menu, tr("&Theme"), themes, chosen_theme, choose_theme)
    # Said in both languages, so that it is found by those who read only one.
    both = "Language / 语言" if language() == "en" else "语言 / Language"
    return found | choice_menu(menu, both, LANGUAGES, language(), choose_language)
