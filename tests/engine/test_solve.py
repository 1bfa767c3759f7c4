"""Backward solving: every answer is right, none is missing, and the first is the one people would choose."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest
import torch
from torch import nn

from designer.blocks import registry
from designer.cli import main
from designer.core.block import ShapeError
from designer.core.commands import SetParams
from designer.core.design import Node
from designer.core.dim import BATCH, symbol
from designer.core.tensor import TensorSpec
from designer.engine.analysis import analyze
from designer.engine.solving.mirror import mirror, mirrored
from designer.engine.solving.solve import Solution, solve, solve_node
from designer.engine.solving.trial import Limits, Setting, SolveError, solvable
from tests.engine.test_analysis import network

QUESTIONS = [(28, 14), (28, 28), (28, 7), (9, 4), (7, 14), (7, 15), (4, 1), (1, 4), (13, 31), (5, 2)]
ALL = 10_000


def best(block: str, size: int, wanted: int, **more: Any) -> Setting:
    found = solve(block, [size], [wanted], **more).best
    assert found is not None
    return found.settings[0]


def in_torch(block: str, solution: Solution, sizes: tuple[int, ...], ceil: bool) -> tuple[int, ...]:
    """The sizes that torch gives for a solution."""
    named: dict[str, Any] = {"stride": solution.stride, "padding": solution.padding}
    if "Transpose" in block:
        named["output_padding"] = solution.output_padding
    if "Pool" in block:
        layer = getattr(nn, block)(solution.kernel_size, ceil_mode=ceil, **named)
    else:
        layer = getattr(nn, block)(1, 1, solution.kernel_size, **named)
    return tuple(layer(torch.zeros(2, 1, *sizes)).shape[2:])


@pytest.mark.parametrize("block", solvable())
def test_every_answer_is_confirmed_by_the_block_and_by_torch(block: str) -> None:
    rng = random.Random(block)
    checked = 0
    for size, wanted in QUESTIONS:
        found = solve(block, [size], [wanted], count=ALL)
        assert found.found == len(found.solutions)
        for solution in found.solutions:
            read, problems = registry()[block].read(solution.params, {})
            assert read is not None, problems
            spec = TensorSpec((BATCH, 32, *found.inputs))
            assert tuple(int(d) for d in read.infer(spec).outputs[0].shape[2:]) == found.wanted == solution.outputs
            assert all(int(step.value) == wanted for step in solution.steps)
            assert any(str(wanted) in step.text for step in solution.steps)
            if rng.random() < (0.02 if block == "Conv3d" else 0.1):
                assert in_torch(block, solution, found.inputs, ceil=True) == found.wanted
                checked += 1
    assert checked >= 5


@pytest.mark.parametrize("size", [1, 4, 7, 28])
def test_no_answer_within_the_limits_is_missing(size: int) -> None:
    """Against the rules of the books, written anew here."""
    limits = Limits(kernel=6, stride=4, padding=3)
    conv: dict[int, set[Setting]] = {}
    back: dict[int, set[Setting]] = {}
    for k in range(1, 7):
        for s in range(1, 5):
            for p in range(min(4, k)):
                if size + 2 * p >= k:
                    conv.setdefault((size + 2 * p - k) // s + 1, set()).add(Setting(k, s, p))
                for extra in range(s):
                    back.setdefault((size - 1) * s - 2 * p + k + extra, set()).add(Setting(k, s, p, extra))
    for block, table in (("Conv1d", conv), ("ConvTranspose2d", back)):
        for wanted in range(1, 20):
            found = solve(block, [size], [wanted], limits=limits, count=ALL)
            assert {s.settings[0] for s in found.solutions} == table.get(wanted, set()), (block, wanted)
            if not found.solutions:
                above = [o for o in table if o > wanted]
                below = [o for o in table if 0 < o < wanted]
                near = (*([max(below)] if below else []), *([min(above)] if above else []))
                assert set(found.nearest.values()) == {near}


@pytest.mark.parametrize(
    ("block", "size", "wanted", "expected"),
    [
        ("Conv2d", 28, 14, (4, 2, 1)),
        ("Conv2d", 28, 28, (3, 1, 1)),
        ("Conv2d", 28, 26, (3, 1, 0)),
        ("Conv2d", 227, 55, (11, 4, 0)),
        ("Conv2d", 4, 1, (4, 1, 0)),
        ("MaxPool2d", 28, 14, (2, 2, 0)),
        ("AvgPool2d", 7, 1, (7, 7, 0)),
        ("ConvTranspose2d", 7, 14, (4, 2, 1)),
        ("ConvTranspose2d", 1, 4, (4, 1, 0)),
        ("ConvTranspose2d", 16, 64, (4, 4, 0)),
    ],
)
def test_the_first_answer_is_the_usual_one(block: str, size: int, wanted: int, expected: tuple[int, ...]) -> None:
    assert best(block, size, wanted) == (*expected, 0)


def test_answers_that_are_not_perfect_say_why() -> None:
    notes = {s.settings[0]: " ".join(s.notes) for s in solve("Conv2d", [28], [14], count=ALL).solutions}
    assert notes[Setting(4, 2, 1)] == ""
    assert "1 of 30 positions at the end is not read" in notes[Setting(3, 2, 1)]
    assert "leave positions between them out" in notes[Setting(1, 2, 0)]
    grown = {s.settings[0]: " ".join(s.notes) for s in solve("ConvTranspose2d", [7], [14], count=ALL).solutions}
    assert "checkerboard" in grown[Setting(3, 2, 1, 1)] and grown[Setting(4, 2, 1)] == ""
    bare = solve("ConvTranspose2d", [2], [7], keep={"kernel_size": 3, "stride": 3, "padding": 0}).best
    assert bare is not None and bare.notes == ("Nothing is painted on the last 1 of 7 positions.",)
    ceil = solve("MaxPool2d", [9], [5], keep={"kernel_size": 2, "stride": 2}).best
    assert ceil is not None and ceil.notes == ("The last window reaches 1 beyond the edge.",)


def test_few_changes_count_as_better_and_only_they_are_typed() -> None:
    node = {"out_channels": 8, "kernel_size": 5, "padding": 2}
    found = solve("Conv2d", [28], [14], current=node).best
    assert found is not None
    assert (found.changes, found.params) == (("stride",), {"stride": 2})
    pooled = solve("MaxPool2d", [27], [9], current={"kernel_size": 2}).best
    assert pooled is not None  # its stride is empty, so it follows the kernel
    assert (pooled.changes, pooled.params) == (("kernel_size",), {"kernel_size": 3})


@pytest.mark.parametrize("block", ["Conv2d", "MaxPool2d", "ConvTranspose2d"])
def test_what_is_typed_into_the_node_gives_the_wanted_size(block: str) -> None:
    for params in ({}, {"dilation": 2, "kernel_size": 3}, {"stride": 2, "kernel_size": "width"}):
        image = Node("image", "Input", {"shape": [4, 20, 26]})
        design = network(image, Node("a", block, params), arguments={"width": 5})
        known = analyze(design).modules["M"]
        for wanted in ((10, 13), (19, 25), (40, 52), (22, 27)):
            found = solve_node(known.nodes["a"], wanted, known.names, count=ALL)
            for solution in found.solutions[::7]:
                changed = analyze(SetParams("M", "a", dict(solution.params)).apply(design)).modules["M"]
                spec = changed.nodes["a"].output(0)
                assert spec is not None and tuple(int(d) for d in spec.shape[2:]) == wanted, solution


def test_axes_get_different_values_only_where_they_must() -> None:
    alike = solve("Conv2d", [28, 30], [14, 15], count=ALL)
    assert all(len(set(s.settings)) == 1 for s in alike.solutions)
    apart = solve("ConvTranspose2d", [7, 9], [14, 19]).best
    assert apart is not None
    assert apart.params == {"kernel_size": 4, "stride": 2, "padding": 1, "output_padding": [0, 1]}
    half = solve("Conv2d", [28, 28], [14, 100])
    assert (half.best, half.nearest) == (None, {1: (33,)})


def test_kept_values_stay() -> None:
    found = solve("Conv2d", [28], [14], keep={"kernel_size": 3, "padding": 0}, count=ALL)
    assert {s.kernel_size for s in found.solutions} <= {(3, 3)} and {s.padding for s in found.solutions} <= {(0, 0)}
    assert best("Conv2d", 64, 4, keep={"kernel_size": 16}, limits=Limits(stride=16)) == (16, 16, 0, 0)
    assert best("MaxPool2d", 9, 4, other={"rounding": "floor"}, keep={"kernel_size": 2}) == (2, 2, 0, 0)


def test_groups_and_expressions_of_the_node_do_not_disturb() -> None:
    node = {"out_channels": "c * 2", "groups": 2, "kernel_size": "k"}
    names = {"c": symbol("c", 4), "k": symbol("k", 4)}
    found = solve("Conv2d", [28], [14], current=node, names=names).best
    assert found is not None and found.params == {"stride": 2, "padding": 1}


@pytest.mark.parametrize(
    ("question", "words"),
    [
        (("ReLU", [28], [14]), "these can: Conv2d"),
        (("Conv2d", [28, 28, 28], [14]), "2 axes, and 3 sizes"),
        (("Conv2d", [0], [14]), "1 or more"),
    ],
)
def test_questions_without_a_meaning_are_refused(question: tuple[Any, ...], words: str) -> None:
    with pytest.raises(SolveError, match=words):
        solve(*question)


def test_wrong_values_and_limits_are_refused() -> None:
    with pytest.raises(SolveError, match="stride: "):
        solve("Conv2d", [28], [14], current={"stride": 0})
    with pytest.raises(SolveError, match="no output_padding to keep; it has kernel_size"):
        solve("Conv2d", [28], [14], keep={"output_padding": 1})
    with pytest.raises(SolveError, match="up to 64"):
        solve("Conv2d", [28], [14], limits=Limits(kernel=65))


# The way back -----------------------------------------------------------------------------------------------


def test_the_mirror_of_a_convolution_gives_back_the_size_that_came_in() -> None:
    rng = random.Random(0)
    checked = 0
    for _ in range(300):
        params = {
            "out_channels": 6, "kernel_size": [rng.randint(1, 5), rng.randint(1, 5)], "stride": rng.randint(1, 4),
            "padding": rng.choice((0, 1, 2, "same_tf", "valid")), "dilation": rng.randint(1, 2), "groups": 2,
            "bias": rng.random() < 0.5,
        }  # fmt: skip
        shape = (4, rng.randint(5, 20), rng.randint(5, 20))
        conv, _ = registry()["Conv2d"].read(params, {})
        assert conv is not None
        try:
            there = conv.infer(TensorSpec((BATCH, *shape))).outputs[0]
            back = mirror("Conv2d", params, shape)
        except (ShapeError, SolveError):
            continue
        assert (back.outputs, back.inputs) == (shape[1:], tuple(int(d) for d in there.shape[2:]))
        undone, problems = registry()[back.block].read(back.params, {})
        assert undone is not None, problems
        assert tuple(int(d) for d in undone.infer(there).outputs[0].shape[1:]) == shape
        assert [int(step.value) for step in back.steps] == list(shape[1:])
        if isinstance(params["padding"], int):
            stride, padding, dilation = params["stride"], params["padding"], params["dilation"]
            first = nn.Conv2d(4, 6, params["kernel_size"], stride, padding, dilation, groups=2)
            extra = back.params.get("output_padding", 0)
            second = nn.ConvTranspose2d(6, 4, params["kernel_size"], stride, padding, extra, 2, True, dilation)
            assert tuple(second(first(torch.zeros(2, *shape))).shape[1:]) == shape
        checked += 1
    assert checked > 200


def test_a_convolution_with_numbers_for_padding_always_has_a_mirror() -> None:
    for kernel in range(1, 6):
        for stride in range(1, 5):
            for padding in range(kernel):
                for size in range(kernel, 20):
                    params = {"kernel_size": kernel, "stride": stride, "padding": padding}
                    back = mirror("Conv2d", params, (3, size, size))
                    assert back.params["padding"] == padding and not back.notes


def test_the_mirror_says_which_of_several_sizes_came_in_by_output_padding() -> None:
    params = {"kernel_size": 3, "stride": 2, "padding": 1}
    assert mirror("Conv2d", params, (3, 28, 28)).params["output_padding"] == 1
    assert "output_padding" not in mirror("Conv2d", params, (3, 27, 27)).params
    assert mirror("Conv2d", {**params, "padding": "same_tf"}, (3, 28, 28)).params["padding"] == "same_tf"
    odd = mirror("Conv2d", {**params, "padding": "same_tf"}, (3, 27, 27))
    assert odd.outputs == (27, 27) and odd.params["padding"] == 1


def test_the_mirror_names_what_it_does_not_undo() -> None:
    reflected = mirror("Conv2d", {"padding": 1, "padding_mode": "reflect"}, (3, 9, 9))
    assert "reflect" in reflected.notes[0]
    with pytest.raises(SolveError, match="cannot be mirrored"):
        mirror("MaxPool2d", {}, (3, 9, 9))
    assert "Conv2d" in mirrored()


# The terminal -----------------------------------------------------------------------------------------------


def typed(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = main(("solve", *arguments))
    captured = capsys.readouterr()
    return status, captured.out, captured.err


def test_the_terminal_lists_the_answers_with_their_formula(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = typed(capsys, "--in", "28", "--out", "14", "--block", "Conv2d", "--count", "3")
    first = out.splitlines()[1]
    assert status == 0 and first.split()[:3] == ["4", "2", "1"] and "(28 - 4 + 2*1)//2 + 1 = 14" in first
    assert out.splitlines()[-1] == "Conv2d: 28 → 14, and 8 more."


def test_the_terminal_gives_data(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = typed(capsys, "--in", "9x12", "--out", "5x6", "--block", "MaxPool2d", "--json")
    found = json.loads(out)
    assert status == 0 and (found["in"], found["out"]) == ([9, 12], [5, 6])
    assert found["solutions"][0]["params"] == {"kernel_size": 2, "stride": 2, "padding": 0}
    assert set(found["solutions"][0]["formulas"]) == {"H", "W"}


def test_the_terminal_says_what_could_be_had_instead(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = typed(capsys, "--in", "28", "--out", "99")
    assert status == 1 and out == (
        "Conv2d: nothing within the limits gives 28 → 99; the nearest size is 33. "
        "--max-kernel, --max-stride and --max-padding widen them.\n"
    )


def test_the_terminal_mirrors(capsys: pytest.CaptureFixture[str]) -> None:
    keep = ["--keep", "kernel_size=3", "--keep", "stride=2", "--keep", "padding=1"]
    status, out, _ = typed(capsys, "--mirror", "--in", "28", *keep)
    assert status == 0
    assert out.startswith("ConvTranspose2d(kernel_size=3, stride=2, padding=1, output_padding=1) turns 14 back into 28")
    _, data, _ = typed(capsys, "--mirror", "--in", "28", "--json", *keep)
    assert json.loads(data)["out"] == [28, 28]


@pytest.mark.parametrize("arguments", [["--in", "28"], ["--in", "28", "--out", "9", "--block", "ReLU"]])
def test_the_terminal_refuses_in_one_sentence(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    status, out, err = typed(capsys, *arguments)
    assert (status, out) == (2, "") and err.startswith("designer: ") and err.count("\n") == 1


@pytest.mark.parametrize(("block", "sizes"), [("Conv1d", (30,)), ("Conv3d", (9, 12, 7))])
def test_sequences_and_volumes_have_their_way_back_too(block: str, sizes: tuple[int, ...]) -> None:
    params = {"out_channels": 6, "kernel_size": 3, "stride": 2, "padding": 1}
    back = mirror(block, params, (4, *sizes))
    assert (back.block, back.outputs) == (block.replace("Conv", "ConvTranspose"), sizes)
    extra = back.params.get("output_padding", 0)
    there = getattr(nn, block)(4, 6, 3, 2, 1)(torch.zeros(2, 4, *sizes))
    again = getattr(nn, back.block)(6, 4, 3, 2, 1, tuple(extra) if isinstance(extra, list) else extra)(there)
    assert tuple(again.shape[2:]) == sizes


@pytest.mark.parametrize(
    ("block", "size", "wanted", "expected"),
    [
        ("AvgPool2d", 224, 7, (32, 32, 0, 0)),
        ("Conv2d", 224, 14, (16, 16, 0, 0)),
        ("ConvTranspose2d", 7, 224, (32, 32, 0, 0)),
    ],
)
def test_sizes_far_apart_are_reached_with_strides_beyond_the_usual(
    block: str, size: int, wanted: int, expected: tuple[int, ...]
) -> None:
    assert best(block, size, wanted) == expected
    assert not solve(block, [size], [wanted], limits=Limits(kernel=12)).solutions, "limits that are asked for are kept"
