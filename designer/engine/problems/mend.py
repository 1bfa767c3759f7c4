"""Mending a design without asking: safe fixes, one after the other."""

from __future__ import annotations

from typing import NamedTuple

from designer.core.diagnostic import Diagnostic, Fix
from designer.engine.analysis import Analysis, analyze
from designer.engine.problems.fixes import fixes_of

MOST = 100
"""Fixes in one go; a design with more errors is not mended by a machine."""


class Mended(NamedTuple):
    """An error that is gone, and what was done about it."""

    problem: Diagnostic
    fix: Fix


def safe_fix(analysis: Analysis, problem: Diagnostic) -> Fix | None:
    """The best fix of an error if it is safe, or None.

    Safe means: it removes an error, causes none, deletes no node and no edge, and changes no output of a network
    whose shape was known. Warnings and hints are never mended without asking: they may be meant.
    """
    if problem.severity != "error":
        return None
    found = fixes_of(analysis, problem)
    return found[0] if found and found[0].is_safe else None


def mend(analysis: Analysis) -> tuple[Analysis, tuple[Mended, ...]]:
    """Applies safe fixes until none is left. Each is chosen in the design that the ones before it gave."""
    done: list[Mended] = []
    while len(done) < MOST:
        for problem in analysis.errors:
            fix = safe_fix(analysis, problem)
            if fix is not None:
                analysis = analyze(fix.command.apply(analysis.design), analysis)
                done.append(Mended(problem, fix))
                break
        else:
            break
    return analysis, tuple(done)
