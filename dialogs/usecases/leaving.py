"""Take an organisation out of the open rounds of others, and others out of its own: set apart, or gone altogether.

What was released stays. Whoever took part hears it: of their own accord when their organisation goes on, and when they
speak next when it does not.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from dialogs.audit_records import Act, AuditEvent
from dialogs.instruments.rounds import Grouping
from dialogs.organisations import Organisation, Partnership
from dialogs.ports import Repositories
from dialogs.records import OPERATOR, Round
from dialogs.usecases.orienting import plan_reminders
from dialogs.usecases.prompts.kinds import PromptKind, VoidedWith
from dialogs.usecases.prompts.planning import Moment, plan, void
from dialogs.usecases.turn import Installation, turn_for

# As long as somebody may be away: until then it is still news.
_NEWS_LASTS = timedelta(weeks=8)


@dataclass(frozen=True)
class Decided:
    """The moment an operator or the clock decides something about organisations, within one of them."""

    installation: Installation
    uow: Repositories
    now: datetime

    def within(self, tenant: str) -> "Decided":
        return replace(self, uow=self.uow.within(tenant))


@dataclass(frozen=True)
class Parting:
    """How many open rounds lose people, how many sent runs these keep, how many half-done ones go, whom it concerns."""

    rounds: int = 0
    kept: int = 0
    dropped: int = 0
    people: int = 0

    def __add__(self, other: "Parting") -> "Parting":
        return Parting(
            self.rounds + other.rounds,
            self.kept + other.kept,
            self.dropped + other.dropped,
            self.people + other.people,
        )


def without(round_: Round, organisation: str) -> Round:
    """Return the round without this organisation, and without its group where it is grouped by organisation."""
    groups = tuple(round_.groups)
    if round_.grouping == Grouping.BY_ORGANISATION and len(groups) == len(round_.tenants):
        groups = tuple(name for name, tenant in zip(groups, round_.tenants, strict=True) if tenant != organisation)
    others = tuple(tenant for tenant in round_.organisations if tenant != organisation)
    return replace(round_, organisations=others, groups=groups)


async def _take_out(decided: Decided, round_: Round, organisation: str, *, told: bool) -> Parting:
    """Take an organisation out of an open round of another; its people hear it when `told`."""
    owner, there = decided.within(round_.tenant), decided.within(organisation)
    # First the round: who is sending at this moment is waited for, and then seen.
    await owner.uow.rounds.save(round_, without(round_, organisation))
    parted = await there.uow.leaving.part(round_.id)
    await void(there.uow, VoidedWith.ROUND, round_.id)
    if told:
        await _plan_news(there, PromptKind.APART, round_.tenant, parted.people)
    return Parting(1, parted.kept, parted.dropped, len(parted.people))


async def _plan_news(moment: Moment, kind: PromptKind, subject: str, people: Iterable[str]) -> None:
    for person in sorted(people):
        await plan(moment, kind, subject, person, moment.now, moment.now + _NEWS_LASTS)


async def _take_out_everywhere(decided: Decided, owner: str, organisation: str, *, told: bool) -> Parting:
    """Take an organisation out of all open rounds of another, whose coordinators hear that people are gone."""
    parting, there = Parting(), decided.within(owner)
    for round_ in await there.uow.rounds.list_open_with(organisation):
        parting += await _take_out(decided, round_, organisation, told=told)
        await _plan_news(there, PromptKind.FEWER, round_.id, await there.uow.rounds.coordinators(round_.id))
    return parting


async def set_apart(decided: Decided, between: Partnership) -> Parting:
    """End what two organisations do together, in the transaction of one of them; their people hear it."""
    parting = Parting()
    for owner, other in ((between.one, between.other), (between.other, between.one)):
        parting += await _take_out_everywhere(decided, owner, other, told=True)
    await _end(decided, between, Act.APART, decided.installation.today(decided.now))
    return parting


async def _end(decided: Decided, between: Partnership, act: Act, today: date) -> None:
    await decided.uow.organisations.end_partnership(between.id, today)
    for tenant in (between.one, between.other):
        event = AuditEvent(act, OPERATOR, "partnership", between.id, decided.now)
        decided.uow.within(tenant).audit.record(event)


async def leave(decided: Decided, organisation: Organisation, by: str = OPERATOR) -> tuple[Parting, Parting]:
    """Let an organisation stop, in a transaction of its own tenant; return what leaves others, and what leaves it.

    Nothing is sent to its people any more: they hear it when they speak next. `by` is the operator, or the clock.
    """
    own, today = organisation.id, decided.installation.today(decided.now)
    from_others, from_own = Parting(), Parting()
    for other in await decided.uow.organisations.list_all():
        if other.id != own:
            from_others += await _take_out_everywhere(decided, other.id, own, told=False)
    for round_ in await decided.uow.rounds.list_lapsed(date.max):
        left = round_
        for other_id in round_.organisations:
            from_own += await _take_out(decided, left, other_id, told=True)
            left = without(left, other_id)
    await decided.uow.leaving.void_prompts()
    for between in await decided.uow.organisations.partnerships():
        if own in (between.one, between.other) and between.ended_on is None:
            await _end(decided, between, Act.APART, today)
    if organisation.removed_on is None:
        await decided.uow.organisations.put(replace(organisation, removed_on=today))
        for tenant in await _known_with(decided.uow, own):
            event = AuditEvent(Act.LEFT, by, "organisation", own, decided.now)
            decided.uow.within(tenant).audit.record(event)
    return from_others, from_own


async def come_back(decided: Decided, organisation: Organisation) -> None:
    """Let an organisation that stopped begin anew, in a transaction of its own tenant: its people are reminded again
    of what is theirs to do.
    """
    today = decided.installation.today(decided.now)
    await decided.uow.organisations.put(replace(organisation, added_on=today, removed_on=None))
    for id_ in sorted(await decided.uow.own_data.list_people()):
        person = await decided.uow.people.by_id(id_)
        if person and person.reminders:
            await plan_reminders(turn_for(decided.installation, decided.uow, person, decided.now))


async def _known_with(uow: Repositories, own: str) -> set[str]:
    """Return this organisation and those that ever worked with it: each can account for when it stopped."""
    pairs = [(each.one, each.other) for each in await uow.organisations.partnerships()]
    return {own}.union(*(pair for pair in pairs if own in pair))
