"""Keys in fields that open on the canvas."""

from __future__ import annotations

from PySide6.QtCore import QEvent


def takes_key(event: QEvent) -> bool:
    """Whether a field keeps a key to itself: while somebody types, none is a command of the canvas underneath."""
    if event.type() != QEvent.Type.ShortcutOverride:
        return False
    event.accept()
    return True
