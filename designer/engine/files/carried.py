"""Pictures that carry their design: a text chunk of a PNG, the metadata of an SVG.

A picture is data like a design file: it is taken apart byte by byte, nothing in it is run or resolved, and the text
that is found goes through the same strict reader.
"""

from __future__ import annotations

import json
import re
import struct
import zlib
from collections.abc import Iterator

from designer.engine.files.reading import DesignFileError

PICTURES = (".png", ".svg")
"""Endings of files that can carry a design."""

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_KEYWORD = b"designer"
_OPEN, _CLOSE = b'<metadata id="designer">', b"</metadata>"
_LARGEST_CHUNK = 2**31 - 1


def embedded(picture: bytes, text: str) -> bytes:
    """The picture with the text of a design in it; other pictures than PNG and SVG stay as they are."""
    plain = _ascii(text)
    if picture.startswith(_SIGNATURE):
        return _with_chunk(picture, _KEYWORD + b"\0" + plain)
    start = re.search(rb"<svg\b[^>]*>", picture)
    if start is None:
        return picture
    safe = plain.replace(b"&", b"&amp;").replace(b"<", b"&lt;").replace(b">", b"&gt;")
    return picture[: start.end()] + b"\n" + _OPEN + safe + _CLOSE + picture[start.end() :]


def carried(picture: bytes, name: str) -> str:
    """The text of the design in a picture. Raises `DesignFileError` when there is none, or the picture is damaged."""
    found = list(_chunks(picture, name)) if picture.startswith(_SIGNATURE) else _metadata(picture, name)
    if not found:
        raise DesignFileError(f"{name} is a picture that carries no design.")
    if len(found) > 1:
        raise DesignFileError(f"{name} is a picture that carries {len(found)} designs, and one is meant.")
    try:
        return found[0].decode("ascii")
    except UnicodeDecodeError:
        raise DesignFileError(f"{name}: the design in the picture is damaged.") from None


def _with_chunk(picture: bytes, data: bytes) -> bytes:
    """A PNG with a text chunk in front of its end."""
    chunk = struct.pack(">I", len(data)) + b"tEXt" + data + struct.pack(">I", zlib.crc32(b"tEXt" + data))
    end = picture.rindex(b"IEND") - 4
    return picture[:end] + chunk + picture[end:]


def _chunks(picture: bytes, name: str) -> Iterator[bytes]:
    """Texts under our keyword in a PNG, each chunk checked by its sum."""
    at = len(_SIGNATURE)
    while at < len(picture):
        if at + 12 > len(picture):
            raise DesignFileError(f"{name}: the picture ends in the middle.")
        length, kind = struct.unpack(">I4s", picture[at : at + 8])
        end = at + 12 + length
        if length > _LARGEST_CHUNK or end > len(picture):
            raise DesignFileError(f"{name}: the picture ends in the middle.")
        if kind == b"IEND":
            return
        if kind == b"tEXt":
            data = picture[at + 8 : at + 8 + length]
            keyword, _, text = data.partition(b"\0")
            if keyword == _KEYWORD:
                if zlib.crc32(kind + data) != struct.unpack(">I", picture[end - 4 : end])[0]:
                    raise DesignFileError(f"{name}: the design in the picture is damaged.")
                yield text
        at = end
    raise DesignFileError(f"{name}: the picture ends in the middle.")


def _metadata(picture: bytes, name: str) -> list[bytes]:
    """Texts in our metadata of an SVG. It is searched for as bytes: no XML is interpreted."""
    found = []
    for part in picture.split(_OPEN)[1:]:
        text, closed, _ = part.partition(_CLOSE)
        if not closed or b"<" in text:
            raise DesignFileError(f"{name}: the design in the picture is damaged.")
        found.append(text.replace(b"&lt;", b"<").replace(b"&gt;", b">").replace(b"&amp;", b"&"))
    return found


def _ascii(text: str) -> bytes:
    """JSON in ASCII: other letters stand in its texts only, where they can be written by number."""
    return re.sub(r"[^\x00-\x7f]", lambda m: json.dumps(m[0])[1:-1], text).encode("ascii")
