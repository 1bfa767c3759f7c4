"""The question before a design is saved over what somebody else has saved there."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from designer.ui.words import tr


def ask_overwrite(path: Path, parent: QWidget) -> Literal["overwrite", "other", "cancel"]:
    """What is to be done about a file that is not the one that was opened; another name is what it suggests."""
    text = tr("{name} was changed by another window or program since it was opened or saved here. Overwrite it?")
    box = QMessageBox(QMessageBox.Icon.Warning, tr("The file has changed"), text.format(name=path.name), parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    roles = QMessageBox.ButtonRole
    overwrite = box.addButton(tr("Overwrite"), roles.DestructiveRole)
    other = box.addButton(tr("Save as…"), roles.AcceptRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(other)
    box.exec()
    chosen = box.clickedButton()
    return "overwrite" if chosen is overwrite else "other" if chosen is other else "cancel"
