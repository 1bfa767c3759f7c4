"""What is alive in the process: for tests that look for leaks."""

from __future__ import annotations

import gc
import threading
import time
from collections import Counter

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication

from designer.app.background import Work
from designer.core.design import Design
from designer.engine.analysis import Analysis
from designer.ui.canvas.items.node_item import NodeItem
from designer.ui.canvas.scene import CanvasScene
from designer.ui.panels.code_text import SourceText
from designer.ui.panels.problem_row import ProblemRow
from designer.ui.window.main_window import MainWindow

KINDS = (NodeItem, CanvasScene, MainWindow, SourceText, ProblemRow, Design, Analysis)


def alive() -> Counter[str]:
    """How many objects of each kind there are, once everything that is due to go has gone."""
    for _ in range(3):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    # Whoever looks at all objects holds tuples that are still growing, and a thread at work would end with SystemError.
    while any(isinstance(thread, Work) for thread in threading.enumerate()):
        time.sleep(0.005)
    gc.unfreeze()
    gc.collect()
    return Counter(type(o).__name__ for o in gc.get_objects() if type(o) in KINDS)


def objects_of(window: MainWindow) -> Counter[str]:
    """How many objects of each class the window owns, and how many widgets there are at all."""
    widgets = Counter(f"{type(w).__name__}, a widget" for w in QApplication.allWidgets())
    return widgets + Counter(type(o).__name__ for o in window.findChildren(QObject))
