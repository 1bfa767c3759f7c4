"""What the inputs of a network are fed in the next test-run, and where it runs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from designer.core.tensor import TensorSpec
from designer.engine.analysis import Analysis
from designer.engine.exporting.export import ExportError
from designer.engine.running.feeds import networks_for, numbers_below, why_no_image
from designer.engine.running.options import Feed, FeedKind, RunOptions
from designer.ui.panels.cut_label import CutLabel
from designer.ui.panels.feed_words import ENDINGS
from designer.ui.pictures.fed_image import read_image
from designer.ui.telling import order
from designer.ui.words import tr


class FeedRow(QWidget):
    """The choice for one input; for a picture also the file and its range of values."""

    chosen = Signal(object)
    """The `Feed`."""

    def __init__(self, analysis: Analysis, network: str, name: str, spec: TensorSpec, feed: Feed) -> None:
        super().__init__()
        self.feed = feed
        self._takes_image = not why_no_image(name, spec)
        self.choice = QComboBox()
        self.choice.setAccessibleName(name)
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        below = numbers_below(analysis.modules[network], name) if spec.dtype == "int64" else 0
        for text, kind in _kinds(spec, below):
            self.choice.addItem(text, Feed(kind))
        for other, slot, result in networks_for(analysis, network, spec):
            self.choice.addItem(tr("{result} of {network}").format(result=result, network=other), _made(other, slot))
        if self._takes_image:
            self.choice.addItem(tr("Picture…"), Feed("image"))
        self.file = CutLabel()
        self.file.setMinimumWidth(90)
        self.other = QPushButton(tr("Choose…"))
        self.range = QComboBox()
        self.range.setAccessibleName(tr("Values of the picture"))
        for low in (-1, 0):
            self.range.addItem(tr("from {low} to 1").format(low=low), float(low))
        self.says = QLabel()
        self.says.setObjectName("wrong")
        self.says.setWordWrap(True)
        self._picture = QWidget()
        picture = QHBoxLayout(self._picture)
        picture.setContentsMargins(0, 0, 0, 0)
        picture.addWidget(self.file, 1)
        picture.addWidget(self.range)
        picture.addWidget(self.other)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self.choice, self._picture, self.says):
            column.addWidget(part)
        self.choice.activated.connect(self._on_choice)
        self.other.clicked.connect(self._ask_file)
        self.range.activated.connect(self._on_range)
        self._show()

    def take_picture(self, path: Path) -> None:
        """Feeds a picture, or says why it cannot be."""
        try:
            read_image(str(path), QSize(1, 1))
        except ExportError as why:
            self._show()
            self._say(str(why))
            return
        self._choose(Feed("image", str(path), float(self.range.currentData())))

    def _choose(self, feed: Feed) -> None:
        self.feed = feed
        self._show()
        self.chosen.emit(feed)

    def _show(self) -> None:
        feed = self.feed
        wanted = _made(feed.network, feed.slot) if feed.kind == "network" else Feed(feed.kind)
        found = next((i for i in range(self.choice.count()) if self.choice.itemData(i) == wanted), 0)
        self.choice.setCurrentIndex(found)
        is_image = feed.kind == "image" and self._takes_image
        self._picture.setVisible(is_image)
        if is_image:
            self.file.show_text(Path(feed.path).name)
            self.range.setCurrentIndex(0 if feed.low < 0 else 1)
        self._say("")

    def _say(self, text: str) -> None:
        self.says.setText(text)
        self.says.setVisible(bool(text))

    def _on_choice(self) -> None:
        feed = self.choice.currentData()
        if feed.kind == "image":
            self._ask_file()
        else:
            self._choose(feed)

    def _on_range(self) -> None:
        self._choose(replace(self.feed, low=float(self.range.currentData())))

    def _ask_file(self) -> None:
        before = str(Path(self.feed.path).parent) if self.feed.path else ""
        endings = " ".join(f"*{ending}" for ending in ENDINGS)
        name, _ = QFileDialog.getOpenFileName(
            self, tr("Picture to feed"), before, tr("Pictures ({endings});;All files (*)").format(endings=endings)
        )
        if name:
            self.take_picture(Path(name))
        else:
            self._show()


class FeedDialog(QDialog):
    """A line for each input, and the device. What is chosen holds at once, for the next run."""

    changed = Signal(object)
    """The `RunOptions`."""

    def __init__(
        self,
        analysis: Analysis,
        network: str,
        options: RunOptions,
        devices: Sequence[str],
        device: str,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("What {network} is fed").format(network=network))
        self.setMinimumWidth(420)
        self.options = options
        self.rows: dict[str, FeedRow] = {}
        form = QFormLayout()
        form.setVerticalSpacing(10)
        for name, spec in analysis.modules[network].inputs:
            if spec is None:
                continue
            row = self.rows[name] = FeedRow(analysis, network, name, spec, options.feed(network, name))
            row.chosen.connect(lambda feed, name=name: self._take(self.options.with_feed(network, name, feed)))
            form.addRow(f"{name}  {spec.label(order())}", row)
        self.device = QComboBox()
        self.device.setAccessibleName(tr("Device"))
        self.device.addItems(list(dict.fromkeys((*devices, device))))
        self.device.setCurrentText(device)
        self.device.activated.connect(lambda: self._take(replace(self.options, device=self.device.currentText())))
        form.addRow(tr("Device"), self.device)
        note = QLabel(tr("Holds for this design until it is closed. A picture can also be dropped onto the run panel."))
        note.setObjectName("dim")
        note.setWordWrap(True)
        ends = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        ends.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(note)
        column.addWidget(ends)
        column.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)  # it grows with a picture's line

    def _take(self, options: RunOptions) -> None:
        self.options = options
        self.changed.emit(options)


def _made(network: str, slot: int) -> Feed:
    return Feed("network", network=network, slot=slot)


def _kinds(spec: TensorSpec, below: int) -> list[tuple[str, FeedKind]]:
    """What every input of a type can be fed."""
    if spec.dtype != "int64":
        return [
            (tr("Random, normal"), "normal"),
            (tr("Random, uniform from -1 to 1"), "uniform"),
            (tr("Zeros"), "zeros"),
            (tr("Ones"), "ones"),
        ]
    zeros: list[tuple[str, FeedKind]] = [(tr("Zeros"), "zeros")]
    if below == 0:
        return [*zeros, (tr("Ones"), "ones")]
    random: list[tuple[str, FeedKind]] = [(tr("Random whole numbers below {n}").format(n=below), "normal")]
    return random + zeros + ([(tr("Ones"), "ones")] if below > 1 else [])
