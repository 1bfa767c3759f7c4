"""Editing on the node: a small form beside it with its key parameters.

Tab goes round, Enter keeps, Esc puts everything back; whatever happens inside is one undo step.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from designer.core.history import Moment
from designer.ui.canvas.fields.meant import meant
from designer.ui.canvas.places.geometry import NODE_HEIGHT, NODE_WIDTH, Point
from designer.ui.canvas.view import CanvasView
from designer.ui.panels.sections.node_params import NodeParams
from designer.ui.panels.sections.section import Section, Subject
from designer.ui.panels.sections.several import SeveralParams
from designer.ui.theme import code_font
from designer.ui.words import many, tr

if TYPE_CHECKING:
    from designer.ui.canvas.items.node_item import NodeItem
    from designer.ui.fields.editors import ParamEditor

GAP = 12
WIDTH, NARROWEST = 316, 264
KEY_PARAMS = 4
"""At most so many parameters; the inspector has all of them."""
_numbers = count()


class NodeValues(QFrame):
    """The form. It edits the selection, one node or what several nodes share."""

    def __init__(self, view: CanvasView, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("popup")
        self.setAutoFillBackground(True)
        self.setAccessibleName(tr("Values of the node"))
        self._view = view
        self._section: Section | None = None
        self._selection: frozenset[str] = frozenset()
        self._before: Moment | None = None
        self._scrolled: tuple[int, int] | None = None
        self._merge_key = ""
        self._title, self._shape, self._help = QLabel(), QLabel(), QLabel(tr("Enter keeps, Esc puts back"))
        self._title.setObjectName("document")
        self._shape.setFont(code_font(12))
        self._help.setObjectName("origin")
        for text in (self._title, self._shape):
            text.setTextFormat(Qt.TextFormat.PlainText)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 11, 14, 11)
        self._column.setSpacing(7)
        for label in (self._title, self._shape, self._help):
            self._column.addWidget(label)
        self.hide()
        view.focus.moved.connect(self.keep)
        view.focus.selection_changed.connect(self.keep)
        view.view_moved.connect(self._settle)

    @property
    def editors(self) -> dict[str, ParamEditor]:
        return self._section.editors if self._section is not None else {}

    def open(self, word: str = "") -> None:
        """Opens beside the selected node at the value that `word` shows; without parameters nothing happens."""
        self._close()
        self._scrolled = None
        subject = self._subject()
        if subject is None:
            return
        one = len(subject.selection) == 1
        section = NodeParams(subject, KEY_PARAMS) if one else SeveralParams(subject, KEY_PARAMS)
        if not section.editors:
            section.deleteLater()
            return
        self._section, self._selection = section, subject.selection
        self._before = self._view.document.history.moment()
        self._merge_key = f"values {next(_numbers)}"
        self._view.document.seal()
        section.command_requested.connect(self._execute)
        for editor in section.editors.values():
            for widget in (editor.field, *editor.field.findChildren(QWidget)):
                widget.installEventFilter(self)
        self._column.insertWidget(1, section)
        self._make_room()
        self.show()
        self.raise_()
        self.show_values()
        self._settle()
        pointed = meant(word, section.editors, subject.facts) if one else None
        self._focus_field(section.editors[pointed or next(iter(section.editors))].field)

    def show_values(self) -> None:
        """Shows the present values, while the form is open."""
        if self._section is None:
            return
        subject = self._subject()
        if subject is None or subject.selection != self._selection:
            self.keep()
            return
        self._section.show_subject(subject)
        if len(self._selection) == 1:
            self._title.setText(subject.name)
            inputs = ", ".join(s.label(subject.order) if s is not None else "?" for s in subject.facts.inputs)
            outputs = ", ".join(s.label(subject.order) for s in subject.facts.outputs) or "?"
            self._shape.setText(f"{inputs} → {outputs}" if inputs else outputs)
        else:
            self._title.setText(many(len(self._selection), "{n} node selected", "{n} nodes selected"))
            self._shape.clear()
        self._shape.setVisible(bool(self._shape.text()))
        self._fit()

    def keep(self) -> None:
        """Closes; what was typed stays."""
        if self._section is not None:
            self._close()
            self._view.document.seal()

    def put_back(self) -> None:
        """Closes and takes back everything that happened since the form was opened."""
        before = self._before
        self._close()
        if before is not None:
            self._view.document.return_to(before)

    def _close(self) -> None:
        section, self._section = self._section, None
        self._before = None  # it holds every design that can be undone
        if section is not None:
            had_focus = self.isAncestorOf(QApplication.focusWidget() or self)
            self.hide()
            section.hide()
            section.deleteLater()
            if had_focus:
                self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _execute(self, command: Any) -> None:
        self._view.document.execute(replace(command, merge_key=self._merge_key))

    def _subject(self) -> Subject | None:
        focus, canvas = self._view.focus, self._view.canvas
        known = focus.known
        if known is None or not focus.selection or not focus.selection <= known.nodes.keys():
            return None
        return Subject(known, focus.selection, canvas.order, {}, {}, self._view.document.analysis)

    def _settle(self) -> None:
        """Stays beside its node while the canvas moves: on the right, or on the left where there is more room."""
        item, parent = self._top_item(), self.parentWidget()
        if self._section is None or item is None or parent is None:
            return
        left, top = self._on_parent(item.at), self._on_parent((item.at[0] + NODE_WIDTH, item.at[1]))
        most = QPoint(parent.width() - self.width() - GAP, parent.height() - self.height() - GAP)
        x, y = top.x() + GAP, min(top.y(), most.y())
        if x > most.x() and left.x() - GAP - self.width() > 0:
            x = left.x() - GAP - self.width()
        elif x > most.x():
            # No room on either side: below the node, or above it.
            low = self._on_parent((item.at[0], item.at[1] + NODE_HEIGHT)).y() + GAP
            x, y = left.x(), low if low <= most.y() else top.y() - GAP - self.height()
        self.move(max(GAP, min(x, most.x())), max(GAP, min(y, most.y())))

    def _fit(self) -> None:
        """Takes the height that its words need at its width: `adjustSize` gives a broken line no room."""
        assert self._section is not None
        for inside in (*self.editors.values(), self._section):
            inside.updateGeometry()  # the layouts around it remember the height from before
        breaks = self._column.hasHeightForWidth()
        height = self._column.totalHeightForWidth(self.width()) if breaks else self._column.totalSizeHint().height()
        self.resize(self.width(), height)
        self._settle()

    def _make_room(self) -> None:
        """Scrolls sideways where neither side of the node has room for the form, and makes the form narrower there."""
        item, parent, bar = self._top_item(), self.parentWidget(), self._view.horizontalScrollBar()
        assert item is not None and parent is not None
        left, right = self._on_parent(item.at).x(), self._on_parent((item.at[0] + NODE_WIDTH, item.at[1])).x()
        room = parent.width() - (right - left) - 3 * GAP
        self.setFixedWidth(max(NARROWEST, min(WIDTH, room)))
        needed = right + 2 * GAP + self.width() - parent.width()
        if needed > 0 and left < self.width() + 2 * GAP and room >= self.width():
            before = bar.value()
            bar.setValue(before + needed)
            self._scrolled = (before, bar.value())

    def _scroll_back(self) -> None:
        """Back to what was in view, unless somebody has scrolled meanwhile. After a key only: under a pointer that
        closes the form by pressing elsewhere nothing may move."""
        scrolled, self._scrolled = self._scrolled, None
        bar = self._view.horizontalScrollBar()
        if scrolled is not None and bar.value() == scrolled[1]:
            bar.setValue(scrolled[0])

    def _top_item(self) -> NodeItem | None:
        """The uppermost of the nodes that are edited; the form stands beside it."""
        items = [self._view.canvas.items_by_id[n] for n in self._selection if n in self._view.canvas.items_by_id]
        return min(items, key=lambda item: item.at[1], default=None)

    def _on_parent(self, point: Point) -> QPoint:
        parent = self.parentWidget()
        assert parent is not None
        return self._view.viewport().mapTo(parent, self._view.mapFromScene(QPointF(*point)))

    def _focus_field(self, field: QWidget) -> None:
        field.setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(field, QLineEdit):
            field.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and not self._stays(event):
            self.keep()
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self._scroll_back()
            self.put_back()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._scroll_back()
            self.keep()
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            fields = [editor.field for editor in self.editors.values()]
            here = next((i for i, f in enumerate(fields) if f is watched or f.isAncestorOf(watched)), 0)  # type: ignore[arg-type]
            step = -1 if key == Qt.Key.Key_Backtab else 1
            self._focus_field(fields[(here + step) % len(fields)])
        else:
            return False
        return True

    def _stays(self, event: QEvent) -> bool:
        """Whether the focus stays in the form, or is lent to a menu or a list of choices."""
        focus = QApplication.focusWidget()
        lent = getattr(event, "reason", lambda: None)() in (
            Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason
        )  # fmt: skip
        return lent or (focus is not None and self.isAncestorOf(focus)) or isinstance(focus, QComboBox)
