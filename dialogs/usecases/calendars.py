"""The address at which somebody's own calendar finds their UVOs: given, withdrawn, and what is found there."""

from dataclasses import dataclass

from dialogs.audit_records import Act
from dialogs.effects import CalendarItem
from dialogs.instruments.definition import Language
from dialogs.ports import Repositories
from dialogs.presses import WordPress
from dialogs.records import CalendarAddress
from dialogs.reminders.uvo import meeting_start
from dialogs.replies import Reply, Sentence
from dialogs.reply_parts import Button, Line
from dialogs.usecases.turn import Installation, Turn, language_of

_UVOS = Button("button-uvos", WordPress(word="uvo"))
_AGAIN = Button("button-kalender", WordPress(word="kalender"))


@dataclass(frozen=True)
class Feed:
    """What somebody's calendar shows: the meetings that have a day, with nothing but codes and times."""

    items: tuple[CalendarItem, ...]
    language: Language


async def show_address(turn: Turn) -> Reply:
    """Give the address of one's own calendar, the same each time until it is withdrawn (`mijn kalender`)."""
    address = await turn.uow.calendars.of_person(turn.person.id)
    new = address or CalendarAddress(
        turn.installation.new_id(), turn.person.id, turn.installation.new_secret(), turn.today
    )
    link = turn.installation.calendar_link(turn.person.tenant, new)
    if not link:
        return Sentence("sentence-calendar-nowhere", buttons=(_UVOS,))
    if address is None:
        await turn.uow.calendars.add(new)
        turn.audit(Act.EXPORT, "calendar", new.id)
    withdraw = Button("button-kalender-withdraw", WordPress(word="kalender_intrekken"))
    lines = (Line("sentence-calendar-link", {"link": link}), Line("sentence-calendar-private"))
    return Sentence("sentence-calendar-address", buttons=(_UVOS, withdraw), lines=lines)


async def withdraw_address(turn: Turn) -> Reply:
    """Make the address worthless (`kalender intrekken`): whoever asks there finds nothing any more."""
    if not await turn.uow.calendars.remove(turn.person.id):
        return Sentence("sentence-calendar-none", buttons=(_AGAIN,))
    return Sentence("sentence-calendar-withdrawn", buttons=(_AGAIN, _UVOS))


async def read_feed(installation: Installation, uow: Repositories, address: CalendarAddress) -> Feed | None:
    """Return what stands at an address; None when whose it was is no longer here."""
    person = await uow.people.by_id(address.person)
    if person is None:
        return None
    items = []
    for uvo in await uow.uvos.of_chair(person.id):
        if start := meeting_start(uvo, installation.zone):
            items.append(CalendarItem(uvo, start, cancelled=False))
    return Feed(tuple(items), person.language or language_of(person.locale))
