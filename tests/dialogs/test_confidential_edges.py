"""What is shown at exactly so many people, and beside what of last time it stands."""

from decimal import Decimal

import pytest

from dialogs.group.confidential import (
    ConfidentialPicture,
    GroupPart,
    PreviousPicture,
    Value,
    confidential_picture,
    shown_groups,
)
from dialogs.group.ledger import shown_cells
from dialogs.group.shapes import EarlierRound
from dialogs.group.tally import Tally, tally
from dialogs.round_records import RunScores


def of(*scores: int, **groups: int) -> Tally:
    """Return a round of one item: of these scores, or of so many people who say 3 in each group."""
    given = [("", score) for score in scores] + [(group, 3) for group, many in groups.items() for _ in range(many)]
    return tally((RunScores(f"p{at}", group, (score,), (1,)) for at, (group, score) in enumerate(given)), ["item"], 1)


@pytest.mark.parametrize(
    ("small", "shown"),
    [((3, 2), ("a", "b")), ((2, 2), ("a",)), ((), ("a", "b")), ((4,), ("a",)), ((5,), ("a", "b", "c"))],
)
def test_the_smallest_group_hides_with_those_who_are_too_few_together(
    small: tuple[int, ...], shown: tuple[str, ...]
) -> None:
    """Of groups of seven and six, beside small ones: five together are enough, and nobody is."""
    counted = {"a": 7, "b": 6} | dict(zip("cd", small, strict=False))
    assert shown_groups(of(**counted), "item", tuple(counted), 5) == shown


def picture_of(tally: Tally, last: ConfidentialPicture, in_bands: frozenset[str] = frozenset()) -> ConfidentialPicture:
    previous = PreviousPicture(EarlierRound(name="Then", closed_on="2026-01-01"), last)
    return confidential_picture(tally, 5, {}, 5, last=previous, in_bands=in_bands)


def test_the_mean_of_last_time_stands_beside_a_mean_only() -> None:
    """Not beside an end, nor beside a band."""
    then = confidential_picture(of(3, 3, 3, 3, 3), 5, {}, 5)
    assert picture_of(of(3, 3, 3, 3, 2), then).value("item").before == Decimal("3.0")
    assert picture_of(of(1, 1, 1, 1, 1), then).value("item").before is None
    assert picture_of(of(3, 3, 3, 3, 2), then, frozenset(["item"])).value("item").before is None


def test_of_a_group_whose_value_is_hidden_nothing_was_released() -> None:
    parts = (
        GroupPart(group="a", competencies=(Value(id="item"),), roles=()),
        GroupPart(group="b", competencies=(Value(id="item", n=7, mean=Decimal("3.0")),), roles=()),
    )
    assert shown_cells(ConfidentialPicture(enough=True, groups=parts)) == {("item", "b")}
