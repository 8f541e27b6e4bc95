"""The query language: from what a person types to one tree that every evaluator reads.

query   = or
or      = and { "OR" and }
and     = not { ["AND"] not }
not     = ( "-" | "NOT" ) not | "(" or ")" | term
term    = word | "phrase" | field ":" value
value   = [ ">" | ">=" | "<" | "<=" | "=" ] literal | [ literal ] ".." [ literal ]
literal = word | "phrase"
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from editor.library.folding import fold
from editor.library.query_fields import FieldKind, QueryField, find_field, nearest
from editor.library.query_values import date_range, flag_value, number_range
from editor.record.sentence import Sentence
from editor.record.value import Value


class QueryError(ValueError):
    """A query that cannot be understood; `position` and `length` say where, counted from 0."""

    def __init__(self, message: str, position: int, length: int = 1) -> None:
        super().__init__(message)
        self.message = message
        self.position = position
        self.length = max(length, 1)

    def __str__(self) -> str:
        return f"character {self.position + 1}: {self.message}"


class Everything(Value):
    """The empty query."""


class Words(Value):
    """Text that stands somewhere in title, excerpt, provider or topics; folded (`fold`)."""

    text: str


class Name(Value):
    """A whole value of a field, with `*` for anything; folded."""

    field: str
    value: str


class Text(Value):
    """Text that stands somewhere in one field; folded."""

    field: str
    value: str


class Between(Value):
    """A number with both ends included; None is open."""

    field: str
    low: float | None
    high: float | None


class During(Value):
    """A UTC time as text from `low` up to, not including, `high`; "" is open."""

    field: str
    low: str
    high: str


class Flag(Value):
    """A yes-or-no field that has just this value."""

    field: str
    value: bool


class State(Value):
    """What a record is (`is:draft`) or has (`has:images`)."""

    field: str
    value: str


class Not(Value):
    """What the item does not find."""

    item: Query


class And(Value):
    """What all items find; at least two, none of them an And."""

    items: tuple[Query, ...]


class Or(Value):
    """What any item finds; at least two, none of them an Or."""

    items: tuple[Query, ...]


Condition = Words | Name | Text | Between | During | Flag | State
Query = Everything | Condition | Not | And | Or


class Term(Value):
    """A condition that all records found must meet, and where it stands in the query's text."""

    query: Query
    start: int
    end: int


def parse(text: str) -> Query:
    """Read a query; raises QueryError with the place of what cannot be understood."""
    return all_of([term.query for term in parse_terms(text)])


def parse_terms(text: str) -> list[Term]:
    """Read a query as the terms that must all hold, each with its place in the text."""
    return _Parser(text).whole()


def asks_for_problems(query: Query) -> bool:
    """Whether a query can be answered only when the records have been checked."""
    if isinstance(query, And | Or):
        return any(map(asks_for_problems, query.items))
    if isinstance(query, Not):
        return asks_for_problems(query.item)
    if isinstance(query, State):
        return query == State("has", "problem")
    return isinstance(query, Name) and query.field == "problem"


def all_of(items: Sequence[Query]) -> Query:
    """Return the query that finds what all items find."""
    flat: list[Query] = []
    for item in items:
        flat.extend(item.items if isinstance(item, And) else [item])
    flat = [item for item in flat if not isinstance(item, Everything)]
    if not flat:
        return Everything()
    return And(tuple(flat)) if len(flat) > 1 else flat[0]


def any_of(items: Sequence[Query]) -> Query:
    """Return the query that finds what any item finds; there is at least one."""
    flat: list[Query] = []
    for item in items:
        flat.extend(item.items if isinstance(item, Or) else [item])
    return Or(tuple(flat)) if len(flat) > 1 else flat[0]


_DEPTH = 50  # levels of parentheses and minus signs; people write two or three
_LENGTH = 10_000  # characters

_SPACE = re.compile(r"\s*")
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)
_FIELD = re.compile(r"([A-Za-z_]\w*):(?!//)")
_ADDRESS = re.compile(r"https?://\S*", re.IGNORECASE)
_OPERATOR = re.compile(r">=|<=|>|<|=")
_BARE = re.compile(r"[^\s()]+")


class _Parser:
    """Walks once over the text; `position` is the next character to read."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.position = 0
        self.depth = 0

    def whole(self) -> list[Term]:
        if len(self.text) > _LENGTH:
            raise QueryError(
                Sentence("a query has at most {length:,} characters", length=_LENGTH), _LENGTH
            )
        terms = self.alternatives()
        if self.position < len(self.text):
            raise QueryError(Sentence('this ")" closes nothing'), self.position)
        return terms

    def alternatives(self) -> list[Term]:
        """Read up to the end or a closing parenthesis; one term if there is an OR."""
        choices = [self.conjunction()]
        while self.keyword("OR"):
            if not choices[-1]:
                raise QueryError(
                    Sentence("before OR something to look for is missing"), self.position - 2, 2
                )
            choices.append(self.conjunction())
            if not choices[-1]:
                raise QueryError(
                    Sentence("after OR something to look for is missing"), self.position
                )
        if len(choices) == 1:
            return choices[0]
        query = any_of([all_of([term.query for term in terms]) for terms in choices])
        return [Term(query, choices[0][0].start, choices[-1][-1].end)]

    def conjunction(self) -> list[Term]:
        terms: list[Term] = []
        while True:
            if self.keyword("AND") and not terms:
                raise QueryError(
                    Sentence("before AND something to look for is missing"), self.position - 3, 3
                )
            start = self.next_start()
            if self.at_end() or self.text[start] == ")" or self.sees("OR"):
                return terms
            query = self.negation()
            terms.append(Term(query, start, self.position))

    def negation(self) -> Query:
        start = self.next_start()
        if self.keyword("NOT"):
            what = "NOT"
        elif re.match(r"-[^\s)]", self.text[start : start + 2]):
            self.position += 1
            what = "-"
        else:
            return self.primary()
        if self.at_end() or self.text[self.next_start()] == ")":
            raise QueryError(
                Sentence("after {what} something to leave out is missing", what=what),
                start,
                len(what),
            )
        with self.deeper(start):
            item = self.negation()
        return item.item if isinstance(item, Not) else Not(item)

    def primary(self) -> Query:
        start = self.next_start()
        if self.text[start] == "(":
            return self.group(start)
        if self.text[start] == '"':
            return Words(fold(self.quoted()))
        address = _ADDRESS.match(self.text, start)
        if address:
            self.position = address.end()
            return Text("url", fold(address[0]))
        named = _FIELD.match(self.text, start)
        if named:
            self.position = named.end()
            return self.condition(named[1], start)
        return Words(fold(self.bare()))

    def group(self, start: int) -> Query:
        self.position = start + 1
        with self.deeper(start):
            terms = self.alternatives()
        if self.at_end():
            raise QueryError(Sentence('this "(" is never closed'), start)
        self.position += 1
        if not terms:
            raise QueryError(Sentence("there is nothing between these parentheses"), start, 2)
        return all_of([term.query for term in terms])

    def condition(self, name: str, start: int) -> Query:
        field = find_field(name)
        if field is None:
            near = nearest(name)
            hint = (
                Sentence("do you mean {near}:?", near=near)
                if near
                else Sentence("put quotes around it to look for the text")
            )
            raise QueryError(
                Sentence('there is no field "{name}"; {hint}', name=name, hint=hint),
                start,
                len(name),
            )
        operator = _OPERATOR.match(self.text, self.position)
        if operator:
            self.position = operator.end()
        at = self.position
        literal = self.quoted() if self.text.startswith('"', at) else self.bare()
        if not literal.strip():
            raise QueryError(
                Sentence("after {value} a value is missing", value=self.text[start:at]),
                start,
                at - start,
            )
        try:
            return _condition(field, operator[0] if operator else "", literal)
        except ValueError as error:
            raise QueryError(
                Sentence("{name}: {error}", name=field.name, error=str(error)),
                at,
                self.position - at,
            ) from None

    def quoted(self) -> str:
        match = _QUOTED.match(self.text, self.position)
        if match is None:
            length = len(self.text) - self.position
            raise QueryError(Sentence("this quotation mark is never closed"), self.position, length)
        self.position = match.end()
        return re.sub(r"\\(.)", r"\1", match[0][1:-1], flags=re.DOTALL)

    def bare(self) -> str:
        match = _BARE.match(self.text, self.position)
        if match is None:
            return ""
        self.position = match.end()
        return match[0]

    def next_start(self) -> int:
        """Skip white space and return the position after it."""
        match = _SPACE.match(self.text, self.position)
        self.position = match.end() if match else self.position
        return self.position

    def at_end(self) -> bool:
        return self.next_start() == len(self.text)

    def sees(self, word: str) -> bool:
        start = self.next_start()
        end = start + len(word)
        return self.text.startswith(word, start) and not _BARE.match(self.text[end : end + 1])

    def keyword(self, word: str) -> bool:
        """Step over `word` if it comes next."""
        if not self.sees(word):
            return False
        self.position += len(word)
        return True

    @contextmanager
    def deeper(self, start: int) -> Iterator[None]:
        self.depth += 1
        if self.depth > _DEPTH:
            raise QueryError(
                Sentence("more than {depth} levels inside one another", depth=_DEPTH), start
            )
        yield
        self.depth -= 1


def _condition(field: QueryField, operator: str, literal: str) -> Condition:
    """Return what the field must be; raises ValueError with a sentence."""
    if field.kind is FieldKind.NUMBER:
        return Between(field.name, *number_range(operator, literal))
    if field.kind is FieldKind.DATE:
        return During(field.name, *date_range(operator, literal))
    if field.kind is FieldKind.FLAG:
        return Flag(field.name, flag_value(operator, literal))
    if operator not in ("", "="):
        raise ValueError(
            Sentence("this has no order, so {operator} means nothing here", operator=operator)
        )
    if field.kind is FieldKind.STATE:
        state = _state(field, literal)
        return _SAME_AS_SWITCH.get(state) or State(field.name, state)
    if field.kind is FieldKind.TEXT:
        return Text(field.name, fold(literal))
    return Name(field.name, fold(literal))


_SAME_AS_SWITCH = {"draft": Flag("published", False), "removed": Flag("removed", True)}


def _state(field: QueryField, literal: str) -> str:
    for value in (literal.lower(), literal.lower() + "s", literal.lower().removesuffix("s")):
        if value in field.values:
            return value
    raise ValueError(
        Sentence(
            "{literal!r} is not known here; it may be {known}",
            literal=literal,
            known=", ".join(field.values),
        )
    )
