"""The command line: the same engine as the window, without a screen. One file per command."""

from __future__ import annotations

import argparse
import difflib
import os
import sys
from collections.abc import Callable, Sequence
from typing import NoReturn

from designer import __version__
from designer.cli import arrange, check, export, presets, render, run, solve, sweep, trace
from designer.cli.command import UsageError, sentence
from designer.engine.exporting.export import ExportError
from designer.engine.files.presets import find
from designer.engine.files.storage import DesignFileError, load

_COMMANDS = (presets, trace, check, export, run, render, arrange, solve, sweep)
COMMANDS = tuple(module.__name__.rpartition(".")[2] for module in _COMMANDS)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command and gives the exit status: 0 well, 1 the design or run has errors, 2 it was not understood."""
    typed = list(sys.argv[1:] if arguments is None else arguments)
    _utf8_output()
    try:
        if not typed or (typed[0] not in COMMANDS and not typed[0].startswith("-")):
            return _window(typed)
        options = _parser().parse_args(typed)
        if "action" not in options:
            return _window([])
        action: Callable[[argparse.Namespace], int] = options.action
        return action(options)
    except (UsageError, DesignFileError, ExportError) as error:
        print(f"designer: {sentence(str(error)) if isinstance(error, UsageError) else error}", file=sys.stderr)
        return 1 if isinstance(error, ExportError) else 2
    except BrokenPipeError:  # the reader, such as head, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        print("designer: stopped.", file=sys.stderr)
        return 2


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message}. Try: {self.prog} --help")


class _Subparsers:
    """Makes the parsers of commands."""

    def __init__(self, parser: argparse.ArgumentParser) -> None:
        self._made = parser.add_subparsers(title="commands", metavar="", parser_class=_Parser)

    def add(
        self, name: str, action: Callable[[argparse.Namespace], int], help: str, design: bool = True
    ) -> argparse.ArgumentParser:
        found = self._made.add_parser(name, help=help, description=help)
        found.set_defaults(action=action)
        if design:
            found.add_argument("design", metavar="FILE|PRESET", help="a design file, or the name of a preset")
        return found


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="designer",
        description="Draw neural networks, read the shape on every edge, run them in PyTorch, export the code.",
        epilog="Without a command: designer [FILE|PRESET]… opens a window for each.",
    )
    parser.add_argument("--version", action="version", version=f"designer {__version__}")
    made = _Subparsers(parser)
    for module in _COMMANDS:
        module.add(made)
    return parser


def _window(arguments: Sequence[str]) -> int:
    if arguments:
        _check_first(arguments[0], len(arguments) > 1)
    paths = [find(argument) for argument in arguments]
    for path in paths:
        load(path)  # a broken file is better told here than in a window that opens empty
    try:
        from designer.ui.application import start
    except ImportError as error:
        raise UsageError(f"the window needs PySide6, which cannot be loaded here ({error})") from None
    return start(paths)


def _check_first(word: str, more: bool) -> None:
    """A first word that is no command, file or preset may have been meant as a command."""
    try:
        find(word)
    except DesignFileError as error:
        if not word.isidentifier():
            raise
        commands = f"The commands are {', '.join(COMMANDS)}."
        if not more:
            raise UsageError(f"{error} {commands}") from None
        close = difflib.get_close_matches(word, COMMANDS, n=1)
        hint = f"Did you mean {close[0]}? " if close else ""
        raise UsageError(f"There is no command, file or preset “{word[:200]}”. {hint}{commands}") from None


def _utf8_output() -> None:
    """Shapes hold ×, also where the terminal's own encoding has none."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
