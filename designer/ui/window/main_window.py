"""The window: it shows a session and hands every analysis to its views. Views never call each other."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QMenu

from designer.app.deep_facts import DeepFacts
from designer.app.document import Document
from designer.app.focus import Focus
from designer.app.runner import Runner
from designer.app.settings import Settings
from designer.core.tensor import Order
from designer.engine.analysis import Analysis
from designer.ui.actions.menus import preset_menu, recent_menu, view_choices
from designer.ui.actions.states import reasons
from designer.ui.actions.table import ACTIONS, enable, make_actions, own_keys
from designer.ui.canvas.area import CanvasArea
from designer.ui.editing.networks import Networks
from designer.ui.editing.selection import Editing
from designer.ui.editing.sizing import Sizing
from designer.ui.editing.visits import Visits
from designer.ui.files import recent
from designer.ui.files.files import Files
from designer.ui.help.help import Help
from designer.ui.panels.code import CodePanel
from designer.ui.panels.inspector import Inspector
from designer.ui.panels.layers import Layers
from designer.ui.panels.outline import Outline
from designer.ui.panels.palette import Palette
from designer.ui.panels.problems import Problems
from designer.ui.panels.run import RunPanel
from designer.ui.telling import told
from designer.ui.theme import Theme, theme
from designer.ui.window.choices import Choices
from designer.ui.window.corner import Corner
from designer.ui.window.docks import Docks
from designer.ui.window.going import Going
from designer.ui.window.keyboard import Keyboard
from designer.ui.window.pages import Pages
from designer.ui.window.placed import PlacedWindow
from designer.ui.window.runs import Runs, RunState
from designer.ui.window.session import Session
from designer.ui.window.spoken import Speaker
from designer.ui.window.status import Status
from designer.ui.window.tab_order import FocusRing, go_on
from designer.ui.words import say, tr

WARM_UP = 1500
"""Milliseconds after showing until the torch process starts: the window comes first."""

_NATIVE = QKeySequence.SequenceFormat.NativeText


class MainWindow(PlacedWindow):
    """One design in one window."""

    window_requested = Signal(object)
    """Paths: a window for each, or an empty one."""
    closed = Signal(object)

    def __init__(self, options: Settings | None = None, colors: str = "light", session: Session | None = None) -> None:
        super().__init__()
        self.options = options if options is not None else Settings()
        self.settings = settings = self.options.store
        self.colors = colors
        self.order: Order = "nchw"
        self.session = session if session is not None else Session()
        self.document: Document = self.session.document
        self.focus: Focus = self.session.focus
        self.runner: Runner = self.session.runner
        look = theme(colors)
        self.area: CanvasArea = CanvasArea(self.document, self.focus, look)
        self.palette_panel: Palette = Palette(look, settings)
        self.outline: Outline = Outline(self.document, self.focus, look)
        self.deep = DeepFacts(self)
        self.inspector: Inspector = Inspector(look, self.deep)
        self.problems = Problems(look)
        self.layers = Layers(self.deep)
        self.code: CodePanel = CodePanel(look)
        self.run_panel: RunPanel = RunPanel(look)
        self.files = Files(self.document, self.focus, self, self.tell, lambda: (self.colors, self.order), settings)
        self.editing = Editing(self.document, self.focus, self.area.view, self)
        self.networks = Networks(self.document, self.focus, self.area, self)
        self.runs: Runs = Runs(self.document, self.focus, self.runner, self.run_panel, self.area.view, self)
        self.help = Help(self)
        self.speaker = Speaker(self.focus, self.area.view)
        self.choices = Choices(self)
        self.keyboard = Keyboard(self.area, self)
        self.sizing = Sizing(self.document, self.focus, self._look, self)
        self.going = Going(self.document, self.focus, self.area.view)
        self.pages = Pages(self.area, self.files, settings, lambda: theme(self.colors))
        self.setCentralWidget(self.pages)
        self.docks = Docks(
            self,
            {
                "blocks": self.palette_panel,
                "outline": self.outline,
                "inspector": self.inspector,
                "problems": self.problems,
                "layers": self.layers,
                "code": self.code,
                "run": self.run_panel,
            },
        )
        self._make_menus()
        self.menu_ends = Corner(
            self.menuBar(), self.run, self.files.export_module, self.help.show_commands, self._show_run_options
        )
        self.actions_by_name["show_commands"].changed.connect(self._show_keys)
        self._show_keys()
        self.status = Status(self.statusBar())
        self._ring = FocusRing(self)
        self.setAcceptDrops(True)
        self._is_released = False
        self._connect()
        self.resize(1440, 900)
        self.setMinimumSize(1024, 640)
        self.actions_by_name["toggle_minimap"].setChecked(True)
        self.docks.restore(self.settings)
        self.choices.apply_all()
        self.focus.show(self.document.analysis)
        self.document.changed.emit(self.document.analysis)

    # Making ---------------------------------------------------------------------------------------------

    def _make_menus(self) -> None:
        owners = (
            self, self.files, self.pages, *self.editing.owners, self.networks, self.runs, self.area, self.help,
            self.choices, self.going, self.docks, self.sizing,
        )  # fmt: skip
        self.menus: dict[str, QMenu] = {}
        keys = own_keys(self.settings)
        self.actions_by_name = make_actions(self, self.area.view, self.menuBar(), owners, self.menus, keys)
        self.outline.take_actions(self.actions_by_name[s.method] for s in ACTIONS if s.on_canvas or s.method == "enter")
        below = _next(self.menus["&File"], self.actions_by_name["ask_open"])
        self._kept = [
            recent_menu(self.menus, below, lambda: recent.files(self.settings), self.open_file),
            preset_menu(self.menus, below, self.open_preset),
        ]
        view = self.menus["&View"]
        view.addSeparator()
        view.addActions([dock.toggleViewAction() for dock in self.docks.values()])
        self.theme_actions = view_choices(
            view,
            str(self.options["theme"]),
            lambda name: self.options.set("theme", name),
            lambda name: self.options.set("language", name),
        )

    def _connect(self) -> None:
        document, focus, runner = self.document, self.focus, self.runner
        document.changed.connect(self.show_analysis)
        document.changed.connect(self.pages.show_canvas)
        self.status.problems_requested.connect(lambda: self.docks.show("problems"))
        self.pages.currentChanged.connect(self._on_page)
        self.pages.currentChanged.connect(self.keyboard.give_soon)
        self.pages.file_chosen.connect(self.open_file)
        self.pages.preset_chosen.connect(self.open_preset)
        document.replaced.connect(self._on_replaced)
        document.replaced.connect(self.code.forget)
        document.replaced.connect(self.keyboard.give_soon)
        document.refused.connect(self.tell)
        document.saved.connect(self._show_title)
        document.saved.connect(self._enable_actions)
        document.saved.connect(self.status.show_saved_now)
        self.run_panel.batch.valueChanged.connect(self.show_run_options)
        self.run_panel.batch.valueChanged.connect(self.deep.set_batch)
        for show in (self._show_layers, self._show_selection, lambda: self._show_status(document.analysis)):
            self.deep.came.connect(show)
        focus.moved.connect(self._show_all)
        focus.selection_changed.connect(self._show_selection)
        focus.selection_changed.connect(self._enable_actions)
        self.runs.ended.connect(self._on_run_ended)
        runner.running_changed.connect(self._on_running)
        self.area.order_chosen.connect(self.choices.set_order)
        self.palette_panel.chosen.connect(self.area.place_from_palette)
        self.area.quick_add.chosen.connect(self.palette_panel.used)
        self.inspector.sweep_requested.connect(self.sizing.sweep_sizes)
        self.visits = Visits(document, self.inspector)
        self.inspector.place_requested.connect(self.going.to)
        self.outline.remove_requested.connect(self.networks.remove)
        self.problems.fix_requested.connect(document.execute)
        self.problems.fix_requested.connect(self.keyboard.give_soon)
        self.problems.refused.connect(self.tell)
        self.problems.place_requested.connect(self.going.to)
        for chosen in (self.layers.chosen, self.code.node_chosen, self.outline.chosen):
            chosen.connect(self.going.choose)
        self.code.export_requested.connect(self.files.export_module)
        self.code.run_requested.connect(self.run)
        self.run_panel.node_chosen.connect(lambda path: self.going.choose(path.split("/")[0]))

    # Showing --------------------------------------------------------------------------------------------

    def show_analysis(self, analysis: Analysis) -> None:
        """Hands an analysis to every view."""
        self.focus.show(analysis)
        self._show_all()

    def _show_all(self) -> None:
        """The panels follow at once, or in a large network right after the canvas has been painted."""
        self.area.show_analysis(self.document.analysis, self.runs.verdicts())
        self._enable_actions()
        if self.area.view.canvas.is_urgent:
            QTimer.singleShot(1, self, self._show_panels)  # with 0 it would come before the repaint
        else:
            self._show_panels()

    def _show_panels(self) -> None:
        self.docks.fill("blocks", lambda: self.palette_panel.show_design(self.document.analysis, self.focus.module))
        self.docks.fill("problems", lambda: self.problems.show_analysis(self.document.analysis))
        self._show_layers()
        self._show_outline()
        self._show_selection()
        self._show_status(self.document.analysis)
        self._show_title()

    def _show_selection(self) -> None:
        focus, runs = self.focus, self.runs
        self.docks.fill(
            "inspector",
            lambda: self.inspector.show_selection(
                focus.known, focus.selection, self.order, runs.reports(), runs.verdicts(), self.document.analysis
            ),
        )
        self.docks.fill("code", lambda: self.code.show_analysis(self.document.analysis, focus.module, focus.selection))
        self.outline.show_selection()
        self.speaker.say()

    def _look(self) -> tuple[Theme, Order, int]:
        return theme(self.colors), self.order, self.deep.batch

    def _show_layers(self) -> None:
        self.docks.fill("layers", lambda: self.layers.show_module(self.focus.known, self.order))

    def _show_outline(self) -> None:
        self.docks.fill("outline", lambda: self.outline.show_analysis(self.document.analysis, self.order))

    def _show_status(self, analysis: Analysis) -> None:
        known = self.focus.known
        facts = self.deep.of(known, ask=False) if known is not None else None
        self.status.show_analysis(analysis, known, facts, theme(self.colors))
        memory = facts.memory if facts is not None and not self.focus.path else None
        self.docks.fill("run", lambda: self.runs.show(memory))
        self.docks.name_problems(len(analysis.problems), len(analysis.diagnostics))

    def _show_title(self) -> None:
        self.setWindowTitle(f"{self.document.name}[*] – designer")
        self.setWindowModified(not self.document.is_clean)
        self.status.show_saved(self.document.path is not None, self.document.is_clean)
        self.menu_ends.show_name(self.document.name)

    def _enable_actions(self) -> None:
        history = self.document.history
        enable(self.actions_by_name, reasons(self.document, self.focus, self.runner.running))
        for name, label, plain in (
            ("undo", history.undo_label, tr("&Undo")),
            ("redo", history.redo_label, tr("&Redo")),
        ):
            self.actions_by_name[name].setText(f"{plain}: {say(label)}" if label else plain)

    def tell(self, text: str) -> None:
        """Says a sentence in the status bar for a while."""
        self.statusBar().showMessage(told(text), 8000)

    def run(self) -> None:
        """Shows the run panel and starts a test-run of the open network."""
        self.docks.show("run", is_tall=True)
        self.runs.run()

    def _show_run_options(self) -> None:
        self.docks.show("run")
        self.run_panel.batch.setFocus()

    def _show_keys(self) -> None:
        self.menu_ends.show_keys(self.actions_by_name["show_commands"].shortcut().toString(_NATIVE))

    def show_run_options(self) -> None:
        """Says in the menu bar what the next run gets."""
        self.menu_ends.show_options(self.run_panel.batch.value(), self.runs.next.device)

    def _on_run_ended(self) -> None:
        self.area.show_analysis(self.document.analysis, self.runs.verdicts())
        self._show_selection()

    def _on_running(self, running: bool) -> None:
        self.menu_ends.go.setEnabled(not running)
        self._enable_actions()

    # Actions --------------------------------------------------------------------------------------------

    def open_preset(self, path: Path) -> None:
        if self.files.may_leave():
            self.files.open(path, preset=True)

    def _on_page(self) -> None:
        """The gallery has the window to itself; the panels come back with the canvas."""
        self.status.set_quiet(self.pages.is_at_start)
        self.menu_ends.set_quiet(self.pages.is_at_start)
        self.docks.set_free(self.pages.is_at_start or self.actions_by_name["toggle_free"].isChecked())

    def open_file(self, path: Path) -> None:
        if self.files.may_leave():
            self.files.open(path)

    def new_window(self) -> None:
        self.window_requested.emit(())

    def show_order(self) -> None:
        """Writes shapes anew after their order changed."""
        self.problems.restyle(theme(self.colors))
        self.area.show_overview()
        self._show_panels()

    def show_colors(self, colors: str) -> None:
        """Repaints everything in the colors of another theme, which the application has already."""
        self.colors = colors
        look = theme(colors)
        panels = (self.palette_panel, self.outline, self.inspector, self.problems, self.code, self.run_panel)
        for panel in (self.pages, *panels):
            panel.restyle(look)
        self._show_all()

    def toggle_free(self, on: bool) -> None:
        """Leaves the canvas alone in the window, or brings everything back."""
        self.docks.set_free(on)
        self.statusBar().setVisible(not on)
        self.actions_by_name["toggle_free"].setChecked(on)

    def reset_docks(self) -> None:
        self.toggle_free(False)
        self.docks.reset()

    def toggle_minimap(self, on: bool) -> None:
        self.area.wants_minimap = on
        self._show_all()

    # The window itself ----------------------------------------------------------------------------------

    def _on_replaced(self) -> None:
        networks = self.document.design.networks
        self.focus.network, self.focus.path = networks[0], ()
        self.focus.selection = frozenset()

    def release(self) -> tuple[Session, RunState]:
        """Gives the session away to another window; this one can only be thrown away then."""
        state = self.runs.state()
        self.session.release()
        self.choices.leave()
        self._is_released = True
        return self.session, state

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.files.dropped(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = self.files.dropped(event.mimeData())
        if paths:
            event.acceptProposedAction()
            # Later: the program the file came from waits until this returns.
            QTimer.singleShot(0, self, lambda: self.open_file(paths[0]))
            QTimer.singleShot(0, self, lambda: self.window_requested.emit(paths[1:]) if paths[1:] else None)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.area.settle()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab and Shift+Tab."""
        found = go_on(self, lambda: super(MainWindow, self).focusNextPrevChild(forward))
        if found is not None:
            self._ring.surround(found)
        return found is not None

    def warm_up_later(self) -> None:
        """Loads torch into its process once the window is up."""
        QTimer.singleShot(WARM_UP, self, self.runner.warm_up)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._is_released:
            if not self.files.may_leave():
                event.ignore()
                return
            self.docks.set_free(False)
            self.docks.keep(self.settings)
            self.files.opening.cancel()
            self.runner.close()
            if self.session.autosave is not None:
                self.session.autosave.stop()
        self.closed.emit(self)
        event.accept()


def _next(menu: QMenu, action: QAction) -> QAction:
    """The entry below another, or the line that parts them."""
    return menu.actions()[menu.actions().index(action) + 1]
