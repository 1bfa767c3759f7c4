"""Texts of the Help menu."""

from __future__ import annotations

import platform
import sys

from PySide6.QtCore import qVersion

from designer import __version__

GESTURES = """\
Drag a block from the palette onto the canvas, or onto an edge to insert it.
Tab or double-click on empty canvas: type a few letters, Enter places, Shift+Enter places and wires.
Drag from a port to a port or onto a node: connect. Onto empty canvas: choose what comes next.
Drag off an input: re-route or disconnect. Alt+click on a port: disconnect.
Double-click or Enter on a composite block: open it. Esc or Alt+Up: back out.
Wheel: zoom at the pointer. Middle button or Space and drag: pan. Home: everything. F: the selection.
Del: delete. Ctrl+Del: delete and close the gap. Ctrl+D: duplicate. F8: next problem. F5: run."""


def about() -> str:
    """Versions, for reports of errors."""
    return (
        f"designer {__version__}\nPython {sys.version.split()[0]}, Qt {qVersion()}, {platform.platform()}\n\n"
        "Draw neural networks, read the shape on every edge, run them in PyTorch, take the code home. MIT license."
    )
