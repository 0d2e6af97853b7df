"""What sending hands from step to step."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Generic

from bot.web.channel import Prepared
from dialogs.records import Person, Prompt


@dataclass(frozen=True)
class PreparedPrompts(Generic[Prepared]):
    """A message that was composed and drawn, and is still to be sent; `told` are the prompts in it."""

    person: Person
    prepared: Prepared
    told: Sequence[Prompt]


@dataclass(frozen=True)
class Again:
    """Prompts that are tried again at this moment, and how that is called.

    `rests`: their person hears nothing else before that either, from no process.
    """

    prompts: Sequence[Prompt]
    until: datetime
    reason: str
    outcome: str
    rests: bool = False


@dataclass(frozen=True)
class Done:
    """What became of prompts: a word for each, by id; and until when the chat asked to be left alone."""

    outcomes: dict[str, str]
    wait_until: datetime | None = None
