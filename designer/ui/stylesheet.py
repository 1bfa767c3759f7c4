"""The style sheet, written from the tokens of a theme."""

from __future__ import annotations

from collections.abc import Mapping
from string import Template

_SHEET = Template("""
QMainWindow, QDialog { background: $panel; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QMainWindow::separator { background: $line; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: $accent; }
QToolTip { background: $panel; color: $text; border: 1px solid $line; padding: 6px 8px; }
QMenuBar { background: $panel; border-bottom: 1px solid $line; padding: 4px 8px; }
QMenuBar::item { padding: 5px 9px; border-radius: 5px; background: transparent; color: $text; }
QMenuBar::item:selected { background: $hover; }
QMenu { background: $panel; border: 1px solid $line; padding: 5px; }
QMenu::item { padding: 5px 28px 5px 12px; border-radius: 5px; color: $text; }
QMenu::item:selected { background: $selection; }
QMenu::item:disabled { color: $text_dim; }
QMenu::separator { height: 1px; background: $line; margin: 5px 8px; }
QStatusBar { background: $panel; border-top: 1px solid $line; color: $text_dim; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: $text_dim; padding: 0 8px; font-size: 12px; }
QDockWidget { color: $text; titlebar-close-icon: url($close); titlebar-normal-icon: url($float); }
QDockWidget::title { background: $panel; padding: 8px 10px 4px 10px; border-bottom: 1px solid $line; }
QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: $text_dim; padding: 8px 13px 7px 13px; border: none;
  border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $text; font-weight: 600; border-bottom: 2px solid $accent; }
QTabBar::tab:hover:!selected { color: $text; background: $hover; }
QTabBar::tab:focus { background: $hover; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
QPushButton, QToolButton#framed, QComboBox { background: $panel; color: $text; border: 1px solid $line;
  border-radius: 6px; padding: 4px 11px; min-height: 18px; }
QPushButton:hover, QToolButton#framed:hover, QComboBox:hover { background: $hover; }
QPushButton:pressed { background: $selection; }
QPushButton:disabled, QToolButton#framed:disabled, QComboBox:disabled { color: $text_dim; }
QPushButton:focus, QComboBox:focus, QToolButton#framed:focus { border: 1px solid $accent; }
QPushButton#primary { background: $accent; color: $accent_text; border: 1px solid $accent; font-weight: 600; }
QPushButton#primary:hover { background: $accent; border: 1px solid $text; }
QPushButton#primary:disabled { background: $line; color: $text_dim; border-color: $line; }
QPushButton#chip { color: $text_dim; }
QPushButton#chip:hover { color: $text; }
QPushButton#card { text-align: left; border-radius: 10px; padding: 0; }
QPushButton#card:hover { border: 1px solid $accent; }
QPushButton#link { border: none; color: $accent; padding: 2px 4px; text-align: left; background: transparent; }
QPushButton#here { border: none; color: $text; font-weight: 600; padding: 2px 4px; background: transparent; }
QPushButton#link:hover { text-decoration: underline; }
QPushButton#link:disabled { color: $text_dim; }
QToolButton { background: transparent; border: none; border-radius: 5px; padding: 4px; color: $text; }
QToolButton:hover { background: $hover; }
QToolButton:disabled { color: $text_dim; }
QToolButton:checked { background: $selection; }
QToolButton#pair { color: $text_dim; font-size: 11px; padding: 4px 1px; }
QToolButton#reset { padding: 4px 1px; }
QToolButton#pair:checked { color: $accent; background: transparent; }
QToolButton#pair:checked:hover { background: $hover; }
QToolButton#pair:disabled { color: $text_dim; }
QToolButton:focus { border: 1px solid $accent; }
QLineEdit, QPlainTextEdit { background: $panel; color: $text; border: 1px solid $line;
  border-radius: 6px; padding: 4px 8px; selection-background-color: $selection; selection-color: $text; }
QAbstractSpinBox { background: $panel; color: $text; border: 1px solid $line; border-radius: 6px;
  padding: 3px 2px; min-height: 18px; selection-background-color: $selection; selection-color: $text; }
QAbstractSpinBox:focus { border: 1px solid $accent; }
QAbstractSpinBox[wrong="true"] { border: 1px solid $error; }
QAbstractSpinBox:disabled { color: $text_dim; background: $canvas; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { subcontrol-origin: border; width: 17px; border: none;
  background: transparent; }
QAbstractSpinBox::up-button { subcontrol-position: top right; margin: 2px 2px 0 0; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; margin: 0 2px 2px 0; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: $hover; }
QAbstractSpinBox::up-arrow { image: url($up); width: 8px; height: 8px; }
QAbstractSpinBox::down-arrow { image: url($down); width: 8px; height: 8px; }
QAbstractSpinBox::up-arrow:off { image: url($up_off); }
QAbstractSpinBox::down-arrow:off { image: url($down_off); }
QTextBrowser { background: $panel; color: $text; border: 1px solid $line; border-radius: 6px; }
QTextBrowser:focus { border: 1px solid $accent; }
QLineEdit:focus, QPlainTextEdit:focus { border: 1px solid $accent; }
QLineEdit[wrong="true"] { border: 1px solid $error; }
QLineEdit:disabled { color: $text_dim; background: $canvas; }
QComboBox { combobox-popup: 0; }
QComboBoxPrivateContainer { background: $panel; border: none; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: none; width: 0; height: 0; margin-right: 8px; border-left: 4px solid $panel;
  border-right: 4px solid $panel; border-top: 5px solid $text_dim; }
QComboBox QAbstractItemView { background: $panel; border: 1px solid $line; selection-background-color: $selection;
  selection-color: $text; outline: none; }
QCheckBox { color: $text; spacing: 7px; }
QCheckBox:disabled { color: $text_dim; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid $text_dim; border-radius: 4px; background: $panel; }
QCheckBox::indicator:checked { background: $accent; border: 1px solid $accent; image: url($check); }
QCheckBox::indicator:disabled { border: 1px solid $line; }
QCheckBox::indicator:focus { width: 12px; height: 12px; border: 2px solid $accent; }
QCheckBox:focus { color: $accent; }
QTreeView, QListView, QTableView { background: $panel; color: $text; border: none; outline: none;
  selection-background-color: $selection; selection-color: $text; alternate-background-color: $canvas; }
QDialog QTreeView, QDialog QListView, QDialog QTableView { border: 1px solid $panel; }
QDialog QTreeView:focus, QDialog QListView:focus, QDialog QTableView:focus { border: 1px solid $accent; }
QTreeView::item, QListView::item { padding: 3px 4px; border-radius: 5px; }
QTableView::item { padding: 0 5px; }
QTreeView::item:hover, QListView::item:hover { background: $hover; }
QTreeView::item:selected, QListView::item:selected, QTableView::item:selected { background: $selection; color: $text; }
QTreeView { show-decoration-selected: 0; }
QTreeView::branch:selected { background: $panel; }
QHeaderView::section { background: $panel; color: $text_dim; border: none; border-bottom: 1px solid $line;
  padding: 5px 8px; font-size: 12px; }
QHeaderView::up-arrow { image: url($up); width: 7px; height: 7px; subcontrol-position: top center; }
QHeaderView::down-arrow { image: url($down); width: 7px; height: 7px; subcontrol-position: top center; }
QAbstractScrollArea::corner { background: $panel; border: none; }
QScrollArea { border: none; background: $panel; }
QScrollBar:vertical { background: transparent; width: 11px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 11px; margin: 0; }
QScrollBar::handle { background: $line; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: $text_dim; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { border: none; background: $line; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QFrame#problem { border: none; border-bottom: 1px solid $line; }
QFrame#problem:hover { background: $canvas; }
QFrame#problem QPushButton#link { padding: 0; min-height: 16px; }
QFrame#trouble { border: none; }
QPushButton#fix { text-align: left; padding: 2px 9px; min-height: 16px; font-size: 12px; }
QPushButton#quiet { border: none; color: $text_dim; padding: 2px 6px; font-size: 12px; background: transparent; }
QPushButton#quiet:hover, QPushButton#quiet:focus { color: $text; text-decoration: underline; }
QToolButton#chip { border: 1px solid $line; border-radius: 11px; padding: 2px 9px; color: $text_dim; font-size: 12px; }
QToolButton#chip:checked { background: $selection; color: $text; }
QToolButton#chip:focus { border: 1px solid $accent; }
QLabel#heading { color: $text_dim; font-size: 11px; font-weight: 600; }
QLabel#title { font-size: 16px; font-weight: 600; color: $text; }
QLabel#dim { color: $text_dim; }
QLabel#thumbnail { background: $canvas; border-radius: 6px; }
QLabel#origin { color: $text_dim; font-size: 11px; }
QLabel#wrong { color: $error; font-size: 12px; }
QLabel#warned { color: $warning; font-size: 12px; }
QLabel[tone="ok"] { color: $ok; }
QLabel[tone="error"] { color: $error; }
QLabel#document { font-weight: 600; color: $text; }
QWidget#overview { background: $canvas; }
QFrame#popup { background: $panel; border: 1px solid $line; border-radius: 8px; }
QFrame#rule { background: $line; max-height: 1px; min-height: 1px; border: none; }
""")


def stylesheet(tokens: Mapping[str, str]) -> str:
    """The application's style sheet for the tokens of a theme."""
    return _SHEET.substitute(tokens)
