"""What we say of our own accord about rounds, worked out when it is sent: no longer true is not said."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from dialogs.ports import UnitOfWork
from dialogs.prompted import Ending, Message, NotNow
from dialogs.records import Invitation, InvitationState, Person, Prompt, Round
from dialogs.reminders.windows import REMINDS, at, next_window
from dialogs.replies import CardReply, Note, RoundInvitation, Unreached
from dialogs.usecases import inviting, joining, results
from dialogs.usecases.turn import House, Turn, of_person

_SOON = timedelta(minutes=5)


@dataclass(frozen=True)
class _About:
    """A prompt with the person and round it is about."""

    house: House
    uow: UnitOfWork
    now: datetime
    person: Person
    prompt: Prompt

    @property
    def today(self) -> date:
        return self.house.today(self.now)

    def turn(self) -> Turn:
        return of_person(self.house, self.uow, self.person, self.now)

    def say(self, reply: CardReply) -> Message:
        return Message(self.person, reply, self.turn().language)

    def quiet(self) -> NotNow | None:
        """Not now: outside working hours, or while away (norms E10)."""
        if joining.is_away(self.person.away_until, self.today):
            assert self.person.away_until
            back = self.house.calendar.next_working(self.person.away_until + timedelta(days=1))
            return NotNow(at(back, REMINDS, self.house.zone))
        window = next_window(self.now, self.house.zone, self.house.calendar)
        return NotNow(window) if window > self.now else None


async def _still_asked(about: _About) -> tuple[Round, Invitation] | None:
    """The round and the invitation, when this person still has something to do there."""
    round_ = await about.uow.rounds.get(about.prompt.subject)
    invitation = await about.uow.invitations.get(about.prompt.subject, about.person.id)
    if round_ is None or invitation is None or about.turn().is_over(round_):
        return None
    if invitation.state is InvitationState.DECLINED or await about.uow.runs.done(round_.id, about.person.id):
        return None
    return round_, invitation


def _invitation(about: _About, round_: Round, lead: str) -> CardReply:
    return RoundInvitation(round_, lead, joining.about(about.turn(), round_))


async def _invite(about: _About) -> Message | NotNow | None:
    found = await _still_asked(about)
    if found is None or found[1].state is not InvitationState.INVITED:
        return None
    return about.quiet() or about.say(_invitation(about, found[0], "invitation"))


async def _remind(about: _About) -> Message | NotNow | None:
    found = await _still_asked(about)
    if found is None or not about.person.reminders:
        return None
    round_, invitation = found
    waits = invitation.later_on is not None and invitation.later_on >= about.today
    if waits or invitation.reminded >= joining.REMINDERS:
        return None
    return about.quiet() or about.say(_invitation(about, round_, "reminder"))


async def _later(about: _About) -> Message | NotNow | None:
    found = await _still_asked(about)
    if found is None or found[1].later_on is None:
        return None
    return about.quiet() or about.say(_invitation(about, found[0], "asked-to"))


async def _together(about: _About) -> Message | NotNow | None:
    run = await about.uow.runs.get(about.prompt.subject)
    if run is None or not run.belongs_to(about.person.id) or run.submitted_on is None:
        return None
    return about.say(await results.outcome(about.turn(), run, note=Note("pair-sent")))


async def _unreached(about: _About) -> Message | NotNow | None:
    round_ = await about.uow.rounds.get(about.prompt.subject)
    if round_ is None or about.person.id not in await about.uow.rounds.coordinators(round_.id):
        return None
    if await about.uow.prompts.waiting("uitnodiging", round_.id):
        return NotNow(about.now + _SOON)
    missed = await inviting.missed_names(about.uow, round_)
    return about.say(Unreached(round_, missed)) if missed else None


_KINDS: Mapping[str, Callable[[_About], Awaitable[Message | NotNow | None]]] = {
    "uitnodiging": _invite,
    "herinnering": _remind,
    "later": _later,
    "samen": _together,
    "bereikt": _unreached,
}


async def compose(house: House, uow: UnitOfWork, prompt: Prompt, now: datetime) -> Message | NotNow | None:
    """What this prompt says now; NotNow when it must wait; None when it is no longer true (norms E7)."""
    person = await uow.people.by_id(prompt.person)
    kind = _KINDS.get(prompt.kind)
    return await kind(_About(house, uow, now, person, prompt)) if person and kind else None


async def delivered(house: House, uow: UnitOfWork, prompt: Prompt, now: datetime, ending: Ending) -> None:
    """What became of it, for the list of the round."""
    if prompt.kind == "bereikt":
        await inviting.forget_names(uow, prompt.subject)
        return
    known = await uow.invitations.get(prompt.subject, prompt.person)
    if known is None:
        return
    if prompt.kind == "herinnering" and ending in (Ending.YES, Ending.UNCLEAR):
        await uow.invitations.set(replace(known, reminded=known.reminded + 1))
    if prompt.kind == "later" and ending in (Ending.YES, Ending.UNCLEAR):
        await uow.invitations.set(replace(known, later_on=None))
    if prompt.kind == "uitnodiging" and ending is not Ending.YES and known.state is InvitationState.INVITED:
        reason = prompt.reason or ending.value
        await uow.invitations.set(replace(known, state=InvitationState.UNREACHABLE, reason=reason))
