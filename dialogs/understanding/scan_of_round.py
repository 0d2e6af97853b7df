"""The scan that is named beside a round belongs to that round: "nog een ronde, nu knelpunten, zelfde mensen". Pure."""

from collections.abc import Sequence

from dialogs.understanding.decision import Decision
from dialogs.understanding.heard import Heard
from dialogs.understanding.meaning import Meaning
from dialogs.understanding.meant import meant
from dialogs.understanding.situation import Situation
from dialogs.understanding.small_words import small_words

_OF_ROUNDS = frozenset({Meaning.MAKE_ROUND, Meaning.REPEAT_ROUND})
# What may stand around the name of a scan that nobody says to begin.
_AROUND = frozenset(
    {
        "{scan}", "de", "het", "een", "die", "nu", "keer", "deze", "dit", "maal", "over", "voor", "met", "in", "plaats",
        "van", "daarvan", "the", "a", "an", "now", "this", "time", "about", "with", "for", "instead", "of", "that",
    }
)  # fmt: skip


def one_round(whole: Decision, clear: Sequence[Decision], here: Situation) -> Decision | None:
    """Return the round that the clear parts of a sentence tell of together; None where they tell of something else.

    Who has one made and names a scan beside it begins none of their own.
    """
    kinds = {part.meaning for part in clear}
    of_rounds = kinds & _OF_ROUNDS
    if not of_rounds or kinds - _OF_ROUNDS - {Meaning.START_SCAN} or not _only_names(clear):
        return None
    named = set(whole.heard.parts.scans)
    if whole.heard.denied or (len(clear) == 1 and named <= set(clear[0].heard.parts.scans)):
        return None
    # The same people again, with another scan, is a round to be made: that is told apart there.
    again = Meaning.REPEAT_ROUND in of_rounds
    made = meant(Meaning.REPEAT_ROUND if again else Meaning.MAKE_ROUND, Heard(whole.heard, here))
    return None if made.void else Decision(whole.heard, (made,), asked=made.asked)


def _only_names(clear: Sequence[Decision]) -> bool:
    scans = [part.heard for part in clear if part.meaning is Meaning.START_SCAN]
    return all(scan.parts.scans and set(scan.words) <= _AROUND | small_words().joining for scan in scans)


def of_round_alone(made: Decision, here: Situation) -> Decision:
    """Tell how far a round is that is named, where nothing else is said: "noord graag", "the closed one"."""
    words = set(made.heard.words)
    if "{round}" not in words or not words <= small_words().joining | {"{round}"}:
        return made
    return Decision(made.heard, (meant(Meaning.ROUND_PROGRESS, Heard(made.heard, here)),))
