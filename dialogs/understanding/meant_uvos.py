"""What a sentence about a UVO comes to here (dialogs.understanding.meant)."""

import re
from dataclasses import replace

from dialogs.patterns import lazy_compile
from dialogs.understanding.days import Purpose, Shift, find_when
from dialogs.understanding.heard import Heard, Meant, day_of
from dialogs.understanding.how_often import find_months
from dialogs.understanding.making import (
    discuss,
    of_uvo,
    uvos_meant,
)
from dialogs.understanding.meaning import Meaning
from dialogs.understanding.participants import find_participants
from dialogs.understanding.pasted_uvos import NO_CODE
from dialogs.understanding.sentences import Understanding
from dialogs.understanding.situation import Part
from dialogs.understanding.taking_back import is_of_next
from dialogs.understanding.vocabulary import vocabulary


def my_uvo(meaning: Meaning, heard: Heard) -> Meant:
    if heard.understanding.day and is_of_next(heard.understanding.text) and not heard.understanding.question:
        # Who says when the next one is, does not ask it.
        return Meant(meaning, void=True)
    if not heard.here.uvos and heard.here.rounds_as(Part.COORDINATES) and not heard.says("uvo*", "case", "casus*"):
        # Who coordinates, and chairs nothing, has rounds on the calendar.
        return Meant(meaning, "rondes")
    if heard.says("zonder", "geen", "without", "no") and heard.says("datum", "data", "date", "dates"):
        return Meant(Meaning.OVERDUE, "openstaand", TO_PLAN)
    uvos = uvos_meant(heard)
    of_all = not heard.understanding.parts.uvos and heard.says(*_OF_ALL)
    code = uvos[0].code if len(uvos) == 1 and not of_all else ""
    if not uvos and len(heard.understanding.parts.cases) == 1:
        # Of one that is named and nobody's here it is told so.
        code = heard.understanding.parts.cases[0]
    return Meant(meaning, "uvo", code, slots={"case": code} if code else {})


# Behind "openstaand": of all that is open only what has no date yet.
TO_PLAN = "plannen"
_OF_ALL = (
    "al",
    "alle",
    "allemaal",
    "lijst*",
    "overzicht",
    "overleggen",
    "uvos",
    "zaken",
    "casussen",
    "all",
    "list",
    "meetings",
    "cases",
)


def new_uvo(meaning: Meaning, heard: Heard) -> Meant:
    found = heard.understanding.parts
    if asks_reminder(heard) or _says_it_was(heard) or (found.scores and found.term not in ("", "uvo")):
        # "Ik heb 4 dirigenten" is a score, or nothing.
        return Meant(meaning, void=True)
    if found.uvos and heard.understanding.day and isinstance(heard.understanding.day.reading, Shift):
        # What is theirs already and is put off "by two weeks" is moved.
        return Meant(meaning, void=True)
    cases = (*found.cases, *(uvo.code for uvo in found.uvos))
    who = find_participants(heard.understanding.text, heard.here)
    # Of a name where the code belongs nothing goes on but that it is none.
    no_code = NO_CODE if found.names and not (cases or who) else ""
    joined = f"met {who}" if who and cases else ""
    several = len(cases) > 1 or (not cases and heard.says(*_SEVERAL))
    if several and not (heard.when or no_code):
        # How more than one is added stands with one's UVOs: pasted, a line each.
        return Meant(meaning, "uvo")
    rest = " ".join(filter(None, ("nieuw", *cases[:1], no_code, heard.when, joined)))
    return Meant(meaning, "uvo", rest, slots={"case": cases[0]} if cases else {})


_SEVERAL = ("uvos", "uvo's", "overleggen", "zaken", "casussen", "gezinnen", "meetings", "cases", "families")


def outstanding(meaning: Meaning, heard: Heard) -> Meant:
    """Show what is still open; what is still to be planned, or to be ticked on a list, where that is asked."""
    if heard.understanding.parts.checklist or heard.says("lijstje*", "checklist*"):
        return lists(Meaning.CHECKLISTS, heard)
    to_plan = heard.says(
        "plan*", "gepland", "inplan*", "ingepland", "datum", "data", "schedul*", "date", "dates", "unplanned"
    )
    return Meant(meaning, "openstaand", TO_PLAN if to_plan else "")


def _says_it_was(heard: Heard) -> bool:
    """Tell whether the meeting took place: then its day is neither planned nor moved."""
    return heard.says("geweest", "gehouden", "plaatsgevonden") and not heard.understanding.denied


def move_uvo(meaning: Meaning, heard: Heard) -> Meant:
    """Move one; of a day alone, with no word for moving and none named or shown, it is asked whether it moves."""
    moves = heard.says(*_MOVES)
    run, found = heard.here.run, heard.understanding.parts
    if found.cases and not found.uvos and heard.here.uvos and heard.says("plan*", "inplan*", "schedul*"):
        # What is nobody's here yet is planned anew, and nothing moves.
        return Meant(meaning, void=not heard.says(*_TO_MOVE))
    if run and run.agreement and not run.resting and not (moves or found.cases or found.uvos):
        # The day by which somebody does what is agreed is none of the meeting.
        return Meant(meaning, void=True)
    answers = run is not None and not heard.here.uvos and any(one.kind == "date" for one in run.questions)
    # Who has none yet says when the one is that they are adding.
    if answers or _says_it_was(heard) or (asks_reminder(heard) and not moves):
        return Meant(meaning, void=True)
    made = of_uvo("verzet", when=True)(meaning, heard)
    named = heard.understanding.parts.cases or heard.understanding.parts.uvos
    if (was := _day_it_has(heard)) and made.rest.endswith(heard.when):
        # In which week the new day is, hangs on the day it has.
        to = f"from {was} to" if heard.here.language == "en" else f"van {was} naar"
        made = replace(made, rest=f"{made.rest.removesuffix(heard.when)}{to} {heard.when}")
    if made.about and (next_one := _next_in_weeks(heard)) and not heard.says(*_TO_MOVE):
        # Whether the one that is planned goes there, or they are to be that far apart, it does not say.
        return replace(made, asked=True, either=(rhythm_of(made.about, next_one),))
    return made if moves or named or made.about == heard.here.about else replace(made, asked=True)


# "De volgende pas over 12 weken".
_NEXT_WEEKS = lazy_compile(r"(?i)\b(?:over|in|until)\s+(?P<weeks>\w+)\s+(?:weken|weeks|wkn|wks|wk)\b")
_TO_MOVE = ("verzet*", "verplaats*", "verschuif*", "schuif*", "move*", "reschedul*", "shift*", "postpone*", "push*")


def _next_in_weeks(heard: Heard) -> int:
    """Return in how many weeks the next one is said to be, where one is planned; else 0."""
    found = _NEXT_WEEKS.search(heard.understanding.text)
    planned = any(uvo.planned and uvo.planned >= heard.here.now for uvo in uvos_meant(heard))
    if not (found and planned and is_of_next(heard.understanding.text)):
        return 0
    said = found["weeks"].lower()
    return int(said) if said.isdecimal() else vocabulary().numbers.get(said, 0)


def rhythm_of(code: str, weeks: int) -> Meant:
    """Return how the rhythm of one is set."""
    return Meant(Meaning.RHYTHM, "uvo", f"{code} ritme {weeks}", about=code, slots={"case": code, "weeks": weeks})


def _day_it_has(heard: Heard) -> str:
    """Return the day by which a sentence names the one that is moved, as it was said; "" where it names none so."""
    named, here = heard.understanding.named_by, heard.here
    day = find_when(named, here.now, here.language, Purpose.DAY) if named and heard.when else None
    return named[day.start : day.end] if day else ""


# Words of moving something.
_MOVES = (
    "verzet*", "verplaats*", "verschuif*", "schuif*", "opschuif*", "verschoven", "uitstel*", "uitgesteld", "naar",
    "zet", "zetten", "plan", "plannen", "inplan*", "ingepland", "gepland", "datum", "uvo*", "overleg*", "casus*",
    "move*", "reschedul*", "shift*", "postpone*", "push*", "put", "plan*", "schedul*", "date", "meeting*", "case*",
)  # fmt: skip


def says_move(heard: Understanding) -> bool:
    """Tell whether a sentence says that a meeting is moved or planned, and not a day alone."""
    return heard.says(*_MOVES) or is_of_next(heard.text)


# Who asks for a reminder plans no meeting with that.
_REMINDS = ("herinner*", "reminder*", "remind*", "seintje*", "rappel*", "melding*", "nudge*")


def asks_reminder(heard: Heard) -> bool:
    """Tell whether somebody asks to be reminded, and names no case to be reminded of."""
    return heard.says(*_REMINDS) and not heard.understanding.parts.cases


def names_uvo(heard: Heard) -> bool:
    """Tell whether a UVO is what is spoken of."""
    return heard.says("uvo*", "casus*", "overleg*", "case*", "meeting*")


_HELD = of_uvo("gehouden", when=True, asked=lambda uvo: not uvo.waiting, waiting=True)


def held_uvo(meaning: Meaning, heard: Heard) -> Meant:
    """Record that one was held; what is said of the next one is no day of that."""
    of_next = heard.understanding.day is not None and is_of_next(heard.understanding.text) and not _says_it_was(heard)
    if of_next or _IN_ONE.search(heard.understanding.text):
        return Meant(meaning, void=True)
    made = _HELD(meaning, heard)
    # What is still to come is told by no day ahead: "een week later" moves it.
    ahead = heard.when and day_of(heard, made)[:10] > f"{heard.here.now:%Y-%m-%d}"
    moves = heard.understanding.moves or not heard.says(*_TELLS_IT_WAS)
    return Meant(meaning, void=True) if ahead and moves else made


# Who is in another meeting has no time, and tells nothing of this one.
_IN_ONE = lazy_compile(
    r"(?i)\b(?:zit|ben|zat|i'?m|i\u2019m|am|sitting|sat)\b(?:\s+\w+){0,2}?\s+in\s+(?:een |a |de |the )?"
    r"(?:vergadering|overleg|meeting|bespreking|gesprek)\b"
)
_TELLS_IT_WAS = (
    "geweest", "gehouden", "plaatsgevonden", "doorgegaan", "door", "held", "place", "happened", "went", "ahead",
)  # fmt: skip


def rhythm(meaning: Meaning, heard: Heard) -> Meant:
    if not heard.here.uvos and heard.here.rounds_as(Part.COORDINATES, over=False):
        # "Doe toch maar twee weken" is about the round there is.
        return Meant(meaning, void=True)
    made = of_uvo("evalueren" if heard.says("evalu*") else "ritme")(meaning, heard)
    weeks = heard.understanding.parts.weeks
    if len(weeks) != 1 or heard.understanding.denied:
        # "Niet meer om de 8 weken" says how often it is not to be: which it is to be is asked.
        months = find_months(heard.understanding.text) if made.about and not weeks else ""
        rest = f"{made.rest} {months}".rstrip()
        return Meant(meaning, "uvo", rest, missing=(*made.missing, "weeks"), slots=made.slots, about=made.about)
    until = re.sub(r"(?i)^(?:tot|t/m|until)\s+", "", heard.when)

    spoken = ("weeks", "until") if heard.here.language == "en" else ("weken", "tot")

    def every(one: Meant) -> Meant:
        rest = f"{one.rest} {weeks[0]}" + (f" tot {until}" if until else "")
        # What they say yes to is read out to them.
        when = f"{weeks[0]} {spoken[0]}" + (f" {spoken[1]} {until}" if until else "")
        return replace(one, rest=rest, slots={**one.slots, "weeks": weeks[0]}, when=when)

    return replace(every(made), asked=False, also=tuple(map(every, made.also)))


def agreement(meaning: Meaning, heard: Heard) -> Meant:
    """Record an agreement; who is recording one already answers its questions."""
    run = heard.here.run
    if run and run.agreement and not run.resting:
        return Meant(meaning, void=True)
    if heard.understanding.moves and not heard.says("afspraak", "afspraken", "afgesproken", "agree*"):
        # "Het wijkteam wil een week later": how far something moves is no day on which something is to be done.
        return replace(move_uvo(Meaning.MOVE_UVO, heard), asked=True)
    return of_uvo("afspraak")(meaning, heard)


# Of a calendar this says that it is to stop, beside the words that say so of anything.
_CALENDAR_OFF = (
    "uit", "uitzetten", "intrek*", "trek", "ontkoppel*", "loskoppel*", "los", "stop*", "opzeg*", "off",
    "out", "disconnect*", "withdraw*", "unsubscribe*",
)  # fmt: skip


def calendar(meaning: Meaning, heard: Heard) -> Meant:
    """Fill a calendar, or stop filling it: a word in the sentence says which."""
    if (heard.removes or heard.says(*_CALENDAR_OFF)) is not (meaning is Meaning.CALENDAR_OFF):
        return Meant(meaning, void=True)
    if meaning is Meaning.UVO_CALENDAR:
        found = heard.understanding.parts
        if not (found.uvos or found.cases or heard.names_both) and len(uvos_meant(heard)) > 1:
            # Of several the address takes all, and what comes after them; it is asked, for it makes that address.
            return Meant(Meaning.CALENDAR_ADDRESS, "kalender", asked=True)
        return of_uvo("agenda")(meaning, heard)
    return Meant(meaning, "kalender" if meaning is Meaning.CALENDAR_ADDRESS else "kalender_intrekken")


# Words of leading a conversation.
_LEADS = (
    "leid", "leiden", "leidt", "gesprek", "voer", "voeren", "voorzit", "voorzitten", "voorzitterschap", "openen",
    "lead", "leading", "chair", "chairing", "conversation", "run", "facilitate",
)  # fmt: skip


def lists(meaning: Meaning, heard: Heard) -> Meant:
    """Show the lists of a case, or the one that is named; nothing of what was said ticks anything."""
    uvos, found = uvos_meant(heard), heard.understanding.parts
    code = uvos[0].code if len(uvos) == 1 else next(iter(found.cases), "")
    if heard.says(*_LEADS) and not found.checklist:
        # How to lead the conversation is in the questions that prepare for it; of a picture, in what to talk about.
        if not heard.here.uvos and heard.here.rounds_as(Part.COORDINATES, over=True):
            return discuss(Meaning.DISCUSS, heard)
        if len(uvos) != 1 or uvos[0].planned:
            return Meant(meaning, "uvo", f"{code} voorbereiden".strip())
    return Meant(meaning, "lijstjes", f"{code} {found.checklist}".strip())
