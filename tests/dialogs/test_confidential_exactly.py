"""What a confidential picture shows at exactly the number on which its rule turns, and on either side of it."""

from decimal import Decimal

import pytest

from dialogs.group.choices import Choice
from dialogs.group.confidential import (
    ConfidentialPicture,
    GroupPart,
    PreviousPicture,
    Value,
    confidential_picture,
)
from dialogs.group.shapes import EarlierRound
from dialogs.group.tally import Tally, tally
from dialogs.round_records import RunScores


def of(*groups: tuple[str, tuple[int | None, ...]]) -> Tally:
    """Return a round of one item; None is somebody who gave no score."""
    people = [(group, score) for group, scores in groups for score in scores]
    marks = [
        RunScores(f"p{at}", group, (score or 0,), (0 if score is None else 1,))
        for at, (group, score) in enumerate(people)
    ]
    return tally(marks, ["item"], 1)


def shown(tally: Tally, *groups: str) -> ConfidentialPicture:
    return confidential_picture(tally, 5, {}, 5, groups)


@pytest.mark.parametrize(("others", "mean"), [((3, 3, 3, 3, 3), Decimal("3.0")), ((1, 1, 1, 1, 1), None)])
def test_the_whole_hides_where_what_a_group_leaves_is_no_exact_mean(
    others: tuple[int, ...], mean: Decimal | None
) -> None:
    """Of those of two small groups the whole less the group that is shown would tell what an end hides."""
    picture = shown(of(("a", (3,) * 8), ("b", others[:3]), ("c", others[3:])), "a", "b", "c")
    assert [part.group for part in picture.groups] == ["a"]
    value = picture.value("item")
    assert (value.mean, value.at_most, value.n) == (mean, None, 13 if mean else None)


@pytest.mark.parametrize(("few", "groups"), [(0, ["a", "b"]), (1, ["a"]), (4, ["a"]), (5, ["a", "b", "c"])])
def test_the_smallest_group_hides_with_a_few_also_with_one(few: int, groups: list[str]) -> None:
    picture = shown(of(("a", (3,) * 7), ("b", (3,) * 6), ("c", (3,) * few)), "a", "b", "c")
    assert [part.group for part in picture.groups] == groups


def test_the_whole_is_shown_where_every_group_is() -> None:
    """They leave nobody: there is nothing that it could tell of."""
    picture = shown(of(("a", (3,) * 5), ("b", (2, 3, 3, 3, 3))), "a", "b")
    assert [part.group for part in picture.groups] == ["a", "b"]
    assert (picture.value("item").mean, picture.value("item").n) == (Decimal("2.9"), 10)


def test_a_group_that_hides_for_a_smaller_one_hides_on_that_item_only() -> None:
    """Of three people who gave a score on the second item alone, what the two others leave would tell."""
    people = [("a", (3, 3))] * 7 + [("b", (3, 3))] * 6 + [("c", (None, 3))] * 3
    marks = [
        RunScores(f"p{at}", group, tuple(one or 0 for one in scores), tuple(int(one is not None) for one in scores))
        for at, (group, scores) in enumerate(people)
    ]
    picture = confidential_picture(tally(marks, ["one", "two"], 1), 5, {}, 5, ("a", "b", "c"))
    values = {part.group: [value.n for value in part.competencies] for part in picture.groups}
    assert values == {"a": [7, 7], "b": [6, None]}


def test_where_nothing_may_be_shown_nothing_is_highest() -> None:
    picture = shown(of(("", (3, 3, 3, 3, None))))
    assert picture.enough
    assert picture.value("item").span is None
    assert (picture.highest, picture.lowest) == ((), ())


@pytest.mark.parametrize(
    ("scores", "apart"),
    [
        # A deviation of exactly 1.4, and the next one below it.
        ((1, 1, 1, 2, 3, 3, 4, 4, 4, 5), True),
        ((1, 1, 1, 2, 3, 3, 4, 4, 4, 4), False),
        # A mean of exactly 2.0 and 4.0, and a tenth further.
        ((1, 1, 1, 1, 1, 1, 1, 3, 5, 5), True),
        ((5, 5, 5, 5, 5, 5, 5, 3, 1, 1), True),
        ((1, 1, 1, 1, 1, 1, 1, 2, 5, 5), False),
        ((5, 5, 5, 5, 5, 5, 5, 4, 1, 1), False),
        # One fewer than the word is said of.
        ((1, 1, 1, 1, 3, 5, 5, 5, 5), False),
        ((1, 1, 1, 1, 1, 5, 5, 5, 5, 5), True),
    ],
)
def test_the_one_word_is_said_from_here_on(scores: tuple[int, ...], apart: bool) -> None:
    assert shown(of(("", scores))).apart == (("item",) if apart else ())


def test_in_a_round_of_groups_the_word_is_never_said() -> None:
    wide = (1, 1, 1, 1, 1, 5, 5, 5, 5, 5)
    assert shown(of(("a", wide), ("b", wide)), "a", "b").apart == ()


def test_beside_a_band_no_number_is_read_back_and_beside_a_mean_it_is() -> None:
    """Pictures of before have it; beside last time it would tell who came or went and gave no score."""
    values = (Value(id="one", n=7, band="mid"), Value(id="two", n=7, mean=Decimal("3.0")))
    kept = ConfidentialPicture(
        enough=True,
        completed=7,
        invited=7,
        competencies=values,
        groups=(GroupPart(group="a", competencies=values, roles=()),),
    ).to_json()
    read = ConfidentialPicture.from_json(kept)
    for of_these in (read.competencies, read.groups[0].competencies):
        assert [(value.n, value.band, value.mean) for value in of_these] == [
            (None, "mid", None),
            (7, None, Decimal("3.0")),
        ]


def test_a_repeat_names_the_round_before_and_no_other_does() -> None:
    then = PreviousPicture(EarlierRound(name="Then", closed_on="2026-01-01"), shown(of(("", (3,) * 5))))
    assert confidential_picture(of(("", (3,) * 5)), 5, {}, 5, last=then).earlier == then.earlier
    assert shown(of(("", (3,) * 5))).earlier is None


def test_as_many_were_asked_as_took_part_at_least() -> None:
    five = of(("", (3,) * 5))
    assert [confidential_picture(five, asked, {}, 5).invited for asked in (4, 5, 6)] == [5, 5, 6]
    assert [confidential_picture(five, 5, {}, least).enough for least in (5, 6)] == [True, False]


@pytest.mark.parametrize(
    ("chose", "in_bands", "named"),
    [(5, (), [("x",)]), (4, (), [()]), (5, ("choice",), []), (4, ("choice",), []), (5, ("item",), [("x",)])],
)
def test_of_a_choice_something_is_named_of_enough_people_and_not_in_bands(
    chose: int, in_bands: tuple[str, ...], named: list[tuple[str, ...]]
) -> None:
    marks = [RunScores(f"p{at}", "", (3,), (1,), "", ("x" if at < chose else None,)) for at in range(6)]
    choice = Choice("choice", ("x", "y"))
    picture = confidential_picture(
        tally(marks, ["item"], 1, ["choice"]), 6, {}, 5, in_bands=frozenset(in_bands), choices=[choice]
    )
    assert [each.named for each in picture.choices] == named
