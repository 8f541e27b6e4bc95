"""The one error of the record room."""

from __future__ import annotations

from editor.record.sentence import Sentence


class RecordError(ValueError):
    """A record, a value or an edit that cannot be read or made.

    `line` and `column` count from 1 in the file's text, None where no place is to blame.
    """

    def __init__(self, message: str, line: int | None = None, column: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.line = line
        self.column = column

    def __str__(self) -> str:
        if self.line is None:
            return self.message
        place = {"line": self.line, "message": self.message}
        if self.column is None:
            return Sentence("line {line}: {message}", **place)
        return Sentence("line {line}, column {column}: {message}", column=self.column, **place)

    def __reduce__(self) -> tuple[type[RecordError], tuple[str, int | None, int | None]]:
        return type(self), (self.message, self.line, self.column)
