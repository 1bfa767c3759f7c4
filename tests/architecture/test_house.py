"""The rules of the house, held by tests."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from designer.blocks import registry
from tests.conftest import ROOT

PACKAGE = ROOT / "designer"
FILES = sorted(PACKAGE.rglob("*.py"))


def python(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=False)


def test_no_file_is_longer_than_400_lines() -> None:
    long = {str(f.relative_to(ROOT)): n for f in FILES if (n := len(f.read_text("utf-8").splitlines())) > 400}
    assert not long


def test_no_file_is_a_drawer_for_everything() -> None:
    assert not [f for f in FILES if f.stem in ("utils", "util", "helpers", "common", "misc", "manager")]


def test_imports_point_down() -> None:
    tool = Path(sys.executable).with_name("lint-imports")
    found = str(tool) if tool.exists() else shutil.which("lint-imports")
    assert found, "import-linter is not installed"
    done = subprocess.run([found, "--no-cache"], capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stdout


def test_a_session_uses_qts_core_only() -> None:
    for file in (PACKAGE / "app").glob("*.py"):
        modules = re.findall(r"from (PySide6\.\w+)", file.read_text("utf-8"))
        assert set(modules) <= {"PySide6.QtCore"}, file.name


def test_the_window_is_ready_without_torch() -> None:
    done = python(
        "import sys, designer.ui.window.main_window, designer.ui.application; sys.exit('torch' in sys.modules)"
    )
    assert done.returncode == 0, done.stderr


def test_opening_the_window_imports_neither_torch_nor_plots(tmp_path: Path) -> None:
    code = (
        "import sys; from designer.ui.application import make_application\n"
        "from designer.ui.window.main_window import MainWindow\n"
        "app = make_application(['x']); w = MainWindow(); w.show(); app.processEvents(); w.runner.close()\n"
        "sys.exit(bool({'torch', 'pyqtgraph', 'numpy'} & sys.modules.keys()))"
    )
    done = python(code)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    "module", ["engine.analysis", "engine.exporting.export", "engine.running.report", "engine.running.worker", "cli"]
)
def test_the_engine_and_the_terminal_need_no_qt(module: str) -> None:
    done = python(f"import sys, designer.{module}; sys.exit('PySide6' in sys.modules or 'torch' in sys.modules)")
    assert done.returncode == 0, done.stderr


def test_no_view_knows_a_block_by_name() -> None:
    """What a view shows follows from declarations; the ports of a module are the one exception."""
    names = set(registry()) - {"Input", "Output"}
    for file in (PACKAGE / "ui").rglob("*.py"):
        tree = ast.parse(file.read_text("utf-8"))
        docs = {id(n.body[0].value) for n in ast.walk(tree) if _has_docstring(n)}  # type: ignore[attr-defined]
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and node.value in names and id(node) not in docs:
                pytest.fail(f"{file.name}:{node.lineno} names the block {node.value}")
            if isinstance(node, ast.Name) and node.id in names:
                pytest.fail(f"{file.name}:{node.lineno} names the block {node.id}")


def _has_docstring(node: ast.AST) -> bool:
    bodied = isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef))
    return bodied and bool(node.body) and isinstance(node.body[0], ast.Expr)


def test_qt_does_not_lose_references_to_none(qapp: object) -> None:
    """PySide6 6.12.0 on Python 3.11 does, and aborts after some thousand calls."""
    from PySide6.QtCore import QObject

    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(2000):
        thing.setObjectName("x")
    assert sys.getrefcount(None) > before - 1000


def test_every_place_in_the_readme_exists() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    for target in re.findall(r"\]\(([^)#:]+)\)", text):
        assert (ROOT / target).exists(), target


def test_no_text_names_a_machine() -> None:
    pattern = re.compile(r"/(?:root|home|work|tmp)/\w|pypi\.org|files\.pythonhosted|registry\.npmjs|download\.pytorch")
    kinds = {".py", ".md", ".toml", ".json", ".svg", ".yml"}
    listed = subprocess.run(["git", "ls-files"], capture_output=True, text=True, cwd=ROOT, check=False).stdout.split(
        "\n"
    )
    for name in filter(None, listed):
        path = ROOT / name
        if path.suffix in kinds and path.exists() and path != Path(__file__):
            found = pattern.search(path.read_text("utf-8"))
            assert found is None, f"{name}: {found.group() if found else ''}"
