"""Memory as torch has it: what training saves to the byte, what a run holds at least, node by node."""

from __future__ import annotations

import random
from math import prod
from typing import Any

import pytest
import torch

from designer.blocks import registry
from designer.core.block import Block, ShapeError, fits
from designer.core.design import Design, Graph, Module, Node, Source, Target
from designer.core.dim import BATCH
from designer.core.tensor import BYTES, TensorSpec
from designer.engine.analysis import Analysis, analyze
from designer.engine.costs.memory import Memory, memory
from designer.engine.costs.summary import activation_bytes
from designer.engine.exporting.export import export, with_batch
from designer.engine.files.presets import find, presets
from designer.engine.files.storage import load
from designer.engine.infer import arguments
from tests.blocks.configurations import random_inputs, random_params
from tests.blocks.torch_side import Written, tensors
from tests.engine.measured import peak_bytes, saved_bytes
from tests.engine.test_analysis import network
from tests.engine.test_receptive import random_design
from tests.engine.work import calls

NETWORKS = [(p.name, n) for p in presets() for n in p.design.networks]
BLOCKS = {name: b for name, b in registry().items() if not b.interface}
LONGER = 1.25
"""Exported Python may hold tensors longer than they are read: up to so many times the least, in the presets."""


def of(*nodes: Node, batch: int = 2, **more: Any) -> Memory:
    return memory(analyze(network(*nodes, **more)).modules["M"], batch)


def built(analysis: Analysis, module: str) -> Any:
    names: dict[str, Any] = {"__name__": "exported"}
    source = export(analysis, module)
    exec(compile(source.text, "<exported>", "exec"), names)
    return names[source.class_name]()


def fed(analysis: Analysis, module: str, batch: int) -> list[torch.Tensor]:
    return [torch.randn(with_batch(s, batch)) for _, s in analysis.modules[module].inputs if s is not None]


# Against torch ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("preset", "module"), NETWORKS)
def test_training_keeps_what_autograd_saves(preset: str, module: str) -> None:
    """To one part in a thousand; it has been exact on torch 2.13."""
    analysis = analyze(load(find(preset)))
    for batch in (2, 3) if preset != "cyclegan" else (2,):
        predicted = memory(analysis.modules[module], batch)
        measured = saved_bytes(built(analysis, module).train(), fed(analysis, module, batch))
        assert predicted.kept == pytest.approx(measured, rel=1e-3)
        assert not predicted.guessed


@pytest.mark.parametrize(("preset", "module"), NETWORKS)
def test_a_run_needs_the_predicted_activations_and_not_much_more(preset: str, module: str) -> None:
    analysis = analyze(load(find(preset)))
    predicted = memory(analysis.modules[module], 2)
    measured = peak_bytes(built(analysis, module).eval(), fed(analysis, module, 2))
    assert 0.999 * predicted.activations <= measured <= LONGER * predicted.activations


@pytest.mark.parametrize(("preset", "module"), NETWORKS)
def test_weights_and_buffers_are_counted_to_the_byte(preset: str, module: str) -> None:
    analysis = analyze(load(find(preset)))
    with torch.device("meta"):
        model = built(analysis, module)
    found = memory(analysis.modules[module], 2)
    assert found.weights == sum(p.numel() * p.element_size() for p in model.parameters())
    assert found.buffers == sum(b.numel() * b.element_size() for b in model.buffers())


@pytest.mark.parametrize("seed", range(40))
def test_random_networks_keep_what_autograd_saves(seed: int) -> None:
    """To one in fifty: torch sometimes copies a tensor that lies scattered in memory."""
    analysis = analyze(random_design(random.Random(seed), 20, 6)[0])
    predicted = memory(analysis.modules["M"], 2)
    model, inputs = built(analysis, "M"), fed(analysis, "M", 2)
    assert predicted.kept == pytest.approx(saved_bytes(model.train(), inputs), rel=0.02)
    assert predicted.activations <= 1.001 * peak_bytes(model.eval(), inputs)


def configured(name: str, rng: random.Random) -> tuple[Block, list[TensorSpec]] | None:
    """A random configuration that the block accepts."""
    kind = BLOCKS[name]
    for _ in range(300):
        specs = random_inputs(kind, rng)
        if any(fits(kind.inputs[min(i, len(kind.inputs) - 1)], s) for i, s in enumerate(specs)):
            continue
        block, _ = kind.read(random_params(kind, rng), {})
        try:
            if (
                block is not None
                and block.infer(*arguments(kind, specs))
                and not block.infer(*arguments(kind, specs)).outputs[0].dtype.startswith("int")
            ):
                return block, specs
        except ShapeError:
            continue
    return None


@pytest.mark.parametrize("name", [n for n, b in BLOCKS.items() if b.keeps is not Block.keeps])
def test_a_block_keeps_what_it_says(name: str) -> None:
    rng = random.Random(name)
    checked = 0
    for _ in range(30):
        found = configured(name, rng)
        if found is None or any(s.dtype != "float32" for s in found[1]):
            continue
        if any(getattr(found[0], name, 0) == 1 for name in ("p", "dropout", "dropout_p")):
            continue  # what dropout takes everything of is not multiplied at all
        block, specs = found
        keeps = block.keeps(*arguments(type(block), specs))
        if keeps is None or keeps.rough:
            continue
        inputs = [t.requires_grad_() for t in tensors(specs)]
        results = block.infer(*arguments(type(block), specs)).outputs
        model = Written(block.code(*arguments(type(block), specs)), type(block), len(specs), len(results)).train()
        fed = specs if keeps.inputs else [specs[slot] for slot in keeps.some]
        said = [*fed, *(results if keeps.output else ()), *keeps.extra]
        wanted = sum(prod(with_batch(s, BATCH.value)) * BYTES[s.dtype] for s in said)
        measured = saved_bytes(model, inputs)
        assert wanted == measured, (block, [s.label() for s in specs], said)
        checked += 1
    assert checked or name == "Embedding"


# By hand ----------------------------------------------------------------------------------------------------

IMAGE = Node("x", "Input", {"shape": [4, 8, 8]})
MAP = 2 * 4 * 8 * 8 * 4
"""Bytes of a map of the size of IMAGE at batch 2."""
SAME = {"out_channels": 4, "kernel_size": 3, "padding": 1}


def test_in_a_chain_two_tensors_and_the_input_are_alive() -> None:
    found = of(IMAGE, *(Node(f"c{i}", "Conv2d", SAME) for i in range(5)))
    assert [layer.live // MAP for layer in found.layers] == [1, 2, 3, 3, 3, 3]
    assert found.activations == 3 * MAP and found.peak is not None and found.peak.path == ("c1",)
    assert found.kept == 5 * MAP  # the input of every convolution, not the last output
    assert found.activations < activation_bytes(analyze(network(IMAGE, Node("c", "Conv2d", SAME))).modules["M"], 9)


def test_a_shortcut_keeps_its_tensor_until_it_is_added() -> None:
    nodes = [IMAGE, *(Node(f"c{i}", "Conv2d", SAME) for i in range(4)), Node("sum", "Add")]
    edges = {Target(f"c{i}"): Source("x" if not i else f"c{i - 1}") for i in range(4)}
    edges |= {Target("sum", 0): Source("c0"), Target("sum", 1): Source("c3")}
    known = analyze(Design({"M": Module(graph=Graph({n.id: n for n in nodes}, edges))})).modules["M"]
    found = memory(known, 2)
    assert [layer.live // MAP for layer in found.layers] == [1, 2, 3, 4, 4, 4]
    assert found.of("c0").kept == MAP and found.of("sum").kept == 0


def test_views_and_idle_layers_take_no_room() -> None:
    found = of(IMAGE, Node("c", "Conv2d", SAME), Node("drop", "Dropout"), Node("flat", "Flatten"))
    assert found.of("flat").output == 0 and found.activations == 2 * MAP
    assert found.of("drop").kept == MAP  # the mask, while training
    assert of(IMAGE, Node("c", "Conv2d", SAME), Node("drop", "Dropout", {"p": 0})).of("drop").kept == 0


def test_a_tensor_that_two_layers_save_counts_once() -> None:
    found = of(IMAGE, Node("c", "Conv2d", SAME), Node("r", "ReLU"), Node("d", "Conv2d", SAME))
    assert (found.of("c").kept, found.of("r").kept) == (0, MAP)  # the ReLU's output is the next one's input
    leaky = of(IMAGE, Node("c", "Conv2d", SAME), Node("r", "LeakyReLU"), Node("d", "Conv2d", SAME))
    assert (leaky.of("c").kept, leaky.of("r").kept) == (MAP, MAP)


def test_before_the_first_weight_nothing_is_kept() -> None:
    found = of(IMAGE, Node("p", "ReflectionPad2d"), Node("r", "Tanh"))
    assert found.kept == 0 and found.activations > 0


def test_everything_grows_with_the_batch_but_the_weights() -> None:
    nodes = (IMAGE, Node("c", "Conv2d", SAME), Node("r", "ReLU"))
    small, large = of(*nodes, batch=1), of(*nodes, batch=10)
    assert large.weights == small.weights == (4 * 4 * 9 + 4) * 4
    assert (large.activations, large.kept) == (10 * small.activations, 10 * small.kept)


def test_training_adds_gradients_and_the_optimizers_numbers() -> None:
    found = of(IMAGE, Node("c", "Conv2d", SAME), Node("n", "BatchNorm2d"))
    assert found.buffers == 4 * 4 * 2 + 8
    assert found.training(states=0) == 2 * found.weights + found.buffers + found.kept
    assert found.training() == 4 * found.weights + found.buffers + found.kept
    assert found.running == found.weights + found.buffers + found.activations


def test_a_composite_block_is_the_sum_of_its_layers() -> None:
    known = analyze(load(find("cyclegan"))).modules["Generator"]
    found = memory(known, 1)
    block = found.of("R256")
    assert block.weights == known.nodes["R256"].params * 4
    inner = ("pad1", "conv1", "in1", "relu", "pad2", "conv2", "in2")
    assert block.kept == sum(found.of("R256", name).kept for name in (*inner, "add"))
    assert sum(found.of(name).kept for name in known.order) == found.kept


def test_what_a_block_does_not_state_is_a_guess_and_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(BLOCKS["GELU"], "keeps", Block.keeps)
    found = of(IMAGE, Node("c", "Conv2d", SAME), Node("strange", "GELU"))
    assert found.guessed == ("strange",) and not found.of("strange").stated
    assert found.kept == 3 * MAP
    assert "with a guess for “strange”" in found.text


def test_the_sentence_has_the_numbers() -> None:
    text = memory(analyze(load(find("dcgan"))).modules["Generator"], 2).text
    assert text.startswith("Batch 2: 20.5 MB of parameters, 1.15 MB of activations to run (most at “")
    assert text.endswith("about 2.40 MB kept to train.")


def test_networks_with_errors_count_what_is_known() -> None:
    found = of(IMAGE, Node("c", "Conv2d", SAME), Node("big", "Conv2d", {"kernel_size": 50}), Node("r", "ReLU"))
    assert found.of("c").weights > 0 and found.of("big").weights == 0 and found.activations >= 2 * MAP
    assert memory(analyze(Design({"M": Module()})).modules["M"], 2).activations == 0


def test_twice_as_many_layers_are_twice_the_work() -> None:
    """It follows typing: a layer costs some 150 calls."""

    def work(count: int) -> int:
        known = analyze(network(IMAGE, *(Node(f"c{i}", "Conv2d", SAME) for i in range(count)))).modules["M"]
        return calls(lambda: memory(known, 2))

    once, twice = work(250), work(500)
    assert twice < 2.1 * once and twice < 500 * 200
