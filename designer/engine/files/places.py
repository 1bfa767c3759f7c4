"""Where the shipped files are: beside the package in a checkout, inside it in a wheel."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[2]


@cache
def resources() -> Path:
    """The folder with icons, fonts, themes and composite blocks."""
    return _folder("resources")


@cache
def presets_folder() -> Path:
    """The folder with the document's networks."""
    return _folder("presets")


def _folder(name: str) -> Path:
    inside = _PACKAGE / "_data" / name
    return inside if inside.is_dir() else _PACKAGE.parent / name
