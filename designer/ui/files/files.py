"""Opening, saving and exporting from the window: dialogs, and sentences when something goes wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QSettings, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget

from designer.app.document import Document
from designer.app.focus import Focus
from designer.core.design import Design
from designer.core.module_commands import Import
from designer.core.tensor import Order
from designer.engine.analysis import Analysis
from designer.engine.files.carried import PICTURES
from designer.engine.files.storage import Content, DesignFileError, load
from designer.engine.files.storage import save as save_design
from designer.ui.editing.long_edits import LongEdits
from designer.ui.files import recent
from designer.ui.files.folders import LastFolder
from designer.ui.files.opening import Opening, is_large
from designer.ui.files.overwriting import ask_overwrite
from designer.ui.files.unsaved import unsaved_changes
from designer.ui.words import as_written, mark, say, tr

FILTER = mark("Designs (*.json);;All files (*)")
OPENED = mark("Designs and pictures that carry one (*.json *.png *.svg);;All files (*)")


class Files:
    """The File menu. `told` says a sentence in the status bar."""

    def __init__(
        self,
        document: Document,
        focus: Focus,
        parent: QWidget,
        told: Callable[[str], None],
        look: Callable[[], tuple[str, Order]],
        settings: QSettings | None = None,
    ) -> None:
        self._document, self._focus, self._parent, self._told, self._look = document, focus, parent, told, look
        self._settings = settings
        self._last_folder = LastFolder(settings)
        self.opening = Opening(parent, self._not_opened)
        self.edits = LongEdits(document, parent)
        self._asked: tuple[Path, bool] = (Path(), False)

    def hand_over(self) -> tuple[Path, bool] | None:
        """Gives up a file that is being read; gives what another window needs to `open` it instead."""
        is_reading = self.opening.is_busy
        self.opening.cancel()
        return self._asked if is_reading else None

    def new_design(self) -> None:
        if self.may_leave():
            self.opening.cancel()
            self._document.new()

    def ask_open(self) -> None:
        if not self.may_leave():
            return
        name, _ = QFileDialog.getOpenFileName(self._parent, tr("Open design"), self._folder(), tr(OPENED))
        if name:
            self._last_folder.keep(Path(name))
            self.open(Path(name))

    def open(self, path: Path, preset: bool = False) -> bool:
        """Opens a file or preset; one that cannot be read is told and changes nothing. A large one follows later."""
        self.opening.cancel()
        if is_large(path):
            before, self._asked = self._document.design, (path, preset)
            self.opening.start(path, lambda content, known: self._take(before, content, known, path, preset))
            return True
        try:
            self._document.open(path, preset)
        except DesignFileError as why:
            self._not_opened(str(why))
            return False
        self._opened(path, preset)
        return True

    def _take(self, before: Design, content: Content, analysis: Analysis, path: Path, preset: bool) -> None:
        """Opens what was read meanwhile, unless somebody wants to keep what was made meanwhile."""
        if self._document.design is before or self.may_leave():
            self._document.take(content, analysis, path, preset)
            self._opened(path, preset)

    def _opened(self, path: Path, preset: bool) -> None:
        if not preset:
            self._last_folder.keep(path)
            recent.add(self._settings, path)

    def _not_opened(self, why: str) -> None:
        self._warn(tr("This file was not opened"), why)

    def _not_imported(self, why: str) -> None:
        self._warn(tr("This file was not imported"), why)

    def save(self) -> bool:
        """Saves; asks for a name the first time, and before what another has written into the file is overwritten.

        False when nothing was saved.
        """
        path = self._document.path
        if path is None:
            return self.save_as()
        if not self._document.is_file_changed():
            return self._save(path)
        answer = ask_overwrite(path, self._parent)
        return self._save(path) if answer == "overwrite" else answer == "other" and self.save_as()

    def save_as(self) -> bool:
        suggested = str(Path(self._folder()) / f"{self._document.name}.json")
        name, _ = QFileDialog.getSaveFileName(self._parent, tr("Save design"), suggested, tr(FILTER))
        if not name:
            return False
        path = Path(name)
        return self._save(path if path.suffix else path.with_suffix(".json"))

    def save_copy(self) -> None:
        """Writes the design to another file; this one stays the one that is open."""
        suggested = str(Path(self._folder()) / tr("{name} copy.json").format(name=self._document.name))
        name, _ = QFileDialog.getSaveFileName(self._parent, tr("Save a copy"), suggested, tr(FILTER))
        if name:
            path = Path(name) if Path(name).suffix else Path(name).with_suffix(".json")
            if path == self._document.path:  # no copy of it, then
                self._save(path)
                return
            self._try_save(path, lambda: save_design(self._document.design, path))

    def revert(self) -> None:
        """Goes back to the saved file, after a question that says what is lost."""
        path = self._document.path
        if path is None:
            return
        buttons = QMessageBox.StandardButton
        answer = self._ask(
            tr("Revert"),
            self._with_changes(
                tr("Go back to {name} as it was saved? The changes since then are lost.").format(name=path.name)
            ),
            buttons.Discard | buttons.Cancel,
            buttons.Cancel,
        )
        if answer == buttons.Discard:
            self.open(path)

    def import_design(self) -> None:
        """Adds the modules of another design to this one, under free names."""
        name, _ = QFileDialog.getOpenFileName(self._parent, tr("Import into this design"), self._folder(), tr(OPENED))
        if not name:
            return
        self._last_folder.keep(Path(name))
        said = tr("Importing {name}…").format(name=Path(name).name)

        def failed(error: Exception) -> None:
            if not isinstance(error, DesignFileError):
                raise error
            self._not_imported(str(error))

        def take(design: Design) -> None:
            before = set(self._document.design.modules)

            def tell() -> None:
                new = [n for n in self._document.design.modules if n not in before]
                self._told(tr("Imported {names}").format(names=", ".join(new)))

            self.edits.execute(said, Import(design.modules), design.modules.values(), tell)

        self.edits.read(said, is_large(Path(name)), lambda: load(Path(name)), take, failed)

    def dropped(self, data: QMimeData) -> tuple[Path, ...]:
        """The design files, or pictures that may carry one, that are dragged over the window; nothing but such."""
        paths = tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()) if data.hasUrls() else ()
        return paths if all(path.suffix.lower() in (".json", *PICTURES) for path in paths) else ()

    def _save(self, path: Path) -> bool:
        if not self._try_save(path, lambda: self._document.save(path)):
            return False
        recent.add(self._settings, path)
        return True

    def _try_save(self, path: Path, write: Callable[[], object]) -> bool:
        self._last_folder.keep(path)
        try:
            write()
        except (OSError, DesignFileError) as why:
            text = getattr(why, "strerror", None) or str(why)
            self._warn(
                tr("The design was not saved"),
                tr("{path} could not be written: {why}. Nothing is lost; try another place.").format(
                    path=path, why=say(text)
                ),
            )
            return False
        self._told(tr("Saved {name}").format(name=path.name))
        return True

    def export_module(self) -> None:
        """Writes the open module as Python source."""
        from designer.engine.exporting.export import ExportError, export

        module = self._focus.module
        try:
            source = export(self._document.analysis, module)
        except ExportError as why:
            self._warn(tr("The module was not exported"), str(why))
            return
        suggested = str(Path(self._folder()) / f"{_file_name(self._document.name, module)}.py")
        name, _ = QFileDialog.getSaveFileName(self._parent, tr("Export module"), suggested, tr("Python (*.py)"))
        if name:
            path = Path(name)
            path = path if path.suffix else path.with_suffix(".py")
            self._write(path, lambda: path.write_text(source.text, encoding="utf-8", newline="\n"))

    def export_picture(self) -> None:
        """Asks how the open module is to be drawn, and draws it into a file."""
        from designer.ui.dialogs.picture import PictureDialog

        module = self._focus.module
        suggested = Path(self._folder()) / f"{_file_name(self._document.name, module)}.png"
        PictureDialog(
            self._document.analysis, module, self._focus.selection, suggested, self.tell_written, self._settings,
            self._look()[1], self._parent,
        ).open()  # fmt: skip

    def export_table(self) -> None:
        """Writes the layer table of the open module."""
        from designer.engine.costs.table import csv_text, markdown

        known = self._focus.known
        if known is None:
            return
        suggested = str(Path(self._folder()) / f"{_file_name(self._document.name, known.name)}.csv")
        kinds = tr("Table (*.csv);;Markdown (*.md)")
        name, kind = QFileDialog.getSaveFileName(self._parent, tr("Export layer table"), suggested, kinds)
        if name:
            path = Path(name)
            if path.suffix.lower() not in (".csv", ".md"):
                path = path.with_suffix(".md" if "md" in kind else ".csv")
            order = self._look()[1]
            text = markdown(known, order) if path.suffix.lower() == ".md" else csv_text(known, order)
            self._write(path, lambda: path.write_text(text, encoding="utf-8", newline=""))

    def may_leave(self) -> bool:
        """Asks what to do with unsaved changes; False means stay."""
        if self._document.is_clean:
            return True
        buttons = QMessageBox.StandardButton
        answer = self._ask(
            tr("Unsaved changes"),
            self._with_changes(
                tr("“{name}” has changes that are not saved. Save them?").format(name=self._document.name)
            ),
            buttons.Save | buttons.Discard | buttons.Cancel,
            buttons.Save,
        )
        if answer == buttons.Save:
            return self.save()
        return answer == buttons.Discard

    def quit(self) -> None:
        """Closes every window; each asks about its unsaved changes, and a Cancel stays."""
        QApplication.closeAllWindows()

    def _write(self, path: Path, write: Callable[[], object]) -> None:
        try:
            write()
        except OSError as why:
            self.tell_written(path, why)
        else:
            self.tell_written(path)

    def tell_written(self, path: Path, why: OSError | None = None) -> None:
        """Says that a file was exported, or why it was not."""
        self._last_folder.keep(path)
        if why is not None:
            text = tr("{path} could not be written: {why}.").format(path=path, why=say(str(why.strerror or why)))
            self._warn(tr("The file was not written"), text)
        else:
            self._told(tr("Exported {name}").format(name=path.name))

    def _with_changes(self, question: str) -> str:
        """The question, and under it what would be lost."""
        changes = unsaved_changes(self._document.history.saved, self._document.design)
        return f"{question}\n\n{changes}" if changes else question

    def _ask(
        self, title: str, text: str, buttons: QMessageBox.StandardButton, default: QMessageBox.StandardButton
    ) -> QMessageBox.StandardButton:
        return QMessageBox.question(self._parent, title, as_written(text), buttons, default)

    def _warn(self, title: str, text: str) -> None:
        box = QMessageBox(QMessageBox.Icon.Warning, title, say(text), QMessageBox.StandardButton.Ok, self._parent)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.exec()

    def _folder(self) -> str:
        return str(self._last_folder)


def _file_name(design: str, module: str) -> str:
    kept = "".join(c if c.isalnum() else "_" for c in f"{design}_{module}").strip("_").lower()
    return kept or "network"
