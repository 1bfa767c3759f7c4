"""`--exhaustive` compares every block with torch on many more configurations, and prints what came of it."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass, field

import pytest
import torch

from designer.blocks import registry
from designer.core.block import Block
from tests.blocks.agreement import Tally, examined

LAYERS = {name: block for name, block in registry().items() if not block.interface}
FEW = 150
MANY = 105_000
"""Configurations of each block in an ordinary run, and of all blocks together in an exhaustive one."""


@dataclass
class Contract:
    """The comparisons of one run of the tests, with the number and the seed of the configurations of each block."""

    count: int
    seed: int
    tallies: list[Tally] = field(default_factory=list)
    began: float = field(default_factory=time.monotonic)

    def examined(self, block: type[Block]) -> Tally:
        tally = examined(block, self.count, self.seed)
        self.tallies.append(tally)
        return tally


_RUN = pytest.StashKey[Contract]()


def pytest_configure(config: pytest.Config) -> None:
    exhaustive = config.getoption("--exhaustive")
    usual = -(-MANY // len(LAYERS)) if exhaustive else FEW
    config.stash[_RUN] = Contract(int(os.environ.get("DESIGNER_CONFIGURATIONS", usual)), 8 if exhaustive else 7)


@pytest.fixture
def contract(request: pytest.FixtureRequest) -> Contract:
    return request.config.stash[_RUN]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    run = config.stash[_RUN]
    if config.getoption("--exhaustive") and run.tallies:
        for line in summary(run):
            terminalreporter.write_line(line)


def summary(run: Contract) -> list[str]:
    """A Markdown table of what was compared, block by block, and of sentences that torch was not heard to say."""
    columns = ("configurations", "accepted", "refused", "by us alone", "not asked", "misfits", "disagreements")
    lines = [f"| block | {' | '.join(columns)} |", f"|---|{'--:|' * len(columns)}"]
    rows = [
        (t.configurations, t.accepted, t.refused, t.alone, t.unasked, t.misfits, len(t.disagreements))
        for t in sorted(run.tallies, key=lambda t: t.block)
    ]
    for tally, row in zip(sorted(run.tallies, key=lambda t: t.block), rows, strict=True):
        lines.append(f"| {tally.block} | {' | '.join(f'{n:,}' for n in row)} |")
    total = [sum(column) for column in zip(*rows, strict=True)]
    lines.append(f"| **{len(rows)} blocks** | {' | '.join(f'**{n:,}**' for n in total)} |")
    lines += ["", f"torch {torch.__version__}, seed {run.seed}, {time.monotonic() - run.began:.0f} s"]
    unheard = [(t.block, sentence) for t in run.tallies for sentence in t.said if not t.heard[sentence]]
    lines += [f"never heard from torch: {block}: {sentence}" for block, sentence in unheard]
    return lines
