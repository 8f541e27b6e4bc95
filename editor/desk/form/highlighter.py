"""Colours for a record's source: keys, texts, numbers, comments, fences."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from editor.desk.theme import Theme

_FENCE: Final = re.compile(r"(?:---|\.\.\.)[ \t]*$")
_KEY: Final = re.compile(r"(\s*(?:- )*)([A-Za-z_][\w.-]*|\"[^\"]*\"|'[^']*')(:)(?=\s|$)")
_DASH: Final = re.compile(r"\s*(?:- )+")
_COMMENT: Final = re.compile(r"(?:^|\s)(#.*)$")
_QUOTED: Final = re.compile(r"\s*(\"(?:[^\"\\]|\\.)*\"?|'(?:[^']|'')*'?)")
_WORD: Final = re.compile(
    r"\s*(true|false|null|~|-?\d+(?:\.\d+)?|\d{4}-\d\d-\d\d(?:[Tt ][\d:.]+Z?)?)\s*$"
)

_BEFORE, _YAML, _BODY = -1, 1, 2


class SourceHighlighter(QSyntaxHighlighter):
    """Knows front matter: the YAML between the fences is coloured, the body is left alone."""

    def __init__(self, theme: Theme, document: QTextDocument) -> None:
        super().__init__(document)
        self._theme = theme
        self._formats: dict[str, QTextCharFormat] = {}
        self.restyle()

    def restyle(self) -> None:
        """Take over the theme's colours."""
        theme = self._theme
        self._formats = {
            "key": _format(theme.color("accent")),
            "text": _format(theme.color("text")),
            "word": _format(theme.color("draft")),
            "comment": _format(theme.color("faint"), italic=True),
            "fence": _format(theme.color("faint")),
        }
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Colour one line; the state says whether it is before, in or behind the YAML."""
        state = self.previousBlockState()
        if state == _BODY:
            self.setCurrentBlockState(_BODY)
            return
        if _FENCE.match(text):
            self.setFormat(0, len(text), self._formats["fence"])
            first = self.currentBlock().blockNumber() == 0
            self.setCurrentBlockState(_YAML if first else _BODY)
            return
        self.setCurrentBlockState(_YAML)
        self._colour_line(text)

    def _colour_line(self, text: str) -> None:
        key = _KEY.match(text)
        if key is not None:
            self.setFormat(key.start(2), key.end(3) - key.start(2), self._formats["key"])
            at = key.end()
        else:
            dash = _DASH.match(text)
            at = dash.end() if dash else 0
        quoted = _QUOTED.match(text, at)
        if quoted is not None:
            at = quoted.end()
        elif (word := _WORD.match(text, at)) is not None:
            self.setFormat(word.start(1), len(word[1]), self._formats["word"])
            return
        comment = _COMMENT.search(text, at)
        if comment is not None:
            start = comment.start(1)
            self.setFormat(start, len(text) - start, self._formats["comment"])


def _format(color: QColor, *, italic: bool = False) -> QTextCharFormat:
    one = QTextCharFormat()
    one.setForeground(color)
    if italic:
        one.setFontItalic(True)
    one.setFontWeight(QFont.Weight.Normal)
    return one
