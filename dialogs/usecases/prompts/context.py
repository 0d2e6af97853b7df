"""What a kind of prompt works with: when it is composed, and when it has ended."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from dialogs.ports import Repositories
from dialogs.records import Person, Prompt
from dialogs.reminders.windows import as_utc, next_window
from dialogs.usecases.prompts.shapes import Ending, Postponed
from dialogs.usecases.turn import Installation, Turn, turn_for


@dataclass(frozen=True)
class DuePrompt:
    """A prompt that is to be composed now, with the person it is for."""

    installation: Installation
    uow: Repositories
    now: datetime
    person: Person
    prompt: Prompt

    @property
    def today(self) -> date:
        return self.installation.today(self.now)

    def turn(self) -> Turn:
        return turn_for(self.installation, self.uow, self.person, self.now)

    def wait_for_office_hours(self, morning: time) -> Postponed | None:
        """Return until when to wait outside working hours or while the person is away; None: not at all (norms E10).

        `morning` is when what waited is said on the day that somebody is back.
        """
        first, until = self.person.away_from, self.person.away_until
        if until is not None and (first or self.today) <= self.today <= until:
            back = self.installation.calendar.next_working(until + timedelta(days=1))
            return Postponed(as_utc(back, morning, self.installation.zone))
        window = next_window(self.now, self.installation.zone, self.installation.calendar)
        return Postponed(window) if window > self.now else None


@dataclass(frozen=True)
class EndedPrompt:
    """A prompt that has ended, with its final state and reason, on a day for our users."""

    uow: Repositories
    today: date
    prompt: Prompt
    ending: Ending

    @property
    def may_have_arrived(self) -> bool:
        """Tell whether it arrived, or may have."""
        return self.ending in (Ending.ARRIVED, Ending.UNCLEAR)
