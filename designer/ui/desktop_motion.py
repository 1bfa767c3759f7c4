"""Whether the desktop wishes for little motion: as Qt says it, and on Linux as the desktop's settings portal does.

Qt knows it from 6.12 on. The portal answers when it likes: nothing waits for it, and without one everything moves.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection

SERVICE = "org.freedesktop.portal.Desktop"
PLACE = "/org/freedesktop/portal/desktop"
PORTAL = "org.freedesktop.portal.Settings"
KEYS = {("org.freedesktop.appearance", "reduced-motion"): 1, ("org.gnome.desktop.interface", "enable-animations"): 0}
"""What is asked for, and the answer that means little motion."""


class DesktopMotion(QObject):
    """What the desktop wishes; nothing until `ask` had an answer."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._said: dict[object, bool] = {}

    @property
    def is_reduced(self) -> bool:
        """Whether anybody that was asked wishes for little motion."""
        return any(self._said.values())

    def ask(self) -> None:
        """Asks Qt and, where there is one, the portal."""
        hints = getattr(QGuiApplication.styleHints(), "accessibility", None)
        if hints is not None:
            self.ask_qt(hints())
        has_bus = "DBUS_SESSION_BUS_ADDRESS" in os.environ  # or the library would try to start one, and wait for it
        if sys.platform.startswith("linux") and has_bus:
            with suppress(ImportError):  # a part of its own in some distributions
                from PySide6.QtDBus import QDBusConnection

                self.ask_portal(QDBusConnection.sessionBus())

    def ask_qt(self, hints: Any) -> None:
        """Follows Qt's accessibility hints, if they know of motion."""
        if hasattr(hints, "motionPreference"):
            hints.motionPreferenceChanged.connect(lambda wish: self._hear("Qt", wish.name == "ReducedMotion"))
            self._hear("Qt", hints.motionPreference().name == "ReducedMotion")

    def ask_portal(self, bus: QDBusConnection) -> None:
        """Follows the settings portal on a bus."""
        from PySide6.QtDBus import QDBusMessage, QDBusPendingCallWatcher

        slot: Any = SLOT("_on_portal(QString,QString,QDBusVariant)")  # PySide declares bytes here and takes a str only
        bus.connect(SERVICE, PLACE, PORTAL, "SettingChanged", self, slot)
        for space, key in KEYS:
            message = QDBusMessage.createMethodCall(SERVICE, PLACE, PORTAL, "ReadOne")
            message.setArguments([space, key])
            waiting = QDBusPendingCallWatcher(bus.asyncCall(message), self)
            waiting.setProperty("asked", [space, key])
            waiting.finished.connect(self._on_answer)

    def _on_answer(self, answered: Any) -> None:
        reply = answered.reply()
        if not reply.errorName() and reply.arguments():
            space, key = answered.property("asked")
            self._on_portal(space, key, reply.arguments()[0])
        answered.deleteLater()

    @Slot(str, str, "QDBusVariant")
    def _on_portal(self, space: str, key: str, value: Any) -> None:
        if (space, key) in KEYS:
            self._hear((space, key), value.variant() == KEYS[space, key])

    def _hear(self, who: object, wish: bool) -> None:
        before = self.is_reduced
        self._said[who] = wish
        if self.is_reduced != before:
            self.changed.emit()
