"""The status line says what is wrong and what is only advice."""

from __future__ import annotations

from tests.ui.conftest import Hands


def test_hints_beside_the_status_are_no_contradiction(dcgan: Hands) -> None:
    known = dcgan.window.document.analysis
    assert known.diagnostics and not known.problems
    assert "no errors, 10 hints" in dcgan.window.status.state.text()
