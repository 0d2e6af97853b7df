"""A chair keeps a UVO with our help: putting it under our care, a date, another rhythm, held or not, agreements,
closing.

Nothing about a case comes in here but its code, a rhythm, days, and choices from lists (decision 21).
"""

import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dialogs.effects import Invite, Response, SendFile
from dialogs.instruments.around import words
from dialogs.instruments.definition import LANGUAGES
from dialogs.instruments.grouping import BETWEEN, names_of
from dialogs.instruments.kinds.form.definition import Makes
from dialogs.instruments.kinds.uvo.definition import UvoContent
from dialogs.presses import FilePress, UvoPress, WordPress
from dialogs.records import Act, Agreement, Key, Run, Uvo
from dialogs.reminders.uvo import meeting
from dialogs.replies import Button, Ladder, Note, Reply, Sentence, UvoList
from dialogs.understanding.codes import HYPHEN, shown
from dialogs.understanding.dates import read_date, read_moment, read_past, read_time
from dialogs.understanding.vocabulary import plain
from dialogs.usecases import orienting, runs
from dialogs.usecases.paging import page_of
from dialogs.usecases.turn import Turn
from dialogs.usecases.uvo_card import card
from dialogs.usecases.uvos import plan, save

MOST_WEEKS, _KEY_DAYS, _LATER_DAYS, _FARTHEST = 26, timedelta(days=7), timedelta(days=3), timedelta(days=366)


@dataclass(frozen=True)
class Said:
    """What came with an act: typed words, or the inputs of a card."""

    words: str = ""
    values: Mapping[str, str] | None = None


# Asking


async def start(turn: Turn, rest: str) -> Response:
    """`uvo`: mine. `uvo nieuw`. `uvo AB-3K7QXZ`, and with words behind it what is to be done with it."""
    if turn.installation.words.uvo.get(plain(rest)) == "nieuw":
        return await _new(turn)
    mine = await turn.uow.uvos.of_chair(turn.person.id)
    uvo, said = _meant(turn, mine, rest)
    if not mine:
        return Sentence("no-uvos", buttons=(_NEW,))
    if uvo is None:
        return await _listed(turn, mine, rest.strip())
    if not said:
        return await card(turn, uvo, "stand")
    act, words = _act(turn, said)
    return await _ACTS[act](turn, uvo, Said(words)) if act else await card(turn, uvo, "stand", Note("no-such-act"))


_NEW = Button("uvo-nieuw", WordPress(word="uvo", rest="nieuw"))


def _meant(turn: Turn, mine: Sequence[Uvo], rest: str) -> tuple[Uvo | None, str]:
    """The UVO with this code, and the words after it; without a code the only one there is."""
    said = rest.strip()
    for uvo in mine:
        match = re.match(rf"(?i){re.escape(uvo.code[:2])}{HYPHEN}?{re.escape(uvo.code[3:])}(?!\w)", said)
        if match:
            return uvo, said[match.end() :].strip(" :,")
    waiting = [uvo for uvo in mine if uvo.planned_on and uvo.planned_on <= turn.today]
    act = _act(turn, said)[0]
    if act in ("ja", "nee") and len(waiting) == 1:
        return waiting[0], said
    only = mine[0] if len(mine) == 1 else None
    return (only, said) if only and said and act else (None, said)


def _act(turn: Turn, said: str) -> tuple[str | None, str]:
    """What is to be done, and with what: "verzet 15 december 14.00" -> ("datum", "15 december 14.00")."""
    parts = said.split()
    for many in range(min(4, len(parts)), 0, -1):
        act = turn.installation.words.uvo.get(plain(" ".join(parts[:many])))
        if act in _ACTS:
            return act, " ".join(parts[many:])
    # A day alone is a date for it.
    return ("datum", said) if read_moment(said, turn.installation.words, turn.today)[0] else (None, said)


async def _listed(turn: Turn, mine: Sequence[Uvo], rest: str) -> Reply:
    cards = [await card(turn, uvo, "stand") for uvo in mine]
    page = page_of(sorted(cards, key=lambda one: (not one.overdue, one.uvo.planned_on or one.due)), rest)
    first = replace(page.items[0], note=None if not rest or rest.isdecimal() else Note("which-uvo"))
    return UvoList((first, *page.items[1:]), page=page.number, pages=page.pages)


async def held(turn: Turn, rest: str) -> Response:
    """`gehouden` alone answers the question whether a UVO took place."""
    return await start(turn, f"{turn.installation.words.taught['gehouden']['nl']} {rest}".strip())


async def cancelled(turn: Turn) -> Response:
    """`vervallen` alone, the same."""
    return await start(turn, turn.installation.words.taught["vervallen"]["nl"])


async def outstanding(turn: Turn, rest: str) -> Reply:
    """`openstaand`: mine with what was agreed and is not done, or that nothing is. `openstaand 2`: the next part."""
    cards = [await card(turn, uvo, "stand") for uvo in await turn.uow.uvos.of_chair(turn.person.id)]
    open_ = [one for one in cards if one.overdue or one.agreements or (one.uvo.planned_on or turn.today) < turn.today]
    page = page_of(open_, rest)
    return UvoList(page.items, "outstanding", page.number, page.pages) if open_ else Sentence("nothing-outstanding")


# Making and changing


async def _new(turn: Turn) -> Reply:
    for run in reversed(await turn.uow.runs.open_of(turn.person.id)):
        makes = turn.installation.library.makes(run.instrument, run.version)
        if makes is Makes.UVO and run.submitted_on is None:
            turn.hold(run.id)
            return runs.show(turn, run, note=Note("was-busy"))
    preset: dict[str, str | None] = {
        "uvo_ritme": str(turn.installation.library.only(UvoContent).cadence.default_weeks),
        "uvo_deelnemers": words()["nog_te_kiezen"].in_(turn.language),
        "uvo_evaluatie": "nee",
    }
    form = turn.installation.library.form(Makes.UVO)
    return runs.show(turn, await runs.begin(turn, form, answers=preset))


def _participants(answer: str) -> tuple[str, ...]:
    """Those named in the form; nobody when it was left as it came."""
    untouched = {words()["nog_te_kiezen"].in_(language) for language in LANGUAGES}
    return tuple(name for name in names_of(answer) if name not in untouched)


async def make(turn: Turn, form: Run) -> Reply:
    """The form is sent: the UVO is under our care. It carries the id of its form: a repeated press finds it again."""
    known = await turn.uow.uvos.get(form.id)
    if known:
        return await card(turn, known, "stand")
    answers = form.answers
    code, day, time, weeks = (answers[f"uvo_{key}"] for key in ("code", "datum", "tijd", "ritme"))
    assert code and day and time and weeks
    for other in await turn.uow.uvos.of_chair(turn.person.id):
        if other.code == code:
            return await card(turn, other, "stand", Note("uvo-known"))
    until, evaluation = answers.get("uvo_tot"), answers.get("uvo_evaluatie")
    usual = turn.installation.library.only(UvoContent).cadence.default_weeks
    less = int(weeks) > usual
    uvo = Uvo(
        id=form.id,
        tenant=turn.person.tenant,
        chair=turn.person.id,
        code=code,
        opened_on=turn.today,
        weeks=int(weeks),
        usual_weeks=usual if less else int(weeks),
        less_until=date.fromisoformat(until) if until and less else None,
        planned_on=date.fromisoformat(day),
        planned_at=time,
        participants=_participants(answers.get("uvo_deelnemers") or ""),
        evaluation_weeks=int(evaluation) if evaluation and evaluation != "nee" else None,
    )
    await turn.uow.uvos.add(uvo)
    await plan(turn, uvo)
    return await card(turn, uvo, "stand", Note("uvo-made"))


# What can be done with one


async def _set_date(turn: Turn, uvo: Uvo, said: Said) -> Reply:
    """A day and a time; with a day alone the time stays. What is not understood is asked again."""
    if said.values is not None:
        day = read_date(said.values.get("datum", ""), turn.installation.words, turn.today)
        time = read_time(said.values.get("tijd", ""))
    else:
        day, time = read_moment(said.words, turn.installation.words, turn.today)
    if day is None:
        return await card(turn, uvo, "datum", Note("uvo-which-day") if said.words or said.values else None)
    if day < turn.today:
        return await card(turn, uvo, "datum", Note("uvo-day-past"))
    if day > turn.today + _FARTHEST:
        return await card(turn, uvo, "datum", Note("uvo-day-far"))
    time = time or uvo.planned_at
    if time is None:
        return await card(turn, uvo, "datum", Note("uvo-which-time"))
    saved = await save(turn, uvo, planned_on=day, planned_at=time, later_on=None)
    return await card(turn, saved, "stand", Note("uvo-date-set"))


async def _set_rhythm(turn: Turn, uvo: Uvo, said: Said) -> Reply:
    """Every so many weeks; less often than usual needs a last day (norms F10)."""
    if said.values is not None:
        number, until_said = said.values.get("weken", ""), said.values.get("tot", "")
    else:
        match = re.fullmatch(r"(\w+)(?: weken| weeks)?(?: (?:tot|until) (.+))?", said.words.strip())
        number, until_said = (match[1], match[2] or "") if match else ("", "")
        number = str(turn.installation.words.numbers.get(plain(number), number))
    if not number.isdecimal() or len(number) > 3:
        return await card(turn, uvo, "ritme", Note("uvo-weeks", {"max": MOST_WEEKS}) if said.words else None)
    weeks, usual = int(number), turn.installation.library.only(UvoContent).cadence.default_weeks
    if not 1 <= weeks <= MOST_WEEKS:
        return await card(turn, uvo, "ritme", Note("uvo-weeks", {"max": MOST_WEEKS}))
    until = read_date(until_said, turn.installation.words, turn.today) if until_said else None
    if weeks > usual and (until is None or not turn.today < until <= turn.today + _FARTHEST):
        return await card(turn, uvo, "ritme", Note("uvo-until-when", {"usual": usual}))
    less = weeks > usual
    saved = await save(
        turn, uvo, weeks=weeks, usual_weeks=uvo.usual_weeks if less else weeks, less_until=until if less else None
    )
    return await card(turn, saved, "stand", Note("uvo-rhythm-set"))


async def _held(turn: Turn, uvo: Uvo, said: Said) -> Reply:
    """It took place: on the day it was planned, or the day that is said. Only this restarts the count (norms F11)."""
    day = read_past(said.words, turn.installation.words, turn.today) if said.words else uvo.planned_on
    if day is None or day > turn.today:
        return await card(turn, uvo, "stand", Note("uvo-not-yet" if day else "uvo-held-when"))
    if day < turn.today - _FARTHEST or (uvo.last_held and day < uvo.last_held):
        return await card(turn, uvo, "stand", Note("uvo-held-when"))
    # One that was held before the planned day leaves that day as it is.
    ahead = uvo.planned_on if uvo.planned_on and uvo.planned_on > day else None
    saved = await save(turn, uvo, last_held=day, planned_on=ahead, later_on=None)
    return await card(turn, saved, "vastleggen")


async def _cancelled(turn: Turn, uvo: Uvo, said: Said) -> Reply:
    """It did not take place: the count goes on from the last one that did, and a new date is asked for."""
    if uvo.planned_on is None:
        return await card(turn, uvo, "datum", Note("uvo-no-date"))
    saved = await save(turn, uvo, planned_on=None)
    return await card(turn, saved, "datum", Note("uvo-cancelled"))


async def _later(turn: Turn, uvo: Uvo, said: Said) -> Reply:
    """Asked again once, on a day that is said or after three days; the rhythm stays as it is."""
    if uvo.planned_on:
        return await card(turn, uvo, "stand", Note("uvo-has-date"))
    day = read_date(said.words, turn.installation.words, turn.today) if said.words else turn.today + _LATER_DAYS
    if day is None or not turn.today < day <= turn.today + _FARTHEST:
        return await card(turn, uvo, "stand", Note("uvo-which-day"))
    saved = await save(turn, uvo, later_on=turn.installation.calendar.next_working(day))
    assert saved.later_on
    key = "uvo-later" if turn.person.reminders else "uvo-later-quiet"
    return Sentence(key, {"code": uvo.code, "day": saved.later_on.isoformat()}, (_show_button(saved),))


def _show_button(uvo: Uvo) -> Button:
    return Button("uvo", UvoPress(uvo=uvo.id, act="stand", version=uvo.version), {"code": uvo.code})


async def _close(turn: Turn, uvo: Uvo, said: Said) -> Reply:
    press = UvoPress(uvo=uvo.id, act="stoppen_zeker", version=uvo.version)
    turn.wait_for("uvo_close", uvo=uvo.id)
    return Sentence("uvo-close-sure", {"code": uvo.code}, (Button("uvo-close", press), _show_button(uvo)))


async def _close_surely(turn: Turn, uvo: Uvo, said: Said) -> Reply:
    """No more prompts; a meeting that was planned can be taken out of the calendar."""
    start = meeting(uvo, turn.installation.zone)
    saved = await save(turn, uvo, closed_on=turn.today)
    if start is None or start < turn.now:
        return Sentence("uvo-closed", {"code": uvo.code})
    out = Button("uvo-cancel", FilePress(uvo=saved.id, form="ics"))
    return Sentence("uvo-closed-calendar", {"code": uvo.code}, (out,))


async def _calendar(turn: Turn, uvo: Uvo, said: Said) -> Response:
    """The meeting as a calendar item: the same one again when it moved (stable UID, rising SEQUENCE)."""
    start = meeting(uvo, turn.installation.zone)
    if start is None:
        return await card(turn, uvo, "datum", Note("uvo-no-date"))
    return SendFile(Invite(uvo, start, cancelled=False), as_link=plain(said.words) == "link", form="ics")


async def _hand_over(turn: Turn, uvo: Uvo, said: Said) -> Reply:
    key = Key(turn.installation.new_code(), uvo.id, turn.person.id, "uvo", turn.today + _KEY_DAYS)
    await turn.uow.uvos.offer(key)
    return Sentence("key-uvo", {"code": uvo.code, "key": shown(key.key), "closes": key.until.isoformat()})


async def accept(turn: Turn, key: Key) -> Reply | None:
    """Another chair takes a UVO over, with its prompts and agreements; None when the key is worth nothing."""
    uvo = await turn.uow.uvos.get(key.round)
    # A key is worth what its giver may do now (norms C9).
    worthless = uvo is None or uvo.closed_on or key.person != uvo.chair or key.until < turn.today
    if uvo is None or worthless or uvo.tenant != turn.person.tenant:
        return None
    if uvo.chair == turn.person.id:
        await turn.uow.uvos.offer(key)
        return Sentence("uvo-key-own", {"code": uvo.code})
    saved = await save(turn, uvo, chair=turn.person.id)
    turn.audit(Act.HANDED_OVER, "uvo", uvo.id)
    return await card(turn, saved, "stand", Note("uvo-taken-over"))


async def _agreement(turn: Turn, uvo: Uvo, said: Said) -> Reply:
    """A new agreement, by the small form; `uvo CODE afspraak`."""
    form = turn.installation.library.form(Makes.AGREEMENT)
    someone, chair = (words()[key].in_(turn.language) for key in ("een_deelnemer", "ik_voorzitter"))
    # A choice needs two, and the chair can always take it up.
    namen = BETWEEN.join((*(uvo.participants or (someone,)), chair))
    return runs.show(turn, await runs.begin(turn, form, {"uvo": uvo.id, "namen": namen}))


async def refusal(turn: Turn, form: Run) -> Reply | None:
    """Why this agreement may not be made, or seen again, by this person now; None when it may."""
    uvo = await turn.uow.uvos.get(form.given["uvo"])
    if uvo and uvo.chair == turn.person.id:
        return None
    turn.refuse("uvo", uvo)
    return await orienting.menu(turn, "card-was-old")


async def agreed(turn: Turn, form: Run) -> Reply:
    """The form of an agreement is sent."""
    uvo = await turn.uow.uvos.get(form.given["uvo"])
    assert uvo
    if uvo.closed_on:
        return Sentence("uvo-closed", {"code": uvo.code})
    kind, who, day = (form.answers[f"afspraak_{key}"] for key in ("soort", "wie", "datum"))
    assert kind and who and day
    owner = runs.instrument_of(turn, form).options_of("afspraak_wie")[int(who.removeprefix("r")) - 1].label
    await turn.uow.uvos.agree(
        Agreement(form.id, uvo.id, kind, owner.in_(turn.language), date.fromisoformat(day), turn.today)
    )
    return await card(turn, uvo, "stand", Note("uvo-agreed"))


async def _agreement_done(turn: Turn, uvo: Uvo, said: Said) -> Reply:
    """`uvo CODE klaar 2`: the second agreement is done."""
    number = re.search(r"\d{1,2}", said.words)
    known = await turn.uow.uvos.agreements(uvo.id)
    if not number or not 1 <= int(number[0]) <= len(known):
        return await card(turn, uvo, "stand", Note("uvo-which-agreement"))
    await turn.uow.uvos.done(known[int(number[0]) - 1].id, turn.today)
    return await card(turn, uvo, "stand", Note("uvo-agreement-done"))


async def _evaluated(turn: Turn, uvo: Uvo, said: Said) -> Reply:
    saved = await save(turn, uvo, evaluated_on=turn.today)
    return await card(turn, saved, "stand", Note("uvo-evaluated"))


async def _evaluate_later(turn: Turn, uvo: Uvo, said: Said) -> Reply:
    """Only the evaluation moves, three days on."""
    day = turn.installation.calendar.next_working(turn.today + _LATER_DAYS)
    saved = await save(turn, uvo, evaluated_on=day - timedelta(weeks=uvo.evaluation_weeks or 0))
    key = "uvo-later" if turn.person.reminders else "uvo-later-quiet"
    return Sentence(key, {"code": uvo.code, "day": day.isoformat()}, (_show_button(saved),))


async def _prepare(turn: Turn, uvo: Uvo, said: Said) -> Reply:
    return await card(turn, uvo, "voorbereiden" if uvo.planned_on else "datum")


async def _ladder(turn: Turn, uvo: Uvo, said: Said) -> Reply:
    return Ladder(turn.installation.library.only(UvoContent))


def _says(kind: str) -> Callable[[Turn, Uvo, Said], Awaitable[Reply]]:
    """An act that only brings the next card."""

    async def act(turn: Turn, uvo: Uvo, said: Said) -> Reply:
        return await card(turn, uvo, kind)

    return act


# What a button or a word does. The names of the buttons are those of the content.
_ACTS: Mapping[str, Callable[[Turn, Uvo, Said], Awaitable[Response]]] = {
    "stand": _says("stand"),
    "gelezen": _says("stand"),
    "niet_nodig": _says("stand"),
    "datum": _set_date,
    "kies_datum": _set_date,
    "verzetten": _set_date,
    "verzet": _set_date,
    "ritme": _set_rhythm,
    "ander_ritme": _set_rhythm,
    "ja": _held,
    "nee": _cancelled,
    "later": _later,
    "stoppen": _close,
    "stoppen_zeker": _close_surely,
    "agenda": _calendar,
    "overdragen": _hand_over,
    "afspraak": _agreement,
    "klaar": _agreement_done,
    "gedaan": _evaluated,
    "ladder": _ladder,
    "voorbereiden": _prepare,
    "evaluatie_later": _evaluate_later,
    # What was told together, one by one.
    "plannen": _says("plannen"),
    "vandaag": _says("vandaag"),
    "gehouden": _says("gehouden"),
    "te_laat": _says("te_laat"),
    "evaluatie": _says("evaluatie"),
    # What the answer to a question of the content brings.
    "klopt": _says("resultaat_vraag"),
    "resultaat_ja": _says("stand"),
    "resultaat_deels": _says("hulp_zoeken"),
    "resultaat_nee": _says("hulp_zoeken"),
}
# These change nothing, so an old card may still bring them.
_HARMLESS = frozenset({"stand", "gelezen", "niet_nodig", "ladder", "agenda", "voorbereiden"})


async def pressed(turn: Turn, press: UvoPress) -> Response:
    """A button of a UVO. A card of before gets the UVO as it stands now and changes nothing."""
    uvo = await turn.uow.uvos.get(press.uvo)
    if uvo is None or uvo.chair != turn.person.id or press.act not in _ACTS:
        turn.refuse("uvo", uvo)
        return await orienting.where_we_are(turn, Note("card-was-old"), lead="card-was-old")
    if uvo.closed_on:
        return Sentence("uvo-closed", {"code": uvo.code})
    if press.version != uvo.version and press.act not in _HARMLESS:
        return await card(turn, uvo, "stand", Note("card-was-old"))
    return await _ACTS[press.act](turn, uvo, Said(values=press.values) if press.values else Said())


async def close_surely(turn: Turn, uvo_id: str) -> Reply:
    """Yes to our own question whether a case is closed."""
    uvo = await turn.uow.uvos.get(uvo_id)
    if uvo is None or uvo.chair != turn.person.id or uvo.closed_on:
        turn.refuse("uvo", uvo)
        return await orienting.where_we_are(turn)
    return await _close_surely(turn, uvo, Said())


async def calendar_of(turn: Turn, uvo_id: str) -> Response:
    """The calendar item behind a button or link; of somebody else it is as good as gone."""
    uvo = await turn.uow.uvos.get(uvo_id)
    if uvo is None or uvo.chair != turn.person.id:
        turn.refuse("uvo", uvo, Act.EXPORT)
        return Sentence("pdf-gone")
    start = meeting(uvo, turn.installation.zone)
    if start is None:
        return await card(turn, uvo, "datum", Note("uvo-no-date"))
    return SendFile(Invite(uvo, start, cancelled=uvo.closed_on is not None), as_link=False, form="ics")
