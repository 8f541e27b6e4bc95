"""A site that nobody described: its records get a form as if somebody had."""

from __future__ import annotations

import threading
from collections.abc import Callable
from difflib import unified_diff
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from editor.desk.form.form_line import FormLine
from editor.library.guessed_schemas import GuessedSchemas
from tests.end_to_end.conftest import Person

WORDS = ("ferry", "orchard", "loaf", "heron", "lantern", "bridge", "kettle", "moor")
POST = """\
---
layout: post
title: "A morning with the {word} {n}"
date: 2024-03-{n:02} 10:00:00 +0200
author: {author}
draft: true
description: >-
  We set out with a thermos, a paper map and no plan; the {word} had other ideas,
  and by noon so had we.
slug: the-{word}-{n}
weight: {n}
image: /img/{word}.jpg
tags:
  - walks
  - {tag}
resources:
  - src: {word}.jpg
    title: The {word} from the east
seo:
  metaTitle: The {word} {n}
  noindex: false
grid: [[{n}, 2], [3]]
---

The {word} stood where the timetable said it would.
"""
PATH = "content/posts/03.md"


@pytest.fixture
def blog(tmp_path: Path) -> Path:
    posts = tmp_path / "blog" / "content" / "posts"
    posts.mkdir(parents=True)
    for n in range(1, 25):
        values = {"word": WORDS[n % 8], "author": ("Ada Holm", "Jo Weir")[n % 2]}
        text = POST.format(n=n, tag=("birds", "rain", "bread")[n % 3], **values)
        (posts / f"{n:02}.md").write_text(text, "utf-8")
    return posts.parent.parent


@pytest.fixture
def person(open_window: Callable[[Path], Person], blog: Path) -> Person:
    person = open_window(blog)
    person.chooses(PATH)
    return person


def input_of(person: Person, name: str) -> QWidget:
    """Return what takes the keys of a field, which has the focus then."""
    found = person.form().findChild(QWidget, f"field.{name}")
    assert found is not None
    assert found.isVisible()
    found.setFocus()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert found.isAncestorOf(focus) or found is focus, (focus, focus.objectName())
    return focus


def enter(person: Person, name: str, text: str) -> None:
    input_of(person, name)
    person.types(text)


def choose(person: Person, name: str) -> None:
    box = input_of(person, name)
    assert isinstance(box, QComboBox)
    QTest.keyClick(box, Qt.Key.Key_Down if box.currentIndex() == 0 else Qt.Key.Key_Up)


def flip(person: Person, name: str) -> None:
    QTest.keyClick(input_of(person, name), Qt.Key.Key_Space)


def add(person: Person, name: str, word: str) -> None:
    box = input_of(person, f"{name}.add")
    QTest.keyClicks(box, word)
    QTest.keyClick(box, Qt.Key.Key_Return)
    person.window.activateWindow()  # as a window manager would after the suggestions
    person.sees(person.window.isActiveWindow)


def saves(person: Person) -> None:
    person.sees(lambda: person.action("saveAction").isEnabled())
    person.triggers("saveAction")
    person.sees(lambda: not person.action("saveAction").isEnabled())


EDITS: dict[str, tuple[Callable[[Person], None], str]] = {
    "title": (lambda person: enter(person, "title", "Fog"), '+title: "Fog"'),
    "line": (lambda person: enter(person, "slug", "fog"), "+slug: fog"),
    "number": (lambda person: enter(person, "weight", "40"), "+weight: 40"),
    "url": (lambda person: enter(person, "image", "/img/fog.jpg"), "+image: /img/fog.jpg"),
    "timestamp": (
        lambda person: enter(person, "date", "2024-03-03 09:30"),
        "+date: 2024-03-03 11:30:00 +0200",
    ),
    "choice": (lambda person: choose(person, "author"), "+author: Ada Holm"),
    "switch": (lambda person: flip(person, "draft"), "+draft: false"),
    "chips": (lambda person: add(person, "tags", "bread"), "+  - bread"),
    "card": (lambda person: enter(person, "resources[0].title", "Fog"), "+    title: Fog"),
    "mapping": (lambda person: enter(person, "seo.metaTitle", "Fog"), "+  metaTitle: Fog"),
    "yaml": (lambda person: enter(person, "grid", "[[3, 2], [4]]"), "+grid: [[3, 2], [4]]"),
}


def changed_lines(before: str, after: str) -> list[str]:
    lines = list(unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=0))[2:]
    return [line for line in lines if not line.startswith("@@")]


def test_a_field_of_each_kind_changes_one_line(person: Person) -> None:
    for act, wanted in EDITS.values():
        before = person.bytes_of(PATH).decode()
        act(person)
        saves(person)
        changed = changed_lines(before, person.bytes_of(PATH).decode())
        assert [line for line in changed if line.startswith("+")] == [wanted]
        assert len(changed) <= 2


def test_a_text_is_edited_as_its_file_folds_it(person: Person) -> None:
    enter(person, "description", "Fog all day.")
    saves(person)
    assert b"Fog all day." in person.bytes_of(PATH)
    assert person.bytes_of(PATH).count(b"\n") < POST.count("\n")


def test_no_field_is_left_for_the_bottom_of_the_form(person: Person) -> None:
    labels = [line.label() for line in person.form().findChildren(FormLine) if line.isVisible()]
    assert labels[0] == "Title"
    assert {"Description", "Date", "Tags", "Weight", "Resources", "SEO", "Grid"} <= {*labels}
    assert not {"title", "tags", "weight", "Scores", "Topics", "Page"} & {*labels}


def test_the_window_never_waits_for_the_guess(
    open_window: Callable[[Path], Person], blog: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[threading.Thread] = []
    look = GuessedSchemas._look

    def noted(self: GuessedSchemas, *arguments: object) -> object:
        threads.append(threading.current_thread())
        return look(self, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(GuessedSchemas, "_look", noted)
    person = open_window(blog)
    person.chooses(PATH)
    assert len(threads) == 1
    assert threading.main_thread() not in threads


def test_the_checks_have_nothing_to_say(person: Person) -> None:
    problems = person.window._checking.problems
    person.sees(lambda: not problems.waiting and problems.found() is not None, within=30_000)
    assert problems.found() == {}
