"""The window: it owns the session and hands every analysis to its views. Views never call each other."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QDockWidget,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QMenu,
    QMessageBox,
    QPushButton,
    QStackedWidget,
    QTabWidget,
    QWidget,
)

from designer.app.document import Document
from designer.app.focus import Focus
from designer.app.runner import Runner
from designer.core.tensor import Order
from designer.engine.analysis import Analysis
from designer.engine.presets import presets
from designer.engine.summary import activation_bytes, bytes_text, count_text, macs_text
from designer.ui.actions import enable, make_actions
from designer.ui.canvas.area import ORDERS, CanvasArea
from designer.ui.editing import Editing
from designer.ui.files import Files
from designer.ui.help import GESTURES, about
from designer.ui.panels.code import CodePanel
from designer.ui.panels.inspector import Inspector
from designer.ui.panels.layers import Layers
from designer.ui.panels.palette import Palette
from designer.ui.panels.problems import Problems
from designer.ui.panels.run import RunPanel
from designer.ui.runs import Runs
from designer.ui.start_page import StartPage
from designer.ui.theme import apply_theme, theme

WARM_UP = 1500
"""Milliseconds after showing until the torch process starts: the window comes first."""


class MainWindow(QMainWindow):
    """One design in one window."""

    def __init__(self, settings: QSettings | None = None, colors: str = "light") -> None:
        super().__init__()
        self.settings = settings
        self.colors = colors
        self.order: Order = "nchw"
        self.document = Document(self)
        self.focus = Focus(self)
        self.runner = Runner(self)
        look = theme(colors)
        self.area = CanvasArea(self.document, self.focus, look)
        self.palette_panel = Palette(look)
        self.inspector = Inspector(look)
        self.problems = Problems(look)
        self.layers = Layers()
        self.code = CodePanel(look)
        self.run_panel = RunPanel(look)
        self.files = Files(self.document, self.focus, self, self.tell, lambda: (self.colors, self.order))
        self.editing = Editing(self.document, self.focus, self.area.view, self)
        self.runs = Runs(self.document, self.focus, self.runner, self.run_panel, self)
        self.start = StartPage(look)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.area)
        self.pages.addWidget(self.start)
        self.setCentralWidget(self.pages)
        self._make_docks()
        self.actions_by_name = make_actions(
            self, self.area.view, self.menuBar(), (self, self.files, self.editing, self.runs, self.area)
        )
        self._make_preset_menu()
        self._make_corner()
        self._make_status()
        self._connect()
        self.resize(1440, 900)
        self.setMinimumSize(1024, 640)
        self.actions_by_name["toggle_minimap"].setChecked(True)
        self._restore()
        self.document.changed.emit(self.document.analysis)

    # Making ---------------------------------------------------------------------------------------------

    def _make_docks(self) -> None:
        sides = Qt.DockWidgetArea
        self.docks = {
            name: self._dock(title, widget, side)
            for name, title, widget, side in (
                ("blocks", "Blocks", self.palette_panel, sides.LeftDockWidgetArea),
                ("inspector", "Inspector", self.inspector, sides.RightDockWidgetArea),
                ("problems", "Problems", self.problems, sides.BottomDockWidgetArea),
                ("layers", "Layers", self.layers, sides.BottomDockWidgetArea),
                ("code", "Code", self.code, sides.BottomDockWidgetArea),
                ("run", "Run", self.run_panel, sides.BottomDockWidgetArea),
            )
        }
        for name in ("layers", "code", "run"):
            self.tabifyDockWidget(self.docks["problems"], self.docks[name])
            self.docks[name].setTitleBarWidget(QWidget(self))  # its tab is its title
        self.docks["problems"].setTitleBarWidget(QWidget(self))
        self.setTabPosition(sides.BottomDockWidgetArea, QTabWidget.TabPosition.North)
        self.docks["code"].raise_()
        for corner, area in (
            (Qt.Corner.BottomLeftCorner, sides.LeftDockWidgetArea),
            (Qt.Corner.BottomRightCorner, sides.RightDockWidgetArea),
        ):
            self.setCorner(corner, area)
        self.resizeDocks([self.docks["blocks"], self.docks["inspector"]], [228, 300], Qt.Orientation.Horizontal)
        self.resizeDocks([self.docks["code"]], [195], Qt.Orientation.Vertical)

    def _dock(self, title: str, widget: QWidget, side: Qt.DockWidgetArea) -> QDockWidget:
        dock = QDockWidget(title, self)
        dock.setObjectName(title)
        dock.setWidget(widget)
        self.addDockWidget(side, dock)
        return dock

    def _make_preset_menu(self) -> None:
        file_menu, _, view_menu, *_ = self.menuBar().findChildren(
            QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly
        )
        menu = file_menu.addMenu("&Presets")
        file_menu.insertMenu(self.actions_by_name["save"], menu)
        for preset in presets():
            action = menu.addAction(preset.name)
            action.setObjectName(f"preset_{preset.name}")
            path = preset.path
            action.triggered.connect(lambda _=False, path=path: self.open_preset(path))
        view_menu.addSeparator()
        for dock in self.docks.values():
            view_menu.addAction(dock.toggleViewAction())

    def _make_corner(self) -> None:
        """The document's name on the left of the menus, running and exporting on the right."""
        self._name = QLabel(self.menuBar())
        self._name.setObjectName("document")
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setContentsMargins(14, 0, 8, 5)
        self.menuBar().setCornerWidget(self._name, Qt.Corner.TopLeftCorner)
        self._go = QPushButton("▶  Test-run")
        self._go.setObjectName("primary")
        self._go.clicked.connect(self.run)
        out = QPushButton("Export…")
        out.clicked.connect(self.files.export_module)
        self._corner = holder = QWidget(self.menuBar())  # the menu bar does not keep it alive by itself
        row = QHBoxLayout(holder)
        row.setContentsMargins(6, 3, 10, 3)
        row.setSpacing(8)
        row.addWidget(self._go)
        row.addWidget(out)
        self.menuBar().setCornerWidget(holder, Qt.Corner.TopRightCorner)

    def _make_status(self) -> None:
        self._totals, self._state = QLabel(), QLabel()
        for label in (self._totals, self._state):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().addWidget(self._totals)
        self.statusBar().addPermanentWidget(self._state)

    def _connect(self) -> None:
        document, focus, runner = self.document, self.focus, self.runner
        document.changed.connect(self.show_analysis)
        document.changed.connect(lambda _: self.pages.setCurrentWidget(self.area))
        self.start.preset_chosen.connect(self.open_preset)
        self.start.new_requested.connect(self.files.new_design)
        self.start.open_requested.connect(self.files.ask_open)
        document.replaced.connect(self._on_replaced)
        document.refused.connect(self.tell)
        document.saved.connect(self._show_title)
        focus.moved.connect(self._show_all)
        focus.selection_changed.connect(self._show_selection)
        self.runs.ended.connect(self._on_run_ended)
        runner.running_changed.connect(self._on_running)
        self.area.order_chosen.connect(self.set_order)
        self.area.network_requested.connect(self.editing.add_network)
        self.palette_panel.chosen.connect(self.area.place_from_palette)
        self.inspector.command_requested.connect(document.execute)
        self.inspector.edit_finished.connect(document.seal)
        self.problems.fix_requested.connect(document.execute)
        self.problems.place_requested.connect(self._go_to)
        self.layers.chosen.connect(self._choose)
        self.code.node_chosen.connect(self._choose)
        self.code.export_requested.connect(self.files.export_module)
        self.run_panel.node_chosen.connect(lambda path: self._choose(path.split("/")[0]))

    # Showing --------------------------------------------------------------------------------------------

    def show_analysis(self, analysis: Analysis) -> None:
        """Hands an analysis to every view."""
        self.focus.show(analysis)
        self._show_all()

    def _show_all(self) -> None:
        analysis, known = self.document.analysis, self.focus.known
        self.area.show_analysis(analysis, self.runs.verdicts())
        self.palette_panel.show_design(analysis, self.focus.module)
        self.problems.show_analysis(analysis)
        self.layers.show_module(known, self.order)
        self._show_selection()
        self._show_status(analysis)
        self._show_title()
        self.runs.show()

    def _show_selection(self) -> None:
        known = self.focus.known
        self.inspector.show_selection(
            known, self.focus.selection, self.order, self.runs.reports(), self.runs.verdicts()
        )
        self.code.show_analysis(self.document.analysis, self.focus.module, self.focus.selection)
        self._enable_actions()

    def _show_status(self, analysis: Analysis) -> None:
        known = self.focus.known
        if known is not None:
            self._totals.setText(
                f"{known.name}     {count_text(known.params)} params     {macs_text(known.macs)}     "
                f"{bytes_text(activation_bytes(known, 2))} activations, batch 2"
            )
        errors = len(analysis.errors)
        others = len(analysis.diagnostics) - errors
        words = [f"{n} {word}{'s' if n != 1 else ''}" for n, word in ((errors, "error"), (others, "remark")) if n]
        self._state.setText("●  " + (", ".join(words) if words else "no problems"))
        token = "error" if errors else "warning" if others else "ok"
        self._state.setStyleSheet(f"color: {theme(self.colors).css(token)};")
        self.docks["problems"].setWindowTitle(f"Problems {len(analysis.diagnostics)}")

    def _show_title(self) -> None:
        self.setWindowTitle(f"{self.document.name}[*] – designer")
        self.setWindowModified(not self.document.is_clean)
        shown = self._name.fontMetrics().elidedText(self.document.name, Qt.TextElideMode.ElideRight, 220)
        if shown != self._name.text():
            self._name.setText(shown)
            self.menuBar().setCornerWidget(self._name, Qt.Corner.TopLeftCorner)  # makes room for the new width

    def _enable_actions(self) -> None:
        history, chosen = self.document.history, self.focus.selection
        known = self.focus.known
        one = next(iter(chosen)) if len(chosen) == 1 else None
        is_use = one is not None and known is not None and bool(known.nodes[one].node.module)
        needs_one = "" if one else "select one node first"
        needs_some = "" if chosen else "select something first"
        undo, redo = history.undo_label, history.redo_label
        states = {
            "undo": "" if undo else "nothing to take back",
            "redo": "" if redo else "nothing to make again",
            "rename": needs_one,
            "enter": "" if is_use else "select a composite block first",
            "make_unique": "" if is_use else "select a composite block first",
            "leave": "" if self.focus.path else "no composite block is open",
            "cut": needs_some, "copy": needs_some, "duplicate": needs_some,
            "next_problem": "" if self.document.analysis.diagnostics else "there are no problems",
            "cancel_run": "" if self.runner.running else "nothing is running",
            "run": "a run is going on" if self.runner.running else "",
        }  # fmt: skip
        enable(self.actions_by_name, states)
        self.actions_by_name["undo"].setText(f"&Undo {undo.lower()}" if undo else "&Undo")
        self.actions_by_name["redo"].setText(f"&Redo {redo.lower()}" if redo else "&Redo")

    def tell(self, text: str) -> None:
        """Says a sentence in the status bar for a while."""
        self.statusBar().showMessage(text, 8000)

    def run(self) -> None:
        """Shows the run panel and starts a test-run of the open network."""
        self.docks["run"].show()
        self.docks["run"].raise_()
        self.runs.run()

    def _on_run_ended(self) -> None:
        self.area.show_analysis(self.document.analysis, self.runs.verdicts())
        self._show_selection()

    def _on_running(self, running: bool) -> None:
        self._go.setEnabled(not running)
        self._enable_actions()

    # Actions --------------------------------------------------------------------------------------------

    def open_preset(self, path: Path) -> None:
        if self.files.may_leave():
            self.files.open(path, preset=True)

    def show_start(self) -> None:
        """Shows the gallery instead of the canvas."""
        self.pages.setCurrentWidget(self.start)

    def set_order(self, order: Order) -> None:
        """Changes how shapes read, everywhere."""
        self.order = order
        self.area.order.setCurrentIndex([o for _, o in ORDERS].index(order))
        self.actions_by_name["toggle_order"].setChecked(order == "hwc")
        self.area.view.canvas.set_order(order)
        self.layers.show_module(self.focus.known, order)
        self._show_selection()

    def toggle_order(self, on: bool) -> None:
        self.set_order("hwc" if on else "nchw")

    def toggle_dark(self, on: bool) -> None:
        self.set_colors("dark" if on else "light")

    def set_colors(self, colors: str) -> None:
        """Changes the theme while running."""
        self.colors = colors
        look = theme(colors)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        apply_theme(app, look)
        self.area.view.canvas.restyle(look)
        self.area.view.viewport().update()
        for panel in (self.start, self.palette_panel, self.inspector, self.problems, self.code, self.run_panel):
            panel.restyle(look)
        self.actions_by_name["toggle_dark"].setChecked(colors == "dark")
        self._show_all()

    def toggle_minimap(self, on: bool) -> None:
        self.area.wants_minimap = on
        self._show_all()

    def next_problem(self) -> None:
        """Goes to the problem after the one that is selected."""
        found = self.document.analysis.diagnostics
        places = [(d.module, d.node) for d in found]
        here = (self.focus.module, next(iter(self.focus.selection), ""))
        start = places.index(here) + 1 if here in places else 0
        if places:
            self._go_to(*places[start % len(places)])

    def show_shortcuts(self) -> None:
        QMessageBox.information(self, "Shortcuts and gestures", GESTURES)

    def show_about(self) -> None:
        QMessageBox.about(self, "About designer", about())

    def _go_to(self, module: str, node: str) -> None:
        self.focus.find(module, node)
        item = self.area.view.canvas.items_by_id.get(node)
        if item is not None:
            self.area.view.ensureVisible(item, 60, 60)

    def _choose(self, node: str) -> None:
        if self.focus.known is not None and node in self.focus.known.nodes:
            self.focus.select([node])
            self.area.view.ensureVisible(self.area.view.canvas.items_by_id[node], 60, 60)

    # The window itself ----------------------------------------------------------------------------------

    def _on_replaced(self) -> None:
        networks = self.document.design.networks
        self.focus.network, self.focus.path = networks[0], ()
        self.focus.selection = frozenset()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.area.settle()

    def warm_up_later(self) -> None:
        """Loads torch into its process once the window is up."""
        QTimer.singleShot(WARM_UP, self.runner.warm_up)

    def _restore(self) -> None:
        if self.settings is None:
            return
        for name, restore in (("geometry", self.restoreGeometry), ("docks", self.restoreState)):
            kept = self.settings.value(name)
            if isinstance(kept, QByteArray):
                restore(kept)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.files.may_leave():
            event.ignore()
            return
        if self.settings is not None:
            self.settings.setValue("geometry", self.saveGeometry())
            self.settings.setValue("docks", self.saveState())
            self.settings.setValue("theme", self.colors)
        self.runner.close()
        event.accept()
