"""The files opened last, the newest first."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings

from designer.app.settings import kept_texts

MOST = 12
_KEY = "recent"


def files(settings: QSettings | None) -> list[Path]:
    """Files opened or saved last; one that is gone stays in the list until it is taken out."""
    return [Path(p) for p in kept_texts(settings, _KEY) if p][:MOST]


def add(settings: QSettings | None, path: Path) -> None:
    """Puts a file to the top."""
    if settings is not None:
        path = path.resolve()  # the same file is there once, by whatever way it was opened
        settings.setValue(_KEY, [str(p) for p in (path, *(f for f in files(settings) if f != path))][:MOST])


def forget(settings: QSettings | None, path: Path) -> None:
    """Takes a file out."""
    if settings is not None:
        settings.setValue(_KEY, [str(p) for p in files(settings) if p != path])
