"""The docks around the canvas: made, put back into their places, hidden all at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QSettings, Qt, QTimer
from PySide6.QtWidgets import QDockWidget, QTabBar, QTabWidget, QWidget

from designer.ui.window.kept_places import KeptPlaces
from designer.ui.window.placed import PlacedWindow
from designer.ui.window.side_room import BLOCKS, INSPECTOR, SideRoom
from designer.ui.words import many, mark, tr

_SIDES = Qt.DockWidgetArea
_PLACES = {
    "blocks": (mark("Blocks"), _SIDES.LeftDockWidgetArea),
    "outline": (mark("Outline"), _SIDES.LeftDockWidgetArea),
    "inspector": (mark("Inspector"), _SIDES.RightDockWidgetArea),
    "problems": (mark("Problems"), _SIDES.BottomDockWidgetArea),
    "layers": (mark("Layers"), _SIDES.BottomDockWidgetArea),
    "code": (mark("Code"), _SIDES.BottomDockWidgetArea),
    "run": (mark("Run"), _SIDES.BottomDockWidgetArea),
}
TITLES = {name: title for name, (title, _) in _PLACES.items()}
"""The panels and what they are called."""
ROOMY = 1300
"""Pixels across a window from which the left side can be wider."""
TALL = 360
"""Pixels of the lower docks in which pictures of a run can be seen."""
_CLOSED = ("outline",)
"""Docks that are opened only when somebody asks for them."""
_BELOW = ("problems", "layers", "code", "run")


class Docks:
    """The docks of a window by name: `docks["inspector"]`."""

    def __init__(self, window: PlacedWindow, panels: dict[str, QWidget]) -> None:
        self._window = window
        # Later: while docks are put into their places, each is in front for a moment.
        self._later = QTimer(window)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._fill_seen)
        self._docks = {name: self._dock(name, panel) for name, panel in panels.items()}
        self._hidden: list[QDockWidget] = []
        self._raised: list[QDockWidget] = []
        self._waiting: dict[str, Callable[[], None]] = {}
        self.is_free = self._is_tall = False
        window.setTabPosition(_SIDES.BottomDockWidgetArea, QTabWidget.TabPosition.North)
        for corner, area in (
            (Qt.Corner.BottomLeftCorner, _SIDES.LeftDockWidgetArea),
            (Qt.Corner.BottomRightCorner, _SIDES.RightDockWidgetArea),
        ):
            window.setCorner(corner, area)
        self.reset()
        SideRoom(window, {self["blocks"]: BLOCKS, self["inspector"]: INSPECTOR})

    def __getitem__(self, name: str) -> QDockWidget:
        return self._docks[name]

    def values(self) -> list[QDockWidget]:
        return list(self._docks.values())

    def reset(self) -> None:
        """Every dock back where it was at first, docked and shown."""
        window = self._window
        for name, dock in self._docks.items():
            if dock.isFloating():
                dock.setFloating(False)
            window.addDockWidget(_PLACES[name][1], dock)
            if dock.isHidden() != (name in _CLOSED):
                dock.setVisible(name not in _CLOSED)
        for name in _BELOW[1:]:
            window.tabifyDockWidget(self["problems"], self[name])
        self["code"].raise_()
        window.resizeDocks([self["blocks"], self["inspector"]], [BLOCKS, INSPECTOR], Qt.Orientation.Horizontal)
        window.resizeDocks([self["code"]], [215], Qt.Orientation.Vertical)

    def restore(self, settings: QSettings | None) -> None:
        """Puts the window and its docks where they were kept last, and keeps them from now on when they change."""
        window = self._window
        for name, restore in (("geometry", window.restoreGeometry), ("docks", window.restoreState)):
            kept = settings.value(name) if settings is not None else None
            if isinstance(kept, QByteArray):
                restore(kept)
        front = settings.value("front") if settings is not None else None
        # Qt's own state forgets which of several tabs is in front when docks are hidden before the window is shown.
        self._raised = [dock for name, dock in self._docks.items() if name in str(front or "").split()]
        KeptPlaces(window, self.values(), lambda: self._keep_shown(settings))

    def _keep_shown(self, settings: QSettings | None) -> None:
        """Not while the canvas or the gallery has the window to itself: every dock would be gone the next time."""
        if self._window.isVisible() and not self.is_free:
            self.keep(settings)

    def keep(self, settings: QSettings | None) -> None:
        """Remembers where everything is."""
        if settings is not None:
            settings.setValue("geometry", self._window.saveGeometry())
            settings.setValue("docks", self._window.saveState())
            settings.setValue("front", " ".join(name for name, dock in self._docks.items() if dock in self._in_front()))

    def set_free(self, free: bool) -> None:
        """Hides every dock so that the canvas has the window, or brings back those that were shown."""
        if free == self.is_free:
            return
        self.is_free = free
        if free:
            self._hidden = [dock for dock in self.values() if not dock.isHidden()]
            if self._window.isVisible() or not self._raised:
                self._raised = self._in_front()
            for dock in self._hidden:
                dock.hide()
        else:
            for dock in self._hidden:
                dock.show()
            for dock in self._raised:
                dock.raise_()
            self._fill_seen()

    def is_seen(self, name: str) -> bool:
        """Whether a dock is shown, and not behind the tab of another."""
        dock = self._docks[name]
        return dock.isVisible() and (name not in _BELOW or not dock.visibleRegion().isEmpty())

    def _in_front(self) -> list[QDockWidget]:
        """Docks whose tabs are the chosen ones, also before the window is shown."""
        titles = {bar.tabText(bar.currentIndex()) for bar in self._bars()}
        return [dock for dock in self.values() if dock.windowTitle() in titles]

    def _bars(self) -> list[QTabBar]:
        """The bars with the tabs of docks. Qt makes them, and makes them anew."""
        return self._window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly)

    def fill(self, name: str, show: Callable[[], None]) -> None:
        """Calls `show` now, or, while nobody sees the dock, as soon as it is raised."""
        self._waiting[name] = show
        self._fill_if_seen(name)

    def _fill_seen(self) -> None:
        for name in self._docks:
            self._fill_if_seen(name)

    def _fill_if_seen(self, name: str) -> None:
        if name in self._waiting and self.is_seen(name):
            self._waiting.pop(name)()

    def name_problems(self, count: int, lines: int) -> None:
        """How many problems there are stands on the tab, and how many of its lines are hints; not in the menu."""
        dock = self._docks["problems"]
        hints = many(lines - count, "{n} hint", "{n} hints")
        dock.setWindowTitle(tr("Problems {n}").format(n=count) + (f" · {hints}" if lines > count else ""))
        dock.toggleViewAction().setText(tr("Problems"))
        for bar in self._bars():
            bar.setElideMode(Qt.TextElideMode.ElideNone)  # Qt rounds the room for bold letters down, and cuts them

    def show(self, name: str, is_tall: bool = False) -> None:
        """Brings a dock to the front; the first time with room for pictures, if there is that much."""
        self._docks[name].show()
        self._docks[name].raise_()
        if name in self._waiting:
            self._waiting.pop(name)()
        if is_tall and not self._is_tall:
            self._is_tall = True
            dock, tall = self._docks[name], min(TALL, self._window.height() * 2 // 5)
            if not dock.isFloating() and dock.height() < tall:
                self._window.resizeDocks([dock], [tall], Qt.Orientation.Vertical)

    def show_outline(self) -> None:
        """Opens the outline and puts the keyboard there."""
        if self["outline"].isHidden():
            self.show("outline")
            QTimer.singleShot(0, self._window, self._share_left_side)
        self.show("outline")
        self["outline"].widget().setFocus(Qt.FocusReason.OtherFocusReason)

    def _share_left_side(self) -> None:
        """Half of the left side for the outline, and room for a name and a shape if the window has it."""
        sides = [self["blocks"], self["outline"]]
        self._window.resizeDocks(sides, [1, 1], Qt.Orientation.Vertical)
        if self._window.width() >= ROOMY:
            self._window.resizeDocks(sides, [290, 290], Qt.Orientation.Horizontal)

    def _dock(self, name: str, panel: QWidget) -> QDockWidget:
        title, side = _PLACES[name]
        dock = QDockWidget(tr(title), self._window)
        dock.setObjectName(title)  # the same in every language: the places are remembered by it
        dock.setWidget(panel)
        dock.visibilityChanged.connect(lambda _: self._later.start())
        self._window.addDockWidget(side, dock)
        if name in _BELOW:
            # Its tab is its title; a floating one gets the frame of the desktop.
            dock.setTitleBarWidget(QWidget(self._window))
            dock.topLevelChanged.connect(lambda floats, d=dock: self._on_floated(d, floats))
        return dock

    def _on_floated(self, dock: QDockWidget, floats: bool) -> None:
        if floats:
            dock.setTitleBarWidget(None)  # type: ignore[arg-type]
        else:
            dock.setTitleBarWidget(QWidget(self._window))
