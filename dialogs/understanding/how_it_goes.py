"""Whether a case gets on, said in words of one's own: "gaat lastig, komt niet van de grond". Pure."""

from typing import Literal

from dialogs.understanding.likeness import split_words
from dialogs.understanding.private.beside_code import names_relation
from dialogs.understanding.small_words import small_words

# In more words there is more to be heard than this.
_MOST_WORDS = 10
_YES, _NO = frozenset({"ja", "jawel", "jazeker", "yes", "yep"}), frozenset({"nee", "neen", "no", "nope"})

Goes = Literal["ja", "deels", "nee"]


def read_how_it_goes(text: str) -> Goes | None:
    """Return whether it goes well, in part or not; None where the words say anything else, or that it is not known."""
    small, words = small_words(), set(split_words(text))
    if not words or "?" in text or len(text.split()) > _MOST_WORDS or names_relation(text):
        return None
    if words & small.of_no_progress or any(word.isdecimal() for word in words):
        return None
    first = split_words(text)[0]
    partly, stuck, well = words & small.goes_partly, words & small.goes_not, words & small.goes_well
    if first in _NO or (stuck and first not in _YES | small.goes_partly):
        return "nee"
    if partly or (stuck and first in _YES):
        return "deels"
    return "ja" if well else None
