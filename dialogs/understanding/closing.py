"""Two wishes of one round in a sentence: close it, and then something of its picture. Pure.

Closing asks for a yes, and there is no picture before it: so what is wanted then goes with the question.
"""

from dataclasses import replace

from dialogs.patterns import lazy_compile
from dialogs.understanding.codes import split_code
from dialogs.understanding.decision import Decision
from dialogs.understanding.meaning import Meaning

_OF_PICTURE = frozenset({Meaning.GROUP_FILE, Meaning.GROUP_PICTURE, Meaning.DISCUSS})
# What may be asked for behind "sluit CODE", as the name of its command.
THEN = frozenset({"pdf", "excel", "plaatje", "groepsoverzicht"})


def split_then(rest: str) -> tuple[str, str]:
    """Split what is wanted of the picture off what names a round: "CODE pdf" -> ("CODE", "pdf")."""
    words = rest.split()
    return (" ".join(words[:-1]), words[-1]) if words and words[-1] in THEN else (rest, "")


# "Als iedereen klaar is", "zodra er 4 binnen zijn": on what it hangs is how many are done.
_WHEN_DONE = lazy_compile(
    r"(?i)\b(?:als|zodra|wanneer|pas als|when|once|if|as soon as)\s+(?:er\s+)?"
    r"(?:iedereen|allemaal|alle\w*|ze|de rest|\d+|everyone|everybody|all|they|the rest)\b.*"
    r"\b(?:klaar|ingevuld|binnen|gedaan|meegedaan|geantwoord|done|finished|answered|(?:are|is|have) in|filled)\b"
)


# Behind the word for closing and a round, that it is to be then.
BY_ITSELF = "vanzelf"


def before_when_done(text: str) -> str | None:
    """Return what stands before that a round is to be closed once so many are done; None where that is not said."""
    if text.endswith(BY_ITSELF):
        return text.removesuffix(BY_ITSELF).strip()
    found = _WHEN_DONE.search(text)
    return text[: found.start()].strip() if found else None


def close_and_then(decision: Decision) -> Decision:
    """Return a decision to close one round and show it as one step: `sluit CODE pdf`; any other as it is.

    To close it on a day goes the same way: `sluit CODE 11 december pdf`.
    """
    closes = (one for one in decision.do if one.meaning is Meaning.CLOSE_ROUND or one.command == "vervroeg")
    close, shown = next(closes, None), [one for one in decision.do if one.meaning in _OF_PICTURE]
    if close is None or len(shown) != 1 or len(decision.do) != 2 or shown[0].command not in THEN:
        return decision
    code, other = split_code(close.rest)[0], split_code(shown[0].rest)[0]
    if code and other not in (None, code):
        return decision
    then = shown[0].command
    both = replace(close, command="sluit", rest=f"{close.rest} {then}".strip(), slots={**close.slots, "then": then})
    return replace(decision, do=(both,))
