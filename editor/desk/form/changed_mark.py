"""The mark at the left of a field that differs from the file on disk."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from editor.desk.form.tools import translate
from editor.desk.plain_tip import plain_tip
from editor.desk.theme import Theme

WIDTH: Final = 8
_BAR: Final = 3


class ChangedMark(QAbstractButton):
    """A bar of accent; pressing it puts the field back. It takes its room also when unseen."""

    def __init__(self, theme: Theme, label: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._label = label
        self._changed = False
        self.setProperty("kind", "bare")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(translate("Form", "Put back {}").format(label))
        self.set_changed(changed=False)

    def is_changed(self) -> bool:
        """Return whether the bar is shown."""
        return self._changed

    def set_changed(self, *, changed: bool, before: str = "") -> None:
        """Show or hide the bar; `before` is what the file has."""
        self._changed = changed
        self.setEnabled(changed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if changed else Qt.FocusPolicy.NoFocus)
        shape = Qt.CursorShape.PointingHandCursor if changed else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        was = translate("Form", "Changed; the file has: {}").format(before or "–")
        click = translate("Form", "Click to put it back")
        self.setToolTip(plain_tip(f"{was}\n{click}") if changed else "")
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room between label and field."""
        return QSize(WIDTH, WIDTH)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar, wider under the pointer and with the focus."""
        if not self._changed:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("accent"))
        active = self.underMouse() or self.hasFocus()
        width = _BAR + 2 if active else _BAR
        bar = QRectF(WIDTH - _BAR - 3, 6, width, self.height() - 12)
        painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)
