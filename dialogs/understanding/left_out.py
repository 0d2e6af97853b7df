"""Whether a picture is wanted with somebody or some scores left out of it: "zonder de hoogste score". Pure."""

from dialogs.patterns import lazy_compile
from dialogs.understanding.vocabulary import plain

_SCORES = r"(?:hoogsten?|laagsten?|uitschieters?|uitbijters?|uitersten?|extremen?|highest|lowest|outliers?|extremes?)\b"
_OF_ALL = rf"(?:{_SCORES}|\{{group\}}|\{{name\}})"
_WITHOUT = (
    r"\b(?:zonder|behalve|exclusief|uitgezonderd|without|except|excluding|minus|leav(?:e|ing) out|ignor(?:e|ing))"
)
_TAKE = r"\b(?:haal|laat|gooi|reken|neem|filter|take|throw|drop|remove|leave|exclude)"
_OUT = r"(?:eruit|er uit|weg|buiten|niet mee|uit|out|off|away)\b"
_BETWEEN = r" (?:\S+ ){0,3}?"


def _either(what: str) -> str:
    return (
        rf"{_WITHOUT}{_BETWEEN}{what}|{_TAKE}{_BETWEEN}{what} (?:\S+ ){{0,2}}?{_OUT}"
        rf"|\b(?:leave|take) out{_BETWEEN}{what}|\b(?:drop|exclude|discard){_BETWEEN}{what}"
    )


_LEAVES_OUT = lazy_compile(_either(_SCORES))
_LEAVES_OUT_OF_CLOSED = lazy_compile(_either(_OF_ALL))
# A round without somebody is another round, and what is held on paper or written in a message is entered or sent.
_ELSE = lazy_compile(
    r"\b(?:rondes?|herhaa?l\w*|nodig|uitnodig\w*|opnieuw|papier\w*|rounds?|repeat|invit\w+|again|paper)\b"
)
# Nobody needs more for it; so no pattern here has to read a long text.
_LONGEST = 200


def leaves_out(masked: str, *, all_closed: bool) -> bool:
    """Tell whether a sentence, with a slot where each of its parts stood, asks to leave something out of a picture.

    `all_closed`: no round of theirs is open, in which somebody could still take part or not.
    """
    said = " ".join(plain(f"x {masked} x").split())
    if len(said) > _LONGEST or _ELSE.search(said):
        return False
    return bool((_LEAVES_OUT_OF_CLOSED if all_closed else _LEAVES_OUT).search(said))
