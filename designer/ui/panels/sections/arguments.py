"""The arguments of a module as a table: name, default, where it is used."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QToolButton

from designer.core.arguments import AddArgument, RemoveArgument, Use, places_text, uses_of
from designer.core.module_commands import RenameArgument, SetArgument
from designer.core.params import IntegerParam, is_expression
from designer.engine.problems.blamed import blamed
from designer.ui.fields.editors import ParamEditor
from designer.ui.fields.putting_back import put_back_name
from designer.ui.panels.sections.section import Section, Subject
from designer.ui.telling import told
from designer.ui.words import many, tr


class Arguments(Section):
    """A row for each argument, and a button for another one. Names follow into every use."""

    def __init__(self, subject: Subject) -> None:
        super().__init__(tr("ARGUMENTS"))
        self._module = subject.known.name
        self._found: dict[str, tuple[Use, ...]] = {}
        self.names: dict[str, QLineEdit] = {}
        self.uses: dict[str, QToolButton] = {}
        self.removes: dict[str, QToolButton] = {}
        for argument in subject.known.module.arguments:
            self.add_editor(self._row(argument))
        add = QPushButton(tr("Add argument"))
        add.setToolTip(tr("A number that the exported module takes; parameters can use its name"))
        add.clicked.connect(lambda: self.send(AddArgument(self._module)))
        self.add_button = add
        self.column.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_subject(self, subject: Subject) -> None:
        known, design = subject.known, subject.design
        for argument, editor in self.editors.items():
            raw = known.module.arguments.get(argument, "")
            problem = next((d.message for d in known.own if d.param == argument), "")
            if not problem and (found := blamed(design, known, argument)) is not None:
                problem = f"{found.node}: {told(found.message)}"
            value = known.names.get(argument)
            text = f"= {int(value)}" if is_expression(raw) and value is not None else ""
            editor.show_value(raw, False, problem, text)
            self._found[argument] = uses = uses_of(design, self._module, argument)
            button, remove = self.uses[argument], self.removes[argument]
            button.setText(f"{len(uses)}×")
            button.setEnabled(bool(uses))
            words = many(len(uses), "Used in {n} place", "Used in {n} places") if uses else tr("Used nowhere")
            button.setToolTip(f"{words}: {places_text(uses, self._module, 8)}" if uses else words)
            button.setAccessibleName(f"{argument}: {button.toolTip()}")
            remove.setEnabled(not uses)
            reason = tr("used by {places}").format(places=places_text(uses, self._module))
            hint = tr("Delete {name}").format(name=argument)
            remove.setToolTip(f"{hint} ({reason})" if uses else hint)

    def _row(self, argument: str) -> ParamEditor:
        name = QLineEdit(argument)
        name.setAccessibleName(tr("Name of the argument {name}").format(name=argument))
        name.setToolTip(tr("The argument's name; expressions and uses follow when it changes"))
        name.editingFinished.connect(lambda: self._on_named(argument, name))
        put_back_name(name, lambda: argument)
        param = IntegerParam(argument, "", tr("A constructor argument of the exported module."))
        editor = ParamEditor(param, name=name)
        name.setFixedWidth(104)
        key = f"{self._module}//{argument}"
        editor.edited.connect(lambda raw: self.send(SetArgument(self._module, argument, raw, merge_key=key)))
        editor.hide_reset()
        uses, remove = QToolButton(), QToolButton()
        uses.setObjectName("pair")
        uses.setFixedWidth(34)
        uses.clicked.connect(lambda: self._on_uses(argument))
        remove.setText("✕")
        remove.setFixedWidth(32)
        remove.setAccessibleName(tr("Delete {name}").format(name=argument))
        remove.clicked.connect(lambda: self.send(RemoveArgument(self._module, argument)))
        editor.row.addWidget(uses)
        editor.row.addWidget(remove)
        self.names[argument] = name
        self.uses[argument], self.removes[argument] = uses, remove
        return editor

    def _on_named(self, argument: str, field: QLineEdit) -> None:
        new = field.text().strip()
        if new != argument:
            field.setText(argument)  # a row that is renamed is made anew; one that is refused stays
            self.send(RenameArgument(self._module, argument, new))

    def _on_uses(self, argument: str) -> None:
        menu = self.uses_menu(argument)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        button = self.uses[argument]
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def uses_menu(self, argument: str) -> QMenu:
        """Every place that uses the argument; choosing one goes there."""
        menu = QMenu(self)
        for use in self._found[argument]:
            text = places_text((use,), self._module).replace("&", "&&")
            action = menu.addAction(text)
            action.setEnabled(bool(use.node))
            action.triggered.connect(lambda _=False, use=use: self.place_requested.emit(use.module, use.node))
        return menu
