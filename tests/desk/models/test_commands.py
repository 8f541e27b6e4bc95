from __future__ import annotations

from editor.desk.models.commands import Change, History
from editor.record import Document


def document(title: str) -> Document:
    return Document.from_bytes(f"---\ntitle: {title}\n---\n".encode())


ONE, TWO, THREE = document("one"), document("two"), document("three")


def test_typing_in_one_field_is_one_step() -> None:
    history = History()
    history.push(Change("Edit title", ONE, TWO, "title"))
    history.push(Change("Edit title", TWO, THREE, "title"))
    change = history.undo()
    assert change is not None
    assert (change.before, change.after) == (ONE, THREE)
    assert history.undo() is None


def test_a_seal_or_another_field_begins_a_new_step() -> None:
    history = History()
    history.push(Change("Edit title", ONE, TWO, "title"))
    history.seal()
    history.push(Change("Edit title", TWO, THREE, "title"))
    history.push(Change("Edit excerpt", THREE, ONE, "excerpt"))
    assert history.undo_text == "Edit excerpt"
    assert [history.undo(), history.undo(), history.undo()].count(None) == 0
    assert history.undo_text == ""


def test_redo_is_there_until_something_new_is_done() -> None:
    history = History()
    history.push(Change("Publish", ONE, TWO))
    history.undo()
    assert history.redo_text == "Publish"
    redone = history.redo()
    assert redone is not None
    assert redone.after is TWO
    history.undo()
    history.push(Change("Edit title", ONE, THREE))
    assert history.redo() is None


def test_typing_after_an_undo_does_not_join_what_is_left() -> None:
    history = History()
    history.push(Change("Edit title", ONE, TWO, "title"))
    history.push(Change("Publish", TWO, THREE))
    history.undo()
    history.push(Change("Edit title", TWO, ONE, "title"))
    assert history.undo_text == "Edit title"
    history.undo()
    assert history.undo_text == "Edit title"
