"""What a round is to be called, as a sentence says it: "noem de ronde Regio Zuid", "call it Region South"."""

from dialogs.patterns import lazy_compile
from dialogs.understanding.vocabulary import vocabulary

_COURTEOUS = vocabulary().courteous
_ROUND = r"(?:(?:de|deze|die|mijn|the|this|my)\s+)?(?:ronde|round)\b"
_SOFT = rf"(?:(?:voortaan|eigenlijk|liever|maar|toch|gewoon|dan|even|ff|nu|instead|{_COURTEOUS}|really|rather)\s+)*"
_SAYS = tuple(
    lazy_compile(rf"(?is){pattern}")
    for pattern in (
        rf"\b(?:hernoem|herdoop|noem|wijzig|verander|zet|pas)\b.*?\b(?:naar|in|tot|om\s+in)\s+{_SOFT}(?P<name>\S.*)$",
        rf"\b(?:noem|doop)\s+(?:(?:{_ROUND}|hem|'?m|\u2019m|het|die)(?!\w)|\S+\s+(?=voortaan|liever|maar))"
        rf"\s*{_SOFT}(?P<name>\S.*)$",
        rf"\b(?:{_ROUND}|hij|die|naam)\b.*?\b(?:moet|hoort|mag|zou|kan)\s+{_SOFT}(?P<name>\S.*?)\s+"
        r"(?:te\s+)?(?:heten|zijn|worden)\b",
        rf"\b(?:nieuwe\s+naam|naam)\s*(?:van\s+{_ROUND})?\s*(?:wordt|is|:)\s*{_SOFT}(?P<name>\S.*)$",
        rf"\b(?:rename|change)\b.*?\b(?:to|into)\s+{_SOFT}(?P<name>\S.*)$",
        rf"\bmaak\s+(?:er|daar)\s+{_SOFT}(?P<name>\S.*?)\s+van\b",
        rf"\bmake\s+(?:{_ROUND}|it|that)\s+{_SOFT}(?P<name>\S.*)$",
        rf"\bcall\s+(?:{_ROUND}|it)\s+{_SOFT}(?P<name>\S.*)$",
        rf"\b(?:{_ROUND}|it|name)\b.*?\bshould\s+be\s+(?:called\s+)?{_SOFT}(?P<name>\S.*)$",
        rf"\b(?:new\s+name|name)\s*(?:of\s+{_ROUND})?\s*(?:is|:)\s*{_SOFT}(?P<name>\S.*)$",
        # What stands behind our own word for it.
        rf"^\s*(?:(?:{_ROUND}|hem|'?m|\u2019m|het|it|that)\s+)?(?:naar|in|to|into)\s+{_SOFT}(?P<name>\S.*)$",
    )
)
_COURTESY = lazy_compile(
    r"(?i)(?:(?<![\s,.!])[\s,.!]+"
    rf"(?:{_COURTEOUS}|thanks|thank you|bedankt|dank je|dankjewel))+[\s,.!]*$"
)
_EDGES = " .,;:!?\"'\u2018\u2019\u201c\u201d\u201e"
# That it is to be another, and not which.
_NONE = lazy_compile(
    r"(?i)^(?:iets\s+)?(?:anders|een\s+andere(?:\s+naam)?|something\s+else|another(?:\s+name)?|different(?:ly)?"
    r"|fout|verkeerd|wrong|niet\b.*|not\b.*)$"
)


def new_name(text: str) -> str:
    """Return the name that a sentence gives a round; "" where it says no name."""
    for pattern in _SAYS:
        if found := pattern.search(text.strip()):
            name = trim_name(without_more(found["name"])) or trim_name(found["name"])
            return "" if _NONE.match(name) or text.rstrip().endswith("?") else name
    return ""


# What else is wanted or told with it, behind the name: "… en hij moet op 15 januari sluiten".
_AND_MORE = lazy_compile(
    r"(?i)\s*(?:[,;.!]|\b(?:en|and|maar|but|want|because)\b)\s+(?:[^\W\d_]+\s+){0,2}?"
    r"(?:hij|ze|zij|het|die|dat|dan|ik|we|je|it|i|we|moet|mag|laat|sluit|close|let|make|must|should)\b.*$"
)


def without_more(name: str) -> str:
    """Return a name without what is told or wanted behind it: "Regio West, dan klopt het" -> "Regio West"."""
    return _AND_MORE.sub("", name)


def trim_name(said: str) -> str:
    """Return a name without the courtesy behind it and the marks around it."""
    return _COURTESY.sub("", said.strip(_EDGES)).strip(_EDGES)
