"""The parameters of a node, each with its editor."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from PySide6.QtWidgets import QPushButton

from designer.blocks import block_named
from designer.core.arguments import MakeArgument
from designer.core.commands import SetParams, SetRepeat
from designer.core.params import IntegerParam, IntegersParam, Param, ParamError, Raw, is_expression
from designer.ui.fields.editors import ParamEditor
from designer.ui.panels.sections.section import Section, Subject
from designer.ui.words import many, tr

REPEAT = IntegerParam("repeat", 1, "How often the block follows itself; a number or an expression.", minimum=1)


class NodeParams(Section):
    """Editors chosen by the kind of parameter; wrong input is told in place.

    Parameters for experts wait behind a button until they are wanted, given or wrong, so that why a size is what it
    is stands in view.
    """

    is_open: ClassVar[bool] = False
    """Whether the parameters for experts are shown; the same for every node while the program runs."""

    def __init__(self, subject: Subject, most: int | None = None) -> None:
        """With `most`, only the first parameters that are not for experts."""
        params = _params(subject)
        if most is not None:
            params = [p for p in params if not p.advanced][:most]
        super().__init__(tr("PARAMETERS") if params and most is None else "")
        self._module, self._name = subject.known.name, subject.name
        for param in params:
            self._add(param)
        self.fields_first()
        self._subject = subject
        self.more = QPushButton()
        self.more.setObjectName("link")
        self.more.clicked.connect(self._on_more)
        self.column.addWidget(self.more)

    def show_subject(self, subject: Subject) -> None:
        self._subject = subject
        facts = subject.facts
        node = facts.node
        folded = 0
        problems = {d.param: d.message for d in facts.diagnostics if d.param}
        for key, editor in self.editors.items():
            given = node.repeat != 1 if editor.param is REPEAT else key in node.params
            raw = node.repeat if editor.param is REPEAT else node.params.get(key, _default(subject, key, editor.param))
            problem = problems.get(key, "").removeprefix(f"{key}: ")
            editor.show_value(raw, given, problem, _value_text(subject, editor.param, raw))
            waits = editor.param.advanced and not given and not problem
            folded += waits
            editor.setVisible(not waits or self.is_open)
        self.more.setVisible(bool(folded))
        more = many(folded, "{n} more parameter", "{n} more parameters")
        self.more.setText(tr("Fewer parameters") if self.is_open else more)

    def _on_more(self) -> None:
        NodeParams.is_open = not self.is_open
        self.show_subject(self._subject)

    def _add(self, param: Param) -> None:
        editor = ParamEditor(param)
        module, name = self._module, self._name
        key = f"{module}/{name}/{param.name}"
        if param is REPEAT:
            editor.edited.connect(lambda raw: self.send(SetRepeat(module, name, raw, merge_key=key)))
            editor.reset_requested.connect(lambda: self.send(SetRepeat(module, name, 1)))
        else:
            editor.edited.connect(
                lambda raw: self.send(
                    SetParams(module, name, {param.name: raw}, label=f"Change {param.name}", merge_key=key)
                )
            )
            editor.reset_requested.connect(
                lambda: self.send(SetParams(module, name, {}, reset=(param.name,), label=f"Reset {param.name}"))
            )
        if isinstance(param, (IntegerParam, IntegersParam)):
            repeats = param is REPEAT
            editor.offer_argument(lambda raw: self.send(MakeArgument(module, name, param.name, raw, "", repeats)))
        self.add_editor(editor)


def argument_defaults(subject: Subject) -> Mapping[str, Raw]:
    """The arguments that a composite block takes, also before it is connected; empty for other nodes."""
    node = subject.facts.node
    definition = subject.known.depends.get(node.module) if node.module else None
    return definition.arguments if definition is not None else dict.fromkeys(node.params if node.module else (), "")


def _params(subject: Subject) -> list[Param]:
    node = subject.facts.node
    if node.module:
        doc = tr("An argument of {module}.").format(module=node.module)
        return [*(IntegerParam(a, "", doc) for a in argument_defaults(subject)), REPEAT]
    kind = block_named(node.block)
    return list(kind.params.values()) if kind is not None else []


def _default(subject: Subject, key: str, param: Param) -> Raw:
    return argument_defaults(subject).get(key, param.default)


def _value_text(subject: Subject, param: Param, raw: Raw) -> str:
    """The value beside an expression; it is known even where another parameter is wrong."""
    facts, key = subject.facts, param.name
    if facts.node.module:
        if key == "repeat":
            return f"= {facts.repeat}" if is_expression(raw) else ""
        value = facts.arguments.get(key)
        return f"= {int(value)}" if is_expression(raw) and value is not None else ""
    names = any(is_expression(r) for r in (raw if isinstance(raw, list) else [raw]))
    if not names:
        return ""
    try:
        value = param.read(raw, subject.known.names)
    except ParamError:
        return ""
    if isinstance(value, tuple):
        numbers = [int(v) for v in value]
        same = not isinstance(raw, list) and len(set(numbers)) == 1
        return f"= {numbers[0]}" if same else f"= {' × '.join(map(str, numbers))}"
    return "" if value is None or isinstance(value, str) else f"= {int(value)}"
