"""What is written as a name and is nobody to invite: organisations, and how a letter begins and ends."""

import re

from dialogs.understanding.likeness import split_words
from dialogs.understanding.vocabulary import plain

# What an organisation is called by, in any place of a name; and what it begins or ends with.
ORGANISATIONS = frozenset(
    {
        "gemeente", "regio", "subregio", "school", "team", "wijk", "wijkteam", "stichting", "raad", "veilig", "bureau",
        "centrum", "dienst", "politie", "jeugdzorg", "jeugd", "samen", "ronde", "groep", "noord", "oost", "zuid",
        "west", "uvo", "municipality", "region", "north", "east", "south", "council", "round", "group", "service",
        "police", "vereniging", "basisschool", "jeugdhulp", "ggd", "ggz", "provincie", "ministerie", "foundation",
        "university", "hospital", "ziekenhuis", "lyceum", "samenwerkingsverband",
    }
)  # fmt: skip
_FIRST = ORGANISATIONS - {"samen", "veilig", "west", "noord", "oost", "zuid", "wijk", "team"}
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
    organisation = (
        words[0] in _FIRST or words[-1] in _LAST or led in _FIRST - {"ronde", "round", "uvo", "groep", "group"}
    )
    return organisation or is_of_letter(name) or led in _TO or led in _CLOSING
