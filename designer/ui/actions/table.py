"""The table of actions: menus, shortcuts and tooltips come from here and nowhere else."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from designer.ui.words import tr


@dataclass(frozen=True, slots=True)
class Spec:
    """One action. `method` is a method of the window or a helper of it; `help` is what tooltip and status bar say."""

    method: str
    text: str
    menu: str
    shortcuts: tuple[str, ...] = ()
    help: str = ""
    is_toggle: bool = False
    on_canvas: bool = False
    """Its keys belong to the canvas, so that typing in a field does not trigger it."""


ACTIONS: tuple[Spec, ...] = (
    Spec("new_design", "&New", "&File", ("Ctrl+N",), "Start an empty design"),
    Spec("show_start", "S&tart page", "&File", (), "Show the gallery of presets"),
    Spec("new_window", "New &window", "&File", ("Ctrl+Shift+N",), "Open another window for another design"),
    Spec("ask_open", "&Open…", "&File", ("Ctrl+O",), "Open a design file"),
    Spec("save", "&Save", "&File", ("Ctrl+S",), "Save the design"),
    Spec("save_as", "Save &As…", "&File", ("Ctrl+Shift+S",), "Save the design under another name"),
    Spec("save_copy", "Save a &copy…", "&File", (), "Write the design to another file and go on with this one"),
    Spec("revert", "Re&vert", "&File", (), "Go back to the saved file"),
    Spec("import_design", "&Import into this design…", "&File", (), "Add the modules of another design file"),
    Spec("export_module", "&Export module…", "&File", ("Ctrl+E",), "Write the open network as a PyTorch module"),
    Spec(
        "export_picture", "Export pict&ure…", "&File", ("Ctrl+Shift+E",), "Draw the open network into PNG, SVG or PDF"
    ),
    Spec("export_table", "Export &layer table…", "&File", (), "Write the layer table as CSV or Markdown"),
    Spec("close", "Close win&dow", "&File", ("Ctrl+W",), "Close this window; unsaved work is asked about"),
    Spec("quit", "&Quit", "&File", ("Ctrl+Q",), "Close every window; unsaved work is asked about"),
    Spec("undo", "&Undo", "&Edit", ("Ctrl+Z",), "Take the last change back"),
    Spec("redo", "&Redo", "&Edit", ("Ctrl+Shift+Z", "Ctrl+Y"), "Make the change again"),
    Spec("cut", "Cu&t", "&Edit", ("Ctrl+X",), "Cut the selected nodes", on_canvas=True),
    Spec("copy", "&Copy", "&Edit", ("Ctrl+C",), "Copy the selected nodes as text", on_canvas=True),
    Spec("paste", "&Paste", "&Edit", ("Ctrl+V",), "Paste nodes", on_canvas=True),
    Spec("duplicate", "&Duplicate", "&Edit", ("Ctrl+D",), "Copy the selected nodes beside themselves", on_canvas=True),
    Spec("delete", "De&lete", "&Edit", ("Del", "Backspace"), "Delete the selection", on_canvas=True),
    Spec(
        "delete_reconnect", "Delete and reconnect", "&Edit", ("Ctrl+Del",), "Delete and close the gap", on_canvas=True
    ),
    Spec("select_all", "Select &all", "&Edit", ("Ctrl+A",), "Select every node", on_canvas=True),
    Spec(
        "select_downstream",
        "Select d&ownstream",
        "&Edit",
        ("Shift+Down", "Shift+Right"),
        "Add all that follows",
        on_canvas=True,
    ),
    Spec(
        "select_upstream",
        "Select upstrea&m",
        "&Edit",
        ("Shift+Up", "Shift+Left"),
        "Add all that comes before",
        on_canvas=True,
    ),
    Spec("walk_down", "Down", "&Walk", ("Down",), "Select the node below, along an edge", on_canvas=True),
    Spec("walk_up", "Up", "&Walk", ("Up",), "Select the node above, along an edge", on_canvas=True),
    Spec("walk_left", "Left", "&Walk", ("Left",), "Select the node on the left", on_canvas=True),
    Spec("walk_right", "Right", "&Walk", ("Right",), "Select the node on the right", on_canvas=True),
    Spec("find_nodes", "&Find…", "&Edit", ("Ctrl+F",), "Find nodes by name, block, parameter, shape or problem"),
    Spec("find_next", "Find next", "&Edit", ("F3",), "Go to the next node that was found"),
    Spec("find_previous", "Find previous", "&Edit", ("Shift+F3",), "Go to the one before"),
    Spec("show_settings", "Settin&gs…", "&Edit", ("Ctrl+,",), "Theme, language, canvas, files and runs"),
    Spec("rename", "Re&name", "&Edit", ("F2",), "Rename the selected node, or edit a note or frame"),
    Spec(
        "edit_values",
        "Edit &values on the node",
        "&Edit",
        ("Ctrl+Return",),
        "Change the key parameters where the node stands: Tab goes on, Enter keeps, Esc puts back",
        on_canvas=True,
    ),
    Spec("frame_all", "Frame &all", "&View", ("Home",), "Bring the whole network into view", on_canvas=True),
    Spec("frame_selection", "Frame &selection", "&View", ("F",), "Bring the selection into view", on_canvas=True),
    Spec("look_at_node", "&Quick look", "&View", ("I",), "Show what is known about the selected node", on_canvas=True),
    Spec("zoom_in", "Zoom &in", "&View", ("Ctrl++", "Ctrl+="), "Look closer"),
    Spec("zoom_out", "Zoom &out", "&View", ("Ctrl+-",), "Look from farther away"),
    Spec("zoom_reset", "&100 %", "&View", ("Ctrl+0",), "One scene pixel is one screen pixel"),
    Spec("toggle_order", "Shapes as &H×W×C", "&View", ("Ctrl+H",), "Read shapes as the document does", is_toggle=True),
    Spec(
        "toggle_flow",
        "Left to ri&ght",
        "&View",
        (),
        "Direction of the open network or block: to the right, or down",
        is_toggle=True,
    ),
    Spec("toggle_minimap", "&Minimap", "&View", ("Alt+M",), "Show the minimap", is_toggle=True),
    Spec("toggle_free", "&Distraction-free canvas", "&View", ("F11", "Ctrl+\\"), "Only the canvas", is_toggle=True),
    Spec(
        "show_outline",
        "Go to the out&line",
        "&View",
        ("Ctrl+Shift+L",),
        "The design as a tree, for keyboard and screen reader, with the commands of the canvas",
    ),
    Spec("reset_docks", "&Reset the panels", "&View", (), "Put every panel back where it was at first"),
    Spec("add_block", "Add &block…", "&Design", ("Tab",), "Find a block by typing, at the pointer", on_canvas=True),
    Spec("connect_nodes", "&Connect", "&Design", ("J",), "Feed one of two nodes from the other", on_canvas=True),
    Spec("disconnect_nodes", "Di&sconnect", "&Design", ("Shift+J",), "Remove edges of the selection", on_canvas=True),
    Spec("add_network", "Add &network", "&Design", (), "Add an empty network to the design"),
    Spec("rename_module", "&Rename module…", "&Design", (), "Rename the open module"),
    Spec("duplicate_module", "Dupl&icate module", "&Design", (), "Put a copy of the open module beside it"),
    Spec("add_argument", "A&dd argument", "&Design", (), "Give the open module a number that its user can choose"),
    Spec("remove_module", "De&lete module…", "&Design", (), "Delete the open module if nothing uses it"),
    Spec("show_overview", "&Overview of networks", "&Design", ("Ctrl+Shift+O",), "How the networks meet: do they fit?"),
    Spec("next_network", "Ne&xt network", "&Design", ("Ctrl+PgDown",), "Open the network of the next tab"),
    Spec("previous_network", "Pre&vious network", "&Design", ("Ctrl+PgUp",), "Open the network of the tab before"),
    Spec("move_network_left", "Move network left", "&Design", ("Ctrl+Shift+PgUp",), "Move the tab to the left"),
    Spec("move_network_right", "Move network right", "&Design", ("Ctrl+Shift+PgDown",), "Move the tab to the right"),
    Spec("group", "&Make module of selection", "&Design", ("Ctrl+G",), "Put nodes into a module", on_canvas=True),
    Spec("ungroup", "Un&group", "&Design", ("Ctrl+Shift+G",), "Put the parts in the block's place", on_canvas=True),
    Spec("bypass", "B&ypass", "&Design", ("M",), "Let what enters the selected nodes pass through", on_canvas=True),
    Spec("mirror_convolution", "Mirror t&his convolution", "&Design", (), "Add the decoder layer that undoes it"),
    Spec("sweep_sizes", "S&weep input sizes…", "&Design", (), "List input sizes: which fit, and what they cost"),
    Spec("enter", "&Enter composite block", "&Design", (), "Open the selected composite block"),
    Spec("leave", "Leave composite bloc&k", "&Design", (), "Go back out (Esc, or Alt+Up with nothing selected)"),
    Spec("make_unique", "Make &unique", "&Design", (), "Give this use a definition of its own"),
    Spec("arrange_all", "Lay &out", "&Arrange", ("Ctrl+L",), "Give every node of the network a place", on_canvas=True),
    Spec(
        "arrange_selection",
        "Lay out the &selection",
        "&Arrange",
        ("L",),
        "Lay out the selected nodes only",
        on_canvas=True,
    ),
    Spec("align_left", "Align &left", "&Arrange", (), "Put the left edges in one line"),
    Spec("align_center", "Align &center", "&Arrange", (), "Put the middles in one line, above each other"),
    Spec("align_right", "Align &right", "&Arrange", (), "Put the right edges in one line"),
    Spec("align_top", "Align &top", "&Arrange", (), "Put the upper edges in one line"),
    Spec("align_middle", "Align &middle", "&Arrange", (), "Put the middles in one line, beside each other"),
    Spec("align_bottom", "Align &bottom", "&Arrange", (), "Put the lower edges in one line"),
    Spec("distribute_across", "Distribute &horizontally", "&Arrange", (), "Make distances from left to right equal"),
    Spec("distribute_down", "Distribute &vertically", "&Arrange", (), "Make distances from top to bottom equal"),
    Spec(
        "straighten",
        "Strai&ghten",
        "&Arrange",
        ("S",),
        "Make the edges among the selected nodes straight",
        on_canvas=True,
    ),
    Spec("nudge_left", "Nudge left", "&Arrange", ("Alt+Left",), "Move the selection a little", on_canvas=True),
    Spec("nudge_right", "Nudge right", "&Arrange", ("Alt+Right",), "Move the selection a little", on_canvas=True),
    Spec(
        "nudge_up",
        "Nudge up",
        "&Arrange",
        ("Alt+Up",),
        "Move the selection a little; without one, go back out",
        on_canvas=True,
    ),
    Spec("nudge_down", "Nudge down", "&Arrange", ("Alt+Down",), "Move the selection a little", on_canvas=True),
    Spec("add_note", "Add no&te…", "&Design", ("Shift+N",), "Write on the canvas, at the pointer", on_canvas=True),
    Spec("add_frame", "Add &frame", "&Design", ("Shift+F",), "Put a titled frame around the selection", on_canvas=True),
    Spec("next_color", "Next frame color", "&Design", (), "Give the selected frame another color"),
    Spec("next_remark", "Select next note or frame", "&Design", (), "Go through notes and frames"),
    Spec("next_problem", "Next &problem", "&Design", ("F8",), "Go to the next problem"),
    Spec("run", "&Run", "&Run", ("F5",), "Build the network in torch, feed it, compare every shape"),
    Spec("cancel_run", "&Cancel", "&Run", ("Shift+F5",), "Stop the run"),
    Spec("show_commands", "&Commands…", "&Help", ("Ctrl+Shift+P",), "Find any command by typing"),
    Spec("show_tour", "Guided &tour", "&Help", (), "Five minutes through the window, on the DCGAN generator"),
    Spec("show_shortcuts", "&Shortcuts and gestures", "&Help", ("F1",), "What the mouse and the keys do"),
    Spec("edit_shortcuts", "&Edit shortcuts…", "&Help", (), "Give commands other keys"),
    Spec("show_reference", "&Block reference", "&Help", (), "Every block with its parameters and its formula"),
    Spec("show_about", "&About designer", "&Help", (), "Versions, for reports of errors"),
)

SUBMENUS = {"&Walk": "&Edit", "&Arrange": "&Design"}
"""Menus that open from another one."""

BREAKS = frozenset(
    {"save", "import_design", "export_module", "close", "cut", "rename", "zoom_in", "toggle_order", "add_network",
     "show_overview",
     "enter", "add_note", "group", "next_problem", "find_nodes", "show_tour", "show_about"}
)  # fmt: skip
"""Methods that begin a new group in their menu."""


def make_actions(
    window: QWidget,
    canvas: QWidget,
    bar: QMenuBar,
    owners: Sequence[object],
    menus: dict[str, QMenu],
    own_keys: Mapping[str, Sequence[str]],
) -> dict[str, QAction]:
    """Builds `menus` in `bar` for methods of `owners`; gives the actions by method. `own_keys` replace shortcuts."""
    found: dict[str, QAction] = {}
    for spec in ACTIONS:
        if spec.menu not in menus:
            above = menus[SUBMENUS[spec.menu]] if spec.menu in SUBMENUS else bar
            menus[spec.menu] = above.addMenu(tr(spec.menu))
            menus[spec.menu].setToolTipsVisible(True)
        menu = menus[spec.menu]
        if spec.method in BREAKS and menu.actions():
            menu.addSeparator()
        action = QAction(tr(spec.text), window)
        action.setObjectName(spec.method)
        action.setCheckable(spec.is_toggle)
        keys = own_keys.get(spec.method, spec.shortcuts)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setToolTip(tr(spec.help))
        action.setStatusTip(tr(spec.help))
        method = _method(owners, spec.method)
        action.triggered.connect(_without_argument(method) if not spec.is_toggle else method)
        if spec.on_canvas:
            # The canvas owns the keys; the menu shows the same action.
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            canvas.addAction(action)
        menu.addAction(action)
        found[spec.method] = action
    return found


def own_keys(settings: QSettings | None) -> dict[str, list[str]]:
    """Keys that a person gave to commands; anything else that is stored there is passed over."""
    try:
        kept = json.loads(str(settings.value("shortcuts", "{}"))) if settings is not None else {}
    except ValueError:
        kept = {}
    known = {spec.method for spec in ACTIONS}
    if not isinstance(kept, dict):
        return {}
    return {k: [t for t in v if isinstance(t, str)] for k, v in kept.items() if k in known and isinstance(v, list)}


def plain(text: str) -> str:
    """The text of a menu entry without its mnemonic, which stands in brackets behind Chinese words."""
    return re.sub(r"\(&\w\)", "", text).replace("&&", "\0").replace("&", "").replace("\0", "&")


def enable(actions: Mapping[str, QAction], states: Mapping[str, str]) -> None:
    """Enables actions; a text says why one cannot be used now."""
    helps = {spec.method: tr(spec.help) for spec in ACTIONS}
    for name, reason in states.items():
        actions[name].setEnabled(not reason)
        actions[name].setToolTip(f"{helps[name]} ({reason})" if reason else helps[name])


def _method(owners: Sequence[object], name: str) -> Callable[..., object]:
    found: Callable[..., object] = next(getattr(o, name) for o in owners if hasattr(o, name))
    return found


def _without_argument(method: Callable[..., object]) -> Callable[[bool], None]:
    def call(checked: bool = False) -> None:
        method()

    return call
