"""One line of text that may be broken at the edge, so that all of it is seen."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from editor.desk.form.plain_editor import PlainEditor


class TitleEditor(PlainEditor):
    """Grows with its text and never holds a line break: Enter goes on to the next field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "bare")
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.set_wrapped(wrapped=True)
        self.document().documentLayout().documentSizeChanged.connect(self.fit)

    def text(self) -> str:
        """Return the text, as a line edit does."""
        return self.exact_text()

    def setText(self, text: str) -> None:
        """Have another text, as if it were typed."""
        self.setPlainText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter."""
        if Qt.Key(event.key()) in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste text, its line breaks as spaces."""
        self.textCursor().insertText(" ".join(source.text().splitlines()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the text is at this width."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Be as high as the text."""
        lines = max(1, round(self.document().size().height()))
        margin = round(2 * self.document().documentMargin())
        height = lines * self.fontMetrics().lineSpacing() + margin
        if height != self.minimumHeight():
            self.setFixedHeight(height)
