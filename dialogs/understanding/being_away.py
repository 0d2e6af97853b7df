"""Being away for a while: until which day, where that is said. Pure."""

from datetime import date, timedelta

from dialogs.patterns import lazy_compile
from dialogs.understanding.days import Ask, Doubt, Purpose, When, read_when
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
_GOES_ON = lazy_compile(r"(?i)\b(?:pauze|pause|break|verder|continue|go on)\b")

# With one of these the day is the one on which somebody is back, or begins to be away.
_BACK = lazy_compile(
    r"(?i)\b(?:tot|t/m|tm|terug|weer|vanaf|sinds|until|till|til|to|through|back|again|return\w*|from|since)\b"
)
_WEEK = timedelta(days=7)


def _days_away(read: object, text: str) -> str:
    """Return the period of who is away on a day, or for a week, that they name: that is no day on which they are back.

    "" where it is said until when, or for how long.
    """
    if _BACK.search(text):
        return ""
    if isinstance(read, When) and read.day and Doubt.WEEKS not in read.confirm:
        return _period(read.day, read.day)
    first, last = (read.args.get("first"), read.args.get("last")) if isinstance(read, Ask) else (None, None)
    if isinstance(first, date) and isinstance(last, date) and last - first < _WEEK:
        return _period(first, last)
    return ""


def _period(first: date, last: date) -> str:
    return f"{first.isoformat()} - {last.isoformat()}"


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
    said = _days_away(said_until, text) or (text if begins else heard.when)
    return Meant(meaning, "afwezig", said, missing=() if said else ("until",))
