"""Lists that are longer than their field: typed with an x between, and read from their beginning."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit

from tests.ui.conftest import Hands


@pytest.fixture
def image(dcgan: Hands) -> Hands:
    dcgan.window.focus.go("Discriminator", (), ["image"])
    return dcgan


def shape(hands: Hands) -> object:
    return hands.window.document.design.modules["Discriminator"].graph.nodes["image"].params["shape"]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("3 x H=64 x W=64", [3, "H=64", "W=64"]),
        ("3 x 64x64", [3, 64, 64]),
        ("ndf x (d + 1) x 64", ["ndf", "(d + 1)", 64]),
        ("3, H=64, W=x*2", [3, "H=64", "W=x*2"]),
    ],
)
def test_an_x_stands_between_sizes_of_every_kind(image: Hands, typed: str, expected: object) -> None:
    image.type_into("shape", typed)
    assert shape(image) == expected


def test_a_long_value_is_read_from_its_beginning(image: Hands) -> None:
    image.type_into("shape", "3 x H=1024 x W=1024")
    field = image.window.inspector.editors["shape"].field
    assert isinstance(field, QLineEdit) and field.cursorPosition() == len(field.text())
    image.view.setFocus()
    assert field.cursorPosition() == 0
    image.window.focus.select(["h0_conv"])
    image.window.focus.select(["image"])
    field = image.window.inspector.editors["shape"].field
    assert isinstance(field, QLineEdit) and field.text() == "3 × H=1024 × W=1024" and field.cursorPosition() == 0
