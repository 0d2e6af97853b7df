"""Which rounds are named by whether they are closed: "de gesloten ronde", "the round that is still open". Pure."""

import re
from collections.abc import Iterator

from dialogs.patterns import lazy_compile
from dialogs.understanding.masking import Masking, is_denied_before
from dialogs.understanding.situation import KnownRound, Situation

_OVER = r"(?:af)?gesloten|afgelopen|afgeronde?|closed|finished|completed"
# "De open ronde" alone may be one that is not confidential.
_RUNNING = r"openstaande|lopende|huidige|nog open|running|current|ongoing|still open"
_ROUND = r"(?:rondes?|rounds?|one)"
_BEFORE = lazy_compile(
    rf"(?i)\b(?:de|die|deze|mijn|onze|the|that|this|my|our|(?P<any>een|a))\s+(?:al |reeds |already )?"
    rf"(?:(?P<over>{_OVER})|(?:{_RUNNING}))\s+{_ROUND}\b"
)
_BEHIND = lazy_compile(
    rf"(?i)\b(?:(?:de|the)\s+)?(?:{_ROUND}|degene|die)\s+(?:die|that|which)(?:['\u2019]s)?\s+"
    r"(?:(?:is|has|was|al|already|nu|now|nog|still)\s+){0,3}"
    rf"(?:(?P<over>{_OVER})|(?:open|loopt|running))(?:\s+(?:is|staat|was|wordt|zijn|staan))?\b"
)
# Of what was just shown or asked, without the word for it.
_ALONE = lazy_compile(
    rf"(?i)(?:de|die|the)\s+(?:(?P<over>{_OVER})|(?:{_RUNNING}|open))(?:\s+{_ROUND})?"
    r"(?:,?\s+(?:graag|dan|please|then))?[ .!]*"
)


def _find(text: str) -> Iterator[re.Match[str]]:
    for pattern in (_BEFORE, _BEHIND):
        yield from (found for found in pattern.finditer(text) if not is_denied_before(text, found.start()))


def rounds_by_state(masking: Masking, here: Situation) -> tuple[KnownRound, ...]:
    """Find the rounds that are named so; () where one has none in that state. The words are taken out either way."""
    alone = _ALONE.fullmatch(masking.text)
    for found in (alone,) if alone else _find(masking.text):
        # Of any closed round ("kan een gesloten ronde nog open") none in particular is meant.
        if here.rounds and not found.groupdict().get("any") and masking.is_free(*found.span()):
            masking.take(*found.span(), "round")
            return tuple(one for one in here.rounds if one.over is bool(found["over"]))
    return ()


def split_state(text: str) -> tuple[bool | None, str]:
    """Return whether what is named is closed, None where nothing of that is said; and the text without these words."""
    found = _ALONE.fullmatch(text) or next(_find(text), None)
    if found is None:
        return None, text
    return bool(found["over"]), " ".join((text[: found.start()] + text[found.end() :]).split())
