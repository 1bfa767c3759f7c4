"""A mistake inside a composite block is one problem, told where it is mended, and the best fix undoes it."""

from __future__ import annotations

import pytest

from designer.cli import main
from designer.core.commands import SetParams
from designer.core.design import Design, Graph, Module, Node, Source, Target
from designer.core.module_commands import AddUse
from designer.engine.analysis import Analysis, analyze
from designer.engine.files.library import library
from designer.engine.files.storage import save
from designer.engine.problems.fixes import fixes_of
from tests.engine.diagnosis_rows import block, chain, image, module, used


def residual(**params: object) -> Design:
    """A network that uses a residual block whose first convolution has other parameters."""
    entry = library()["residual-basic"]
    graph = Graph(
        {"x": Node("x", "Input", {"shape": [64, 16, 16]}), "y": Node("y", "Output")}, {Target("y"): Source("x")}
    )
    design = Design({"Generator": Module(graph=graph)})
    design = AddUse("Generator", Node("res", module=entry.module), entry.modules, Target("y")).apply(design)
    (first, *_) = (n for n, node in design.modules[entry.module].graph.nodes.items() if node.block == "Conv2d")
    return SetParams(entry.module, first, params).apply(design)  # type: ignore[arg-type]


def mistaken() -> Analysis:
    return analyze(residual(kernel_size=5, padding=1))


def test_a_mistake_inside_a_block_is_one_error_and_stands_where_it_is_mended() -> None:
    analysis = mistaken()
    (problem,) = analysis.errors
    assert problem.module != "Generator"
    (outside,) = analysis.modules["Generator"].diagnostics
    assert outside.message.startswith("Inside ")


def test_trouble_that_only_the_use_has_is_told_at_the_use() -> None:
    inside = module([Node("x", "Input", {"shape": ["C=8", "H=4", "W=4"]}), block("up", "PixelShuffle")])
    (problem,) = analyze(used(inside, image(3, 8, 8), block("conv", "Conv2d", out_channels=6))).errors
    assert (problem.module, problem.node) == ("Net", "part")


def test_check_counts_one_error(tmp_path: object, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "bad.json"  # type: ignore[operator]
    save(residual(kernel_size=5, padding=1), path)
    assert main(["check", str(path)]) == 1
    assert "1 error" in capsys.readouterr().out.splitlines()[-1]


def test_the_first_fix_of_a_branch_that_shrank_is_its_padding() -> None:
    analysis = mistaken()
    (problem,) = analysis.errors
    best = fixes_of(analysis, problem)[0]
    assert best.label == "Set padding = 2 of “conv1”"
    assert not analyze(best.command.apply(analysis.design)).errors


def test_two_layers_that_shrank_a_branch_are_mended_together() -> None:
    design = chain(
        image(8, 16, 16), block("a", "Conv2d", out_channels=8, kernel_size=3, padding=0),
        block("b", "Conv2d", out_channels=8, kernel_size=4, padding=0), block("add", "Add"), add__1="image",
    )  # fmt: skip
    analysis = analyze(design)
    (problem,) = analysis.errors
    labels = [fix.label for fix in fixes_of(analysis, problem)]
    assert labels[0] == "Let “b” and “a” keep the size with padding"


def test_sizes_that_are_formulas_stand_in_brackets_and_are_told_as_formulas() -> None:
    (problem,) = mistaken().errors
    assert "N×64×(H-2)×(W-2)" in problem.message
    assert "H-2 and H rows do not match" in problem.message


def test_in_a_use_with_known_sizes_numbers_meet_numbers() -> None:
    (outside,) = mistaken().modules["Generator"].diagnostics
    assert "N×64×14×14 and N×64×16×16: 14 and 16 rows" in outside.message


def test_a_free_size_beside_a_number_tells_its_number() -> None:
    free = Node("free", "Input", {"shape": [8, "H=16", 16]})
    design = chain(image(8, 14, 16), free, block("add", "Add"), add__0="free", add__1="image")
    (problem,) = analyze(design).errors
    assert "H = 16 and 14 rows" in problem.message


def test_a_use_says_the_mistake_in_its_own_sizes() -> None:
    analysis = mistaken()
    (problem,) = analysis.errors
    place, sentence = analysis.at_use(problem) or ("", "")
    assert place == "Generator › res"
    assert sentence.startswith("It adds N×64×14×14 and N×64×16×16: 14 and 16 rows")
    alone = analyze(chain(image(8, 8, 8), block("c", "Conv2d", out_channels=3, groups=2)))
    assert alone.errors and alone.at_use(alone.errors[0]) is None
