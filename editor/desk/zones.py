"""The time zone in which dates are entered; records keep UTC whatever it is."""

from __future__ import annotations

import datetime as dt
from typing import Final

from PySide6.QtCore import (
    QCoreApplication,
    QDate,
    QDateTime,
    QLocale,
    QObject,
    QTime,
    QTimeZone,
    Signal,
)

UTC: Final = "UTC"
HERE: Final = ""
"""Stands for the zone of this computer, wherever that is."""


class Zones(QObject):
    """The zone that all forms of a window use."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = UTC

    @property
    def name(self) -> str:
        """The zone by its name in the settings."""
        return self._name

    @property
    def zone(self) -> dt.tzinfo:
        """The zone itself."""
        return zone_of(self._name)

    def use(self, name: str) -> None:
        """Enter dates in another zone; one that nobody knows is UTC."""
        if name != self._name:
            self._name = name
            self.changed.emit()


class _QtZone(dt.tzinfo):
    """A zone as Qt knows it: it has the rules on systems where Python has none."""

    def __init__(self, zone: QTimeZone) -> None:
        self._zone = zone

    def utcoffset(self, moment: dt.datetime | None) -> dt.timedelta:
        """Return how far a local time is from UTC; one that does not exist is moved on."""
        if moment is None:
            return dt.timedelta()
        date = QDate(moment.year, moment.month, moment.day)
        local = QDateTime(date, QTime(moment.hour, moment.minute, moment.second), self._zone)
        return dt.timedelta(seconds=local.offsetFromUtc())

    def fromutc(self, moment: dt.datetime) -> dt.datetime:
        """Return the local time of a moment in UTC."""
        seconds = round(moment.replace(tzinfo=dt.UTC).timestamp())
        there = QDateTime.fromSecsSinceEpoch(seconds, self._zone)
        return moment + dt.timedelta(seconds=there.offsetFromUtc())

    def dst(self, moment: dt.datetime | None) -> None:
        """Say nothing of summer time: the offset holds it."""

    def tzname(self, moment: dt.datetime | None) -> str:
        """Return the zone's name, such as "Asia/Shanghai"."""
        return bytes(self._zone.id().data()).decode()


def zone_of(name: str) -> dt.tzinfo:
    """Return a zone by its name in the settings; UTC for one that nobody knows."""
    zone = QTimeZone.systemTimeZone() if name == HERE else QTimeZone(name.encode())
    return dt.UTC if name == UTC or not zone.isValid() else _QtZone(zone)


def zone_choices() -> list[tuple[str, str]]:
    """Return the zones that there are, by their names in the settings, the likely ones first."""
    here = bytes(QTimeZone.systemTimeZoneId().data()).decode()
    names = sorted(bytes(one.data()).decode() for one in QTimeZone.availableTimeZoneIds())
    regions = [name for name in names if "/" in name and not name.startswith("Etc/")]
    translate = QCoreApplication.translate
    return [
        (UTC, "UTC"),
        (HERE, translate("Zones", "This computer's ({zone})").format(zone=here)),
        *((name, name.replace("_", " ")) for name in regions),
    ]


def offset_text(moment: dt.datetime) -> str:
    """Return a local time's distance from UTC as "UTC+8" or "UTC+5:30"."""
    minutes = round((moment.utcoffset() or dt.timedelta()).total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    sign = "−" if minutes < 0 else "+"
    return f"UTC{sign}{hours}" + (f":{rest:02}" if rest else "")


def spoken(moment: dt.datetime, zone: dt.tzinfo) -> str:
    """Return a moment in a zone with its day of the week, as the person's language has it."""
    local = moment.astimezone(zone)
    day = QDateTime(
        QDate(local.year, local.month, local.day), QTime(local.hour, local.minute, local.second)
    )
    pattern = QCoreApplication.translate("Zones", "ddd d MMM yyyy, HH:mm")
    name = "UTC" if zone is dt.UTC else offset_text(local)
    return f"{QLocale().toString(day, pattern)} {name}"
