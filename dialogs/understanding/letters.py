"""Takes the salutation and the closing off a message that is written as a letter. Pure."""

import re

# "Beste Regiebot," with nothing else on it; a greeting alone is no letter.
_SALUTATION = re.compile(
    r"(?i)^(?:beste|geachte|goede ?(?:morgen|middag|avond)|goeie ?(?:morgen|middag|avond)|hallo|hoi|dear|hello|hi|hey)"
    r"(?: [^\s,.!?:;]+){0,4}[,!:.] ?(?:(?:heer|mevrouw|sir|madam),? )*(?=\S)"
)
_CLOSING = re.compile(
    r"(?i)(?:^|(?<=[.!?,;\n ]))\s*(?:(?:met|in) )?"
    r"(?:(?:vriendelijke|hartelijke|collegiale|beste|warme|kind|best|warm) )?"
    r"(?:dank en (?:vriendelijke |hartelijke )?)?(?:groet(?:en|jes)?|bij voorbaat (?:hartelijk )?dank"
    r"|thanks in advance|hoogachtend|mvg|regards|yours sincerely)"
    r"(?:[,.!]?(?: [A-Z][^\s,.!?;]*\.?| van| de| der| den| el){0,5})?[\s.,!]*$"
)
# A text of fewer words is no letter: "Groetjes" is a greeting, and a name may begin with "Beste".
_LEAST_WORDS = 6


def without_courtesies(text: str) -> str:
    """Return a letter without "Beste Regiebot," before it and "Hartelijke groet, H. Terpstra" behind it."""
    if len(text.split()) < _LEAST_WORDS:
        return text
    bare = _CLOSING.sub("", _SALUTATION.sub("", text)).strip()
    return bare or text
