"""Design files: read strictly, written atomically and the same way every time.

A file is data; reading one never runs anything. What this version does not know is kept and written back.
"""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from designer.core.design import DIRECTIONS, Design, Graph, Module, Node
from designer.core.remarks import COLORS, Frame, Note
from designer.engine.arranging.designs import with_places
from designer.engine.files.carried import PICTURES, carried
from designer.engine.files.reading import DesignFileError, read_design

__all__ = [
    "Content",
    "DesignFileError",
    "digest_of",
    "load",
    "read_design",
    "read_file",
    "save",
    "write_design",
]

LARGEST_FILE = 20_000_000
"""Bytes; the largest design that makes sense has a twentieth of that."""


class Content(NamedTuple):
    """What was read from a file."""

    design: Design
    digest: str
    """Tells later whether the file still holds the same: see `digest_of`."""


def load(path: Path) -> Design:
    """The design in a file, its modules laid out if they have no places.

    Raises what `read_file` raises.
    """
    return read_file(path).design


def read_file(path: Path) -> Content:
    """The design in a file, as `load` gives it, and the digest of what the file held.

    Raises `DesignFileError` with a sentence that names the file and the place.
    """
    name = path.name
    try:
        if path.is_dir():
            raise DesignFileError(f"{name} is a folder, not a design file.")
        if path.stat().st_size > LARGEST_FILE:
            raise DesignFileError(f"{name} is larger than {LARGEST_FILE // 10**6} MB; that is no design file.")
        data = path.read_bytes()
    except FileNotFoundError:
        raise DesignFileError(f"There is no file {path}.") from None
    except OSError as error:
        raise DesignFileError(f"{name} cannot be read: {error.strerror or error}.") from None
    if path.suffix.lower() in PICTURES:
        return Content(read_design(carried(data, name), name), _digest(data))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DesignFileError(f"{name} is not text in UTF-8 (byte {error.start}); that is no design file.") from None
    return Content(with_places(read_design(text, name)), _digest(data))


def digest_of(path: Path) -> str:
    """A digest of what the file holds now; empty when there is none, or none that can be read."""
    try:
        return _digest(path.read_bytes())
    except OSError:
        return ""


def _digest(data: bytes) -> str:
    return f"{len(data)}-{zlib.crc32(data):08x}"


def save(design: Design, path: Path) -> str:
    """Writes the design so that at every moment either the old file or the new one is whole; gives its digest.

    Raises `OSError`; then the old file is untouched and nothing is left behind.
    """
    data = write_design(design).encode("utf-8")
    handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, (path.stat().st_mode & 0o777) if path.exists() else 0o644)
        os.replace(temporary, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise
    return _digest(data)


def write_design(design: Design) -> str:
    """The text of a design file: one node on a line, one edge after the other, always in the same order."""
    lines = ['{"format": "designer", "version": 1,']
    for name in ("title", "description", "source"):
        value = getattr(design, name)
        if value:
            lines.append(f" {_json(name)}: {_json(value)},")
    if design.meetings:
        ends = [_json([*m.ends, *(["apart"] if m.apart else [])]) for m in design.meetings]
        lines.append(f' "meetings": [{", ".join(ends)}],')
    lines += [f" {_json(k)}: {_json(v)}," for k, v in design.extra.items()]
    lines.append(' "modules": {')
    modules = [_module(name, module) for name, module in design.modules.items()]
    lines.append(",\n".join(modules))
    return "\n".join(lines) + "}}\n"


def _module(name: str, module: Module) -> str:
    parts: list[str] = []
    if module.description:
        parts.append(f'   "description": {_json(module.description)}')
    if module.direction != DIRECTIONS[0]:
        parts.append(f'   "direction": {_json(module.direction)}')
    if module.arguments:
        parts.append(f'   "arguments": {_json(module.arguments)}')
    parts += [f"   {_json(k)}: {_json(v)}" for k, v in module.extra.items()]
    nodes = ",\n".join(f"    {_json(_node(n))}" for n in module.graph.nodes.values())
    parts.append(f'   "nodes": [\n{nodes}]' if nodes else '   "nodes": []')
    parts.append(f'   "edges": [{_edges(module.graph)}]')
    for field, lines in (
        ("notes", [_note(n) for n in module.notes.values()]),
        ("frames", [_frame(f) for f in module.frames.values()]),
    ):
        if lines:
            parts.append(f'   "{field}": [\n' + ",\n".join(f"    {_json(line)}" for line in lines) + "]")
    body = ",\n".join(parts)
    return f"  {_json(name)}: {{\n{body}}}"


def _node(node: Node) -> dict[str, Any]:
    data: dict[str, Any] = {"id": node.id}
    if node.module:
        data["module"] = node.module
        if node.params:
            data["arguments"] = dict(node.params)
        if node.repeat != 1 or isinstance(node.repeat, bool):
            data["repeat"] = node.repeat
    else:
        data["block"] = node.block
        if node.params:
            data["params"] = dict(node.params)
    data["at"] = _pair(node.at)
    if node.note:
        data["note"] = node.note
    if node.bypass:
        data["bypass"] = True
    return {**data, **node.extra}


def _note(note: Note) -> dict[str, Any]:
    return {"id": note.id, "text": note.text, "at": _pair(note.at), **note.extra}


def _frame(frame: Frame) -> dict[str, Any]:
    color = {"color": frame.color} if frame.color != COLORS[0] else {}
    places = {"at": _pair(frame.at), "size": _pair(frame.size)}
    return {"id": frame.id, "title": frame.title, **places, **color, **frame.extra}


def _pair(point: tuple[float, float]) -> list[float]:
    return [int(v) if float(v).is_integer() else v for v in point]


def _edges(graph: Graph) -> str:
    """Edges in the order of their ends, so that adding one adds one."""
    place = {n: i for i, n in enumerate(graph.nodes)}
    ordered = sorted(graph.edges.items(), key=lambda edge: (place.get(edge[0].node, -1), edge[0].slot))
    many_in = {t.node for t in graph.edges if t.slot}
    many_out = {s.node for s in graph.edges.values() if s.slot}
    texts = [f"[{_json(_end(s.node, s.slot, many_out))}, {_json(_end(t.node, t.slot, many_in))}]" for t, s in ordered]
    rows: list[str] = []
    for text in texts:
        if rows and len(rows[-1]) + len(text) < 100:
            rows[-1] += f", {text}"
        else:
            rows.append(text)
    return ",\n             ".join(rows)


def _end(node: str, slot: int, many: set[str]) -> str:
    """`fc`, or `sum:1` where a node has more than one port in use or its name ends like a port."""
    ending = node.rpartition(":")
    looks_like_port = bool(ending[1]) and ending[2].isascii() and ending[2].isdigit()
    return f"{node}:{slot}" if slot or node in many or looks_like_port else node


def _json(value: Any) -> str:
    if isinstance(value, Mapping):
        value = dict(value)
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
