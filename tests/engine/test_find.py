"""Finding nodes by everything one may know about them."""

from __future__ import annotations

import pytest

from designer.core.commands import SetParams
from designer.core.design import Design, Graph, Module, Node
from designer.engine.analysis import analyze
from designer.engine.files.presets import find
from designer.engine.files.storage import load
from designer.engine.find import found

DCGAN = analyze(load(find("dcgan")))


def names(text: str, module: str = "Generator") -> set[str]:
    return {node for where, node in found(DCGAN, text, module) if where == module}


@pytest.mark.parametrize(
    ("text", "nodes"),
    [
        ("h0_dense", {"h0_dense"}),
        ("DENSE", {"h0_dense"}),
        ("tanh", {"h4"}),
        ("反卷积", {"h1_deconv", "h2_deconv", "h3_deconv", "h4_deconv"}),
        ("C=512", {"h0_reshape", "h0_bn", "h0"}),
        ("256×8×8", {"h1_deconv", "h1_bn", "h1"}),
        ("N x 256 x 8 x 8", {"h1_deconv", "h1_bn", "h1"}),
        ("8×8×256", {"h1_deconv", "h1_bn", "h1"}),
        ("N×8x8x256", {"h1_deconv", "h1_bn", "h1"}),
        ("8×256", set()),
        ("8*8 relu", {"h1"}),
        ("16×16", {"h2_deconv", "h2_bn", "h2"}),
        ("6×16", set()),
        ("H=64", {"h4_deconv", "h4", "image"}),
        ("out_features=8192", {"h0_dense"}),
        ("out_features = ngf*8*d*d", set()),
        ("ngf", {"h0_dense", "h0_reshape", "h1_deconv", "h2_deconv", "h3_deconv"}),
        ("k5", {"h1_deconv", "h2_deconv", "h3_deconv", "h4_deconv"}),
        ("k5 16×16", {"h2_deconv"}),
        ("nothing like it", set()),
        ("error", set()),
        ("", set()),
        ("   ", set()),
    ],
)
def test_a_search_finds(text: str, nodes: set[str]) -> None:
    assert names(text) == nodes


def test_a_parameter_is_found_as_typed_and_as_it_comes_out() -> None:
    known = DCGAN.modules["Generator"].nodes
    kernels = {n for n in known if getattr(known[n].block, "kernel_size", None) == (5, 5)}
    assert kernels and names("kernel_size=5") == kernels == names("kernel_size=5,5") == names("kernel=(5, 5)")
    assert names("kernel_size=4") == set()


def test_problems_are_found_by_their_weight() -> None:
    design = SetParams("Generator", "h1_deconv", {"kernel_size": 0}).apply(load(find("dcgan")))
    analysis = analyze(design)
    assert ("Generator", "h1_deconv") in found(analysis, "error", "Generator")
    assert ("Generator", "h1_deconv") in found(analysis, "problems deconv", "Generator")
    assert not found(analysis, "error dense", "Generator")


def test_the_open_module_comes_first_and_the_others_follow() -> None:
    modules = [module for module, _ in found(DCGAN, "bn", "Discriminator")]
    assert modules[0] == "Discriminator" and modules[-1] == "Generator"
    assert modules == sorted(modules)


def test_what_is_called_so_comes_before_what_only_has_it_in_its_name() -> None:
    known = analyze(
        Design({"M": Module(graph=Graph({
            n.id: n for n in (
                Node("x", "Input", {"shape": [4, 8, 8]}),
                Node("up", "Upsample", {"scale_factor": 2, "mode": "bilinear"}),
                Node("bilinear", "ReLU"),
                Node("last", "Linear", {"out_features": 8}),
            )
        }))})
    )  # fmt: skip
    assert [node for _, node in found(known, "linear", "M")] == ["last", "up", "bilinear"]
    assert [node for _, node in found(known, "Linear", "M")] == ["last", "up", "bilinear"]
