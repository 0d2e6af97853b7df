"""Whether somebody says that a round or UVO of a colleague comes to them: "ik neem de ronde van Petra over". Pure."""

from dialogs.patterns import lazy_compile

_THING = r"\b(?:rond(?:e|es|je)|uvo(?:['\u2019]?s)?|casus(?:sen)?|rounds?|cases?)\b"
# Within one clause.
_ON = r"[^,.;?!]*"
# "Ik wil de ronde laten overnemen", "door Petra", "van mij": then it is theirs that goes.
_AWAY = lazy_compile(r"(?i)\b(?:laten|door|van (?:mij|me)|mijn|mn|onze|my|our|from me|to have|by)\b")
_I = r"(?:i(?:['\u2019]m| am| will|['\u2019]ll| have to| should| want to| am to)?|do i|can i|may i)"
_I_WILL = r"(?:ik(?: (?:moet|zou|wil|mag|kan|ga|zal))?|(?:mag|kan|moet|wil|zal) ik)"
_I_TAKE = lazy_compile(
    rf"(?i)\b(?:(?:ik neem|neem ik){_ON}{_THING}{_ON}\bover\b"
    rf"|{_I_WILL}(?: (?:de|het|een|die|haar|zijn|hun|alle|graag|nu|morgen))*\s+{_THING}{_ON}"
    r"\b(?:overnemen|over te nemen)\b"
    rf"|{_I} (?:take|taking) over{_ON}{_THING}"
    rf"|{_I} (?:take|taking) {_ON}{_THING}{_ON}\bover\b)"
)
_TO_ME = lazy_compile(
    rf"(?i){_THING}{_ON}\b(?:aan (?:mij|me) over(?:gedragen|draagt|dragen|te dragen)?"
    r"|over(?:gedragen|draagt|dragen)? aan (?:mij|me))\b"
    rf"|\b(?:hands?|handed|handing|passe[sd]|passing|giv(?:es|ing)|gave|given){_ON}{_THING}{_ON}\bto me\b"
)
# Not "I have a key question".
_KEY = lazy_compile(
    r"(?i)\b(?:ik (?:heb|kreeg|krijg)|i (?:have|got|received)|i['\u2019]ve|(?:gaf|geeft|stuurde|gave|sent) (?:mij|me))"
    r"(?: \w+){0,4} (?:sleutel\b(?! (?:ingetrokken|gegeven))|key\b(?=\s*(?:$|[?.,!]|from|of|for)))"
)


def says_takes_over(text: str) -> bool:
    """Tell whether a round or UVO comes to who says this, or the key of one did; not one of theirs to another."""
    if _KEY.search(text):
        return True
    return not _AWAY.search(text) and bool(_I_TAKE.search(text) or _TO_ME.search(text))
