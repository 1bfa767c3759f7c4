"""Commands, undo and redo: a state machine finds what single examples miss."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, initialize, invariant, rule

from designer.core.commands import (
    AddNode,
    Connect,
    Disconnect,
    InsertOnEdge,
    Move,
    RemoveNodes,
    Rename,
    SetParams,
    SetRepeat,
    Together,
)
from designer.core.design import Design, Graph, Module, Node, Source, Target
from designer.core.history import Command, History, Refused
from designer.core.module_commands import (
    AddModule,
    AddUse,
    MakeUnique,
    Paste,
    RemoveModule,
    RenameArgument,
    RenameModule,
    SetArgument,
    piece_of,
)
from designer.engine.analysis import analyze
from designer.engine.files.library import library
from designer.engine.files.storage import read_design, write_design


def chain(*kinds: str) -> Design:
    nodes = {f"n{i}": Node(f"n{i}", kind) for i, kind in enumerate(kinds)}
    edges = {Target(f"n{i + 1}"): Source(f"n{i}") for i in range(len(kinds) - 1)}
    return Design({"M": Module(graph=Graph(nodes, edges))})


def test_connecting_replaces_what_fed_the_input() -> None:
    design = AddNode("M", Node("other", "Input")).apply(chain("Input", "ReLU"))
    design = Connect("M", Source("other"), Target("n1")).apply(design)
    assert design.modules["M"].graph.edges == {Target("n1"): Source("other")}


def test_a_loop_is_refused() -> None:
    with pytest.raises(Refused, match="loop"):
        Connect("M", Source("n2"), Target("n1")).apply(chain("Input", "ReLU", "ReLU"))


def test_inserting_puts_a_node_between() -> None:
    design = InsertOnEdge("M", Target("n1"), Node("mid", "Tanh")).apply(chain("Input", "ReLU"))
    assert design.modules["M"].graph.edges == {Target("mid"): Source("n0"), Target("n1"): Source("mid")}


def test_a_new_node_like_one_that_is_there_is_another_one() -> None:
    before = chain("Input", "ReLU", "Tanh")
    twin = Node("n1", "ReLU")
    design = InsertOnEdge("M", Target("n1"), twin).apply(before)
    graph = design.modules["M"].graph
    assert len(graph.nodes) == 4
    (new,) = graph.nodes.keys() - before.modules["M"].graph.nodes.keys()
    assert graph.edges == {Target(new): Source("n0"), Target("n1"): Source(new), Target("n2"): Source("n1")}


def test_a_node_that_stands_there_is_put_into_an_edge_only_if_it_can() -> None:
    before = chain("Input", "ReLU", "Tanh")
    nodes = before.modules["M"].graph.nodes
    with pytest.raises(Refused, match="its own edge"):
        InsertOnEdge("M", Target("n2"), nodes["n1"], is_there=True).apply(before)
    with pytest.raises(Refused, match="node is gone"):
        InsertOnEdge("M", Target("n2"), Node("nobody", "ReLU"), is_there=True).apply(before)


def test_deleting_and_reconnecting_closes_the_gap() -> None:
    design = RemoveNodes("M", frozenset({"n1", "n2"}), reconnect=True).apply(chain("Input", "ReLU", "ReLU", "Tanh"))
    assert design.modules["M"].graph.edges == {Target("n3"): Source("n0")}


def test_renaming_keeps_edges_and_order() -> None:
    design = Rename("M", "n1", "activation").apply(chain("Input", "ReLU", "Tanh"))
    graph = design.modules["M"].graph
    assert list(graph.nodes) == ["n0", "activation", "n2"]
    assert graph.edges == {Target("activation"): Source("n0"), Target("n2"): Source("activation")}


def test_a_taken_name_gets_a_number() -> None:
    design = AddNode("M", Node("n0", "ReLU")).apply(chain("Input"))
    assert list(design.modules["M"].graph.nodes) == ["n0", "n0_2"]


def test_a_module_cannot_contain_itself() -> None:
    design = Design({"A": Module(), "B": Module(graph=Graph({"a": Node("a", module="A")}))})
    with pytest.raises(Refused, match="itself"):
        AddNode("A", Node("b", module="B")).apply(design)


def test_uses_keep_their_edges_when_a_module_loses_an_input() -> None:
    inner = Module(graph=Graph({"a": Node("a", "Input"), "b": Node("b", "Input"), "y": Node("y", "Output")}))
    outer = Module(
        graph=Graph(
            {"p": Node("p", "Input"), "q": Node("q", "Input"), "use": Node("use", module="Inner")},
            {Target("use", 0): Source("p"), Target("use", 1): Source("q")},
        )
    )
    design = RemoveNodes("Inner", frozenset({"a"})).apply(Design({"Outer": outer, "Inner": inner}))
    assert design.modules["Outer"].graph.edges == {Target("use", 0): Source("q")}


def test_a_library_block_brings_its_modules_once() -> None:
    entry = library()["residual-basic"]
    design = chain("Input")
    for _ in range(2):
        design = AddUse("M", Node("res", module=entry.module), entry.modules).apply(design)
    assert list(design.modules) == ["M", "ResidualBasic"]
    assert [n.module for n in design.modules["M"].graph.nodes.values()] == ["", "ResidualBasic", "ResidualBasic"]


def test_pasting_brings_what_the_piece_uses_and_renames_it_where_needed() -> None:
    entry = library()["residual-basic"]
    design = AddUse("M", Node("res", module=entry.module), entry.modules).apply(chain("Input"))
    graph, used = piece_of(design, "M", frozenset({"n0", "res"}))
    other = Design({"M": Module(), "ResidualBasic": Module(description="another one")})
    pasted = Paste("M", graph, used, (10.0, 0.0)).apply(other)
    assert pasted.modules["M"].graph.nodes["res"].module == "ResidualBasic2"
    assert pasted.modules["ResidualBasic"].description == "another one"


def test_a_clash_of_inner_names_is_followed_by_the_modules_around() -> None:
    inner = Module(graph=Graph({"r": Node("r", "ReLU")}))
    outer = Module(graph=Graph({"i": Node("i", module="Inner")}))
    design = Design({"M": Module(), "Inner": Module(description="something else")})
    for _ in range(2):
        design = AddUse("M", Node("use", module="Outer"), {"Outer": outer, "Inner": inner}).apply(design)
    assert design.modules["Inner"].description == "something else"
    assert design.modules["Outer"].graph.nodes["i"].module == "Inner2"
    assert design.modules["Inner2"] == inner
    assert set(design.modules) == {"M", "Inner", "Inner2", "Outer"}


def test_renaming_an_argument_follows_into_expressions_and_uses() -> None:
    inner = Module({"c": 4}, Graph({"conv": Node("conv", "Conv2d", {"out_channels": "c * 2"})}))
    outer = Module(graph=Graph({"use": Node("use", module="Inner", params={"c": 8})}))
    design = RenameArgument("Inner", "c", "width").apply(Design({"Outer": outer, "Inner": inner}))
    assert design.modules["Inner"].graph.nodes["conv"].params == {"out_channels": "width * 2"}
    assert design.modules["Outer"].graph.nodes["use"].params == {"width": 8}


def test_renaming_and_removing_modules() -> None:
    design = Design({"A": Module(graph=Graph({"b": Node("b", module="B")})), "B": Module()})
    with pytest.raises(Refused, match="used in A"):
        RemoveModule("B").apply(design)
    renamed = RenameModule("B", "Block").apply(design)
    assert list(renamed.modules) == ["A", "Block"]
    assert renamed.modules["A"].graph.nodes["b"].module == "Block"
    unique = MakeUnique("A", "b").apply(renamed)
    assert unique.modules["A"].graph.nodes["b"].module == "Block2"
    assert MakeUnique("A", "b").apply(unique).modules["A"].graph.nodes["b"].module == "Block3"


def test_equal_merge_keys_in_a_row_are_one_undo_step() -> None:
    history = History(chain("Input", "Conv2d"))
    start = history.design
    for size in (1, 15, 3):
        history.do(SetParams("M", "n1", {"kernel_size": size}, merge_key="k"))
    history.seal()
    history.do(SetParams("M", "n1", {"kernel_size": 5}, merge_key="k"))
    history.undo()
    assert history.design.modules["M"].graph.nodes["n1"].params == {"kernel_size": 3}
    history.undo()
    assert history.design is start


def test_a_command_that_changes_nothing_is_no_step() -> None:
    history = History(chain("Input", "ReLU"))
    assert not history.do(Connect("M", Source("n0"), Target("n1")))
    assert not history.do(Move("M", {"n0": (0.0, 0.0)}))
    assert not history.undo()


class Session(RuleBasedStateMachine):
    """Random commands on a real design; the laws hold after every step."""

    names = Bundle("names")

    @initialize(target=names)
    def begin(self) -> str:
        entry = library()["residual-leaky"]
        self.history = History(Design({"M": Module({"width": 8}), **entry.modules}))
        self.first = self.history.design
        self.analysis = analyze(self.first)
        return "nothing"

    def do(self, command: Command) -> None:
        before = self.history.design
        text = write_design(before)
        try:
            self.history.do(command)
        except Refused as why:
            assert str(why).endswith(".")
            assert self.history.design is before
        assert write_design(before) == text, "a command changed the value it was given"

    @rule(
        target=names, kind=st.sampled_from(["Input", "Conv2d", "ReLU", "Add", "Concat", "Flatten", "Linear", "Output"])
    )
    def add(self, kind: str) -> str:
        self.do(AddNode("M", Node(kind.lower(), kind)))
        return next(reversed(self.history.design.modules["M"].graph.nodes), "nothing")

    @rule(target=names, repeat=st.sampled_from([1, 3, "width // 4", "nonsense"]))
    def add_use(self, repeat: int | str) -> str:
        self.do(AddNode("M", Node("res", module="ResidualLeaky", repeat=repeat)))
        return next(reversed(self.history.design.modules["M"].graph.nodes), "nothing")

    @rule(a=names, b=names, slot=st.integers(0, 2))
    def connect(self, a: str, b: str, slot: int) -> None:
        self.do(Connect("M", Source(a), Target(b, slot)))

    @rule(a=names, slot=st.integers(0, 2))
    def disconnect(self, a: str, slot: int) -> None:
        self.do(Disconnect("M", (Target(a, slot),)))

    @rule(a=names, b=names, is_there=st.booleans())
    def insert(self, a: str, b: str, is_there: bool) -> None:
        node = self.history.design.modules["M"].graph.nodes.get(b, Node("new", "Tanh"))
        self.do(InsertOnEdge("M", Target(a), node, is_there=is_there))

    @rule(a=consumes(names), reconnect=st.booleans())
    def remove(self, a: str, reconnect: bool) -> None:
        self.do(RemoveNodes("M", frozenset({a}), reconnect))

    @rule(a=names, value=st.sampled_from([1, 3, 0, "width", "width * 2", "broken +", None, [2, 3], 10**12]))
    def set(self, a: str, value: object) -> None:
        self.do(SetParams("M", a, {"out_channels": value}))

    @rule(a=names, value=st.sampled_from([1, 5, 64]))
    def repeat(self, a: str, value: int) -> None:
        self.do(SetRepeat("M", a, value))

    @rule(target=names, a=names, b=st.sampled_from(["first", "second", "", "n 1"]))
    def rename(self, a: str, b: str) -> str:
        self.do(Rename("M", a, b))
        return b or "nothing"

    @rule(a=names, x=st.integers(-3, 3))
    def move_twice(self, a: str, x: int) -> None:
        self.do(Together((Move("M", {a: (x, 1.0)}), Move("M", {a: (x, 2.0)})), "Move"))

    @rule(value=st.sampled_from([1, 16, "width * 2", "x.C"]))
    def argument(self, value: int | str) -> None:
        self.do(SetArgument("M", "width", value))

    @rule()
    def module(self) -> None:
        self.do(AddModule("M", self.history.design.modules["M"]))

    @rule()
    def undo(self) -> None:
        self.history.undo()

    @rule()
    def redo(self) -> None:
        self.history.redo()

    @invariant()
    def the_graph_is_sound(self) -> None:
        if not hasattr(self, "history"):
            return
        for module in self.history.design.modules.values():
            graph = module.graph
            assert not graph.looped
            assert sorted(graph.order) == sorted(graph.nodes)
            assert all(t.node in graph.nodes and s.node in graph.nodes for t, s in graph.edges.items())
            assert all(i == n.id for i, n in graph.nodes.items())

    @invariant()
    def knowing_step_by_step_is_knowing_at_once(self) -> None:
        if not hasattr(self, "history"):
            return
        self.analysis = analyze(self.history.design, self.analysis)
        fresh = analyze(self.history.design)
        for name, known in fresh.modules.items():
            other = self.analysis.modules[name]
            assert (known.params, known.buffers, known.macs) == (other.params, other.buffers, other.macs)
            assert [str(d) for d in known.diagnostics] == [str(d) for d in other.diagnostics]
            for node, facts in known.nodes.items():
                assert [o.key for o in facts.outputs] == [o.key for o in other.nodes[node].outputs]
                assert facts.state == other.nodes[node].state

    @invariant()
    def a_file_holds_all_of_it(self) -> None:
        if hasattr(self, "history"):
            design = self.history.design
            assert read_design(write_design(design)) == design

    def teardown(self) -> None:
        if not hasattr(self, "history"):
            return
        last = self.history.design
        steps = 0
        while self.history.undo():
            steps += 1
        assert self.history.design is self.first
        for _ in range(steps):
            assert self.history.redo()
        assert self.history.design is last


TestSession = Session.TestCase
TestSession.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)


def test_nodes_replaced_by_a_command_are_found_also_in_another_order() -> None:
    graph = chain("Input", "ReLU", "Tanh").modules["M"].graph
    moved = graph.with_node(replace(graph.nodes["n1"], at=(5.0, 5.0)))
    assert moved.replaced_since(graph) == ["n1"]
    turned = Graph(dict(reversed(list(moved.nodes.items()))), moved.edges)
    assert turned.replaced_since(graph) == ["n1"]
    assert graph.replaced_since(graph) == []
