"""Plain text in one of the theme's colours."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from editor.desk.theme import FontRole, Theme

_SINGLE_LINE = Qt.TextFlag.TextSingleLine.value  # the operators of Python's flags are slow


class ToneLabel(QLabel):
    """Its colour can change at no cost, and follows the theme; what has no room ends with "…"."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        text: str = "",
        token: str = "faint",
        role: FontRole = "small",
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._token = token
        self._role = role
        self._elided = False
        self._cut: tuple[str, int, str] = ("", 0, "")
        """A text, a width, and what there is room for of it."""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.restyle()

    def restyle(self) -> None:
        """Take over the theme's font."""
        self._cut = ("", 0, "")
        self.setFont(self._theme.font(self._role))

    def set_elided(self) -> None:
        """Give way to the neighbours where there is little room."""
        self._elided = True
        self.updateGeometry()

    def set_tone(self, token: str) -> None:
        """Write in another colour."""
        if token != self._token:
            self._token = token
            self.update()

    def minimumSizeHint(self) -> QSize:
        """Return the whole text's size, or that of a few letters where it may be cut."""
        hint = super().minimumSizeHint()
        return (
            QSize(self.fontMetrics().averageCharWidth() * 3, hint.height())
            if self._elided
            else hint
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text."""
        text, width = self.text(), self.width()
        if not text:
            return
        if self._cut[:2] != (text, width):
            cut = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)
            self._cut = (text, width, cut)
        painter = QPainter(self)
        painter.setPen(self._theme.color(self._token))
        painter.drawText(self.rect(), self.alignment().value | _SINGLE_LINE, self._cut[2])


class WrappedLabel(ToneLabel):
    """The same over as many lines as it needs: one, where there is the room."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Return the size of the whole text in one line."""
        margins = self.contentsMargins()
        text = self.fontMetrics().size(Qt.TextFlag.TextSingleLine, self.text())
        return text.grownBy(margins)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, broken between words."""
        painter = QPainter(self)
        painter.setPen(self._theme.color(self._token))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        painter.drawText(self.contentsRect(), flags, self.text())
