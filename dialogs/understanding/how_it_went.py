"""How a meeting went, said beside the yes that it took place: "ja, iets later begonnen". Pure."""

from datetime import datetime

from dialogs.instruments.definition import Language
from dialogs.understanding.days import Purpose, Shift, When, find_when
from dialogs.understanding.head_counts import says_who_came
from dialogs.understanding.likeness import split_words
from dialogs.understanding.small_words import small_words


def tells_how_it_went(text: str, now: datetime, language: Language) -> bool:
    """Tell whether words say how a meeting went, and nothing that is to be done, kept or answered.

    With a day, a denial or a name in them they may say more.
    """
    small, words = small_words(), split_words(text)
    if says_who_came(text):
        # That none of it is kept is said.
        return False
    if not words or "?" in text or not (small.goes_further | small.denying).isdisjoint(words):
        return False
    if any(word[:1].isupper() and word != "I" for word in text.split()):
        return False
    only_how = all(word in small.how_it_was or word.isdecimal() for word in words)
    if not (only_how or small.went.intersection(words)):
        return False
    said = find_when(text, now, language, Purpose.MOMENT, Purpose.PAST)
    reading = said.reading if said else None
    # How much later it began is no other day.
    hours = isinstance(reading, Shift) and not reading.days and reading.weekday is None
    return said is None or hours or (isinstance(reading, When) and reading.day is None)
