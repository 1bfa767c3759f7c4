"""Small pieces of large tensors: some channels of one sample, averaged down to what a screen shows."""

from __future__ import annotations

import base64
import math
from dataclasses import dataclass
from typing import Any

from designer.core.protocol import Look

MOST = 600_000
"""Values of one answer, about 3 MB on the way: 64 channels of 96 by 96."""
MOST_CHANNELS = 64


@dataclass(frozen=True)
class Piece:
    """What was cut out, in the words of `Looked`."""

    sample: int
    depth: int
    depths: int
    first: int
    channels: int
    size: tuple[int, int]
    got: tuple[int, int, int]
    data: str


def cut(tensor: Any, request: Look) -> Piece:
    """The asked channels of one sample; places beyond the end give the last ones.

    The first axis is the batch, the second channels, the last two are height and width, those between are slices. A
    vector is one row; channels by steps are a row each, or one picture.
    """
    import torch

    tensor = tensor.detach()
    if tensor.dim() < 2:
        tensor = tensor.reshape(1, -1)
    sample = _within(request.sample, tensor.shape[0])
    one = tensor[sample] if tensor.shape[0] else tensor.new_zeros(tensor.shape[1:])
    if one.dim() == 1:
        one = one.reshape(1, 1, 1, -1)
    elif one.dim() == 2:
        rows, steps = one.shape
        one = one.reshape(1, 1, rows, steps) if request.whole else one.reshape(rows, 1, 1, steps)
    else:
        *_, height, width = one.shape
        one = one.reshape(one.shape[0], math.prod(one.shape[1:-2]), height, width)
    channels, depths, height, width = (int(n) for n in one.shape)
    depth, first = _within(request.depth, depths), _within(request.first, channels)
    count = max(1, min(request.count, MOST_CHANNELS))
    page = one[first : first + count, depth] if depths else one.new_zeros((0, height, width))
    page = page.to(torch.float32)
    if page.numel():
        smaller = _smaller(height, width, len(page), request.side)
        if smaller != (height, width):
            page = torch.nn.functional.adaptive_avg_pool2d(page, smaller)
    got = (int(page.shape[0]), int(page.shape[1]), int(page.shape[2]))
    data = base64.b64encode(page.contiguous().numpy().astype("<f4", copy=False).tobytes()).decode("ascii")
    return Piece(sample, depth, depths, first, channels, (height, width), got, data)


def _within(wanted: int, there: int) -> int:
    return max(0, min(wanted, there - 1))


def _smaller(height: int, width: int, count: int, side: int) -> tuple[int, int]:
    """Height and width such that `count` pictures stay within `side` and all bounds. A row may be longer."""
    if height == 1:
        return 1, min(width, MOST // 10, MOST // count)
    side = max(1, min(side, math.isqrt(MOST // count)))
    return min(height, side), min(width, side)
