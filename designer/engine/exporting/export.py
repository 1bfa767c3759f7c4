"""A design as readable PyTorch source: one class per module, the user's names, shapes as comments.

The text is deterministic, needs nothing but torch, and is what the test-run executes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from designer.core.dim import value_at
from designer.core.protocol import LineNode
from designer.core.tensor import TensorSpec
from designer.engine.analysis import Analysis, ModuleAnalysis
from designer.engine.exporting.class_source import ClassSource, Line, docstring, write_class
from designer.engine.exporting.naming import class_name, variable_name


class ExportError(ValueError):
    """The module cannot be written as code; the message says why in one sentence."""


@dataclass(frozen=True)
class TorchSource:
    """Source text of a module and everything it uses.

    `lines` tells which node a line (from 1) belongs to; `inputs` are the names and shapes that `forward` takes.
    """

    text: str
    class_name: str
    lines: Mapping[int, LineNode]
    inputs: tuple[tuple[str, TensorSpec], ...]

    def node_at(self, line: int) -> LineNode | None:
        """The node that the line belongs to, or None."""
        return self.lines.get(line)

    def lines_of(self, cls: str, node: str) -> tuple[int, ...]:
        """The lines that a node of a class was written to."""
        return tuple(n for n, entry in self.lines.items() if entry.node == node and entry.cls == cls)


class _Writer:
    """Collects classes, innermost first. Uses whose text is the same share one class."""

    def __init__(self) -> None:
        self.classes: list[ClassSource] = []
        self.helpers: dict[str, str] = {}
        self._names: dict[tuple[object, ...], str] = {}
        self._variants: dict[tuple[str, str], str] = {}

    def name_of(self, known: ModuleAnalysis, is_network: bool = False) -> str:
        """The class for a module as used here; writes it if no other use has the same text."""
        key = (known.name, known.entry_key, is_network)
        if key in self._names:
            return self._names[key]
        source = write_class(known, "{CLASS}", self.name_of, is_network, self._taken)
        meaning = (known.name, source.meaning)
        name = self._variants.get(meaning)
        if name is None:
            name = class_name(known.name, self._taken() | source.helpers.keys())
            self.helpers.update(source.helpers)
            self.classes.append(source.named(name))
            self._variants[meaning] = name
        self._names[key] = name
        return name

    def _taken(self) -> set[str]:
        return {c.name for c in self.classes} | self.helpers.keys()


def export(analysis: Analysis, module: str) -> TorchSource:
    """The source of a module of the design. Raises `ExportError` when something in it is not known."""
    known = analysis.modules.get(module)
    if known is None:
        names = ", ".join(analysis.modules)
        raise ExportError(f"There is no module “{module}” in this design; it has {names}.")
    _check(known)
    writer = _Writer()
    name = writer.name_of(known, is_network=True)
    design = analysis.design
    title = _sentence(design.title or module)
    head: list[Line] = [*(Line(text) for text in docstring(f"{title} Drawn with designer.", "")), Line("")]
    body: list[Line] = []
    for source in writer.helpers.values():
        body += [Line(""), Line(""), *(Line(text) for text in source.rstrip("\n").split("\n"))]
    for written in writer.classes:
        body += [Line(""), Line(""), *written.lines]
    body += [Line(""), Line(""), *_smoke_test(name, known)]
    imports = [Line("import torch")]
    if any("F." in line.text.split("#")[0] for line in body):
        imports.append(Line("import torch.nn.functional as F"))
    imports.append(Line("from torch import nn"))
    lines = head + imports + body
    text = "\n".join(line.text for line in lines) + "\n"
    at = {i: line.node for i, line in enumerate(lines, 1) if line.node is not None}
    inputs = tuple((n, spec) for n, spec in known.inputs if spec is not None)
    return TorchSource(text, name, at, inputs)


def with_batch(spec: TensorSpec, batch: int) -> tuple[int, ...]:
    """The shape of a tensor in numbers when the batch is `batch`."""
    return tuple(value_at(d, {"N": batch}) for d in spec.shape)


def _check(known: ModuleAnalysis) -> None:
    if not known.module.graph.nodes:
        raise ExportError(f"{known.name} is empty: there is nothing to write yet.")
    errors = [d for d in known.diagnostics if d.severity == "error"]
    if errors:
        if len(errors) > 1:
            raise ExportError(f"{known.name} has {len(errors)} errors, the first of them: {errors[0].text}")
        raise ExportError(f"{known.name} has an error: {errors[0].text}")
    if not known.outputs:
        raise ExportError(f"{known.name} gives nothing out: add a layer or an Output.")
    for name, spec in known.outputs:
        if spec is None:
            raise ExportError(f"{known.name} is not complete: the shape of “{name}” is not known.")


def _sentence(text: str) -> str:
    text = " ".join(text.split())
    return text if text.endswith((".", "!", "?", "。")) else f"{text}."


def _smoke_test(name: str, known: ModuleAnalysis) -> list[Line]:
    """A `__main__` part that builds the module and prints the shapes of what comes out."""
    taken = {name, "model", "torch", "nn", "F"}
    lines = ['if __name__ == "__main__":', f"    model = {name}()"]
    variables = []
    for node, spec in known.inputs:
        assert spec is not None
        variable = variable_name(node, taken)
        taken.add(variable)
        variables.append(variable)
        sizes = ", ".join(map(str, with_batch(spec, 2)))
        make = f"torch.randn({sizes})" if spec.dtype == "float32" else f"torch.zeros({sizes}, dtype=torch.{spec.dtype})"
        lines.append(f"    {variable} = {make}")
    call = f"model({', '.join(variables)})"
    shapes = [with_batch(spec, 2) for _, spec in known.outputs if spec is not None]
    if len(shapes) == 1:
        lines.append(f"    print(tuple({call}.shape))  # {shapes[0]}")
    else:
        lines.append(f"    print([tuple(result.shape) for result in {call}])  # {shapes}")
    return [Line(text) for text in lines]
