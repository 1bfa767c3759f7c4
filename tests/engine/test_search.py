"""Search finds what is meant: beginnings, parts and slips, but not letters scattered over a word."""

from __future__ import annotations

import pytest

from designer.blocks import registry
from designer.engine.search import score


def found(query: str) -> set[str]:
    return {name for name, kind in registry().items() if score(query, (name, *kind.aliases)) > 0}


def test_relu_finds_relus_only() -> None:
    assert found("relu") == {name for name in registry() if "relu" in name.casefold()}


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("deconv", "ConvTranspose2d"), ("bnorm", "BatchNorm2d"), ("batchnrm", "BatchNorm2d"), ("gap", "GlobalAvgPool"),
        ("btchnrm", "BatchNorm2d"),
        ("maxpol", "MaxPool2d"), ("cnv", "Conv2d"), ("convtrans", "ConvTranspose2d"), ("上采样", "Upsample"),
    ],
)  # fmt: skip
def test_aliases_parts_and_slips_still_work(query: str, wanted: str) -> None:
    assert wanted in found(query)


def test_every_alias_finds_its_block() -> None:
    for name, kind in registry().items():
        assert all(name in found(alias) for alias in kind.aliases if alias.isalnum()), name


def test_scattered_letters_find_nothing() -> None:
    assert score("acgan", ("Make the change again", "Redo")) == 0
    assert score("relu", ("Replace the value with a lower one",)) == 0
