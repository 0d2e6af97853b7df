"""What we just asked, as types. Each reads its bare answer and says what that leads to.

Adding a question is one type here, and its texts; a use case asks it with `turn.expect(CloseRound(code=…))`. What it
leads to is a command by name, because the button beside the question leads there too.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import get_args

from dialogs.expecting.asking import Offered, RemindRound, RemindStep, RestartRun
from dialogs.expecting.changed_rounds import GivenKey, MadeRound, PlannedReminder, RenamedRound, ShortenedRound
from dialogs.expecting.checklists import TickItems, WhichNeed
from dialogs.expecting.choosing import ChooseMeant
from dialogs.expecting.confirming import ConfirmAnswer, ConfirmCommand
from dialogs.expecting.days import ChooseDay, ConfirmDay
from dialogs.expecting.expected import Expected, NextStep, RunCommand, RunEach
from dialogs.expecting.joining import Invited, InvitedToAgree, JoinCircle, JoinPair, WhichCode
from dialogs.expecting.keeping_uvos import KeepUvos
from dialogs.expecting.notice import NoticeAndJoin, NoticeRead
from dialogs.expecting.own_data import EraseOwn
from dialogs.expecting.rounds import (
    AwayUntil,
    CloseRound,
    ConfirmName,
    EndCoordinating,
    InviteNames,
    InvitePeople,
    LaterDay,
    LeaveRound,
    NewCount,
    NewName,
    TakeBackPaper,
    WhichInvitee,
    WhichRound,
    WhichRoundOfPeople,
)
from dialogs.expecting.runs import DiscardRun, JointQuestion, LaterRun, SubmitRun, UnreadAnswer, WhichAnswer
from dialogs.expecting.uvos import AboutUvo, CloseUvo, MovedUvo, WhichUvo
from dialogs.presses import WordPress

__all__ = [
    "EXPECTED",
    "FOR_TODAY",
    "NOTHING",
    "AboutUvo",
    "Asked",
    "AwayUntil",
    "ChooseDay",
    "ChooseMeant",
    "CloseRound",
    "CloseUvo",
    "ConfirmAnswer",
    "ConfirmCommand",
    "ConfirmDay",
    "ConfirmName",
    "DiscardRun",
    "EndCoordinating",
    "EraseOwn",
    "Expected",
    "GivenKey",
    "InviteNames",
    "InvitePeople",
    "Invited",
    "InvitedToAgree",
    "JoinCircle",
    "JoinPair",
    "JointQuestion",
    "KeepUvos",
    "LaterDay",
    "LaterRun",
    "LeaveRound",
    "MadeRound",
    "MovedUvo",
    "NewCount",
    "NewName",
    "NoticeAndJoin",
    "NoticeRead",
    "Offered",
    "OpenQuestion",
    "PlannedReminder",
    "RemindRound",
    "RemindStep",
    "RenamedRound",
    "RestartRun",
    "ShortenedRound",
    "SubmitRun",
    "TakeBackPaper",
    "TickItems",
    "UnreadAnswer",
    "WhichAnswer",
    "WhichCode",
    "WhichInvitee",
    "WhichNeed",
    "WhichRound",
    "WhichRoundOfPeople",
    "WhichUvo",
    "keep",
    "read_asked",
    "read_pending",
]

OpenQuestion = (
    NoticeRead
    | NoticeAndJoin
    | ConfirmCommand
    | ChooseMeant
    | ConfirmAnswer
    | CloseRound
    | LeaveRound
    | LaterDay
    | LaterRun
    | WhichInvitee
    | AwayUntil
    | ConfirmDay
    | ChooseDay
    | JoinPair
    | JoinCircle
    | CloseUvo
    | AboutUvo
    | MovedUvo
    | TickItems
    | WhichNeed
    | WhichUvo
    | KeepUvos
    | Invited
    | InvitedToAgree
    | WhichCode
    | WhichRound
    | InviteNames
    | InvitePeople
    | WhichRoundOfPeople
    | ConfirmName
    | GivenKey
    | MadeRound
    | PlannedReminder
    | RenamedRound
    | ShortenedRound
    | NewCount
    | NewName
    | WhichAnswer
    | EraseOwn
    | DiscardRun
    | SubmitRun
    | JointQuestion
    | UnreadAnswer
    | RestartRun
    | RemindRound
    | RemindStep
    | Offered
    | TakeBackPaper
    | EndCoordinating
)
# Questions that hold what goes with the day they were asked on.
FOR_TODAY = tuple(kind.ask for kind in (InvitePeople, WhichRoundOfPeople))
NOTHING = Expected()
# Name in the kept form -> type.
EXPECTED: Mapping[str, type[Expected]] = {kind.ask: kind for kind in get_args(OpenQuestion)}


def read_pending(kept: Mapping[str, object]) -> Expected:
    """Read what we wait for from `Person.pending`; nothing when it is damaged or unknown."""
    kind = EXPECTED.get(str(kept.get("ask", "")))
    return (kind.from_pending(kept) if kind else None) or NOTHING


# Beside the question: the day on which it was asked, and whether that was of our own accord.
_ON, _TOLD = "on", "told"
# Before the name of a question that was answered with no: nothing reads it as open, an earlier program neither.
_DECLINED = "declined:"


@dataclass(frozen=True)
class Asked:
    """What we asked, as it was kept; `today`: it was asked on the day it is now. `told`: nobody was waiting for it.

    `declined` is what they said no to just before; nothing is expected then.
    """

    kept: Mapping[str, str]
    expected: Expected
    today: bool
    told: bool = False
    declined: Expected | None = None

    def settle(self, next_step: NextStep) -> NextStep:
        """Return what an answer leads to. A yes to what cannot be undone counts on the day it was asked, or we ask."""
        if isinstance(next_step, RunCommand) and next_step.sure and not self.today:
            return replace(next_step, sure=False)
        if isinstance(next_step, RunEach) and not self.today:
            return RunEach(tuple(replace(one, sure=False) for one in next_step.steps))
        return next_step

    def leads_to(self, press: WordPress) -> bool:
        """Tell whether a yes or a no to what is asked does the same as this press, on the day it was asked."""
        answers = (self.settle(step) for step in (self.expected.on_yes(), self.expected.on_no()) if step)
        return RunCommand(press.word, press.rest, sure=press.sure) in answers

    @property
    def may_be_kept_open(self) -> bool:
        """Tell whether buttons under it say no in so many words: under the cards of 0.3 a no was a look."""
        return _ON in self.kept

    @property
    def only_tells(self) -> bool:
        """Tell whether nothing was asked that waits for an answer: several UVOs were told together."""
        return self.told and isinstance(self.expected, WhichUvo)

    @property
    def kept_as_asked(self) -> Mapping[str, str]:
        """Return the form to keep it in once they were asked about it themselves."""
        return {name: value for name, value in self.kept.items() if name != _TOLD}

    @property
    def kept_as_declined(self) -> Mapping[str, str]:
        """Return the form to keep it in once they said no to it: it can be taken up again."""
        return {**self.kept_as_asked, "ask": f"{_DECLINED}{self.expected.ask}"}

    def ask_again(self) -> "Asked":
        """Return what they said no to as asked once more; the same where they said no to nothing."""
        return replace(self, kept={**self.kept, **self.declined.to_pending()}) if self.declined else self


def keep(expected: Expected, today: date, *, told: bool = False) -> dict[str, str]:
    """Return the form kept in `Person.pending`; `read_asked` reads it back. `told`: of our own accord."""
    return expected.to_pending() | {_ON: today.isoformat()} | ({_TOLD: "1"} if told else {})


def read_asked(kept: Mapping[str, str], today: date) -> Asked:
    """Read what we wait for from `Person.pending`, and whether it was asked today."""
    # What 0.3 kept has no day: it was asked just before we were renewed.
    asked_on = kept.get(_ON, today.isoformat())
    if (ask := kept.get("ask", "")).startswith(_DECLINED):
        declined = read_pending({**kept, "ask": ask.removeprefix(_DECLINED)})
        return Asked(kept, NOTHING, asked_on == today.isoformat(), declined=declined if declined.ask else None)
    expected = read_pending(kept)
    if expected.ask in FOR_TODAY and asked_on != today.isoformat():
        return Asked({_ON: asked_on}, NOTHING, today=False)
    return Asked(kept, expected, asked_on == today.isoformat(), _TOLD in kept)
