"""What all of a sentence tells of the one round that is to be made or repeated: "…, 9 man, tot 20 januari". Pure."""

from dataclasses import astuple, replace

from dialogs.understanding.clauses import split_clauses
from dialogs.understanding.decision import Decision
from dialogs.understanding.heard import Meant
from dialogs.understanding.likeness import split_words
from dialogs.understanding.meaning import Meaning
from dialogs.understanding.repeating import SAME_PEOPLE, says_same_people
from dialogs.understanding.round_details import RoundDetails, find_changed_details, find_round_details
from dialogs.understanding.situation import Situation

_MAKES = frozenset({Meaning.MAKE_ROUND, Meaning.REPEAT_ROUND})
# Of a round that is there these are changes; said of one that is to be made they tell what it is to be.
_TELLS = frozenset({Meaning.ROUND_SIZE, Meaning.RENAME_ROUND, Meaning.EXTEND_ROUND})


def told_in_all(made: Decision, text: str, here: Situation) -> Decision:
    """Add to a round that is to be made what another part of the sentence tells of it, and change no other for that."""
    kept = made.do
    if any(one.meaning in _MAKES for one in made.do) and len(made.heard.parts.rounds) < _SEVERAL:
        kept = tuple(one for one in made.do if one.meaning not in _TELLS)
    scan = next((one for one in kept if one.meaning is Meaning.START_SCAN and _is_part(text, one.command)), None)
    if scan and kept[0].meaning is Meaning.MAKE_ROUND:
        # "Een ronde voor oost, competentiescan" begins no scan of one's own.
        kept = tuple(_of_scan(one, scan.command) for one in kept if one is not scan)
    return replace(made, do=tuple(_told(one, text, here) for one in kept))


_SEVERAL = 2
# With more words than this it says more than which scan it is.
_MOST_WORDS = 3


def _is_part(text: str, scan: str) -> bool:
    parts = map(split_words, split_clauses(text))
    return any(scan in words and len(words) <= _MOST_WORDS for words in parts)


def _of_scan(one: Meant, scan: str) -> Meant:
    if one.meaning is not Meaning.MAKE_ROUND or one.slots.get("scan"):
        return one
    return replace(one, rest=f"{scan} {one.rest}".strip(), slots={**one.slots, "scan": scan})


def _told(one: Meant, text: str, here: Situation) -> Meant:
    if one.meaning not in _MAKES or not (one.rest or one.meaning is Meaning.MAKE_ROUND):
        return one
    repeats = one.meaning is Meaning.REPEAT_ROUND
    find = find_changed_details if repeats else find_round_details
    has, told = (find(said, here.now, here.language) for said in (one.rest, text))
    more = RoundDetails(*("" if known else said for known, said in zip(astuple(has), astuple(told), strict=True)))
    again = repeats or says_same_people(one.rest)
    same = (SAME_PEOPLE,) if says_same_people(text) and not again else ()
    return replace(one, rest=", ".join((one.rest, *more.said, *same)))
