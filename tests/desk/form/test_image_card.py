"""The cards of the strip: what the record says of a picture against what is so."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from editor.desk.form.image_viewer import ImageViewer
from editor.desk.form.record_form import RecordForm
from editor.desk.models.image_store import ImageStore
from editor.desk.models.session import Session
from editor.record import Set

PATH = "_news/2026-11-17-trams.md"


@pytest.fixture
def cards(form: RecordForm, images: ImageStore, qtbot: QtBot) -> Any:
    cards = form._pages._body.cells["images"].widget.cards()  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: "loading" not in " ".join(card.accessibleName() for card in cards))
    qtbot.waitUntil(lambda: all(card.state() for card in cards))
    qtbot.waitUntil(lambda: "unchecked" in cards[1].state())
    qtbot.waitUntil(lambda: "size" in cards[0].state())
    return cards


def test_a_wrong_size_is_told_and_corrected(cards: Any, session: Session, qtbot: QtBot) -> None:
    first = cards[0]
    assert first.state() == "● wrong size · cached"
    assert first.note() == "320×168"
    qtbot.mouseClick(first._correct, Qt.MouseButton.LeftButton)
    document = session.document(PATH)
    assert document is not None
    assert document.value("images[0]") == {
        "url": "/assets/images/tram.png",
        "width": 320,
        "height": 168,
        "isCached": True,
    }
    assert (first.state(), first.note()) == ("✓ size · cached", "")
    assert session.undo_text(PATH) == "Correct image size"


def test_a_missing_file_says_so_and_can_be_tried_again(
    cards: Any, session: Session, site: Any, qtbot: QtBot
) -> None:
    second = cards[1]
    assert "no file missing.png" in second.accessibleName()
    assert second._retry.isVisible()
    images = site / "assets" / "images"
    (images / "missing.png").write_bytes((images / "tram.png").read_bytes())
    qtbot.mouseClick(second._retry, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: second.state() == "△ size missing")
    assert second.note() == "320×168"


def test_enter_opens_the_picture(cards: Any, form: RecordForm, qtbot: QtBot) -> None:
    qtbot.keyClick(cards[0], Qt.Key.Key_Return)
    viewer = form.window().findChild(ImageViewer)
    assert viewer is not None
    qtbot.waitUntil(lambda: viewer._caption.text().startswith("320 × 168"))
    qtbot.mouseClick(viewer._whole, Qt.MouseButton.LeftButton)
    assert viewer._canvas.size().width() == round(320 / viewer.devicePixelRatioF())
    qtbot.keyClick(viewer, Qt.Key.Key_Right)
    assert viewer.windowTitle() == "Image 2 of 2"
    qtbot.keyClick(viewer, Qt.Key.Key_Escape)
    assert not viewer.isVisible()


def test_title_and_credit_are_shown(cards: Any, session: Session) -> None:
    session.edit(PATH, [Set(("images", 0, "attribution"), "© A. Person")], "x", None)
    assert cards[0]._credit.text() == "© A. Person"
    assert not cards[0]._credit.isHidden()


def test_the_menu_offers_everything(cards: Any) -> None:
    texts = [action.text() for action in cards[0]._menu().actions() if action.text()]
    assert texts == [
        "Open",
        "Copy the address",
        "Edit address, size and credit",
        "Move left",
        "Move right",
        "Remove",
    ]
