"""What is wrong or doubtful in a design, in plain words, with ways to mend it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from designer.core.history import Command

Severity: TypeAlias = Literal["error", "warning", "hint"]


@dataclass(frozen=True, slots=True)
class Fix:
    """A change that mends a diagnostic; it has been tried on a copy."""

    label: str
    command: Command


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One cause, one message. Nodes behind an error wait in silence.

    `module` and `node` are where it is to be mended; `port` is the input slot it came through, if any; `param` the
    parameter. `torch` is torch's own sentence.
    """

    module: str
    node: str
    message: str
    severity: Severity = "error"
    port: int | None = None
    param: str = ""
    fixes: tuple[Fix, ...] = ()
    torch: str = ""

    @property
    def text(self) -> str:
        """The message with the name of the place in front."""
        return f"{self.node}: {self.message}" if self.node else self.message
