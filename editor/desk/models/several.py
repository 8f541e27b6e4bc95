"""What several records have in common, field by field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from editor.library.changes import Stop
from editor.library.library import Library
from editor.record import Document, RecordError
from editor.record.schema import Field, Kind, Schema

EDITED_TOGETHER: Final = frozenset(
    {
        Kind.LINE,
        Kind.TEXT,
        Kind.NUMBER,
        Kind.SWITCH,
        Kind.TIMESTAMP,
        Kind.URL,
        Kind.CHOICE,
        Kind.CHIPS,
        Kind.PROVIDER,
    }
)
"""The kinds whose value can be one for many records; lists of images are each record's own."""


@dataclass(frozen=True)
class Common:
    """The values that all of some records have; a key that no record has is in neither."""

    fields: tuple[Field, ...] = ()
    """What every one of their schemas knows, in the order of the first."""
    values: Mapping[str, Any] = field(default_factory=dict)
    differing: frozenset[str] = frozenset()
    words: Mapping[str, Counter[str]] = field(default_factory=dict)
    """For each list of words, in how many records each word is."""
    count: int = 0
    """How many records could be read."""
    unreadable: int = 0


def gather(
    library: Library,
    paths: Sequence[str],
    opened: Mapping[str, Document],
    cancel: Stop,
    progress: Callable[[int], object] = lambda _done: None,
) -> Common:
    """Read all of the records, those in `opened` as they are edited; a part when cancelled."""
    comparison = _Comparison(shared_fields(library.schema_for(path) for path in paths))
    unreadable = 0
    for done, path in enumerate(paths, start=1):
        if cancel.is_set():
            break
        document = opened.get(path) or library.read(path).document
        if document is None:
            unreadable += 1
        else:
            comparison.take(document)
        progress(done)
    return comparison.result(unreadable)


class _Comparison:
    """Looks at one record after the other; a field that differs once is not read again."""

    def __init__(self, fields: tuple[Field, ...]) -> None:
        self._fields = fields
        self._seen: dict[str, str | None] = {}  # repr tells 1 from "1" and from true
        self._values: dict[str, Any] = {}
        self._differing: set[str] = set()
        self._words = {one.key: Counter[str]() for one in fields if one.kind is Kind.CHIPS}
        self._count = 0

    def take(self, document: Document) -> None:
        for one in self._fields:
            if one.kind is Kind.CHIPS:
                self._words[one.key].update(_words(document, one.key))
            elif one.key not in self._differing:
                self._compare(one.key, document)
        self._count += 1

    def _compare(self, key: str, document: Document) -> None:
        try:
            value = repr(document.value((key,))) if document.has((key,)) else None
        except RecordError:
            self._differing.add(key)
            return
        if value != self._seen.setdefault(key, value):
            self._differing.add(key)
        elif value is not None and key not in self._values:
            self._values[key] = document.value((key,))

    def result(self, unreadable: int) -> Common:
        values = {key: one for key, one in self._values.items() if key not in self._differing}
        differing = frozenset(self._differing)
        return Common(self._fields, values, differing, self._words, self._count, unreadable)


def shared_fields(schemas: Iterable[Schema]) -> tuple[Field, ...]:
    """Return the fields that all schemas have alike, of the kinds that are edited together."""
    kinds = list({id(schema): schema for schema in schemas}.values())
    if not kinds:
        return ()
    first, *others = kinds
    return tuple(
        one
        for one in first.fields
        if one.kind in EDITED_TOGETHER
        and all((found := other.field(one.key)) and found.kind is one.kind for other in others)
    )


def _words(document: Document, key: str) -> set[str]:
    try:
        value = document.get((key,), None)
    except RecordError:
        return set()
    return {one for one in value if isinstance(one, str)} if isinstance(value, list) else set()
