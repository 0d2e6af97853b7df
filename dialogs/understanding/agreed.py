"""What was agreed, behind the words that say so: "we spraken af dat de corporatie niets opzegt". Pure."""

from collections.abc import Callable

from dialogs.patterns import lazy_compile
from dialogs.understanding.decision import Decision
from dialogs.understanding.meaning import Meaning
from dialogs.understanding.situation import Situation

_LEAD = lazy_compile(
    r"(?i)\b(?:afgesproken|overeengekomen|(?:spraken|spreken) (?:\w+ )?af|afspraak is|agreed|agreement is)"
    r"\s+(?:dat|om|that|to)\b"
)


def _before_agreed(text: str) -> str:
    """Return what stands before what was agreed, with the words that lead up to it; the text where nothing was."""
    found = _LEAD.search(text)
    return text[: found.end()] if found else text


def as_agreed(made: Decision, text: str, here: Situation, decide: Callable[[str], Decision]) -> Decision:
    """Return that something was agreed, where nothing else was heard in it: whatever it is, it is no wish to us."""
    lead = _before_agreed(text)
    if lead == text or not here.uvos or made.is_of_uvo or (made.do and made.meaning is not Meaning.NO_ACTION):
        return made
    agreed = decide(lead)
    return agreed if agreed.meaning is Meaning.AGREEMENT else made
