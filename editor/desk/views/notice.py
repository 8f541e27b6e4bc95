"""A line over the form that says what happened and offers what to do, and never blocks."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)

from editor.desk.theme import Theme

Offer = tuple[str, Callable[[], None]]


class Notice(QFrame):
    """Shown until it is answered or closed; most also go when the record is left.

    The buttons stand beside the sentence, below it where they would take more than half the width.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setProperty("kind", "notice")
        self._theme = theme
        self._icon = QLabel(self)
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._buttons: list[QPushButton] = []
        self._stays = False
        self._close = QToolButton(self)
        self._close.setProperty("kind", "small")
        self._close.setToolTip(self.tr("Close this message"))
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.clicked.connect(self.hide)
        self._offers = QHBoxLayout()
        self._offers.setSpacing(8)
        self._words = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._words.setSpacing(8)
        self._words.addWidget(self._text, 1)
        self._words.addLayout(self._offers)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 6, 6)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addLayout(self._words, 1)
        row.addWidget(self._close)
        theme.changed.connect(self._draw)
        self._draw()
        self.hide()

    @property
    def text(self) -> str:
        """Return what it says."""
        return self._text.text()

    def say(self, text: str, offers: Sequence[Offer] = (), *, stays: bool = False) -> None:
        """Show a sentence with a button for each offer; `stays` until it is answered."""
        for button in self._buttons:
            self._offers.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [self._button(*offer) for offer in offers]
        self._stays = stays
        self._text.setText(text)
        self.setAccessibleName(text)
        self._arrange()
        self.show()

    def leave(self) -> None:
        """Hide what was only about the record that is left."""
        if not self._stays:
            self.hide()

    def _button(self, text: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(text, self)
        button.clicked.connect(self.hide)
        button.clicked.connect(act)
        self._offers.addWidget(button)
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange sentence and buttons for another width."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        direction = QBoxLayout.Direction
        below = self._offers.sizeHint().width() > self.width() // 2
        self._words.setDirection(direction.TopToBottom if below else direction.LeftToRight)
        self._words.setAlignment(
            self._offers, Qt.AlignmentFlag.AlignLeft if below else Qt.AlignmentFlag(0)
        )

    def _draw(self) -> None:
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(self._theme.pixmap("info", "draft", self._theme.px(16), ratio))
        self._close.setIcon(self._theme.icon("close"))
