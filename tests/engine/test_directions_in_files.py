"""A file says where a module runs only where it does not run down."""

from __future__ import annotations

from pathlib import Path

import pytest

from designer.core.design import Design
from designer.core.network_commands import SetDirection
from designer.engine.files.presets import find
from designer.engine.files.storage import DesignFileError, load, read_design, save, write_design


@pytest.fixture
def dcgan() -> Design:
    return load(find("dcgan"))


def test_a_turned_network_is_one_line_more_and_opens_as_it_was_saved(dcgan: Design, tmp_path: Path) -> None:
    turned = SetDirection("Generator", "right").apply(dcgan)
    save(turned, tmp_path / "t.json")
    before, after = find("dcgan").read_text("utf-8").splitlines(), (tmp_path / "t.json").read_text("utf-8").splitlines()
    assert [line for line in after if line not in before] == ['   "direction": "right",']
    again = load(tmp_path / "t.json")
    assert again == turned
    assert write_design(again) == (tmp_path / "t.json").read_text("utf-8")


def test_turned_back_the_file_is_byte_for_byte_what_it_was(dcgan: Design) -> None:
    there = SetDirection("Generator", "right").apply(dcgan)
    assert write_design(SetDirection("Generator", "down").apply(there)) == find("dcgan").read_text("utf-8")


def test_a_direction_that_is_said_though_it_is_the_usual_one_is_read() -> None:
    text = '{"format": "designer", "version": 1, "modules": {"M": {"direction": "down"}}}'
    design = read_design(text)
    assert design.modules["M"].direction == "down" and "direction" not in write_design(design)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ('"up"', "“up”"),
        ('"Right"', "“Right”"),
        ('""', "“”"),
        ("1", "a number"),
        ("true", "true or false"),
        ("null", "null"),
        ('["right"]', "a list"),
        ("{}", "an object"),
    ],
)
def test_another_direction_is_refused_in_one_sentence_that_names_the_place(value: str, words: str) -> None:
    text = f'{{"format": "designer", "version": 1, "modules": {{"Net": {{"direction": {value}}}}}}}'
    with pytest.raises(DesignFileError) as told:
        read_design(text, "x.json")
    assert str(told.value) == f"x.json: modules.Net.direction: it is “down” or “right”, not {words}."
