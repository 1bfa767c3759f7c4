"""Layouts: rows that follow the edges, nothing over anything else, and small edits that change little."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from pathlib import Path
from statistics import median

import pytest

from designer.cli import main
from designer.core.commands import AddNode, Connect, InsertOnEdge
from designer.core.design import Design, Graph, Module, Node, Source, Target
from designer.engine.analysis import analyze
from designer.engine.arranging.arrange import Box, Link, Point, arrange
from designer.engine.arranging.designs import laid_out, module_places
from designer.engine.files.presets import find, presets
from designer.engine.files.storage import load, write_design

COLUMN_OF_CHAIN = 78.0


def random_dag(rng: random.Random) -> tuple[dict[str, Box], list[Link]]:
    """Nodes of many sizes, most of them connected, some by long edges."""
    count = rng.randint(1, 40)
    boxes = {f"n{i}": Box(rng.choice((200, 200, 200, 520)), rng.choice((44, 44, 44, 300))) for i in range(count)}
    links = []
    for i in range(1, count):
        for _ in range(rng.choice((0, 1, 1, 1, 2, 3))):
            out, into = rng.choice((0.33, 0.5, 0.67)), rng.choice((0.33, 0.5, 0.67))
            links.append(Link(f"n{rng.randrange(i)}", f"n{i}", out, into, (rng.randint(50, 140), 22)))
    return boxes, links


def overlapping(boxes: dict[str, Box], places: dict[str, Point]) -> list[tuple[str, str]]:
    rects = [(n, *places[n], places[n][0] + b.width, places[n][1] + b.height) for n, b in boxes.items()]
    return [
        (a[0], b[0])
        for i, a in enumerate(rects)
        for b in rects[:i]
        if a[1] < b[3] and b[1] < a[3] and a[2] < b[4] and b[2] < a[4]
    ]


@pytest.mark.parametrize("seed", range(60))
def test_no_nodes_overlap_and_every_edge_runs_down(seed: int) -> None:
    rng = random.Random(seed)
    boxes, links = random_dag(rng)
    places = arrange(boxes, links)
    assert places.keys() == boxes.keys()
    assert overlapping(boxes, places) == []
    for link in links:
        bottom = places[link.source][1] + boxes[link.source].height
        assert places[link.target][1] >= bottom + 20


def test_loops_of_damaged_files_are_laid_out_too() -> None:
    boxes = {n: Box(200, 44) for n in "abcd"}
    links = [Link("a", "b"), Link("b", "c"), Link("c", "a"), Link("c", "d"), Link("d", "d"), Link("x", "a")]
    assert overlapping(boxes, arrange(boxes, links)) == []


def chain(count: int) -> Graph:
    nodes = {"image": Node("image", "Input", {"shape": [3, 32, 32]})}
    edges = {}
    last = "image"
    for i in range(count - 1):
        nodes[f"n{i}"] = Node(f"n{i}", "ReLU")
        edges[Target(f"n{i}")] = Source(last)
        last = f"n{i}"
    return Graph(nodes, edges)


def places_of(design: Design, name: str = "M") -> dict[str, Point]:
    return {n: node.at for n, node in design.modules[name].graph.nodes.items()}


def test_a_chain_is_straight_in_steps_of_a_row() -> None:
    places = places_of(laid_out(Design({"M": Module(graph=chain(30))}), ["M"]))
    assert list(places.values()) == [(0.0, i * COLUMN_OF_CHAIN) for i in range(30)]


def with_shortcuts(count: int) -> Design:
    """A network of residual blocks: every sixth node adds what came before."""
    graph = chain(count)
    nodes, edges = dict(graph.nodes), dict(graph.edges)
    for i in range(6, count - 1, 6):
        nodes[f"n{i}"] = Node(f"n{i}", "Add")
        edges[Target(f"n{i}", 1)] = Source(f"n{i - 6}")
    return Design({"M": Module(graph=Graph(nodes, edges))})


def test_shortcuts_do_not_bend_what_they_skip() -> None:
    places = places_of(laid_out(with_shortcuts(60), ["M"]))
    assert {x for x, _ in places.values()} == {0.0}


def test_inputs_of_a_merge_stand_beside_each_other_in_order_above_it() -> None:
    design = laid_out(load(find("acgan")), ["Generator"], keeps_order=False)
    places = places_of(design, "Generator")
    noise, condition, concat = (places[n] for n in ("noise", "condition", "concat"))
    assert noise[1] == condition[1] < concat[1]
    assert noise[0] < condition[0]
    assert concat[0] == (noise[0] + condition[0]) / 2


def test_what_is_not_connected_stands_beside() -> None:
    graph = chain(4)
    other = {f"o{i}": Node(f"o{i}", "ReLU") for i in range(3)}
    both = Graph({**graph.nodes, **other}, {**graph.edges, Target("o1"): Source("o0")})
    places = places_of(laid_out(Design({"M": Module(graph=both)}), ["M"]))
    assert places["o0"][0] >= places["image"][0] + 200 + 40
    assert places["o2"][0] >= places["o0"][0] + 200 + 40


def test_an_edit_moves_little_and_keeps_the_order_of_rows() -> None:
    design = laid_out(with_shortcuts(100), ["M"])
    before = places_of(design)
    edited = InsertOnEdge("M", Target("n80"), Node("new", "Tanh", at=before["n80"])).apply(design)
    edited = AddNode("M", Node("probe", "Tanh", at=(600.0, 40.0))).apply(edited)
    edited = Connect("M", Source("n10"), Target("probe")).apply(edited)
    after = places_of(laid_out(edited, ["M"]))
    moves = [abs(after[n][0] - x) + abs(after[n][1] - y) for n, (x, y) in before.items()]
    assert median(moves) == 0
    assert max(moves) <= 2 * COLUMN_OF_CHAIN
    by_row = sorted(before, key=lambda n: before[n][1])
    assert sorted(before, key=lambda n: after[n][1]) == by_row


@pytest.mark.parametrize("preset", [p.name for p in presets()])
def test_laying_out_twice_changes_nothing(preset: str) -> None:
    design = load(find(preset))
    once = laid_out(design, list(design.modules))
    assert laid_out(once, list(once.modules)) == once


def test_nodes_keep_their_order_from_left_to_right() -> None:
    boxes = {"x": Box(200, 44, (240.0, 0.0))}
    boxes |= {n: Box(200, 44, (240.0 * i, 100.0)) for i, n in enumerate(("c", "a", "b"))}
    places = arrange(boxes, [Link("x", n) for n in "abc"])
    assert places["c"][0] < places["a"][0] < places["b"][0]


def test_an_open_block_is_only_a_large_node() -> None:
    known = analyze(load(find("acgan"))).modules["Generator"]
    places = module_places(known, sizes={"res": (640.0, 900.0)}, direction="down")
    assert places["post_bn"][1] >= places["res"][1] + 900 + 20
    assert places["res"][0] + 320 == pytest.approx(places["fc_relu"][0] + 100, abs=5)


@pytest.mark.parametrize("preset", [p.name for p in presets()])
def test_a_design_without_places_is_laid_out_when_it_is_read(preset: str, tmp_path: Path) -> None:
    design = load(find(preset))
    for name, module in design.modules.items():
        bare = [replace(node, at=(0.0, 0.0)) for node in module.graph.nodes.values()]
        design = design.with_graph(name, module.graph.with_nodes(bare))
    data = json.loads(write_design(design))
    for module in data["modules"].values():
        for node in module["nodes"]:
            del node["at"]
    path = tmp_path / "bare.json"
    path.write_text(json.dumps(data), "utf-8")
    for name, module in load(path).modules.items():
        places = {n: node.at for n, node in module.graph.nodes.items()}
        assert overlapping({n: Box(200, 44) for n in places}, places) == [], name
        for target, source in module.graph.edges.items():
            assert places[target.node][1] > places[source.node][1]


def test_the_terminal_lays_out_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    design = with_shortcuts(20)
    messy = {n: replace(node, at=(float(i * 37 % 300), float(i * 91 % 500)))
             for i, (n, node) in enumerate(design.modules["M"].graph.nodes.items())}  # fmt: skip
    path, out = tmp_path / "messy.json", tmp_path / "tidy.json"
    path.write_text(write_design(design.with_graph("M", design.modules["M"].graph.with_nodes(messy.values()))), "utf-8")
    assert main(["arrange", str(path), "--fresh", "-o", str(out)]) == 0
    places = places_of(load(out))
    assert len({x for x, _ in places.values()}) == 1
    assert load(out).modules["M"].graph.edges == design.modules["M"].graph.edges
    assert main(["arrange", str(path), "--direction", "down"]) == 0
    assert json.loads(capsys.readouterr().out)["modules"].keys() == {"M"}
    assert main(["arrange", str(path), "--module", "X"]) == 2
    assert "no module “X”" in capsys.readouterr().err


def dense(layers: int) -> Design:
    """Every layer reads all before it, as in DenseNet."""
    nodes = {"x": Node("x", "Input", {"shape": [16, 32, 32]})}
    edges: dict[Target, Source] = {}
    given = ["x"]
    for i in range(layers):
        if i:
            nodes[f"cat{i}"] = Node(f"cat{i}", "Concat")
            edges |= {Target(f"cat{i}", slot): Source(name) for slot, name in enumerate(given)}
        nodes[f"conv{i}"] = Node(f"conv{i}", "Conv2d", {"out_channels": 12, "padding": 1})
        edges[Target(f"conv{i}")] = Source(f"cat{i}" if i else "x")
        given.append(f"conv{i}")
    return Design({"M": Module(graph=Graph(nodes, edges))})


@pytest.mark.parametrize("layers", [3, 4, 6, 8, 10])
def test_a_chain_stays_straight_whatever_skips_it(layers: int) -> None:
    places = module_places(analyze(dense(layers)).modules["M"])
    assert len({x for x, _ in places.values()}) == 1
