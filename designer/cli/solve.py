"""`designer solve`: which parameters turn one size into another, at the terminal."""

from __future__ import annotations

import argparse
import re
from typing import Any

from designer.blocks.windows import short
from designer.cli.command import Commands, UsageError, print_json, print_table
from designer.core.params import Raw
from designer.engine.solving.mirror import Mirror, mirror
from designer.engine.solving.solve import Solution, Solved, solve
from designer.engine.solving.trial import MOST, SOLVED, Limits, SolveError


def add(commands: Commands) -> None:
    """Adds the command."""
    parser = commands.add(
        "solve", _solve, "List the kernels, strides and paddings that turn one size into another.", design=False
    )
    parser.add_argument("--block", default="Conv2d", metavar="B", help="a convolution or a pool (default Conv2d)")
    parser.add_argument("--in", dest="given", type=_sizes, required=True, metavar="S", help="sizes: 28, or 28x32")
    parser.add_argument("--out", dest="wanted", type=_sizes, metavar="S", help="the sizes that are wanted")
    parser.add_argument(
        "--keep", action="append", type=_setting, default=[], metavar="NAME=N",
        help="hold kernel_size, stride, padding or output_padding at a number; with --mirror, what the block has",
    )  # fmt: skip
    parser.add_argument("--rounding", choices=("ceil", "floor"), help="how a pool treats a rest (default ceil)")
    parser.add_argument("--max-kernel", type=_count, default=11, metavar="N", help="largest kernel (default 11)")
    parser.add_argument("--max-stride", type=_count, default=8, metavar="N", help="largest stride (default 8)")
    parser.add_argument("--max-padding", type=_count, default=5, metavar="N", help="largest padding (default 5)")
    parser.add_argument("--count", type=_count, default=12, metavar="N", help="how many to list (default 12)")
    parser.add_argument(
        "--mirror", action="store_true", help="instead, the transposed convolution that undoes the block with --keep"
    )
    parser.add_argument("--json", action="store_true", help="print data instead of text")


def _solve(options: argparse.Namespace) -> int:
    try:
        return _mirrored(options) if options.mirror else _solved(options)
    except SolveError as error:
        raise UsageError(str(error)) from None


def _solved(options: argparse.Namespace) -> int:
    if options.wanted is None:
        raise SolveError("solve needs --out, the sizes that are wanted.")
    other: dict[str, Raw] = {} if options.rounding is None else {"rounding": options.rounding}
    found = solve(
        options.block,
        options.given,
        options.wanted,
        other=other,
        keep=dict(options.keep),
        limits=Limits(options.max_kernel, options.max_stride, options.max_padding),
        count=options.count,
    )
    if options.json:
        print_json(_data(found))
    else:
        _print(found)
    return 0 if found.solutions else 1


def _mirrored(options: argparse.Namespace) -> int:
    found = mirror(options.block, dict(options.keep), (1, *_for_all(options)))
    if options.json:
        print_json(_mirror_data(found))
        return 0
    values = ", ".join(f"{name}={value}" for name, value in found.params.items() if name != "out_channels")
    print(f"{found.block}({values}) turns {short(found.inputs)} back into {short(found.outputs)}.")
    for step in found.steps:
        print(f"  {step.axis}: {step.text}")
    for note in found.notes:
        print(f"  {note}")
    return 0


def _for_all(options: argparse.Namespace) -> tuple[int, ...]:
    """The sizes, one number repeated for every axis of the block."""
    given: tuple[int, ...] = options.given
    axes = re.search(r"(\d)d$", options.block)
    return given * int(axes[1]) if axes and len(given) == 1 else given


def _print(found: Solved) -> None:
    if not found.solutions:
        for text in dict.fromkeys(_nothing(found, axis) for axis in found.nearest):
            print(text)
        return
    grows = any(any(s.output_padding) for s in found.solutions)
    names = ("kernel", "stride", "padding", *(["output_padding"] if grows else []), "formula", "")
    print_table([names, *(_line(solution, grows) for solution in found.solutions)])
    left = found.found - len(found.solutions)
    print(f"{found.block}: {short(found.inputs)} → {short(found.wanted)}" + (f", and {left} more." if left else "."))


def _nothing(found: Solved, axis: int) -> str:
    sizes = found.nearest[axis]
    near = "no size can be had" if not sizes else f"the nearest size is {sizes[0]}"
    if len(sizes) > 1:
        near = f"the nearest sizes are {sizes[0]} and {sizes[1]}"
    return (
        f"{found.block}: nothing within the limits gives {found.inputs[axis]} → {found.wanted[axis]}; {near}. "
        "--max-kernel, --max-stride and --max-padding widen them."
    )


def _line(solution: Solution, grows: bool) -> tuple[str, ...]:
    values = [solution.kernel_size, solution.stride, solution.padding, *([solution.output_padding] if grows else [])]
    formulas = dict.fromkeys(step.text for step in solution.steps)
    return (*map(short, values), "; ".join(formulas), " ".join(solution.notes))


def _data(found: Solved) -> dict[str, Any]:
    return {
        "block": found.block,
        "in": list(found.inputs),
        "out": list(found.wanted),
        "found": found.found,
        "solutions": [
            {
                **{name: list(getattr(solution, name)) for name in SOLVED},
                "params": dict(solution.params),
                "formulas": {step.axis: step.text for step in solution.steps},
                "cost": solution.cost,
                "notes": list(solution.notes),
            }
            for solution in found.solutions
        ],
        "nearest": {str(axis): list(sizes) for axis, sizes in found.nearest.items()},
    }


def _mirror_data(found: Mirror) -> dict[str, Any]:
    return {
        "block": found.block,
        "params": {name: value for name, value in found.params.items() if name != "out_channels"},
        "in": list(found.inputs),
        "out": list(found.outputs),
        "formulas": {step.axis: step.text for step in found.steps},
        "notes": list(found.notes),
    }


def _sizes(text: str) -> tuple[int, ...]:
    parts = re.split("[x×,]", text)
    if not all(part.isascii() and part.isdigit() and 0 < int(part) <= 10**9 for part in parts):
        raise argparse.ArgumentTypeError(f"it must be a size such as 28, or sizes such as 28x32, not “{text}”")
    return tuple(int(part) for part in parts)


def _setting(text: str) -> tuple[str, int]:
    name, _, value = text.partition("=")
    if not (value.isascii() and value.isdigit() and len(value) < 7):
        raise argparse.ArgumentTypeError(f"it must be like kernel_size=3, not “{text}”")
    return name, int(value)


def _count(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 0 < int(text) <= MOST):
        raise argparse.ArgumentTypeError(f"it must be a whole number from 1 to {MOST}, not “{text}”")
    return int(text)
