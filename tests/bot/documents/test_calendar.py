"""UVOs for a calendar, read by icalendar and by a strict reader that knows RFC 5545 and 5546, and nothing of us."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from bot.documents.calendar import calendar_feed, calendar_item
from dialogs.effects import CalendarItem
from dialogs.records import Uvo

ZONE = ZoneInfo("Europe/Amsterdam")
UVO = Uvo(
    "a1b2", "t", "eva", "AB-3K7QXZ", date(2026, 11, 1), planned_on=date(2026, 12, 15), planned_at="14:00", sequence=2,
    dated_at=datetime(2026, 11, 26, 9, 0, 5, tzinfo=UTC),
)  # fmt: skip
WINTER, SUMMER = datetime(2026, 12, 15, 14, tzinfo=ZONE), datetime(2027, 7, 15, 14, tzinfo=ZONE)


def item(start: datetime = WINTER, *, cancelled: bool = False, uvo: Uvo = UVO) -> CalendarItem:
    return CalendarItem(uvo, start.astimezone(UTC), cancelled)


FILES = {
    "planned": calendar_item(item(), "UVO AB-3K7QXZ"),
    "cancelled": calendar_item(item(cancelled=True), "UVO AB-3K7QXZ"),
    "before we kept when": calendar_item(item(uvo=replace(UVO, dated_at=None)), "UVO AB-3K7QXZ"),
    "feed": calendar_feed([(item(), "UVO AB-3K7QXZ"), (item(SUMMER), "UVO, met; \\ teken")], "UVO's (Regiebot)"),
    "empty feed": calendar_feed([], "UVO's (Regiebot)"),
    "long": calendar_item(item(), "UVO " + "é" * 200),
}
# RFC 5545: how often a property stands in a component (3.6), with what RFC 5546 asks when something is published.
_ONCE = {
    "VCALENDAR": {"PRODID", "VERSION", "METHOD"},
    "VEVENT": {"UID", "DTSTAMP", "DTSTART", "ORGANIZER", "SUMMARY", "SEQUENCE"},
    "VTIMEZONE": {"TZID"},
    "STANDARD": {"DTSTART", "TZOFFSETFROM", "TZOFFSETTO"},
    "DAYLIGHT": {"DTSTART", "TZOFFSETFROM", "TZOFFSETTO"},
}
_AT_MOST_ONCE = {"DTEND", "LAST-MODIFIED", "STATUS", "CLASS", "CALSCALE", "RRULE"}
_LINE = re.compile(r"(?P<name>[A-Z\-]+)(?P<params>(?:;[A-Z\-]+=(?:[^\";:,]+|\"[^\"]*\"))*):(?P<value>.*)")
_VALUES = {
    "DTSTAMP": r"\d{8}T\d{6}Z", "LAST-MODIFIED": r"\d{8}T\d{6}Z", "DTSTART": r"\d{8}T\d{6}", "DTEND": r"\d{8}T\d{6}",
    "SEQUENCE": r"\d+", "VERSION": r"2\.0", "METHOD": "PUBLISH|CANCEL", "STATUS": "CONFIRMED|CANCELLED",
    "TZOFFSETFROM": r"[+-]\d{4}", "TZOFFSETTO": r"[+-]\d{4}", "ORGANIZER": r"mailto:\S+@\S+", "CLASS": "PRIVATE",
}  # fmt: skip


def faults(data: bytes) -> list[str]:
    """What a strict reader has against a file."""
    found = [] if data.endswith(b"\r\n") else ["does not end with a line"]
    rows = data.split(b"\r\n")[:-1]
    found += [f"a line of {len(row)} octets" for row in rows if len(row) > 75]
    found += ["a bare line end" for row in rows if b"\n" in row or b"\r" in row]
    lines = data.decode().replace("\r\n ", "").replace("\r\n\t", "").split("\r\n")[:-1]
    open_: list[tuple[str, list[str]]] = []
    zones, used = set(), set()
    for line in lines:
        match = _LINE.fullmatch(line)
        if match is None:
            found.append(f"no content line: {line!r}")
            continue
        name, value = match["name"], match["value"]
        if name == "BEGIN":
            open_.append((value, []))
        elif name == "END":
            kind, names = open_.pop()
            found += [f"{kind} ended by {value}" for _ in [0] if kind != value]
            found += [
                f"{kind}: {each} stands {names.count(each)} times" for each in _ONCE[kind] if names.count(each) != 1
            ]
            found += [f"{kind}: {each} twice" for each in _AT_MOST_ONCE if names.count(each) > 1]
            if open_:
                open_[-1][1].append(kind)
            elif not {"VEVENT", "VTIMEZONE"} & {*names}:
                found.append("a calendar of nothing")
        else:
            open_[-1][1].append(name)
            if name in _VALUES and not re.fullmatch(_VALUES[name], value):
                found.append(f"{name}: {value}")
            if name == "TZID":
                zones.add(value)
            used |= set(re.findall(r"TZID=([^;:]+)", match["params"]))
    return [*found, *(f"{zone}: no such zone in the file" for zone in used - zones)]


@pytest.mark.parametrize("name", FILES)
def test_a_strict_reader_has_nothing_against_it(name: str) -> None:
    assert faults(FILES[name]) == []


def test_that_reader_is_strict() -> None:
    good = FILES["planned"]
    for what, by in (
        (b"\r\nUID:a1b2@regiebot", b""), (b"DTSTAMP:20261126T090005Z", b"DTSTAMP:20261126T090005"), (b"\r\n", b"\n"),
        (b"TZID:Europe/Amsterdam", b"TZID:Europe/Berlin"), (b"SUMMARY:UVO", b"SUMMARY:" + b"x" * 80),
        (b"END:VEVENT", b"END:VTODO"), (b"ORGANIZER", b"X-ORGANIZER"), (b"METHOD:PUBLISH", b"METHOD:SEND"),
    ):  # fmt: skip
        assert faults(good.replace(what, by)), what


def test_what_another_reader_finds() -> None:
    calendar = Calendar.from_ical(FILES["planned"])
    (event,) = calendar.walk("VEVENT")
    assert calendar["METHOD"] == "PUBLISH"
    assert (event["UID"], event["SEQUENCE"], event["STATUS"]) == ("a1b2@regiebot", 2, "CONFIRMED")
    assert event.decoded("DTSTART").astimezone(UTC) == datetime(2026, 12, 15, 13, tzinfo=UTC)
    assert event.decoded("DTEND") - event.decoded("DTSTART") == timedelta(hours=1)
    # When it changed, never the day of the meeting, which may move back.
    assert event.decoded("DTSTAMP") == event.decoded("LAST-MODIFIED") == UVO.dated_at
    assert str(event["ORGANIZER"]) == "mailto:regiebot@regiebot.invalid"
    assert event["ORGANIZER"].params["CN"] == "Regiebot"
    assert "eva" not in FILES["planned"].decode()
    (out,) = Calendar.from_ical(FILES["cancelled"]).walk("VEVENT")
    assert (out["UID"], out["STATUS"]) == ("a1b2@regiebot", "CANCELLED")
    assert b"METHOD:CANCEL" in FILES["cancelled"]
    assert len(Calendar.from_ical(FILES["feed"]).walk("VEVENT")) == 2
    assert Calendar.from_ical(FILES["feed"]).walk("VEVENT")[1]["SUMMARY"] == "UVO, met; \\ teken"


@pytest.mark.parametrize("year", [2026, 2030, 2037])
def test_the_clock_in_the_file_is_that_of_the_netherlands(year: int) -> None:
    """Around both changes, worked out from the rules in the file by hand."""
    rules = FILES["planned"].decode()
    offsets = {
        kind: re.search(rf"BEGIN:{kind}.*?TZOFFSETTO:\+(\d\d)", rules, re.DOTALL) for kind in ("DAYLIGHT", "STANDARD")
    }
    assert "BYDAY=-1SU;BYMONTH=3" in rules and "BYDAY=-1SU;BYMONTH=10" in rules

    def last_sunday(month: int) -> date:
        last = date(year, month, 31)
        return last - timedelta(days=(last.weekday() + 1) % 7)

    for month, before, after in ((3, "STANDARD", "DAYLIGHT"), (10, "DAYLIGHT", "STANDARD")):
        change = last_sunday(month)
        for day, kind in ((change - timedelta(days=1), before), (change, after)):
            noon = datetime(day.year, day.month, day.day, 12, tzinfo=ZONE)
            told = offsets[kind]
            assert told and noon.utcoffset() == timedelta(hours=int(told[1]))
