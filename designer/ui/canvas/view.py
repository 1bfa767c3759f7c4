"""The view on the canvas: turns mouse, keys and drops into gestures."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from designer.app.document import Document
from designer.app.focus import Focus
from designer.core.commands import Disconnect, RemoveNodes, Together
from designer.core.design import Source, Target
from designer.core.history import Command
from designer.core.remark_commands import RemoveRemarks
from designer.ui.canvas.adding.drops import Drops
from designer.ui.canvas.adding.placing import Placeable, placed
from designer.ui.canvas.beside.context_menu import CANVAS, EDGE, NODES, REMARK, context_menu
from designer.ui.canvas.beside.tips import tip_at
from designer.ui.canvas.gestures.at_the_border import AtTheBorder
from designer.ui.canvas.gestures.gesture import Gesture, Marquee, Pan, Pointer
from designer.ui.canvas.gestures.making_room import MakingRoom
from designer.ui.canvas.gestures.moving import CopyNodes, MoveNodes
from designer.ui.canvas.gestures.remarks import MoveRemark, SizeFrame
from designer.ui.canvas.gestures.wiring import CutEdges, DrawEdge
from designer.ui.canvas.items.under import port_held
from designer.ui.canvas.looking import LookingView
from designer.ui.canvas.places.geometry import Point, snapped
from designer.ui.theme import Theme
from designer.ui.words import tr


class CanvasView(LookingView):
    """The canvas. Everything it changes goes through the document as commands."""

    place_requested = Signal(object, object)
    """A `Source` or `Target` and a scene point: an edge was dropped on empty canvas."""
    values_requested = Signal(str)
    """To edit on the node; with the word of it that was pointed at, or nothing."""
    """The values of the selected nodes are to be edited on the canvas."""
    remark_edit_requested = Signal(str)
    """A note or frame was double-clicked."""
    hovered = Signal(str)
    """The node under the pointer, or nothing; also nothing when a button is pressed."""
    text_requested = Signal(object)
    """A scene point: quick-add was asked for there."""
    edge_chosen = Signal(object)
    """The `Target` of an edge that was clicked."""

    def __init__(self, document: Document, focus: Focus, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.document = document
        self.focus = focus
        self.snaps = True
        self.moves_gently = True
        self._gesture: Gesture | None = None
        self._held = Qt.MouseButton.NoButton
        self._selected_before: frozenset[str] | None = None
        """What was selected until a button was pressed here last; None where none was since the canvas is seen."""
        self._space = False
        self.room = MakingRoom(self)
        self._drops = Drops(self)
        self._border = AtTheBorder(self, self._go_on)
        self.setAcceptDrops(True)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Canvas"))
        focus.selection_changed.connect(self._on_selection_changed)
        for signal in (document.replaced, document.changed, focus.moved):
            signal.connect(self._interrupt)

    # Mouse ----------------------------------------------------------------------------------------------

    @property
    def is_busy(self) -> bool:
        """Whether a gesture is going on."""
        return self._gesture is not None

    def begin(self, gesture: Gesture) -> None:
        """Starts a gesture that no hand started; it says itself when it is over."""
        self._gesture = gesture

    def end(self, gesture: Gesture) -> None:
        if self._gesture is gesture:
            self._gesture = None

    def _interrupt(self) -> None:
        """Ends a gesture when the design or the place in it changes under it; the scene still shows what was before."""
        self._border.stop()
        gesture, self._gesture = self._gesture, None
        if gesture is not None:
            gesture.cancel()
        self.room.end()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._selected_before = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._selected_before = self.focus.selection
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.hovered.emit("")
        if event.button() == self._held or not event.buttons() & self._held:
            if self._held != Qt.MouseButton.NoButton:
                self._interrupt()  # its release was heard by a menu, or by another window
            self._held = event.button()
        if self._gesture is not None or self._held != event.button():
            return
        pans = event.button() == Qt.MouseButton.MiddleButton or (
            event.button() == Qt.MouseButton.LeftButton and self._space
        )
        if pans:
            self._gesture = Pan(self, event.position())
        elif event.button() == Qt.MouseButton.LeftButton:
            self._gesture = self._started(self._pointer(event))
        elif event.button() == Qt.MouseButton.RightButton and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._gesture = CutEdges(self, self._pointer(event))

    def _started(self, pointer: Pointer) -> Gesture | None:
        scene = self.canvas
        port = port_held(scene, pointer.at, self.zoom)
        if port is not None:
            if pointer.alt:
                self._cut(port)
                return None
            return DrawEdge(self, pointer, *port)
        name = scene.node_at(pointer.at)
        if name is not None:
            self._select_clicked(name, pointer)
            if pointer.alt:
                return CopyNodes(self, pointer)
            return MoveNodes(self, pointer, name) if name in self.focus.selection else None
        note = scene.remarks.note_at(pointer.at)
        if note is not None:
            self.focus.select_remarks([note])
            return MoveRemark(self, pointer, note)
        edge = scene.edges.at(pointer.at, 6 / max(self.zoom, 0.3))
        if edge is not None:
            self.focus.select([])
            scene.edges.choose(frozenset([edge]))
            self.edge_chosen.emit(edge)
            return None
        scene.edges.choose(frozenset())
        frame = scene.remarks.frame_at(pointer.at)
        if frame is not None:
            self.focus.select_remarks([frame[0]])
            return (SizeFrame if frame[1] == "corner" else MoveRemark)(self, pointer, frame[0])
        if not (pointer.shift or pointer.control):
            self.focus.select([])
        return Marquee(self, pointer)

    def _select_clicked(self, name: str, pointer: Pointer) -> None:
        self.canvas.edges.choose(frozenset())
        if pointer.control:
            self.focus.select(self.focus.selection ^ {name})
        elif pointer.shift:
            self.focus.select(self.focus.selection | {name})
        elif name not in self.focus.selection:
            self.focus.select([name])

    def _cut(self, port: tuple[str, str, int]) -> None:
        """Removes the edges of a port."""
        name, side, slot = port
        edges = self.canvas.graph.edges
        if side == "input":
            targets = tuple(t for t in edges if t == Target(name, slot))
        else:
            targets = tuple(t for t, s in edges.items() if s == Source(name, slot))
        self.document.execute(Disconnect(self.focus.module, targets))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Opens the commands for what was clicked; from the keyboard those for the selection."""
        event.accept()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return  # a stroke across edges ended here
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            names = self._under(self._pointer_at(QPointF(event.pos()), event.modifiers()))
        else:
            names = NODES if self.focus.selection else REMARK if self.focus.remarks else CANVAS
        menu = context_menu(self, names)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def _under(self, pointer: Pointer) -> tuple[str, ...]:
        """The commands for what lies under the pointer, which is selected."""
        scene = self.canvas
        name = scene.node_at(pointer.at)
        if name is not None:
            if name not in self.focus.selection:
                self.focus.select([name])
            return NODES
        frame = scene.remarks.frame_at(pointer.at)
        remark = scene.remarks.note_at(pointer.at) or (frame[0] if frame is not None else None)
        edge = scene.edges.at(pointer.at, 6 / max(self.zoom, 0.3))
        self.focus.select_remarks([remark] if remark is not None else [])
        scene.edges.choose(frozenset([edge]) if remark is None and edge is not None else frozenset())
        return REMARK if remark is not None else EDGE if edge is not None else CANVAS

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if isinstance(self._gesture, Pan):
            self._gesture.drag(event.position())
        elif self._gesture is not None:
            position, keys = event.position(), event.modifiers()
            self._gesture.move(self._pointer_at(position, keys))
            if self._border.is_on or not self._is_inside(position.x(), position.y()):
                self._border.heed(position, keys)
        else:
            self._hover(self._pointer(event))

    def _is_inside(self, x: float, y: float) -> bool:
        port = self.viewport()
        return 0 <= x < port.width() and 0 <= y < port.height()

    def _hover(self, pointer: Pointer) -> None:
        port = port_held(self.canvas, pointer.at, self.zoom)
        shape = Qt.CursorShape.CrossCursor if port is not None else Qt.CursorShape.ArrowCursor
        if self._space:
            shape = Qt.CursorShape.OpenHandCursor
        self.viewport().setCursor(shape)
        # A port tells of itself, a red edge of its trouble; the rest of a node tells of the node.
        self.viewport().setToolTip(tip_at(self.canvas, self.document.design, pointer.at, self.zoom))
        self.hovered.emit("" if port is not None else self.canvas.node_at(pointer.at) or "")

    def leaveEvent(self, event: QEvent) -> None:
        self.hovered.emit("")
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != self._held:
            return
        self._held = Qt.MouseButton.NoButton
        self._border.stop()
        gesture, self._gesture = self._gesture, None
        if gesture is not None:
            gesture.finish(self._pointer(event))

    def _go_on(self, position: QPointF, keys: Qt.KeyboardModifier) -> None:
        """The drawing has moved under a pointer that rests."""
        if self._gesture is None:
            self._border.stop()
        else:
            self._gesture.move(self._pointer_at(position, keys))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._selected_before is None:
            return  # the first click was on what lay here before, and opened this
        pointer, selected = self._pointer(event), self._selected_before & self.canvas.items_by_id.keys()
        name = self.canvas.node_at(pointer.at)
        if name is not None and self.canvas.items_by_id[name].look.is_composite:
            self.focus.enter(name)
        elif name is not None:
            if name in selected:
                self.focus.select(selected)  # several are edited together
            elif name not in self.focus.selection:
                self.focus.select([name])
            self.values_requested.emit(self.canvas.items_by_id[name].value_at(pointer.at))
        elif remark := self.canvas.remarks.note_at(pointer.at) or next(
            iter(self.canvas.remarks.frame_at(pointer.at) or ()), None
        ):
            self.remark_edit_requested.emit(remark)
        elif self.canvas.port_at(pointer.at) is None:
            self.focus.select(selected)  # to be wired to, as with Tab
            self.text_requested.emit(pointer.at)

    def _pointer(self, event: QMouseEvent) -> Pointer:
        return self._pointer_at(event.position(), event.modifiers())

    def _pointer_at(self, position: QPointF, keys: Qt.KeyboardModifier) -> Pointer:
        at = self.scene_at(position)
        if keys == Qt.KeyboardModifier.NoModifier:
            return Pointer(at)
        return Pointer(
            at,
            bool(keys & Qt.KeyboardModifier.ShiftModifier),
            bool(keys & Qt.KeyboardModifier.ControlModifier),
            bool(keys & Qt.KeyboardModifier.AltModifier),
        )

    # Keys -----------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        self.hovered.emit("")
        if key == Qt.Key.Key_Escape and self._gesture is not None:
            self._interrupt()
        elif key == Qt.Key.Key_Escape:
            if self.focus.path:
                self.focus.leave()
            else:
                self.focus.select([])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.focus.selection:
            name, *others = self.focus.selection
            if not others and self.canvas.items_by_id[name].look.is_composite:
                self.focus.enter(name)
            else:
                self.values_requested.emit("")
        elif key == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = True
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
            self.viewport().unsetCursor()
        else:
            event.ignore()

    def delete_selection(self, reconnect: bool = False) -> None:
        """Deletes the selected nodes, notes and frames, or the selected edge."""
        steps: list[Command] = []
        if self.focus.selection:
            steps.append(RemoveNodes(self.focus.module, self.focus.selection, reconnect))
        if self.focus.remarks:
            steps.append(RemoveRemarks(self.focus.module, self.focus.remarks))
        if steps:
            self.document.execute(steps[0] if len(steps) == 1 else Together(tuple(steps), label="Delete"))
        elif self.canvas.edges.chosen:
            self.document.execute(Disconnect(self.focus.module, tuple(self.canvas.edges.chosen)))
            self.canvas.edges.choose(frozenset())

    # Drops ----------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._drops.enter(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._drops.move(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._drops.leave()

    def dropEvent(self, event: QDropEvent) -> None:
        self._drops.drop(event)

    def place(
        self, item: Placeable, at: Point, edge: Target | None = None, end: Source | Target | None = None
    ) -> str | None:
        """Puts a block on the canvas: free, into an edge, behind an output or before an input. Gives its name."""
        before = set(self.canvas.graph.nodes)
        where = snapped(at) if edge is None and self.snaps else at
        at = self.canvas.flow.kept(where)
        arriving = self.canvas.sent(end) if isinstance(end, Source) else None
        command: Command = placed(item, self.document.design, self.focus.module, at, edge, end, arriving)
        if not self.document.execute(command):
            return None
        new = [n for n in self.canvas.graph.nodes if n not in before]
        self.focus.select(new)
        return new[0] if new else None

    def edge_dropped(self, end: Source | Target, at: Point) -> None:
        """An edge was drawn from `end` to where nothing is."""
        self.place_requested.emit(end, at)

    def _on_selection_changed(self) -> None:
        self.canvas.choose(self.focus.selection)
        self.canvas.remarks.choose(self.focus.remarks)
