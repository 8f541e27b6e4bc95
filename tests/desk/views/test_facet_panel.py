from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.desk.models.facets import FacetLine, FacetModel
from editor.desk.theme import Theme
from editor.desk.views.facet_panel import FacetPanel

LINES = [
    FacetLine("All records", "all", count=4958),
    FacetLine("Drafts", "state", "draft", 4334, active=True),
    FacetLine("Topic", "topic", heading=True),
    FacetLine("AI", "topic", "AI", 164),
]


@pytest.fixture
def panel(theme: Theme, qtbot: QtBot) -> FacetPanel:
    model = FacetModel()
    model.show(LINES)
    panel = FacetPanel(model, theme, None)  # type: ignore[arg-type]
    model.setParent(panel)
    panel.resize(196, 400)
    qtbot.addWidget(panel)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def test_a_click_chooses_a_line_but_not_a_heading(panel: FacetPanel, qtbot: QtBot) -> None:
    chosen: list[FacetLine] = []
    panel.chosen.connect(chosen.append)
    for place in (1, 2, 3):
        rect = panel.list.visualRect(panel.list.model().index(place, 0))
        QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert [line.label for line in chosen] == ["Drafts", "AI"]


def test_the_keyboard_reaches_every_line_and_chooses_it(panel: FacetPanel, qtbot: QtBot) -> None:
    chosen: list[FacetLine] = []
    panel.chosen.connect(chosen.append)
    panel.list.setFocus()
    panel.list.setCurrentIndex(panel.list.model().index(0, 0))
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Space):
        qtbot.keyClick(panel.list, key)
    assert [line.label for line in chosen] == ["Drafts", "AI"]


def test_what_is_searched_for_stands_on_the_selection_colour(
    panel: FacetPanel, theme: Theme
) -> None:
    image = panel.list.viewport().grab().toImage()
    rects = [panel.list.visualRect(panel.list.model().index(place, 0)) for place in (0, 1)]
    plain, active = (image.pixelColor(rect.left() + theme.px(12), rect.top() + 3) for rect in rects)
    assert plain == theme.color("side")
    assert active == theme.color("selection")
    assert panel.objectName() == "facetPanel"


def test_the_keyboards_place_stays_with_what_the_line_says(panel: FacetPanel) -> None:
    facets = panel.list
    model = facets.model()
    assert isinstance(model, FacetModel)
    facets.setCurrentIndex(model.index(3, 0))
    model.show([LINES[0], LINES[1], LINES[2], FacetLine("City", "topic", "City", 9), LINES[3]])
    assert facets.currentIndex().row() == 4
    model.show(LINES[:2])
    assert not facets.currentIndex().isValid()


class Painted(QObject):
    """What was painted of a widget."""

    def __init__(self, widget: QObject) -> None:
        super().__init__(widget)
        self.region = QRegion()
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(event, QPaintEvent):
            self.region += event.region()
        return False


def test_another_count_paints_its_own_line_only(panel: FacetPanel, qtbot: QtBot) -> None:
    model = panel.list.model()
    assert isinstance(model, FacetModel)
    painted = Painted(panel.list.viewport())
    model.show([*LINES[:3], replace(LINES[3], count=163)])
    qtbot.waitUntil(lambda: not painted.region.isEmpty())
    assert painted.region.boundingRect() == panel.list.visualRect(model.index(3))
