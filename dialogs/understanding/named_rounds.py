"""Which rounds and which groups of them a sentence names, by the words of their names that say something."""

import re
from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz

from dialogs.patterns import lazy_compile
from dialogs.understanding.likeness import split_words
from dialogs.understanding.masking import WORD, Masking, is_denied_before
from dialogs.understanding.rounds_by_state import rounds_by_state
from dialogs.understanding.situation import KnownRound, Part, Situation
from dialogs.understanding.small_words import small_words
from dialogs.understanding.vocabulary import plain, vocabulary

# What a part of the country is called in the other language: "let South run on" is said of Regio Zuid.
_PARTS_OF_COUNTRY = {"noord": "north", "oost": "east", "zuid": "south", "west": "west", "midden": "central"}
COMPASS = _PARTS_OF_COUNTRY | {english: dutch for dutch, english in _PARTS_OF_COUNTRY.items()}
# "In het midden" is no such part.
_NO_PLACES = frozenset({"midden", "central"})
# A name of a round or scan may have about one letter in eight wrong.
_CLOSE = 84


def find_rounds(masking: Masking, situation: Situation, filler: frozenset[str]) -> tuple[tuple[KnownRound, ...], bool]:
    """Find which rounds are named, by the words of their names that say something; the ones named most fully.

    Those named by other words are named beside them.
    """
    by_state = rounds_by_state(masking, situation)
    spoken = masking.words()
    of_people = _of_people(masking.text, spoken, situation, filler)
    spoken = [(word, said) for word, said in spoken if word.span() not in of_people]
    counts: dict[str, set[tuple[int, int]]] = {}
    denied: set[str] = set()
    # "Jan uit Noord" is Jan, "Jan van Noord" may be called so.
    spans: list[tuple[int, int]] = [span for span, lead in of_people.items() if lead != "van"]
    for round_ in situation.rounds:
        telling = _telling(round_, filler)
        for word, said in spoken:
            if _names(said, telling):
                start = _start_of_name(masking.text, word.start())
                if is_denied_before(masking.text, start) or _is_denied_after(masking.text, word.end()):
                    denied.add(round_.code)
                else:
                    counts.setdefault(round_.code, set()).add(word.span())
                spans.append(word.span())
    for span in dict.fromkeys(spans):
        start, end = span
        before = _start_of_name(masking.text, start)
        start = before if masking.is_free(before, end) else start
        if masking.is_free(start, end):
            masking.take(start, end, "round")
    counts = {code: named for code, named in counts.items() if code not in denied}
    most = max(map(len, counts.values()), default=0)
    fullest = [named for named in counts.values() if len(named) == most]
    taken = set().union(*fullest)
    beside = {code for code, named in counts.items() if not named & taken}
    rounds = tuple(
        one for one in situation.rounds if one.code in counts and (one.code in beside or len(counts[one.code]) == most)
    )
    each = len(rounds) > 1 and len({frozenset(counts[one.code]) for one in rounds}) == len(rounds)
    return rounds or by_state, each


def _start_of_name(text: str, start: int) -> int:
    """Return where a name begins of which a word was found: "regio noord" is one name."""
    before = re.search(r"(?i)\b(?:de |het )?(?:ronde|regio|round|region)\s+$", text[:start])
    return before.start() if before else start


def _telling(round_: KnownRound, filler: frozenset[str]) -> list[str]:
    words = [part for word in map(plain, WORD.findall(round_.name)) for part in (word, *_halves(word))]
    return [word for word in words if word not in filler]


def _halves(word: str) -> Sequence[str]:
    """Return the parts of a name with a stroke: "zuid" is said for "Zuid-Oost"."""
    return word.split("-") if "-" in word else ()


def _names(said: str, telling: Sequence[str]) -> bool:
    """Tell whether a word that is said is one of the name of a round, nearly right."""
    return len(said) > 2 and any(
        said in (name, COMPASS.get(name)) or (len(said) > 4 and fuzz.ratio(said, name) >= _CLOSE) for name in telling
    )


def find_other_place(text: str, names: Iterable[str]) -> str:
    """Return the part of the country that a text names and no round with these names has: "zuid" of Noord; else ""."""
    called = {word for name in names for word in split_words(name)}
    said = [word for word in split_words(text) if word in COMPASS and word not in _NO_PLACES]
    return said[0] if said and all(called.isdisjoint({word, COMPASS[word]}) for word in said) else ""


_BEFORE_SURNAME = lazy_compile(
    r"\b[A-Z\u00c0-\u00de][\w'\u2019-]+\s+(?P<lead>van|uit|from|of)(?:\s+(?:de|der|den|het|the))?\s+$"
)


def _of_people(
    text: str, spoken: Sequence[tuple[re.Match[str], str]], situation: Situation, filler: frozenset[str]
) -> dict[tuple[int, int], str]:
    """Return where a word of the name of a round is said of a person, and the word before it: "Jan van Noord".

    Only where another round is named besides.
    """
    telling = [_telling(round_, filler) for round_ in situation.rounds]
    named = [word for word, said in spoken if any(_names(said, name) for name in telling)]
    behind = {word.span(): lead for word in named if (lead := _lead_from_person(text[: word.start()], filler))}
    return behind if len(behind) < len(named) else {}


def _lead_from_person(before: str, filler: frozenset[str]) -> str:
    found = _BEFORE_SURNAME.search(before)
    # "Ronde van Noord" names nobody.
    nobody = found is None or plain(found[0].split()[0]) in small_words().speaking | filler
    return found["lead"] if found and not nobody else ""


def find_groups(masking: Masking, situation: Situation, filler: frozenset[str]) -> tuple[str, ...]:
    """Find which groups of one's rounds are named, by words of their names that say something, the fullest first.

    Only where there is a picture to see do they stand for themselves: elsewhere "de gemeente" may be anything.
    """
    spoken, found, other = masking.words(), dict[str, tuple[float, float]](), vocabulary().named_as
    spans = set[tuple[int, int]]()
    for round_ in situation.rounds:
        for group in round_.groups:
            telling = {word for word in map(plain, WORD.findall(group)) if word not in filler | _NO_GROUP}
            named = {word.span(): means for word, said in spoken if (means := other.get(said, said)) in telling}
            if named:
                found[group] = (len({*named.values()}), len({*named.values()}) / len(telling))
                spans |= {*named} if round_.over and round_.part in (Part.COORDINATES, Part.SENT) else set()
    for start, end in sorted(spans):
        masking.take(start, end, "group")
    # "De school" is none of two schools.
    scores = list(found.values())
    clear = [group for group, score in found.items() if score[1] == 1 or scores.count(score) == 1]
    return tuple(sorted(clear, key=lambda group: found[group], reverse=True))


def words_of_groups(situation: Situation) -> frozenset[str]:
    """Return the words, plain, by which groups and names of one's rounds are called, and who works along."""
    called = (name for one in situation.rounds for name in (*one.groups, one.name))
    return frozenset(plain(word) for name in (*called, *situation.partners) for word in WORD.findall(name))


# A group of who fits in no other is called by words that say something else in most sentences.
_NO_GROUP = frozenset({"anders", "other"})


def _is_denied_after(text: str, end: int) -> bool:
    after = WORD.findall(text[end : end + 12])
    rest = text[end:].strip(" .!")
    return bool(after) and plain(after[0]) in small_words().denying and plain(rest) in small_words().denying
