"""Whether a sentence asks for the single scores behind a picture: "wat gaf iedereen", "how many gave a 1". Pure."""

from dialogs.patterns import lazy_compile
from dialogs.understanding.vocabulary import plain

_SCORES = (
    "antwoord(?:en)?|scores?|cijfers?|punt(?:en)?|resultaten|data|gegevens|answers?|marks?|ratings?|results|responses|"
    "figures"
)
_ALL = r"(?:iedereen|ieder\w*|elk\w*|allemaal|de (?:deelnemers|mensen)|everyone|everybody|each|they|people)"
_GAVE = r"(?:gaf|gaven|gegeven|scoorden?|gescoord|give|gave|given|scored?)"
_EACH = (
    lazy_compile(rf"\b(?:wat|welke \S+|hoeveel) (?:gaf|gaven|scoorden?|vulden?|antwoordden?|koos|kozen) {_ALL}\b"),
    lazy_compile(rf"\bwat (?:heeft|hebben) {_ALL}\b.*\b(?:ingevuld|gescoord|geantwoord|gegeven|gekozen)\b"),
    lazy_compile(
        rf"\bwhat (?:did|has|have) (?:the )?{_ALL}\b.*\b(?:give|given|scored?|fill(?:ed)?|answer(?:ed)?|put)\b"
    ),
)
_SINGLE = (
    lazy_compile(
        rf"\b(?:individuele|losse|afzonderlijke|aparte|ruwe|individual|single|separate|raw) (?:\S+ )?(?:{_SCORES})\b"
    ),
    lazy_compile(rf"\b(?:{_SCORES}) (?:per|van elke|van iedere|of each|by) (?:persoon|deelnemer|person|participant)\b"),
    lazy_compile(r"\b(?:alle|all(?: the)?) (?:antwoorden|answers|responses)\b"),
    lazy_compile(
        r"\b(?:antwoorden van (?:iedereen|allemaal|elk\w*)"
        r"|(?:everyone|everybody|each person)[\u2019']s (?:answers|responses|scores))\b"
    ),
)
# They are asked for: whether somebody sees them, or where they are kept, is another question.
_SHOW = lazy_compile(
    r"\b(?:laat|toon|geef|graag|ik wil|wil ik|kan ik|mag ik|heb je|show|give|i want|can i|may i|let me|do you have"
    r"|excel\w*|pdf|spreadsheet|csv|bestand|lijst|file|list|please)\b"
)
_FEW = 3
# Nobody needs more for it; so no pattern here has to read a long text.
_LONGEST = 300
_EXTREME = lazy_compile(rf"\b(?:laagste|hoogste|lowest|highest) (?:\S+ )?(?:{_SCORES})\b")
# Of these the picture tells which is lowest.
_OF_PICTURE = lazy_compile(
    r"\b(?:gemiddeld\w*|competentie\w*|rol(?:len)?|domein\w*|groep\w*|onderdeel|waarop|waar|average\w*|"
    r"competenc\w+|roles?|domains?|groups?|where)\b|\{group\}"
)
# What is one's own is told to oneself; "laat mij zien" is not about that.
_OWN = lazy_compile(r"\b(?:(?:heb|had|gaf|scoorde|deed|koos|vulde) ik|(?:did|have|had) i|mijn|m'?n|my|mine)\b")
_HOW_MANY = lazy_compile(
    rf"\b(?:hoeveel|hoe vaak|how many|how often)\b.*\b{_GAVE}\b.*\{{score\}}"
    rf"|\b(?:hoeveel|hoe vaak|how many|how often)\b.*\{{score\}}.*\b{_GAVE}\b"
    r"|\b(?:hoeveel|how many) (?:keer|maal|times) (?:een |a )?\{score\}"
    r"|\b(?:hoeveel|how many) (?:enen|tweeen|drieen|vieren|vijven|ones|twos|threes|fours|fives)\b"
)
_WHETHER = lazy_compile(
    rf"\b(?:iemand|anyone|anybody|somebody|someone)\b.*\b{_GAVE}\b.*\{{score\}}"
    rf"|\b{_GAVE} (?:er )?iemand\b.*\{{score\}}|\b(?:iemand|anyone|anybody)\b.*\{{score\}}.*\b{_GAVE}\b"
)
# What somebody holds on paper is entered by who coordinates, not asked for.
_PAPER = lazy_compile(r"\b(?:papier\w*|paper)\b")


def asks_single_scores(masked: str, *, coordinates: bool) -> bool:
    """Tell whether a sentence, with a slot where each of its parts stood, asks for single scores of others.

    `coordinates`: the lowest or highest score is that of a group, and not likelier one's own.
    """
    said = " ".join(plain(f"x {masked} x").split())
    if len(said) > _LONGEST:
        return False
    if _PAPER.search(said) or "{name}" in said:
        return False
    if _OWN.search(said):
        return False
    if any(pattern.search(said) for pattern in (*_EACH, _HOW_MANY, _WHETHER)):
        return True
    if any(pattern.search(said) for pattern in _SINGLE):
        # The edges count as words.
        return bool(_SHOW.search(said)) or len(said.split()) - 2 <= _FEW
    return coordinates and bool(_EXTREME.search(said)) and not _OF_PICTURE.search(said)
