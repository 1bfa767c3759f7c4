"""`designer arrange`: lays out a design file."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from designer.cli.command import Commands, UsageError, write_text
from designer.engine.arranging.designs import laid_out
from designer.engine.files.presets import find
from designer.engine.files.storage import load, write_design


def add(commands: Commands) -> None:
    """Adds the command."""
    parser = commands.add("arrange", _arrange, "Lay out the networks of a design: places for all nodes.")
    parser.add_argument("--module", metavar="M", help="only this network or composite block; all by default")
    parser.add_argument(
        "--direction", choices=("down", "right", "both"), default="both",
        help="leave room for labels when the network runs down, to the right, or either way (default)",
    )  # fmt: skip
    parser.add_argument("--fresh", action="store_true", help="forget how nodes stand now, their order too")
    parser.add_argument("-o", "--output", metavar="OUT.json", help="the file to write; printed by default")


def _arrange(options: argparse.Namespace) -> int:
    design = load(find(options.design))
    if options.module and options.module not in design.modules:
        raise UsageError(f"there is no module “{options.module}”; the design has {', '.join(design.modules)}")
    modules = [options.module] if options.module else list(design.modules)
    text = write_design(laid_out(design, modules, options.direction, keeps_order=not options.fresh))
    if options.output:
        write_text(Path(options.output), text)
    else:
        sys.stdout.write(text)
    return 0
