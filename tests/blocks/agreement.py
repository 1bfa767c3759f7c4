"""One random configuration after the other: what a block says, what torch says, and whether they agree."""

from __future__ import annotations

import random
import re
import warnings
from collections import Counter
from dataclasses import dataclass, field
from math import prod
from typing import Any

from torch.nn.attention import SDPBackend, sdpa_kernel
from torch.utils.flop_counter import FlopCounterMode

from designer.core.block import Block, Inferred, ShapeError, fits
from designer.core.code import Code
from designer.core.tensor import TensorSpec
from designer.engine.exporting.export import with_batch
from designer.engine.infer import arguments
from tests.blocks.configurations import random_case, random_misfit
from tests.blocks.exceptions import BATCH_WORDS, OURS_ALONE, UNCOUNTED, is_taken_by_torch
from tests.blocks.torch_side import BATCH, Written, tensors

MISFITS = 12
"""One configuration in so many has an input with the wrong number of axes or type of number."""


@dataclass
class Tally:
    """What a run over one block came to.

    `alone` are refusals of ours that torch does not share, each with a reason; `unasked` are configurations that
    cannot even be written down for torch.
    """

    block: str
    configurations: int = 0
    accepted: int = 0
    refused: int = 0
    alone: int = 0
    unasked: int = 0
    misfits: int = 0
    disagreements: list[str] = field(default_factory=list)
    said: Counter[str] = field(default_factory=Counter)
    """Torch's sentence as we tell it, numbers aside, by how often torch was asked."""
    heard: Counter[str] = field(default_factory=Counter)
    """The same, by how often torch really said it."""

    @property
    def unheard(self) -> list[str]:
        """Sentences that torch should have said by now: a case may have two faults, and torch tells the other one."""
        return [sentence for sentence, times in self.said.items() if times >= 12 and not self.heard[sentence]]


def read(block: type[Block], params: dict[str, Any]) -> Block:
    made, problems = block.read(params, {})
    assert made is not None, problems
    return made


def accepted(block: type[Block], specs: list[TensorSpec]) -> bool:
    last = len(block.inputs) - 1
    return all(fits(block.inputs[min(i, last)], s) is None for i, s in enumerate(specs))


def examined(block: type[Block], count: int, seed: int) -> Tally:
    """The block compared with torch on `count` random configurations."""
    rng = random.Random(f"{block.__name__} {seed}")
    tally = Tally(block.__name__)
    while tally.configurations < count:
        if rng.randrange(MISFITS) == 0 and misfit(block, rng, tally):
            continue
        params, specs = random_case(block, rng)
        if accepted(block, specs):
            examine(block, params, specs, tally)
    return tally


def examine(block: type[Block], params: dict[str, Any], specs: list[TensorSpec], tally: Tally) -> None:
    """Compares one configuration whose inputs have the right number of axes."""
    made = read(block, params)
    case = f"{block.__name__}({params}) on {[str(s) for s in specs]}"
    tally.configurations += 1
    try:
        inferred = made.infer(*arguments(block, specs))
    except ShapeError as error:
        tally.refused += 1
        tally.disagreements += [f"{case}: {problem}" for problem in refusal(made, params, specs, error, tally)]
        return
    tally.accepted += 1
    problem = compare(made, specs, inferred, tally.configurations)
    if problem is not None:
        tally.disagreements.append(f"{case}: {problem}")


def refusal(made: Block, params: dict[str, Any], specs: list[TensorSpec], error: ShapeError, tally: Tally) -> list[str]:
    """What is wrong with a refusal: torch does not share it, a fix does not mend it, the sentence has no end."""
    block, found = type(made), []
    if not error.message.endswith("."):
        found.append(f"no full stop: {error}")
    for fix in filter(None, error.fixes):
        try:
            read(block, {**params, **fix}).infer(*arguments(block, specs))
        except ShapeError as after:
            if re.sub(r"\d+", "#", after.message) == re.sub(r"\d+", "#", error.message):
                found.append(f"the fix {fix} leaves the error standing: {error}")
    try:
        code = made.code(*arguments(block, specs))
    except Exception:
        tally.unasked += 1
        return found
    said = torchs_refusal(code, made, specs)
    reason = OURS_ALONE.get(block.__name__)
    is_ours = BATCH_WORDS in error.message or (reason is not None and re.search(reason[0], error.message))
    if said is None:
        tally.alone += 1
        if not is_ours:
            found.append(f"torch accepts what we refuse: {error}")
    elif error.torch:
        sentence = re.sub(r"\d+", "#", error.torch)
        tally.said[sentence] += 1
        tally.heard[sentence] += all(part.strip() in said for part in error.torch.split("…"))
    elif not is_ours:
        found.append(f"torch's own sentence is missing: {error}; torch says: {said[:200]}")
    return found


def torchs_refusal(code: Code, made: Block, specs: list[TensorSpec]) -> str | None:
    """Why torch refuses a configuration that we refuse, or None when it does not."""
    try:
        Written(code, type(made), len(specs)).train()(*tensors(specs))
    except Exception as error:
        return str(error)
    return None


def misfit(block: type[Block], rng: random.Random, tally: Tally) -> bool:
    """Compares an input with the wrong number of axes or type of number; False where none was found."""
    drawn = random_misfit(block, rng)
    if drawn is None:
        return False
    params, specs, wrong, what = drawn
    tally.configurations += 1
    tally.misfits += 1
    made = read(block, params)
    code = made.code(*arguments(block, specs))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a wrong input may well be warned about
        try:
            Written(code, block, len(specs)).train()(*tensors(wrong))
        except Exception:
            return True
    if not is_taken_by_torch(block.__name__, block.category, what):
        shown = [f"{s} {s.dtype}" for s in wrong]
        tally.disagreements.append(f"torch takes what is wrong ({what}): {block.__name__}({params}) on {shown}")
    return True


def compare(made: Block, specs: list[TensorSpec], inferred: Inferred, number: int = 0) -> str | None:
    """What differs between the prediction and torch, or None."""
    block = type(made)
    code = made.code(*arguments(block, specs))
    try:
        module = Written(code, block, len(specs), len(inferred.outputs)).train()
        inputs = tensors(specs)
        if inferred.macs or number % 8 == 0:
            # Fused attention is not counted; without it the same products are made one by one.
            with sdpa_kernel(SDPBackend.MATH), FlopCounterMode(display=False) as counter:
                output = module(*inputs)
            counted, predicted = counter.get_total_flops(), 2 * inferred.macs * BATCH
            if counted != predicted and not (block.__name__ in UNCOUNTED and counted == 0):
                return f"{counted} FLOP counted, {predicted} predicted"
        else:
            output = module(*inputs)
    except Exception as error:
        return f"torch refuses what we accept: {error}"
    results = output if isinstance(output, tuple) else (output,)
    given = [(tuple(r.shape), str(r.dtype).removeprefix("torch.")) for r in results]
    expected = [(with_batch(spec, BATCH), spec.dtype) for spec in inferred.outputs]
    if given != expected:
        return f"torch gives {given}, predicted {expected}"
    weights = {_own_name(n, "parameter"): tuple(p.shape) for n, p in module.named_parameters()}
    if weights != {n: tuple(int(d) for d in s) for n, s in inferred.weights.items()}:
        return f"torch has the weights {weights}, predicted {inferred.weights}"
    buffers = {_own_name(n, "buffer"): tuple(b.shape) for n, b in module.named_buffers()}
    if buffers != {n: tuple(int(d) for d in s) for n, s in inferred.buffers.items()}:
        return f"torch has the buffers {buffers}, predicted {inferred.buffers}"
    if inferred.params != sum(prod(s) for s in weights.values()):
        return f"{inferred.params} parameters predicted"
    return None


def _own_name(name: str, whole: str) -> str:
    """The name of a weight inside its layer; a layer that is nothing but a weight is called `whole`."""
    return whole if name == "layer" else name.removeprefix("layer.")
