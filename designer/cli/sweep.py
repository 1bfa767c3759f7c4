"""`designer sweep`: a network at many input sizes."""

from __future__ import annotations

import argparse
import re
from itertools import product
from typing import Any

from designer.cli.command import Commands, UsageError, module_option, opened, positive, print_json, print_table
from designer.core.amounts import bytes_text, count_text, macs_text
from designer.core.tensor import shape_list
from designer.engine.analysis import ModuleAnalysis
from designer.engine.sizes.deriving import requirement
from designer.engine.sizes.sweep import MOST_ROWS, SweepError, SweepRow, sizes_named, sweep
from designer.engine.sizes.trials import Size


def add(commands: Commands) -> None:
    """Adds the command."""
    parser = commands.add(
        "sweep", _sweep, "List input sizes: which fit, what comes out and what they cost; why the others do not."
    )
    module_option(parser)
    parser.add_argument(
        "--size", dest="sizes", action="append", required=True, type=_size, metavar="NAME=A..B[:STEP]",
        help="a size and its values, such as H=32..256:16; H,W=32..256 moves both together; may be given again",
    )  # fmt: skip
    parser.add_argument(
        "--batch", type=positive, default=1, metavar="N", help="samples at once, for memory (default 1)"
    )
    parser.add_argument("--fitting", action="store_true", help="list only sizes that fit")
    parser.add_argument("--order", choices=("nchw", "hwc"), default="nchw", help="how shapes read")
    parser.add_argument("--json", action="store_true", help="print data instead of text")


def _sweep(options: argparse.Namespace) -> int:
    analysis, module = opened(options)
    known = analysis.modules[module]
    try:
        found = list(sweep(known, _choices(known, options.sizes), options.batch))
    except SweepError as error:
        raise UsageError(str(error)) from None
    asked = requirement(known, sizes_named(known, [n for names, _ in options.sizes for n in names]))
    rows = [row for row in found if row.fits] if options.fitting else found
    if options.json:
        print_json(
            {
                "module": module,
                "batch": options.batch,
                "requirement": list(asked.sentences),
                "rows": [_data(row) for row in rows],
            }
        )
    else:
        _print(rows, options)
        if rows:
            print(f"To run and to train are for batch {options.batch}, without the parameters.")
        for sentence in asked.sentences:
            print(sentence)
    return 0 if any(row.fits for row in found) else 1


def _choices(known: ModuleAnalysis, typed: list[tuple[tuple[str, ...], range]]) -> list[dict[Size, int]]:
    axes = [[dict.fromkeys(sizes_named(known, names), value) for value in values] for names, values in typed]
    count = 1
    for axis in axes:
        count *= len(axis)
    if count > MOST_ROWS:
        raise SweepError(
            f"These are {count:,} sizes, and {MOST_ROWS:,} are the most. Use a step, such as H=32..256:16."
        )
    return [{size: v for part in parts for size, v in part.items()} for parts in product(*axes)]


def _data(row: SweepRow) -> dict[str, Any]:
    data: dict[str, Any] = {"sizes": dict(row.values), "fits": row.fits}
    if row.wrong:
        return {**data, "node": row.node, "reason": row.wrong}
    return {
        **data,
        "outputs": {name: shape_list(spec.shape) if spec is not None else None for name, spec in row.outputs},
        "params": row.params,
        "macs": row.macs,
        "activation_bytes": row.activations,
        "kept_bytes_estimate": row.kept,
        "other_layers": row.other,
    }


def _print(rows: list[SweepRow], options: argparse.Namespace) -> None:
    if not rows:
        print("None of these sizes fits.")
        return
    names = tuple(rows[0].values)
    lines = [(*names, "output", "params", "MACs per sample", "to run", "to train (estimate)", "")]
    for row in rows:
        sizes = tuple(str(row.values[n]) for n in names)
        lines.append((*sizes, *_cells(row, options.order)))
    print_table(lines, numbers={*range(len(lines[0]) - 1)} - {len(names)})


def _cells(row: SweepRow, order: Any) -> tuple[str, ...]:
    if row.wrong:
        return ("does not fit", "", "", "", "", f"{row.node}: {row.wrong}" if row.node else row.wrong)
    shapes = ", ".join(s.label(order) if s is not None else "?" for _, s in row.outputs)
    return (shapes, count_text(row.params), macs_text(row.macs), _bytes(row.activations), _bytes(row.kept), row.other)


def _bytes(number: int | None) -> str:
    return "?" if number is None else bytes_text(number)


def _size(text: str) -> tuple[tuple[str, ...], range]:
    found = re.fullmatch(r"([^=]+)=(\d{1,9})(?:\.\.(\d{1,9}))?(?::(\d{1,9}))?", text, re.ASCII)
    if found is None:
        raise argparse.ArgumentTypeError(f"it must be like H=32..256 or H,W=32..256:16, not “{text}”")
    first, last, step = int(found[2]), int(found[3] or found[2]), int(found[4] or 1)
    if first < 1 or last < first or step < 1:
        raise argparse.ArgumentTypeError(f"it must go from a size of 1 or more upwards, and “{text}” does not")
    return tuple(n.strip() for n in found[1].split(",")), range(first, last + 1, step)
