"""What is known to be wrong with a site, kept up to date, is what a check of all would find."""

from __future__ import annotations

import os
import random
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import pytest

from editor.checks.checker import Checker
from editor.checks.problem import Problem
from editor.library.check_settings import read_severities
from editor.library.checking import PictureReader, site_facts
from editor.library.library import Library
from editor.library.listing import Listing
from editor.library.site_checks import SiteChecks
from editor.media.pictures import Pictures
from editor.record import Document

URLS = [f"https://example.org/{name}" for name in "abcde"]
TITLES = ["The harbour opens again today", "The harbour opens again today!", "Trams are late here"]
RECORD = """\
---
title: "{title}"
excerpt: "{excerpt}"
publishedDateTime: 2021-12-{day:02}T10:49:00Z
webUrl: "{url}"
provider:
  name: {provider}
  domain: x.example
topics:
  - AI
images:
  - url: "/assets/images/a.png"
related:
  - title: "{copy}"
    webUrl: "{other}"
---
"""
Problems = dict[str, tuple[Problem, ...]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    (site / "_news").mkdir(parents=True)
    (site / "_config.yml").write_text("title: x\n")
    return site


@pytest.fixture
def pictures(tmp_path: Path) -> Iterator[Pictures]:
    with closing(Pictures(tmp_path / "pictures", offline=True)) as found:
        yield found


def text(chance: random.Random) -> str:
    """Return a record; some have another date or address in the places of the usual ones."""
    content = RECORD.format(
        title=chance.choice(TITLES),
        excerpt=chance.choice(["", "Text.", " Text."]),
        day=chance.randrange(10, 14),
        url=chance.choice(URLS),
        provider=chance.choice(["Harbour Post", "Harbour Post", "HarbourPost"]),
        copy=chance.choice(TITLES),
        other=chance.choice(URLS),
    )
    if chance.random() < 0.2:
        content = content.replace("publishedDateTime", chance.choice(["startDateTime", "date"]))
    if chance.random() < 0.2:
        content = content.replace("webUrl", chance.choice(["website", "originalUrl"]), 1)
    if chance.random() < 0.1:
        content = content.replace("title:", "name:", 1)
    if chance.random() < 0.1:
        content = content.replace("- title:", "- publishedDateTime: 2021-12-11\n    title:")
    return content


def write(folder: Path, number: int, content: str) -> str:
    path = f"_news/2021-12-17-{number}.md"
    (folder / path).write_text(content, "utf-8")
    return path


def rows(library: Library) -> Listing:
    return Listing([row for batch in library.scan_rows() for row in batch])


def begun(folder: Path, data: Path, pictures: Pictures) -> SiteChecks:
    library = Library(folder, data)
    return SiteChecks(library, PictureReader(library, pictures), rows(library))


def finish(checks: SiteChecks) -> Problems:
    while checks.waiting:
        checks.check(1.0)
    return dict(checks.found())


def all_at_once(folder: Path, data: Path, unsaved: dict[str, Document]) -> Problems:
    """Check everything anew, with the edited documents on the disk."""
    for path, document in unsaved.items():
        (folder / path).write_bytes(document.to_bytes())
    library = Library(folder, data)
    with site_facts(library) as facts:
        checker = Checker(facts, read_severities(folder))
        found: Problems = {}
        for row in rows(library).rows:
            document = library.read(row.path).document
            assert document is not None
            found[row.path] = tuple(checker.check(row.path, document))
    return {path: problems for path, problems in found.items() if problems}


@pytest.mark.parametrize("seed", range(12))
def test_many_changes(seed: int, folder: Path, tmp_path: Path, pictures: Pictures) -> None:
    chance = random.Random(seed)
    for number in range(8):
        write(folder, number, text(chance))
    library = Library(folder, tmp_path / "data")
    checks = SiteChecks(library, PictureReader(library, pictures), rows(library))
    finish(checks)
    unsaved: dict[str, Document] = {}
    for _ in range(12):
        number, what = chance.randrange(9), chance.randrange(4)
        path = f"_news/2021-12-17-{number}.md"
        if what == 0:
            write(folder, number, text(chance))
            unsaved.pop(path, None)
            checks.edit(path, None)
        elif what == 1 and number:
            (folder / path).unlink(missing_ok=True)
            unsaved.pop(path, None)
            checks.edit(path, None)
        elif (folder / path).exists():
            unsaved[path] = Document.from_bytes(text(chance).encode())
            checks.edit(path, unsaved[path])
        checks.take(rows(library))
        checks.check(0)
        if chance.random() < 0.3:
            checks.keep()
    assert finish(checks) == all_at_once(folder, tmp_path / "other", unsaved)


def test_what_was_found_is_kept(folder: Path, tmp_path: Path, pictures: Pictures) -> None:
    chance = random.Random(1)
    for number in range(6):
        write(folder, number, text(chance))
    first = begun(folder, tmp_path / "data", pictures)
    found = finish(first)
    first.keep()
    again = begun(folder, tmp_path / "data", pictures)
    assert again.waiting == 0
    assert again.found() == found


@pytest.mark.parametrize("seed", range(6))
def test_what_changed_meanwhile(
    seed: int, folder: Path, tmp_path: Path, pictures: Pictures
) -> None:
    chance = random.Random(seed)
    for number in range(8):
        write(folder, number, text(chance))
    first = begun(folder, tmp_path / "data", pictures)
    finish(first)
    first.keep()
    write(folder, 1, text(chance))
    write(folder, 9, text(chance))
    (folder / "_news/2021-12-17-5.md").unlink()
    again = begun(folder, tmp_path / "data", pictures)
    assert again.waiting
    assert finish(again) == all_at_once(folder, tmp_path / "other", {})


def test_other_circumstances(folder: Path, tmp_path: Path, pictures: Pictures) -> None:
    write(folder, 1, text(random.Random(1)).replace('excerpt: "', 'excerpt: " '))
    first = begun(folder, tmp_path / "data", pictures)
    assert any(p.rule == "text-whitespace" for p in finish(first)["_news/2021-12-17-1.md"])
    first.keep()
    (folder / "copydesk.yaml").write_text("checks:\n  text-whitespace: off\n")
    again = begun(folder, tmp_path / "data", pictures)
    assert again.waiting == 1
    found = finish(again)
    assert not any(p.rule == "text-whitespace" for problems in found.values() for p in problems)


def test_another_picture(folder: Path, tmp_path: Path, pictures: Pictures) -> None:
    path = write(folder, 1, text(random.Random(1)))
    first = begun(folder, tmp_path / "data", pictures)
    assert any(problem.rule == "image-broken" for problem in finish(first)[path])
    first.keep()
    assert begun(folder, tmp_path / "data", pictures).waiting == 0
    picture = folder / "assets" / "images" / "a.png"
    picture.parent.mkdir(parents=True)
    picture.write_bytes(b"no picture")
    assert begun(folder, tmp_path / "data", pictures).waiting == 1


def test_a_damaged_index_is_begun_anew(folder: Path, tmp_path: Path, pictures: Pictures) -> None:
    write(folder, 1, text(random.Random(1)))
    first = begun(folder, tmp_path / "data", pictures)
    found = finish(first)
    first.keep()
    (index,) = (tmp_path / "data").rglob("*.sqlite")
    with closing(sqlite3.connect(index)) as connection, connection:
        connection.execute("UPDATE finding SET entries = zeroblob(40)")
    again = begun(folder, tmp_path / "data", pictures)
    assert again.waiting == 1
    assert finish(again) == found


def test_wrong_settings_are_told(folder: Path, tmp_path: Path, pictures: Pictures) -> None:
    (folder / "copydesk.yaml").write_text("checks:\n  text-whitespace: loud\n")
    checks = begun(folder, tmp_path / "data", pictures)
    assert "copydesk.yaml, line 2" in checks.problem


def test_a_check_that_was_broken_off_goes_on_where_it_was(
    folder: Path, tmp_path: Path, pictures: Pictures, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock, minute = time.time_ns, 60_000_000_000  # more than any clock is set back meanwhile
    monkeypatch.setattr(time, "time_ns", lambda: clock() + minute)
    for number in range(6):
        write(folder, number, text(random.Random(3)))  # all tell the same story
    first = begun(folder, tmp_path / "data", pictures)
    first.check(0)
    first.check(0)
    first.keep()
    again = begun(folder, tmp_path / "data", pictures)
    assert again.waiting == 4  # nothing is known now that was not known to the others
    finish(again)
    again.keep()
    later = clock() + 2 * minute
    os.utime(folder / write(folder, 7, text(random.Random(3))), ns=(later, later))
    last = begun(folder, tmp_path / "data", pictures)
    assert last.waiting == 7
    assert finish(last) == all_at_once(folder, tmp_path / "other", {})


def test_a_check_ends_at_once_when_it_is_called_off(
    folder: Path, tmp_path: Path, pictures: Pictures
) -> None:
    for number in range(3):
        write(folder, number, text(random.Random(1)))
    library = Library(folder, tmp_path / "data")
    answers = iter([False, False, True, True, True])
    asked = SimpleNamespace(is_set=lambda: next(answers, True))
    checks = SiteChecks(library, PictureReader(library, pictures), rows(library), asked)
    assert (checks.waiting, dict(checks.found())) == (0, {})
    checks.keep()
    assert list(library.index.each_finding()) == []


def test_what_time_allows_is_kept(folder: Path, tmp_path: Path, pictures: Pictures) -> None:
    for number in range(9):
        write(folder, number, text(random.Random(number)))
    checks = begun(folder, tmp_path / "data", pictures)
    finish(checks)
    checks.keep(0)
    some = 9 - checks.unkept
    assert 0 < some < 9
    assert len(list(Library(folder, tmp_path / "data").index.each_finding())) == some
    checks.keep()
    assert checks.unkept == 0
    assert len(list(Library(folder, tmp_path / "data").index.each_finding())) == 9


def test_what_was_handed_over_and_kept_is_not_held_any_more(
    folder: Path, tmp_path: Path, pictures: Pictures
) -> None:
    for number in range(3):
        write(folder, number, text(random.Random(1)))
    first = begun(folder, tmp_path / "data", pictures)
    first.check(0)
    (path,) = first.hand_over()
    assert list(first.found()) == [path]  # the index does not have it yet
    finish(first)
    assert len(first.found()) == 3
    first.keep()
    assert dict(first.found()) == {}
    again = begun(folder, tmp_path / "data", pictures)
    assert (again.waiting, len(again.hand_over())) == (0, 3)
