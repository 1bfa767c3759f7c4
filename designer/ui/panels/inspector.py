"""The inspector: what is selected, what can be changed about it, and why its shapes are what they are."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from designer.blocks import former_names, registry
from designer.core.commands import Rename, SetParams, SetRepeat
from designer.core.design import Node
from designer.core.history import Command
from designer.core.module_commands import Describe, SetArgument
from designer.core.params import IntegerParam, Param, Raw, is_expression
from designer.core.protocol import NodeReport
from designer.core.tensor import Order, TensorSpec
from designer.engine.analysis import ModuleAnalysis, NodeAnalysis
from designer.engine.summary import activation_bytes, bytes_text, macs_text
from designer.ui.editors import ParamEditor
from designer.ui.panels.explain import Histogram, why_of
from designer.ui.theme import Theme, code_font

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
        self.setAccessibleName("Inspector")
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
            else:
                self._build_module(selection)
        self._column.addStretch(1)
        self.setWidget(self._body)

    # One node -------------------------------------------------------------------------------------------

    def _build_node(self, name: str) -> None:
        known = self._require()
        module, node = known.name, known.module.graph.nodes[name]
        title = QLineEdit(name)
        title.setAccessibleName("Name")
        title.setToolTip("The name of the node: its attribute in the exported module.")
        font = title.font()
        font.setPixelSize(15)
        font.setWeight(font.Weight.DemiBold)
        title.setFont(font)
        title.editingFinished.connect(lambda: self._rename(module, name, title.text()))
        self._column.addWidget(title)
        kind = registry().get(former_names().get(node.block, node.block))
        self._column.addWidget(self._label(self._kind_text(node), "dim"))
        if kind is not None:
            help_text = self._label(" ".join((kind.__doc__ or "").split("\n\n")[0].split()), "dim")
            self._column.addWidget(help_text)
        problem = self._label("", "wrong")
        self._column.addWidget(problem)
        params: list[Param] = list(kind.params.values()) if kind is not None else []
        if node.module:
            params = [IntegerParam(a, "", f"An argument of {node.module}.") for a in self._arguments(node)]
            params.append(REPEAT)
        if params:
            self._heading("PARAMETERS")
        for param in params:
            self._add_editor(module, name, param, node)
        shapes, why, cost, run = (QVBoxLayout() for _ in range(4))
        for heading, layout in (("SHAPES", shapes), ("WHY", why), ("COST", cost), ("LAST RUN", run)):
            holder = QWidget()
            inside = QVBoxLayout(holder)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.setSpacing(5)
            inside.addWidget(_rule())
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
            problem.setText("\n".join(texts))
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
        self._refill(shapes, self._shape_lines(facts, name))
        self._refill(why, why_of(facts))
        self._refill(cost, self._cost_lines(facts))
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

    def _shape_lines(self, facts: NodeAnalysis, name: str) -> list[tuple[str, str]]:
        lines = [("in", s.label(self._order) if s is not None else "?") for s in facts.inputs]
        verdict = {"confirmed": "   ✓ confirmed by torch", "contradicted": "   ✗ torch gave another shape"}
        end = verdict.get(self._verdicts.get(name, ""), "")
        lines += [("out", s.label(self._order) + end) for s in facts.outputs]
        if not facts.outputs and facts.state != "ok":
            lines.append(("out", "?"))
        return lines

    def _cost_lines(self, facts: NodeAnalysis) -> list[tuple[str, str]]:
        if facts.repeat > 1 and len(facts.steps) == 1:
            one = facts.steps[0].params
            params = f"{facts.repeat} × {one:,} = {facts.params:,}"
        else:
            params = f"{facts.params:,}"
        lines = [("parameters", params)]
        if facts.inferred is not None:
            lines += [(f"  {w}", " × ".join(str(int(d)) for d in s)) for w, s in facts.inferred.weights.items()]
        lines.append(("per sample", macs_text(facts.macs)))
        return lines

    def _refill_run(self, layout: QVBoxLayout, name: str) -> None:
        seen = self._reports.get(name)
        holder = layout.parentWidget()
        if seen is None:
            self._refill(layout, [])
            return
        lines = [("time", f"{seen.milliseconds:.2f} ms" + (f" in {seen.runs} runs" if seen.runs > 1 else ""))]
        if seen.mean is not None and seen.std is not None:
            lines.append(("mean, std", f"{seen.mean:.4g}, {seen.std:.4g}"))
            lines.append(("min, max", f"{seen.min:.4g}, {seen.max:.4g}"))
        if seen.nan or seen.inf:
            lines.append(("not finite", f"{seen.nan} NaN, {seen.inf} infinite"))
        if self._refill(layout, lines) and seen.histogram:
            layout.addWidget(Histogram(seen.histogram, self.theme, holder))

    # The module -----------------------------------------------------------------------------------------

    def _build_module(self, selection: frozenset[str]) -> None:
        known = self._require()
        name = known.name
        self._column.addWidget(self._label(name, "title"))
        chosen = QLabel()
        chosen.setObjectName("dim")
        self._column.addWidget(chosen)
        words = QLineEdit(known.module.description)
        words.setPlaceholderText("What this module is")
        words.setAccessibleName("Description")
        words.editingFinished.connect(lambda: self._send(Describe(name, words.text())))
        self._column.addWidget(words)
        if known.module.arguments:
            self._heading("ARGUMENTS")
        for argument in known.module.arguments:
            editor = ParamEditor(IntegerParam(argument, "", "A constructor argument of the exported module."))
            key = f"{name}//{argument}"
            editor.edited.connect(lambda raw, a=argument, k=key: self._send(SetArgument(name, a, raw, merge_key=k)))
            editor.finished.connect(self.edit_finished)
            self.editors[argument] = editor
            self._column.addWidget(editor)
        self._heading("NETWORK")
        facts = QVBoxLayout()
        self._column.addLayout(facts)

        def refresh() -> None:
            now = self._require()
            chosen.setText(f"{len(selection)} nodes selected" if selection else f"{len(now.nodes)} nodes")
            for argument, editor in self.editors.items():
                raw = now.module.arguments.get(argument, "")
                problem = next((d.message for d in now.own if d.param == argument), "")
                value = now.names.get(argument)
                text = f"= {int(value)}" if is_expression(raw) and value is not None else ""
                editor.show_value(raw, False, problem, text)
            self._refill(facts, self._module_lines(now, selection))

        self._refresh = refresh

    def _module_lines(self, known: ModuleAnalysis, selection: frozenset[str]) -> list[tuple[str, str]]:
        if selection:
            nodes = [known.nodes[n] for n in selection if n in known.nodes]
            params, macs = sum(n.params for n in nodes), sum(n.macs for n in nodes)
            return [("parameters", f"{params:,}"), ("per sample", macs_text(macs))]

        def text(spec: TensorSpec | None) -> str:
            return spec.label(self._order) if spec is not None else "?"

        lines = [(f"in  {n}", text(s)) for n, s in known.inputs] + [(f"out  {n}", text(s)) for n, s in known.outputs]
        return [
            *lines,
            ("parameters", f"{known.params:,}"),
            ("per sample", macs_text(known.macs)),
            ("activations", f"{bytes_text(activation_bytes(known, 1))} per sample, all kept"),
        ]

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
            return f"{node.module}, a composite block (double-click to open)"
        return node.block

    def _heading(self, text: str) -> None:
        self._column.addWidget(_rule())
        label = QLabel(text)
        label.setObjectName("heading")
        self._column.addWidget(label)

    def _label(self, text: str, name: str) -> QLabel:
        label = QLabel(text)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _refill(self, layout: QVBoxLayout, lines: list[tuple[str, str]]) -> bool:
        """Puts pairs of name and value into a section; an empty section hides. False when nothing changed."""
        if self._filled.get(id(layout)) == lines:
            return False
        self._filled[id(layout)] = lines
        while layout.count():
            item = layout.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()  # it goes with the next event only, and would show through until then
                old.deleteLater()
        holder = layout.parentWidget()
        if holder is not None and holder is not self._body:
            holder.setVisible(bool(lines))
        if not lines:
            return True
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for i, (name, value) in enumerate(lines):
            left, right = QLabel(name), QLabel(value)
            for label in (left, right):
                label.setTextFormat(Qt.TextFormat.PlainText)
            right.setFont(code_font(12))
            right.setWordWrap(True)
            right.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            left.setObjectName("dim")
            grid.addWidget(left, i, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(right, i, 1)
        layout.addWidget(table)
        return True


def _rule() -> QFrame:
    line = QFrame()
    line.setObjectName("rule")
    return line
