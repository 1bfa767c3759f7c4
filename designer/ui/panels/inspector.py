"""The inspector: what is selected, what can be changed about it, and why its shapes are what they are."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from designer.blocks import former_names, registry
from designer.core.commands import Rename, SetParams, SetRepeat
from designer.core.design import Node
from designer.core.history import Command
from designer.core.module_commands import Describe, SetArgument
from designer.core.params import IntegerParam, Param, Raw, is_expression
from designer.core.protocol import NodeReport
from designer.core.tensor import Order
from designer.engine.analysis import ModuleAnalysis, NodeAnalysis
from designer.engine.layers import TooManyLayers
from designer.engine.receptive import ReceptiveFields, receptive_fields
from designer.ui.editors import ParamEditor
from designer.ui.panels.explain import Histogram, why_of
from designer.ui.panels.facts import cost_lines, fill, module_lines, rule, shape_lines
from designer.ui.panels.several import reset_all, set_all, shared_params
from designer.ui.theme import Theme
from designer.ui.words import many, say, tr

REPEAT = IntegerParam("repeat", 1, "How often the block follows itself; a number or an expression.", minimum=1)


class Inspector(QScrollArea):
    """Shows the selection; every edit leaves as a command."""

    command_requested = Signal(object)
    edit_finished = Signal()
    """An editor was left: the next edit is an undo step of its own."""
    enter_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Inspector"))
        self._signature: object = None
        self._refresh: Callable[[], None] = lambda: None
        self._known: ModuleAnalysis | None = None
        self._order: Order = "nchw"
        self._reports: Mapping[str, NodeReport] = {}
        self._verdicts: Mapping[str, str] = {}
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self.setWidget(self._body)
        self.editors: dict[str, ParamEditor] = {}
        self._filled: dict[int, list[tuple[str, str]]] = {}
        self._fields: tuple[ModuleAnalysis, ReceptiveFields] | None = None
        self.setMinimumWidth(290)

    def show_selection(
        self,
        known: ModuleAnalysis | None,
        selection: frozenset[str],
        order: Order,
        reports: Mapping[str, NodeReport],
        verdicts: Mapping[str, str],
    ) -> None:
        """Shows the selected node, or the module when none or several are selected."""
        self._known, self._order, self._reports, self._verdicts = known, order, reports, verdicts
        signature = self._what(known, selection)
        if signature != self._signature:
            self._signature = signature
            self._build(selection)
        self._refresh()

    def restyle(self, theme: Theme) -> None:
        self.theme = theme
        self._signature = None

    def _what(self, known: ModuleAnalysis | None, selection: frozenset[str]) -> object:
        """What the form is made for: as long as it stays the same, only values change."""
        if known is None:
            return None
        if len(selection) != 1:
            return (known.name, len(selection) and selection, tuple(known.module.arguments))
        node = known.module.graph.nodes[next(iter(selection))]
        arguments: tuple[str, ...] = ()
        if node.module:
            inner = known.nodes[node.id].inner
            arguments = tuple(inner.module.arguments) if inner is not None else tuple(node.params)
        return (known.name, node.id, node.block, node.module, arguments)

    def _build(self, selection: frozenset[str]) -> None:
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(14, 14, 14, 14)
        self._column.setSpacing(7)
        self.editors = {}
        self._filled = {}
        self._refresh = lambda: None
        if self._known is not None:
            if len(selection) == 1:
                self._build_node(next(iter(selection)))
            elif selection:
                self._build_several(selection)
            else:
                self._build_module(selection)
        self._column.addStretch(1)
        self.setWidget(self._body)

    # One node -------------------------------------------------------------------------------------------

    def _build_node(self, name: str) -> None:
        known = self._require()
        module, node = known.name, known.module.graph.nodes[name]
        title = QLineEdit(name)
        title.setAccessibleName(tr("Name"))
        title.setToolTip(tr("The name of the node: its attribute in the exported module."))
        font = title.font()
        font.setPixelSize(15)
        font.setWeight(font.Weight.DemiBold)
        title.setFont(font)
        title.editingFinished.connect(lambda: self._rename(module, name, title.text()))
        self._column.addWidget(title)
        kind = registry().get(former_names().get(node.block, node.block))
        self._column.addWidget(self._label(self._kind_text(node), "dim"))
        if kind is not None:
            help_text = self._label(say(" ".join((kind.__doc__ or "").split("\n\n")[0].split())), "dim")
            self._column.addWidget(help_text)
        problem = self._label("", "wrong")
        self._column.addWidget(problem)
        params: list[Param] = list(kind.params.values()) if kind is not None else []
        if node.module:
            params = [
                IntegerParam(a, "", tr("An argument of {module}.").format(module=node.module))
                for a in self._arguments(node)
            ]
            params.append(REPEAT)
        if params:
            self._heading(tr("PARAMETERS"))
        for param in params:
            self._add_editor(module, name, param, node)
        shapes, why, cost, run = (QVBoxLayout() for _ in range(4))
        for heading, layout in ((tr("SHAPES"), shapes), (tr("WHY"), why), (tr("COST"), cost), (tr("LAST RUN"), run)):
            holder = QWidget()
            inside = QVBoxLayout(holder)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.setSpacing(5)
            inside.addWidget(rule())
            text = QLabel(heading)
            text.setObjectName("heading")
            inside.addWidget(text)
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(4)
            inside.addLayout(layout)
            self._column.addWidget(holder)

        def refresh() -> None:
            facts = self._require().nodes.get(name)
            texts = [d.message for d in facts.diagnostics if not d.param] if facts is not None else []
            problem.setText("\n".join(map(say, texts)))
            problem.setVisible(bool(texts))
            self._refresh_node(name, shapes, why, cost, run)

        self._refresh = refresh

    def _arguments(self, node: Node) -> list[str]:
        inner = self._require().nodes[node.id].inner
        return list(inner.module.arguments) if inner is not None else list(node.params)

    def _add_editor(self, module: str, name: str, param: Param, node: Node) -> None:
        editor = ParamEditor(param)
        key = f"{module}/{name}/{param.name}"
        if param is REPEAT:
            editor.edited.connect(lambda raw: self._send(SetRepeat(module, name, raw, merge_key=key)))
            editor.reset_requested.connect(lambda: self._send(SetRepeat(module, name, 1)))
        else:
            editor.edited.connect(
                lambda raw: self._send(
                    SetParams(module, name, {param.name: raw}, label=f"Change {param.name}", merge_key=key)
                )
            )
            editor.reset_requested.connect(
                lambda: self._send(SetParams(module, name, {}, reset=(param.name,), label=f"Reset {param.name}"))
            )
        editor.finished.connect(self.edit_finished)
        self.editors[param.name] = editor
        self._column.addWidget(editor)

    def _refresh_node(
        self, name: str, shapes: QVBoxLayout, why: QVBoxLayout, cost: QVBoxLayout, run: QVBoxLayout
    ) -> None:
        known = self._require()
        facts = known.nodes.get(name)
        if facts is None:
            return
        node = facts.node
        problems = {d.param: d.message for d in facts.diagnostics if d.param}
        for key, editor in self.editors.items():
            given = node.repeat != 1 if editor.param is REPEAT else key in node.params
            raw = (
                node.repeat if editor.param is REPEAT else node.params.get(key, self._default(facts, key, editor.param))
            )
            editor.show_value(
                raw, given, problems.get(key, "").removeprefix(f"{key}: "), self._value_text(facts, key, raw)
            )
        self._fill(shapes, shape_lines(facts, self._order, self._verdicts.get(name, "")))
        self._fill(why, why_of(facts))
        self._fill(cost, [*cost_lines(facts), *self._field_lines(known, name)])
        self._refill_run(run, name)

    def _default(self, facts: NodeAnalysis, key: str, param: Param) -> Raw:
        if facts.node.module and facts.inner is not None:
            return facts.inner.module.arguments.get(key, "")
        return param.default

    def _value_text(self, facts: NodeAnalysis, key: str, raw: Raw) -> str:
        """The value beside an expression."""
        if facts.node.module:
            if key == "repeat":
                return f"= {facts.repeat}" if is_expression(raw) else ""
            value = facts.arguments.get(key)
            return f"= {int(value)}" if is_expression(raw) and value is not None else ""
        names = any(is_expression(r) for r in (raw if isinstance(raw, list) else [raw]))
        if not names or facts.block is None:
            return ""
        value = getattr(facts.block, key, None)
        if isinstance(value, tuple):
            numbers = [int(v) for v in value]
            same = not isinstance(raw, list) and len(set(numbers)) == 1
            return f"= {numbers[0]}" if same else f"= {' × '.join(map(str, numbers))}"
        return "" if value is None or isinstance(value, str) else f"= {int(value)}"

    def _field_lines(self, known: ModuleAnalysis, name: str) -> list[tuple[str, str]]:
        """The receptive field with respect to the inputs of the open module, worked out for selected nodes only."""
        if self._fields is None or self._fields[0] is not known:
            before = self._fields[1] if self._fields is not None and self._fields[0].name == known.name else None
            try:
                self._fields = (known, receptive_fields(known, before))
            except TooManyLayers as why:
                return [(tr("sees"), say(str(why)))]
        field = self._fields[1].of(name)
        return [(tr("sees"), say(field.text))] if field is not None and field.axes else []

    def _refill_run(self, layout: QVBoxLayout, name: str) -> None:
        seen = self._reports.get(name)
        holder = layout.parentWidget()
        if seen is None:
            self._fill(layout, [])
            return
        lines = [(tr("time"), f"{seen.milliseconds:.2f} ms" + (f" in {seen.runs} runs" if seen.runs > 1 else ""))]
        if seen.mean is not None and seen.std is not None:
            lines.append((tr("mean, std"), f"{seen.mean:.4g}, {seen.std:.4g}"))
            lines.append((tr("min, max"), f"{seen.min:.4g}, {seen.max:.4g}"))
        if seen.nan or seen.inf:
            lines.append((tr("not finite"), tr("{nan} NaN, {inf} infinite").format(nan=seen.nan, inf=seen.inf)))
        if self._fill(layout, lines) and seen.histogram:
            layout.addWidget(Histogram(seen.histogram, self.theme, holder))

    # Several nodes --------------------------------------------------------------------------------------

    def _build_several(self, selection: frozenset[str]) -> None:
        """The parameters that all chosen nodes have; an edit changes every one in one undo step."""
        known = self._require()
        names = [n for n in known.order if n in selection]
        self._column.addWidget(self._label(many(len(names), "{n} node selected", "{n} nodes selected"), "title"))
        shared = shared_params(known, names)
        kinds = sorted({known.nodes[n].node.block or known.nodes[n].node.module for n in names})
        self._column.addWidget(self._label(", ".join(kinds), "dim"))
        if shared:
            self._heading(tr("PARAMETERS OF ALL"))
        for param in shared:
            editor = ParamEditor(param)
            key = f"{known.name}/{'/'.join(names)}/{param.name}"
            editor.edited.connect(lambda raw, p=param, k=key: self._send(set_all(known.name, names, p, raw, k)))
            editor.reset_requested.connect(lambda p=param: self._send(reset_all(known.name, names, p)))
            editor.finished.connect(self.edit_finished)
            self.editors[param.name] = editor
            self._column.addWidget(editor)
        self._heading(tr("COST"))
        facts = QVBoxLayout()
        self._column.addLayout(facts)

        def refresh() -> None:
            now = self._require()
            nodes = [now.nodes[n].node for n in names if n in now.nodes]
            for key, editor in self.editors.items():
                values = [n.params.get(key, editor.param.default) for n in nodes]
                given = any(key in n.params for n in nodes)
                same = all(v == values[0] for v in values)
                wrong = next((d.message for n in names for d in now.nodes[n].diagnostics if d.param == key), "")
                editor.show_value(values[0] if same else None, given, wrong, "" if same else tr("several values"))
            self._fill(facts, module_lines(now, selection, self._order))

        self._refresh = refresh

    # The module -----------------------------------------------------------------------------------------

    def _build_module(self, selection: frozenset[str]) -> None:
        known = self._require()
        name = known.name
        self._column.addWidget(self._label(name, "title"))
        chosen = QLabel()
        chosen.setObjectName("dim")
        self._column.addWidget(chosen)
        words = QLineEdit(known.module.description)
        words.setPlaceholderText(tr("What this module is"))
        words.setAccessibleName(tr("Description"))
        words.editingFinished.connect(lambda: self._send(Describe(name, words.text())))
        self._column.addWidget(words)
        if known.module.arguments:
            self._heading(tr("ARGUMENTS"))
        for argument in known.module.arguments:
            editor = ParamEditor(IntegerParam(argument, "", tr("A constructor argument of the exported module.")))
            key = f"{name}//{argument}"
            editor.edited.connect(lambda raw, a=argument, k=key: self._send(SetArgument(name, a, raw, merge_key=k)))
            editor.finished.connect(self.edit_finished)
            self.editors[argument] = editor
            self._column.addWidget(editor)
        self._heading(tr("NETWORK"))
        facts = QVBoxLayout()
        self._column.addLayout(facts)

        def refresh() -> None:
            now = self._require()
            chosen.setText(
                many(len(selection), "{n} node selected", "{n} nodes selected")
                if selection
                else many(len(now.nodes), "{n} node", "{n} nodes")
            )
            for argument, editor in self.editors.items():
                raw = now.module.arguments.get(argument, "")
                problem = next((d.message for d in now.own if d.param == argument), "")
                value = now.names.get(argument)
                text = f"= {int(value)}" if is_expression(raw) and value is not None else ""
                editor.show_value(raw, False, problem, text)
            self._fill(facts, module_lines(now, selection, self._order))

        self._refresh = refresh

    # Pieces ---------------------------------------------------------------------------------------------

    def _require(self) -> ModuleAnalysis:
        assert self._known is not None
        return self._known

    def _send(self, command: Command) -> None:
        self.command_requested.emit(command)

    def _rename(self, module: str, name: str, new: str) -> None:
        if new.strip() != name:
            self._send(Rename(module, name, new))

    def _kind_text(self, node: Node) -> str:
        if node.module:
            return tr("{module}, a composite block (double-click to open)").format(module=node.module)
        return node.block

    def _heading(self, text: str) -> None:
        self._column.addWidget(rule())
        label = QLabel(text)
        label.setObjectName("heading")
        self._column.addWidget(label)

    def _label(self, text: str, name: str) -> QLabel:
        label = QLabel(text)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _fill(self, layout: QVBoxLayout, lines: list[tuple[str, str]]) -> bool:
        """Puts lines into a section; False when they were there already."""
        if self._filled.get(id(layout)) == lines:
            return False
        self._filled[id(layout)] = lines
        fill(layout, lines, self._body)
        return bool(lines)
