"""Numbers and dates as the person's language writes them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale


def number(value: int) -> str:
    """Return a number with its thousands separated."""
    return QLocale().toString(value)


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
