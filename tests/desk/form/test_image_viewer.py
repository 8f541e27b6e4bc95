"""The picture by itself: all of it, pixel by pixel, nearer and farther."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.desk.form.image_viewer import ImageViewer
from editor.desk.form.tools import Tools


@pytest.fixture
def viewer(tools: Tools, form: object, qtbot: QtBot) -> Iterator[ImageViewer]:
    """Show a picture of 320 x 168 pixels in a window of about 500."""
    parent = QApplication.activeWindow()
    assert parent is not None
    viewer = ImageViewer(["/assets/images/tram.png", "/assets/images/none.png"], 0, tools, parent)
    viewer.resize(500, 400)
    viewer.show()
    qtbot.waitUntil(lambda: viewer._canvas._shown.pixmap is not None)
    yield viewer
    viewer.close()
    viewer.deleteLater()


def widths(viewer: ImageViewer) -> tuple[int, str]:
    ratio = viewer.devicePixelRatioF()
    return round(viewer._canvas.width() * ratio), viewer._percent.text()


def test_a_small_picture_is_not_enlarged_by_itself(viewer: ImageViewer) -> None:
    assert widths(viewer) == (320, "100 %")
    assert viewer._fit.isChecked()


def test_a_large_one_fits_as_the_window_does(viewer: ImageViewer) -> None:
    viewer.resize(200, 200)
    room = viewer._scroll.maximumViewportSize().width()
    assert widths(viewer) == (room, f"{round(room / 3.2)} %")
    assert not viewer._scroll.horizontalScrollBar().maximum()


def test_keys_zoom(viewer: ImageViewer, qtbot: QtBot) -> None:
    qtbot.keyClick(viewer, Qt.Key.Key_Plus)
    assert widths(viewer) == (400, "125 %")
    qtbot.keyClick(viewer, Qt.Key.Key_Minus)
    qtbot.keyClick(viewer, Qt.Key.Key_Minus)
    assert widths(viewer) == (256, "80 %")
    qtbot.keyClick(viewer, Qt.Key.Key_1)
    assert widths(viewer) == (320, "100 %")
    assert viewer._whole.isChecked()
    for _ in range(30):
        qtbot.keyClick(viewer, Qt.Key.Key_Plus)
    assert widths(viewer) == (2560, "800 %")
    qtbot.keyClick(viewer, Qt.Key.Key_0)
    assert viewer._fit.isChecked()


def test_the_wheel_zooms_about_the_middle_and_dragging_moves(
    viewer: ImageViewer, qtbot: QtBot
) -> None:
    at = QPointF(viewer._scroll.viewport().rect().center())
    event = QWheelEvent(
        at,
        viewer._scroll.viewport().mapToGlobal(at),
        QPoint(),
        QPoint(0, 8 * 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewer._scroll.viewport(), event)
    assert viewer.zoom() == pytest.approx(1.25**8)
    bar = viewer._scroll.horizontalScrollBar()
    assert abs(bar.value() - bar.maximum() / 2) <= 1
    before = bar.value()
    viewer._canvas.dragged.emit(QPoint(40, 0))
    assert bar.value() == before - 40


def test_what_is_not_there_says_why_and_does_not_zoom(viewer: ImageViewer, qtbot: QtBot) -> None:
    qtbot.keyClick(viewer, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: viewer._canvas._shown.state == "failed")
    qtbot.keyClick(viewer, Qt.Key.Key_Plus)
    assert "none.png" in viewer._canvas.accessibleName()
    assert (viewer.zoom(), viewer._percent.text()) == (0.0, "")
