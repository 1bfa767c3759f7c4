"""Several nodes at once: the parameters that all of them have."""

from __future__ import annotations

from designer.ui.fields.editors import ParamEditor
from designer.ui.panels.sections.section import Section, Subject, label
from designer.ui.panels.several import reset_all, set_all, shared_params
from designer.ui.words import many, tr


class SeveralHead(Section):
    """How many nodes are selected, and of which kinds."""

    def __init__(self, subject: Subject) -> None:
        super().__init__()
        nodes = [subject.known.nodes[n].node for n in subject.selection]
        self.column.addWidget(label(many(len(nodes), "{n} node selected", "{n} nodes selected"), "title"))
        self.column.addWidget(label(", ".join(sorted({n.block or n.module for n in nodes})), "dim"))


class SeveralParams(Section):
    """An edit changes every node in one undo step."""

    def __init__(self, subject: Subject, most: int | None = None) -> None:
        known = subject.known
        self._names = names = [n for n in known.order if n in subject.selection]
        shared = shared_params(known, names)
        if most is not None:
            shared = [p for p in shared if not p.advanced][:most]
        super().__init__(tr("PARAMETERS OF ALL") if shared and most is None else "")
        if not shared and most is None:
            self.column.addWidget(label(tr("They have no parameter in common."), "dim"))
        module = known.name
        for param in shared:
            editor = ParamEditor(param)
            key = f"{module}/{'/'.join(names)}/{param.name}"
            editor.edited.connect(lambda raw, p=param, k=key: self.send(set_all(module, names, p, raw, k)))
            editor.reset_requested.connect(lambda p=param: self.send(reset_all(module, names, p)))
            self.add_editor(editor)
        self.fields_first()

    def show_subject(self, subject: Subject) -> None:
        now = subject.known
        names = [n for n in self._names if n in now.nodes]
        for key, editor in self.editors.items():
            params = [now.nodes[n].node.params for n in names]
            values = [given.get(key, editor.param.default) for given in params]
            same = all(v == values[0] for v in values)
            wrong = next((d.message for n in names for d in now.nodes[n].diagnostics if d.param == key), "")
            is_given = any(key in given for given in params)
            editor.show_value(values[0] if same else None, is_given, wrong, "" if same else tr("several values"))
