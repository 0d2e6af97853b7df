"""Ask once more about what somebody never heard: away, gone or while we were down, nothing goes silent for ever."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from dialogs.instruments.kinds.uvo.definition import UvoText
from dialogs.ports import Repositories
from dialogs.records import InvitationState, Prompt, Uvo
from dialogs.reminders.uvo import evaluation_day, is_overdue
from dialogs.reminders.windows import next_window
from dialogs.usecases import joining
from dialogs.usecases.prompts.kinds import PromptKind
from dialogs.usecases.prompts.planning import plan
from dialogs.usecases.prompts.shapes import Ending
from dialogs.usecases.turn import Installation, Turn, turn_for

# As long as somebody may be away; who still did not hear it then is asked anew.
_LASTS = timedelta(weeks=8)
# What the channel did not take for so long is not tried again at once.
_AFTER_A_FAULT = timedelta(days=7)
_AFTER_AN_OUTAGE = timedelta(days=1)


async def ask_again(
    installation: Installation, uow: Repositories, prompt: Prompt, now: datetime, ending: Ending
) -> None:
    """Plan to ask about a UVO what is open now, when its last question ended unheard.

    Who cannot be reached at all is asked when they are back (`ask_on_return`).
    """
    if ending not in (Ending.MISSED, Ending.FAULT, Ending.LATER):
        return
    if ending is Ending.MISSED and await uow.prompts.was_sent(prompt.kind, prompt.subject, prompt.expires_at):
        # Who comes back from a holiday was asked by the next one, and not twice on one morning.
        return
    uvo, person = await uow.uvos.get(prompt.subject), await uow.people.by_id(prompt.person)
    if uvo and person and uvo.chair == person.id and person.reminders:
        turn = turn_for(installation, uow, person, now)
        await _ask_about(turn, uvo, now if ending is Ending.MISSED else now + _AFTER_A_FAULT)


async def ask_on_return(turn: Turn) -> None:
    """Plan to ask somebody who could not be reached about each UVO and round that waits for them: once each.

    What happened meanwhile, and nobody says twice, is said after all.
    """
    news = [kind for kind in PromptKind if kind.behaviour.once and not kind.behaviour.outlasts]
    await turn.uow.prompts.revive(turn.person.id, news, turn.now)
    lasting = [kind for kind in PromptKind if kind.behaviour.outlasts]
    await turn.uow.prompts.revive(turn.person.id, lasting, turn.now, turn.now + _LASTS)
    asked = await joining.open_invitations(turn)
    for invitation, round_ in asked:
        if invitation.state is InvitationState.UNREACHABLE:
            await joining.plan_invitation(turn, round_, turn.person.id)
    if not turn.person.reminders:
        return
    for uvo in await turn.uow.uvos.of_chair(turn.person.id):
        await _ask_about(turn, uvo, turn.now)
    for _, round_ in asked:
        await joining.plan_reminders(turn, round_, turn.person.id)


async def tell_after_all(uow: Repositories, prompt: Prompt, now: datetime, ending: Ending, *, outlasts: bool) -> None:
    """Make due again what happened and was never told.

    At once when somebody was away, or we were down, until its time was over, and it `outlasts` that; the day after when
    the channel took nothing, for as long as it is news.
    """
    if ending is Ending.MISSED and outlasts:
        await uow.prompts.revive(prompt.person, [prompt.kind], now, now + _LASTS)
    elif ending is Ending.LATER:
        await uow.prompts.revive(prompt.person, [prompt.kind], now + _AFTER_AN_OUTAGE)


async def _ask_about(turn: Turn, uvo: Uvo, from_: datetime) -> None:
    """Plan to ask what is overdue or unanswered about a UVO, unless that is waiting."""
    at = next_window(from_, turn.installation.zone, turn.installation.calendar)
    for text in _open_questions(turn, uvo):
        kind = PromptKind.of_text(text)
        if not await turn.uow.prompts.is_waiting(kind, uvo.id):
            await plan(turn, kind, uvo.id, uvo.chair, at, at + _LASTS, version=uvo.version)


def _open_questions(turn: Turn, uvo: Uvo) -> Iterator[UvoText]:
    if uvo.closed_on is not None:
        return
    if uvo.planned_on is None and is_overdue(uvo, turn.today):
        yield UvoText.OVERDUE
    elif uvo.planned_on is not None and uvo.planned_on < turn.today:
        yield UvoText.HELD
    evaluates_on = evaluation_day(uvo)
    if evaluates_on is not None and evaluates_on <= turn.today:
        yield UvoText.EVALUATE
