"""Who or how many were at a UVO, or are to come: nothing of it is kept, and it says nothing of the UVO itself. Pure."""

from dialogs.patterns import lazy_compile
from dialogs.understanding.clauses import says_little
from dialogs.understanding.decision import Decision
from dialogs.understanding.head_counts import says_who_came
from dialogs.understanding.likeness import split_words
from dialogs.understanding.meaning import Meaning
from dialogs.understanding.private.beside_code import names_relation
from dialogs.understanding.situation import Part, Situation

# What is said of somebody: "… was er niet bij", "… komt ook", "… couldn't make it".
_TOLD = lazy_compile(
    r"(?i)(?P<who>(?:[^\W\d_][^\W\d_.'-]*\.?\s+){1,5})"
    r"(?:(?:was|waren|is|zijn)\s+(?:(?:toch|gewoon|helaas)\s+)?(?:er(?:\s+(?:ook|niet|wel|nog|weer|allemaal))*(?:\s+bij)?"
    r"|(?:(?:niet|ook|wel)\s+)?(?:erbij|aanwezig|afwezig|verhinderd))"
    r"|(?:komt|komen|kwam|kwamen)\s+(?:(?:er|ook|niet|wel)\s+)*(?:bij|opdagen|ook)"
    r"|(?:was|were)(?:\s+not|n't)?\s+(?:also\s+)?(?:there|present|absent)"
    r"|(?:could|did|can)(?:\s+not|n't|not)\s+(?:make\s+it|come|show\s+up|turn\s+up|be\s+there|attend)"
    r"|(?:is|are)\s+(?:also\s+coming|coming\s+(?:too|as\s+well|along)))"
)
# So many take part: "we're 14", "er komen 6 mensen".
_MANY = lazy_compile(
    r"(?i)(?:we|wij)(?:'re|\s+(?:zijn|are|will\s+be|komen))(?:\s+(?:er|met))*\s+(?:z'n\s+)?\d{1,3}(?:\s+(?:man|mensen|people))?"
    r"|(?:er\s+(?:komen|zijn)|there\s+(?:will\s+be|are)|there'll\s+be)\s+\d{1,3}\s+(?:man|mensen|people|of\s+us)"
)
# Who asks for it: "wie waren er de vorige keer bij", "wie komen er allemaal de 15e?".
_ASKS_WHO = lazy_compile(
    r"(?i)(?:(?:en|and|weet je|do you know)\s+)*"
    r"(?:(?:wie|met wie|hoeveel mensen|hoeveel man)\s+(?:er\s+)?"
    r"(?:was|waren|komt|komen|kwam|kwamen|zat|zaten|zit|zitten)\s+(?:er|we|ik)(?:\s+(?:ook|nog|wel|allemaal|bij|aanwezig|aan\s+tafel|(?:de\s+)?(?:vorige|laatste)\s+(?:keer|uvo)|(?:bij\s+)?de\s+uvo|toen"
    r"|(?:op\s+)?de\s+\d{1,2}e|dan|vandaag|morgen))*"
    r"|(?:who|how\s+many(?:\s+people)?)\s+(?:was|were|is|are|came|come|will\s+be|will)"
    r"(?:\s+(?:there|coming|come|attending|present|all|at\s+the\s+(?:table|uvo|last\s+one)|last\s+time|to\s+the\s+uvo|then|today))*"
    r")[\s.?!]*"
)
_BETWEEN = lazy_compile(r"(?i)[,;.!]\s*(?:maar|alleen|but|though|en|and)?\s+|\s(?:maar|alleen|but|only)\s")
# Who says it of themselves was not there; of nobody, or of the meeting, it is that it did not take place.
_NOBODY = frozenset(
    {"niemand", "nobody", "none", "geen", "no", "nergens", "uvo", "overleg", "casus", "case", "meeting"}
)
_MEETING = frozenset({"bijeenkomst", "vergadering", "zaak", "bespreking", "afspraak", "datum", "dag", "date"})
_ITSELF = frozenset({"ik", "i", "het", "it", "dat", "that", "die", "dit", "this", "er", "there", "hij", "we", "wij"})
_QUESTION = frozenset(
    {"wie", "who", "wat", "what", "wanneer", "when", "als", "if", "of", "whether", "ja", "nee", "yes"}
)


def without_who_came(text: str, here: Situation) -> str:
    """Return what a chair says without what it tells of who was there; all of it where nothing else is told."""
    if "?" in text or not _of_a_chair(here):
        return text
    others = [part.strip() for part in _parts(text) if not _tells_who(part)]
    return ", ".join(others) if len(others) < len(_parts(text)) and not all(map(says_little, others)) else text


def told_of_people(text: str, made: Decision, here: Situation) -> Meaning | None:
    """Return what is said where a chair tells of people and nothing else: that none of it is kept, or belongs here."""
    if _of_a_chair(here) and _ASKS_WHO.fullmatch(text.strip()):
        return Meaning.WHO_CAME
    if "?" in text or not here.uvos:
        return None
    family = names_relation(text)
    if says_who_came(text) or (_of_a_chair(here) and all(map(_tells_who, _parts(text)))):
        return Meaning.CASE_DATA if family else Meaning.WHO_CAME
    # "Vader was boos" is no complaint about us, and does nothing with a UVO.
    unclear = made.meaning is Meaning.COMPLAINT or (bool(made.choices) and not made.do)
    return Meaning.CASE_DATA if family and unclear and not made.heard.question else None


def _of_a_chair(here: Situation) -> bool:
    # Who comes to a round is said of that.
    return bool(here.uvos) and not here.rounds_as(Part.COORDINATES)


def _parts(text: str) -> list[str]:
    return [part for part in _BETWEEN.split(text) if part.strip()]


def _tells_who(part: str) -> bool:
    said = part.replace("\u2019", "'").strip(" .!,;")
    if says_who_came(said) or _MANY.fullmatch(said):
        return True
    told = _TOLD.fullmatch(said)
    if told is None:
        return False
    who = split_words(told["who"])
    return not _NOBODY.union(_MEETING, _QUESTION) & {*who} and not (len(who) == 1 and who[0] in _ITSELF)
