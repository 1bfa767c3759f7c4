"""Numbers about a tensor, from a sample that is large enough to trust and small enough to be quick."""

from __future__ import annotations

import math
from typing import Any

SAMPLE = 65_536
BINS = 32


def describe(tensor: Any) -> dict[str, Any]:
    """Mean, standard deviation and a histogram of at most 65,536 values; extremes, NaN and infinity count all.

    Values that are not finite are left out of the numbers; JSON cannot carry them.
    """
    import torch

    if not tensor.numel():
        return {}
    flat = tensor.detach().reshape(-1)
    if flat.dtype == torch.bool:
        flat = flat.to(torch.uint8)
    found: dict[str, Any] = {}
    lowest, highest = (float(v) for v in torch.aminmax(flat))
    if not math.isfinite(lowest) or not math.isfinite(highest):
        found["nan"] = int(torch.isnan(flat).sum())
        found["inf"] = int(torch.isinf(flat).sum())
        finite = flat[torch.isfinite(flat)]
        if not finite.numel():
            return found
        lowest, highest = (float(v) for v in torch.aminmax(finite))
    sample = flat[:: _step(flat.numel())].to(device="cpu", dtype=torch.float64)
    sample = sample[torch.isfinite(sample)]
    found |= {"min": lowest, "max": highest}
    if not sample.numel():
        return found
    counts = torch.histc(sample, BINS, lowest, highest) if highest > lowest else torch.zeros(BINS)
    return found | {
        "mean": float(sample.mean()),
        "std": float(sample.std(unbiased=False)),
        "histogram": tuple(int(c) for c in counts),
    }


def _step(values: int) -> int:
    """Every how many values one is taken. It has no factor in common with the sizes, so that it meets every column.

    A step of 128 through maps 128 wide would see one column only: the padded border.
    """
    step = -(-values // SAMPLE)
    while math.gcd(step, values) > 1:
        step += 1
    return step
