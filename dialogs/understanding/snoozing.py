"""Being asked again on another day: of a round, a UVO, or what somebody fills in for themselves. Pure."""

from collections.abc import Callable
from dataclasses import replace

from dialogs.patterns import lazy_compile
from dialogs.understanding.days import Purpose, When, read_when
from dialogs.understanding.heard import Heard, Meant
from dialogs.understanding.making import of_round, of_uvo
from dialogs.understanding.meaning import Meaning
from dialogs.understanding.meant_uvos import asks_reminder, names_uvo
from dialogs.understanding.situation import Part

_NOT_THEN = lazy_compile(
    r"(?i)\b(?:niet (?:nu|vandaag)|not (?:now|today)|(?:nu|vandaag) (?:toch |even |ff )?niet|nee|no|now|nu)\b[\s,]*"
)
# "Pauze tot dinsdag": on that day it is asked; "not today, Tuesday" as well.
_UNTIL = lazy_compile(r"(?i)^(?:(?:vandaag|today),\s*)?(?:(?:tot(?: en met)?|until|till)\s+)?")


def _wants_word(heard: Heard) -> bool:
    """Tell whether somebody wants to hear of it on that day: "daar kom ik morgen op terug" asks nobody for anything."""
    text = heard.understanding.text
    return asks_reminder(heard) or heard.says(*_AGAIN) or bool(_GO_ON.search(text) or _NOT_NOW.search(text))


_AGAIN = (
    "verder*", "continu*", "af", "finish*", "ping*", "vraag*", "ask", "weer", "again", "tot", "until", "till",
)  # fmt: skip
_GO_ON = lazy_compile(r"(?i)\bgo on\b")
_NOT_NOW = lazy_compile(
    r"(?i)\b(?:(?:nu|vandaag) (?:even )?niet|niet (?:nu|vandaag)|not (?:right |just )?(?:now|today))\b"
)


def _day(heard: Heard) -> str:
    """Return the day on which to remind of a scan, without what it is not."""
    return _UNTIL.sub("", _NOT_THEN.sub(" ", heard.when).strip())


def says_not_now(heard: Heard) -> bool:
    """Tell whether somebody who fills in a scan says that it is not for now, but for the day they name."""
    return heard.here.is_busy and bool(heard.when) and bool(_NOT_NOW.search(heard.understanding.text))


def _scan_named(heard: Heard) -> str:
    """Return the id of the scan of their own, begun, that is named; "" where a round asks for it, or for none."""
    here, found = heard.here, heard.understanding.parts
    if found.codes or found.rounds or not heard.when:
        return ""
    asked = {one.scan for one in here.rounds_as(Part.INVITED, Part.TAKING, over=False)}
    in_hand = here.run.instrument if here.run and not here.run.round else ""
    return next((scan for scan in found.scans if scan in here.begun and (scan == in_hand or scan not in asked)), "")


def _follows_reminder(heard: Heard) -> bool:
    """Tell whether the reminder of a scan of their own, or the question for its day, came just before."""
    found = heard.understanding.parts
    return heard.here.expects == "later_run" and not (found.codes or found.rounds or names_uvo(heard))


_NTH = lazy_compile(r"(?i)\b(?:de|the) (?P<nth>\d{1,2}(?:e|de|ste|st|nd|rd|th))\b")


def snooze(meaning: Meaning, heard: Heard) -> Meant:
    """Ask again for what waits, on the day that was said."""
    here = heard.here
    scan = _scan_named(heard)
    if scan or _follows_reminder(heard):
        return Meant(meaning, "later", f"{scan} {_day(heard)}".strip())
    if here.rounds_as(Part.INVITED, Part.TAKING, over=False):
        made = of_round("later", Part.INVITED, Part.TAKING, over=False, when=True)(meaning, heard)
        # "Nu niet" says which day it is not.
        rest = _NOT_THEN.sub(" ", made.rest).strip()
        # "Vraag het me de 8e": of what is asked again that is no place in a list.
        nth = _NTH.search(heard.understanding.text) if len(rest.split()) < 2 else None
        return replace(made, rest=f"{rest} {nth['nth']}" if nth else rest)
    waiting = [uvo for uvo in here.uvos if uvo.waiting]
    if waiting:
        return Meant(meaning, "uvo", f"{waiting[0].code} later {heard.when}".strip(), slots={"case": waiting[0].code})
    if here.run and not here.run.resting and not (heard.when and _wants_word(heard)):
        return Meant(meaning, "pauze")
    # A scan that somebody let rest is nearer than a UVO that nothing was said of.
    if here.uvos and heard.when and asks_reminder(heard) and (not here.run or names_uvo(heard)):
        # It says whether we ask again then, or come of our own accord.
        return of_uvo("later", when=True)(meaning, heard)
    return Meant(meaning, "later", _day(heard)) if here.run else Meant(Meaning.OUT_OF_SCOPE)


def until_then(command: str) -> Callable[[Meaning, Heard], Meant]:
    """Do this with what somebody is in; with a day ahead of it ("ga dinsdag verder") it is asked again then."""

    def made(meaning: Meaning, heard: Heard) -> Meant:
        here = heard.here
        read = read_when(heard.when, Purpose.SNOOZE, here.now, here.language) if here.run and heard.when else None
        ahead = isinstance(read, When) and read.day and read.day > here.now.date()
        return snooze(Meaning.SNOOZE, heard) if ahead and _wants_word(heard) else Meant(meaning, command)

    return made
