"""A layer that was bypassed is itself again when that ends."""

from __future__ import annotations

from designer.core.grouping import SetBypass
from designer.engine.analysis import analyze
from designer.engine.files.presets import find
from designer.engine.files.storage import load


def test_a_layer_counts_again_when_its_bypass_ends() -> None:
    design = load(find("dcgan"))
    first = analyze(design)
    off = SetBypass("Generator", frozenset(["h2_bn"]), True, "Bypass").apply(design)
    without = analyze(off, first)
    assert without.modules["Generator"].nodes["h2_bn"].params == 0
    on = SetBypass("Generator", frozenset(["h2_bn"]), False, "End bypass").apply(off)
    for again in (analyze(on, without), analyze(design, without)):
        known = again.modules["Generator"]
        assert type(known.nodes["h2_bn"].block).__name__ == "BatchNorm2d"
        assert known.params == first.modules["Generator"].params
