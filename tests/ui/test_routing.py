"""Ways of edges: around nodes, with labels that cover nothing, in networks that are laid out and by hand."""

from __future__ import annotations

import random
from collections.abc import Iterable
from itertools import combinations, pairwise

import pytest

from designer.core.commands import Disconnect, Move
from designer.core.design import Design, Graph, Module, Node, Source, Target
from designer.engine.analysis import analyze
from designer.engine.arranging.designs import laid_out
from designer.engine.arranging.measures import LANE_GAP, PILL_HEIGHT
from designer.engine.files.library import LibraryEntry, library
from designer.engine.files.presets import Preset, presets
from designer.ui.canvas.items.edge_layer import label_width
from designer.ui.canvas.places.flow import FLOWS as FLOW
from designer.ui.canvas.places.geometry import Rect, grown, node_rect, overlap
from designer.ui.canvas.places.ways import crosses
from designer.ui.canvas.scene import CanvasScene
from designer.ui.pictures.scene import PictureOptions, PictureScene
from designer.ui.theme import load_fonts, theme

FLOWS = ("down", "right")


@pytest.fixture(autouse=True)
def fonts(qapp: object) -> None:
    load_fonts()


def random_network(rng: random.Random, count: int = 0) -> Design:
    """Inputs, layers and sums with edges of every length; some outputs feed many."""
    count = count or rng.randint(2, 36)
    nodes: dict[str, Node] = {}
    edges: dict[Target, Source] = {}
    for i in range(count):
        name = f"n{i}"
        fed = min(i, rng.choice((0, 1, 1, 1, 1, 1, 2, 2, 3))) if i else 0
        block = "Input" if not fed else "ReLU" if fed == 1 else "Add"
        nodes[name] = Node(name, block, {"shape": [64, 32, 32]} if not fed else {})
        near = rng.choice((3, 3, 8, 40))
        for slot in range(fed):
            edges[Target(name, slot)] = Source(f"n{rng.randrange(max(0, i - near), i)}")
    return Design({"M": Module(graph=Graph(nodes, edges))})


def drawn(design: Design, flow: str, module: str = "M") -> CanvasScene:
    known = analyze(design).modules[module]
    scene = PictureScene(known, PictureOptions(direction=flow))  # type: ignore[arg-type]
    scene.show(known, design, {})
    scene.complete()
    return scene


def pills(scene: CanvasScene) -> dict[Target, Rect]:
    found = {}
    for target, look in scene.edges.looks.items():
        if not look.label:
            continue
        (x, y), wide = look.route.label, label_width(look.label) / 2
        found[target] = (x - wide, y - PILL_HEIGHT / 2, x + wide, y + PILL_HEIGHT / 2)
    return found


def faults(scene: CanvasScene) -> list[str]:
    """What must not be in a drawing."""
    nodes = {n: node_rect(item.at) for n, item in scene.items_by_id.items()}
    labels = pills(scene)
    found = [f"{a} lies over {b}" for (a, p), (b, q) in combinations(nodes.items(), 2) if overlap(p, q)]
    found += [f"label {t} on node {n}" for t, p in labels.items() for n, q in nodes.items() if overlap(p, q)]
    found += [f"label {a} on label {b}" for (a, p), (b, q) in combinations(labels.items(), 2) if overlap(p, q)]
    for target, look in scene.edges.looks.items():
        source = scene.graph.edges[target].node
        for name, rect in nodes.items():
            own = name in (source, target.node)
            if crosses(look.route.points, grown(rect, -1.0)) and not own:
                found.append(f"edge {source} to {target.node} runs through {name}")
            elif own and crosses(look.route.points, grown(rect, -2.0)):
                found.append(f"edge {source} to {target.node} runs through its own {name}")
    return found


@pytest.mark.parametrize("flow", FLOWS)
@pytest.mark.parametrize("seed", range(40))
def test_a_laid_out_network_has_no_faults(seed: int, flow: str, qapp: object) -> None:
    design = laid_out(random_network(random.Random(seed)), ["M"])
    assert faults(drawn(design, flow)) == []


@pytest.mark.parametrize("flow", FLOWS)
@pytest.mark.parametrize("preset", presets(), ids=lambda p: p.name)
def test_presets_as_they_are_drawn_have_no_faults(preset: Preset, flow: str, qapp: object) -> None:
    for module in preset.design.modules:
        assert faults(drawn(preset.design, flow, module)) == [], module


@pytest.mark.parametrize("flow", FLOWS)
@pytest.mark.parametrize("entry", library().values(), ids=lambda e: e.name)
def test_composite_blocks_as_they_are_drawn_have_no_faults(entry: LibraryEntry, flow: str, qapp: object) -> None:
    design = Design(entry.modules)
    for module in design.modules:
        assert faults(drawn(design, flow, module)) == [], module


def column(count: int, extra: dict[Target, Source]) -> Design:
    """Nodes placed by hand below each other, as people do, with more edges."""
    nodes = {f"n{i}": Node(f"n{i}", "Add" if i else "Input", at=(0.0, 90.0 * i)) for i in range(count)}
    edges = {Target(f"n{i}"): Source(f"n{i - 1}") for i in range(1, count)}
    return Design({"M": Module(graph=Graph(nodes, {**edges, **extra}))})


def lane_of(scene: CanvasScene, target: Target) -> float:
    """How far to the side an edge runs, in a flow that goes down."""
    return max((x for x, _ in scene.edges.looks[target].route.points), key=lambda x: abs(x - 100))


@pytest.mark.parametrize("flow", FLOWS)
def test_parallel_shortcuts_and_fans_have_lanes_of_their_own(flow: str, qapp: object) -> None:
    extra = {Target("n8", 1): Source("n0"), Target("n7", 1): Source("n1"), Target("n6", 1): Source("n2")}
    extra |= {Target("n5", 1): Source("n2"), Target("n4", 1): Source("n2")}
    scene = drawn(column(9, extra), flow)
    assert faults(scene) == []
    if flow == "down":
        far = sorted(lane_of(scene, target) for target in extra)
        assert all(b - a >= 12 for a, b in pairwise(far))


def test_an_edge_runs_visibly_around_what_it_skips_with_its_label_beside(qapp: object) -> None:
    scene = drawn(column(4, {Target("n3", 1): Source("n0")}), "down")
    look = scene.edges.looks[Target("n3", 1)]
    label = pills(scene)[Target("n3", 1)]
    assert label[0] >= 200 + LANE_GAP - 0.1
    for name in ("n1", "n2"):
        assert not crosses(look.route.points, grown(node_rect(scene.items_by_id[name].at), LANE_GAP))


@pytest.mark.parametrize("slot", [0, 1])
def test_an_input_is_reached_from_its_own_side(slot: int, qapp: object) -> None:
    skips = {Target(f"n{7 + i}", slot): Source(f"n{3 - i}") for i in range(3)}
    design = column(11, skips)
    straight = {Target(f"n{7 + i}", 1 - slot): Source(f"n{6 + i}") for i in range(3)}
    edges = {**design.modules["M"].graph.edges, **straight, **skips}
    scene = drawn(design.with_graph("M", Graph(design.modules["M"].graph.nodes, edges)), "down")
    assert faults(scene) == []
    for target in skips:
        assert (lane_of(scene, target) < 0) == (slot == 0)


def shown(scene: CanvasScene, design: Design) -> None:
    scene.show(analyze(design).modules["M"], design, {})
    scene.complete()


def test_an_edge_makes_way_for_a_node_that_is_put_on_it_and_comes_back(qapp: object) -> None:
    design = column(3, {})
    nodes = design.modules["M"].graph.nodes
    design = Move("M", {"n2": (0.0, 400.0)}).apply(design)
    design = design.with_graph("M", design.modules["M"].graph.with_node(Node("guest", "ReLU", at=(700.0, 0.0))))
    scene = CanvasScene(theme("light"))
    shown(scene, design)
    before = dict(scene.edges.looks)
    scene.preview.move({"guest": (20.0, 250.0)})
    scene.complete()
    assert faults(scene) == []
    assert scene.edges.looks[Target("n2")] != before[Target("n2")]
    assert scene.edges.looks[Target("n1")] == before[Target("n1")]
    scene.preview.move({"guest": (700.0, 0.0)})
    scene.complete()
    assert scene.edges.looks == before
    assert nodes.keys() == {"n0", "n1", "n2"}


@pytest.mark.parametrize("seed", range(12))
def test_ways_do_not_depend_on_how_one_got_there(seed: int, qapp: object) -> None:
    rng = random.Random(seed)
    design = laid_out(random_network(rng, 30), ["M"])
    scene = CanvasScene(theme("light"))
    shown(scene, design)
    names = list(design.modules["M"].graph.nodes)
    for _ in range(8):
        places = {n: (rng.randrange(0, 1500, 10), rng.randrange(0, 1500, 10)) for n in rng.sample(names, 2)}
        design = Move("M", places).apply(design)
        edge = rng.choice(list(design.modules["M"].graph.edges))
        if rng.random() < 0.4:
            design = Disconnect("M", (edge,)).apply(design)
        shown(scene, design)
        fresh = CanvasScene(theme("light"))
        shown(fresh, design)
        assert scene.edges.looks == fresh.edges.looks


def strangers_crossed(scene: CanvasScene) -> int:
    """How many nodes are run through by edges that do not touch them."""
    return sum("runs through n" in fault for fault in faults(scene))


def apart(places: Iterable[tuple[float, float]], at: tuple[float, float]) -> bool:
    return all(abs(x - at[0]) >= 230 or abs(y - at[1]) >= 80 for x, y in places)


@pytest.mark.parametrize("flow", FLOWS)
@pytest.mark.parametrize("seed", range(25))
def test_edges_run_around_nodes_that_were_placed_by_hand(seed: int, flow: str, qapp: object) -> None:
    rng = random.Random(seed)
    design = random_network(rng, 16)
    places: dict[str, tuple[float, float]] = {}
    for name in design.modules["M"].graph.nodes:
        at = (0.0, 0.0)
        while not apart(places.values(), at):
            at = (float(rng.randrange(0, 1600, 10)), float(rng.randrange(0, 1200, 10)))
        places[name] = at
    design = Move("M", places).apply(design)
    assert strangers_crossed(drawn(design, flow)) == 0


@pytest.mark.parametrize("flow", FLOWS)
@pytest.mark.parametrize("gap", [4.0, 10.0, 18.0])
def test_labels_without_room_between_nodes_lie_beside_them(flow: str, gap: float, qapp: object) -> None:
    """A column stacked by hand, with a node on either side of its middle."""
    step = 44.0 + gap
    nodes = {f"n{i}": Node(f"n{i}", "ReLU" if i else "Input", at=(0.0, i * step)) for i in range(6)}
    nodes["n0"] = Node("n0", "Input", {"shape": [16, 32, 32]}, at=(0.0, 0.0))
    nodes |= {name: Node(name, "Tanh", at=(x, 2 * step)) for name, x in (("left", -250.0), ("right", 250.0))}
    edges = {Target(f"n{i}"): Source(f"n{i - 1}") for i in range(1, 6)}
    scene = drawn(Design({"M": Module(graph=Graph(nodes, edges))}), flow)
    assert len(pills(scene)) == 5
    assert not [fault for fault in faults(scene) if fault.startswith("label")]


@pytest.mark.parametrize("flow", FLOWS)
@pytest.mark.parametrize("spread", [300, 500])
@pytest.mark.parametrize("seed", range(12))
def test_a_label_covers_nothing_where_its_edge_has_no_way(seed: int, spread: int, flow: str, qapp: object) -> None:
    """Nodes packed by hand, almost without a lane between them."""
    rng = random.Random(seed)
    design = random_network(rng, rng.randint(20, 30))
    places: dict[str, tuple[float, float]] = {}
    for i, name in enumerate(design.modules["M"].graph.nodes):
        at = (0.0, 3000.0 + 60 * i)  # what finds no place stands in a column below
        for _ in range(200):
            tried = (float(rng.randrange(0, spread, 10)), float(rng.randrange(0, spread * 2, 10)))
            if all(abs(x - tried[0]) >= 204 or abs(y - tried[1]) >= 50 for x, y in places.values()):
                at = tried
                break
        places[name] = at
    kept = {name: FLOW[flow].kept(at) for name, at in places.items()}
    scene = drawn(Move("M", kept).apply(design), flow)
    assert strangers_crossed(scene) > 0
    assert not [fault for fault in faults(scene) if fault.startswith("label")]
