"""Proposals for mending a problem, one kind of change in each file, found by looking in this folder.

A proposal need not fit: `designer.engine.problems.fixes` tries every one and offers those that help. So a remedy looks
at what a problem looks like, and not at which block told it.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from functools import cache

from designer.core.commands import SetParams
from designer.core.diagnostic import NOTE, Diagnostic, Fix
from designer.engine.analysis import Analysis
from designer.engine.problems.lints import lints
from designer.engine.problems.lints.lint import Place
from designer.engine.problems.remedies.case import Case

Remedy = Callable[[Case], Iterator[Fix]]


def proposals(analysis: Analysis, diagnostic: Diagnostic) -> Iterator[Fix]:
    """What could mend the problem, the likeliest first."""
    case = Case.of(analysis, diagnostic)
    before, after = _remedies()
    if case is not None and diagnostic.lint in ("", NOTE):
        for remedy in before:
            yield from remedy(case)
    idle = [fix for fix in diagnostic.suggested if _is_idle(fix)]
    yield from (fix for fix in diagnostic.suggested if fix not in idle)
    if case is not None and diagnostic.lint in lints():
        place = Place(case.module, case.graph, case.known.nodes, case.facts.node.id)
        yield from lints()[diagnostic.lint].mend(place, diagnostic)
    if case is not None and diagnostic.lint in ("", NOTE):
        for remedy in after:
            yield from remedy(case)
    yield from idle


def _is_idle(fix: Fix) -> bool:
    """Whether a fix only switches the layer off: a factor or a window of 1."""
    values = fix.command.values if isinstance(fix.command, SetParams) else {}
    return any(values.get(name) == 1 for name in ("upscale_factor", "downscale_factor", "kernel_size", "scale_factor"))


@cache
def _remedies() -> tuple[tuple[Remedy, ...], tuple[Remedy, ...]]:
    """The remedies that come before what a block suggests itself, and those that come behind, each by `ORDER`."""
    found: list[tuple[int, Remedy]] = []
    for info in pkgutil.iter_modules(__path__):
        module = importlib.import_module(f"{__name__}.{info.name}")
        if hasattr(module, "propose"):
            found.append((module.ORDER, module.propose))
    found.sort(key=lambda f: f[0])
    return tuple(r for o, r in found if o < 0), tuple(r for o, r in found if o >= 0)
