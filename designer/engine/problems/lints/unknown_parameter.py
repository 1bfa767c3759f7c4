"""Parameters of a file that the block does not have."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from designer.core.block import Block
from designer.core.commands import SetParams
from designer.core.diagnostic import Diagnostic, Fix
from designer.engine.problems.lints.lint import Lint, Place


class UnknownParameter(Lint):
    """A parameter that the block does not know is kept in the file and does nothing. Most often it is a typing error,
    and the layer runs with the default instead of what was meant.
    """

    name = "unknown-parameter"
    title = "Parameter that the block does not have"
    severity = "warning"

    @classmethod
    def concerns(cls, kind: type[Block]) -> bool:
        return True

    def look(self, place: Place) -> Iterator[Diagnostic]:
        unknown = _unknown(place)
        if not unknown:
            return
        name, near = unknown[0], _near(place, unknown[0])
        text = f"{place.kind} has no parameter “{name}”; what it says has no effect."
        if near:
            text = f"{place.kind} has no parameter “{name}”; what it says has no effect. Did you mean {near}?"
        yield self.remark(place.module, place.id, text)

    def mend(self, place: Place, problem: Diagnostic) -> Iterator[Fix]:
        for name in _unknown(place)[:1]:
            near, value = _near(place, name), place.node.params[name]
            if near and near not in place.node.params:
                command = SetParams(place.module, place.id, {near: value}, reset=(name,), label="Apply fix")
                yield Fix(f"Call it {near}", command)
            yield Fix(f"Remove {name}", SetParams(place.module, place.id, {}, reset=(name,), label="Apply fix"))


def _unknown(place: Place) -> list[str]:
    params = place.node.params
    if not params or place.block is None or place.node.bypass:
        return []
    known = type(place.block).params
    return [name for name in params if name not in known and name != "inplace"]


def _near(place: Place, name: str) -> str:
    """The parameter that was probably meant, or nothing."""
    known = type(place.block).params if place.block is not None else {}
    return next(iter(get_close_matches(name, known, n=1, cutoff=0.75)), "")
