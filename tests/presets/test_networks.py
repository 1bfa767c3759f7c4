"""Every preset is the document's network: node by node, number by number, line by line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from math import prod
from typing import Any

import pytest

from designer.core.tensor import TensorSpec, ordered, shape_list
from designer.engine.analysis import Analysis, ModuleAnalysis, NodeAnalysis, analyze
from designer.engine.files.presets import find, presets
from designer.engine.files.storage import load
from tests.conftest import DATA

SPECIFIED: dict[str, Any] = json.loads((DATA / "networks.json").read_text("utf-8"))
NETWORKS = {
    "alexnet_conv1": ("alexnet-conv1", "AlexNetConv1"),
    "deconv_example": ("transposed-conv", "TransposedConv"),
    "autoencoder": ("denoising-autoencoder", "Autoencoder"),
    "dcgan_generator": ("dcgan", "Generator"),
    "dcgan_discriminator": ("dcgan", "Discriminator"),
    "acgan_generator": ("acgan", "Generator"),
    "acgan_discriminator": ("acgan", "Discriminator"),
    "cyclegan_generator": ("cyclegan", "Generator"),
    "cyclegan_discriminator": ("cyclegan", "Discriminator"),
}


def analyzed(preset: str) -> Analysis:
    return analyze(load(find(preset)))


def leaves(known: ModuleAnalysis, inside: bool = False) -> Iterator[NodeAnalysis]:
    """Layers in order, repeats written out; ports of composite blocks and results left out."""
    for name in known.order:
        node = known.nodes[name]
        if node.steps:
            for i in range(node.repeat):
                yield from leaves(node.steps[min(i, len(node.steps) - 1)], True)
        elif node.block is not None and node.block.interface != "output" and not (inside and node.block.interface):
            yield node


def moving(node: NodeAnalysis) -> int:
    """Moving statistics as TensorFlow counts them: without torch's counter of batches."""
    assert node.inferred is not None
    return sum(prod(int(d) for d in s) for n, s in node.inferred.buffers.items() if n != "num_batches_tracked")


@pytest.mark.parametrize("name", NETWORKS)
def test_every_node_has_the_specified_shape_and_cost(name: str) -> None:
    preset, module = NETWORKS[name]
    known = analyzed(preset).modules[module]
    specified, found = SPECIFIED[name]["nodes"], list(leaves(known))
    assert len(found) == len(specified)
    for node, wanted in zip(found, specified, strict=True):
        shape = ["N", *wanted["out_nchw"][1:]]
        assert shape_list(node.outputs[0].shape) == shape, wanted["name"]
        assert (node.params, moving(node), node.macs) == (wanted["params"], wanted["nontrainable"], wanted["macs"]), (
            wanted["name"]
        )


@pytest.mark.parametrize("name", NETWORKS)
def test_nodes_outside_of_residual_blocks_keep_their_names_and_order(name: str) -> None:
    preset, module = NETWORKS[name]
    known = analyzed(preset).modules[module]
    here = [n for n in known.order if known.nodes[n].node.block not in ("", "Output")]
    in_composites = re.compile(r"(s\d_)?res\d+_|R256_\d")
    assert here == [n["name"] for n in SPECIFIED[name]["nodes"] if not in_composites.match(n["name"])]


@pytest.mark.parametrize("name", NETWORKS)
def test_totals_are_those_of_the_specification(name: str) -> None:
    preset, module = NETWORKS[name]
    known = analyzed(preset).modules[module]
    totals = SPECIFIED[name]["totals"]
    assert (known.params, known.macs) == (totals["params"], totals["macs"])
    assert sum(moving(n) for n in leaves(known)) == totals["nontrainable"]


def test_the_rounding_preset_rounds_both_ways() -> None:
    known = analyzed("rounding-rules").modules["Rounding"]
    assert [s.label() for _, s in known.outputs if s is not None] == ["N×1×3×3", "N×1×4×4"]


@pytest.mark.parametrize("preset", [p.name for p in presets()])
def test_presets_have_no_problems(preset: str) -> None:
    assert analyzed(preset).problems == ()


QUOTED = [
    ("alexnet-conv1", "AlexNetConv1", "conv1", "输出的特征图大小的shape为[10,96,55,55]", "nchw"),
    ("transposed-conv", "TransposedConv", "deconv", "输入2x2 卷积核4x4 滑动步长 3 输出就是7x7", "hwc"),
    ("denoising-autoencoder", "Autoencoder", "enc_conv1", "N*28*28*1 --卷积--> 28*28*32", "hwc"),
    ("denoising-autoencoder", "Autoencoder", "enc_pool1", "--池化--> 14*14*32", "hwc"),
    ("denoising-autoencoder", "Autoencoder", "encoded", "--池化--> 7*7*32", "hwc"),
    ("denoising-autoencoder", "Autoencoder", "dec_up1", "--上采样--> 14*14*32", "hwc"),
    ("denoising-autoencoder", "Autoencoder", "decoded", "--卷积(Conv2D(1,(3,3))--> 28*28*1", "hwc"),
    ("dcgan", "Generator", "h0", "h0[-1,4,4,512]", "hwc"),
    ("dcgan", "Generator", "h1", "h1[-1,8,8,256]", "hwc"),
    ("dcgan", "Generator", "h2", "h2[-1,16,16,128]", "hwc"),
    ("dcgan", "Generator", "h3", "h3[-1,32,32,64]", "hwc"),
    ("dcgan", "Generator", "h4", "h4[-1,64,64,3]", "hwc"),
    ("acgan", "Generator", "fc_reshape", "shape 16*16*64", "hwc"),
    ("acgan", "Generator", "res", "16次操作后shape不改变 仍然是16*16*64", "hwc"),
    ("acgan", "Generator", "up1_conv", "Conv后 16*16*256", "hwc"),
    ("acgan", "Generator", "up1_shuffle", "pixel Shufflerx2-->32*32*64", "hwc"),
    ("acgan", "Generator", "up2_conv", "Conv(3_256_1)后 32*32*256", "hwc"),
    ("acgan", "Generator", "up2_shuffle", "pixel Shufflerx2-->64*64*64", "hwc"),
    ("acgan", "Generator", "up3_conv", "Conv(3_256_1)后 64*64*256", "hwc"),
    ("acgan", "Generator", "up3_shuffle", "pixel Shufflerx2-->128*128*64", "hwc"),
    ("acgan", "Generator", "out", "变成128*128*3", "hwc"),
    ("acgan", "Discriminator", "image", "input 128*128*3", "hwc"),
    ("acgan", "Discriminator", "s1_conv", "Conv(4,32,2) --> shape 64*64*32", "hwc"),
    ("acgan", "Discriminator", "s2_conv", "Conv(4,64,2) --> shape 32*32*64", "hwc"),
    ("acgan", "Discriminator", "s3_conv", "Conv(4,128,2) --> shape 16*16*128", "hwc"),
    ("acgan", "Discriminator", "s4_conv", "Conv(3,256,2) --> shape 8*8*256", "hwc"),
    ("acgan", "Discriminator", "s5_conv", "conv(3,512,2) --> shape 4*4*512", "hwc"),
    ("acgan", "Discriminator", "s6_conv", "Conv(3,1024,2) --> shape 2*2*1024", "hwc"),
    ("acgan", "Discriminator", "adv_logit", "Dense(1)", "hwc"),
    ("acgan", "Discriminator", "tag_logits", "Dense(34)", "hwc"),
    ("cyclegan", "Generator", "c7s1_64", "256*256*3 --> 256*256*64", "hwc"),
    ("cyclegan", "Generator", "d128", "--> 128*_128*128", "hwc"),
    ("cyclegan", "Generator", "d256", "--> 64*64*256", "hwc"),
    ("cyclegan", "Generator", "u128", "--> 128*128*128", "hwc"),
    ("cyclegan", "Generator", "u64", "--> 256*256*64", "hwc"),
    ("cyclegan", "Generator", "output", "--> 256*256*3", "hwc"),
    ("cyclegan", "Discriminator", "C64", "--> 128*128*64", "hwc"),
    ("cyclegan", "Discriminator", "C128", "--> 64*64*128", "hwc"),
    ("cyclegan", "Discriminator", "C256", "--> 32*32*256", "hwc"),
    ("cyclegan", "Discriminator", "C512", "--> 16*16*512", "hwc"),
    ("cyclegan", "Discriminator", "output", "--> 16*16*1", "hwc"),
]
"""The document's own words, and the node they speak of."""


@pytest.mark.parametrize(("preset", "module", "node", "line", "order"), QUOTED)
def test_the_documents_own_lines_hold(preset: str, module: str, node: str, line: str, order: Any) -> None:
    spec = analyzed(preset).modules[module].nodes[node].outputs[0]
    assert last_shape(line) in wordings(spec, order), line


def last_shape(line: str) -> tuple[int, ...]:
    """The last run of numbers joined by * x or commas."""
    run = re.findall(r"-?\d+(?:[*x,_]+-?\d+)*", line)[-1]
    return tuple(int(n) for n in re.findall(r"\d+", run.replace("-1,", "")))


def wordings(spec: TensorSpec, order: Any) -> set[tuple[int, ...]]:
    """The shape as the document may write it: without the batch, with a batch of 10, height and width only."""
    sizes = tuple(int(d) for d in ordered(spec.shape, order)[1:])
    return {sizes, (10, *sizes), sizes[:2]}
