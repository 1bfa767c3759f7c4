"""Tensors of different shapes that are brought together: project, crop, pad, enlarge or lay side by side."""

from __future__ import annotations

from collections.abc import Iterator

from designer.core.commands import AddNode, Connect, SetKind, Together
from designer.core.design import Node, Source, Target
from designer.core.diagnostic import Fix
from designer.core.tensor import TensorSpec
from designer.engine.problems.insertion import FLATTEN, POOL_AND_FLATTEN
from designer.engine.problems.remedies.case import Case
from designer.engine.problems.remedies.input_size import other_sizes
from designer.engine.problems.suggested import set_fix

ORDER = -20


def propose(case: Case) -> Iterator[Fix]:
    kind = case.kind
    if kind is None or kind.category != "Merge" or not case.is_complete or len(case.specs) < 2:
        return
    slots = [slot for slot, _ in case.fed()]
    first = case.specs[0]
    for slot, spec in list(zip(slots, case.specs, strict=True))[1:]:
        if spec.rank != first.rank:
            yield from _ranks(case, (slots[0], first), (slot, spec))
        elif [int(d) for d in spec.shape] != [int(d) for d in first.shape]:
            yield from _channels(case, (slots[0], first), (slot, spec))
            yield from _spatial(case, (slots[0], first), (slot, spec))


def _channels(case: Case, a: tuple[int, TensorSpec], b: tuple[int, TensorSpec]) -> Iterator[Fix]:
    """Channels alone differ: a 1×1 convolution (or a linear layer) on either edge, or both kept."""
    if case.node.block == "Concat" or int(a[1].shape[1]) == int(b[1].shape[1]):
        return
    sizes = {tuple(int(d) for d in spec.shape[2:]) for spec in case.specs}
    rank = a[1].rank
    for slot, wanted in ((b[0], int(a[1].shape[1])), (a[0], int(b[1].shape[1]))):
        if rank == 2:
            node = Node("project", "Linear", {"out_features": wanted})
            yield case.insert(slot, node, label=f"Insert Linear to {wanted} features into input {slot + 1}")
        else:
            node = Node("project", f"Conv{rank - 2}d", {"out_channels": wanted, "kernel_size": 1})
            yield case.insert(slot, node, label=f"Insert a 1×1 convolution to {wanted} channels into input {slot + 1}")
        for maker, param, _ in case.upstream(slot, 1):
            yield set_fix(case.module, maker.id, {param: wanted}, here=False)
    if len(sizes) == 1:
        yield Fix("Use Concat instead", SetKind(case.module, case.node.id, "Concat", params={"dim": 1}))


def _spatial(case: Case, a: tuple[int, TensorSpec], b: tuple[int, TensorSpec]) -> Iterator[Fix]:
    """Rows or columns differ."""
    sizes = [tuple(int(d) for d in spec.shape[2:]) for _, spec in (a, b)]
    if a[1].rank != 4 or sizes[0] == sizes[1]:
        return
    order = sorted(((sizes[0], a[0]), (sizes[1], b[0])))
    (small, small_slot), (large, large_slot) = order
    more = [g - s for g, s in zip(large, small, strict=True)]
    if min(more) < 0:
        return
    if case.facts.state == "ok":  # it stretches
        yield _resized(case, small_slot, large)
        return
    yield from _grown_upstream(case, small_slot, more)
    yield from other_sizes(case, may_shrink=True)
    yield _crop_to(case, large_slot, small_slot)
    top, left = more[0] // 2, more[1] // 2
    pad = [left, more[1] - left, top, more[0] - top]
    yield case.insert(
        small_slot, Node("pad", "ZeroPad2d", {"padding": pad}),
        label=f"Pad input {small_slot + 1} with zeros to {large[0]}×{large[1]}",
    )  # fmt: skip
    yield _resized(case, small_slot, large)


def _resized(case: Case, slot: int, size: tuple[int, ...]) -> Fix:
    node = Node("resize", "Upsample", {"size": list(size), "scale_factor": None})
    return case.insert(slot, node, label=f"Resize input {slot + 1} to {size[0]}×{size[1]}")


def _grown_upstream(case: Case, slot: int, more: list[int]) -> Iterator[Fix]:
    """A transposed convolution in front that can give the missing rows itself."""
    for source in case.back(slot):
        node, (before, after) = case.graph.nodes[source.node], case.around(source)
        if node.block.startswith("ConvTranspose"):
            given = node.params.get("output_padding", 0)
            if isinstance(given, int) and len(set(more)) == 1:
                yield set_fix(case.module, node.id, {"output_padding": given + more[0]}, here=False)
            return
        if before is None or after is None or before.rank != after.rank or before.shape[2:] != after.shape[2:]:
            return


def _crop_to(case: Case, slot: int, like: int) -> Fix:
    """Cutting the larger tensor to the size of the smaller, whatever that is."""
    fed = dict(case.fed())
    start, end = case.graph.nodes[fed[slot].node], case.node
    at = (max(start.at[0], end.at[0]) + 240, (start.at[1] + end.at[1]) / 2)
    name = case.graph.free_id("crop")
    commands = (
        AddNode(case.module, Node(name, "CenterCropTo", {}, at)),
        Connect(case.module, fed[slot], Target(name, 0)),
        Connect(case.module, fed[like], Target(name, 1)),
        Connect(case.module, Source(name), Target(end.id, slot)),
    )
    return Fix(f"Crop input {slot + 1} to the size of input {like + 1}", Together(commands, label="Apply fix"))


def _ranks(case: Case, a: tuple[int, TensorSpec], b: tuple[int, TensorSpec]) -> Iterator[Fix]:
    """A vector meets an image map: every pixel gets the vector; or the map is laid out flat."""
    low, high = sorted((a, b), key=lambda part: part[1].rank)
    if low[1].rank == 2 and high[1].rank == 4:
        features = int(low[1].shape[1])
        size = [int(d) for d in high[1].shape[2:]]
        point = Node("as_map", "Reshape", {"shape": [features, 1, 1]})
        spread = Node("spread", "Upsample", {"size": size, "scale_factor": None})
        words = f"Repeat the vector of input {low[0] + 1} at every pixel of {size[0]}×{size[1]}"
        yield case.insert(low[0], point, spread, label=words)
        yield case.insert(high[0], FLATTEN, label=f"Insert Flatten into input {high[0] + 1}")
        words = f"Insert a global average pool and Flatten into input {high[0] + 1}"
        yield case.insert(high[0], *POOL_AND_FLATTEN, label=words)
    elif low[1].rank == 2:
        yield case.insert(high[0], FLATTEN, label=f"Insert Flatten into input {high[0] + 1}")
    if case.node.block == "Concat" and isinstance(case.node.params.get("dim"), int):
        yield set_fix(case.module, case.node.id, {"dim": -1})
