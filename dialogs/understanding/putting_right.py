"""What an answer is to be after all, said by what it is about: "datum moet 22 jan zijn", "het zijn er 18". Pure."""

import re
from datetime import datetime

from dialogs.instruments.definition import Language
from dialogs.patterns import lazy_compile
from dialogs.understanding.days import Ask, Purpose, Reason, find_when, read_when
from dialogs.understanding.head_counts import said_count
from dialogs.understanding.likeness import split_words
from dialogs.understanding.renaming import new_name
from dialogs.understanding.sentences import is_question
from dialogs.understanding.vocabulary import plain, vocabulary

# What may stand around a day or a number that only says what an answer is to be.
_AROUND = frozenset(
    {
        "aan", "beter", "de", "dat", "deze", "die", "dit", "doe", "een", "eigenlijk", "en", "het", "hij", "ik",
        "in", "is",
        "liever", "maak", "maar", "met", "pas", "moet", "moeten", "naar", "nee", "nou", "of", "oeps", "ok", "oke", "op",
        "ronde", "sorry", "terug", "toch", "van", "verander", "voor", "wacht", "weer", "wij", "we", "wijzig", "wil",
        "word", "worden", "wordt", "zet", "zijn", "zo",
        "a", "actually", "again", "and", "back", "be", "better", "change", "for", "i", "it", "its", "make", "no", "on",
        "rather", "round", "set", "should", "that", "the", "this", "to", "wait", "want", "will", *vocabulary().courtesy,
    }
)  # fmt: skip
_DAYS = frozenset(
    {
        "dag", "datum", "deadline", "dicht", "einddatum", "einde", "hem", "m", "opent", "openen", "sluit", "sluitdatum",
        "sluiten", "sluiting", "t", "tot", "uiterlijk", "start", "loopt", "ze", "hebben", "krijgen", "tijd",
        "closes", "close", "closing", "date", "day", "end", "ends", "opens", "open", "until",
        "runs", "they", "have", "time",
    }
)  # fmt: skip
_PEOPLE = frozenset(
    {
        "aantal", "z'n", "collega's", "collegas", "deelnemers", "er", "genodigden", "man", "mensen", "partners",
        "personen",
        "colleagues", "number", "participants", "people", "persons", "there", "us",
    }
)  # fmt: skip
_COUNTS = frozenset(
    {
        "about", "are", "around", "bij", "erbij", "extra", "komen", "meer", "minder", "more", "nog", "ongeveer",
        "totaal", "zij", "zo'n",
    }
)  # fmt: skip
_WE_ARE = lazy_compile(r"(?i)\b(?:(?:we|wij)\b.*\bmet|met\s+z['\u2019]?n|we are|we're|we\u2019re)\b")
_NAMES = lazy_compile(r"(?i)\b(?:naam|heet|heten|noem|hernoem|name|call|called|rename)\b")
_GROUPS = r"\b(?:domeinen|groepen|regio['\u2019]?s|domains|groups|regions)\b"
# Only behind the first of these words: behind each of many it would be looked for to the end of the text.
_LISTED = lazy_compile(
    rf"(?i)^(?:(?!{_GROUPS})[^,:])*{_GROUPS}[^,:]{{0,20}}?"
    r"(?::|\b(?:zijn|worden|moeten|are|should be)\b(?!\s*(?:niet|fout|verkeerd|not|wrong)\b))\s*"
    r"(?P<list>\S.*?(?:,|\s(?:en|and)\s).*?)(?:\s+(?:zijn|worden|heten|be))?[\s.!]*$"
)
# That an answer is not right, or is to be another; and how one speaks of it beside its title.
_WRONG = frozenset(
    {
        "aanpassen", "liever", "rather", "ander", "andere", "anders", "fout", "klopt", "kloppen", "niet", "veranderen",
        "verkeerd",
        "verkeerde", "wijzigen", "another", "different", "edit", "not", "other", "right", "wrong", "isnt", "arent",
        "isn't", "aren't",
    }
)  # fmt: skip
_CALLED = {
    "date": frozenset({"datum", "dag", "einddatum", "sluitdatum", "deadline", "date", "day"}),
    "names": frozenset({"domein", "domeinen", "groepen", "regio's", "domains", "groups", "regions"}),
    "choice": frozenset({"scan", "vragenlijst", "vertrouwelijk", "herkenbaar", "confidential", "recognisable"}),
    "number": frozenset({"aantal", "number"}),
    "text": frozenset({"naam", "name"}),
}


def find_put_right(text: str, kind: str, now: datetime, language: Language) -> str:
    """Return the words that an answer of this kind is to be after all; "" where the sentence says no such thing.

    A number is returned as "18", or as "+2" where it says how many come with it.
    """
    if is_question(text):
        return ""
    match kind:
        case "date":
            day = find_when(text, now, language, Purpose.DAY)
            if day is None:
                return _find_stretch(text, now, language)
            around = set(split_words(f"{text[: day.start]} {text[day.end :]}"))
            return text[day.start : day.end] if around <= _AROUND | _DAYS else ""
        case "number":
            count = said_count(text)
            said = {word for word in map(plain, re.findall(r"[^\W\d_]+(?:['\u2019]\w+)?", text)) if word}
            return (
                count
                if count and (said & _PEOPLE or _WE_ARE.search(text)) and said <= _AROUND | _PEOPLE | _COUNTS
                else ""
            )
        case "text":
            return new_name(text) if _NAMES.search(text) else ""
        case "names":
            listed = _LISTED.match(text.strip())
            return listed["list"] if listed else ""
    return ""


def _find_stretch(text: str, now: datetime, language: Language) -> str:
    """Return the time of no one day that is all that is said besides such words: "nee april"; "" without it."""
    words = re.findall(r"[\w'\u2019-]+", text)
    left = [word for word in words if plain(word) not in _AROUND | _DAYS]
    said = " ".join(left)
    return said if said and not re.search(r"\d", said) and is_stretch(said, now, language) else ""


def is_stretch(said: str, now: datetime, language: Language) -> bool:
    """Tell whether words stand for a time with more days than one, of which none is named: "april"."""
    read = read_when(said, Purpose.DAY, now, language, alone=True)
    return isinstance(read, Ask) and read.why is Reason.WHICH_DAY


def is_called(text: str, kind: str) -> bool:
    """Tell whether a text names what an answer of this kind is about: "de datum", "met z'n"."""
    said = set(re.findall(r"[\w'\u2019]+", plain(text)))
    of_kind = {"date": _DAYS, "number": _PEOPLE}.get(kind, frozenset())
    otherwise = {"number": _WE_ARE, "text": _NAMES}.get(kind)
    return bool(said & (of_kind | _CALLED.get(kind, frozenset()))) or bool(otherwise and otherwise.search(text))


def says_wrong(text: str, kind: str) -> bool:
    """Tell whether a sentence only says that an answer of this kind is not right: "domeinen kloppen niet"."""
    said = set(re.findall(r"[\w'\u2019]+", plain(text)))
    called = _CALLED.get(kind, frozenset())
    return bool(said & called and said & _WRONG) and said <= _AROUND | _WRONG | called and not is_question(text)
