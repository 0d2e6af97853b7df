"""Remind, at a coordinator's wish, whoever is not done with a round: asked first, and nobody is named."""

import re
from dataclasses import replace
from datetime import date, datetime

from dialogs.effects import Response
from dialogs.expecting import PlannedReminder, RemindRound, WhichRound
from dialogs.expecting.changed_rounds import INSTEAD
from dialogs.patterns import lazy_compile
from dialogs.presses import WordPress
from dialogs.records import InvitationState, Round
from dialogs.reminders.windows import REMINDER_TIME, as_utc, next_window, round_reminders
from dialogs.replies import Sentence
from dialogs.reply_parts import Args, Button, Line
from dialogs.texts.keys import SentenceKey
from dialogs.understanding.codes import format_code, split_code
from dialogs.understanding.days import Ask, Purpose, When, find_when
from dialogs.understanding.named_rounds import find_other_place
from dialogs.usecases import chairing
from dialogs.usecases.meant_rounds import rounds_meant
from dialogs.usecases.own_rounds import (
    ROUNDS_BUTTON,
    Stage,
    find_own_round,
    own_round_by_code,
    round_buttons,
    rounds_button,
)
from dialogs.usecases.prompts.kinds import PromptKind
from dialogs.usecases.prompts.planning import plan
from dialogs.usecases.turn import Turn

# "Herinner me morgen" is about oneself.
_FOR_ONESELF = lazy_compile(r"(?:mij|me)\b(?: (?:er|eraan|weer|again))*\s*", re.IGNORECASE)

# "North on Monday" is North.
_BEFORE_DAY = lazy_compile(r"(?:^|(?<=\s))(?:on|op)\s*$", re.IGNORECASE)


async def remind(turn: Turn, rest: str, *, sure: bool = False) -> Response:
    """Send a reminder to whoever is not done with a round, once a working day at most (`herinner noord`).

    Who takes part or was invited by name can be reminded; who they are and how many is not told, and the limits of all
    reminders hold for these too (norms A28).
    """
    own = _FOR_ONESELF.match(rest)
    if own and not await turn.own_rounds():
        # Nobody else is reminded.
        turn.ran[-1:] = ["later"]
        return await chairing.ask_later(turn, rest[own.end() :])
    if not await turn.may_coordinate():
        turn.audit_refusal("role")
        return Sentence("sentence-not-coordinator")
    day, rest = _take_day(turn, rest)
    if isinstance(day, Ask):
        return Sentence("sentence-remind-which-day", buttons=(ROUNDS_BUTTON,))
    round_ = await _find_round(turn, rest, day)
    if isinstance(round_, Sentence):
        return round_
    if turn.is_over(round_):
        return Sentence("sentence-remind-closed", {"name": round_.name}, (rounds_button(round_),))
    if not turn.is_open(round_):
        return Sentence("sentence-progress-later", {"name": round_.name, "day": round_.opened_on.isoformat()})
    facts: Args = {"name": round_.name, "code": format_code(round_.code)}
    due_at, ends = _due_at(turn, day), turn.installation.end_of(round_.closes_on)
    if due_at >= ends:
        late: Args = {"name": round_.name, "closes": round_.closes_on.isoformat()}
        return Sentence("sentence-remind-too-late", late, (rounds_button(round_),))
    if not sure:
        days = day.isoformat() if day else None
        turn.expect(RemindRound(code=round_.code, days=days))
        about = f"{round_.code}_{days}" if days else round_.code
        yes = Button("button-remind-sure", WordPress(word="herinner", rest=about, sure=True))
        no = Button("button-not-yet", WordPress(word="voortgang", rest=round_.code))
        # A day that is not worked on is moved, and that is said before it is planned.
        on = turn.installation.today(due_at).isoformat() if day else "none"
        return Sentence("sentence-remind-sure", {**facts, "day": on}, (yes, no))
    # The one who asks is planned first, and gets one only if they are not done themselves: it marks the day, so that a
    # second time is known without a look at anybody else.
    if not await plan(turn, PromptKind.NUDGE, round_.id, turn.person.id, due_at, ends):
        return Sentence("sentence-remind-already", facts, (rounds_button(round_),))
    for tenant in round_.tenants:
        await _plan_nudges(turn.within(tenant), round_, due_at, ends)
    day = turn.installation.today(due_at)
    turn.expect(PlannedReminder(code=round_.code))
    after_all = Button("button-remind-not", WordPress(word="herinner_niet", rest=round_.code))
    return Sentence("sentence-reminded", {**facts, "day": day.isoformat()}, (after_all, rounds_button(round_)))


async def withdraw(turn: Turn, rest: str) -> Response:
    """Take back a reminder that a coordinator planned and that is still to go out (`herinnering intrekken noord`).

    A day behind it says which is meant; one behind `INSTEAD` is asked about next. What goes out by itself is no part
    of it.
    """
    if not await turn.may_coordinate():
        turn.audit_refusal("role")
        return Sentence("sentence-not-coordinator")
    rest, _, instead = rest.partition(f" {INSTEAD} ")
    _, named = _take_day(turn, rest)
    waiting = [] if named else [round_ for round_ in await turn.own_rounds() if await _waits(turn, round_)]
    none = Sentence("sentence-remind-none-planned", buttons=(ROUNDS_BUTTON,))
    if not named and not waiting:
        return none
    if len(waiting) == 1:
        named = waiting[0].code
    round_, _ = await find_own_round(turn, named, "herinner_niet", Stage.OPEN)
    if isinstance(round_, Sentence):
        return round_
    if not await _waits(turn, round_):
        # Who names a round may mean what goes out by itself.
        return replace(none, lines=(Line(*reminders_of(turn, round_)),)) if named else none
    for tenant in round_.tenants:
        await turn.within(tenant).uow.prompts.withdraw(PromptKind.NUDGE, round_.id)
    if instead:
        asked = await remind(turn, f"{round_.code} {instead}")
        return replace(asked, lines=(Line("remind-withdrawn"),)) if isinstance(asked, Sentence) else asked
    again = Button("button-remind-after-all", WordPress(word="herinner", rest=round_.code))
    return Sentence("sentence-remind-withdrawn", {"name": round_.name}, (again, rounds_button(round_)))


def reminders_of(turn: Turn, round_: Round) -> tuple[SentenceKey, Args]:
    """Return what is told of the reminders of a round that nobody has to ask for, and its facts."""
    if turn.is_over(round_):
        return "sentence-remind-closed", {"name": round_.name}
    installation = turn.installation
    planned = round_reminders(round_.opened_on, round_.closes_on, installation.zone, installation.calendar)
    if not planned:
        return "sentence-reminders-none", {"name": round_.name}
    last: Args = {"name": round_.name, "day": installation.today(planned[-1]).isoformat()}
    return ("sentence-reminders-over" if planned[-1] < turn.now else "sentence-reminders"), last


async def _waits(turn: Turn, round_: Round) -> bool:
    """Tell whether one that a coordinator planned is still to go out: by their own, which tells nothing of others."""
    for person in sorted(await turn.uow.rounds.coordinators(round_.id)):
        if await turn.uow.prompts.is_waiting(PromptKind.NUDGE, round_.id, person):
            return True
    return False


def _take_day(turn: Turn, rest: str) -> tuple[date | Ask | None, str]:
    """Split what follows the word into the day on which to remind, and the rest; None for today or no day at all."""
    said = rest.replace("_", " ")
    now = turn.local_now
    found = find_when(said, now, turn.language, Purpose.DAY)
    if found is None:
        return None, rest
    left = f"{_BEFORE_DAY.sub('', said[: found.start])} {said[found.end :]}".strip()
    if not isinstance(found.reading, When) or found.reading.day is None:
        return found.reading if isinstance(found.reading, Ask) else None, left
    return (found.reading.day if found.reading.day > turn.today else None), left


def _due_at(turn: Turn, day: date | None) -> datetime:
    """Return when a reminder goes out: in the morning of that day, or of the first working day after it; else now."""
    zone = turn.installation.zone
    return next_window(as_utc(day, REMINDER_TIME, zone) if day else turn.now, zone, turn.installation.calendar)


async def _plan_nudges(part: Turn, round_: Round, due_at: datetime, ends: datetime) -> None:
    """Plan a reminder for the people of one organisation who take part or were invited by name."""
    for invitation in await part.uow.invitations.of_round(round_.id):
        if invitation.state in (InvitationState.INVITED, InvitationState.JOINED) and await part.wants_reminders(
            invitation.person
        ):
            await plan(part, PromptKind.NUDGE, round_.id, invitation.person, due_at, ends)


# More rounds than this to choose from are a list.
_MOST_ASKED = 3


async def _find_round(turn: Turn, rest: str, day: date | None) -> Round | Sentence:
    """Return the one round that is meant, or the question which; the day that was said waits for the answer."""
    mine = await turn.own_rounds()
    if code := split_code(rest)[0]:
        return await own_round_by_code(turn, code) or Sentence("sentence-no-round-of-yours", buttons=(ROUNDS_BUTTON,))
    if not mine:
        return Sentence("sentence-no-rounds", buttons=(Button("button-ronde", WordPress(word="ronde")),))
    open_ = [round_ for round_ in mine if not turn.is_over(round_)]
    # Of the only one that is open no name is needed: "herinner Piet" is asked of all who are not done.
    named = rounds_meant(turn, mine, rest)
    other = not named and find_other_place(rest, [one.name for one in mine])
    found = named or (open_ if len(open_) == 1 and not other else [])
    if len(found) == 1:
        return found[0]
    among = [one for one in found or open_ if not turn.is_over(one)][-_MOST_ASKED:]
    behind = day.isoformat() if day else ""
    turn.expect(WhichRound(command="herinner", rest=behind))
    key: SentenceKey = "sentence-no-such-name" if other else "sentence-remind-which"
    return Sentence(key, buttons=round_buttons(among, "herinner", behind))
