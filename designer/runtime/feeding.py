"""What a network is fed: random numbers, constants, given values, or what other networks make."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from typing import Any

from designer.core.protocol import InputSpec, Maker, Run


class MakerError(RuntimeError):
    """A network that makes an input failed; the message has its name and torch's words."""


def inputs_of(request: Run) -> list[Any]:
    """The tensors that a run is fed, on its device. The same seed gives the same ones."""
    made: list[tuple[Any, ...]] = []
    for maker in request.makers:
        made.append(_made(maker, request, made))
    return _tensors(request.inputs, request, made)


def _made(maker: Maker, request: Run, before: Sequence[tuple[Any, ...]]) -> tuple[Any, ...]:
    """What a network gives out, with the weights and inputs it would have in a run of its own with this seed."""
    import torch

    try:
        names: dict[str, Any] = {"__name__": "exported"}
        exec(compile(maker.source, f"<{maker.network}>", "exec"), names)
        torch.manual_seed(request.seed)
        model = names[maker.class_name]().to(request.device).train(request.train)
        with torch.no_grad():
            result = model(*_tensors(maker.inputs, request, before))
    except Exception as error:
        raise MakerError(f"“{maker.network}” feeds it, and that failed: {str(error).strip()}") from error
    return tuple(result) if isinstance(result, (tuple, list)) else (result,)


def _tensors(specs: Sequence[InputSpec], request: Run, made: Sequence[tuple[Any, ...]]) -> list[Any]:
    import torch

    generator = torch.Generator().manual_seed(request.seed)
    return [_tensor(spec, generator, made).to(request.device) for spec in specs]


def _tensor(spec: InputSpec, generator: Any, made: Sequence[tuple[Any, ...]]) -> Any:
    import torch

    dtype = getattr(torch, spec.dtype)
    if spec.values == "made":
        return made[spec.maker][spec.slot].to(dtype)
    if spec.values == "given":
        sample = torch.frombuffer(bytearray(base64.b64decode(spec.data)), dtype=torch.uint8)
        sample = sample.reshape(spec.shape[1:]).to(dtype) / 255 * (1 - spec.low) + spec.low
        return sample.expand(spec.shape).contiguous()
    if spec.values == "zeros":
        return torch.zeros(spec.shape, dtype=dtype)
    if spec.values == "ones":
        return torch.ones(spec.shape, dtype=dtype)
    if not dtype.is_floating_point:
        return torch.randint(0, max(1, spec.below), spec.shape, generator=generator).to(dtype)
    if spec.values == "uniform":
        return torch.rand(spec.shape, generator=generator, dtype=dtype) * 2 - 1
    return torch.randn(spec.shape, generator=generator, dtype=dtype)
