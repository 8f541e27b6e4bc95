"""The choices that a site adds to those of its records' fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import yaml

from editor.record import RecordError
from editor.record.schema import Schema
from editor.record.sentence import Sentence

Choices = Mapping[str, tuple[str, ...]]
"""Words by the top-level keys that may have them."""


def parse_choices(text: str) -> Choices:
    """Read the `choices:` of a document: key to list of words. Raises RecordError."""
    try:
        root = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError:
        return {}  # whoever reads the checks of the same document says so
    entries = root.value if isinstance(root, yaml.MappingNode) else ()
    value = next((value for key, value in entries if key.value == "choices"), None)
    if value is None:
        return {}
    if not isinstance(value, yaml.MappingNode):
        raise _error(value)
    return {key.value: tuple(map(_word, _items(words))) for key, words in value.value}


def with_choices(schema: Schema, added: Choices) -> Schema:
    """Return the schema with more choices behind its own."""
    if not added:
        return schema
    fields = (
        replace(field, choices=tuple(dict.fromkeys((*field.choices, *added[field.key]))))
        if field.key in added
        else field
        for field in schema.fields
    )
    return replace(schema, fields=tuple(fields))


def _items(node: yaml.Node) -> list[yaml.Node]:
    if not isinstance(node, yaml.SequenceNode):
        raise _error(node)
    return list(node.value)


def _word(node: yaml.Node) -> str:
    if not isinstance(node, yaml.ScalarNode):
        raise _error(node)
    return str(node.value)


def _error(node: yaml.Node) -> RecordError:
    mark = node.start_mark
    sentence = Sentence("Choices are written as key: [word, word]")
    return RecordError(sentence, mark.line + 1, mark.column + 1)
