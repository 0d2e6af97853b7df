"""What somebody says of the scan they are in, or of its outcome. Pure."""

from dialogs.understanding.correcting import correct
from dialogs.understanding.heard import Heard, Meant
from dialogs.understanding.making import of_scan
from dialogs.understanding.meaning import Meaning
from dialogs.understanding.places import alike_titles
from dialogs.understanding.situation import Part


def send(meaning: Meaning, heard: Heard) -> Meant:
    """Send; with a question in hand it is asked first, for its answer would be left out."""
    run = heard.here.run
    return Meant(meaning, "verstuur", asked=bool(run and run.questions and not run.resting))


# By themselves these say how much, and not of what: "helemaal eens" throws nothing away.
_HOW_MUCH = frozenset({"helemaal", "totaal", "volledig", "compleet", "completely", "totally", "fully", "mee", "eens"})


def restart(meaning: Meaning, heard: Heard) -> Meant:
    """Begin a scan anew: the one in hand, or another that is named."""
    if set(heard.understanding.words) <= _HOW_MUCH:
        return Meant(meaning, void=True)
    scans, run = heard.understanding.parts.scans, heard.here.run
    # Of another than the one in hand it is said which.
    other = scans[0] if scans and not (run and run.instrument in scans) else ""
    return Meant(meaning, "opnieuw", other)


def result(meaning: Meaning, heard: Heard) -> Meant:
    """Show an outcome; who is at the review of a scan looks at what they are about to send."""
    run = heard.here.run
    if run and run.scan and run.at_review and not run.resting and heard.says(*_FILLED_IN):
        return Meant(meaning, "overzicht")
    return of_scan("uitdraai")(meaning, heard)


_FILLED_IN = (
    "ingevuld*", "invul*", "antwoord*", "overzicht", "gegeven", "getypt", "fill", "filled", "answer*", "overview",
    "typed", "entered",
)  # fmt: skip


def progress(meaning: Meaning, heard: Heard) -> Meant:
    """Say how far somebody is; who asks what they filled in, at the review, looks at it."""
    run = heard.here.run
    asks_what = heard.says("wat", "welke", "what", "which") and heard.says(*_FILLED_IN)
    return Meant(meaning, "overzicht" if run and run.at_review and not run.resting and asks_what else "hoe_ver")


def about_self(meaning: Meaning, heard: Heard) -> Meant:
    """Hear who somebody is; who was not there when a question is about either skips it or asks what to do."""
    run = heard.here.run
    if run and run.scan and run.questions and not run.resting and heard.says(*_NOT_THERE):
        return Meant(Meaning.SKIP, "overslaan", either=(Meant(Meaning.EXPLAIN_QUESTION, "uitleg"),))
    return Meant(meaning)


_NOT_THERE = ("geleden", "toen", "nog", "pas", "net", "nieuw*", "ago", "then", "yet", "just", "new")


def may(meaning: Meaning, heard: Heard) -> Meant:
    """Say whether something may still be done; who names an answer at the review changes it."""
    run = heard.here.run
    if heard.says("vergelijk*", "vorig*", "tov", "compare*") and not heard.here.rounds_as(Part.COORDINATES):
        # Of one's own outcome it is another question.
        return Meant(meaning, void=True)
    if (
        run
        and run.at_review
        and not heard.understanding.question
        and alike_titles(heard.understanding.text, run.titles)
    ):
        # Who names an answer, and asks nothing, means to change it.
        return correct(Meaning.CORRECT, heard)
    return Meant(meaning, "kan_ik_nog", heard.understanding.text)
