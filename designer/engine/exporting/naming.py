"""Python names for whatever people call things."""

from __future__ import annotations

import builtins
import keyword
import re
import unicodedata
from collections.abc import Collection

MODULE_ATTRIBUTES = frozenset(
    [
        "T_destination",
        "add_module",
        "apply",
        "bfloat16",
        "buffers",
        "call_super_init",
        "children",
        "compile",
        "cpu",
        "cuda",
        "double",
        "dump_patches",
        "eval",
        "extra_repr",
        "float",
        "forward",
        "get_buffer",
        "get_extra_state",
        "get_parameter",
        "get_submodule",
        "half",
        "ipu",
        "load_state_dict",
        "modules",
        "mtia",
        "named_buffers",
        "named_children",
        "named_modules",
        "named_parameters",
        "parameters",
        "register_backward_hook",
        "register_buffer",
        "register_forward_hook",
        "register_forward_pre_hook",
        "register_full_backward_hook",
        "register_full_backward_pre_hook",
        "register_load_state_dict_post_hook",
        "register_load_state_dict_pre_hook",
        "register_module",
        "register_parameter",
        "register_state_dict_post_hook",
        "register_state_dict_pre_hook",
        "requires_grad_",
        "set_extra_state",
        "set_submodule",
        "share_memory",
        "state_dict",
        "to",
        "to_empty",
        "train",
        "training",
        "type",
        "xpu",
        "zero_grad",
    ]
)
"""What `torch.nn.Module` itself is made of; a layer of that name would break it."""

FILE_NAMES = frozenset({"torch", "nn", "F", "self", "annotations"})
_BUILTINS = frozenset(n for n in dir(builtins) if not n.startswith("_")) - {"input"}
"""Names that a local variable should not hide. torch's own code calls its tensors `input`, and so may people."""
LONGEST = 60


def identifier(text: str, taken: Collection[str] = (), fallback: str = "layer") -> str:
    """A valid, unreserved Python name close to `text` that is not in `taken`.

    Python itself reads names in the normal form NFKC, so that is done first. Leading underscores go, since two of
    them would be mangled inside a class.
    """
    normal = unicodedata.normalize("NFKC", text)
    name = re.sub(r"\W+", "_", normal).strip("_")[:LONGEST].rstrip("_")
    if not name:
        name = fallback
    if not name.isidentifier():
        name = f"n{name}" if f"n{name}".isidentifier() else fallback
    if keyword.iskeyword(name) or name in FILE_NAMES:
        name += "_"
    if name not in taken:
        return name
    number = 2
    while f"{name.rstrip('_')}_{number}" in taken:
        number += 1
    return f"{name.rstrip('_')}_{number}"


def attribute_names(ids: Collection[str], taken: Collection[str]) -> dict[str, str]:
    """For every node the attribute of the exported module, in the order of `ids`."""
    used = set(MODULE_ATTRIBUTES) | set(taken)
    names: dict[str, str] = {}
    for node in ids:
        names[node] = identifier(node, used)
        used.add(names[node])
    return names


def variable_name(text: str, taken: Collection[str]) -> str:
    """A local variable close to `text` that hides nothing the code needs."""
    return identifier(text, set(taken) | _BUILTINS, "tensor")


def class_name(text: str, taken: Collection[str]) -> str:
    """A class name close to `text`: a plain lower-case name gets a capital."""
    name = identifier(text, (), "Network")
    name = name[0].upper() + name[1:]
    used = set(taken) | _BUILTINS | FILE_NAMES
    return name if name not in used else identifier(name, used, "Network")
