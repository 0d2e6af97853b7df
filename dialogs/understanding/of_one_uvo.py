"""What is said of a UVO and is no day: how long it takes, and that its case has another code. Pure."""

from dialogs.patterns import lazy_compile
from dialogs.understanding.codes import find_case_codes
from dialogs.understanding.decision import Decision
from dialogs.understanding.heard import Meant
from dialogs.understanding.meaning import Meaning
from dialogs.understanding.of_others import OF_MEETING
from dialogs.understanding.situation import Situation

# "Maak er 90 minuten van": so long it takes; "2 uur" alone is in Dutch an hour of the day.
_LENGTH = lazy_compile(
    r"(?i)\b(?:\d{2,3}\s?min(?:uten|utes|uut|s)?\b|anderhalf uur\b|anderhalve\b|(?:een half|half een|een heel) uur\b"
    r"|(?:een|één) uur(?:tje)?(?= van\b)|(?:an|one) hour(?: and a half)?\b|half an hour\b"
    r"|(?:\d|two|three) hours\b|hour and a half\b)"
)
# Beside these it is how far it moves, when it is, or when to be asked again.
_MOVES = lazy_compile(
    r"(?i)\b(?:later|eerder|vroeger|earlier|sooner|forward|back|voren|achteren|over|in|within|binnen|before|after"
    r"|tevoren|vooraf|voor|na|naar|to|at|om|herinner\w*|remind\w*|verzet\w*|verschui\w*|schui[fv]\w*|move|push|delay)\b"
)
_LASTS = lazy_compile(
    r"(?i)\b(?:maak er\b.*\bvan|maak het|duurt|duren|kost|uittrekken|nodig|make (?:it|that)|takes?|lasts?|need"
    r"|long|lang|be)\b"
)
_WRONG_CODE = lazy_compile(
    r"(?i)\b(?:(?:casus)?code|case code)\b.*\b(?:klopt niet|fout|verkeerd\w*|onjuist|wijzig\w*|verander\w*|anders?"
    r"|wrong|incorrect|mistake|typo|not right|isn['\u2019]?t right|change|different)\b"
    r"|\b(?:verkeerde?|foute|andere|wrong|different|typ(?:o|e?fout)\b.*|tikfout\b.*|foutje\b.*|vergist\b.*|wijzig\w*\b.*"
    r"|change\b.*|mistake\b.*) (?:casus|case )?code\b"
)
# Nobody says it in more signs, and what looks for it reads all of them.
_LONGEST = 160
_ASKED_FOR_CODE = frozenset({"uvo_plan", "code"})


def says_length(text: str) -> bool:
    """Tell whether a text says how long something is to take, and not when: "maak er een uur van"."""
    return len(text) <= _LONGEST and bool(_LENGTH.search(text) and _LASTS.search(text)) and not _MOVES.search(text)


def tell_length(made: Decision, text: str) -> Meant | None:
    """Return that no length is kept, where a sentence says how long a meeting is to take; None for others."""
    meant = {one.meaning for one in (*made.do, *made.choices)}
    if not _LENGTH.search(text) or made.heard.when or made.heard.question:
        return None
    likely = meant & {Meaning.MOVE_UVO, Meaning.UVO_HELD} and says_length(text)
    if not likely and meant != {Meaning.HOW_LONG}:
        return None
    return Meant(Meaning.HOW_LONG, "hoe_lang", OF_MEETING)


def give_code(made: Decision, text: str, here: Situation) -> Meant | None:
    """Return how a case gets another code, where a sentence says that its code is wrong; None for others."""
    busy = here.run is not None and not here.run.resting
    if busy or here.expects in _ASKED_FOR_CODE or here.rounds or not _WRONG_CODE.search(text):
        return None
    # In the whole of it: what was understood may be a part.
    codes = [one.code for one in find_case_codes(text)]
    named = [uvo.code for uvo in made.heard.parts.uvos] or [here.about, *codes]
    mine = [uvo.code for uvo in here.uvos if uvo.code in named] or [uvo.code for uvo in here.uvos]
    if len(mine) > 1:
        return Meant(Meaning.CORRECT, "uvo", "code", missing=("case",))
    rest = " ".join((mine[0], "code", *[code for code in codes if code != mine[0]][:1]))
    return Meant(Meaning.CORRECT, "uvo", rest, about=mine[0], slots={"case": mine[0]})
