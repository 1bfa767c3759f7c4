"""`designer render`: a picture of a network."""

from __future__ import annotations

import argparse
from pathlib import Path

from designer.cli.command import Commands, UsageError, module_option, opened


def add(commands: Commands) -> None:
    """Adds the command."""
    parser = commands.add("render", _render, "Draw a network into a picture (needs Qt, but no screen).")
    module_option(parser)
    parser.add_argument("--theme", choices=("light", "dark", "mono"), default="light", help="colors (default light)")
    parser.add_argument("--direction", choices=("down", "right"), help="where it runs (default as on the canvas)")
    parser.add_argument("--no-shapes", action="store_true", help="leave the shapes on the edges out")
    parser.add_argument("--transparent", action="store_true", help="no background")
    parser.add_argument("--no-design", action="store_true", help="do not put the design into the picture (PNG, SVG)")
    parser.add_argument("--scale", type=_scale, default=2.0, metavar="F", help="pixels for each unit, PNG (default 2)")
    parser.add_argument("--nodes", nargs="+", metavar="NODE", help="only these nodes")
    parser.add_argument("--order", choices=("nchw", "hwc"), default="nchw", help="how shapes read")
    parser.add_argument("-o", "--output", required=True, metavar="OUT.png|.svg|.pdf", help="the picture to write")


def _scale(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 0.1 <= value <= 16:
        raise argparse.ArgumentTypeError(f"it must be a number from 0.1 to 16, not “{text}”")
    return value


def _render(options: argparse.Namespace) -> int:
    analysis, module = opened(options)
    target = Path(options.output)
    if target.suffix.lower() not in (".png", ".svg", ".pdf"):
        raise UsageError(f"{target.name} must end in .png, .svg or .pdf")
    unknown = [n for n in options.nodes or () if n not in analysis.modules[module].nodes]
    if unknown:
        raise UsageError(f"{module} has no node “{unknown[0]}”")
    try:
        from designer.ui.pictures.render import render
        from designer.ui.pictures.scene import PictureOptions
    except ImportError as error:
        raise UsageError(f"render needs PySide6, which cannot be loaded here ({error})") from None
    wanted = PictureOptions(
        colors=options.theme,
        direction=options.direction,
        shapes=not options.no_shapes,
        order=options.order,
        nodes=frozenset(options.nodes) if options.nodes else None,
        transparent=options.transparent,
        scale=options.scale,
        carries=not options.no_design,
    )
    try:
        render(analysis, module, target, wanted)
    except OSError as error:
        raise UsageError(f"{target} cannot be written: {error.strerror or error}") from None
    return 0
