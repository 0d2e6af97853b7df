"""Which statement of a card somebody says they cannot judge, beside scores: "over de vierde durf ik niks te zeggen"."""

from dialogs.patterns import lazy_compile
from dialogs.understanding.likeness import split_words
from dialogs.understanding.small_words import small_words
from dialogs.understanding.vocabulary import vocabulary

_PLACE = "|".join((*vocabulary().places, *vocabulary().last))
_NOT_SURE_OF = lazy_compile(
    rf"\b(?:i'm |i am |i have )?(?:not sure|no idea|don't know|unsure) (?:about|for|on) (?:the )?({_PLACE})(?: one)?\b"
    rf"|\bover (?:de |die )?({_PLACE}) (?:weet|kan|twijfel)\b[^,.;\d]*"
)
# A part of a sentence that names a place, and what it says of it; no figure stands in it.
_OF_PLACE = lazy_compile(
    r"(?:(?<=[,;.])|\b(?:en|maar|and|but)(?=\s)|^)(?P<said>(?:(?!\b(?:en|maar|and|but)\b)[^,;.\d]){0,40}"
    rf"\b(?P<place>{_PLACE})\b(?:(?!\b(?:maar|but)\b)[^,;.\d]){{0,80}})"
)
# "Behalve de laatste, daar kan ik niets over zeggen": the one that is left out, and behind it that it is not judged.
_EXCEPT = lazy_compile(
    r"\b(?:behalve|uitgezonderd|except|apart from|other than|but)\s+(?:(?:for|bij|voor|in|on|with)\s+)?"
    rf"(?:(?:de|die|the)\s+)?(?P<place>{_PLACE})\b(?:\s+(?:one|statement|uitspraak|stelling))?[\s,;.(-]+"
    r"(?P<said>(?:daar|die|dat|want|omdat|where|that|which|because|since|it)\b[^\d]{3,120})$"
)
_NOT_HAPPENED = lazy_compile(r"\b(?:kwam(?:en)?|gebeurde|speelde|came|come|happen(?:ed)?|occur(?:red)?|arise|arose)\b")
_SKIPS = lazy_compile(r"\b(?:sla(?:an)?\b.{0,20}\bover|overslaan|skip|leave (?:it )?out|laat\b.{0,20}\bleeg)\b")
_HARDLY = frozenset({"moeilijk", "lastig", "nauwelijks", "hard", "difficult"})
# "Snap ik nog niet" leaves it open, and is none of these.
_JUDGES = lazy_compile(
    r"\b(?:idee|benul|mening|oordeel|oordelen|beoordelen|zeg|zeggen|inschatten|inschatting|zicht op|kijk op|ervaring"
    r"|weet(?! ik nog)|weten|antwoord|antwoorden|ervan|durf|idea|clue|opinion|say|judge|tell|rate|comment|know|view)\b"
)
_WORD = lazy_compile(r"\w+")
_YET = lazy_compile(r"\b(?:nog|yet)\b")


def dash_unjudged(text: str) -> str:
    """Return a text, in small letters, with a dash behind each place that is said to be one that cannot be judged."""
    text = _NOT_SURE_OF.sub(lambda found: f"{found[1] or found[2]} -", text)
    if (left_out := _EXCEPT.search(text)) and _says_unjudged(left_out["said"]):
        text = f"{text[: left_out.start()]}, {left_out['place']} -"
    if not any(map(str.isdecimal, text)) and vocabulary().scored.isdisjoint(_WORD.findall(text)):
        # Beside no score it is said of the card as a whole, or asks something.
        return text
    return text if "?" in text else _OF_PLACE.sub(lambda found: _dashed(found["said"], found["place"]), text)


def _says_unjudged(said: str) -> bool:
    denied = not (small_words().denying | _HARDLY).isdisjoint(split_words(said))
    unjudged = denied and bool(_JUDGES.search(said) or _NOT_HAPPENED.search(said))
    return (unjudged or bool(_SKIPS.search(said))) and not _YET.search(said)


def _dashed(said: str, place: str) -> str:
    denied = not (small_words().denying | _HARDLY).isdisjoint(split_words(said))
    unjudged = denied and _JUDGES.search(said) and not _YET.search(said)
    alone = vocabulary().scored.isdisjoint(_WORD.findall(said))
    return f" {place} - " if unjudged and alone else said
