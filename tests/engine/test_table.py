"""The layer table as CSV and Markdown, and the reference of blocks."""

from __future__ import annotations

import csv
import io
import sys
from pathlib import Path

from designer.blocks import registry
from designer.core.commands import Rename
from designer.engine.analysis import analyze
from designer.engine.costs.table import csv_text, markdown
from designer.engine.files.presets import find
from designer.engine.files.storage import load
from designer.engine.reference import everything, rules_of

ROOT = Path(__file__).resolve().parents[2]


def test_csv_can_be_read_back() -> None:
    known = analyze(load(find("dcgan"))).modules["Generator"]
    lines = list(csv.DictReader(io.StringIO(csv_text(known, "hwc"))))
    by_name = {line["layer"]: line for line in lines}
    assert by_name["h1_deconv"]["output"] == "N×8×8×256"
    assert sum(int(line["parameters"]) for line in lines[:-1]) == known.params == int(by_name["total"]["parameters"])


def test_a_name_is_never_a_formula_of_a_spreadsheet() -> None:
    design = Rename("Generator", "h1", "=1+1").apply(load(find("dcgan")))
    text = csv_text(analyze(design).modules["Generator"])
    assert "'=1+1" in text
    assert "\n=1" not in text


def test_markdown_is_aligned_and_escaped() -> None:
    design = Rename("Generator", "h1", "a|b").apply(load(find("dcgan")))
    lines = markdown(analyze(design).modules["Generator"]).splitlines()
    assert len({len(line) for line in lines}) == 1
    assert any("a\\|b" in line for line in lines)


def test_rules_are_those_that_are_evaluated() -> None:
    assert dict(rules_of("Conv2d"))["H"] == "(W - F + 2*P)//S + 1"
    assert rules_of("ReLU") == ()


def test_the_reference_has_every_block_and_every_parameter() -> None:
    text = everything()
    for name, kind in registry().items():
        assert f"### {name}\n" in text
        for param in kind.params.values():
            assert f"| `{param.name}` |" in text


def test_the_page_of_blocks_is_up_to_date() -> None:
    sys.path.insert(0, str(ROOT / "tools"))
    from make_reference import TARGET, text

    assert TARGET.read_text("utf-8") == text()
