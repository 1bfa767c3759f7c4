"""What is computed and thrown away."""

from __future__ import annotations

from collections.abc import Iterator

from designer.core.commands import RemoveNodes
from designer.core.design import Graph
from designer.core.diagnostic import Diagnostic, Fix
from designer.core.interface import INPUT, OUTPUT
from designer.engine.problems.lints.lint import Lint, Place, Whole


class DeadBranch(Lint):
    """What no output depends on costs time and memory and is never trained: its weights get no gradient."""

    name = "dead-branch"
    title = "Branch that leads nowhere"
    severity = "warning"

    def look_at_all(self, whole: Whole) -> Iterator[Diagnostic]:
        graph = whole.module.graph
        ends = graph.nodes.keys() - graph.readers.keys()
        outputs = {n for n in ends if graph.nodes[n].block == OUTPUT}
        if not any(n in graph.feeding for n in outputs):
            return  # without outputs of its own a module gives out what nothing reads
        for end in sorted(ends - outputs, key=lambda n: graph.place.get(n, 0)):
            facts = whole.nodes.get(end)
            if facts is None or facts.state != "ok":
                continue
            if graph.nodes[end].block == INPUT:
                text = f"Nothing reads the input “{end}”. Connect it, or delete it."
                yield self.remark(whole.name, end, text)
                continue
            branch = _branch(whole.module.graph, end)
            more = sorted(branch - {end})
            along = f" with the {len(more)} before it" if len(more) > 1 else f" with “{more[0]}”" if more else ""
            params = sum(whole.nodes[n].params for n in branch)
            text = (
                f"No output depends on it: “{end}”{along} is computed for nothing ({params} parameters). Connect it, "
                "or delete it."
            )
            yield self.remark(whole.name, end, text)

    def mend(self, place: Place, problem: Diagnostic) -> Iterator[Fix]:
        is_input = place.node.block == INPUT
        yield _removal(place.module, {place.id} if is_input else _branch(place.graph, place.id))


def _branch(graph: Graph, end: str) -> set[str]:
    """The end and everything that only it depends on, the network's inputs left out."""
    found, waiting = {end}, [end]
    while waiting and len(found) < 1000:
        for _, source in graph.feeding.get(waiting.pop(), ()):
            readers = {t.node for _, t in graph.readers.get(source.node, ())}
            node = graph.nodes.get(source.node)
            if node is not None and node.block != INPUT and source.node not in found and readers <= found:
                found.add(source.node)
                waiting.append(source.node)
    return found


def _removal(module: str, nodes: set[str]) -> Fix:
    label = "Delete it" if len(nodes) == 1 else f"Delete these {len(nodes)} nodes"
    return Fix(label, RemoveNodes(module, frozenset(nodes), label="Apply fix"))
