"""The top of the form: published or draft, the decision that is made most, and the way on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QToolButton, QWidget

from editor.desk.actions import key_text, tooltip
from editor.desk.form.field_frame import RING, draw_ring
from editor.desk.form.field_widget import ABSENT
from editor.desk.form.switch import Switch
from editor.desk.form.tone_label import ToneLabel
from editor.desk.form.tools import translate
from editor.desk.texts import number, said
from editor.desk.theme import Theme

HEIGHT: Final = 52


class FormHeader(QWidget):
    """Switch and word, "Publish and next", and the position with the ways back and forth."""

    published = Signal(bool)
    """A person has flipped the switch."""

    def __init__(
        self, theme: Theme, actions: Mapping[str, QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._place: tuple[str, str] | None = None
        self.setFixedHeight(theme.px(HEIGHT))
        self.switch = Switch(theme, self)
        self.switch.setObjectName("field.published")
        self.switch.toggled.connect(self._toggled)
        self._word = ToneLabel(theme, self, "", "text", "strong")
        self._decide = PrimaryButton(actions["publish_next"], theme, self)
        self._position = ToneLabel(theme, self, "", "muted", "base")
        self._previous = self._arrow(actions["previous"])
        self._next = self._arrow(actions["next"])
        self._line = line = QHBoxLayout(self)
        line.setContentsMargins(theme.px(16) - 2 * RING, 0, theme.px(16), 0)
        line.setSpacing(theme.px(10) - 2 * RING)
        line.addWidget(self.switch)
        line.addWidget(self._word)
        line.addSpacing(2 * RING)
        line.addWidget(self._decide)
        line.addStretch(1)
        for way in (self._previous, self._position, self._next):
            line.addWidget(way)
            line.addSpacing(2)

    def show_published(self, value: Any, locked: str | None) -> None:
        """Show the record's flag; a record that does not say is published by the site."""
        on = value is not False
        self.switch.show_state(on)
        known = value is ABSENT or isinstance(value, bool)
        self.switch.set_read_only(locked is not None or not known)
        self._write(on)
        tip = self.switch.accessibleName()
        if value is ABSENT:
            tip = translate("Form", "The record does not say; the site publishes it.")
        elif locked is not None:
            tip = said(locked)
        elif not known:
            tip = translate("Form", "The record says neither true nor false here.")
        self.switch.setToolTip(tip)

    def set_position(self, index: int, count: int) -> None:
        """Say which record of how many this is; `index` counts from 0, -1 is none of them."""
        place = (number(index + 1), number(count)) if index >= 0 and count else None
        if place != self._place:
            self._place = place
            self._show_position()

    def minimumSizeHint(self) -> QSize:
        """Return the room for what gives no way: the two buttons and the arrows."""
        least, gap = self._line.minimumSize(), self._line.spacing()
        given = self._position.minimumSizeHint().width()
        if not self._word.isHidden():
            given += self._word.minimumSizeHint().width() + gap
        return QSize(least.width() - given, least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        super().resizeEvent(event)
        self._show_position()

    def word(self) -> str:
        """Return the word beside the switch."""
        return self._word.text()

    def restyle(self) -> None:
        """Take over the theme's fonts."""
        self.setFixedHeight(self._theme.px(HEIGHT))
        for label in (self._word, self._position):
            label.restyle()

    def _show_position(self) -> None:
        """Say the position, shortly or not at all where there is little room; then no word."""
        place, count = self._place or ("", "")
        words = translate("Form", "{place} of {count}").format(place=place, count=count)
        self._position.setText(words if place else "")
        self._word.show()
        if self._line.sizeHint().width() > self.width() and place:
            self._position.setText(f"{place}/{count}")
        if self._is_tight():
            self._position.setText("")
        if self._is_tight():
            self._word.hide()

    def _is_tight(self) -> bool:
        return self._line.minimumSize().width() > self.width()

    def _toggled(self, on: bool) -> None:
        self._write(on)
        self.published.emit(on)

    def _write(self, on: bool) -> None:
        word = translate("Form", "Published") if on else translate("Form", "Draft")
        self._word.setText(word)
        self.switch.setAccessibleName(word)

    def _arrow(self, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        button.setAccessibleName(action.text())
        button.setFixedWidth(self._theme.px(28))
        return button


class PrimaryButton(QAbstractButton):
    """Stands for the action that is wanted most; its key is written in it."""

    def __init__(self, action: QAction, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._action = action
        self._theme = theme
        self.setProperty("kind", "bare")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def sizeHint(self) -> QSize:
        """Return the room for text and key."""
        return self._size(self._text_width() + self._key_width() + self._theme.px(28))

    def minimumSizeHint(self) -> QSize:
        """Return the room for the text: where there is little, the key is in the tooltip."""
        return self._size(self._text_width() + self._theme.px(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button."""
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            draw_ring(painter, QRectF(self.rect()), theme)
        box = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        painter.setPen(Qt.PenStyle.NoPen)
        fill = theme.color("accent" if self.isEnabled() else "line")
        if self.isEnabled() and (self.underMouse() or self.isDown()):
            fill = fill.darker(115) if self.isDown() else fill.lighter(108)
        painter.setBrush(fill)
        painter.drawRoundedRect(box, 6, 6)
        painter.setPen(theme.color("accent_text" if self.isEnabled() else "faint"))
        painter.setFont(theme.font("strong"))
        left = RING + theme.px(11)
        text = QRectF(left, 0, self._text_width() + 1, self.height())
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, self._action.text())
        if self.width() < self.sizeHint().width():
            return
        painter.setFont(theme.font("base"))
        painter.setOpacity(0.8)
        key = QRectF(text.right() + theme.px(6), 0, self._key_width() + 1, self.height())
        painter.drawText(key, Qt.AlignmentFlag.AlignVCenter, self._key())

    def _size(self, width: int) -> QSize:
        return QSize(width + 2 * RING, self._theme.px(30) + 2 * RING)

    def _key(self) -> str:
        return key_text(self._action).replace("Return", "↵")

    def _text_width(self) -> int:
        return QFontMetrics(self._theme.font("strong")).horizontalAdvance(self._action.text())

    def _key_width(self) -> int:
        return QFontMetrics(self._theme.font("base")).horizontalAdvance(self._key())

    def _follow(self) -> None:
        self.setAccessibleName(self._action.text())
        self.setToolTip(tooltip(self._action))
        self.setEnabled(self._action.isEnabled())
        self.updateGeometry()
        self.update()
