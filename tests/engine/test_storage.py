"""Design files: every wrong thing is told with its place, and nothing is lost."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from designer.core.design import Design, Graph, Module, Node, Source, Target
from designer.engine.files import storage
from designer.engine.files.presets import find, presets
from designer.engine.files.storage import DesignFileError, load, read_design, save, write_design


def wrapped(module: str) -> str:
    return f'{{"format": "designer", "version": 1, "modules": {{"M": {module}}}}}'


def nodes(*texts: str, edges: str = "[]") -> str:
    return wrapped(f'{{"nodes": [{", ".join(texts)}], "edges": {edges}}}')


A = '{"id": "a", "block": "Input"}'
B = '{"id": "b", "block": "ReLU"}'

BAD = {
    "": "empty",
    "{": "line 1",
    '{"format": "designer", "version": 1,\n "modules": {,}}': "line 2",
    "[]": "not a designer file",
    '{"format": "other"}': "not a designer file",
    '{"format": "designer"}': "version",
    '{"format": "designer", "version": 2, "modules": {"M": {}}}': "newer designer",
    '{"format": "designer", "version": 1, "modules": {}}': "at least one module",
    '{"format": "designer", "version": 1, "modules": []}': "modules: it must be an object, not a list",
    '{"format": "designer", "version": 1, "version": 1}': "twice",
    wrapped("3"): "modules.M: it must be an object, not a number",
    nodes('{"id": "a"}'): "modules.M.nodes[0]: “a” needs either",
    nodes('{"block": "ReLU"}'): "modules.M.nodes[0].id",
    nodes(A, A): "modules.M.nodes[1]: a second node",
    nodes('{"id": "a", "block": "ReLU", "params": {"p": NaN}}'): "NaN",
    nodes('{"id": "a", "block": "ReLU", "params": {"p": 1e999}}'): "too large",
    nodes('{"id": "a", "block": "ReLU", "params": {"p": 99999999999999999}}'): "larger than 10^15",
    nodes('{"id": "a", "block": "ReLU", "params": {"p": {"q": 1}}}'): "modules.M.nodes[0].params.p",
    nodes('{"id": "a", "block": "ReLU", "params": {"p": "\\ud800"}}'): "surrogate",
    nodes('{"id": "a", "block": "ReLU", "at": [1]}'): "modules.M.nodes[0].at",
    nodes('{"id": "a", "block": "ReLU", "repeat": 3}'): "repeat",
    nodes('{"id": "a", "module": "B", "params": {}}'): "params",
    nodes(A, B, edges='[["a", "c"]]'): "there is no node “c”",
    nodes(A, B, edges='[["a", "b"], ["a", "b"]]'): "a second edge",
    nodes(A, B, edges='["a"]'): "modules.M.edges[0]",
    nodes(B, '{"id": "c", "block": "ReLU"}', edges='[["b", "c"], ["c", "b"]]'): "loop through b, c",
    wrapped('{"nodes": [{"id": "a", "module": "M"}]}'): "contains “M”",
    wrapped('{"arguments": {"a b": 1}}'): "modules.M.arguments",
    wrapped('{"arguments": {"a": []}}'): "modules.M.arguments.a",
    '{"format": "designer", "version": 1, "x": ' + "[" * 200 + "]" * 200 + ', "modules": {"M": {}}}': "nested",
    '{"format": "designer", "version": 1, "x": ' + "[" * 100_000: "nested",
}


@pytest.mark.parametrize("text", BAD, ids=range(len(BAD)))
def test_bad_files_get_one_sentence_with_the_place(text: str) -> None:
    with pytest.raises(DesignFileError) as told:
        read_design(text, "x.json")
    message = str(told.value)
    assert message.startswith("x.json: ")
    assert BAD[text] in message
    assert message.endswith((".", ")."))
    assert "\n" not in message and len(message) < 300


def test_files_that_are_no_files(tmp_path: Path) -> None:
    binary, huge = tmp_path / "b.json", tmp_path / "h.json"
    binary.write_bytes(b"\x89PNG\xff\xfe")
    with huge.open("wb") as file:
        file.truncate(storage.LARGEST_FILE + 1)
    for path, words in (
        (tmp_path, "folder"),
        (tmp_path / "no.json", "There is no file"),
        (binary, "UTF-8"),
        (huge, "larger"),
    ):
        with pytest.raises(DesignFileError, match=words):
            load(path)


def test_unknown_fields_and_blocks_are_kept() -> None:
    text = (
        '{"format": "designer", "version": 1, "future": [1, {"a": null}], "modules": {"M": {"color": "red", "nodes": '
        '[{"id": "a", "block": "FromTheFuture", "params": {"p": true}, "glow": 0.5}]}}}'
    )
    written = json.loads(write_design(read_design(text)))
    assert written["future"] == [1, {"a": None}]
    assert written["modules"]["M"]["color"] == "red"
    assert written["modules"]["M"]["nodes"][0] == {
        "id": "a", "block": "FromTheFuture", "params": {"p": True}, "at": [0, 0], "glow": 0.5,
    }  # fmt: skip


@pytest.mark.parametrize("preset", [p.name for p in presets()])
def test_presets_are_written_as_they_were_read(preset: str) -> None:
    assert write_design(load(find(preset))) == find(preset).read_text("utf-8")


def test_one_node_is_one_line() -> None:
    design = load(find("dcgan"))
    changed = design.with_graph(
        "Generator",
        design.modules["Generator"].graph.with_node(Node("h4", "Sigmoid", at=(3.0, 4.5))),
    )
    before, after = write_design(design).splitlines(), write_design(changed).splitlines()
    assert sum(a != b for a, b in zip(before, after, strict=True)) == 1


names = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=12).filter(
    lambda t: t.strip() and len(t) < 200
)
values = st.one_of(
    st.integers(-(10**15), 10**15), st.booleans(), st.none(), names, st.floats(-1e6, 1e6, allow_nan=False),
    st.lists(st.one_of(st.integers(-5, 5), names), max_size=3),
)  # fmt: skip


@st.composite
def designs(draw: st.DrawFn) -> Design:
    ids = draw(st.lists(names, min_size=1, max_size=6, unique=True))
    made = {}
    for name in ids:
        params = draw(st.dictionaries(names, values, max_size=3))
        at = draw(st.tuples(st.integers(-999, 999), st.integers(-999, 999)))
        made[name] = Node(
            name, draw(names), params, (float(at[0]), float(at[1])), note=draw(st.one_of(st.just(""), names))
        )
    edges = {}
    for i, target in enumerate(ids[1:], 1):
        for slot in draw(st.lists(st.integers(0, 12), max_size=3, unique=True)):
            edges[Target(target, slot)] = Source(draw(st.sampled_from(ids[:i])), draw(st.integers(0, 3)))
    arguments = draw(
        st.dictionaries(st.sampled_from(["a", "b_c", "ngf"]), st.one_of(st.integers(0, 99), names), max_size=2)
    )
    return Design({draw(names): Module(arguments, Graph(made, edges), draw(names))}, draw(names))


@settings(max_examples=150, deadline=None)
@given(designs())
def test_reading_gives_back_what_was_written(design: Design) -> None:
    text = write_design(design)
    again = read_design(text)
    assert again == design
    assert write_design(again) == text


def test_saving_is_atomic(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "d.json"
    save(load(find("dcgan")), path)
    old = path.read_bytes()

    def broken(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", broken)
    with pytest.raises(OSError, match="No space"):
        save(load(find("acgan")), path)
    assert path.read_bytes() == old
    assert [p.name for p in tmp_path.iterdir()] == ["d.json"]


def test_opening_a_file_runs_nothing(tmp_path: Path) -> None:
    trap = tmp_path / "trap"
    design = nodes(A, f'{{"id": "b", "block": "Conv2d", "params": {{"out_channels": "open({str(trap)!r}, 1)"}}}}')
    from designer.engine.analysis import analyze

    analyze(read_design(design))
    assert not trap.exists()


def test_finding_suggests_what_was_meant() -> None:
    with pytest.raises(DesignFileError, match="Did you mean dcgan"):
        find("dcgn")
    with pytest.raises(DesignFileError, match="cannot be the name"):
        find("a\0b")
