"""Find which of a coordinator's own rounds is meant."""

from dialogs.presses import WordPress
from dialogs.records import Round
from dialogs.replies import Button, Sentence
from dialogs.understanding.codes import read_code, split_code
from dialogs.usecases.turn import Turn

ROUNDS_BUTTON = Button("button-rondes", WordPress(word="rondes"))


async def own_round_by_code(turn: Turn, code: str | None) -> Round | None:
    """Return the round with this code that this person coordinates; None for every other reason alike."""
    round_ = await turn.uow.rounds.by_code(turn.person.tenant, code) if code else None
    if round_ and await turn.coordinates(round_):
        return round_
    if code:
        turn.audit_refusal("round", round_)
    return None


async def find_own_round(turn: Turn, rest: str) -> tuple[Round | Sentence, str]:
    """Return the round a coordinator means, or what to say instead; and the words after its code.

    Without a code it is the only one they have; of several we ask which. A code of somebody else's round and one of
    none get the same answer (norms B22).
    """
    code, said = split_code(rest)
    if code:
        known = await own_round_by_code(turn, code)
        return known or Sentence("sentence-no-round-of-yours", buttons=(ROUNDS_BUTTON,)), said
    mine = await turn.own_rounds()
    if not mine:
        return Sentence("sentence-no-rounds", buttons=(Button("button-ronde", WordPress(word="ronde")),)), rest
    if len(mine) > 1 or (rest and read_code(rest.split(maxsplit=1)[0])):
        return Sentence("sentence-which-round-of-yours", buttons=(ROUNDS_BUTTON,)), rest
    return mine[0], rest
