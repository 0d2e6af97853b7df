"""Tells which phrases are meant as a day or an hour.

Phrases that may well mean something else ("een 4", "5 minuten pauze") count only beside a day or an hour, or where a
day or an hour was asked for and nothing else was said.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from dialogs.understanding.days.clocks import CLOCKS
from dialogs.understanding.days.grammar import Item, Phrase
from dialogs.understanding.days.readings import LAST_DAY, Purpose
from dialogs.understanding.days.scanning import Word, lookalikes, words_of
from dialogs.understanding.days.setting import DATES, OFFSETS, WEEKDAYS, WEEKS, Setting
from dialogs.understanding.days.shifting import EXTENDS, SHIFTS

_LEADING = frozenset("FROM ONTO UNTIL THROUGH AFTER BEFORE VAN VOOR TO ON IN AT ABOUT".split())  # noqa: SIM905
_TO_AN_HOUR = frozenset({"AT", "ABOUT", "ONTO", "FROM", "BETWEEN", "TO", "UNTIL", "DASH"})
_BESIDE_ANOTHER = frozenset({"OR", "OF", "NOT", "BUT", "INSTEAD", "THAN", "RATHER", "AND"})
_SKIPPED = frozenset({"COMMA", "ON", "AT", "ABOUT", "IN", "POLITE", "FROM", "VAN", "BETWEEN"})
_PLAIN_DAYS = (DATES - {"ordinal", "bare_day", "numeric_date"}) | (WEEKDAYS - {"weekday_short"}) | OFFSETS
# Beside these a bare number counts something, and is no day or hour.
_NO_DAY_BEHIND = frozenset({"OVER", "IN", "WITH", "EVERY", "HALF", "QUARTER", "EXTRA"})
_NO_DAY_BEFORE = frozenset({"WORKDAY", "UNIT", "VAGUE", "QUARTER", "HALF", "EXTRA", "FORTNIGHT", "WEEKEND", "AGO"})
_ADVERBS = frozenset({"later", "eerder", "vroeger", "earlier", "sooner", "erna", "ervoor"})
_ENDS_A_DAY = frozenset({"", "STOP", "COMMA", "OR", "OF", "AND", "AT", "ABOUT"})
# "Een week extra werk", "een week bij mijn moeder": with a noun behind them they lengthen nothing.
_ADJECTIVES = frozenset({"extra", "bij", "more"})
_BESIDE_IT = frozenset({"erna", "ervoor"})
_WITH_A_VERB = frozenset({"back", "forward"})
_PAST = frozenset({"ago", "prev_unit", "some_ago", "prev_weekday", "prev_weekend"})


@dataclass(frozen=True)
class _Around:
    """A phrase with what stands around it."""

    phrase: Phrase
    before: str
    after: str
    # What stands behind what stands behind it.
    behind: str
    after_text: str
    # Whether "op" stands before it, or before the row it is in: "op ma en di".
    on: bool
    ends: bool
    near: tuple[Phrase, ...]
    any_day: bool
    # Whether a hour that is replaced, or that replaces it, stands on the other side of "in plaats van".
    replaced: bool
    # Whether something is said to take so long.
    lasts: bool
    language: str

    @property
    def led(self) -> bool:
        return self.before in _LEADING

    @property
    def is_at(self) -> bool:
        return self.before in ("AT", "ABOUT", "BETWEEN")

    @property
    def beside_day(self) -> bool:
        beside = _PLAIN_DAYS | {"numeric_date", "ordinal"}
        return any(
            one.kind in beside or (one.kind == "weekday_short" and not _is_lookalike(one, self.language))
            for one in self.near
        )

    @property
    def beside_clock(self) -> bool:
        return any(one.kind in CLOCKS - {"four", "year_alone"} for one in self.near)

    def beside(self, kinds: frozenset[str]) -> bool:
        return any(one.kind in kinds for one in self.near)


def is_at(items: Sequence[Item], place: int) -> bool:
    """Tell whether "om" or the like stands right before this place."""
    before = items[place - 1] if place else None
    return isinstance(before, Word) and before.kind in ("AT", "ABOUT", "BETWEEN")


def _near(items: Sequence[Item], place: int, step: int) -> Phrase | None:
    place += step
    while 0 <= place < len(items):
        item = items[place]
        if isinstance(item, Phrase):
            return item
        if item.kind not in _SKIPPED:
            return None
        place += step
    return None


def _is_on(items: Sequence[Item], place: int) -> bool:
    row = (
        item.kind
        for item in items[:place][::-1]
        if item.kind not in ("OR", "OF", "AND", "COMMA") and not (isinstance(item, Phrase) and _is_short(item))
    )
    return next(row, "") == "ON"


def _is_replaced(items: Sequence[Item], place: int) -> bool:
    """Tell whether this hour is set against another: "10 uur in plaats van 14 uur"."""
    for step in (-1, 1):
        row = items[place + 1 :] if step > 0 else items[:place][::-1]
        beside = [item for item in row if not (isinstance(item, Word) and item.kind in ("POLITE", "AT"))][:2]
        if len(beside) == 2 and isinstance(beside[0], Word) and beside[0].kind == "INSTEAD":
            return isinstance(beside[1], Phrase) and beside[1].kind in CLOCKS
    return False


def _look_around(items: Sequence[Item], place: int, phrase: Phrase, language: str) -> _Around:
    before = items[place - 1] if place else None
    after = items[place + 1] if place + 1 < len(items) else None
    return _Around(
        phrase,
        before.kind if before else "",
        after.kind if after else "",
        items[place + 2].kind if place + 2 < len(items) else "",
        after.text if isinstance(after, Word) else "",
        _is_on(items, place),
        after is None or isinstance(after, Phrase) or after.kind != "FILLER",
        tuple(one for step in (-1, 1) if (one := _near(items, place, step))),
        any(isinstance(one, Phrase) and one.kind in _PLAIN_DAYS for one in items),
        _is_replaced(items, place),
        bool(_said(items) & words_of("lasting")),
        language,
    )


def counts(items: Sequence[Item], place: int, setting: Setting, *, said_only: bool) -> bool:
    """Tell whether the phrase at this place is meant as a day or an hour. `said_only`: nothing else was said."""
    phrase = items[place]
    assert isinstance(phrase, Phrase)
    if not phrase.sure or _means_something_else(phrase):
        return False
    around = _look_around(items, place, phrase, setting.language)
    if _is_choice(around):
        return False
    kind = phrase.kind
    if kind == "number":
        few = sum(isinstance(one, Phrase) and one.kind == "number" for one in items) <= 2
        alone = around.before not in _NO_DAY_BEHIND and around.after not in _NO_DAY_BEFORE
        return (said_only and few and alone) or _is_number_of_a_moment(around, setting)
    if kind in ("four", "year_alone"):
        return around.beside_day or (said_only and setting.purpose is Purpose.TIME)
    if kind in EXTENDS:
        return _is_length(items, around, setting, said_only=said_only)
    if kind in SHIFTS and not said_only:
        return _is_shift(items, phrase)
    english = setting.language == "en" and _is_lookalike(phrase, "en") and around.near
    if _is_short(phrase) and (english or not said_only):
        return _is_short_weekday(around)
    if kind in _PAST or (kind == "dayrel" and phrase.values[0] < 0):
        return setting.past or said_only or (kind == "prev_unit" and around.beside(WEEKDAYS))
    return said_only or kind not in _IN_A_SENTENCE or _IN_A_SENTENCE[kind](around)


def _said(items: Sequence[Item]) -> frozenset[str]:
    return frozenset(
        word.text for item in items for word in (item.words if isinstance(item, Phrase) else (item,)) if word.text
    )


def _is_length(items: Sequence[Item], around: _Around, setting: Setting, *, said_only: bool) -> bool:
    """Tell whether a length makes something longer; of a moment, only where a word for that stands with it."""
    kind, bare = around.phrase.kind, around.phrase.kind in ("duration", "fortnight_long")
    if setting.purpose in LAST_DAY | {Purpose.AWAY} and (said_only or not bare):
        return True
    if setting.purpose is Purpose.AWAY and any(isinstance(item, Word) and item.kind == "FROM" for item in items):
        return True
    told = {word.text for word in around.phrase.words if word.kind == "EXTRA"}
    put_off = around.after_text == "uit" and bool(_said(items) & words_of("placing"))
    closed = around.ends or bool(told - _ADJECTIVES) or put_off
    if setting.purpose not in LAST_DAY | {Purpose.MOMENT} or not closed:
        return False
    if any(isinstance(item, Word) and item.kind == "EARLIER" for item in items):
        return False
    if bare and around.before in _LEADING | _NO_DAY_BEHIND:
        return False
    with_it = kind == "extend" and said_only and around.phrase.words[0].text != "nog"
    return bool(told) or put_off or with_it or bool(_said(items) & words_of("lengthening"))


def _is_shift(items: Sequence[Item], phrase: Phrase) -> bool:
    """Tell whether a move inside a sentence is one: "back" and "forward" need a verb that moves something."""
    words = {word.text for word in phrase.words if word.kind in ("LATER", "EARLIER")}
    if phrase.kind.startswith("moved") and words & _ADVERBS:
        return False
    if phrase.kind in ("weekday_later", "weekday_earlier"):
        return True
    if not words or words & _BESIDE_IT:
        # "The day before" is beside any day, unless nothing else is said, or something is moved there.
        moved = phrase.kind == "later" and _said(items) & (words_of("lengthening") | words_of("placing"))
        return bool(moved) or not any(isinstance(item, Word) and item.kind == "FILLER" for item in items)
    if phrase.words[0].definite and phrase.words[0].kind in ("UNIT", "UUR"):
        # "Kan ik de dag later nog verzetten": of the day, later.
        return False
    return not words & _WITH_A_VERB or bool(_said(items) & (words_of("lengthening") | words_of("placing")))


def _is_short(phrase: Phrase) -> bool:
    return phrase.kind in WEEKDAYS and any(word.kind == "WEEKDAY_SHORT" for word in phrase.words)


def _is_lookalike(phrase: Phrase, language: str) -> bool:
    return any(word.kind == "WEEKDAY_SHORT" and word.text in lookalikes(language) for word in phrase.words)


def _means_something_else(phrase: Phrase) -> bool:
    match phrase.kind:
        case "this_weekday":
            # "Is dit zo": a whole day behind it is one, and "dit" is something else.
            return phrase.words[0].text == "dit" and phrase.words[1].kind == "WEEKDAY_SHORT"
        case "every" | "this_unit_bare":
            return True
        case "half":
            # "half a day".
            return phrase.values[1].source == "en" and phrase.words[1].kind == "A"
        case "hour":
            # "Make it two hours" is how long; "uur" is both.
            return phrase.words[-1].text in ("hour", "hours", "hrs")
        case "ahead" | "ahead_of_now" | "ahead_and_half" | "ahead_half":
            return "minute" in phrase.values
        case "this_unit":
            return phrase.values[-1] in ("day", "half_year", "year", "minute")
    return False


def _is_number_of_a_moment(around: _Around, setting: Setting) -> bool:
    """Tell whether a bare number is the hour of "om 10", or the day of "dinsdag 8"."""
    asked = setting.purpose in (Purpose.TIME, Purpose.MOMENT) and around.before != "BETWEEN"
    hour = around.is_at and (around.any_day or asked)
    day = around.before in WEEKDAYS and not any(_is_lookalike(one, around.language) for one in around.near[:1])
    return around.ends and around.after != "number" and (hour or day)


def _is_short_weekday(around: _Around) -> bool:
    """Tell whether "do", "wo" and their like name a day: beside a date, an hour or a number, or behind "op"."""
    phrase, near = around.phrase, [one for one in around.near if not _is_short(one)]
    led = around.on or phrase.kind in ("coming_weekday", "next_weekday", "weekday")
    lookalike = _is_lookalike(phrase, around.language)
    # "Do it on Tuesday": beside another weekday it is the other word.
    dates = (_PLAIN_DAYS - (WEEKDAYS | OFFSETS if lookalike else frozenset())) | {"numeric_date", "ordinal"}
    dated = any(one.kind in dates and not _is_word(one) for one in near)
    if dated or (led and (around.after in _ENDS_A_DAY or not lookalike)):
        return True
    hour = around.beside_clock and (around.led or not lookalike)
    if hour or lookalike:
        return hour
    number = around.after == "number" and around.behind not in ("FILLER", "number")
    return number or around.beside(WEEKS | {"part"})


def _is_choice(around: _Around) -> bool:
    """Tell whether this is a choice: "do third", "the second may be", where a number written out makes no date."""
    one = around.phrase
    if one.kind == "day_month" and one.words[-1].text == "may" and one.words[0].kind == "ORD":
        return one.words[0].value.source == "en-word" and around.after in ("FILLER", "POLITE")
    if one.kind == "ordinal":
        return _is_word(one) and around.beside(frozenset({"weekday_short"}))
    return one.kind == "weekday_short" and bool(around.near) and all(_is_word(other) for other in around.near)


def _is_word(phrase: Phrase) -> bool:
    """Tell whether a number is written out: "third" may be of anything."""
    return phrase.kind == "ordinal" and phrase.values[0].source.endswith("-word")


def _is_ordinal_day(around: _Around) -> bool:
    # "9 december, nee dan zit ik vol. De 10e": with its article it begins a part of its own.
    begins = around.phrase.words[0].definite and around.before in ("COMMA", "STOP")
    led = around.led or (around.any_day and (begins or around.before in _BESIDE_ANOTHER))
    word = _is_word(around.phrase)
    weekday = around.beside(WEEKDAYS - {"weekday_short"} if word else WEEKDAYS)
    return around.ends and (weekday or around.beside_clock or (led and not word))


def _is_hour(around: _Around) -> bool:
    beside = around.beside_day or around.beside_clock or around.beside(frozenset({"part"}))
    if around.lasts and around.before == "ABOUT" and around.phrase.kind == "hour" and not beside:
        return False
    return around.before in _TO_AN_HOUR or beside or around.replaced or around.beside(SHIFTS)


def _is_season(around: _Around) -> bool:
    told = around.phrase.values[0] in ("christmas", "christmas_holidays", "lunch")
    return told and around.before in ("AFTER", "VOOR", "BEFORE")


def _is_beside(around: _Around) -> bool:
    return around.beside_day or around.beside_clock or around.is_at


_IN_A_SENTENCE: Mapping[str, Callable[[_Around], bool]] = {
    "ordinal": _is_ordinal_day,
    "numeric_date": lambda around: around.led or around.beside_day or around.beside_clock,
    "dotted": _is_hour,
    "hour": _is_hour,
    "hour_digit": _is_hour,
    "hours": _is_hour,
    "minutes_to_en": _is_beside,
    "part": _is_beside,
    "month": lambda around: around.led and around.before != "VAN",
    "week_number": lambda around: around.led or around.beside(WEEKDAYS),
    "weekend": lambda around: around.led,
    "next_weekend": lambda around: around.led,
    "vague": _is_season,
    "some": _is_season,
    "hours_ahead": _is_season,
    "later_alone": lambda _: False,
}
