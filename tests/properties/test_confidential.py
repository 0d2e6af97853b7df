"""Norms B24: whatever a group answered, its picture tells on nobody; and which rounds compare (norms B17)."""

import json
from random import Random
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dialogs.group.ledger import differ_enough, discloses, exact_cells, people_behind, sets_behind
from dialogs.records import RunScores
from tests.properties import oracle
from tests.properties.groups import Group, group_of, groups, is_safe

FOUR = [(1, 2, 3), (2, 3, 4), (3, 4, 5), (4, 5, 3)]
FIVE = [*FOUR, (2, 2, 2)]
SIX = [*FIVE, (5, 1, 4)]
ALIKE, ALL_BUT_ONE = [(5, 5, 4)] * 5, [(5, 5, 4)] * 5 + [(1, 1, 1)]


@settings(max_examples=300, deadline=None)
@given(groups())
@example(group_of(FIVE))
@example(group_of(FOUR))
@example(group_of(FIVE, insiders=1))
@example(group_of([*ALIKE, (1, 1, 1)], insiders=1))
@example(group_of(SIX, SIX, [(2, 3, 4)] * 3))
@example(group_of(SIX, SIX, FIVE, insiders=1))
@example(group_of(SIX, SIX, ALIKE))
@example(group_of(SIX, SIX, ALL_BUT_ONE))
@example(group_of(SIX, SIX, ALL_BUT_ONE, insiders=1))
@example(group_of(SIX + FIVE, FIVE, FOUR, [(3, 3, 3)]))
def test_no_picture_tells_on_anybody(group: Group) -> None:
    is_safe(group)


@given(groups(), st.randoms(use_true_random=False))
def test_neither_the_order_nor_the_names_of_people_matter(group: Group, shuffle: Random) -> None:
    assert group.shuffled(shuffle).bytes() == group.bytes()
    assert group.renamed(shuffle).bytes() == group.bytes()


@given(groups())
def test_a_picture_is_kept_as_it_is(group: Group) -> None:
    picture = group.picture()
    assert type(picture).from_json(json.loads(group.bytes())) == picture


@given(groups())
def test_the_ledger_knows_who_is_behind_every_exact_mean(group: Group) -> None:
    picture = group.picture()
    sets = sets_behind(group.tally(), picture, lambda person: f"~{person}")
    assert exact_cells(picture) == set(oracle.exact_cells(group.json()))
    for cell in exact_cells(picture):
        assert people_behind(sets, cell) == {f"~{name}" for name in oracle.behind(group.people, *cell)}


@given(groups())
def test_what_is_hidden_in_a_first_picture_leaves_the_ledger_nothing_to_refuse(group: Group) -> None:
    sets = sets_behind(group.tally(), group.picture(), str)
    assert not discloses([], sets, group.insiders, group.k)


def numbers(node: Any) -> list[Any]:
    if isinstance(node, dict):
        return [found for child in node.values() for found in numbers(child)]
    if isinstance(node, list):
        return [found for child in node for found in numbers(child)]
    return [node] if isinstance(node, int | float) or (isinstance(node, str) and node[:1].isdigit()) else []


def test_one_refusal_for_every_reason() -> None:
    refused = [group_of(), group_of(FOUR), group_of(FIVE, insiders=1), group_of(FOUR, [], insiders=4)]
    assert len({group.bytes() for group in refused}) == 1
    assert numbers(refused[0].json()) == [False], "only that there is not enough"


@given(groups())
def test_a_hidden_group_has_no_number_at_all(group: Group) -> None:
    """Whatever the reason: too few, alike, or hidden for a neighbour (norms B22)."""
    for part in group.json()["groups"]:
        for value in part["competencies"]:
            assert bool(numbers(value)) == (value["mean"] is not None)


def test_regions_under_the_minimum_are_in_the_whole_only() -> None:
    """Six, six and three: to show two of them and the whole is to show the three (norms B10, B19)."""
    made = group_of(SIX, SIX, [(1, 3, 5), (2, 4, 4), (5, 2, 1)])
    assert made.picture().completed == 15
    assert [part.group for part in made.picture().groups] == ["r2"], "the smallest that could be shown hides with them"
    assert [part.group for part in group_of(SIX, SIX, SIX).picture().groups] == ["r1", "r2", "r3"]
    assert not group_of(FIVE, FOUR).picture().groups


def test_a_region_where_all_are_alike_takes_a_neighbour_along() -> None:
    """The whole less the other two would say what those in the third said."""
    for region in (ALIKE, ALL_BUT_ONE):
        shown = group_of(SIX, SIX, region).picture()
        assert shown.value("a").mean is not None
        assert [part.group for part in shown.groups] == ["r2"]


def test_counts_do_not_say_what_a_mean_may_not() -> None:
    """All ten are 4 to whoever sees counts, though none of their means is hidden (norms B8)."""
    between = Group(tuple(RunScores(f"p{i}", "", (16 + i % 2,) * 3, (4, 4, 4)) for i in range(10)))
    assert between.picture().competencies[0].counts is None


def test_nor_to_a_coordinator_who_takes_their_own_score_out() -> None:
    """Nine others are 4, one is 5: with the coordinator's own 1 beside it, that is no longer all but one of eleven."""
    sums = [16 + i % 2 for i in range(9)] + [20, 4]
    marks = tuple(RunScores(f"p{i:02}", "", (total,) * 3, (4, 4, 4)) for i, total in enumerate(sums))
    assert Group(marks, insiders=frozenset({"p10"})).picture().competencies[0].counts is None


def test_two_answers_of_four_are_no_score() -> None:
    marks = [RunScores(f"p{i}", "", (8 + i, 4 + i, 9), (4, 2, 3)) for i in range(5)]
    values = Group(tuple(marks)).picture().competencies
    assert [value.n for value in values] == [5, None, 5]


@pytest.mark.parametrize(
    ("then", "now", "insiders", "shown"),
    [
        (12, 12, "", True),
        (12, 11, "", False),
        (12, 8, "", False),
        (12, 7, "", True),
        (12, 7, "h", False),
        (12, 6, "h", True),
        (11, 12, "l", False),
        (12, 12, "a", True),
        (0, 5, "", True),
    ],
)
def test_two_rounds_stand_side_by_side_when_enough_people_differ(then, now, insiders, shown) -> None:
    """Norms B17: nobody, or at least five, the coordinators not counted; one who is a coordinator is one."""
    a_to_l = "abcdefghijkl"
    assert differ_enough(frozenset(a_to_l[:then]), frozenset(a_to_l[:now]), frozenset(insiders), 5) == shown


@given(*[st.frozensets(st.sampled_from("abcdefghijklmnop"))] * 3, st.integers(2, 7))
def test_side_by_side_either_way_round_and_never_for_a_few(then, now, insiders, k) -> None:
    allowed = differ_enough(then, now, insiders, k)
    assert allowed == differ_enough(now, then, insiders, k)
    few = (then ^ now) - insiders
    assert not (allowed and 0 < len(few) < k)
    assert differ_enough(then, then, insiders, k)
