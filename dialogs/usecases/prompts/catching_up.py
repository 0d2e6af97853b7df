"""Ask once more about what somebody never heard: away, gone or while we were down, nothing goes silent for ever."""

from datetime import datetime, timedelta

from dialogs.instruments.kinds.uvo.definition import UvoText
from dialogs.ports import Repositories
from dialogs.records import InvitationState, Prompt, Uvo
from dialogs.reminders.uvo import is_overdue
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


async def ask_again(
    installation: Installation, uow: Repositories, prompt: Prompt, now: datetime, ending: Ending
) -> None:
    """Plan to ask about a UVO what is open now, when its last question ended unheard.

    Who cannot be reached at all is asked when they are back (`ask_on_return`).
    """
    if ending not in (Ending.MISSED, Ending.FAULT, Ending.LATER):
        return
    uvo, person = await uow.uvos.get(prompt.subject), await uow.people.by_id(prompt.person)
    if uvo and person and uvo.chair == person.id and person.reminders:
        turn = turn_for(installation, uow, person, now)
        await _ask_about(turn, uvo, now if ending is Ending.MISSED else now + _AFTER_A_FAULT)


async def ask_on_return(turn: Turn) -> None:
    """Plan to ask somebody who could not be reached about each UVO and round that waits for them: once each.

    What happened meanwhile, and nobody says twice, is said after all.
    """
    news = [kind for kind in PromptKind if kind.behaviour.once]
    await turn.uow.prompts.revive(turn.person.id, news, turn.now)
    if not turn.person.reminders:
        return
    for uvo in await turn.uow.uvos.of_chair(turn.person.id):
        await _ask_about(turn, uvo, turn.now)
    for invitation, round_ in await joining.open_invitations(turn):
        if invitation.state is not InvitationState.UNREACHABLE:
            await joining.plan_reminders(turn, round_, turn.person.id)


async def _ask_about(turn: Turn, uvo: Uvo, from_: datetime) -> None:
    """Plan one question about a UVO that is overdue or unanswered, unless one is waiting."""
    text = _open_question(turn, uvo)
    if text is None:
        return
    kind = PromptKind.of_text(text)
    if await turn.uow.prompts.is_waiting(kind, uvo.id):
        return
    at = next_window(from_, turn.installation.zone, turn.installation.calendar)
    await plan(turn, kind, uvo.id, uvo.chair, at, at + _LASTS, version=uvo.version)


def _open_question(turn: Turn, uvo: Uvo) -> UvoText | None:
    if uvo.closed_on is not None:
        return None
    if uvo.planned_on is not None:
        return UvoText.HELD if uvo.planned_on < turn.today else None
    return UvoText.OVERDUE if is_overdue(uvo, turn.today) else None
