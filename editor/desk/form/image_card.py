"""One picture of the strip: what it looks like, what the record says of it, what is so."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from editor.desk.browser import is_web_address
from editor.desk.form.link_button import LinkButton
from editor.desk.form.tone_label import ToneLabel
from editor.desk.form.tools import Tools, translate
from editor.desk.models.image_store import Fit, Shown
from editor.desk.plain_tip import plain_tip
from editor.desk.views.fading import Fading

PREVIEW_HEIGHT: Final = 124
_RADIUS: Final = 5
_NEARLY: Final = 1.2


class Preview(QWidget):
    """The picture itself, whole, on a quiet ground; or a word about where it is."""

    opened = Signal()

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(parent)
        self._tools = tools
        self._pixmap: QPixmap | None = None
        self._word = ""
        self._fading = Fading(self)
        self._fading.stepped.connect(self._draw_again)
        self.setFixedHeight(tools.theme.px(PREVIEW_HEIGHT))

    def pixmap(self) -> QPixmap | None:
        """Return the picture that is shown."""
        return self._pixmap

    def show_picture(self, pixmap: QPixmap | None, word: str) -> None:
        """Show a picture, or a word while or because there is none."""
        self._pixmap, self._word = pixmap, word
        if pixmap is None:
            self._fading.miss("")
        shape = Qt.CursorShape.PointingHandCursor if pixmap else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        self.update()

    def _draw_again(self, _url: str) -> None:
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the picture."""
        if event.button() == Qt.MouseButton.LeftButton and self._pixmap is not None:
            self.opened.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture in the middle."""
        theme, painter = self._tools.theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("side"))
        whole = QRectF(self.rect())
        painter.drawRoundedRect(whole, _RADIUS, _RADIUS)
        painter.fillRect(whole.adjusted(0, _RADIUS, 0, 0), theme.color("side"))
        if self._pixmap is not None:
            painter.setOpacity(self._fading.opacity(""))
            painter.drawPixmap(fitted(self._pixmap.size(), whole), self._pixmap, QRectF())
        elif self._word:
            painter.setPen(theme.color("muted"))
            painter.setFont(theme.font("small"))
            room = whole.adjusted(8, 0, -8, -theme.px(18))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(room, flags, self._word)


def fitted(size: QSize, room: QRectF) -> QRectF:
    """Return where a picture stands that fits into `room` as a whole."""
    shown = QSize(size).scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(0, 0, shown.width(), shown.height())
    place.moveCenter(room.center())
    return place


class ImageCard(QFrame):
    """A card of the image strip; Enter opens, Delete removes, Alt with an arrow key moves it."""

    opened = Signal(int)
    removed = Signal(int)
    moved = Signal(int, int)
    """Which card, and by how many places."""
    corrected = Signal(int, object)
    """Which card, and the picture's real size (QSize)."""
    detailed = Signal(int)
    """What the record says of the picture is to be edited."""

    def __init__(self, place: int, tools: Tools, parent: QWidget) -> None:
        super().__init__(parent)
        self._place = place
        self._tools = tools
        theme = tools.theme
        self._item: dict[str, Any] = {}
        self._shown_url = ""
        self._read_only = False
        self.setProperty("kind", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._preview = Preview(tools, self)
        self._preview.opened.connect(lambda: self.opened.emit(self._place))
        self._retry = LinkButton(self._preview, translate("Form", "Retry"))
        self._retry.clicked.connect(lambda: tools.images.retry(self.url()))
        self._size = ToneLabel(theme, self, "", "text")
        self._state = ToneLabel(theme, self)
        self._state.set_elided()
        self._state.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._second = QWidget(self)
        self._second.hide()
        self._note = ToneLabel(theme, self)
        self._note.set_elided()
        self._correct = LinkButton(self, translate("Form", "Correct"))
        self._correct.clicked.connect(self._take_real_size)
        self._credit = ToneLabel(theme, self)
        self._credit.set_elided()
        self._menu_button = QToolButton(self._preview)
        self._menu_button.setAccessibleName(translate("Form", "What to do with this picture"))
        self._menu_button.setToolTip(self._menu_button.accessibleName())
        self._menu_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._menu_button.hide()
        self._menu_button.clicked.connect(self._open_menu)
        self._arrange()
        self._real: QSize | None = None
        tools.images.arrived.connect(self._arrived)
        self.restyle()

    def url(self) -> str:
        """Return the picture's address."""
        url = self._item.get("url")
        return url if isinstance(url, str) else ""

    def state(self) -> str:
        """Return the words about the picture."""
        return self._state.text()

    def note(self) -> str:
        """Return the second line, "" if there is none."""
        return "" if self._second.isHidden() else self._note.text()

    def show_image(self, item: dict[str, Any], *, read_only: bool) -> None:
        """Show an item of the record's list."""
        self._item, self._read_only = item, read_only
        known = [item[key] for key in ("title", "attribution") if isinstance(item.get(key), str)]
        credit = " · ".join(known)
        self._credit.setText(credit)
        self._credit.setVisible(bool(credit))
        self.setToolTip(plain_tip(self.url()))
        self._refresh()

    def restyle(self) -> None:
        """Take over the theme's icons."""
        self._menu_button.setIcon(self._tools.theme.icon("more", "text"))
        self._refresh()

    # --- what is so ---------------------------------------------------------------------------

    def _arrived(self, url: str) -> None:
        if url == self.url():
            self._refresh()

    def _refresh(self) -> None:
        """Ask for the picture, and say how it agrees with the record."""
        if self.isHidden() or not self.width():
            return
        box = self._preview.size()
        fit = self._fit(box)
        shown = self._tools.images.picture(self.url(), box, self.devicePixelRatioF(), fit)
        self._real = shown.real if shown.state != "failed" else None
        words = {
            "loading": translate("Form", "loading …"),
            "failed": shown.reason,
            "none": translate("Form", "no address"),
        }
        pixmap = shown.pixmap
        if shown.state == "loading" and self.url() == self._shown_url:
            pixmap = self._preview.pixmap()  # another cut of the same picture is on its way
        self._shown_url = self.url()
        self._preview.show_picture(pixmap, words.get(shown.state, ""))
        if self._retry.isHidden() == (shown.state == "failed"):
            self._retry.setVisible(shown.state == "failed")
        self._retry.move(self._retry_place())
        width, height = self._item.get("width"), self._item.get("height")
        given = width is not None or height is not None
        self._size.setText(f"{width or '?'} × {height or '?'}" if given else "– × –")
        self._judge(shown, (width, height))
        self.setAccessibleName(
            f"{translate('Form', 'Image')} {self._place + 1}, {self._size.text()}, "
            f"{self._state.text()} {self.note()} {shown.reason}".strip()
        )

    def _fit(self, box: QSize) -> Fit:
        """Fill the card with a picture of about its proportions, and show any other whole."""
        width, height = self._item.get("width"), self._item.get("height")
        if not isinstance(width, int) or not isinstance(height, int) or not width * height:
            return "contain"
        cut = width * box.height() / (height * box.width())
        return "cover" if 1 / _NEARLY < cut < _NEARLY else "contain"

    def _judge(self, shown: Shown, given: tuple[Any, Any]) -> None:
        """Compare the declared size with the real one."""
        note = ""
        if self._real is not None:
            real = (self._real.width(), self._real.height())
            if given == real:
                token, state = "published", translate("Form", "✓ size")
            elif given == (None, None):
                token, state = "draft", translate("Form", "△ size missing")
                note = "{}×{}".format(*real)
            else:
                token, state = "problem", translate("Form", "● wrong size")
                note = "{}×{}".format(*real)
        elif shown.state == "loading":
            token, state = "muted", ""
        else:
            token, state = "draft", translate("Form", "△ unchecked")
        cached = translate("Form", "cached") if self._item.get("isCached") is True else ""
        self._state.setText(" · ".join(filter(None, (state, cached))))
        self._state.set_tone(token)
        self._note.setText(note)
        self._note.set_tone(token)
        if note:
            self._correct.setVisible(not self._read_only)
        if self._second.isHidden() == bool(note):  # each change lays out the whole form
            self._second.setVisible(bool(note))

    def _take_real_size(self) -> None:
        if self._real is not None:
            self.corrected.emit(self._place, self._real)

    # --- doing --------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, remove or move the picture."""
        key = Qt.Key(event.key())
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(self._place)
        elif key == Qt.Key.Key_Delete and not self._read_only:
            self.removed.emit(self._place)
        elif key in steps and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            if not self._read_only:
                self.moved.emit(self._place, steps[key])
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer everything that can be done."""
        self._menu().popup(event.globalPos())

    def _open_menu(self) -> None:
        self._menu().popup(self._menu_button.mapToGlobal(QPoint(0, self._menu_button.height())))

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(translate("Form", "Open"), lambda: self.opened.emit(self._place))
        copy = QGuiApplication.clipboard().setText
        menu.addAction(translate("Form", "Copy the address"), lambda: copy(self.url()))
        if is_web_address(self.url()):
            text = translate("Form", "Open in the browser")
            menu.addAction(text, lambda: self._tools.browser.open(self.url()))
        if not self._read_only:
            self._add_edits(menu)
        return menu

    def _add_edits(self, menu: QMenu) -> None:
        menu.addSeparator()
        place = self._place
        details = translate("Form", "Edit address, size and credit")
        menu.addAction(details, lambda: self.detailed.emit(place))
        menu.addAction(translate("Form", "Move left"), lambda: self.moved.emit(place, -1))
        menu.addAction(translate("Form", "Move right"), lambda: self.moved.emit(place, 1))
        menu.addAction(translate("Form", "Remove"), lambda: self.removed.emit(place))

    # --- looks --------------------------------------------------------------------------------

    def resizeEvent(self, event: Any) -> None:
        """Ask for the picture in the size that it has now."""
        super().resizeEvent(event)
        # The preview gets its own new width only later.
        self._menu_button.move(self.width() - self._menu_button.width() - 5, 4)
        self._refresh()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the button of the menu under the pointer."""
        super().enterEvent(event)
        self._menu_button.show()

    def leaveEvent(self, event: QEvent) -> None:
        """Hide it again."""
        super().leaveEvent(event)
        self._menu_button.hide()

    def showEvent(self, event: Any) -> None:
        """Ask for the picture when there is someone to see it."""
        super().showEvent(event)
        self._refresh()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card, its border in accent while it has the focus."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._tools.theme.color("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def _retry_place(self) -> QPoint:
        self._retry.adjustSize()
        room = self._preview.rect()
        left = room.center().x() - self._retry.width() // 2
        return QPoint(left, room.bottom() - self._retry.height() - self._tools.theme.px(22))

    def _arrange(self) -> None:
        caption = QVBoxLayout()
        caption.setContentsMargins(8, 5, 8, 6)
        caption.setSpacing(1)
        first = QHBoxLayout()
        first.setSpacing(6)
        first.addWidget(self._size)
        first.addWidget(self._state, 1)
        second = QHBoxLayout(self._second)
        second.setContentsMargins(0, 0, 0, 0)
        second.setSpacing(6)
        second.addWidget(self._note, 1)
        second.addWidget(self._correct)
        caption.addLayout(first)
        caption.addWidget(self._second)
        caption.addWidget(self._credit)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._preview)
        column.addLayout(caption)
