"""What every command needs: opening designs, writing files, errors of use."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Container, Sequence
from pathlib import Path
from typing import Any, Protocol

from designer.engine.analysis import Analysis, analyze
from designer.engine.files.presets import find
from designer.engine.files.storage import load


class UsageError(Exception):
    """A wish that cannot be fulfilled as it was typed; ends with status 2."""


class Commands(Protocol):
    """Where a command adds itself."""

    def add(
        self, name: str, action: Callable[[argparse.Namespace], int], help: str, design: bool = True
    ) -> argparse.ArgumentParser:
        """A parser for `name`; with `design` it takes a file or preset first."""


def analysis_of(name: str) -> Analysis:
    return analyze(load(find(name)))


def opened(options: argparse.Namespace) -> tuple[Analysis, str]:
    """The analyzed design and the chosen module."""
    analysis = analysis_of(options.design)
    module = options.module or analysis.design.networks[0]
    if module not in analysis.modules:
        raise UsageError(f"there is no module “{module}”; the design has {', '.join(analysis.modules)}")
    return analysis, module


def sentence(text: str) -> str:
    """Text with a capital at the start, unless a path stands there, and a dot, unless a line to type ends it."""
    done = text.endswith((".", "?", "!", "--help"))
    start = text[:1].upper() if text.split(" ")[0].isalpha() else text[:1]
    return start + text[1:] + ("" if done else ".")


def write_text(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror or error}") from None


def print_json(data: Any) -> None:
    print(json.dumps(data, ensure_ascii=False, indent=1, allow_nan=False))


def print_table(lines: Sequence[Sequence[str]], numbers: Container[int] = ()) -> None:
    """Columns beside each other, those of `numbers` at their right ends; the last one is as wide as it likes."""
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)][:-1]
    for line in lines:
        cells = [t.rjust(w) if i in numbers else t.ljust(w) for i, (t, w) in enumerate(zip(line, widths, strict=False))]
        print("  ".join([*cells, line[-1]]).rstrip())


def module_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--module", metavar="M", help="the network or composite block; the first network by default")


def positive(text: str) -> int:
    """A whole number of 1 or more, for argparse."""
    if not (text.isascii() and text.isdigit() and 0 < int(text) <= 10**6):
        raise argparse.ArgumentTypeError(f"it must be a whole number of 1 or more, not “{text}”")
    return int(text)
