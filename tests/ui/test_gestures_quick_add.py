"""Quick-add: what it offers, which shapes it foretells, and how it wires."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from designer.core.commands import AddNode
from designer.core.design import Node, Source, Target
from designer.ui.canvas.adding.offer_rows import SHAPE
from designer.ui.canvas.adding.quick_add import QuickAdd
from tests.ui.conftest import LEFT, NONE, Hands
from tests.ui.test_canvas import SHIFT, steps, two_nodes

RETURN = Qt.Key.Key_Return


def rows(popup: QuickAdd) -> dict[str, str]:
    """The rows that are seen, each with its shape."""
    lines = [popup.list.item(i) for i in range(popup.list.count())]
    return {line.text(): line.data(SHAPE) for line in lines if not line.isHidden()}


def pulled(hands: Hands, start: tuple[float, float], end: tuple[float, float]) -> QuickAdd:
    """The popup after an edge was pulled into empty space, once its rows are worked out."""
    hands.drag(start, end)
    popup = hands.window.area.quick_add
    hands.qtbot.waitUntil(lambda: popup.isVisible() and not popup._later.isActive())
    return popup


def test_an_edge_pulled_to_nowhere_offers_what_fits_with_the_shape_it_would_give(hands: Hands) -> None:
    two_nodes(hands)
    x, y = hands.output("a")
    offered = rows(pulled(hands, (x, y), (x - 60, y + 260)))
    assert offered["Conv2d"] == "N×32×62×62"
    assert offered["MaxPool2d"] == "N×3×32×32"
    assert offered["Flatten"] == "N×12288"
    assert offered["Add"] == "and 1 more input"
    assert "Input" not in offered and "Conv3d" not in offered and "PixelShuffle" not in offered


def test_the_foretold_shape_is_the_one_that_comes(hands: Hands) -> None:
    two_nodes(hands)
    x, y = hands.output("a")
    popup = pulled(hands, (x, y), (x - 60, y + 260))
    QTest.keyClicks(popup.field, "deconv")
    hands.qtbot.waitUntil(lambda: not popup._later.isActive())
    foretold = popup.list.currentItem().data(SHAPE)
    QTest.keyClick(popup.field, RETURN)
    (new,) = [n.id for n in hands.scene.graph.nodes.values() if n.block == "ConvTranspose2d"]
    known = hands.window.focus.known
    assert known is not None and known.nodes[new].outputs[0].label() == foretold
    assert hands.scene.graph.edges == {Target(new): Source("a")}
    assert steps(hands) == 4  # three nodes of the test, and one step for block and edge


def test_a_search_shows_what_does_not_fit_and_says_why(hands: Hands) -> None:
    two_nodes(hands)
    x, y = hands.output("a")
    popup = pulled(hands, (x, y), (x - 60, y + 260))
    QTest.keyClicks(popup.field, "pixelshuffle")
    hands.qtbot.waitUntil(lambda: not popup._later.isActive())
    line = next(i for i in map(popup.list.item, range(popup.list.count())) if i.text() == "PixelShuffle")
    assert not line.flags() & Qt.ItemFlag.ItemIsEnabled
    assert "divisible by 2" in line.toolTip()
    before = hands.window.document.design
    QTest.keyClick(popup.field, Qt.Key.Key_Escape)
    assert hands.window.document.design is before


def test_a_composite_foretells_its_shape_too(dcgan: Hands) -> None:
    x, y = dcgan.output("h0")
    offered = rows(pulled(dcgan, (x, y), (x - 420, y + 40)))
    assert offered["Pixel-shuffle upsampling"] == "N×512×8×8"
    assert offered["Residual"] == "N×512×4×4"


def test_an_edge_pulled_off_an_input_offers_sources(hands: Hands) -> None:
    two_nodes(hands)
    x, y = hands.input("b")
    popup = pulled(hands, (x, y), (x - 200, y - 60))
    offered = rows(popup)
    assert offered["Input"] == "N×3×64×64"
    assert offered["ConvTranspose2d"] == "N×C×H×W"
    assert "Conv1d" not in offered and "Flatten" not in offered
    QTest.keyClicks(popup.field, "upsample")
    QTest.keyClick(popup.field, RETURN)
    ((target, source),) = hands.scene.graph.edges.items()
    assert target == Target("b") and hands.scene.graph.nodes[source.node].block == "Upsample"


def test_shapes_in_the_popup_follow_the_order_of_the_labels(dcgan: Hands) -> None:
    dcgan.window.actions_by_name["toggle_order"].trigger()
    x, y = dcgan.output("h0")
    assert rows(pulled(dcgan, (x, y), (x - 420, y + 40)))["ReLU"] == "N×4×4×512"


def test_enter_places_only_and_shift_enter_wires(hands: Hands) -> None:
    two_nodes(hands)
    for keys, edges in ((Qt.KeyboardModifier.NoModifier, 0), (SHIFT, 1)):
        hands.click(hands.middle("a"))
        QTest.keyClick(hands.view, Qt.Key.Key_Tab)
        popup = hands.window.area.quick_add
        popup.field.insert("上采样")  # as an input method does; QTest types Latin letters only
        QTest.keyClick(popup.field, RETURN, keys)
        assert len(hands.scene.graph.edges) == edges
    assert [n.block for n in hands.scene.graph.nodes.values()][-2:] == ["Upsample", "Upsample"]


def test_double_click_on_empty_canvas_asks_for_a_block_there(hands: Hands) -> None:
    two_nodes(hands)
    x, y = hands.middle("b")
    hands.double_click((x - 300, y))
    popup = hands.window.area.quick_add
    QTest.keyClicks(popup.field, "batchnorm")
    QTest.keyClick(popup.field, RETURN)
    new = list(hands.scene.graph.nodes.values())[-1]
    assert "BatchNorm" in new.block and abs(new.at[0] + 100 - (x - 300)) <= 10


def test_an_edge_dropped_on_a_node_takes_the_first_free_input_that_fits(hands: Hands) -> None:
    hands.window.document.execute(AddNode("Network", Node("image", "Input", at=(0, 0))))
    hands.window.document.execute(AddNode("Network", Node("sum", "Add", at=(0, 200))))
    hands.view.frame()
    for slot in (0, 1, 2):
        hands.drag(hands.output("image"), hands.middle("sum"))
        assert Target("sum", slot) in hands.scene.graph.edges


def test_shift_enter_after_a_double_click_wires_to_what_was_selected(dcgan: Hands) -> None:
    """The first of the two clicks lets go of the selection for a moment only."""
    dcgan.window.focus.select(["h0"])
    x, y = dcgan.middle("h0")
    dcgan.double_click((x + 280, y))
    popup = dcgan.window.area.quick_add
    assert popup.isVisible() and dcgan.window.focus.selection == {"h0"}
    QTest.keyClicks(popup.field, "identity")
    QTest.keyClick(popup.field, RETURN, SHIFT)
    (new,) = [n.id for n in dcgan.scene.graph.nodes.values() if n.block == "Identity"]
    assert Source("h0") in (dcgan.scene.graph.edges.get(Target(new)),)


def test_the_second_click_on_a_card_of_the_overview_asks_for_no_block(dcgan: Hands) -> None:
    """The first one has opened its network."""
    area = dcgan.window.area
    area.set_overview(True)
    QTest.mouseClick(area.overview.board.cards["Discriminator"], LEFT, NONE, QPoint(40, 40))
    port, at = dcgan.view.viewport(), QPointF(20, 20)
    double = QMouseEvent(QEvent.Type.MouseButtonDblClick, at, QPointF(port.mapToGlobal(at)), LEFT, LEFT, NONE)
    QApplication.sendEvent(port, double)
    assert dcgan.view.isVisible() and not area.quick_add.isVisible()
    QTest.mouseClick(port, LEFT, NONE, at.toPoint())
    QApplication.sendEvent(port, double)
    assert area.quick_add.isVisible()


def test_the_popup_stays_in_a_window_that_becomes_small(dcgan: Hands) -> None:
    area = dcgan.window.area
    dcgan.window.resize(1438, 860)
    QApplication.processEvents()
    corner = dcgan.view.viewport().rect().bottomLeft()
    point = dcgan.view.scene_point(QPointF(corner + QPoint(60, -60)))
    dcgan.double_click((point.x(), point.y()))
    popup = area.quick_add
    assert popup.isVisible()
    dcgan.window.resize(1024, 640)
    QApplication.processEvents()
    assert popup.isVisible() and popup.geometry().right() <= area.rect().right()
    assert area.rect().contains(popup.field.geometry().translated(popup.pos()))
