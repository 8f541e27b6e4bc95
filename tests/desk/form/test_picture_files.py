"""Picture files that are dropped on the strip: copied, then entered in the record they are for."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from editor.desk.form.images_field import ImagesField
from editor.desk.form.late_edits import LateEdits
from editor.desk.form.record_form import RecordForm
from editor.desk.models.session import Session
from editor.desk.models.tasks import Tasks
from editor.record import Document, Remove

PATH = "_news/2026-11-17-trams.md"
OTHER = "_news/2026-11-16-buses.md"
ITEM = {"url": "/assets/images/new-tram.png", "width": 30, "height": 20}


@pytest.fixture
def strip(form: RecordForm) -> ImagesField:
    (found,) = (one for one in form.findChildren(ImagesField) if one.path == ("images",))
    return found


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    Image.new("RGB", (30, 20)).save(tmp_path / "New Tram.png")
    return tmp_path / "New Tram.png"


def drop(strip: ImagesField, *files: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    strip.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.MoveAction, data, left, none))


def document(session: Session, path: str) -> Document:
    found = session.document(path)
    assert found is not None
    return found


def test_they_are_copied_and_entered_with_their_sizes(
    strip: ImagesField, session: Session, site: Path, picture: Path, qtbot: QtBot
) -> None:
    (picture.parent / "text.png").write_text("none")
    with qtbot.waitSignal(session.recordChanged):
        drop(strip, picture.parent / "text.png", picture)
    assert document(session, PATH).value("images")[-1] == ITEM
    assert len(strip.cards()) == 3
    assert session.undo_text(PATH) == "Add image"
    assert (site / "assets/images/new-tram.png").is_file()
    assert strip.problem == "text.png: this file is no picture that we know."


def test_they_are_for_the_record_they_were_dropped_on(
    strip: ImagesField,
    form: RecordForm,
    session: Session,
    site: Path,
    picture: Path,
    qtbot: QtBot,
) -> None:
    other = (site / OTHER).read_bytes()
    drop(strip, picture)
    form.show_record(OTHER)
    qtbot.waitUntil(lambda: form.path() == OTHER)
    qtbot.waitUntil(lambda: b"new-tram" in (site / PATH).read_bytes())
    assert document(session, PATH).value("images")[-1] == ITEM
    assert document(session, OTHER).to_bytes() == other
    assert (site / OTHER).read_bytes() == other


def test_why_one_is_not_entered_is_said_for_another_record_too(
    strip: ImagesField, form: RecordForm, tasks: Tasks, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "text.png").write_text("none")
    with qtbot.waitSignal(form.refused) as refused:
        drop(strip, tmp_path / "text.png")
        form.show_record(OTHER)
    assert refused.args == ["text.png: this file is no picture that we know."]
    assert strip.problem == ""


def test_a_place_that_is_another_one_by_then_takes_nothing(
    form: RecordForm, session: Session, qtbot: QtBot
) -> None:
    entry = LateEdits(session, form.path, form)
    begun = entry.begin(PATH)
    session.edit(PATH, [Remove(("related", 0))], "x", None)
    before = document(session, PATH).text
    with qtbot.waitSignal(entry.refused) as refused:
        begun.append(("related", 0, "images"), [ITEM], "Add image")
    assert refused.args is not None
    assert refused.args[0] == (
        "/assets/images/new-tram.png could not be entered: related[0] is another one by now"
    )
    assert document(session, PATH).text == before
