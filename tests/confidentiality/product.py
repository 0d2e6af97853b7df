"""Ask the real thing what it shows, in the words of `shown.py`; beside the test of the page, all that knows ours."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from types import SimpleNamespace
from typing import Any, NamedTuple

from dialogs.group.confidential import ConfidentialPicture, PreviousPicture, confidential_picture
from dialogs.group.confidential import Value as Made
from dialogs.group.ledger import items_in_bands, sets_behind
from dialogs.group.shapes import EarlierRound
from dialogs.group.tally import tally
from dialogs.instruments.findings import group_extremes
from dialogs.instruments.group_facts import GroupFacts
from dialogs.instruments.group_rounds import confidential_release
from dialogs.round_records import LedgerSet, RunScores
from tests.confidentiality.shown import AT_LEAST, AT_MOST, BAND, EXACT, NOTHING, RULE, Item, Value

# A score has to be the mean of so many answers to be one.
ANSWERS = 3
BANDS = {"low": Fraction(0), "mid": Fraction(5, 2), "high": Fraction(7, 2)}


class Person(NamedTuple):
    """Hold who somebody is, the group they are of, and their score on each competency in steps, or None."""

    name: str
    group: str
    scores: Sequence[int | None]


class Release(NamedTuple):
    """Hold what was released of a round: its picture, and of which sets of people."""

    picture: ConfidentialPicture
    behind: Sequence[LedgerSet]


def release(
    people: Sequence[Person],
    step: int,
    groups: Sequence[str] = (),
    roles: Mapping[str, Sequence[str]] | None = None,
    before: Sequence[Release] = (),
    minimum: int = RULE.minimum,
    regrouped: Sequence[Release] = (),
) -> Release:
    """Close a round of these people, after the releases `before` it; the last of those is the one it repeats.

    `regrouped` are those of them that grouped people in another way.
    """
    counted = tally(_marks(people, step), items(people), ANSWERS)
    in_bands = items_in_bands(
        counted, groups, [each.behind for each in before], minimum, [each.behind for each in regrouped]
    )
    last = PreviousPicture(EarlierRound(name="before", closed_on="2026-10-01"), before[-1].picture) if before else None
    picture = confidential_picture(counted, len(people), roles or {}, minimum, groups, last, in_bands)
    return Release(picture, sets_behind(counted, picture, str))


def items(people: Sequence[Person]) -> tuple[str, ...]:
    """Name the competencies."""
    return tuple(f"c{index}" for index in range(len(people[0].scores)))


def closed(people: Sequence[Person], step: int, coordinators: Sequence[str] = ()) -> ConfidentialPicture:
    """Close a round from its marks, as is done when it closes: some of the people coordinate it, or did."""
    round_: Any = SimpleNamespace(invited=len(people), minimum=RULE.minimum)
    facts = GroupFacts(round_, _marks(people, step), (), frozenset(coordinators), str)
    picture = confidential_release(facts, items(people), {}, ANSWERS).picture
    assert isinstance(picture, ConfidentialPicture)
    return picture


def _marks(people: Sequence[Person], step: int) -> list[RunScores]:
    return [
        RunScores(
            person.name,
            person.group,
            tuple((score or 0) * ANSWERS for score in person.scores),
            tuple(0 if score is None else step * ANSWERS for score in person.scores),
        )
        for person in people
    ]


def value(made: Made) -> Value:
    """Read one value of a picture. Last time beside it is for who looks at that."""
    if made.mean is not None:
        return Value(EXACT, Fraction(made.mean))
    if made.at_most is not None:
        return Value(AT_MOST, Fraction(made.at_most))
    if made.at_least is not None:
        return Value(AT_LEAST, Fraction(made.at_least))
    return Value(BAND, BANDS[made.band]) if made.band else NOTHING


def item(picture: ConfidentialPicture, name: str, groups: Sequence[str] = ()) -> Item:
    """Read everything a picture shows of one competency."""
    if not picture.enough:
        return Item(NOTHING, tuple(NOTHING for _ in groups))
    parts = {part.group: {made.id: value(made) for made in part.competencies} for part in picture.groups}
    return Item(
        value(picture.value(name)),
        tuple(parts.get(group, {}).get(name, NOTHING) for group in groups),
        name in picture.apart,
    )


def extremes(picture: ConfidentialPicture) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Read what is called highest and lowest."""
    found = group_extremes(picture)
    return tuple(found.highest), tuple(found.lowest)


def everything(picture: ConfidentialPicture) -> Any:
    """Take all that a picture shows, as something to compare pictures by: every field, also those nobody thought of."""
    return picture.model_dump_json()
