"""What the command palette finds beside the commands: presets, recent files, panels, themes, languages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from designer.engine.files.presets import presets
from designer.ui.actions.menus import THEMES
from designer.ui.actions.table import plain
from designer.ui.files import recent
from designer.ui.window.docks import TITLES
from designer.ui.words import LANGUAGES, say, tr

if TYPE_CHECKING:
    from designer.ui.window.main_window import MainWindow

LANGUAGE_WORDS = {
    "en": ("english", "英语", "英文", "language", "语言"),
    "zh_CN": ("chinese", "中文", "汉语", "language", "语言"),
}
"""By these a language is found in either language of the window: who is lost in one cannot read its words."""


class Findable(NamedTuple):
    """A line of the palette: its name, the menu it is in, the words it is found by, and what Enter does."""

    key: str
    menu: str
    text: str
    words: tuple[str, ...]
    do: Callable[[], object]


def findable(window: MainWindow) -> tuple[Findable, ...]:
    """Everything of this window that is chosen by its name."""
    return tuple(_found(window))


def _found(window: MainWindow) -> Iterator[Findable]:
    file, view = plain(tr("&File")), plain(tr("&View"))
    for preset in presets():
        words = (preset.name, say(preset.title), preset.title, f"open preset {preset.name}", *preset.design.networks)
        text = tr("Open preset {name}").format(name=say(preset.title))
        yield Findable(f"preset_{preset.name}", file, text, words, partial(window.open_preset, preset.path))
    for path in recent.files(window.settings):
        if path.exists():
            text = tr("Open {name}").format(name=path.name)
            words = (path.stem, text, path.name, "open recent file")
            yield Findable(f"recent_{path}", file, text, words, partial(window.open_file, path))
    for name, title in TITLES.items():
        text = tr("Show the panel {name}").format(name=tr(title))
        words = (tr(title), title, text, f"show panel {title}")
        yield Findable(f"panel_{name}", view, text, words, partial(window.docks.show, name))
    for name, title in THEMES.items():
        text = tr("Theme: {name}").format(name=tr(title))
        words = (tr(title), title, text, f"theme {title}", "dark mode" if name == "dark" else "colors")
        yield Findable(f"theme_{name}", view, text, words, window.theme_actions[name].trigger)
    for name, own in LANGUAGES.items():
        words = (own, *LANGUAGE_WORDS[name])
        yield Findable(f"language_{name}", view, f"Language / 语言: {own}", words, window.theme_actions[name].trigger)
