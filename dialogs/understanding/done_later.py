"""What somebody will do themselves, and when: "dat doe ik vrijdag" below the question for a date names none. Pure."""

from dialogs.patterns import lazy_compile

_LEAD = r"(?:(?:ja|ok|oke|oké|prima|goed|nee|yes|okay|right|no|sorry)[\s,.!]+)*"
_IT = r"(?:(?:dat|dit|het|hem|die|'m|it|that|this)\s+)?"
_SMALL = r"(?:(?:er|nog|even|ff|dan|pas|wel|zelf|ook|meteen)\s+)*"
_DO = r"(?:doe|regel|plan|bekijk|organiseer|pak)"
_TO_DO = r"(?:doen|regelen|plannen|inplannen|bekijken|organiseren|oppakken|uitzoeken)"
_DOES = lazy_compile(
    rf"(?i){_LEAD}(?:"
    rf"{_IT}{_DO} ik\s+{_IT}{_SMALL}(?P<does>.*?)(?:\s+(?:in|op|wel))?"
    rf"|ik {_DO}\s+{_IT}{_SMALL}(?P<doing>.*?)(?:\s+(?:in|op|wel))?"
    rf"|(?:{_IT}(?:ga|zal|moet) ik|ik (?:ga|zal|moet))\s+{_IT}{_SMALL}(?P<will>.*?)\s*"
    rf"\b{_TO_DO}(?:[\s,]+(?P<then>.+?))?"
    r"|(?:i'll|i will|will|i'm going to|going to|i have to)\s+(?:do|sort|plan|schedule|arrange)\s+"
    r"(?:it|that|this)(?:\s+(?:out|in))?\s*(?P<english>.*?)"
    r"|(?:ben|was|we zijn|ik ben) er (?:nog )?niet aan toe(?: ?gekomen)?(?P<busy>)"
    r"|(?:sla|skip)(?: (?:hem|het|die|dit|deze|it|this one|maar|nu|even|nog))*(?: over)?"
    r"(?: voor nu| for now)?(?P<skip>)"
    r"|(?:i )?haven'?t got round to it(?: yet)?(?P<late>)"
    r")[\s.!]*"
)
# No day: then it is asked again after some days.
_SOON = frozenset({"", "straks", "later", "zo", "snel", "binnenkort", "gauw", "nu", "soon", "later on", "shortly"})


def find_done_later(text: str) -> str | None:
    """Return the words for when somebody says that they will do it, "" for some time soon; None for other words."""
    said = _DOES.fullmatch(text.strip().replace("\u2019", "'"))
    if said is None:
        return None
    day = next((found.strip(" ,") for found in said.groupdict().values() if found), "")
    return "" if day.casefold() in _SOON else day
