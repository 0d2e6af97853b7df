"""The group picture of an open round: agreement, comparison, order. Vectors from DOMAIN 3.2 and van der Eijk."""

import random
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.group.picture import Form, Picture, open_picture
from dialogs.group.statistics import agreement, counts, median
from dialogs.scans.library import Library

GROUPS = ["onderwijs", "jeugdhulp_zorg", "gemeente"]


@pytest.mark.parametrize(
    ("frequencies", "a", "middle"),
    [
        ((5, 0, 0, 0, 0), "1.000", 1),
        ((0, 0, 2, 3, 0), "0.800", 4),
        ((0, 1, 3, 1, 0), "0.700", 3),
        ((0, 2, 2, 1, 0), "0.600", 3),
        ((1, 0, 0, 4, 0), "0.433", 4),
        ((1, 1, 1, 1, 0), "0.250", Fraction(5, 2)),
        ((0, 3, 0, 3, 0), "0.167", 3),
        ((1, 1, 1, 1, 1), "0.000", 3),
        ((2, 0, 0, 0, 3), "-0.600", 5),
        ((3, 0, 0, 0, 3), "-1.000", 3),
    ],
)
def test_agreement_and_median(frequencies: tuple[int, ...], a: str, middle: Fraction) -> None:
    scores = [value for value, count in enumerate(frequencies, 1) for _ in range(count)]
    assert counts(scores) == frequencies
    assert f"{float(agreement(frequencies) or 0):.3f}" == a
    assert median(scores) == middle


def test_the_published_example_of_agreement() -> None:
    assert float(agreement((30, 40, 210, 130, 530, 50, 10)) or 0) == pytest.approx(0.6113333, abs=1e-7)


def test_nobody_agrees_on_nothing() -> None:
    assert agreement((0, 0, 0, 0, 0)) is None
    assert median([]) is None


def picture(library: Library, *forms: tuple[str, int | None]) -> Picture:
    made = [Form(group, {"ontwerper": score}) for group, score in forms]
    return open_picture(made, len(made), ["ontwerper"], GROUPS, library.zelfscan().comparison.classes)


@pytest.mark.parametrize(
    ("forms", "difference", "class_", "highest", "lowest"),
    [
        (((0, 4), (1, 2), (2, 3)), "2.0", "groot_verschil", (0,), (1,)),
        (((0, 3), (1, 3), (2, 3)), "0.0", "eens", (0, 1, 2), (0, 1, 2)),
        (((0, 4), (0, 5), (1, 4), (2, 3)), "1.5", "klein_verschil", (0,), (2,)),
        (((0, 4), (1, 4), (2, 3)), "1.0", "klein_verschil", (0, 1), (2,)),
        (((0, 4), (1, None), (2, 3)), "1.0", "klein_verschil", (0,), (2,)),
    ],
)
def test_comparison(library, forms, difference, class_, highest, lowest) -> None:
    role = picture(library, *((GROUPS[group], score) for group, score in forms)).roles[0]
    assert role.difference == Decimal(difference)
    assert role.difference_class == class_
    assert role.highest == tuple(GROUPS[i] for i in highest)
    assert role.lowest == tuple(GROUPS[i] for i in lowest)


def test_one_group_is_no_comparison(library: Library) -> None:
    role = picture(library, ("onderwijs", 4), ("onderwijs", 1), ("gemeente", None)).roles[0]
    assert (role.difference, role.difference_class, role.highest) == (None, None, ())


forms = st.lists(
    st.builds(
        Form,
        st.sampled_from(GROUPS),
        st.fixed_dictionaries({role: st.none() | st.integers(1, 5) for role in ("a", "b", "c", "d")}),
    ),
    max_size=25,
)


@given(forms, st.integers(0, 30), st.randoms())
def test_order_never_matters_and_differences_come_first(library, made, invited, shuffle: random.Random) -> None:
    classes = library.zelfscan().comparison.classes
    first = open_picture(made, invited, "abcd", GROUPS, classes)
    shuffled = [*made]
    shuffle.shuffle(shuffled)
    assert open_picture(shuffled, invited, "abcd", GROUPS, classes) == first
    apart = [role.difference for role in first.roles]
    known = [difference for difference in apart if difference is not None]
    assert known == sorted(known, reverse=True)
    assert apart[: len(known)] == known, "roles without a comparison come last"
    assert first.completed == len(made) == sum(first.members.values())
    assert first.completed <= first.invited
    assert Picture.from_json(first.to_json()) == first


@given(forms)
def test_a_null_never_lowers(library, made) -> None:
    classes = library.zelfscan().comparison.classes
    without = open_picture(made, 0, ["a"], GROUPS, classes)
    more = open_picture([*made, Form("gemeente", {"a": None})], 0, ["a"], GROUPS, classes)
    assert without.roles == more.roles
