"""The terminal's words: what a wrong first word gets, and sentences that begin and end as sentences."""

from __future__ import annotations

import pytest

from designer.cli import COMMANDS, main


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(list(arguments)) == 2
    return capsys.readouterr().err


def test_a_first_word_that_is_no_command_is_told_as_such(capsys: pytest.CaptureFixture[str]) -> None:
    err = told(capsys, "frobnicate", "acgan")
    assert "There is no command, file or preset “frobnicate”." in err
    assert all(command in err for command in COMMANDS)


def test_a_command_that_was_nearly_typed_is_proposed(capsys: pytest.CaptureFixture[str]) -> None:
    assert "Did you mean export?" in told(capsys, "exprt", "acgan")


def test_one_unknown_word_tells_presets_and_commands(capsys: pytest.CaptureFixture[str]) -> None:
    err = told(capsys, "dcgn")
    assert "Did you mean dcgan?" in err and "The commands are presets, trace" in err


@pytest.mark.parametrize(
    "arguments", [("solve", "--in", "28"), ("trace", "dcgan", "--module", "G"), ("frobnicate", "acgan"), ("trace",)]
)
def test_errors_are_sentences(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]) -> None:
    said = told(capsys, *arguments).removeprefix("designer: ").rstrip("\n")
    assert said[0].isupper() and said.endswith((".", "--help"))


def test_pools_that_look_at_one_value_come_last(capsys: pytest.CaptureFixture[str]) -> None:
    main(["solve", "--block", "MaxPool2d", "--in", "28", "--out", "14", "--count", "64"])
    kernels = [line.split()[0] for line in capsys.readouterr().out.splitlines()[1:-1]]
    assert "2" in kernels and "1" in kernels
    assert set(kernels[kernels.index("1") :]) == {"1"}
