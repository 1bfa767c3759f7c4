"""`designer check`: what is wrong or doubtful."""

from __future__ import annotations

import argparse

from designer.cli.command import Commands, analysis_of, print_json


def add(commands: Commands) -> None:
    """Adds the command."""
    parser = commands.add("check", _check, "Print what is wrong or doubtful in a design; status 1 if there are errors.")
    parser.add_argument("--json", action="store_true", help="print data instead of text")


def _check(options: argparse.Namespace) -> int:
    analysis = analysis_of(options.design)
    found = analysis.diagnostics
    errors = [d for d in found if d.severity == "error"]
    if options.json:
        print_json(
            {
                "ok": not errors,
                "diagnostics": [
                    {
                        "module": d.module,
                        "node": d.node,
                        "severity": d.severity,
                        "message": d.message,
                        "fixes": [fix.label for fix in d.fixes],
                        "torch": d.torch,
                    }
                    for d in found
                ],
            }
        )
    else:
        for problem in found:
            print(f"{problem.severity}: {problem.module}: {problem.text}")
            for fix in problem.fixes:
                print(f"    fix: {fix.label}")
        words = f"{len(errors)} error{'s' * (len(errors) != 1)}, {len(found) - len(errors)} other remarks"
        print("no problems" if not found else words)
    return 1 if errors else 0
