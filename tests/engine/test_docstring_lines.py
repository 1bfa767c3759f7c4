"""The docstring of an exported class breaks between words, never inside a shape or a size."""

from __future__ import annotations

import ast
import re
from dataclasses import replace

import pytest

from designer.core.design import Design, Node
from designer.engine.analysis import analyze
from designer.engine.exporting.class_source import docstring
from designer.engine.exporting.export import export
from tests.engine.diagnosis_rows import block, chain


def shrinking(words: str) -> Design:
    convs = [block(f"c{i}", "Conv2d", out_channels=8, kernel_size=3, stride=2) for i in range(3)]
    design = chain(Node("picture", "Input", {"shape": [3, "H=128", "W=128"]}), *convs)
    (name,) = design.networks
    return replace(design, modules={name: replace(design.modules[name], description=words)})


@pytest.mark.parametrize("length", range(0, 80, 3))
def test_a_shape_stays_on_one_line(length: int) -> None:
    design = shrinking("x" * length)
    source = export(analyze(design), design.networks[0]).text
    doc = next(n for n in ast.walk(ast.parse(source)) if isinstance(n, ast.ClassDef)).body[0]
    assert isinstance(doc, ast.Expr) and isinstance(doc.value, ast.Constant)
    lines = [line for line in str(doc.value.value).split("\n") if "(" in line or ")" in line]
    assert lines and all(line.count("(") == line.count(")") for line in lines)
    assert all(len(line) <= 100 for line in source.split("\n"))


def test_a_shape_longer_than_a_line_breaks_between_sizes() -> None:
    size = "(H + 1023) // 1024 - 17"
    lines = docstring(f"Long: x (N, {', '.join([size] * 6)}) to y (N, 3).", "    ")
    assert len(lines) > 2
    text = "\n".join(lines)
    assert text.count(size) == 6 and not re.search("\0", text)
