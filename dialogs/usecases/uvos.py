"""Save a change of a UVO with the prompts that follow from it."""

from collections.abc import Container
from dataclasses import replace
from datetime import date, timedelta

from dialogs import drafts
from dialogs.instruments.kinds.uvo.definition import UvoContent
from dialogs.presses import CardForm
from dialogs.records import Uvo
from dialogs.reminders.uvo import due_on, prompts_of
from dialogs.usecases.prompts.kinds import PromptKind, VoidedWith
from dialogs.usecases.prompts.planning import plan as plan_prompt
from dialogs.usecases.prompts.planning import void
from dialogs.usecases.turn import Turn

_ALL_CAUSES = frozenset(VoidedWith)
# As long as somebody may be away.
_NEWS_LASTS = timedelta(weeks=26)


async def save_uvo(turn: Turn, before: Uvo, **changes: object) -> Uvo:
    """Save what changed and plan its prompts anew, in one transaction (norms E8)."""
    after = replace(before, version=before.version + 1, **changes)  # type: ignore[arg-type]
    if _in_calendar(before) != _in_calendar(after):
        # A clock that is set back sets nothing back in a calendar.
        at = max(turn.now, before.dated_at or turn.now)
        after = replace(after, sequence=before.sequence + 1, dated_at=at)
    if after.planned_on:
        after = replace(after, lapsed_on=None)
    await turn.uow.uvos.save(before, after)
    for part, field in (("datum", "planned_on"), ("ritme", "weeks")):
        if field in changes:
            drafts.drop(turn.drafts, CardForm(uvo=before.id, page=part).key)
    touched = _affected_prompts(before, after)
    for what in touched:
        await void(turn.uow, what, before.id)
    await plan_uvo_prompts(turn, after, touched)
    return after


async def take_over(turn: Turn, before: Uvo) -> Uvo:
    """Make this person its chair, and plan to tell the old one, in one transaction."""
    handed = {"handed_by": before.chair, "handed_on": turn.today, "taken_by": turn.who.name}
    after = await save_uvo(turn, before, chair=turn.person.id, **handed)
    until = turn.now + _NEWS_LASTS
    await plan_prompt(turn, PromptKind.HANDED_OVER, before.id, before.chair, turn.now, until, version=after.version)
    return after


def _in_calendar(uvo: Uvo) -> tuple[object, ...]:
    """Return what a calendar shows of a UVO: the meeting is called after the case."""
    return uvo.planned_on, uvo.planned_at, uvo.closed_on, uvo.code


def new_uvo(turn: Turn, id_: str, code: str, day: date, at: str) -> Uvo:
    """Return a UVO of this chair in the usual rhythm, not yet kept."""
    usual = turn.installation.library.only_content(UvoContent).cadence.default_weeks
    return Uvo(
        id=id_,
        tenant=turn.person.tenant,
        chair=turn.person.id,
        code=code,
        opened_on=turn.today,
        weeks=usual,
        usual_weeks=usual,
        planned_on=day,
        planned_at=at,
        dated_at=turn.now,
    )


async def add_uvo(turn: Turn, uvo: Uvo) -> None:
    """Keep a new UVO and plan its prompts, in one transaction."""
    await turn.uow.uvos.add(uvo)
    await plan_uvo_prompts(turn, uvo)


def _affected_prompts(before: Uvo, after: Uvo) -> frozenset[VoidedWith]:
    """Return what a change is about; prompts of anything else stay as they are: what was sent stays sent."""
    whose = (before.chair, before.closed_on) != (after.chair, after.closed_on)
    date = whose or (before.planned_on, before.planned_at) != (after.planned_on, after.planned_at)
    # Where a date stands, another day to be asked on is about whether it took place.
    date = date or (after.planned_on is not None and before.later_on != after.later_on)
    rhythm = date or (due_on(before), before.later_on) != (due_on(after), after.later_on)
    evaluated = (before.evaluated_on, before.evaluation_weeks) != (after.evaluated_on, after.evaluation_weeks)
    evaluation = whose or evaluated
    touched = {VoidedWith.DATE: date, VoidedWith.RHYTHM: rhythm, VoidedWith.EVALUATION: evaluation}
    return frozenset(what for what, changed in touched.items() if changed)


async def replan_uvo_prompts(turn: Turn, before: Uvo) -> None:
    """Plan all prompts once reminders are wanted again. A higher version makes new keys beside the void ones."""
    after = replace(before, version=before.version + 1)
    await turn.uow.uvos.save(before, after)
    await plan_uvo_prompts(turn, after)


async def plan_uvo_prompts(turn: Turn, uvo: Uvo, touched: Container[VoidedWith | None] = _ALL_CAUSES) -> None:
    """Plan what is to come of what was touched; a change does not make up for what should have come before now."""
    if not await turn.wants_reminders(uvo.chair):
        return
    rules = turn.installation.library.only_content(UvoContent).cadence.defaults
    for planned in prompts_of(uvo, turn.today, rules, turn.installation.zone, turn.installation.calendar):
        kind = PromptKind.of_text(planned.text)
        if kind.behaviour.voided_with in touched and planned.at > turn.now:
            await plan_prompt(turn, kind, uvo.id, uvo.chair, planned.at, planned.until, version=uvo.version)
