"""What is to be asked again on another day, where somebody says no more than that it is not for now. Pure."""

from collections.abc import Iterator
from dataclasses import replace

from dialogs.patterns import lazy_compile
from dialogs.understanding.days import Purpose, read_when
from dialogs.understanding.decision import MOST_CHOICES, Decision
from dialogs.understanding.heard import Heard, Meant, day_of
from dialogs.understanding.meaning import Meaning
from dialogs.understanding.meant import meant
from dialogs.understanding.meant_joining import ASKED_TO_JOIN
from dialogs.understanding.sentences import Reader
from dialogs.understanding.situation import Part, Situation

_NOT_NOW_BUT = lazy_compile(
    r"(?i)(?:(?:nee|neen|no|nope|sorry)[\s,.!]+)?"
    r"(?:(?:nu|vandaag)(?: nog)?(?: even| ff| effe)? niet|(?:even |nog )?niet (?:nu|vandaag)"
    r"|not (?:right |just )?(?:now|today))"
    r"[\s,.;:\u2013-]+(?:(?:maar|but|doe|liever|pas|wel|rather|make it|try|vraag|herinner|ask|remind|het|me|mij|dat"
    r"|it|again|weer|nog eens|opnieuw|on)\s+)*(?P<day>\S.*)"
)


_AGAIN = (" nog eens", " weer", " opnieuw", " again")
_NO_FIRST = lazy_compile(r"(?i)\s*(?:nee|neen|no|nope)\b")


def find_put_off(text: str, here: Situation) -> str:
    """Return the words for the day on which somebody is to be asked again ("niet nu, dinsdag"); "" for other words."""
    said = _NOT_NOW_BUT.fullmatch(text.strip())
    day = said["day"].strip(" .!") if said else ""
    day = next((day.removesuffix(again) for again in _AGAIN if day.endswith(again)), day)
    return day if day and read_when(day, Purpose.SNOOZE, here.now, here.language, alone=True) else ""


def put_off(text: str, here: Situation, reader: Reader) -> Decision | None:
    """Return what is put off: what was just shown or asked, or the one thing that waits; of more it is asked which."""
    day = find_put_off(text, here)
    if not day:
        return None
    heard = reader.read(text, here)
    said = Heard(heard, here)
    waiting = [replace(one, when=day_of(said, one)) for one in _waiting(day, here)]
    shown = next(_shown(waiting, here), None)
    if shown:
        # A no with more to it may be about more than the day.
        return Decision(heard, (shown,), asked=_NO_FIRST.match(text) is not None)
    if here.uvos:
        # Nothing was shown that it may be about, and a day is often said of the next meeting.
        waiting = [*waiting[: MOST_CHOICES - 1], replace(meant(Meaning.MOVE_UVO, said), asked=False)]
    if len(waiting) > 1:
        return Decision(heard, choices=tuple(waiting[:MOST_CHOICES]), asked=True)
    return Decision(heard, tuple(waiting), asked=bool(here.uvos)) if waiting else None


def _waiting(day: str, here: Situation) -> Iterator[Meant]:
    """Yield all that waits for somebody, as being asked for it again on this day."""
    run = here.run
    if run and run.scan and not run.round:
        yield _later(run.instrument, day, run.instrument)
    for one in here.rounds_as(Part.INVITED, Part.TAKING, over=False):
        yield _later(one.code, day, one.name)
    for uvo in here.uvos:
        if uvo.waiting:
            yield replace(_later("", day, uvo.code), command="uvo", rest=f"{uvo.code} later {day}")


def _later(what: str, day: str, name: str) -> Meant:
    return Meant(Meaning.SNOOZE, "later", f"{what} {day}", about=name)


def _shown(waiting: list[Meant], here: Situation) -> Iterator[Meant]:
    """Yield those of what waits that was just shown or asked."""
    if here.expects == "later_run" or (here.is_busy and here.run and not here.run.round):
        yield from waiting[:1]
    if here.is_busy and here.run and here.run.round:
        yield from (one for one in waiting if one.command == "later")
    about = here.about if here.expects in {*ASKED_TO_JOIN, "uvo", "later"} else ""
    yield from (one for one in waiting if about and one.rest.startswith(f"{about} "))
    if len(waiting) == 1 and not here.uvos:
        yield waiting[0]
