"""The inspector's reasons: from the rules of the layers to the very numbers on the edges."""

from __future__ import annotations

from designer.core.design import Design, Node
from designer.engine.analysis import NodeAnalysis, analyze
from designer.ui.panels.explain import why_of
from tests.engine.diagnosis_rows import block, chain, image, module, used


def stem() -> Design:
    inner = module([
        Node("x", "Input", {"shape": ["C=8", "H=32", "W=32"]}),
        block("conv", "Conv2d", out_channels=32, kernel_size=3, padding=0),
        block("relu6", "ReLU6"),
        block("max_pool", "MaxPool2d", kernel_size=2, stride=2),
    ])  # fmt: skip
    return used(inner, image(3, 64, 64))


def facts(design: Design, node: str) -> NodeAnalysis:
    return analyze(design).modules["Net"].nodes[node]


def insides(lines: list[tuple[str, str]]) -> list[str]:
    """The layers inside that the explanation names."""
    return [value for name, value in lines if name == "inside"]


def last_numbers(lines: list[tuple[str, str]]) -> str:
    return [value for name, value in lines if name.endswith("=")][-1]


def test_a_composite_block_explains_itself_up_to_the_size_on_its_edge() -> None:
    found = facts(stem(), "part")
    lines = why_of(found)
    assert found.outputs[0].label() == "N×32×31×31"
    assert insides(lines) == ["conv", "max_pool"]
    assert last_numbers(lines) == "31"


def test_of_many_layers_inside_the_last_one_is_always_told() -> None:
    nodes = [block(f"conv{i}", "Conv2d", out_channels=4, kernel_size=3, padding=0) for i in range(10)]
    inner = module([Node("x", "Input", {"shape": ["C=8", "H=32", "W=32"]}), *nodes])
    lines = why_of(facts(used(inner, image(3, 64, 64)), "part"))
    assert insides(lines) == ["conv0", "conv1", "conv2", "conv3", "conv4", "conv9"]
    assert ("", "… 4 more inside") in lines
    assert last_numbers(lines) == "44"


def test_a_block_that_keeps_the_size_shows_one_rule() -> None:
    nodes = [block(f"conv{i}", "Conv2d", out_channels=4, kernel_size=3, padding=1) for i in range(3)]
    inner = module([Node("x", "Input", {"shape": ["C=8", "H=32", "W=32"]}), *nodes])
    lines = why_of(facts(used(inner, image(3, 64, 64)), "part"))
    assert insides(lines) == ["conv0"]


def test_the_letters_of_a_rule_are_explained_once() -> None:
    lines = why_of(facts(stem(), "part"))
    assert [value for name, value in lines if name == "where"] == [
        "W: size that arrives along the same axis, whatever its letter; F: kernel size; P: padding; S: stride"
    ]


def test_a_letter_on_both_sides_is_told_apart() -> None:
    design = chain(image(16, 8, 8), block("up", "PixelShuffle", upscale_factor=2))
    lines = why_of(facts(design, "up"))
    assert ("C_out =", "C_in//r**2") in lines
    assert ("where", "C_in: channels that arrive; r: factor; in: size that arrives") in lines


def test_uneven_padding_is_explained_on_both_sides() -> None:
    design = chain(image(3, 9, 9), block("conv", "Conv2d", out_channels=4, kernel_size=4, padding="same_tf"))
    (letters,) = [value for name, value in why_of(facts(design, "conv")) if name == "where"]
    assert letters.endswith("P_before: padding at the start; P_after: padding at the end; S: stride")


def test_a_reshape_explains_itself_by_the_product_of_its_sizes() -> None:
    lines = why_of(facts(chain(image(4, 64, 64), block("lay", "Reshape", shape=[64, 16, 16])), "lay"))
    assert lines == [("values =", "size1*size2*size3"), ("   =", "64*16*16"), ("   =", "16384")]
