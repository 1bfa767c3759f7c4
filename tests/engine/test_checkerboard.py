"""The remark about transposed convolutions that paint unevenly, against what torch paints."""

from __future__ import annotations

from itertools import product

import pytest

from designer.core.design import Node
from designer.core.params import Raw
from designer.engine.analysis import Analysis, analyze
from designer.engine.problems.fixes import fixes_of
from designer.engine.problems.lints.checkerboard import painted_by
from tests.engine.diagnosis_rows import block, chain

KERNELS = range(1, 8)
STEPS = tuple(product(range(1, 5), range(1, 5)))
"""Strides and dilations."""


def told(analysis: Analysis) -> list[str]:
    return [d.message for d in analysis.diagnostics if d.lint == "checkerboard"]


def painting(**params: Raw) -> Analysis:
    return analyze(chain(Node("x", "Input", {"shape": [2, 16]}), block("up", "ConvTranspose1d", **params)))


def size(analysis: Analysis) -> object:
    painted = analysis.modules["Net"].nodes["up"].output(0)
    return painted and painted.shape[2:]


@pytest.mark.parametrize("stride, dilation", STEPS)
def test_the_windows_that_are_counted_are_those_that_torch_paints(stride: int, dilation: int) -> None:
    torch = pytest.importorskip("torch")
    for kernel in KERNELS:
        layer = torch.nn.ConvTranspose1d(1, 1, kernel, stride, dilation=dilation, bias=False)
        layer.weight.data.fill_(1)
        painted = layer(torch.ones(1, 1, 64))[0, 0].int().tolist()
        inside = painted[30 * stride : 50 * stride]  # far from the edges, and beginning at a whole stride
        assert (max(inside), min(inside)) == painted_by(kernel, stride, dilation)
        remarks = told(painting(kernel_size=kernel, stride=stride, dilation=dilation, padding=0))
        assert bool(remarks) == (len(set(inside)) > 1), kernel
        assert all(f"painted by {max(inside)} and {min(inside)} windows" in remark for remark in remarks)


@pytest.mark.parametrize("stride, dilation", [s for s in STEPS if s[0] > 1])
@pytest.mark.parametrize("padding", [0, 2, "same_tf"])
def test_its_fixes_paint_evenly_and_keep_the_size(stride: int, dilation: int, padding: Raw) -> None:
    for kernel in KERNELS:
        analysis = painting(kernel_size=kernel, stride=stride, dilation=dilation, padding=padding)
        for problem in [d for d in analysis.diagnostics if d.lint == "checkerboard"]:
            fixes = [f for f in fixes_of(analysis, problem, most=40) if f.label.startswith("Set kernel_size")]
            assert fixes, kernel
            for fix in fixes:
                after = analyze(fix.command.apply(analysis.design))
                assert not after.errors and not told(after), fix.label
                assert size(after) == size(analysis), (kernel, fix.label)


def test_a_dilation_that_steps_over_pixels_is_named() -> None:
    (remark,) = told(painting(kernel_size=4, stride=2, dilation=2, padding=0))
    assert "dilation 2 and stride 2" in remark and "painted by 4 and 0 windows" in remark
    assert "Use dilation 1 and kernel 6 or 8" in remark


def test_axes_that_differ_are_mended_one_by_one() -> None:
    image = Node("x", "Input", {"shape": [2, 16, 16]})
    analysis = analyze(chain(image, block("up", "ConvTranspose2d", kernel_size=[4, 5], stride=[2, 3], padding=[1, 1])))
    (problem,) = [d for d in analysis.diagnostics if d.lint == "checkerboard"]
    labels = [fix.label for fix in fixes_of(analysis, problem, most=40)]
    assert "Set kernel_size = 4 × 6, padding = 1 × 2, output_padding = 0 × 1" in labels
    assert "Upsample by 2×3, then a 3×3 convolution" in labels
