"""A picture by itself: as large as it fits, pixel by pixel, or at any size between and beyond."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QVBoxLayout,
    QWidget,
)

from editor.desk.form.tone_label import ToneLabel
from editor.desk.form.tools import Tools, translate
from editor.desk.models.image_store import Shown

_MOST: Final = 8192
"""Pixels: no side of a picture is loaded or shown larger than this."""
_STEP: Final = 1.25
_LEAST: Final = 0.05
_LARGEST: Final = 8.0
_NOTCH: Final = 120  # what a wheel says of one step


class ImageViewer(QDialog):
    """Shows the pictures of a record.

    The arrow keys go through them; + and - or the wheel with Ctrl zoom, 0 fits, 1 shows one pixel
    of the picture on one of the screen.
    """

    def __init__(self, urls: Sequence[str], place: int, tools: Tools, parent: QWidget) -> None:
        super().__init__(parent)
        self._urls = list(urls)
        self._place = place
        self._tools = tools
        self._zoom: float | None = None
        """Pixels of the screen for one of the picture; None fits it into the window."""
        self._canvas = _Canvas(tools, self)
        self._canvas.dragged.connect(self._move)
        self._scroll = QScrollArea(self)
        self._scroll.setProperty("kind", "plain")
        self._scroll.setWidget(self._canvas)
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._scroll.setAccessibleName(translate("Form", "Image"))
        self._scroll.viewport().installEventFilter(self)
        self._caption = ToneLabel(tools.theme, self, "", "muted", "base")
        self._caption.set_elided()
        self._percent = ToneLabel(tools.theme, self, "", "muted", "base")
        self._fit = self._button(translate("Form", "Fit"), translate("Form", "All of it (0)"))
        self._fit.clicked.connect(lambda: self.set_zoom(None))
        tip = translate("Form", "One pixel of the picture on one of the screen (1)")
        self._whole = self._button(translate("Form", "1:1"), tip)
        self._whole.clicked.connect(lambda: self.set_zoom(1.0))
        self._arrange()
        tools.images.arrived.connect(self._arrived)
        self.resize(parent.size() * 0.9)
        self._refresh()

    # --- sizes --------------------------------------------------------------------------------

    def zoom(self) -> float:
        """Return how many pixels of the screen one of the picture takes; 0 while none is here."""
        real = self._real()
        if real is None or real.isEmpty():
            return 0.0
        return self._zoom or min(1.0, self._fitting(real))

    def set_zoom(self, zoom: float | None) -> None:
        """Show the picture so large, keeping its middle in the middle; None fits it in."""
        middle = self._middle()
        self._zoom = None if zoom is None else min(max(zoom, _LEAST), _LARGEST)
        self._refresh()
        for bar, share in zip(self._bars(), middle, strict=True):
            bar.setValue(round(share * (bar.maximum() + bar.pageStep()) - bar.pageStep() / 2))

    def _fitting(self, real: QSize) -> float:
        room = self._scroll.maximumViewportSize() * self.devicePixelRatioF()
        return min(room.width() / real.width(), room.height() / real.height())

    def _middle(self) -> tuple[float, float]:
        """Return which point of the picture is in the middle, as shares of width and height."""
        across, down = (
            (bar.value() + bar.pageStep() / 2) / (bar.maximum() + bar.pageStep() or 1)
            for bar in self._bars()
        )
        return across, down

    def _move(self, by: QPoint) -> None:
        for bar, pixels in zip(self._bars(), (by.x(), by.y()), strict=True):
            bar.setValue(bar.value() - pixels)

    def _bars(self) -> tuple[QScrollBar, QScrollBar]:
        return self._scroll.horizontalScrollBar(), self._scroll.verticalScrollBar()

    # --- keys and pointer ---------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the pictures, or change the size."""
        key = Qt.Key(event.key())
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(key, 0)
        if step and 0 <= self._place + step < len(self._urls):
            self._place += step
            self.set_zoom(None)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._zoom_by(_STEP)
        elif key == Qt.Key.Key_Minus:
            self._zoom_by(1 / _STEP)
        elif key in (Qt.Key.Key_0, Qt.Key.Key_1):
            self.set_zoom(1.0 if key == Qt.Key.Key_1 else None)
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Zoom with the wheel and Ctrl, instead of scrolling."""
        control = Qt.KeyboardModifier.ControlModifier
        if isinstance(event, QWheelEvent) and event.modifiers() & control:
            self._zoom_by(_STEP ** (event.angleDelta().y() / _NOTCH))
            return True
        return super().eventFilter(watched, event)

    def _zoom_by(self, factor: float) -> None:
        if self.zoom():
            self.set_zoom(self.zoom() * factor)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the picture into the new size."""
        super().resizeEvent(event)
        self._refresh()

    # --- showing ------------------------------------------------------------------------------

    def _arrived(self, url: str) -> None:
        if url == self._urls[self._place]:
            self._refresh()

    def _real(self) -> QSize | None:
        """Return the picture's own size, as far as it can be shown."""
        real, most = self._shown().real, QSize(_MOST, _MOST)
        if real is None or real == real.boundedTo(most):
            return real
        return real.scaled(most, Qt.AspectRatioMode.KeepAspectRatio)

    def _shown(self) -> Shown:
        """Return what is known of the picture in the size of the window."""
        url, room = self._urls[self._place], self._scroll.maximumViewportSize()
        return self._tools.images.picture(url, room, self.devicePixelRatioF(), "contain")

    def _refresh(self) -> None:
        """Ask for the picture as sharp as it is shown; until it is here, the smaller one stands."""
        shown, real, zoom = self._shown(), self._real(), self.zoom()
        size = room = self._scroll.maximumViewportSize()
        if real is not None and zoom:
            if self._zoom is not None and zoom > self._fitting(real):
                whole = self._tools.images.picture(self._urls[self._place], real, 1.0, "contain")
                shown = whole if whole.pixmap is not None else shown
            size = (real * zoom / self.devicePixelRatioF()).expandedTo(QSize(1, 1))
            size = size.boundedTo(room) if self._zoom is None else size
        self._canvas.resize(size)
        self._canvas.show_picture(shown)
        own = f"{shown.real.width()} × {shown.real.height()}  ·  " if shown.real else ""
        self._caption.setText(f"{own}{self._urls[self._place]}")
        self._percent.setText(f"{round(zoom * 100)} %" if zoom else "")
        self._fit.setChecked(self._zoom is None)
        self._whole.setChecked(self._zoom == 1.0)
        title = translate("Form", "Image {} of {}").format(self._place + 1, len(self._urls))
        self.setWindowTitle(title)

    # --- assembling ---------------------------------------------------------------------------

    def _button(self, text: str, tip: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setCheckable(True)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        return button

    def _arrange(self) -> None:
        close = QPushButton(translate("Form", "Close"), self)
        close.setToolTip(translate("Dialog", "Close this window (Esc)"))
        close.clicked.connect(self.accept)
        line = QHBoxLayout()
        line.setContentsMargins(12, 8, 12, 8)
        line.setSpacing(8)
        line.addWidget(self._caption, 1)
        for widget in (self._percent, self._fit, self._whole, close):
            line.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._scroll, 1)
        column.addLayout(line)


class _Canvas(QWidget):
    """The picture as large as the canvas, moved by dragging; or a word about where it is."""

    dragged = Signal(QPoint)
    """By how many pixels the pointer moved the picture."""

    def __init__(self, tools: Tools, viewer: ImageViewer) -> None:
        super().__init__(viewer)
        self._tools = tools
        self._viewer = viewer
        self._shown = Shown("none")
        self._held = QPoint()

    def show_picture(self, shown: Shown) -> None:
        """Show what is known of a picture."""
        self._shown = shown
        self.setAccessibleName(shown.reason or translate("Form", "Image"))
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the picture."""
        self._held = event.globalPosition().toPoint()
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move it under the window."""
        now = event.globalPosition().toPoint()
        moved, self._held = now - self._held, now
        self.dragged.emit(moved)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of it."""
        self.unsetCursor()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture, smooth where it is made smaller, its pixels where it is enlarged."""
        painter = QPainter(self)
        pixmap: QPixmap | None = self._shown.pixmap
        if pixmap is not None:
            hint = QPainter.RenderHint.SmoothPixmapTransform
            painter.setRenderHint(hint, self._viewer.zoom() <= 2)
            painter.drawPixmap(QRectF(self.rect()), pixmap, QRectF())
            return
        loading = self._shown.state == "loading"
        painter.setPen(self._tools.theme.color("muted"))
        text = translate("Form", "loading …") if loading else self._shown.reason
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(QRectF(self.rect()), flags, text)
