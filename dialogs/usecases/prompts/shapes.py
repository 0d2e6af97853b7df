"""The shapes between what decides about a prompt and what sends it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from dialogs.instruments.definition import Language
from dialogs.ports import Repositories
from dialogs.records import Person, Prompt
from dialogs.replies import Reply

# How the reminder of a step is called among all prompts: an outcome tells whether one is planned.
STEP = "stap"
# How the reminder of a scan that rests is called: it goes with the scan.
RESTING = "verder"
# How it is called that somebody is told what they did not send in time: it goes once they heard it.
UNSENT = "niet_verstuurd"


@dataclass(frozen=True)
class Message:
    """A reply to send to a person, now. `person` is as the store has them at this moment.

    `beside` are the other prompts that are told in it.
    """

    person: Person
    reply: Reply
    language: Language
    beside: tuple[Prompt, ...] = ()


@dataclass(frozen=True)
class Postponed:
    """Still true, but not to be said before this moment (aware): quiet hours, somebody away."""

    until: datetime


class Ending(StrEnum):
    """What became of a prompt.

    ARRIVED: it did. UNCLEAR: it may have, and no more copies are sent. GONE: nothing can be sent to this person.
    REFUSED: the channel never takes it. LATER: the channel put it off until we gave up. FAULT: we could not make it.
    MISSED: its time had passed before it could be sent (norms E1, E17, E19, E20).
    """

    ARRIVED = "yes"
    UNCLEAR = "unclear"
    GONE = "gone"
    REFUSED = "refused"
    LATER = "later"
    FAULT = "fault"
    MISSED = "missed"


class Compose(Protocol):
    """Return what is said, just before sending, or None when it is no longer true (norms E7).

    `beside` are the others that are due for this person, which may be told with it. It may write; that is committed
    with its outcome, before anything is sent. Raises whatever goes wrong: the prompt is tried again later, and the
    others go on.
    """

    async def __call__(
        self, uow: Repositories, prompt: Prompt, beside: Sequence[Prompt], now: datetime, /
    ) -> Message | Postponed | None: ...


class OnPromptEnded(Protocol):
    """Called with what became of the prompts of a message, once, in the transaction that ends them, the first in front.

    Each has its final state and reason, a word of at most 32 characters. Voided prompts are left out. When this
    raises it is called again a few times, and then they end without it.
    """

    async def __call__(
        self, uow: Repositories, prompts: Sequence[Prompt], now: datetime, ending: Ending, /
    ) -> None: ...
