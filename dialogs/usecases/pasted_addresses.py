"""A list of mail addresses that a coordinator pastes where none was asked: it offers to invite, and keeps nothing."""

import re

from dialogs.expecting import ConfirmCommand, WhichRound
from dialogs.expecting.expected import NO
from dialogs.presses import WordPress
from dialogs.replies import Sentence
from dialogs.reply_parts import Button
from dialogs.understanding.codes import format_code
from dialogs.understanding.guard import Finding
from dialogs.usecases import orienting
from dialogs.usecases.own_rounds import ROUNDS_BUTTON, Stage
from dialogs.usecases.turn import Turn

_MAIL = re.compile(r"[^\s@<>,;:()]{1,64}@[^\s@<>,;:()]{1,80}\.[a-zA-Z]{2,12}\b")
_SIGNS = re.compile(r"[\s<>,;:.()\"'\u2022*|-]+")
# What stands in a name without a capital, and what stands between two of a list.
_SMALL = frozenset(
    {
        "van", "de", "der", "den", "het", "el", "la", "le", "ten", "ter", "te", "von", "da", "di", "en", "and",
        "ook", "also", "mailto", "cc", "bcc", "aan", "to", "mr", "mw", "dhr",
    }
)  # fmt: skip
_MOST_BUTTONS = 3


def is_list_of_addresses(text: str) -> bool:
    """Tell whether a text is mail addresses, with the names they belong to at most."""
    left, found = _MAIL.subn(" ", text)
    return found > 0 and all(not word or word[0].isupper() or word in _SMALL for word in _SIGNS.split(left))


async def offer_to_invite(turn: Turn, text: str) -> Sentence | None:
    """Ask whether, and for which open round, the people of a pasted list are to be invited; None for anything else.

    The list is not kept while we ask: it is pasted again where it is wanted.
    """
    if not is_list_of_addresses(text):
        return None
    rounds = [one for one in await turn.own_rounds() if Stage.OPEN.includes(turn, one)]
    if not rounds:
        return orienting.refuse_personal_data(turn, text, {Finding.MAIL})
    turn.ran.append("choice invite")
    if len(rounds) == 1:
        question = ConfirmCommand(command="nodig_uit", rest=rounds[0].code)
        turn.expect(question)
        answers = (Button("button-yes", question.press), Button("button-no", WordPress(word=NO)))
        return Sentence("sentence-addresses", {"name": rounds[0].name}, answers)
    turn.expect(WhichRound(command="nodig_uit", rest=""))
    each = [
        Button(
            "button-round",
            WordPress(word="nodig_uit", rest=one.code),
            {"name": one.name, "code": format_code(one.code)},
        )
        for one in rounds[-_MOST_BUTTONS:]
    ]
    more = (ROUNDS_BUTTON,) if len(rounds) > _MOST_BUTTONS else ()
    return Sentence("sentence-addresses", {"name": "none"}, (*each, *more))
