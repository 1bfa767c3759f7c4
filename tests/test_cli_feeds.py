"""`designer run --feed`: numbers, a picture, or what another network makes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from designer.cli import main


def test_a_network_a_constant_and_a_picture_are_fed(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    image = QImage(9, 9, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    path = tmp_path / "white.png"
    assert image.save(str(path))
    means = []
    for feed in ("Generator", "image=zeros", str(path)):
        assert main(["run", "dcgan", "--module", "Discriminator", "--feed", feed, "--json"]) == 0
        means.append(json.loads(capsys.readouterr().out)["nodes"][0]["mean"])
    assert 0 < abs(means[0]) < 0.5 and means[1:] == [0.0, 1.0]


@pytest.mark.parametrize(
    ("feed", "words"),
    [("nothing.png", "is neither normal, uniform, zeros, ones, nor a network of the design, nor a file"),
     ("x=zeros", "there is no input “x”; Generator has noise"), ("noise=Generator", "would feed itself")],
)  # fmt: skip
def test_what_cannot_be_fed_is_a_sentence(capsys: pytest.CaptureFixture[str], feed: str, words: str) -> None:
    assert main(["run", "dcgan", "--feed", feed]) != 0
    assert words in capsys.readouterr().err.replace("There", "there")
