"""Rules for the YAML itself and for the kinds of values."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from editor.checks.article import Article, Unreadable
from editor.checks.problem import Finding, Severity
from editor.checks.rule import AnyRule, ArticleRule, RecordRule
from editor.checks.site import SiteFacts
from editor.checks.subject import Subject
from editor.record import Edit, Path, RecordError, Set, read_value
from editor.record.scalars import type_name
from editor.record.schema import Field, Kind
from editor.record.sentence import Sentence
from editor.record.tree import Entry, NodeKind

BROKEN = "yaml-broken"


# -- yaml-broken: a file that cannot be read at all is the checker's business ----------------------


def _broken_values(article: Article) -> Iterator[Finding]:
    for key, value in article.values.items():
        for path, reason in _unreadable((key,), value):
            field = _field_at(article.fields, path)
            if field is None or field.kind is not Kind.TIMESTAMP:
                yield Finding(path, Sentence("The value cannot be read: {reason}.", reason=reason))


def _unreadable(path: Path, value: Any) -> Iterator[tuple[Path, str]]:
    if isinstance(value, Unreadable):
        if not value.sound:
            yield path, value.reason
    elif isinstance(value, dict | list):
        items = value.items() if isinstance(value, dict) else enumerate(value)
        for step, item in items:
            yield from _unreadable((*path, step), item)


def _field_at(fields: Sequence[Field], path: Path) -> Field | None:
    found: Field | None = None
    for name in (step for step in path if isinstance(step, str)):
        found = next((field for field in fields if field.key == name), None)
        fields = found.fields if found else ()
    return found


# -- key-duplicate -------------------------------------------------------------------------------


def _duplicate_keys(article: Article) -> Iterator[Finding]:
    for path, count in _repeated((), article.entries, article.embedded):
        yield Finding(
            path,
            Sentence(
                "The key {key} stands {count} times; only the last one counts.",
                key=path[-1],
                count=count,
            ),
        )


def _repeated(path: Path, entries: Iterable[Entry], embedded: bool) -> Iterator[tuple[Path, int]]:
    entries = list(entries)
    for key, count in Counter(entry.key for entry in entries).items():
        if count > 1:
            yield (*path, key), count
    for entry in entries:
        is_copies = not path and not embedded and entry.key == "related"
        if entry.node.kind is NodeKind.MAP:
            yield from _repeated((*path, entry.key), entry.node.entries, embedded)
        elif entry.node.kind is NodeKind.LIST and not is_copies:
            for index, item in enumerate(entry.node.entries):
                if item.node.kind is NodeKind.MAP:
                    step = (*path, entry.key, index)
                    yield from _repeated(step, item.node.entries, embedded)


# -- key-type ------------------------------------------------------------------------------------

_TEXTS = (Kind.LINE, Kind.TEXT, Kind.URL, Kind.CHOICE, Kind.EMBED, Kind.LOCK)
_LISTS = (Kind.IMAGES, Kind.RELATED, Kind.CARDS)


def _wrong_types(article: Article) -> Iterator[Finding]:
    if not article.is_mapping:
        yield Finding(
            (), Sentence("A related article should be a mapping of keys and values."), False
        )
    for field in article.fields:
        yield from _wrong((field.key,), article.values.get(field.key), field)


def _wrong(path: Path, value: Any, field: Field) -> Iterator[Finding]:
    if value is None or isinstance(value, Unreadable) or field.kind is Kind.YAML:
        return
    if field.kind in _LISTS or field.kind is Kind.CHIPS:
        yield from _wrong_list(path, value, field)
    elif isinstance(value, dict) and (field.kind is Kind.PROVIDER or field.fields):
        for child in field.fields:
            yield from _wrong((*path, child.key), value.get(child.key), child)
    elif not _is_of(field.kind, value):
        wanted = _WANTED.get(field.kind, Sentence("text"))
        fixable = _converted(field.kind, value, "x") is not None
        yield Finding(
            path,
            Sentence(
                "This should be {wanted} and is {kind}.", wanted=wanted, kind=type_name(value)
            ),
            fixable,
        )


def _wrong_list(path: Path, value: Any, field: Field) -> Iterator[Finding]:
    if not isinstance(value, list):
        fixable = field.kind is Kind.CHIPS and isinstance(value, str)
        yield Finding(
            path, Sentence("This should be a list and is {kind}.", kind=type_name(value)), fixable
        )
        return
    item = Sentence("text") if field.kind is Kind.CHIPS else Sentence("a mapping")
    for index, part in enumerate(value):
        if isinstance(part, Unreadable):
            continue
        if not isinstance(part, str if field.kind is Kind.CHIPS else dict):
            fixable = field.kind is Kind.CHIPS and not isinstance(part, list | dict | None)
            message = Sentence(
                "The item should be {item} and is {kind}.", item=item, kind=type_name(part)
            )
            yield Finding((*path, index), message, fixable)
        elif isinstance(part, dict):
            for child in field.fields:
                yield from _wrong((*path, index, child.key), part.get(child.key), child)


def _is_of(kind: Kind, value: Any) -> bool:
    if kind in _TEXTS:
        return isinstance(value, str)
    if kind is Kind.NUMBER:
        return isinstance(value, int | float) and not isinstance(value, bool)
    if kind is Kind.SWITCH:
        return isinstance(value, bool)
    if kind is Kind.TIMESTAMP:  # whether it is a date is another rule's question
        return not isinstance(value, list | dict)
    return False


_WANTED = {
    Kind.NUMBER: Sentence("a number"),
    Kind.SWITCH: Sentence("true or false"),
    Kind.TIMESTAMP: Sentence("a date"),
    Kind.PROVIDER: Sentence("a mapping"),
}


def _converted(kind: Kind, value: Any, source: str) -> Any:
    """Return the value as the kind wants it, None where it cannot be told what was meant."""
    if kind in _TEXTS:
        return None if isinstance(value, list | dict) else source
    if kind is Kind.CHIPS and isinstance(value, str):
        return [value]
    if kind in (Kind.NUMBER, Kind.SWITCH) and isinstance(value, str):
        try:
            meant = read_value(value.strip())
        except RecordError:
            return None
        return meant if _is_of(kind, meant) else None
    return None


def _convert(subject: Subject, _site: SiteFacts, path: Path) -> list[Edit]:
    document = subject.document
    field = document.schema.at(path)
    if field is None:
        return []
    kind = Kind.LINE if field.kind is Kind.CHIPS and isinstance(path[-1], int) else field.kind
    meant = _converted(kind, document.get(path), document.source(path))
    return [] if meant is None else [Set(path, meant)]


# -- key-unknown, secured-damaged ----------------------------------------------------------------


def _unknown_keys(subject: Subject, _site: SiteFacts) -> Iterator[Finding]:
    schema = subject.document.schema
    if schema.guessed:
        return
    for key in dict.fromkeys(subject.document.keys()):
        if schema.field(key) is None:
            yield Finding(
                (key,),
                Sentence(
                    "Records of the kind “{label}” have no key {key}.",
                    label=schema.label,
                    key=key[:60],
                ),
            )


_LETTER = "[A-Za-z0-9+/]"
_BASE64 = rf"(?={_LETTER})(?:{_LETTER}{{4}})*+(?:{_LETTER}{{2}}==|{_LETTER}{{3}}=)?+"
_SECURED = re.compile(f"{_BASE64};{_BASE64}")


def _damaged(subject: Subject, _site: SiteFacts) -> Iterator[Finding]:
    value = subject.article.values.get("secured")
    if value is None or isinstance(value, Unreadable):
        return
    if not isinstance(value, str) or not _SECURED.fullmatch(value):
        message = Sentence(
            "This is not base64, a semicolon and base64; take it from an older version."
        )
        yield Finding(("secured",), message)


RULES: tuple[AnyRule, ...] = (
    ArticleRule(
        BROKEN,
        Severity.ERROR,
        Sentence("The file, or a value in it, cannot be read as YAML."),
        _broken_values,
    ),
    ArticleRule(
        "key-duplicate",
        Severity.ERROR,
        Sentence("A key stands twice in one mapping."),
        _duplicate_keys,
    ),
    ArticleRule(
        "key-type",
        Severity.ERROR,
        Sentence(
            "A value of the record or of a related article is not of the kind that "
            "the schema has for it."
        ),
        _wrong_types,
        _convert,
        "converts what can be meant in one way only",
    ),
    RecordRule(
        "key-unknown",
        Severity.INFO,
        Sentence("The schema does not know a top-level key of the record."),
        _unknown_keys,
    ),
    RecordRule(
        "secured-damaged",
        Severity.ERROR,
        Sentence("`secured` is not base64, a semicolon and base64."),
        _damaged,
    ),
)
