"""Words that do not say what is wanted but turn it: politeness, denials, questions. See small_words.yaml."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dialogs.instruments.yaml_files import read_yaml
from dialogs.understanding.vocabulary import plain, vocabulary


@dataclass(frozen=True)
class SmallWords:
    """All of them, plain. `requests` are phrases that make a question a request."""

    filler: frozenset[str]
    greeting: frozenset[str]
    # Pairs of words in which such a word tells something.
    filler_but_in: tuple[str, ...]
    denying: frozenset[str]
    asking: frozenset[str]
    verbs_first: frozenset[str]
    behind: frozenset[str]
    # Forms that ask only with one of the doers behind them, and beginnings that command.
    stems: frozenset[str]
    doers: frozenset[str]
    commands: tuple[str, ...]
    requests: tuple[str, ...]
    wishing: tuple[str, ...]
    whether: tuple[str, ...]
    # A sign -> the words it stands for.
    signs: Mapping[str, str]
    # Words of somebody in need, whole, and the beginnings of such words.
    grave: frozenset[str]
    grave_beginnings: tuple[str, ...]
    speaking: frozenset[str]
    whoever: frozenset[str]
    answers: frozenset[str]
    joining: frozenset[str]
    # Where words that hold an answer ask something; "asking nothing" are the first two words of what asks none.
    leading: frozenset[str]
    asked_about: frozenset[str]
    judging: frozenset[str]
    being: frozenset[str]
    supposing: frozenset[str]
    pointing: frozenset[str]
    allowing: frozenset[str]
    more_than_one: frozenset[str]
    choosing: frozenset[str]
    asking_what: frozenset[str]
    beside_which: frozenset[str]
    asking_which: frozenset[str]
    asking_nothing: tuple[str, ...]
    # Of a score given by accident: phrases that say so, and what was given instead of what.
    by_accident: tuple[str, ...]
    instead: tuple[str, ...]
    meant_behind: frozenset[str]
    giving: frozenset[str]
    beside_slip: frozenset[str]
    beside_day_of_yes: frozenset[str]
    went: frozenset[str]
    how_it_was: frozenset[str]
    goes_further: frozenset[str]
    goes_partly: frozenset[str]
    goes_not: frozenset[str]
    goes_well: frozenset[str]
    of_no_progress: frozenset[str]

    def is_grave(self, word: str) -> bool:
        return word in self.grave or word.startswith(self.grave_beginnings)


@cache
def small_words() -> SmallWords:
    raw = read_yaml(Path(__file__).with_name("small_words.yaml"))
    return SmallWords(
        filler=frozenset(map(plain, raw["filler"].split())) | vocabulary().courtesy,
        greeting=frozenset(raw["greeting"].split()),
        filler_but_in=_phrases(raw["filler_but_in"]),
        denying=frozenset(raw["denying"].split()),
        asking=frozenset(raw["asking"].split()),
        verbs_first=frozenset(raw["verbs_first"].split()),
        behind=frozenset(raw["behind"].split()),
        stems=frozenset(raw["stems"].split()),
        doers=frozenset(raw["doers"].split()),
        commands=_phrases(raw["commands"]),
        requests=_phrases(raw["requests"]),
        wishing=_phrases(raw["wishing"]),
        whether=_phrases(raw["whether"]),
        signs=raw["signs"],
        grave=frozenset(word for word in raw["grave"].split() if not word.endswith("*")),
        grave_beginnings=tuple(word[:-1] for word in raw["grave"].split() if word.endswith("*")),
        speaking=frozenset(raw["speaking"].split()),
        whoever=frozenset(raw["whoever"].split()),
        answers=frozenset(raw["answers"].split()),
        joining=frozenset(raw["joining"].split()) | vocabulary().of_two,
        leading=frozenset(raw["leading"].split()),
        asked_about=frozenset(raw["asked_about"].split()),
        judging=frozenset(raw["judging"].split()),
        being=frozenset(raw["being"].split()),
        supposing=frozenset(raw["supposing"].split()),
        pointing=frozenset(raw["pointing"].split()),
        allowing=frozenset(raw["allowing"].split()),
        more_than_one=frozenset(raw["more_than_one"].split()),
        choosing=frozenset(raw["choosing"].split()),
        asking_what=frozenset(raw["asking_what"].split()),
        beside_which=frozenset(raw["beside_which"].split()),
        asking_which=frozenset(raw["asking_which"].split()),
        asking_nothing=_phrases(raw["asking_nothing"]),
        by_accident=_phrases(raw["by_accident"]),
        instead=_phrases(raw["instead"]),
        meant_behind=frozenset(raw["meant_behind"].split()),
        giving=frozenset(raw["giving"].split()),
        beside_slip=frozenset(raw["beside_slip"].split()),
        beside_day_of_yes=frozenset(raw["beside_day_of_yes"].split()),
        went=frozenset(raw["went"].split()),
        how_it_was=frozenset(raw["how_it_was"].split()),
        goes_further=frozenset(raw["goes_further"].split()),
        goes_partly=frozenset(raw["goes_partly"].split()),
        goes_not=frozenset(raw["goes_not"].split()),
        goes_well=frozenset(raw["goes_well"].split()),
        of_no_progress=frozenset(raw["of_no_progress"].split()),
    )


def tells(words: Sequence[str], place: int) -> bool:
    """Tell whether the word at this place says something of what is wanted: "zo" does in "zo terug"."""
    small = small_words()
    return words[place] not in small.filler or " ".join(words[place : place + 2]) in small.filler_but_in


def _phrases(raw: str) -> tuple[str, ...]:
    return tuple(phrase.strip() for phrase in raw.replace("\n", "|").split("|") if phrase.strip())


# Whoever is asked to do it is no one of whom it is asked whether they may: "kun je", "can you".
_MAY = frozenset({"can", "could", "may", "kan", "mag", "kunnen", "mogen"})
_TOLD_TO = frozenset({"you", "u", "je", "jij", "jullie", "please", "wel", "niet", "not", "weg", "dicht"})


def asks_whether(words: Sequence[str]) -> bool:
    """Tell whether a sentence of these words asks whether something may be done: "kan ik …", "can Zuid stay open"."""
    told = without_lead(words)
    if len(told) > 1 and told[0] in _MAY and told[1] not in _TOLD_TO:
        return True
    said = f" {' '.join(words)} "
    return any(f" {phrase} " in said for phrase in small_words().whether)


def is_denied(words: Sequence[str]) -> bool:
    """Tell whether a sentence of these words is turned round. A "nee" before it answers, and denies nothing.

    "Niet 4 maar 5" and "5, niet 4" say which number it is.
    """
    denying = small_words().denying
    telling = without_lead(words)
    return any(
        word in denying and not (place == 0 and word in _ANSWERS) and not _is_of_number(telling, place)
        for place, word in enumerate(telling)
    )


def _is_of_number(words: Sequence[str], place: int) -> bool:
    """Tell whether what is denied at this place is one number, with another that it is instead."""
    before, behind = words[:place], words[place + 1 : place + 4]
    if not behind or not behind[0].isdecimal():
        return False
    other = len(behind) > 2 and behind[1] in _BUT and behind[2].isdecimal()
    return other or (len(behind) == 1 and bool(before) and before[-1].isdecimal())


_BUT = frozenset({"maar", "but"})


def without_lead(words: Sequence[str]) -> Sequence[str]:
    """Return the words from the first that tells something on: without the "hoi" before it."""
    filler = small_words().filler
    return words[next((place for place, word in enumerate(words) if word not in filler), 0) :]


_ANSWERS = frozenset({"nee", "no", "neen", "nope"})
