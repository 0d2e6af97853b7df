"""What is written as a name and is nobody to invite: organisations, and how a letter begins and ends."""

import re

from dialogs.understanding.likeness import split_words
from dialogs.understanding.vocabulary import plain

# What stands before the name of an organisation, or alone.
_LEADING = frozenset(
    {
        "gemeente", "regio", "subregio", "school", "wijkteam", "stichting", "raad", "bureau", "centrum", "dienst",
        "politie", "jeugdzorg", "jeugd", "municipality", "region", "council", "service",
        "police", "vereniging", "basisschool", "jeugdhulp", "ggd", "ggz", "provincie", "ministerie", "foundation",
        "jeugdbescherming", "kinderbescherming", "onderwijs", "leerplicht", "welzijn", "education",
        "university", "hospital", "ziekenhuis", "lyceum", "samenwerkingsverband",
    }
)  # fmt: skip
# These stand anywhere in a name that is nobody's; some are somebody's family name as well.
_INSIDE = frozenset(
    {
        "samen", "veilig", "noord", "oost", "zuid", "west", "north", "east", "south", "wijk", "team", "ronde", "round",
        "uvo", "groep", "group", "werkgroep", "stuurgroep", "kerngroep", "overleg", "afdeling", "department",
        "committee",
    }
)  # fmt: skip
ORGANISATIONS = _LEADING | _INSIDE
_LAST = frozenset({"foundation", "council", "university", "hospital", "police", "lyceum"})
# A greeting that is for a person, and what stands above a signature.
_TO, _CLOSING = (
    frozenset({"beste", "geachte", "lieve", "dear"}),
    frozenset(
        {
            "groet", "groeten", "groetjes", "hartelijke", "vriendelijke", "mvg", "gr", "regards", "kind", "sincerely",
            "greetings", "cheers", "hoogachtend", "dank", "bedankt", "thanks",
        }
    ),
)  # fmt: skip


def is_of_letter(name: str) -> bool:
    """Tell whether words begin as the first or the last line of a letter: "Beste Karin", "Groet Piet Bakker"."""
    first = next(iter(split_words(name)), "")
    return first in _TO or first in _CLOSING


def is_nobody(name: str, text: str) -> bool:
    """Tell whether a name, found in this text, is that of an organisation, or of who writes a letter or gets it."""
    words = [plain(word) for word in name.split()]
    before = re.search(r"(\w+)[\s,]+$", text[: max(text.find(name), 0)][-40:])
    led = plain(before[1]) if before else ""
    organisation = words[0] in _LEADING or words[-1] in _LAST or led in _LEADING
    return organisation or is_of_letter(name) or led in _TO or led in _CLOSING
