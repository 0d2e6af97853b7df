"""Splits a text into words of days and hours: each a kind and a value, with its place in the text."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from rapidfuzz.distance import OSA

from dialogs.instruments.yaml_files import read_yaml
from dialogs.patterns import lazy_compile
from dialogs.understanding.unseen import UNSEEN

_FILE = Path(__file__).with_name("words.yaml")
# No message about a day is longer; what comes behind it is not looked at.
_LONGEST = 600
_SIGNS = {
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d", "-"),
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u00b4\u0060\u02bc", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb", '"'),
}
_UNSEEN = lazy_compile(f"[{UNSEEN}]")

# Codes are no days: two letters or four signs, a hyphen, and capitals with digits.
_CODE = lazy_compile(r"\b(?=[A-Z\d-]*\d)(?=[A-Z\d-]*[A-Z])(?:[A-Z]{2}-[0-9A-Z]{6}|[A-Z][0-9A-Z]{3}-?[0-9A-Z]{4})\b")
_TOKEN = lazy_compile(
    r"""
      (?P<iso>(?<![\d-])(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?!\d))(?:t(?=\d))?
    | (?P<ndate>(?<![\d])\d{1,2}(?P<sep>\ ?[-/.]\ ?)\d{1,2}(?P=sep)(?:\d{4}|'?\d\d)(?![\d:]|\.\d)
        |(?<!\d)\d{1,2}\ \d{1,2}\ (?:20)\d\d(?!\d))
    | (?P<meridiem>(?<!\d)\d{1,2}(?:[.:]\d\d|\ \d\d)?\ ?[ap](?:\.\ ?m\.?|m)(?![a-z0-9]))
    | (?P<clock>(?<![\d:.])\d{1,2}(?::|\ ?u\ ?|\ ?h|\.:)\d\d(?::00)?(?![\d:]))(?:u(?![a-z]))?
    | (?P<hours>(?<!\d)\d{1,2}\ ?-\ ?\d{1,2}\ ?(?:uur|u|h)(?![a-z]))
    | (?P<dotted>(?<![\d.,])\d{1,2}\.\d\d(?![\d]|\.\d|,\d))(?:[uh](?![a-z]))?
    | (?P<dm>(?<![\d/.-])\d{1,2}(?:/|\ ?-\ ?|\ /\ |\.)\d{1,2}(?![\d/:]|[-.]\d))
    | (?P<hour>(?<!\d)\d{1,2}\ ?[uh](?![a-z0-9]))
    | (?P<ord>(?<!\d)\d{1,2}\ ?(?:e|ste|de|th|st|nd|rd)(?![a-z0-9]))
    | (?P<weekno>(?<![a-z])(?:week|wk|weeknummer|weeknr|week\ nr|week\ number)\.?\ ?(?:nr\.?\ ?)?\d{1,2}(?![\d:.]))
    | (?P<short>'\d\d(?!\d))
    | (?P<four>(?<!\d)\d{4}(?!\d))
    | (?P<num>\d+(?:[.,]\d+)*)
    | (?P<word>t/m|no[-\ ]go(?![a-z])|[a-z]\.(?:[a-z]\.)+[a-z]?(?![a-z])|a\.s\.?|[a-z]+(?:'[a-z]+)*|'[a-z]+|[&@])
    | (?P<comma>[,;\n])
    | (?P<stop>[.!?:)(])
    | (?P<dash>-|/)
    """,
    re.VERBOSE,
)


_BESIDE_NAMES = ("lengthening", "placing", "lasting")
# Lists of which the place says the number.
_COUNTED_NAMES = ("weekday", "weekday_short", "month", "round_hour")


class Num(int):
    """A number and how it was written: "digit", "nl" or "en"."""

    source: str

    def __new__(cls, value: int, source: str = "digit") -> "Num":
        made = super().__new__(cls, value)
        made.source = source
        return made


@dataclass(frozen=True)
class Word:
    """One word: its kind (of the grammar, or a connector), what it means, and text[start:end]."""

    kind: str
    value: Any
    start: int
    end: int
    text: str = ""
    sure: bool = True
    # Whether "de", "het" or "the" stands right before it.
    definite: bool = False


@cache
def _raw() -> Mapping[str, Any]:
    raw: Mapping[str, Any] = read_yaml(_FILE)
    return raw


class _Lexicon(NamedTuple):
    """Words, and rows of words, with what they mean; `most` words a row, and the `first` words of rows."""

    words: dict[str, tuple[str, Any]]
    most: int
    first: frozenset[str]
    polite: frozenset[str]
    fuzzy: tuple[str, ...]


@cache
def _lexicon() -> _Lexicon:
    raw = _raw()
    words: dict[str, tuple[str, Any]] = {}

    def put(word: str, kind: str, value: Any) -> None:
        words.setdefault(word, (kind, value))

    for kind in _COUNTED_NAMES:
        for number, names in enumerate(raw[kind]):
            for name in names:
                put(name, kind.upper(), number + (kind in ("month", "round_hour")))
    for kind in ("dayrel", "todaypart", "part", "unit", "feast", "vague", "connector"):
        for value, names in raw[kind].items():
            for name in names:
                put(name, value.upper() if kind == "connector" else kind.upper(), value)
    for kind, names in raw.items():
        if isinstance(names, list) and kind not in {*_COUNTED_NAMES, *_BESIDE_NAMES, "polite"}:
            for name in names:
                put(name, kind.upper(), name)
    for name in raw["polite"]:
        if " " in name:
            put(name, "POLITE", name)
    for name, kind, value in _numbers(raw["numbers"]):
        put(name, kind, value)
    fuzzy = tuple(
        word
        for word, (kind, _) in words.items()
        if (kind in ("WEEKDAY", "MONTH") and len(word) >= 6)
        or word in ("overmorgen", "gisteren", "volgende", "komende", "tomorrow")
    )
    rows = [row for word in words if len(row := word.split()) > 1]
    return _Lexicon(words, max(map(len, rows)), frozenset(row[0] for row in rows), frozenset(raw["polite"]), fuzzy)


@cache
def words_of(name: str) -> frozenset[str]:
    """Return a list of words that are no words of a phrase, but tell what one beside them means."""
    return frozenset(_raw()[name])


@cache
def lookalikes(language: str) -> frozenset[str]:
    """Return the abbreviations of weekdays that are words of their own in this language."""
    return frozenset(_raw()["lookalikes"].get(language, ()))


def _numbers(raw: Mapping[str, Any]) -> Iterator[tuple[str, str, Num]]:
    """Yield the words for numbers up to 59, and for what is so-many-th up to 31."""
    for source, kinds in raw.items():
        units, irregular = kinds["units"], kinds["ordinals"]
        names = dict(enumerate(units))
        for ten, name in kinds["tens"].items():
            names[ten] = name
            for unit in range(1, 10):
                names[ten + unit] = f"{units[unit]}en{name}" if source == "nl" else f"{name} {units[unit]}"
        for number, name in names.items():
            yield name, "A" if name in kinds["one"] else "NUM", Num(number, source)
            if 0 < number < 32:
                yield _ordinal(number, name, source, irregular, units), "ORD", Num(number, source + "-word")
        for name in kinds["one"]:
            yield name, "A", Num(1, source)


def _ordinal(number: int, name: str, source: str, irregular: dict[int, str], units: list[str]) -> str:
    if number in irregular:
        return irregular[number]
    if source == "nl":
        return name + ("ste" if number >= 20 else "de")
    if number > 20 and number % 10:
        return name.rsplit(" ", 1)[0] + " " + irregular.get(number % 10, units[number % 10] + "th")
    return name[:-1] + "ieth" if name.endswith("y") else name + "th"


@lru_cache(maxsize=1024)
def _one_way(sign: str) -> str:
    """Write one sign one way, without an accent; "" for what cannot be seen."""
    if _UNSEEN.match(sign) and not sign.isspace():
        return ""
    bare = _SIGNS.get(sign) or unicodedata.normalize("NFKD", sign)[0]
    if unicodedata.combining(bare):
        return ""
    if bare.isdigit() and not bare.isascii():
        return str(unicodedata.digit(bare))
    return " " if bare.isspace() and bare != "\n" else bare


def _flatten(text: str) -> tuple[str, list[int]]:
    """Write each sign one way, and say where it stood."""
    signs: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text[:_LONGEST]):
        if bare := _one_way(sign):
            signs.append(bare)
            places.append(place)
    places.append(min(len(text), _LONGEST))
    flat = "".join(signs)
    flat = _CODE.sub(lambda found: "#" * len(found[0]), flat)
    return flat, places


def scan(text: str) -> list[Word]:
    """Split a text into words. What is no word of days or hours is kept too, as FILLER or POLITE."""
    flat, places = _flatten(text)
    low = flat.lower()
    if len(low) != len(flat):
        low = "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in flat)
    raw = [
        (found.lastgroup or "", found[found.lastgroup or 0], found.start(), found.end())
        for found in _TOKEN.finditer(low)
    ]
    words, most, first, polite, _ = _lexicon()
    out: list[Word] = []
    at = 0
    while at < len(raw):
        group, said, start, end = raw[at]
        begin, finish = places[start], places[end - 1] + 1
        if group not in ("word", "ord"):
            out.append(_number_word(group, said, begin, finish))
            at += 1
            continue
        # The longest row of words that means something together.
        longest = min(most, len(raw) - at) if said.lstrip("'").rstrip(".") in first else 1
        for many in range(longest, 0, -1):
            row = raw[at : at + many]
            if many > 1 and any(one[0] not in ("word", "ord") and one[1] != "-" for one in row):
                continue
            key = " ".join(
                one[1].lstrip("'").rstrip(".") if one[0] == "word" else one[1] for one in row if one[1] != "-"
            )
            if (many > 1 and row[-1][1] == "-") or key not in words or (group == "ord" and many == 1):
                continue
            kind, value = words[key]
            last = places[row[-1][3] - 1] + 1
            out.append(Word(kind, value, begin, last, key, _is_no_name(flat, raw, at)))
            at += many
            break
        else:
            if group == "ord":
                out.append(_number_word(group, said, begin, finish))
            else:
                out.extend(_unknown(said, begin, finish, polite, counted=bool(out) and out[-1].kind in ("NUM", "A")))
            at += 1
    return _weekday_mornings(_without_year_commas(out))


def _without_year_commas(words: list[Word]) -> list[Word]:
    """Drop the comma of "January 15, 2027"."""
    return [
        word
        for place, word in enumerate(words)
        if not (
            word.kind == "COMMA"
            and 0 < place < len(words) - 1
            and words[place - 1].kind in ("NUM", "ORD", "MONTH")
            and words[place + 1].kind == "YEAR"
        )
    ]


def _is_no_name(flat: str, raw: list[tuple[str, str, int, int]], at: int) -> bool:
    """Tell whether a word is not, by its capital and what stands before it, part of a name: "mevrouw Vrijdag"."""
    _, _, start, end = raw[at]
    if not flat[start].isupper() or at == 0:
        return not (start and flat[start - 1] in "\"'" and end < len(flat) and flat[end] in "\"'")
    _, before, first, last = raw[at - 1]
    titled = before in {
        "mevrouw",
        "meneer",
        "mw",
        "dhr",
        "mr",
        "mrs",
        "ms",
        "team",
        "project",
        "groep",
        "black",
        "familie",
    }
    named = flat[first].isupper() and before not in _lexicon().words and before not in _lexicon().polite
    inside = "." not in flat[last:start] and ":" not in flat[last:start]
    # In English days have capitals, and so may the first word of a sentence: only two capitals that follow no start.
    return not (titled or (named and inside and at > 1))


def _number_word(group: str, said: str, start: int, end: int) -> Word:
    digits = [int(part) for part in re.findall(r"\d{1,6}", said)]
    kind, value = _NUMBERS[group](said, digits)
    return Word(kind, value, start, end, said)


_NUMBERS: Mapping[str, Callable[[str, list[int]], tuple[str, Any]]] = {
    "iso": lambda _, digits: ("NDATE", (digits[0], digits[1], digits[2], True)),
    "ndate": lambda _, digits: ("NDATE", (digits[2] + 2000 * (digits[2] < 100), digits[1], digits[0], False)),
    "meridiem": lambda said, digits: ("MERIDIEM", (digits[0], digits[1] if len(digits) > 1 else 0, "p" in said)),
    "clock": lambda said, digits: ("CLOCK", (digits[0], digits[1], said.startswith("0"))),
    "hours": lambda _, digits: ("HOURS", (digits[0], digits[1])),
    "dotted": lambda said, digits: ("DOTTED", (digits[0], digits[1], said.startswith("0"))),
    "dm": lambda said, digits: ("DM", (digits[0], digits[1], "-" in said)),
    "hour": lambda said, digits: ("HOURDIGIT", (digits[0], said.startswith("0"))),
    "ord": lambda _, digits: ("ORD", Num(digits[0])),
    "weekno": lambda _, digits: ("WEEKNO", digits[-1]),
    "short": lambda _, digits: ("YEAR", 2000 + digits[0]),
    "four": lambda _, digits: ("YEAR" if 1900 <= digits[0] < 2100 else "FOUR", digits[0]),
    "num": lambda said, _: ("NUM", Num(int(said))) if said.isdigit() and len(said) <= 3 else ("FILLER", said),
    "comma": lambda said, _: ("COMMA", said),
    "dash": lambda said, _: ("DASH", said),
    "stop": lambda said, _: ("STOP", said),
}


def _unknown(said: str, start: int, end: int, polite: frozenset[str], *, counted: bool) -> Iterator[Word]:
    """Read a word that is not on the list as it stands: glued to a part of the day, or with one letter wrong."""
    words = _lexicon().words
    bare = said.lstrip("'")
    if bare.rstrip(".") in polite:
        yield Word("POLITE", said, start, end, said)
        return
    if bare != said and bare in words:
        kind, value = words[bare]
        yield Word(kind, value, start, end, said)
        return
    for tail in ("morgen", "ochtend", "middag", "avond", "nacht"):
        head = bare.removesuffix(tail)
        if not head or head == bare:
            continue
        day = words.get(head) or _misspelt(head)
        if day and day[0] in ("WEEKDAY", "DAYREL"):
            middle = end - len(tail)
            yield Word(day[0], day[1], start, middle, head)
            yield Word("PART", "morning" if tail == "morgen" else words[tail][1], middle, end, tail)
            return
    if near := _misspelt(bare) or (_misspelt_unit(bare) if counted else None):
        yield Word(near[0], near[1], start, end, said)
        return
    yield Word("FILLER", said, start, end, said)


# Nearly a length of time by its letters, and something else.
_NO_UNIT = frozenset({"weten", "wegen", "wezen", "werken", "weer", "dragen", "daden", "wees", "weet", "weeg"})


def _misspelt_unit(said: str) -> tuple[str, Any] | None:
    """Find the length of time behind a number that has one letter wrong: "twee weekn"."""
    if said in _NO_UNIT or len(said) < 4:
        return None
    near = (
        word
        for word in ("weken", "weeks", "week", "dagen", "maanden", "maand", "months", "month")
        if word[0] == said[0] and OSA.distance(said, word) == 1
    )
    found = next(near, None)
    return _lexicon()[0][found] if found else None


@cache
def _known_lengths() -> dict[int, tuple[str, ...]]:
    by_length: dict[int, tuple[str, ...]] = {}
    for word in _lexicon().fuzzy:
        by_length[len(word)] = (*by_length.get(len(word), ()), word)
    return by_length


@lru_cache(maxsize=4096)
def _misspelt(said: str) -> tuple[str, Any] | None:
    """Find the one name of a day or month that differs in one letter (in two, from nine letters on)."""
    if not 5 <= len(said) <= 14:
        return None
    near: dict[tuple[str, Any], int] = {}
    for length in range(len(said) - 2, len(said) + 3):
        for word in _known_lengths().get(length, ()):
            allowed = 2 if len(word) >= 9 else 1
            distance = OSA.distance(said, word, score_cutoff=allowed)
            if (distance <= allowed and said[0] == word[0]) or distance == 1:
                meaning = _lexicon().words[word]
                near[meaning] = min(distance, near.get(meaning, 9))
    best = sorted(near, key=lambda meaning: near[meaning])
    if not best or (len(best) > 1 and near[best[0]] == near[best[1]]):
        return None
    return best[0]


def _weekday_mornings(words: list[Word]) -> list[Word]:
    """Read "dinsdag morgen" as Tuesday morning, never as Tuesday and tomorrow."""
    out: list[Word] = []
    for word in words:
        before = out[-1] if out else None
        part = before and (before.kind in ("WEEKDAY", "MONTH", "ORD") or before.text == "morgen")
        out.append(replace(word, kind="PART", value="morning") if part and word.text == "morgen" else word)
    return out
