"""What the canvas says beside its nodes: of a port what it carries, of a red edge what is wrong."""

from __future__ import annotations

from designer.core.design import Design
from designer.core.diagnostic import Diagnostic
from designer.ui.canvas.items.look import trouble_on
from designer.ui.canvas.items.port_names import port_tip
from designer.ui.canvas.items.under import port_held
from designer.ui.canvas.places.geometry import Point
from designer.ui.canvas.scene import CanvasScene
from designer.ui.telling import told
from designer.ui.words import as_written, tr


def tip_at(canvas: CanvasScene, design: Design, point: Point, zoom: float) -> str:
    """The tooltip for a point; empty on a node, which has a quick look, and where nothing is."""
    port = port_held(canvas, point, zoom)
    known = canvas.known
    if port is not None:
        name, side, slot = port
        facts = known.nodes.get(name) if known is not None else None
        return as_written(port_tip(canvas.graph.nodes[name], facts, design, side, slot, canvas.order))
    if known is None or canvas.node_at(point) is not None:
        return ""
    edge = canvas.edges.at(point, 6 / max(zoom, 0.3))
    wrong = trouble_on(known, edge) if edge is not None and edge in known.module.graph.edges else None
    return as_written("\n\n".join([told(wrong.message), *torch_words(wrong)])) if wrong is not None else ""


def torch_words(problem: Diagnostic) -> list[str]:
    """torch's own sentence, as one finds it on the web; none where torch is silent."""
    return [tr("torch says: {words}").format(words=problem.torch)] if problem.torch else []
