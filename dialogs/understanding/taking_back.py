"""What somebody means after all, where they correct themselves in one breath: "de 15e, nee, doe de 16e". Pure."""

import re
from datetime import datetime

from dialogs.instruments.definition import Language
from dialogs.patterns import lazy_compile
from dialogs.understanding.days import Ask, Purpose, Reason, When, read_when
from dialogs.understanding.slipped import find_slipped
from dialogs.understanding.small_words import small_words
from dialogs.understanding.vocabulary import vocabulary

_AFTER_ALL = lazy_compile(
    r"(?i)[\s,.;:!\u2026-]+(?:of |oh |o |och |ah )?"
    r"(?:(?:nee|neen|nope|no)(?:,? (?:wacht|sorry|toch|wait|actually|liever|hang on|hold on"
    r"|ik bedoel(?:de)?|i mean(?:t)?))*"
    r"(?:,? (?:dat|het|hij|die|it|that) (?:moet|moest|wordt|should be|was meant to be))?"
    r"|(?:sorry|wacht|oeps|oops|wait)(?:,? (?:nee|neen|no|wacht|ik bedoel|i mean|toch|make that|maak er))+"
    r"|ik bedoel(?:de)?|i mean(?:t)?|of toch(?: maar)?|or rather|scratch that|make that)\b[\s,.:;!\u2026-]*"
)
# Nobody takes back what they said longer ago in the same message.
_LONGEST_BREATH = 400
_REASON = lazy_compile(r"(?i)[\s,]+(?:want|omdat|aangezien|because|since|zodat)\b.*$", re.DOTALL)

# "Nee, dat was dinsdag", "no, it was last Tuesday", "ik bedoelde dinsdag": what was recorded before it was not right.
_NO = (
    r"(?:(?:nee|neen|no|nope|oeps|oei|oops|sorry|wacht|wait|foutje?|verkeerd|mistake|hoor|maar|but|toch|eigenlijk"
    r"|actually)\b[\s,.;:!\u2026-]*)"
)
_WAS = r"(?:was|is geweest|vond plaats|took place|is gehouden|was held|ging door|moet(?: zijn)?|should be)"
_IT_WAS = lazy_compile(
    # "Nee, was dinsdag" leaves out what it was.
    rf"(?i)(?:{_NO}*(?:(?:het|dat|die|hij|it|that|this|(?:het|the) (?:overleg|meeting)|(?:de|the) uvo)\s+{_WAS}"
    rf"|ik bedoel(?:de)?|i mean(?:t)?|moet zijn|should be)|{_NO}+(?:was|is geweest|took place|is gehouden))\s+"
    r"(?:(?:toch|eigenlijk|trouwens|overigens|al|actually|wel)\s+)*(?P<day>.+)"
)
_NO_AND_DAY = lazy_compile(rf"(?i){_NO}+(?P<day>.+)")
_BEHIND = lazy_compile(r"(?i)[\s,]+(?:hoor|bedoel(?:de)? ik|i mean(?:t)?|sorry|geweest|zijn|gehouden)[\s.!]*$")


# "Plan de volgende op 12 februari": no day on which one was held.
_NEXT_ONE = lazy_compile(
    r"(?i)\b(?:plan|plannen|inplannen|schedule|book"
    r"|(?:de|the|een|a|our|onze) (?:volgende|nieuwe|eerstvolgende|daaropvolgende|next|new|following)"
    r"(?: (?:uvo|keer|een|datum|one|time|date))?"
    r"(?! (?:dag|day|week|maand|month|ochtend|morning|\w*dag)\b))\b"
    r"|^(?:en |and )?(?:volgende|next)(?: (?:pas|is|wordt|dan|keer|one|uvo|op|on|over|in))\b"
)


def is_of_next(text: str) -> bool:
    """Tell whether a day in these words is for the next meeting, and not that of one that was held."""
    return bool(_NEXT_ONE.search(text.strip()))


def find_day_put_right(text: str, now: datetime, language: Language) -> str:
    """Return the words for the day on which it was after all ("nee, dat was dinsdag"); "" where none is put right.

    Without "was" or the like it is a day that can only be past: "nee, vorige week dinsdag".
    """
    said = text.strip()
    if is_of_next(said):
        return ""
    was, bare = _IT_WAS.fullmatch(said), _NO_AND_DAY.fullmatch(said)
    if was and _is_day(day := _BEHIND.sub("", was["day"]), Purpose.PAST, now, language):
        return day
    if bare and _is_day(day := _BEHIND.sub("", bare["day"]), Purpose.PAST, now, language):
        ahead = read_when(day, Purpose.MOMENT, now, language, alone=True)
        return day if isinstance(ahead, Ask) and ahead.why is Reason.PAST_DAY else ""
    return ""


_HELD_UP = lazy_compile(
    r"(?i)(?:(?:oh|o|eh|ah|ja|och)\b[\s,.;:!\u2026-]*)*"
    r"(?:(?:nee|neen|no|nope|wacht(?: even)?|ho|sorry|oeps|oei|oops|wait|hang on|hold on)\b[\s,.;:!\u2026-]*)+"
    r"(?:(?:toch|liever|maar|doe|maak er|make (?:it|that)|de|het moet|the|i mean(?:t)?|ik bedoel(?:de)?"
    r"|actually)\b[\s,]*)*"
    r"(?P<rest>.+?)(?:[\s,]+(?:van|bedoel(?:de)? ik|hoor|sorry|i mean(?:t)?|instead))*[\s.!]*"
)


def find_held_up(text: str) -> str:
    """Return what stands behind words that hold up what was said before ("nee wacht, …"); "" without them."""
    said = _HELD_UP.fullmatch(text.strip())
    return said["rest"] if said and "?" not in text else ""


# "Toch 4" takes back, "toch wel 4" only says that one thought about it.
_AFTER_ALL_ALONE = lazy_compile(
    r"(?i)(?:doe )?(?:toch(?: maar)?|bij nader inzien|on second thoughts?),?\s+(?P<rest>\S.*)"
)
_BARE = lazy_compile(r"(?i)(?:(?:toch|liever|maar|moest|moet|had|was|een|a|it|should be|bedoelde? ik|that's)\b[\s,]*)*")
# Nobody needs more for it; so no pattern here has to read a long text.
_MOST_SIGNS = 80
_ENDS_BARE = lazy_compile(r"(?i)(?:[\s,]+(?:zijn|worden|moeten zijn|toch|maar|dan))+[\s.!]*$")


def find_after_all(text: str) -> str:
    """Return the bare answer behind words that take back the one before ("oeps, moest 3 zijn"); "" without them."""
    said = text.strip()
    if len(said) > _MOST_SIGNS:
        return ""
    if slipped := find_slipped(said):
        return slipped
    alone = _AFTER_ALL_ALONE.fullmatch(said)
    rest = alone["rest"] if alone and "?" not in said else find_held_up(said)
    if re.match(r"(?i)wel\b", rest):
        return ""
    bare = _ENDS_BARE.sub("", rest)
    return bare[begin.end() :].strip(" .!,") if (begin := _BARE.match(bare)) else bare


_COURTESY = vocabulary().courteous
_INSTEAD = lazy_compile(
    rf"(?i){_NO}*(?:(?:toch|liever|maar|doe|maak|zet|verzet|er|daar|hem|het|de uvo|op|naar|ik bedoel(?:de)?|oh|o|ah"
    r"|ok|oke|oké|hmm?|rather|make|it|that|on|to|move|put|for|i mean(?:t)?|better|let's do|say)\b[\s,.;:!\u2026-]*)*"
    r"(?P<day>.+?)"
    rf"(?:[\s,]+(?:van|bedoel(?:de)? ik|hoor|{_COURTESY}|maar|toch|instead|i mean(?:t)?|rather|sorry))*[\s.!]*"
)


# "Om de 4 weken in plaats van 6" says how often, and no day.
_RHYTHM = lazy_compile(
    r"(?i)\b(?:om de|elke|iedere|eens in de|every|once (?:in|every))\s+(?:\w+\s+)?(?:weken|week|weeks)\b"
)


def find_day_instead(text: str) -> str:
    """Return the words that stand for a day where another is wanted instead of one just set: "maak er dinsdag van".

    What is left may be no day at all; a question is returned as "".
    """
    said = _INSTEAD.fullmatch(text.strip())
    if said is None or "?" in text or _RHYTHM.search(text):
        return ""
    # "Wat moet ik vandaag doen" asks, and wants no other day.
    asks = said["day"].casefold().split()[:1]
    return "" if small_words().asking.intersection(asks) else said["day"]


# "O das een zaterdag, doe 12 maar": why the day that stands there is none, and behind it the one that is wanted.
_NO_GOOD_DAY = lazy_compile(
    r"(?i)(?:(?:o|oh|ah|och|oei|oeps|ja|hm+|nee|neen|sorry|wacht|no|oops|wait)\b[\s,.;:!\u2026-]*)*"
    r"(?:(?:das|da's|dat is|dat was|dat wordt|'t is|is dat|die dag is|that's|that is|it's)\s+"
    r"(?:(?:toch|wel|dan|ook|echt|ja|al|een|in|het|de|a|in the|on)\s+)*"
    r"(?:zaterdag|zondag|weekend|feestdag|vrije dag|vakantie|kerst\w*|te vroeg|te laat|te snel|te krap"
    r"|saturday|sunday|weekend|holiday|bank holiday|too early|too late|too soon)"
    r"|(?:(?:dan|die dag|that day|then)\s+)?(?:kan|ben|can|am|i can|i am|i'm)\s+(?:ik\s+)?"
    r"(?:(?:dan|er|die dag|toch|nog)\s+)*(?:niet|vrij|weg|not|off|away)"
    # "De 15e lukt niet", "de uvo kan niet op de 15e", "I can't do the 15th".
    r"|(?:\w+\s+){1,4}(?:kan|lukt|past|gaat|schikt|komt)\s+(?:(?:ik|mij|me|ons|toch|echt|helaas|nu)\s+)*niet"
    r"(?:\s+(?:uit|lukken|op|\w+)){0,4}"
    r"|(?:(?:\w+\s+){1,4}(?:does(?:n't| not) (?:work|suit)|isn't possible|won't work)"
    r"|(?:i|we) can(?:'t|not) (?:do|make))"
    r"(?:\s+\w+){0,4})\b"
    r"[\s,.;:!\u2026-]+(?:(?:dus|en|then|so)\s+)?(?P<order>(?:doe|maak|zet|liever|toch|graag|dan|make|rather|do)\b.+)"
)
_ORDERS = lazy_compile(
    r"(?i)(?:(?:o|oh|nee|sorry|oeps|no|oops)\b[\s,.;:!-]*)*(?:doe|maak|zet|liever|toch|rather|make)\b"
)
# An order in passing is short.
_LONGEST_ORDER = 120


def find_day_ordered(text: str) -> str:
    """Return the words for the day that is wanted for what is shown: "doe maar de 14e", "das een zondag, doe 12 maar".

    A bare number is a day only behind what was wrong with the day that stands there.
    """
    said = text.strip()
    if len(said) > _LONGEST_ORDER:
        return ""
    wrong = _NO_GOOD_DAY.fullmatch(said)
    if wrong is None and not _ORDERS.match(said):
        return ""
    day = find_day_instead(wrong["order"] if wrong else said)
    return "" if wrong is None and day.isdecimal() else day


def _is_day(said: str, purpose: Purpose, now: datetime, language: Language) -> bool:
    read = read_when(said, purpose, now, language, alone=True)
    return isinstance(read, Ask) or (isinstance(read, When) and read.day is not None)


def split_taken_back(text: str) -> tuple[str, str] | None:
    """Return what was said first and what is meant after all; None where nothing is taken back."""
    if len(text) > _LONGEST_BREATH:
        return None
    found = [one for one in _AFTER_ALL.finditer(text) if text[: one.start()].strip() and text[one.end() :].strip()]
    return (text[: found[-1].start()], text[found[-1].end() :]) if found else None


# With nothing else behind it: "2, nee wacht".
_HELD_UP_BEHIND = lazy_compile(
    r"(?i)[\w)][\s,.;:!\u2026-]+(?:of )?(?:nee|neen|nope|no|wacht|wait|hang on|hold on)(?:\s+\w+)?[\s.!]*$"
)


def takes_back(text: str) -> bool:
    """Tell whether what is said first is held up or taken back by what follows: then it is no answer by itself."""
    if len(text) > _LONGEST_BREATH:
        return False
    taken_back = split_taken_back(text)
    # "4, en nee, ik hoef geen uitleg" is about something else.
    held_up = taken_back is not None and not re.search(r"(?i)\b(?:en|and)[\s,]*$", taken_back[0])
    return held_up or bool(_HELD_UP_BEHIND.search(text))


def without_reason(text: str) -> str:
    """Return a text without the reason behind it: "5 want dan valt het gelijk" -> "5"."""
    return _REASON.sub("", text) or text
