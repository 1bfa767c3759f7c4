"""What training keeps of attention and recurrent layers is what autograd saves, whoever else reads the same tensors."""

from __future__ import annotations

from typing import Any

import pytest

from designer.core.design import Design, Graph, Module, Node, Source, Target
from designer.engine.analysis import Analysis, analyze
from designer.engine.costs.memory import memory
from tests.engine.measured import saved_bytes
from tests.engine.test_analysis import network
from tests.engine.test_memory import built, fed

SEQUENCE = Node("x", "Input", {"shape": [9, 24]})


def kept_and_saved(design: Design) -> tuple[int, int]:
    analysis: Analysis = analyze(design)
    found = memory(analysis.modules["M"], 3)
    assert not found.guessed
    return found.kept, saved_bytes(built(analysis, "M").train(), fed(analysis, "M", 3))


@pytest.mark.parametrize("need_weights", [True, False])
@pytest.mark.parametrize("params", [{}, {"dropout": 0.2}, {"add_bias_kv": True}], ids=str)
@pytest.mark.parametrize("sources", ["xxx", "xzz", "zxx", "xzw", "xxw"])
def test_attention_projects_what_is_one_tensor_in_one_product(
    sources: str, params: dict[str, Any], need_weights: bool
) -> None:
    """Self-attention, cross-attention both ways, three tensors and two; `w` is as long as the keys."""
    shapes = {"x": [9, 24], "z": [7, 24], "w": [9, 24] if sources[1] == "x" else [7, 24]}
    nodes = [Node("a", "MultiheadAttention", {**params, "need_weights": need_weights}), Node("end", "Linear")]
    edges = {Target("a", slot): Source(f"l{name}") for slot, name in enumerate(sources)} | {Target("end"): Source("a")}
    for name in sorted(set(sources)):
        nodes += [Node(name, "Input", {"shape": shapes[name]}), Node(f"l{name}", "Linear", {"out_features": 24})]
        edges[Target(f"l{name}")] = Source(name)
    kept, saved = kept_and_saved(Design({"M": Module(graph=Graph({n.id: n for n in nodes}, edges))}))
    assert kept == saved


@pytest.mark.parametrize("params", [{}, {"dropout": 0.0}, {"norm_first": True}, {"activation": "gelu"}], ids=str)
def test_a_transformer_keeps_what_autograd_saves(params: dict[str, Any]) -> None:
    layers = [Node(f"t{i}", "TransformerEncoderLayer", {"dim_feedforward": 50, **params}) for i in range(3)]
    kept, saved = kept_and_saved(
        network(SEQUENCE, Node("l", "Linear", {"out_features": 24}), *layers, Node("end", "Linear"))
    )
    assert kept == saved


@pytest.mark.parametrize("params", [{}, {"bidirectional": True, "num_layers": 3, "dropout": 0.2}], ids=str)
@pytest.mark.filterwarnings("ignore:LSTM with projections is not supported with oneDNN")
@pytest.mark.parametrize("layer", [("RNN", {}), ("GRU", {}), ("LSTM", {"proj_size": 5})], ids=str)
def test_recurrent_layers_keep_what_autograd_saves(layer: tuple[str, dict[str, Any]], params: dict[str, Any]) -> None:
    block, own = layer
    kept, saved = kept_and_saved(network(SEQUENCE, Node("r", block, {**params, **own}), Node("end", "Linear")))
    assert kept == saved


@pytest.mark.filterwarnings("ignore:LSTM with projections is not supported with oneDNN")
@pytest.mark.parametrize("length", [1, 7])
@pytest.mark.parametrize("layer", [("RNN", {}), ("GRU", {"bidirectional": True}), ("LSTM", {"proj_size": 5})], ids=str)
def test_states_to_begin_with_are_saved_instead_of_zeros(layer: tuple[str, dict[str, Any]], length: int) -> None:
    """A decoder that goes on where an encoder has ended."""
    block, params = layer
    nodes = [SEQUENCE, Node("z", "Input", {"shape": [length, 24]}), Node("l", "Linear", {"out_features": 24})]
    nodes += [Node("encoder", block, params), Node("decoder", block, params), Node("end", "Linear")]
    edges = {Target("encoder"): Source("x"), Target("l"): Source("z"), Target("decoder"): Source("l")}
    states = (1, 2) if block == "LSTM" else (1,)
    edges |= {Target("decoder", slot): Source("encoder", slot) for slot in states}
    edges |= {Target("end"): Source("decoder")}
    kept, saved = kept_and_saved(Design({"M": Module(graph=Graph({n.id: n for n in nodes}, edges))}))
    assert kept == saved


@pytest.mark.parametrize("params", [{}, {"bidirectional": True, "num_layers": 3}], ids=str)
def test_an_lstm_is_a_guess_that_comes_near(params: dict[str, Any]) -> None:
    long = Node("x", "Input", {"shape": [100, 64]})
    analysis = analyze(network(long, Node("lstm", "LSTM", {"hidden_size": 256, **params}), Node("end", "Linear")))
    found = memory(analysis.modules["M"], 16)
    saved = saved_bytes(built(analysis, "M").train(), fed(analysis, "M", 16))
    assert found.guessed == ("lstm",) and not found.of("lstm").stated
    assert 0.5 * saved < found.kept < 2 * saved
