"""One test-run: compile the exported source, build the module, feed it, watch it."""

from __future__ import annotations

import linecache
import time
import traceback
from collections.abc import Callable
from typing import Any

from designer.core.protocol import Event, Failed, Finished, LineNode, NodeReport, Run, Started
from designer.runtime.feeding import inputs_of
from designer.runtime.keeping import Enough, Kept
from designer.runtime.memory import bounded, refusal
from designer.runtime.probe import Probe
from designer.runtime.statistics import describe

SOURCE_NAME = "<exported>"


def execute(request: Run, send: Callable[[Event], None], kept: Kept | None = None) -> None:
    """Carries out a request and sends its events; the last one is `Finished` or `Failed`.

    `kept` is offered what comes out of nodes. A run for the sake of one output ends with that, without a last event.
    """
    kept = kept if kept is not None else Kept(0)
    stage, probe = "source", None

    def fail(message: str, kind: str = "", path: str = "", line: int = 0) -> None:
        send(Failed(request.id, stage, message, path, line, kind))

    too_much = refusal(request.predicted_bytes)
    if too_much is not None:
        stage = "memory"
        fail(too_much)
        return
    try:
        with bounded(request.limit_bytes):
            module_class = _compiled(request)
            stage = "construct"
            model = _constructed(request, module_class)
            params = sum(p.numel() for p in model.parameters())
            send(Started(request.id, params))
            stage = "input"
            inputs = inputs_of(request)
            for spec, tensor in zip(request.inputs, inputs, strict=True):
                send(input_report(request.id, spec.name, tensor))
                kept.take(spec.name, 1, [tensor])
            stage = "forward"
            probe = Probe(request, SOURCE_NAME, send, kept)
            if _begins_slowly(request.device):
                _forward(model, [t.clone() for t in inputs], probe, request)
                probe = Probe(request, SOURCE_NAME, send, kept)
            milliseconds = _forward(model, inputs, probe, request)
            send(Finished(request.id, milliseconds, params, probe.peak_bytes))
    except KeyboardInterrupt:
        raise
    except Enough:
        return
    except BaseException as error:  # the source may raise anything, also SystemExit and MemoryError
        line, entry = _place(error, request)
        path = probe.failing_path() if probe is not None and stage == "forward" else entry.node if entry else ""
        fail(str(error).strip() or type(error).__name__, type(error).__name__, path, line)
    finally:
        linecache.cache.pop(SOURCE_NAME, None)


def _compiled(request: Run) -> Any:
    source = request.source
    linecache.cache[SOURCE_NAME] = (len(source), None, source.splitlines(keepends=True), SOURCE_NAME)
    names: dict[str, Any] = {"__name__": "exported"}
    exec(compile(source, SOURCE_NAME, "exec"), names)
    if request.class_name not in names:
        raise NameError(f"The source defines no class {request.class_name}.")
    return names[request.class_name]


def _constructed(request: Run, module_class: Any) -> Any:
    import torch

    if request.device != "cpu":
        _check_device(request.device)
    torch.manual_seed(request.seed)
    model = module_class().to(request.device)
    return model.train(request.train)


def _check_device(device: str) -> None:
    import torch

    try:
        asked = torch.device(device)
    except RuntimeError:
        raise ValueError(f"“{device}” is not a device that torch knows. Use cpu or cuda.") from None
    there = {"cuda": torch.cuda.device_count(), "mps": int(torch.backends.mps.is_available())}.get(asked.type, 0)
    if not there:
        raise ValueError(f"The device “{device}” is not available on this computer. Use cpu.")
    if (asked.index or 0) >= there:
        raise ValueError(f"This computer has no “{device}”. Its last one is {asked.type}:{there - 1}.")


def _begins_slowly(device: str) -> bool:
    """Whether the times of a first run say little of a network: a GPU loads its libraries then, and chooses kernels."""
    return device != "cpu"


def input_report(request: str, name: str, tensor: Any) -> NodeReport:
    """What is fed, told like what comes out of a node."""
    shape, dtype = tuple(int(n) for n in tensor.shape), str(tensor.dtype).removeprefix("torch.")
    size = tensor.numel() * tensor.element_size()
    return NodeReport(request, name, 0, 1, (shape,), (dtype,), 0.0, **describe(tensor), bytes=size)


def _forward(model: Any, inputs: list[Any], probe: Probe, request: Run) -> float:
    """Runs the model under the probe; milliseconds without the probe's own work."""
    import torch

    with torch.no_grad():
        start = time.perf_counter()
        with probe:
            model(*inputs)
        total = (time.perf_counter() - start - probe.own_seconds) * 1000
    probe.send_all()
    return total


def _place(error: BaseException, request: Run) -> tuple[int, LineNode | None]:
    """The innermost line of the source that has a node, or the innermost line at all."""
    if isinstance(error, SyntaxError):
        return error.lineno or 0, None
    lines = [f.lineno or 0 for f in traceback.extract_tb(error.__traceback__) if f.filename == SOURCE_NAME]
    for line in reversed(lines):
        if line in request.lines:
            return line, request.lines[line]
    return (lines[-1] if lines else 0), None
