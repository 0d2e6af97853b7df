"""The case code in a message decides which case it is about: no question that is open about another may take it."""

from dialogs.commands.declaration import Audience, Follows, MenuGroup
from dialogs.commands.recognising import Typed
from dialogs.expecting import ChooseDay, CloseUvo, ConfirmDay, Expected, MovedUvo, WhichUvo
from dialogs.expecting.expected import AnswerRun, NextStep, RunCommand, RunEach
from dialogs.expecting.uvos import ACT_BY_NAME
from dialogs.patterns import lazy_compile
from dialogs.typed_words import Words
from dialogs.understanding.by_day import only_by_day
from dialogs.understanding.code_remark import find_code_put_right
from dialogs.understanding.codes import find_case_codes, read_case_code, without_filler
from dialogs.understanding.days.choosing import say_option
from dialogs.understanding.likeness import split_words
from dialogs.understanding.pasted_uvos import split_case, without_separators
from dialogs.understanding.small_words import asks_whether
from dialogs.understanding.taking_back import find_held_up
from dialogs.understanding.which_of_them import one_of
from dialogs.understanding.yes_no import begins_with_no, read_yes_no
from dialogs.usecases import chairing, runs
from dialogs.usecases.situations import situation_of
from dialogs.usecases.turn import Turn
from dialogs.usecases.uvo_card import desk_of

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


async def read_which_uvo(turn: Turn, expected: Expected, words: Words) -> NextStep | None:
    """Return what is done with the UVO that is meant, where it was asked which: "die van dinsdag", "de tweede".

    The place is that on the card, where we asked what is to be done; what we told of our own accord has another order.
    """
    if not isinstance(expected, WhichUvo) or words.questions or "?" in words.text:
        return None
    desk = await desk_of(turn, await turn.uow.uvos.of_chair(turn.person.id))
    if place := one_of(words.text, len(desk)):
        code = desk[place - 1].uvo.code if expected.rest else ""
    else:
        code = only_by_day(words.text, await situation_of(turn, expected))
    return expected.on_code(code) if code else None


async def put_code_right(turn: Turn, words: Words) -> Typed | None:
    """Return how the case in a form gets the code that is said, once it has one: "oh wacht, de code was AB-3K7QXZ".

    The code of a case that is theirs already is about that one.
    """
    change = turn.installation.commands.by_name("wijzig")
    if change is None or words.run is None or not find_case_codes(words.text):
        return None
    pages = enumerate((page.questions[0] for page in runs.position(turn, words.run).pages), 1)
    answers = words.run.answers
    place, was = next(
        ((number, answers[one.id]) for number, one in pages if one.pattern and one.id in answers), (0, "")
    )
    code = read_case_code(find_held_up(words.text) or words.text)
    code = code or find_code_put_right(words.text, was or "", turn.today)
    if not (place and code) or code in {uvo.code for uvo in await turn.uow.uvos.of_chair(turn.person.id)}:
        return None
    return Typed(change, f"{place} {code}")


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


# "AB-3K7QXZ was op 18 november": said of a case, the day on which it took place.
_IT_WAS = lazy_compile(r"(?i)(?:was|is geweest|is gehouden|vond plaats|took place|was held)\s+(?P<day>\S.*)")


async def about_case(turn: Turn, words: Words, typed: Typed | None, *, whole: bool = True) -> Typed | None:
    """Return what is said of a case as it is typed behind `uvo`; None where it is not about one case of a chair.

    "Sluit AB-3K7QXZ" names a case, so it closes no round. `whole`: only where nothing else is said.
    """
    if words.in_free_text or (typed and not _may_be_of_case(typed)):
        return None
    split = split_case(words.text)
    if split is None:
        return None
    code, said = split
    if asks_whether(split_words(words.text)):
        # Whether it may be so is read as a sentence, which asks first.
        return None
    bare = typed is not None and len(typed.rest.split()) == 1
    if held := _IT_WAS.fullmatch(said):
        said = f"{turn.installation.commands.acts['ja'].main_word('nl')} {held['day']}"
    line = typed is None and words.run is None and chairing.is_moment(turn, said)
    hour = typed is None and words.run is None and chairing.is_hour(turn, said)
    act = chairing.read_act(turn, "", said)
    if act and len(act.split()) > 1 and begins_with_no(act, turn.installation.words):
        # A no with a day behind it cancels nothing: it is read as a sentence.
        return None
    if (whole or typed is None) and not (bare or line or hour or act):
        return None
    uvo = turn.installation.commands.by_name("uvo")
    assert uvo
    mine = {one.code for one in await turn.uow.uvos.of_chair(turn.person.id)}
    if code in mine or await turn.uow.uvos.closed_of(turn.person.id, code):
        return Typed(uvo, f"{code} {said}")
    # One line as from a sheet: a code, a day and an hour.
    return Typed(uvo, f"{uvo.subcommands[0].nl[0]} {code} {said}") if line else None


def _may_be_of_case(typed: Typed) -> bool:
    """Tell whether a command acts on one of several by its code, and could mean a case as well as a round."""
    one = typed.command
    takes_part = one.follows is Follows.CODE and one.may is Audience.EVERYBODY
    only_looks = one.may is Audience.EVERYBODY and one.looks("")
    return one.follows is not Follows.NOTHING and one.menu is not MenuGroup.UVOS and not takes_part and not only_looks
