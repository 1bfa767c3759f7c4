"""What the colors of feature maps mean."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from designer.ui.panels.maps.arrays import Scale, colored
from designer.ui.panels.short_numbers import short_number
from designer.ui.theme import Theme, text_font
from designer.ui.words import tr


class ScaleBar(QWidget):
    """The colors from the lowest to the highest value."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._scale: Scale | None = None
        self.setFixedSize(150, 18)

    def show_scale(self, scale: Scale | None) -> None:
        """Shows what the colors mean; None hides them."""
        self._scale = scale
        self.setVisible(scale is not None)
        if scale is not None:
            self.setAccessibleName(
                tr("Colors from {low} to {high}").format(low=short_number(scale.low), high=short_number(scale.high))
            )
        self.update()

    def restyle(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._scale is None:
            return
        painter = QPainter(self)
        painter.setFont(text_font(11))
        painter.setPen(self._theme["text_dim"])
        low, high = short_number(self._scale.low), short_number(self._scale.high)
        metrics = painter.fontMetrics()
        left, right = metrics.horizontalAdvance(low) + 5, metrics.horizontalAdvance(high) + 5
        painter.drawText(QRectF(0, 0, left, self.height()), Qt.AlignmentFlag.AlignVCenter, low)
        painter.drawText(QRectF(self.width() - right + 5, 0, right, self.height()), Qt.AlignmentFlag.AlignVCenter, high)
        bar = QRectF(left, 4, self.width() - left - right, self.height() - 8)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        ramp = colored(np.linspace(0, 1, 64, dtype=np.float32)[None], Scale(0.0, 1.0), self._theme["error"])
        painter.drawImage(bar, QImage(ramp.tobytes(), 64, 1, 256, QImage.Format.Format_RGBA8888))
        painter.end()
