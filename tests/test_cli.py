"""The command line, as a person types it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from designer.cli import main
from designer.engine.files.presets import find, presets
from designer.engine.files.storage import load
from tests.conftest import ROOT


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = main(arguments)
    captured = capsys.readouterr()
    return status, captured.out, captured.err


def data(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    _, out, _ = run(capsys, *arguments)
    return json.loads(out)


def test_trace_reads_like_the_document(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "trace", "dcgan", "--module", "Generator", "--order", "hwc")
    assert status == 0
    for name, shape in (
        ("h0", "4×4×512"),
        ("h1", "8×8×256"),
        ("h2", "16×16×128"),
        ("h3", "32×32×64"),
        ("h4", "64×64×3"),
    ):
        assert any(line.split()[0] == name and f"N×{shape}" in line for line in out.splitlines()), name
    assert "5,134,403 parameters, 163 MMAC (326 MFLOP)" in out


def test_trace_as_data(capsys: pytest.CaptureFixture[str]) -> None:
    found = data(capsys, "trace", "acgan", "--module", "Generator", "--json")
    assert (found["module"], found["params"], found["macs"]) == ("Generator", 4_310_531, 1_352_171_520)
    by_path = {n["path"]: n for n in found["nodes"]}
    assert by_path["res/conv1"] == {
        "path": "res/conv1", "block": "Conv2d", "outputs": [["N", 64, 16, 16]], "params": 36_864, "macs": 9_437_184,
        "repeat": 16, "output_bytes": 16 * 65_536, "kept_bytes_estimate": 16 * 65_536, "receptive_field": None,
    }  # fmt: skip
    assert sum(n["params"] * n["repeat"] for n in found["nodes"]) == found["params"]
    assert sum(n["macs"] * n["repeat"] for n in found["nodes"]) == found["macs"]


@pytest.mark.parametrize(("preset", "module"), [(p.name, n) for p in presets() for n in p.design.networks])
def test_run_confirms_every_shape(capsys: pytest.CaptureFixture[str], preset: str, module: str) -> None:
    found = data(capsys, "run", preset, "--module", module, "--batch", "1", "--json")
    assert found["error"] is None and found["ok"] is True
    assert found["nodes"]
    for node in found["nodes"]:
        assert node["predicted"] == node["actual"], node["path"]
        assert node["std"] is not None
    traced = data(capsys, "trace", preset, "--module", module, "--json")
    assert [n["path"] for n in found["nodes"]] == [n["path"] for n in traced["nodes"]]


def test_export_gives_a_file_that_runs(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    target = tmp_path / "net.py"
    assert run(capsys, "export", "rounding-rules", "-o", str(target))[0] == 0
    _, printed, _ = run(capsys, "export", "rounding-rules")
    assert printed == target.read_text("utf-8")
    done = subprocess.run([sys.executable, str(target)], capture_output=True, text=True, check=True, cwd=tmp_path)
    assert done.stdout.strip() == "[(2, 1, 3, 3), (2, 1, 4, 4)]"


def test_check_tells_errors_and_their_fixes(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = broken_design(tmp_path)
    status, out, _ = run(capsys, "check", str(path))
    assert status == 1
    assert "error: Generator: h1_deconv: kernel_size: It must be at least 1, not 0." in out
    assert "fix: Back to kernel_size = 4" in out
    found = data(capsys, "check", str(path), "--json")
    assert (found["ok"], found["diagnostics"][0]["node"]) == (False, "h1_deconv")
    assert run(capsys, "check", "rounding-rules")[:2] == (0, "No problems.\n")


def broken_design(folder: Path) -> Path:
    path = folder / "broken.json"
    text = find("dcgan").read_text("utf-8")
    path.write_text(text.replace('"kernel_size": 5', '"kernel_size": 0', 1), "utf-8")
    return path


def test_a_broken_design_is_refused_where_it_must_be_whole(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = str(broken_design(tmp_path))
    for command in ("run", "export"):
        status, out, err = run(capsys, command, path)
        assert (status, out) == (1, "")
        assert err.startswith("designer: Generator has an error: h1_deconv")
    assert run(capsys, "trace", path)[0] == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["trace", "dcgn"], "Did you mean dcgan"),
        (["trace", "dcgan", "--module", "G"], "the design has Generator, Discriminator"),
        (["trace"], "required"),
        (["trace", "dcgan", "--order", "chw"], "nchw"),
        (["run", "dcgan", "--batch", "0"], "whole number of 1 or more"),
        (["run", "dcgan", "--timeout", "soon"], "number of seconds"),
        (["render", "dcgan", "-o", "x.gif"], ".png, .svg or .pdf"),
        (["export", "dcgan", "-o", "/no/such/folder/x.py"], "cannot be written"),
        (["nonsense"], "no file or preset"),
        (["dcgan", "nonsense"], "no file or preset"),
        (["--nonsense"], "--nonsense"),
    ],
)
def test_wrong_words_get_one_line_and_status_2(
    capsys: pytest.CaptureFixture[str], arguments: list[str], words: str
) -> None:
    status, out, err = run(capsys, *arguments)
    assert (status, out) == (2, "")
    assert err.startswith("designer: ") and err.count("\n") == 1 and words in err


def test_bad_files_get_one_line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "bad.json"
    path.write_text('{"format": "designer", "version": 1, "modules": {,}}')
    for command in ("trace", "check", "export", "run"):
        status, _, err = run(capsys, command, str(path))
        assert status == 2 and err.count("\n") == 1 and "bad.json: line 1" in err


@pytest.mark.parametrize("command", ["presets", "trace", "check", "export", "run", "render", "arrange"])
def test_every_command_has_help(capsys: pytest.CaptureFixture[str], command: str) -> None:
    with pytest.raises(SystemExit) as ended:
        main([command, "--help"])
    assert ended.value.code == 0
    assert f"designer {command}" in capsys.readouterr().out


def test_presets_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "presets")
    assert "dcgan" in out and "Generator, Discriminator" in out
    found = data(capsys, "presets", "--json")
    assert [p["name"] for p in found] == [
        "alexnet-conv1", "transposed-conv", "rounding-rules", "denoising-autoencoder", "dcgan", "acgan", "cyclegan",
    ]  # fmt: skip
    assert all(p["description"] and p["source"] for p in found)


def test_a_run_that_takes_too_long_is_a_message(capsys: pytest.CaptureFixture[str]) -> None:
    status, _, err = run(capsys, "run", "cyclegan", "--batch", "64", "--timeout", "0.01")
    assert status == 1 and "longer than 0.01 s" in err


def test_what_no_memory_can_hold_is_refused_with_the_layer_named(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "huge.json"
    text = find("dcgan").read_text("utf-8").replace('"d * d * ngf * 8"', '"10**12"')
    path.write_text(text.replace('"shape": ["ngf * 8", "d", "d"]', '"shape": [-1, "d", "d"]'), "utf-8")
    assert run(capsys, "trace", str(path))[0] in (0, 1)
    status, _, err = run(capsys, "run", str(path))
    assert status == 1 and err.count("\n") == 1
    assert "h0_dense" in err or "h1_deconv" in err
    assert "It needs at least" in err and "are free" in err


def test_the_module_can_be_started_without_qt_or_a_screen(tmp_path: Path) -> None:
    code = (
        "import sys; sys.modules['PySide6'] = None; sys.modules['torch'] = None\n"
        "from designer.cli import main; sys.exit(main(['trace', 'dcgan']))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr
    assert "h4_deconv" in done.stdout


def test_render_draws_both_kinds(capsys: pytest.CaptureFixture[str], tmp_path: Path, qapp: object) -> None:
    for name in ("a.png", "a.svg"):
        target = tmp_path / name
        assert run(capsys, "render", "dcgan", "--theme", "dark", "-o", str(target))[0] == 0
        assert target.stat().st_size > 5000
    assert "<svg" in (tmp_path / "a.svg").read_text("utf-8")


def test_presets_load() -> None:
    assert all(load(p.path).networks for p in presets())
