"""The last day of a round: moved to a later one, or made today's by closing it."""

import re
from dataclasses import replace
from datetime import date, datetime, timedelta

from dialogs.expecting import CloseRound, WhichRound
from dialogs.presses import WordPress
from dialogs.records import Round
from dialogs.replies import Reply, Sentence
from dialogs.reply_parts import Args, Button, Note
from dialogs.texts.keys import SentenceKey
from dialogs.understanding.clauses import before_reason
from dialogs.understanding.closing import split_then
from dialogs.understanding.codes import format_code
from dialogs.understanding.days import Ask, Purpose, When, find_when
from dialogs.usecases import days, inviting, own_rounds, paper, pictures
from dialogs.usecases.own_rounds import Stage
from dialogs.usecases.round_states import round_state
from dialogs.usecases.turn import Turn

# A round lasts no longer than this many days from today.
LONGEST = 366

# "Op", "vanaf" and the like before a day, once the day is taken out.
_LEAD = re.compile(r"(?i)[\s,]*\b(?:op|per|pas|maar|al|eerder|on|by|only|early)?\s*$")


def later_days(turn: Turn, round_: Round) -> list[date]:
    """Return the last days that are likely meant: a week and two weeks later, on a working day."""
    from_ = max(round_.closes_on, turn.today)
    return [turn.installation.calendar.next_working(from_ + timedelta(weeks=weeks)) for weeks in (1, 2)]


async def split_day(turn: Turn, said: str) -> tuple[str, date | None]:
    """Split a day to come off what names a round: "noord op 15 december" -> ("noord", 15 December)."""
    now = datetime.combine(turn.today, turn.now.astimezone(turn.installation.zone).time())
    found = find_when(said, now, turn.language, Purpose.EXTEND)
    if found is None or not isinstance(found.reading, When) or found.reading.day is None:
        return said, None
    day = said[found.start : found.end].casefold()
    if any(day in one.name.casefold() for one in await turn.own_rounds()):
        return said, None
    return f"{_LEAD.sub('', said[: found.start])}{said[found.end :]}".strip(), found.reading.day


def tell_not_earlier(round_: Round, day: date) -> Sentence:
    """Say that a round does not end by itself before the day that everybody was told, but can be closed by hand."""
    close = Button("button-sluit", WordPress(word="sluit", rest=round_.code))
    facts = {"name": round_.name, "closes": round_.closes_on.isoformat(), "day": day.isoformat()}
    return Sentence("sentence-not-earlier", facts, (close, own_rounds.rounds_button(round_)))


async def extend_round(turn: Turn, rest: str, *, sure: bool = False) -> Reply:
    """Move the last day to a later one, for everybody who takes part (`verleng CODE 12 december`)."""
    round_, said = await own_rounds.find_own_round(turn, rest, "verleng", Stage.OPEN, more=True, keeps=True)
    if isinstance(round_, Sentence):
        return round_
    if turn.is_over(round_):
        return Sentence("sentence-round-was-closed", {"name": round_.name}, (own_rounds.picture_button(round_),))
    told = before_reason(said)
    read = days.read_day(turn, told, Purpose.EXTEND, closes_on=round_.closes_on) if told else None
    fitting = (
        [day for day in read.options if isinstance(day, date) and day > round_.closes_on]
        if isinstance(read, Ask)
        else []
    )
    if isinstance(read, Ask) and (fitting or not read.options):
        return days.ask_which(turn, replace(read, options=tuple(fitting)), "verleng", round_.code)
    day = read.day if isinstance(read, When) else None
    latest = turn.today + timedelta(days=LONGEST)
    if day and turn.today <= day < round_.closes_on:
        return tell_not_earlier(round_, day)
    if day is None or not round_.closes_on <= day <= latest:
        facts: Args = {"code": format_code(round_.code), "closes": round_.closes_on.isoformat()}
        buttons = days.offer_days(turn, later_days(turn, round_), "verleng", round_.code)
        unread = said and read is None
        key: SentenceKey = "sentence-later-day-unread" if unread else "sentence-which-later-day"
        return Sentence(key, facts, (*buttons, own_rounds.rounds_button(round_)))
    if isinstance(read, When) and read.confirm and not sure:
        return days.ask_whether(turn, read, "verleng", round_.code)
    await turn.uow.rounds.save(round_, after := replace(round_, closes_on=day))
    await inviting.replan_prompts(turn, after)
    moved: Args = {"closes": day.isoformat(), "before": round_.closes_on.isoformat()}
    return replace(await round_state(turn, after), note=Note("note-round-extended", moved))


async def close_round(turn: Turn, rest: str, *, sure: bool = False) -> Reply:
    """Close a round for good and make its one release, after asking once (`sluit CODE`).

    Behind it may stand what is wanted of the picture then (`sluit CODE pdf`): it comes after the yes.
    """
    named, then = split_then(rest)
    named, day = await split_day(turn, named)
    round_, _ = await own_rounds.find_own_round(turn, named, "sluit", Stage.OPEN)
    if isinstance(round_, Sentence):
        if then and round_.key == "sentence-which-round":
            turn.expect(WhichRound(command="sluit", rest=then))
        return round_
    if turn.is_over(round_):
        await pictures.show_picture(turn, round_)
        return Sentence("sentence-round-was-closed", {"name": round_.name}, (own_rounds.picture_button(round_),))
    if day and day != turn.today:
        return await extend_round(turn, f"{round_.code} {day.isoformat()}")
    done = (await turn.uow.rounds.counts(round_.id)).completed
    if not sure:
        turn.expect(CloseRound(code=round_.code, then=then or None))
        press = WordPress(word="sluit", rest=round_.code, sure=True)
        counts: Args = {
            "name": round_.name,
            "done": done,
            "invited": max(round_.invited, done),
            "paper": await paper.count(turn, round_),
            "then": then or "none",
            "instead": "no",
        }
        return Sentence(
            "sentence-close-sure",
            counts,
            (Button("button-close-sure", press), Button("button-not-yet", WordPress(word="nee"))),
        )
    made = await pictures.close_and_release(turn.installation, turn.uow, round_, turn.now, turn.person.id)
    # As many as the picture is made of, not as many as there were when this was asked.
    done = made.picture.get("completed") or done
    buttons = (own_rounds.picture_button(round_), own_rounds.rounds_button(round_))
    facts: Args = {"name": round_.name, "done": done, "paper": await paper.count(turn, round_, made)}
    return Sentence("sentence-round-closed-now", facts, buttons)
