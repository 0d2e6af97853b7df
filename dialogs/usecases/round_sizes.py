"""Say for how many people a round is, until it closes: it counts for "2 of 6" and for nothing else (decision 148)."""

from dataclasses import replace

from dialogs.expecting import NewCount
from dialogs.instruments.kinds.form.definition import Makes
from dialogs.presses import WordPress
from dialogs.records import Round
from dialogs.replies import Reply, Sentence
from dialogs.reply_parts import Args, Button, Note
from dialogs.understanding.codes import split_code
from dialogs.understanding.head_counts import after, said_count
from dialogs.understanding.sentences import is_question
from dialogs.usecases import own_rounds
from dialogs.usecases.own_rounds import Stage
from dialogs.usecases.round_states import round_state
from dialogs.usecases.turn import Turn

_COUNT_QUESTION = "ronde_genodigd"


async def change_size(turn: Turn, rest: str) -> Reply:
    """Change how many people a round is for (`aantal CODE 8`, `aantal CODE +2`); without a number, ask for one."""
    round_, said = await own_rounds.find_own_round(turn, rest, "aantal", Stage.OPEN, more=True, keeps=True, named=True)
    if isinstance(round_, Sentence):
        return round_
    if turn.is_over(round_):
        picture = Button("button-groepsoverzicht", WordPress(word="groepsoverzicht", rest=round_.code))
        return Sentence("sentence-round-was-closed", {"name": round_.name}, (picture,))
    count = said_count(said)
    if not count:
        return _ask_count(turn, round_)
    asked = next(one for one in turn.installation.library.form(Makes.ROUND).questions if one.id == _COUNT_QUESTION)
    done = (await turn.uow.rounds.counts(round_.id)).completed
    least, invited = max(asked.minimum, done), after(count, round_.invited)
    if not least <= invited <= asked.maximum:
        turn.expect(NewCount(code=round_.code))
        return Sentence("sentence-count-unfit", {"min": least, "max": asked.maximum})
    resized = replace(round_, invited=invited)
    if resized != round_:
        await turn.uow.rounds.save(round_, resized)
    note = Note(
        "note-round-size",
        {
            "name": round_.name,
            "was": round_.invited,
            "count": invited,
            "more": "yes" if invited > round_.invited else "no",
        },
    )
    return replace(await round_state(turn, resized), note=note)


def names_round_or_count(rest: str) -> bool:
    """Tell whether words behind the command say which round or how many, and begin no other sentence."""
    return bool(split_code(rest)[0] or said_count(rest)) and not is_question(rest)


def _ask_count(turn: Turn, round_: Round) -> Sentence:
    turn.expect(NewCount(code=round_.code))
    facts: Args = {"name": round_.name, "count": round_.invited}
    return Sentence("sentence-which-count", facts, (own_rounds.rounds_button(round_),))
