"""Numbers, dates, and what other rooms say, as the person's language has them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from editor.record.sentence import Sentence


def number(value: int) -> str:
    """Return a number with its thousands separated."""
    return QLocale().toString(value)


def shortened(text: str, most: int) -> str:
    """Return a text of at most so many characters, the last of them "…" where it is cut."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def said(words: str | Exception) -> str:
    """Return what another room says, or the reason of its error, in the person's language.

    Whatever is no sentence of ours, as a word of a record, stays as it is.
    """
    text = str(words)
    pattern = text.pattern if isinstance(text, Sentence) else text
    translated = QCoreApplication.translate("Sentences", pattern)
    if not isinstance(text, Sentence):
        return translated
    values = {name: _spoken(value) for name, value in text.values.items()}
    return translated.format(**values)


def _spoken(value: object) -> object:
    return said(value) if isinstance(value, Sentence | Exception) else value


def short_date(text: str) -> str:
    """Return an ISO date as "17 Nov", with its year when that is not the current one.

    "" for what is no date.
    """
    try:
        day = date.fromisoformat(text[:10])
    except ValueError:
        return ""
    translate = QCoreApplication.translate
    this_year = day.year == date.today().year
    pattern = translate("Dates", "d MMM") if this_year else translate("Dates", "d MMM yyyy")
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)
