"""Plan to tell who is waiting for it: that a round closes soon or sooner, and that it has closed."""

from datetime import date, datetime, timedelta

from dialogs.instruments.rounds import Mode
from dialogs.ports import Repositories
from dialogs.records import InvitationState, Round
from dialogs.reminders.windows import closing_reminder
from dialogs.usecases import joining
from dialogs.usecases.prompts.kinds import PromptKind
from dialogs.usecases.prompts.planning import ClockMoment, Moment, plan
from dialogs.usecases.turn import Installation, Turn

# As long as somebody may be away: until then it is still news that a picture is there, told with what else waits.
_NEWS_LASTS = timedelta(weeks=26)


async def plan_missing(installation: Installation, uow: Repositories, round_: Round, now: datetime) -> bool:
    """Plan to tell that a round closes soon, unless it is planned; tell whether it was not."""
    if await uow.prompts.is_waiting(PromptKind.CLOSING_SOON, round_.id):
        return False
    # Of several that start at once one plans it.
    for person in sorted(await uow.rounds.coordinators(round_.id)):
        await uow.own_data.hold(person)
    if await uow.prompts.is_waiting(PromptKind.CLOSING_SOON, round_.id):
        return False
    await plan_closing_soon(ClockMoment(installation, uow, now), round_)
    return await uow.prompts.is_waiting(PromptKind.CLOSING_SOON, round_.id)


async def plan_closing_soon(turn: Moment, round_: Round) -> None:
    """Plan to tell who coordinates a round the day before it closes; replaces what was planned before.

    Nothing is planned when that moment has passed: who sets the last day to tomorrow knows it.
    """
    await turn.uow.prompts.void(PromptKind.CLOSING_SOON, round_.id)
    moment = closing_reminder(round_.closes_on, turn.installation.zone, turn.installation.calendar)
    if moment <= turn.now or turn.installation.today(moment) < round_.opened_on:
        return
    ends = turn.installation.end_of(round_.closes_on)
    for person in sorted(await turn.uow.rounds.coordinators(round_.id)):
        await plan(turn, PromptKind.CLOSING_SOON, round_.id, person, moment, ends)


async def replan_prompts(turn: Turn, before: Round, after: Round) -> None:
    """Plan anew what is still to be said about a round, after its days changed.

    That it closes sooner is told to whoever knows it, and has something to do there: who is done is looked up when it
    is told. It is of use until the day they count on, which a second change leaves as it is: if the round closes on
    that day or later after all, it is not told.
    """
    await plan_closing_soon(turn, after)
    ends, counted_on = turn.installation.end_of(after.closes_on), turn.installation.end_of(before.closes_on)
    for tenant in after.tenants:
        part = turn.within(tenant)
        for invitation in await part.uow.invitations.of_round(after.id):
            person = invitation.person
            if invitation.state is InvitationState.DECLINED:
                continue
            if invitation.state is InvitationState.INVITED and invitation.told_on is None:
                await joining.plan_invitation(part, after, person)
            elif (
                ends < counted_on
                and invitation.knows_of_it
                and not await part.uow.prompts.is_waiting(PromptKind.SOONER, after.id, person)
            ):
                due_at = joining.earliest_sending(part, after)
                await plan(part, PromptKind.SOONER, after.id, person, due_at, counted_on)
            await joining.plan_reminders(part, after, person)


async def is_known(turn: Turn, round_: Round) -> bool:
    """Tell whether anybody but who coordinates it was told of a round, or takes part."""
    parts = [turn.within(tenant) for tenant in round_.tenants]
    asked = [one for part in parts for one in await part.uow.invitations.of_round(round_.id)]
    return any(one.knows_of_it for one in asked)


def earliest_last_day(turn: Turn, round_: Round) -> date:
    """Return the first day that may become the last: who still has to take part hears of it two working days before."""
    heard = turn.installation.today(joining.earliest_sending(turn, round_))
    next_working = turn.installation.calendar.next_working
    return next_working(next_working(heard + timedelta(days=1)) + timedelta(days=1))


async def plan_closed(moment: Moment, round_: Round, by: str) -> None:
    """Plan to tell that the picture is there, in the transaction that made it. `by` sees it anyway: they asked for it.

    In a confidential round its coordinators only, in an open one who took part as well.
    """
    people = set(await moment.uow.rounds.coordinators(round_.id))
    if round_.mode != Mode.CONFIDENTIAL:
        people |= set(await moment.uow.runs.who_completed(round_.id))
    for person in sorted(people - {by}):
        await plan(moment, PromptKind.CLOSED, round_.id, person, moment.now, moment.now + _NEWS_LASTS)


async def plan_unsent(moment: Moment, round_: Round, person: str | None = None) -> None:
    """Plan to tell who began in a round and did not send that it counts nowhere; to this person only, where named.

    Of one person that is planned once, whether they heard it of our own accord or where they went on.
    """
    for one in [person] if person else await moment.uow.runs.who_left_unsent(round_.id):
        await plan(moment, PromptKind.UNSENT, round_.id, one, moment.now, moment.now + _NEWS_LASTS)
