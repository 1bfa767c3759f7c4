"""Unsaved work, kept beside the program's other data and brought back after a crash.

Each window keeps one file while it has unsaved changes. A lock beside it says that its process lives; a file whose
lock is gone or belongs to no process was left by a crash.
"""

from __future__ import annotations

import json
import uuid
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QTimer

from designer.app.document import Document
from designer.core.design import Design
from designer.engine.files.storage import DesignFileError, load, save


@dataclass(frozen=True)
class Leftover:
    """Unsaved work of a process that is gone."""

    path: Path
    name: str
    original: Path | None
    modified: float
    """Seconds since 1970."""
    digest: str | None = None
    """Of the original, as its process knew it."""

    def design(self) -> Design:
        """The design. Raises `DesignFileError`."""
        return load(self.path)

    def discard(self) -> None:
        """Deletes it."""
        for path in (self.path, _about(self.path), _lock(self.path)):
            with suppress(OSError):
                path.unlink()


class Autosave(QObject):
    """Keeps the unsaved work of one document, every `seconds` if something has changed; 0 keeps nothing."""

    def __init__(self, document: Document, folder: Path, seconds: int) -> None:
        super().__init__(document)
        self._document = document
        self.path = folder / f"{uuid.uuid4().hex}.json"
        self._locked: QLockFile | None = None
        self._kept: Design | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.keep_now)
        self.set_interval(seconds)

    def set_interval(self, seconds: int) -> None:
        if seconds > 0:
            self._timer.start(seconds * 1000)
        else:
            self._timer.stop()

    def keep_now(self) -> None:
        """Writes unsaved changes; a disk that is full or read-only is no reason to disturb anyone."""
        document = self._document
        if document.is_clean:
            self.forget()
            return
        if document.design is self._kept:
            return
        with suppress(OSError, DesignFileError):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            if self._locked is None:
                self._locked = QLockFile(str(_lock(self.path)))
                self._locked.setStaleLockTime(0)
                self._locked.tryLock(0)
            save(document.design, self.path)
            about = {
                "name": document.name,
                "original": str(document.path) if document.path is not None else None,
                "digest": document.digest,
            }
            _about(self.path).write_text(json.dumps(about, ensure_ascii=False), encoding="utf-8")
            self._kept = document.design

    def forget(self) -> None:
        """Deletes what was kept: it is saved, or was given up on purpose."""
        if self._kept is None:
            return
        self._kept = None
        for path in (self.path, _about(self.path)):
            with suppress(OSError):
                path.unlink()
        if self._locked is not None:
            self._locked.unlock()
            self._locked = None

    def stop(self) -> None:
        """Ends keeping; nothing is left behind."""
        self._timer.stop()
        self.forget()


def leftovers(folder: Path) -> list[Leftover]:
    """Unsaved work of processes that are gone, the newest first."""
    found = []
    for path in folder.glob("*.json") if folder.is_dir() else ():
        lock = QLockFile(str(_lock(path)))
        lock.setStaleLockTime(0)
        if not lock.tryLock(0):  # its process lives
            continue
        lock.unlock()
        try:
            about = json.loads(_about(path).read_text("utf-8"))
            name, original, digest = str(about["name"]), about["original"], about.get("digest")
            modified = path.stat().st_mtime
        except (OSError, ValueError, KeyError, TypeError):
            name, original, modified, digest = path.stem, None, 0.0, None
        where = Path(original) if isinstance(original, str) else None
        found.append(Leftover(path, name, where, modified, digest if isinstance(digest, str) else None))
    return sorted(found, key=lambda left: -left.modified)


def _about(path: Path) -> Path:
    return path.with_suffix(".about")


def _lock(path: Path) -> Path:
    return path.with_suffix(".lock")
