"""Where a module runs is a part of the design: commands change it and carry it along."""

from __future__ import annotations

import pytest

from designer.core.design import Design, Graph, Module, Node
from designer.core.grouping import MakeModule
from designer.core.history import History, Refused
from designer.core.module_commands import Import, MakeUnique, Paste, RenameModule, piece_of
from designer.core.network_commands import DuplicateModule, SetDirection
from designer.engine.analysis import analyze
from designer.engine.files.presets import find
from designer.engine.files.storage import load
from designer.engine.grouping import module_from


@pytest.fixture
def acgan() -> Design:
    return load(find("acgan"))


def turned(design: Design, *modules: str) -> Design:
    for name in modules:
        design = SetDirection(name, "right").apply(design)
    return design


def directions(design: Design) -> dict[str, str]:
    return {name: module.direction for name, module in design.modules.items()}


def test_turning_is_one_step_that_moves_no_node_and_turns_no_other_module(acgan: Design) -> None:
    history = History(acgan)
    assert history.do(SetDirection("Generator", "right"))
    assert not history.do(SetDirection("Generator", "right")), "it runs there already"
    assert directions(history.design) == {**directions(acgan), "Generator": "right"}
    assert history.design.modules["Generator"].graph is acgan.modules["Generator"].graph
    assert history.undo() and history.design is acgan
    assert not history.undo()


def test_a_module_that_does_not_exist_cannot_be_turned(acgan: Design) -> None:
    with pytest.raises(Refused, match="no module “X”"):
        SetDirection("X", "right").apply(acgan)


def test_copies_and_new_names_keep_the_direction(acgan: Design) -> None:
    design = turned(acgan, "Generator", "ResidualBlock")
    assert directions(DuplicateModule("Generator").apply(design))["Generator2"] == "right"
    assert directions(RenameModule("Generator", "G").apply(design))["G"] == "right"
    use = next(n.id for n in design.modules["Generator"].graph.nodes.values() if n.module == "ResidualBlock")
    assert directions(MakeUnique("Generator", use).apply(design))["ResidualBlock2"] == "right"


@pytest.mark.parametrize("direction", ["down", "right"])
def test_a_module_made_of_nodes_runs_as_the_one_around_it(direction: str) -> None:
    design = load(find("dcgan"))
    design = turned(design, "Generator") if direction == "right" else design
    made = module_from(analyze(design).modules["Generator"], frozenset({"h1_deconv", "h1_bn", "h1"}), "Part")
    assert isinstance(made, MakeModule)
    assert directions(made.apply(design)) == {**directions(design), "Part": direction}


def test_imported_and_pasted_modules_run_as_where_they_come_from(acgan: Design) -> None:
    design, empty = turned(acgan, "Generator", "ResidualBlock"), Design({"Network": Module()})
    imported = directions(Import(design.modules).apply(empty))
    assert imported == {"Network": "down", **directions(design)}
    use = next(n.id for n in design.modules["Generator"].graph.nodes.values() if n.module == "ResidualBlock")
    piece, used = piece_of(design, "Generator", frozenset({use}))
    pasted = directions(Paste("Network", piece, used).apply(empty))
    assert pasted == {"Network": "down", "ResidualBlock": "right"}, "the network it is pasted into keeps its own"


def test_a_block_that_is_there_is_not_brought_again_because_it_runs_another_way(acgan: Design) -> None:
    after = Import({"ResidualBlock": acgan.modules["ResidualBlock"]}).apply(turned(acgan, "ResidualBlock"))
    assert directions(after) == {**directions(acgan), "ResidualBlock": "right"}
    other = Module(graph=Graph({"a": Node("a", "ReLU")}))
    assert "ResidualBlock2" in Import({"ResidualBlock": other}).apply(acgan).modules
