"""How far a coordinator's rounds are, in numbers: one of them, or all that they have."""

from collections.abc import Sequence

from dialogs.presses import WordPress
from dialogs.records import Round
from dialogs.replies import Reply, RoundList, RoundState, Sentence
from dialogs.reply_parts import Button
from dialogs.usecases import own_rounds, paper, partners
from dialogs.usecases.paging import ROWS, page_of
from dialogs.usecases.turn import Turn


async def round_state(turn: Turn, round_: Round) -> RoundState:
    """Return how far a round is: numbers only, and how many could not be reached (decision 59).

    Once there is a picture, its number counts: it does not change when somebody's answers go (norms B18).
    """
    asked = await turn.uow.invitations.of_round(round_.id)
    kept = await turn.uow.releases.get(round_.id) if turn.is_over(round_) else None
    counts = None if kept else await turn.uow.rounds.counts(round_.id)
    completed = counts.completed if counts else kept.picture.get("completed") if kept else None
    return RoundState(
        round_,
        completed=completed,
        open=turn.is_open(round_),
        over=turn.is_over(round_),
        unreached=sum(bool(invitation.reason) for invitation in asked),
        others=await partners.names_of(turn, round_),
        began=counts.begun if counts else completed or 0,
        paper=await paper.count_where_taken(turn, round_, kept),
    )


async def list_rounds(turn: Turn, rest: str = "") -> Reply:
    """List this coordinator's rounds, newest first, with how many of how many (`rondes`; `rondes 2`: the next part).

    One of them is there to work with: the one that is named (`rondes noord`), else the open one that closes first.
    """
    rounds = (await turn.own_rounds())[::-1]
    if not rounds:
        return Sentence("sentence-no-rounds", buttons=(Button("button-ronde", WordPress(word="ronde")),))
    named = None if rest.isdecimal() else await own_rounds.read_round_name(turn, rest)
    place = next((number for number, round_ in enumerate(rounds) if round_.code == named), None)
    page = page_of(rounds, rest if place is None else str(place // ROWS + 1))
    chosen = _worked_with(turn, page.items) if place is None else rounds[place]
    states = tuple([await round_state(turn, round_) for round_ in page.items])
    return RoundList(states, chosen.code, page.number, page.pages)


def _worked_with(turn: Turn, rounds: Sequence[Round]) -> Round:
    """Return the open round that closes first; when none is open, the newest."""
    open_ = [round_ for round_ in rounds if not turn.is_over(round_)]
    return min(open_, key=lambda round_: round_.closes_on, default=rounds[0])
