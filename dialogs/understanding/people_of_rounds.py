"""Whose people are to be invited, where a round is named for them: "nodig de mensen van Noord ook uit voor Zuid"."""

from dialogs.patterns import lazy_compile
from dialogs.understanding.codes import find_codes
from dialogs.understanding.masking import Masking
from dialogs.understanding.named_rounds import find_rounds
from dialogs.understanding.situation import KnownRound, Situation
from dialogs.understanding.vocabulary import vocabulary

# The round is named by at most so many words.
_PEOPLE = lazy_compile(
    r"(?i)\b(?:mensen|groep|club|deelnemers|collega'?s|genodigden|iedereen|people|group|participants|invitees|everyone"
    r"|everybody|crowd)\s+(?:van|uit|from|of|in)\s+(?P<round>[^,;.!?\n]{1,60})"
)
_END = lazy_compile(r"(?i)\s(?:ook|nu|uit|voor|bij|naar|aan|also|now|too|for|to|as)\b")


def round_of_people(text: str, here: Situation) -> KnownRound | None:
    """Return the one round that the people are said to be of; None where none, or more than one, is named there."""
    found = _PEOPLE.search(text)
    if found is None:
        return None
    named = _END.split(found["round"], maxsplit=1)[0]
    codes = {one.code for one in find_codes(named)}
    rounds = [one for one in here.rounds if one.code in codes]
    rounds = rounds or [*find_rounds(Masking(named), here, vocabulary().filler)[0]]
    return rounds[0] if len(rounds) == 1 else None
