"""Ask about a day or an hour that was not certain: whether it is right, or which of some is meant."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, time, timedelta

from dialogs.expecting import ChooseDay, ConfirmDay, Expected
from dialogs.expecting.days import ANSWER
from dialogs.instruments.definition import LANGUAGES, Text
from dialogs.presses import WordPress
from dialogs.replies import Sentence
from dialogs.reply_parts import Args, Button
from dialogs.texts.catalog import speech
from dialogs.texts.keys import ButtonKey
from dialogs.understanding.days import Ask, Purpose, Reading, When, find_when, read_when
from dialogs.understanding.days.choosing import read_option, split_option, write_option
from dialogs.understanding.likeness import split_words
from dialogs.understanding.that_week import find_instead, say_instead, say_same_day, says_same_day
from dialogs.understanding.vocabulary import vocabulary
from dialogs.usecases.turn import Turn

_MOST_BUTTONS = 3


def read_day(
    turn: Turn,
    text: str,
    purpose: Purpose,
    *,
    closes_on: date | None = None,
    planned: date | None = None,
    alone: bool = False,
) -> Reading | None:
    """Read a day or an hour in the language and at the moment of this turn; see `read_when`."""
    now = turn.local_now
    return read_when(text, purpose, now, turn.language, closes_on=closes_on, planned=planned, alone=alone)


def says_only_day(turn: Turn, text: str) -> bool:
    """Tell whether a text says a day, and around it no more than what stands around an answer: "dat wordt dan …"."""
    found = find_when(text, turn.local_now, turn.language, Purpose.MOMENT)
    around = f"{text[: found.start]} {text[found.end :]}" if found else ""
    return found is not None and {*split_words(around)} <= vocabulary().around_answer


async def in_that_week(turn: Turn, expected: Expected, text: str) -> str:
    """Return the text with the day in full that is wanted instead of one on which a UVO stands, or a round closes.

    The same day as that of the UVO is said by its name. Where days were offered it is one of those.
    """
    asks_day = expected if isinstance(expected, ConfirmDay | ChooseDay) else None
    same = says_same_day(text)
    if (find_instead(text) is None and not same) or (asks_day and asks_day.offered()):
        return text
    uvos = await turn.uow.uvos.of_chair(turn.person.id)
    shown = expected.uvo_meant[0] if expected.uvo_meant else asks_day.about if asks_day else ""
    named = [uvo for uvo in uvos if shown.split("_")[0] in (uvo.id, uvo.code) or uvo.code in text.upper()]
    if same:
        # Of one without a day it is that of the last one there was.
        last = [day for uvo in named or uvos if (day := uvo.planned_on or uvo.lapsed_on or uvo.last_held)]
        busy = turn.person.run is not None and not turn.person.paused
        return say_same_day(text, last, turn.today, moving=not busy)
    days = sorted(uvo.planned_on for uvo in named or uvos if uvo.planned_on)
    closing = [] if named else [round_.closes_on for round_ in await turn.own_rounds() if not turn.is_over(round_)]
    return say_instead(text, [*days, *closing], turn.today)


def ask_whether(turn: Turn, said: When, command: str, about: str = "") -> Sentence:
    """Show the likeliest reading in full and ask whether it is right; yes leads to the command with that day.

    `about` stands between the command and the day: a code, or a code and an act ("AB-3K7QXZ_datum").
    """
    days = write_option(said.day, said.time)
    question = ConfirmDay(command=command, about=about, days=days)
    turn.expect(question)
    why = next(iter(said.confirm), "")
    args: Args = {"why": _plainly(why), "time": _clock(said.time), "holiday": said.holiday}
    buttons = _yes_and_no(question)
    if said.day is None:
        return Sentence("sentence-time-sure", args, buttons)
    return Sentence("sentence-day-sure", {**args, "day": said.day.isoformat()}, buttons)


def expect_whether(turn: Turn, day: date, command: str, about: str) -> tuple[Button, Button]:
    """Return yes and no to whether this day is right; yes leads to the command with it, for sure."""
    question = ConfirmDay(command=command, about=about, days=write_option(day, None))
    turn.expect(question)
    return _yes_and_no(question)


def ask_instead(turn: Turn, day: date, before: date, command: str, about: str) -> Sentence:
    """Ask whether this day is meant instead of one that is kept already; yes leads to the command with that day."""
    facts: Args = {"day": day.isoformat(), "before": before.isoformat()}
    return Sentence("sentence-day-instead", facts, expect_whether(turn, day, command, about))


def _yes_and_no(question: ConfirmDay) -> tuple[Button, Button]:
    return Button("button-yes", question.yes), Button("button-no", question.no)


def buttons_of(question: ChooseDay) -> tuple[Button, ...]:
    """Return the button of each day or hour that is offered."""
    return tuple(Button(name_day(written), question.press(written)) for written in question.offered())


def ask_which(turn: Turn, said: Ask, command: str, about: str = "") -> Sentence:
    """Say why we ask, offer the candidates, and read what is said next as the answer."""
    pairs = [split_option(option) for option in said.options[:_MOST_BUTTONS]]
    offered = [write_option(day or said.day, clock or said.time) for day, clock in pairs]
    known = write_option(said.day, said.time)
    question = ChooseDay(command=command, about=about, days="_".join(offered), known=known)
    turn.expect(question)
    buttons = tuple(
        Button(_label(day, clock), question.press(written))
        for (day, clock), written in zip(pairs, offered, strict=True)
    )
    return Sentence("sentence-day-which", {"why": _plainly(said.why)}, buttons)


def ask_back(turn: Turn, said: When | Ask, command: str, about: str = "") -> Sentence:
    """Ask what has to be asked of this reading."""
    if isinstance(said, Ask):
        return ask_which(turn, said, command, about)
    return ask_whether(turn, said, command, about)


def ask_back_in_form(turn: Turn, said: When | Ask, run: str) -> Sentence:
    """Ask it about the question a run asks now."""
    return ask_back(turn, said, ANSWER, run)


def offer_days(turn: Turn, offered: Sequence[date], command: str, about: str = "") -> tuple[Button, ...]:
    """Return buttons for days that are likely meant; any other day that is said next is read as well."""
    written = "_".join(write_option(day, None) for day in offered)
    question = ChooseDay(command=command, about=about, days=written, known="")
    turn.expect(question)
    return buttons_of(question)


def offer_later(turn: Turn, about: str, fits: Callable[[date], bool]) -> tuple[Button, ...]:
    """Return buttons for tomorrow and for Monday, where those fit, to be asked about this again (`later`)."""
    tomorrow, monday = turn.today + timedelta(days=1), turn.today + timedelta(days=7 - turn.today.weekday())
    # On a Sunday they are one day, and that is tomorrow.
    labels: dict[date, ButtonKey] = {monday: "button-later-maandag", tomorrow: "button-later-morgen"}
    return tuple(
        Button(label, WordPress(word="later", rest=f"{about}_{day.isoformat()}"))
        for day, label in sorted(labels.items())
        if fits(day)
    )


def expect_day(turn: Turn, command: str, about: str = "", *, day: date | None = None, clock: str | None = None) -> None:
    """Read what is said next as the day for this command; what is known already is added to it."""
    known = write_option(day, time.fromisoformat(clock) if clock else None)
    turn.expect(ChooseDay(command=command, about=about, days="", known=known))


def _plainly(why: str) -> str:
    """Return a name that stays the same when it is made literal on a card."""
    return str(why).replace("_", "")


def _clock(clock: time | None) -> str:
    return f"{clock:%H:%M}" if clock else "none"


def name_day(written: str) -> Text:
    """Return how a day, an hour or both that were written down are said on a card."""
    return _label(*read_option(written))


def _label(day: date | None, clock: time | None) -> Text:
    def told(language: str) -> Iterable[str]:
        spoken = speech("en" if language == "en" else "nl")
        if day:
            yield spoken.day(day)
        if clock:
            yield spoken.clock(f"{clock:%H:%M}")

    return Text(**{language: ", ".join(told(language)) for language in LANGUAGES})
