"""A flat button that shows its key in a small box, as in the status bar."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from editor.desk.actions import key_text, tooltip
from editor.desk.theme import Theme


class KeyButton(QAbstractButton):
    """Stands for an action: triggers it, follows its text and whether it is enabled."""

    def __init__(self, action: QAction, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._action = action
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        theme.changed.connect(self._follow)
        self._follow()

    def sizeHint(self) -> QSize:
        """Return the room for icon, text and key."""
        return self._size(self._key_rect())

    def minimumSizeHint(self) -> QSize:
        """Return the room without the key: one that is cut off says nothing, the tooltip does."""
        return self._size(self._text_rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what the action says now."""
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isEnabled() and (self.underMouse() or self.hasFocus()):
            painter.setPen(QPen(theme.color("accent")) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("hover"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setOpacity(1 if self.isEnabled() else 0.55)
        if not self.icon().isNull():
            size = theme.px(14)
            top = (self.height() - size) / 2
            pixmap = self.icon().pixmap(QSize(size, size), self.devicePixelRatioF())
            painter.drawPixmap(QPointF(theme.px(6), top), pixmap)
        painter.setPen(theme.color("muted"))
        painter.setFont(theme.font("small"))
        painter.drawText(self._text_rect(), Qt.AlignmentFlag.AlignVCenter, self.text())
        self._draw_key(painter)

    def _draw_key(self, painter: QPainter) -> None:
        key = key_text(self._action)
        if not key or self.width() < self.sizeHint().width():
            return
        box = self._key_rect()
        painter.setPen(self._theme.color("field_line"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(self._theme.color("muted"))
        painter.setFont(self._theme.font("tiny"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)

    def _size(self, content: QRectF) -> QSize:
        return QSize(round(content.right()) + self._theme.px(6), self._theme.px(22))

    def _text_rect(self) -> QRectF:
        left = self._theme.px(6 if self.icon().isNull() else 24)
        width = QFontMetrics(self._theme.font("small")).horizontalAdvance(self.text()) + 1
        return QRectF(left, 0, width, self.height())

    def _key_rect(self) -> QRectF:
        height = self._theme.px(16)
        left = self._text_rect().right() + self._theme.px(5)
        text = QFontMetrics(self._theme.font("tiny")).horizontalAdvance(key_text(self._action))
        top = (self.height() - height) / 2
        return QRectF(round(left) + 0.5, round(top) + 0.5, text + self._theme.px(10), height - 1)

    def _follow(self) -> None:
        self.setText(self._action.text())
        self.setIcon(self._action.icon())
        self.setToolTip(tooltip(self._action))
        self.setAccessibleName(self._action.text())
        self.setEnabled(self._action.isEnabled())
        self.updateGeometry()
        self.update()
