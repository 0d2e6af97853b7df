"""Whether somebody gives the answer that they gave to the question before: "zelfde als de vorige", "ditto". Pure."""

from dialogs.patterns import lazy_compile

_LEAD = (
    r"(?:(?:doe|geef|maar|ook|weer|hier|precies|exact|gewoon|that's|it's|i'd say|just|again|probably|the|het|de|een)"
    r"\s+)*"
)
_BEFORE = (
    r"(?:de |het |the |my |mijn |wat ik )?(?:vorige|net|daarnet|zonet|hiervoor|previous|last|before)"
    r"(?:\s+(?:gaf|zei|one|vraag|rol|kaart|score|antwoord|question|role|card|answer))?"
)
# What was said another time is not at hand: "zelfde als vorige keer".
_SAME = lazy_compile(
    rf"(?i)\W*{_LEAD}(?:(?:het)?zelfde|idem(?:\s+dito)?|ditto|dito|same)"
    rf"(?:\s+(?:score|antwoord|answer|weer|again|here|hier|ook|graag|please))*"
    rf"(?:\s+(?:als|as|voor|for)\s+{_BEFORE})?(?:\s+(?:graag|please|hoor))?\W*"
)


def is_same_again(text: str) -> bool:
    """Tell whether this is the answer of the question before, and nothing else."""
    return _SAME.fullmatch(text) is not None
