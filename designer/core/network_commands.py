"""Commands about networks as a whole: their order, their copies, where they run, and how they meet."""

from __future__ import annotations

from dataclasses import dataclass, replace

from designer.core.commands import module_of
from designer.core.design import Design, Direction, Meeting
from designer.core.history import Refused
from designer.core.interface import input_nodes, output_nodes


@dataclass(frozen=True, slots=True)
class DuplicateModule:
    """Put a copy of a module behind it; both go on using the same composite blocks."""

    name: str
    label: str = "Duplicate module"
    merge_key: str = ""

    def apply(self, design: Design) -> Design:
        content = module_of(design, self.name)
        copy = design.name_like(self.name)
        modules = {}
        for name, module in design.modules.items():
            modules[name] = module
            if name == self.name:
                modules[copy] = content
        return replace(design, modules=modules)


@dataclass(frozen=True, slots=True)
class OrderNetworks:
    """Give the networks another order; composite blocks stay where they are in the file."""

    names: tuple[str, ...]
    label: str = "Move network"
    merge_key: str = ""

    def apply(self, design: Design) -> Design:
        if sorted(self.names) != sorted(design.networks):
            raise Refused("The order must name every network once.")
        if self.names == design.networks:
            return design
        waiting = iter(self.names)
        order = [next(waiting) if name in design.networks else name for name in design.modules]
        return replace(design, modules={name: design.modules[name] for name in order})


@dataclass(frozen=True, slots=True)
class SetDirection:
    """Let a module run down or to the right; its nodes keep their places along it and across."""

    module: str
    direction: Direction
    label: str = "Change direction"
    merge_key: str = ""

    def apply(self, design: Design) -> Design:
        module = module_of(design, self.module)
        return design.with_module(self.module, replace(module, direction=self.direction))


@dataclass(frozen=True, slots=True)
class DeclareMeeting:
    """Say that an output of a network feeds an input of a network, or that it is not meant to.

    Whether it fits is told, not demanded.
    """

    meeting: Meeting
    label: str = "Connect networks"
    merge_key: str = ""

    def apply(self, design: Design) -> Design:
        m = self.meeting
        if m.output not in output_nodes(module_of(design, m.giver)):
            raise Refused(f"{m.giver} has no output “{m.output}”.")
        if m.input not in input_nodes(module_of(design, m.taker)):
            raise Refused(f"{m.taker} has no input “{m.input}”.")
        if m in design.meetings:
            return design
        others = tuple(o for o in design.meetings if o.ends != m.ends)
        return replace(design, meetings=(*others, m))


@dataclass(frozen=True, slots=True)
class RemoveMeeting:
    """Take back what was declared about two networks."""

    meeting: Meeting
    label: str = "Disconnect networks"
    merge_key: str = ""

    def apply(self, design: Design) -> Design:
        if self.meeting not in design.meetings:
            return design
        return replace(design, meetings=tuple(m for m in design.meetings if m != self.meeting))
