"""Designs in pictures: what goes in comes out, and a damaged or hostile picture gets one sentence."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from designer.engine.files.carried import carried, embedded
from designer.engine.files.presets import find
from designer.engine.files.storage import DesignFileError, load, read_design

SIGNATURE = b"\x89PNG\r\n\x1a\n"


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


PNG = SIGNATURE + chunk(b"IHDR", b"\0" * 13) + chunk(b"IDAT", b"some IEND pixels") + chunk(b"IEND", b"")
SVG = b'<?xml version="1.0"?>\n<svg width="3" viewBox="0 0 3 3">\n<title>a</title></svg>\n'
TEXT = find("dcgan").read_text("utf-8")


@pytest.mark.parametrize("picture", [PNG, SVG])
def test_a_picture_gives_back_the_design_it_carries(picture: bytes) -> None:
    made = embedded(picture, TEXT)
    assert read_design(carried(made, "p")) == read_design(TEXT)
    assert len(made) > len(picture)


@settings(max_examples=80, deadline=None)
@given(st.text().filter(lambda t: not any("\ud800" <= c <= "\udfff" for c in t)), st.sampled_from([PNG, SVG]))
def test_any_letters_go_through(title: str, picture: bytes) -> None:
    import json

    text = json.dumps({"t": title}, ensure_ascii=False)
    assert json.loads(carried(embedded(picture, text), "p")) == {"t": title}


@pytest.mark.parametrize("ending", [".png", ".svg"])
def test_a_picture_is_opened_like_a_file(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"figure{ending}"
    path.write_bytes(embedded(PNG if ending == ".png" else SVG, TEXT))
    assert load(path) == read_design(TEXT)


@pytest.mark.parametrize(
    ("picture", "says"),
    [
        (PNG, "carries no design"),
        (SVG, "carries no design"),
        (b"", "carries no design"),
        (b"GIF89a", "carries no design"),
        (embedded(embedded(PNG, TEXT), TEXT), "carries 2 designs"),
        (embedded(embedded(SVG, TEXT), TEXT), "carries 2 designs"),
        (embedded(PNG, TEXT)[:-300], "ends in the middle"),
        (SIGNATURE + b"\xff\xff\xff\xfftEXt", "ends in the middle"),
        (SIGNATURE + b"\x7f\xff\xff\xfftEXtdesigner\0{}\0\0\0\0", "ends in the middle"),
        (embedded(PNG, TEXT).replace(b'"Generator"', b'"Gxnerator"'), "is damaged"),
        (embedded(SVG, TEXT).replace(b"</metadata>", b""), "is damaged"),
        (embedded(SVG, TEXT).replace(b'"Generator"', b"<x/>"), "is damaged"),
        (embedded(SVG, TEXT).replace(b'"Generator"', "ä".encode()), "is damaged"),
    ],
)
def test_what_is_no_picture_with_a_design_gets_one_sentence(tmp_path: Path, picture: bytes, says: str) -> None:
    path = tmp_path / "figure.png"
    path.write_bytes(picture)
    with pytest.raises(DesignFileError, match=says) as told:
        load(path)
    assert str(told.value).startswith("figure.png") and str(told.value).endswith(".")


def test_entities_of_a_hostile_picture_are_not_resolved(tmp_path: Path) -> None:
    bomb = b'<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]><svg></svg>'
    path = tmp_path / "bomb.svg"
    path.write_bytes(embedded(bomb, '{"format": "&b;"}'))
    with pytest.raises(DesignFileError, match="not a designer file"):
        load(path)
    assert carried(path.read_bytes(), "b") == '{"format": "&b;"}'
