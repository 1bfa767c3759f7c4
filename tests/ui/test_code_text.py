"""The text of the code panel changes line by line, and gets its colors when it is seen."""

from __future__ import annotations

import random

from pytestqt.qtbot import QtBot

from designer.core.commands import SetParams
from designer.engine.files.presets import find
from designer.ui.panels.code_text import SourceText
from designer.ui.theme import theme
from tests.ui.conftest import Hands


def test_any_text_becomes_any_other(qtbot: QtBot) -> None:
    rng = random.Random(5)
    shown = SourceText(theme("light"))
    qtbot.addWidget(shown)
    lines = ["import torch", "", "class Net:", '    """Words.', "", '    more."""', "    x = 1  # (N, 3) × 🙂", "🙂"]
    for _ in range(400):
        text = "\n".join(rng.choices(lines, k=rng.randrange(6)))
        shown.show_source(text)
        assert shown.toPlainText() == text == shown.source


def test_lines_are_colored_when_they_are_seen(qtbot: QtBot) -> None:
    shown = SourceText(theme("light"))
    qtbot.addWidget(shown)
    shown.resize(400, 200)
    shown.show()
    shown.show_source("\n".join(f"import torch  # {i}" for i in range(900)))
    qtbot.waitUntil(lambda: bool(formats(shown, 0)))
    assert not formats(shown, 899)
    shown.verticalScrollBar().setValue(890)
    qtbot.waitUntil(lambda: bool(formats(shown, 899)))
    assert not formats(shown, 450)


def test_an_edit_lays_out_only_the_lines_that_differ(qtbot: QtBot) -> None:
    shown = SourceText(theme("light"))
    qtbot.addWidget(shown)
    shown.show_source("\n".join(f"x{i} = {i}" for i in range(500)))
    changes: list[tuple[int, int]] = []
    shown.document().contentsChange.connect(lambda at, gone, come: changes.append((gone, come)))
    shown.show_source("\n".join(f"x{i} = {i if i != 250 else 7}" for i in range(500)))
    assert changes
    assert all(gone < 40 and come < 40 for gone, come in changes)


def formats(shown: SourceText, line: int) -> list[object]:
    return list(shown.document().findBlockByNumber(line).layout().formats())


def test_code_of_another_network_is_not_left_standing(dcgan: Hands) -> None:
    window = dcgan.window
    window.docks.show("code")
    dcgan.qtbot.waitUntil(lambda: "class Generator" in window.code.text.toPlainText())
    window.document.execute(SetParams("Generator", "h1_deconv", {"kernel_size": 0}))
    dcgan.qtbot.waitUntil(lambda: not window.code.text.isEnabled())
    assert "class Generator" in window.code.text.toPlainText(), "of the same network it helps while mending"
    window.document.history.mark_clean()
    window.files.new_design()
    dcgan.qtbot.waitUntil(lambda: window.code.text.toPlainText() == "")
    window.open_preset(find("dcgan"))
    dcgan.qtbot.waitUntil(lambda: "class Generator" in window.code.text.toPlainText())
