"""Numbers and dates as a query writes them; each function raises ValueError with a sentence."""

from __future__ import annotations

import re
from math import inf, nextafter

from editor.record.sentence import Sentence

Range = tuple[float | None, float | None]

_NUMBER = re.compile(r"[-+]?\d+(?:\.\d+)?")
_DATE = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2})"
    r"(?:T(?P<hour>\d{1,2})(?::(?P<minute>\d{1,2})(?::(?P<second>\d{1,2}))?)?Z?)?)?)?"
)
_PARTS = ("year", "month", "day", "hour", "minute", "second")
_NAMES = {
    "year": Sentence("year"),
    "month": Sentence("month"),
    "day": Sentence("day"),
    "hour": Sentence("hour"),
    "minute": Sentence("minute"),
    "second": Sentence("second"),
}
_BOUNDS = {
    "year": (1, 9999),
    "month": (1, 12),
    "day": (1, 31),
    "hour": (0, 23),
    "minute": (0, 59),
    "second": (0, 59),
}
_SEPARATORS = ("", "-", "-", "T", ":", ":")
_AFTER_DIGITS = "~"  # "2021-12~" sorts after every moment of December 2021


def number_range(operator: str, literal: str) -> Range:
    """Return the numbers that `quality:>60`, `quality:60` or `quality:10..20` means.

    Both ends count; None is open.
    """
    if ".." in literal and not operator:
        low, _, high = literal.partition("..")
        bounds = (_number(low) if low else None, _number(high) if high else None)
        if None not in bounds and bounds[0] > bounds[1]:  # type: ignore[operator]
            raise ValueError(
                Sentence(
                    "{low} is more than {high}; write the smaller number first", low=low, high=high
                )
            )
        return bounds
    value = _number(literal)
    ranges: dict[str, Range] = {
        "": (value, value),
        "=": (value, value),
        ">": (nextafter(value, inf), None),
        ">=": (value, None),
        "<": (None, nextafter(value, -inf)),
        "<=": (None, value),
    }
    return ranges[operator]


def date_range(operator: str, literal: str) -> tuple[str, str]:
    """Return the first moment that `date:2021-12` means and the first one after; "" is open.

    Moments are the beginnings of UTC texts ("2021-12"), which compare as the texts do.
    """
    if ".." in literal and not operator:
        low, _, high = literal.partition("..")
        first = _period(low)[0] if low else ""
        after = _period(high)[1] if high else ""
        if first and after and first >= after:
            raise ValueError(
                Sentence("{low} is after {high}; write the earlier date first", low=low, high=high)
            )
        return first, after
    first, after = _period(literal)
    ranges = {
        "": (first, after),
        "=": (first, after),
        ">": (after, ""),
        ">=": (first, ""),
        "<": ("", first),
        "<=": ("", after),
    }
    return ranges[operator]


def flag_value(operator: str, literal: str) -> bool:
    """Return the truth that `published:yes` means."""
    if operator not in ("", "="):
        raise ValueError(Sentence("this is true or false; it cannot be more or less"))
    values = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
    if literal.lower() not in values:
        raise ValueError(Sentence("{literal!r} is neither true nor false", literal=literal))
    return values[literal.lower()]


def _number(text: str) -> float:
    # More digits than a float holds exactly are no number that a record has.
    if not _NUMBER.fullmatch(text) or len(text) > 15:
        raise ValueError(
            Sentence("{text!r} is not a number; write it as 60, >60, <=60 or 40..60", text=text)
        )
    return float(text)


def _period(text: str) -> tuple[str, str]:
    """Return the first moment of a year, month, day, hour, minute or second, and the one after."""
    match = _DATE.fullmatch(text.upper())
    if match is None:
        raise ValueError(
            Sentence("{text!r} is not a date; write it as 2021, 2021-12 or 2021-12-17", text=text)
        )
    numbers = [int(match[part]) for part in _PARTS if match[part] is not None]
    for part, number in zip(_PARTS, numbers, strict=False):
        low, high = _BOUNDS[part]
        if not low <= number <= high:
            raise ValueError(
                Sentence(
                    "{text!r} is not a date: there is no {part} {number}",
                    text=text,
                    part=_NAMES[part],
                    number=number,
                )
            )
    parts = [f"{numbers[0]:04}", *(f"{number:02}" for number in numbers[1:])]
    first = "".join(sign + part for sign, part in zip(_SEPARATORS, parts, strict=False))
    return first, first + _AFTER_DIGITS
