"""Which of a coordinator's own rounds is meant."""

from dialogs.presses import WordPress
from dialogs.records import Round
from dialogs.replies import Button, Sentence
from dialogs.understanding.codes import read_code, split_code
from dialogs.usecases.turn import Turn

ROUNDS = Button("button-rondes", WordPress(word="rondes"))


async def by_code(turn: Turn, code: str | None) -> Round | None:
    """A round this person coordinates, by its code; None for every other reason alike."""
    round_ = await turn.uow.rounds.by_code(turn.person.tenant, code) if code else None
    if round_ and await turn.coordinates(round_):
        return round_
    if code:
        turn.refuse("round", round_)
    return None


async def meant(turn: Turn, rest: str) -> tuple[Round | Sentence, str]:
    """The round a coordinator means, and the words after its code; or what to say instead.

    Without a code the only one they have; of several we ask which. A code that is not theirs says the same as one that
    is nobody's (norms B22).
    """
    code, said = split_code(rest)
    if code:
        known = await by_code(turn, code)
        return known or Sentence("sentence-no-round-of-yours", buttons=(ROUNDS,)), said
    mine = await turn.own_rounds()
    if not mine:
        return Sentence("sentence-no-rounds", buttons=(Button("button-ronde", WordPress(word="ronde")),)), rest
    if len(mine) > 1 or (rest and read_code(rest.split(maxsplit=1)[0])):
        return Sentence("sentence-which-round-of-yours", buttons=(ROUNDS,)), rest
    return mine[0], rest
