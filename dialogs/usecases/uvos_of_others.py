"""Tell of a case that is not theirs, and offer their own that what was said may be meant of."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from dialogs.expecting import ConfirmCommand, WhichUvo
from dialogs.presses import WordPress
from dialogs.records import Uvo
from dialogs.replies import Sentence
from dialogs.reply_parts import Args, Button
from dialogs.usecases.turn import Turn

if TYPE_CHECKING:
    # These know the use cases.
    from dialogs.commands.declaration import UvoAct

NEW_UVO_BUTTON = Button("button-uvo-nieuw", WordPress(word="uvo", rest="nieuw"))
_UVOS_BUTTON = Button("button-uvos", WordPress(word="uvo"))
# Two letters alone stand for a code; in a whole one no more signs than these are typed wrong.
_LETTERS, _MISTYPED = 2, 2


def tell_not_yours(turn: Turn, mine: Sequence[Uvo], code: str, act: "UvoAct | None") -> Sentence:
    """Tell that the case with this code is not theirs.

    `act` is what was said of how its meeting went: one of their own may be meant then, and no new one is. A whole code
    that is like none of theirs means another case, and what it says is offered of none.
    """
    if act is None:
        turn.ran.append("choice new_uvo")
        return _tell(code, "new", "none", NEW_UVO_BUTTON, _UVOS_BUTTON)
    if len(code) > _LETTERS:
        mine = [uvo for uvo in mine if OSA.distance(uvo.code, code.upper()) <= _MISTYPED]
        if not mine:
            return _tell(code, "none", "none", _UVOS_BUTTON)
    turn.ran.append(f"choice uvo {act.name}")
    due = [uvo.code for uvo in mine if uvo.planned_on and uvo.planned_on <= turn.today]
    fits = due or [uvo.code for uvo in mine]
    word = act.main_word(turn.language)
    if len(fits) > 1:
        turn.expect(WhichUvo(rest=word))
        return _tell(code, "several", ", ".join(fits), _UVOS_BUTTON)
    question = ConfirmCommand(command="uvo", rest=f"{fits[0]} {word}")
    turn.expect(question)
    yes, no = Button("button-yes", question.yes), Button("button-no", question.no)
    return _tell(code, "one", f"uvo {question.rest}", yes, no)


def _tell(code: str, fits: str, yours: str, *buttons: Button) -> Sentence:
    facts: Args = {"code": code, "fits": fits, "yours": yours}
    return Sentence("sentence-uvo-not-yours", facts, buttons)
