"""In-place operations that a file asks for."""

from __future__ import annotations

from collections.abc import Iterator

from designer.core.block import Block
from designer.core.commands import SetParams
from designer.core.diagnostic import Diagnostic, Fix, Severity
from designer.engine.problems.lints.lint import Lint, Place


class InPlace(Lint):
    """An in-place activation overwrites what it reads. Where something else reads that too, results change without a
    word, or training stops with an error; so the export writes no in-place operation, whatever a file says.
    """

    name = "in-place"
    title = "In-place operation"

    @classmethod
    def concerns(cls, kind: type[Block]) -> bool:
        return kind.category in ("Activation", "Regularization")

    def look(self, place: Place) -> Iterator[Diagnostic]:
        if place.node.params.get("inplace") is not True:
            return
        source = place.before()
        others = [r.id for r in source.readers() if r.id != place.id] if source is not None else []
        severity: Severity = "hint"
        text = "The file asks for inplace=True, which changes no result here and is left out of the export."
        if source is not None and others:
            severity = "warning"
            names = ", ".join(f"“{n}”" for n in others)
            text = (
                f"With inplace=True it would overwrite “{source.id}”, which {names} reads too. The export leaves it "
                "out, so the results are right."
            )
        yield self.remark(place.module, place.id, text, severity=severity)

    def mend(self, place: Place, problem: Diagnostic) -> Iterator[Fix]:
        command = SetParams(place.module, place.id, {}, reset=("inplace",), label="Apply fix")
        yield Fix("Remove inplace", command)
