"""Do what a press does by itself: of a run, a UVO, a file, or the word that a button carries."""

from collections.abc import Mapping

from dialogs.expecting import Asked
from dialogs.expecting.choosing import CHOICE
from dialogs.expecting.expected import NO, YES, NextStep
from dialogs.presses import FilePress, PlanPress, Press, RunPress, UvoPress, WordPress, parse
from dialogs.reply_parts import Note
from dialogs.titles import find_place
from dialogs.typed_words import (
    Came,
    Handled,
)
from dialogs.usecases import (
    answering,
    chairing,
    exports,
    inviting,
    making_uvos,
    orienting,
    own_rounds,
)
from dialogs.usecases.turn import Turn

# What a press of a run or for a file is called among what ran.
_PRESSES: Mapping[str, str] = {
    "fill": "answer", "skip": "overslaan", "change": "wijzig", "back": "terug", "pause": "pauze", "resume": "verder",
    "submit": "verstuur", "discard": "weggooien", "later": "later", "pdf": "pdf", "xlsx": "excel", "png": "plaatje",
    "ics": "uvo agenda", "json": "mijn_gegevens",
}  # fmt: skip


def answers_a_question(press: Press | None) -> bool:
    """Tell whether a press does nothing by itself: it answers the question that it stood under."""
    return isinstance(press, WordPress) and press.word in (YES, NO, CHOICE)


async def run_press(turn: Turn, press: Press | None) -> Handled:
    """Do what a press does; of an old card, or one we did not make, show what is current."""
    if isinstance(press, RunPress | FilePress):
        turn.ran.append(_PRESSES[press.do if isinstance(press, RunPress) else press.form])
    elif isinstance(press, UvoPress):
        turn.ran.append(f"uvo {press.act}")
    elif isinstance(press, PlanPress):
        turn.ran.append("uvo nieuw")
    match press:
        case RunPress():
            return Handled(await answering.handle_press(turn, press))
        case WordPress():
            return await _run_pressed_word(turn, press)
        case UvoPress():
            return Handled(await chairing.handle_press(turn, press))
        case PlanPress():
            return Handled(await making_uvos.keep(turn, press))
        case FilePress():
            return Handled(await exports.handle_press(turn, press), Came.LOOKED)
        case _:
            turn.audit_refusal("press")
            return Handled(await orienting.show_current(turn, Note("note-card-was-old"), lead="lead-card-was-old"))


async def _run_pressed_word(turn: Turn, press: WordPress) -> Handled:
    if press.word == CHOICE:
        turn.audit_refusal("press")
        return Handled(await orienting.show_current(turn, Note("note-card-was-old"), lead="lead-card-was-old"))
    if command := turn.installation.commands.by_name(press.word):
        rest = inviting.pasted_on_card(press)
        response = await command.execute(turn, rest, sure=press.sure)
        return Handled(response, Came.LOOKED if command.looks(rest) else Came.DONE, press.word)
    turn.audit_refusal("press")
    return Handled(await orienting.show_menu(turn, "lead-card-was-old"))


async def read_round(turn: Turn, asked: Asked, text: str) -> NextStep | None:
    """Read which of the rounds that were shown is meant, by its place or its name."""
    expected = asked.expected
    shown = find_place(asked.kept, text, expected.command_of_round)
    if shown and isinstance(press := parse(shown), WordPress):
        return expected.on_press(press) or expected.on_code(press.rest)
    code = await own_rounds.read_round_name(turn, text)
    return expected.on_code(code) if code else None


def ask_if_older(turn: Turn, asked: Asked, press: Press | None) -> Press | None:
    """Return the press, without its yes where that was to an earlier question and what it does cannot be undone."""
    if not isinstance(press, WordPress) or not press.sure or asked.leads_to(press):
        return press
    command = turn.installation.commands.by_name(press.word)
    return press.model_copy(update={"sure": False}) if command and command.for_good else press
