"""How a message is written, without what it says: the salutation and closing of a letter, and capitals only. Pure."""

from dialogs.patterns import lazy_compile

# "Beste Regiebot," with nothing else on it; a greeting alone is no letter.
_SALUTATION = lazy_compile(
    r"(?i)^(?:beste|geachte|goede ?(?:morgen|middag|avond)|goeie ?(?:morgen|middag|avond)|hallo|hoi|dear|hello|hi|hey)"
    r"(?: [^\s,.!?:;]+){0,4}[,!:.] ?(?:(?:heer|mevrouw|sir|madam),? )*(?=\S)"
)
_CLOSING = lazy_compile(
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


# A word that is no code, or part of one.
_NO_CODE = lazy_compile(r"(?<![\w-])[^\W\d]+(?![\w-])")
# Fewer words in capitals may be a name or an abbreviation.
_SHORT = 3


def lower_capitals(text: str) -> str:
    """Return what was typed in capitals only as it is typed otherwise; codes stay as they are."""
    if not text.isupper() or len(text.split()) < _SHORT:
        return text
    return _NO_CODE.sub(lambda word: word[0].lower(), text)
