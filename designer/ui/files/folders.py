"""The folder that file dialogs begin in: the one that was used last, also after a restart."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings


class LastFolder:
    """Kept in the settings; without those as long as the window."""

    def __init__(self, settings: QSettings | None) -> None:
        self._settings = settings
        self._folder = ""

    def keep(self, path: Path) -> None:
        """Remembers the folder of a file that was chosen."""
        self._folder = str(path.absolute().parent)
        if self._settings is not None:
            self._settings.setValue("folder", self._folder)

    def __str__(self) -> str:
        """The folder, or the home folder while there is none or it is gone."""
        kept = str(self._settings.value("folder", "")) if self._settings is not None else self._folder
        return kept if kept and Path(kept).is_dir() else str(Path.home())
