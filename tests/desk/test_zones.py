from __future__ import annotations

import datetime as dt

import pytest
from pytestqt.qtbot import QtBot

from editor.desk.form.timestamps import as_written, moment_text, parse_moment
from editor.desk.zones import UTC, Zones, offset_text, spoken, zone_choices, zone_of

SUMMER = dt.datetime(2026, 7, 1, 12, 0, tzinfo=dt.UTC)
WINTER = dt.datetime(2026, 1, 1, 12, 0, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("zone", "moment", "shown", "offset"),
    [
        ("UTC", SUMMER, "2026-07-01 12:00", "UTC+0"),
        ("Europe/Rome", SUMMER, "2026-07-01 14:00", "UTC+2"),
        ("Europe/Rome", WINTER, "2026-01-01 13:00", "UTC+1"),
        ("Asia/Kolkata", WINTER, "2026-01-01 17:30", "UTC+5:30"),
        ("America/New_York", WINTER, "2026-01-01 07:00", "UTC−5"),
        ("Nowhere/Town", SUMMER, "2026-07-01 12:00", "UTC+0"),
    ],
)
def test_a_moment_there_and_back(zone: str, moment: dt.datetime, shown: str, offset: str) -> None:
    place = zone_of(zone)
    assert moment_text(moment, place) == shown
    assert parse_moment(shown, place) == moment
    assert offset_text(moment.astimezone(place)) == offset


def test_a_zone_that_is_typed_is_stronger() -> None:
    rome = zone_of("Europe/Rome")
    assert parse_moment("2026-07-01 12:00Z", rome) == SUMMER
    assert parse_moment("2026-07-01 12:00+02:00", rome) == SUMMER - dt.timedelta(hours=2)


def test_a_day_begins_where_the_zone_is() -> None:
    written = as_written(dt.date(2026, 7, 1), None, zone_of("Europe/Rome"))
    assert written == dt.datetime(2026, 6, 30, 22, 0, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("2024-03-03 10:00:00 +0200", "2026-07-01 14:00:00 +0200"),
        ("2024-03-03 10:00 +02:00", "2026-07-01 14:00 +02:00"),
        ("2024-03-03T10:00:00-05:00", "2026-07-01T07:00:00-05:00"),
        ("2024-03-03 10:00", "2026-07-01 12:00"),
        ("2024-03-03T10:00:00Z", "2026-07-01T12:00:00Z"),
        ("2024-03-03T10:00:00.5Z", "2026-07-01T12:00:00Z"),
        ("2024-03-03 10:00:00 +9900", "2026-07-01T12:00:00Z"),
        ("3 March 2024", "2026-07-01T12:00:00Z"),
        ("2024-03-03", "2026-07-01T12:00:00Z"),
    ],
)
def test_a_text_is_spelled_as_it_was(before: str, after: str) -> None:
    assert as_written(SUMMER, before) == after


def test_a_text_that_is_a_day_stays_one() -> None:
    assert as_written(dt.date(2026, 7, 1), "2024-03-03") == "2026-07-01"
    assert as_written(dt.date(2026, 7, 1), "2024-03-03 10:00 +0200") == "2026-07-01 02:00 +0200"


def test_an_hour_that_does_not_exist_is_still_a_moment() -> None:
    assert isinstance(parse_moment("2026-03-29 02:30", zone_of("Europe/Rome")), dt.datetime)


def test_the_likely_zones_come_first(qtbot: QtBot) -> None:
    choices = zone_choices()
    assert choices[0] == (UTC, "UTC")
    assert "Asia/Shanghai" in dict(choices)
    zones = Zones()
    with qtbot.waitSignal(zones.changed):
        zones.use("Asia/Shanghai")
    assert moment_text(SUMMER, zones.zone) == "2026-07-01 20:00"
    assert spoken(SUMMER, zones.zone).endswith("20:00 UTC+8")
