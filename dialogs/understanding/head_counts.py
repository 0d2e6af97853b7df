"""How many people a round is for, as a sentence says it: "er zijn 8 mensen ipv 6", "there'll be 9 of us, not 6"."""

from dialogs.patterns import lazy_compile
from dialogs.understanding.vocabulary import plain, vocabulary

_NUMBER = r"(?P<{0}>\d{{1,5}}|[^\W\d_]+)"
_OLD = lazy_compile(
    r"\b(?:ipv|i\.p\.v\.|in plaats van|instead of|rather than|niet(?: meer)?|geen|not|was|waren|were)\s+"
    r"(?:met\s+|er\s+|de\s+|with\s+)*" + _NUMBER.format("old")
)
_FROM_TO = lazy_compile(r"\b(?:van|from)\s+" + _NUMBER.format("old") + r"\s+(?:naar|to)\s+" + _NUMBER.format("new"))
_WORD = lazy_compile(r"(?<![\w.,:/-])[+-]?\d{1,5}(?![\d.,:/-]*\d)|[^\W\d_]+")
_MORE = frozenset({"bij", "erbij", "extra", "meer", "more", "additional", "joining"})
_ONE = frozenset({"eentje", "iemand", "somebody", "someone"})
_LESS = frozenset(
    {
        "minder", "af", "afgevallen", "afgehaakt", "haakt", "haken", "eraf", "weg", "uitgevallen",
        "less", "fewer", "dropped", "drops",
    }
)  # fmt: skip
# What makes a sentence one about so many in all, whatever came or went.
_IN_ALL = lazy_compile(r"\b(?:dus|totaal|met z'?n|met zijn|in all|total|so|that makes)\b.*$|\S+\s+dus\W*$")


# "We waren met 6 man", "er waren acht mensen", "there were six of us".
_CAME = lazy_compile(
    r"(?i)(?:(?:ja|nou|oh?|yes|well|en|and)[\s,]+)*(?:we|wij|er|there|ze|they)\s+(?:waren|was|were|zaten)\s+"
    r"(?:(?:er|al|maar|only)\s+)*(?:met\s+)?(?:(?:z'?n|zijn|de|ons)\s+)?(?P<many>\d{1,3}|[^\W\d_]{2,14})"
    r"(?:\s+(?:man|mensen|personen|deelnemers|of us|people|persons|participants))?"
    r"(?:\s+(?:aan tafel|bij|erbij|aanwezig|present|there|at the table|in totaal))?[\s.!]*"
)


def says_who_came(text: str) -> bool:
    """Tell whether a text says how many people were there, and nothing else."""
    said = _CAME.fullmatch(text.replace("\u2019", "'").strip())
    return bool(said and _number(said["many"]))


def said_count(text: str) -> str:
    """Return the number that a sentence gives, "8", or by how many it changes, "+2"; "" where it gives none, or two."""
    said = text.casefold().replace("\u2019", "'")
    if (moved := _FROM_TO.search(said)) and _number(moved["old"]) and (new := _number(moved["new"])):
        return str(new)
    for old in reversed(list(_OLD.finditer(said))):
        if _number(old["old"]):
            said = f"{said[: old.start()]} {said[old.end() :]}"
    total = next(filter(None, (_numbers(found[0]) for found in _IN_ALL.finditer(said))), [])
    if total:
        return total[0].lstrip("+-") if len(total) == 1 else ""
    found = _numbers(said)
    if len(found) != 1:
        return ""
    if found[0][0] in "+-":
        return found[0]
    words = set(_WORD.findall(said))
    changes = {"+": bool(words & _MORE), "-": bool(words & _LESS)}
    if all(changes.values()):
        return ""
    return next((f"{sign}{found[0]}" for sign, is_so in changes.items() if is_so), found[0])


def after(said: str, before: int) -> int:
    """Return how many there are then, from what `said_count` returns; of none as many as before."""
    if not said:
        return before
    return before + int(said) if said[0] in "+-" else int(said)


def _numbers(said: str) -> list[str]:
    found = []
    for word in _WORD.findall(said):
        if number := _number(word.lstrip("+-")):
            found.append(f"{word[0] if word[0] in '+-' else ''}{number}")
    # An article is a number only where there is no other.
    return [one for one in found if one.lstrip("+-") != "1"] or found[:1]


def _number(word: str) -> int:
    """Return the number that a word or digits stand for; 0 for none."""
    if word.isdecimal():
        return int(word)
    word, numbers = plain(word), vocabulary().numbers
    if word in _ONE:
        return 1
    if word in numbers:
        return numbers[word]
    stem = word.removesuffix("en")
    stems = (stem, f"{stem[:-1]}f" if stem.endswith("v") else "", stem.removesuffix("s"), stem[:-1] if stem else "")
    return next((numbers[one] for one in stems if stem != word and one in numbers), 0)
