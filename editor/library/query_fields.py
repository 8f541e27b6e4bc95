"""The fields that a query may name."""

from __future__ import annotations

from enum import Enum

from editor.record.sentence import Sentence
from editor.record.value import Value


class FieldKind(Enum):
    """How a field's value is compared."""

    NAME = "a whole value"
    TEXT = "a part of the text"
    NUMBER = "a number"
    DATE = "a date"
    FLAG = "true or false"
    STATE = "one of a few words"


class QueryField(Value):
    """One field of the language."""

    name: str
    kind: FieldKind
    help: str
    aliases: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    """All that it may be; () where that depends on the records."""


STATES = ("draft", "published", "removed", "broken")
PARTS = (
    *("images", "related", "topics", "excerpt", "provider", "date"),
    *("quality", "heat", "url", "problem"),
)
BOOLEANS = ("true", "false")

FIELDS = (
    QueryField("title", FieldKind.TEXT, Sentence("words of the title"), ("name",)),
    QueryField("excerpt", FieldKind.TEXT, Sentence("words of the excerpt")),
    QueryField("topic", FieldKind.NAME, Sentence("one of the topics"), ("topics",)),
    QueryField("provider", FieldKind.NAME, Sentence("the provider's name or domain")),
    QueryField("domain", FieldKind.NAME, Sentence("the provider's domain")),
    QueryField("type", FieldKind.NAME, Sentence("article, video, ..."), ("kind",)),
    QueryField("category", FieldKind.NAME, Sentence("the category")),
    QueryField("collection", FieldKind.NAME, Sentence("the folder of records"), ("folder", "in")),
    QueryField(
        "date", FieldKind.DATE, Sentence("2021, 2021-12, >2021-06-01, 2021-01..2021-06"), ("year",)
    ),
    QueryField("quality", FieldKind.NUMBER, Sentence("the crawler's score")),
    QueryField("heat", FieldKind.NUMBER, Sentence("the social interest")),
    QueryField("related", FieldKind.NUMBER, Sentence("how many related articles")),
    QueryField("images", FieldKind.NUMBER, Sentence("how many images"), ("image",)),
    QueryField("published", FieldKind.FLAG, Sentence("the publish switch"), (), BOOLEANS),
    QueryField("removed", FieldKind.FLAG, Sentence("taken down"), (), BOOLEANS),
    QueryField("problem", FieldKind.NAME, Sentence("what is wrong with the record"), ("problems",)),
    QueryField("path", FieldKind.TEXT, Sentence("a part of the file's path"), ("file",)),
    QueryField("url", FieldKind.TEXT, Sentence("a part of the page's address"), ("weburl",)),
    QueryField("is", FieldKind.STATE, Sentence("what the record is"), (), STATES),
    QueryField("has", FieldKind.STATE, Sentence("what the record has"), (), PARTS),
)

_BY_NAME = {name: field for field in FIELDS for name in (field.name, *field.aliases)}


def find_field(name: str) -> QueryField | None:
    """Return the field of that name or alias, in any case."""
    return _BY_NAME.get(name.lower())


def nearest(word: str, known: tuple[str, ...] | None = None) -> str | None:
    """Return the known word (a field's name unless told) that `word` is most likely meant as."""
    from difflib import get_close_matches  # noqa: PLC0415 - only a mistake needs it

    matches = get_close_matches(word.lower(), known or tuple(_BY_NAME), n=1, cutoff=0.6)
    return matches[0] if matches else None
