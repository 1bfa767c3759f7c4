"""Frames keep around their nodes when a command moves those."""

from __future__ import annotations

from designer.core.commands import Move, RemoveNodes
from designer.core.design import Design
from designer.core.remark_commands import PutRemark
from designer.core.remarks import Frame, Note
from designer.engine.arranging.frames import FramesFollow
from designer.engine.files.presets import find
from designer.engine.files.storage import load
from designer.engine.remarks import held


def framed() -> Design:
    """The DCGAN generator with a frame around two nodes and a note in it."""
    design = load(find("dcgan"))
    x, y = design.modules["Generator"].graph.nodes["h0_bn"].at
    design = PutRemark("Generator", Frame("f", "Stage", (x - 16, y - 26), (232, 154))).apply(design)
    return PutRemark("Generator", Note("n", "In it", (x, y + 120))).apply(design)


def moved(design: Design, places: dict[str, tuple[float, float]]) -> Design:
    nodes = design.modules["Generator"].graph.nodes
    return FramesFollow(
        "Generator",
        Move("Generator", {n: (nodes[n].at[0] + dx, nodes[n].at[1] + dy) for n, (dx, dy) in places.items()}),
    ).apply(design)


def test_a_frame_goes_along_with_all_its_nodes_and_its_notes() -> None:
    before = framed()
    after = moved(before, {"h0_bn": (100, 78), "h0": (100, 78)})
    old, new = before.modules["Generator"], after.modules["Generator"]
    assert new.frames["f"].at == (old.frames["f"].at[0] + 100, old.frames["f"].at[1] + 78)
    assert new.frames["f"].size == old.frames["f"].size
    assert new.notes["n"].at == (old.notes["n"].at[0] + 100, old.notes["n"].at[1] + 78)


def test_a_frame_grows_when_its_nodes_move_apart() -> None:
    before = framed()
    after = moved(before, {"h0": (0, 78)})
    frame, old = after.modules["Generator"].frames["f"], before.modules["Generator"].frames["f"]
    assert frame.at == old.at and frame.size == (old.size[0], old.size[1] + 78)
    assert {"h0_bn", "h0"} <= set(held(after.modules["Generator"].graph, frame))


def test_a_frame_stays_when_others_move_or_its_nodes_go() -> None:
    before = framed()
    assert moved(before, {"image": (0, 78)}).modules["Generator"].frames == before.modules["Generator"].frames
    gone = FramesFollow("Generator", RemoveNodes("Generator", frozenset({"h0_bn", "h0"}))).apply(before)
    assert gone.modules["Generator"].frames == before.modules["Generator"].frames


def test_the_step_is_called_as_the_command_is() -> None:
    step = FramesFollow("Generator", Move("Generator", {}, "Lay out", "key"))
    assert (step.label, step.merge_key) == ("Lay out", "key")
