"""The menu under the right button: the commands of the main menus that concern what was clicked."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

NODES = (
    "enter", "rename", "edit_values", "look_at_node", "", "cut", "copy", "duplicate", "delete", "delete_reconnect", "",
    "connect_nodes", "disconnect_nodes", "bypass", "", "group", "ungroup", "make_unique", "", "add_frame",
    "arrange_selection", "frame_selection",
)  # fmt: skip
EDGE = ("delete", "add_block")
REMARK = ("rename", "next_color", "delete")
CANVAS = (
    "add_block",
    "paste",
    "",
    "add_note",
    "add_frame",
    "",
    "select_all",
    "find_nodes",
    "",
    "arrange_all",
    "frame_all",
    "zoom_reset",
)
"""Names of actions; an empty one is a line between groups."""


def context_menu(view: QWidget, names: tuple[str, ...]) -> QMenu:
    """A menu of actions that the window of `view` has; those that cannot be used now say why."""
    menu = QMenu(view)
    menu.setToolTipsVisible(True)
    window = view.window()
    for name in names:
        action = window.findChild(QAction, name) if name else None
        if action is not None:
            menu.addAction(action)
        elif not name:
            menu.addSeparator()
    return menu
