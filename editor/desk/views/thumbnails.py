"""The small pictures of lists, and the words in their places while there are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QRect, Qt
from PySide6.QtGui import QPainter, QPixmap

from editor.desk.theme import Theme
from editor.desk.views.fading import Fading
from editor.desk.views.paint import Stamps, draw_picture

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
        self._stamps = Stamps()
        theme.changed.connect(self._stamps.forget)

    def draw(self, painter: QPainter, rect: QRect, url: str) -> None:
        """Draw one picture, its ground, or why there is none; "" has no picture."""
        if self.images is None and url:
            self._draw_ground(painter, rect, "")
            return
        if not url or self.images is None:
            self._draw_ground(painter, rect, translate("Pictures", "no image"))
            return
        shown = self.images.picture(url, rect.size(), painter.device().devicePixelRatioF())
        if shown.pixmap is not None:
            self._draw_picture(painter, rect, url, shown.pixmap)
        elif shown.state == "loading":
            self._draw_ground(painter, rect, "")
            self.fading.miss(url)
        else:
            self._draw_ground(painter, rect, translate("Pictures", "not loaded"))

    def _draw_picture(self, painter: QPainter, rect: QRect, url: str, pixmap: QPixmap) -> None:
        """Draw a picture, as far as it has come in."""

        def whole(painter: QPainter, place: QRect) -> None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            draw_picture(painter, place, pixmap, self._theme.px(5))

        opacity = self.fading.opacity(url)
        if opacity < 1:
            self._draw_ground(painter, rect, "")
            painter.setOpacity(opacity)
        self._stamps.draw(painter, rect, (pixmap.cacheKey(), *rect.size().toTuple()), whole)
        painter.setOpacity(1)

    def _draw_ground(self, painter: QPainter, rect: QRect, word: str) -> None:
        """Draw the place of a picture, and why there is none."""

        def ground(painter: QPainter, place: QRect) -> None:
            radius = self._theme.px(5)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("side"))
            painter.drawRoundedRect(place, radius, radius)
            painter.setFont(self._theme.font("tiny"))
            painter.setPen(self._theme.color("faint"))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, word)

        self._stamps.draw(painter, rect, (word, *rect.size().toTuple()), ground)
