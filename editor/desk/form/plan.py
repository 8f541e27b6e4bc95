"""Which fields stand beside and below each other in the form, worked out from a schema."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from editor.desk.form.labels import label_of
from editor.record.schema import Field, Kind, Schema

_BESIDE: Final = 3
_PAGE_KEYS: Final = ("webUrl", "website", "url")
_SCORES: Final = frozenset({"quality", "heat"})
_RARE: Final = frozenset({Kind.SWITCH, Kind.EMBED, Kind.CARDS, Kind.YAML})


@dataclass(frozen=True, slots=True)
class Line:
    """Fields side by side; a `rare` one is shown only where the record has it."""

    fields: tuple[Field, ...]
    label: str = ""
    rare: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """The form's lines from top to bottom; links are folded below `main`'s last numbers."""

    main: tuple[Line, ...] = ()
    links: tuple[Line, ...] = ()
    rest: tuple[Line, ...] = ()
    locks: tuple[Field, ...] = ()


def plan_of(schema: Schema) -> Plan:
    """Arrange a schema's fields; `published` and related articles have places of their own."""
    shown = [field for field in schema.fields if field.key != "published"]

    def kinds(kind: Kind) -> list[Field]:
        return [field for field in shown if field.kind is kind]

    lead = [field for field in kinds(Kind.LINE) if field.required]
    other = [field for field in kinds(Kind.LINE) if not field.required]
    page, links = _links(kinds(Kind.URL))
    choices = sorted(kinds(Kind.CHOICE), key=lambda field: -len(field.choices))
    chips = sorted(kinds(Kind.CHIPS), key=lambda field: field.vocabulary is None)
    numbers = kinds(Kind.NUMBER)
    has_scores = not _SCORES.isdisjoint(field.key for field in numbers)
    main = [
        *_singles(lead),
        *_singles(kinds(Kind.TEXT)),
        *_beside([*kinds(Kind.TIMESTAMP), *choices]),
        *_singles(other),
        *_singles(chips),
        *_singles(kinds(Kind.PROVIDER)),
        *_singles(page),
        *_beside(numbers, "Scores" if has_scores else ""),
    ]
    rest = [
        *(Line((field,), label_of(field), rare=True) for field in shown if field.kind in _RARE),
        *_singles(kinds(Kind.IMAGES)),
    ]
    return Plan(tuple(main), tuple(_singles(links)), tuple(rest), tuple(kinds(Kind.LOCK)))


def _links(fields: Sequence[Field]) -> tuple[list[Field], list[Field]]:
    """Split addresses into the one that readers go to, and the others."""
    for key in _PAGE_KEYS:
        page = [field for field in fields if field.key == key]
        if page:
            return page, [field for field in fields if field.key != key]
    return list(fields[:1]), list(fields[1:])


def _singles(fields: Iterable[Field]) -> list[Line]:
    return [Line((field,), label_of(field)) for field in fields]


def _beside(fields: Sequence[Field], label: str = "") -> list[Line]:
    """Put up to three fields beside each other, under the label of the first."""
    return [
        Line(tuple(fields[at : at + _BESIDE]), label or label_of(fields[at]))
        for at in range(0, len(fields), _BESIDE)
    ]
