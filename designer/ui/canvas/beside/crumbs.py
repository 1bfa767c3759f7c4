"""The way into composite blocks: every part leads back there, every arrow lists what else can be opened."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget

from designer.core.design import Design
from designer.engine.analysis import Analysis
from designer.ui.words import many, tr

Path = tuple[str, ...]


class Crumbs(QWidget):
    """`Generator › res ›`, and on the right how often the open block is used."""

    chosen = Signal(str, object)
    """A network and a way into its composite blocks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: object = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 3, 14, 3)
        self._row.setSpacing(1)
        self.note = QLabel()
        self.note.setObjectName("dim")
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.parts: list[QPushButton] = []
        self.arrows: list[QToolButton] = []

    def show_way(self, analysis: Analysis, network: str, path: Path) -> None:
        """Shows the way to the open module."""
        inside = [_composites(analysis, network, path[:i]) for i in range(len(path) + 1)]
        now = (network, path, inside, analysis.design.networks, _note(analysis, network, path))
        if now == self._shown:
            return
        self._shown = now
        self._clear()
        for i, step in enumerate((network, *path)):
            part = QPushButton(step.replace("&", "&&"))
            part.setObjectName("link" if i < len(path) else "here")
            part.setToolTip(tr("Open {name}").format(name=step))
            part.clicked.connect(lambda _=False, to=path[:i]: self.chosen.emit(network, to))
            self.parts.append(part)
            self._row.addWidget(part)
            if inside[i]:
                arrow = QToolButton()
                arrow.setText("›")
                arrow.setAccessibleName(tr("Composite blocks in {name}").format(name=step))
                arrow.setToolTip(arrow.accessibleName())
                arrow.clicked.connect(lambda _=False, at=i: self._pop_up(at))
                self.arrows.append(arrow)
                self._row.addWidget(arrow)
        self._row.addStretch(1)
        self.note.setText(_note(analysis, network, path))
        self._row.addWidget(self.note)
        self._network, self._path, self._inside = network, path, inside

    def menu_at(self, at: int) -> QMenu:
        """What can be opened inside the part number `at`; the one that is open is checked."""
        menu = QMenu(self)
        for name in self._inside[at]:
            to = (*self._path[:at], name)
            action = menu.addAction(name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(to == self._path[: at + 1])
            action.triggered.connect(lambda _=False, to=to: self.chosen.emit(self._network, to))
        return menu

    def _pop_up(self, at: int) -> None:
        menu = self.menu_at(at)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        part = self.parts[at]
        menu.popup(part.mapToGlobal(part.rect().bottomRight()))

    def _clear(self) -> None:
        for widget in (*self.parts, *self.arrows):
            widget.hide()
            widget.deleteLater()
        self.parts, self.arrows = [], []
        while self._row.count():
            self._row.takeAt(0)


def _composites(analysis: Analysis, network: str, path: Path) -> tuple[str, ...]:
    """Nodes of a place that can be opened."""
    known = analysis.inside(network, path)
    if known is None:
        return ()
    nodes = known.module.graph.nodes
    uses_here = {name for name, node in nodes.items() if node.module}
    return (
        tuple(n for n in known.order if n in uses_here and analysis.opened(known.nodes[n]) is not None)
        if uses_here
        else ()
    )


def _note(analysis: Analysis, network: str, path: Path) -> str:
    """Which block is open and how many uses follow an edit."""
    known = analysis.inside(network, path)
    if known is None or not path:
        return ""
    count = uses(analysis.design, known.name)
    outside = analysis.inside(network, path[:-1])
    repeat = outside.nodes[path[-1]].repeat if outside is not None else 1
    if outside is not None and outside.nodes[path[-1]].inner is None:
        return tr("{module}, standing alone: what arrives here is not known").format(module=known.name)
    if count == 1 and repeat > 1:
        return f"{known.name}: {tr('used once, {n} times in a row').format(n=repeat)}"
    words = many(count, "used once", "used {n} times, and an edit changes every use")
    return f"{known.name}: {words}"


def uses(design: Design, module: str) -> int:
    """How many nodes are uses of a module."""
    users = design.users.get(module, ())
    return sum(n.module == module for user in users for n in design.modules[user].graph.nodes.values())
