"""What somebody says of the scan they are in, or of its outcome. Pure."""

from dialogs.patterns import lazy_compile
from dialogs.understanding.correcting import back, correct
from dialogs.understanding.heard import Heard, Meant
from dialogs.understanding.making import of_scan, start_of
from dialogs.understanding.meaning import Meaning
from dialogs.understanding.places import alike_titles
from dialogs.understanding.situation import Part
from dialogs.understanding.small_words import small_words


def send(meaning: Meaning, heard: Heard) -> Meant:
    """Send; with a question in hand it is asked first, for its answer would be left out."""
    run = heard.here.run
    return Meant(meaning, "verstuur", asked=bool(run and run.questions and not run.resting))


# By themselves these say how much, and not of what: "helemaal eens" throws nothing away.
_HOW_MUCH = frozenset({"helemaal", "totaal", "volledig", "compleet", "completely", "totally", "fully", "mee", "eens"})


_ANEW = (
    "opnieuw",
    "weer",
    "over",
    "nieuw*",
    "overnieuw",
    "again",
    "anew",
    "afresh",
    "scratch",
    "restart*",
    "herstart*",
)


def restart(meaning: Meaning, heard: Heard) -> Meant:
    """Begin a scan anew: the one in hand, or another that is named."""
    if set(heard.understanding.words) <= _HOW_MUCH:
        return Meant(meaning, void=True)
    scans, run = heard.understanding.parts.scans, heard.here.run
    if run and run.at_review and not run.scan and not heard.says(*_ANEW):
        # "Prima zo, start maar": what was filled in is to begin.
        return Meant(Meaning.SEND, "verstuur")
    # Of another than the one in hand it is said which.
    other = scans[0] if scans and not (run and run.instrument in scans) else ""
    if other and run is None:
        # With nothing in hand there is nothing to let go of: it begins.
        return start_of(other, heard.understanding)
    return Meant(meaning, "opnieuw", other)


def result(meaning: Meaning, heard: Heard) -> Meant:
    """Show an outcome; who asks in a scan what they filled in looks at that."""
    run = heard.here.run
    if run and run.scan and heard.says(*_FILLED_IN) and not _is_of_another(heard):
        return Meant(meaning, "overzicht", ANSWERS)
    return of_scan("uitdraai")(meaning, heard)


def complaint(meaning: Meaning, heard: Heard) -> Meant:
    """Take it seriously; a question behind one's own outcome ("hoe word ik hier beter in") is about that."""
    here, parts = heard.here, heard.understanding.parts
    if any(one.meaning is meaning and one.score >= _PLAINLY for one in heard.understanding.ranked):
        return Meant(meaning)
    # "Hoe kan ik …" may be a request elsewhere.
    first = heard.understanding.text.lower().split()
    asks = heard.understanding.question or first[0] in small_words().asking
    if first[:2] in _EXCLAIMS or not (here.own_file and here.sent and here.run is None and asks):
        return Meant(meaning)
    return of_scan("uitdraai")(Meaning.SHOW_RESULT, heard) if parts.term else Meant(Meaning.EXPLAIN_QUESTION, "uitleg")


# As like a complaint as this it is one; and "wat een waardeloos ding" asks nothing, however little it is like one.
_PLAINLY = 0.7
_EXCLAIMS = (["wat", "een"], ["wat", "n"], ["wat", "'n"], ["what", "a"])
# Behind "overzicht" this asks for what was filled in.
ANSWERS = "antwoorden"
_FILLED_IN = (
    "ingevuld*", "invul*", "antwoord*", "overzicht", "gegeven", "getypt", "ingetikt", "gaf", "gekozen", "koos",
    "aangevinkt", "geantwoord", "fill", "filled", "answer*", "overview", "typed", "entered", "chose", "chosen",
    "choose", "picked", "ticked", "gave", "given", "put",
)  # fmt: skip
_BEFORE = ("vorig*", "eerder*", "laatst", "laatste", "toen", "last", "previous*", "earlier", "then")
# "Wat had ik bij de vorige kaart" is about the scan in hand.
_PLACES = ("vraag", "kaart", "rol", "antwoord", "question", "card", "role", "answer")


def _is_of_another(heard: Heard) -> bool:
    """Tell whether another scan than the one in hand is meant, or an earlier time."""
    run, scans = heard.here.run, heard.understanding.parts.scans
    other = bool(scans) and (run is None or run.instrument not in scans)
    return other or bool(heard.when) or (heard.says(*_BEFORE) and not heard.says(*_PLACES))


_ASKS_WHAT = (
    "wat", "welke", "what", "which", "laat", "toon", "show", "see", "zie", "zien", "terugkijk*", "mijn", "my",
)  # fmt: skip
_WHETHER = (
    "of",
    "alle",
    "alles",
    "aangekomen",
    "binnen*",
    "ontvangen",
    "verstuurd",
    "arrive*",
    "receive*",
    "everything",
)


def _asks_answers(heard: Heard) -> bool:
    """Tell whether it asks which answers were given, or what was said of one subject: not whether they arrived."""
    named = heard.says("had", "did") and (bool(heard.understanding.parts.term) or heard.says(*_PLACES))
    return heard.says(*_ASKS_WHAT) and (named or heard.says(*_FILLED_IN)) and not heard.says(*_WHETHER)


def progress(meaning: Meaning, heard: Heard) -> Meant:
    """Say how far somebody is; who asks what they filled in looks at it, or at what came of it."""
    run = heard.here.run
    if _asks_answers(heard):
        if run and not _is_of_another(heard):
            return Meant(meaning, "overzicht", ANSWERS)
        if heard.here.sent:
            return of_scan("uitdraai")(meaning, heard)
    return Meant(meaning, "hoe_ver")


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
    if run and not (run.scan or run.at_review or run.resting) and _GOES_BACK.search(heard.understanding.text):
        # Who is in a form, and no scan, asks to go back and means to.
        return back(Meaning.BACK, heard)
    if heard.says("ronde*", "round*") and heard.says(*_OPENS) and heard.says(*_LATER) and not heard.says(*_AGAIN):
        return Meant(meaning, "kan_ik_nog", OPENS_LATER)
    return Meant(meaning, "kan_ik_nog", heard.understanding.text)


_GOES_BACK = lazy_compile(
    r"(?i)^(?!.*\b(?:als|wanneer|straks|later|na|if|when|once|after)\b).*\b(?:kan|mag|can|could|may) (?:ik|i)\b"
    r"[^,.;?]{0,30}\b(?:terug|go back|back)(?: go| gaan)?\b[\s?!.]*$"
)

# That a round is to open, and on another day than it did. Behind the question what can still be changed it asks that.
OPENS_LATER = "later openen"
_OPENS, _LATER = ("open*", "begin*", "start*"), ("later", "pas", "only", "before")
_AGAIN = ("weer", "opnieuw", "langer", "again", "longer", "heropen*", "reopen*")
