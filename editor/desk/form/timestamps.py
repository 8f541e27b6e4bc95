"""Dates and times as people read and type them, and as records hold them."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

Moment = dt.datetime | dt.date | str
"""A record's value: a timestamp, a date, or a quoted text that says one."""

_TYPED: Final = re.compile(
    r"""
    (?P<date>\d{4}-\d{1,2}-\d{1,2})
    (?:[Tt\s]\s*(?P<time>\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?))?
    \s*(?P<zone>[Zz]|UTC|[+-]\d{2}:?\d{2})?
    """,
    re.VERBOSE,
)

_SPELLED: Final = re.compile(
    r"\d{4}-\d\d-\d\d(?:(?P<gap>[Tt ])\d\d:\d\d(?P<seconds>:\d\d)?"
    r"(?P<space> ?)(?P<zone>[Zz]|[+-]\d\d:?\d\d)?)?",
    re.ASCII,
)
_USUAL: Final = "2021-12-17T10:49:00Z"


def parse_moment(text: str, zone: dt.tzinfo = dt.UTC) -> dt.datetime | dt.date | None:
    """Read what a person typed in a zone, unless it names its own; None for what is no date.

    A date alone comes back as a date, a time in UTC.
    """
    match = _TYPED.fullmatch(text.strip())
    if match is None:
        return None
    try:
        year, month, day = map(int, match["date"].split("-"))
        date = dt.date(year, month, day)
        if match["time"] is None:
            return date
        hours, _, rest = match["time"].partition(":")
        time = dt.time.fromisoformat(f"{hours:0>2}:{rest}")
        moment = dt.datetime.combine(date, time, _zone(match["zone"], zone))
        return moment.astimezone(dt.UTC)
    except (ValueError, OverflowError):
        return None


def moment_of(value: object) -> dt.datetime | dt.date | None:
    """Return a record's value as a moment, None where it is none; a naive time is UTC."""
    if isinstance(value, dt.datetime):
        return _in_utc(value)
    if isinstance(value, dt.date):
        return value
    return parse_moment(value) if isinstance(value, str) else None


def moment_text(value: object, zone: dt.tzinfo = dt.UTC) -> str:
    """Write a record's value as the form shows it in a zone, ``2021-12-17 10:49``; "" for none."""
    moment = moment_of(value)
    if moment is None:
        return value if isinstance(value, str) else ""
    if not isinstance(moment, dt.datetime):
        return moment.isoformat()
    moment = _in_zone(moment, zone) or moment
    shape = "%H:%M:%S.%f" if moment.microsecond else "%H:%M:%S" if moment.second else "%H:%M"
    return f"{moment.date().isoformat()} {moment.strftime(shape)}"


def as_written(moment: dt.datetime | dt.date, before: object, zone: dt.tzinfo = dt.UTC) -> Moment:
    """Return a typed moment in the type that the record used before; a new one has a time.

    A record that says its times without a zone, or as a text, goes on doing so; YAML has a text in
    ``2021-12-17 10:49:00 +0100`` as well, which blogs write without quotes.
    """
    if isinstance(before, dt.date) and not isinstance(before, dt.datetime):
        return moment
    is_moment = isinstance(before, str) and parse_moment(before) is not None
    model = _SPELLED.fullmatch(str(before)) if is_moment else None
    if model and not model["gap"] and not isinstance(moment, dt.datetime):
        return moment.isoformat()
    if not isinstance(moment, dt.datetime):
        moment = dt.datetime.combine(moment, dt.time(), zone).astimezone(dt.UTC)
    if isinstance(before, dt.datetime) and before.tzinfo is None:
        return moment.replace(tzinfo=None)
    if isinstance(before, str) and before:
        return _spelled_like(model, moment)
    return moment


def _spelled_like(model: re.Match[str] | None, moment: dt.datetime) -> str:
    """Write a moment as another one is written, of which the usual spelling is told by None."""
    model = model if model and model["gap"] else _SPELLED.fullmatch(_USUAL)
    assert model is not None
    local = _in_zone(moment, _zone(model["zone"], dt.UTC)) or moment
    time = local.strftime("%H:%M:%S" if model["seconds"] or local.second else "%H:%M")
    return f"{local.date()}{model['gap']}{time}{model['space']}{model['zone'] or ''}"


def _in_utc(moment: dt.datetime) -> dt.datetime | None:
    if moment.tzinfo is None:
        return moment.replace(tzinfo=dt.UTC)
    return _in_zone(moment, dt.UTC)


def _in_zone(moment: dt.datetime, zone: dt.tzinfo) -> dt.datetime | None:
    try:
        return moment.astimezone(zone)
    except OverflowError:
        return None


def _zone(text: str | None, usual: dt.tzinfo) -> dt.tzinfo:
    if text is None:
        return usual
    if text in "Zz" or text == "UTC":
        return dt.UTC
    sign = -1 if text[0] == "-" else 1
    hours, minutes = int(text[1:3]), int(text[-2:])
    return dt.timezone(sign * dt.timedelta(hours=hours, minutes=minutes))
