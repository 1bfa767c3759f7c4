"""The terminal on free sizes: sweep, and the sentences of check and trace."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from designer.cli import main

UNET = {
    "format": "designer",
    "version": 1,
    "modules": {
        "UNet": {
            "arguments": {},
            "nodes": [
                {"id": "x", "block": "Input", "params": {"shape": [3, "H=64", "W=64"]}, "at": [0, 0]},
                {"id": "first", "block": "Conv2d", "params": {"padding": 1}, "at": [0, 90]},
                {
                    "id": "down",
                    "block": "Conv2d",
                    "params": {"padding": 1, "stride": 4, "kernel_size": 5},
                    "at": [0, 180],
                },
                {"id": "res", "module": "Res", "arguments": {}, "repeat": 3, "at": [0, 270]},
                {
                    "id": "up",
                    "block": "ConvTranspose2d",
                    "params": {"kernel_size": 4, "stride": 4, "padding": 0, "out_channels": 32},
                    "at": [0, 360],
                },
                {"id": "sum", "block": "Add", "params": {}, "at": [0, 450]},
            ],
            "edges": [
                ["x", "first"],
                ["first", "down"],
                ["down", "res"],
                ["res", "up"],
                ["up", "sum:0"],
                ["first", "sum:1"],
            ],
        },
        "Res": {
            "arguments": {"channels": "x.C"},
            "nodes": [
                {"id": "x", "block": "Input", "params": {"shape": ["C=32", "H=16", "W=16"]}, "at": [0, 0]},
                {"id": "conv", "block": "Conv2d", "params": {"padding": 1, "out_channels": "channels"}, "at": [0, 90]},
                {"id": "add", "block": "Add", "params": {}, "at": [0, 180]},
            ],
            "edges": [["x", "conv"], ["conv", "add:0"], ["x", "add:1"]],
        },
    },
}


@pytest.fixture
def unet(tmp_path: Path) -> str:
    path = tmp_path / "unet.json"
    path.write_text(json.dumps(UNET), "utf-8")
    return str(path)


@pytest.fixture
def broken(tmp_path: Path) -> str:
    path = tmp_path / "broken.json"
    path.write_text(json.dumps(UNET).replace("=64", "=250"), "utf-8")
    return str(path)


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = main(arguments)
    seen = capsys.readouterr()
    return status, seen.out, seen.err


def test_trace_labels_are_expressions_inside_composite_blocks_too(
    unet: str, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, _ = run(capsys, "trace", unet)
    lines = {line.split()[0]: line for line in out.splitlines()}
    assert status == 0
    assert "N×32×⌊(H+1)/4⌋×⌊(W+1)/4⌋" in lines["down"]
    assert "N×32×⌊(H+1)/4⌋×⌊(W+1)/4⌋" in lines["res/conv"]
    assert "N×32×4⌊(H+1)/4⌋×4⌊(W+1)/4⌋" in lines["sum"]
    assert "31×31" in lines["up"]
    assert "H and W must be multiples of 4." in out
    assert "kept to train" in out


def test_trace_as_data_has_memory_fields_and_sizes(unet: str, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "trace", unet, "--json", "--batch", "2")
    found = json.loads(out)
    assert status == 0
    assert found["sizes"][0] == "H and W must be multiples of 4."
    assert found["memory"]["batch"] == 2 and found["memory"]["weights"] == 4 * 70_688
    nodes = {n["path"]: n for n in found["nodes"]}
    assert nodes["down"]["output_bytes"] == 2 * 32 * 16 * 16 * 4
    assert nodes["res/conv"]["output_bytes"] == 3 * nodes["down"]["output_bytes"]
    assert nodes["down"]["receptive_field"] == "7×7, every 4×4"


def test_check_tells_the_requirement_and_the_next_sizes(broken: str, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "check", broken)
    assert status == 1
    assert "sizes: UNet: H and W must be multiples of 4." in out
    assert "sizes: UNet: H = W = 250 does not fit, because of “sum”" in out
    assert "    fix: Set H = W = 248\n    fix: Set H = W = 252\n" in out
    found = json.loads(run(capsys, "check", broken, "--json")[1])
    assert found["sizes"]["UNet"]["fixes"] == ["Set H = W = 248", "Set H = W = 252"]


def test_sweep_lists_what_fits_and_why_the_rest_does_not(unet: str, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "sweep", unet, "--size", "H=62..65")
    lines = out.splitlines()
    assert status == 0
    assert len(lines) == 8
    assert "does not fit" in lines[1] and "sum: It adds" in lines[1]
    assert lines[3].split()[:2] == ["64", "N×32×64×64"]
    assert lines[6] == "H must be a multiple of 4."


def test_sweep_as_data(unet: str, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "sweep", unet, "--size", "H,W=32..64:16", "--size", "H=60..60", "--json")
    assert status == 0
    rows = json.loads(out)["rows"]
    assert [row["sizes"] for row in rows] == [{"H": 60, "W": w} for w in (32, 48, 64)]
    assert [row["outputs"]["sum"] for row in rows] == [["N", 32, 60, w] for w in (32, 48, 64)]
    assert rows[0]["activation_bytes"] < rows[1]["activation_bytes"]


def test_sweep_works_on_numbers_and_tells_layers_that_would_differ(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "sweep", "dcgan", "--module", "Discriminator", "--size", "H=64..128:64")
    assert status == 0
    assert "“h4” is then nn.Linear(256 * ndf, 1), not nn.Linear(128 * ndf, 1)." in out


def test_a_sweep_where_nothing_fits_ends_with_1(unet: str, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "sweep", unet, "--size", "H=61..63", "--fitting")
    assert status == 1
    assert "None of these sizes fits." in out


@pytest.mark.parametrize(
    ("size", "says"),
    [
        ("Q=1..3", "UNet has no size “Q”; its sizes are: H, W."),
        ("H", "it must be like H=32..256"),
        ("H=9..3", "it must go from a size of 1 or more upwards"),
        ("H=1..9999", "These are 9,999 sizes"),
    ],
)
def test_a_sweep_that_has_no_meaning_is_told(
    unet: str, size: str, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    status, _, err = run(capsys, "sweep", unet, "--size", size)
    assert status == 2
    assert says in err


def test_a_row_outside_the_requirement_does_not_fit(capsys: pytest.CaptureFixture[str]) -> None:
    main(["sweep", "cyclegan", "--size", "H=63..68", "--json"])
    told = json.loads(capsys.readouterr().out)
    assert told["requirement"][0] == "H must be a multiple of 4, at least 8."
    assert [row["sizes"]["H"] for row in told["rows"] if row["fits"]] == [64, 68]
    assert told["rows"][2]["other_layers"].startswith("Only with other layers: ")


def test_a_sweep_says_for_which_batch_its_bytes_are(capsys: pytest.CaptureFixture[str]) -> None:
    main(["sweep", "cyclegan", "--size", "H=64", "--batch", "3"])
    assert "To run and to train are for batch 3, without the parameters." in capsys.readouterr().out


def test_a_network_without_sizes_says_where_to_write_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sweep", "dcgan", "--size", "H=64"]) == 2
    assert "Write one into the shape of an Input, such as H=64." in capsys.readouterr().err
