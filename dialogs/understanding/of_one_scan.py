"""What is said of one scan that is done: to erase its outcome alone, or to take it once more. Pure."""

from collections.abc import Sequence

from dialogs.understanding.decision import Decision
from dialogs.understanding.heard import Meant
from dialogs.understanding.likeness import split_words
from dialogs.understanding.meaning import Meaning
from dialogs.understanding.situation import Part, Situation
from dialogs.understanding.vocabulary import vocabulary

# What stands under an outcome is an offer, and asks nothing.
_OFFERS = frozenset({"", "step"})
# What may stand around a scan that is to go, where nothing else is said.
_OF_IT = frozenset(
    [
        "{scan}", "scan", "ik", "wil", "kan", "je", "mijn", "m'n", "mn", "de", "het", "die", "oude", "laatste",
        "alleen", "even", "maar", "van", "uit", "uitkomst", "uitslag", "resultaat", "antwoorden", "i",
        "want", "to", "can", "you", "my", "the", "that", "old", "last", "only", "of", "outcome", "result",
        "results", "answers", "score", "scores", "er", "eruit", "weg", "halen", "hebben", "moet", "moeten", "out",
        "away", "all", "al", "mag", "deze", "dit", "dat", "is", "this", "may", "be",
        "haal", "take", "taken", *vocabulary().courtesy,
    ]
)  # fmt: skip
_AGAIN = frozenset(["opnieuw", "again", "overdoen", "redo", "nogmaals"])
# Two words that say so together.
_ONCE_MORE = (("nog", "keer"), ("nog", "eens"), ("once", "more"), ("more", "time"))
# What may stand around that, where nothing else is said.
_AROUND = frozenset(
    [
        "ik", "wil", "zou", "mag", "kan", "kun", "je", "laat", "laten", "me", "we", "doe", "doen", "hem", "het",
        "'m", "die", "deze", "dit", "even", "weer", "maar", "scan", "vragenlijst", "lijst", "test",
        "invullen", "maken", "can", "could", "may", "i", "i'd", "like", "to", "let", "take", "do", "it", "this",
        "that", "the", "want", "fill", "in", "scan", "questionnaire", "form", "ja", "yes", "nog",
        "een", "keer", "eens", "one", "more", "time", "once", *vocabulary().courtesy,
    ]
)  # fmt: skip


def of_one_scan(text: str, made: Decision, here: Situation) -> Decision | None:
    """Return what is said of one scan: that its outcome is to go, or that it is to be taken anew; else None."""
    heard, parts = made.heard, made.heard.parts
    if here.is_busy or here.expects not in _OFFERS or parts.rounds or parts.codes or parts.cases or parts.uvos:
        return None
    said = split_words(parts.masked)
    own = here.sent and (_says_own_scores(said) or (not _OWN.isdisjoint(said) and not _asks_to_erase(made)))
    if (parts.scans or own) and _says_to_erase(said):
        # Who took part in a round may mean what they sent for that.
        of_round = here.rounds_as(Part.SENT, Part.TAKING) and not parts.scans
        return (
            Decision(heard, (Meant(Meaning.MAY_I_CHANGE, "kan_ik_nog", "verwijder"),)) if of_round else _to_erase(made)
        )
    # Who also has a round or a UVO, or a scan that rests, may mean that.
    of_scan = here.sent and not (here.run or here.uvos or here.rounds_as(Part.COORDINATES))
    return Decision(heard, (Meant(Meaning.RESTART, "opnieuw"),)) if of_scan and _says_again(text) else None


def _asks_to_erase(made: Decision) -> bool:
    # "Mijn antwoorden" may be all that is kept.
    return any(one.meaning in (Meaning.ERASE, Meaning.LEAVE) for one in (*made.do, *made.choices))


def begins_none(text: str, made: Decision, here: Situation) -> Decision | None:
    """Say that one outcome cannot go by itself, where what is to go would begin a scan: "wis mijn uren"."""
    begins = [one.meaning is Meaning.START_SCAN for one in (*made.do[:1], *made.choices)]
    if here.is_busy or here.expects or len(made.do) > 1 or not any(begins):
        return None
    words = split_words(text)
    # "Ik ga weg bij de gemeente" is no such wish.
    own = len(words) <= _SHORT and not _OWN.isdisjoint(words)
    return _to_erase(made) if own and vocabulary().removing.intersection(words) else None


_OUTCOME = frozenset({"uitkomst", "uitslag", "resultaat", "outcome", "result"})
_THIS_ONE = frozenset({"die", "dit", "deze", "that", "this"})
_OWN, _SHORT = frozenset({"mijn", "m'n", "mn", "my"}), 6


def _says_own_scores(words: Sequence[str]) -> bool:
    outcome = not _OUTCOME.isdisjoint(words)
    return (not _OWN.isdisjoint(words) and (outcome or not {"score", "scores"}.isdisjoint(words))) or (
        outcome and not _THIS_ONE.isdisjoint(words)
    )


def _to_erase(made: Decision) -> Decision:
    return Decision(made.heard, (Meant(Meaning.MAY_I_CHANGE, "kan_ik_nog", "wis uitkomst"),))


def _says_to_erase(words: Sequence[str]) -> bool:
    removing = vocabulary().removing.intersection(words)
    return bool(removing) and _OF_IT.issuperset(set(words) - removing)


def _says_again(text: str) -> bool:
    words = set(split_words(text))
    again = words & _AGAIN or any(words.issuperset(both) for both in _ONCE_MORE)
    return bool(again) and words <= _AROUND | _AGAIN
