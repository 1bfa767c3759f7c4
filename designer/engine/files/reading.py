"""Reading design files: every wrong thing is named with its place, nothing is guessed."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from designer.blocks import block_named
from designer.core.design import DIRECTIONS, Design, Direction, Graph, Meeting, Module, Node, Source, Target
from designer.core.remarks import COLORS, Frame, Note

VERSION = 1
DEEPEST = 40
LONGEST_TEXT = 10_000
MOST_NODES = 20_000
LARGEST_NUMBER = 10**15
_NODE_FIELDS = {"id", "block", "module", "params", "arguments", "repeat", "at", "note", "bypass"}
_MODULE_FIELDS = {"arguments", "description", "direction", "nodes", "edges", "notes", "frames"}
_NOTE_FIELDS = {"id", "text", "at"}
_FRAME_FIELDS = {"id", "title", "at", "size", "color"}
MOST_REMARKS = 2_000
_DESIGN_FIELDS = {"format", "version", "title", "description", "source", "meetings", "modules"}


class DesignFileError(ValueError):
    """A file that is not a design; the message is one sentence that names the file and the place."""


def read_design(text: str, name: str = "design") -> Design:
    """The design in the text of a file. Raises `DesignFileError`."""
    return _Reader(name).read(text)


class _Reader:
    def __init__(self, name: str) -> None:
        self.name = name

    def fail(self, place: str, what: str) -> DesignFileError:
        return DesignFileError(f"{self.name}: {place}: {what}" if place else f"{self.name}: {what}")

    def read(self, text: str) -> Design:
        data = self._parse(text)
        if not isinstance(data, dict) or data.get("format") != "designer":
            raise self.fail("", 'this is not a designer file (no "format": "designer").')
        version = data.get("version")
        if not isinstance(version, int) or isinstance(version, bool) or version < 1:
            raise self.fail("version", f"it must be a whole number such as {VERSION}.")
        if version > VERSION:
            raise self.fail(
                "version", f"the file was written by a newer designer (version {version}); update to open it."
            )
        self._check_depth(data, "", 0)
        modules = self._object(data, "modules", "")
        if not modules:
            raise self.fail("modules", "a design holds at least one module.")
        read = {n: self._module(m, f"modules.{n}") for n, m in modules.items() if self._named(n, "modules")}
        total = sum(len(m.graph.nodes) for m in read.values())
        if total > MOST_NODES:
            raise self.fail("modules", f"{total} nodes are more than the {MOST_NODES} a design may hold.")
        self._check_uses(read)
        return Design(
            read,
            self._text(data, "title", ""),
            self._text(data, "description", ""),
            self._text(data, "source", ""),
            {k: v for k, v in data.items() if k not in _DESIGN_FIELDS},
            self._meetings(data),
        )

    def _parse(self, text: str) -> Any:
        if not text.strip():
            raise self.fail("", "the file is empty.")

        def pairs(found: list[tuple[str, Any]]) -> dict[str, Any]:
            keys = [k for k, _ in found]
            if len(set(keys)) != len(keys):
                twice = next(k for k in keys if keys.count(k) > 1)
                raise self.fail(_shown(twice), "the name stands twice in the same object.")
            return dict(found)

        def no_constant(word: str) -> Any:
            raise self.fail("", f"{word} is not a number that a file may hold.")

        def number(digits: str) -> float:
            value = float(digits)
            if not math.isfinite(value):
                raise self.fail("", f"the number {digits[:20]} is too large.")
            return value

        def whole(digits: str) -> int:
            if len(digits) > 20 or abs(int(digits)) > LARGEST_NUMBER:
                raise self.fail("", f"the number {digits[:20]} is larger than 10^15.")
            return int(digits)

        try:
            return json.loads(
                text, object_pairs_hook=pairs, parse_constant=no_constant, parse_float=number, parse_int=whole
            )
        except json.JSONDecodeError as error:
            raise self.fail(f"line {error.lineno}, column {error.colno}", f"broken JSON ({error.msg}).") from None
        except RecursionError:
            raise self.fail("", "it is nested too deep.") from None

    def _check_depth(self, value: Any, place: str, depth: int) -> None:
        if depth > DEEPEST:
            raise self.fail(place, f"it is nested more than {DEEPEST} deep.")
        if isinstance(value, str):
            self._check_text(value, place)
        elif isinstance(value, list):
            for i, item in enumerate(value):
                self._check_depth(item, f"{place}[{i}]", depth + 1)
        elif isinstance(value, dict):
            for key, item in value.items():
                self._check_text(key, place)
                self._check_depth(item, f"{place}.{key}".strip("."), depth + 1)

    def _check_text(self, text: str, place: str) -> None:
        if len(text) > LONGEST_TEXT:
            raise self.fail(place, f"a text has more than {LONGEST_TEXT} characters.")
        if any("\ud800" <= c <= "\udfff" for c in text):
            raise self.fail(place, "a text holds half a character (a lone surrogate).")

    def _meetings(self, data: Mapping[str, Any]) -> tuple[Meeting, ...]:
        """Connections between networks; one whose end is gone is kept and told of, like an unknown block."""
        found: dict[tuple[str, ...], Meeting] = {}
        for i, ends in enumerate(self._list(data, "meetings", "")):
            place = f"meetings[{i}]"
            is_list = isinstance(ends, list) and all(isinstance(e, str) for e in ends)
            if not is_list or (len(ends) != 4 and ends[4:] != ["apart"]):
                raise self.fail(
                    place, "it is four names: a network, its output, a network, its input; “apart” may follow."
                )
            for name in ends[:4]:
                self._named(name, place)
            met = Meeting(*ends[:4])
            found.setdefault(met.ends, replace(met, apart=len(ends) > 4))
        return tuple(found.values())

    def _module(self, data: Any, place: str) -> Module:
        if not isinstance(data, dict):
            raise self.fail(place, f"it must be an object, not {_kind(data)}.")
        arguments = self._object(data, "arguments", place)
        for name, default in arguments.items():
            if not name.isidentifier():
                raise self.fail(f"{place}.arguments", f"“{_shown(name)}” is not a name for an argument.")
            if not isinstance(default, (int, str)) or isinstance(default, bool):
                raise self.fail(
                    f"{place}.arguments.{name}", f"it must be a number or an expression, not {_kind(default)}."
                )
        nodes = [self._node(n, f"{place}.nodes[{i}]") for i, n in enumerate(self._list(data, "nodes", place))]
        by_id: dict[str, Node] = {}
        for i, node in enumerate(nodes):
            if node.id in by_id:
                raise self.fail(f"{place}.nodes[{i}]", f"a second node is called “{_shown(node.id)}”.")
            by_id[node.id] = node
        edges: dict[Target, Source] = {}
        for i, edge in enumerate(self._list(data, "edges", place)):
            self._edge(edge, f"{place}.edges[{i}]", by_id, edges)
        graph = Graph(by_id, edges)
        if graph.looped:
            around = ", ".join(_shown(n) for n in sorted(graph.looped)[:6])
            raise self.fail(f"{place}.edges", f"the edges make a loop through {around}.")
        extra = {k: v for k, v in data.items() if k not in _MODULE_FIELDS}
        notes, frames = self._remarks(data, place)
        description, direction = self._text(data, "description", place), self._direction(data, place)
        return Module(arguments, graph, description, notes, frames, extra, direction)

    def _direction(self, data: Mapping[str, Any], place: str) -> Direction:
        """Where a module runs: down, where nothing is said."""
        value = data.get("direction", DIRECTIONS[0])
        for direction in DIRECTIONS:
            if value == direction:
                return direction
        given = f"“{_shown(value)}”" if isinstance(value, str) else _kind(value)
        raise self.fail(f"{place}.direction", f"it is “down” or “right”, not {given}.")

    def _remarks(self, data: dict[str, Any], place: str) -> tuple[dict[str, Note], dict[str, Frame]]:
        """Notes and frames; their ids are apart from each other."""
        notes: dict[str, Note] = {}
        frames: dict[str, Frame] = {}
        for field in ("notes", "frames"):
            remarks = self._list(data, field, place)
            if len(remarks) > MOST_REMARKS:
                raise self.fail(f"{place}.{field}", f"{len(remarks)} are more than the {MOST_REMARKS} it may hold.")
            for i, remark in enumerate(remarks):
                where = f"{place}.{field}[{i}]"
                if not isinstance(remark, dict):
                    raise self.fail(where, f"it must be an object, not {_kind(remark)}.")
                name = self._text(remark, "id", where)
                self._named(name, f"{where}.id")
                if name in notes or name in frames:
                    raise self.fail(where, f"a second note or frame is called “{_shown(name)}”.")
                at = self._point(remark.get("at", [0, 0]), f"{where}.at")
                if field == "notes":
                    extra = {k: v for k, v in remark.items() if k not in _NOTE_FIELDS}
                    notes[name] = Note(name, self._text(remark, "text", where), at, extra)
                    continue
                size = self._point(remark.get("size", [240, 160]), f"{where}.size")
                if min(size) < 1:
                    raise self.fail(f"{where}.size", "width and height must be 1 or more.")
                extra = {k: v for k, v in remark.items() if k not in _FRAME_FIELDS}
                title, color = self._text(remark, "title", where), self._text(remark, "color", where)
                frames[name] = Frame(name, title, at, size, color or COLORS[0], extra)
        return notes, frames

    def _node(self, data: Any, place: str) -> Node:
        if not isinstance(data, dict):
            raise self.fail(place, f"a node must be an object, not {_kind(data)}.")
        name = data.get("id")
        if not isinstance(name, str) or not name.strip():
            raise self.fail(f"{place}.id", "a node needs a name.")
        self._named(name, f"{place}.id")
        block, module = self._text(data, "block", place), self._text(data, "module", place)
        if bool(block) == bool(module):
            raise self.fail(place, f"“{_shown(name)}” needs either a block or a module.")
        wrong = "arguments" if block else "params"
        if wrong in data:
            raise self.fail(f"{place}.{wrong}", f"a {'block' if block else 'module'} has no {wrong}.")
        params = self._object(data, "params" if block else "arguments", place)
        for key, value in params.items():
            self._value(value, f"{place}.{'params' if block else 'arguments'}.{key}")
        kind = block_named(block)
        params = dict(kind.brought_up_to_date(params)) if kind is not None else params
        repeat = data.get("repeat", 1)
        if isinstance(repeat, bool) or not isinstance(repeat, (int, str)):
            raise self.fail(f"{place}.repeat", f"it must be a number or an expression, not {_kind(repeat)}.")
        if block and "repeat" in data:
            raise self.fail(f"{place}.repeat", "only the use of a module can repeat.")
        extra = {k: v for k, v in data.items() if k not in _NODE_FIELDS}
        at = self._point(data.get("at", [0, 0]), f"{place}.at")
        bypass = data.get("bypass", False)
        if not isinstance(bypass, bool):
            raise self.fail(f"{place}.bypass", f"it must be true or false, not {_kind(bypass)}.")
        return Node(name, block, params, at, module, repeat, self._text(data, "note", place), bypass, extra)

    def _value(self, value: Any, place: str) -> None:
        """Parameters are plain values or lists of plain values."""
        if isinstance(value, dict) or (isinstance(value, list) and any(isinstance(v, (dict, list)) for v in value)):
            raise self.fail(place, "a parameter is a number, a text, true, false, null or a list of those.")

    def _point(self, value: Any, place: str) -> tuple[float, float]:
        numbers = (
            isinstance(value, list)
            and len(value) == 2
            and all(isinstance(v, (int, float)) and not isinstance(v, bool) and abs(v) <= 1e6 for v in value)
        )
        if not numbers:
            raise self.fail(place, "a place is two numbers, [x, y], of at most a million.")
        return (float(value[0]), float(value[1]))

    def _edge(self, data: Any, place: str, nodes: Mapping[str, Node], edges: dict[Target, Source]) -> None:
        if not isinstance(data, list) or len(data) != 2 or not all(isinstance(end, str) for end in data):
            raise self.fail(place, "an edge is two names, [from, to].")
        source, target = Source(*self._end(data[0], nodes, place)), Target(*self._end(data[1], nodes, place))
        if target in edges:
            raise self.fail(place, f"a second edge goes into “{_shown(data[1])}”.")
        edges[target] = source

    def _end(self, text: str, nodes: Mapping[str, Node], place: str) -> tuple[str, int]:
        """The node and slot of an end; the part behind the last colon is a slot when it is digits."""
        name, colon, digits = text.rpartition(":")
        node, slot = text, 0
        if colon and digits.isascii() and digits.isdigit():
            if len(digits) > 3:
                raise self.fail(place, f"“{_shown(text)}” names port {digits[:12]}; no block has that many.")
            node, slot = name, int(digits)
        if node not in nodes:
            raise self.fail(place, f"there is no node “{_shown(node)}”.")
        return node, slot

    def _check_uses(self, modules: Mapping[str, Module]) -> None:
        """No module may contain itself, directly or through others."""
        uses = {n: {x.module for x in m.graph.nodes.values() if x.module in modules} for n, m in modules.items()}
        done: set[str] = set()
        for start in modules:
            trail: list[tuple[str, list[str]]] = [(start, sorted(uses[start]))]
            on_trail = {start}
            while trail:
                name, rest = trail[-1]
                if not rest or name in done:
                    done.add(name)
                    on_trail.discard(name)
                    trail.pop()
                    continue
                used = rest.pop()
                if used in on_trail:
                    raise self.fail(f"modules.{name}", f"it contains “{_shown(used)}”, which contains it.")
                if used not in done:
                    on_trail.add(used)
                    trail.append((used, sorted(uses[used])))

    # Plain fields ---------------------------------------------------------------------------------------

    def _named(self, name: str, place: str) -> bool:
        if not name.strip() or len(name) > 200 or any(ord(c) < 32 for c in name):
            raise self.fail(place, f"“{_shown(name)}” is not a usable name.")
        return True

    def _object(self, data: Mapping[str, Any], key: str, place: str) -> dict[str, Any]:
        value = data.get(key, {})
        if not isinstance(value, dict):
            raise self.fail(f"{place}.{key}".strip("."), f"it must be an object, not {_kind(value)}.")
        return value

    def _list(self, data: Mapping[str, Any], key: str, place: str) -> list[Any]:
        value = data.get(key, [])
        if not isinstance(value, list):
            raise self.fail(f"{place}.{key}".strip("."), f"it must be a list, not {_kind(value)}.")
        return value

    def _text(self, data: Mapping[str, Any], key: str, place: str) -> str:
        value = data.get(key, "")
        if not isinstance(value, str):
            raise self.fail(f"{place}.{key}".strip("."), f"it must be text, not {_kind(value)}.")
        return value


def _kind(value: Any) -> str:
    names = {dict: "an object", list: "a list", str: "text", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number")


def _shown(text: str) -> str:
    return text if len(text) <= 40 else text[:37] + "..."
