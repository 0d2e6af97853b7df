"""Ask whether a command is meant before it happens: nothing changes by a near miss."""

from collections.abc import Sequence

from dialogs.expecting import ConfirmAnswer, ConfirmCommand
from dialogs.instruments.definition import Text
from dialogs.presses import WordPress
from dialogs.records import Run
from dialogs.replies import Reply, Sentence
from dialogs.reply_parts import Button
from dialogs.usecases.turn import Turn

# More than this many to choose from is a list again.
MOST_MEANT = 3


def ask_whether_meant(turn: Turn, command: str, rest: str = "") -> Reply:
    """Ask with yes and no whether this command is meant, with what follows it. A yes runs it.

    `rest` is kept until the answer, so the caller looks for data about a person in it first.
    """
    question = ConfirmCommand(command=command, rest=rest)
    turn.expect(question)
    said = f"{_taught(turn, command)} {rest}".strip()
    buttons = (Button("button-yes", question.yes), Button("button-no", question.no))
    return Sentence("sentence-did-you-mean", {"word": said}, buttons)


def ask_whether_answer(turn: Turn, run: Run, said: str, title: str = "") -> Reply:
    """Ask whether these words are the answer; they are kept until then, so nothing is lost.

    `title` names the question where another card was shown since.
    """
    turn.expect(ConfirmAnswer(run=run.id, said=said))
    turn.ran.append("choice free_text")
    return Sentence("sentence-is-that-it", {"said": said, "title": title or "none"})


def ask_which_meant(turn: Turn, commands: Sequence[str]) -> Reply:
    """Ask which of these commands is meant, each with its own button."""
    buttons = []
    for command in commands[:MOST_MEANT]:
        word = _taught(turn, command)
        buttons.append(Button(Text(nl=word, en=word), WordPress(word=command)))
    return Sentence("sentence-which-meant", buttons=tuple(buttons))


def _taught(turn: Turn, command: str) -> str:
    declared = turn.installation.commands.by_name(command)
    assert declared, command
    return declared.main_word(turn.language)
