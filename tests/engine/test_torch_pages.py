"""Every block names what it is in torch, with the page of torch's documentation."""

from __future__ import annotations

from operator import attrgetter

import pytest

from designer.blocks import registry
from designer.engine.reference import markdown, torch_page

ALONE = {"Input", "Output", "Slice", "Crop", "CenterCropTo"}
"""Ports, and indexing, which has no page."""


def test_only_ports_and_indexing_have_no_page() -> None:
    assert {name for name in registry() if torch_page(name) is None} == ALONE


@pytest.mark.parametrize("name", [n for n in registry() if n not in ALONE])
def test_the_name_is_there_in_torch_and_in_the_reference(name: str) -> None:
    torch = pytest.importorskip("torch")
    page = torch_page(name)
    assert page is not None
    called, address = page
    assert callable(attrgetter(called.removeprefix("torch."))(torch))
    assert f"[{called}]({address})" in markdown(name)
    assert address == f"https://docs.pytorch.org/docs/stable/generated/{called}.html"
