"""Which answer somebody wants to change, and into what."""

from dataclasses import replace

from dialogs.patterns import lazy_compile
from dialogs.understanding.heard import Heard, Meant
from dialogs.understanding.meaning import Meaning
from dialogs.understanding.places import (
    alike_titles,
    find_numbered,
    find_ordinal,
    find_place,
    find_value,
    numbered_place,
)
from dialogs.understanding.slipped import find_instead, find_slipped
from dialogs.understanding.statements import OF_CARD, OF_NUMBER, find_each_named, find_statement, find_whole_card
from dialogs.understanding.vocabulary import plain, vocabulary

# The answer before the one that is asked.
PREVIOUS = "vorige"
# What was asked as a number: "het zijn er 10".
COUNTED, _COUNTS = "er", ("er", "there", "mensen", "people", "genodigden", "deelnemers")
# Without one of these words nobody puts right what they answered before.
_PUT_RIGHT = (
    "vorige*", "laatste", "terug", "net", "daarnet", "zonet", "oeps", "oei", "sorry", "fout*", "verkeerd*", "vergis*",
    "moest", "moet", "hoort", "eerder*", "previous", "last", "meant", "wrong*", "wait", "back", "bedoel*", "correct*",
    "corrig*", "wijzig*", "ongeluk", "abuis", "accident*",
    "verander*", "change*", "aanpas*", "pas", "mistake", "herstel*", "verbeter*", "should", "before", "earlier", "oops",
)  # fmt: skip

# "De 3 was fout": which score was wrong, and not what it is to be.
_WAS_WRONG = lazy_compile(
    r"(?i)\b(?:(?:de|die|the|that) (?=[1-9] (?:was|is|klopt))|(?:ongeluk|abuis|accidentally|drukte|tikte|pressed|hit)"
    r" (?:(?:op|een|de|a|the|per|ongeluk|abuis) )*)(?P<score>[1-9])\b"
)

# Who says sorry for something puts nothing right, nor does who has to go: "3, ik moet zo weg".
_OF_ONESELF = lazy_compile(
    r"(?i)\bsorry (?:voor|for|dat ik|that i|i was|ik was)\b(?! (?:bedoel|mean|moest|had))"
    r"|\b(?:ik|we|wij) moet(?:en)?\b(?!.*\b(?:zijn|worden|wijzig\w*|aanpas\w*|verander\w*|herstel\w*"
    r"|verbeter\w*|terug)\b)"
)

# "2 terug" is how far, and no answer.
_COURTESY = vocabulary().courteous
_STEPS_BACK = lazy_compile(
    rf"(?i)(?:(?:hoi|hallo|hello|hi|hey)[ ,.!]+)?(?:(?:ik|i|ga|go|wil|kan|mag|even|ff|{_COURTESY}|weer|nog|dan) )*"
    r"(?P<many>[1-9]|[^\W\d_]{3,6})"
    r"(?: (?:vraa?g(?:en|je|jes)?|stap(?:pen|je|jes)?|kaart(?:en|je|jes)?|rol(?:len)?|questions?|steps?|cards?))?"
    rf" (?:terug|back)(?: (?:gaan|even|ff|{_COURTESY}))*(?:[.!?,]* (?:{_COURTESY}))?[\s.!?]*"
)


def _steps_back(text: str) -> int:
    """Return how many questions somebody wants to go back; 0 where they do not say so."""
    said = _STEPS_BACK.fullmatch(" ".join(text.split()))
    many = plain(said["many"]) if said else ""
    return int(many) if many.isdecimal() else vocabulary().numbers.get(many, 0)


def _scores_wanted(heard: Heard) -> list[int]:
    """Return the scores that were said, without the number of what is changed and without one that was wrong."""
    text, scores = heard.understanding.text, list(heard.understanding.parts.scores)
    if instead := find_instead(text):
        return [int(instead)]
    wrong = _WAS_WRONG.search(text)
    for said in (numbered_place(text), int(wrong["score"]) if wrong else 0):
        if said in scores:
            scores.remove(said)
    return scores


def _of_card(meaning: Meaning, heard: Heard) -> Meant | None:
    """Change one statement of a card, or all that was answered on it, where that is said."""
    run, text = heard.here.run, heard.understanding.text
    if run is not None and not run.scan:
        return None
    if run and run.joins and run.answered == 0:
        # Who did not say yet whether they take part answered nothing.
        return Meant(meaning, void=True)
    if whole := find_whole_card(text):
        card, row = whole.split()[:2], whole.split()[2:]
        return Meant(meaning, "wijzig", whole, slots={"which": " ".join(card), "to": " ".join(row)})
    if run and (each := find_each_named(text)):
        first, *others = (
            Meant(meaning, "wijzig", f"{name} {value}", about=name, slots={"which": name, "to": value})
            for name, value in each
        )
        return replace(first, also=tuple(others))
    one = find_statement(text) if run else None
    return one and Meant(meaning, "wijzig", OF_CARD + " ".join(one), slots={"which": one.card, "to": one.value})


# "Ontwerper: 2", of what is named.
_LAST_SCORE = lazy_compile(r"(?:^|[\s:=])([1-9])[\s.!]*$")


def _at_end(text: str) -> str:
    found = _LAST_SCORE.search(text)
    return found[1] if found and int(found[1]) != numbered_place(text) else ""


def correct(meaning: Meaning, heard: Heard) -> Meant:
    """Change an answer: `wijzig`, with which (a number, a title, the previous one) and what it is to be, if said."""
    run, parts = heard.here.run, heard.understanding.parts
    if run and (many := _steps_back(heard.understanding.text)):
        return Meant(Meaning.BACK, "terug", str(many))
    asks = heard.understanding.question
    if not asks and (of_card := _of_card(meaning, heard)):
        return of_card
    if run and run.scan and not run.at_review and not asks and (numbered := find_numbered(heard.understanding.text)):
        which, to = numbered.split()
        return Meant(meaning, "wijzig", OF_NUMBER + numbered, slots={"which": which, "to": to})
    scores = _scores_wanted(heard)
    text, titles = heard.understanding.text, run.titles if run else ()
    to = str(scores.pop()) if scores else ""
    # Of what was sent no titles are at hand; the answer that is named is looked for there.
    of_title = next((title for title in titles if title.casefold() == parts.term.casefold()), "")
    named = of_title if run else parts.term
    place = find_place(text)
    puts_right = heard.says(*_PUT_RIGHT) and not _OF_ONESELF.search(text)
    if run and not run.at_review and not (named or place) and not puts_right:
        # A score alone is no correction of another.
        return Meant(meaning, void=True)
    alike = [titles[at] for at in alike_titles(text, titles)]
    value = find_value(text) or find_slipped(text)
    if named:
        which, to = named, to or _at_end(text)
    elif place:
        which, to = place, value or to
    elif scores:
        which = str(scores[0])
    elif len(alike) == 1:
        which, to = alike[0], value or to
    elif run and run.at_review and heard.says("vorige*", "net", "daarnet", "zonet", "previous", "last", "laatste"):
        which = PREVIOUS
    elif run and run.at_review and to and not value and heard.says(*_COUNTS):
        which = COUNTED
    elif run and run.at_review:
        which, to = _of_list(text, value, to, scan=run.scan)
    else:
        # Of a card of statements the one that is named, and not the last.
        which = (find_ordinal(text) if run and run.scan else "") or PREVIOUS
    return Meant(meaning, "wijzig", f"{which} {to}".strip(), about=which, slots={"which": which, "to": to})


def _of_list(text: str, value: str, to: str, *, scan: bool) -> tuple[str, str]:
    """Return which answer of the list at the review is meant, and what it is to be: "maak van de tweede een 4"."""
    if scan and (value or to) and (ordinal := find_ordinal(text)):
        return ordinal, value or to
    # What stands behind "naar" is an answer, and no number of a question: then it is asked which.
    return "" if value else to, ""


def back(meaning: Meaning, heard: Heard) -> Meant:
    """Go to the previous question; with an answer for it, that is put right."""
    if heard.understanding.parts.scores or _steps_back(heard.understanding.text):
        return correct(Meaning.CORRECT, heard)
    return Meant(meaning, "terug")
