"""Receptive fields are those of autograd: block by block, network by network, pixel by pixel."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
import torch

from designer.blocks import registry
from designer.core.block import Block, ShapeError, fits
from designer.core.commands import SetParams
from designer.core.design import Design, Graph, Module, Node, Source, Target
from designer.core.dim import BATCH
from designer.core.reach import painted
from designer.core.tensor import TensorSpec
from designer.engine.analysis import Analysis, analyze
from designer.engine.exporting.export import export, with_batch
from designer.engine.files.library import library
from designer.engine.files.presets import find, presets
from designer.engine.files.storage import load
from designer.engine.infer import arguments
from designer.engine.receptive.fields import Field, Table, receptive_fields
from designer.engine.receptive.pixel import seen_from
from tests.blocks.configurations import random_inputs, random_params
from tests.blocks.torch_side import Written
from tests.engine.test_analysis import network
from tests.engine.work import calls

BLOCKS = {name: b for name, b in registry().items() if not b.interface}
WINDOWS = (
    "Conv1d", "Conv2d", "Conv3d", "ConvTranspose1d", "ConvTranspose2d", "ConvTranspose3d", "MaxPool2d", "AvgPool2d",
    "Upsample", "PixelShuffle",
)  # fmt: skip


def field(design: Design, node: str, module: str = "M") -> Field:
    found = receptive_fields(analyze(design).modules[module]).of(node)
    assert found is not None
    return found


def gradient(model: Any, shape: tuple[int, ...], at: Mapping[int, int], tries: int = 3) -> torch.Tensor:
    """Where in sample 0 the gradient of the results at a place is not zero, in any of several random tries."""
    touched = torch.zeros(shape[1:], dtype=torch.bool)
    for _ in range(tries):
        x = torch.randn(shape, dtype=torch.float64, requires_grad=True)
        y = model(x)
        y = (y[0] if isinstance(y, tuple) else y)[0]
        for axis, place in sorted(at.items(), reverse=True):
            y = y.select(axis - 1, place)
        (y * torch.rand_like(y)).sum().backward()
        if x.grad is not None:
            touched |= x.grad[0] != 0
    return touched


def touched_along(touched: torch.Tensor, axis: int) -> tuple[int, ...]:
    others = [a for a in range(touched.dim()) if a != axis - 1]
    along = touched.any(dim=others) if others else touched
    return tuple(int(i) for i in along.nonzero().flatten())


def compare(
    analysis: Analysis, node: str, model: Any, rng: random.Random, tries: int = 3, constant: bool = False
) -> None:
    """Asserts that one random position of `node` sees what autograd says, axis by axis.

    With `constant` the results may not depend on the input at all, like the softmax of one value.
    """
    known = analysis.modules["M"]
    fields = receptive_fields(known)
    (_, spec), *_ = known.inputs
    result = known.nodes[node].output(0)
    assert spec is not None and result is not None
    at = {axis: rng.randrange(int(result.shape[axis])) for axis in range(2, result.rank) if rng.random() < 0.9}
    seen = seen_from(fields, (node,), at, statistics=True)
    assert seen is not None
    touched = gradient(model, with_batch(spec, 2), at, tries)
    if constant and not touched.any():
        return
    for axis, along in enumerate(seen, start=2):
        params = [n.params for n in known.module.graph.nodes.values()]
        assert along.positions == touched_along(touched, axis), (params, at, along.axis)


# Blocks -----------------------------------------------------------------------------------------------------


def declared(name: str, rng: random.Random) -> tuple[Block, list[TensorSpec], dict[str, Any]] | None:
    """A random configuration that the block accepts and says its reach for, with a map of some size."""
    kind = BLOCKS[name]
    for _ in range(200):
        specs = [replace(s, shape=(BATCH, *s.shape[1:])) for s in random_inputs(kind, rng)]
        if any(s.dtype != "float32" or s.rank < 3 for s in specs) or any(fits(kind.inputs[0], s) for s in specs):
            continue
        params = random_params(kind, rng)
        if "Dropout" in kind.__name__:
            params["p"] = 0.0  # otherwise chance decides whether a gradient arrives
        block, _ = kind.read(params, {})
        try:
            if block is None or any("crash" in text for _, text in block.infer(*arguments(kind, specs)).notes):
                continue  # the latter is a max pool whose gradient torch writes outside its memory
            if block.reach(*arguments(kind, specs)):
                return block, specs, params
        except ShapeError:
            continue
    return None


CONSTANT_ON_ONE_VALUE = (
    "GroupNorm", "LayerNorm", "Softmax", "LogSoftmax", "Hardtanh", "TransformerEncoderLayer", "RNN",
)  # fmt: skip
"""Results that may not depend on the input: of one value, where a narrow Hardtanh cuts all off, of dead ReLUs."""
POSITIONS_LOST = ("Flatten", "Reshape")
"""These lay positions out in a row; what follows them sees all, and that is what they say."""


@pytest.mark.parametrize(
    "name", [n for n, b in BLOCKS.items() if len(b.inputs) == 1 and not b.inputs[0].many and n not in POSITIONS_LOST]
)
def test_a_block_reads_what_its_gradient_reaches(name: str) -> None:
    rng = random.Random(name)
    torch.manual_seed(0)
    checked = 0
    # The largest value alone has a gradient, so every position must have been the largest once.
    tries, count = (400, 8) if "Max" in name and "Soft" not in name else (12, 40)
    for _ in range(count):
        found = declared(name, rng)
        if found is None:
            break
        block, specs, params = found
        image = Node("x", "Input", {"shape": [int(d) for d in specs[0].shape[1:]]})
        analysis = analyze(network(image, Node("b", name, params)))
        if any(r is None for reach in block.reach(*arguments(type(block), specs)) for r in reach.reads):
            continue
        if max(getattr(block, "p", 0), getattr(block, "dropout", 0)) > 0.5:
            continue  # a dropout of nearly everything has no gradient
        count = len(block.infer(*specs).outputs)
        model = Written(block.code(*specs), type(block), 1, count).double().train()
        compare(analysis, "b", model, rng, tries, name in CONSTANT_ON_ONE_VALUE)
        checked += 1
    assert checked or name not in WINDOWS


def test_blocks_with_windows_say_what_they_read() -> None:
    for name in WINDOWS:
        assert BLOCKS[name].reach is not Block.reach, name


def test_a_transposed_window_with_dilation_lists_exactly_the_inputs_that_paint_a_place() -> None:
    for k, s, p, d in ((3, 2, 1, 1), (2, 3, 0, 2), (3, 4, 2, 6), (1, 3, 0, 1), (4, 6, 3, 4)):
        reads = painted(k, s, p, d)
        for o in range(3 * s):
            wanted = [i for i in range(-40, 40) if any(i * s + j * d == o + p for j in range(k))]
            assert list(reads.at(o)) == wanted
            assert [i + 1 for i in reads.at(o)] == list(reads.at(o + s))


# Networks ---------------------------------------------------------------------------------------------------


def random_layer(rng: random.Random) -> tuple[str, dict[str, Any]]:
    small = lambda low, high: [rng.randint(low, high), rng.randint(low, high)]
    match rng.randrange(8):
        case 0 | 1:
            mode = rng.choice(("zeros", "zeros", "reflect", "circular"))
            return "Conv2d", {
                "out_channels": 4, "kernel_size": small(1, 4), "stride": small(1, 3), "dilation": small(1, 2),
                "padding": small(0, 2), "padding_mode": mode,
            }  # fmt: skip
        case 2 | 3:
            return "ConvTranspose2d", {
                "out_channels": 4, "kernel_size": small(1, 4), "stride": small(1, 3), "dilation": small(1, 2),
                "padding": small(0, 1),
            }  # fmt: skip
        case 4:
            return "AvgPool2d", {"kernel_size": small(1, 3), "stride": small(1, 3)}
        case 5:
            scale = rng.choice((0.5, 1.5, 2, 3, [2, 1]))
            return "Upsample", {"scale_factor": scale, "mode": rng.choice(("nearest", "bilinear", "bicubic"))}
        case 6:
            return "PixelShuffle", {}
    return rng.choice((("ReflectionPad2d", {"padding": [2, 1, 0, 1]}), ("LeakyReLU", {}), ("InstanceNorm2d", {})))


def random_design(rng: random.Random, size: int, depth: int) -> tuple[Design, str]:
    """A chain of layers that fit, some of them with a second way around them; `depth` are tried, one at least fits."""
    nodes = {"x": Node("x", "Input", {"shape": [4, size, size + 3]})}
    edges: dict[Target, Source] = {}
    last = "x"
    step = -1
    while (step := step + 1) < depth or last == "x":
        kind, params = random_layer(rng)
        added = {f"n{step}": Node(f"n{step}", kind, params)}
        wired = {Target(f"n{step}"): Source(last)}
        if rng.random() < 0.4:
            other, more = random_layer(rng)
            added |= {f"m{step}": Node(f"m{step}", other, more), f"s{step}": Node(f"s{step}", "Concat")}
            wired |= {Target(f"m{step}"): Source(last)}
            wired |= {Target(f"s{step}", 0): Source(f"n{step}"), Target(f"s{step}", 1): Source(f"m{step}")}
        design = Design({"M": Module(graph=Graph({**nodes, **added}, {**edges, **wired}))})
        known = analyze(design).modules["M"]
        end = f"s{step}" if f"s{step}" in added else f"n{step}"
        spec = known.nodes[end].output(0)
        if spec is not None and max(int(d) for d in spec.shape[1:]) <= 130 and min(map(int, spec.shape[2:])) > 1:
            nodes, edges, last = {**nodes, **added}, {**edges, **wired}, end
    nodes["out"], edges[Target("out")] = Node("out", "Output"), Source(last)
    return Design({"M": Module(graph=Graph(nodes, edges))}), last


def model_of(analysis: Analysis) -> Any:
    names: dict[str, Any] = {"__name__": "exported"}
    source = export(analysis, "M")
    exec(compile(source.text, "<exported>", "exec"), names)
    return names[source.class_name]().double()


@pytest.mark.parametrize("seed", range(60))
def test_a_random_network_sees_what_autograd_says(seed: int) -> None:
    rng = random.Random(seed)
    torch.manual_seed(seed)
    design, end = random_design(rng, rng.choice((9, 12, 17)), 5)
    analysis = analyze(design)
    model = model_of(analysis)
    for _ in range(4):
        compare(analysis, end, model, rng, tries=2)


def test_far_from_the_edges_the_tables_are_what_a_pixel_sees() -> None:
    checked = 0
    for seed in range(120):
        design, end = random_design(random.Random(seed), 101, 5)
        known = analyze(design).modules["M"]
        fields = receptive_fields(known)
        state, spec = fields.state(end), known.nodes[end].output(0)
        assert state is not None and spec is not None
        for key, table in state.seen.items():
            if not isinstance(table, Table):
                continue
            for place in range(int(spec.shape[key.axis])):
                start, bits = table.at(place)
                if bits and start > 30 and start + bits.bit_length() < key.size - 30:
                    seen = seen_from(fields, (end,), {key.axis: place})
                    assert seen is not None
                    wanted = tuple(start + i for i in range(bits.bit_length()) if bits >> i & 1)
                    assert seen[key.axis - 2].positions == wanted, (seed, key)
                    checked += 1
    assert checked > 2000


# Numbers that are quoted ------------------------------------------------------------------------------------


def test_the_discriminator_of_the_document_sees_94_by_94() -> None:
    known = analyze(load(find("cyclegan"))).modules["Discriminator"]
    (found,) = receptive_fields(known).results
    assert found is not None
    assert [(a.size, a.smallest, a.jump) for a in found.axes] == [(94, 94, 16)] * 2
    assert found.text == "94×94, every 16×16"
    assert found.statistics == ("C128_in", "C256_in", "C512_in")
    assert "C128_in" in found.sentence and "whole map" in found.sentence


def test_the_usual_patch_discriminator_sees_70_by_70() -> None:
    design = load(find("cyclegan"))
    for node in ("C64_conv", "C128_conv", "C256_conv", "C512_conv", "output"):
        stride = 1 if node in ("C512_conv", "output") else 2
        design = SetParams("Discriminator", node, {"padding": 1, "stride": stride}).apply(design)
    known = analyze(design).modules["Discriminator"]
    assert known.outputs[0][1] is not None and known.outputs[0][1].label() == "N×1×30×30"
    assert field(design, "output", "Discriminator").text == "70×70, every 8×8"


@pytest.mark.parametrize(
    ("preset", "module", "node", "text"),
    [
        ("alexnet-conv1", "AlexNetConv1", "conv1", "11×11, every 4×4"),
        ("denoising-autoencoder", "Autoencoder", "decoded", "26×26"),
        ("dcgan", "Discriminator", "flatten", "the whole input"),
        ("cyclegan", "Generator", "c7s1_64", "7×7"),
    ],
)
def test_presets_see_what_is_known_of_them(preset: str, module: str, node: str, text: str) -> None:
    assert field(load(find(preset)), node, module).text == text


def test_every_repeat_of_a_block_sees_more() -> None:
    known = analyze(load(find("cyclegan"))).modules["Generator"]
    fields = receptive_fields(known)
    sizes = [fields.of("R256", turn=turn).axes[0].size for turn in range(9)]  # type: ignore[union-attr]
    assert sizes == [13 + 16 * (turn + 1) - 0 for turn in range(9)]


@pytest.mark.parametrize("preset", [p.name for p in presets()])
def test_no_preset_has_an_unknown_field(preset: str) -> None:
    analysis = analyze(load(find(preset)))
    for network_name in analysis.design.networks:
        for entry in receptive_fields(analysis.modules[network_name]).entries:
            assert entry.state is not None
            assert all(isinstance(table, Table) for table in entry.state.seen.values())


# What is said -----------------------------------------------------------------------------------------------

IMAGE = Node("x", "Input", {"shape": [3, 32, 40]})


def test_size_jump_and_start_of_a_strided_convolution() -> None:
    design = network(IMAGE, Node("a", "Conv2d", {"kernel_size": 5, "stride": 3, "padding": 2, "dilation": 2}))
    axis = field(design, "a").axes[0]
    assert (axis.size, axis.jump, axis.start, axis.center, axis.of) == (9, 3, -2, 2, 32)
    assert axis.holes and "left out" in field(design, "a").sentence


def test_an_upsampling_has_a_jump_of_a_fraction() -> None:
    design = network(IMAGE, Node("a", "ConvTranspose2d", {"kernel_size": 3, "stride": 2, "padding": 0}))
    axis = field(design, "a").axes[1]
    assert (axis.size, axis.smallest, axis.jump, axis.start) == (2, 1, Fraction(1, 2), -1)


def test_linear_layers_and_squeezed_gates_see_the_whole_input_and_say_since_when() -> None:
    flat = network(IMAGE, Node("a", "Conv2d"), Node("f", "Flatten"), Node("l", "Linear"), Node("r", "ReLU"))
    assert field(flat, "r").sentence == "Sees the whole input. “f” brings all positions together."
    nodes = (IMAGE, Node("a", "Conv2d"), Node("g", "AdaptiveAvgPool2d"), Node("m", "Multiply"))
    edges = {Target("a"): Source("x"), Target("g"): Source("a"), Target("m", 0): Source("a")}
    gated = Design({"M": Module(graph=Graph({n.id: n for n in nodes}, {**edges, Target("m", 1): Source("g")}))})
    assert field(gated, "m").text == "the whole input"
    assert {a.mixed for a in field(gated, "m").axes} == {"g"}


def test_a_linear_layer_on_a_map_mixes_columns_only() -> None:
    axes = field(network(IMAGE, Node("a", "Conv2d"), Node("l", "Linear")), "l").axes
    assert [(a.whole, a.size) for a in axes] == [(False, 3), (True, 40)]


def test_what_a_block_does_not_say_stays_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(BLOCKS["GELU"], "reach", Block.reach)
    design = network(IMAGE, Node("a", "Conv2d"), Node("strange", "GELU"), Node("b", "Conv2d"))
    assert field(design, "a").text == "3×3"
    assert field(design, "b").text == "unknown behind “strange”"
    assert seen_from(receptive_fields(analyze(design).modules["M"]), ("b",), {2: 0}) is None


def test_a_reshaped_map_is_unknown_and_a_reshaped_vector_is_not() -> None:
    shaped = Node("r", "Reshape", {"shape": [-1, 4, 4]})
    assert field(network(IMAGE, shaped), "r").text == "unknown behind “r”"
    assert field(network(IMAGE, Node("f", "Flatten"), shaped), "r").text == "the whole input"


def test_vectors_have_no_positions() -> None:
    noise = Node("z", "Input", {"shape": [100]})
    assert field(network(noise, Node("l", "Linear")), "l").sentence == "A vector has no positions."


def test_inside_a_composite_block_the_field_is_that_of_its_use() -> None:
    entry = library()["residual-basic"]
    design = network(IMAGE, Node("a", "Conv2d", {"stride": 2}), Node("res", module=entry.module), **entry.modules)
    fields = receptive_fields(analyze(design).modules["M"])
    convolutions = [n.id for n in entry.modules[entry.module].graph.nodes.values() if n.block == "Conv2d"]
    inner = fields.of("res", convolutions[0])
    assert inner is not None and inner.axes[0].size > 3 and inner.axes[0].jump >= 2


# Cost -------------------------------------------------------------------------------------------------------


def long_chain(count: int) -> Design:
    nodes = [Node(f"c{i}", "Conv2d", {"kernel_size": 3, "padding": 1}) for i in range(count)]
    return network(Node("x", "Input", {"shape": [3, 64, 64]}), *nodes)


def test_only_what_an_edit_changes_is_worked_out_again() -> None:
    design = long_chain(20)
    first = analyze(design)
    before = receptive_fields(first.modules["M"])
    second = analyze(SetParams("M", "c9", {"bias": False}).apply(design), first)
    after = receptive_fields(second.modules["M"], before)
    assert all(a.state is b.state for a, b in zip(before.entries, after.entries, strict=True))
    third = analyze(SetParams("M", "c9", {"kernel_size": 5, "padding": 2}).apply(design), first)
    changed = receptive_fields(third.modules["M"], before)
    assert [e.state is b.state for e, b in zip(changed.entries, before.entries, strict=True)] == [True] * 10 + [
        False
    ] * 11
    assert changed.of("c19") == receptive_fields(third.modules["M"]).of("c19")


def test_enormous_numbers_are_refused_and_not_counted_through() -> None:
    image = Node("x", "Input", {"shape": [1, 10**9, 10**9]})
    wide = {"kernel_size": 10**6, "stride": 10**6}
    design = network(image, Node("a", "AvgPool2d", wide), Node("b", "ConvTranspose2d", wide), Node("f", "Flatten"))
    known = analyze(design).modules["M"]
    found = receptive_fields(known)
    assert found.of("a").text == "1000000×1000000, every 1000000×1000000"  # type: ignore[union-attr]
    assert found.of("b").text == "unknown behind “b”"  # type: ignore[union-attr]
    assert calls(lambda: receptive_fields(known)) < 1000
