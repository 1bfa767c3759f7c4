"""The receptive field of the selected node."""

from __future__ import annotations

from designer.engine.analysis import ModuleAnalysis
from designer.engine.layers import TooManyLayers
from designer.engine.receptive import ReceptiveFields, receptive_fields
from designer.ui.panels.facts import Lines
from designer.ui.panels.sections.section import Subject
from designer.ui.words import say, tr


class Sees:
    """Receptive fields with respect to the inputs of the open module, worked out when a node is selected."""

    def __init__(self) -> None:
        self._fields: tuple[ModuleAnalysis, ReceptiveFields] | None = None

    def lines(self, subject: Subject) -> Lines:
        known = subject.known
        if self._fields is None or self._fields[0] is not known:
            before = self._fields[1] if self._fields is not None and self._fields[0].name == known.name else None
            try:
                self._fields = (known, receptive_fields(known, before))
            except TooManyLayers as why:
                return [(tr("sees"), say(str(why)))]
        field = self._fields[1].of(subject.name)
        return [(tr("sees"), say(field.text))] if field is not None and field.axes else []
