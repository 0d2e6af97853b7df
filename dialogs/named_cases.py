"""The case code in a message decides which case it is about: no question that is open about another may take it."""

from dialogs.commands.recognising import Typed
from dialogs.expecting import ChooseDay, CloseUvo, ConfirmDay, Expected, MovedUvo
from dialogs.expecting.expected import AnswerRun, NextStep, RunCommand, RunEach
from dialogs.expecting.uvos import ACT_BY_NAME
from dialogs.patterns import lazy_compile
from dialogs.understanding.codes import find_case_codes, read_case_code, without_filler
from dialogs.understanding.days.choosing import say_option
from dialogs.understanding.pasted_uvos import without_separators
from dialogs.understanding.yes_no import read_yes_no
from dialogs.usecases.turn import Turn

_YES_OR_NO_FIRST = lazy_compile(r"(?i)\s*(?:nee+|neen|no|nope|ja+|yes|yep)\b")
# What follows this act is the code that the case is to have.
_GIVES_CODE = "code"


async def is_of_another_case(turn: Turn, step: NextStep, text: str) -> bool:
    """Tell whether an answer would do something with another case than those a text names."""
    found = find_case_codes(text)
    if not found or (isinstance(step, AnswerRun) and read_case_code(text)):
        return False
    mine = {uvo.code for uvo in await turn.uow.uvos.of_chair(turn.person.id)}
    named = {one.code for one in found if one.sure or one.code in mine}
    if not named:
        return False
    # An answer to a form says nothing of a case; and what names a case of theirs is no day for another thing.
    if isinstance(step, AnswerRun):
        return not named.isdisjoint(mine)
    steps = step.steps if isinstance(step, RunEach) else (step,) if isinstance(step, RunCommand) else ()
    aims = {code for one in steps if (code := await _aim(turn, one))}
    return bool(aims - named)


async def _aim(turn: Turn, step: RunCommand) -> str:
    """Return the code of the case that a command acts on; "" for none, and where it is to have that code."""
    first, _, behind = step.rest.partition(" ")
    if not first or behind.removeprefix(ACT_BY_NAME).split(" ", 1)[0] == _GIVES_CODE:
        return ""
    # Our own questions name it by its id, which may look like a code.
    if uvo := await turn.uow.uvos.get(first):
        return uvo.code if uvo.chair == turn.person.id else ""
    return read_case_code(first) or ""


async def read_case_instead(turn: Turn, expected: Expected, text: str) -> Typed | None:
    """Read a yes or no beside a code, "nee, AB-12X12Y": the same is asked of that one, or it is only shown.

    It is an answer where that case waits to be told whether its meeting took place, and nothing else was asked.
    """
    codes = find_case_codes(text)
    if len(codes) != 1 or not _is_yes_or_no(turn, f"{text[: codes[0].start]} {text[codes[0].end :]}"):
        return None
    mine = await turn.uow.uvos.of_chair(turn.person.id)
    uvo = next((one for one in mine if one.code == codes[0].code), None)
    command = turn.installation.commands.by_name("uvo")
    if uvo is None or command is None:
        return None
    asked = isinstance(expected, CloseUvo | ConfirmDay | ChooseDay | MovedUvo)
    if not asked and uvo.planned_on and uvo.planned_on <= turn.today:
        return None
    return Typed(command, f"{uvo.code} {_same_act(expected)}".strip())


def _is_yes_or_no(turn: Turn, beside: str) -> bool:
    """Tell whether what stands beside a code is a yes or no in so many words, with no more than courtesy."""
    said = without_separators(beside).strip(" .:;,!?\"')]")
    lead = _YES_OR_NO_FIRST.match(said)
    # What leads up to a code may stand between: "nee, casus AB-12X12Y".
    plain_said = f"{lead[0]} {without_filler(said[lead.end() :])}" if lead else ""
    return bool(lead) and read_yes_no(plain_said, turn.installation.words) is not None


def _same_act(expected: Expected) -> str:
    """Return what was asked of the other one, as it is asked of this one; "" where it is only to be shown."""
    if isinstance(expected, CloseUvo):
        return f"{ACT_BY_NAME}stoppen"
    if isinstance(expected, ConfirmDay) and expected.command == "uvo" and expected.about.endswith("_datum"):
        return f"{ACT_BY_NAME}datum {say_option(expected.days) or expected.days}"
    return ""
