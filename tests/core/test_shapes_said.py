"""Shapes inside sentences read in the order of axes that was chosen."""

from __future__ import annotations

import pytest

from designer.core.shapes_said import in_order

SAID = [
    ("It adds N×64×(H-2)×(W-2) and N×64×H×W.", "It adds N×(H-2)×(W-2)×64 and N×H×W×64."),
    ("“out” becomes N×3×128×128 instead of N×3×64×64.", "“out” becomes N×128×128×3 instead of N×64×64×3."),
    ("It takes images N×C×H×W, and N×100 arrives.", "It takes images N×H×W×C, and N×100 arrives."),
    ("Then “y” is N×8×⌊(H+1)/2⌋·3×W!", "Then “y” is N×⌊(H+1)/2⌋·3×W×8!"),
    ("N×C×H×W", "N×H×W×C"),
    ("(N×8×4×4)", "(N×4×4×8)"),
    ("它把 N×64×14×14 和 N×64×16×16 相加。", "它把 N×14×14×64 和 N×16×16×64 相加。"),
]


@pytest.mark.parametrize(("torch", "read"), SAID)
def test_channels_stand_last_where_the_document_has_them_last(torch: str, read: str) -> None:
    assert in_order(torch, "hwc") == read
    assert in_order(torch, "nchw") == torch


@pytest.mark.parametrize(
    "sentence",
    [
        "Axis 2 of N×64×14×14 has 14, and axis 2 of N×64×16×16 has 16; axis 2 must agree.",
        "It works on the last axis of N×64×14×16, the width 16.",
        "N×64×64×3 looks like H×W×C: “conv” takes it for 64 channels.",
        "It has 3 of 4×4×4 in it.",
    ],
)
def test_a_sentence_that_counts_axes_stays_in_the_order_of_torch(sentence: str) -> None:
    assert in_order(sentence, "hwc") == sentence
