"""Memory of the selected node or of the network, at the batch of the next run."""

from __future__ import annotations

from designer.core.amounts import bytes_text
from designer.ui.panels.facts import Lines
from designer.ui.panels.sections.section import LinesSection, Subject
from designer.ui.words import say, tr


class Memory(LinesSection):
    """Bytes of weights, of a run, and of training; what is an estimate says so."""

    def __init__(self) -> None:
        super().__init__(tr("MEMORY"), memory_lines)


def memory_lines(subject: Subject) -> Lines:
    """What one node takes, or all of the network when none is selected."""
    assert subject.deep is not None
    facts = subject.deep.of(subject.known)
    if facts is None:
        return [(tr("all"), say(subject.deep.problem) or "…")]
    batch = tr("batch {n}").format(n=facts.memory.batch)
    if subject.selection and subject.facts.state != "ok":
        return []
    if subject.selection:
        own = facts.memory.of(subject.name)
        guess = tr("a guess") if not own.stated else tr("an estimate")
        made = f"{bytes_text(own.output)}, {batch}"
        inside = [(tr("made inside"), made)] if subject.facts.inner is not None else []
        return [
            (tr("weights"), bytes_text(own.weights + own.buffers)),
            (tr("output"), f"{bytes_text(facts.memory.given_out(subject.facts))}, {batch}"),
            *inside,
            (tr("alive"), tr("{bytes} while it runs").format(bytes=bytes_text(own.live))),
            (tr("kept"), tr("{bytes} to train, {guess}").format(bytes=bytes_text(own.kept), guess=guess)),
        ]
    found = facts.memory
    if found.peak is None or not found.activations:
        return []  # no layer is known yet
    peak = tr("{bytes} at the most, at “{node}”").format(
        bytes=bytes_text(found.activations), node="/".join(found.peak.path)
    )
    lines = [
        (tr("weights"), bytes_text(found.weights + found.buffers)),
        (tr("to run"), f"{peak}, {batch}"),
        (tr("kept"), tr("{bytes} to train, an estimate").format(bytes=bytes_text(found.kept))),
        (tr("training"), tr("{bytes} with Adam, an estimate").format(bytes=bytes_text(found.training()))),
    ]
    if found.guessed:
        names = ", ".join(found.guessed[:3]) + (" …" if len(found.guessed) > 3 else "")
        lines.append((tr("guessed"), tr("what is kept of {layers}").format(layers=names)))
    return lines
