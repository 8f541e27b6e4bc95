"""The small pictures of lists, and the words in their places while there are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QRect, Qt
from PySide6.QtGui import QPainter

from editor.desk.theme import Theme
from editor.desk.views.fading import Fading
from editor.desk.views.paint import draw_picture

if TYPE_CHECKING:
    from editor.desk.models.image_store import ImageStore

translate = QCoreApplication.translate


class Thumbnails(QObject):
    """Draws what the store has; `fading.stepped` names a picture that is to be drawn again."""

    def __init__(self, theme: Theme, images: ImageStore | None, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self.images = images
        """Where pictures come from; while it is None only their grounds are drawn."""
        self.fading = Fading(self)

    def draw(self, painter: QPainter, rect: QRect, url: str) -> None:
        """Draw one picture, its ground, or why there is none; "" has no picture."""
        if self.images is None and url:
            self._draw_ground(painter, rect)
            return
        ratio = painter.device().devicePixelRatioF()
        shown = self.images.picture(url, rect.size(), ratio) if url and self.images else None
        if shown is None or shown.pixmap is None:
            self._draw_ground(painter, rect)
            if shown is not None and shown.state == "loading":
                self.fading.miss(url)
            else:
                self._draw_word(painter, rect, failed=shown is not None)
            return
        opacity = self.fading.opacity(url)
        if opacity < 1:
            self._draw_ground(painter, rect)
            painter.setOpacity(opacity)
        draw_picture(painter, rect, shown.pixmap, self._theme.px(5))
        painter.setOpacity(1)

    def _draw_ground(self, painter: QPainter, rect: QRect) -> None:
        radius = self._theme.px(5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("side"))
        painter.drawRoundedRect(rect, radius, radius)

    def _draw_word(self, painter: QPainter, rect: QRect, *, failed: bool) -> None:
        none, not_loaded = translate("Pictures", "no image"), translate("Pictures", "not loaded")
        painter.setFont(self._theme.font("tiny"))
        painter.setPen(self._theme.color("faint"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, not_loaded if failed else none)
