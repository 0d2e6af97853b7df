"""What is told of somebody in a case, by words that nothing else is told with: "Kevin is opgepakt". Pure."""

from collections.abc import Set

from dialogs.understanding.codes import find_case_codes
from dialogs.understanding.decision import Decision
from dialogs.understanding.heard import Meant
from dialogs.understanding.likeness import split_words
from dialogs.understanding.meaning import Meaning
from dialogs.understanding.phrases import as_words, read_phrases, read_words
from dialogs.understanding.private.family import FIRST_NAMES, NO_NAMES
from dialogs.understanding.sentences import Reader
from dialogs.understanding.situation import Situation

_FILE = "told_of_case.yaml"


def tell_of_case(text: str, here: Situation, reader: Reader) -> Decision | None:
    """Return that this is told of somebody in a case, which does not belong here; None for anything else."""
    return Decision(reader.read(text, here), (Meant(Meaning.CASE_DATA),)) if is_told_of_case(text) else None


def is_told_of_case(text: str) -> bool:
    """Tell whether what happens to people in a case is told of a person, or is what a case by its code is about."""
    words = as_words(text)
    if not read_phrases(_FILE, "facts").search(words):
        return False
    said = frozenset(split_words(text))
    if said & (read_words(_FILE, "own") | read_words(_FILE, "of_work")):
        return False
    if names_a_person(said) or said & (FIRST_NAMES - NO_NAMES):
        return True
    return bool(find_case_codes(text)) and read_phrases(_FILE, "about").search(words) is not None


def names_a_person(words: Set[str]) -> bool:
    """Tell whether a word for somebody of a case, without a name, is among these: "moeder", "hij", "the family"."""
    return not read_words(_FILE, "persons").isdisjoint(words)
