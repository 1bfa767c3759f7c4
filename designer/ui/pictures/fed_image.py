"""A picture from a file as what a network is fed: cut to the shape of the input, as bytes."""

from __future__ import annotations

import base64
from pathlib import Path

import numpy as np
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from designer.engine.exporting.export import ExportError
from designer.ui.words import tr

MOST = 16_000_000
"""Values of an input up to which a picture is made for it."""
_FORMATS = {
    1: QImage.Format.Format_Grayscale8, 3: QImage.Format.Format_RGB888, 4: QImage.Format.Format_RGBA8888,
}  # fmt: skip


def image_bytes(path: str, size: tuple[int, ...]) -> str:
    """The middle of a picture, scaled to cover `size` (channels, height, width), in base64. Raises `ExportError`."""
    channels, height, width = size
    if channels * height * width > MOST:
        text = tr("The input is too large to be fed a picture: {n} values.")
        raise ExportError(text.format(n="×".join(map(str, size))))
    image = read_image(path, QSize(width, height))
    # Cut first: a very long picture, scaled to cover the input, would be far too large.
    part = QSize(width, height).scaled(image.size(), Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
    left, top = (image.width() - part.width()) // 2, (image.height() - part.height()) // 2
    mode = Qt.TransformationMode.SmoothTransformation
    image = image.copy(QRect(left, top, part.width(), part.height()))
    image = image.scaled(width, height, Qt.AspectRatioMode.IgnoreAspectRatio, mode)
    image = image.convertToFormat(_FORMATS[channels])
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(height, image.bytesPerLine())[:, : width * channels]
    pixels = rows.reshape(height, width, channels)
    return base64.b64encode(np.ascontiguousarray(np.moveaxis(pixels, -1, 0)).tobytes()).decode("ascii")


def read_image(path: str, least: QSize) -> QImage:
    """A picture of at least that size, where it is larger in the file; smaller ones are as they are."""
    name = Path(path).name
    if not Path(path).is_file():
        raise ExportError(tr("The picture “{name}” is not there.").format(name=name))
    reader = QImageReader(path)
    reader.setAutoTransform(True)
    reader.setDecideFormatFromContent(True)
    there = reader.size()
    if there.isValid():
        # Twice the size that is needed, also for a picture that lies on its side, is enough for smooth scaling.
        side = 2 * max(least.width(), least.height())
        if min(there.width(), there.height()) > side:
            reader.setScaledSize(there.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    image = reader.read()
    if image.isNull():
        raise ExportError(tr("“{name}” cannot be read as a picture.").format(name=name))
    return image
