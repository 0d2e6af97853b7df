"""What is said of one scan that is done: to erase its outcome alone, or to take it once more. Pure."""

from dialogs.understanding.decision import Decision
from dialogs.understanding.heard import Meant
from dialogs.understanding.likeness import split_words
from dialogs.understanding.meaning import Meaning
from dialogs.understanding.situation import Situation

_TAKES_AWAY = ("wis", "wissen", "verwijder*", "gooi", "gooien", "delete*", "erase*", "remove*", "discard")
_OF_MORE = ("alles", "al", "gegevens", "account", "ronde*", "everything", "data", "all", "round*")
_AGAIN = frozenset(["opnieuw", "again", "overdoen", "redo", "nogmaals"])
# Two words that say so together.
_ONCE_MORE = (("nog", "keer"), ("nog", "eens"), ("once", "more"), ("more", "time"))
# What may stand around that, where nothing else is said.
_AROUND = frozenset(
    [
        "ik", "wil", "zou", "mag", "kan", "kun", "je", "laat", "laten", "me", "we", "doe", "doen", "hem", "het",
        "'m", "die", "deze", "dit", "graag", "even", "weer", "maar", "scan", "vragenlijst", "lijst", "test",
        "invullen", "maken", "can", "could", "may", "i", "i'd", "like", "to", "let", "take", "do", "it", "this",
        "that", "the", "please", "want", "fill", "in", "scan", "questionnaire", "form", "ja", "yes", "nog",
        "een", "keer", "eens", "one", "more", "time", "once",
    ]
)  # fmt: skip


def of_one_scan(text: str, made: Decision, here: Situation) -> Decision | None:
    """Return what is said of one scan: that its outcome is to go, or that it is to be taken anew; else None."""
    heard, parts = made.heard, made.heard.parts
    if here.is_busy or here.expects or parts.rounds or parts.codes or parts.cases or parts.uvos:
        return None
    if parts.scans and heard.says(*_TAKES_AWAY) and not (heard.question or heard.denied or heard.says(*_OF_MORE)):
        return Decision(heard, (Meant(Meaning.MAY_I_CHANGE, "kan_ik_nog", "wis uitkomst"),))
    return Decision(heard, (Meant(Meaning.RESTART, "opnieuw"),)) if here.sent and _says_again(text) else None


def _says_again(text: str) -> bool:
    words = set(split_words(text))
    again = words & _AGAIN or any(words.issuperset(both) for both in _ONCE_MORE)
    return bool(again) and words <= _AROUND | _AGAIN
