"""Words as they are shortened on a phone ("k weet t niet"), written out: for what is compared, never what is kept."""

from re import Match

from dialogs.patterns import lazy_compile
from dialogs.understanding.vocabulary import vocabulary

# Nobody needs more for it.
_MOST_SIGNS = 500


def written_out(text: str) -> str:
    """Return a text with its shortened words written out; a text that is one word stays as it is ("k" is a yes)."""
    if len(text) > _MOST_SIGNS or not any(sign.isspace() for sign in text.strip()):
        return text
    return _SHORT.sub(_whole, text)


def _whole(found: Match[str]) -> str:
    return vocabulary().shorthand[found["short"].casefold()]


# Part of no other: "t/m", "n.v.t.", "m'n", "AB-k7".
_SHORT = lazy_compile(
    rf"(?i)(?<![\w/.'\u2019&{{-])['\u2019]?(?P<short>{'|'.join(sorted(vocabulary().shorthand, key=len, reverse=True))})"
    r"(?![\w/'\u2019&}-]|\.\w)"
)
