"""How networks meet, and whether their shapes close."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from designer.core.commands import Rename, SetParams
from designer.core.design import Design, Graph, Meeting, Module, Node, Source, Target
from designer.core.history import Refused
from designer.core.module_commands import RemoveModule, RenameModule
from designer.core.network_commands import DeclareMeeting, RemoveMeeting
from designer.engine.analysis import analyze
from designer.engine.files.presets import find
from designer.engine.files.storage import DesignFileError, load, read_design, write_design
from designer.engine.meetings import Met, meetings, round_trips

G_TO_D = Meeting("Generator", "image", "Discriminator", "image")


def met(design: Design) -> tuple[Met, ...]:
    return meetings(analyze(design))


def net(shape: list[object], *layers: Node, dtype: str = "float32") -> Module:
    """A chain from an input `x` through `layers` to an output `y`."""
    nodes = [Node("x", "Input", {"shape": shape, "dtype": dtype}), *layers, Node("y", "Output")]
    edges = {Target(b.id): Source(a.id) for a, b in pairwise(nodes)}
    return Module(graph=Graph({n.id: n for n in nodes}, edges))


def test_dcgan_closes() -> None:
    (only,) = met(load(find("dcgan")))
    assert only.meeting == G_TO_D
    assert only.state == "fits"
    assert only.sentence == "Generator gives 3×64×64, Discriminator takes 3×64×64: they fit."
    assert not only.is_declared


def test_acgan_meets_in_the_image_only() -> None:
    """The 34 conditions that come out of the discriminator are not what the generator is fed with."""
    (only,) = met(load(find("acgan")))
    assert only.meeting == G_TO_D
    assert "3×128×128" in only.sentence


def test_cyclegan_goes_there_and_back() -> None:
    analysis = analyze(load(find("cyclegan")))
    found = meetings(analysis)
    assert {(m.meeting.giver, m.meeting.taker, m.state) for m in found} == {
        ("Generator", "Discriminator", "fits"),
        ("Generator", "Generator", "fits"),
    }
    (trip,) = round_trips(analysis, found)
    assert trip.closes
    assert "3×256×256 goes in and comes back" in trip.sentence


def test_two_generators_lead_from_a_to_b_and_back() -> None:
    cycle = load(find("cyclegan"))
    design = replace(
        cycle,
        modules={
            "AtoB": cycle.modules["Generator"],
            "BtoA": cycle.modules["Generator"],
            "ResidualBlock": cycle.modules["ResidualBlock"],
        },
    )
    analysis = analyze(design)
    found = meetings(analysis)
    assert {(m.meeting.giver, m.meeting.taker) for m in found} == {("AtoB", "BtoA"), ("BtoA", "AtoB")}
    (trip,) = round_trips(analysis, found)
    assert trip.networks == ("AtoB", "BtoA", "AtoB")
    assert trip.closes


def test_a_mismatch_says_where_and_the_fix_closes_it() -> None:
    design = SetParams("Discriminator", "image", {"shape": [3, 128, 128]}).apply(load(find("dcgan")))
    (only,) = met(design)
    assert only.state == "differs"
    assert only.sentence == "Generator gives 3×64×64, Discriminator takes 3×128×128: they differ in H, W."
    (fix,) = only.fixes
    assert fix.label == "Let Discriminator take 3 × 64 × 64 (float32)"
    assert [m.state for m in met(fix.command.apply(design))] == ["fits"]


def test_a_fix_that_would_break_the_network_is_not_offered() -> None:
    """Eight by eight pixels are too few for five halvings."""
    small = net([3, 8, 8], Node("c", "Conv2d", {"out_channels": 3, "padding": 1}))
    deep = net([3, 64, 64], *[Node(f"c{i}", "Conv2d", {"kernel_size": 5, "stride": 2}) for i in range(3)])
    only = met(Design({"Small": small, "Deep": deep}))[0]
    assert only.state == "differs"
    assert only.fixes == ()


def test_channels_that_differ_are_told() -> None:
    design = Design({"A": net([1, 28, 28]), "B": net([3, 28, 28], Node("f", "Flatten"))})
    only = met(design)[0]
    assert only.sentence == "A gives 1×28×28, B takes 3×28×28: they differ in C."


def test_open_sizes_take_what_comes() -> None:
    taker = net([3, "H=32", "W=32"], Node("p", "AdaptiveAvgPool2d"), Node("f", "Flatten"))
    only = met(Design({"A": net([3, 64, 48]), "B": taker}))[0]
    assert (only.meeting.giver, only.meeting.taker, only.state) == ("A", "B", "fits")


def test_an_encoder_and_a_decoder_meet_in_their_code() -> None:
    encoder = net([1, 28, 28], Node("f", "Flatten"), Node("l", "Linear", {"out_features": 16}))
    decoder = net([16], Node("l", "Linear", {"out_features": 784}))
    assert [(m.meeting.giver, m.meeting.taker) for m in met(Design({"Enc": encoder, "Dec": decoder}))] == [
        ("Enc", "Dec")
    ]


def test_what_has_nothing_in_common_does_not_meet() -> None:
    design = Design({"A": net([10]), "B": net([20], Node("l", "Linear", {"out_features": 5})), "C": net([3, 8, 8])})
    assert [m for m in met(design) if m.meeting.giver != m.meeting.taker] == []


def test_a_declared_meeting_is_told_even_where_nothing_speaks_for_it() -> None:
    design = load(find("dcgan"))
    wanted = Meeting("Discriminator", "logit", "Generator", "noise")
    declared = DeclareMeeting(wanted).apply(design)
    first, second = met(declared)
    assert first.is_declared
    assert first.sentence == "Discriminator gives 1, Generator takes 100: they differ in C."
    assert second.meeting == G_TO_D
    assert RemoveMeeting(wanted).apply(declared) == design


def test_a_declared_meeting_is_kept_in_the_file() -> None:
    design = DeclareMeeting(G_TO_D).apply(load(find("dcgan")))
    assert read_design(write_design(design)).meetings == (G_TO_D,)
    assert [m.is_declared for m in met(design)] == [True]


@pytest.mark.parametrize(
    "wrong", ['[["a"]]', '[["a", "b", "c", 4]]', '{"a": 1}', '[["", "b", "c", "d"]]', '[["a", "b", "c", "d", "e"]]']
)
def test_a_damaged_meeting_is_refused_with_its_place(wrong: str) -> None:
    with pytest.raises(DesignFileError, match="meetings"):
        read_design(f'{{"format": "designer", "version": 1, "meetings": {wrong}, "modules": {{"A": {{}}}}}}')


def test_a_meeting_follows_new_names() -> None:
    design = DeclareMeeting(G_TO_D).apply(load(find("dcgan")))
    design = RenameModule("Generator", "G").apply(design)
    design = Rename("Discriminator", "image", "picture").apply(design)
    assert design.meetings == (Meeting("G", "image", "Discriminator", "picture"),)
    assert [m.state for m in met(design)] == ["fits"]
    assert RemoveModule("G").apply(design).meetings == ()


def test_an_end_that_is_gone_is_told_with_the_way_out() -> None:
    design = replace(load(find("dcgan")), meetings=(Meeting("Generator", "picture", "Discriminator", "image"),))
    gone = met(design)[0]
    assert gone.sentence == "Generator has no output “picture” any more."
    assert gone.fixes[0].command.apply(design).meetings == ()


def test_only_ports_that_exist_can_be_connected() -> None:
    with pytest.raises(Refused):
        DeclareMeeting(Meeting("Generator", "x", "Discriminator", "image")).apply(load(find("dcgan")))


def test_a_network_with_problems_is_told_to_be_mended_first() -> None:
    design = SetParams("Generator", "h1_deconv", {"kernel_size": 0}).apply(load(find("dcgan")))
    design = DeclareMeeting(G_TO_D).apply(design)
    assert met(design)[0].sentence == "What Generator gives is not known yet: mend its problems first."


def test_what_is_not_meant_to_meet_is_left_out_and_can_come_back() -> None:
    design = load(find("dcgan"))
    apart = replace(G_TO_D, apart=True)
    hidden = DeclareMeeting(apart).apply(design)
    assert met(hidden) == ()
    assert read_design(write_design(hidden)).meetings == (apart,)
    assert RenameModule("Generator", "G").apply(hidden).meetings == (replace(apart, giver="G"),)
    assert len(met(RemoveMeeting(apart).apply(hidden))) == 1
    (again,) = met(DeclareMeeting(G_TO_D).apply(hidden))
    assert again.is_declared


def test_hiding_one_of_two_ways_of_a_circle_leaves_the_other() -> None:
    cycle = load(find("cyclegan"))
    (itself,) = [m.meeting for m in met(cycle) if m.meeting.giver == m.meeting.taker]
    after = analyze(DeclareMeeting(replace(itself, apart=True)).apply(cycle))
    assert [m.meeting.taker for m in meetings(after)] == ["Discriminator"]
    assert round_trips(after, meetings(after)) == ()
