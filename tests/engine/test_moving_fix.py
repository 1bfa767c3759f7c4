"""What a hint says to do is what its buttons do."""

from __future__ import annotations

from designer.core.commands import Connect
from designer.core.design import Source, Target
from designer.engine.analysis import analyze
from designer.engine.files.presets import find
from designer.engine.files.storage import load
from designer.engine.problems.fixes import fixes_of
from tests.engine.diagnosis_rows import block, chain, image


def test_the_activation_before_the_long_skip_can_be_moved_behind_it() -> None:
    design = load(find("acgan"))
    analysis = analyze(design)
    (hint,) = (d for d in analysis.diagnostics if d.lint == "relu-before-sum")
    assert "Move it behind the sum, or leave it out." in hint.message
    move, remove = fixes_of(analysis, hint)
    assert (move.label, remove.label) == ("Move “post_relu” behind the sum", "Remove “post_relu”")
    graph = move.command.apply(design).modules["Generator"].graph
    assert graph.edges[Target("up1_conv")] == Source("post_relu")
    assert graph.edges[Target("post_relu")] == Source("long_skip")
    assert Source("post_bn") in [graph.edges[Target("long_skip", slot)] for slot, _ in graph.feeding["long_skip"]]
    places = [n.at for n in graph.nodes.values()]
    assert len(set(places)) == len(places)


def test_behind_a_sum_that_is_read_twice_nothing_is_moved() -> None:
    design = chain(
        image(8, 8, 8), block("stem", "Conv2d", out_channels=8, padding=1), block("act", "ReLU"), block("sum", "Add"),
        block("one", "Tanh"), block("two", "Add"), sum__1="stem",
    )  # fmt: skip
    (name,) = design.networks
    design = Connect(name, Source("sum"), Target("two", 1)).apply(design)
    analysis = analyze(design)
    (hint,) = (d for d in analysis.diagnostics if d.lint == "relu-before-sum")
    assert [f.label for f in fixes_of(analysis, hint)] == ["Remove “act”"]
