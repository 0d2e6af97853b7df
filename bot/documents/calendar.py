"""UVOs for a calendar (RFC 5545, 5546): one UID for good, a SEQUENCE and a DTSTAMP that only rise, no names.

A file holds one meeting, to be opened; a feed holds all that are planned, and a calendar fetches it by itself.
"""

from collections.abc import Iterable
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard, vCalAddress, vRecur

from dialogs.effects import CalendarItem

# How long a UVO stands in the calendar; the chair makes it longer or shorter there.
_LENGTH = timedelta(hours=1)
_ZONE = "Europe/Amsterdam"
# Who publishes is to be named (RFC 5546, 3.2.1): we do, nobody in person, at an address that reaches nobody (RFC 2606).
_ORGANIZER = "mailto:regiebot@regiebot.invalid"
# How often a calendar is asked to look again.
_AGAIN = timedelta(hours=1)


def calendar_item(invite: CalendarItem, title: str) -> bytes:
    """Return an iCalendar file with the UVO as one event; cancelled, it takes the event out."""
    calendar = _calendar("CANCEL" if invite.cancelled else "PUBLISH")
    calendar.add_component(_event(invite, title))
    return bytes(calendar.to_ical())


def calendar_feed(items: Iterable[tuple[CalendarItem, str]], name: str) -> bytes:
    """Return all that is planned, each with its title, as a calendar of this name to subscribe to."""
    calendar = _calendar("PUBLISH")
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", _AGAIN, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT1H")
    for item, title in items:
        calendar.add_component(_event(item, title))
    return bytes(calendar.to_ical())


def _calendar(method: str) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", "-//Regiebot//UVO//NL")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", method)
    calendar.add_component(_timezone())
    return calendar


def _event(item: CalendarItem, title: str) -> Event:
    uvo, zone = item.uvo, ZoneInfo(_ZONE)
    start = item.start.astimezone(zone)
    # It was put under our care on that day, at the latest.
    changed = uvo.dated_at or datetime.combine(uvo.opened_on, time(), UTC)
    organizer = vCalAddress(_ORGANIZER)
    organizer.params["CN"] = "Regiebot"
    event = Event()
    event.add("uid", f"{uvo.id}@regiebot")
    event.add("sequence", uvo.sequence)
    event.add("dtstamp", changed.astimezone(UTC))
    event.add("last-modified", changed.astimezone(UTC))
    event.add("dtstart", start)
    event.add("dtend", start + _LENGTH)
    event.add("summary", title)
    event.add("organizer", organizer)
    event.add("status", "CANCELLED" if item.cancelled else "CONFIRMED")
    event.add("class", "PRIVATE")
    return event


def _timezone() -> Timezone:
    """Return the clock of the Netherlands, as it has been kept since 1996."""
    timezone = Timezone()
    timezone.add("tzid", _ZONE)
    for kind, month, hour, before, after, name in (
        (TimezoneDaylight, 3, 2, 1, 2, "CEST"),
        (TimezoneStandard, 10, 3, 2, 1, "CET"),
    ):
        change = kind()
        change.add("dtstart", datetime(1996, month, 31 if month == 3 else 27, hour))  # noqa: DTZ001  (wall time)
        change.add("rrule", vRecur(freq="yearly", bymonth=month, byday="-1SU"))
        change.add("tzoffsetfrom", timedelta(hours=before))
        change.add("tzoffsetto", timedelta(hours=after))
        change.add("tzname", name)
        timezone.add_component(change)
    return timezone
