"""What opening the window does not wait for: it is loaded when somebody first wants it."""

from __future__ import annotations

import pytest

from tests.architecture.test_house import FILES, python

LATE = (
    "sweep_dialog", "tour", "reference", "command_palette", "findable", "shortcuts", "settings_dialog",
    "picture_dialog", "overview", "overview_board", "start_page", "panels.composite_tip",
    "panels.sections.of_node", "panels.sections.sees", "panels.sections.reach_size", "panels.sections.mending",
)  # fmt: skip
"""Dialogs, pages and parts of panels that a window begins without."""
LATE_ENGINE = (
    "export", "report", "worker", "foresight", "memory", "receptive", "receptive_pixel", "layer_facts", "deriving",
    "requirement", "solve", "sweep", "mirroring", "meetings", "fixes", "remedies", "table",
)  # fmt: skip
"""Questions about a design that nobody has asked yet."""
LATE_LIBRARIES = (
    "torch",
    "numpy",
    "pyqtgraph",
    "pygments",
    "psutil",
    "importlib.metadata",
    "concurrent.futures",
    "subprocess",
)

OPEN = """
import sys
from designer.ui.application import make_application
from designer.engine.presets import find
from designer.ui.main_window import MainWindow
app = make_application(["x"])
window = MainWindow()
window.files.open(find("dcgan"), preset=True)
window.show()
"""


@pytest.fixture(scope="module")
def loaded() -> set[str]:
    """What is loaded when the window stands with a network on its canvas."""
    done = python(f"{OPEN}\nprint(*sys.modules, sep='\\n')\nsys.stdout.flush()\nimport os\nos._exit(0)")
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def test_a_window_stands_before_what_is_wanted_later_is_loaded(loaded: set[str]) -> None:
    assert "designer.ui.canvas.scene" in loaded
    late = {f"designer.ui.{name}" for name in LATE} | {*LATE_LIBRARIES}
    assert not late & loaded


def test_a_window_stands_before_deeper_questions_can_be_answered(loaded: set[str]) -> None:
    names = {name.rpartition(".")[2] for name in loaded if name.startswith("designer.engine.")}
    assert not {*LATE_ENGINE} & names


def test_names_of_what_is_late_are_those_of_files() -> None:
    names = {file.stem if file.stem != "__init__" else file.parent.name for file in FILES}
    assert {name.rpartition(".")[2] for name in LATE} | {*LATE_ENGINE} <= names
