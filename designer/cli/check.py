"""`designer check`: what is wrong or doubtful, and with --fix its mending."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from designer.cli.command import Commands, UsageError, print_json
from designer.core.diagnostic import Diagnostic
from designer.engine.analysis import Analysis, analyze
from designer.engine.files.presets import find, presets
from designer.engine.files.storage import load, save
from designer.engine.problems.fixes import fixes_of
from designer.engine.problems.mend import Mended, mend
from designer.engine.sizes.deriving import requirements_of


def add(commands: Commands) -> None:
    """Adds the command."""
    parser = commands.add("check", _check, "Print what is wrong or doubtful in a design; status 1 if there are errors.")
    parser.add_argument("--fix", action="store_true", help="apply the safe fixes to the file, and say which")
    parser.add_argument("--dry-run", action="store_true", help="with --fix, only say what would be done")
    parser.add_argument("-o", "--output", metavar="OUT.json", help="with --fix, the file to write instead")
    parser.add_argument("--json", action="store_true", help="print data instead of text")


def _check(options: argparse.Namespace) -> int:
    path = find(options.design)
    if (options.dry_run or options.output) and not options.fix:
        raise UsageError("--dry-run and -o go with --fix")
    analysis = analyze(load(path))
    done: tuple[Mended, ...] = ()
    if options.fix:
        analysis, done = mend(analysis)
        if done and not options.dry_run:
            _write(analysis, Path(options.output) if options.output else path)
    errors = analysis.errors
    if options.json:
        data: dict[str, Any] = {"ok": not errors, "diagnostics": [_data(analysis, d) for d in analysis.diagnostics]}
        data["sizes"] = {
            name: {"sentences": list(needs.sentences), "fixes": [fix.label for fix in needs.fixes]}
            for name, needs in requirements_of(analysis).items()
        }
        if options.fix:
            data["fixed"] = [
                {"module": m.problem.module, "node": m.problem.node, "message": m.problem.message, **_fix_data(m)}
                for m in done
            ]
            data["written"] = bool(done) and not options.dry_run
        print_json(data)
        return 1 if errors else 0
    for mended in done:
        print(f"{'would fix' if options.dry_run else 'fixed'}: {mended.problem.module}: {mended.problem.text}")
        print(f"    {mended.fix.label}. {mended.fix.effect}".rstrip())
    _print(analysis)
    return 1 if errors else 0


def _write(analysis: Analysis, path: Path) -> None:
    if any(path == p.path for p in presets()):
        raise UsageError("a preset is not changed; name a file to write with -o")
    try:
        save(analysis.design, path)
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror or error}") from None


def _print(analysis: Analysis) -> None:
    found = analysis.diagnostics
    for problem in found:
        print(f"{problem.severity}: {problem.module}: {problem.text}" + (f" [{problem.lint}]" if problem.lint else ""))
        for fix in fixes_of(analysis, problem):
            print(f"    fix: {fix.label}" + (f" ({fix.effect})" if fix.effect else ""))
    for name, needs in requirements_of(analysis).items():
        for sentence in needs.sentences:
            print(f"sizes: {name}: {sentence}")
        for fix in needs.fixes:
            print(f"    fix: {fix.label}")
    counts = {s: sum(d.severity == s for d in found) for s in ("error", "warning", "hint")}
    words = ", ".join(f"{n} {s}{'s' * (n != 1)}" for s, n in counts.items() if n or s == "error")
    print(f"{words}." if found else "No problems.")


def _data(analysis: Analysis, problem: Diagnostic) -> dict[str, Any]:
    return {
        "module": problem.module,
        "node": problem.node,
        "severity": problem.severity,
        "message": problem.message,
        "input": problem.port,
        "expected": problem.expected,
        "sent": problem.sent,
        "param": problem.param,
        "lint": problem.lint,
        "fixes": [
            {"label": f.label, "effect": f.effect, "safe": f.is_safe and problem.severity == "error"}
            for f in fixes_of(analysis, problem)
        ],
        "torch": problem.torch,
    }


def _fix_data(mended: Mended) -> dict[str, Any]:
    return {"fix": mended.fix.label, "effect": mended.fix.effect}
