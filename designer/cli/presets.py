"""`designer presets`: the networks that ship with designer."""

from __future__ import annotations

import argparse

from designer.cli.command import Commands, print_json
from designer.engine.files.presets import presets


def add(commands: Commands) -> None:
    """Adds the command."""
    parser = commands.add("presets", _presets, "List the networks that ship with designer.", design=False)
    parser.add_argument("--json", action="store_true", help="print data instead of text")


def _presets(options: argparse.Namespace) -> int:
    found = presets()
    if options.json:
        data = [
            {"name": p.name, "title": p.title, "networks": list(p.design.networks), "description": p.description,
             "source": p.source}
            for p in found
        ]  # fmt: skip
        print_json(data)
        return 0
    width = max(len(p.name) for p in found)
    for preset in found:
        print(f"{preset.name.ljust(width)}  {', '.join(preset.design.networks)}")
        print(f"{' ' * width}  {preset.description}")
    return 0
