"""Remind, at a coordinator's wish, whoever is not done with a round: asked first, and nobody is named."""

import re
from datetime import datetime

from dialogs.effects import Response
from dialogs.expecting import RemindRound
from dialogs.presses import WordPress
from dialogs.records import InvitationState, Round
from dialogs.reminders.windows import next_window
from dialogs.replies import Sentence
from dialogs.reply_parts import Args, Button
from dialogs.understanding.codes import format_code, split_code
from dialogs.usecases import chairing
from dialogs.usecases.meant_rounds import rounds_meant
from dialogs.usecases.own_rounds import ROUNDS_BUTTON, own_round_by_code, rounds_button
from dialogs.usecases.prompts.kinds import PromptKind
from dialogs.usecases.prompts.planning import plan
from dialogs.usecases.turn import Turn

# "Herinner me morgen" is about oneself.
_FOR_ONESELF = re.compile(r"(?:mij|me)\b(?: (?:er|eraan|weer|again))*\s*", re.IGNORECASE)


async def remind(turn: Turn, rest: str, *, sure: bool = False) -> Response:
    """Send a reminder to whoever is not done with a round, once a working day at most (`herinner noord`).

    Who takes part or was invited by name can be reminded; who they are and how many is not told, and the limits of all
    reminders hold for these too (norms A28).
    """
    own = _FOR_ONESELF.match(rest)
    if own and not await turn.own_rounds():
        return await chairing.ask_later(turn, rest[own.end() :])
    if not await turn.may_coordinate():
        turn.audit_refusal("role")
        return Sentence("sentence-not-coordinator")
    round_ = await _find_round(turn, rest)
    if isinstance(round_, Sentence):
        return round_
    if turn.is_over(round_):
        return Sentence("sentence-remind-closed", {"name": round_.name}, (rounds_button(round_),))
    if not turn.is_open(round_):
        return Sentence("sentence-progress-later", {"name": round_.name, "day": round_.opened_on.isoformat()})
    facts: Args = {"name": round_.name, "code": format_code(round_.code)}
    if not sure:
        turn.expect(RemindRound(code=round_.code))
        yes = Button("button-remind-sure", WordPress(word="herinner", rest=round_.code, sure=True))
        no = Button("button-not-yet", WordPress(word="voortgang", rest=round_.code))
        return Sentence("sentence-remind-sure", facts, (yes, no))
    due_at = next_window(turn.now, turn.installation.zone, turn.installation.calendar)
    ends = turn.installation.end_of(round_.closes_on)
    if due_at >= ends:
        late: Args = {"name": round_.name, "closes": round_.closes_on.isoformat()}
        return Sentence("sentence-remind-too-late", late, (rounds_button(round_),))
    # The one who asks is planned first, and gets one only if they are not done themselves: it marks the day, so that a
    # second time is known without a look at anybody else.
    if not await plan(turn, PromptKind.NUDGE, round_.id, turn.person.id, due_at, ends):
        return Sentence("sentence-remind-already", facts, (rounds_button(round_),))
    for tenant in round_.tenants:
        await _plan_nudges(turn.within(tenant), round_, due_at, ends)
    day = turn.installation.today(due_at)
    return Sentence("sentence-reminded", {**facts, "day": day.isoformat()}, (rounds_button(round_),))


async def _plan_nudges(part: Turn, round_: Round, due_at: datetime, ends: datetime) -> None:
    """Plan a reminder for the people of one organisation who take part or were invited by name."""
    for invitation in await part.uow.invitations.of_round(round_.id):
        if invitation.state in (InvitationState.INVITED, InvitationState.JOINED) and await part.wants_reminders(
            invitation.person
        ):
            await plan(part, PromptKind.NUDGE, round_.id, invitation.person, due_at, ends)


async def _find_round(turn: Turn, rest: str) -> Round | Sentence:
    """Return the one round that is meant, or the question which."""
    mine = await turn.own_rounds()
    if code := split_code(rest)[0]:
        return await own_round_by_code(turn, code) or Sentence("sentence-no-round-of-yours", buttons=(ROUNDS_BUTTON,))
    if not mine:
        return Sentence("sentence-no-rounds", buttons=(Button("button-ronde", WordPress(word="ronde")),))
    found = rounds_meant(turn, mine, rest)
    if len(found) == 1:
        return found[0]
    buttons = tuple(
        Button(
            "button-round",
            WordPress(word="herinner", rest=one.code),
            {"name": one.name, "code": format_code(one.code)},
        )
        for one in [round_ for round_ in found or mine if not turn.is_over(round_)][-3:]
    )
    return Sentence("sentence-remind-which", buttons=buttons)
