"""What is said of a UVO and is not to be done at once: a day that is not wanted, and what hangs on something. Pure."""

from dialogs.patterns import lazy_compile
from dialogs.understanding.likeness import split_words

# "Als het kan" is courtesy, and hangs on nothing.
_COURTEOUS = lazy_compile(
    r"(?i)\b(?:als|indien|if)\s+(?:(?:het|dat|'t|je|u|it|that|you)\s+)?(?:even |ook |nog )?"
    r"(?:kan|kunt|kun|wil|wilt|mag|past|lukt|goed is|mogelijk(?: is)?|works|can|may|(?:is )?possible|suits"
    r"|is ok(?:ay)?)\b"
    r"|\bas soon as possible\b|\bzo snel mogelijk\b|\b(?:als|as) (?:eerste|laatste|volgt|gepland|planned|usual)\b"
)
_HANGS = lazy_compile(
    r"(?i)\b(?:als|indien|mits|tenzij|zodra|zolang|stel dat|in geval|misschien|wellicht|mogelijk|eventueel|afhankelijk"
    r"|onder voorbehoud|if|unless|provided|as soon as|as long as|suppose|maybe|perhaps|possibly|might|depending|in case"
    r"|tentatively|ik denk erover|we denken erover|i am thinking|i'm thinking|we are thinking|we're thinking)\b"
)
# Only thought likely, or hoped for.
_SUPPOSED = lazy_compile(
    r"(?i)\b(?:waarschijnlijk|vermoedelijk|hopelijk|probably|presumably|hopefully|likely|(?:ik|we|i) (?:denk|denken"
    r"|hoop|hopen|vermoed|verwacht|vrees|think|hope|guess|suppose|expect|doubt)|(?:kan|zou kunnen|kon)(?: ook)? zijn"
    r" dat|(?:it |that )?(?:may|might|could) (?:not|be|well|still|go|have|happen))\b"
)
# Not known, and no more than that is said: "ik weet nog niet of hij doorging", "not sure whether it happened".
_NOT_KNOWN = lazy_compile(
    r"(?i)(?:(?:nou|tja|nee|no|well|sorry|eerlijk gezegd|honestly)[\s,]+)*(?:(?:ik|we|i'?m|i|we're|dat|no one)\s+)?"
    r"(?:(?:weet|weten)\s+(?:ik\s+|we\s+)?(?:(?:het|dat|eigenlijk|nog|even|ook|zelf)\s+)*niet(?:\s+zeker)?"
    r"|(?:heb\s+)?geen idee|(?:vraag|vragen)\s+(?:me|mij|ons)\s+af|twijfel(?:\s+(?:er(?:over)?|nog))*"
    r"|(?:am\s+|are\s+)?(?:still\s+)?(?:not\s+(?:quite\s+|yet\s+)?(?:sure|certain)|unsure)(?:\s+yet)?"
    r"|(?:do not|don'?t)\s+(?:yet\s+|really\s+)?know(?:\s+yet)?|(?:have\s+)?no idea|wonder(?:ing)?)"
    r"\s+(?:of|if|whether)\s+[^,;.!?]*[\s.!]*"
)
_AFTER_ALL = lazy_compile(r"(?i)\b(?:maar|but|dus|so|toch|anyway)\b")
# What leads up to the day that it is not to be.
_NOT = (
    r"(?:niet|nie|nooit|not|never|don['\u2019]?t|geen"
    r"|(?:any|every) (?:other )?day (?:but|except)|(?:elke|iedere|alle) (?:andere )?dag(?:en)? behalve)"
)
_NOT_THEN = lazy_compile(
    rf"(?i)(?:^|(?<=[\s,;]))(?:(?:maar|en|but|and|liever|vooral|just|please|rather|better|beslist|zeker|echt)[\s,]+)*"
    rf"(?<!waarom )(?<!why )\b{_NOT}\s+(?:(?:meer|naar|op|voor|to|on|for|in|de|the|move|it|make)\s+)*"
    r"(?P<day>(?!(?:en|dus|maar|and|so|but)\b)[^,;.!?]+?)(?=\s*(?:$|[,;.!?])|\s+(?:maar|but|wel|liever|rather|instead)\b)"
)
_DENIES = frozenset({"niet", "nie", "nooit", "not", "never", "dont", "cannot", "cant", "wont", "doesnt", "geen"})
# Who is done with it after all says so with these, and means no other day by it.
_BENIGN = lazy_compile(
    r"(?i)\b(?:geen (?:probleem|punt|bezwaar)|no problem|niet later|not later|nog niet|waarom niet)\b"
)


def hangs_on_something(text: str) -> bool:
    """Tell whether what is said is to be done only if something else is so, or only perhaps."""
    return bool(_HANGS.search(_COURTEOUS.sub(" ", text)))


# What a yes hangs on: "als regisseur doe ik mee" says as what, and hangs on nothing.
_CONDITION = lazy_compile(
    r"(?i)\b(?:(?:als|indien|if)\s+(?=(?:ik|je|jij|jullie|het|'t|dat|dit|we|wij|ze|er|hij|niemand|men|mijn|m'n|iedereen"
    r"|anderen|i|it|it's|this|that|you|we|they|nobody|no one|my|there)\b)|(?:mits|tenzij|zolang|op voorwaarde dat"
    r"|unless|provided(?: that)?|as long as|on condition that)\s+)(?P<what>.+)$"
)


def find_condition(text: str) -> str:
    """Return what is said to have to be so first: "ja, mits niemand het ziet" -> "niemand het ziet"; "" for nothing."""
    found = _CONDITION.search(_COURTEOUS.sub(" ", text))
    return found["what"].strip() if found else ""


# Only what somebody would do: "als we op de ronde terugkomen" tells when, and asks nothing.
_SUPPOSES = lazy_compile(
    r"(?i)^(?:(?:en|maar|stel|ja|ok|and|but|so|dus)[\s,]+)*(?:als|indien|wanneer|zodra|stel dat|if|when|once|suppose"
    r"|supposing|say)\s+(?:ik|we|wij|i|iemand|je|you|hij|de|het|the|somebody|they|ze)\b"
)


def begins_supposing(text: str) -> bool:
    """Tell whether a part of a sentence begins with what would be so: "als ik een casus afsluit"."""
    return bool(_SUPPOSES.match(text.strip()))


def is_supposed(text: str) -> bool:
    """Tell whether what is said is thought likely or hoped for, and not told."""
    return bool(_SUPPOSED.search(text))


def is_not_known(text: str) -> bool:
    """Tell whether somebody says that they do not know whether something is so, and nothing else."""
    return bool(_NOT_KNOWN.fullmatch(text.replace("\u2019", "'").strip())) and not _AFTER_ALL.search(text)


def without_refused_day(text: str) -> tuple[str, str]:
    """Split the words for what it is not to be off a text: "naar 9, niet naar 8 december" -> ("naar 9", "8 december").

    ("…", "") where nothing is refused so. What was taken may be no day at all.
    """
    found = _NOT_THEN.search(text)
    if found is None:
        return text, ""
    return f"{text[: found.start()]} {text[found.end() :]}".strip(" ,;"), found["day"]


def denies(text: str) -> bool:
    """Tell whether a "niet" stands in words about a day: whatever it denies, nothing is set at once then."""
    return not _DENIES.isdisjoint(word.replace("'", "") for word in split_words(_BENIGN.sub(" ", text)))
