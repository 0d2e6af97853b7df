"""What a group chose is named so that whoever knows one answer learns nobody else's: every group there can be is tried.

The adversary knows the rule, everything that is told, and one answer: their own. Of each other person it must stay
possible that they chose any of the list, and that they did not.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import product
from typing import Any

import pytest

from dialogs.group import choices
from dialogs.group.choices import Choice, named
from dialogs.group.confidential import confidential_picture
from dialogs.group.ledger import items_in_bands, sets_behind
from dialogs.group.tally import tally
from dialogs.round_records import RunScores

MINIMUM = 5
Told = object
Tell = Callable[[Sequence[int], int, int], Told]


def of_the_product(counts: Sequence[int], people: int, most: int) -> Told:
    """What the bot says of so many people per option: nothing at all where too few answered."""
    if people < MINIMUM:
        return None
    options = [str(number) for number in range(len(counts))]
    return named(dict(zip(options, counts, strict=True)), options, people, most)


def single(others: int, options: int) -> Iterator[tuple[int, ...]]:
    """How many of the others chose each; who is missing from the sum answered nothing."""
    return (each for each in product(range(others + 1), repeat=options) if sum(each) <= others)


def learned(people: int, options: int, tell: Tell) -> list[str]:
    """What somebody who took part learns of another, where each chooses one or says nothing."""
    seen: dict[tuple[int | None, Told], list[tuple[int, ...]]] = defaultdict(list)
    for others in single(people - 1, options):
        for own in (None, *range(options)):
            counts = [n + (own == place) for place, n in enumerate(others)]
            seen[own, tell(counts, sum(counts), 1)].append(others)
    return [
        f"of {people}, own {own}, told {told}: {what} {place}"
        for (own, told), worlds in seen.items()
        for place in range(options)
        for what, found in (
            ("nobody else chose", all(world[place] == 0 for world in worlds)),
            ("everybody else chose", all(world[place] == people - 1 for world in worlds)),
        )
        if found
    ]


def learned_of_several(people: int, options: int, most: int, tell: Tell) -> list[str]:
    """The same where each chooses up to `most`; all say something, which tells the most."""
    others = people - 1
    sums = [each for each in product(range(others + 1), repeat=options) if sum(each) <= others * most]
    owns = [own for own in product((0, 1), repeat=options) if sum(own) <= most]
    found = []
    for own in owns:
        seen: dict[Told, list[set[int]]] = {}
        for world in sums:
            told = tell([n + mine for n, mine in zip(world, own, strict=True)], people, most)
            here = seen.setdefault(told, [set() for _ in range(options)])
            for place, n in enumerate(world):
                here[place].add(n)
        found += [
            f"of {people}, own {own}, told {told}, option {place}: {numbers}"
            for told, here in seen.items()
            for place, numbers in enumerate(here)
            if numbers == {0} or numbers == {others}
        ]
    return found


@pytest.mark.parametrize("people", range(5, 10))
def test_of_one_choice_nobody_else_is_known(people: int) -> None:
    assert learned(people, 5, of_the_product) == []


def test_of_a_few_choices_nobody_else_is_known() -> None:
    assert learned(6, 2, of_the_product) == learned(7, 4, of_the_product) == []


@pytest.mark.parametrize("people", [5, 6])
def test_of_several_choices_nobody_else_is_known(people: int) -> None:
    assert learned_of_several(people, 6, 3, of_the_product) == []


def test_each_protection_taken_away_tells_on_somebody(monkeypatch: pytest.MonkeyPatch) -> None:
    def with_counts(counts: Sequence[int], people: int, most: int) -> Told:
        return tuple(n if n >= choices.NAMED_FROM else 0 for n in counts)

    assert learned(5, 5, with_counts), "a count of all is everybody's answer"
    with monkeypatch.context() as undone:
        undone.setattr(choices, "_LEFT_OPEN", -1)
        assert learned(6, 5, of_the_product), "two named of six leave nobody for the rest"
        assert learned_of_several(5, 6, 3, of_the_product)
    assert learned(6, 5, lambda counts, people, most: of_the_product(counts, max(people, MINIMUM), 3))


# --- through the round: who counts, and what stands beside it


CHOICE = Choice("wish", ("a", "b", "c"))


def mark(person: str, chose: str | None, score: int = 6) -> RunScores:
    return RunScores(person, "", (score,), (2,), chosen=(chose,))


def released(marks: Sequence[RunScores], before: Sequence[Any] = ()) -> Any:
    counted = tally(marks, ("step",), 2, ["wish"])
    in_bands = items_in_bands(counted, (), before, MINIMUM)
    picture = confidential_picture(counted, len(marks), {}, MINIMUM, (), None, in_bands, [CHOICE])
    return picture, sets_behind(counted, picture, str)


def wishes(picture: Any) -> list[tuple[str, ...]]:
    return [one.named for one in picture.choices]


FIVE = [mark(f"p{n}", "a" if n < 3 else "b") for n in range(5)]


def test_three_who_chose_the_same_are_named_and_two_are_not() -> None:
    assert wishes(released(FIVE)[0]) == [("a",)]
    assert wishes(
        released([mark(f"p{n}", "ab"[n % 2]) for n in range(4)] + [mark("p4", None), mark("p5", "a")])[0]
    ) == [("a",)]
    assert wishes(released([*FIVE[1:], mark("p5", None), mark("p6", "c")])[0]) == [()]


def test_where_fewer_than_five_answered_it_looks_as_where_nothing_is_shared() -> None:
    """Of just five people another form would tell that one of them chose none."""
    few, behind = released([*FIVE[:4], mark("p4", None)])
    apart, behind_apart = released([mark(f"p{n}", "aabbc"[n]) for n in range(5)])
    nobody, _ = released([mark(f"p{n}", None) for n in range(5)])
    assert wishes(few) == [()]
    assert few == apart == nobody
    assert behind == behind_apart, "who chose none is not kept"


def test_a_repeat_of_some_or_all_of_the_same_people_tells_nothing() -> None:
    _, behind = released(FIVE)
    assert wishes(released([*FIVE, mark("p5", "a")], [behind])[0]) == []
    assert wishes(released([*FIVE[:4], *(mark(f"q{n}", "b") for n in range(9))], [behind])[0]) == []
    assert wishes(released(FIVE, [behind])[0]) == []
    # Nobody of them: what is named then stands by itself.
    assert wishes(released([mark(f"q{n}", "a") for n in range(5)], [behind])[0]) == [("a",)]


def test_who_answers_otherwise_the_second_time_learns_nothing_of_the_others() -> None:
    """Of five, own answers a and then b, a named and then b: two of the others chose each, and nobody chose c."""
    seen: dict[Told, list[tuple[int, ...]]] = defaultdict(list)
    for others in single(4, 3):
        chose = [*(place for place, n in enumerate(others) for _ in range(n)), *[None] * (4 - sum(others))]
        for first, second in product((None, 0, 1, 2), repeat=2):
            behind: list[Any] = []
            told: list[Told] = []
            for own in (first, second):
                marks = [mark(f"p{n}", None if of is None else "abc"[of]) for n, of in enumerate([own, *chose])]
                picture, sets = released(marks, behind)
                behind.append(sets)
                told.append(tuple(wishes(picture)))
            seen[first, second, *told].append(others)
    surely = {
        told: place for told, worlds in seen.items() for place in range(3) if not any(world[place] for world in worlds)
    }
    assert surely == {}


def test_five_who_stay_and_five_who_come_are_too_few() -> None:
    """Named before, and nothing now: who came and chose it too knew that the others who came did not."""
    picture, behind = released(FIVE)
    assert wishes(picture) == [("a",)]
    came = [mark(f"q{n}", chose) for n, chose in enumerate("abccc")]
    assert wishes(released([*FIVE, *came], [behind])[0]) == []


def test_who_answers_after_all_is_not_told_of_by_that() -> None:
    _, behind = released([*FIVE, mark("p5", None)])
    assert wishes(released([*FIVE, mark("p5", "b")], [behind])[0]) == []


def test_somebody_erased_may_be_back_as_somebody_new() -> None:
    counted = tally([mark(f"q{n}", "a") for n in range(5)], ("step",), 2, ["wish"])
    _, behind = released(FIVE)
    assert "wish" not in items_in_bands(counted, (), [behind], MINIMUM)
    assert "wish" in items_in_bands(counted, (), [behind], MINIMUM, (), frozenset({"p0"}))


@pytest.mark.parametrize("some", [0, 1, 4])
def test_what_could_not_be_named_is_not_told_the_second_time(some: int) -> None:
    """That it is told then would say that too few chose something before."""
    few = [*FIVE[:some], *(mark(f"p{n}", None) for n in range(some, 5))]
    picture, behind = released(few)
    assert wishes(picture) == [()]
    assert wishes(released([*FIVE, mark("p5", "a")], [behind])[0]) == []


def test_that_nothing_was_named_is_remembered_too() -> None:
    """A comer whose choice makes three would be known by it."""
    two = [mark(f"p{n}", "a" if n < 2 else None) for n in range(4)] + [
        mark("p4", "b"),
        *(mark(f"r{n}", "b") for n in range(2)),
    ]
    picture, behind = released(two)
    assert wishes(picture) == [("b",)]
    assert wishes(released([*two, mark("p9", "a")], [behind])[0]) == []


def test_in_which_order_people_answered_never_matters() -> None:
    assert Counter(map(str, (released(FIVE)[0], released(FIVE[::-1])[0]))) == Counter({str(released(FIVE)[0]): 2})
