"""`designer export`: a network as a PyTorch module."""

from __future__ import annotations

import argparse
from pathlib import Path

from designer.cli.command import Commands, module_option, opened, write_text
from designer.engine.exporting.export import export


def add(commands: Commands) -> None:
    """Adds the command."""
    parser = commands.add("export", _export, "Write a network as a PyTorch module.")
    module_option(parser)
    parser.add_argument("-o", "--output", metavar="OUT.py", help="the file to write; standard output when left out")


def _export(options: argparse.Namespace) -> int:
    analysis, module = opened(options)
    text = export(analysis, module).text
    if options.output is None:
        print(text, end="")
    else:
        write_text(Path(options.output), text)
    return 0
