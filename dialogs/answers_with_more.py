"""An answer to our question in more words than a yes or no: another round, or a yes with what was asked repeated."""

from dialogs.expecting import NOTHING
from dialogs.expecting.expected import Expected, NextStep, RunCommand
from dialogs.understanding.held_back import hangs_on_something
from dialogs.understanding.likeness import split_words
from dialogs.understanding.small_words import is_denied
from dialogs.understanding.vocabulary import vocabulary
from dialogs.understanding.yes_no import begins_with_yes
from dialogs.usecases import other_round, sentences
from dialogs.usecases.turn import Turn


async def read_answer_with_more(turn: Turn, expected: Expected, text: str) -> NextStep | None:
    """Read an answer that says more than yes or no; None where it is none, or may be more than that."""
    return await other_round.read_other_round(turn, expected, text) or await _read_yes_with_act(turn, expected, text)


# A yes with one of these is for later, or for a part of it: "ja, sluit hem pas als anna klaar is".
_NOT_YET = frozenset({
    "pas", "eerst", "nadat", "voordat", "totdat", "wanneer", "alleen", "enkel", "behalve", "later", "straks",
    "eens", "after", "before", "until", "till", "once", "when", "first", "only", "except",
})  # fmt: skip


def _holds_back(text: str) -> bool:
    words = split_words(text)
    # "Ja, sluit alles" is more than this one.
    more = _NOT_YET | vocabulary().everything | vocabulary().of_two
    return is_denied(words) or hangs_on_something(text) or not more.isdisjoint(words)


async def _read_yes_with_act(turn: Turn, expected: Expected, text: str) -> NextStep | None:
    """Read a yes that says once more what was asked, and nothing else: "ja, sluit hem maar"."""
    behind = text.strip().partition(" ")[2]
    if "?" in text or not (behind and isinstance(expected.on_yes(), RunCommand)):
        return None
    if not begins_with_yes(text, turn.installation.words) or _holds_back(text):
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
