"""The times that values of a record mean."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

PUBLISHED = "publishedDateTime"


def moment_of(value: object) -> datetime | None:
    """Return the time that a value means, in UTC and whole seconds; None for what is no date.

    A time without a zone counts as UTC, as the records' crawler and Jekyll's default have it.
    """
    if isinstance(value, str):
        value = _parsed(value)
    if isinstance(value, datetime):
        try:
            aware = value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
        except OverflowError:
            return None
        return aware.replace(microsecond=0)
    if isinstance(value, date):
        return datetime(value.year, value.month, value.day, tzinfo=UTC)
    return None


def _parsed(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(re.sub(r" (?=[+-]\d)", "", text.strip()))
    except ValueError:
        return None
