"""The Chinese window: complete, and sentences of the engine follow it with their numbers."""

from __future__ import annotations

import itertools
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from designer.blocks import registry
from designer.core.block import ShapeError
from designer.core.commands import RemoveNodes, SetParams
from designer.core.params import Raw
from designer.core.tensor import TensorSpec
from designer.engine.analysis import analyze
from designer.engine.exporting.export import ExportError, export
from designer.engine.files.presets import find
from designer.engine.files.storage import load
from designer.ui.words import LANGUAGES, language, many, say, system_language, tr, use_language

ROOT = Path(__file__).resolve().parents[2]
CHINESE = re.compile(r"[\u4e00-\u9fff]")


@pytest.fixture
def chinese(qapp: object) -> Iterator[None]:
    use_language("zh_CN")
    yield
    use_language("en")


def refusals() -> Iterator[tuple[str, str]]:
    """Sentences that blocks really say: about wrong values, and about inputs that do not fit."""
    odd: tuple[Raw, ...] = (0, -1, 3, 7, 1000, "same", "same_tf", "reflect", "hwc", [1, 2, 3], "words", 1.5, True)
    shapes = ((4, 3, 2, 2), (1, 3, 9, 1), (2, 5), (2, 4, 6), (1, 1, 1, 1))
    for name, kind in registry().items():
        tries: list[dict[str, Raw]] = [{}]
        tries += [{p: value} for p in kind.params for value in odd]
        for raw in tries:
            block, problems = kind.read(raw, {})
            for _, text in problems:
                yield name, text
            if block is None or not kind.inputs:
                continue
            for pair in itertools.product(shapes, repeat=2 if kind.inputs[-1].many else 1):
                specs = [TensorSpec(s, kind.inputs[0].dtype or "float32") for s in pair]
                try:
                    found = block.infer(specs) if kind.inputs[-1].many else block.infer(*specs)
                except ShapeError as why:
                    yield name, why.message
                except (TypeError, ValueError, IndexError, KeyError):
                    continue  # more inputs, or axes that `fits` would have refused before
                else:
                    for _, text in found.notes:
                        yield name, text


def test_every_text_is_translated() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "update_translations.py"), "--check"],
        capture_output=True, text=True, encoding="utf-8", env={**__import__("os").environ, "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_compiled_file_is_that_of_the_source(chinese: None) -> None:
    sys.path.insert(0, str(ROOT / "tools"))
    from update_translations import FOLDER, read

    wrong = [s for s, t in read(FOLDER / "designer_zh_CN.ts").items() if tr(s) != t]
    assert not wrong


def test_what_blocks_say_is_said_in_chinese(chinese: None) -> None:
    left = {f"{name}: {text}" for name, text in refusals() if not CHINESE.search(say(text))}
    assert not left


def test_numbers_and_placeholders_survive(chinese: None) -> None:
    for name, text in refusals():
        assert set(re.findall(r"\d+", text)) <= set(re.findall(r"\d+", say(text))) | {"1", "2"}, (name, text, say(text))


def test_placeholders_are_the_same_in_both_languages() -> None:
    sys.path.insert(0, str(ROOT / "tools"))
    from update_translations import FOLDER, read

    for source, target in read(FOLDER / "designer_zh_CN.ts").items():
        assert sorted(re.findall(r"\{\w+\}", source)) == sorted(re.findall(r"\{\w+\}", target)), source


@pytest.mark.parametrize(
    ("english", "terms"),
    [
        ("Convolution 2d", "卷积"),
        ("Transposed convolution 2d", "反卷积"),
        ("Pooling", "池化"),
        ("Upsample", "上采样"),
        ("Residual", "残差"),
        ("Pixel shuffle", "像素重组"),
    ],
)
def test_the_terms_are_those_of_the_document(chinese: None, english: str, terms: str) -> None:
    assert terms in tr(english)


def test_a_name_in_a_sentence_stays_as_it_is(chinese: None) -> None:
    assert "“{0} Save”" in say("Another node is called “{0} Save” already.")
    assert say("my own words") == "my own words"


def test_english_is_the_source(qapp: object) -> None:
    use_language("nonsense")
    assert language() == "en"
    assert tr("Save the design") == "Save the design"
    assert many(1, "{n} node", "{n} nodes") == "1 node"
    assert many(2, "{n} node", "{n} nodes") == "2 nodes"
    assert system_language() in LANGUAGES


ENGLISH = re.compile(r"(?<![A-Za-z])[a-z]{2,} [a-z]{2,}(?![A-Za-z])")


def test_what_is_said_of_a_node_by_its_name_is_said_in_chinese(chinese: None) -> None:
    design, left = load(find("acgan")), set()
    for module in design.modules:
        for node in design.modules[module].graph.nodes:
            for change in (
                RemoveNodes(module, frozenset([node])),
                SetParams(module, node, {"kernel_size": 0}),
                SetParams(module, node, {"out_channels": 7}),
            ):
                analysis = analyze(change.apply(design))
                texts = [d.text for d in analysis.diagnostics] + [d.message for d in analysis.diagnostics]
                try:
                    export(analysis, module)
                except ExportError as why:
                    texts.append(str(why))
                left |= {text for text in texts if ENGLISH.search(re.sub(r"“[^”]*”|\w*_\w*", "", say(text)))}
    assert left == set()
    assert (
        say("Generator › h0_bn: Nothing is connected to its input “x”.")
        == "Generator › h0_bn：它的输入“x”没有连接任何东西。"
    )
