"""The phrases a day or an hour is said in, as a grammar over the words that `scanning` finds; and what each means.

A phrase is the longest row of words the grammar knows. How phrases of one sentence hang together: `combining`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from dialogs.understanding.days.scanning import Word

if TYPE_CHECKING:
    from lark import Lark

_GRAMMAR = r"""
?start: day | clock | span | number

?day: WEEKDAY -> weekday
    | WEEKDAY_SHORT -> weekday_short
    | WEEKDAY COMING -> weekday
    | WEEKDAY_SHORT COMING -> weekday
    | COMING WEEKDAY -> coming_weekday
    | COMING WEEKDAY_SHORT -> coming_weekday
    | NEXT WEEKDAY -> next_weekday
    | NEXT WEEKDAY_SHORT -> next_weekday
    | THIS WEEKDAY -> this_weekday
    | THIS WEEKDAY_SHORT -> this_weekday
    | PREV WEEKDAY -> prev_weekday
    | PREV WEEKDAY_SHORT -> prev_weekday
    | WEEKDAY UNIT -> weekday_week
    | num UNIT ON WEEKDAY -> week_on_weekday
    | FORTNIGHT ON WEEKDAY -> fortnight_on_weekday
    | WEEKDAY FORTNIGHT -> weekday_fortnight
    | num MONTH year? -> day_month
    | ORD MONTH year? -> day_month
    | ORD VAN MONTH year? -> ord_of_month
    | num VAN MONTH year? -> ord_of_month
    | num OF MONTH year? -> ord_of_month
    | ORD OF MONTH year? -> ord_of_month
    | MONTH NUM year? -> month_day
    | MONTH ORD year? -> month_day
    | ORD VAN relunit -> ord_of_unit
    | ORD OF relunit -> ord_of_unit
    | NDATE -> full_date
    | DM year? -> numeric_date
    | DAYREL -> dayrel
    | TODAYPART -> todaypart
    | FEAST year? -> feast
    | ORD nthday VAN period -> nth_of
    | ORD nthday OF period -> nth_of
    | ORD nthday IN period -> nth_of
    | ORD nthday OVER period -> nth_of
    | PREV WEEKDAY VAN period -> last_weekday_of
    | PREV WEEKDAY OF period -> last_weekday_of
    | PREV WEEKDAY IN period -> last_weekday_of
    | PREV WORKDAY VAN period -> last_workday_of
    | PREV WORKDAY OF period -> last_workday_of
    | PREV WORKDAY IN period -> last_workday_of
    | PREV UNIT VAN period -> last_day_of
    | PREV UNIT OF period -> last_day_of
    | PREV UNIT IN period -> last_day_of
    | THIS PART -> this_part

nthday: WEEKDAY | WORKDAY -> workday | UNIT -> dayunit
period: MONTH year? -> month | YEAR -> whole_year | VAGUE -> named_period | relunit

year: YEAR | NEXT UNIT -> next_year | THIS UNIT -> this_year
    | VAN YEAR -> year | VAN NEXT UNIT -> next_year_of | IN YEAR -> year

?clock: CLOCK UUR? -> clock
    | DOTTED UUR? -> dotted
    | HOURS -> hours
    | MERIDIEM -> meridiem
    | HOURDIGIT -> hour_digit
    | num UUR -> hour
    | num UUR NUM -> hour
    | num OVER num UUR? -> minutes_past
    | num VOOR num UUR? -> minutes_to
    | num TO num UUR? -> minutes_to_en
    | QUARTER OVER num UUR? -> quarter_past
    | QUARTER VOOR num UUR? -> quarter_to
    | QUARTER TO num UUR? -> quarter_to
    | num QUARTER OVER num UUR? -> a_quarter_past
    | num QUARTER TO num UUR? -> a_quarter_to
    | num OVER HALF num UUR? -> past_half
    | num VOOR HALF num UUR? -> to_half
    | num UNIT OVER HALF num UUR? -> unit_past_half
    | num UNIT VOOR HALF num UUR? -> unit_to_half
    | num UNIT OVER num UUR? -> unit_past
    | num UNIT VOOR num UUR? -> unit_to
    | num UNIT TO num UUR? -> unit_to
    | HALF num UUR? -> half
    | HALF OVER num UUR? -> half_past
    | NOON -> noon
    | MIDNIGHT -> midnight
    | ABOUT ROUND_HOUR -> near_hour
    | AFTER ROUND_HOUR -> side_hour
    | BEFORE ROUND_HOUR -> side_hour
    | VOOR ROUND_HOUR -> side_hour
    | PART -> part

?span: OVER num UNIT -> ahead
    | IN num UNIT -> ahead
    | OVER FORTNIGHT -> fortnight
    | IN num FORTNIGHT -> fortnight
    | OVER num WORKDAY -> workdays_ahead
    | IN num WORKDAY -> workdays_ahead
    | OVER num UUR -> hours_ahead
    | IN num UUR -> hours_ahead
    | OVER ONE_AND_HALF UNIT -> ahead_and_half
    | IN ONE_AND_HALF UNIT -> ahead_and_half
    | OVER num AND_HALF UNIT -> ahead_and_half
    | IN num AND_HALF UNIT -> ahead_and_half
    | IN num UNIT AND_HALF -> ahead_and_half
    | OVER num HALF UNIT -> ahead_half
    | IN num HALF UNIT -> ahead_half
    | IN HALF num UNIT -> ahead_half
    | HALF num UNIT FROMNOW -> ahead_half
    | OVER ONE_AND_HALF UUR -> hours_ahead
    | IN ONE_AND_HALF UUR -> hours_ahead
    | num UNIT FROMNOW -> ahead_of_now
    | OVER num UNIT OF num -> about_ahead
    | OVER VAGUE UNIT -> some_ahead
    | IN VAGUE UNIT -> some_ahead
    | num UNIT AGO -> ago
    | VAGUE UNIT AGO -> some_ago
    | num UNIT LATER -> later
    | UNIT LATER -> later
    | num UNIT EARLIER -> earlier
    | UNIT EARLIER -> earlier
    | WITH num UNIT LATER -> later
    | WITH num UNIT EARLIER -> earlier
    | num UNIT AFTER -> later
    | UNIT AFTER -> later
    | num UNIT BEFORE -> earlier
    | UNIT BEFORE -> earlier
    | LATER num UNIT -> moved_later
    | LATER WITH num UNIT -> moved_later
    | EARLIER num UNIT -> moved_earlier
    | EARLIER WITH num UNIT -> moved_earlier
    | VAGUE UNIT LATER -> some_later
    | VAGUE UNIT EARLIER -> some_later
    | num UNIT AND_HALF LATER -> some_later
    | num UNIT AND_HALF EARLIER -> some_later
    | ONE_AND_HALF UNIT LATER -> some_later
    | ONE_AND_HALF UNIT EARLIER -> some_later
    | num UUR LATER -> hours_later
    | num UUR EARLIER -> hours_earlier
    | UUR LATER -> hours_later
    | UUR EARLIER -> hours_earlier
    | num UUR AND_HALF LATER -> hour_and_half_later
    | num UUR AND_HALF EARLIER -> hour_and_half_earlier
    | ONE_AND_HALF UUR LATER -> hour_and_half_later
    | ONE_AND_HALF UUR EARLIER -> hour_and_half_earlier
    | LATER A UUR -> hours_later
    | EARLIER A UUR -> hours_earlier
    | LATER WITH num UUR -> hours_later
    | EARLIER WITH num UUR -> hours_earlier
    | LATER HALF A UUR -> half_hour_later
    | EARLIER HALF A UUR -> half_hour_earlier
    | LATER WITH HALF A UUR -> half_hour_later
    | EARLIER WITH HALF A UUR -> half_hour_earlier
    | HALF UUR LATER -> half_hour_later
    | HALF UUR EARLIER -> half_hour_earlier
    | HALF A UUR LATER -> half_hour_later
    | A HALF UUR LATER -> half_hour_later
    | HALF A UUR EARLIER -> half_hour_earlier
    | A HALF UUR EARLIER -> half_hour_earlier
    | LATER -> later_alone
    | WITH num UNIT -> extend
    | WITH num UNIT EXTRA -> extend
    | num UNIT EXTRA -> extend_behind
    | UNIT EXTRA -> extend_behind
    | num EXTRA UNIT -> extend_more
    | EXTRA num UNIT -> extend
    | WITH num EXTRA UNIT -> with_more
    | num UNIT -> duration
    | FORTNIGHT -> fortnight_long
    | EVERY num UNIT -> every
    | EVERY UNIT -> every
    | EVERY WEEKDAY -> every
    | EVERY ORD WEEKDAY -> every
    | WEEKNO -> week_number
    | WEEKNO VAN YEAR -> week_number
    | relunit
    | BEGIN part_of -> begin
    | MID part_of -> mid
    | END part_of -> end
    | HALF MONTH year? -> half_month
    | MONTH year? -> month
    | WEEKEND -> weekend
    | COMING WEEKEND -> weekend
    | THIS WEEKEND -> weekend
    | NEXT WEEKEND -> next_weekend
    | PREV WEEKEND -> prev_weekend
    | VAGUE -> vague
    | VAGUE UNIT -> some

part_of: period | VAN period -> of_period | OF period -> of_period | WEEKNO -> of_week | VAN WEEKNO -> of_week_too

relunit: NEXT UNIT -> next_unit
    | THIS UNIT -> this_unit
    | PREV UNIT -> prev_unit
    | COMING UNIT -> next_unit
    | UNIT -> this_unit_bare

?number: NUM -> number
    | ORD -> ordinal
    | FOUR -> four
    | YEAR -> year_alone

num: NUM | A

%declare WEEKDAY WEEKDAY_SHORT COMING NEXT THIS PREV UNIT FORTNIGHT MONTH NUM A ORD VAN OF ON NDATE DM DAYREL
%declare TODAYPART FEAST WORKDAY YEAR CLOCK DOTTED HOURS MERIDIEM HOURDIGIT UUR OVER VOOR TO QUARTER HALF NOON MIDNIGHT
%declare PART IN FROMNOW AGO LATER EARLIER WITH EXTRA EVERY WEEKNO BEGIN MID END WEEKEND VAGUE FOUR
%declare ABOUT AFTER BEFORE ONE_AND_HALF AND_HALF ROUND_HOUR
"""

# The kinds of words it names. A sentence with none of those, such as a greeting, needs no grammar made ready.
_NAMED = frozenset(re.findall(r"[A-Z_]+", _GRAMMAR))
_LONGEST = 10
# A phrase does not end between a number and what that number counts.
_COUNTED = frozenset({"MONTH", "UUR", "UNIT"})
# "The day after" is a phrase; "the day after Christmas" begins with another.
_SIDES = frozenset({"AFTER", "BEFORE"})
_BEHIND_SIDES = frozenset({"", "COMMA", "STOP", "AT", "SAME"})
# Means something in a phrase only.
_ONLY_WITHIN = frozenset({"ONE_AND_HALF", "AND_HALF", "ROUND_HOUR"})
_IN_NO_PHRASE = frozenset({"FILLER", "POLITE"})
_ARTICLES = frozenset({"de", "het", "the", "'t", "die", "dat", "den"})


@dataclass(frozen=True)
class Phrase:
    """A phrase of the grammar: its kind, the values of its words (phrases within are (kind, values)), and its words."""

    kind: str
    values: tuple[Any, ...]
    words: tuple[Word, ...]

    @property
    def start(self) -> int:
        return self.words[0].start

    @property
    def end(self) -> int:
        return self.words[-1].end

    @property
    def sure(self) -> bool:
        return all(word.sure for word in self.words)


Item = Phrase | Word


@cache
def _parser() -> "Lark":
    """Compile the grammar, once and at first use: lark takes some 40 ms to import and as much to compile."""
    from lark import Lark  # noqa: PLC0415

    # The words are scanned already, so its own lexer has nothing to do.
    return Lark(_GRAMMAR, parser="lalr", lexer="basic", maybe_placeholders=False)


@cache
def _beginnings() -> frozenset[str]:
    """Return the kinds of words a phrase may begin with: most words of a sentence do not, and cost nothing more."""
    # What is used of the parser beyond feeding it comes without types.
    parser: Any = _parser().parse_interactive()
    return frozenset(parser.choices())


def find_phrases(words: list[Word]) -> list[Item]:
    """Find the phrases in a row of words, from the left, the longest first; what is no phrase stays a word."""
    words = [
        replace(word, definite=True) if place and _is_article(words[place - 1]) else word
        for place, word in enumerate(words)
        if not _is_article(word)
    ]
    items: list[Item] = []
    at = 0
    while at < len(words):
        word = words[at]
        phrase = _longest(words, at) if word.kind in _NAMED and word.kind in _beginnings() else None
        items.append(phrase or (replace(word, kind="FILLER") if word.kind in _ONLY_WITHIN else word))
        at += len(phrase.words) if phrase else 1
    return items


def _is_article(word: Word) -> bool:
    return word.kind == "POLITE" and word.text in _ARTICLES


def _longest(words: list[Word], at: int) -> Phrase | None:
    shape = _shape(tuple(_kinds(words[at : at + _LONGEST + 1])))
    if shape is None:
        return None
    kind, values, many = shape
    return Phrase(kind, _fill(values, words, at), tuple(words[at : at + many]))


def _kinds(words: list[Word]) -> Iterator[str]:
    """Yield the kinds of words up to the first that stands in no phrase."""
    for word in words:
        yield word.kind
        if word.kind in _IN_NO_PHRASE:
            return


# People say days in few ways: what was parsed once is not parsed again. It has kinds of words in it, and no words.
@lru_cache(maxsize=2048)
def _shape(kinds: tuple[str, ...]) -> tuple[str, tuple[Any, ...], int] | None:
    """Parse the longest phrase that words of these kinds begin with: its kind, its values as places, and its length."""
    from lark import Token  # noqa: PLC0415
    from lark.exceptions import UnexpectedInput  # noqa: PLC0415

    # What is used of the parser beyond feeding it comes without types.
    parser: Any = _parser().parse_interactive()
    best: tuple[Any, int] | None = None
    for place, kind in enumerate(kinds[:_LONGEST]):
        if kind not in parser.choices():
            break
        try:
            parser.feed_token(Token(kind, place))
        except UnexpectedInput:
            break
        if "$END" not in parser.choices() or _is_cut(kinds, place):
            continue
        try:
            best = parser.copy(deepcopy_values=False).feed_eof(), place
        except UnexpectedInput:
            continue
    return (*_flatten(best[0]), best[1] + 1) if best else None


def _is_cut(kinds: Sequence[str], place: int) -> bool:
    after = kinds[place + 1] if place + 1 < len(kinds) else ""
    if kinds[place] in _SIDES and after not in _BEHIND_SIDES:
        return True
    return place > 0 and kinds[place] in ("NUM", "ORD", "A") and after in _COUNTED


def _flatten(tree: Any) -> tuple[str, tuple[Any, ...]]:
    """Turn a tree into (kind, places of values); a number is itself, not a phrase of its own."""
    values = tuple(
        (_flatten(child)[1][0] if child.data in ("num",) else _flatten(child))
        if hasattr(child, "data")
        else child.value
        for child in tree.children
    )
    return str(tree.data), values


def _fill(values: tuple[Any, ...], words: list[Word], at: int) -> tuple[Any, ...]:
    """Put the value of each word in its place."""
    return tuple(
        words[at + value].value if isinstance(value, int) else (value[0], _fill(value[1], words, at))
        for value in values
    )
