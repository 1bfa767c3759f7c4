"""What a change does besides: outputs, layers that get other weights, shapes downstream."""

from __future__ import annotations

from collections.abc import Iterator

from designer.engine.analysis import Analysis, ModuleAnalysis, NodeAnalysis


def effect_of(before: Analysis, after: Analysis) -> str:
    """Whole sentences about everything that differs, shortest first; empty when nothing else does."""
    sentences = [*_outputs(before, after), *_layers(before, after)]
    return " ".join(sentences)


def keeps_outputs(before: Analysis, after: Analysis) -> bool:
    """Whether every output of a network that was known is the same afterwards."""
    for name in before.design.networks:
        now = after.modules.get(name)
        outputs = dict(now.outputs) if now is not None else {}
        for output, spec in before.modules[name].outputs:
            new = outputs.get(output)
            if spec is not None and (new is None or new.key != spec.key):
                return False
    return True


def deletes_nothing(before: Analysis, after: Analysis) -> bool:
    """Whether every node and every edge's end is still there."""
    for name, module in before.design.modules.items():
        now = after.design.modules.get(name)
        if now is None or not module.graph.nodes.keys() <= now.graph.nodes.keys():
            return False
        if not module.graph.edges.keys() <= now.graph.edges.keys():
            return False
    return True


def _outputs(before: Analysis, after: Analysis) -> Iterator[str]:
    told, kept = 0, []
    for name in after.design.networks:
        old = dict(before.modules[name].outputs) if name in before.modules else {}
        for output, spec in after.modules[name].outputs:
            was = old.get(output)
            if spec is None or after.modules[name] is before.modules.get(name):
                continue
            if was is None:
                told += 1
                yield f"Then “{output}” is {spec.label()}."
            elif was.key != spec.key:
                told += 1
                yield f"“{output}” becomes {spec.label()} instead of {was.label()}."
            else:
                kept.append(f"“{output}” stays {spec.label()}.")
    if not told:
        yield from kept[:2]


def _layers(before: Analysis, after: Analysis) -> Iterator[str]:
    reshaped, reweighted = 0, []
    for name, known in after.modules.items():
        old = before.modules.get(name)
        if old is None or old is known:
            continue
        for node, facts in _differing(old, known):
            was = old.nodes[node]
            if facts.outputs and was.outputs and facts.outputs[0].key != was.outputs[0].key:
                reshaped += 1
            if was.inferred is not None and facts.inferred is not None and was.node.params == facts.node.params:
                if was.inferred.weights and was.inferred.weights != facts.inferred.weights:
                    reweighted.append((node, was, facts))
    for node, was, facts in reweighted[:1]:
        a, b = was.inputs[0], facts.inputs[0]
        if a is None or b is None:
            continue
        axis = -1 if facts.node.block in ("Linear", "LayerNorm") else 1
        what = "features" if axis == -1 else "channels"
        if int(b.shape[axis]) == 1:
            what = what.removesuffix("s")
        if int(a.shape[axis]) != int(b.shape[axis]):
            yield f"“{node}” gets {int(b.shape[axis])} {what} instead of {int(a.shape[axis])}."
    if len(reweighted) > 1:
        yield f"{len(reweighted)} layers get other weights."
    if reshaped:
        yield "1 layer changes its shape." if reshaped == 1 else f"{reshaped} layers change their shape."


def _differing(before: ModuleAnalysis, after: ModuleAnalysis) -> Iterator[tuple[str, NodeAnalysis]]:
    for node, facts in after.nodes.items():
        old = before.nodes.get(node)
        if old is not None and old is not facts:
            yield node, facts
