"""Three-way merge of a record by path: no markers, conflicts are returned."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from editor.record.document import Document
from editor.record.edits import Edit, Remove, Set
from editor.record.errors import RecordError
from editor.record.images import Image, image_of
from editor.record.matching import identity
from editor.record.paths import Path

BODY: Path = ("body of the file",)
"""The path of a conflict between the texts behind the closing fence."""


class _Missing:
    """What stands where there is no value."""

    def __repr__(self) -> str:
        return "MISSING"


MISSING: Any = _Missing()


@dataclass(frozen=True)
class Conflict:
    """A value that both sides changed differently; MISSING where a side has none.

    A value that Copydesk cannot read stands here as its source text.

    `path` is the value's place in ours (in the base where ours removed it).
    """

    path: Path
    base: Any
    ours: Any
    theirs: Any


@dataclass(frozen=True)
class Merge:
    """The merged record: ours with their changes, and ours where the two conflict."""

    document: Document
    conflicts: tuple[Conflict, ...]


def merge(base: Document, ours: Document, theirs: Document) -> Merge:
    """Bring the changes from `base` to `theirs` into `ours`.

    Both sides' changes land where they do not meet, equal changes are one, and what nobody
    changed keeps ours' bytes. Raises RecordError where their change cannot be made in ours.
    """
    merging = _Merging()
    document = ours.edit(list(merging.mapping((), base, ours, theirs)))
    body, conflict = _merged_body(base, document, theirs)
    if body != document.body:
        matter = document.matter
        text = document.text[: matter.body_start] + body
        document = document.with_matter(replace(matter, text=text))
    conflicts = (*merging.conflicts, conflict) if conflict else tuple(merging.conflicts)
    return Merge(document, conflicts)


def _merged_body(base: Document, ours: Document, theirs: Document) -> tuple[str, Conflict | None]:
    if theirs.body == base.body or theirs.body == ours.body:
        return ours.body, None
    if ours.body == base.body:
        return theirs.body, None
    return ours.body, Conflict(BODY, base.body, ours.body, theirs.body)


class _Merging:
    """Walks three trees side by side; collects conflicts."""

    def __init__(self) -> None:
        self.conflicts: list[Conflict] = []

    def mapping(
        self, path: Path, base: Document, ours: Document, theirs: Document
    ) -> Iterator[Edit]:
        """Yield the edits of ours that make their changes of the record's keys."""
        keys = dict.fromkeys((*theirs.keys(), *base.keys()))
        for key in keys:
            here = (*path, key)
            sources = [d.source(here) if d.has(here) else MISSING for d in (base, ours, theirs)]
            if sources[0] == sources[2] or sources[1] == sources[2]:
                continue
            nodes = [d.node(here)[1] if d.has(here) else None for d in (base, ours, theirs)]
            images = [node.image() if node else None for node in nodes]
            if images[0] == images[2] or images[1] == images[2]:
                continue
            try:
                b, o, t = (d.value(here) if d.has(here) else MISSING for d in (base, ours, theirs))
            except RecordError:
                self.conflicts.append(Conflict(here, *sources))
                continue
            merged = self._value(here, b, o, t)
            if merged is MISSING:
                if o is not MISSING:
                    yield Remove(here)
            elif o is MISSING or not _same(merged, o):
                yield Set(here, merged)

    def _value(self, path: Path, base: Any, ours: Any, theirs: Any) -> Any:
        """Return the merged value, MISSING for none; ours where the two conflict."""
        if _same(theirs, base) or _same(ours, theirs):
            return ours
        if _same(ours, base):
            return theirs
        if isinstance(ours, dict) and isinstance(theirs, dict):
            return self._dict(path, base if isinstance(base, dict) else {}, ours, theirs)
        if isinstance(ours, list) and isinstance(theirs, list):
            return self._list(path, base if isinstance(base, list) else [], ours, theirs)
        self.conflicts.append(Conflict(path, base, ours, theirs))
        return ours

    def _dict(
        self, path: Path, base: dict[Any, Any], ours: dict[Any, Any], theirs: dict[Any, Any]
    ) -> dict[Any, Any]:
        result = {}
        for key in dict.fromkeys((*ours, *theirs)):
            sides = (side.get(key, MISSING) for side in (base, ours, theirs))
            merged = self._value((*path, str(key)), *sides)
            if merged is not MISSING:
                result[key] = merged
        return result

    def _list(
        self, path: Path, base: Sequence[Any], ours: Sequence[Any], theirs: Sequence[Any]
    ) -> list[Any]:
        """Merge lists by their items' identity.

        The order is ours, unless only they moved items; items that they added stand behind the
        same neighbour as in theirs.
        """
        b, o, t = (_by_identity(side) for side in (base, ours, theirs))
        only_they_moved = _order(o, b) == _order(b, o) and _order(t, b) != _order(b, t)
        first, second = (t, o) if only_they_moved else (o, t)
        order = list(first)
        _insert_missing(order, list(second))
        result = []
        places = {name: position for position, name in enumerate(o)}
        for name in order:
            here = (*path, places.get(name, len(result)))
            sides = (side.get(name, MISSING) for side in (b, o, t))
            merged = self._value(here, *sides)
            if merged is not MISSING:
                result.append(merged)
        return result


_Name = tuple[Image, int]


def _by_identity(items: Sequence[Any]) -> dict[_Name, Any]:
    """Return the items by what makes each the same item, equal ones told apart by a count."""
    result: dict[_Name, Any] = {}
    for item in items:
        name, count = identity(image_of(item)), 0
        while (name, count) in result:
            count += 1
        result[name, count] = item
    return result


def _order(names: dict[_Name, Any], among: dict[_Name, Any]) -> list[_Name]:
    return [name for name in names if name in among]


def _insert_missing(order: list[_Name], names: Sequence[_Name]) -> None:
    """Put the names that `order` misses behind the neighbour that they have in `names`."""
    known = set(order)
    for position, name in enumerate(names):
        if name in known:
            continue
        before = next((n for n in reversed(names[:position]) if n in known), None)
        order.insert(order.index(before) + 1 if before is not None else 0, name)
        known.add(name)


def _same(one: Any, other: Any) -> bool:
    if one is MISSING or other is MISSING:
        return one is other
    return image_of(one) == image_of(other)
