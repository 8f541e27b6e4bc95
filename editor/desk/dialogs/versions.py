"""The versions of a field's value among which one is chosen."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QRectF, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QPlainTextEdit, QRadioButton, QTextEdit, QVBoxLayout, QWidget

from editor.desk.form.new_words import new_words
from editor.desk.form.plain_editor import PlainEditor
from editor.desk.form.tone_label import ToneLabel
from editor.desk.theme import Theme

_MOST_LINES: Final = 9
_MARK_OPACITY: Final = 0.22

translate = QCoreApplication.translate


class Radio(QRadioButton):
    """Chooses a version; the arrow keys go to its neighbours, which Qt finds only in one parent."""

    stepped = Signal(int)
    """An arrow: 1 to the next, -1 to the one before."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the arrow keys."""
        steps = {
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Up: -1,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)


class Version(QWidget):
    """A frame that a click chooses; it is heavier and in colour while it is chosen."""

    def __init__(self, field: str, name: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.radio = Radio(name, self)
        self.radio.setAccessibleName(f"{field}, {name}")
        self.radio.setToolTip(translate("Conflict", "Let this version stand"))
        self.radio.toggled.connect(self.update)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(10, 6, 8, 8)
        self.column.setSpacing(4)
        self.column.addWidget(self.radio, 0, Qt.AlignmentFlag.AlignLeft)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose this one."""
        self.radio.setChecked(True)
        self.radio.setFocus(Qt.FocusReason.MouseFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame."""
        chosen = self.radio.isChecked()
        self._draw("accent" if chosen else "line", "surface", 2 if chosen else 1)

    def restyle(self) -> None:
        """Take over the theme's font and colours."""
        self.update()

    def _draw(self, line: str, ground: str, width: int) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color(line), width))
        painter.setBrush(self._theme.color(ground))
        inset = width / 2
        area = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(area, 6, 6)


class GivenVersion(Version):
    """One side's value; the words that are other than before are marked."""

    def __init__(
        self, field: str, name: str, text: str, base: str, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(field, name, theme, parent)
        self.text = text
        self.view = _Text(text, theme, self)
        self.view.setAccessibleName(f"{field}, {name}: {text}")
        self.column.addWidget(self.view)
        self.column.addStretch(1)
        self._base = base
        self.restyle()

    def restyle(self) -> None:
        """Take over the theme's font and colours."""
        super().restyle()
        self.view.restyle()
        self.view.mark(new_words(self._base, self.text))


class EarlierVersion(GivenVersion):
    """What was there before both sides changed it; not to be chosen."""

    def __init__(self, field: str, text: str, theme: Theme, parent: QWidget) -> None:
        name = translate("Conflict", "Before")
        super().__init__(field, name, text, text, theme, parent)
        heading = ToneLabel(theme, self, name, "muted", "base")
        heading.setMinimumHeight(self.radio.sizeHint().height())
        self.column.replaceWidget(self.radio, heading)
        self.radio.hide()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose nothing."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a frame that steps back."""
        self._draw("line", "side", 1)


class WrittenVersion(Version):
    """A value that is written here."""

    def __init__(self, field: str, theme: Theme, parent: QWidget) -> None:
        name = translate("Conflict", "Another")
        super().__init__(field, name, theme, parent)
        self.editor = PlainEditor(self)
        self.editor.set_wrapped(True)
        self.editor.setFixedHeight(theme.px(76))
        self.editor.setAccessibleName(f"{field}, {name}")
        self.editor.typed.connect(lambda _: self.radio.setChecked(True))
        self.column.addWidget(self.editor)


class _Text(QPlainTextEdit):
    """Text to be read and copied, as high as it is, within limits."""

    def __init__(self, text: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self.setProperty("kind", "bare")
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setPlaceholderText(translate("Conflict", "not there"))
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)

    def restyle(self) -> None:
        """Take over the theme's font."""
        self.setFont(self._theme.font("base"))
        self._fit()

    def mark(self, spans: list[tuple[int, int]]) -> None:
        """Mark stretches of the text, in Qt's units."""
        color = self._theme.faded("accent", _MARK_OPACITY)
        marks = []
        for start, end in spans:
            mark = QTextEdit.ExtraSelection()
            mark.format.setBackground(color)
            mark.cursor = QTextCursor(self.document())
            mark.cursor.setPosition(start)
            mark.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            marks.append(mark)
        self.setExtraSelections(marks)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the text is at this width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        lines = max(1, round(self.document().size().height()))
        over = lines > _MOST_LINES
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if over else policy.ScrollBarAlwaysOff
        )
        height = min(lines, _MOST_LINES) * self.fontMetrics().lineSpacing() + 6
        if height != self.minimumHeight():
            self.setFixedHeight(height)
