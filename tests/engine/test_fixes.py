"""Fixes and what they say about themselves; lints and their silence; mending in the terminal; a batch of one."""

from __future__ import annotations

import contextlib
import json
import random
from pathlib import Path

import pytest

from designer.blocks import registry
from designer.cli import main
from designer.core.commands import Connect, RemoveNodes, SetKind, SetParams
from designer.core.design import Design, Graph, Node, Source, Target
from designer.core.history import Command, Refused
from designer.core.silence import Silence, silenced_in
from designer.engine.analysis import analyze
from designer.engine.exporting.export import ExportError, export
from designer.engine.files.presets import find, presets
from designer.engine.files.storage import load, read_design, save, write_design
from designer.engine.problems.fixes import fixes_of
from designer.engine.problems.lints import lints
from designer.engine.problems.mend import mend, safe_fix
from designer.engine.running.report import plan_run
from tests.blocks.configurations import random_value
from tests.engine.diagnosis_rows import ROWS, Row, block, chain, image, module, unet, used


def row(number: str) -> Row:
    return next(r for r in ROWS if r.number == number)


def wide_tower() -> Design:
    """A convolution whose kernel is too large, with layers behind it that wait."""
    return chain(
        image(3, 8, 8), block("big", "Conv2d", out_channels=16, kernel_size=11), block("act", "ReLU"),
        block("flat", "Flatten"), block("fc", "Linear", out_features=10), block("out", "Output"),
    )  # fmt: skip


# What a fix says -----------------------------------------------------------------------------------------


def test_a_fix_says_what_leaves_the_network_then() -> None:
    analysis = analyze(wide_tower())
    effects = {f.label: f.effect for f in fixes_of(analysis, analysis.errors[0])}
    assert effects["Set padding = 2"] == "Then “out” is N×10."


def test_a_fix_says_which_layer_gets_other_weights() -> None:
    made = row("4").design
    assert made is not None
    analysis = analyze(made())
    fix = fixes_of(analysis, analysis.diagnostics[0])[0]
    assert fix.effect == (
        "“fc” becomes N×10 instead of N×8×7×10. “fc” gets 392 features instead of 7. 1 layer changes its shape."
    )


def test_safe_fixes_come_first_and_leave_known_outputs_alone() -> None:
    analysis = analyze(load(find("dcgan")))
    for problem in analysis.diagnostics:
        for fix in fixes_of(analysis, problem):
            after = analyze(fix.command.apply(analysis.design))
            same = all(
                dict(after.modules[n].outputs)[o].key == spec.key  # type: ignore[union-attr]
                for n in analysis.design.networks
                for o, spec in analysis.modules[n].outputs
                if spec is not None and o in dict(after.modules[n].outputs)
            )
            assert same or not fix.is_safe, fix.label


def test_inserted_nodes_make_room_and_cover_nothing() -> None:
    analysis = analyze(unet())
    for fix in fixes_of(analysis, analysis.errors[0], most=20):
        nodes = fix.command.apply(analysis.design).modules["Net"].graph.nodes.values()
        places = [n.at for n in nodes]
        close = [
            (a, b) for i, a in enumerate(places) for b in places[:i] if abs(a[0] - b[0]) < 200 and abs(a[1] - b[1]) < 44
        ]
        assert not close, fix.label


def test_an_open_input_is_offered_what_nothing_reads_yet() -> None:
    design = chain(image(3, 8, 8), block("conv", "Conv2d"), block("sum", "Add"))
    analysis = analyze(design)
    (problem,) = analysis.errors
    assert "at least 2 inputs" in problem.message
    more = Design(
        {"Net": module([*design.modules["Net"].graph.nodes.values(), block("side", "Conv2d")], {"side": "image"})}
    )
    more = more.with_graph("Net", Graph(more.modules["Net"].graph.nodes, dict(more.modules["Net"].graph.edges)))
    analysis = analyze(more)
    problem = next(d for d in analysis.errors if d.node == "sum")
    assert "Connect “side”" in [f.label for f in fixes_of(analysis, problem)]


def test_a_fix_is_one_undo_step_and_goes_back_byte_for_byte() -> None:
    from designer.core.history import History

    design = unet()
    analysis = analyze(design)
    for fix in fixes_of(analysis, analysis.errors[0], most=20):
        history = History(design)
        assert history.do(fix.command)
        assert history.undo() and not history.undo()
        assert write_design(history.design) == write_design(design)


def test_no_fix_is_worked_out_while_a_design_is_edited(monkeypatch: pytest.MonkeyPatch) -> None:
    import designer.engine.problems.fixes as fixes

    monkeypatch.setattr(fixes, "proposals", lambda *a: pytest.fail("a fix was looked for"))
    design = wide_tower()
    first = analyze(design)
    analyze(SetParams("Net", "big", {"kernel_size": 12}).apply(design), first)


def test_trouble_inside_a_block_marks_the_edge_that_leads_to_it_and_is_mended_outside() -> None:
    inside = module([Node("x", "Input", {"shape": ["C=8", "H=4", "W=4"]}), block("up", "PixelShuffle")])
    analysis = analyze(used(inside, image(3, 8, 8), block("conv", "Conv2d", out_channels=6)))
    (problem,) = analysis.errors
    assert problem.message.startswith("Inside Part, “up”: It needs a number of channels divisible by")
    assert (problem.node, problem.port, problem.expected, problem.sent) == ("part", 0, "C % 4 = 0", "N×6×6×6")
    labels = [fix.label for fix in fixes_of(analysis, problem)]
    assert labels[:2] == ["Insert a 1×1 convolution to 8 channels", "Set out_channels = 8 of “conv”"]


def mistaken(rng: random.Random) -> Design:
    """A preset or a row of the table with one to three random edits."""
    design = rng.choice([*(p.design for p in presets()), *(r.design() for r in ROWS if r.design is not None)])
    for _ in range(rng.randint(1, 3)):
        name = rng.choice([n for n, m in design.modules.items() if m.graph.nodes] or [""])
        if not name:
            break
        graph = design.modules[name].graph
        node = graph.nodes[rng.choice(list(graph.nodes))]
        kind = registry().get(node.block)
        command: Command = RemoveNodes(name, frozenset({node.id}), reconnect=rng.random() < 0.7)
        what = rng.random()
        if what < 0.5 and kind is not None and kind.params:
            param = rng.choice(list(kind.params.values()))
            command = SetParams(name, node.id, {param.name: random_value(param, rng)})
        elif what < 0.65:
            command = Connect(name, Source(rng.choice(list(graph.nodes))), Target(node.id, rng.randint(0, 2)))
        elif what < 0.8 and kind is not None:
            command = SetKind(name, node.id, rng.choice(list(registry())))
        with contextlib.suppress(Refused):
            design = command.apply(design)
    return design


def test_fixes_of_random_mistakes_break_nothing_that_was_sound() -> None:
    rng = random.Random(20)
    told = mended = 0
    for _ in range(120):
        analysis = analyze(mistaken(rng))
        for problem in analysis.diagnostics[:3]:
            fixes = fixes_of(analysis, problem)
            told, mended = told + 1, mended + bool(fixes)
            for fix in fixes:
                after = analyze(fix.command.apply(analysis.design))
                new = {(d.module, d.node) for d in after.errors} - {(d.module, d.node) for d in analysis.errors}
                assert all(analysis.modules[m].nodes[n].state == "waiting" for m, n in new), (problem.text, fix.label)
                assert bool(new) == bool(fix.reveals)
    assert mended > told // 2


# Lints ---------------------------------------------------------------------------------------------------


def test_every_lint_has_a_name_a_title_and_a_reason() -> None:
    for name, lint in lints().items():
        assert name == lint.name and lint.title and lint.reason().endswith(".")
        assert lint.severity in ("warning", "hint")


def test_every_lint_has_a_row() -> None:
    assert set(lints()) <= {r.lint for r in ROWS}


@pytest.mark.parametrize("preset", [p.name for p in presets()])
def test_presets_have_no_warnings_and_the_hints_that_are_true(preset: str) -> None:
    analysis = analyze(load(find(preset)))
    assert not analysis.problems
    counts = {
        "dcgan": {"bias-before-norm": 6, "checkerboard": 4},  # TensorFlow's deconv2d has a bias, and kernel 5, stride 2
        "cyclegan": {"checkerboard": 2},  # kernel 3, stride 2
        "acgan": {"relu-before-sum": 1},  # the long skip around the residual blocks
        "transposed-conv": {"checkerboard": 1},  # kernel 4, stride 3, to show how windows overlap
    }.get(preset, {})
    found: dict[str, int] = {}
    for hint in analysis.diagnostics:
        found[hint.lint] = found.get(hint.lint, 0) + 1
    assert found == counts


QUIET = {
    "a bottleneck on purpose": chain(
        Node("x", "Input", {"shape": [784]}),
        block("down", "Linear", out_features=2), block("up", "Linear", out_features=784),
    ),
    "depthwise and pointwise": chain(
        image(8, 8, 8), block("depth", "Conv2d", out_channels=8, groups=8), block("point", "Conv2d", out_channels=16)
    ),
    "a token model": chain(
        Node("x", "Input", {"shape": [7], "dtype": "int64"}), block("embed", "Embedding"), block("fc", "Linear")
    ),
    "a kernel that the stride divides": chain(image(8, 8, 8), block("up", "ConvTranspose2d", kernel_size=4, stride=2)),
    "a judge of patches": Design(
        {"Decoder": module([image(3, 64, 64), block("c", "Conv2d", out_channels=1, stride=4)])}
    ),
    "a bias that something else reads": chain(
        image(3, 8, 8), block("conv", "Conv2d", out_channels=3, padding=1), block("norm", "BatchNorm2d"),
        block("sum", "Add"), sum__1="conv",
    ),
    "a network without outputs of its own": chain(
        image(3, 8, 8), block("a", "Conv2d"), block("b", "Conv2d"), b="image"
    ),
    "a narrow picture": chain(image(3, 4, 4), block("c", "Conv2d", kernel_size=1)),
}  # fmt: skip


@pytest.mark.parametrize("what", list(QUIET))
def test_lints_are_quiet_where_nothing_is_wrong(what: str) -> None:
    assert [d.text for d in analyze(QUIET[what]).diagnostics] == []


def test_a_remark_follows_every_edit_near_it() -> None:
    design = chain(image(3, 8, 8), block("conv", "Conv2d"), block("act", "ReLU"), block("norm", "BatchNorm2d"))
    first = analyze(design)
    assert not first.diagnostics
    joined = Connect("Net", Source("conv"), Target("norm")).apply(design)
    second = analyze(joined, first)
    assert [d.lint for d in second.diagnostics if d.node == "conv"] == []  # the ReLU reads the bias too
    third = analyze(SetParams("Net", "conv", {"bias": False}).apply(joined), second)
    assert str(third.diagnostics) == str(analyze(third.design).diagnostics)


def test_an_in_place_operation_is_never_exported() -> None:
    design = row("42").design
    assert design is not None
    analysis = analyze(design())
    text = export(analysis, "Net").text
    assert "inplace" not in text and "relu_" not in text and "+=" not in text


# Silence -------------------------------------------------------------------------------------------------


def test_a_remark_is_silenced_on_its_node_and_said_again() -> None:
    design = load(find("cyclegan"))
    first = analyze(design)
    quiet = Silence("Generator", "u64_deconv", "checkerboard").apply(design)
    second = analyze(quiet, first)
    assert [d.node for d in second.diagnostics] == ["u128_deconv"]
    assert [d.node for d in second.silenced] == ["u64_deconv"]
    assert str(second.silenced) == str(analyze(quiet).silenced)
    again = Silence("Generator", "u64_deconv", "checkerboard", on=False).apply(quiet)
    assert write_design(again) == write_design(design)
    assert len(analyze(again, second).diagnostics) == 2


def test_what_a_block_remarks_can_be_silenced_too() -> None:
    made = row("6").design
    assert made is not None
    design = Silence("Net", "sum", "note").apply(made())
    analysis = analyze(design)
    assert not analysis.diagnostics and len(analysis.silenced) == 1


def test_an_error_cannot_be_silenced() -> None:
    design = wide_tower()
    for lint in ("", "note", "error"):
        assert analyze(Silence("Net", "big", lint).apply(design)).errors


def test_silence_is_kept_in_the_file_as_a_field_that_older_versions_keep(tmp_path: Path) -> None:
    design = Silence("Generator", "u64_deconv", "checkerboard").apply(load(find("cyclegan")))
    path = tmp_path / "quiet.json"
    save(design, path)
    assert '"silenced": ["checkerboard"]' in path.read_text("utf-8")
    back = load(path)
    assert silenced_in(back.modules["Generator"].graph.nodes["u64_deconv"]) == ("checkerboard",)
    assert write_design(back) == path.read_text("utf-8")


@pytest.mark.parametrize("odd", ["checkerboard", 3, {"a": 1}, [1, None], None])
def test_a_strange_field_silences_nothing(odd: object) -> None:
    data = json.loads(write_design(load(find("cyclegan"))))
    for node in data["modules"]["Generator"]["nodes"]:
        node["silenced"] = odd
    assert len(analyze(read_design(json.dumps(data), "odd.json")).diagnostics) == 2


# Mending -------------------------------------------------------------------------------------------------


def test_mending_takes_only_safe_fixes_and_says_them() -> None:
    analysis = analyze(wide_tower())
    after, done = mend(analysis)
    assert not after.errors
    assert [(m.problem.node, m.fix.label) for m in done] == [("big", "Set padding = 2")]


def test_warnings_and_hints_are_never_mended_without_asking() -> None:
    for made in ROWS:
        if made.design is not None and made.severity != "error":
            analysis = analyze(made.design())
            assert all(safe_fix(analysis, d) is None for d in analysis.diagnostics)


def test_mending_never_changes_an_output_that_was_known() -> None:
    for made in ROWS:
        if made.design is None:
            continue
        analysis = analyze(made.design())
        after, done = mend(analysis)
        assert len(after.errors) + len(done) >= len(analysis.errors)
        for name in analysis.design.networks:
            for output, spec in analysis.modules[name].outputs:
                if spec is not None:
                    new = dict(after.modules[name].outputs)[output]
                    assert new is not None and new.key == spec.key


def written(folder: Path, design: Design) -> Path:
    path = folder / "net.json"
    save(design, path)
    return path


def test_check_fix_writes_what_it_says(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = written(tmp_path, wide_tower())
    before = path.read_text("utf-8")
    assert main(["check", str(path), "--fix", "--dry-run"]) == 0
    out = capsys.readouterr().out
    assert "would fix: Net: big" in out and "Set padding = 2. Then “out” is N×10." in out
    assert path.read_text("utf-8") == before
    assert main(["check", str(path), "--fix"]) == 0
    assert "fixed: Net: big" in capsys.readouterr().out
    assert load(path).modules["Net"].graph.nodes["big"].params["padding"] == 2
    assert [p.name for p in tmp_path.iterdir()] == ["net.json"]


def test_check_fix_as_data(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = written(tmp_path, wide_tower())
    assert main(["check", str(path), "--fix", "--json", "-o", str(tmp_path / "other.json")]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["ok"] and found["written"] and found["fixed"][0]["fix"] == "Set padding = 2"
    assert load(path) == wide_tower()
    assert not analyze(load(tmp_path / "other.json")).errors


def test_check_fix_leaves_a_sound_file_alone(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = written(tmp_path, load(find("dcgan")))
    stamp = path.stat().st_mtime_ns
    assert main(["check", str(path), "--fix"]) == 0
    assert path.stat().st_mtime_ns == stamp
    assert "fixed" not in capsys.readouterr().out


def test_check_tells_expected_and_sent_and_torchs_words(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    made = row("24").design
    assert made is not None
    assert main(["check", str(written(tmp_path, made())), "--json"]) == 1
    (told,) = json.loads(capsys.readouterr().out)["diagnostics"]
    assert (told["node"], told["input"], told["expected"], told["sent"]) == ("up", 0, "C % 4 = 0", "N×6×6×6")
    assert told["torch"].startswith("pixel_shuffle expects")
    assert told["fixes"][0] == {
        "label": "Set out_channels = 8 of “conv”", "effect": "Then “up” is N×2×12×12. 2 layers change their shape.",
        "safe": True,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "words"),
    [(["--dry-run"], "go with --fix"), (["-o", "x.json"], "go with --fix")],
)
def test_check_options_that_have_no_meaning(
    capsys: pytest.CaptureFixture[str], arguments: list[str], words: str
) -> None:
    assert main(["check", "dcgan", *arguments]) == 2
    assert words in capsys.readouterr().err


# A batch of one ------------------------------------------------------------------------------------------


def test_a_batch_of_one_is_refused_before_it_runs() -> None:
    analysis = analyze(chain(Node("x", "Input", {"shape": [8]}), block("norm", "BatchNorm1d")))
    with pytest.raises(ExportError, match="With batch 1, “norm” is refused: It needs more than one value"):
        plan_run(analysis, "Net", batch=1, train=True)
    assert plan_run(analysis, "Net", batch=1).batch == 1
    assert plan_run(analysis, "Net", batch=2, train=True).batch == 2
