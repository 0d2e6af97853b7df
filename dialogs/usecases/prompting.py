"""What we say of our own accord about rounds, worked out when it is sent: no longer true is not said."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from dialogs.ports import UnitOfWork
from dialogs.prompted import Ending, Message, NotNow
from dialogs.records import Invitation, InvitationState, Person, Prompt, PromptState, Round, Uvo
from dialogs.reminders.windows import REMINDS, at, next_window
from dialogs.replies import CardReply, Note, RoundInvitation, Sentence, Unreached, UvoCard, UvoList
from dialogs.usecases import inviting, joining, results, uvos
from dialogs.usecases.paging import page_of
from dialogs.usecases.turn import Installation, Turn, of_person

_SOON, _LONG = timedelta(minutes=5), timedelta(hours=1)
# Between two things said about one round.
_APART = timedelta(days=2)


@dataclass(frozen=True)
class _About:
    """A prompt with the person and round it is about."""

    installation: Installation
    uow: UnitOfWork
    now: datetime
    person: Person
    prompt: Prompt

    @property
    def today(self) -> date:
        return self.installation.today(self.now)

    def turn(self) -> Turn:
        return of_person(self.installation, self.uow, self.person, self.now)

    def say(self, reply: CardReply) -> Message:
        return Message(self.person, reply, self.turn().language)

    def quiet(self) -> NotNow | None:
        """Not now: outside working hours, or while away (norms E10)."""
        if joining.is_away(self.person.away_until, self.today):
            assert self.person.away_until
            back = self.installation.calendar.next_working(self.person.away_until + timedelta(days=1))
            return NotNow(at(back, REMINDS, self.installation.zone))
        window = next_window(self.now, self.installation.zone, self.installation.calendar)
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
    return RoundInvitation(round_, lead, joining.about(about.turn(), round_), joining.minutes(about.turn(), round_))


async def _invite(about: _About) -> Message | NotNow | None:
    found = await _still_asked(about)
    # An operator may have a lost one sent again; who joined meanwhile is not asked any more.
    if found is None or found[1].state is InvitationState.JOINED:
        return None
    return about.quiet() or about.say(_invitation(about, found[0], "invitation"))


async def _remind(about: _About) -> Message | NotNow | None:
    found = await _still_asked(about)
    if found is None or not about.person.reminders:
        return None
    round_, invitation = found
    asked_before = invitation.state is InvitationState.JOINED or invitation.told_on is not None
    waits = invitation.later_on is not None and invitation.later_on >= about.today
    # Never on the heels of what was said before: not of an invitation that had to wait, nor of another reminder.
    soon = invitation.told_on is not None and about.today - invitation.told_on < _APART
    if not asked_before or waits or soon or invitation.reminded >= joining.REMINDERS:
        return None
    return about.quiet() or about.say(_invitation(about, round_, "reminder"))


async def _later(about: _About) -> Message | NotNow | None:
    # The day is the person's own choice, so neither a weekend nor being away stands in the way.
    found = await _still_asked(about)
    if found is None or found[1].later_on is None:
        return None
    return about.say(_invitation(about, found[0], "asked-to"))


async def _gone(about: _About) -> Message | NotNow | None:
    return about.say(Sentence("pair-gone"))


async def _together(about: _About) -> Message | NotNow | None:
    run = await about.uow.runs.get(about.prompt.subject)
    if run is None or not run.belongs_to(about.person.id) or run.submitted_on is None:
        return None
    return about.say(await results.outcome(about.turn(), run, note=Note("pair-sent")))


async def _unreached(about: _About) -> Message | NotNow | None:
    round_ = await about.uow.rounds.get(about.prompt.subject)
    if round_ is None or not await about.turn().coordinates(round_):
        return None
    # One who is away must not keep the others' news from the coordinator.
    if about.now < about.prompt.due_at + _LONG and await about.uow.prompts.waiting("uitnodiging", round_.id):
        return NotNow(about.now + _SOON)
    missed = await inviting.missed_names(about.uow, round_, about.person.id)
    if not missed:
        await inviting.forget_names(about.uow, round_.id, about.person.id)
        return None
    return about.say(Unreached(round_, missed))


def _still_true(about: _About, uvo: Uvo, kind: str) -> bool:
    """A prompt of a UVO is voided when that changes; what is left to see is whether its day has passed."""
    if uvo.closed_on or uvo.chair != about.person.id:
        return False
    if kind in ("voorbereiden", "vandaag"):
        return uvo.planned_on is not None and uvo.planned_on >= about.today
    return (kind == "gehouden") == (uvo.planned_on is not None) or kind == "evaluatie"


async def _uvo_card(about: _About, prompt: Prompt) -> UvoCard | None:
    uvo, kind = await about.uow.uvos.get(prompt.subject), prompt.kind.removeprefix(uvos.PREFIX)
    if uvo is None or not _still_true(about, uvo, kind):
        return None
    # What was moved to the day before, because the meeting is early, does not say "today".
    early = kind == "vandaag" and uvo.planned_on != about.today
    return await uvos.card(about.turn(), uvo, "voorbereiden" if early else kind)


async def _uvo(about: _About) -> Message | NotNow | None:
    """One prompt of a UVO, or everything that is due for this chair in one message (norms E18)."""
    now = await about.uow.prompts.get(about.prompt.id)
    card = await _uvo_card(about, about.prompt)
    if now is None or now.state is not PromptState.DUE or card is None or not about.person.reminders:
        return None
    if wait := about.quiet():
        return wait
    cards = [card]
    gathered = []
    for other in await about.uow.prompts.due_of(about.person.id, about.now):
        if other.id == about.prompt.id or not other.kind.startswith(uvos.PREFIX):
            continue
        more = await _uvo_card(about, other)
        if more:
            cards.append(more)
            gathered.append(other.id)
    await about.uow.prompts.gather(gathered, about.prompt.id)
    page = page_of(cards, "")
    return about.say(UvoList(page.items, "digest", 1, page.pages) if len(cards) > 1 else card)


_KINDS: Mapping[str, Callable[[_About], Awaitable[Message | NotNow | None]]] = {
    "uitnodiging": _invite,
    "herinnering": _remind,
    "later": _later,
    "samen": _together,
    "samen_weg": _gone,
    "bereikt": _unreached,
    **{uvos.PREFIX + kind: _uvo for kind in uvos.KINDS},
}


async def compose(
    installation: Installation, uow: UnitOfWork, prompt: Prompt, now: datetime
) -> Message | NotNow | None:
    """What this prompt says now; NotNow when it must wait; None when it is no longer true (norms E7)."""
    person = await uow.people.by_id(prompt.person)
    kind = _KINDS.get(prompt.kind)
    return await kind(_About(installation, uow, now, person, prompt)) if person and kind else None


async def delivered(installation: Installation, uow: UnitOfWork, prompt: Prompt, now: datetime, ending: Ending) -> None:
    """What became of it, for the list of the round."""
    if prompt.kind == "bereikt":
        await inviting.forget_names(uow, prompt.subject, prompt.person)
        return
    if prompt.kind.startswith(uvos.PREFIX):
        if ending in (Ending.YES, Ending.UNCLEAR):
            await uow.prompts.absorb(prompt.id, PromptState.SENT if ending is Ending.YES else PromptState.UNCLEAR)
        return
    known = await uow.invitations.get(prompt.subject, prompt.person)
    if known is None:
        return
    if ending in (Ending.YES, Ending.UNCLEAR):
        told = replace(known, told_on=installation.today(now))
        if prompt.kind == "herinnering":
            told = replace(told, reminded=known.reminded + 1)
        if prompt.kind == "later":
            told = replace(told, later_on=None)
        if prompt.kind == "uitnodiging" and known.state is InvitationState.UNREACHABLE:
            told = replace(told, state=InvitationState.INVITED, reason="")
        await uow.invitations.set(told)
        return
    if prompt.kind == "uitnodiging" and known.state is InvitationState.INVITED:
        reason = prompt.reason or ending.value
        await uow.invitations.set(replace(known, state=InvitationState.UNREACHABLE, reason=reason))
