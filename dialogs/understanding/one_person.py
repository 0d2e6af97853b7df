"""Whether a sentence asks what one person answered: "hoe scoort anna", "what did Piet fill in". Pure.

Names need no capital here, and are in no list: whatever word of no example stands where a person would, may be one.
"""

from collections.abc import Callable, Collection

from dialogs.patterns import lazy_compile
from dialogs.understanding.vocabulary import plain

_WHO = r"(?P<who>\{name\}|[^\W\d_]+)"
_FILLED = "ingevuld|gescoord|geantwoord|gekozen|gegeven|gedaan|gevonden|gestemd"
_ANSWERED = (
    r"(?:in|op|er|het|dan|die|dat|deze|aan|voor|\{\w+\})?\s*(?:\S+\s+){0,4}?"
    rf"(?:{_FILLED})\b"
)
_ASKS = (
    lazy_compile(
        rf"\b(?:hoe|wat|hoeveel)\s+(?:scoor(?:t|de)|vul(?:t|de)|antwoord(?:t|de)|koos|kiest|gaf|geeft|vond|vindt)\s+{_WHO}"
    ),
    lazy_compile(rf"\bhoe\s+(?:deed|doet|denkt|dacht)\s+{_WHO}"),
    lazy_compile(rf"\b(?:hoe|wat|welke\s+\S+)\s+(?:heeft|had)\s+{_WHO}\s+{_ANSWERED}"),
    lazy_compile(
        r"\b(?:scores?|antwoord(?:en)?|resulta(?:at|ten)|uitkomst(?:en)?|cijfers?|punten|uitslag|scan|zelfscan|uitdraai|pdf)\s+van\s+"
        + _WHO
    ),
    lazy_compile(rf"\bwat\s+{_WHO}\s+(?:heeft\s+|had\s+)?(?:{_FILLED}|invulde|scoorde|antwoordde|koos|gaf|vond)\b"),
    lazy_compile(rf"\bwhat\s+{_WHO}\s+(?:has\s+|had\s+)?(?:answered|filled|scored|said|chose|chosen|gave|given)\b"),
    lazy_compile(rf"\bhow\s+(?:did|does|has)\s+{_WHO}\s+(?:scored?|do|done|answer|rate|fill)\b"),
    lazy_compile(rf"\bhow\s+{_WHO}\s+(?:has\s+|had\s+)?(?:scored|answered|rated|did|filled)\b"),
    lazy_compile(
        rf"\bwhat\s+(?:did|does|has)\s+{_WHO}\s+(?:and\s+(?:\S+\s+){{1,3}}?)?(?:score|fill|answer|say|choose|chosen|give|given|put|think)"
    ),
    lazy_compile(rf"\b(?:scores?|answers?|results?|outcome|printout|pdf)\s+of\s+{_WHO}"),
    lazy_compile(r"(?P<who>\{name\})(?:['\u2019]?s)?\s+(?:scores?|answers?|results?|outcome|antwoorden|resultaten)\b"),
    # As it is said of somebody: "Bram z'n antwoorden".
    lazy_compile(
        rf"\b{_WHO}\s+(?:zn|z['\u2019]n|zijn|haar|dr|d['\u2019]r)\s+(?:scores?|antwoorden|resultaten|cijfers|uitkomst)\b"
    ),
    lazy_compile(rf"\b{_WHO}['\u2019]s\s+(?:scores?|answers?|results?|outcome)\b"),
)


_DONE = (
    "gereageerd|geantwoord|ingevuld|ingestuurd|ingeleverd|verstuurd|gedaan|meegedaan|klaar|begonnen|geopend|responded|"
    "replied|answered|done|finished|started|joined|respond|reply|answer|finish|begun|ready"
)
# Whether one person did something, with what stands between.
_DID = (
    # What somebody did, or how, is another question.
    lazy_compile(
        r"(?<!\bwat )(?<!\bhoe )(?<!\bwhat )(?<!\bhow )\b(?:heeft|is|zijn|hebben|has|have|did)\s+(?P<who>[^\W\d_]+)"
        rf"(?=\s+(?:\S+\s+){{0,5}}?(?:{_DONE})\b)"
    ),
    lazy_compile(
        r"\b(?:iets|niets|antwoord|reactie|bericht|anything|something)\s+(?:al\s+|nog\s+)?(?:van|from)\s+(?P<who>[^\W\d_]+)"
    ),
)
_NEXT = lazy_compile(r"\s+(?P<who>[^\W\d_]+)")


def whose_doing(text: str, knows: Callable[[str], bool], groups: frozenset[str]) -> tuple[tuple[int, int], ...]:
    """Return where the name of one person stands of whom it is asked whether they are done, with a capital or without.

    `knows` and `groups` are as in `asks_of_one`.
    """
    said = text.lower()
    if len(said) != len(text):
        return ()

    def is_name(word: str) -> bool:
        return not knows(word) and plain(word) not in groups

    spans = []
    for pattern in _DID:
        for found in pattern.finditer(said):
            if is_name(found["who"]):
                after = _NEXT.match(said, found.end("who"))
                spans.append((found.start("who"), after.end() if after and is_name(after["who"]) else found.end("who")))
    return tuple(spans)


# Who of all it was: that is nobody's business either.
_WHO_OF_ALL = lazy_compile(
    r"\b(?:wie|welke (?:collega|persoon|deelnemer)|who|which (?:person|colleague|participant))\s+(?:er\s+)?"
    r"(?:scoor\w+|gaf een|koos|scored?|scores|gave a|chose|rated)\b"
)
# All of it, of each by themselves: "splits het uit per persoon", "excel met namen".
_BY_NAME = (
    r"\b(?:per (?:persoon|deelnemer|collega|person|participant|colleague)"
    r"|(?:met|with) (?:de |alle |the |all )?(?:namen|names))\b"
)
_OF_EACH = lazy_compile(
    r"\b(?:splits\w*|uitgesplitst|scores?|antwoorden|(?:groeps)?beeld|overzicht|excel|pdf|resultaten|cijfers|uitkomsten"
    rf"|answers|results|figures|picture|overview|split|break)\b[^?.!]{{0,40}}{_BY_NAME}"
)
_EACH = lazy_compile(rf"(?i){_BY_NAME}")
# Whom one invited oneself is another list.
_INVITED = lazy_compile(r"\b(?:uit(?:ge)?nodig\w*|genodigd\w*|invit\w+)\b")
# What somebody holds on paper is entered and taken away by who coordinates, not asked for.
_PAPER = lazy_compile(r"\b(?:op papier|papier\w*|on paper|paper)\b")


def asks_by_name(text: str) -> bool:
    """Tell whether a text asks for something of each person by themselves: "met namen", "per persoon"."""
    return _EACH.search(text) is not None


def may_ask_of_one(text: str) -> bool:
    """Tell whether a text has the form of such a question, whoever or whatever it names: "resultaat van …"."""
    said = plain(f"0 {text} 0")
    return not _PAPER.search(said) and any(pattern.search(said) for pattern in _ASKS)


def asks_of_one(masked: str, names: Collection[str], knows: Callable[[str], bool], groups: frozenset[str]) -> bool:
    """Tell whether a sentence, with a slot where each of its parts stood, asks what one person answered.

    `names` are what stood in the slots for names; `knows` tells of a word whether an example has it; `groups` are the
    words, plain, that groups are called by: those are nobody's name, with a capital or without.
    """
    # What stands at an edge keeps its braces, and no edge is a name: "maak er een pdf van".
    said = plain(f"0 {masked} 0")
    if _PAPER.search(said):
        return False
    if _OF_EACH.search(said) and not _INVITED.search(said):
        return True
    if _WHO_OF_ALL.search(said):
        return "{group}" not in said and not set(said.split()) & groups
    person = any(not set(plain(name).split()) <= groups for name in names)
    for pattern in _ASKS:
        for found in pattern.finditer(said):
            who = found["who"]
            if person if who == "{name}" else not (knows(who) or who in groups):
                return True
    return False
