"""The parts of the inspector that one selected node has; loaded when the first node is selected."""

from __future__ import annotations

from designer.core.interface import INPUT
from designer.ui.panels.explain import why_of
from designer.ui.panels.facts import cost_lines, shape_lines
from designer.ui.panels.sections.last_run import LastRun
from designer.ui.panels.sections.memory import Memory
from designer.ui.panels.sections.mending import Mending
from designer.ui.panels.sections.node_head import NodeHead
from designer.ui.panels.sections.node_params import NodeParams
from designer.ui.panels.sections.reach_size import ReachSize, can_reach
from designer.ui.panels.sections.section import LinesSection, Section, Subject
from designer.ui.panels.sections.sees import Sees
from designer.ui.panels.sections.sizes import Sizes
from designer.ui.panels.sections.troubles import Troubles
from designer.ui.theme import Theme
from designer.ui.words import tr


def node_sections(subject: Subject, theme: Theme) -> list[Section]:
    """What is shown for one node, from its name to what the last run measured."""
    return [
        NodeHead(subject),
        NodeParams(subject),
        Troubles(theme),  # below the fields: they come and go with every key, and the field one types in stays put
        Mending(),
        LinesSection(tr("SHAPES"), lambda s: shape_lines(s.facts, s.order, s.verdicts.get(s.name, ""))),
        LinesSection(tr("WHY"), lambda s: why_of(s.facts)),
        LinesSection(tr("COST"), lambda s: cost_lines(s.facts)),
        Memory(),
        Sees(theme),
        *([Sizes()] if subject.facts.node.block == INPUT else []),
        *([ReachSize(subject)] if can_reach(subject.facts) else []),
        LastRun(theme),
    ]
