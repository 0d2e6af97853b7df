"""Give a round another name until it closes, also when people have begun: a name is no promise (decision 131)."""

from dataclasses import replace

from dialogs.expecting import ConfirmName, NewName, RenamedRound
from dialogs.instruments.kinds.form.definition import Makes
from dialogs.presses import WordPress
from dialogs.records import Round
from dialogs.replies import Reply, Sentence
from dialogs.reply_parts import Args, Button, Note
from dialogs.understanding.clauses import split_clauses
from dialogs.understanding.codes import format_code
from dialogs.understanding.odd_names import is_odd_name
from dialogs.understanding.outcomes import Read
from dialogs.understanding.reading import read
from dialogs.understanding.renaming import new_name, trim_name
from dialogs.usecases import own_rounds
from dialogs.usecases.own_rounds import Stage
from dialogs.usecases.round_states import round_state
from dialogs.usecases.turn import Turn

_NAME_QUESTION = "ronde_naam"


async def rename_round(turn: Turn, rest: str, *, sure: bool = False) -> Reply:
    """Rename a round (`hernoem CODE Regio Zuid`); without a name behind it, ask for one.

    What looks like no name is asked first, unless somebody is `sure`.

    What was sent stays as it was sent; whatever is shown or said after this has the new name.
    """
    round_, said = await own_rounds.find_own_round(turn, rest, "hernoem", Stage.OPEN, more=True)
    if isinstance(round_, Sentence):
        return round_
    if turn.is_over(round_):
        picture = Button("button-groepsoverzicht", WordPress(word="groepsoverzicht", rest=round_.code))
        return Sentence("sentence-round-was-closed", {"name": round_.name}, (picture,))
    # Its old name, that it gets back, is one as it is.
    name = said if sure else new_name(said) or trim_name(said)
    if not name:
        return _ask_name(turn, round_)
    asked = next(one for one in turn.installation.library.form(Makes.ROUND).questions if one.id == _NAME_QUESTION)
    answer = read(asked, name, turn.installation.words, turn.today, turn.language)
    if not isinstance(answer, Read) or answer.value is None:
        turn.expect(NewName(code=round_.code))
        return Sentence("sentence-name-unfit", {"min": asked.minimum, "max": asked.maximum})
    if not sure and _is_odd(turn, answer.value):
        return _ask_whether_name(turn, round_, answer.value)
    after = replace(round_, name=answer.value)
    if after == round_:
        return _ask_name(turn, round_)
    await turn.uow.rounds.save(round_, after)
    turn.expect(RenamedRound(code=round_.code, was=round_.name))
    note = Note("note-round-renamed", {"was": round_.name, "name": after.name, "code": format_code(round_.code)})
    return replace(await round_state(turn, after), note=note)


def _is_odd(turn: Turn, name: str) -> bool:
    """Tell whether this is likelier said to us than meant as a name: a day alone, a word of ours, "dankje"."""
    commands = turn.installation.commands
    if commands.by_word(name) or commands.by_word(name.split(maxsplit=1)[0]):
        # "Sluit Noord" may be meant as it is said.
        return True
    if any(commands.by_word(one.split(maxsplit=1)[0]) for one in split_clauses(name)[1:]):
        # "Zuid winter en sluit noord": what stands behind it may be meant as well.
        return True
    return is_odd_name(name, turn.now, turn.installation.reader, turn.installation.words)


def _ask_whether_name(turn: Turn, round_: Round, name: str) -> Sentence:
    question = ConfirmName(code=round_.code, name=name)
    turn.expect(question)
    buttons = (Button("button-yes", question.yes), Button("button-no", question.no))
    return Sentence("sentence-name-sure", {"name": round_.name, "said": name}, buttons)


def _ask_name(turn: Turn, round_: Round) -> Sentence:
    turn.expect(NewName(code=round_.code))
    facts: Args = {"name": round_.name}
    return Sentence("sentence-which-name", facts, (own_rounds.rounds_button(round_),))
