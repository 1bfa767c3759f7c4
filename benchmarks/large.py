"""Large designs for measuring: residual networks of any size, wrapped into columns, three edges for two nodes.

Run: python benchmarks/large.py 5000 large.json. Writes one as a file.
"""

from __future__ import annotations

import sys
from math import ceil, sqrt
from pathlib import Path

from designer.core.design import Design, Graph, Module, Node, Source, Target
from designer.engine.files.storage import save

COLUMN, ROW = 460.0, 78.0
"""Distances of neighboring nodes: room for skip edges and their labels between two columns."""


def residual(count: int, rows: int = 0) -> Design:
    """One network of `count` nodes: convolution, normalization, activation and a sum of three, again and again.

    Every sum also takes what entered its block and what entered the block before: labelled skip edges. Columns have
    `rows` nodes; by default as many as make the drawing about as wide as a screen.
    """
    rows = rows or ceil(sqrt(count * COLUMN / (1.6 * ROW)))
    nodes = {"image": Node("image", "Input", {"shape": [32, 64, 64]}, at=(0.0, 0.0))}
    edges: dict[Target, Source] = {}
    before, entered = "image", ["image", "image"]
    kinds = (
        ("conv", "Conv2d", {"out_channels": 32, "padding": 1}),
        ("norm", "BatchNorm2d", {}),
        ("act", "ReLU", {}),
        ("sum", "Add", {}),
    )
    for i in range(count - 1):
        stem, kind, params = kinds[i % 4]
        name = f"{stem}{i // 4 + 1}"
        column, row = divmod(i + 1, rows)
        nodes[name] = Node(name, kind, params, at=(column * COLUMN, row * ROW))
        edges[Target(name)] = Source(before)
        if kind == "Add":
            edges[Target(name, 1)] = Source(entered[-1])
            edges[Target(name, 2)] = Source(entered[-2])
            entered = [entered[-1], name]
        before = name
    return Design({"Large": Module(graph=Graph(nodes, edges))}, title=f"Residual network of {count:,} nodes")


def main() -> None:
    save(residual(int(sys.argv[1])), Path(sys.argv[2]))


if __name__ == "__main__":
    main()
