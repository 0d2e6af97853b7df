"""An answer to our question in more words than a yes or no: another round, or a yes with what was asked repeated."""

from dialogs.expecting import NOTHING
from dialogs.expecting.expected import Expected, NextStep, RunCommand
from dialogs.understanding.likeness import split_words
from dialogs.understanding.small_words import is_denied
from dialogs.understanding.yes_no import begins_with_yes
from dialogs.usecases import other_round, sentences
from dialogs.usecases.turn import Turn


async def read_answer_with_more(turn: Turn, expected: Expected, text: str) -> NextStep | None:
    """Read an answer that says more than yes or no; None where it is none, or may be more than that."""
    return await other_round.read_other_round(turn, expected, text) or await _read_yes_with_act(turn, expected, text)


async def _read_yes_with_act(turn: Turn, expected: Expected, text: str) -> NextStep | None:
    """Read a yes that says once more what was asked, and nothing else: "ja, sluit hem maar"."""
    behind = text.strip().partition(" ")[2]
    if "?" in text or not (behind and isinstance(expected.on_yes(), RunCommand)):
        return None
    if not begins_with_yes(text, turn.installation.words) or is_denied(split_words(text)):
        return None
    # As if nothing was asked: that would take "noord en zuid" for the one that is asked about.
    meant = await sentences.decide_in(turn, behind, NOTHING)
    steps, parts = (*meant.do, *meant.choices), meant.heard.parts
    if len(steps) != 1 or meant.heard.when:
        return None
    command = turn.installation.commands.by_name(steps[0].command)
    if command is None or command.looks(steps[0].rest):
        # "Ja, laat mijn uvo's zien" wants to see them, and says of none that it was held.
        return None
    named = (*parts.names, *parts.codes, *(one.code for one in parts.rounds))
    return expected.on_yes_to(RunCommand(steps[0].command, steps[0].rest), named)
