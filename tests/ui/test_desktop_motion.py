"""The window moves as the desktop wishes: what Qt says, what the portal says, and what the window makes of it."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from PySide6.QtCore import ClassInfo, QObject, Signal, Slot
from pytestqt.qtbot import QtBot

from designer.ui.desktop_motion import PLACE, PORTAL, SERVICE, DesktopMotion
from designer.ui.window.windows import Windows

QtDBus = pytest.importorskip("PySide6.QtDBus")
REDUCED = ("org.freedesktop.appearance", "reduced-motion")
ANIMATED = ("org.gnome.desktop.interface", "enable-animations")


class Hints(QObject):
    """Qt's hints as they are from 6.12 on."""

    motionPreferenceChanged = Signal(object)

    def motionPreference(self) -> SimpleNamespace:
        return SimpleNamespace(name="ReducedMotion")


@ClassInfo({"D-Bus Interface": PORTAL})
class Portal(QObject):
    """A desktop that answers for what it knows."""

    def __init__(self) -> None:
        super().__init__()
        self.values: dict[tuple[str, str], object] = {}

    @Slot(str, str, result="QDBusVariant")
    def ReadOne(self, space: str, key: str) -> object:
        return QtDBus.QDBusVariant(self.values.get((space, key), 0 if (space, key) == REDUCED else True))


class Desktop:
    """A bus of its own with a portal on it."""

    def __init__(self, address: str) -> None:
        self.here = QtDBus.QDBusConnection.connectToBus(address, "here")
        self.there = QtDBus.QDBusConnection.connectToBus(address, "there")
        self.portal = Portal()
        every = QtDBus.QDBusConnection.RegisterOption.ExportAllSlots
        assert self.there.registerService(SERVICE) and self.there.registerObject(PLACE, self.portal, every)

    def say(self, key: tuple[str, str], value: object) -> None:
        told = QtDBus.QDBusMessage.createSignal(PLACE, PORTAL, "SettingChanged")
        told.setArguments([*key, QtDBus.QDBusVariant(value)])
        self.there.send(told)


@pytest.fixture
def desktop(qtbot: QtBot) -> Iterator[Desktop]:
    program = shutil.which("dbus-daemon")
    if program is None:
        pytest.skip("no D-Bus daemon here")
    with subprocess.Popen(
        [program, "--session", "--nofork", "--print-address=1"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    ) as daemon:  # fmt: skip
        assert daemon.stdout is not None
        yield Desktop(daemon.stdout.readline().strip())
        for name in ("here", "there"):
            QtDBus.QDBusConnection.disconnectFromBus(name)
        daemon.terminate()


def test_a_new_qt_says_it(qtbot: QtBot) -> None:
    motion, hints = DesktopMotion(), Hints()
    motion.ask_qt(hints)
    assert motion.is_reduced
    with qtbot.waitSignal(motion.changed, timeout=100):
        hints.motionPreferenceChanged.emit(SimpleNamespace(name="NoPreference"))
    assert not motion.is_reduced


def test_an_old_qt_says_nothing(qtbot: QtBot) -> None:
    motion = DesktopMotion()
    motion.ask_qt(QObject())
    assert not motion.is_reduced


@pytest.mark.parametrize(("key", "calm", "lively"), [(REDUCED, 1, 0), (ANIMATED, False, True)])
def test_the_portal_says_it_when_asked(
    qtbot: QtBot, desktop: Desktop, key: tuple[str, str], calm: object, lively: object
) -> None:
    desktop.portal.values[key] = calm
    motion = DesktopMotion()
    motion.ask_portal(desktop.here)
    assert not motion.is_reduced, "nothing waits for the answer"
    qtbot.waitUntil(lambda: motion.is_reduced)
    desktop.say(key, lively)
    qtbot.waitUntil(lambda: not motion.is_reduced)


def test_the_portal_tells_of_a_change(qtbot: QtBot, desktop: Desktop) -> None:
    motion = DesktopMotion()
    motion.ask_portal(desktop.here)
    qtbot.waitUntil(lambda: not motion.children())  # both questions are answered
    desktop.say(("org.freedesktop.appearance", "color-scheme"), 1)
    desktop.say(REDUCED, 1)
    qtbot.waitUntil(lambda: motion.is_reduced)


def test_a_desktop_without_a_portal_is_no_wish(qtbot: QtBot, desktop: Desktop) -> None:
    desktop.there.unregisterObject(PLACE)
    motion = DesktopMotion()
    motion.ask_portal(desktop.here)
    qtbot.waitUntil(lambda: not motion.children())  # both questions are answered
    assert not motion.is_reduced


def test_windows_move_as_the_desktop_wishes_unless_told_otherwise(qtbot: QtBot, windows: Windows) -> None:
    first = windows.new_window()
    assert first.area.view.moves_gently and first.area.crossing.is_on
    hints = Hints()
    windows.motion.ask_qt(hints)
    second = windows.new_window()
    for window in (first, second):
        assert not window.area.view.moves_gently and not window.area.crossing.is_on
    windows.settings.set("motion", "full")
    assert first.area.view.moves_gently and first.area.crossing.is_on
    windows.settings.set("motion", "system")
    assert not first.area.view.moves_gently
    hints.motionPreferenceChanged.emit(SimpleNamespace(name="NoPreference"))
    assert first.area.view.moves_gently and second.area.view.moves_gently
    windows.settings.set("motion", "reduced")
    assert not first.area.view.moves_gently
