"""Which answer somebody wants to change, and into what."""

from dialogs.understanding.heard import Heard, Meant
from dialogs.understanding.meaning import Meaning
from dialogs.understanding.places import alike_titles, find_place, find_value, numbered_place

# The answer before the one that is asked.
PREVIOUS = "vorige"
# What was asked as a number: "het zijn er 10".
COUNTED, _COUNTS = "er", ("er", "there", "mensen", "people", "genodigden", "deelnemers")
# Without one of these words nobody puts right what they answered before.
_PUT_RIGHT = (
    "vorige*", "laatste", "terug", "net", "daarnet", "zonet", "oeps", "oei", "sorry", "fout*", "verkeerd*", "vergis*",
    "moest", "moet", "hoort", "eerder*", "previous", "last", "meant", "wrong*", "wait", "back", "bedoel*", "correct*",
    "corrig*", "wijzig*",
    "verander*", "change*", "aanpas*", "pas", "mistake", "herstel*", "verbeter*", "should", "before", "earlier", "oops",
)  # fmt: skip


def correct(meaning: Meaning, heard: Heard) -> Meant:
    """Change an answer: `wijzig`, with which (a number, a title, the previous one) and what it is to be, if said."""
    run, parts = heard.here.run, heard.understanding.parts
    scores = list(parts.scores)
    if (number := numbered_place(heard.understanding.text)) in scores:
        scores.remove(number)
    text, titles = heard.understanding.text, run.titles if run else ()
    to = str(scores.pop()) if scores else ""
    named = next((title for title in titles if title.casefold() == parts.term.casefold()), "")
    place = find_place(text)
    if run and not run.at_review and not (named or place) and not heard.says(*_PUT_RIGHT):
        # A score alone is no correction of another.
        return Meant(meaning, void=True)
    alike = [titles[at] for at in alike_titles(text, titles)]
    value = find_value(text)
    if named:
        which = named
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
        # What stands behind "naar" is an answer, and no number of a question: then it is asked which.
        which, to = "" if value else to, ""
    else:
        which = PREVIOUS
    return Meant(meaning, "wijzig", f"{which} {to}".strip(), about=which, slots={"which": which, "to": to})


def back(meaning: Meaning, heard: Heard) -> Meant:
    """Go to the previous question; with an answer for it, that is put right."""
    return correct(Meaning.CORRECT, heard) if heard.understanding.parts.scores else Meant(meaning, "terug")
