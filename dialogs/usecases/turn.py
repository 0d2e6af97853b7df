"""What use cases work with in one turn: the installation, the transaction, the person as they are now, the moment."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from hashlib import sha256
from secrets import token_urlsafe
from typing import TYPE_CHECKING, Any, Protocol, TypeVar
from zoneinfo import ZoneInfo

from dialogs import drafts
from dialogs.audit_records import Act, AuditEvent, Role
from dialogs.events import Who
from dialogs.expecting import FOR_TODAY, Asked, OpenQuestion, keep, read_asked
from dialogs.expecting.expected import NextStep
from dialogs.flow.path import Position
from dialogs.instruments.definition import Language
from dialogs.instruments.library import Library
from dialogs.ports import Repositories
from dialogs.records import CalendarAddress, Person, Round, Run, Uvo
from dialogs.reminders.windows import Calendar, as_utc
from dialogs.terms import USUAL_TERMS
from dialogs.understanding.sentences import Reader
from dialogs.understanding.vocabulary import Vocabulary

if TYPE_CHECKING:
    # These know the use cases, which know the turn.
    from dialogs.commands.table import Commands

# Raised on purpose when the notice comes to mean something else, not when it says the same in other words: everybody
# then sees it once more (norms A3). A test holds that what it means does not change without this. That less is shown
# than somebody agreed to is no reason to ask them again: then only what the test keeps is written anew, by hand.
NOTICE_VERSION = "3"


Result = TypeVar("Result")


class Aside(Protocol):
    """Work out something long, pure and of records alone, while others get their turn."""

    def __call__(self, work: Callable[..., Result], /, *given: Any) -> Awaitable[Result]: ...


async def in_place(work: Callable[..., Result], /, *given: Any) -> Result:
    """Work it out here and now: where nobody else waits."""
    return work(*given)


def language_of(locale: str) -> Language:
    """Return Dutch for a Dutch locale, English for every other."""
    return "nl" if locale.lower().startswith("nl") else "en"


async def _remember_nothing(_: str) -> None:
    """Stand for the place of the marks where there is none."""


@dataclass(frozen=True)
class Installation:
    """The rules of this installation. `coordinators`: who may make rounds besides those whom operators named."""

    library: Library
    words: Vocabulary
    reader: Reader
    commands: "Commands"
    new_id: Callable[[], str]
    new_code: Callable[[], str]
    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("Europe/Amsterdam"))
    coordinators: frozenset[str] = frozenset()
    # The tenants that are served; None: whoever there is, as on trial.
    tenants: frozenset[str] | None = None
    group_minimum: int = 5
    # Whom to ask about data of people; "" when the operator named nobody.
    contact: str = ""
    # How long each class of data is kept, as the notice says it: days for `berichten`, else months.
    terms: Mapping[str, int] = field(default_factory=lambda: USUAL_TERMS)
    calendar: Calendar = field(default_factory=Calendar)
    # The notice that is told here: with another one everybody sees it once more (norms A3).
    notice: str = NOTICE_VERSION
    # Other versions that meant the same: those who know one of them need not read it again.
    notices_alike: frozenset[str] = frozenset()
    # Remembers outside the database that somebody was erased, so that they stay so after a restore (norms A32).
    # Raises MarksUnavailable, and then nobody may be erased.
    remember_erased: Callable[[str], Awaitable[None]] = _remember_nothing
    # Makes of who somebody is (tenant and directory id) a mark that says nothing without a secret of ours.
    mark_of: Callable[[str, str], str] = lambda tenant, user: sha256(f"{tenant} {user}".encode()).hexdigest()
    # A secret that nobody guesses.
    new_secret: Callable[[], str] = lambda: token_urlsafe(32)
    # The address at which a calendar finds the meetings of somebody of this tenant; "" where there is none.
    calendar_link: Callable[[str, CalendarAddress], str] = lambda _tenant, _address: ""
    # The address that opens somebody's own chat with us, with these words ready to be sent.
    chat_link: Callable[[str], str] = lambda _: ""
    # Works out what takes long apart from the turns of others.
    aside: Aside = in_place

    def is_told(self, notice: str | None) -> bool:
        """Tell whether somebody who read this version of the notice knows what is told here."""
        return notice is not None and notice in {self.notice, *self.notices_alike}

    def lists(self, tenant: str) -> bool:
        """Tell whether this tenant is on the list of those that are served."""
        return self.tenants is None or tenant in self.tenants

    def today(self, now: datetime) -> date:
        """Return the day it is for our users."""
        return now.astimezone(self.zone).date()

    def end_of(self, day: date) -> datetime:
        """Return the moment a day ends for our users, aware."""
        return as_utc(day + timedelta(days=1), time(), self.zone)


class Turn:
    """One turn. Changes to the person are gathered here and written once, at the end."""

    def __init__(self, installation: Installation, uow: Repositories, who: Who, person: Person, now: datetime) -> None:
        self.installation = installation
        self.uow = uow
        self.who = who
        self.person = person
        self.now = now
        # What they filled in on cards and did not send yet.
        self.drafts = drafts.unpack(person.pending)
        # Where the run of this turn is, as it was last worked out (`runs.position`).
        self.position: Position | None = None
        # The run in hand as it was read before the first use case runs, for the first that asks for it.
        self.read_first: Run | None = None
        # What we were waiting for when they spoke.
        self.asked: Asked | None = None
        # What ran in this turn, by name: to measure and to explain, never kept.
        self.ran: list[str] = []
        # Where they stood, when what they said was not understood: to count it, without what was said.
        self.not_understood_in = ""
        # The card they pressed on stays as it is: the answer goes below it.
        self.leaves_card = False
        # They had themselves erased in this turn.
        self.erased = False

    @property
    def today(self) -> date:
        return self.installation.today(self.now)

    @property
    def local_now(self) -> datetime:
        """Return what time it is for our users, without a zone: as people say days and hours."""
        return self.now.astimezone(self.installation.zone).replace(tzinfo=None)

    @property
    def language(self) -> Language:
        return self.person.language or language_of(self.person.locale)

    def within(self, tenant: str) -> "Turn":
        """Return this turn with what is kept of another tenant, for what a round does with its people there."""
        part = copy(self)
        part.uow = self.uow.within(tenant)
        return part

    def expect(self, expected: OpenQuestion) -> None:
        """Read what they say next first as an answer to this."""
        self.person = replace(self.person, pending=keep(expected, self.today))

    def take_asked(self) -> Asked:
        """Return what we were waiting for, and stop waiting."""
        asked = self.asked = read_asked(self.person.pending, self.today)
        if self.person.pending:
            self.person = replace(self.person, pending={})
        return asked

    def keep_asked(self, asked: Asked) -> None:
        """Go on waiting for it."""
        self.person = replace(self.person, pending=asked.kept_as_asked)

    def keep_declined(self, asked: Asked, answer: NextStep) -> None:
        """Remember what they just said no to, unless something else is asked now: they may want it after all."""
        expected = asked.expected
        if expected.ask in FOR_TODAY:
            return
        if expected.on_yes() is not None and answer == expected.on_no() and not self.person.pending:
            self.person = replace(self.person, pending=asked.kept_as_declined)

    def set_current_run(self, run: str | None) -> None:
        """Make this the run the person is in, or let go."""
        self.person = replace(self.person, run=run, paused=False)

    def is_over(self, round_: Round) -> bool:
        return round_.closed_on is not None or self.today > round_.closes_on

    def is_open(self, round_: Round) -> bool:
        """Tell whether people can take part today: not over, and begun."""
        return not self.is_over(round_) and self.today >= round_.opened_on

    async def wants_reminders(self, person: str) -> bool:
        """Tell whether somebody wants to be reminded of anything (norms A28)."""
        who = self.person if person == self.person.id else await self.uow.people.by_id(person)
        return who is None or who.reminders

    async def may_coordinate(self, user: str | None = None) -> bool:
        """Tell whether this person, or the one with this directory id, may make and coordinate rounds.

        They are named in the settings or by an operator; where nobody ever was, everybody may. Looked up at every
        action (norms C9).
        """
        named = await self.uow.grants.of_role(Role.COORDINATOR)
        if not named and not self.installation.coordinators:
            return True
        now = {grant.user for grant in named if grant.revoked_on is None}
        return (user or self.who.user) in self.installation.coordinators | now

    async def coordinates(self, round_: Round) -> bool:
        """Tell whether this person coordinates this round, as of now (norms C9, C16)."""
        return await self.uow.rounds.is_coordinated_by(round_.id, self.person.id) and await self.may_coordinate()

    async def own_rounds(self) -> Sequence[Round]:
        """List the rounds this person coordinates, in the order they were opened."""
        own = await self.uow.rounds.of_coordinator(self.person.id)
        return own if own and await self.may_coordinate() else ()

    def audit(self, act: Act, about: str, object_: str = "", *, refused: bool = False) -> None:
        """Write an audit entry (norms A43). `object_` is an id of ours; what somebody sent is not written down."""
        self.uow.audit.record(AuditEvent(act, self.person.id, about, object_, self.now, refused))

    def audit_refusal(self, about: str, known: Round | Run | Uvo | None = None, act: Act = Act.ASKED) -> None:
        """Audit that somebody asked for what is not theirs, or is nobody's: to them that is the same (norms B22)."""
        self.audit(act, about, known.id if known else "", refused=True)


def turn_for(installation: Installation, uow: Repositories, person: Person, now: datetime) -> Turn:
    """Return a turn that nobody began: for what we say of our own accord."""
    return Turn(installation, uow, Who(person.tenant, person.user, person.locale), person, now)
