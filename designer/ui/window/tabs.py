"""The tabs of a design's networks: named by double click, ordered by dragging, with a menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QSizePolicy, QTabBar, QWidget

from designer.ui.words import tr

OVERVIEW = ""
"""What stands for the page of all networks where a network's name is expected; no module has an empty name."""


NARROWEST = 150
"""Pixels that the tabs keep in a narrow window; then they scroll."""
BESIDE = 242
"""Pixels for what stands beside the tabs."""
WIDEST = 10_000
SMALLEST = 84
"""Pixels of a tab whose name is cut because the window is narrow."""


class NetworkTabs(QTabBar):
    """One tab for each network, and one for the overview when there are several."""

    chosen = Signal(str)
    """A network, or `OVERVIEW`."""
    renamed = Signal(str, str)
    ordered = Signal(object)
    """All networks in their new order."""
    duplicate_requested = Signal(str)
    remove_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setExpanding(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)  # “+” stands beside the last tab
        self.setDrawBase(False)
        self.setMovable(True)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setAccessibleName(tr("Networks"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)
        self.tabBarClicked.connect(self._on_clicked)
        self.currentChanged.connect(self._on_changed)
        self._names: tuple[str, ...] = ()
        self._reasons: dict[str, str] = {}
        self._showing = False
        self._widest = WIDEST
        self.editor: QLineEdit | None = None
        self._edited = ""

    def show_networks(self, names: Sequence[str], current: str, reasons: dict[str, str]) -> None:
        """Shows `names` in this order. `reasons` says for some why they cannot be deleted."""
        self._showing = True
        self._reasons = reasons
        if tuple(self._order()) != tuple(names):
            self._close_editor()
            while self.count():
                self.removeTab(0)
            for name in names:
                text = name.replace("&", "&&") if name != OVERVIEW else tr("Overview")
                index = self.addTab(text)
                self.setTabData(index, name)
                self.setTabToolTip(index, name)
            if OVERVIEW in names:
                self.setTabToolTip(0, tr("How the networks meet, and whether their shapes fit"))
        self._names = tuple(names)
        self.setCurrentIndex(list(names).index(current))
        self.fit()
        self._showing = False

    def fit(self) -> None:
        """Takes the room that all tabs need, or what a narrow window leaves beside the other controls."""
        parent = self.parentWidget()
        room = max(NARROWEST, parent.width() - BESIDE if parent is not None else 0)
        widest = _widest([super(NetworkTabs, self).tabSizeHint(i).width() for i in range(self.count())], room)
        if widest != self._widest:
            self._widest = widest
            self.setIconSize(self.iconSize())  # lets the tabs be laid out again
        self.setMinimumWidth(min(self.sizeHint().width(), room))

    def tabSizeHint(self, index: int) -> QSize:
        hint = super().tabSizeHint(index)
        return QSize(min(hint.width(), max(self._widest, SMALLEST)), hint.height())

    def minimumSizeHint(self) -> QSize:
        """Not more than the tabs need: Qt wants room for scroll buttons even beside a single tab."""
        return super().minimumSizeHint().boundedTo(self.sizeHint())

    def edit_name(self, name: str) -> None:
        """Opens a field on the tab: Enter keeps what is typed, Esc what was there."""
        if name not in self._names or name == OVERVIEW:
            return
        self._close_editor()
        place = self.tabRect(self._order().index(name))
        field = QLineEdit(name, self)
        field.setAccessibleName(tr("Name of the network"))
        field.setGeometry(place.adjusted(1, 2, -1, -2).united(place.adjusted(1, 2, 0, -2)))
        field.setMinimumWidth(min(120, self.width() - place.left()))
        field.installEventFilter(self)
        field.editingFinished.connect(self._keep_name)
        self.editor, self._edited = field, name
        field.selectAll()
        field.show()
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def menu_for(self, name: str) -> QMenu:
        """The context menu of a tab."""
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        menu.addAction(tr("Rename"), lambda: self.edit_name(name))
        menu.addAction(tr("Duplicate"), lambda: self.duplicate_requested.emit(name))
        menu.addSeparator()
        here, last = self._networks().index(name), len(self._networks()) - 1
        menu.addAction(tr("Move left"), lambda: self._move(name, -1)).setEnabled(here > 0)
        menu.addAction(tr("Move right"), lambda: self._move(name, 1)).setEnabled(here < last)
        menu.addSeparator()
        delete = menu.addAction(tr("Delete…"), lambda: self.remove_requested.emit(name))
        reason = self._reasons.get(name, "")
        delete.setEnabled(not reason)
        delete.setToolTip(reason)
        if reason:
            delete.setText(f"{tr('Delete…')}   ({reason})")
        return menu

    def _order(self) -> list[str]:
        return [self.tabData(i) for i in range(self.count())]

    def _networks(self) -> list[str]:
        return [name for name in self._order() if name != OVERVIEW]

    def _move(self, name: str, by: int) -> None:
        names = self._networks()
        here = names.index(name)
        names.insert(here + by, names.pop(here))
        self.ordered.emit(tuple(names))

    def _on_menu(self, at: QPoint) -> None:
        index = self.tabAt(at)
        name = self.tabData(index) if index >= 0 else OVERVIEW
        if name != OVERVIEW:
            menu = self.menu_for(name)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.mapToGlobal(at))

    def _on_clicked(self, index: int) -> None:
        if index == self.currentIndex() and index >= 0:
            self.chosen.emit(self.tabData(index))

    def _on_changed(self, index: int) -> None:
        if not self._showing and index >= 0:
            self.chosen.emit(self.tabData(index))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        # A drag is one step: what it went through on the way does not matter.
        if self._order() != list(self._names):
            names, order = tuple(self._networks()), self._names
            self._names = tuple(self._order())
            if names != tuple(n for n in order if n != OVERVIEW):
                self.ordered.emit(names)
            else:
                self.show_networks(order, self.tabData(self.currentIndex()), self._reasons)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.tabAt(event.position().toPoint())
        if index >= 0:
            self.edit_name(self.tabData(index))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2 and self.currentIndex() >= 0:
            self.edit_name(self.tabData(self.currentIndex()))
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.KeyPress:
                self._close_editor()
                self.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def _keep_name(self) -> None:
        field, name = self.editor, self._edited
        if field is not None:
            text = field.text()
            self._close_editor()
            self.renamed.emit(name, text)

    def _close_editor(self) -> None:
        field, self.editor = self.editor, None
        if field is not None:
            field.removeEventFilter(self)
            field.hide()
            field.deleteLater()


def _widest(widths: list[int], room: int) -> int:
    """How wide a tab may be so that all have room: the longest names are cut first."""
    if sum(widths) <= room:
        return WIDEST
    for count, width in enumerate(sorted(widths)):
        share = room // (len(widths) - count)
        if width > share:
            return share
        room -= width
    return WIDEST
