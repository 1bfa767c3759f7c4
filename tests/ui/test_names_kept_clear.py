"""Labels of edges keep clear of the names of ports, wherever there is room for both."""

from __future__ import annotations

import pytest

from designer.core.commands import AddNode, Connect, Move, SetParams
from designer.core.design import Design, Graph, Module, Node, Source, Target
from designer.engine.analysis import analyze
from designer.engine.arranging.measures import PILL_HEIGHT, ROW
from designer.ui.canvas.items.edge_layer import label_width
from designer.ui.canvas.places.geometry import Rect, overlap
from designer.ui.canvas.scene import CanvasScene
from designer.ui.pictures.scene import PictureOptions, PictureScene
from designer.ui.theme import load_fonts
from designer.ui.window.main_window import MainWindow
from tests.ui.conftest import Hands

FLOWS = ("down", "right")


@pytest.fixture(autouse=True)
def fonts(qapp: object) -> None:
    load_fonts()


def parts(shape: list[int], reader: str, rows: float = ROW) -> Design:
    """Input, Split and a reader of its first piece, one below the other."""
    nodes = [
        Node("input", "Input", {"shape": shape}, (0, 0)),
        Node("split", "Split", {"split_size_or_sections": 4}, (0, rows)),
        Node("next", reader, {"hidden_size": 8} if reader == "LSTM" else {}, (0, 2 * rows)),
        Node("last", "ReLU", {}, (0, 3 * rows)),
    ]
    edges = {Target("split"): Source("input"), Target("next"): Source("split"), Target("last"): Source("next")}
    return Design({"M": Module(graph=Graph({n.id: n for n in nodes}, edges))})


def drawn(design: Design, flow: str) -> CanvasScene:
    known = analyze(design).modules["M"]
    scene = PictureScene(known, PictureOptions(direction=flow))  # type: ignore[arg-type]
    scene.show(known, design, {})
    scene.complete()
    return scene


def covered(scene: CanvasScene) -> list[tuple[Target, Rect]]:
    """Names of ports that lie under a label."""
    names = [rect for item in scene.items_by_id.values() for rect in item.names()]
    found = []
    for target, look in scene.edges.looks.items():
        (x, y), wide, high = look.route.label, label_width(look.label) / 2, PILL_HEIGHT / 2
        pill = (x - wide, y - high, x + wide, y + high)
        found += [(target, name) for name in names if wide and overlap(pill, name)]
    return found


@pytest.mark.parametrize("flow", FLOWS)
@pytest.mark.parametrize("rows", [ROW, 120.0])
@pytest.mark.parametrize("reader", ["LSTM", "ReLU", "Flatten"])
@pytest.mark.parametrize("shape", [[8, 496, 496], [8, 16]], ids=str)
def test_labels_keep_clear_of_names(flow: str, rows: float, reader: str, shape: list[int]) -> None:
    scene = drawn(parts(shape, reader, rows), flow)
    assert [item for item in scene.items_by_id.values() if item.names()]
    assert not covered(scene)


def test_a_label_stays_on_its_edge_where_one_end_has_names() -> None:
    scene = drawn(parts([8, 496, 496], "ReLU"), "down")
    look = scene.edges.looks[Target("next")]
    (x, y), ends = look.route.label, (look.route.points[0], look.route.points[-1])
    assert min(ends[0][0], ends[1][0]) <= x <= max(ends[0][0], ends[1][0])
    assert ends[0][1] < y < ends[1][1]


def test_labels_make_way_when_names_come_and_follow_their_node(window: MainWindow, hands: Hands) -> None:
    document, module = window.document, window.focus.module
    for node in parts([8, 16, 16], "ReLU").modules["M"].graph.nodes.values():
        assert document.execute(AddNode(module, node))
    for a, b in (("input", "split"), ("split", "next"), ("next", "last")):
        assert document.execute(Connect(module, Source(a), Target(b)))
    for command in (
        SetParams(module, "split", {"split_size_or_sections": 8}),
        SetParams(module, "split", {"split_size_or_sections": 1}),
        Move(module, {"split": (0, 90)}),
        Move(module, {"next": (30, 170)}),
    ):
        assert document.execute(command)
        hands.scene.complete()
        assert not covered(hands.scene)
        again = CanvasScene(hands.scene.theme)
        again.show(window.focus.known, document.design, {})
        again.complete()
        assert again.edges.looks == hands.scene.edges.looks
