from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editor.desk.form.flow_layout import FlowLayout


@pytest.mark.parametrize(
    ("width", "lines"),
    [
        (530, [3]),
        (500, [2, 1]),  # three columns would be wide enough, but two items need more than theirs
        (390, [1, 2]),
    ],
)
def test_columns_go_on_below_where_their_items_need_more(
    application: QApplication, qtbot: QtBot, width: int, lines: list[int]
) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    layout = FlowLayout(box, gap=10, columns=(100, 2000))
    items = [QWidget(box) for _ in range(3)]
    for item, narrowest in zip(items, (200, 200, 110), strict=True):
        item.setMinimumSize(narrowest, 30)
        layout.addWidget(item)
    box.resize(width, 400)
    layout.setGeometry(QRect(0, 0, width, 400))
    tops = [item.geometry().top() for item in items]
    assert [tops.count(top) for top in sorted(set(tops))] == lines
    assert all(item.geometry().right() < width for item in items)
