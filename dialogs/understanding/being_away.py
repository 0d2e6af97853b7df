"""Being away for a while: until which day, where that is said. Pure."""

import re

from dialogs.understanding.days import Ask, Purpose, When, read_when
from dialogs.understanding.heard import Heard, Meant
from dialogs.understanding.meaning import Meaning

_PLAINLY = (
    "weg", "vakantie*", "afwezig*", "verlof*", "vrij", "ziek*", "buitenland", "zwanger*", "away", "off", "leave",
    "stil", "bericht*", "hold", "message*", "holiday*", "vacation", "absent", "abroad", "sick", "ooo", "bereikbaar",
    "office",
)  # fmt: skip
# What may as well be about something else.
_ABSENT = ("ik", "pauze", "i", "im", "out", "wont")
# "Pauze tot dinsdag", in a scan, is about that.
_GOES_ON = re.compile(r"(?i)\b(?:pauze|pause|break|verder|continue|go on)\b")


def away(meaning: Meaning, heard: Heard) -> Meant:
    """Set somebody away until the day that is said; a day alone is about something else."""
    here, text = heard.here, heard.understanding.text
    of_scan = here.is_busy and _GOES_ON.search(text) and not heard.says(*_PLAINLY)
    if of_scan or not heard.says(*_ABSENT, *_PLAINLY):
        return Meant(meaning, void=True)
    said_until = read_when(text, Purpose.AWAY, here.now, here.language)
    # "Vanaf maandag twee weken" begins with a day that is not the one until when.
    begins = (
        said_until.last if isinstance(said_until, When) else isinstance(said_until, Ask) and "first" in said_until.args
    )
    said = text if begins else heard.when
    return Meant(meaning, "afwezig", said, missing=() if said else ("until",))
