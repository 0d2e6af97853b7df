"""What one turn works with: the event, the transaction, the person as they are now, and the moment."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from dialogs.events import Who
from dialogs.ports import UnitOfWork
from dialogs.records import Person, Round
from dialogs.reminders.windows import Calendar, at
from dialogs.scans.definition import Language
from dialogs.scans.library import Library
from dialogs.texts.vocabulary import Vocabulary

# Raised when the text of the notice changes; everybody then sees it once more (norms A3).
NOTICE_VERSION = "3"


def language_of(locale: str) -> Language:
    """Dutch is spoken to who has Dutch, English to everybody else."""
    return "nl" if locale.lower().startswith("nl") else "en"


@dataclass(frozen=True)
class House:
    """The rules of this installation. `coordinators` empty: whoever makes a round is its coordinator."""

    library: Library
    words: Vocabulary
    new_id: Callable[[], str]
    new_code: Callable[[], str]
    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("Europe/Amsterdam"))
    coordinators: frozenset[str] = frozenset()
    group_minimum: int = 5
    # Whom to ask about data of people; "" when the operator named nobody.
    contact: str = ""
    calendar: Calendar = field(default_factory=Calendar)
    # The notice that is told here: with another one everybody sees it once more (norms A3).
    notice: str = NOTICE_VERSION
    # Remembers outside the database that somebody was erased, so that they stay so after a restore (norms A32).
    bury: Callable[[str], None] = lambda _: None
    # The address that opens somebody's own chat with us, with these words ready to be sent.
    chat_link: Callable[[str], str] = lambda _: ""

    def today(self, now: datetime) -> date:
        """The day it is for our users."""
        return now.astimezone(self.zone).date()

    def end_of(self, day: date) -> datetime:
        """The moment a day ends for our users."""
        return at(day + timedelta(days=1), time(), self.zone)

    def may_coordinate(self, who: Who) -> bool:
        return not self.coordinators or who.user in self.coordinators


class Turn:
    """One turn. Changes to the person are gathered here and written once, at the end."""

    def __init__(self, house: House, uow: UnitOfWork, who: Who, person: Person, now: datetime) -> None:
        self.house = house
        self.uow = uow
        self.who = who
        self.person = person
        self.now = now
        # They had themselves erased in this turn.
        self.gone = False

    @property
    def today(self) -> date:
        return self.house.today(self.now)

    @property
    def language(self) -> Language:
        return self.person.language or language_of(self.person.locale)

    def wait_for(self, ask: str, **what: str) -> None:
        """The next yes or no answers this."""
        self.person = replace(self.person, pending={"ask": ask, **what})

    def take_pending(self) -> Mapping[str, str]:
        """What we were waiting for; asked for once."""
        pending = self.person.pending
        if pending:
            self.person = replace(self.person, pending={})
        return pending

    def hold(self, run: str | None) -> None:
        """Takes a run in hand, or lets go."""
        self.person = replace(self.person, run=run, paused=False)

    def is_over(self, round_: Round) -> bool:
        return round_.closed_on is not None or self.today > round_.closes_on

    def is_open(self, round_: Round) -> bool:
        """Whether people can take part today: not over, and begun."""
        return not self.is_over(round_) and self.today >= round_.opened_on

    async def reminds(self, person: str) -> bool:
        """Whether somebody wants to be reminded of anything (norms A28)."""
        who = self.person if person == self.person.id else await self.uow.people.by_id(person)
        return who is None or who.reminders

    async def coordinates(self, round_: Round) -> bool:
        """Looked up at every action: rights can be handed over (norms C9)."""
        return self.person.id in await self.uow.rounds.coordinators(round_.id)


def of_person(house: House, uow: UnitOfWork, person: Person, now: datetime) -> Turn:
    """A turn that nobody began: for what we say of our own accord."""
    return Turn(house, uow, Who(person.tenant, person.user, person.locale), person, now)
