"""What must hold for every document and edit; each check raises AssertionError with the case.

The tests run these on hypothesis's examples, `tests/faults/prove_record.py` on a million.
"""

from __future__ import annotations

import copy
import re
from collections import Counter
from random import Random
from typing import Any

import oracle
import yaml_documents
from yaml_documents import Writer

from editor.record import (
    Document,
    Insert,
    Move,
    RecordError,
    Remove,
    Rename,
    Set,
    merge,
    parse_path,
)

Steps = tuple[str | int, ...]
_UNSAFE = re.compile(r"[|>]\d?\+|^[ \t]+\r?$|\t#", re.M)
"""Blank lines that belong to a block text, tabs before comments: there edits may be refused."""
_TAGGED_ROOT = re.compile(r"(?:\s|#.*|---)*!")
"""A tag on the whole record: its values are read without it."""
_COMMENT_LINE = re.compile(r"^[ \t]*#", re.M)
_FENCED = re.compile(r"---[ \t]*(?:\r\n|\n)(.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.S | re.M)


def document_text(rng: Random) -> str:
    """Return a random block mapping; every second one is free of anchors, tags and odd keys."""
    return Writer(rng, odd=rng.choice((0.0, 0.0, 0.05, 0.2))).document()


def check_reading(text: str) -> Document | None:
    """The outline agrees with PyYAML's whole-document parse; refused texts give None."""
    why = oracle.refuses(text)
    try:
        document = Document.from_bytes(text.encode(), fenced=False)
    except RecordError as error:
        if why is None and oracle.keys(text):
            raise AssertionError(f"PyYAML reads it, the record room: {error}\n{text}") from error
        return None
    assert why is None, f"PyYAML refuses it ({why}), the record room reads it:\n{text}"
    assert document.to_bytes() == text.encode()
    _check_keys(text, document)
    _check_values(text, document)
    return document


def _check_keys(text: str, document: Document) -> None:
    try:
        names = list(dict.fromkeys(oracle.keys(text)))
    except TypeError:
        return  # a key that is a list or a mapping
    found = list(dict.fromkeys(document.keys()))
    assert [key for key in found if not key.startswith("*")] == names or "*" in text, text


def _check_values(text: str, document: Document) -> None:
    try:
        expected = oracle.load(text)
    except ValueError:
        if not _TAGGED_ROOT.match(text):
            _raises_record_error(document, ())
        return
    try:
        value = document.value()
    except RecordError as error:
        if oracle.ordinary(text):
            raise AssertionError(f"PyYAML loads it, the record room: {error}\n{text}") from error
        return
    assert oracle.same(value, expected), f"{value!r}\n{expected!r}\n{text}"
    if not oracle.ordinary(text):
        return
    for path, leaf in oracle.leaves(value):
        if path:
            assert oracle.same(document.value(path), leaf)
            start, end = document.span(path)
            assert document.text[start:end] == document.source(path)


def _raises_record_error(document: Document, path: Steps) -> None:
    try:
        document.value(path)
    except RecordError:
        return
    raise AssertionError(f"PyYAML cannot load it, the record room can:\n{document.text}")


def check_edit(text: str, rng: Random, *, strict: bool = True) -> bool:
    """An edit gives exactly the intended value and nothing else; False: nothing was edited.

    `strict` says that only what is locked may be refused; damaged texts are odd in more ways.
    """
    try:
        document = Document.from_bytes(text.encode(), fenced=False)
        root = _unshared(oracle.load(text))
    except (RecordError, ValueError, RecursionError):
        return False
    if "<<" in text and not oracle.ordinary(text):
        return False  # merges have tests of their own
    edit = yaml_documents.edit(rng, root)
    expected = intended(root, edit)
    try:
        edited = document.edit([edit])
    except RecordError as error:
        said = error.message.startswith(("The record is edited as source", "A YAML file without"))
        unsafe = "cannot be changed safely" in error.message and _UNSAFE.search(text)
        fair = expected is None or said or unsafe or _something_locked(document, edit)
        if strict and not fair:
            raise AssertionError(f"refused {edit}: {error}\n{text}") from error
        return False
    case = f"{edit}\n{text}\n------ became\n{edited.text}"
    assert expected is not None, f"an edit that cannot be made was made: {case}"
    assert document.to_bytes() == text.encode()
    assert oracle.refuses(edited.text) is None, case
    assert oracle.same(oracle.load(edited.text), expected), f"{case}\n{expected}"
    again = Document.from_bytes(edited.to_bytes(), fenced=False)
    assert again.keys() == edited.keys(), case
    _check_untouched(document, edited, edit, case)
    _check_bytes(document, edited, edit, case)
    return True


def _unshared(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _unshared(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_unshared(part) for part in value]
    return value


def intended(root: Any, edit: Any) -> Any:
    """Return the value that an edit must give, None where it cannot be made."""
    root = copy.deepcopy(root)
    path = parse_path(edit.path)
    try:
        parent = _at(root, path[:-1])
        if isinstance(edit, Insert):
            _at(root, path).insert(edit.index, edit.value)
        elif isinstance(edit, Move):
            parent.insert(edit.index, parent.pop(path[-1]))
        elif isinstance(edit, Remove):
            del parent[path[-1]]
        elif isinstance(edit, Rename):
            return _renamed(root, parent, path[-1], edit.key)
        else:
            parent[path[-1]] = edit.value
    except (LookupError, TypeError, AttributeError):
        return None
    return root


def _renamed(root: Any, parent: Any, old: Any, new: str) -> Any:
    if old not in parent or (new in parent and new != old):
        return None
    items = [(new if key == old else key, value) for key, value in parent.items()]
    parent.clear()
    parent.update(items)
    return root


def _at(root: Any, path: Steps) -> Any:
    for step in path:
        root = root[step]
    return root


def _something_locked(document: Document, edit: Any) -> bool:
    """Whether the edited value, one that holds it or one inside it is locked."""
    path: Steps = edit.path
    if not document.text.endswith("\n") or not _texts_only(_unshared(oracle.load(document.text))):
        return True
    above = [path[:length] for length in range(1, len(path))]
    if document.locked() or any(document.locked(p) for p in above if document.has(p)):
        return True
    if not document.has(path):
        return not isinstance(edit, Set)  # a key that only a merge brings
    try:
        value = _unshared(document.value(path))
    except RecordError:
        return True
    inside = {
        (*path, *leaf[:length])
        for leaf, _ in oracle.leaves(value)
        for length in range(len(leaf) + 1)
    }
    return any(document.locked(place) for place in inside)


def _texts_only(value: Any) -> bool:
    """Whether all keys are texts; a number as a key has no path of its own."""
    if isinstance(value, dict):
        return all(isinstance(key, str) and _texts_only(part) for key, part in value.items())
    return not isinstance(value, list) or all(map(_texts_only, value))


def _check_untouched(document: Document, edited: Document, edit: Any, case: str) -> None:
    """Other top-level values keep their text, comments outside of the edited one stay."""
    own = str(edit.path[0])
    names = document.keys()
    if len(set(names)) == len(names):
        for key in names:
            if key not in (own, getattr(edit, "key", None)):
                assert edited.source((key,)) == document.source((key,)), case
    if not document.has((own,)):
        missing = Counter(_comments(document.text)) - Counter(_comments(edited.text))
        assert not missing, f"comments lost: {missing} {case}"
    elif not isinstance(edit, Remove):
        start, end = document.span((own,))
        key_line = re.escape(own)
        before = re.split(rf"(?m)^ *[\"']?{key_line}[\"']?[ \t]*:", document.text[:start])[0]
        outside = before, document.text[end:].partition("\n")[2]
        lost = [c for part in outside for c in _comments(part) if c not in edited.text]
        assert not lost, f"comments lost: {lost} {case}"


def _comments(text: str) -> list[str]:
    return re.findall(r"# c\d+", text)


def _check_bytes(document: Document, edited: Document, edit: Any, case: str) -> None:
    old, new = document.text, edited.text
    if isinstance(edit, Set) and document.has(edit.path) and oracle.ordinary(old):
        value = document.value(edit.path)
        if oracle.same(value, edit.value):
            assert new == old, f"bytes changed without a reason: {case}"
        elif not isinstance(value, (dict, list)) and not isinstance(edit.value, (dict, list)):
            start, end = document.span(edit.path)
            after = old[end:].lstrip(" \t") if start == end else old[end:]
            assert new.startswith(old[:start]), case
            assert new.endswith(after), case
    elif _UNSAFE.search(old) and _COMMENT_LINE.search(old):
        return  # a blank line between a kept text and a comment may move
    elif isinstance(edit, Insert) and document.has((*edit.path, 0)):
        assert _frame(old, new) >= len(old), f"more than an insertion: {case}"
    elif isinstance(edit, Remove) and document.has((*edit.path[:-1], _neighbour(edit.path[-1]))):
        assert _frame(old, new) >= len(new), f"more than a removal: {case}"
    elif isinstance(edit, Move):
        assert sorted("".join(old.split())) == sorted("".join(new.split())), case
    elif isinstance(edit, Rename):
        assert edited.source((*edit.path[:-1], edit.key)) == document.source(edit.path), case


def _neighbour(step: str | int) -> str | int:
    """Return a step to an item beside the one at `step`; a key has no neighbour that we know."""
    return 0 if isinstance(step, str) else (step - 1 if step else 1)


def _frame(one: str, other: str) -> int:
    """Return how many characters two texts share at their starts and ends, together."""
    shortest = min(len(one), len(other))
    head = next((at for at in range(shortest) if one[at] != other[at]), shortest)
    tail = next((at for at in range(shortest) if one[-1 - at] != other[-1 - at]), shortest)
    return min(head + tail, shortest)


def check_inverse(text: str, rng: Random) -> bool:
    """The inverse of an edit restores the original byte for byte; False: nothing was edited."""
    try:
        document = Document.from_bytes(text.encode(), fenced=False)
        root = _unshared(oracle.load(text))
        edit = yaml_documents.edit(rng, root)
        there = document.edit([edit])
    except (RecordError, ValueError, RecursionError):
        return False
    back = _inverse(document, edit)
    if back is None or (_UNSAFE.search(text) and _COMMENT_LINE.search(text)):
        return False
    case = f"{edit} then {back}\n{text}\n------ became\n{there.text}"
    try:
        again = there.edit([back])
    except RecordError as error:
        raise AssertionError(f"the way back is refused: {error} {case}") from error
    assert again.text == text, f"{case}\n------ and back\n{again.text}"
    return True


def _inverse(document: Document, edit: Any) -> Any:
    path = edit.path
    if isinstance(edit, Insert):
        return Remove((*path, edit.index)) if document.has((*path, 0)) else None
    if _COMMENT_LINE.search(document.text) and (isinstance(edit, Move) or not document.has(path)):
        return None  # blank lines beside comments may stay
    if isinstance(edit, Move):
        return Move((*path[:-1], edit.index), path[-1])
    if isinstance(edit, Rename):
        plain = {edit.key, path[-1]} <= set(yaml_documents.KEYS)
        return Rename((*path[:-1], edit.key), path[-1]) if plain else None
    if isinstance(edit, Set) and not document.has(path):
        return Remove(path)
    if isinstance(edit, Set) and _canonical(document, edit):
        return Set(path, document.value(path))
    return None


def _canonical(document: Document, edit: Set) -> bool:
    """Whether the old value has only one spelling in its style, and the new one takes the style."""
    try:
        old = document.value(edit.path)
    except RecordError:
        return False
    new, source = edit.value, document.source(edit.path)
    if type(old) is not type(new) or isinstance(old, (list, dict, float)):
        return False
    if isinstance(old, str):
        if source == old:
            return old[:1].isalpha() and new in ("word", "New title")
        if source == "'" + old.replace("'", "''") + "'":
            return new.isprintable()
        return source == yaml_documents.double_quoted(old) and old.isprintable()
    return source in (str(old), str(old).lower())


def check_whole(text: str, rng: Random) -> bool:
    """Setting the whole record, as an undo or a merge may, gives exactly that; False: refused."""
    if not oracle.ordinary(text):
        return False
    document = Document.from_bytes(text.encode(), fenced=False)
    try:
        root = oracle.load(text)
    except ValueError:
        return False
    wanted = yaml_documents.varied(rng, root)
    try:
        edited = document.edit([Set((), wanted)])
    except RecordError as error:
        told = document.locked() or "edited as source only" in error.message
        unsafe = "cannot be changed safely" in error.message  # of so many edits one may be
        if not told and not unsafe and wanted and text.endswith("\n"):
            raise AssertionError(f"refused {wanted}: {error}\n{text}") from error
        return False
    case = f"{wanted}\n{text}\n------ became\n{edited.text}"
    assert oracle.same(oracle.load(edited.text), wanted), case
    kept = [key for key in root if key in wanted and oracle.same(root[key], wanted[key])]
    assert all(edited.source((key,)) == document.source((key,)) for key in kept), case
    return True


def check_merge(text: str, rng: Random) -> bool:
    """A side that changed nothing changes nothing, and a merge is a record; False: no two sides."""
    if not oracle.ordinary(text):
        return False
    try:
        root = oracle.load(text)
        base = Document.from_bytes(text.encode(), fenced=False)
        ours, theirs = (base.edit([yaml_documents.edit(rng, root)]) for _ in range(2))
    except (RecordError, ValueError):
        return False
    assert merge(base, ours, base).document.text == ours.text, text
    assert merge(base, ours, ours).document.text == ours.text, text
    alone = merge(base, base, theirs)
    if not alone.conflicts:
        same = oracle.same(oracle.load(alone.document.text), oracle.load(theirs.text))
        assert same, f"{text}\n---- theirs\n{theirs.text}\n---- merged\n{alone.document.text}"
    both = merge(base, ours, theirs).document
    assert oracle.refuses(both.text) is None, f"{text}\n---- merged\n{both.text}"
    return True


def front_matter(text: str) -> str:
    """Return what stands between a file's fences."""
    match = _FENCED.match(text)
    assert match is not None
    return match[1]


def check_damaged(text: str) -> None:
    """A damaged file is read as PyYAML reads its front matter, or refused; nothing else happens."""
    data = text.encode("utf-8", "surrogatepass")
    try:
        document = Document.from_bytes(data)
    except RecordError:
        document = None
    if document is not None:
        assert document.to_bytes() == data
    text = text.removeprefix("\ufeff")
    match = _FENCED.match(text)
    if match:
        front = match[1]
        if document is None:
            assert oracle.refuses(front) is not None or not front.strip(), f"refused:\n{front}"
        else:
            assert oracle.refuses(front) is None, f"accepted:\n{front}"
            _check_keys(front, document)
            _check_values(front, document)
