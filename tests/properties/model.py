"""What the machine of rounds knows of a round by itself, to hold against what the bot makes of it."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from tests.properties.rounds import Answers
from tests.scenarios.people import Card


@dataclass
class Model:
    """A round, told as simply as possible: who is coordinator, who sent what, and what was released of it."""

    code: str
    regions: tuple[str, ...]
    last_day: date
    previous: "Model | None" = None
    coordinators: set[str] = field(default_factory=set)
    handed_over: set[str] = field(default_factory=set)
    busy: set[str] = field(default_factory=set)
    sent: dict[str, tuple[str, Answers]] = field(default_factory=dict)
    left: set[str] = field(default_factory=set)
    over: bool = False
    # As it was when the picture was made.
    people: dict[str, tuple[str, Answers]] | None = None
    # All who coordinated it until then: their answers are in none of it.
    ever: frozenset[str] = frozenset()
    kept: tuple[Any, ...] | None = None
    cards: dict[str, Card] = field(default_factory=dict)


def last_day(opens: datetime) -> date:
    """Each round is made to last three weeks."""
    return opens.date() + timedelta(weeks=3)
