"""How a window shows things: the settings that concern it, applied while it is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from designer.core.tensor import Order
from designer.ui.canvas.area import ORDERS
from designer.ui.desktop_motion import DesktopMotion
from designer.ui.telling import use_order

if TYPE_CHECKING:
    from designer.ui.window.main_window import MainWindow

CONCERNS = ("order", "flow", "grid", "snap", "quick_look", "wheel", "motion", "autosave", "device", "time_limit")


class Choices(QObject):
    """Applies settings to one window and offers the ways to change them.

    It goes with its window: the settings live longer, and must not call one that is gone.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._desktop: DesktopMotion | None = None

    def follow(self, desktop: DesktopMotion) -> None:
        """Moves as the desktop wishes, now and later, where the setting leaves it to the desktop."""
        self._desktop = desktop
        desktop.changed.connect(self._on_desktop)
        self._on_desktop()

    def apply_all(self) -> None:
        """Applies every setting now and whenever one changes."""
        self._window.area.quick_look.reports = self._window.runs.reports
        self._window.runs.next.changed.connect(self._window.show_run_options)
        for name in CONCERNS:
            self._apply(name)
        self._window.options.changed.connect(self._apply)
        self._window.area.direction_shown.connect(self._on_direction_shown)

    def set_order(self, order: Order) -> None:
        """Changes how shapes read, everywhere."""
        window = self._window
        window.options.set("order", order)
        window.order = order
        use_order(order)
        window.area.order.setCurrentIndex([o for _, o in ORDERS].index(order))
        window.actions_by_name["toggle_order"].setChecked(order == "hwc")
        window.area.view.canvas.set_order(order)
        window.show_order()

    def toggle_order(self, on: bool) -> None:
        self.set_order("hwc" if on else "nchw")

    def show_settings(self) -> None:
        from designer.ui.dialogs.settings import SettingsDialog

        SettingsDialog(self._window.options, self._window).open()

    def leave(self) -> None:
        """Applies nothing any more."""
        self._window.options.changed.disconnect(self._apply)
        if self._desktop is not None:
            self._desktop.changed.disconnect(self._on_desktop)

    @Slot()
    def _on_desktop(self) -> None:
        self._apply("motion")

    def _on_direction_shown(self, direction: str) -> None:
        self._window.actions_by_name["toggle_flow"].setChecked(direction == "right")

    @Slot(str)
    def _apply(self, name: str) -> None:
        window = self._window
        value, view = window.options[name], window.area.view
        if name == "order":
            self.set_order("hwc" if value == "hwc" else "nchw")
        elif name == "flow":
            was_at_start = window.pages.is_at_start
            window.document.new_direction = "right" if value == "right" else "down"
            if was_at_start:
                window.pages.show_start()
        elif name == "grid":
            view.show_grid(bool(value))
        elif name == "snap":
            view.snaps = bool(value)
        elif name == "quick_look":
            window.area.quick_look.is_on = bool(value)
        elif name == "wheel":
            view.wheel_pans = value == "pan"
        elif name == "motion":
            desktop_is_calm = self._desktop is not None and self._desktop.is_reduced
            is_calm = value == "reduced" or (value == "system" and desktop_is_calm)
            window.area.crossing.is_on = view.moves_gently = not is_calm
        elif name == "autosave" and window.session.autosave is not None:
            window.session.autosave.set_interval(int(value))
        elif name == "device":
            window.runs.next.set_device(str(value))
        elif name == "time_limit":
            window.runner.time_limit = float(value)
        elif name == "theme" and window.theme_actions:
            window.theme_actions[str(value)].setChecked(True)
