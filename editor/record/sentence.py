"""Words for a person, which another room can say in that person's language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


class Sentence(str):
    """English text, made of a pattern as for `str.format` and its values, which it remembers.

    The pattern is written out where the sentence is made: the patterns to be translated are
    collected from there (`resources/i18n/update.py`). A value may be a sentence itself.
    """

    __slots__ = ("pattern", "values")
    pattern: str
    values: Mapping[str, Any]

    def __new__(cls, pattern: str, /, **values: Any) -> Sentence:
        """Fill the pattern in."""
        made = super().__new__(cls, pattern.format(**values))
        made.pattern = pattern
        made.values = values
        return made

    def __str__(self) -> Sentence:
        """Return itself, so that str() of an error gives the sentence that it was made of."""
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        return _made, (self.pattern, dict(self.values))


def taken_apart(text: str) -> Any:
    """Return a text in values that marshal knows: [pattern, values], or as a plain str.

    That is what it is where it is no sentence, or has values of other kinds.
    """
    if not isinstance(text, Sentence):
        return text
    if not all(isinstance(value, str | int | float) for value in text.values.values()):
        return text[:]
    values = text.values.items()
    return [text.pattern, {k: taken_apart(v) if isinstance(v, str) else v for k, v in values}]


def put_together(parts: Any) -> str:
    """Return the text that was taken apart."""
    if isinstance(parts, str):
        return parts
    pattern, values = parts
    known = {k: put_together(v) if isinstance(v, list) else v for k, v in values.items()}
    return _made(pattern, known)


def _made(pattern: str, values: dict[str, Any]) -> Sentence:
    return Sentence.__new__(Sentence, pattern, **values)
