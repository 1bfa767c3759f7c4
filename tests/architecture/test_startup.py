"""What opening the window does not wait for: it is loaded when somebody first wants it."""

from __future__ import annotations

from importlib.util import find_spec

import pytest

from tests.architecture.test_house import python

LATE = (
    "designer.ui.dialogs.sweep",
    "designer.ui.help.tour",
    "designer.ui.help.reference",
    "designer.ui.actions.command_palette",
    "designer.ui.actions.findable",
    "designer.ui.actions.shortcuts",
    "designer.ui.dialogs.settings",
    "designer.ui.dialogs.picture",
    "designer.ui.overview.page",
    "designer.ui.overview.board",
    "designer.ui.window.start_page",
    "designer.ui.panels.composite_tip",
    "designer.ui.panels.sections.of_node",
    "designer.ui.panels.sections.sees",
    "designer.ui.panels.sections.reach_size",
    "designer.ui.panels.sections.mending",
    "designer.ui.panels.maps.pane",
    "designer.ui.dialogs.large_map",
    "designer.ui.dialogs.feeds",
    "designer.ui.pictures.fed_image",
)
"""Dialogs, pages and parts of panels that a window begins without."""
LATE_ENGINE = (
    "designer.engine.exporting.export",
    "designer.engine.running.report",
    "designer.engine.running.worker",
    "designer.engine.running.foresight",
    "designer.engine.running.outputs",
    "designer.engine.running.feeds",
    "designer.engine.costs.memory",
    "designer.engine.receptive.fields",
    "designer.engine.receptive.pixel",
    "designer.engine.costs.layer_facts",
    "designer.engine.sizes.deriving",
    "designer.engine.sizes.requirement",
    "designer.engine.solving.solve",
    "designer.engine.sizes.sweep",
    "designer.engine.solving.mirroring",
    "designer.engine.meetings",
    "designer.engine.problems.fixes",
    "designer.engine.problems.remedies",
    "designer.engine.costs.table",
)
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
from designer.engine.files.presets import find
from designer.ui.window.main_window import MainWindow
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
    assert not {*LATE, *LATE_LIBRARIES} & loaded


def test_a_window_stands_before_deeper_questions_can_be_answered(loaded: set[str]) -> None:
    assert not {*LATE_ENGINE} & loaded


def test_names_of_what_is_late_are_those_of_files() -> None:
    assert all(find_spec(name) for name in LATE + LATE_ENGINE)
