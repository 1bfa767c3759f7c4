"""The block reference, written from the classes: what a block is, takes, gives and computes."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from designer.blocks import CATEGORIES, registry
from designer.core.block import Block, Port, ShapeError, describe_axes
from designer.core.params import Param
from designer.core.tensor import TensorSpec
from designer.engine.problems.suggested import shown

Translate = Callable[[str], str]


def help_of(kind: type[Block]) -> str:
    """The first paragraph of a block's docstring, on one line."""
    return " ".join((kind.__doc__ or "").split("\n\n")[0].split())


def torch_page(name: str) -> tuple[str, str] | None:
    """What torch calls a block, and where torch's documentation describes it."""
    kind = registry()[name]
    called = f"torch.nn.{name}" if kind.torch_name is None else kind.torch_name
    return (called, f"https://docs.pytorch.org/docs/stable/generated/{called}.html") if called else None


@cache
def rules_of(name: str) -> tuple[tuple[str, str], ...]:
    """Axis and rule for each size that a block computes, taken from an evaluation with its default parameters."""
    kind = registry()[name]
    block, problems = kind.read({}, {})
    if block is None or problems or not kind.examples or not kind.inputs:
        return ()
    inputs = [
        TensorSpec(shape, port.dtype or "float32") for shape, port in zip(kind.examples, _ports(kind), strict=False)
    ]
    try:
        found = block.infer(inputs) if kind.inputs[-1].many else block.infer(*inputs)
    except ShapeError:
        return ()
    rules: dict[str, str] = {}
    for step in found.steps:
        rules.setdefault(step.axis, step.rule)
    return tuple(rules.items())


def markdown(name: str, say: Translate = str, words: Translate = str) -> str:
    """One block as Markdown. `say` translates sentences of the block, `words` the headings."""
    kind = registry()[name]
    lines = [f"### {name}", "", say(help_of(kind)), ""]
    for title, ports in ((words("Takes"), kind.inputs), (words("Gives"), kind.outputs)):
        left_out = f" ({words('may be left out')})"
        texts = [
            f"`{p.name}`: {say(describe_axes(p.axes))}{' …' if p.many else ''}{left_out if p.optional else ''}"
            for p in ports
        ]
        if texts:
            lines += [f"**{title}** {'; '.join(texts)}", ""]
    if kind.params:
        head = (words("parameter"), words("default"), words("limits"), words("meaning"))
        lines += [f"| {' | '.join(head)} |", "|---|---|---|---|"]
        lines += [
            f"| `{p.name}` | `{shown(p.default)}` | {_escaped(limits(p))} | {_escaped(say(p.doc))} |"
            for p in kind.params.values()
        ]
        lines.append("")
    rules = rules_of(name)
    if rules:
        lines += [f"**{words('Formula')}**", ""]
        lines += [f"    {axis} = {rule}" for axis, rule in rules] + [""]
    page = torch_page(name)
    if page is not None:
        lines += [f"**{words('In torch')}** [{page[0]}]({page[1]})", ""]
    return "\n".join(lines)


def everything(say: Translate = str, words: Translate = str) -> str:
    """Every block, by category."""
    parts = []
    for category in CATEGORIES:
        names = [n for n, kind in registry().items() if kind.category == category]
        if names:
            parts.append(f"## {say(category)}\n\n" + "\n".join(markdown(n, say, words) for n in names))
    return "\n".join(parts)


def limits(param: Param) -> str:
    """What a parameter accepts beyond its kind: `from 1`, `zeros, reflect`."""
    options = getattr(param, "options", None)
    if options:
        return ", ".join(map(str, options))
    least, most = getattr(param, "minimum", None), getattr(param, "maximum", None)
    if least is not None and most is not None:
        return f"{least} … {most}"
    return f"≥ {least}" if least is not None else f"≤ {most}" if most is not None else ""


def _ports(kind: type[Block]) -> list[Port]:
    ports = list(kind.inputs)
    while ports and len(ports) < len(kind.examples):
        ports.append(ports[-1])
    return ports


def _escaped(text: str) -> str:
    return text.replace("|", "\\|")
