"""One UVO: what a card tells of it, and writing a change with the prompts that follow from it."""

from collections.abc import Container
from dataclasses import replace

from dialogs.instruments.kinds.form.definition import Makes
from dialogs.instruments.kinds.uvo.definition import UvoContent
from dialogs.records import Prompt, Uvo
from dialogs.reminders.uvo import due_on, is_overdue, meeting, prompts_of, weeks_since
from dialogs.replies import Args, Note, OpenAgreement, UvoCard
from dialogs.usecases.turn import Turn

_OF_DATE, _OF_RHYTHM, _OF_EVALUATION = ("voorbereiden", "vandaag", "gehouden"), ("plannen", "te_laat"), ("evaluatie",)
KINDS = (*_OF_DATE, *_OF_RHYTHM, *_OF_EVALUATION)
# How a kind is called among all prompts.
PREFIX = "uvo_"


async def card(turn: Turn, uvo: Uvo, kind: str, note: Note | None = None) -> UvoCard:
    """One UVO, with the facts any of its texts may ask for."""
    if uvo.less_until and uvo.less_until < turn.today:
        # What was for the time being is over.
        uvo = replace(uvo, weeks=uvo.usual_weeks, less_until=None)
    start, due = meeting(uvo, turn.installation.zone), due_on(uvo)
    days = (uvo.planned_on - turn.today).days if uvo.planned_on else 0
    facts: Args = {
        "case_code": uvo.code,
        "due": due.isoformat(),
        "date": uvo.planned_on.isoformat() if uvo.planned_on else "",
        "time": (uvo.planned_at or "").replace(":", ".") if start else "",
        "days": days,
        "weeks": weeks_since(uvo, turn.today),
    }
    return UvoCard(
        content=turn.installation.library.only(UvoContent),
        uvo=uvo,
        kind=kind,
        due=due,
        facts=facts,
        agreements=await _open(turn, uvo),
        overdue=is_overdue(uvo, turn.today),
        note=note,
    )


async def _open(turn: Turn, uvo: Uvo) -> tuple[OpenAgreement, ...]:
    kinds = {o.value: o.label for o in turn.installation.library.form(Makes.AGREEMENT).options_of("afspraak_soort")}
    return tuple(
        OpenAgreement(known, kinds[known.kind].in_(turn.language), known.due_on < turn.today)
        for known in await turn.uow.uvos.agreements(uvo.id)
    )


async def save(turn: Turn, before: Uvo, **changes: object) -> Uvo:
    """Writes what changed and plans its prompts anew, in one transaction (norms E8)."""
    after = replace(before, version=before.version + 1, **changes)  # type: ignore[arg-type]
    if (after.planned_on, after.planned_at, after.closed_on) != (
        before.planned_on,
        before.planned_at,
        before.closed_on,
    ):
        after = replace(after, sequence=before.sequence + 1)
    await turn.uow.uvos.save(before, after)
    kinds = _touched(before, after)
    for kind in kinds:
        await turn.uow.prompts.void(PREFIX + kind, before.id)
    await plan(turn, after, kinds)
    return after


def _touched(before: Uvo, after: Uvo) -> frozenset[str]:
    """The kinds of prompts that a change is about; the others stay as they are: what was sent stays sent."""
    whose = (before.chair, before.closed_on) != (after.chair, after.closed_on)
    date = whose or (before.planned_on, before.planned_at) != (after.planned_on, after.planned_at)
    rhythm = date or (due_on(before), before.later_on) != (due_on(after), after.later_on)
    evaluation = whose or before.evaluated_on != after.evaluated_on
    return frozenset(
        (*(_OF_DATE if date else ()), *(_OF_RHYTHM if rhythm else ()), *(_OF_EVALUATION if evaluation else ()))
    )


async def plan_anew(turn: Turn, before: Uvo) -> None:
    """All that is to come, for who wants to be reminded again. A higher version makes other keys than what is void."""
    after = replace(before, version=before.version + 1)
    await turn.uow.uvos.save(before, after)
    await plan(turn, after)


async def plan(turn: Turn, uvo: Uvo, kinds: Container[str] = KINDS) -> None:
    """What is to come of these kinds; what should have come before now is not made up for by a change."""
    if not await turn.reminds(uvo.chair):
        return
    rules = turn.installation.library.only(UvoContent).cadence.defaults
    for planned in prompts_of(uvo, turn.today, rules, turn.installation.zone, turn.installation.calendar):
        if planned.kind not in kinds or planned.at <= turn.now:
            continue
        await turn.uow.prompts.plan(
            Prompt(
                id=turn.installation.new_id(),
                key=f"{planned.kind}:{uvo.id}:{uvo.version}:{planned.at.isoformat()}",
                kind=PREFIX + planned.kind,
                person=uvo.chair,
                subject=uvo.id,
                due_at=planned.at,
                expires_at=planned.until,
            )
        )
