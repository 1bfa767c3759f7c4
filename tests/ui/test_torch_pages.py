"""The reference of blocks leads to torch's documentation."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from designer.ui.help.reference import Reference
from tests.ui.conftest import Hands


class Browser(QObject):
    """Stands in for the browser of the desktop."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def show(self, url: QUrl) -> None:
        self.opened.append(url.toString())


def test_a_click_opens_torchs_page_of_the_block(dcgan: Hands, qtbot: QtBot) -> None:
    browser = Browser()
    QDesktopServices.setUrlHandler("https", browser, "show")
    try:
        reference = Reference(dcgan.window, "ConvTranspose2d")
        qtbot.addWidget(reference)
        reference.grab()  # lays it out
        found = reference.text.document().find("torch.nn.ConvTranspose2d")
        assert not found.isNull()
        reference.text.setTextCursor(found)
        reference.text.ensureCursorVisible()
        found.setPosition(found.selectionStart() + 8)
        qtbot.mouseClick(
            reference.text.viewport(), Qt.MouseButton.LeftButton, pos=reference.text.cursorRect(found).center()
        )
        assert browser.opened == ["https://docs.pytorch.org/docs/stable/generated/torch.nn.ConvTranspose2d.html"]
    finally:
        QDesktopServices.unsetUrlHandler("https")
