"""What the journal remembers, and how each entry is written: JSON that every later version reads.

Bytes stand in it as text, with lone surrogates for what is not UTF-8, so that a person who looks
into a journal can read it.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Any, ClassVar

from editor.library.splice import Splice


@dataclass(frozen=True, slots=True)
class Version:
    """The whole bytes of a record's file, from which edit scripts lead to others."""

    kind: ClassVar[str] = "version"
    path: str
    data: bytes
    time: int


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that can be undone, named `text`; `at_once` means that the file follows it."""

    text: str
    at_once: bool
    splice: Splice


@dataclass(frozen=True, slots=True)
class State:
    """A record as one session has it: what is unsaved in it, and what can be undone and redone.

    `unsaved` leads from the file to the record as edited, None when there is no difference. The
    session's first `keep` steps stay as they were told before, `steps` follow them; `at` of all
    are done, the others undone. `follows` is the ended session whose edits this one took over.
    """

    kind: ClassVar[str] = "state"
    session: str
    path: str
    time: int
    unsaved: Splice | None = None
    keep: int = 0
    steps: tuple[Step, ...] = ()
    at: int = 0
    follows: str = ""

    @property
    def done(self) -> int:
        """How many of `steps` are done."""
        return min(max(self.at - self.keep, 0), len(self.steps))


@dataclass(frozen=True, slots=True)
class Begin:
    """A transaction that is about to write files: a `batch`, or the save of one record.

    `count` files are meant, by `splices` and those of the `Planned` entries. `takes_back` is the
    transaction that this one undoes, "" if none; `session` is whose work it is.
    """

    kind: ClassVar[str] = "begin"
    id: str
    text: str
    time: int
    batch: bool
    count: int
    takes_back: str = ""
    session: str = ""
    splices: tuple[Splice, ...] = ()


@dataclass(frozen=True, slots=True)
class Planned:
    """More of what a transaction is about to write."""

    kind: ClassVar[str] = "planned"
    id: str
    splices: tuple[Splice, ...]


@dataclass(frozen=True, slots=True)
class Done:
    """Files of a transaction that are written."""

    kind: ClassVar[str] = "done"
    id: str
    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class End:
    """A transaction is over: what it did not write stays unwritten, as the person knows."""

    kind: ClassVar[str] = "end"
    id: str
    time: int
    unwritten: tuple[str, ...] = ()


Entry = Version | State | Begin | Planned | Done | End


class EntryError(ValueError):
    """What was read is no entry that this version knows."""


def to_bytes(entry: Entry) -> bytes:
    """Return an entry as a line of ASCII."""
    values = [_plain(getattr(entry, field.name)) for field in fields(entry)]
    return json.dumps([entry.kind, *values], separators=(",", ":")).encode("ascii")


def from_bytes(data: bytes) -> Entry:
    """Read an entry; raises EntryError."""
    try:
        name, *values = json.loads(data)
        return _READERS[name](*values)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise EntryError(str(error)) from None


def _plain(value: object) -> object:
    if isinstance(value, bytes):
        return value.decode("utf-8", "surrogateescape")
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Splice | Step):
        return [_plain(getattr(value, field.name)) for field in fields(value)]
    return value


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def _splice(values: Any) -> Splice:
    path, before, after, start, old, new = values
    return Splice(path, before, after, start, _bytes(old), _bytes(new))


def _splices(values: Any) -> tuple[Splice, ...]:
    return tuple(_splice(value) for value in values)


def _steps(values: Any) -> tuple[Step, ...]:
    return tuple(Step(text, at_once, _splice(splice)) for text, at_once, splice in values)


def _version(path: str, data: str, time: int) -> Version:
    return Version(path, _bytes(data), time)


def _state(
    session: str,
    path: str,
    time: int,
    unsaved: Any,
    keep: int,
    steps: Any,
    at: int,
    follows: str = "",
) -> State:
    splice = None if unsaved is None else _splice(unsaved)
    return State(session, path, time, splice, keep, _steps(steps), at, follows)


def _begin(
    id: str,
    text: str,
    time: int,
    batch: bool,
    count: int,
    takes_back: str,
    *others: Any,
) -> Begin:
    *told, splices = others
    session = told[0] if told else ""  # the first versions did not tell it
    return Begin(id, text, time, batch, count, takes_back, session, _splices(splices))


def _planned(id: str, splices: Any) -> Planned:
    return Planned(id, _splices(splices))


def _done(id: str, paths: Any) -> Done:
    return Done(id, tuple(paths))


def _end(id: str, time: int, unwritten: Any) -> End:
    return End(id, time, tuple(unwritten))


_READERS: dict[str, Callable[..., Entry]] = {
    "version": _version,
    "state": _state,
    "begin": _begin,
    "planned": _planned,
    "done": _done,
    "end": _end,
}
