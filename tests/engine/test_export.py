"""Exported source: golden files, any names, stable, and the same text for the same design.

`DESIGNER_WRITE_GOLDEN=1` writes the golden files anew; look at the difference before you commit it.
"""

from __future__ import annotations

import ast
import os
from typing import Any

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from designer.core.commands import Rename, SetParams
from designer.core.design import Design, Graph, Module, Node, Source, Target
from designer.engine.analysis import analyze
from designer.engine.exporting.export import ExportError, TorchSource, export
from designer.engine.exporting.naming import MODULE_ATTRIBUTES, identifier
from designer.engine.files.library import library
from designer.engine.files.presets import find, presets
from designer.engine.files.storage import load
from tests.conftest import ROOT
from tests.engine.test_analysis import IMAGE, network

GOLDEN = ROOT / "tests" / "golden"
NETWORKS = [(p.name, n) for p in presets() for n in p.design.networks]


def source_of(design: Design, module: str = "M") -> TorchSource:
    return export(analyze(design), module)


def built(source: TorchSource, **arguments: int) -> Any:
    names: dict[str, Any] = {"__name__": "exported"}
    exec(compile(source.text, "<exported>", "exec"), names)
    return names[source.class_name](**arguments)


@pytest.mark.parametrize(("preset", "module"), NETWORKS)
def test_presets_export_as_agreed(preset: str, module: str) -> None:
    path = GOLDEN / f"{preset.replace('-', '_')}_{module.lower()}.py"
    text = source_of(load(find(preset)), module).text
    if os.environ.get("DESIGNER_WRITE_GOLDEN"):
        path.write_text(text, "utf-8")
    assert text == path.read_text("utf-8")


@pytest.mark.parametrize(("preset", "module"), NETWORKS)
def test_the_module_has_the_parameters_that_were_counted(preset: str, module: str) -> None:
    analysis = analyze(load(find(preset)))
    with torch.device("meta"):
        model = built(export(analysis, module))
    known = analysis.modules[module]
    assert sum(p.numel() for p in model.parameters()) == known.params
    assert sum(b.numel() for b in model.buffers()) == known.buffers


@pytest.mark.parametrize(("preset", "module"), NETWORKS)
def test_lines_lead_to_nodes_and_back(preset: str, module: str) -> None:
    source = source_of(load(find(preset)), module)
    text = source.text.splitlines()
    for line, entry in source.lines.items():
        assert text[line - 1].strip()
        for variable in entry.outputs:
            assert variable in text[line - 1]
        assert line in source.lines_of(entry.cls, entry.node)
        assert source.node_at(line) == entry


def test_arguments_change_the_exported_module() -> None:
    source = source_of(load(find("dcgan")), "Generator")
    model = built(source, z_dim=16, ngf=8, d=3).eval()
    assert model(torch.zeros(2, 16)).shape == (2, 3, 48, 48)


def test_a_block_used_with_two_widths_is_one_class() -> None:
    text = source_of(load(find("acgan")), "Discriminator").text
    assert text.count("class ResidualLeaky") == 1
    assert "ResidualLeaky(16 * ndf) for _ in range(2)" in text


def test_uses_whose_code_differs_get_classes_of_their_own() -> None:
    inner = Module(
        graph=Graph(
            {
                "x": Node("x", "Input", {"shape": ["C=4", "H=8", "W=8"]}),
                "c": Node("c", "Conv2d", {"stride": 2, "padding": "same_tf"}),
            },
            {Target("c"): Source("x")},
        )
    )
    nodes = (Node("image", "Input", {"shape": [32, 10, 10]}), Node("a", module="Down"), Node("b", module="Down"))
    source = source_of(network(*nodes, Down=inner))
    assert source.text.count("class Down") == 2
    assert built(source)(torch.zeros(2, 32, 10, 10)).shape == (2, 32, 3, 3)


def test_repeats_that_change_the_shape_are_written_out_as_needed() -> None:
    halve = Module(
        {"channels": "x.C"},
        Graph(
            {
                "x": Node("x", "Input", {"shape": ["C=4", "H=8", "W=8"]}),
                "c": Node("c", "Conv2d", {"out_channels": "channels * 2", "stride": 2, "padding": 1}),
            },
            {Target("c"): Source("x")},
        ),
    )
    source = source_of(network(IMAGE, Node("down", module="Halve", repeat=3), Halve=halve))
    assert "Halve(3),\n            Halve(6),\n            Halve(12),\n" in source.text
    assert built(source)(torch.zeros(2, 3, 32, 32)).shape == (2, 24, 4, 4)


def test_the_export_does_not_depend_on_where_things_stand() -> None:
    design = load(find("acgan"))
    graph = design.modules["Generator"].graph
    moved = design.with_graph(
        "Generator", graph.with_nodes([Node(**{**_fields(n), "at": (9.0, 9.0)}) for n in graph.nodes.values()])
    )
    assert source_of(moved, "Generator").text == source_of(design, "Generator").text


def test_an_edit_elsewhere_keeps_the_names_of_weights() -> None:
    design = load(find("dcgan"))
    before = built(source_of(design, "Generator")).state_dict().keys()
    changed = SetParams("Generator", "h4_deconv", {"kernel_size": 4}).apply(design)
    assert built(source_of(changed, "Generator")).state_dict().keys() == before


NASTY = [
    "class",
    "forward",
    "self",
    "torch",
    "x",
    "1x1",
    "卷积",
    "a b",
    "__init__",
    "é",
    "nn",
    "train",
    "print",
    '"""',
    "\\",
    "ﬁ",
    "T_destination",
]


@pytest.mark.parametrize("name", NASTY)
def test_any_name_gives_valid_python(name: str) -> None:
    design = network(IMAGE, Node("c", "Conv2d"), Node("r", "ReLU"), Node("d", "Conv2d"))
    design = Rename("M", "c", name).apply(Rename("M", "image", f"{name} in").apply(design))
    design = Design({f"{name} net": design.modules["M"]}, title=name, description=name)
    source = source_of(design, f"{name} net")
    assert built(source)(torch.zeros(2, 3, 32, 32)).shape == (2, 32, 28, 28)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(min_size=1, max_size=8).filter(lambda t: bool(t.strip())), min_size=2, max_size=4, unique=True))
def test_hostile_names_never_break_the_code(names: list[str]) -> None:
    first, *rest = names
    nodes = (Node(first, "Input", {"shape": [3, 8, 8]}), *(Node(n, "ReLU") for n in rest))
    design = network(*nodes)
    module = design.modules["M"]
    source = source_of(Design({first: Module({}, module.graph, "\n".join(names))}, title=first), first)
    ast.parse(source.text)
    assert built(source)(torch.ones(2, 3, 8, 8)).shape == (2, 3, 8, 8)


def test_no_layer_can_hide_a_part_of_nn_module() -> None:
    own = {n for n in dir(torch.nn.Module()) if not n.startswith("_")}
    assert own <= MODULE_ATTRIBUTES


def test_names_stay_apart() -> None:
    assert identifier("a-b") == "a_b"
    assert identifier("a b", {"a_b"}) == "a_b_2"


def followed(name: str) -> bool:
    """Whether a block of the library takes one image and gives one, so that it can follow itself."""
    entry = library()[name]
    known = analyze(Design(entry.modules)).modules[entry.module]
    return len(known.outputs) == 1 == len(known.inputs) and known.inputs[0][1].rank == 4  # type: ignore[union-attr]


@pytest.mark.parametrize("name", [n for n in library() if followed(n)])
def test_library_blocks_that_follow_themselves_export_and_run(name: str) -> None:
    entry = library()[name]
    image = Node("image", "Input", {"shape": [8, 16, 16]})
    analysis = analyze(network(image, Node("use", module=entry.module, repeat=2), **entry.modules))
    (_, spec), *_ = analysis.modules["M"].outputs
    assert spec is not None
    found = built(export(analysis, "M")).eval()(torch.zeros(2, 8, 16, 16))
    assert tuple(found.shape) == (2, *(int(d) for d in spec.shape[1:]))


def test_what_cannot_be_exported_says_why() -> None:
    for design, words in (
        (Design({"M": Module()}), "empty"),
        (network(IMAGE, Node("c", "Conv2d", {"kernel_size": 99})), "error"),
        (network(IMAGE), "nothing out"),
    ):
        with pytest.raises(ExportError, match=words):
            source_of(design)
    with pytest.raises(ExportError, match="no module"):
        source_of(network(IMAGE), "Other")


def _fields(node: Node) -> dict[str, Any]:
    return {name: getattr(node, name) for name in node.__dataclass_fields__}
