"""A yes or no to whether a UVO took place, with the day of the next or new one behind it: neither may be lost.

"Ja, en de volgende moet 19 januari worden" is that it was held, and the next day; "nee, we doen m vrijdag" is that it
moves.
"""

import re

from dialogs.expecting.expected import Expected, NextStep, RunCommand, RunEach
from dialogs.expecting.uvos import ACT_BY_NAME
from dialogs.patterns import lazy_compile
from dialogs.understanding.clauses import says_little, split_clauses
from dialogs.understanding.codes import find_case_codes
from dialogs.understanding.days import Purpose, Shift, find_when
from dialogs.understanding.guard import NEVER_MEANT, Finding
from dialogs.understanding.held_back import hangs_on_something, is_supposed
from dialogs.understanding.how_it_went import tells_how_it_went
from dialogs.understanding.likeness import split_words
from dialogs.understanding.meaning import Meaning
from dialogs.understanding.small_words import is_denied, small_words
from dialogs.understanding.taking_back import is_of_next
from dialogs.usecases import chairing, orienting, sentences
from dialogs.usecases.turn import Turn

# Nobody answers in more, and what looks for a day reads every word.
_MOST_SIGNS = 160
_ANSWER = lazy_compile(
    r"(?i)(?:(?P<yes>ja+|jao|joa|jawel|jazeker|jep|yes|yep|yeah)|nee+|neen|no|nope)\b[\s,.;:!-]*(?P<rest>\S.*)",
    re.DOTALL,
)
# Cards on which a yes is about the next one: when it is due, whether its day is chosen now.
_PLANS_NEXT = frozenset({"vastleggen", "plannen", "te_laat"})
# What says of a day that it is held then after all.
_THEN = lazy_compile(
    r"(?i)\b(?:(?:we|wij|ik)(?:['\u2019]re| are| will)? (?:nu |gaan |now )?"
    r"(?:doen|doe|houden|hou|do|doing|hold|holding|have|plan\w*)"
    r"|(?:doen|houden|doe|plan\w*) (?:we|ik|hem|'?m|it)|wordt|word|gaat (?:nu )?door op|staat nu|is nu"
    r"|nieuwe (?:datum|dag)|new (?:date|day)|it(?:['\u2019]s| is| will be)(?: now)? (?:on|moved)"
    r"|it(?:['\u2019]ll| will) be|let['\u2019]s)\b"
)


def read_held_and_day(turn: Turn, expected: Expected, text: str) -> NextStep | None:
    """Return what a yes or no with a day behind it leads to, where it was asked whether a UVO took place."""
    if expected.uvo_meant is None or "?" in text or len(text) > _MOST_SIGNS:
        return None
    said = _ANSWER.fullmatch(text.strip())
    if expected.uvo_meant[1] in _PLANS_NEXT and said and said["yes"] and not is_denied(split_words(said["rest"])):
        return _plan_next(turn, expected.uvo_meant[0], said["rest"])
    if expected.uvo_meant[1] != "gehouden":
        return None
    if said and said["yes"] and _tells_how_it_went(turn, said["rest"]):
        return RunCommand("uvo", f"{expected.uvo_meant[0]} {ACT_BY_NAME}ja")
    if said is None or is_denied(split_words(said["rest"])):
        return None
    uvo, held = expected.uvo_meant[0], bool(said["yes"])
    was = find_when(said["rest"], turn.local_now, turn.language, Purpose.PAST) if held else None
    if was and isinstance(was.reading, Shift) and was.reading.days < 0:
        around = f"{said['rest'][: was.start]} {said['rest'][was.end :]}"
        # "Ja, maar een dag eerder" counts from the day it stood on, and moves nothing.
        return RunCommand("uvo", f"{uvo} ja {said['rest'][was.start : was.end]}") if _says_nothing(around) else None
    found, others = _split_day(turn, said["rest"], held=held)
    if not found or not all(_says_so_again(turn, one, held=held) for one in others):
        return None
    move = RunCommand("uvo", f"{uvo} {ACT_BY_NAME}datum {found}")
    return RunEach((RunCommand("uvo", f"{uvo} {ACT_BY_NAME}ja"), move)) if held else move


def _plan_next(turn: Turn, uvo: str, rest: str) -> NextStep | None:
    """Return the day of the next one behind a yes: "ja woensdag om 10", "ja, en de volgende op 9 februari"."""
    found, others = (rest, []) if chairing.is_moment(turn, rest) else _split_day(turn, rest, held=True)
    if not found or not all(_says_so_again(turn, one, held=True) for one in others):
        return None
    return RunCommand("uvo", f"{uvo} {ACT_BY_NAME}datum {found}")


async def read_held_and_how(turn: Turn, expected: Expected, text: str) -> NextStep | None:
    """Return that a UVO took place, where words say so and then how it went: "doorgegaan, iets later begonnen"."""
    clauses = split_clauses(text) if len(text) <= _MOST_SIGNS else []
    if len(clauses) < 2 or expected.uvo_meant is None or expected.uvo_meant[1] != "gehouden":
        return None
    if not _tells_how_it_went(turn, ", ".join(clauses[1:])):
        return None
    return expected.on_yes() if (await sentences.decide_in(turn, clauses[0], expected)).is_only_held else None


async def read_no_and_why(turn: Turn, expected: Expected, text: str) -> NextStep | None:
    """Return that a UVO did not take place, where a no says so with why behind it, which asks for nothing else."""
    said = _ANSWER.fullmatch(text.strip()) if len(text) <= _MOST_SIGNS and "?" not in text else None
    if said is None or said["yes"] or expected.uvo_meant is None or expected.uvo_meant[1] != "gehouden":
        return None
    rest = said["rest"]
    if not _TELLS_WHY.search(rest) or _IS_UNSURE.search(rest) or is_supposed(rest) or hangs_on_something(rest):
        return None
    if find_when(rest, turn.local_now, turn.language, Purpose.MOMENT, Purpose.PAST):
        return None
    if find_case_codes(rest) or orienting.refuse_personal_data(turn, rest, NEVER_MEANT | {Finding.FAMILY}):
        return None
    wish = await sentences.decide_in(turn, rest, expected)
    nothing_else = not (wish.do or wish.choices) or {one.meaning for one in wish.do} == {Meaning.UVO_NOT_HELD}
    return expected.on_no() if nothing_else else None


# Why something did not take place is told as it was.
_TELLS_WHY = lazy_compile(
    r"(?i)\b(?:want|omdat|doordat|door|vanwege|wegens|kon|konden|was|waren|had|hadden|ging|gingen|kwam|kwamen|bleek|werd"
    r"|viel|vielen|moest|moesten|lukte|meldde|meldden|because|since|due to|couldn['\u2019]?t|could|was|were|had"
    r"|didn['\u2019]?t|fell|came|called|got)\b"
)
# Who does not know, means another one or goes on about it says no such thing.
_IS_UNSURE = lazy_compile(
    r"(?i)\b(?:weet|weten|idee|twijfel|zeker|nog niet|andere?|verkeerde?|fout|vergissing|wacht|wel|toch|know|sure|other"
    r"|wrong|mistake|not yet|wait|after all)\b"
)


def _tells_how_it_went(turn: Turn, behind: str) -> bool:
    """Tell whether behind the yes stands no more than how it went, of nobody in particular."""
    if orienting.refuse_personal_data(turn, behind, NEVER_MEANT | {Finding.FAMILY}):
        return False
    return tells_how_it_went(behind, turn.local_now, turn.language)


def _says_nothing(text: str) -> bool:
    return {*split_words(text)} <= small_words().beside_day_of_yes


def _split_day(turn: Turn, rest: str, *, held: bool) -> tuple[str, list[str]]:
    """Return the words for the day of the next one, or of this one where it was not held, and what else is said."""
    now = turn.local_now
    clauses = split_clauses(rest)
    for place, clause in enumerate(clauses):
        found = find_when(clause, now, turn.language, Purpose.MOMENT)
        around = f"{clause[: found.start]} {clause[found.end :]}" if found else ""
        # "Nee, volgende week dinsdag": a weekday alone may be the day on which it was.
        says_day = found and _says_nothing(around) and len(split_words(clause[found.start : found.end])) > 1
        if found and (is_of_next(clause) if held else _THEN.search(clause) or says_day):
            return clause[found.start : found.end], [*clauses[:place], *clauses[place + 1 :]]
    return "", clauses


def _says_so_again(turn: Turn, clause: str, *, held: bool) -> bool:
    """Tell whether what stands beside it says no more than the yes or no before it: "ging prima door"."""
    act = chairing.read_act(turn, "gehouden", clause)
    return says_little(clause) or (act is not None and chairing.act_named(turn, act) == ("ja" if held else "nee"))
