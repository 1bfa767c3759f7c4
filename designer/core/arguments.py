"""Arguments of a module: where they are used, and the commands that turn numbers into arguments and back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from designer.core.commands import SetParams, SetRepeat, module_of, node_of
from designer.core.design import Design, numbered
from designer.core.expression import ExpressionError, evaluate, names_in_value
from designer.core.history import Refused
from designer.core.module_commands import RESERVED
from designer.core.params import Raw, is_expression


class Use(NamedTuple):
    """A place that names an argument: a parameter of a node, a node's `repeat`, or another argument's default.

    `node` is empty for an argument. In another module it is a use that gives the argument a value.
    """

    module: str
    node: str
    param: str


def uses_of(design: Design, module: str, name: str) -> tuple[Use, ...]:
    """Everything that would lose its value without the argument."""
    found = []
    content = design.modules[module]
    for other, default in content.arguments.items():
        if other != name and name in names_in_value(default):
            found.append(Use(module, "", other))
    for node in content.graph.nodes.values():
        found += [Use(module, node.id, param) for param, raw in node.params.items() if name in names_in_value(raw)]
        if name in names_in_value(node.repeat):
            found.append(Use(module, node.id, "repeat"))
    for user in design.users.get(module, ()):
        for node in design.modules[user].graph.nodes.values():
            if node.module == module and name in node.params:
                found.append(Use(user, node.id, name))
    return tuple(found)


def places_text(uses: tuple[Use, ...], module: str, most: int = 3) -> str:
    """`fc.out_features, res.repeat and 2 more`, with the module where it is another one."""
    texts = []
    for use in uses[:most]:
        place = f"{use.node}.{use.param}" if use.node else use.param
        texts.append(place if use.module == module else f"{use.module}/{place}")
    if len(uses) > most:
        return f"{', '.join(texts)} and {len(uses) - most} more"
    return ", ".join(texts)


@dataclass(frozen=True, slots=True)
class AddArgument:
    """Give a module another argument; a taken name gets a number."""

    module: str
    name: str = "size"
    default: Raw = 1
    label: str = "Add argument"
    merge_key: str = ""

    def apply(self, design: Design) -> Design:
        content = module_of(design, self.module)
        name = free_argument(design, self.module, self.name)
        return design.with_module(self.module, replace(content, arguments={**content.arguments, name: self.default}))


@dataclass(frozen=True, slots=True)
class RemoveArgument:
    """Delete an argument that nothing uses."""

    module: str
    name: str
    label: str = "Delete argument"
    merge_key: str = ""

    def apply(self, design: Design) -> Design:
        content = module_of(design, self.module)
        if self.name not in content.arguments:
            raise Refused(f"{self.module} has no argument “{self.name}”.")
        uses = uses_of(design, self.module, self.name)
        if uses:
            raise Refused(f"“{self.name}” is used by {places_text(uses, self.module)}; change those first.")
        kept = {n: v for n, v in content.arguments.items() if n != self.name}
        return design.with_module(self.module, replace(content, arguments=kept))


@dataclass(frozen=True, slots=True)
class MakeArgument:
    """Turn the value of a parameter into an argument of the module; `value` is what the parameter shows."""

    module: str
    node: str
    param: str
    value: Raw
    name: str = ""
    is_repeat: bool = False
    label: str = "Make an argument"
    merge_key: str = ""

    def apply(self, design: Design) -> Design:
        node_of(design, self.module, self.node)
        why = argument_refusal(self.value)
        if why:
            raise Refused(why)
        content = design.modules[self.module]
        numbers = self.value if isinstance(self.value, list) else [self.value]
        name = free_argument(design, self.module, self.name or self.param)
        content = replace(content, arguments={**content.arguments, name: numbers[0]})
        design = design.with_module(self.module, content)
        if self.is_repeat:
            return SetRepeat(self.module, self.node, name).apply(design)
        return SetParams(self.module, self.node, {self.param: name}).apply(design)


def argument_refusal(value: Raw) -> str:
    """Why a value cannot become an argument, or nothing."""
    numbers = value if isinstance(value, list) else [value]
    if not numbers or any(n != numbers[0] for n in numbers):
        return "An argument is one number, and this parameter holds several."
    number = numbers[0]
    if isinstance(number, str):
        try:
            evaluate(number, {})
        except ExpressionError as error:
            return "It follows an argument already." if is_expression(number) else str(error)
        return ""
    if isinstance(number, bool) or not isinstance(number, int):
        return "An argument is a whole number, and this parameter is not."
    return ""


def free_argument(design: Design, module: str, wanted: str) -> str:
    """`wanted`, or with a number behind it where the module or one of its inputs' sizes has that name."""
    content = design.modules[module]
    taken = {*content.arguments, *RESERVED}
    for node in content.graph.nodes.values():
        shape = node.params.get("shape", [])
        for size in shape if isinstance(shape, list) else [shape]:
            if isinstance(size, str) and "=" in size:
                taken.add(size.partition("=")[0].strip())
    return numbered(wanted, taken, "_")
