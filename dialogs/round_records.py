"""What a picture of a round is made from. Frozen and plain, like the other records."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

# Between what was chosen of several, as an answer is kept and as a card sends it.
SEVERAL_SEPARATOR = ","


@dataclass(frozen=True, slots=True)
class RoundCounts:
    """How many people of all organisations began a round, completed it, and said no: the only thing known before."""

    begun: int
    completed: int
    declined: int


@dataclass(frozen=True, slots=True)
class RunScores:
    """One completed run of a round, as far as a group picture needs it: per item the sum and number of its answers.

    `group` is the id of the group it stands for, "" without grouping. `tenant` is whose row it is. `chosen` has of each
    question that is no score the answer as it is kept; None without one.
    """

    person: str
    group: str
    sums: Sequence[int]
    counts: Sequence[int]
    tenant: str = ""
    chosen: Sequence[str | None] = ()


# In place of released cells: these looked at the picture as coordinators, and are known no more. No item is called so.
LOOKED = (("", "coordinated"),)


@dataclass(frozen=True, slots=True)
class LedgerSet:
    """People who are in the same released cells: (item, group), group "" for everybody; or of `LOOKED`.

    `members` are pseudonyms that mean something within one round only.
    """

    cells: Sequence[tuple[str, str]]
    members: frozenset[str]


@dataclass(frozen=True, slots=True)
class RoundLedger:
    """The ledger of a released round, how it grouped its people, and the ids of those who are still known of it.

    `minimum` is of how many people it promised to show nothing less than. `coordinators` are all who ever were.
    """

    round: str
    grouping: str
    groups: Sequence[str]
    minimum: int
    sets: Sequence[LedgerSet]
    people: frozenset[str]
    coordinators: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class RoundsMet:
    """The released rounds that one has people in common with or was weighed with, at whatever remove, as far as kept.

    `is_any_gone`: of one of them the picture, or whose answers are behind it, is kept no longer.
    """

    rounds: Sequence[str]
    is_any_gone: bool


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of every picture that is made of one version of a scan, as JSON; `id` follows from them."""

    id: str
    words: Mapping[str, Any]
