"""The last day of a round: moved to a later or an earlier one, or made today's by closing it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from dialogs.effects import Response
from dialogs.expecting import CloseRound, ShortenedRound, WhichRound
from dialogs.instruments.rounds import Mode
from dialogs.patterns import lazy_compile
from dialogs.presses import WordPress
from dialogs.records import Round
from dialogs.replies import Reply, Sentence
from dialogs.reply_parts import Args, Button, Line, Note
from dialogs.texts.keys import NoteKey, SentenceKey
from dialogs.understanding.case_letters import letters_of_other
from dialogs.understanding.clauses import before_reason
from dialogs.understanding.closing import before_when_done, split_then
from dialogs.understanding.codes import find_code, format_code
from dialogs.understanding.days import Ask, Purpose, Reason, When, find_when
from dialogs.understanding.shortening import as_earlier
from dialogs.usecases import chairing, days, own_rounds, paper, pictures
from dialogs.usecases.closing_news import earliest_last_day, replan_prompts
from dialogs.usecases.own_rounds import Stage
from dialogs.usecases.round_facts import is_shown
from dialogs.usecases.round_states import round_state
from dialogs.usecases.turn import Turn

# A round lasts no longer than this many days from today.
LONGEST = 366

_LATER, _EARLIER = "verleng", "vervroeg"
_PURPOSES: Mapping[str, Purpose] = {_LATER: Purpose.EXTEND, _EARLIER: Purpose.SHORTEN}
_SURE: Mapping[str, SentenceKey] = {_LATER: "sentence-later-sure", _EARLIER: "sentence-earlier-sure"}
_DONE: Mapping[str, NoteKey] = {_LATER: "note-round-extended", _EARLIER: "note-round-shortened"}

# "Op", "vanaf" and the like before a day, once the day is taken out.
_LEAD = lazy_compile(r"(?i)(?<![\s,])[\s,]*\b(?:op|per|pas|maar|al|eerder|on|by|only|early)?\s*$")

# "Sluit eerder", "close it sooner": on which day is not said.
_SOONER = lazy_compile(r"(?i)(?:^|(?<=[\s,]))(?:eerder|vroeger|earlier|sooner)[.!?]*$")


def later_days(turn: Turn, round_: Round) -> list[date]:
    """Return the last days that are likely meant: a week and two weeks later, on a working day."""
    from_ = max(round_.closes_on, turn.today)
    return [turn.installation.calendar.next_working(from_ + timedelta(weeks=weeks)) for weeks in (1, 2)]


async def split_day(turn: Turn, said: str) -> tuple[str, date | None]:
    """Split a day to come off what names a round: "noord op 15 december" -> ("noord", 15 December)."""
    found = find_when(said, turn.local_now, turn.language, Purpose.EXTEND)
    if found is None or not isinstance(found.reading, When) or found.reading.day is None:
        return said, None
    day = said[found.start : found.end].casefold()
    if any(day in one.name.casefold() for one in await turn.own_rounds()):
        return said, None
    return f"{_LEAD.sub('', said[: found.start])}{said[found.end :]}".strip(), found.reading.day


async def extend_round(turn: Turn, rest: str, *, sure: bool = False) -> Reply:
    """Move the last day to a later one, for everybody who takes part (`verleng CODE 12 december`)."""
    return await _set_last_day(turn, rest, _LATER, sure=sure)


async def shorten_round(turn: Turn, rest: str, *, sure: bool = False) -> Reply:
    """Move the last day to an earlier one, after asking, in time for who still has to (`vervroeg CODE 11 december`)."""
    return await _set_last_day(turn, rest, _EARLIER, sure=sure)


async def _set_last_day(turn: Turn, rest: str, command: str, *, sure: bool) -> Reply:
    """Set the last day: to an earlier one, or to another side of the one it has than the command says, after a yes."""
    round_, said = await own_rounds.find_own_round(turn, rest, command, Stage.OPEN, more=True, keeps=True, named=True)
    if isinstance(round_, Sentence):
        return round_
    if turn.is_over(round_):
        return Sentence("sentence-round-was-closed", {"name": round_.name}, (own_rounds.picture_button(round_),))
    closes, first, latest = round_.closes_on, earliest_last_day(turn, round_), turn.today + timedelta(days=LONGEST)
    told = as_earlier(before_reason(said))
    read = days.read_day(turn, told, _PURPOSES[command], closes_on=closes) if told else None
    if isinstance(read, Ask):
        bounds = (closes + timedelta(days=1), latest) if command == _LATER else (first, closes - timedelta(days=1))
        fitting = tuple(day for day in read.options if isinstance(day, date) and bounds[0] <= day <= bounds[1])
        if fitting or not (read.options or read.why is Reason.PAST_DAY):
            return days.ask_which(turn, replace(read, options=fitting), command, round_.code)
    day = read.day if isinstance(read, When) else None
    if day == closes:
        return await round_state(turn, round_)
    if day == turn.today:
        return await close_round(turn, round_.code)
    if day is None or not turn.today < day <= latest:
        unread = bool(said) and read is None
        return tell_how_early(turn, round_) if command == _EARLIER else _ask_how_late(turn, round_, unread=unread)
    way = _LATER if day > closes else _EARLIER
    if way == _EARLIER and day < first:
        return tell_how_early(turn, round_, day)
    doubted = isinstance(read, When) and read.confirm and not _says_twice(turn, told, day, closes)
    if command == _LATER == way and isinstance(read, When) and doubted and not sure:
        return days.ask_whether(turn, read, way, round_.code)
    if command != way or (way == _EARLIER and not sure):
        facts: Args = {"name": round_.name, "day": day.isoformat(), "closes": closes.isoformat()}
        return Sentence(_SURE[way], facts, days.expect_whether(turn, day, way, round_.code))
    await turn.uow.rounds.save(round_, after := replace(round_, closes_on=day))
    await replan_prompts(turn, round_, after)
    if way == _EARLIER:
        turn.expect(ShortenedRound(code=round_.code, was=closes.isoformat()))
    moved: Args = {"closes": day.isoformat(), "before": closes.isoformat()}
    return replace(await round_state(turn, after), note=Note(_DONE[way], moved))


# Between the same day said in two ways: "een week langer open, dus tot vrijdag de 18e".
_OR_RATHER = lazy_compile(r"(?i)[,;]|\b(?:dus|oftewel|so)\b")


def _says_twice(turn: Turn, said: str, day: date, closes: date) -> bool:
    """Tell whether a day is said twice, each time as the same: then how "tot" is meant need not be asked."""
    reads = (days.read_day(turn, part, Purpose.EXTEND, closes_on=closes) for part in _OR_RATHER.split(said) if part)
    return sum(isinstance(read, When) and read.day == day for read in reads) > 1


def _ask_how_late(turn: Turn, round_: Round, *, unread: bool) -> Sentence:
    key: SentenceKey = "sentence-later-day-unread" if unread else "sentence-which-later-day"
    facts: Args = {"code": format_code(round_.code), "closes": round_.closes_on.isoformat()}
    buttons = days.offer_days(turn, later_days(turn, round_), _LATER, round_.code)
    return Sentence(key, facts, (*buttons, own_rounds.rounds_button(round_)))


def tell_how_early(turn: Turn, round_: Round, day: date | None = None) -> Sentence:
    """Ask which day, or say that this one is too early, with the days that can be; closing by hand always can."""
    close = Button("button-sluit", WordPress(word="sluit", rest=round_.code))
    first = earliest_last_day(turn, round_)
    weeks = turn.installation.calendar.next_working(round_.closes_on - timedelta(weeks=1))
    fitting = sorted({one for one in (first, weeks) if first <= one < round_.closes_on})
    facts: Args = {
        "name": round_.name,
        "closes": round_.closes_on.isoformat(),
        "first": first.isoformat(),
        "day": day.isoformat() if day else "none",
    }
    if not fitting:
        return Sentence("sentence-not-earlier", facts, (close, own_rounds.rounds_button(round_)))
    buttons = days.offer_days(turn, fitting, _EARLIER, round_.code)
    return Sentence("sentence-which-earlier-day", facts, (*buttons, close))


_OF_ROUND = lazy_compile(r"(?i)\b(?:rond|round)")


async def close_typed(turn: Turn, rest: str, *, sure: bool = False) -> Response:
    """Close a round (`close_round`); who has none, and is a chair, closes a case: it is asked which."""
    of_case = rest and not find_code(rest) and not _OF_ROUND.search(rest)
    if of_case and not await turn.own_rounds() and await turn.uow.uvos.of_chair(turn.person.id):
        # "Sluit CD" of who has no such case closes no other.
        return await chairing.show_uvos(turn, f"{rest} sluit" if letters_of_other(f"{rest} ", ()) else "sluit")
    return await close_round(turn, rest, sure=sure)


async def close_round(turn: Turn, rest: str, *, sure: bool = False) -> Reply:
    """Close a round for good and make its one release, after asking once (`sluit CODE`).

    Behind it may stand what is wanted of the picture then (`sluit CODE pdf`): it comes after the yes.
    """
    named, then = split_then(rest)
    named, day = await split_day(turn, named)
    if day is None and (sooner := _SOONER.search(named)):
        return await shorten_round(turn, named[: sooner.start()])
    before = before_when_done(named)
    round_, _ = await own_rounds.find_own_round(turn, named if before is None else before, "sluit", Stage.OPEN)
    if isinstance(round_, Round) and before is not None and day is None and turn.is_open(round_):
        closes: Args = {"name": round_.name, "closes": round_.closes_on.isoformat()}
        return Sentence("sentence-close-not-by-itself", closes, (own_rounds.rounds_button(round_),))
    if isinstance(round_, Sentence):
        if then and round_.key == "sentence-which-round":
            turn.expect(WhichRound(command="sluit", rest=then))
        return round_
    if turn.is_over(round_):
        await pictures.show_picture(turn, round_)
        return Sentence("sentence-round-was-closed", {"name": round_.name}, (own_rounds.picture_button(round_),))
    if day and day != turn.today:
        asked = await shorten_round(turn, f"{round_.code} {day.isoformat()}")
        waits = (Line("round-state-picture"),) if then else ()
        return replace(asked, lines=waits) if isinstance(asked, Sentence) else asked
    done = (await turn.uow.rounds.counts(round_.id)).completed
    if not sure:
        question = CloseRound(code=round_.code, then=then or None)
        turn.expect(question)
        press = WordPress(word="sluit", rest=round_.code, sure=True)
        counts: Args = {
            "name": round_.name,
            "done": done,
            "invited": max(round_.invited, done),
            "paper": await paper.count(turn, round_),
            "then": then or "none",
            "instead": "no",
            "minimum": round_.minimum if round_.mode == Mode.CONFIDENTIAL and done < round_.minimum else 0,
        }
        return Sentence(
            "sentence-close-sure",
            counts,
            (Button("button-close-sure", press), Button("button-not-yet", question.no)),
        )
    made = await pictures.close_and_release(turn.installation, turn.uow, round_, turn.now, turn.person.id)
    # As many as the picture is made of, not as many as there were when this was asked.
    done = made.picture.get("completed") or done
    shown = is_shown(turn.installation.library, round_, made.picture)
    buttons = (*((own_rounds.picture_button(round_),) if shown else ()), own_rounds.rounds_button(round_))
    facts: Args = {
        "name": round_.name,
        "done": done,
        "paper": await paper.count(turn, round_, made),
        "shown": "yes" if shown else "no",
    }
    return Sentence("sentence-round-closed-now", facts, buttons)
