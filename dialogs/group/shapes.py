"""What the kinds of group picture are made of."""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ConfigDict, Field


class Frozen(BaseModel):
    """Immutable, and a key nobody knows is a fault."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class EarlierRound(Frozen):
    """The round this one repeats. Whether anything of it stands beside this one is in the values."""

    name: str
    closed_on: str


class SideBySide(Frozen):
    """What every picture of an open round has: n of N, who (per group) took part, and the round it repeats.

    `paper` counts, per group, what was handed in on paper: it is in the figures, and not among who took part.
    """

    completed: int
    invited: int
    members: dict[str, int]
    earlier: EarlierRound | None = None
    paper: dict[str, int] = Field(default_factory=dict)

    @property
    def on_paper(self) -> int:
        """Return how many were handed in on paper."""
        return sum(self.paper.values())

    @property
    def groups(self) -> tuple[str, ...]:
        """Return the groups somebody took part from, or handed something in on paper for, in order."""
        return tuple(group for group, n in self.members.items() if n or group in self.paper)

    def to_json(self) -> Mapping[str, Any]:
        return self.model_dump(mode="json")
