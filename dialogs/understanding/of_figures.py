"""What the figures of a group picture mean, how they came about and whether they are any good. Pure."""

from dialogs.patterns import lazy_compile
from dialogs.understanding.decision import Decision
from dialogs.understanding.heard import Heard, Meant
from dialogs.understanding.meaning import Meaning
from dialogs.understanding.meant import meant
from dialogs.understanding.sentences import Reader
from dialogs.understanding.situation import Part, Situation

# Behind the word for explaining this is what is explained.
FIGURES = "cijfers"
_THESE = r"(?:dit|dat|deze|die|de|het|een|al die|this|that|these|those|the|a|an)"
_FIGURE = (
    r"(?:cijfers?|getal(?:len)?|scores?|gemiddeldes?|gemiddelden|spreiding|getallen tussen haakjes"
    r"|figures?|numbers?|averages?|spread|results?|[1-5][.,]\d|[1-5](?![\d.,:]))"
)
_GOOD = (
    r"(?:goed|slecht|hoog|laag|veel|weinig|voldoende|normaal|gemiddeld|oke|ok|netjes"
    r"|good|bad|high|low|enough|normal|average|okay)"
)
_ASKS = lazy_compile(
    rf"(?i)(?:en |and |maar |but |oke,? |ok,? )*(?:"
    rf"hoe (?:kom|kwam|komen|kwamen) (?:je|jullie|ik|we|u) (?:eigenlijk )?(?:aan|tot|bij) {_THESE}(?: \w+)? {_FIGURE}"
    rf"|hoe (?:is|zijn|wordt|worden) (?:{_THESE} )?(?:{_FIGURE} )?(?:eigenlijk )?"
    r"(?:berekend|uitgerekend|bepaald|tot stand gekomen|samengesteld)"
    rf"|hoe (?:bereken|bepaal|reken) (?:je|jullie) {_THESE}?"
    rf"|(?:is|zijn) (?:{_THESE} )?{_FIGURE} (?:nou |nu |dan |eigenlijk )?(?:een )?{_GOOD}"
    rf"|(?:is|zijn|are) (?:dit|dat|het|deze|die|this|that|it|they|these) (?:nou |nu |dan |eigenlijk |een |any )*{_GOOD}"
    r"(?: of (?:slecht|laag|niet)| or (?:bad|low|not))?[\s?.!]*$"
    rf"|(?:wat betekent|wat zegt|wat is|hoe lees ik) (?:{_THESE} )*{_FIGURE}"
    rf"|how (?:did you|do you|was|were|is|are) (?:get|arrive at|work out|calculate)?\s?(?:to )?(?:{_THESE} )?{_FIGURE}"
    r"(?: (?:calculated|worked out|made|reached))?"
    rf"|(?:is|are) (?:{_THESE} )?{_FIGURE} (?:any )?(?:a )?{_GOOD}"
    rf"|what (?:does|do|is) (?:{_THESE} )*{_FIGURE}(?: mean| say| tell me)?"
    r")(?!\w)"
)

# "Zijn we beter dan vorig jaar": the answer to whether this can be compared says which pictures there are.
_AGAINST = lazy_compile(
    r"(?i)\b(?:vergelijk\w*|vergeleken|beter|slechter|hoger|lager|verschil\w*|vooruit\w*|veranderd"
    r"|compar\w*|better|worse|higher|lower|improv\w*|changed)\b.{0,40}"
    r"\b(?:vorig jaar|(?:de )?vorige (?:keer|ronde|meting)|last (?:year|time|round)|the previous (?:time|round|one))\b"
)
_COMPARE = {"nl": "vergelijken", "en": "compare"}


def ask_of_figures(text: str, here: Situation, reader: Reader) -> Decision | None:
    """Return that figures are asked about by who has a group picture, or how they were before; None where they are not.

    Behind one's own outcome it is that which is explained, and in a scan what is asked there.
    """
    if here.is_busy:
        return None
    if here.own_file and here.sent and _ASKS.match(text.strip()):
        heard = reader.read(text, here)
        # Of one competence that is named its own part of the outcome tells.
        shown = meant(Meaning.SHOW_RESULT, Heard(heard, here))
        return Decision(heard, (shown if heard.parts.term else Meant(Meaning.EXPLAIN_QUESTION, "uitleg"),))
    if here.own_file or not any(one.over for one in here.rounds_as(Part.COORDINATES, Part.SENT)):
        return None
    against = _AGAINST.search(text)
    if not against and not _ASKS.match(text.strip()):
        return None
    heard = reader.read(text, here)
    if against:
        parts = heard.parts
        # Of a round or a group that is named the picture is wanted, and last time stands beside it.
        named = parts.rounds or parts.codes or parts.groups or parts.uvos
        return None if named else Decision(heard, (Meant(Meaning.MAY_I_CHANGE, "kan_ik_nog", _COMPARE[here.language]),))
    if heard.parts.uvos:
        return None
    if heard.parts.term:
        # Of one that is named the picture tells.
        return Decision(heard, (meant(Meaning.GROUP_PICTURE, Heard(heard, here)),))
    return Decision(heard, (Meant(Meaning.EXPLAIN_TERM, "uitleg", FIGURES, about=FIGURES),))
