"""`designer trace`: the layer table."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import Any

from designer.cli.command import Commands, module_option, opened, print_json
from designer.core.tensor import ordered, shape_list
from designer.engine.analysis import ModuleAnalysis
from designer.engine.summary import Row, macs_text, rows


def add(commands: Commands) -> None:
    """Adds the command."""
    parser = commands.add("trace", _trace, "Print the layer table of a network: shapes, parameters, MACs.")
    module_option(parser)
    parser.add_argument(
        "--order", choices=("nchw", "hwc"), default="nchw", help="how shapes read; hwc as in the document"
    )
    parser.add_argument("--json", action="store_true", help="print data; shapes are always N, C, H, W there")


def _trace(options: argparse.Namespace) -> int:
    analysis, module = opened(options)
    known = analysis.modules[module]
    table = rows(known)
    if options.json:
        print_json(
            {
                "module": module,
                "nodes": [_row_data(row) for row in table],
                "params": known.params,
                "macs": known.macs,
                "outputs": [
                    {"name": name, "shape": shape_list(spec.shape) if spec is not None else None}
                    for name, spec in known.outputs
                ],
            }
        )
    else:
        _print_table(known, table, options.order)
    return 1 if any(d.severity == "error" for d in known.diagnostics) else 0


def _row_data(row: Row) -> dict[str, Any]:
    return {
        "path": row.name,
        "block": row.block,
        "outputs": [shape_list(spec.shape) for spec in row.outputs],
        "params": row.params,
        "macs": row.macs,
        "repeat": row.repeat,
    }


def _print_table(known: ModuleAnalysis, table: Sequence[Row], order: Any) -> None:
    lines = [("layer", "block", "output", "params", "MACs")]
    for row in table:
        shapes = ", ".join("×".join(map(str, shape_list(ordered(s.shape, order)))) for s in row.outputs) or "?"
        name = f"{row.name} ×{row.repeat}" if row.repeat > 1 else row.name
        lines.append((name, row.block, shapes, f"{row.params * row.repeat:,}", f"{row.macs * row.repeat:,}"))
    widths = [max(len(line[i]) for line in lines) for i in range(5)]
    for line in lines:
        left = "  ".join(text.ljust(width) for text, width in zip(line[:3], widths[:3], strict=True))
        right = "  ".join(text.rjust(width) for text, width in zip(line[3:], widths[3:], strict=True))
        print(f"{left}  {right}".rstrip())
    print(f"{known.name}: {known.params:,} parameters, {macs_text(known.macs)} per sample")
    for problem in known.diagnostics:
        print(f"{problem.severity}: {problem.text}", file=sys.stderr)
