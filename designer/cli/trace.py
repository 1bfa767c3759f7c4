"""`designer trace`: the layer table."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import Any

from designer.cli.command import Commands, module_option, opened, positive, print_json, print_table
from designer.core.amounts import macs_text
from designer.core.tensor import shape_list
from designer.engine.analysis import ModuleAnalysis
from designer.engine.costs.layer_facts import LayerFacts, RowFacts, layer_facts
from designer.engine.costs.layers import TooManyLayers
from designer.engine.costs.summary import Row, rows
from designer.engine.sizes.deriving import requirement
from designer.engine.sizes.requirement import Requirement
from designer.engine.sizes.trials import free_sizes


def add(commands: Commands) -> None:
    """Adds the command."""
    parser = commands.add("trace", _trace, "Print the layer table of a network: shapes, parameters, MACs.")
    module_option(parser)
    parser.add_argument(
        "--order", choices=("nchw", "hwc"), default="nchw", help="how shapes read; hwc as in the document"
    )
    parser.add_argument(
        "--batch", type=positive, default=1, metavar="N", help="samples at once, for memory (default 1)"
    )
    parser.add_argument("--json", action="store_true", help="print data; shapes are always N, C, H, W there")


def _trace(options: argparse.Namespace) -> int:
    analysis, module = opened(options)
    known = analysis.modules[module]
    table = rows(known)
    try:
        facts: LayerFacts | None = layer_facts(known, table, options.batch)
    except TooManyLayers:
        facts = None
    needs = requirement(known) if free_sizes(known) else Requirement()
    if options.json:
        print_json(
            {
                "module": module,
                "nodes": [_row_data(row, more) for row, more in zip(table, _facts_of(table, facts), strict=True)],
                "params": known.params,
                "macs": known.macs,
                "outputs": [
                    {"name": name, "shape": shape_list(spec.shape) if spec is not None else None}
                    for name, spec in known.outputs
                ],
                "sizes": list(needs.sentences),
                "memory": _memory_data(facts),
            }
        )
    else:
        _print(known, table, options.order, facts)
        for sentence in needs.sentences:
            print(sentence)
    return 1 if any(d.severity == "error" for d in known.diagnostics) else 0


def _facts_of(table: Sequence[Row], facts: LayerFacts | None) -> Sequence[RowFacts | None]:
    return facts.rows if facts is not None else [None] * len(table)


def _memory_data(facts: LayerFacts | None) -> dict[str, Any] | None:
    """Bytes at the chosen batch; None for networks that write out to too many layers."""
    if facts is None:
        return None
    found = facts.memory
    return {
        "batch": found.batch,
        "weights": found.weights,
        "buffers": found.buffers,
        "activations_peak": found.activations,
        "peak_at": "/".join(found.peak.path) if found.peak is not None else None,
        "kept_estimate": found.kept,
        "guessed": list(found.guessed),
    }


def _row_data(row: Row, facts: RowFacts | None) -> dict[str, Any]:
    more: dict[str, Any] = {}
    if facts is not None:
        more = {
            "output_bytes": facts.made,
            "kept_bytes_estimate": facts.kept,
            "receptive_field": facts.field.text if facts.field is not None and facts.field.axes else None,
        }
    return {
        **more,
        "path": row.name,
        "block": row.block,
        "outputs": [shape_list(spec.shape) for spec in row.outputs],
        "params": row.params,
        "macs": row.macs,
        "repeat": row.repeat,
    }


def _print(known: ModuleAnalysis, table: Sequence[Row], order: Any, facts: LayerFacts | None) -> None:
    lines = [("layer", "block", "output", "params", "MACs", "sees")]
    for row, more in zip(table, _facts_of(table, facts), strict=True):
        sees = more.field.text if more is not None and more.field is not None else ""
        shapes = ", ".join(s.label(order) for s in row.outputs) or "?"
        name = f"{row.name} ×{row.repeat}" if row.repeat > 1 else row.name
        lines.append((name, row.block, shapes, f"{row.params * row.repeat:,}", f"{row.macs * row.repeat:,}", sees))
    print_table(lines, numbers=(3, 4))
    print(f"{known.name}: {known.params:,} parameters, {macs_text(known.macs)} per sample")
    if facts is not None:
        print(facts.memory.text)
    for problem in known.diagnostics:
        print(f"{problem.severity}: {problem.text}", file=sys.stderr)
