"""A UVO as a calendar item (RFC 5545): one UID for good, a SEQUENCE that rises, cancelled when it is closed."""

from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event

from dialogs.effects import CalendarItem

# How long a UVO stands in the calendar; the chair makes it longer or shorter there.
_LENGTH = timedelta(hours=1)


def calendar_item(invite: CalendarItem, title: str, made_at: datetime) -> bytes:
    """Return an iCalendar file with the UVO as one event. Times are in UTC, so it needs no time zone table."""
    uvo = invite.uvo
    event = Event()
    event.add("uid", f"{uvo.id}@regiebot")
    event.add("sequence", uvo.sequence)
    event.add("dtstamp", made_at.astimezone(UTC))
    event.add("dtstart", invite.start.astimezone(UTC))
    event.add("dtend", (invite.start + _LENGTH).astimezone(UTC))
    event.add("summary", title)
    event.add("status", "CANCELLED" if invite.cancelled else "CONFIRMED")
    calendar = Calendar()
    calendar.add("prodid", "-//Regiebot//UVO//NL")
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if invite.cancelled else "PUBLISH")
    calendar.add_component(event)
    return bytes(calendar.to_ical())
