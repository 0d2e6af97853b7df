"""The exact disclosure check (norms B15) against a naive elimination and an independent oracle."""

from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.group.disclosure import disclosed_classes, rank
from dialogs.group.ledger import discloses
from tests.properties import oracle

# What was released, and about whom that tells: the worked examples of norms B15, with k = 5.
EXPECTED = [
    ([range(10), range(9)], {9}),
    ([range(6), range(5, 11), range(11)], {5}),
    ([range(15), range(5), range(5, 10), range(10, 15)], None),
    ([range(15), range(6), range(6, 12)], {12, 13, 14}),
    ([range(5), range(6)], {5}),
    ([range(5), range(10), range(15)], None),
    ([range(12), [p for p in range(12) if p != 4]], {4}),
]


@pytest.mark.parametrize(("released", "about"), EXPECTED)
def test_the_seven_of_the_appendix(released, about) -> None:
    """Here everybody is a class of one."""
    sets = [frozenset(one) for one in released]
    assert disclosed_classes(sets, dict.fromkeys(range(15), 1), 5) == about
    assert oracle.leaks(sets, 5) == (sorted(about) if about else None)


def test_classes_stand_for_as_many_people_as_they_have() -> None:
    whole, part = frozenset("abc"), frozenset("ab")
    assert disclosed_classes([whole, part], {"a": 9, "b": 9, "c": 4}, 5) == {"c"}
    assert disclosed_classes([whole, part], {"a": 9, "b": 9, "c": 5}, 5) is None
    assert disclosed_classes([whole, part], {"a": 9, "b": 9, "c": 0}, 5) is None, "a class of nobody tells about nobody"
    assert disclosed_classes([frozenset("a"), whole], {"a": 2, "b": 2, "c": 2}, 5) is not None
    assert disclosed_classes([whole], {"a": 1, "b": 2, "c": 1}, 5) == whole, (
        "few people are few, however they are divided"
    )
    assert disclosed_classes([], {}, 5) is None


@pytest.mark.parametrize(
    ("matrix", "expected"),
    [
        ([], 0),
        ([[]], 0),
        ([[0, 0], [0, 0]], 0),
        ([[1, 1], [1, 1]], 1),
        ([[0, 1], [1, 0]], 2),
        ([[1, 2, 3], [4, 5, 6], [7, 8, 9]], 2),
        ([[2, 0, 0], [0, 3, 0], [0, 0, 5]], 3),
        ([[1, 1, 0], [0, 1, 1], [1, 0, -1]], 2),
        ([[1, 1, 0, 0], [1, 0, 1, 0], [0, 1, 1, 0], [1, 1, 1, 0]], 3),
    ],
)
def test_rank(matrix: list[list[int]], expected: int) -> None:
    assert rank(matrix) == expected


def determinant(matrix: list[list[int]]) -> Fraction:
    """Along the first row, as at school."""
    if not matrix:
        return Fraction(1)
    rest = matrix[1:]
    return sum(
        (-1) ** place * value * determinant([row[:place] + row[place + 1 :] for row in rest])
        for place, value in enumerate(matrix[0])
    ) + Fraction(0)


matrices = st.integers(1, 5).flatmap(
    lambda width: st.lists(st.lists(st.integers(-2, 2), min_size=width, max_size=width), max_size=6)
)


@given(matrices)
def test_rank_is_that_of_plain_elimination(matrix: list[list[int]]) -> None:
    assert rank(matrix) == oracle.rank(matrix)
    assert rank(matrix) == rank(list(zip(*matrix, strict=True)))


@given(
    st.integers(1, 4).flatmap(
        lambda n: st.lists(st.lists(st.integers(0, 1), min_size=n, max_size=n), min_size=n, max_size=n)
    )
)
def test_rank_is_full_where_the_determinant_is_not_zero(matrix: list[list[int]]) -> None:
    assert (rank(matrix) == len(matrix)) == (determinant(matrix) != 0)


@given(st.lists(st.frozensets(st.integers(0, 11)), max_size=5), st.integers(1, 5))
def test_people_one_by_one_give_the_same(released: list[frozenset[int]], k: int) -> None:
    found = disclosed_classes(released, dict.fromkeys(range(12), 1), k)
    assert (found is None) == (oracle.leaks(released, k) is None)
    assert found is None or 0 < len(found) < k


people = st.frozensets(st.sampled_from("abcdefghijkl"), min_size=1, max_size=12)


@given(st.lists(people, max_size=5), st.integers(2, 5))
def test_the_ledger_is_as_strict_as_the_oracle(sets: list[frozenset[str]], k: int) -> None:
    assert discloses(sets, k) == (oracle.leaks(sets, k) is not None)


@given(st.lists(people, min_size=1, max_size=3), st.lists(people, max_size=3), st.integers(2, 5))
def test_a_new_release_adds_nothing_that_the_oracle_holds_against_it(
    new: list[frozenset[str]], old: list[frozenset[str]], k: int
) -> None:
    """The ledger may be stricter: it asks who has people in common with the new ones, the oracle what adds up."""
    if oracle.leaks(new, k, old):
        assert discloses([*new, *old], k, frozenset(new))


def test_what_differed_before_is_not_held_against_many_new_people() -> None:
    """Six, five of them again, in a band, and then all with five more: of these nothing can be worked out."""
    six, five, eleven = (frozenset("abcdefghijk"[:many]) for many in (6, 5, 11))
    assert oracle.leaks([six, five], 5) == ["f"]
    assert oracle.leaks([eleven], 5, [six, five]) is None
    assert not discloses([six, five, eleven], 5, frozenset([eleven]))
    # The mean of the five themselves would tell of the sixth, what was said of them as a band does not.
    assert oracle.leaks([five], 5, [six, five]) == ["f"]
    assert discloses([six, five], 5, frozenset([five]))


def test_of_very_many_differences_it_says_yes_without_waiting() -> None:
    random = Random(1)
    sets = [frozenset(str(person) for person in range(40) if random.random() < 0.5) for _ in range(12)]
    assert discloses(sets, 5)


def test_teams_that_share_somebody_are_no_difference_however_many() -> None:
    """Of each, five or more are in no other: no sum that tells on a few has it as a part."""
    teams = [frozenset(map(str, range(7 * place, 7 * place + 8))) for place in range(60)]
    assert not discloses(teams, 5)


def test_what_others_told_before_keeps_nobody_else_in_bands() -> None:
    """f left the first team and is in another now, of which nothing was ever shown."""
    first, again = frozenset("abcdef"), frozenset("abcde")
    assert discloses([first, again, frozenset("fghijkl")], 5)
    assert not discloses([first, again, frozenset("fghijkl")], 5, [frozenset("fghijkl")])
    assert discloses([first, frozenset("fghijkl"), again], 5, [again])
    assert discloses([first, again, frozenset("bcdefg")], 5, [frozenset("bcdefg")])


def test_what_was_released_before_counts() -> None:
    eleven, twelve = frozenset("abcdefghijk"), frozenset("abcdefghijkl")
    assert not discloses([twelve], 5)
    assert not discloses([twelve, twelve], 5), "the same once more tells nothing new"
    assert discloses([eleven, twelve], 5)
    assert discloses([frozenset("abcdef"), frozenset("ghijkl"), eleven], 5), "two others together, less this one"
    assert not discloses([frozenset("abcdef"), twelve], 5)
