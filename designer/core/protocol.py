"""What the application and its torch process say to each other: one JSON object per line, in UTF-8."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias


@dataclass(frozen=True, slots=True)
class LineNode:
    """The node that a line of exported source belongs to.

    `cls` is the class that holds the line; `outputs` are the local variables that hold the node's results once its
    last line has run, empty for lines of a constructor. `_` stands for a result that nobody reads.
    """

    cls: str
    node: str
    outputs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class InputSpec:
    """A tensor to feed: the batch is part of the shape.

    `values` is `random` (normal), `uniform` (-1 to 1), `zeros`, `ones`, `given` or `made`. Random whole numbers are
    below `below`. What is given is one sample for the whole batch, bytes in base64 that stand for `low` to 1; what is
    made is result `slot` of the maker of that number.
    """

    name: str
    shape: tuple[int, ...]
    dtype: str = "float32"
    values: str = "random"
    below: int = 0
    data: str = ""
    low: float = 0.0
    maker: int = 0
    slot: int = 0


@dataclass(frozen=True, slots=True)
class Maker:
    """A network that runs first because it makes what another is fed. Its own inputs may come from earlier ones."""

    network: str
    source: str
    class_name: str
    inputs: tuple[InputSpec, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """Execute exported source once. `predicted_bytes` is what the run cannot do without."""

    id: str
    source: str
    class_name: str
    lines: Mapping[int, LineNode]
    inputs: tuple[InputSpec, ...]
    device: str = "cpu"
    seed: int = 0
    train: bool = False
    predicted_bytes: int = 0
    limit_bytes: int = 0
    keep_bytes: int = 0
    """Room for copies of what comes out of nodes, to be looked at afterwards."""
    makers: tuple[Maker, ...] = ()


@dataclass(frozen=True, slots=True)
class Look:
    """Show values that came out at `path` in the last run, at most some hundred thousand of them.

    `turn` counts repeats from 1; `depth` is a slice of volumes; of the channels from `first` on, `count` are shown,
    each at most `side` pixels high and wide. `whole` shows channels by steps as one picture. `run` is there where
    the process has not made that run itself.
    """

    id: str
    path: str
    slot: int = 0
    turn: int = 1
    sample: int = 0
    depth: int = 0
    first: int = 0
    count: int = 64
    side: int = 256
    whole: bool = False
    run: Run | None = None


@dataclass(frozen=True, slots=True)
class Ready:
    """The process has loaded torch."""

    torch: str
    devices: tuple[str, ...]
    id: str = ""


@dataclass(frozen=True, slots=True)
class Started:
    """The module is built; `params` counts its trainable values."""

    id: str
    params: int


@dataclass(frozen=True, slots=True)
class NodeReport:
    """What came out of a node. `runs` counts repeats so far, `milliseconds` is their sum.

    `bytes` is what the results take. `shapes` has an empty one for a result that nobody reads, of which nothing is
    known.

    Statistics are of the first output of the last run: mean, deviation and histogram from at most 65,536 values,
    the rest from all.
    """

    id: str
    path: str
    line: int
    runs: int
    shapes: tuple[tuple[int, ...], ...]
    dtypes: tuple[str, ...]
    milliseconds: float
    mean: float | None = None
    std: float | None = None
    min: float | None = None
    max: float | None = None
    nan: int = 0
    inf: int = 0
    histogram: tuple[int, ...] = ()
    bytes: int = 0


@dataclass(frozen=True, slots=True)
class Looked:
    """What a `Look` found. `shape`, `dtype` and the numbers are of the whole output, the rest of what is shown.

    `data` are 32-bit floats in base64, little-endian, in the shape `got`: channels, height, width. `size` is the
    height and width before they were averaged down.
    """

    id: str
    path: str
    slot: int
    turn: int
    shape: tuple[int, ...]
    dtype: str
    sample: int
    depth: int
    depths: int
    first: int
    channels: int
    size: tuple[int, int]
    got: tuple[int, int, int]
    data: str
    mean: float | None = None
    std: float | None = None
    min: float | None = None
    max: float | None = None
    nan: int = 0
    inf: int = 0
    histogram: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Finished:
    """The forward pass ended well."""

    id: str
    milliseconds: float
    params: int
    peak_bytes: int = 0


@dataclass(frozen=True, slots=True)
class Failed:
    """The run ended badly. `message` is torch's (or the system's) own words; `path` and `line` say where.

    `stage` is source, construct, input, memory, forward, look, process, timeout or cancel.
    """

    id: str
    stage: str
    message: str
    path: str = ""
    line: int = 0
    kind: str = ""


Request: TypeAlias = Run | Look
Event: TypeAlias = Ready | Started | NodeReport | Looked | Finished | Failed
_KINDS: dict[str, type[Any]] = {
    c.__name__: c for c in (Run, Look, Ready, Started, NodeReport, Looked, Finished, Failed)
}


class ProtocolError(ValueError):
    """A line that is no message."""


def encode(message: Request | Event) -> bytes:
    """A message as one line of JSON."""
    data = {f.name: _plain(getattr(message, f.name)) for f in dataclasses.fields(message)}
    return json.dumps({"type": type(message).__name__, **data}, separators=(",", ":")).encode() + b"\n"


def decode(line: bytes) -> Any:
    """The message of a line. Raises `ProtocolError`."""
    try:
        data = json.loads(line)
        kind = _KINDS[data.pop("type")]
        return kind(**{name: _rebuilt(name, value) for name, value in data.items()})
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ProtocolError(f"Not a message: {line[:80]!r}") from error


def _plain(value: Any) -> Any:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: _plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {str(k): _plain(v) for k, v in value.items()}
    if isinstance(value, (tuple, list)):
        return [_plain(v) for v in value]
    return value


def _rebuilt(name: str, value: Any) -> Any:
    if name == "lines":
        return {int(k): LineNode(v["cls"], v["node"], tuple(v["outputs"])) for k, v in value.items()}
    if name == "inputs":
        return tuple(InputSpec(**{**v, "shape": tuple(v["shape"])}) for v in value)
    if name == "makers":
        return tuple(Maker(**{**v, "inputs": _rebuilt("inputs", v["inputs"])}) for v in value)
    if name == "run" and isinstance(value, dict):
        return Run(**{key: _rebuilt(key, held) for key, held in value.items()})
    if isinstance(value, list):
        return tuple(_rebuilt("", v) for v in value)
    return value
