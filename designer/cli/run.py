"""`designer run`: the network in torch, every shape compared."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from designer.cli.command import Commands, UsageError, module_option, opened, positive, print_json
from designer.core import protocol
from designer.core.amounts import count_text
from designer.engine.analysis import Analysis
from designer.engine.running.options import Feed, FeedKind


def add(commands: Commands) -> None:
    """Adds the command."""
    parser = commands.add(
        "run", _run, "Build a network in torch, feed it, and compare every shape with the prediction."
    )
    module_option(parser)
    parser.add_argument("--batch", type=positive, default=2, metavar="N", help="samples to feed (default 2)")
    parser.add_argument("--device", default="cpu", metavar="D", help="cpu, cuda, cuda:1, mps (default cpu)")
    parser.add_argument("--seed", type=int, default=0, metavar="S", help="for the weights and inputs (default 0)")
    parser.add_argument(
        "--feed",
        action="append",
        default=[],
        metavar="[INPUT=]WHAT",
        help="normal (default), uniform, zeros, ones, a picture file, or another network of the design",
    )
    parser.add_argument(
        "--from",
        dest="low",
        type=float,
        choices=(-1.0, 0.0),
        default=-1.0,
        metavar="L",
        help="pictures have values from -1 (default) or 0 to 1",
    )
    parser.add_argument("--train", action="store_true", help="run in training mode")
    parser.add_argument(
        "--timeout", type=_seconds, default=120.0, metavar="T", help="seconds it may take (default 120)"
    )
    parser.add_argument("--json", action="store_true", help="print data instead of text")


def _seconds(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 0 < value < 1e7:
        raise argparse.ArgumentTypeError(f"it must be a number of seconds, not “{text}”")
    return value


def _run(options: argparse.Namespace) -> int:
    from designer.engine.running.report import RunReport, plan_run
    from designer.engine.running.worker import run_to_end

    analysis, module = opened(options)
    plan = plan_run(
        analysis,
        module,
        batch=options.batch,
        device=options.device,
        seed=options.seed,
        train=options.train,
        feeds={module: _feeds(options.feed, options.low, analysis, module)},
        read_image=_image,
    )
    report = RunReport(plan)
    for event in run_to_end(plan.request, options.timeout):
        report = report.with_event(event)
    if options.json:
        print_json(_report_data(report))
    else:
        _print_report(report)
    return 0 if report.ok else 1


def _feeds(texts: Sequence[str], low: float, analysis: Analysis, module: str) -> dict[str, Feed]:
    """What inputs are fed, as it was typed; without the name of an input it is for all of them."""
    names = [name for name, _ in analysis.modules[module].inputs]
    found: dict[str, Feed] = {}
    for text in texts:
        name, is_named, what = text.partition("=")
        if is_named and name not in names:
            raise UsageError(f"there is no input “{name}”; {module} has {', '.join(names) or 'none'}")
        feed = _feed(what if is_named else text, low, analysis)
        found |= dict.fromkeys([name] if is_named else names, feed)
    return found


def _feed(what: str, low: float, analysis: Analysis) -> Feed:
    kinds: dict[str, FeedKind] = {"normal": "normal", "uniform": "uniform", "zeros": "zeros", "ones": "ones"}
    if what in kinds:
        return Feed(kinds[what])
    if what in analysis.design.networks:
        return Feed("network", network=what)
    if not Path(what).is_file():
        raise UsageError(f"“{what}” is neither {', '.join(kinds)}, nor a network of the design, nor a file")
    return Feed("image", str(Path(what)), low)


def _image(path: str, size: tuple[int, ...]) -> str:
    from designer.ui.pictures.fed_image import image_bytes  # late: only pictures need Qt

    return image_bytes(path, size)


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
                "bytes": node.bytes,
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
    shapes = [", ".join("×".join(map(str, s)) or "–" for s in n.shapes) for n in found]
    wide = max((len(s) for s in shapes), default=5)
    for node, shape in zip(found, shapes, strict=True):
        verdict = report.verdict(node.path)
        mean = f"mean {node.mean: .4f}  std {node.std:.4f}" if node.mean is not None and node.std is not None else ""
        times = f" ×{node.runs}" if node.runs > 1 else ""
        took = f"{node.milliseconds:9.2f} ms{times}"
        print(f"{node.path.ljust(width)}  {shape.ljust(wide)}  {verdict}  {took}  {mean}".rstrip())
    if report.failed is not None:
        where = f" at {report.failed.path}" if report.failed.path else ""
        print(
            f"{report.plan.module} failed{where}: {report.failed.message} {report.our_words}".rstrip(), file=sys.stderr
        )
    elif report.finished is not None:
        done = report.finished
        wrong = len(report.contradicted)
        verdict = f"{wrong} shapes contradicted by torch" if wrong else "every shape confirmed by torch"
        print(f"{report.plan.module}: {verdict}, {count_text(done.params)} parameters, {done.milliseconds:.1f} ms")
