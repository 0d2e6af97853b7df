"""The group picture of an open round: agreement, comparison, order. Vectors from norms F5 and van der Eijk."""

import math
import random
import statistics
from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.group.picture import Picture, open_picture
from dialogs.group.rounding import half_up
from dialogs.group.statistics import agreement, counts, mean, median, size, variance
from dialogs.instruments.library import Library
from tests.dialogs.marks import Score, tallied

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
    scores = {Fraction(value): count for value, count in enumerate(frequencies, 1)}
    assert counts(scores) == frequencies
    assert f"{float(agreement(frequencies) or 0):.3f}" == a
    assert median(scores) == middle


def test_the_published_example_of_agreement() -> None:
    assert float(agreement((30, 40, 210, 130, 530, 50, 10)) or 0) == pytest.approx(0.6113333, abs=1e-7)


def test_nobody_agrees_on_nothing() -> None:
    assert agreement((0, 0, 0, 0, 0)) is None
    assert median({}) is None


# A score is a mean of three or four answers.
scores = st.builds(Fraction, st.integers(4, 20), st.just(4)) | st.builds(Fraction, st.integers(3, 15), st.just(3))


@given(st.lists(scores, min_size=1, max_size=60))
def test_counts_come_to_the_same_as_lists(given_: list[Fraction]) -> None:
    counted = Counter(given_)
    assert size(counted) == len(given_)
    assert mean(counted) == statistics.mean(given_)
    assert median(counted) == statistics.median(given_)
    assert sum(counts(counted)) == len(given_)
    assert math.isclose(variance(counted), statistics.pvariance(map(float, given_)), abs_tol=1e-9)


def test_variance_is_of_this_group_and_not_of_a_sample() -> None:
    assert variance({Fraction(1): 5, Fraction(5): 5}) == 4
    assert variance({Fraction(4): 7}) == variance({}) == 0


def picture(library: Library, *forms: tuple[str, Score]) -> Picture:
    return pictured(library, [(group, (score,)) for group, score in forms], ["ontwerper"], len(forms))


def pictured(
    library: Library, forms: Iterable[tuple[str, tuple[Score, ...]]], roles: Iterable[str], invited: int
) -> Picture:
    people = {f"p{number}": form for number, form in enumerate(forms)}
    return open_picture(tallied(people, roles), invited, GROUPS, library.entry("zelfscan").content.comparison.classes)


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


def test_a_picture_of_before_there_was_paper_is_read(library: Library) -> None:
    made = picture(library, ("onderwijs", 4), ("gemeente", 1))
    kept = {name: value for name, value in made.to_json().items() if name != "paper"}
    assert Picture.from_json(kept) == made
    assert made.on_paper == 0


forms = st.lists(
    st.tuples(st.sampled_from(GROUPS), st.tuples(*[st.none() | st.integers(1, 5)] * 4)),
    max_size=25,
)


@given(forms, st.integers(0, 30), st.randoms())
def test_order_never_matters_and_differences_come_first(library, made, invited, shuffle: random.Random) -> None:
    first = pictured(library, made, "abcd", invited)
    shuffled = [*made]
    shuffle.shuffle(shuffled)
    assert pictured(library, shuffled, "abcd", invited) == first
    apart = [role.difference for role in first.roles]
    known = [difference for difference in apart if difference is not None]
    assert known == sorted(known, reverse=True)
    assert apart[: len(known)] == known, "roles without a comparison come last"
    assert first.completed == len(made) == sum(first.members.values())
    assert first.completed <= first.invited
    assert Picture.from_json(first.to_json()) == first


@given(forms)
def test_every_number_is_that_of_the_people_in_it(library, made) -> None:
    for role in pictured(library, made, "abcd", 0).roles:
        place = "abcd".index(role.role)
        given_ = [scores[place] for _, scores in made if scores[place] is not None]
        assert role.n == len(given_) == sum(role.counts)
        assert role.mean == (half_up(statistics.mean(map(Fraction, given_))) if given_ else None)
        for part in role.groups:
            own = [scores[place] for group, scores in made if group == part.group and scores[place] is not None]
            assert (part.n, part.mean) == (len(own), half_up(statistics.mean(map(Fraction, own))) if own else None)


@given(forms)
def test_a_null_never_lowers(library, made) -> None:
    without = pictured(library, [(group, scores[:1]) for group, scores in made], "a", 0)
    more = pictured(library, [*((group, scores[:1]) for group, scores in made), ("gemeente", (None,))], "a", 0)
    assert without.roles == more.roles
