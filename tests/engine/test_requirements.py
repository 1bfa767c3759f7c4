"""What a network asks of its input sizes, against analyzing it at every size and against torch."""

from __future__ import annotations

import random
import re

import pytest
import torch

from designer.core.design import Design, Graph, Module, Node, Source, Target
from designer.core.dim import symbol, value_at
from designer.engine.analysis import ModuleAnalysis, analyze
from designer.engine.exporting.export import export
from designer.engine.files.presets import find
from designer.engine.files.storage import load
from designer.engine.sizes.deriving import requirement
from designer.engine.sizes.periods import Period, period_of
from designer.engine.sizes.size_set import Run, SizeSet, observed
from designer.engine.sizes.trials import Trials, free_sizes, input_sizes, written_layers


def network(shape: list[object], *layers: tuple[str, str, dict[str, object], tuple[str, ...]]) -> ModuleAnalysis:
    """A module of an input `x` and layers, each with what feeds it."""
    nodes = {"x": Node("x", "Input", {"shape": shape})}
    edges = {}
    for name, block, params, feeds in layers:
        nodes[name] = Node(name, block, params)
        for slot, source in enumerate(feeds):
            edges[Target(name, slot)] = Source(source)
    return analyze(Design({"M": Module(graph=Graph(nodes, edges))})).modules["M"]


def down(stride: int = 2, **more: object) -> dict[str, object]:
    return {"out_channels": 4, "kernel_size": 3, "stride": stride, "padding": 1, **more}


UP = {"out_channels": 4, "kernel_size": 2, "stride": 2, "padding": 0}


def unet(height: object, width: object) -> ModuleAnalysis:
    return network(
        [3, height, width],
        ("first", "Conv2d", down(1), ("x",)),
        ("half", "Conv2d", down(), ("first",)),
        ("quarter", "Conv2d", down(), ("half",)),
        ("up1", "ConvTranspose2d", UP, ("quarter",)),
        ("sum1", "Add", {}, ("up1", "half")),
        ("up2", "ConvTranspose2d", UP, ("sum1",)),
        ("sum", "Add", {}, ("up2", "first")),
    )


def test_skips_of_a_u_net_ask_for_multiples() -> None:
    found = requirement(unet("H=64", "W=64"))
    assert found.sentences[0] == "H and W must be multiples of 4."
    assert found.sentences[1] == "1 fits as well."  # Add stretches it, as torch does
    assert "does not fit, because of “sum1”" in found.sentences[2]
    assert found.fixes == ()


def test_a_size_that_does_not_fit_is_told_with_the_next_that_do() -> None:
    found = requirement(unet("H=250", "W=250"))
    told = found.wrong
    assert told.startswith("H = W = 250 does not fit, because of “sum1”: It adds")
    assert "126 and 125 rows do not match" in told
    assert [f.label for f in found.fixes] == ["Set H = W = 248", "Set H = W = 252"]


def test_the_fixes_make_the_network_sound_and_keep_the_sizes_free() -> None:
    known = unet("H=250", "W=64")
    design = Design({"M": known.module})
    for fix in requirement(known).fixes:
        mended = fix.command.apply(design)
        assert analyze(mended).modules["M"].is_sound
        shape = mended.modules["M"].graph.nodes["x"].params["shape"]
        assert re.fullmatch(r"H=2(48|52)", shape[1]) and shape[2] == "W=64"


def test_numbers_that_do_not_fit_get_the_same_help() -> None:
    assert [f.label for f in requirement(unet(250, 250)).fixes] == ["Set H = W = 248", "Set H = W = 252"]
    assert requirement(unet(252, 252)).sentences == ()


def test_a_linear_behind_a_flatten_fixes_the_size() -> None:
    known = network(
        [3, "H=32", 8],
        ("conv", "Conv2d", {"out_channels": 4, "kernel_size": 8, "stride": 8}, ("x",)),
        ("flat", "Flatten", {}, ("conv",)),
        ("fc", "Linear", {"out_features": 10}, ("flat",)),
    )
    found = requirement(known)
    assert found.sentences[0] == "H must be from 32 to 39."
    assert "“fc” is nn.Linear(16, 10) there and would have to be nn.Linear(12, 10)" in found.sentences[1]


def test_kernels_that_must_fit_give_the_least_size() -> None:
    layers = [("c0", "Conv2d", {"kernel_size": 5}, ("x",)), ("c1", "Conv2d", {"kernel_size": 7}, ("c0",))]
    assert requirement(network([3, "H=32", 32], *layers)).sentences[0] == "H must be at least 11."


def test_sizes_that_have_to_be_equal_are_told_to_be() -> None:
    known = network(
        [3, "H=16", "W=16"],
        ("turned", "Permute", {"dims": [0, 1, 3, 2]}, ("x",)),
        ("sum", "Add", {}, ("x", "turned")),
    )
    found = requirement(known)
    assert found.equal
    assert found.sentences[0] == "H and W must be equal."


def test_a_norm_over_the_map_lets_one_size_be_small_where_the_other_is_large() -> None:
    known = network(
        [3, "H=32", "W=32"],
        ("pool", "MaxPool2d", {"kernel_size": 8, "stride": 8, "rounding": "floor"}, ("x",)),
        ("norm", "InstanceNorm2d", {}, ("pool",)),
    )
    found = requirement(known)
    assert found.narrowed and not found.apart
    assert found.sentences[:2] == (
        "H and W must be at least 16.",
        "One of them may be smaller where the other is larger.",
    )


def test_a_mistake_that_no_size_mends_is_said_to_be_one() -> None:
    known = network([3, "H=32", "W=32"], ("conv", "Conv2d", {"groups": 2}, ("x",)))
    assert requirement(known).not_derived == "“conv” is wrong whatever the sizes are."


def test_a_label_that_is_no_formula_is_looked_at_up_to_a_bound() -> None:
    known = network([3, "H=32", 8], ("up", "Upsample", {"scale_factor": 0.29}, ("x",)))
    found = requirement(known)
    assert found.upto == 256
    assert "H must be at least 4." in found.sentences
    assert any("Only sizes up to 256 were tried" in s for s in found.sentences)


def test_networks_beyond_the_bound_are_not_guessed() -> None:
    layers = [(f"r{i}", "ReLU", {}, ("x" if i == 0 else f"r{i - 1}",)) for i in range(2_100)]
    found = requirement(network([3, "H=32", 8], *layers))
    assert found.not_derived.startswith("the network has 2,1")
    assert found.sentences[0].startswith("What the sizes must be is not derived")


@pytest.mark.parametrize(
    ("preset", "module", "sentence"),
    [
        ("cyclegan", "Generator", "H and W must be multiples of 4, at least 8."),
        ("alexnet-conv1", "AlexNetConv1", "H and W must be at least 11."),
    ],
)
def test_networks_of_the_document(preset: str, module: str, sentence: str) -> None:
    known = analyze(load(find(preset))).modules[module]
    assert requirement(known, input_sizes(known)).sentences[0] == sentence


# Against brute force --------------------------------------------------------------------------------------------


def random_network(rng: random.Random) -> ModuleAnalysis:
    """Convolutions, pools, transposed convolutions, upsampling, unshuffling and skips in a random order."""
    layers: list[tuple[str, str, dict[str, object], tuple[str, ...]]] = []
    at, fours = "x", ["x"]
    for i in range(rng.randint(2, 7)):
        kind = rng.choice(["conv", "conv", "pool", "transposed", "up", "unshuffle", "skip", "skip"])
        name = f"n{i}"
        if kind == "conv":
            kernel = rng.randint(1, 7)
            params = {"kernel_size": kernel, "stride": rng.randint(1, 3), "padding": rng.randint(0, kernel // 2)}
            layers.append((name, "Conv2d", {"out_channels": 4, **params}, (at,)))
        elif kind == "pool":
            params = {"kernel_size": rng.randint(2, 4), "stride": rng.randint(1, 3)}
            layers.append((name, "MaxPool2d", {**params, "rounding": rng.choice(["ceil", "floor"])}, (at,)))
        elif kind == "transposed":
            stride = rng.randint(1, 3)
            params = {"kernel_size": rng.randint(2, 5), "stride": stride, "padding": rng.randint(0, 1)}
            layers.append((name, "ConvTranspose2d", {"out_channels": 4, **params}, (at,)))
        elif kind == "up":
            layers.append((name, "Upsample", {"scale_factor": rng.choice([2, 3, 1.5, 0.5])}, (at,)))
        elif kind == "unshuffle":
            layers.append((f"{name}u", "PixelUnshuffle", {"downscale_factor": rng.randint(2, 3)}, (at,)))
            layers.append((name, "Conv2d", {"out_channels": 4, "kernel_size": 1}, (f"{name}u",)))
        else:
            layers.append((name, "Add", {}, (at, rng.choice(fours))))
        at = name
        fours.append(at)
    return network([4, f"H={rng.randint(16, 90)}", 48], *layers)


@pytest.mark.parametrize("seed", range(20))
def test_the_derived_sizes_are_those_that_brute_force_finds(seed: int) -> None:
    known = random_network(random.Random(seed))
    found = requirement(known)
    (height,) = free_sizes(known)
    trials = Trials(known)
    brute = {h: trials.at({height: h}) for h in range(1, 301)}
    if found.not_derived:
        near = [h for h, tried in brute.items() if tried.wrong is None]
        assert not near or "layers" in found.not_derived or "repeat" in found.not_derived
        return
    code = dict(written_layers(trials.at(found.reference).known))
    right = {h for h, t in brute.items() if t.wrong is None and dict(written_layers(t.known)) == code}
    assert {h for h in brute if found.fits({"H": h})} == right, found.sentences


@pytest.mark.parametrize("seed", range(20))
def test_labels_are_functions_of_the_free_size(seed: int) -> None:
    known = random_network(random.Random(1000 + seed))
    (height,) = free_sizes(known)
    trials = Trials(known)
    for h in (17, 48, 61, 100, 255):
        at = trials.at({height: h}).known
        for name, node in known.nodes.items():
            for label, spec in zip(node.outputs, at.nodes[name].outputs, strict=False):
                assert [value_at(d, {"H": h}) for d in label.shape] == [int(d) for d in spec.shape], (name, h)


@pytest.mark.parametrize("seed", [0, 3, 5, 8, 11, 14])
def test_torch_takes_exactly_the_sizes_that_fit(seed: int) -> None:
    known = random_network(random.Random(seed))
    found = requirement(known)
    while found.not_derived:  # nothing fits this one: take another
        seed += 100
        known = random_network(random.Random(seed))
        found = requirement(known)
    trials = Trials(known)
    good = trials.at(found.reference)
    design = Design({"M": good.known.module})
    space: dict[str, object] = {}
    exec(export(analyze(design), "M").text, space)
    module = space["M"]().eval()  # type: ignore[operator]
    outputs = [spec for _, spec in known.outputs]
    for h in range(1, 70):
        try:
            with torch.no_grad():
                result = module(torch.zeros(2, 4, h, 48))
        except (RuntimeError, ValueError):
            assert not found.fits({"H": h}), h
            continue
        assert found.fits({"H": h}), h
        result = result if isinstance(result, tuple) else (result,)
        for label, tensor in zip(outputs, result, strict=True):
            assert label is None or [value_at(d, {"H": h}) for d in label.shape] == list(tensor.shape)


# The parts ------------------------------------------------------------------------------------------------------


def test_labels_repeat_with_the_product_of_their_divisors() -> None:
    h = symbol("H", 64, "free")
    assert period_of(h, "H") == Period(1, 1)
    assert period_of((h + 15) // 16, "H") == Period(16, 1)
    assert period_of(3 * ((h + 1) // 2) - h, "H") == Period(2, 1)
    assert period_of((h * h) // 2, "H") == Period(2, None)
    assert period_of(7, "H") == Period(1, 0)
    assert value_at((h + 15) // 16, {"H": 33}) == 3


def test_sets_of_sizes_are_said_in_words() -> None:
    def words(period: int, runs: dict[int, tuple[int, int | None]]) -> str:
        return " ".join(SizeSet(period, {r: Run(*run) for r, run in runs.items()}).sentences("H", True))

    assert words(1, {0: (1, None)}) == "H can be any size."
    assert words(4, {0: (8, None)}) == "H must be a multiple of 4, at least 8."
    assert words(4, {0: (8, None), 2: (6, None)}) == "H must be a multiple of 2, at least 6."
    assert words(4, {1: (5, None), 0: (8, None)}) == "H divided by 4 must leave 0 or 1; at least 5."
    assert words(3, {0: (3, None), 1: (1, None)}) == "H divided by 3 must not leave 2; at least 1."
    assert words(4, {0: (8, None), 3: (3, 3)}) == "H must be a multiple of 4, at least 8. 3 fits as well."
    assert words(16, {0: (32, 32)}) == "H must be 32."
    assert words(2, {}) == "No value of H fits."


def test_the_nearest_sizes_of_a_set() -> None:
    found = SizeSet(4, {0: Run(8, None), 3: Run(3, 11)})
    assert [v for v in range(1, 30) if v in found] == [3, 7, 8, 11, 12, 16, 20, 24, 28]
    assert (found.below(250), found.above(250)) == (248, 252)
    assert (found.below(3), found.above(0), found.below(8), found.above(11)) == (None, 3, 7, 12)
    assert list(found.some(5)) == [3, 7, 8, 11, 12]
    assert found.early == (3, 7, 8, 11)


def test_what_was_observed_is_put_in_order() -> None:
    assert observed(set(range(9, 101)), 100).sentences("H", True)[0] == "H must be at least 9."
    assert observed(set(range(9, 101, 3)), 100).sentences("H", True)[0] == "H must be a multiple of 3, at least 9."
    assert observed({32}, 100).sentences("H", True)[0] == "H must be 32."
