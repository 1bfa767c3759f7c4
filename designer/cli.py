"""The command line: the same engine as the window, without a screen."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NoReturn

from designer import __version__
from designer.core import protocol
from designer.core.tensor import ordered, shape_list
from designer.engine.analysis import Analysis, ModuleAnalysis, analyze
from designer.engine.export import ExportError, export
from designer.engine.presets import find, presets
from designer.engine.storage import DesignFileError, load
from designer.engine.summary import Row, count_text, macs_text, rows

COMMANDS = ("presets", "trace", "check", "export", "run", "render")


class UsageError(Exception):
    """A wish that cannot be fulfilled as it was typed; ends with status 2."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command and gives the exit status: 0 well, 1 the design or run has errors, 2 it was not understood."""
    typed = list(sys.argv[1:] if arguments is None else arguments)
    _utf8_output()
    try:
        if not typed or (typed[0] not in COMMANDS and not typed[0].startswith("-")):
            return _window(typed)
        options = _parser().parse_args(typed)
        if "action" not in options:
            return _window([])
        action: Callable[[argparse.Namespace], int] = options.action
        return action(options)
    except (UsageError, DesignFileError, ExportError) as error:
        print(f"designer: {error}", file=sys.stderr)
        return 1 if isinstance(error, ExportError) else 2
    except BrokenPipeError:  # the reader, such as head, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        print("designer: stopped.", file=sys.stderr)
        return 2


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message}. Try: {self.prog} --help")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="designer",
        description="Draw neural networks, read the shape on every edge, run them in PyTorch, export the code.",
        epilog="Without a command: designer [FILE|PRESET] opens the window.",
    )
    parser.add_argument("--version", action="version", version=f"designer {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="", parser_class=_Parser)

    def command(name: str, action: Callable[[argparse.Namespace], int], help: str, design: bool = True) -> Any:
        found = commands.add_parser(name, help=help, description=help)
        found.set_defaults(action=action)
        if design:
            found.add_argument("design", metavar="FILE|PRESET", help="a design file, or the name of a preset")
        return found

    command("presets", _presets, "List the networks that ship with designer.", design=False).add_argument(
        "--json", action="store_true", help="print data instead of text"
    )
    trace = command("trace", _trace, "Print the layer table of a network: shapes, parameters, MACs.")
    _module_option(trace)
    trace.add_argument(
        "--order", choices=("nchw", "hwc"), default="nchw", help="how shapes read; hwc as in the document"
    )
    trace.add_argument("--json", action="store_true", help="print data; shapes are always N, C, H, W there")
    check = command("check", _check, "Print what is wrong or doubtful in a design; status 1 if there are errors.")
    check.add_argument("--json", action="store_true", help="print data instead of text")
    out = command("export", _export, "Write a network as a PyTorch module.")
    _module_option(out)
    out.add_argument("-o", "--output", metavar="OUT.py", help="the file to write; standard output when left out")
    run = command("run", _run, "Build a network in torch, feed it, and compare every shape with the prediction.")
    _module_option(run)
    run.add_argument("--batch", type=_positive, default=2, metavar="N", help="samples to feed (default 2)")
    run.add_argument("--device", default="cpu", metavar="D", help="cpu, cuda, cuda:1, mps (default cpu)")
    run.add_argument("--seed", type=int, default=0, metavar="S", help="for the weights and inputs (default 0)")
    run.add_argument("--train", action="store_true", help="run in training mode")
    run.add_argument("--timeout", type=_seconds, default=120.0, metavar="T", help="seconds it may take (default 120)")
    run.add_argument("--json", action="store_true", help="print data instead of text")
    render = command("render", _render, "Draw a network into a picture (needs Qt, but no screen).")
    _module_option(render)
    render.add_argument("--theme", choices=("light", "dark"), default="light", help="colors (default light)")
    render.add_argument("--order", choices=("nchw", "hwc"), default="nchw", help="how shapes read")
    render.add_argument("-o", "--output", required=True, metavar="OUT.png|OUT.svg", help="the picture to write")
    return parser


def _module_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--module", metavar="M", help="the network or composite block; the first network by default")


def _positive(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 0 < int(text) <= 1_000_000:
        raise argparse.ArgumentTypeError(f"it must be a whole number from 1 on, not “{text}”")
    return int(text)


def _seconds(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 0 < value < 1e7:
        raise argparse.ArgumentTypeError(f"it must be a number of seconds, not “{text}”")
    return value


# Commands -------------------------------------------------------------------------------------------------


def _presets(options: argparse.Namespace) -> int:
    found = presets()
    if options.json:
        data = [
            {"name": p.name, "title": p.title, "networks": list(p.design.networks), "description": p.description,
             "source": p.source}
            for p in found
        ]  # fmt: skip
        _print_json(data)
        return 0
    width = max(len(p.name) for p in found)
    for preset in found:
        print(f"{preset.name.ljust(width)}  {', '.join(preset.design.networks)}")
        print(f"{' ' * width}  {preset.description}")
    return 0


def _trace(options: argparse.Namespace) -> int:
    analysis, module = _opened(options)
    known = analysis.modules[module]
    table = rows(known)
    if options.json:
        _print_json(
            {
                "module": module,
                "nodes": [_row_data(row) for row in table],
                "params": known.params,
                "macs": known.macs,
                "outputs": [
                    {"name": name, "shape": shape_list(spec.shape) if spec is not None else None}
                    for name, spec in known.outputs
                ],
            }
        )
    else:
        _print_table(known, table, options.order)
    return 1 if any(d.severity == "error" for d in known.diagnostics) else 0


def _row_data(row: Row) -> dict[str, Any]:
    return {
        "path": row.name,
        "block": row.block,
        "outputs": [shape_list(spec.shape) for spec in row.outputs],
        "params": row.params,
        "macs": row.macs,
        "repeat": row.repeat,
    }


def _print_table(known: ModuleAnalysis, table: Sequence[Row], order: Any) -> None:
    lines = [("layer", "block", "output", "params", "MACs")]
    for row in table:
        shapes = ", ".join("×".join(map(str, shape_list(ordered(s.shape, order)))) for s in row.outputs) or "?"
        name = f"{row.name} ×{row.repeat}" if row.repeat > 1 else row.name
        lines.append((name, row.block, shapes, f"{row.params * row.repeat:,}", f"{row.macs * row.repeat:,}"))
    widths = [max(len(line[i]) for line in lines) for i in range(5)]
    for line in lines:
        left = "  ".join(text.ljust(width) for text, width in zip(line[:3], widths[:3], strict=True))
        right = "  ".join(text.rjust(width) for text, width in zip(line[3:], widths[3:], strict=True))
        print(f"{left}  {right}".rstrip())
    print(f"{known.name}: {known.params:,} parameters, {macs_text(known.macs)} per sample")
    for problem in known.diagnostics:
        print(f"{problem.severity}: {problem.text}", file=sys.stderr)


def _check(options: argparse.Namespace) -> int:
    analysis = _analysis(options.design)
    found = analysis.diagnostics
    errors = [d for d in found if d.severity == "error"]
    if options.json:
        _print_json(
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


def _export(options: argparse.Namespace) -> int:
    analysis, module = _opened(options)
    text = export(analysis, module).text
    if options.output is None:
        print(text, end="")
    else:
        _write(Path(options.output), text)
    return 0


def _run(options: argparse.Namespace) -> int:
    from designer.engine.report import RunReport, plan_run
    from designer.engine.worker import run_to_end

    analysis, module = _opened(options)
    plan = plan_run(
        analysis, module, batch=options.batch, device=options.device, seed=options.seed, train=options.train
    )
    report = RunReport(plan)
    for event in run_to_end(plan.request, options.timeout):
        report = report.with_event(event)
    if options.json:
        _print_json(_report_data(report))
    else:
        _print_report(report)
    return 0 if report.ok else 1


def _report_data(report: Any) -> dict[str, Any]:
    leaves = _leaves(report)
    failed = report.failed
    return {
        "module": report.plan.module,
        "ok": report.ok,
        "nodes": [
            {
                "path": node.path,
                "predicted": [list(s) for s in report.plan.predicted.get(node.path, ())],
                "actual": [list(s) for s in node.shapes],
                "milliseconds": round(node.milliseconds, 4),
                "mean": node.mean,
                "std": node.std,
            }
            for node in leaves
        ],
        "error": None
        if failed is None
        else {"stage": failed.stage, "path": failed.path, "line": failed.line, "message": failed.message},
    }


def _leaves(report: Any) -> list[protocol.NodeReport]:
    """Reports of layers: a composite block's own report says nothing that its layers do not."""
    inner = {path.rsplit("/", 1)[0] for path in report.nodes if "/" in path}
    return [node for path, node in report.nodes.items() if path not in inner]


def _print_report(report: Any) -> None:
    found = _leaves(report)
    width = max((len(n.path) for n in found), default=5)
    shapes = [", ".join("×".join(map(str, s)) for s in n.shapes) for n in found]
    wide = max((len(s) for s in shapes), default=5)
    for node, shape in zip(found, shapes, strict=True):
        verdict = report.verdict(node.path)
        mean = f"mean {node.mean: .4f}  std {node.std:.4f}" if node.mean is not None and node.std is not None else ""
        times = f" ×{node.runs}" if node.runs > 1 else ""
        took = f"{node.milliseconds:9.2f} ms{times}"
        print(f"{node.path.ljust(width)}  {shape.ljust(wide)}  {verdict}  {took}  {mean}".rstrip())
    if report.failed is not None:
        where = f" at {report.failed.path}" if report.failed.path else ""
        print(f"{report.plan.module} failed{where}: {report.failed.message}", file=sys.stderr)
    elif report.finished is not None:
        done = report.finished
        wrong = len(report.contradicted)
        verdict = f"{wrong} shapes contradicted by torch" if wrong else "every shape confirmed by torch"
        print(f"{report.plan.module}: {verdict}, {count_text(done.params)} parameters, {done.milliseconds:.1f} ms")


def _render(options: argparse.Namespace) -> int:
    analysis, module = _opened(options)
    target = Path(options.output)
    if target.suffix.lower() not in (".png", ".svg"):
        raise UsageError(f"{target.name} must end in .png or .svg")
    try:
        from designer.ui.render import render
    except ImportError as error:
        raise UsageError(f"render needs PySide6, which cannot be loaded here ({error})") from None
    try:
        render(analysis, module, target, theme=options.theme, order=options.order)
    except OSError as error:
        raise UsageError(f"{target} cannot be written: {error.strerror or error}") from None
    return 0


def _window(arguments: Sequence[str]) -> int:
    if len(arguments) > 1:
        raise UsageError(f"one FILE or PRESET at a time, not {len(arguments)}. Try: designer --help")
    path = find(arguments[0]) if arguments else None
    if path is not None:
        load(path)  # a broken file is better told here than in a window that opens empty
    try:
        from designer.ui.application import start
    except ImportError as error:
        raise UsageError(f"the window needs PySide6, which cannot be loaded here ({error})") from None
    return start(path)


# Helpers --------------------------------------------------------------------------------------------------


def _analysis(name: str) -> Analysis:
    return analyze(load(find(name)))


def _opened(options: argparse.Namespace) -> tuple[Analysis, str]:
    """The analyzed design and the chosen module."""
    analysis = _analysis(options.design)
    module = options.module or analysis.design.networks[0]
    if module not in analysis.modules:
        raise UsageError(f"there is no module “{module}”; the design has {', '.join(analysis.modules)}")
    return analysis, module


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror or error}") from None


def _print_json(data: Any) -> None:
    print(json.dumps(data, ensure_ascii=False, indent=1, allow_nan=False))


def _utf8_output() -> None:
    """Shapes hold ×, also where the terminal's own encoding has none."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
