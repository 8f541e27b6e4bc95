"""How the search box draws the names of fields, and a mistake."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtGui import QFont, QInputMethodEvent, QTextCharFormat

from editor.desk.theme import Theme

_FIELD: Final = re.compile(r'(?<![^\s(\-])-?\w+:|\bOR\b|\bAND\b|\bNOT\b|"[^"]*"?')
_KIND: Final = QInputMethodEvent.AttributeType.TextFormat


def search_formats(
    text: str, mistake: tuple[int, int] | None, cursor: int, theme: Theme
) -> list[QInputMethodEvent.Attribute]:
    """Return formats, placed from the cursor on: fields in the accent, a mistake underlined.

    `mistake` is where it begins and how long it is.
    """
    name = QTextCharFormat()
    name.setForeground(theme.color("accent"))
    name.setFontWeight(QFont.Weight.DemiBold)
    formats = [
        QInputMethodEvent.Attribute(_KIND, match.start() - cursor, len(match[0]), name)
        for match in _FIELD.finditer(text)
        if not match[0].startswith('"')
    ]
    if mistake is not None:
        wrong = QTextCharFormat()
        wrong.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        wrong.setUnderlineColor(theme.color("problem"))
        start, length = mistake
        formats.append(QInputMethodEvent.Attribute(_KIND, start - cursor, length, wrong))
    return formats
