"""One edit over many records: first what would change, then the change, then the way back."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Event
from typing import TypeVar

from editor.library import store
from editor.library.library import Library
from editor.library.store import ChangedOnDisk, StoreError
from editor.record import Document, Edit, RecordError

EditsFor = Callable[[str, Document], Sequence[Edit]]
"""Gives the edits for the record at a path; () leaves it as it is."""
Progress = Callable[[int, int], object]
"""Told how many records are done, and of how many; from any thread."""

_WORKERS = 4  # most of the time of a save is spent waiting for the disk
_GROUP = 64  # records that are under way at once
_Item = TypeVar("_Item")
_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True)
class Splice:
    """What one record's bytes are and shall be: `old` at `start` becomes `new`."""

    path: str
    before: str
    """The hash of the file's bytes before (`store.content_hash`)."""
    after: str
    """The hash of its bytes afterwards."""
    start: int
    old: bytes
    new: bytes

    @property
    def reverse(self) -> Splice:
        """The splice that takes this one back."""
        return Splice(self.path, self.after, self.before, self.start, self.new, self.old)

    def applied(self, data: bytes) -> bytes:
        """Return the bytes afterwards; raises ValueError for bytes that are not those before."""
        end = self.start + len(self.old)
        result = data[: self.start] + self.new + data[end:]
        if data[self.start : end] != self.old or store.content_hash(result) != self.after:
            raise ValueError("the bytes are not those that the splice was made for")
        return result


@dataclass(frozen=True)
class Plan:
    """What a batch would do; nothing is written yet."""

    splices: tuple[Splice, ...] = ()
    unchanged: tuple[str, ...] = ()
    refused: dict[str, str] = field(default_factory=dict)
    """Records that cannot be edited so, and why."""

    def lines_changed(self) -> Counter[int]:
        """Return how many records have how many changed lines."""
        return Counter(_line_count(splice) for splice in self.splices)


@dataclass(frozen=True)
class Outcome:
    """What a batch did; every record of the plan is in one of the three."""

    done: tuple[Splice, ...] = ()
    failed: dict[str, str] = field(default_factory=dict)
    left: tuple[str, ...] = ()
    """Records that it did not come to before it was cancelled."""

    @property
    def way_back(self) -> Plan:
        """The plan that restores every byte of what was done."""
        return Plan(tuple(splice.reverse for splice in reversed(self.done)))


def plan(
    library: Library,
    paths: Iterable[str],
    edits_for: EditsFor,
    progress: Progress = lambda _done, _total: None,
    cancel: Event | None = None,
) -> Plan:
    """Find out what editing these records would change; a cancelled plan is a part of it."""
    splices: list[Splice] = []
    unchanged: list[str] = []
    refused: dict[str, str] = {}
    wanted = list(paths)
    for number, path in enumerate(wanted, start=1):
        if cancel is not None and cancel.is_set():
            break
        try:
            splice = _planned(library, path, edits_for)
        except (RecordError, StoreError) as error:
            refused[path] = error.reason if isinstance(error, StoreError) else str(error)
        else:
            if splice is None:
                unchanged.append(path)
            else:
                splices.append(splice)
        progress(number, len(wanted))
    return Plan(tuple(splices), tuple(unchanged), refused)


def carry_out(
    library: Library,
    wanted: Plan,
    progress: Progress = lambda _done, _total: None,
    cancel: Event | None = None,
) -> Outcome:
    """Write what the plan says, each file durably; one that has changed since stays as it is."""
    done: list[Splice] = []
    failed: dict[str, str] = {}
    left: list[str] = []

    def write(splice: Splice) -> str | None:
        if cancel is not None and cancel.is_set():
            return None
        return _write(library, splice)

    results = _in_parallel(write, wanted.splices)
    for number, (splice, problem) in enumerate(results, start=1):
        if problem is None:
            left.append(splice.path)
        elif problem:
            failed[splice.path] = problem
        else:
            done.append(splice)
        progress(number, len(wanted.splices))
    return Outcome(tuple(done), failed, tuple(left))


def diff(library: Library, splice: Splice) -> str:
    """Return the change as a unified diff; raises StoreError or ValueError if the file is other."""
    data, _ = store.read(library.folder / splice.path)
    texts = [part.decode("utf-8", "replace") for part in (data, splice.applied(data))]
    before, after = (text.splitlines(keepends=True) for text in texts)
    names = f"a/{splice.path}", f"b/{splice.path}"
    return "".join(difflib.unified_diff(before, after, *names, n=2))


def _planned(library: Library, path: str, edits_for: EditsFor) -> Splice | None:
    opened = library.read(path)
    if opened.document is None or opened.stamp is None:
        raise RecordError(opened.problem or "the record cannot be read")
    edits = edits_for(path, opened.document)
    before = opened.document.to_bytes()
    after = opened.document.edit(edits).to_bytes() if edits else before
    if after == before:
        return None
    start, old, new = _difference(before, after)
    return Splice(path, opened.stamp.hash, store.content_hash(after), start, old, new)


def _difference(before: bytes, after: bytes) -> tuple[int, bytes, bytes]:
    """Return where the two begin to differ, and the parts that differ."""
    start = _common_length(before, after)
    rest_before, rest_after = before[start:], after[start:]
    common = _common_length(rest_before[::-1], rest_after[::-1])
    return (
        start,
        rest_before[: len(rest_before) - common],
        rest_after[: len(rest_after) - common],
    )


def _common_length(one: bytes, other: bytes) -> int:
    """Return for how many bytes from the beginning the two are the same."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _write(library: Library, splice: Splice) -> str:
    """Write one file; return "" or why it was not written."""
    path = library.folder / splice.path
    try:
        data, stamp = store.read(path)
        if stamp.hash != splice.before:
            raise ChangedOnDisk(path)
        store.write(path, splice.applied(data), stamp, inside=library.folder)
    except StoreError as error:
        return error.reason
    return ""


def _in_parallel(
    work: Callable[[_Item], _Result], items: Sequence[_Item]
) -> Iterator[tuple[_Item, _Result]]:
    """Yield each item with its result, in order, a few at a time."""
    with ThreadPoolExecutor(_WORKERS, thread_name_prefix="batch") as pool:
        for start in range(0, len(items), _GROUP):
            group = items[start : start + _GROUP]
            yield from zip(group, pool.map(work, group), strict=True)


def _line_count(splice: Splice) -> int:
    return max(splice.old.count(b"\n"), splice.new.count(b"\n"), 1)
