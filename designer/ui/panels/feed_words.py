"""What the next run is fed, in a few words, and what can be dropped for it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData

from designer.engine.running.options import Feed, RunOptions
from designer.ui.words import tr

ENDINGS = (".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp", ".ppm", ".pgm")
"""How names of pictures end."""


def picture_in(data: QMimeData) -> Path | None:
    """The one picture that is dragged along, or None."""
    urls = data.urls() if data.hasUrls() else []
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.lower() in ENDINGS else None


def feeds_text(options: RunOptions, network: str, names: Sequence[str]) -> str:
    """What is fed, in a word for a button."""
    feeds = {options.feed(network, name) for name in names} or {Feed()}
    if len(feeds) > 1:
        return tr("several")
    (feed,) = feeds
    words = {"uniform": tr("uniform"), "zeros": tr("zeros"), "ones": tr("ones"), "normal": tr("random")}
    return Path(feed.path).name if feed.kind == "image" else feed.network or words[feed.kind]
