"""No dialog cuts its words off, in either language and either theme."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox
from pytestqt.qtbot import QtBot

from designer.engine.files.presets import find
from designer.ui.help.tour import STEPS
from designer.ui.theme import apply_theme, load_fonts, theme
from designer.ui.window.main_window import MainWindow
from designer.ui.words import LANGUAGES, use_language
from tests.ui.test_access import clipped

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture(params=[(language, colors) for language in LANGUAGES for colors in ("light", "dark")], ids="-".join)
def spoken(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[MainWindow]:
    language, colors = request.param
    use_language(language)
    load_fonts()
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, theme(colors))
    window = MainWindow(colors=colors)
    window.resize(1024, 640)
    window.show()
    window.files.open(find("cyclegan"), preset=True)
    yield window
    window.document.history.mark_clean()
    window.close()
    window.deleteLater()
    use_language("en")
    apply_theme(app, theme("light"))


def test_words_of_every_dialog_have_room(spoken: MainWindow, qtbot: QtBot) -> None:
    names = ("show_settings", "export_picture", "edit_shortcuts", "show_shortcuts", "show_reference", "show_commands",
             "sweep_sizes", "show_about")  # fmt: skip
    for name in names:
        spoken.actions_by_name[name].trigger()
        qtbot.wait(150)
        shown = [w for w in spoken.findChildren(QDialog) if w.isVisible()]
        assert len(shown) == 1, name
        (dialog,) = shown
        assert dialog.width() <= 1024 and dialog.height() <= 640, name
        if not isinstance(dialog, QMessageBox):  # Qt's own layout
            assert clipped(dialog) == [], name
        dialog.close()
        dialog.deleteLater()
        qtbot.wait(1)


def test_the_cards_of_the_tour_have_room(spoken: MainWindow, qtbot: QtBot) -> None:
    spoken.help.show_tour()
    tour = spoken.help.tour
    assert tour is not None
    for step in range(len(STEPS)):
        tour.go(step)
        qtbot.wait(20)
        assert clipped(spoken) == [], step
    tour.end()
