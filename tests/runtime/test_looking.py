"""Looking into a run: the values are torch's own, bounded in number, and there again after the process has died."""

from __future__ import annotations

import base64
import os
import signal
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from numpy.typing import NDArray

from designer.core.protocol import Failed, Finished, Look, Looked, Ready, Run, decode, encode
from designer.runtime.cutting import MOST, cut
from designer.runtime.keeping import Kept
from designer.runtime.statistics import describe
from tests.runtime.test_worker import INPUTS, LINES, SOURCE, Line, one, request

KEEP = 1_000_000


class Looking(Line):
    """A worker that is asked for what came out."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def made(self, run: Run) -> Run:
        assert isinstance(self.ask(run)[-1], (Finished, Failed))
        return run

    def look(self, run: Run, path: str, **changes: Any) -> Looked | Failed:
        self.count += 1
        look = Look(f"look-{self.count}", path, **changes)
        self.worker.look(look, run)
        while True:
            event = self.events.get(timeout=60)
            if isinstance(event, (Looked, Failed)):
                assert event.id == look.id
                return event
            assert isinstance(event, Ready), event


@pytest.fixture(scope="module")
def line() -> Iterator[Looking]:
    found = Looking()
    yield found
    found.worker.close()


def pixels(found: Looked | Failed) -> NDArray[np.float32]:
    assert isinstance(found, Looked), found
    return np.frombuffer(base64.b64decode(found.data), "<f4").reshape(found.got)


def by_hand(seed: int, train: bool = False) -> tuple[list[torch.Tensor], Any]:
    """The inputs of `SOURCE`, and its module with the weights that the seed gives."""
    generator = torch.Generator().manual_seed(seed)
    inputs = [torch.randn(i.shape, generator=generator) for i in INPUTS]
    names: dict[str, Any] = {}
    torch.manual_seed(seed)
    exec(SOURCE, names)
    return inputs, names["Net"]().train(train)


@pytest.mark.parametrize("keep", [KEEP, 0])
def test_values_are_those_of_torch_kept_or_made_again(line: Looking, keep: int) -> None:
    run = line.made(request(seed=5, keep_bytes=keep))
    inputs, net = by_hand(5)
    x = torch.cat(inputs, 1)
    with torch.no_grad():
        turns = [x := block(x) for block in net.body]
    found = line.look(run, "concat", sample=1)
    assert np.array_equal(pixels(found), torch.cat(inputs, 1)[1].numpy())
    for turn, expected in enumerate(turns, 1):
        looked = line.look(run, "body/add", turn=turn)
        assert np.allclose(pixels(looked), expected[0].numpy(), atol=1e-6)
    assert isinstance(looked, Looked) and looked.mean == pytest.approx(float(expected.mean()), abs=1e-6)
    second = line.look(run, "split", slot=1, first=1, count=1)
    assert np.allclose(pixels(second), expected[0, 3:4].numpy(), atol=1e-6)
    assert isinstance(second, Looked) and (second.channels, second.first, second.shape) == (2, 1, (2, 2, 8, 8))
    assert np.array_equal(pixels(line.look(run, "b")), inputs[1][0].numpy())


def test_small_outputs_take_the_room_of_large_ones() -> None:
    kept = Kept(1000)
    for name, size in (("a", 100), ("b", 130), ("c", 20), ("d", 120), ("e", 5)):
        kept.take(name, 1, [torch.ones(size), None])
    there = [name for name in "abcde" if kept.get(name, 1) is not None]
    assert there == ["a", "c", "d", "e"]
    kept.take("f", 1, [torch.ones(1000)])
    assert kept.get("f", 1) is None and kept.get("a", 1) is not None


def test_what_a_layer_overwrites_later_is_seen_as_it_came_out(line: Looking) -> None:
    run = line.made(request(SOURCE.replace("x = x + y\n", "x = x + y; y.zero_()\n"), keep_bytes=KEEP))
    assert pixels(line.look(run, "body/conv")).any()


def test_after_the_death_of_the_process_the_run_is_made_again(line: Looking) -> None:
    run = line.made(request(seed=3, keep_bytes=KEEP, train=True))
    before = pixels(line.look(run, "body", sample=1))
    process = line.worker._process
    assert process is not None
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    assert np.array_equal(pixels(line.look(run, "body", sample=1)), before)


def test_a_process_that_dies_while_it_looks_is_one_sentence(line: Looking) -> None:
    run = line.made(one("x = a + 1"))
    failed = line.look(one("os.kill(os.getpid(), signal.SIGSEGV)"), "it")
    assert isinstance(failed, Failed) and failed.stage == "process" and "segmentation fault" in failed.message
    assert isinstance(line.look(run, "it"), Looked)


def test_what_a_failed_run_reached_can_be_looked_at(line: Looking) -> None:
    broken = SOURCE.replace("nn.Conv2d(channels, channels, 3)", "nn.Conv2d(5, channels, 3)")
    run = line.made(request(broken, keep_bytes=KEEP))
    assert isinstance(line.look(run, "concat"), Looked)
    failed = line.look(run, "body/add")
    assert isinstance(failed, Failed) and "to have 5 channels" in failed.message


def test_a_place_that_is_not_there_is_a_sentence(line: Looking) -> None:
    run = line.made(request(keep_bytes=KEEP))
    for asked in ({"path": "nowhere"}, {"path": "split", "slot": 7}, {"path": "body", "turn": 9}):
        failed = line.look(run, **asked)  # type: ignore[arg-type]
        assert isinstance(failed, Failed) and failed.message.endswith("gave nothing out here.")


def test_numbers_that_are_not_finite_travel(line: Looking) -> None:
    run = line.made(one("x = torch.tensor([[1.0, float('nan'), float('inf'), -float('inf'), 2.0]])", keep_bytes=KEEP))
    found = line.look(run, "it")
    assert np.array_equal(pixels(found)[0, 0], [1, np.nan, np.inf, -np.inf, 2], equal_nan=True)
    assert isinstance(found, Looked) and (found.nan, found.inf, found.min, found.max) == (1, 2, 1.0, 2.0)


def look(**changes: Any) -> Look:
    return Look("look-1", "x", **changes)


def values(tensor: torch.Tensor, **changes: Any) -> NDArray[np.float32]:
    piece = cut(tensor, look(**changes))
    return np.frombuffer(base64.b64decode(piece.data), "<f4").reshape(piece.got)


def test_large_maps_are_averaged_down() -> None:
    tensor = torch.randn(2, 3, 600, 500)
    expected = F.adaptive_avg_pool2d(tensor[1], 256)
    assert np.allclose(values(tensor, sample=1), expected.numpy(), atol=1e-6)


@pytest.mark.parametrize(
    ("shape", "asked"),
    [((1, 5000, 3, 3), {}), ((1, 5000, 700, 700), {"count": 10**12}), ((1, 3, 4000, 2), {"side": 10**12}),
     ((1, 10**7), {}), ((2, 64, 10**5), {}), ((2, 3000, 3000), {"whole": True, "side": 10**9})],
)  # fmt: skip
def test_however_large_an_output_is_the_answer_is_small(shape: tuple[int, ...], asked: dict[str, Any]) -> None:
    tensor = torch.zeros(1).expand(shape)
    assert 0 < values(tensor, **asked).size <= MOST


@pytest.mark.parametrize(
    ("shape", "got"),
    [((), (1, 1, 1)), ((7,), (1, 1, 7)), ((2, 9), (1, 1, 9)), ((2, 5, 9), (5, 1, 9)), ((2, 5, 4, 3), (5, 4, 3)),
     ((2, 5, 6, 4, 3), (5, 4, 3)), ((2, 5, 2, 3, 4, 3), (5, 4, 3)), ((0, 5, 4, 3), (5, 4, 3)),
     ((2, 0, 4, 3), (0, 4, 3))],
)  # fmt: skip
def test_every_rank_has_a_picture(shape: tuple[int, ...], got: tuple[int, int, int]) -> None:
    assert values(torch.ones(shape)).shape == got


def test_a_slice_of_a_volume_and_a_sequence_as_one_picture() -> None:
    volume, sequence = torch.randn(2, 3, 4, 5, 6), torch.randn(2, 10, 6)
    assert np.array_equal(values(volume, depth=2), volume[0, :, 2].numpy())
    assert np.array_equal(values(volume, depth=99), volume[0, :, 3].numpy())
    assert np.array_equal(values(sequence, whole=True, sample=1), sequence[1:].numpy())


@pytest.mark.parametrize("dtype", [torch.int64, torch.bool, torch.float64, torch.float16, torch.bfloat16])
def test_every_kind_of_number_can_be_looked_at(dtype: torch.dtype) -> None:
    tensor = torch.tensor([[0, 1, 1, 0]]).to(dtype)
    assert np.array_equal(values(tensor)[0, 0], [0, 1, 1, 0])
    assert describe(tensor)["max"] == 1 and describe(tensor)["mean"] == 0.5


def test_the_sample_of_the_statistics_meets_every_column() -> None:
    tensor = torch.zeros(2, 64, 256, 256)
    tensor[..., 1:-1, 1:-1] = 1.0  # the padded border alone is 0
    assert describe(tensor)["mean"] == pytest.approx(float(tensor.mean()), abs=0.01)
    tensor[1, 5, 100, 101] = 77.0
    assert describe(tensor)["max"] == 77.0


def test_messages_about_looking_survive_the_line() -> None:
    answer = Looked(
        "look-1", "a", 0, 1, (2, 3), "float32", 0, 0, 1, 0, 1, (1, 3), (1, 1, 3), "AAAA", 1.0, histogram=(1,)
    )
    for message in (look(run=request()), look(whole=True), answer):
        assert decode(encode(message)) == message
    assert decode(encode(look(run=request()))).run.lines == LINES
