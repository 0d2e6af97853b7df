"""A list of people that a coordinator pastes where none was asked: it offers to invite them, and a yes is enough."""

from collections.abc import Sequence

from dialogs.expecting import InvitePeople, WhichRoundOfPeople
from dialogs.records import Round
from dialogs.replies import Sentence
from dialogs.reply_parts import Button
from dialogs.understanding.codes import format_code
from dialogs.understanding.guard import Finding
from dialogs.understanding.pasted_people import count_people
from dialogs.understanding.vocabulary import plain
from dialogs.usecases import inviting, orienting
from dialogs.usecases.own_rounds import ROUNDS_BUTTON, Stage, round_buttons
from dialogs.usecases.turn import Turn


async def offer_to_invite(turn: Turn, text: str) -> Sentence | None:
    """Ask whether, and for which open round, the people of a pasted list are to be invited; None for anything else.

    The list waits in the question, for what is left of the day; where it would be refused it is so at once.
    """
    count = count_people(text, turn.installation.words.common)
    if not count:
        return None
    own = await turn.own_rounds()
    rounds = [one for one in own if Stage.OPEN.includes(turn, one)]
    if not rounds or _names_rounds(text, own):
        return orienting.refuse_personal_data(turn, text, {Finding.MAIL}) if "@" in text else None
    turn.ran.append("choice invite")
    if refused := inviting.refuse_list(turn, text):
        return refused
    # Of the others no name is known: a yes could lead nowhere.
    announced = await turn.uow.places.which_have([one.id for one in rounds])
    reached = [one for one in rounds if one.id in announced]
    if not reached:
        return _say_unknown(rounds)
    if len(reached) == 1:
        question = InvitePeople(code=reached[0].code, people=text)
        turn.expect(question)
        answers = (Button("button-yes", question.yes), Button("button-no", question.no))
        return Sentence("sentence-people", {"name": reached[0].name, "count": count}, answers)
    which = WhichRoundOfPeople(people=text)
    turn.expect(which)
    buttons = (*round_buttons(reached, "nodig_uit"), Button("button-no", which.no))
    return Sentence("sentence-people", {"name": "none", "count": count}, buttons)


def _say_unknown(rounds: Sequence[Round]) -> Sentence:
    """Tell how names come to be known: in the channel of the one open round, or of whichever of several."""
    facts = {"name": "none"}
    if len(rounds) == 1:
        facts = {"name": rounds[0].name, "code": format_code(rounds[0].code)}
    return Sentence("sentence-people-unknown", facts, (ROUNDS_BUTTON,))


def _names_rounds(text: str, rounds: Sequence[Round]) -> bool:
    """Tell whether it is the names of rounds of theirs that are listed."""
    said = f" {plain(text)} "
    return "@" not in text and any(f" {plain(one.name)} " in said for one in rounds)
