"""What we know of the node at which a run ended, beside torch's own words."""

from __future__ import annotations

import re

from designer.core.amounts import bytes_text
from designer.core.protocol import Failed
from designer.core.tensor import BYTES, TensorSpec
from designer.engine.analysis import ModuleAnalysis
from designer.engine.exporting.export import with_batch
from designer.engine.running.outputs import module_at

_NO_MEMORY = re.compile("alloc|out.of.memory|MemoryError")
"""What torch's words have in them when memory is at an end."""


def words_about(known: ModuleAnalysis, failed: Failed, batch: int) -> str:
    """What the node is, what it gets and should give, and what to do; nothing when no node ended a forward pass."""
    found = module_at(known, failed.path)
    if failed.stage != "forward" or found is None:
        return ""
    facts = found[0].nodes[found[1]]
    kind = facts.block.title if facts.block is not None else facts.node.kind
    gets, gives = _shapes(facts.inputs, batch), _shapes(facts.outputs, batch)
    if _NO_MEMORY.search(f"{failed.kind}: {failed.message}"):
        size = sum(spec.elements_per_sample * BYTES[spec.dtype] * batch for spec in facts.outputs)
        return f"It is a {kind}, and what it gives takes {bytes_text(size)}: try a smaller batch."
    return f"It is a {kind}: it gets {gets} and should give {gives}. designer did not foresee that: please report it."


def _shapes(specs: tuple[TensorSpec | None, ...], batch: int) -> str:
    return ", ".join("×".join(map(str, with_batch(spec, batch))) if spec is not None else "?" for spec in specs)
