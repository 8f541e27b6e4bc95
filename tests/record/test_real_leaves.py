"""Every value of every real file: there and back gives the same bytes; nothing else moves."""

from __future__ import annotations

import datetime
from pathlib import Path
from random import Random
from typing import Any

import oracle
import pytest
from properties import front_matter

from editor.record import Document, Set

CHANGED = "Something else: with “quotes” and more"
SAMPLES = 5


def real_files(site: Path) -> list[Path]:
    kinds = (".md", ".html", ".yaml", ".yml")
    return sorted(path for path in site.rglob("*") if path.suffix in kinds)


def another(value: Any, source: str) -> Any:
    """Return another value of the same type that can be written in the same style."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, (int, float)):
        return value + 1
    if isinstance(value, datetime.date):
        return value + datetime.timedelta(days=400)
    if isinstance(value, str):
        return CHANGED if source[:1] in ("'", '"') else "Something else"
    return None


def there_and_back(document: Document, path: tuple[str | int, ...], value: Any) -> bool:
    new = another(value, document.source(path))
    if new is None:
        return False
    start, end = document.span(path)
    changed = document.edit([Set(path, new)])
    assert oracle.same(changed.value(path), new)
    new_start, new_end = changed.span(path)
    assert new_start == start
    assert changed.text[:start] == document.text[:start]
    assert changed.text[new_end:] == document.text[end:]
    assert changed.edit([Set(path, value)]).to_bytes() == document.to_bytes()
    return True


def test_every_file_is_read_as_pyyaml_reads_it(real_site: Path, long_run: bool) -> None:
    files = real_files(real_site)
    assert len(files) > 600
    for file in files if long_run else files[::3]:
        data = file.read_bytes()
        document = Document.from_bytes(data)
        text = data.decode()
        front = front_matter(text) if text.startswith("---") else text
        assert document.to_bytes() == data
        assert list(document.keys()) == oracle.keys(front)
        if oracle.ordinary(front):
            assert oracle.same(document.value(), oracle.load(front)), file
            assert document.locked() is None, file
        else:
            assert file.name == "_config.yml"  # the one real file with anchors and merge keys


def test_values_go_there_and_back(real_site: Path, long_run: bool) -> None:
    rng = Random(3)
    tried = 0
    for file in real_files(real_site):
        if file.name == "_config.yml":
            continue  # anchors and merge keys: tests/record/test_locked.py
        document = Document.from_bytes(file.read_bytes())
        leaves = oracle.leaves(document.value())
        if not long_run:
            leaves = rng.sample(leaves, min(SAMPLES, len(leaves)))
        tried += sum(there_and_back(document, path, value) for path, value in leaves)
    assert tried > 2000


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("published", True),
        ("title", "Ein “neuer” Titel: \"Süß\" & 'salzig' 😀"),
        ("publishedDateTime", datetime.datetime(2022, 1, 2, 3, 4, 5, tzinfo=datetime.UTC)),
    ],
)
def test_a_small_change_is_one_line_in_every_record(
    real_site: Path, path: str, value: object
) -> None:
    tried = 0
    for file in sorted((real_site / "_news").glob("*.md")):
        document = Document.from_bytes(file.read_bytes())
        if not document.has(path) or oracle.same(document.value(path), value):
            continue
        old, new = document.text.split("\n"), document.edit([Set(path, value)]).text.split("\n")
        assert len(old) == len(new)
        changed = [index for index, line in enumerate(old) if line != new[index]]
        assert changed == [document.line(path) - 1], file
        tried += 1
    assert tried > 300


def test_topics_come_and_go_as_lines_in_every_record(real_site: Path) -> None:
    for file in sorted((real_site / "_news").glob("*.md")):
        document = Document.from_bytes(file.read_bytes())
        topics = document.get("topics", [])
        if not topics:
            continue
        more = document.edit([Set("topics", [*topics, "A new: topic"])])
        old, new = document.text.split("\n"), more.text.split("\n")
        position = next(index for index, line in enumerate(new) if line not in old)
        assert new[:position] + new[position + 1 :] == old, file
        assert more.edit([Set("topics", topics)]).text == document.text


def test_related_articles_move_with_their_lines_in_every_record(real_site: Path) -> None:
    moved = 0
    for file in sorted((real_site / "_news").glob("*.md")):
        document = Document.from_bytes(file.read_bytes())
        related = document.get("related") or []
        if len(related) < 2:
            continue
        order = [related[-1], *related[:-1]]
        whole = document.edit([Set("related", order)])
        assert sorted(whole.text.split("\n")) == sorted(document.text.split("\n")), file
        assert whole.value("related") == order
        assert whole.edit([Set("related", related)]).text == document.text
        moved += 1
    assert moved > 100
