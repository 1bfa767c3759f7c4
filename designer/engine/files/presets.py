"""The networks that ship with the program, and finding a design by name or file."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from designer.core.design import Design
from designer.engine.files.places import presets_folder
from designer.engine.files.storage import DesignFileError, load

_ORDER = (
    "alexnet-conv1", "transposed-conv", "rounding-rules", "denoising-autoencoder", "dcgan", "acgan", "cyclegan",
)  # fmt: skip
"""As in the document; others follow by name."""


@dataclass(frozen=True)
class Preset:
    """A shipped design. `design` is read when it is first asked for."""

    name: str
    path: Path

    @property
    def design(self) -> Design:
        return _read(self.path)

    @property
    def title(self) -> str:
        return self.design.title or self.name

    @property
    def description(self) -> str:
        return self.design.description

    @property
    def source(self) -> str:
        """Where the network comes from: a paper, a line of the document."""
        return self.design.source


@cache
def _read(path: Path) -> Design:
    return load(path)


def presets() -> tuple[Preset, ...]:
    """All presets, in the order of the document."""
    found = [Preset(p.stem, p) for p in presets_folder().glob("*.json")]
    place = {name: i for i, name in enumerate(_ORDER)}
    return tuple(sorted(found, key=lambda p: (place.get(p.name, len(place)), p.name)))


def find(name: str) -> Path:
    """The file of a design: an existing file, or a preset of that name. Raises `DesignFileError`."""
    shown = "".join(c if c.isprintable() else "?" for c in name[:60])
    if not name or shown != name[:60]:
        raise DesignFileError(f"“{shown}” cannot be the name of a file.")
    path = Path(name)
    try:
        if path.is_file():
            return path
    except OSError as error:
        raise DesignFileError(f"“{shown}” cannot be the name of a file: {error.strerror}.") from None
    known = {p.name: p.path for p in presets()}
    if name in known:
        return known[name]
    if path.exists():
        raise DesignFileError(f"{name} is not a file.")
    import difflib

    close = difflib.get_close_matches(name.lower(), known, n=1, cutoff=0.5)
    hint = f"Did you mean {close[0]}?" if close else f"The presets are {', '.join(known)}."
    raise DesignFileError(f"There is no file or preset “{name[:200]}”. {hint}")
