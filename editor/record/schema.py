"""What fields a kind of record has, in which order, and how each is written and shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field as field_of_class
from enum import StrEnum
from functools import lru_cache

import yaml

from editor.record.errors import RecordError
from editor.record.sentence import Sentence
from editor.resource_files import resource


class Kind(StrEnum):
    """How a value is edited; the form has one widget class for each."""

    LINE = "line"
    TEXT = "text"
    NUMBER = "number"
    SWITCH = "switch"
    TIMESTAMP = "timestamp"
    URL = "url"
    CHOICE = "choice"
    CHIPS = "chips"
    PROVIDER = "provider"
    IMAGES = "images"
    RELATED = "related"
    CARDS = "cards"
    EMBED = "embed"
    LOCK = "lock"
    YAML = "yaml"


@dataclass(frozen=True)
class Field:
    """One key of a record, or of the items of a list of mappings (`fields` of its parent)."""

    key: str
    kind: Kind = Kind.YAML
    label: str = ""
    quoted: bool = False
    """A new string is written in double quotes even where plain would do."""
    group: bool = False
    """The key starts a group: a blank line stands before it."""
    required: bool = False
    choices: tuple[str, ...] = ()
    vocabulary: str | None = None
    fields: tuple[Field, ...] = ()

    @property
    def locked(self) -> bool:
        """Whether people never edit the value."""
        return self.kind is Kind.LOCK

    def child(self, key: str) -> Field | None:
        """Return the field `key` of this mapping or of this list's items."""
        return next((field for field in self.fields if field.key == key), None)


@dataclass(frozen=True)
class Schema:
    """The fields of one kind of record, in the order in which a record has them."""

    name: str
    label: str = ""
    fields: tuple[Field, ...] = ()
    folders: tuple[str, ...] = ()
    """Folders of a site whose records have these fields."""
    guessed: bool = field_of_class(default=False, compare=False)
    """Told from the records themselves: nobody says that there may be no other keys."""

    def field(self, key: str) -> Field | None:
        """Return the field of a top-level key, None where the schema does not know it."""
        return next((field for field in self.fields if field.key == key), None)

    def expects(self, key: str) -> bool:
        """Whether a record lacks something without this top-level key.

        A guessed schema knows that only of what all others have.
        """
        field = self.field(key)
        return field is not None and (field.required or not self.guessed)

    def at(self, path: tuple[str | int, ...]) -> Field | None:
        """Return the field of the value at `path`; list positions do not count."""
        names = [step for step in path if isinstance(step, str)]
        field = self.field(names[0]) if names else None
        for name in names[1:]:
            field = field.child(name) if field else None
        return field

    def siblings(self, path: tuple[str | int, ...]) -> tuple[Field, ...]:
        """Return the fields of the mapping at `path`, in order; () where nothing is known."""
        if not path:
            return self.fields
        field = self.at(path)
        return field.fields if field else ()


def parse_schema(text: str) -> Schema:
    """Read a schema file's text.

    Raises RecordError with line and column for anything that is not a schema.
    """
    try:
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        place = (mark.line + 1, mark.column + 1) if mark else (None, None)
        raise RecordError(
            Sentence("The schema is not valid YAML: {problem}", problem=error.problem),
            *place,
        ) from None
    except (yaml.YAMLError, UnicodeEncodeError) as error:
        raise RecordError(
            Sentence("The schema is not valid YAML: {error}", error=str(error))
        ) from None
    if node is None:
        raise RecordError(Sentence("The schema is empty"), 1, 1)
    try:
        return _schema(node)
    except RecursionError:
        raise _error(Sentence("Fields of the schema hold themselves"), node) from None


def _schema(node: yaml.Node) -> Schema:
    entries = dict(_entries(node, _SCHEMA_KEYS))
    return Schema(
        name=_text(entries, "name", node),
        label=_text(entries, "label", node),
        fields=tuple(_field(item) for item in _items(entries.get("fields"))),
        folders=tuple(_scalar(item) for item in _items(entries.get("folders"))),
    )


@lru_cache(maxsize=16)
def shipped_schema(name: str) -> Schema:
    """Return one of the schemas that Copydesk ships, e.g. ``shipped_schema("article")``.

    Shipped files never change while the program runs, so each is read once.
    """
    return parse_schema(resource("schemas", f"{name}.yaml").read_text(encoding="utf-8"))


_SCHEMA_KEYS = frozenset({"name", "label", "folders", "fields"})
_FIELD_KEYS = frozenset(
    {"key", "kind", "label", "quoted", "group", "required", "choices", "vocabulary", "fields"}
)


def _field(node: yaml.Node) -> Field:
    entries = dict(_entries(node, _FIELD_KEYS))
    kind = entries.get("kind")
    try:
        parsed = Kind(_scalar(kind)) if kind else Kind.YAML
    except ValueError:
        kinds = ", ".join(Kind)
        raise _error(
            Sentence(
                "There is no field kind {scalar!r}; use one of {kinds}",
                scalar=_scalar(kind),
                kinds=kinds,
            ),
            kind,
        ) from None
    vocabulary = entries.get("vocabulary")
    return Field(
        key=_text(entries, "key", node),
        kind=parsed,
        label=_text(entries, "label", node, default=_text(entries, "key", node)),
        quoted=_flag(entries.get("quoted")),
        group=_flag(entries.get("group")),
        required=_flag(entries.get("required")),
        choices=tuple(_scalar(item) for item in _items(entries.get("choices"))),
        vocabulary=_scalar(vocabulary) if vocabulary else None,
        fields=tuple(_field(item) for item in _items(entries.get("fields"))),
    )


def _entries(node: yaml.Node, known: frozenset[str]) -> Iterator[tuple[str, yaml.Node]]:
    if not isinstance(node, yaml.MappingNode):
        raise _error(Sentence("Here the schema needs a mapping (key: value)"), node)
    for key, value in node.value:
        name = _scalar(key)
        if name not in known:
            raise _error(
                Sentence(
                    "A schema has no {name!r} here; use one of {join}",
                    name=name,
                    join=", ".join(sorted(known)),
                ),
                key,
            )
        yield name, value


def _items(node: yaml.Node | None) -> list[yaml.Node]:
    if node is None:
        return []
    if not isinstance(node, yaml.SequenceNode):
        raise _error(Sentence("Here the schema needs a list"), node)
    items: list[yaml.Node] = node.value
    return items


def _scalar(node: yaml.Node | None) -> str:
    if not isinstance(node, yaml.ScalarNode):
        raise _error(Sentence("Here the schema needs a single value"), node)
    value: str = node.value
    return value


def _text(
    entries: dict[str, yaml.Node], key: str, owner: yaml.Node, default: str | None = None
) -> str:
    if key in entries:
        return _scalar(entries[key])
    if default is None:
        raise _error(Sentence("The schema misses {key!r} here", key=key), owner)
    return default


def _flag(node: yaml.Node | None) -> bool:
    if node is None:
        return False
    if _scalar(node) not in ("true", "false"):
        raise _error(Sentence("Here the schema needs true or false"), node)
    return _scalar(node) == "true"


def _error(message: str, node: yaml.Node | None) -> RecordError:
    if node is None:
        return RecordError(message)
    return RecordError(message, node.start_mark.line + 1, node.start_mark.column + 1)
