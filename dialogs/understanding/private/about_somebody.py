"""Somebody from a case as the name of what is kept: "casus van Kevin", "Kevin, 14 jaar", "the Smith family". Pure.

For names of rounds, regions, groups and who takes part. In what is said to us the same words may be about a
colleague ("neem de casus van Anna over"), so nothing else is held against it. Never complete: docs/guard.md.
"""

import re
from collections.abc import Sequence
from pathlib import Path

from dialogs.instruments.yaml_files import read_yaml
from dialogs.patterns import lazy_compile
from dialogs.understanding.private.family import FIRST_NAMES, NO_NAMES, is_surname
from dialogs.understanding.private.kept import is_unknown_word

_DATA = read_yaml(Path(__file__).with_name("about_somebody.yaml"))
_CASES, _TALKS = frozenset(_DATA["cases"]), frozenset(word for row in _DATA["talks"] for word in row)
_ONE, _MANY, _OF, _ABOUT = (frozenset(_DATA[name]) for name in ("one", "many", "of", "about"))
_THEIRS, _HIS, _FAMILIES, _LED = (frozenset(_DATA[name]) for name in ("theirs", "his", "families", "led"))
_LETTERED = lazy_compile(r"\b(?P<name>[^\W\d_]{3,}) [A-Z]\.")
_YEARS = "|".join(_DATA["years"])
_TOPICS = _CASES | _TALKS | _ONE | _MANY
_LINKS = _OF | _ABOUT
# "Plan van aanpak over Kevin" has three of them between the plan and the name.
_MOST_LINKS = 3
# A surname with three words before it, which is all that is looked at of a long text.
_MOST_OF_NAME = 4
_PARTS = lazy_compile(r"[^\W\d_]+(?:['\u2019`][^\W\d_]+)*['\u2019]?|\d+|[^\w\s]")
_ITS = lazy_compile(r"['\u2019`]s?$")
_AGE = r"(?:[1-9]|1\d|2[0-3])"
# An age of one person, whoever that is; of a name the words before it are looked at too.
_PERSON = "|".join(sorted(_ONE))
_AGED = lazy_compile(
    rf"\b(?:{_PERSON})\b,? (?:\(|van |of |is |aged? )?{_AGE}\b(?! ?(?:-|(?:t/m|tot|en|to|and|of|or|uur|weken)\b))"
    rf"|\b{_AGE}[ -](?:jarige?|years?[ -]old) (?:{_PERSON})\b",
    re.IGNORECASE,
)
_NAME_AGED = lazy_compile(
    rf"\b(?P<name>[^\W\d_]{{2,30}})(?: (?:[A-Z]\.|[A-Z][a-z]{{1,30}}))?,? "
    rf"(?:\({_AGE}(?: (?:{_YEARS}))?\)|(?:van |is |aged )?{_AGE} ?(?:{_YEARS})\b)",
    re.IGNORECASE,
)


def is_about_somebody(text: str, *, named: bool = False) -> bool:
    """Tell whether what is to be kept as a name is that of somebody from a case, or of a case by somebody's name.

    `named`: a first name by itself is enough.
    """
    text = " ".join(text.split())
    parts: list[str] = _PARTS.findall(text)
    plain = [part.casefold() for part in parts]
    return (
        _AGED.search(text) is not None
        or any(_is_aged_name(text, found) for found in _NAME_AGED.finditer(text))
        or any(one in _TOPICS and _has_name_behind(parts, plain, place) for place, one in enumerate(plain))
        or any(_has_name_before(parts, plain, place) for place, one in enumerate(plain) if one in _THEIRS)
        or (named and parts and _is_first_name(parts[0]))
        or _is_name_alone(parts)
    )


def names_with_letter(text: str) -> bool:
    """Tell whether a first name with the first letter of a surname stands anywhere in a text: "Kevin J."."""
    return any(_is_first_name(found["name"]) for found in _LETTERED.finditer(text))


def _has_name_behind(parts: Sequence[str], plain: Sequence[str], place: int) -> bool:
    """Tell whether a name follows a case, a talk or a person: "dossier van Kevin", "zaak-Kevin"."""
    topic, at = plain[place], place + 1
    last = at + _MOST_LINKS
    while at < min(last, len(parts)) and (plain[at] in _LINKS or plain[at] in {"-", ":"}):
        at += 1
    if at >= len(parts):
        return False
    linked = {*plain[place + 1 : at]}
    # "Overleg van Anna" is whose meeting it is, and no more than that.
    if topic in _TALKS and linked == {"van"}:
        return False
    if _is_first_name(parts[at]) or _is_initialled(parts, at):
        return True
    if topic in _CASES:
        return bool(linked) and _is_somebody(parts, plain, at)
    return (
        topic in _ONE
        and parts[place].islower()
        and not linked
        and _is_capital(parts[at])
        and is_unknown_word(plain[at])
    )


def _is_somebody(parts: Sequence[str], plain: Sequence[str], at: int) -> bool:
    """Tell whether what a case is of is a name, also one we do not know: "casus van xhafa", "the case of Xhafa"."""
    single = at == len(parts) - 1 or _is_capital(parts[at])
    return is_surname(" ".join(plain[at : at + _MOST_OF_NAME])) or (
        single and len(plain[at]) > 2 and is_unknown_word(plain[at])
    )


def _has_name_before(parts: Sequence[str], plain: Sequence[str], place: int) -> bool:
    """Tell whether a name stands before what is somebody's: "Kevin's case", "Kevin zijn casus", "the Smith family"."""
    at = place - 1
    if at >= 1 and (plain[at] in _HIS or plain[at] == "-"):
        return _is_first_name(parts[at - 1])
    if at < 0:
        return False
    word = plain[at]
    owner = _ITS.sub("", word)
    if owner != word:
        return owner in FIRST_NAMES or (_is_capital(parts[at]) and is_unknown_word(owner))
    if word.endswith("s") and word[:-1] in FIRST_NAMES and word not in FIRST_NAMES:
        return True
    if plain[place] not in _FAMILIES or not parts[place].islower():
        return False
    return word in FIRST_NAMES or (
        (is_surname(word) and word not in NO_NAMES) or (_is_capital(parts[at]) and is_unknown_word(word))
    )


def _is_name_alone(parts: Sequence[str]) -> bool:
    """Tell whether it is all somebody's name: "Kevin J.", "K. de Vries", "Kevin Jansen"."""
    if not parts or any(part.isdigit() for part in parts):
        return False
    if _is_initialled(parts, 0):
        return True
    rest = parts[1:]
    return (
        _is_first_name(parts[0])
        and bool(rest)
        and (_is_letter(rest) or (is_surname(" ".join(rest)) and rest[-1].casefold() not in NO_NAMES))
    )


def _is_initialled(parts: Sequence[str], at: int) -> bool:
    """Tell whether first letters stand here with a surname behind them, or with nothing: "K. de Vries", "K.J."."""
    begin = at
    while at + 1 < len(parts) and len(parts[at]) == 1 and parts[at].isupper() and parts[at + 1] == ".":
        at += 2
    if at == begin:
        return False
    return (
        at >= len(parts)
        or is_surname(" ".join(parts[at : at + _MOST_OF_NAME]))
        or (_is_capital(parts[at]) and is_unknown_word(parts[at].casefold()))
    )


def _is_letter(parts: Sequence[str]) -> bool:
    return len(parts[0]) == 1 and parts[0].isupper() and [*parts[1:]] in ([], ["."])


def _is_first_name(word: str) -> bool:
    return _ITS.sub("", word.casefold()) in FIRST_NAMES


def _is_capital(word: str) -> bool:
    return word[:1].isupper() and any(sign.islower() for sign in word)


def _is_aged_name(text: str, found: re.Match[str]) -> bool:
    """Tell whether an age stands behind a name that is not of who leads something: "Team Anna 10 jaar"."""
    before = text[: found.start()].casefold().split()
    led = before[-2:-1] if before[-1:] == ["van"] else before[-1:]
    return _is_first_name(found["name"]) and _LED.isdisjoint(led)
