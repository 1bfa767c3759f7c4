"""The palette: every block there is, by category, found by typing, placed by dragging, Enter or double click."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QPoint, QRect, QSettings, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QDrag, QHelpEvent, QKeyEvent, QPainter, QPixmap, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QLineEdit,
    QMenu,
    QStyleOptionGraphicsItem,
    QToolTip,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from designer.app.settings import kept_texts
from designer.blocks import CATEGORIES, registry
from designer.engine.analysis import Analysis
from designer.engine.reference import rules_of
from designer.engine.search import score
from designer.ui.canvas.adding.placing import IN_DESIGN, PLACEABLE, Entry, Placeable, entries, new_node
from designer.ui.canvas.items.look import COMPOSITE, NodeLook
from designer.ui.canvas.items.node_item import NodeItem
from designer.ui.canvas.places.geometry import NODE_HEIGHT, NODE_WIDTH
from designer.ui.theme import Theme, tinted_icon
from designer.ui.words import mark, say, tr

_DATA = int(Qt.ItemDataRole.UserRole)
FAVORITES, RECENT = mark("Favorites"), mark("Used last")
MOST_RECENT = 6


class Palette(QWidget):
    """A search field above a tree of categories."""

    chosen = Signal(object)
    """A `Placeable` to put behind the selection or into the middle."""

    def __init__(self, theme: Theme, settings: QSettings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._settings = settings
        self.favorites = kept_texts(settings, "favorites")
        self.recent = kept_texts(settings, "recent_blocks")
        self._shown = self.recent
        self._entries: list[Entry] = []
        self._analysis: Analysis | None = None
        self._signature: object = None
        self._open: dict[str, bool] = {}
        """Which categories somebody has seen open; a search does not forget it."""
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search blocks"))
        self.search.setClearButtonEnabled(True)
        self.search.setAccessibleName(tr("Search blocks"))
        self.search.textChanged.connect(lambda _: self._refresh())
        self.search.returnPressed.connect(self._place_first)
        self.tree = _Tree(self)
        self.setMinimumWidth(200)
        self.tree.itemActivated.connect(self._on_activated)
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.customContextMenuRequested.connect(self._on_menu)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 6, 4)
        column.setSpacing(8)
        column.addWidget(self.search)
        self.none = QLabel(tr("No block is called like that."))
        self.none.setObjectName("dim")
        self.none.setWordWrap(True)
        self.none.hide()
        column.addWidget(self.none)
        column.addWidget(self.tree, 1)

    def show_design(self, analysis: Analysis, module: str) -> None:
        """Shows what can be placed in `module`."""
        self._analysis = analysis
        design = analysis.design
        signature = (module, [(name, content.description) for name, content in design.modules.items()], design.users)
        if signature != self._signature:
            self._signature = signature
            self._entries = entries(design, module)
            self._fill()

    def restyle(self, theme: Theme) -> None:
        self._theme = theme
        self._fill()

    def picture(self, item: Placeable) -> QPixmap:
        """The block as it will look on the canvas, for under the pointer."""
        entry = self._entry(item)
        node = new_node(item, (0, 0))
        inputs = len(registry()[item.name].inputs) if item.kind == "block" else 1
        look = NodeLook(node.id, node.kind, _category(entry), inputs, 1, is_composite=item.kind != "block")
        image = QPixmap(QSize(int(NODE_WIDTH + 4), int(NODE_HEIGHT + 12)) * 2)
        image.setDevicePixelRatio(2)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.translate(2, 6)
        NodeItem(lambda: look, (0, 0), self._theme).paint(painter, QStyleOptionGraphicsItem())
        painter.end()
        return image

    def tip(self, item: Placeable) -> str:
        """What the tooltip of a block says: its help and its rules; of a composite block also how it looks inside."""
        if item.kind == "block":
            return _tip(self._entry(item))
        if self._analysis is None:
            return ""
        from designer.ui.panels.composite_tip import composite_tip

        return composite_tip(item, self._analysis, self._theme)

    def _entry(self, item: Placeable) -> Entry:
        return next(e for e in self._entries if e.item == item)

    def _fill(self) -> None:
        text = self.search.text().strip()
        groups = [self.tree.topLevelItem(i) for i in range(self.tree.topLevelItemCount())]
        self._open |= {g.data(0, _DATA + 1): g.isExpanded() for g in groups if g is not None and g.childCount()}
        held, scrolled = self.tree.held(), self.tree.verticalScrollBar().value()
        self.tree.clear()
        if text:
            ranked = [(score(text, e.words), e) for e in self._entries]
            for _, entry in sorted((r for r in ranked if r[0] > 0), key=lambda r: -r[0]):
                self.tree.addTopLevelItem(self._line(entry))
            first = self.tree.topLevelItem(0)
            self.none.setVisible(first is None)
            if first is not None:
                self.tree.setCurrentItem(first)
            return
        self.none.hide()
        for category in (FAVORITES, RECENT, *CATEGORIES, COMPOSITE, IN_DESIGN):
            inside = self._inside(category)
            if not inside:
                continue
            group = QTreeWidgetItem([tr(category)])
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            font = group.font(0)
            font.setWeight(font.Weight.DemiBold)
            group.setFont(0, font)
            group.setForeground(0, self._theme["text_dim"])
            self.tree.addTopLevelItem(group)
            for entry in inside:
                group.addChild(self._line(entry))
            group.setData(0, _DATA + 1, category)
            group.setExpanded(self._open.get(category, category in _OPEN_AT_FIRST))
        if held is None or not self.tree.hold(held):
            self.tree.doItemsLayout()
            self.tree.verticalScrollBar().setValue(scrolled)

    def _line(self, entry: Entry) -> QTreeWidgetItem:
        line = QTreeWidgetItem([entry.title])
        line.setData(0, _DATA, entry.item)
        category = _category(entry)
        line.setIcon(0, tinted_icon(category, self._theme.name))
        return line

    def _place_first(self) -> None:
        line = self.tree.currentItem()
        if line is not None:
            self._on_activated(line)

    def _on_activated(self, line: QTreeWidgetItem) -> None:
        item = line.data(0, _DATA)
        if isinstance(item, Placeable):
            self._place(item)

    def _place(self, item: Placeable) -> None:
        self.used(item)
        self.chosen.emit(item)

    def used(self, item: Placeable) -> None:
        """Remembers that a block was placed."""
        name = _key(item)
        self.recent = [name, *(n for n in self.recent if n != name)][:MOST_RECENT]
        self._keep("recent_blocks", self.recent)
        if not self.search.text():
            QTimer.singleShot(0, self, self._show_used)  # not while the tree is telling of a click

    def _refresh(self) -> None:
        self._shown = self.recent
        self._fill()

    def _show_used(self) -> None:
        """Brings “Used last” up to date where no line moves by it; otherwise it waits until somebody searches."""
        before, held = self._shown, self.tree.held()
        if held is None and self.isVisible() and self.tree.topLevelItemCount():
            return
        self._refresh()
        if held is not None and not self.tree.hold(held):
            self._shown = before
            self._fill()
            self.tree.hold(held)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._shown != self.recent:
            self._refresh()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self.tree.is_dragged and self._shown != self.recent and not self.search.text():
            self._refresh()

    def toggle_favorite(self, item: Placeable) -> None:
        """Puts a block into the favorites, or takes it out."""
        name = _key(item)
        if name in self.favorites:
            self.favorites = [n for n in self.favorites if n != name]
        else:
            self.favorites = [*self.favorites, name]
        self._keep("favorites", self.favorites)
        self._fill()

    def _inside(self, category: str) -> list[Entry]:
        if category not in (FAVORITES, RECENT):
            return [e for e in self._entries if e.category == category]
        names = self.favorites if category == FAVORITES else self._shown
        by_name = {_key(e.item): e for e in self._entries}
        return [by_name[n] for n in names if n in by_name]

    def _keep(self, key: str, names: list[str]) -> None:
        if self._settings is not None:
            self._settings.setValue(key, names)

    def _on_menu(self, at: QPoint) -> None:
        line = self.tree.itemAt(at)
        item = line.data(0, _DATA) if line is not None else None
        if not isinstance(item, Placeable):
            return
        menu = QMenu(self)
        place = menu.addAction(tr("Place"))
        star = menu.addAction(tr("Remove from favorites") if _key(item) in self.favorites else tr("Add to favorites"))
        chosen = menu.exec(self.tree.viewport().mapToGlobal(at))
        if chosen is place:
            self._place(item)
        elif chosen is star:
            self.toggle_favorite(item)


class _Tree(QTreeWidget):
    """The tree; a dragged line carries its block."""

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._palette = palette
        self.setHeaderHidden(True)
        self.setIndentation(12)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # names of blocks differ in their last letters
        self.setIconSize(QSize(20, 20))
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setAccessibleName(tr("Blocks"))
        self.setUniformRowHeights(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.is_dragged = False

    def held(self) -> tuple[str, int] | None:
        """The first line in view and how far down it stands; None while lines of “Used last” are in view."""
        line = self.itemAt(QPoint(self.viewport().width() // 2, 1))
        if line is None or _group_of(line) == RECENT:
            return None
        while _group_of(line) == FAVORITES:
            line = self.itemBelow(line)
            if line is None or _group_of(line) == RECENT:
                return None
        return _address(line), self.visualItemRect(line).top()

    def hold(self, held: tuple[str, int]) -> bool:
        """Scrolls so that the line stands there again; False if that cannot be."""
        self.doItemsLayout()
        line = self.topLevelItem(0)
        while line is not None and _address(line) != held[0]:
            line = self.itemBelow(line)
        if line is None:
            return False
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.visualItemRect(line).top() - held[1])
        return self.visualItemRect(line).top() == held[1]

    def viewportEvent(self, event: QEvent) -> bool:
        """A tooltip is made when somebody waits for it: that of a composite block shows the inside as it is now."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            line = self.itemAt(event.pos())
            item = line.data(0, _DATA) if line is not None else None
            text = self._palette.tip(item) if isinstance(item, Placeable) else ""
            if text and line is not None:
                QToolTip.showText(event.globalPos(), text, self.viewport(), self.visualItemRect(line))
                return True
        return super().viewportEvent(event)

    def startDrag(self, actions: Qt.DropAction) -> None:
        line = self.currentItem()
        item = line.data(0, _DATA) if line is not None else None
        if not isinstance(item, Placeable):
            return
        data = QMimeData()
        data.setData(PLACEABLE, QByteArray(item.encode()))
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(self._palette.picture(item))
        drag.setHotSpot(QPoint(int(NODE_WIDTH / 2), int(NODE_HEIGHT / 2)))
        self.is_dragged = True
        try:
            if drag.exec(Qt.DropAction.CopyAction) == Qt.DropAction.CopyAction:
                self._palette.used(item)
        finally:
            self.is_dragged = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem() is not None:
            self.itemActivated.emit(self.currentItem(), 0)
        else:
            super().keyPressEvent(event)

    def visualRect_of(self, title: str) -> QRect | None:
        """Where the line of an entry is, for guides and tests; opens its category."""
        for line in self.findItems(title, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive, 0):
            if isinstance(line.data(0, _DATA), Placeable):
                group = line.parent()
                if group is not None:
                    group.setExpanded(True)
                self.scrollToItem(line)
                return self.visualItemRect(line)
        return None


_OPEN_AT_FIRST = frozenset(
    {FAVORITES, RECENT, "Input and output", "Convolution", "Pooling", "Resampling", COMPOSITE, IN_DESIGN}
)


def _category(entry: Entry) -> str:
    return COMPOSITE if entry.category == IN_DESIGN else entry.category


def _group_of(line: QTreeWidgetItem) -> str:
    """The category of a line, or of the heading that it is."""
    return str((line.parent() or line).data(0, _DATA + 1) or "")


def _address(line: QTreeWidgetItem) -> str:
    """The same for the same line after the tree was filled anew."""
    item = line.data(0, _DATA)
    return f"{_group_of(line)}/{_key(item) if isinstance(item, Placeable) else ''}"


def _key(item: Placeable) -> str:
    return f"{item.kind}:{item.name}"


def _tip(entry: Entry) -> str:
    """A sentence, and for a block that changes sizes its rules."""
    rules = rules_of(entry.item.name) if entry.item.kind == "block" else ()
    shown = list(dict.fromkeys(f"{axis} = {rule}" for axis, rule in rules))
    return "\n".join([say(entry.help), *shown[:3]])
