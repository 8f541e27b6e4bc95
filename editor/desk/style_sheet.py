"""The one style sheet; `$token` is a colour of the theme, `$px12` a size under the font scale.

Widgets say what they are through the dynamic property `kind`.
"""

from __future__ import annotations

from typing import Final

STYLE_SHEET: Final = """
QToolTip { color: $text; background: $surface; border: 1px solid $line; padding: 4px 6px; }

QLabel[kind="muted"] { color: $muted; }
QLabel[kind="small"] { color: $muted; font-size: $px12; }
QLabel[kind="faint"] { color: $faint; font-size: $px12; }
QLabel[kind="strong"] { font-weight: 600; }
QLabel[kind="heading"] { color: $muted; font-size: $px11; font-weight: 600; }
QLabel[kind="title"] { font-size: $px15; font-weight: 600; }
QLabel[kind="problem"] { color: $problem; font-size: $px12; }

QLabel[kind="bubble"] {
    color: $problem; background: $surface; border: 1px solid $line; border-radius: 6px;
    padding: 6px 10px; font-size: $px12;
}
QLabel[kind="key"] {
    color: $muted; border: 1px solid $field_line; border-radius: 4px; padding: 1px 6px;
    font-size: $px11;
}
QFrame[kind="notice"] { background: $draft_back; border: none; border-bottom: 1px solid $line; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox, QFrame[kind="field"] {
    color: $text; background: $field; border: 1px solid $field_line; border-radius: 6px;
    selection-background-color: $accent; selection-color: $accent_text;
    placeholder-text-color: $faint;
}
QLineEdit, QComboBox, QAbstractSpinBox { padding: 0 8px; min-height: $px28; }
QPlainTextEdit, QTextEdit { padding: 2px 4px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus,
QFrame[kind="field"][focused="true"] { border-color: $accent; }
QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit:disabled {
    color: $faint; background: $window;
}
QLineEdit:read-only, QPlainTextEdit:read-only { background: $window; }
QLineEdit[kind="bare"], QPlainTextEdit[kind="bare"], QComboBox[kind="bare"] {
    border: none; background: transparent; padding: 0; min-height: $px24;
}
QLineEdit[kind="title"] { font-size: $px15; font-weight: 600; }
QComboBox::drop-down { border: none; width: $px24; }
QComboBox::down-arrow { image: url("$arrow_down"); width: $px12; height: $px12; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; width: 18px; }
QAbstractSpinBox::up-arrow { image: url("$arrow_up"); width: 10px; height: 10px; }
QAbstractSpinBox::down-arrow { image: url("$arrow_down"); width: 10px; height: 10px; }
QComboBox QAbstractItemView { border: 1px solid $line; background: $surface; outline: none; }

QPushButton, QToolButton {
    color: $text; background: $surface; border: 1px solid $field_line; border-radius: 6px;
    padding: 0 10px; min-height: $px28;
}
QPushButton, QToolButton { icon-size: $px16; }
QToolButton { padding: 0 6px; }
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QToolButton:pressed, QToolButton:checked { background: $selection; }
QPushButton:disabled, QToolButton:disabled {
    color: $faint; background: $window; border-color: $line;
}
QPushButton:focus, QToolButton:focus { border-color: $accent; }
QPushButton[kind="primary"] {
    color: $accent_text; background: $accent; border-color: $accent; font-weight: 600;
}
QPushButton[kind="primary"]:disabled { color: $faint; background: $window; border-color: $line; }
QPushButton[kind="key"] {
    color: $muted; background: transparent; border-radius: 4px; padding: 0 6px;
    min-height: $px22; font-size: $px11;
}
QPushButton[kind="key"]:hover { background: $hover; }
QPushButton[kind="key"]:focus { border-color: $accent; }
QPushButton[kind="flat"], QToolButton[kind="flat"] {
    color: $muted; background: transparent; border-color: transparent;
}
QPushButton[kind="flat"]:hover, QToolButton[kind="flat"]:hover { background: $hover; }
QPushButton[kind="flat"]:focus, QToolButton[kind="flat"]:focus { border-color: $accent; }
QPushButton[kind="link"], QToolButton[kind="link"] {
    color: $accent; background: transparent; border: 1px solid transparent; font-weight: 600;
    padding: 0 2px; min-height: $px18; border-radius: 4px;
}
QPushButton[kind="link"]:hover, QToolButton[kind="link"]:hover { background: $selection; }
QPushButton[kind="link"]:focus, QToolButton[kind="link"]:focus { border-color: $accent; }
QToolButton[kind="quiet"] {
    color: $muted; background: transparent; border: 1px solid transparent; font-size: $px12;
    padding: 0 2px; min-height: $px18; border-radius: 4px;
}
QToolButton[kind="quiet"]:hover { background: $hover; }
QToolButton[kind="quiet"]:focus { border-color: $accent; }
QPushButton[kind="small"], QToolButton[kind="small"] {
    color: $muted; background: transparent; border: 1px solid transparent; border-radius: 5px;
    padding: 0 4px; min-height: $px22; font-size: $px12;
}
QPushButton[kind="small"]:hover, QToolButton[kind="small"]:hover { background: $hover; }
QToolButton[kind="small"]:checked { background: $selection; }
QPushButton[kind="small"]:focus, QToolButton[kind="small"]:focus { border-color: $accent; }
QToolButton::menu-indicator { image: none; }

QRadioButton { spacing: 6px; }
QRadioButton::indicator {
    width: $px14; height: $px14; border: 1px solid $faint; border-radius: $radio;
    background: $field;
}
QRadioButton::indicator:checked {
    width: $px6; height: $px6; border: $px5 solid $accent; background: $accent_text;
}

QCheckBox { spacing: 6px; }
QCheckBox::indicator {
    width: $px14; height: $px14; border: 1px solid $faint; border-radius: 4px; background: $field;
}
QCheckBox::indicator:checked {
    border-color: $accent; background: $accent; image: url("$check");
}
QCheckBox::indicator:disabled { border-color: $line; background: $window; }

QMenu { color: $text; background: $surface; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 10px; border-radius: 4px; }
QMenu::item:selected { color: $text; background: $selection; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $line; margin: 4px 6px; }
QMenu::icon { padding-left: 6px; }

QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab {
    color: $muted; background: transparent; border: none; border-bottom: 2px solid transparent;
    padding: 7px 0 6px 0; margin-right: 16px;
}
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; font-weight: 600; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:focus { color: $accent; }
QTabBar::scroller { width: $px24; }
QTabBar QToolButton { background: $window; border: none; padding: 0; min-height: $px22; }
QTabBar QToolButton::left-arrow { image: url("$arrow_left"); }
QTabBar QToolButton::right-arrow { image: url("$arrow_right"); }

QAbstractScrollArea[kind="plain"] { border: none; background: transparent; }
QAbstractItemView[kind="surface"] { border: none; background: $surface; outline: none; }
QAbstractItemView[kind="popup"] {
    border: 1px solid $line; background: $surface; outline: none; padding: 4px;
    selection-background-color: $selection; selection-color: $text;
}
QListView[kind="popup"]::item { padding: 4px 6px; border-radius: 4px; }
QListView[kind="popup"]::item:selected, QListView[kind="popup"]::item:hover {
    color: $text; background: $selection;
}
QAbstractItemView[kind="side"] { border: none; background: $side; outline: none; }
QHeaderView::section {
    color: $muted; background: $surface; border: none; border-bottom: 1px solid $line;
    padding: 4px 8px; font-size: $px12;
}
QSplitter::handle { background: $line; }
QFrame[kind="line"] { background: $line; border: none; }
QFrame[kind="card"] { background: $surface; border: 1px solid $line; border-radius: 6px; }
QFrame[kind="side"] { background: $side; border: none; }
QFrame[kind="surface"] { background: $surface; border: none; }
QFrame[kind="window"] { background: $window; border: none; }

QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: $field_line; border-radius: 4px; margin: 2px; }
QScrollBar::handle:hover { background: $faint; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; }
QProgressBar {
    background: $line; border: none; border-radius: 3px; max-height: 6px; min-height: 6px;
}
QProgressBar::chunk { background: $accent; border-radius: 3px; }
"""
