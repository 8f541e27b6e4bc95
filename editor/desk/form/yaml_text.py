"""A value's YAML as people edit it by itself, without the indentation it has in its record."""

from __future__ import annotations

from typing import Any

import yaml

from editor.desk.form.tools import translate
from editor.desk.texts import said
from editor.record import Document, RecordError
from editor.record.paths import Path
from editor.record.sentence import Sentence

_HEAD = "---\nvalue:\n"
_INDENT = "  "


def value_text(document: Document, path: Path) -> str:
    """Return the value's text with its lines moved to the left as far as its first one."""
    start, end = document.span(path)
    text = document.text
    column = start - (text.rfind("\n", 0, start) + 1)
    first, *rest = text[start:end].splitlines()
    margin = " " * column
    return "\n".join([first, *(line.removeprefix(margin) for line in rest)]).rstrip()


def written(value: Any) -> str:
    """Return the YAML of a value whose own text in the record is not known."""
    if value is None:
        return ""
    text = yaml.safe_dump(value, default_flow_style=None, allow_unicode=True, sort_keys=False)
    return text.removesuffix("...\n").rstrip()


def read_value(text: str) -> Any:
    """Read a value from its text.

    Raises RecordError, its line counted in `text`, for what is no YAML, and for what an edit
    could not write: anchors, aliases, tags and merge keys.
    """
    indented = "".join(f"{_INDENT}{line}\n" if line else "\n" for line in text.split("\n"))
    try:
        document = Document.from_bytes(f"{_HEAD}{indented}---\n".encode())
        if document.keys() != ("value",):
            raise RecordError(translate("Form", "This is not one value"), 3, 1)
        if reason := document.locked(("value",)):
            why = said(reason.values["reason"] if isinstance(reason, Sentence) else reason)
            text = translate("Form", "This can be edited in Source only: {why}")
            raise RecordError(text.format(why=why), 3)
        return document.value(("value",))
    except RecordError as error:
        raise _moved(error) from None


def _moved(error: RecordError) -> RecordError:
    if error.line is None:
        return error
    column = None if error.column is None else max(1, error.column - len(_INDENT))
    return RecordError(error.message, max(1, error.line - _HEAD.count("\n")), column)
