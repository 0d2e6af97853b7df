"""Which score is meant, where another was given by accident: "per ongeluk 3 gedrukt, moest 4 zijn". Pure."""

from dialogs.patterns import lazy_compile
from dialogs.understanding.vocabulary import plain, vocabulary

_ACCIDENT = lazy_compile(
    r"\b(?:per (?:ongeluk|abuis)|abusievelijk|verkeerde?|misgeklikt|misgetikt|misgedrukt|misklik|foutje?|vergist"
    r"|by (?:accident|mistake)|accidentally|mistakenly|wrongly|wrong|misclicked|mistyped|mistake)\b"
)
_INSTEAD = lazy_compile(r"\b(?:ipv|i\.p\.v\.|in plaats van|instead of|rather than)(?!\w)")
# Behind one of these stands what is meant.
_MEANT = frozenset(
    {"moest", "moet", "had", "bedoel", "bedoelde", "wou", "wilde", "hoort", "be", "been", "meant", "mean", "wanted"}
)
_PRESSED = frozenset(
    {
        "drukte", "gedrukt", "druk", "klikte", "geklikt", "tikte", "getikt", "typte", "getypt", "koos", "gekozen",
        "gaf", "gegeven", "vulde", "ingevuld", "deed", "gedaan", "aangeklikt", "ingetikt", "zette", "gezet", "aan",
        "pressed", "clicked", "hit", "typed", "tapped", "chose", "picked", "gave", "put", "entered", "selected",
    }
)  # fmt: skip
_AROUND = frozenset(
    {
        "ik", "heb", "hem", "het", "dat", "die", "de", "een", "op", "in", "en", "maar", "nu", "net", "zojuist", "zonet",
        "daarnet", "oeps", "oei", "sorry", "nee", "wacht", "oh", "o", "zijn", "worden", "moeten", "hebben", "dus",
        "toch", "me", "knop", "er", "stond", "was", "is", "cijfer", "score", "antwoord", "vorige", "bij", "ah",
        "i", "i've", "i'd", "have", "a", "an", "the", "it", "that", "this", "and", "but", "just", "oops", "no", "wait",
        "should", "to", "button", "one", "on", "number", "last", "previous", "for", "so", "only", "need", "needs",
    }
)  # fmt: skip
_PART = lazy_compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|\d+")


def find_slipped(text: str) -> str:
    """Return the score that was meant where another was given by accident; "" where nobody says so, or more is said."""
    said = plain(text).replace("\u2019", "'")
    accident, instead = _ACCIDENT.search(said), _INSTEAD.search(said)
    if "?" in text or not (accident or instead):
        return ""
    parts = _PART.findall(_INSTEAD.sub(" ", _ACCIDENT.sub(" ", said)))
    numbers = vocabulary().numbers
    scores: list[str] = []
    meant, behind = "", False
    for part in parts:
        if part.isdecimal() or (part in numbers and part not in _AROUND):
            score = part if part.isdecimal() else str(numbers[part])
            scores.append(score)
            meant, behind = (score, False) if behind else (meant, behind)
        elif part not in _AROUND | _PRESSED | _MEANT:
            return ""
        behind = behind or part in _MEANT
    if not 1 <= len(scores) <= 2 or (len(scores) == 1 and not meant):
        return ""
    # "4 ipv 3" says first what is meant; "per ongeluk 3 ipv 4", and "I pressed 3 instead of 4", last.
    last = accident or not instead or not _PRESSED.isdisjoint(parts)
    return meant or scores[-1 if last else 0]
