"""Exporting a picture: what it shows on the left, how it will look on the right."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from PySide6.QtCore import QRectF, QSettings, Qt, QTimer
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from designer.app.stepwise import Stepwise
from designer.core.tensor import Order
from designer.engine.analysis import Analysis
from designer.ui.pictures.render import ENDINGS, FEW, picture_steps, pixels_for_unit, render_steps
from designer.ui.pictures.scene import PictureOptions
from designer.ui.waiting import Waiting
from designer.ui.words import mark, tr

PREVIEW = 900
"""Pixels of the preview on its longer side."""
_COLORS = {"light": mark("Light"), "dark": mark("Dark"), "mono": mark("Black and white")}
_DIRECTIONS = {"down": mark("Top to bottom"), "right": mark("Left to right")}
_ORDERS = {"nchw": "N×C×H×W", "hwc": "N×H×W×C"}


class PictureDialog(QDialog):
    """Asks how a module is to be drawn and writes it; `written` is told of it, and of what went wrong, if anything."""

    def __init__(
        self,
        analysis: Analysis,
        module: str,
        nodes: frozenset[str],
        suggested: Path,
        written: Callable[[Path, OSError | None], object],
        settings: QSettings | None,
        order: Order,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._analysis, self._module, self._nodes = analysis, module, nodes
        self._suggested, self._written, self._settings = suggested, written, settings
        self.setWindowTitle(tr("Export picture"))
        self.resize(880, 560)
        self.colors, self.direction, self.order = _choice(_COLORS), _choice(_DIRECTIONS), _choice(_ORDERS)
        self.shapes, self.transparent = QCheckBox(tr("Shapes on the edges")), QCheckBox(tr("No background"))
        self.carries = QCheckBox(tr("Carries the design (PNG, SVG)"))
        self.carries.setToolTip(tr("Whoever has the picture can open it here as a design"))
        self.only = QCheckBox(tr("Only what is selected"))
        self.only.setEnabled(bool(nodes))
        self.only.setToolTip("" if nodes else tr("Nothing is selected"))
        self.scale = QDoubleSpinBox()
        self.scale.setRange(0.5, 8)
        self.scale.setSingleStep(0.5)
        form = QFormLayout()
        for text, field in (
            (tr("Colors"), self.colors),
            (tr("Direction"), self.direction),
            (tr("Order of shapes"), self.order),
            (tr("Pixels for each unit (PNG)"), self.scale),
        ):
            form.addRow(text, field)
            field.setAccessibleName(text)
        for box in (self.shapes, self.only, self.transparent, self.carries):
            form.addRow(box)
        self._restore(order)
        self.preview = QLabel()
        self.preview.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.preview.setMinimumSize(320, 240)
        self.preview.setAccessibleName(tr("Preview"))
        self.size_label = QLabel()
        self.size_label.setObjectName("dim")
        self.size_label.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self._ask)
        buttons.rejected.connect(self.reject)
        left = QVBoxLayout()
        left.addLayout(form)
        left.addStretch(1)
        left.addWidget(self.size_label)
        row = QHBoxLayout()
        row.addLayout(left)
        row.addWidget(self.preview, 1)
        column = QVBoxLayout(self)
        column.addLayout(row)
        column.addWidget(buttons)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(60)
        self._later.timeout.connect(self.show_preview)
        self._path = suggested
        self._previewing, self._saving = Stepwise(self), Stepwise(self)
        self._previewing.done.connect(self._on_preview)
        self._previewing.came.connect(lambda parts: self._on_preview_advanced(parts[-1]))
        self._saving.done.connect(self._on_saved)
        self._saving.failed.connect(self._on_failed)
        self.waiting = Waiting(self)
        self.waiting.cancelled.connect(self._saving.cancel)
        self._saving.came.connect(lambda parts: self.waiting.show_part(parts[-1]))
        for choice in (self.colors, self.direction, self.order):
            choice.activated.connect(lambda _: self._later.start())
        for box in (self.shapes, self.only, self.transparent):
            box.clicked.connect(lambda _: self._later.start())
        self.scale.valueChanged.connect(lambda _: self._later.start())
        self._later.start()

    def options(self) -> PictureOptions:
        """What is chosen."""
        return PictureOptions(
            colors=self.colors.currentData(),
            direction=self.direction.currentData(),
            shapes=self.shapes.isChecked(),
            order=self.order.currentData(),
            nodes=self._nodes if self.only.isChecked() and self._nodes else None,
            transparent=self.transparent.isChecked(),
            scale=self.scale.value(),
            carries=self.carries.isChecked(),
        )

    def show_preview(self) -> None:
        """Draws the picture as it will be, made to fit; a large one takes a moment."""
        options = self.options()
        self.size_label.setText(tr("Drawing the preview…"))
        steps = picture_steps(self._analysis, self._module, options, PREVIEW)
        self._previewing.start(steps, at_once=self._is_small())

    def _on_preview(self, found: tuple[QImage, QRectF]) -> None:
        image, rect = found
        pixels, room, scale = QPixmap.fromImage(image), self.preview.size(), pixels_for_unit(rect, self.options())
        self.preview.setPixmap(
            pixels.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
            if pixels.width() > room.width() or pixels.height() > room.height()
            else pixels
        )
        width, height = round(rect.width() * scale), round(rect.height() * scale)
        text = tr("PNG: {width} × {height} pixels").format(width=max(1, width), height=max(1, height))
        if scale < self.scale.value():
            text += "\n" + tr("More pixels than these fit into no PNG; SVG and PDF stay sharp.")
        self.size_label.setText(text)

    def _on_preview_advanced(self, part: float) -> None:
        if self._previewing.is_busy:
            self.size_label.setText(tr("Drawing the preview… {percent} %").format(percent=round(100 * part)))

    def save(self, path: Path) -> None:
        """Writes the picture and remembers the options; a large one with a card that can give it up."""
        options = self.options()
        if path.suffix.lower() not in ENDINGS:
            path = path.with_name(path.name + ".png")
        if self._settings is not None:
            kept = {k: v for k, v in asdict(options).items() if k not in ("nodes", "order", "direction")}
            self._settings.setValue("picture", json.dumps(kept))
        self._path = path
        self._previewing.cancel()
        self.waiting.begin(tr("Drawing {name}…").format(name=path.name))
        self._saving.start(render_steps(self._analysis, self._module, path, options), at_once=self._is_small())

    def _is_small(self) -> bool:
        return len(self._analysis.modules[self._module].nodes) <= FEW

    def _on_saved(self) -> None:
        self._end(None)

    def _on_failed(self, error: OSError) -> None:
        self._end(error)

    def _end(self, error: OSError | None) -> None:
        self.waiting.end()
        self._written(self._path, error)
        self.accept()

    def done(self, result: int) -> None:
        self._saving.cancel()
        self._previewing.cancel()
        self.waiting.end()
        super().done(result)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._later.start()

    def _ask(self) -> None:
        kinds = tr("Pictures (*.png);;Vector graphics (*.svg);;Documents (*.pdf)")
        name, kind = QFileDialog.getSaveFileName(self, tr("Export picture"), str(self._suggested), kinds)
        if name:
            path = Path(name)
            if path.suffix.lower() not in ENDINGS:
                path = path.with_name(path.name + (".svg" if "svg" in kind else ".pdf" if "pdf" in kind else ".png"))
            self.save(path)

    def _restore(self, order: Order) -> None:
        """The options of last time, and the direction of the network; what makes no sense is passed over."""
        try:
            kept = json.loads(str(self._settings.value("picture", "{}"))) if self._settings is not None else {}
        except ValueError:
            kept = {}
        kept = kept if isinstance(kept, dict) else {}
        self.colors.setCurrentIndex(max(0, self.colors.findData(kept.get("colors"))))
        direction = self._analysis.modules[self._module].module.direction
        self.direction.setCurrentIndex(self.direction.findData(direction))
        self.order.setCurrentIndex(self.order.findData(order))
        self.shapes.setChecked(kept.get("shapes", True) is not False)
        self.transparent.setChecked(kept.get("transparent") is True)
        self.carries.setChecked(kept.get("carries", True) is not False)
        scale = kept.get("scale", 2.0)
        self.scale.setValue(scale if isinstance(scale, (int, float)) else 2.0)


def _choice(options: dict[str, str]) -> QComboBox:
    found = QComboBox()
    for value, text in options.items():
        found.addItem(tr(text), value)
    return found
