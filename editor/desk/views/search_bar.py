"""The search box: what is typed filters at once, and a mistake is shown where it is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from editor.desk.actions import with_key
from editor.desk.theme import Theme


class SearchBox(QLineEdit):
    """A line edit that draws the names of fields in the accent, and a mistake underlined."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("searchBox")
        self.setProperty("kind", "bare")
        self._theme = theme
        self._composing = False
        self._mistake: tuple[int, int] | None = None
        self.textChanged.connect(self._text_changed)
        theme.changed.connect(self._color)

    def mark_mistake(self, mistake: tuple[int, int] | None) -> None:
        """Underline `length` characters at `position`, or nothing."""
        if mistake != self._mistake:
            self._mistake = mistake
            self._color()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Leave a text that is still being composed alone."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        if not self._composing:
            self._color()

    def _text_changed(self) -> None:
        self._mistake = None
        self._color()

    def _color(self) -> None:
        """Format parts of the text; a line edit takes formats only as an input method's."""
        if self._composing:
            return
        # The first rows do not wait for this: the box is empty then.
        from editor.desk.views.search_formats import search_formats  # noqa: PLC0415

        formats = search_formats(self.text(), self._mistake, self.cursorPosition(), self._theme)
        super().inputMethodEvent(QInputMethodEvent("", formats))


class SearchBar(QFrame):
    """The box with its icon and the count of what it finds."""

    searched = Signal(str)
    left = Signal()
    """Return or Down was pressed: the person wants to go on in the list."""

    def __init__(self, theme: Theme, action: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "field")
        self.setFixedHeight(theme.px(32))
        self.setMaximumWidth(theme.px(640))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._theme = theme
        self._action = action
        self._icon = QLabel(self)
        self.box = SearchBox(theme, self)
        self.box.setPlaceholderText(self.tr("Search: words, topic:AI, quality:>60 …"))
        self.box.setAccessibleName(self.tr("Search"))
        self._count = QLabel(self)
        self._count.setProperty("kind", "faint")
        self._clear = QToolButton(self)
        self._clear.setProperty("kind", "small")
        self._clear.setToolTip(self.tr("Clear the search (Esc)"))
        self._clear.setAccessibleName(self.tr("Clear the search"))
        self._clear.clicked.connect(self.box.clear)
        self._message = QLabel(parent.window())
        self._message.setProperty("kind", "bubble")
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self._message.setWordWrap(True)
        self._message.hide()
        self._lay_out()
        self._connect()

    def set_count(self, text: str) -> None:
        """Say how many of how many are found."""
        self._count.setText(text)

    def set_text(self, text: str) -> None:
        """Search for another text, as a click on a filter does."""
        self.box.setText(text)

    def take_focus(self) -> None:
        """Let the person type over what was searched."""
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.selectAll()

    def show_error(self, message: str, position: int, length: int) -> None:
        """Say what is wrong with the text, under the box, and underline where."""
        self.box.mark_mistake((position, length))
        self._message.setText(message)
        self._message.setFixedWidth(self.width())
        self._message.adjustSize()
        below = self.mapTo(self.window(), QPoint(0, self.height() + 4))
        self._message.move(below)
        self._message.show()
        self._message.raise_()

    def clear_error(self) -> None:
        """Take the message back: the text is understood."""
        self.box.mark_mistake(None)
        self._message.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc empties the box, Return and Down lead into the list, focus colours the frame."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(event.key() == Qt.Key.Key_Escape)
            return event.isAccepted()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(event.key())
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.setProperty("focused", event.type() == QEvent.Type.FocusIn)
            self.style().polish(self)
        return False

    def _pressed(self, key: int) -> bool:
        if key == Qt.Key.Key_Escape and self.box.text():
            self.box.clear()
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down, Qt.Key.Key_Escape):
            self.left.emit()
            return True
        return False

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(9, 0, 4, 0)
        row.setSpacing(6)
        row.addWidget(self._icon)
        row.addWidget(self.box, 1)
        row.addWidget(self._count)
        row.addWidget(self._clear)
        self.setFocusProxy(self.box)
        self._draw()

    def _connect(self) -> None:
        self.box.installEventFilter(self)
        self.box.textChanged.connect(self._changed)
        self._theme.changed.connect(self._draw)
        self._action.changed.connect(self._name_key)
        self._name_key()
        self._changed("")

    def _changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self.searched.emit(text)

    def _name_key(self) -> None:
        self.box.setToolTip(with_key(self.tr("Search in all records"), self._action))

    def _draw(self) -> None:
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(self._theme.pixmap("search", "faint", self._theme.px(15), ratio))
        self._clear.setIcon(self._theme.icon("close"))
