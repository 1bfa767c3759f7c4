"""`designer render`: a picture of a network."""

from __future__ import annotations

import argparse
from pathlib import Path

from designer.cli.command import Commands, UsageError, module_option, opened


def add(commands: Commands) -> None:
    """Adds the command."""
    parser = commands.add("render", _render, "Draw a network into a picture (needs Qt, but no screen).")
    module_option(parser)
    parser.add_argument("--theme", choices=("light", "dark"), default="light", help="colors (default light)")
    parser.add_argument("--order", choices=("nchw", "hwc"), default="nchw", help="how shapes read")
    parser.add_argument("-o", "--output", required=True, metavar="OUT.png|OUT.svg", help="the picture to write")


def _render(options: argparse.Namespace) -> int:
    analysis, module = opened(options)
    target = Path(options.output)
    if target.suffix.lower() not in (".png", ".svg"):
        raise UsageError(f"{target.name} must end in .png or .svg")
    try:
        from designer.ui.render import render
    except ImportError as error:
        raise UsageError(f"render needs PySide6, which cannot be loaded here ({error})") from None
    try:
        render(analysis, module, target, theme=options.theme, order=options.order)
    except OSError as error:
        raise UsageError(f"{target} cannot be written: {error.strerror or error}") from None
    return 0
