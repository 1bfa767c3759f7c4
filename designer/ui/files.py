"""Opening, saving and exporting from the window: dialogs, and sentences when something goes wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from designer.app.document import Document
from designer.app.focus import Focus
from designer.core.tensor import Order
from designer.engine.export import ExportError, export
from designer.engine.storage import DesignFileError

FILTER = "Designs (*.json);;All files (*)"


class Files:
    """The File menu. `told` says a sentence in the status bar."""

    def __init__(
        self,
        document: Document,
        focus: Focus,
        parent: QWidget,
        told: Callable[[str], None],
        look: Callable[[], tuple[str, Order]],
    ) -> None:
        self._document, self._focus, self._parent, self._told, self._look = document, focus, parent, told, look

    def new_design(self) -> None:
        if self.may_leave():
            self._document.new()

    def ask_open(self) -> None:
        if not self.may_leave():
            return
        name, _ = QFileDialog.getOpenFileName(self._parent, "Open design", self._folder(), FILTER)
        if name:
            self.open(Path(name))

    def open(self, path: Path, preset: bool = False) -> bool:
        """Opens a file or preset; one that cannot be read is told and changes nothing."""
        try:
            if preset:
                self._document.open_preset(path)
            else:
                self._document.open(path)
        except DesignFileError as why:
            self._warn("This file was not opened", str(why))
            return False
        return True

    def save(self) -> bool:
        """Saves; asks for a name the first time. False when nothing was saved."""
        return self._save(self._document.path) if self._document.path is not None else self.save_as()

    def save_as(self) -> bool:
        suggested = str(Path(self._folder()) / f"{self._document.name}.json")
        name, _ = QFileDialog.getSaveFileName(self._parent, "Save design", suggested, FILTER)
        if not name:
            return False
        path = Path(name)
        return self._save(path if path.suffix else path.with_suffix(".json"))

    def _save(self, path: Path) -> bool:
        try:
            self._document.save(path)
        except (OSError, DesignFileError) as why:
            text = getattr(why, "strerror", None) or str(why)
            self._warn(
                "The design was not saved",
                f"{path} could not be written: {text}. Nothing is lost; try another place.",
            )
            return False
        self._told(f"Saved {path.name}")
        return True

    def export_module(self) -> None:
        """Writes the open module as Python source."""
        module = self._focus.module
        try:
            source = export(self._document.analysis, module)
        except ExportError as why:
            self._warn("The module was not exported", str(why))
            return
        suggested = str(Path(self._folder()) / f"{_file_name(self._document.name, module)}.py")
        name, _ = QFileDialog.getSaveFileName(self._parent, "Export module", suggested, "Python (*.py)")
        if name:
            path = Path(name)
            path = path if path.suffix else path.with_suffix(".py")
            self._write(path, lambda: path.write_text(source.text, encoding="utf-8", newline="\n"))

    def export_picture(self) -> None:
        """Draws the open module into a file."""
        from designer.ui.render import render

        module = self._focus.module
        suggested = str(Path(self._folder()) / f"{_file_name(self._document.name, module)}.png")
        kinds = "Pictures (*.png);;Vector graphics (*.svg)"
        name, kind = QFileDialog.getSaveFileName(self._parent, "Export picture", suggested, kinds)
        if name:
            path = Path(name)
            if path.suffix.lower() not in (".png", ".svg"):
                path = path.with_suffix(".svg" if "svg" in kind else ".png")
            colors, order = self._look()
            self._write(path, lambda: render(self._document.analysis, module, path, theme=colors, order=order))

    def may_leave(self) -> bool:
        """Asks what to do with unsaved changes; False means stay."""
        if self._document.is_clean:
            return True
        buttons = QMessageBox.StandardButton
        last = self._document.history.undo_label
        answer = QMessageBox.question(
            self._parent,
            "Unsaved changes",
            f"“{self._document.name}” has changes that are not saved{f' (last: {last})' if last else ''}. Save them?",
            buttons.Save | buttons.Discard | buttons.Cancel,
            buttons.Save,
        )
        if answer == buttons.Save:
            return self.save()
        return answer == buttons.Discard

    def _write(self, path: Path, write: Callable[[], object]) -> None:
        try:
            write()
        except OSError as why:
            self._warn("The file was not written", f"{path} could not be written: {why.strerror or why}.")
        else:
            self._told(f"Exported {path.name}")

    def _warn(self, title: str, text: str) -> None:
        box = QMessageBox(QMessageBox.Icon.Warning, title, text, QMessageBox.StandardButton.Ok, self._parent)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.exec()

    def _folder(self) -> str:
        return str(self._document.path.parent if self._document.path is not None else Path.home())


def _file_name(design: str, module: str) -> str:
    kept = "".join(c if c.isalnum() else "_" for c in f"{design}_{module}").strip("_").lower()
    return kept or "network"
