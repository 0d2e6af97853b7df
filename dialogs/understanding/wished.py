"""Which part of a message says what somebody wants, where the others only tell: "het loopt niet, dus ik wil". Pure."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from dialogs.understanding.decision import CLAUSE, VAGUE, Decision
from dialogs.understanding.likeness import split_words
from dialogs.understanding.meaning import Care, Meaning
from dialogs.understanding.only_talk import is_hardly_talk
from dialogs.understanding.small_words import is_denied, small_words

# From this likeness on the wish is told from what stands beside it; and what is likelier than this is a wish as well.
_LEAST = 0.46
_NONE = VAGUE | {Meaning.OUT_OF_SCOPE}
# "Dat zou ik willen" tells of what was said before it.
_BACK = frozenset({"dat", "dit", "die", "that", "this", "which"})
_PLAINLY, _MANY, _FEW = 1.0, 4, 3
# The wish begins within so many signs.
_SOON = 12


def pick_wish(clauses: Sequence[str], made: Decision, read: Callable[[str], Decision]) -> Decision | None:
    """Return what the one part comes to that has the form of a wish, where the others ask and order nothing.

    None where `made`, what the whole came to, says the same or orders something, or anything else is wanted.
    """
    if any(one.meaning.care is not Care.LOOKS and one.meaning not in VAGUE for one in made.do):
        return None
    wishes = [clause for clause in clauses if _is_wish(clause)]
    if len(wishes) != 1:
        return None
    wish, others = read(wishes[0]), [read(clause) for clause in clauses if clause != wishes[0]]
    meant = {one.meaning for one in (*wish.do, *wish.choices)}
    if not meant or meant <= _NONE or wish.heard.top < _LEAST or wish.meaning in _NONE:
        return None
    if meant & {one.meaning for one in (*made.do, *made.choices)} or any(map(_wants, others)):
        return None
    return replace(wish, asked=wish.asked or not wish.looks)


def _is_wish(clause: str) -> bool:
    words = split_words(clause)
    while words and words[0] in small_words().joining | small_words().leading:
        words = words[1:]
    said = f" {' '.join(words)} "
    if _BACK.issuperset(words[:1]):
        return False
    asks = said.startswith(tuple(f" {phrase} " for phrase in small_words().requests))
    # "Rest 4 please" is polite; "please send them a reminder" is a wish.
    wishes = any(0 <= said.find(f" {one} ") <= (_SOON if " " in one else 0) for one in small_words().wishing)
    return (asks or wishes) and not is_denied(words)


def only_thanks(aside: Decision, beside: Sequence[str], made: Decision, read: Callable[[str], Decision]) -> bool:
    """Tell whether what stands behind thanks goes on about it: "bedankt, hier kan ik wat mee".

    `made` is what it came to. In a few words, or very plainly, something else may be meant.
    """
    if aside.meaning is not Meaning.THANKS or (made.do and not made.looks) or made.heard.top >= _PLAINLY:
        return False
    return all(len(split_words(one)) >= _MANY and not read(one).heard.question and not _is_wish(one) for one in beside)


def is_nothing(made: Decision) -> bool:
    """Tell whether a sentence comes to nothing: no meaning is like it, or talk hardly is."""
    return not (made.do or made.choices) and (is_hardly_talk(made.heard) or not made.heard.ranked)


def _wants(other: Decision) -> bool:
    """Tell whether a part of a message surely asks something, or orders something, too."""
    if other.meaning is None or other.meaning in VAGUE or other.heard.top < CLAUSE:
        return False
    if len(split_words(other.heard.text)) < _FEW:
        # "Zie ik", "denk ik".
        return False
    return other.heard.question or other.meaning.care is not Care.LOOKS
