"""Finding nodes by name, block, parameter, shape or problem: `relu`, `padding=1`, `k3`, `128×32`, `C=256`, `error`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from designer.blocks import block_named
from designer.core.block import Port
from designer.core.expression import names_in_value
from designer.core.tensor import TensorSpec, ordered
from designer.engine.analysis import Analysis, NodeAnalysis
from designer.engine.files.library import library

Test = Callable[[NodeAnalysis], bool]

_SHAPE = re.compile(r"(?:\d+|[nN?])(?:[×xX*](?:\d+|[nN?]))+")
_PAIR = re.compile(r"([A-Za-z_]\w*)\s*=\s*(\S.*)")
_SEVERITIES = {
    "error": "error", "warning": "warning", "hint": "hint", "problem": "", "错误": "error", "警告": "warning",
    "提示": "hint", "问题": "",
}  # fmt: skip


def found(analysis: Analysis, text: str, first: str) -> list[tuple[str, str]]:
    """Modules and nodes that fit every word of `text`, in the order of the networks, the module `first` before all.

    In a module, nodes that are called exactly so come before those that only have it in them.
    """
    words = _words(text)
    tests = [_test(word) for word in words]
    if not tests:
        return []

    def nodes_of(module: str) -> Mapping[str, NodeAnalysis]:
        return analysis.modules[module].nodes

    modules = sorted(analysis.modules, key=lambda m: m != first)
    return [
        (module, node)
        for module in modules
        for node in sorted(analysis.modules[module].order, key=lambda n: not _is_named(nodes_of(module)[n], words))
        if all(test(nodes_of(module)[node]) for test in tests)
    ]


def _words(text: str) -> list[str]:
    """Words apart by spaces; spaces around `=`, `,` and between sizes do not part."""
    text = re.sub(r"(?<=[\dNn])\s*[×xX*]\s*(?=[\dNn])", "×", text.strip())
    return re.sub(r"\s*([=,])\s*", r"\1", text).split()


def _test(word: str) -> Test:
    if _SHAPE.fullmatch(word):
        wanted = [None if p in ("?", "n", "N") else int(p) for p in re.split(r"[×xX*]", word)]
        return lambda known: any(_holds(spec, wanted) for spec in _specs(known))
    pair = _PAIR.fullmatch(word)
    if pair:
        name, value = pair[1], pair[2]
        if name.isupper() and value.isascii() and value.isdigit():
            return lambda known: any(_axis(spec, name, int(value)) for spec in _specs(known))
        return lambda known: _has_param(known, name, value)
    severity = _SEVERITIES.get(word.casefold().rstrip("s") if word.isascii() else word)
    if severity is not None:
        return lambda known: any(severity in ("", d.severity) for d in known.diagnostics) or _is_called(known, word)
    return lambda known: _is_called(known, word)


def _is_called(known: NodeAnalysis, word: str) -> bool:
    """Whether the name, the block, its title or one of its aliases holds the word, or the node says it: `k5`, `s2`; or
    a value makes use of an argument of that name.
    """
    wanted = word.casefold()
    if known.block is not None and wanted in known.block.summary().casefold().split():
        return True
    if any(word in names_in_value(value) for value in known.node.params.values()):
        return True
    return any(wanted in name.casefold() for name in (known.node.id, *_titles(known)))


def _is_named(known: NodeAnalysis, words: Iterable[str]) -> bool:
    """Whether one of the words is the name of the node, of its block, or one of its other names."""
    names = {name.casefold() for name in (known.node.id, *_titles(known))}
    return any(word.casefold() in names for word in words)


def _titles(known: NodeAnalysis) -> Iterable[str]:
    node = known.node
    yield node.kind
    if node.module:
        for entry in library().values():
            if entry.module == node.module:
                yield from (entry.title, *entry.aliases)
        return
    kind = block_named(node.block)
    if kind is not None:
        yield from (kind.title, *kind.aliases)


def _has_param(known: NodeAnalysis, name: str, value: str) -> bool:
    """Whether a parameter or argument whose name begins so has a value, as typed or as it comes out."""
    typed = [v for k, v in known.node.params.items() if k.startswith(name)]
    worked_out = (
        [getattr(known.block, k) for k in type(known.block).params if k.startswith(name)] if known.block else []
    )
    worked_out += [v for k, v in known.arguments.items() if k.startswith(name)]
    wanted = _plain(value)
    return any(wanted in _readings(v) for v in (*typed, *worked_out))


def _readings(value: object) -> set[str]:
    """How a value may be typed into a search: `3` and `3,3` both find a pair of threes."""
    if isinstance(value, (list, tuple)):
        texts = [_plain(str(v)) for v in value]
        return {",".join(texts), *(texts if len(set(texts)) == 1 else ())}
    return {_plain(str(value)), *([str(int(value))] if hasattr(value, "terms") else ())}  # type: ignore[call-overload]


def _plain(text: str) -> str:
    return re.sub(r"[\s()\[\]'\"]", "", text).casefold()


def _specs(known: NodeAnalysis) -> list[TensorSpec]:
    """What the node gives out; what enters it where nothing leaves."""
    return list(known.outputs) or [spec for spec in known.inputs if spec is not None]


def _holds(spec: TensorSpec, wanted: list[int | None]) -> bool:
    """Whether sizes in a row are those; all of a sample may also be in the other order, `16×16×256` for `256×16×16`."""
    sizes = [None, *(int(d) for d in spec.shape[1:])]
    orders = [sizes]
    if len(wanted) + 1 >= len(sizes):
        orders.append([None, *(int(d) for d in ordered(spec.shape, "hwc")[1:])])
    return any(
        all(w is None or w == s for w, s in zip(wanted, order[i:], strict=False))
        for order in orders
        for i in range(len(order) - len(wanted) + 1)
    )


def _axis(spec: TensorSpec, letters: str, size: int) -> bool:
    return any(
        name == letters and int(dim) == size for name, dim in zip(Port("x").names(spec.rank), spec.shape, strict=False)
    )
