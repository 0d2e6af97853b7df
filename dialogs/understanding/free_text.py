"""Tells a name somebody gives from a question about it, a refusal, and a name they take back in the same breath."""

from itertools import dropwhile

from dialogs.patterns import lazy_compile
from dialogs.understanding.renaming import trim_name, without_more
from dialogs.understanding.sentences import is_question
from dialogs.understanding.vocabulary import Vocabulary, plain, vocabulary

_ASKS = frozenset(
    {
        "wat", "hoe", "waarom", "wie", "welke", "welk", "wanneer", "waar", "waarvoor", "mag", "kan", "kun", "moet",
        "moeten", "is", "zien",
        "what", "how", "why", "who", "which", "when", "where", "can", "may", "must", "should", "do", "does",
    }
)  # fmt: skip
# With one of these a row of words is said to us by somebody, and likely no name.
_SPOKEN = frozenset(
    {
        "ik", "me", "mij", "mijn", "we", "wij", "onze", "jij", "maar", "even", "ff", "toch", "eigenlijk",
        "nog", "eerst", "dit", "dat", "laat",
        "i", "i'm", "i'd", "i'll", "i've", "let", "it's", "that's", "let's", "my", "our", "you", "just", "but",
        *vocabulary().courtesy,
    }
)  # fmt: skip
# With nothing else it is a hesitation.
_HESITATES = frozenset(
    {
        "wacht", "wait", "nee", "neen", "nope", "no", "nah", "hm", "hmm", "eh", "ehm", "euh", "uh", "um", "stop",
        "oeps", "oops", "sorry", "tja", "even", "effe", "ff", "oh", "o", "nou", "toch", "niet", "not", "hold", "hang",
        "on",
    }
)  # fmt: skip
_LEAST_SPOKEN = 4
# Two words are a name ("Wat Werkt"), whatever they begin with.
_LEAST_ASKED = 3
# A longer text is refused for its length anyway.
_LONGEST = 200
_TAKEN_BACK = lazy_compile(
    r"(?i)^.+?(?:[.…,;!\-–]+|\s)\s*(?:of |or |oh |o )?(?:nee|no|oeps|sorry|wacht|wait)\b[\s,.…]*"
    r"(?:(?:wacht|nee|sorry|toch|liever|gewoon|just|doe(?: maar)?|noem hem|maak er|ik bedoel|wait"
    r"|i mean|make it|rather)\b[\s,.…]*)+(?P<meant>\S.*)$"
)
# "Regio Oost, nee Regio West": with its capital it is another name.
_NO_AND_NAME = lazy_compile(
    r"^.+?[.…,;!\-–]+\s*(?:(?:of|or|oh|o) )?(?:[Nn]ee|[Nn]o|[Ww]acht|[Ww]ait|[Oo]eps)\b[\s,.…]+(?P<meant>[A-Z]\S.*)$"
)
_AND_WHY = lazy_compile(r"(?i)\s*[,;]\s*(?:dat|die|het|want|klinkt|is|that|it|because)\b.*$")
_NOT_YET = lazy_compile(
    r"(?:dat )?(?:weet|weten)\b.*\b(?:niet|nog niet)$|.*\b(?:don't|do not) know\b.*|(?:nog )?geen idee.*"
)


def doubt(text: str, words: Vocabulary) -> str | None:
    """Return what to ask about before it is kept as an answer in free words; None for what is plainly an answer.

    Of a name that is taken back it is the second one, else the text as it was typed.
    """
    led_up_to = bare_name(text)
    if len(text) > _LONGEST or (led_up_to != text and is_titled(led_up_to)):
        # "Let's call it Winter Round": what leads up to a name says that it is one.
        return None
    if taken_back := _TAKEN_BACK.match(text) or _NO_AND_NAME.match(text):
        return _AND_WHY.sub("", taken_back["meant"]).strip()
    said = plain(text)
    first, many = said.split(" ", 1)[0], len(said.split())
    asks = is_question(text) if many >= _LEAST_ASKED else text.rstrip().endswith("?")
    asks = asks or (first in _ASKS and many >= _LEAST_ASKED) or _holds_up_and_asks(said)
    hesitates = not is_titled(text) and {word.strip(",.;:!…-") for word in said.split()} <= _HESITATES
    refuses = _leaves_it_to_us(said) or said in words.skip or bool(_NOT_YET.fullmatch(said)) or hesitates
    return text.strip() if asks or refuses or is_spoken(said) else None


def _holds_up_and_asks(said: str) -> bool:
    """Tell whether words hold up and then ask: "wait what's kept"."""
    words = [word.strip(",.;:!\u2026-") for word in said.split()]
    asked = list(dropwhile(_HESITATES.__contains__, words))
    return 1 < len(asked) < len(words) and asked[0].split("'")[0] in _ASKS


def _leaves_it_to_us(said: str) -> bool:
    """Tell whether somebody leaves it to us, and names nothing: "maak maar", "whatever"."""
    known = vocabulary()
    bare = " ".join(word for word in said.split() if word not in known.beside)
    return said in known.left_to_us or bare in known.left_to_us


def is_titled(text: str) -> bool:
    """Tell whether two words or more have capitals, as in a name: "Wat Werkt", "Samen Sterk"."""
    words = text.split()
    return len(words) > 1 and not text.isupper() and all(word[:1].isupper() for word in words)


def is_spoken(text: str) -> bool:
    """Tell whether a text is a sentence that somebody says to us: "Later als ik groot ben" may still be a name."""
    words = plain(text).replace("\u2019", "'").split()
    # With a comma behind it a letter is a name: "Dienst H, Dienst I, Dienst J".
    spoken = [word for word in words if word in _SPOKEN]
    several = len(spoken) > 1 or any(word[-1] in ",;.!" for word in words)
    return len(words) >= _LEAST_SPOKEN and bool(spoken) and (several or words[0] in _SPOKEN)


_LEAD_IN = lazy_compile(
    r"(?i)^(?:(?:laten we (?:hem|het|haar) )?noem(?:en)? (?:hem|het|haar|'?m|deze|die)"
    r"(?: (?:maar|dan|gewoon|liever|toch))*"
    r"|(?:de |the )?(?:naam|name) (?:is|wordt|will be)"
    r"|(?:(?:de|deze) ronde|hij|die|dat|het|ze) (?:heet|(?:mag|kan|moet|gaat|zal) (?:\w+ )?heten)"
    r"|(?:the round|it|that|this one) (?:can|may|should|will) be called"
    r"|(?:let'?s )?call it|name it|maak er)\s*:?\s+(?P<name>\S.*)$"
)
# "Doe maar gewoon Ketenoverleg Twente": without the capital it may be a sentence.
_ORDERED = lazy_compile(r"^(?:[Dd]oe (?:maar|gewoon|dan)(?: (?:maar|gewoon|dan|even))*|gewoon|just) (?P<name>[A-Z].*)$")
_QUOTED = lazy_compile(r"^(?:.{0,12}\s)?([\"'\u2018\u201c])(?P<name>[^\"'\u2019\u201d]{2,})[\"'\u2019\u201d][.!]?$")


def bare_name(text: str) -> str:
    """Return a name without what leads up to it, and what follows: "noem hem maar Regio West" -> "Regio West"."""
    if match := _LEAD_IN.match(text) or _ORDERED.match(text):
        return trim_name(without_more(match["name"])) or match["name"]
    match = _QUOTED.match(text)
    return trim_name(match["name"]) if match else text
