from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from editor.desk.views.steady import SteadySplitter, SteadyStrip


class LaidOut(QObject):
    """Counts how often a widget is asked to lay out what is in it."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.times += event.type() == QEvent.Type.LayoutRequest
        return False


@pytest.fixture
def whole(application: QApplication, qtbot: QtBot) -> QWidget:
    whole = QWidget()
    qtbot.addWidget(whole)
    QVBoxLayout(whole).setContentsMargins(0, 0, 0, 0)
    whole.resize(600, 300)
    return whole


def put(whole: QWidget, widget: QWidget) -> None:
    layout = whole.layout()
    assert layout is not None
    layout.addWidget(widget)


def shown(whole: QWidget) -> LaidOut:
    whole.show()
    QApplication.processEvents()
    return LaidOut(whole)


def test_what_a_strip_says_is_its_own_matter(whole: QWidget) -> None:
    strip = SteadyStrip(whole)
    bar = QWidget(strip)
    bar.setFixedHeight(28)
    label = QLabel("short", bar)
    QHBoxLayout(bar).addWidget(label)
    strip.hold(bar)
    put(whole, strip)
    around = shown(whole)
    assert (strip.height(), bar.width()) == (28, 600)
    label.setText("much longer than it was before")
    QApplication.processEvents()
    assert around.times == 0
    assert label.width() >= label.sizeHint().width()
    whole.resize(400, 300)
    assert bar.width() == 400


def test_panes_are_laid_out_anew_when_one_needs_another_size(whole: QWidget) -> None:
    splitter = SteadySplitter(Qt.Orientation.Horizontal, whole)
    splitter.setChildrenCollapsible(False)
    panes = [QWidget(splitter) for _ in range(3)]
    labels = [QLabel("one", pane) for pane in panes]
    for pane, label in zip(panes, labels, strict=True):
        QVBoxLayout(pane).addWidget(label)
        label.setMinimumWidth(100)
        splitter.addWidget(pane)
    put(whole, splitter)
    whole.resize(900, 300)
    around = shown(whole)
    for text in ("two", "six"):
        around.times = 0
        labels[0].setText(text)
        QApplication.processEvents()
    assert around.times == 0
    panes[1].hide()
    QApplication.processEvents()
    assert splitter.sizes()[1] == 0
    assert sum(splitter.sizes()) + splitter.handleWidth() >= 900
    panes[1].show()
    QApplication.processEvents()
    assert splitter.sizes()[1] >= 100
    panes[0].setMinimumWidth(300)
    QApplication.processEvents()
    assert splitter.sizes()[0] >= 300
    panes[0].setMinimumWidth(0)
    labels[2].setMinimumWidth(400)
    QApplication.processEvents()
    assert splitter.sizes()[2] >= 400
