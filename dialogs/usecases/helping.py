"""Help where somebody is: with our own question or the run in hand, else the menu; and help by subject."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal

from dialogs.instruments.definition import Text
from dialogs.presses import Press, RunPress, WordPress
from dialogs.records import Run
from dialogs.replies import Help, Reply, Sentence
from dialogs.reply_parts import Button, Line
from dialogs.texts.catalog import speech
from dialogs.texts.keys import ButtonKey, SentenceKey
from dialogs.usecases import asking_own, explaining, orienting, runs
from dialogs.usecases.turn import Turn

# What we asked -> what can be answered, where the question is asked once more below it.
_ANSWERS: Mapping[str, SentenceKey] = {
    "invited": "sentence-explain-invited",
    "invited_agree": "sentence-explain-invited",
    "names": "sentence-explain-names",
    "uvo": "sentence-explain-uvo",
    "code": "sentence-explain-code",
}

# On cards of version 0.3 these had a button that went on, or said no, with the word for help: that is the menu.
_SAID_NO_WITH_HELP = frozenset({"notice", "pair", "leave", "circle"})


async def help_here(turn: Turn) -> Reply:
    """Explain in a few words what is asked here, and leave the card that asks it; else show the menu (`hulp`)."""
    waited = turn.asked.expected.ask if turn.asked else ""
    # What this button answers is done; of everything else the card stays.
    turn.leaves_card = waited not in _SAID_NO_WITH_HELP
    if turn.leaves_card and (asked := explaining.explain_question(turn)):
        return asked
    if answers := _ANSWERS.get(waited):
        return Sentence(answers)
    if run := await runs.current_run(turn):
        told = explaining.explain_run(turn, run)
        return replace(told, lines=(*told.lines, Line("sentence-help-in-run")))
    return await orienting.show_menu(turn)


async def tell_how(turn: Turn, rest: str = "") -> Reply:
    """Tell with which word something is done, and what that does; `rest` is the name of a command and a code.

    Without one that we know, help with what is in hand.
    """
    name, _, code = rest.partition(" ")
    command = turn.installation.commands.by_name(name)
    if command is None or command.help is None:
        return await help_here(turn)
    if command.run is None:
        # It has to be said elsewhere.
        return Sentence("sentence-only-in-channel")
    does = command.help.in_(turn.language) if isinstance(command.help, Text) else speech(turn.language)(command.help)
    run = await runs.current_run(turn, resting=True)
    press = _press_of(command.name, code, run)
    label: ButtonKey = command.button or "button-do-it"
    go_on = asking_own.go_on_button(run)
    own = (Button(label, press),) if press and label not in [button.label for button in go_on] else ()
    facts = {"word": command.main_word(turn.language), "text": does}
    return Sentence("sentence-how", facts, (*own, *go_on))


# What is done with the question in hand: later there may be another in hand.
_WITH_RUN: Mapping[str, Literal["skip", "back", "pause", "submit"]] = {
    "overslaan": "skip", "terug": "back", "pauze": "pause", "verstuur": "submit",
}  # fmt: skip


def _press_of(word: str, code: str, run: Run | None) -> Press | None:
    """Return the press that does it: with the run as it is now, where it is done with one; None without a run."""
    if do := _WITH_RUN.get(word):
        return RunPress(do=do, run=run.id, seq=run.seq) if run else None
    return WordPress(word=word, rest=code)


async def show_subject(turn: Turn, subject: str = "") -> Reply:
    """Show which subjects there is help with, or the words to type for one of them (`hulp rondes`)."""
    return Help(subject, turn.installation.library.begun())
