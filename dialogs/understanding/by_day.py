"""A UVO that is named by the day or week it is planned for: "die van de 15e", "the meeting of last week". Pure."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta

from dialogs.patterns import lazy_compile
from dialogs.understanding.codes import find_case_codes
from dialogs.understanding.days import Ask, Purpose, Reason, When, find_when, read_when
from dialogs.understanding.situation import KnownUvo, Situation
from dialogs.understanding.that_week import find_refused

# What leads up to the day; behind "van" a weekday or a month is enough, behind "op" it may be the day to move to.
_LEAD = lazy_compile(
    r"(?i)\b(?:die|dat|degene|(?:de |het |mijn |onze )?(?:uvo|overleg|vergadering|bijeenkomst|casus|zaak|meeting)"
    r"|(?:the|my|our) (?:one|uvo|meeting|case))\s+(?P<how>van|of|from|in|for|op|on)\s+(?=\S)"
)
_EXACTLY = frozenset({"op", "on"})
# "Verzet dinsdag naar donderdag": what is moved goes by its day alone, where it is said to which other one.
_MOVES = lazy_compile(
    r"(?i)\b(?:verzet|verzetten|verplaats|verschuif|schuif|move|reschedule|shift)\s+(?P<how>(?:van|from)\s+)?"
    r"(?=\S[^,.;:!?]{0,40}?\s(?:naar|to)\s)"
)
# "The one on Tuesday to 10" says an hour, and not from which day it goes.
_ONTO = lazy_compile(r"(?i)\s+(?:naar|to)\s+(?!\d{1,2}(?:[:.]\d\d)?(?:\s*(?:uur|u|am|pm))?[\s.!?]*$)")
# Behind the day: "the 2 December one", "Tuesday's meeting". A number alone may be which of them: "the second one".
_BEHIND = lazy_compile(r"(?i)(?:['\u2019]s\s+(?:one|meeting|uvo|case)|(?<=\S)\s+(?:one|meeting))\b")
_NAMES_DAY = lazy_compile(
    r"(?i)\b(?:mon|tues|wednes|thurs|fri|maan|dins|woens|donder|vrij)da(?:y|g)\b"
    r"|\b(?:jan|feb|maa?r|apr|may|mei|ju[nl]|aug|sep|oct|okt|nov|dec)[a-z]*\b"
)
# A day as it is named: "dinsdag 15 december 2026", "the 15th of December".
_MOST_WORDS = 5
# So many signs they are at most.
_FAR = 60
_WORD = lazy_compile(r"\S+")
# What says what becomes of it.
_STOPS = lazy_compile(
    r"(?i)\b(?:naar|to|tot|until|een|a|eerder|later|gaat|is|was|kan|moet|en|and|maar|but|niet|not"
    r"|wordt|worden|mag|schuift|verschuift|verhuist|becomes|will|should|moves|goes)\b"
)
# It has been: of what is still to come nobody says so.
_WAS = lazy_compile(
    r"(?i)\b(?:ging(?:en)?|doorgegaan|geweest|plaatsgevonden|didn['\u2019]?t|did not|happened|took place|went)\b"
)
_BEFORE_THIS = lazy_compile(
    r"(?i)\b(?:vorige|laatste|afgelopen|last|previous)\s+(?:uvo|overleg|vergadering|bijeenkomst|keer|meeting|one|time)\b"
)
# "Twee weken geleden" is any day of that week.
_WEEKS_AGO = lazy_compile(r"(?i)\b(?:weken|weeks?)\s+(?:geleden|terug|ago|back)$")
_WHOSE = lazy_compile(r"['\u2019]s\b")


def planned_at(text: str, here: Situation) -> tuple[KnownUvo, ...] | None:
    """Return the UVOs that are planned on the day, or in the week, that a sentence names; None where it names none."""
    known = _may_be_meant(text, here)
    if names_last(text):
        been = [uvo for uvo in known if uvo.planned and uvo.planned.date() <= here.now.date()]
        return tuple(uvo for uvo in been if uvo.planned == max(one.planned for one in been if one.planned))
    # "Last week's meeting" is one of last week.
    bare = _WHOSE.sub("  ", text)
    day = find_when(bare, here.now, here.language, Purpose.PAST, Purpose.MOMENT)
    said = bare[day.start : day.end] if day else ""
    found = _planned_then(said, "", known, here) if said else None
    return None if found is None else tuple(found)


def names_last(text: str) -> bool:
    """Tell whether a sentence is about the one before now, without its day: "de vorige uvo"."""
    return bool(_BEFORE_THIS.search(text))


def _may_be_meant(text: str, here: Situation) -> list[KnownUvo]:
    planned = [uvo for uvo in here.uvos if uvo.planned]
    if _WAS.search(text):
        return [uvo for uvo in planned if uvo.planned and uvo.planned.date() <= here.now.date()]
    return planned


def find_by_day(text: str, here: Situation) -> tuple[int, int, KnownUvo] | None:
    """Find the one UVO that is named by its day, and where; None when there is none, or more than one on that day."""
    if {code.code for code in find_case_codes(text)} - {uvo.code for uvo in here.uvos}:
        # Beside a case that is new, the day is that of the new one, whatever else is planned then.
        return None
    planned = _may_be_meant(text, here)
    if planned and (refused := find_refused(text)):
        start, end, day = refused
        moved = [uvo for uvo in planned if uvo.planned and uvo.planned.date() == day]
        return (start, end, moved[0]) if len(moved) == 1 else None
    for begin, spans, how in _named(text) if planned else ():
        for start, end in spans:
            said = text[start:end].rstrip(".,;:!?")
            # Who says to which other day it goes, names it by the day it has.
            exactly = how if not _ONTO.match(text, start + len(said)) else ""
            found = _planned_then(said, exactly, planned, here)
            if found is not None:
                # What is said longest decides, also where no UVO is on that day.
                if len(found) == 1:
                    return (start if begin is None else begin), max(end, start + len(said)), found[0]
                break
    return None


# "Thursday's", "die van dinsdag": nothing else is said.
_ENDS = lazy_compile(r"(?i)['\u2019]s(?:\s+(?:one|uvo|meeting))?\s*$")


def only_by_day(text: str, here: Situation) -> str:
    """Return the code of the one UVO that is named by its day, where nothing else is said; "" for none."""
    bare = _ENDS.sub("", text.strip(" .,;:!"))
    for said in (bare, f"{'the one of' if here.language == 'en' else 'die van'} {bare}"):
        start, end, uvo = find_by_day(said, here) or (0, 0, None)
        if uvo and not f"{said[:start]}{said[end:]}".strip(" .,;:!"):
            return uvo.code
    return ""


def _named(text: str) -> Iterator[tuple[int | None, Iterable[tuple[int, int]], str]]:
    """Yield where a UVO may be named by its day: where that begins, the words that may be the day, and what led up."""
    for lead in _LEAD.finditer(text):
        yield lead.start(), _spans(text, lead.end()), lead["how"].lower()
    for noun in _BEHIND.finditer(text):
        found = [match.start() for match in _WORD.finditer(text, max(0, noun.start() - _FAR), noun.start())]
        words = [start for start in found[-_MOST_WORDS:] if _NAMES_DAY.search(text, start, noun.start())]
        yield None, [(start, noun.start()) for start in words], ""
    for moves in _MOVES.finditer(text):
        yield None, [span for span in _spans(text, moves.end()) if _NAMES_DAY.search(text, *span)], ""


def _spans(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Yield the words behind the lead, most of them first."""
    stop = _STOPS.search(text, start)
    words = [match.end() for match in _WORD.finditer(text, start, stop.start() if stop else len(text))][:_MOST_WORDS]
    yield from ((start, end) for end in reversed(words))


def _planned_then(said: str, how: str, planned: Sequence[KnownUvo], here: Situation) -> Sequence[KnownUvo] | None:
    """Return the UVOs on the day that these words are, and are only; None when they are no day."""
    readings = [read_when(said, purpose, here.now, here.language, alone=True) for purpose in _PURPOSES]
    days = {day for reading in readings for day in _days(reading)}
    if _WEEKS_AGO.search(said):
        mondays = {day - timedelta(days=day.weekday()) for day in days}
        days = {monday + timedelta(days=many) for monday in mondays for many in range(7)}
    if not days:
        return None
    weekdays = {day.weekday() for day in days}
    if how not in _EXACTLY and said.isalpha() and len(days) > len(weekdays) == 1:
        # "Die van dinsdag" is any Tuesday, and not only the last one and the next.
        return [uvo for uvo in planned if uvo.planned and uvo.planned.weekday() in weekdays]
    return [uvo for uvo in planned if uvo.planned and uvo.planned.date() in days]


_PURPOSES = (Purpose.DAY, Purpose.PAST)


def _days(reading: object) -> Iterator[date]:
    if isinstance(reading, When) and reading.day:
        yield reading.day
    elif isinstance(reading, Ask):
        first, last = reading.args.get("first"), reading.args.get("last")
        if reading.why is Reason.WHICH_DAY and isinstance(first, date) and isinstance(last, date):
            yield from (first + timedelta(days=many) for many in range((last - first).days + 1))
            return
        options = [*reading.options, *(reading.args.get(name) for name in ("past",))]
        yield from (one.date() if isinstance(one, datetime) else one for one in options if isinstance(one, date))
