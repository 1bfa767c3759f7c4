"""What is wrong or doubtful in a design, in plain words, with ways to mend it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from designer.core.history import Command

Severity: TypeAlias = Literal["error", "warning", "hint"]


NOTE = "note"
"""The lint of what a block itself remarks about its inputs."""


@dataclass(frozen=True, slots=True)
class Fix:
    """A change that is meant to mend a diagnostic. `effect` says what else it changes, once it has been tried."""

    label: str
    command: Command
    effect: str = ""
    is_safe: bool = False
    """Whether it deletes nothing and changes no output that was known; found out by the trial."""
    reveals: int = 0
    """Problems of other nodes, so far waiting in silence, that come to light with it."""
    group: str = ""
    """Fixes of one group are alike, and only the first two are offered."""


class Diagnostic(NamedTuple):
    """One cause, one message. Nodes behind an error wait in silence.

    `module` and `node` are where it is to be mended; `port` is the input slot it came through, if any; `param` the
    parameter. `expected` and `sent` are what that input should carry and what it does. `torch` is torch's own
    sentence. `lint` names the rule of a remark that can be silenced. `suggested` are changes that nobody has tried
    yet: ask `engine.problems.fixes` for those that help. `cause` is the module and node inside a composite block that
    the trouble of its user comes from. `endless` says that a count is more than any computer holds.
    """

    module: str
    node: str
    message: str
    severity: Severity = "error"
    port: int | None = None
    param: str = ""
    suggested: tuple[Fix, ...] = ()
    torch: str = ""
    expected: str = ""
    sent: str = ""
    lint: str = ""
    cause: tuple[str, str] | None = None
    endless: bool = False

    @property
    def text(self) -> str:
        """The message with the name of the place in front."""
        return f"{self.node}: {self.message}" if self.node else self.message
