"""A text kept exactly while Qt shows and edits it, which knows only one kind of line end."""

from __future__ import annotations

import re

from editor.record.stretches import stretch

_LINE_ENDS = re.compile(r"\r\n|[\r\u2029\ufdd0\ufdd1]")


class ExactText:
    """Holds `text` with its own line ends; what Qt shows of it is `shown`, with line feeds only.

    An edit of what is shown is carried over to the same stretch of the exact text; everything
    outside of it keeps its characters.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.shown = _LINE_ENDS.sub("\n", text)
        self._newline = "\r\n" if "\r\n" in text else "\n"

    def edit(self, shown: str) -> None:
        """Follow Qt's text to `shown`."""
        if self.shown == self.text and self._newline == "\n":
            self.text = self.shown = shown
            return
        start, end, inserted = stretch(self.shown, shown)
        first, last = self._exact(start), self._exact(end)
        inserted = inserted.replace("\n", self._newline)
        self.text = self.text[:first] + inserted + self.text[last:]
        self.shown = shown
        if _LINE_ENDS.sub("\n", self.text) != shown:
            self.text = shown  # a lone CR met a line feed: they would be one line end

    def _exact(self, position: int) -> int:
        """Return where a position of `shown` stands in `text`: a CR LF counts twice there."""
        for match in re.finditer("\r\n", self.text):
            if match.start() >= position:
                break
            position += 1
        return position
