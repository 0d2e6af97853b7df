"""The instruments that are sought with a sentence by who knows none of their names. Pure."""

from dialogs.understanding.clauses import says_little, split_clauses
from dialogs.understanding.decision import ASIDE, CLAUSE, MOST_CHOICES, Decision
from dialogs.understanding.making import start_of
from dialogs.understanding.meaning import Meaning
from dialogs.understanding.only_talk import says_which
from dialogs.understanding.sentences import Reader
from dialogs.understanding.situation import Part, Situation
from dialogs.understanding.vocabulary import vocabulary

# What is said first, whatever else it is like; and how near anything else an instrument stands beside it.
_NEVER_BEFORE = frozenset({Meaning.NEED_HELP_PERSON, Meaning.CASE_DATA, Meaning.THANKS})
_SOUGHT_BESIDE, _TO_THE_LETTER, _PLAINLY_EXPLAINED, _LIKELIER_THAN_COMPLAINT = 0.1, 0.6, 0.6, 0.5
_BESIDE_A_ROUND = 0.52
# "Wat doet een …" asks for an explanation and nothing else, whatever is sought with the name.
_ONLY_EXPLAINED = 1.2
_TELLS_LITTLE = frozenset({Meaning.HELP, Meaning.OUT_OF_SCOPE, Meaning.NO_ACTION, Meaning.EXPLAIN_QUESTION})


def what_is_sought(text: str, made: Decision, here: Situation, reader: Reader) -> Decision | None:
    """Offer the instruments that are sought with a sentence, where they are likelier than what it came to.

    Only where nothing else is going on, and never before what is told of somebody, or of somebody in need.
    """
    heard = made.heard
    settled = made.meaning in _NEVER_BEFORE or (heard.of_one and made.meaning is Meaning.WHO_DID)
    if here.is_busy or here.expects or not here.noticed or settled or says_which(text):
        return None
    begins = heard.parts.scans and made.meaning is Meaning.START_SCAN
    if begins or heard.day or heard.parts.codes or heard.parts.cases:
        return None
    explains = Meaning.EXPLAIN_TERM in [one.meaning for one in made.do] and heard.top >= _PLAINLY_EXPLAINED
    own = vocabulary().own_terms
    if explains and (heard.top >= _ONLY_EXPLAINED or any(one.about in own for one in made.do)):
        return None
    # Who names something means that, unless they say nearly to the letter what another is sought with.
    named = made.do and (heard.parts.scans or explains)
    # What came to nothing need not be outdone, nor what a part of it says that tells little ("…, wat nu?").
    nothing = not made.do and not made.choices
    beside = [clause for clause in split_clauses(text) if clause not in heard.text and not says_little(clause)]
    aside = made.meaning in _TELLS_LITTLE and not all(_is_talk(clause, reader) for clause in beside)
    least = 0.0 if nothing or aside else heard.top - _SOUGHT_BESIDE
    if made.meaning is Meaning.COMPLAINT:
        # "Luister ik wel genoeg" is none, and is likelier to be sought with.
        least = max(heard.top, _LIKELIER_THAN_COMPLAINT)
    # Who holds a round likely speaks of that: then something near is no guess to make.
    holds = bool(here.rounds_as(Part.COORDINATES))
    least = max(least, _TO_THE_LETTER if named else _BESIDE_A_ROUND if holds else 0.0)
    found = reader.seeker.find(text, least, loosely=nothing and not holds)
    if not found:
        return None
    top = found[0].score
    sought = [start_of(one.meaning, heard) for one in found]
    if sought[0].rest and heard.question:
        # Who says how many there are asks for what follows from that.
        return Decision(heard, (sought[0],))
    # What is as likely is offered, too.
    others = [one for one in made.do or made.choices if one.command] if top < heard.top + _SOUGHT_BESIDE else []
    choices = (*sought[: MOST_CHOICES - len(others[:1])], *others[:1])
    return Decision(heard, choices, asked=True) if len(choices) == 1 else Decision(heard, choices=choices, asked=True)


def _is_talk(clause: str, reader: Reader) -> bool:
    ranked = reader.examples.compare(reader.examples.read(clause), denied=False, least=CLAUSE)
    return bool(ranked) and ranked[0].meaning in ASIDE
