"""What scores somebody gave, as they were read, or why these are none. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Scores:
    """What was scored. `placed`: the keys are the places of statements, from 0; else the order they were said in.

    A value of None is a deliberate "I cannot judge this".
    """

    values: Mapping[int, int | None]
    placed: bool = False


@dataclass(frozen=True)
class Between:
    """Two scores were said where one is asked."""

    low: int
    high: int


@dataclass(frozen=True)
class Invalid:
    """Numbers that are no scores here: "scale", one is not on it; "count", there are more than statements; "denied", it
    was only said which it is not."""

    why: str
    count: int = 0
