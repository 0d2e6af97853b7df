"""What we just asked, as types. Each reads its bare answer and says what that leads to.

Adding a question is one type here, and its texts; a use case asks it with `turn.expect(CloseRound(code=…))`. What it
leads to is a command by name, because the button beside the question leads there too.
"""

from collections.abc import Mapping
from typing import get_args

from dialogs.expecting.expected import Expected
from dialogs.expecting.joining import JoinCircle, JoinPair
from dialogs.expecting.notice import NoticeRead
from dialogs.expecting.own_data import EraseOwn
from dialogs.expecting.rounds import AwayUntil, CloseRound, LaterDay, LeaveRound
from dialogs.expecting.runs import DiscardRun, JointQuestion, SubmitRun
from dialogs.expecting.uvos import CloseUvo

__all__ = [
    "EXPECTED",
    "NOTHING",
    "AwayUntil",
    "CloseRound",
    "CloseUvo",
    "DiscardRun",
    "EraseOwn",
    "Expected",
    "JoinCircle",
    "JoinPair",
    "JointQuestion",
    "LaterDay",
    "LeaveRound",
    "NoticeRead",
    "OpenQuestion",
    "SubmitRun",
    "read_pending",
]

OpenQuestion = (
    NoticeRead
    | CloseRound
    | LeaveRound
    | LaterDay
    | AwayUntil
    | JoinPair
    | JoinCircle
    | CloseUvo
    | EraseOwn
    | DiscardRun
    | SubmitRun
    | JointQuestion
)
NOTHING = Expected()
# Name in the kept form -> type.
EXPECTED: Mapping[str, type[Expected]] = {kind.ask: kind for kind in get_args(OpenQuestion)}


def read_pending(kept: Mapping[str, object]) -> Expected:
    """Read what we wait for from `Person.pending`; nothing when it is damaged or unknown."""
    kind = EXPECTED.get(str(kept.get("ask", "")))
    return (kind.from_pending(kept) if kind else None) or NOTHING
