"""What one turn works with: the event, the transaction, the person as they are now, and the moment."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from dialogs.events import Who
from dialogs.ports import UnitOfWork
from dialogs.records import Person, Round
from dialogs.scans.definition import Language
from dialogs.scans.library import Library
from dialogs.texts.vocabulary import Vocabulary

# Raised when the text of the notice changes; everybody then sees it once more (norms A3).
NOTICE_VERSION = "1"


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

    def today(self, now: datetime) -> date:
        """The day it is for our users."""
        return now.astimezone(self.zone).date()

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

    def is_open(self, round_: Round) -> bool:
        return round_.closed_on is None and self.today <= round_.closes_on
