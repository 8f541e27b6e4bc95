"""How the index writes a part of its entries: as columns, put together without a step for each.

What was written by another program, or torn, is noticed when it is read (`ForeignError`).
"""

from __future__ import annotations

import marshal
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from types import NoneType
from typing import Any, NamedTuple

from editor.library.details import DETAILS
from editor.library.rows import Line, Row, Traits, kept_once, make_row, shared
from editor.record.sentence import put_together, taken_apart

_TRAITS = Line._fields.index("traits")
_TOPICS = Line._fields.index("topics")
_DETAIL = Line._fields.index("detail")
_TYPES: tuple[Collection[type], ...] = (  # of the columns
    *((str,), (str,), (bytes,), (str,), (tuple,), (tuple,)),
    *((int, NoneType), (int, NoneType), (int,), (int,)),
)
_Read = Iterable[Any]


class ForeignError(Exception):
    """What was read is not what this program wrote, or what this version would write."""


class Entry(NamedTuple):
    """A file's stamp when it was read (`Found.stamp`), and its row; None if it is no record."""

    stamp: bytes
    row: Row | None


class Remembered:
    """Entries as they are read from an index: those of records in two lists, others by path."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.stamps: list[bytes] = []
        self.others: list[tuple[str, bytes]] = []
        self._traits = _Known()

    def entries(self) -> Iterator[tuple[str, Entry]]:
        """Yield all entries by path."""
        made = map(_new_entry, zip(self.stamps, self.rows, strict=True))
        yield from zip([row.path for row in self.rows], made, strict=True)
        for path, stamp in self.others:
            yield path, Entry(stamp, None)

    def read(self, blob: bytes) -> None:
        """Add what `packed` wrote; raises ForeignError."""
        others, stamps, columns, problems = unmarshalled(blob, tuple)
        try:
            _check(others, stamps, columns)
            columns[_TRAITS] = _each_once(self._traits.__getitem__, columns[_TRAITS])
            columns[_TOPICS] = _each_once(shared, columns[_TOPICS])
            rows = list(map(make_row, zip(*columns, strict=True)))
            for place, problem in problems.items():
                rows[place] = rows[place].having(problem=put_together(problem))
        except _MISFITS as error:
            raise ForeignError from error
        if len(rows) != len(stamps):
            raise ForeignError
        self.rows += rows
        self.stamps += stamps
        self.others += others


def packed(entries: Mapping[str, Entry]) -> bytes:
    """Return entries in bytes."""
    found = [(entry.stamp, entry.row) for entry in entries.values() if entry.row is not None]
    others = [(path, entry.stamp) for path, entry in entries.items() if entry.row is None]
    stamps, rows = [stamp for stamp, _ in found], [row for _, row in found]
    columns: list[Any] = [list(column) for column in zip(*rows, strict=True)]
    columns = columns or [[] for _ in Line._fields]
    # marshal knows no sentences, and writes a tuple that it has met as its number
    plain = {traits: (*traits[:-1], "") for traits in columns[_TRAITS]}
    columns[_TRAITS] = list(map(plain.__getitem__, columns[_TRAITS]))
    problems = {at: taken_apart(row.problem) for at, row in enumerate(rows) if row.problem}
    return marshal.dumps((others, stamps, columns, problems))


class _Known(dict[tuple[Any, ...], Traits]):
    """Makes traits of the values that are read, once for all rows that have the same."""

    def __missing__(self, values: tuple[Any, ...]) -> Traits:
        self[values] = made = kept_once(Traits._make(values))
        return made


def _each_once(make: Callable[[Any], Any], column: list[Any]) -> Iterator[Any]:
    """Yield what is made of each value, made once of what is one object: marshal reads it so."""
    numbers: list[int] = list(map(id, column))
    different: dict[int, Any] = dict(zip(numbers, column, strict=True))
    made: dict[int, Any] = dict(zip(different, map(make, different.values()), strict=True))
    return map(made.__getitem__, numbers)


def unmarshalled(blob: bytes, kind: type) -> Any:
    """Return what marshal reads, if it is of that kind; raises ForeignError."""
    try:
        value = marshal.loads(blob)
    except (ValueError, TypeError, EOFError) as error:
        raise ForeignError from error
    if type(value) is not kind:
        raise ForeignError
    return value


_MISFITS = (ValueError, TypeError, LookupError, AttributeError)
_new_entry: Callable[[_Read], Entry] = Entry._make


def _check(others: Any, stamps: Any, columns: Any) -> None:
    """Raise ValueError or TypeError where another type stands in a column than belongs there.

    The first values tell: one program has written all of them, and what is torn has been noticed.
    """
    for column, types in zip((*columns, stamps), (*_TYPES, (bytes,)), strict=True):
        if type(column) is not list or (column and type(column[0]) not in types):
            raise TypeError(types)
    if columns[_TOPICS] and not {str}.issuperset(map(type, columns[_TOPICS][0])):
        raise TypeError(str)
    if columns[_DETAIL] and columns[_DETAIL][0].count(b"\0") != DETAILS - 1:
        raise ValueError(DETAILS)
    for path, stamp in others[:1]:
        if type(path) is not str or type(stamp) is not bytes:
            raise TypeError(path)
