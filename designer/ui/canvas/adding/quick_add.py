"""Quick-add: type a few letters on the canvas, Enter places the block."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from designer.core.design import Source, Target
from designer.engine.offers import Offer
from designer.engine.search import score
from designer.ui.canvas.adding.offer_rows import DATA, SHAPE, OfferRows, offer_text
from designer.ui.canvas.adding.placing import IN_DESIGN, Entry
from designer.ui.canvas.adding.popup_place import popup_place
from designer.ui.canvas.items.look import COMPOSITE
from designer.ui.canvas.places.geometry import Point
from designer.ui.telling import told
from designer.ui.theme import Theme, category_icon, icon
from designer.ui.words import say, tr

MOST = 12
LARGEST = QSize(340, 360)
"""The popup with many rows; with few it is lower."""
MARGIN = 8
AT_ONCE = 16
"""Rows whose shapes are worked out between two events, so that opening and typing never wait."""


class QuickAdd(QFrame):
    """A search field with a list, at the pointer. Each row says which shape the block would give there."""

    chosen = Signal(object, object, object)
    """A `Placeable`, the scene point, and the `Source` or `Target` it is to be wired to, or None.

    Without a point the block comes behind the node it is wired to.
    """

    left = Signal()
    """Closed without a choice."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("popup")
        self.setAutoFillBackground(True)
        self.hide()
        self._entries: list[Entry] = []
        self._at: Point = (0.0, 0.0)
        self._end: Source | Target | None = None
        self._wire_to: Source | None = None
        self._judge: Callable[[Entry], Offer] | None = None
        self._offers: dict[Entry, Offer] = {}
        self._order = "nchw"
        self._theme: Theme | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._judge_some)
        self.field = QLineEdit()
        self.field.setAccessibleName(tr("Add a block"))
        self.field.textChanged.connect(self._fill)
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Blocks that fit"))
        self.list.itemClicked.connect(self._choose)
        self.list.installEventFilter(self)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(OfferRows(self.list))
        self.hint = QLabel()
        self.hint.setObjectName("dim")
        self.hint.setWordWrap(True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.addWidget(self.field)
        column.addWidget(self.list)
        column.addWidget(self.hint)
        self.resize(LARGEST)

    def ask(
        self, entries: list[Entry], at: Point, where: QPoint, theme: Theme, order: str = "nchw",
        end: Source | Target | None = None, wire_to: Source | None = None,
        judge: Callable[[Entry], Offer] | None = None,
    ) -> None:  # fmt: skip
        """Opens at a place of the parent. `end` is wired in any case, `wire_to` with Shift+Enter.

        `judge` tells what a block would give there; it is asked row by row after the popup is on the screen.
        """
        self._theme, self._at, self._end, self._wire_to, self._order = theme, at, end, wire_to, order
        self._entries, self._judge, self._offers = entries, judge, {}
        delegate = self.list.itemDelegate()
        assert isinstance(delegate, OfferRows)
        delegate.theme = theme
        self.field.setPlaceholderText(_asked(end))
        self.field.clear()
        self._fill()
        self.move(where)
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def stay_inside(self, inside: QSize) -> None:
        """Keeps in the parent when that becomes smaller, the field above all."""
        self.move(popup_place(self.pos(), self.size(), inside, None))

    @property
    def filters(self) -> bool:
        """Whether only what fits is offered: an edge waits for its other end."""
        return self._end is not None

    def _fill(self) -> None:
        text = self.field.text().strip()
        ranked = [(score(text, e.words), e) for e in self._entries]
        found = [e for s, e in sorted(ranked, key=lambda r: -r[0]) if s > 0] if text else self._entries
        self.list.clear()
        assert self._theme is not None
        for entry in found[: 2 * MOST] if text else found:
            line = QListWidgetItem(entry.title)
            category = COMPOSITE if entry.category == IN_DESIGN else entry.category
            line.setIcon(icon(category_icon(category), self._theme.category(category).name()))
            line.setData(DATA, entry)
            line.setToolTip(say(entry.help))
            self.list.addItem(line)
            if entry in self._offers:
                self._show_offer(line, self._offers[entry])
        self._settle()
        if self._judge is not None:
            self._later.start()

    def _judge_some(self) -> None:
        """Asks for the shapes of the next rows, and comes again until every row has one."""
        if self._judge is None or not self.isVisible():
            return
        asked = 0
        for i in range(self.list.count()):
            line = self.list.item(i)
            entry = line.data(DATA)
            if entry in self._offers:
                continue
            if asked == AT_ONCE:
                self._later.start()
                break
            self._offers[entry] = offer = self._judge(entry)
            self._show_offer(line, offer)
            asked += 1
        self._settle()

    def _show_offer(self, line: QListWidgetItem, offer: Offer) -> None:
        text = offer_text(offer, self._order)
        line.setData(SHAPE, text)
        line.setData(int(Qt.ItemDataRole.AccessibleTextRole), f"{line.text()} {text}".strip())
        if not offer.problem:
            return
        line.setToolTip(told(offer.problem))
        if self.filters:
            # Without a word to search for only what fits is listed; a search also shows why something does not.
            line.setFlags(Qt.ItemFlag.NoItemFlags)
            line.setHidden(not self.field.text().strip())

    def _settle(self) -> None:
        """Keeps the current row on one that can be chosen."""
        now = self.list.currentItem()
        if now is None or now.isHidden() or not now.flags():
            self.list.setCurrentRow(next(iter(self._open_rows()), -1))
        self._say()

    def _say(self) -> None:
        """What Shift+Enter does; instead of an empty list, that there is nothing."""
        shown = any(not self.list.item(i).isHidden() for i in range(self.list.count()))
        self.list.setVisible(shown)
        if shown:
            wires = self._wire_to is not None
            self.hint.setText(tr("Enter places, Shift+Enter also wires it to the selected node") if wires else "")
        elif self.field.text().strip():
            self.hint.setText(tr("No block is called like that. “deconv”, “batchnorm” and “上采样” are found."))
        else:
            self.hint.setText(tr("No block fits here."))
        self.hint.setVisible(bool(self.hint.text()))
        self._fit()

    def _fit(self) -> None:
        """As high as the rows that are there, and no higher than `LARGEST`."""
        rows = sum(not self.list.isRowHidden(i) for i in range(self.list.count()))
        self.list.setMaximumHeight(rows * max(1, self.list.sizeHintForRow(0)) + 2 * self.list.frameWidth())
        column = self.layout()
        assert column is not None
        column.activate()
        texts = [w for w in (self.field, self.hint) if not w.isHidden()]
        inner = LARGEST.width() - 2 * MARGIN
        high = sum(w.heightForWidth(inner) if w.hasHeightForWidth() else w.sizeHint().height() for w in texts)
        parts = [*texts, *([self.list] if not self.list.isHidden() else [])]
        high += (
            (self.list.maximumHeight() if rows else 0)
            + column.spacing() * (len(parts) - 1)
            + 2 * (MARGIN + self.frameWidth())
        )
        self.resize(LARGEST.width(), min(LARGEST.height(), high))

    def _open_rows(self) -> list[int]:
        lines = [self.list.item(i) for i in range(self.list.count())]
        return [i for i, line in enumerate(lines) if line.flags() and not line.isHidden()]

    def _step(self, by: int) -> None:
        rows = self._open_rows()
        if rows:
            now = self.list.currentRow()
            at = rows.index(now) if now in rows else 0
            self.list.setCurrentRow(rows[max(0, min(len(rows) - 1, at + by))])

    def _choose(self, line: QListWidgetItem | None, wired: bool = False) -> None:
        if line is None:
            return
        entry: Entry = line.data(DATA)
        if self.filters and self._judge is not None and self._judge(entry).problem:
            return  # pressed before its row was worked out
        self.hide()
        if wired and self._end is None and self._wire_to is not None:
            self.chosen.emit(entry.item, None, self._wire_to)
        else:
            self.chosen.emit(entry.item, self._at, self._end)

    def leave(self) -> None:
        """Closes without choosing."""
        if not self.isHidden():
            self.hide()
            self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and not self.isAncestorOf(QApplication.focusWidget() or self):
            self.hide()
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return True
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._step(1 if event.key() == Qt.Key.Key_Down else -1)
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.list.currentItem(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            return True
        return False


def _asked(end: Source | Target | None) -> str:
    if isinstance(end, Source):
        return tr("What comes after {node}?").format(node=end.node)
    if isinstance(end, Target):
        return tr("What comes before {node}?").format(node=end.node)
    return tr("Add a block")
