"""Being away for a while: until which day, where that is said. Pure."""

from dialogs.understanding.days import Ask, Purpose, When, read_when
from dialogs.understanding.heard import Heard, Meant
from dialogs.understanding.meaning import Meaning

_ABSENT = (
    "ik", "weg", "vakantie*", "afwezig*", "verlof*", "vrij", "ziek*", "buitenland", "zwanger*", "i", "away", "off",
    "leave", "pauze", "stil", "bericht*", "hold", "message*",
    "holiday*", "vacation", "absent", "abroad", "sick", "ooo", "out", "bereikbaar", "im", "wont", "office",
)  # fmt: skip


def away(meaning: Meaning, heard: Heard) -> Meant:
    """Set somebody away until the day that is said; a day alone is about something else."""
    if not heard.says(*_ABSENT):
        return Meant(meaning, void=True)
    here, text = heard.here, heard.understanding.text
    said_until = read_when(text, Purpose.AWAY, here.now, here.language)
    # "Vanaf maandag twee weken" begins with a day that is not the one until when.
    begins = (
        said_until.last if isinstance(said_until, When) else isinstance(said_until, Ask) and "first" in said_until.args
    )
    said = text if begins else heard.when
    return Meant(meaning, "afwezig", said, missing=() if said else ("until",))
