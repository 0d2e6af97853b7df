"""Plan a prompt, and void what is planned."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from dialogs.ports import Repositories
from dialogs.records import Prompt
from dialogs.usecases.prompts.kinds import PromptKind, VoidedWith
from dialogs.usecases.turn import Installation


class Moment(Protocol):
    """What planning takes of a turn, or of the clock: the rules here, the transaction and the moment it is."""

    @property
    def installation(self) -> Installation: ...

    @property
    def uow(self) -> Repositories: ...

    @property
    def now(self) -> datetime: ...


@dataclass(frozen=True)
class ClockMoment:
    """A moment at which nobody speaks: the bot starts, or a round closes, by whoever or whatever closes it."""

    installation: Installation
    uow: Repositories
    now: datetime


def make_prompt(
    turn: Moment,
    kind: PromptKind,
    subject: str,
    person: str,
    due_at: datetime,
    expires_at: datetime,
    *,
    version: int = 0,
) -> Prompt:
    """Make a prompt, whose key follows from what it is about.

    `subject` is the id of what the kind is about, `version` that of a UVO. It may be sent from `due_at` until
    `expires_at`, both aware.
    """
    id_ = turn.installation.new_id()
    day = turn.installation.today(due_at)
    named = {"id": id_, "subject": subject, "person": person, "version": version, "day": day}
    key = kind.behaviour.key.format(**named, now=turn.now.isoformat(), due_at=due_at.isoformat())
    return Prompt(id_, key, kind.value, person, subject, due_at, expires_at)


async def plan(
    turn: Moment,
    kind: PromptKind,
    subject: str,
    person: str,
    due_at: datetime,
    expires_at: datetime,
    *,
    version: int = 0,
) -> bool:
    """Plan a prompt in the transaction of its cause; False when the same was planned before."""
    made = make_prompt(turn, kind, subject, person, due_at, expires_at, version=version)
    return await turn.uow.prompts.plan(made)


async def void(uow: Repositories, what: VoidedWith, subject: str, person: str | None = None) -> None:
    """Void what is still due (for this person) and no longer true by this cause."""
    for kind in PromptKind:
        if kind.behaviour.voided_with is what:
            await uow.prompts.void(kind, subject, person)
