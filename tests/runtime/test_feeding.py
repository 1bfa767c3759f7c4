"""What a network is fed: the same numbers that torch makes by hand, also where another network makes them."""

from __future__ import annotations

import base64
import textwrap
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
import torch

from designer.core.protocol import Failed, InputSpec, LineNode, Looked, Maker, Run, decode, encode
from tests.runtime.test_looking import KEEP, Looking, pixels
from tests.runtime.test_worker import line_of

NET = textwrap.dedent(
    """\
    from torch import nn


    class Net(nn.Module):
        def forward(self, a):
            y = a * 1
            return y
    """
)
GENERATOR = textwrap.dedent(
    """\
    import torch
    from torch import nn


    class Generator(nn.Module):
        def __init__(self):
            super().__init__()
            self.fc = nn.Linear(5, 12)

        def forward(self, z):
            return z, torch.tanh(self.fc(z)).reshape(-1, 3, 2, 2)
    """
)
AGAIN = GENERATOR.replace("Generator", "Again").replace("nn.Linear(5, 12)", "nn.Conv2d(3, 3, 1)")
AGAIN = AGAIN.replace("z, torch.tanh(self.fc(z)).reshape(-1, 3, 2, 2)", "self.fc(z)")


def request(spec: InputSpec, **changes: Any) -> Run:
    lines = {line_of("y = a", NET): LineNode("Net", "y", ("y",))}
    return Run(**{"id": "r", "source": NET, "class_name": "Net", "lines": lines, "inputs": (spec,), **changes})


@pytest.fixture(scope="module")
def line() -> Iterator[Looking]:
    found = Looking()
    yield found
    found.worker.close()


def fed(line: Looking, run: Run, sample: int = 0) -> Any:
    return pixels(line.look(line.made(run), "y", sample=sample))


def by_hand(source: str, name: str, seed: int) -> Any:
    names: dict[str, Any] = {}
    torch.manual_seed(seed)
    exec(source, names)
    return names[name]().eval()


@pytest.mark.parametrize("keep", [0, KEEP])
def test_one_network_eats_what_another_makes(line: Looking, keep: int) -> None:
    maker = Maker("Generator", GENERATOR, "Generator", (InputSpec("z", (2, 5)),))
    run = request(InputSpec("a", (2, 3, 2, 2), values="made", slot=1), makers=(maker,), seed=4, keep_bytes=keep)
    with torch.no_grad():
        z = torch.randn(2, 5, generator=torch.Generator().manual_seed(4))
        expected = by_hand(GENERATOR, "Generator", 4)(z)[1]
    assert np.allclose(fed(line, run, 1), expected[1].numpy(), atol=1e-6)


def test_makers_can_feed_each_other(line: Looking) -> None:
    makers = (
        Maker("Generator", GENERATOR, "Generator", (InputSpec("z", (2, 5)),)),
        Maker("Again", AGAIN, "Again", (InputSpec("z", (2, 3, 2, 2), values="made", maker=0, slot=1),)),
    )
    run = request(InputSpec("a", (2, 3, 2, 2), values="made", maker=1), makers=makers)
    with torch.no_grad():
        z = torch.randn(2, 5, generator=torch.Generator().manual_seed(0))
        expected = by_hand(AGAIN, "Again", 0)(by_hand(GENERATOR, "Generator", 0)(z)[1])
    assert np.allclose(fed(line, run), expected[0].numpy(), atol=1e-6)


def test_a_maker_that_fails_is_named_with_torchs_words(line: Looking) -> None:
    maker = Maker("Generator", GENERATOR, "Generator", (InputSpec("z", (2, 6)),))
    line.worker.run(request(InputSpec("a", (2, 3, 2, 2), values="made"), makers=(maker,)))
    failed = line.wait()[-1]
    assert isinstance(failed, Failed) and failed.stage == "input"
    assert failed.message.startswith("“Generator” feeds it, and that failed: ") and "2x6" in failed.message


@pytest.mark.parametrize("low", [-1.0, 0.0])
def test_a_given_picture_is_every_sample_of_the_batch(line: Looking, low: float) -> None:
    picture = np.arange(12, dtype=np.uint8).reshape(3, 2, 2) * 23
    data = base64.b64encode(picture.tobytes()).decode()
    run = request(InputSpec("a", (2, 3, 2, 2), values="given", data=data, low=low))
    expected = picture / 255 * (1 - low) + low
    assert np.allclose(fed(line, run), expected, atol=1e-6)
    assert np.allclose(fed(line, run, 1), expected, atol=1e-6)


def test_whole_numbers_are_below_the_bound(line: Looking) -> None:
    values = fed(line, request(InputSpec("a", (1, 2000), "int64", below=7)))
    assert sorted(set(values.ravel())) == list(range(7))
    assert not fed(line, request(InputSpec("a", (1, 20), "int64"))).any()


def test_zeros_ones_and_uniform(line: Looking) -> None:
    assert (fed(line, request(InputSpec("a", (1, 9), values="zeros"))) == 0).all()
    assert (fed(line, request(InputSpec("a", (1, 9), values="ones"))) == 1).all()
    expected = torch.rand(1, 9, generator=torch.Generator().manual_seed(0)) * 2 - 1
    assert np.array_equal(fed(line, request(InputSpec("a", (1, 9), values="uniform")))[0], expected.numpy())


def test_what_is_fed_can_be_looked_at(line: Looking) -> None:
    run = line.made(request(InputSpec("a", (1, 9), values="ones"), keep_bytes=KEEP))
    found = line.look(run, "a")
    assert isinstance(found, Looked) and found.mean == 1.0


def test_requests_with_makers_survive_the_line() -> None:
    maker = Maker("G", "x = 1", "G", (InputSpec("z", (2, 5), data="AA==", low=-1.0),))
    run = request(InputSpec("a", (2, 3), values="made", maker=3, slot=1, below=9), makers=(maker,))
    assert decode(encode(run)) == run
