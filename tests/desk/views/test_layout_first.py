from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from editor.desk.views.layout_first import LayoutFirst


class Tops(QObject):
    """Notes where a widget stands each time that it is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.seen: list[int] = []
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self.seen.append(watched.y())
        return False


def test_what_stands_below_a_deep_change_is_painted_once_and_in_its_place(
    application: QApplication, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    LayoutFirst(window)
    column = QVBoxLayout(window)
    inner = window
    for _ in range(5):
        inner = QWidget(inner)
        inner.parentWidget().layout().addWidget(inner)  # type: ignore[union-attr]
        QVBoxLayout(inner)
    inner.setFixedHeight(20)
    below = QWidget(window)
    below.setFixedHeight(20)
    column.addWidget(below)
    column.addStretch(1)
    with qtbot.waitExposed(window):
        window.resize(200, 300)
        window.show()
    application.processEvents()
    tops, before = Tops(below), below.y()
    inner.setFixedHeight(60)
    application.processEvents()
    assert tops.seen == [before + 40]
