"""A picture by itself, as large as it fits or pixel by pixel."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from editor.desk.form.image_card import fitted
from editor.desk.form.tone_label import ToneLabel
from editor.desk.form.tools import Tools, translate
from editor.desk.models.image_store import Shown

_MOST: Final = 8192
"""Pixels: no side of a picture is loaded larger than this."""


class ImageViewer(QDialog):
    """Shows the pictures of a record; the arrow keys go through them, Space changes the size."""

    def __init__(self, urls: Sequence[str], place: int, tools: Tools, parent: QWidget) -> None:
        super().__init__(parent)
        self._urls = list(urls)
        self._place = place
        self._tools = tools
        self._canvas = _Canvas(tools, self)
        self._scroll = QScrollArea(self)
        self._scroll.setProperty("kind", "plain")
        self._scroll.setWidget(self._canvas)
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._caption = ToneLabel(tools.theme, self, "", "muted", "base")
        self._caption.set_elided()
        self._whole = QPushButton(translate("Form", "1:1"), self)
        self._whole.setCheckable(True)
        self._whole.setToolTip(translate("Form", "One pixel of the picture on one of the screen"))
        self._whole.toggled.connect(self._refresh)
        close = QPushButton(translate("Form", "Close"), self)
        close.clicked.connect(self.accept)
        line = QHBoxLayout()
        line.setContentsMargins(12, 8, 12, 8)
        line.addWidget(self._caption, 1)
        line.addWidget(self._whole)
        line.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._scroll, 1)
        column.addLayout(line)
        tools.images.arrived.connect(self._arrived)
        self.resize(parent.size() * 0.9)
        self._refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the pictures."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step and 0 <= self._place + step < len(self._urls):
            self._place += step
            self._refresh()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the picture into the new size."""
        super().resizeEvent(event)
        self._refresh()

    def _arrived(self, url: str) -> None:
        if url == self._urls[self._place]:
            self._refresh()

    def _refresh(self) -> None:
        """Ask for the picture in the size that is shown."""
        url, ratio = self._urls[self._place], self.devicePixelRatioF()
        room = self._scroll.viewport().size()
        shown = self._tools.images.picture(url, room, ratio, "contain")
        if self._whole.isChecked() and shown.real is not None:
            real = shown.real.boundedTo(QSize(_MOST, _MOST))
            shown = self._tools.images.picture(url, real, 1.0, "contain")
            room = real / ratio
        self._canvas.resize(room)
        self._canvas.show_picture(shown)
        size = f"{shown.real.width()} × {shown.real.height()}  ·  " if shown.real else ""
        self._caption.setText(f"{size}{url}")
        title = translate("Form", "Image {} of {}").format(self._place + 1, len(self._urls))
        self.setWindowTitle(title)


class _Canvas(QWidget):
    """The picture, or a word about where it is."""

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(parent)
        self._tools = tools
        self._shown = Shown("none")

    def show_picture(self, shown: Shown) -> None:
        """Show what is known of a picture."""
        self._shown = shown
        self.setAccessibleName(shown.reason or translate("Form", "Image"))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture in the middle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        pixmap, room = self._shown.pixmap, QRectF(self.rect())
        if pixmap is not None:
            size = pixmap.size() / self.devicePixelRatioF()
            fits = size.width() <= self.width() and size.height() <= self.height()
            place = QRectF(0, 0, size.width(), size.height())
            place.moveCenter(room.center())
            painter.drawPixmap(place if fits else fitted(size, room), pixmap, QRectF())
            return
        loading = self._shown.state == "loading"
        painter.setPen(self._tools.theme.color("muted"))
        text = translate("Form", "loading …") if loading else self._shown.reason
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, text)
