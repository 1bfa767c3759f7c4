"""Themes, icons and fonts: complete, legible, licensed."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from typing import Any

import pytest

from designer.blocks import CATEGORIES
from designer.engine.files.places import resources

THEMES: dict[str, Any] = {
    n: json.loads((resources() / "themes" / f"{n}.json").read_text("utf-8")) for n in ("light", "dark")
}


def luminance(color: str) -> float:
    """Relative luminance after WCAG 2.1."""
    parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(a: str, b: str) -> float:
    high, low = sorted((luminance(a), luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_both_themes_have_the_same_tokens() -> None:
    light, dark = THEMES["light"], THEMES["dark"]
    assert light.keys() == dark.keys()
    assert light["categories"].keys() == dark["categories"].keys()
    assert light["code"].keys() == dark["code"].keys()


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("text", ["text", "text_dim"])
@pytest.mark.parametrize("ground", ["panel", "canvas", "node", "pill", "hover"])
def test_text_reaches_aa_contrast(name: str, text: str, ground: str) -> None:
    assert contrast(THEMES[name][text], THEMES[name][ground]) >= 4.5


@pytest.mark.parametrize("name", THEMES)
def test_colored_words_reach_aa_contrast(name: str) -> None:
    theme = THEMES[name]
    for token in ("ok", "warning", "error", "accent"):
        assert contrast(theme[token], theme["panel"]) >= 4.5, token
    assert contrast(theme["accent_text"], theme["accent"]) >= 4.5
    assert contrast(theme["text"], theme["selection"]) >= 4.5
    for token, color in theme["code"].items():
        assert contrast(color, theme["panel"]) >= 4.5, token


@pytest.mark.parametrize("category", [*CATEGORIES, "Composite"])
def test_every_category_has_a_color_and_an_icon(category: str) -> None:
    file = category.lower().replace(" and ", "-").replace(" ", "-")
    assert (resources() / "icons" / f"{file}.svg").exists()
    assert all(category in THEMES[n]["categories"] for n in THEMES)


def test_icons_are_well_formed_and_take_a_color() -> None:
    for path in (resources() / "icons").glob("*.svg"):
        ET.parse(path)
        if path.stem != "designer":
            assert "currentColor" in path.read_text("utf-8"), path.name


def test_fonts_come_with_their_license() -> None:
    for folder in (resources() / "fonts").iterdir():
        assert "SIL OPEN FONT LICENSE" in (folder / "OFL.txt").read_text("utf-8")
        assert list(folder.glob("*.[ot]tf"))
