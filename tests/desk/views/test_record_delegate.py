from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QImage, QPixmap
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.desk.models.image_store import Shown
from editor.desk.models.record_table import RecordTable
from editor.desk.models.roles import RowRole
from editor.desk.theme import Theme
from editor.desk.views.record_delegate import RecordDelegate
from editor.desk.views.record_list import RecordList
from editor.library.rows import Row

Make = Callable[..., Row]


class PlainPictures(QObject):
    """Every picture is a blue sheet; one is missing, one still on its way."""

    arrived = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[str, QSize, float]] = []

    def picture(self, url: str, size: QSize, dpr: float) -> Shown:
        self.asked.append((url, size, dpr))
        if url.endswith("missing.jpg"):
            return Shown("failed", reason="There is no such file.")
        if url.endswith("slow.jpg"):
            return Shown("loading")
        pixmap = QPixmap(size * dpr)
        pixmap.setDevicePixelRatio(dpr)
        pixmap.fill(QColor("#0000ff"))
        return Shown("ready", pixmap)


class Cards:
    """A list of cards on screen, and its pixels."""

    def __init__(self, theme: Theme, rows: list[Row], qtbot: QtBot) -> None:
        self.pictures = PlainPictures()
        self.table = RecordTable()
        self.table.set_order("title")
        self.table.add(rows)
        self.publish = QAction("Publish")
        self.delegate = RecordDelegate(theme, self.pictures, self.publish, None)  # type: ignore[arg-type]
        self.list = RecordList(self.table, self.delegate, theme, None)
        self.delegate.setParent(self.list)
        self.list.resize(404, 600)
        qtbot.addWidget(self.list)
        with qtbot.waitExposed(self.list):
            self.list.show()

    def rect(self, place: int) -> QRect:
        return self.list.visualRect(self.table.index(place, 0))

    def image(self) -> QImage:
        return self.list.viewport().grab().toImage()

    def mark(self, place: int) -> QPoint:
        row = self.table.index(place, 0).data(RowRole)
        return self.delegate.mark_center(self.rect(place), row).toPoint()


@pytest.fixture
def cards(theme: Theme, make_row: Make, qtbot: QtBot) -> Cards:
    rows = [
        make_row(1, title="A draft", image="https://example.test/a.jpg"),
        make_row(2, title="B published", published=True),
        make_row(3, title="C broken", problem="line 2: it is never closed", published=None),
        make_row(4, title="D missing picture", image="https://example.test/missing.jpg"),
        make_row(5, title="E slow picture", image="https://example.test/slow.jpg"),
    ]
    return Cards(theme, rows, qtbot)


def shades(image: QImage, rect: QRect) -> set[str]:
    return {
        image.pixelColor(x, y).name()
        for x in range(rect.left(), rect.right() + 1)
        for y in range(rect.top(), rect.bottom() + 1)
    }


def test_a_card_is_as_high_as_drawn(cards: Cards, theme: Theme) -> None:
    assert cards.rect(0).height() == theme.px(76)
    assert cards.rect(1).top() == theme.px(76)
    assert cards.delegate.picture_rect(cards.rect(0)).size() == QSize(theme.px(98), theme.px(55))


def test_a_draft_has_a_ring_and_a_published_record_a_full_dot(cards: Cards, theme: Theme) -> None:
    image = cards.image()
    assert image.pixelColor(cards.mark(0)) == theme.color("surface")
    assert theme.color("draft").name() in shades(
        image, QRect(cards.mark(0) - QPoint(5, 5), QSize(10, 10))
    )
    assert image.pixelColor(cards.mark(1)) == theme.color("published")


def test_a_broken_file_shows_its_problem(cards: Cards, theme: Theme) -> None:
    image = cards.image()
    assert theme.color("problem_back").name() in shades(image, cards.rect(2))
    assert theme.color("problem").name() in shades(image, cards.rect(2))
    assert theme.color("problem").name() not in shades(image, cards.rect(1))


def test_the_picture_fills_its_place_with_rounded_corners(cards: Cards, theme: Theme) -> None:
    image, place = cards.image(), cards.delegate.picture_rect(cards.rect(0))
    assert image.pixelColor(place.center()) == QColor("#0000ff")
    assert image.pixelColor(place.right() - 8, place.center().y()) == QColor("#0000ff")
    assert image.pixelColor(place.topLeft()) == theme.color("surface")
    url, size, ratio = cards.pictures.asked[0]
    assert url == "https://example.test/a.jpg"
    assert size == place.size()
    assert ratio == cards.list.devicePixelRatioF()


def test_without_a_picture_there_is_a_quiet_place_with_a_reason(cards: Cards, theme: Theme) -> None:
    image = cards.image()
    for place, words in ((1, True), (3, True), (4, False)):
        rect = cards.delegate.picture_rect(cards.rect(place)).adjusted(6, 6, -6, -6)
        colors = shades(image, rect)
        assert theme.color("side").name() in colors
        assert (len(colors) > 1) is words


def test_the_chosen_card_has_a_bar_and_another_ground(cards: Cards, theme: Theme) -> None:
    cards.list.setCurrentIndex(cards.table.index(1, 0))
    image, rect = cards.image(), cards.rect(1)
    assert image.pixelColor(rect.left() + 1, rect.center().y()) == theme.color("accent")
    assert image.pixelColor(rect.right() - 30, rect.top() + 5) == theme.color("selection")
    theme.set_preference("dark")
    assert cards.image().pixelColor(rect.left() + 1, rect.center().y()) == QColor("#6CB2FF")


def test_an_unsaved_record_has_a_pill(cards: Cards, theme: Theme) -> None:
    before = shades(cards.image(), cards.rect(0))
    cards.table.set_unsaved([cards.table.shown[0].path])
    after = shades(cards.image(), cards.rect(0))
    assert theme.color("draft_back").name() in after - before


def test_a_tight_card_leaves_the_picture_out_and_its_mark_free(cards: Cards, theme: Theme) -> None:
    cards.table.set_unsaved([cards.table.shown[0].path])
    cards.list.setFixedWidth(theme.px(110))
    assert not cards.delegate.picture_rect(cards.rect(0)).isValid()
    image = cards.image()
    mark = QRect(cards.mark(0) - QPoint(5, 5), QSize(10, 10))
    assert shades(image, cards.rect(0)) & {theme.color("draft").name()}
    assert theme.color("draft_back").name() not in shades(image, mark)


def test_a_click_on_the_mark_decides_and_chooses_nothing(cards: Cards, qtbot: QtBot) -> None:
    with qtbot.waitSignal(cards.delegate.publishClicked) as clicked:
        QTest.mouseClick(cards.list.viewport(), Qt.MouseButton.LeftButton, pos=cards.mark(0))
    assert clicked.args == [cards.table.shown[0].path]
    assert not cards.list.selectionModel().hasSelection()


def test_a_click_beside_the_mark_chooses(cards: Cards, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(cards.delegate.publishClicked):
        QTest.mouseClick(
            cards.list.viewport(), Qt.MouseButton.LeftButton, pos=cards.rect(2).center()
        )
    assert cards.list.currentIndex().row() == 2


def test_a_records_text_is_never_rendered(theme: Theme, make_row: Make, qtbot: QtBot) -> None:
    hostile = '<img src="/dev/zero"><b>bold</b>' + "😀" * 40 + "x" * 3000
    cards = Cards(theme, [make_row(1, title=hostile, provider=hostile)], qtbot)
    lines = cards.delegate._titles.split(hostile, 200)
    assert len(lines) == 2
    assert lines[0].startswith("<img ")
    assert lines[1].endswith("…")
    assert shades(cards.image(), cards.rect(0))
