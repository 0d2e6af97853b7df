"""What a kind of instrument gets to make a group picture of, and what it gives back."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Protocol

from dialogs.group.shapes import EarlierRound
from dialogs.records import Round
from dialogs.round_records import LedgerSet, RunScores


class Picture(Protocol):
    """The figures of a released round: numbers and ids, no words."""

    def to_json(self) -> Mapping[str, Any]: ...


@dataclass(frozen=True)
class PreviousRelease:
    """The round that is repeated, and what was released of it."""

    earlier: EarlierRound
    picture: Mapping[str, Any]


@dataclass(frozen=True)
class ReleasedBefore:
    """The ledgers of all earlier releases that have people in common with this round, by the ids of people.

    `regrouped` are those among them of rounds that grouped people in another way. `is_forgotten`: something was
    released of a round that is repeated, and of whom is no longer kept. `erased` are the names in all of those who are
    known here no more, and may be back as somebody new. `minimum` is the highest that any of these rounds promised.
    `viewers` coordinated any of these, or still do; `unknown_viewers` are as many as did and are known here no more.
    """

    sets: Sequence[Sequence[LedgerSet]] = ()
    regrouped: Sequence[Sequence[LedgerSet]] = ()
    is_forgotten: bool = False
    erased: frozenset[str] = frozenset()
    minimum: int = 0
    viewers: frozenset[str] = frozenset()
    unknown_viewers: int = 0


@dataclass(frozen=True)
class GroupFacts:
    """All that a group picture is made from. `pseudonym` names people within one round only.

    `coordinators` are all who ever coordinated it. `paper`: what partners of an open round gave on paper, of nobody.
    """

    round: Round
    marks: Sequence[RunScores]
    groups: Sequence[str]
    coordinators: frozenset[str]
    pseudonym: Callable[[str], str]
    released_before: ReleasedBefore = ReleasedBefore()
    before: PreviousRelease | None = None
    paper: Sequence[RunScores] = ()


@dataclass(frozen=True)
class ReleasedPicture:
    """A picture as it is kept, and the sets of people behind what it shows exactly."""

    picture: Picture
    sets: Sequence[LedgerSet] = ()


@dataclass(frozen=True)
class ShownMean:
    """The mean of an item as it was released, and that of last time where the two may stand side by side."""

    mean: Decimal | None
    before: Decimal | None
