"""A schema as people read and change it in a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from editor.record import scalars
from editor.record.schema import Field, Schema

_WIDTH: Final = 100


def schema_text(schema: Schema) -> str:
    """Return the YAML of which `parse_schema` makes an equal schema."""
    lines = [f"name: {_scalar(schema.name)}", f"label: {_scalar(schema.label)}"]
    if schema.folders:
        lines += _list("folders", schema.folders, "")
    lines += ["fields:", *_fields(schema.fields, "  ")] if schema.fields else []
    return "\n".join(lines) + "\n"


def _fields(fields: Iterable[Field], indent: str) -> Iterator[str]:
    for field in fields:
        pairs = [f"{key}: {value}" for key, value in _pairs(field)]
        choices = "".join(_list(", choices", field.choices, "")) if field.choices else ""
        line = f"{indent}- {{{', '.join(pairs)}{choices}}}"
        if not field.fields and len(line) <= _WIDTH:
            yield line
            continue
        own = f"{indent}  "
        yield f"{indent}- {pairs[0]}"
        yield from (f"{own}{pair}" for pair in pairs[1:])
        if field.choices:
            yield from _list("choices", field.choices, own)
        if field.fields:
            yield f"{own}fields:"
            yield from _fields(field.fields, f"{own}  ")


def _pairs(field: Field) -> Iterator[tuple[str, str]]:
    """Yield what is said on the field's own line."""
    yield "key", _scalar(field.key)
    yield "kind", field.kind
    yield "label", _scalar(field.label)
    if field.vocabulary is not None:
        yield "vocabulary", _scalar(field.vocabulary)
    for name in ("quoted", "group", "required"):
        if getattr(field, name):
            yield name, "true"


def _list(key: str, words: Iterable[str], indent: str) -> Iterator[str]:
    """Yield a list in brackets, on as many lines as it takes."""
    line, below = f"{indent}{key}: [", f"{indent}  "
    for place, word in enumerate(words):
        text = f", {_scalar(word)}" if place else _scalar(word)
        if place and len(line) + len(text) >= _WIDTH:
            yield f"{line},"
            line, text = below, text[2:]
        line += text
    yield f"{line}]"


def _scalar(text: str) -> str:
    return scalars.write(text, "", "", flow=True)
