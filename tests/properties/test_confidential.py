"""Norms B24: whatever a group answered, its picture is by the rule; and what the ledger holds back (norms B15, B16)."""

import json
from dataclasses import replace
from random import Random
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dialogs.group.ledger import discloses, items_in_bands, people_behind, sets_behind, shown_cells
from dialogs.round_records import RunScores
from tests.properties import oracle
from tests.properties.groups import Group, group_of, groups, tells_on_nobody

FOUR = [(1, 2, 3), (2, 3, 4), (3, 4, 5), (4, 5, 3)]
FIVE = [*FOUR, (2, 2, 2)]
SIX = [*FIVE, (5, 1, 4)]
ALIKE, ALL_BUT_ONE = [(5, 5, 4)] * 5, [(5, 5, 4)] * 5 + [(1, 1, 1)]


@settings(max_examples=300, deadline=None)
@given(groups())
@example(group_of(FIVE))
@example(group_of(FOUR))
@example(group_of(FIVE, coordinators=1))
@example(group_of([*ALIKE, (1, 1, 1)], coordinators=1))
@example(group_of(SIX, SIX, [(2, 3, 4)] * 3))
@example(group_of(SIX, SIX, FIVE, coordinators=1))
@example(group_of(SIX, SIX, ALIKE))
@example(group_of(SIX, SIX, ALL_BUT_ONE))
@example(group_of(SIX, SIX, ALL_BUT_ONE, coordinators=1))
@example(group_of(SIX + FIVE, FIVE, FOUR, [(3, 3, 3)]))
def test_every_picture_is_by_the_rule(group: Group) -> None:
    tells_on_nobody(group)


@given(groups(), st.randoms(use_true_random=False))
def test_neither_the_order_nor_the_names_of_people_matter(group: Group, shuffle: Random) -> None:
    assert group.shuffled(shuffle).bytes() == group.bytes()
    assert group.renamed(shuffle).bytes() == group.bytes()


@given(groups())
def test_a_picture_is_kept_as_it_is(group: Group) -> None:
    picture = group.picture()
    assert type(picture).from_json(json.loads(group.bytes())) == picture


@given(groups())
def test_the_ledger_knows_who_is_behind_all_that_is_shown(group: Group) -> None:
    picture = group.picture()
    sets = sets_behind(group.tally(), picture, lambda person: f"~{person}")
    assert shown_cells(picture) == set(oracle.cells_of(group.json()))
    for cell in shown_cells(picture):
        assert people_behind(sets, cell) == {
            f"~{name}" for name in oracle.behind(oracle.without(group.people, group.coordinators), *cell)
        }


@given(groups())
def test_what_is_hidden_in_a_first_picture_leaves_the_ledger_nothing_to_refuse(group: Group) -> None:
    tally, picture = group.tally(), group.picture()
    sets = sets_behind(tally, picture, str)
    for item in tally.items:
        shown = [people_behind(sets, cell) for cell in shown_cells(picture) if cell[0] == item]
        assert not discloses(shown, group.k)
    assert items_in_bands(tally, group.regions, [sets], group.k) == frozenset(), "the same once more tells nothing new"


def numbers(node: Any) -> list[Any]:
    if isinstance(node, dict):
        return [found for child in node.values() for found in numbers(child)]
    if isinstance(node, list):
        return [found for child in node for found in numbers(child)]
    return [node] if isinstance(node, int | float) or (isinstance(node, str) and node[:1].isdigit()) else []


def test_one_refusal_for_every_reason() -> None:
    refused = [group_of(), group_of(FOUR), group_of(FIVE, coordinators=1), group_of(FOUR, [], coordinators=4)]
    assert len({group.bytes() for group in refused}) == 1
    assert numbers(refused[0].json()) == [False], "only that there is not enough"


@given(groups())
def test_what_is_hidden_has_no_number_at_all(group: Group) -> None:
    """Whatever the reason: too few, or hidden for a neighbour (norms B22)."""
    made = group.json()
    for part in (made, *made["groups"]):
        for value in part["competencies"]:
            assert bool(numbers(value)) == (oracle.said(value) is not None)


def test_regions_under_the_minimum_are_in_the_whole_only() -> None:
    """Six, six and three: to show two of them and the whole is to show the three (norms B10, B19)."""
    made = group_of(SIX, SIX, [(1, 3, 5), (2, 4, 4), (5, 2, 1)])
    assert made.picture().completed == 15
    assert [part.group for part in made.picture().groups] == ["r2"], "the smallest that could be shown hides with them"
    assert [part.group for part in group_of(SIX, SIX, SIX).picture().groups] == ["r1", "r2", "r3"]
    assert not group_of(FIVE, FOUR).picture().groups


@pytest.mark.parametrize("region", [ALIKE, ALL_BUT_ONE])
def test_a_region_at_an_end_is_shown_as_an_end_and_the_whole_is_not(region) -> None:
    """The whole less the other two would say how far beyond the end the third lies."""
    shown = group_of(SIX, SIX, region).picture()
    assert [part.group for part in shown.groups] == ["r1", "r2", "r3"]
    assert shown.groups[2].competencies[0].at_least is not None
    assert shown.value("a").span is None


def test_who_is_left_must_have_an_exact_mean_as_well() -> None:
    """Two regions of three are hidden, and all six of them say 5: then the whole is not shown beside the others."""
    small = [(5, 3, 3)] * 3
    shown = group_of(SIX, SIX, small, small).picture()
    assert [part.group for part in shown.groups] == ["r1", "r2"]
    assert shown.value("a").span is None
    assert shown.value("b").mean is not None


def test_two_answers_of_four_are_no_score() -> None:
    marks = [RunScores(f"p{i}", "", (8 + i, 4 + i, 9), (4, 2, 3)) for i in range(5)]
    values = Group(tuple(marks)).picture().competencies
    assert [value.n for value in values] == [5, None, 5]


@pytest.mark.parametrize(
    ("then", "now", "bands"),
    [
        (range(12), range(12), False),
        (range(12), range(11), True),
        (range(12), range(8), True),
        (range(12), range(7), False),
        (range(12), range(1, 13), True),
        (range(11), range(12), True),
        (range(12), range(12, 17), False),
    ],
)
def test_nearly_the_same_people_are_shown_in_bands(then, now, bands) -> None:
    """One to four who came or went (norms B17); all the same people, or five others, are not nearly the same."""

    def of(people) -> Group:
        marks = (RunScores(f"p{n}", "", (4 + 4 * (n % 5), 8 + 4 * (n % 3), 12), (4, 4, 4)) for n in people)
        return Group(tuple(marks))

    before = of(then)
    released = sets_behind(before.tally(), before.picture(), str)
    assert items_in_bands(of(now).tally(), (), [released], 5) == (frozenset("abc") if bands else frozenset())


def test_an_end_is_held_against_what_comes_after_as_well() -> None:
    """Six said "4,0 or higher" before, five say 3,6 now: what the sixth said lies between 4 and 5."""
    before = group_of([(5, 5, 5)] * 3 + [(4, 4, 4)] * 3)
    assert before.picture().value("a").at_least is not None
    released = sets_behind(before.tally(), before.picture(), str)
    now = Group(before.marks[:5])
    assert items_in_bands(now.tally(), (), [released], 5) == frozenset("abc")


def test_people_shown_together_are_not_divided_later() -> None:
    """Ten people show 2.2; then region x "2.2 or lower" and y 3.4: whoever did not change their mind said 1 in x."""
    together = group_of([(1, 3, 3)] * 5 + [(3, 3, 3), (3, 3, 3), (3, 3, 3), (4, 3, 3), (4, 3, 3)])
    marks = [replace(mark, group="r1" if place < 5 else "r2") for place, mark in enumerate(together.marks)]
    divided = Group(tuple(marks), ("r1", "r2"))
    released = sets_behind(together.tally(), together.picture(), str)
    assert items_in_bands(divided.tally(), ("r1", "r2"), [released], 5, [released]) == frozenset("abc")
    back = sets_behind(divided.tally(), divided.picture(), str)
    assert items_in_bands(together.tally(), (), [back], 5, [back]) == frozenset("a"), "the whole of a was not shown"


def test_three_rounds_together_tell_what_no_two_do() -> None:
    def of(*numbers: int) -> Group:
        return Group(tuple(RunScores(f"p{n:02}", "", (4 + 4 * (n % 5),) * 3, (4, 4, 4)) for n in numbers))

    first, second, third = of(*range(6)), of(*range(6, 12)), of(*range(11))
    released = [sets_behind(one.tally(), one.picture(), str) for one in (first, second)]
    assert items_in_bands(third.tally(), (), released, 5) == frozenset("abc")
    for one in released:
        assert not items_in_bands(third.tally(), (), [one], 5)
