"""Going through a network without a mouse: along edges, to neighbors, and to all that is up- or downstream."""

from __future__ import annotations

from designer.app.focus import Focus
from designer.core.design import Graph
from designer.ui.canvas.view import CanvasView


class Walking:
    """What the arrow keys select. Up and down follow edges when the network runs down; left and right otherwise."""

    def __init__(self, focus: Focus, view: CanvasView) -> None:
        self._focus, self._view = focus, view
        self._last = ""

    def walk_up(self) -> None:
        self._walk(0, -1)

    def walk_down(self) -> None:
        self._walk(0, 1)

    def walk_left(self) -> None:
        self._walk(-1, 0)

    def walk_right(self) -> None:
        self._walk(1, 0)

    def select_downstream(self) -> None:
        """Adds everything that reads the selection, directly or not."""
        graph = self._view.canvas.graph
        self._focus.select(_reached(graph, self._focus.selection, forward=True))

    def select_upstream(self) -> None:
        """Adds everything that feeds the selection, directly or not."""
        graph = self._view.canvas.graph
        self._focus.select(_reached(graph, self._focus.selection, forward=False))

    def _walk(self, across: int, down: int) -> None:
        graph = self._view.canvas.graph
        if not graph.nodes:
            return
        here = self._here(graph)
        if here is None:
            found: str | None = min(graph.nodes, key=lambda n: (graph.nodes[n].at[1], graph.nodes[n].at[0]))
        else:
            runs_right = self._view.canvas.flow.name == "right"
            along, aside = (across, down) if runs_right else (down, across)
            found = self._along(graph, here, along) if along else self._beside(graph, here, aside, runs_right)
        if found is not None:
            self._last = found
            self._focus.select([found])
            self._view.show_node(found)

    def _here(self, graph: Graph) -> str | None:
        """The node to start from: of several the one reached last, or the first in the order of the network."""
        chosen = self._focus.selection
        if self._last in chosen:
            return self._last
        return min(chosen, key=lambda n: graph.place[n], default=None)

    def _along(self, graph: Graph, here: str, direction: int) -> str | None:
        """The nearest node at the other end of an edge."""
        return min(graph.neighbors(here, forward=direction > 0), key=lambda n: _distance(graph, here, n), default=None)

    def _beside(self, graph: Graph, here: str, direction: int, runs_right: bool) -> str | None:
        """The nearest node on one side, rather on the same height than near."""
        across, along = (1, 0) if runs_right else (0, 1)
        at = graph.nodes[here].at

        def far(name: str) -> float:
            to = graph.nodes[name].at
            return abs(to[across] - at[across]) + 3 * abs(to[along] - at[along])

        ends = [n for n, node in graph.nodes.items() if (node.at[across] - at[across]) * direction > 1]
        return min(ends, key=far, default=None)


def _distance(graph: Graph, a: str, b: str) -> float:
    (x1, y1), (x2, y2) = graph.nodes[a].at, graph.nodes[b].at
    return abs(x1 - x2) + abs(y1 - y2)


def _reached(graph: Graph, start: frozenset[str], forward: bool) -> set[str]:
    found, waiting = set(start), list(start)
    while waiting:
        name = waiting.pop()
        ends = graph.neighbors(name, forward)
        waiting += [n for n in ends if n not in found]
        found.update(ends)
    return found
