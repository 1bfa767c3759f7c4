"""The middle of the window: tabs for networks, the way into composite blocks, the canvas and its minimap."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QStackedWidget, QToolButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from designer.app.document import Document
from designer.app.focus import Focus
from designer.core.design import Source, Target
from designer.core.tensor import Order
from designer.engine.analysis import Analysis
from designer.ui.actions.states import removal_reasons
from designer.ui.canvas.adding.placing import Placeable, entries, judge_of
from designer.ui.canvas.adding.popup_place import popup_place
from designer.ui.canvas.adding.quick_add import LARGEST, QuickAdd
from designer.ui.canvas.beside.crumbs import Crumbs
from designer.ui.canvas.beside.find_bar import FindBar
from designer.ui.canvas.beside.minimap import Minimap
from designer.ui.canvas.beside.quick_look import QuickLook
from designer.ui.canvas.fields.node_values import NodeValues
from designer.ui.canvas.gestures.crossing import Crossing
from designer.ui.canvas.places.geometry import NODE_HEIGHT, NODE_WIDTH, Point
from designer.ui.canvas.view import CanvasView
from designer.ui.theme import Theme
from designer.ui.window.tabs import OVERVIEW, NetworkTabs
from designer.ui.words import tr

if TYPE_CHECKING:
    from designer.ui.overview.page import Overview

ORDERS: tuple[tuple[str, Order], ...] = (("N×C×H×W", "nchw"), ("N×H×W×C", "hwc"))


class CanvasArea(QWidget):
    """Shows the module in focus."""

    order_chosen = Signal(str)
    network_requested = Signal()
    direction_shown = Signal(str)
    """Where the module runs that is open now."""
    network_chosen = Signal(str)
    """On the overview."""

    def __init__(self, document: Document, focus: Focus, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._focus = document, focus
        self.view = CanvasView(document, focus, theme)
        self.minimap = Minimap(self.view)
        self.wants_minimap = True
        self.quick_add = QuickAdd(self)
        self.quick_look = QuickLook(self.view)
        self.find_bar = FindBar(self.view, document, focus, self)
        self.values = NodeValues(self.view, self)
        self.view.values_requested.connect(self.values.open)
        self.view.covers = (self.minimap, self.find_bar)
        self.tabs = NetworkTabs()
        plus = QToolButton()
        plus.setText("+")
        plus.setToolTip(tr("Add a network"))
        plus.setAccessibleName(tr("Add a network"))
        plus.clicked.connect(self.network_requested)
        self.order = QComboBox()
        self.order.setAccessibleName(tr("Order of the axes in labels"))
        for text, order in ORDERS:
            self.order.addItem(text, order)
        self.order.activated.connect(self._on_order_activated)
        self._zoom = QPushButton("100 %")
        self._zoom.setToolTip(tr("Back to 100 %"))
        self._zoom.setAccessibleName(tr("Zoom"))
        self._zoom.setMinimumWidth(64)
        self._zoom.clicked.connect(self.zoom_reset)
        self.view.zoomed.connect(self._on_zoomed)
        self.view.view_moved.connect(self._show_detail)
        self.crumbs = Crumbs()
        self.crumbs.chosen.connect(focus.go)
        self.crossing = Crossing(self.view)
        top = QHBoxLayout()
        top.setContentsMargins(6, 2, 10, 0)
        top.setSpacing(8)
        top.addWidget(self.tabs)
        top.addWidget(plus)
        top.addStretch(1)
        top.addWidget(self.order)
        top.addWidget(self._zoom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.crumbs)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.view)
        column.addWidget(self.pages)
        self._open: tuple[str, tuple[str, ...]] = ("", ())
        focus.moved.connect(self._on_moved)
        focus.selection_changed.connect(self._on_selection_changed)
        self.view.resized.connect(self.minimap.settle)
        self.view.resized.connect(self.find_bar.settle)
        self.view.text_requested.connect(self._ask_block)
        self.view.place_requested.connect(self._ask_other_end)
        self.quick_add.chosen.connect(self._on_quick_added)
        self.quick_add.left.connect(self.view.setFocus)
        for signal in (document.replaced, document.changed, focus.moved):
            signal.connect(self.quick_add.leave)  # what it offers holds for the design and the place it was asked in
        document.replaced.connect(self.view.forget_places)

    def show_analysis(self, analysis: Analysis, verdicts: dict[str, str]) -> None:
        """Shows the module in focus and the tabs of the design."""
        if len(analysis.design.networks) < 2:
            self.pages.setCurrentWidget(self.view)
        self._show_tabs(analysis)
        self._show_crumbs()
        self.show_overview()
        known, stays = self._focus.known, self._open == (self._focus.network, self._focus.path)
        seen = self.view.seen_nodes() if stays else []
        turns = stays and known is not None and known.module.direction != self.view.canvas.flow.name
        held = self.view.held(seen, self._focus.selection) if turns else ""
        self.view.canvas.show(known, analysis.design, verdicts)
        self.view.canvas.choose(self._focus.selection)
        self.view.canvas.remarks.choose(self._focus.remarks)
        flow = self.view.canvas.flow.name
        place = f"{self._focus.network}/{'/'.join(self._focus.path)} {flow}"
        if turns:
            self.view.show_turned(place, held)
        else:
            self.view.show_place(place)
        if seen and not self.view.seen_nodes():
            # All that was looked at is elsewhere: one goes along to where it is now.
            self.view.show_node(next((name for name in seen if name in self.view.canvas.items_by_id), ""))
        if not self.view.canvas.is_complete:
            self.view.canvas.draw_seen()  # the view has moved, and what is seen there comes first
        self.minimap.want(self.wants_minimap and len(self.view.canvas.items_by_id) > 2)
        self.values.show_values()
        self.crossing.run()
        self._open = (self._focus.network, self._focus.path)
        self.direction_shown.emit(flow)

    @cached_property
    def overview(self) -> Overview:
        """How the networks meet: a page that is made when somebody wants to see it."""
        from designer.ui.overview.page import Overview

        page = Overview(self.view.canvas.theme)
        page.command_requested.connect(self._document.execute)
        page.network_chosen.connect(self.network_chosen)
        self.pages.addWidget(page)
        return page

    @property
    def is_overview(self) -> bool:
        """Whether the page of all networks is shown instead of one."""
        return self.pages.currentWidget() is not self.view

    def set_overview(self, on: bool) -> None:
        """Shows how the networks meet, or goes back to the one in focus."""
        if on != self.is_overview:
            had_keys = self._page().isAncestorOf(self.window().focusWidget() or self)
            self.pages.setCurrentWidget(self.overview if on else self.view)
            if had_keys:
                self.take_keyboard()
            self._show_tabs(self._document.analysis)
            self._show_crumbs()
            self.show_overview()

    def show_overview(self) -> None:
        """Brings the overview up to date while it is shown."""
        if self.is_overview:
            self.overview.show_analysis(self._document.analysis, self.view.canvas.order)

    def restyle(self, theme: Theme) -> None:
        """Repaints in the colors of another theme."""
        self.view.canvas.restyle(theme)
        self.view.viewport().update()
        if "overview" in self.__dict__:
            self.overview.restyle(theme)

    def take_keyboard(self) -> None:
        """Keys go to the network, or to the overview while that is shown."""
        self._page().setFocus(Qt.FocusReason.OtherFocusReason)

    def _page(self) -> QWidget:
        return self.overview if self.is_overview else self.view

    def place_from_palette(self, item: Placeable) -> None:
        """Puts a block behind the selected node, wired, or into the middle of the view."""
        view = self.view
        chosen = [n for n in self._focus.selection if n in view.canvas.items_by_id]
        if len(chosen) == 1 and view.canvas.items_by_id[chosen[0]].look.outputs and _takes_input(item):
            self._place_behind(item, Source(chosen[0]))
        else:
            middle = view.middle()
            self._place_free(item, (middle[0] - NODE_WIDTH / 2, middle[1] - NODE_HEIGHT / 2), None)
        self.take_keyboard()  # what comes next concerns the block: another key, or undo

    def _place_behind(self, item: Placeable, end: Source) -> None:
        """Puts a block behind a node in the direction of the flow, wired to it."""
        canvas = self.view.canvas
        self._place_free(item, canvas.flow.next_to(canvas.items_by_id[end.node].at), end)

    def _place_free(self, item: Placeable, at: Point, end: Source | Target | None) -> None:
        """Puts a block at a place or where it covers nothing near it, and brings it into view."""
        name = self.view.place(item, self.view.canvas.free_place(at), end=end)
        if name is not None:
            self.view.show_node(name)

    def look_at_node(self) -> None:
        """Shows what is known about the selected node beside it."""
        for node in self._focus.selection:
            self.view.show_node(node)
            self.quick_look.show_node(node)

    def find_nodes(self) -> None:
        """Opens the bar that finds nodes."""
        self.find_bar.ask()

    def find_next(self) -> None:
        self.find_bar.next()

    def find_previous(self) -> None:
        self.find_bar.previous()

    def edit_values(self) -> None:
        """Edits the key parameters of the selection on the canvas."""
        self.values.open()

    def frame_all(self) -> None:
        self.view.frame()

    def frame_selection(self) -> None:
        self.view.frame(self._focus.selection)

    def zoom_in(self) -> None:
        self.view.set_zoom(self.view.zoom * 1.25)

    def zoom_out(self) -> None:
        self.view.set_zoom(self.view.zoom / 1.25)

    def zoom_reset(self) -> None:
        self.view.reset_zoom()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.tabs.fit()
        self.quick_add.stay_inside(self.size())

    def settle(self) -> None:
        self.minimap.settle()

    def _on_order_activated(self, row: int) -> None:
        self.order_chosen.emit(ORDERS[row][1])

    def _on_selection_changed(self) -> None:
        if self._focus.selection:
            self.set_overview(False)

    def _on_zoomed(self, zoom: float) -> None:
        self._zoom.setText(f"{zoom * 100:.0f} %")

    def _show_detail(self) -> None:
        if not isValid(self.view.canvas):
            return  # the scroll bars still move while the window is taken apart
        self.view.canvas.overview.show_at(self.view.zoom * self.view.devicePixelRatioF())

    def _show_tabs(self, analysis: Analysis) -> None:
        names = list(analysis.design.networks)
        if self._focus.network not in names:
            names.append(self._focus.network)  # a composite block opened by itself
        current = OVERVIEW if self.is_overview else self._focus.network
        shown = [OVERVIEW, *names] if len(analysis.design.networks) > 1 else names
        self.tabs.show_networks(shown, current, removal_reasons(analysis.design))

    def _show_crumbs(self) -> None:
        """The way into composite blocks, as far as there is one."""
        focus = self._focus
        self.crumbs.show_way(self._document.analysis, focus.network, focus.path)
        shown = not self.is_overview and bool(focus.path or self.crumbs.arrows)
        if shown is self.crumbs.isHidden():
            # What is drawn stays where it is on the screen.
            self.view.pan_by(QPointF(0, -self.crumbs.sizeHint().height() if shown else self.crumbs.height()))
            self.crumbs.setVisible(shown)

    def _on_moved(self) -> None:
        """The old place is still on the screen; the new one follows when it is shown."""
        self.set_overview(False)
        network, path = self._focus.network, self._focus.path
        if network == self._open[0]:
            self.crossing.begin(self._open[1], path)

    # Quick-add ------------------------------------------------------------------------------------------

    def add_block(self) -> None:
        """Asks for a block at the pointer."""
        self._ask_block(self.view.pointer_or_middle())

    def _ask_block(self, at: Point) -> None:
        chosen = [n for n in self._focus.selection if n in self.view.canvas.items_by_id]
        sends = len(chosen) == 1 and self.view.canvas.items_by_id[chosen[0]].look.outputs
        self._ask(at, None, Source(chosen[0]) if sends else None)

    def _ask_other_end(self, end: Source | Target, at: Point) -> None:
        self._ask(at, end, None)

    def _ask(self, at: Point, end: Source | Target | None, wire_to: Source | None) -> None:
        place = self.view.viewport().mapTo(self, self.view.mapFromScene(*at))
        scene = self.view.canvas
        origin = end or wire_to
        about = scene.items_by_id.get(origin.node) if origin is not None else None
        node = None
        if about is not None:
            node = self.view.mapFromScene(QRectF(*about.at, NODE_WIDTH, NODE_HEIGHT)).boundingRect()
            node.moveTopLeft(self.view.viewport().mapTo(self, node.topLeft()))
        where = popup_place(place, LARGEST, self.size(), node)
        offered = entries(self._document.design, self._focus.module)
        judge = judge_of(self._document.analysis, scene, origin)
        self.quick_add.ask(offered, at, where, scene.theme, scene.order, end, wire_to, judge)

    def _on_quick_added(self, item: Placeable, at: Point | None, end: Source | Target | None) -> None:
        if at is None and isinstance(end, Source) and _takes_input(item):
            self._place_behind(item, end)
        else:
            end = end if at is not None else None
            at = at or self.view.pointer_or_middle()
            left, top = self.view.canvas.flow.held_at(end)
            self._place_free(item, (at[0] - left, at[1] - top), end)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)


def _takes_input(item: Placeable) -> bool:
    from designer.blocks import registry

    return item.kind != "block" or bool(registry()[item.name].inputs)
