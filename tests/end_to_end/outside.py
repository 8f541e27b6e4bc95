"""Another program that works in the folder of the window, and what the window says of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QPushButton

from editor.record import Document, Set
from tests.end_to_end.conftest import Person

TRAMS = "_news/2026-11-26-trams-without-drivers-carry-their-first-passengers-along-the-quay.md"
BUSES = "_news/2026-11-27-night-buses-get-a-second-brain-before-the-first-frost.md"
BEGIN = "_news/2026-12-31-begin.md"
SOON = 2000  # ms within which a change from outside is seen


class Crawler:
    """Another program that writes into the same folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def sets(self, path: str, key: str, value: object) -> None:
        document = self.document(path).edit([Set((key,), value)])
        (self.folder / path).write_bytes(document.to_bytes())

    def document(self, path: str) -> Document:
        return Document.from_bytes((self.folder / path).read_bytes())

    def value(self, path: str, key: str) -> object:
        return self.document(path).value((key,))


def begin(person: Person) -> Crawler:
    """Return a crawler at work from a moment at which its changes are seen."""
    file = person.folder / BEGIN
    for number in range(100):
        title = f"Begin {number}"
        file.write_text(f'---\ntitle: "{title}"\n---\n', "utf-8")
        person.waits(100)
        shown = row(person, BEGIN)
        if shown is not None and shown.title == title:
            break
    else:
        raise AssertionError("nothing was told of a hundred changes")
    # A file that was read just after it was written is read once more.
    person.waits(150)
    following = person.window._features.following
    following.look()
    person.sees(lambda: following._looking is None)
    return Crawler(person.folder)


def row(person: Person, path: str):  # type: ignore[no-untyped-def]
    return person.window._table.row(path)


def value(person: Person, path: str, key: str) -> object:
    return person.window._session.document(path).value((key,))


def offer(person: Person, text: str) -> QPushButton | None:
    """Return the button of the message that has a text, once it is there."""
    buttons = person.window._notice.findChildren(QPushButton)
    return next((one for one in buttons if one.text() == text and one.isVisible()), None)


def answers(person: Person, text: str) -> None:
    person.sees(lambda: offer(person, text) is not None)
    button = offer(person, text)
    assert button is not None
    button.click()
