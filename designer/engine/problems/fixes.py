"""Ways to mend a problem. Each has been tried on a copy of the design before it is offered.

A fix removes the problem and breaks nothing that was sound. Behind an error nodes wait, and one of them may have a
problem of its own; when every fix brings that to light, those that bring least are offered and say so.

Trying costs an analysis, so fixes are worked out when somebody looks at a problem and never while a design is edited.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from designer.core.diagnostic import Diagnostic, Fix
from designer.core.history import Refused
from designer.engine.analysis import Analysis, analyze
from designer.engine.problems.effects import deletes_nothing, effect_of, keeps_outputs
from designer.engine.problems.remedies import proposals

MOST = 5
"""Fixes that are offered for one problem."""

MOST_ALIKE = 2
"""Of those, fixes that differ in a number only."""

MOST_TRIALS = 40


def fixes_of(analysis: Analysis, diagnostic: Diagnostic, most: int = MOST) -> tuple[Fix, ...]:
    """The fixes that remove the problem and cause none, the best first."""
    return ranked([fix for fix in trials(analysis, diagnostic) if fix is not None], most)


def trials(analysis: Analysis, diagnostic: Diagnostic) -> Iterator[Fix | None]:
    """Tries one proposal at a time; gives it when it helps, and None when it does not."""
    labels: set[str] = set()
    for count, fix in enumerate(proposals(analysis, diagnostic)):
        if count >= MOST_TRIALS:
            return
        if fix.label in labels:
            continue
        found = tried(analysis, diagnostic, fix)
        if found is not None:
            labels.add(fix.label)
        yield found


def ranked(fixes: list[Fix], most: int = MOST) -> tuple[Fix, ...]:
    """Those that change no known output and delete nothing come first; otherwise as they were proposed."""
    alike = Counter[str]()
    found = []
    least = min((fix.reveals for fix in fixes), default=0)
    for fix in sorted((f for f in fixes if f.reveals == least), key=lambda fix: not fix.is_safe):
        alike[fix.group] += 1
        if not fix.group or alike[fix.group] <= MOST_ALIKE:
            found.append(fix)
    return tuple(found[:most])


def tried(analysis: Analysis, diagnostic: Diagnostic, fix: Fix) -> Fix | None:
    """The fix with what else it changes, or None when it does not remove the problem or breaks what was sound."""
    if not _is_there(analysis, diagnostic):
        return None
    try:
        design = fix.command.apply(analysis.design)
    except Refused:
        return None
    if design is analysis.design or design == analysis.design:
        return None
    after = analyze(design, analysis)
    new = _error_places(after) - _error_places(analysis)
    if _is_there(after, diagnostic) or any(not _waits(analysis, place) for place in new):
        return None
    if diagnostic.severity != "error" and _warnings(after) - _warnings(analysis):
        return None
    safe = not new and keeps_outputs(analysis, after) and deletes_nothing(analysis, after)
    effect = effect_of(analysis, after)
    if new:
        effect = f"{effect} Then “{min(new)[1]}” behind it shows a problem of its own.".strip()
    return replace(fix, effect=effect, is_safe=safe, reveals=len(new))


def _is_there(analysis: Analysis, diagnostic: Diagnostic) -> bool:
    known = analysis.modules.get(diagnostic.module)
    if known is None:
        return False
    facts = known.nodes.get(diagnostic.node)
    told = facts.diagnostics if facts is not None else known.own if not diagnostic.node else ()
    if diagnostic.severity == "error":
        return any(d.severity == "error" for d in told)
    if diagnostic.lint:
        return any(d.lint == diagnostic.lint for d in told)
    return any(d.message == diagnostic.message for d in told)


def _waits(analysis: Analysis, place: tuple[str, str]) -> bool:
    """Whether a node's own problems could not be seen so far."""
    known = analysis.modules.get(place[0])
    facts = known.nodes.get(place[1]) if known is not None else None
    return facts is not None and facts.state == "waiting"


def _error_places(analysis: Analysis) -> set[tuple[str, str]]:
    return {(d.module, d.node) for d in analysis.errors}


def _warnings(analysis: Analysis) -> set[tuple[str, str, str]]:
    return {(d.module, d.node, d.lint) for d in analysis.diagnostics if d.severity == "warning"}
