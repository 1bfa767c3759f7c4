"""Numbers about a tensor, from a sample that is large enough to trust and small enough to be quick."""

from __future__ import annotations

from typing import Any

SAMPLE = 65_536
BINS = 32


def describe(tensor: Any) -> dict[str, Any]:
    """Mean, standard deviation, extremes and a histogram of at most 65,536 values; NaN and infinity count all.

    The sample takes every k-th value, so that it covers the whole tensor. Values that are not finite are left out
    of the numbers; JSON cannot carry them.
    """
    import torch

    if not tensor.numel():
        return {}
    flat = tensor.detach().reshape(-1)
    found: dict[str, Any] = {}
    if flat.is_floating_point():
        found["nan"] = int(torch.isnan(flat).sum())
        found["inf"] = int(torch.isinf(flat).sum())
    step = -(-flat.numel() // SAMPLE)
    sample = flat[::step].to(device="cpu", dtype=torch.float64)
    sample = sample[torch.isfinite(sample)]
    if not sample.numel():
        return found
    low, high = float(sample.min()), float(sample.max())
    counts = torch.histc(sample, BINS, low, high) if high > low else torch.zeros(BINS)
    return found | {
        "mean": float(sample.mean()),
        "std": float(sample.std(unbiased=False)),
        "min": low,
        "max": high,
        "histogram": tuple(int(c) for c in counts),
    }
