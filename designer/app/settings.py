"""Settings: a table that says what can be set, and the values, checked when they are read and when they are set."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QSettings, Signal

Value = str | int | bool


class SettingError(ValueError):
    """A value that a setting cannot have; the message is one sentence."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting. A choice has `options` (value and label), a number `least` and `most` and a `unit`."""

    name: str
    group: str
    label: str
    help: str
    default: Value
    options: tuple[tuple[str, str], ...] = ()
    least: int = 0
    most: int = 0
    unit: str = ""

    def check(self, value: object) -> Value:
        """The value as it is kept. Raises `SettingError`."""
        if isinstance(self.default, bool):
            if isinstance(value, bool):
                return value
            if value in ("true", "false"):  # as an INI file gives it back
                return value == "true"
            raise SettingError(f"{self.name} must be true or false, not {value!r}.")
        if self.options:
            allowed = [option for option, _ in self.options]
            if value in allowed:
                return str(value)
            raise SettingError(f"{self.name} must be one of {', '.join(allowed)}, not {value!r}.")
        try:
            number = int(value) if isinstance(value, (int, str)) and not isinstance(value, bool) else None
        except ValueError:
            number = None
        if number is None or not self.least <= number <= self.most:
            raise SettingError(f"{self.name} must be a whole number from {self.least} to {self.most}, not {value!r}.")
        return number


SETTINGS: tuple[Setting, ...] = (
    Setting("theme", "Look", "Theme", "Light, dark, or as the desktop is.", "system",
            (("system", "Like the desktop"), ("light", "Light"), ("dark", "Dark"))),
    Setting("language", "Look", "Language", "The language of the window.", "system",
            (("system", "Like the desktop"), ("en", "English"), ("zh_CN", "简体中文"))),
    Setting("order", "Look", "Order of shapes", "How labels read; designs and code are always N×C×H×W.", "nchw",
            (("nchw", "N×C×H×W"), ("hwc", "N×H×W×C"))),
    Setting("motion", "Look", "Motion", "Going into blocks and laying out are shown, or happen at once.", "system",
            (("system", "Like the desktop"), ("full", "Animated"), ("reduced", "Reduced"))),
    Setting("flow", "Canvas", "New networks run", "Each network keeps its own direction: View › Left to right.", "down",
            (("down", "Top to bottom"), ("right", "Left to right"))),
    Setting("grid", "Canvas", "Show the grid", "Dots behind the network.", True),
    Setting("snap", "Canvas", "Snap to the grid", "Nodes move in steps of half a grid square.", True),
    Setting("quick_look", "Canvas", "Quick look", "What is known about a node appears while the pointer rests on it.",
            True),
    Setting("wheel", "Canvas", "Mouse wheel", "The other one is always there with Ctrl.", "zoom",
            (("zoom", "Zooms"), ("pan", "Pans"))),
    Setting("autosave", "Files", "Keep unsaved work every", "Brought back after a crash; 0 keeps nothing.", 30,
            least=0, most=3600, unit="s"),
    Setting("device", "Runs", "Device", "Where torch runs the network.", "cpu",
            (("cpu", "CPU"), ("cuda", "CUDA"), ("mps", "Apple GPU (mps)"))),
    Setting("time_limit", "Runs", "Stop a run after", "A run that takes longer is stopped.", 120,
            least=1, most=86_400, unit="s"),
)  # fmt: skip


def kept_texts(store: QSettings | None, key: str) -> list[str]:
    """A list of texts from a store; what is none of them is passed over."""
    value = store.value(key) if store is not None else None
    if isinstance(value, str):  # Qt keeps a list of one as a text
        value = [value]
    return [v for v in value if isinstance(v, str)] if isinstance(value, list) else []


class Settings(QObject):
    """Values of all settings. Without a store they last as long as the object."""

    changed = Signal(str)
    """Emitted with the name of a setting that has another value now."""

    def __init__(self, store: QSettings | None = None) -> None:
        super().__init__()
        self.store = store
        self._table = {s.name: s for s in SETTINGS}
        self._values: dict[str, Value] = {}
        self.complaints: list[str] = []
        """What stood in the store and made no sense; the default is used instead."""
        for setting in SETTINGS:
            kept = store.value(setting.name) if store is not None else None
            self._values[setting.name] = setting.default
            if kept is not None:
                try:
                    self._values[setting.name] = setting.check(kept)
                except SettingError as why:
                    self.complaints.append(str(why))

    def __getitem__(self, name: str) -> Value:
        return self._values[name]

    def number(self, name: str) -> int:
        """A setting that is a number."""
        return int(self._values[name])

    def set(self, name: str, value: object) -> None:
        """Gives a setting another value and keeps it. Raises `SettingError`; then nothing changes."""
        checked = self._table[name].check(value)
        if checked != self._values[name]:
            self._values[name] = checked
            if self.store is not None:
                self.store.setValue(name, checked)
            self.changed.emit(name)

    def reset(self, name: str) -> None:
        """Gives a setting its default."""
        self.set(name, self._table[name].default)

    def reset_all(self) -> None:
        """Gives every setting its default."""
        for name in self._table:
            self.reset(name)
