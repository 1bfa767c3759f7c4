"""A warning before a run: it may need more memory than is free."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from designer.core.amounts import bytes_text
from designer.ui.words import tr

if TYPE_CHECKING:
    from designer.engine.costs.memory import Memory


def free_bytes() -> int:
    """Memory of this computer that programs can still get."""
    import psutil

    return int(psutil.virtual_memory().available)


class RoomWarning(QLabel):
    """Says how much a run may need and how much there is; hidden while there is enough."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("wrong")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setContentsMargins(12, 0, 12, 6)
        self._memory: Memory | None = None
        self._trains = False
        self.hide()

    def show_memory(self, memory: Memory | None) -> None:
        """Compares what the network needs with what is free now."""
        self._memory = memory
        self._compare()

    def set_training(self, trains: bool) -> None:
        self._trains = trains
        self._compare()

    def _compare(self) -> None:
        needed = self._memory.needed(self._trains) if self._memory is not None else 0
        free = free_bytes() if needed else 0
        if self._memory is not None and needed > free:
            peak = self._memory.peak
            text = tr("This run may need {needed} (an estimate), and {free} are free. Most is alive at “{node}”.")
            where = "/".join(peak.path) if peak is not None else ""
            self.setText(text.format(needed=bytes_text(needed), free=bytes_text(free), node=where))
        self.setVisible(needed > free)
