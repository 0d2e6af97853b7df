"""What somebody does not have at hand, or has to ask or look up first: where it is asked, it can wait. Pure."""

from dialogs.patterns import lazy_compile

_FIND_OUT = (
    r"(?:check(?:en)?|navragen|nagaan|nakijken|nazoeken|opzoeken|opvragen|uitzoeken|vragen|overleggen|afstemmen"
    r"|bespreken|bellen|mailen)"
)
_NOT_AT_HAND = lazy_compile(
    r"(?i)\b(?:niet (?:bij de hand|paraat|bij (?:me|mij|je|mezelf)|uit (?:mijn|m'n|het) hoofd)"
    r"|(?:ligt|staat|zit|hangt|liggen|staan) (?:nog |thuis |er |gewoon |ook )*(?:op|in|bij|thuis)\b"
    r"|(?:not|n't) (?:\w+ )?(?:at|to) hand|(?:not|n't) (?:have|got) (?:it|that|the code) (?:with|on|in front of) me"
    r"|(?:it|that)'?s (?:back )?(?:at|in) (?:the |my )?(?:office|home|desk|work))\b"
)
_HAS_TO = lazy_compile(
    rf"(?i)(?:^|[,.;]\s*)(?:(?:dat|die|dit|het|tja|nou|sorry|oh|hm+)[\s,]+)*moet(?:en)? (?:ik|we|wij)\b[^,.;?]{{0,60}}?"
    rf"\b{_FIND_OUT}\b|\b(?:i|we)(?:'ll)? (?:have to|need to|must|will have to) (?:\w+ )?"
    r"(?:check|ask|look (?:it|that)? ?up|find (?:it |that )?out)\b"
)


def is_not_at_hand(text: str) -> bool:
    """Tell whether somebody says that they do not have what is asked, or have to find it out first."""
    return "?" not in text and bool(_NOT_AT_HAND.search(text) or has_to_find_out(text))


def has_to_find_out(text: str) -> bool:
    """Tell whether somebody says what they have to do first, and asks nothing: "moet ik nog navragen"."""
    return bool(_HAS_TO.search(text.replace("\u2019", "'")))
