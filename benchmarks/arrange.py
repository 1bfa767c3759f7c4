"""What a layout costs: ours beside the rows that networkx gives, which know neither sizes nor crossings nor lanes.

Run: python benchmarks/arrange.py. Prints ratios of one run; absolute times differ between machines.
"""

from __future__ import annotations

import time
from collections.abc import Callable

import networkx

from designer.engine.arranging.arrange import Box, Link, arrange

LABEL = (100.0, 22.0)


def residual(count: int) -> tuple[dict[str, Box], list[Link]]:
    """A chain with a shortcut around every five nodes."""
    boxes = {f"n{i}": Box(200.0, 44.0) for i in range(count)}
    links = [Link(f"n{i}", f"n{i + 1}", label=LABEL) for i in range(count - 1)]
    links += [Link(f"n{i}", f"n{i + 6}", 0.5, 0.67, LABEL) for i in range(0, count - 6, 6)]
    return boxes, links


def rows_of_networkx(links: list[Link]) -> object:
    graph = networkx.DiGraph((k.source, k.target) for k in links)
    for row, nodes in enumerate(networkx.topological_generations(graph)):
        for node in nodes:
            graph.nodes[node]["layer"] = row
    return networkx.multipartite_layout(graph, subset_key="layer", align="horizontal")


def best(action: Callable[[], object], times: int) -> float:
    found = []
    for _ in range(times):
        start = time.process_time()
        action()
        found.append(time.process_time() - start)
    return min(found)


def main() -> None:
    for count in (100, 500, 2000, 5000):
        boxes, links = residual(count)
        places = arrange(boxes, links)
        placed = {n: box._replace(at=places[n]) for n, box in boxes.items()}
        ours = best(lambda b=boxes, k=links: arrange(b, k), 5)  # type: ignore[misc]
        again = best(lambda b=placed, k=links: arrange(b, k), 5)  # type: ignore[misc]
        theirs = best(lambda k=links: rows_of_networkx(k), 5)  # type: ignore[misc]
        print(
            f"{count:>5} nodes, {len(links):>5} edges: {ours * 1000:7.1f} ms, {ours / count * 1e9:7,.0f} ns a node; "
            f"laid out again {again / ours:.2f} of that; networkx's rows alone {theirs / ours:.1f} times as long"
        )


if __name__ == "__main__":
    main()
