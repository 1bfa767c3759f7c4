"""Arguments of a module: used, made from numbers, deleted only when nothing uses them."""

from __future__ import annotations

import pytest

from designer.core.arguments import (
    AddArgument,
    MakeArgument,
    RemoveArgument,
    Use,
    argument_refusal,
    places_text,
    uses_of,
)
from designer.core.design import Design
from designer.core.history import Refused
from designer.core.module_commands import RenameArgument
from designer.core.params import Raw
from designer.engine.analysis import analyze
from designer.engine.files.presets import find
from designer.engine.files.storage import load


@pytest.fixture
def acgan() -> Design:
    return load(find("acgan"))


@pytest.fixture
def dcgan() -> Design:
    return load(find("dcgan"))


def test_uses_are_found_in_expressions_shapes_repeats_and_uses_of_the_module(acgan: Design) -> None:
    assert Use("Generator", "noise", "shape") in uses_of(acgan, "Generator", "z_dim")
    assert uses_of(acgan, "Generator", "n_blocks") == (Use("Generator", "res", "repeat"),)
    made = RenameArgument("ResidualLeaky", "channels", "width").apply(acgan)
    inner = uses_of(made, "ResidualLeaky", "width")
    assert inner and all(use.module in ("ResidualLeaky", "Discriminator") for use in inner)


def test_places_read_as_words(acgan: Design) -> None:
    uses = tuple(Use("G", f"n{i}", "stride") for i in range(5))
    assert places_text(uses, "G") == "n0.stride, n1.stride, n2.stride and 2 more"
    assert places_text((Use("H", "a", "p"), Use("G", "", "b")), "G") == "H/a.p, b"


def test_an_argument_in_use_is_not_deleted_and_says_where(dcgan: Design) -> None:
    with pytest.raises(Refused, match=r"noise\.shape"):
        RemoveArgument("Generator", "z_dim").apply(dcgan)
    added = AddArgument("Generator").apply(dcgan)
    assert added.modules["Generator"].arguments["size"] == 1
    assert RemoveArgument("Generator", "size").apply(added) == dcgan


def test_a_number_becomes_an_argument_and_no_shape_changes(dcgan: Design) -> None:
    before = analyze(dcgan)
    node = dcgan.modules["Discriminator"].graph.nodes["h0_conv"]
    made = MakeArgument("Discriminator", "h0_conv", "kernel_size", node.params["kernel_size"]).apply(dcgan)
    assert made.modules["Discriminator"].arguments["kernel_size"] == 5
    assert made.modules["Discriminator"].graph.nodes["h0_conv"].params["kernel_size"] == "kernel_size"
    after = analyze(made)
    assert not after.errors
    assert after.modules["Discriminator"].params == before.modules["Discriminator"].params


def test_repeats_become_arguments(acgan: Design) -> None:
    nodes = acgan.modules["Discriminator"].graph.nodes
    use = next(n for n in nodes.values() if n.module)
    made = MakeArgument("Discriminator", use.id, "repeat", 2, "depth", True)
    assert made.apply(acgan).modules["Discriminator"].graph.nodes[use.id].repeat == "depth"


def test_a_taken_name_gets_a_number(dcgan: Design) -> None:
    made = MakeArgument("Generator", "h1_deconv", "stride", 2, "ngf").apply(dcgan)
    assert made.modules["Generator"].graph.nodes["h1_deconv"].params["stride"] == "ngf_2"


@pytest.mark.parametrize(
    ("value", "says"),
    [(3, ""), ([3, 3], ""), ([3, 5], "several"), ("same", "already"), ("ngf * 2", "already"), (0.5, "whole number"),
     (True, "whole number"), (None, "whole number"), ("2 *", "")],
)  # fmt: skip
def test_what_cannot_become_an_argument_says_why(value: Raw, says: str) -> None:
    refusal = argument_refusal(value)
    assert bool(refusal) == (bool(says) or value == "2 *")
    assert says in refusal
