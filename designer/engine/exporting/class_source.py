"""One exported class: constructor, forward, comments."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from designer.core.code import Code, arguments_of_self, literal
from designer.core.design import Source
from designer.core.expression import evaluate, names_in_value
from designer.core.interface import OUTPUT, input_nodes, output_nodes
from designer.core.params import Raw
from designer.core.protocol import LineNode
from designer.core.tensor import TensorSpec, shape_text
from designer.engine.analysis import ModuleAnalysis, NodeAnalysis
from designer.engine.exporting.naming import attribute_names, variable_name
from designer.engine.infer import arguments as as_arguments
from designer.engine.ports import known_names
from designer.engine.remarks import comments, titles

WIDTH = 100
COMMENT_COLUMN = 60
CHAIN_NAMES = ("x", "y", "z")
"""Names for tensors that are read once: short, and used again as soon as they are free."""
UNREAD = "_"
"""The name of an output that nobody reads."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of source and the node it belongs to. `comment` does not count for the meaning."""

    text: str
    node: LineNode | None = None
    comment: str = ""


@dataclass(frozen=True, slots=True)
class ClassSource:
    """The lines of a class. Two uses with the same `meaning` share one class."""

    name: str
    lines: tuple[Line, ...]
    meaning: str
    helpers: Mapping[str, str]

    def named(self, name: str) -> ClassSource:
        """The same class under its real name."""
        lines = tuple(
            Line(
                line.text.replace(self.name, name, 1),
                replace(line.node, cls=name) if line.node is not None else None,
            )
            for line in self.lines
        )
        return ClassSource(name, lines, self.meaning, self.helpers)


def write_class(
    known: ModuleAnalysis,
    name: str,
    class_of: Callable[[ModuleAnalysis], str],
    is_network: bool,
    taken: Callable[[], set[str]],
) -> ClassSource:
    """The class of a module as analyzed. `class_of` names (and writes) the classes it uses."""
    writer = _ClassWriter(known, name, class_of, is_network)
    init = writer.constructor()
    forward = writer.forward(taken())
    stored = [Line(f"        self.{a} = {a}") for a in known.module.arguments if a in writer.stored]
    doc = [Line(text) for text in docstring(writer.describe(), "    ")]
    notes = [Line(text) for note in known.module.notes.values() for text in comments(note.text, "    ", WIDTH)]
    head = [Line(f"class {name}(nn.Module):"), *doc, Line(""), *notes, *([Line("")] if notes else [])]
    lines = [*head, *init[:2], *stored, *init[2:], Line(""), *forward]
    meaning = "\n".join(line.text for line in [*init, *stored, *forward])
    return ClassSource(name, tuple(_with_comments(lines)), meaning, writer.helpers)


class _ClassWriter:
    def __init__(
        self, known: ModuleAnalysis, name: str, class_of: Callable[[ModuleAnalysis], str], is_network: bool
    ) -> None:
        self.known = known
        self.name = name
        self.class_of = class_of
        self.is_network = is_network
        self.graph = known.module.graph
        self.arguments = known.module.arguments
        self.stored: set[str] = set()
        self.helpers: dict[str, str] = {}
        self.titles = titles(known.module)
        self.nodes = [known.nodes[n] for n in known.order if known.nodes[n].state == "ok"]
        self.layers = [n for n in self.nodes if n.steps or (n.block is not None and not n.block.interface)]
        self.attributes = attribute_names([n.node.id for n in self.layers], self.arguments)
        self.codes = {n.node.id: self._code(n) for n in self.layers if not n.steps}

    def _code(self, known: NodeAnalysis) -> Code:
        assert known.block is not None
        specs = as_arguments(type(known.block), [s for s in known.inputs if s is not None])
        init = known.block.code(*specs).init
        with arguments_of_self() as used:
            forward = known.block.code(*specs)
        self.stored |= used if not forward.init or forward.init == init else _used_in(forward.forward, used)
        for helper in forward.helpers:
            self.helpers[helper.name] = helper.source
        return replace(forward, init=init)

    # __init__ -------------------------------------------------------------------------------------------

    def constructor(self) -> list[Line]:
        required = [a for a, d in self.arguments.items() if not self._has_default(d)]
        named = [(a, d) for a, d in self.arguments.items() if self._has_default(d)]
        signature = ["self", *(f"{a}: int" for a in required), *(self._parameter(a, d) for a, d in named)]
        lines = _call_lines("    def __init__(", signature, ") -> None:")
        lines = ["\n".join(lines)] if len(lines) > 1 else lines
        found = [*(Line(text) for text in lines), Line("        super().__init__()")]
        for argument, default in named:
            if not isinstance(default, int):
                found.append(Line(f"        if {argument} is None:"))
                found.append(Line(f"            {argument} = {default}"))
        title = ""
        for layer in self.layers:
            text = self._use(layer) if layer.steps else self.codes[layer.node.id].init
            if text is not None:
                found += self._heading(layer, title)
                title = self.titles.get(layer.node.id, "")
                where = LineNode(self.name, layer.node.id, ())
                attribute = self.attributes[layer.node.id]
                first, *rest = text.split("\n")
                found.append(Line(f"        self.{attribute} = {first}", where))
                found.extend(Line(f"        {part}", where) for part in rest)
        return found

    def _has_default(self, default: Raw) -> bool:
        """Whether the constructor can work the default out by itself; an axis of an input it cannot know."""
        if isinstance(default, int):
            return True
        try:
            evaluate(default, dict.fromkeys(self.arguments, 1))
        except ValueError:
            return False
        return True

    def _parameter(self, name: str, default: Raw) -> str:
        return f"{name}: int = {default}" if isinstance(default, int) else f"{name}: int | None = None"

    def _use(self, layer: NodeAnalysis) -> str:
        """The constructor of a composite block, with its repeats."""
        if layer.repeat == 1:
            return self._one(layer, layer.steps[0])
        texts = [self._one(layer, step) for step in layer.steps]
        if len(set(texts)) == 1:
            return f"nn.Sequential(*({texts[0]} for _ in range({literal(layer.repeat_size)})))"
        rest = layer.repeat - len(texts)
        if rest:
            texts.append(f"*({texts[-1]} for _ in range({rest}))")
        return "nn.Sequential(\n" + "".join(f"    {t},\n" for t in texts) + ")"

    def _one(self, layer: NodeAnalysis, step: ModuleAnalysis) -> str:
        cls = self.class_of(step)
        values = []
        for name, default in step.module.arguments.items():
            given = name in layer.node.params
            knows = isinstance(default, int) or not any("." in n for n in names_in_value(default))
            if given or not knows:
                values.append((name, literal(step.bindings[name]), not knows))
        positional = [v for _, v, required in values if required]
        keyword = [f"{n}={v}" for n, v, required in values if not required]
        return f"{cls}({', '.join([*positional, *keyword])})"

    # forward --------------------------------------------------------------------------------------------

    def forward(self, classes: set[str]) -> list[Line]:
        taken = {"self", "torch", "nn", "F", *classes, *self.helpers}
        variables: dict[Source, str] = {}
        left = {Source(n): 0 for n in self.graph.nodes}
        results = self._results()
        for source in [*(s for t, s in self.graph.edges.items() if self._is_layer(t.node)), *results]:
            left[source] = left.get(source, 0) + 1
        parameters = []
        for node in input_nodes(self.known.module):
            variable = variable_name(node, taken | set(variables.values()))
            variables[Source(node)] = variable
            parameters.append(variable)
        returned = "torch.Tensor" if len(results) == 1 else f"tuple[{', '.join(['torch.Tensor'] * len(results))}]"
        signature = ["self", *(f"{p}: torch.Tensor" for p in parameters)]
        head = _call_lines("    def forward(", signature, f") -> {returned}:")
        lines = [Line("\n".join(head))]
        title = ""
        for layer in self.layers:
            lines += self._heading(layer, title)
            title = self.titles.get(layer.node.id, "")
            lines += self._statements(layer, variables, left, taken, set(parameters))
        if title:
            lines.append(Line(""))
        lines.append(Line(f"        return {', '.join(variables[s] for s in results)}"))
        return [lines[0], *(lines[2:] if len(lines) > 1 and not lines[1].text else lines[1:])]

    def _heading(self, layer: NodeAnalysis, last: str) -> list[Line]:
        """A blank line where a frame begins or ends, and the title of the one that begins."""
        title = self.titles.get(layer.node.id, "")
        if title == last:
            return []
        return [Line(""), *(Line(text) for text in comments(title, "        ", WIDTH))]

    def _results(self) -> list[Source]:
        found = []
        for node in output_nodes(self.known.module):
            if self.graph.nodes[node].block == OUTPUT:
                found.append(self.graph.feeding[node][0][1])
            else:
                found.append(Source(node))
        return found

    def _is_layer(self, node: str) -> bool:
        return node in self.attributes

    def _statements(
        self,
        layer: NodeAnalysis,
        variables: dict[Source, str],
        left: dict[Source, int],
        taken: set[str],
        parameters: set[str],
    ) -> list[Line]:
        node = layer.node.id
        sources = [source for _, source in self.graph.feeding.get(node, ())]
        inputs = [variables[s] for s in sources]
        for source in sources:
            left[source] -= 1
            if not left[source]:
                variables.pop(source, None)  # read for the last time: its name is free again
        held = set(variables.values())
        readers = [left.get(Source(node, slot), 0) for slot in range(len(layer.outputs))]
        outputs = self._outputs(layer, readers, held, taken)
        for slot, name in enumerate(outputs):
            if readers[slot]:
                variables[Source(node, slot)] = name
        text = self._call(layer, inputs, outputs)
        where = LineNode(self.name, node, tuple(outputs))
        comment = ", ".join(self._shape(spec) for spec in layer.outputs)
        *before, last = text.split("\n")
        return [*(Line(f"        {t}", where) for t in before), Line(f"        {last}", where, comment)]

    def _outputs(self, layer: NodeAnalysis, readers: list[int], held: set[str], taken: set[str]) -> list[str]:
        """The variables of a layer's outputs. Of several, those that nobody reads are `_`, if one is read."""
        read = [slot for slot, count in enumerate(readers) if count]
        if len(readers) == 1 or len(read) == 1:
            only = read[0] if read else 0
            return [
                self._variable(layer, readers[s], held, taken) if s == only else UNREAD for s in range(len(readers))
            ]
        outputs: list[str] = []
        for slot, name in enumerate(known_names(layer, "output")):
            wanted = f"{layer.node.id}_{name}" if name.isdigit() else name
            unread = bool(read) and not readers[slot]
            outputs.append(UNREAD if unread else variable_name(wanted, held | taken | set(outputs)))
        return outputs

    def _variable(self, layer: NodeAnalysis, readers: int, held: set[str], taken: set[str]) -> str:
        """The name of a tensor: short while it is read once, that of its layer otherwise."""
        if readers <= 1:
            for name in CHAIN_NAMES:
                if name not in held and name not in taken:
                    return name
        return variable_name(layer.node.id, held | taken)

    def _call(self, layer: NodeAnalysis, inputs: list[str], outputs: list[str]) -> str:
        attribute = f"self.{self.attributes[layer.node.id]}"
        result = ", ".join(outputs)
        if layer.steps:
            return f"{result} = {attribute}({', '.join(inputs)})"
        assert layer.block is not None
        ports = type(layer.block).inputs
        names: dict[str, str] = {"self": attribute, "y": result}
        names |= {f"y{i}": o for i, o in enumerate(outputs)}
        for i, port in enumerate(ports):
            if port.many:
                names[port.name] = ", ".join(inputs[i:])
                names |= {f"{port.name}{j}": v for j, v in enumerate(inputs[i:])}
            elif i < len(inputs):
                names[port.name] = inputs[i]
        text = self.codes[layer.node.id].forward.format(**names)
        # A bracket of names that nobody reads is one: `output, (_, _) = ...` is `output, _ = ...`.
        return re.sub(rf"\({UNREAD}(, {UNREAD})*\)(?=.* = )", UNREAD, text)

    def _shape(self, spec: TensorSpec) -> str:
        return spec.text() if self.is_network else shape_text(spec.shape)

    def describe(self) -> str:
        """What the class is, from what to what."""
        words = " ".join(self.known.module.description.split()).rstrip(".。")
        inputs = _and([f"{n} {self._shape(s)}" for n, s in self.known.inputs if s is not None])
        outputs = _and([f"{n} {self._shape(s)}" for n, s in self.known.outputs if s is not None])
        return f"{words or self.known.name}: {inputs or 'nothing'} to {outputs}" + "."


def docstring(text: str, indent: str) -> list[str]:
    """A docstring in lines, whatever characters the text holds."""
    safe = "".join(c if c.isprintable() else " " for c in text).replace("\\", "\\\\").replace('"""', "'''")
    if safe.endswith('"'):
        safe += " "
    if len(indent) + len(safe) + 6 <= WIDTH:
        return [f'{indent}"""{safe}"""']
    width = WIDTH - len(indent) - 3
    whole = _SHAPE.sub(lambda found: _held(found[0], width), safe)
    first, *rest = textwrap.wrap(whole, width, break_long_words=False, break_on_hyphens=False)
    lines = [f'{indent}"""{first}', *(f"{indent}{part}" for part in rest), f'{indent}"""']
    return [line.replace(_HOLD, " ") for line in lines]


_DEEP = r"(?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*"
_SHAPE = re.compile(rf"\((?:N|\d+),{_DEEP}\)")
_HOLD = "\0"
"""A space at which no line ends; no docstring holds one of its own."""


def _held(shape: str, width: int) -> str:
    """A shape that stays on one line, or, where it is longer than that, with every size whole."""
    if len(shape) <= width - len("image to"):
        return shape.replace(" ", _HOLD)
    return re.sub(r" (//|[*+-]) ", rf"{_HOLD}\1{_HOLD}", shape)


def _with_comments(lines: list[Line]) -> list[Line]:
    """Shape comments set in one column, as far as lines are short enough."""
    lines = [Line(part, line.node, line.comment) for line in lines for part in line.text.split("\n")]
    lengths = [len(line.text) for line in lines if line.comment]
    column = min(max(lengths, default=0), COMMENT_COLUMN) + 2
    return [
        Line(f"{line.text.ljust(column - 2)}  # {line.comment}", line.node) if line.comment else line for line in lines
    ]


def _call_lines(start: str, parts: list[str], end: str) -> list[str]:
    """A call or signature on one line, or on several when it is too long."""
    whole = f"{start}{', '.join(parts)}{end}"
    if len(whole) <= WIDTH:
        return [whole]
    indent = " " * (len(start) - len(start.lstrip()))
    return [start, *(f"{indent}    {part}," for part in parts), f"{indent}{end}"]


def _and(parts: list[str]) -> str:
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)


def _used_in(text: str, names: set[str]) -> set[str]:
    return {n for n in names if re.search(rf"\bself\.{re.escape(n)}\b", text)}
