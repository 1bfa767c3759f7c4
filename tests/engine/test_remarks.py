"""Notes and frames: kept in the file, changed by commands, written as comments; they change nothing that runs."""

from __future__ import annotations

import ast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from designer.core.history import History
from designer.core.remark_commands import PutRemark, RemoveRemarks, free_id
from designer.core.remarks import Frame, Note
from designer.engine.analysis import analyze
from designer.engine.exporting.export import export
from designer.engine.files.presets import find
from designer.engine.files.storage import DesignFileError, load, read_design, write_design
from designer.engine.remarks import held

DCGAN = load(find("dcgan"))
NODES = DCGAN.modules["Generator"].graph.nodes


def around(*names: str, margin: float = 20) -> tuple[tuple[float, float], tuple[float, float]]:
    """Place and size of a frame around nodes."""
    xs, ys = [NODES[n].at[0] for n in names], [NODES[n].at[1] for n in names]
    return (min(xs) - margin, min(ys) - margin), (
        max(xs) - min(xs) + 200 + 2 * margin,
        max(ys) - min(ys) + 44 + 2 * margin,
    )


def framed(title: str, *names: str) -> Frame:
    at, size = around(*names)
    return Frame(title or "f", title, at, size)


def test_a_frame_is_a_comment_above_the_lines_of_its_nodes() -> None:
    design = PutRemark("Generator", framed("First stage", "h0_bn", "h0")).apply(DCGAN)
    lines = export(analyze(design), "Generator").text.splitlines()
    before = export(analyze(DCGAN), "Generator").text.splitlines()
    added = [i for i, line in enumerate(lines) if "# First stage" in line and line.strip().startswith("#")]
    assert len(added) == 2 and "self.h0_bn = " in lines[added[0] + 1] and "self.h0_bn(" in lines[added[1] + 1]
    assert [x for i, x in enumerate(lines) if i not in added and x] == [x for x in before if x]


def test_the_lines_of_a_frame_stand_apart_from_what_comes_before_and_behind() -> None:
    design = PutRemark("Generator", framed("First stage", "h0_bn", "h0")).apply(DCGAN)
    lines = export(analyze(design), "Generator").text.splitlines()
    for at in (i for i, line in enumerate(lines) if line.strip() == "# First stage"):
        end = at + lines[at:].index("")
        assert lines[at - 1] == ""
        assert all("h0" in line or "F." in line for line in lines[at + 1 : end])
        assert "h1" in lines[end + 1]


def test_a_frame_around_everything_begins_forward_without_a_blank_line() -> None:
    design = PutRemark("Generator", framed("All", *NODES)).apply(DCGAN)
    lines = export(analyze(design), "Generator").text.splitlines()
    start = next(i for i, line in enumerate(lines) if "def forward(" in line)
    assert lines[start + 1] == "        # All"
    end = next(i for i, line in enumerate(lines) if i > start and "return " in line)
    assert lines[end - 1] == ""


def test_the_map_from_lines_to_nodes_counts_the_comments() -> None:
    design = PutRemark("Generator", framed("First stage", "h0_bn", "h0")).apply(DCGAN)
    source = export(analyze(design), "Generator")
    lines = source.text.splitlines()
    for number, where in source.lines.items():
        assert not lines[number - 1].strip().startswith("#")
        if where.node == "h0_bn":
            assert "h0_bn" in lines[number - 1]


def test_of_nested_frames_the_inner_one_gives_the_title() -> None:
    design = PutRemark("Generator", framed("All", *NODES)).apply(DCGAN)
    design = PutRemark("Generator", framed("Inner", "h1_deconv", "h1_bn")).apply(design)
    text = export(analyze(design), "Generator").text
    assert text.index("# All") < text.index("# Inner") < text.rindex("# All")


def test_notes_stand_at_the_top_of_the_class() -> None:
    note = Note("n", "See section 4.\nNo bias:\x07 the norm has one.")
    lines = export(analyze(PutRemark("Generator", note).apply(DCGAN)), "Generator").text.splitlines()
    at = lines.index("    # See section 4.")
    assert lines[at + 1] == "    # No bias: the norm has one." and lines[at + 2] == ""
    assert lines[at - 1] == "" and '"""' in lines[at - 2] and "def __init__" in lines[at + 3]


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300), st.text(max_size=300))
def test_no_text_can_break_the_code_or_the_file(title: str, text: str) -> None:
    design = PutRemark("Generator", Frame("f", title, (-500, -500), (3000, 5000))).apply(DCGAN)
    design = PutRemark("Generator", Note("n", text)).apply(design)
    before = ast.dump(ast.parse(export(analyze(DCGAN), "Generator").text))
    assert ast.dump(ast.parse(export(analyze(design), "Generator").text)) == before
    if not any("\ud800" <= c <= "\udfff" for c in title + text):
        assert read_design(write_design(design)) == design


def test_remarks_are_kept_in_the_file_and_come_back_by_undo() -> None:
    history = History(DCGAN)
    assert history.do(PutRemark("Generator", Note("note1", "Hello", (10, 20.5))))
    assert history.do(PutRemark("Generator", Frame("frame1", "Stage", (1, 2), (300, 200), "blue")))
    design = history.design
    assert read_design(write_design(design)) == design
    assert free_id(design.modules["Generator"], "note") == "note2"
    assert history.do(RemoveRemarks("Generator", frozenset({"note1", "frame1"})))
    assert history.design == DCGAN and write_design(history.design) == write_design(DCGAN)
    history.undo()
    assert history.design == design


def test_a_note_without_text_goes() -> None:
    design = PutRemark("Generator", Note("n", "x")).apply(DCGAN)
    assert PutRemark("Generator", Note("n", "  \n")).apply(design) == DCGAN


def test_a_frame_holds_what_has_its_middle_in_it() -> None:
    at, size = around("h0_bn", "h0", margin=-21)
    assert held(DCGAN.modules["Generator"].graph, Frame("f", "", at, size)) == ("h0_bn", "h0")


def test_unknown_fields_and_colors_are_kept() -> None:
    text = write_design(PutRemark("Generator", Frame("f", "T", color="mauve")).apply(DCGAN))
    text = text.replace('"color": "mauve"', '"color": "mauve", "folded": true')
    design = read_design(text)
    assert design.modules["Generator"].frames["f"].extra == {"folded": True}
    assert write_design(design) == text


@pytest.mark.parametrize(
    ("part", "says"),
    [
        ('"notes": [3]', r"notes\[0\]: it must be an object"),
        ('"notes": [{"id": "a", "text": 3}]', r"notes\[0\].text: it must be text"),
        ('"notes": [{"text": "x"}]', r"notes\[0\].id"),
        ('"notes": [{"id": "a", "text": "x"}, {"id": "a", "text": "y"}]', r"notes\[1\]: a second note or frame"),
        ('"notes": [{"id": "a", "text": "x"}], "frames": [{"id": "a"}]', r"frames\[0\]: a second note or frame"),
        ('"frames": [{"id": "a", "at": [1]}]', r"frames\[0\].at"),
        ('"frames": [{"id": "a", "size": [0, 5]}]', r"frames\[0\].size"),
        ('"frames": {"a": 1}', "frames: it must be a list"),
        ('"notes": [' + ", ".join(f'{{"id": "n{i}"}}' for i in range(2001)) + "]", "2001 are more"),
    ],
)
def test_a_file_with_wrong_remarks_is_refused_by_place(part: str, says: str) -> None:
    text = '{"format": "designer", "version": 1, "modules": {"M": {"nodes": [], ' + part + "}}}"
    with pytest.raises(DesignFileError, match=says):
        read_design(text)
