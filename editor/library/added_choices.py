"""The choices that a site adds to those of its records' fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

import yaml

from editor.library.site_settings import fault_at, setting, words_of
from editor.record.schema import Schema
from editor.record.sentence import Sentence

Choices = Mapping[str, tuple[str, ...]]
"""Words by the top-level keys that may have them."""

_WANTED: Final = Sentence("Choices are written as key: [word, word]")


def parse_choices(text: str) -> Choices:
    """Read the `choices:` of a document: key to list of words. Raises RecordError."""
    node = setting(text, "choices")
    if node is None:
        return {}
    if not isinstance(node, yaml.MappingNode):
        raise fault_at(node, _WANTED)
    return {
        key.value: tuple(word for word, _ in words_of(words, _WANTED)) for key, words in node.value
    }


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
