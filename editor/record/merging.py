"""Three-way merge of a record by path: no markers, conflicts are returned."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from editor.record.blocks import Block
from editor.record.document import Document
from editor.record.edits import Remove, Set
from editor.record.errors import RecordError
from editor.record.images import Image, image_of
from editor.record.lines import line_start
from editor.record.matching import identity, match_items
from editor.record.paths import Path, parse_path
from editor.record.splices import Splice, spliced

BODY: Path = ("body of the file",)
"""The path of a conflict between the texts behind the closing fence."""


MISSING: Any = object()
"""What stands, within this module, where a side has no value; null is a value."""


@dataclass(frozen=True)
class Conflict:
    """A value that both sides changed differently; None where a side has none.

    A value that Copydesk cannot read stands here as its source text, and so do the lines of a key
    in which only comments of theirs found no place.

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
    changed keeps ours' bytes. A change of theirs that cannot be made safely in ours is a conflict.
    """
    merging = _Merging()
    ours = _with_their_lines(base, ours, theirs)
    document = ours
    for edit, values in merging.edits(base, ours, theirs):
        try:
            document = document.edit([edit])
        except RecordError:
            merging.conflict(parse_path(edit.path), *values)
    merging.lost_comments(base, ours, theirs, document)
    body, conflict = _merged_body(base, document, theirs)
    if body != document.body:
        matter = document.matter
        head = document.text[: matter.body_start]
        if body and not head.endswith("\n"):
            head += "\r\n" if "\r\n" in head else "\n"
        whole = matter._replace(text=head + body).to_bytes()
        document = type(document).from_bytes(whole, ours.schema, matter.fenced)
    conflicts = (*merging.conflicts, conflict) if conflict else tuple(merging.conflicts)
    return Merge(document, conflicts)


def _with_their_lines(base: Document, ours: Document, theirs: Document) -> Document:
    """Return ours with their very lines of each key that only they changed.

    Comments count; spelling alone does not: then ours' lines stay. Of a key that both changed, the
    comments above it are theirs where only they changed those.
    """
    b, o, t = (_lines(side) for side in (base, ours, theirs))
    known = [key for key in o if key in b and key in t and _same_line_ends(o[key], t[key])]
    untouched = [key for key in known if o[key].text == b[key].text]
    taken = [key for key in untouched if o[key].meaning != t[key].meaning]
    splices = [Splice(o[key].start, o[key].end, t[key].text) for key in taken]
    for key in known:
        head = o[key].head
        if key not in untouched and head == b[key].head and _told(head) != _told(t[key].head):
            splices.append(Splice(o[key].start, o[key].start + len(head), t[key].head))
    for (_, was), ((start, end), is_ours), (_, is_theirs) in zip(
        *(_edges(side) for side in (base, ours, theirs)), strict=True
    ):
        if is_ours == was and _told(was) != _told(is_theirs):
            splices.append(Splice(start, end, is_theirs))
    try:
        result = ours.with_matter(ours.matter.with_text(spliced(ours.text, splices)))
    except RecordError:
        return ours
    as_meant = result.keys() == ours.keys() and all(
        result.node((key,))[1].image() == (theirs if key in taken else ours).node((key,))[1].image()
        for key in result.keys()  # noqa: SIM118
    )
    return result if as_meant else ours


def _same_line_ends(one: _Lines, other: _Lines) -> bool:
    return one.text.endswith("\r\n") == other.text.endswith("\r\n")


def _edges(document: Document) -> list[tuple[tuple[int, int], str]]:
    """Return the lines above the first key and below the last one, with their places."""
    lines = list(_lines(document).values())
    if not lines:
        return [((document.matter.start,) * 2, "")] * 2
    places = [(document.matter.start, lines[0].start), (lines[-1].end, document.matter.end)]
    return [(place, document.text[slice(*place)]) for place in places]


class _Lines(NamedTuple):
    """The lines of a key; `head` are those above the one that the key stands in."""

    start: int
    end: int
    text: str
    head: str
    meaning: tuple[Image, list[str]]


def _lines(document: Document) -> dict[str, _Lines]:
    """Return the lines of each top-level key with the comments that belong to it."""
    start, root = document.root()
    if not root.entries or root.fixed:
        return {}
    block = Block(document.text, start, root, document.matter.start, newline="\n")
    spans = zip(document.keys(), block.spans(), strict=True)
    result = {}
    for (key, (first, last)), entry in zip(spans, root.entries, strict=True):
        text = document.text[first:last]
        head = document.text[first : line_start(document.text, start + entry.start)]
        result[key] = _Lines(first, last, text, head, (entry.node.image(), _told(text)))
    return result


_COMMENT = re.compile(r"(?:^|(?<=\s))#[^\r\n]*", re.MULTILINE)


def _told(text: str) -> list[str]:
    """Return the comments of these lines."""
    return _COMMENT.findall(text)


def _merged_body(base: Document, ours: Document, theirs: Document) -> tuple[str, Conflict | None]:
    """Return the merged body; line ends alone are no change of theirs."""
    b, o, t = (side.body.replace("\r\n", "\n") for side in (base, ours, theirs))
    if t in (b, o):
        return ours.body, None
    if o == b:
        return theirs.body, None
    return ours.body, Conflict(BODY, base.body, ours.body, theirs.body)


_Sides = tuple[Any, Any, Any]


class _Merging:
    """Walks three trees side by side; collects conflicts."""

    def __init__(self) -> None:
        self.conflicts: list[Conflict] = []

    def conflict(self, path: Path, *values: Any) -> None:
        """Note the values of base, ours and theirs as a conflict."""
        self.conflicts.append(Conflict(path, *(None if v is MISSING else v for v in values)))

    def edits(
        self, base: Document, ours: Document, theirs: Document
    ) -> Iterator[tuple[Set | Remove, _Sides]]:
        """Yield the edits of ours that make their changes, each with the three values."""
        for key in dict.fromkeys((*theirs.keys(), *base.keys())):
            path = (key,)
            sources = [d.source(path) if d.has(path) else MISSING for d in (base, ours, theirs)]
            if sources[2] in (sources[0], sources[1]):
                continue
            try:
                b, o, t = (d.value(path) if d.has(path) else MISSING for d in (base, ours, theirs))
            except RecordError:
                self.conflict(path, *sources)
                continue
            merged = self._value(path, b, o, t)
            if merged is MISSING and o is not MISSING:
                yield Remove(path), (b, o, t)
            elif merged is not MISSING and not _same(merged, o):
                yield Set(path, merged), (b, o, t)

    def lost_comments(
        self, base: Document, ours: Document, theirs: Document, merged: Document
    ) -> None:
        """Note each key that both changed and in whose merged lines a new comment of theirs is not.

        It was beside or within what ours changed, so only a person knows where it belongs.
        """
        told = {conflict.path[0] for conflict in self.conflicts}
        b, o, t, m = (_lines(side) for side in (base, ours, theirs, merged))
        for key in t.keys() - told:
            was = Counter(b[key].meaning[1]) if key in b else Counter()
            now = Counter(m[key].meaning[1]) if key in m else Counter()
            if Counter(t[key].meaning[1]) - was - now:
                texts = [side[key].text if key in side else MISSING for side in (b, o, t)]
                self.conflict((key,), *texts)

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
        self.conflict(path, base, ours, theirs)
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
        b: dict[_Name, Any] = {("base", position): item for position, item in enumerate(base)}
        o, t = (_named(side, base) for side in (ours, theirs))
        shared = [name for name in b if name in o and name in t]
        our_order, their_order = ([n for n in side if n in shared] for side in (o, t))
        only_they_moved = our_order == shared and their_order != shared
        if their_order not in (our_order, shared) and not only_they_moved:
            self.conflict(path, base, ours, theirs)
        first, second = (t, o) if only_they_moved else (o, t)
        order = list(first)
        _insert_missing(order, list(second))
        result: list[Any] = []
        places = {name: position for position, name in enumerate(o)}
        for name in order:
            here = (*path, places.get(name, len(result)))
            sides = (side.get(name, MISSING) for side in (b, o, t))
            merged = self._value(here, *sides)
            if merged is not MISSING:
                result.append(merged)
        return result


_Name = tuple[object, int]


def _named(items: Sequence[Any], base: Sequence[Any]) -> dict[_Name, Any]:
    """Return the items by names that tell the same item on both sides.

    An item of the base has its position there; a new one what makes it that item, and a count.
    """
    images = [image_of(item) for item in items]
    result: dict[_Name, Any] = {}
    matched = match_items([image_of(item) for item in base], images)
    for item, image, position in zip(items, images, matched, strict=True):
        name: _Name = ("base", position) if position is not None else (identity(image), 0)
        while name in result:
            name = (name[0], name[1] + 1)
        result[name] = item
    return result


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
