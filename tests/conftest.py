"""What all tests share: no screen, no torch in this process unless a test asks for it, Qt warnings fail."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.fonts.warning=false")

ROOT = Path(__file__).resolve().parent.parent
DATA = Path(__file__).resolve().parent / "data"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--exhaustive", action="store_true", help="compare at least 100,000 configurations of blocks with torch"
    )


@pytest.fixture(autouse=True)
def _deferred_deletes(request: pytest.FixtureRequest) -> Iterator[None]:
    """Deletes what Qt was told to delete later, so that a leak of one test is not another one's failure."""
    yield
    if "qtbot" in request.fixturenames:
        from PySide6.QtCore import QCoreApplication, QEvent

        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
