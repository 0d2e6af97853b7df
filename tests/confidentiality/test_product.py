"""The real picture of a round shows what the adversary takes it to show, and leaves everybody two points."""

from collections.abc import Hashable
from decimal import Decimal
from fractions import Fraction
from functools import cache
from itertools import combinations_with_replacement
from pathlib import Path
from random import Random
from typing import Any

import pytest

from dialogs.group import rule
from tests.confidentiality import brute, cases, product, realistic, shares, shown
from tests.confidentiality.brute import World
from tests.confidentiality.cases import without
from tests.confidentiality.left import Left
from tests.confidentiality.product import Person, Release
from tests.confidentiality.shown import HIDDEN, HIGHEST, LOWEST, Part, Value

ROOM = Fraction(2)
FULL = Fraction(HIGHEST - LOWEST)


def _names(world: World) -> tuple[str, ...]:
    return tuple(f"g{index}" for index in range(len(world))) if len(world) > 1 else ()


def _people(world: World) -> list[Person]:
    names = _names(world) or ("",)
    return [
        Person(f"{group} {number}", group, (score,))
        for group, scores in zip(names, world, strict=True)
        for number, score in enumerate(scores)
    ]


def _released(world: World, step: int) -> Release:
    return product.release(_people(world), step, _names(world))


@pytest.mark.parametrize(
    ("sizes", "step"), [((5,), 2), ((6,), 1), ((7,), 1), ((10,), 1), ((4,), 2), ((3, 2), 1)], ids=str
)
def test_who_sees_the_real_picture_of_any_round_leaves_two_points(sizes: tuple[int, ...], step: int) -> None:
    def picture(world: World) -> Hashable:
        return product.everything(_released(world, step).picture)

    outsider, insider = brute.judged(brute.worlds(sizes, step), picture, step)
    assert outsider.width == FULL, outsider
    assert insider.width >= ROOM, insider


@pytest.mark.parametrize(
    ("sizes", "step"), [((5,), 2), ((10,), 1), ((5, 4), 1), ((4,), 1), ((5, 2), 1), ((3, 3), 1)], ids=str
)
def test_what_is_shown_is_what_the_adversary_takes_to_be_shown(sizes: tuple[int, ...], step: int) -> None:
    tried = list(brute.worlds(sizes, step))
    for world in tried if len(tried) < 2500 else Random(1).sample(tried, 2500):
        _it_shows_what_the_adversary_takes(world, step)


def test_the_same_holds_at_random_for_more_groups_and_skipped_answers() -> None:
    chance, step = Random(14), realistic.STEP
    for _ in range(150):
        sizes = [chance.randint(1, 12) for _ in range(chance.choice((1, 2, 3, 4)))]
        people = [realistic.group(size, chance, skipped=0.1) for size in sizes]
        _a_round_shows_what_the_adversary_takes(people, step)


def _it_shows_what_the_adversary_takes(world: World, step: int) -> None:
    made = product.item(_released(world, step).picture, "c0", _names(world))
    assert made == _restated([list(group) for group in world], step), world


def _restated(groups: list[list[int]], step: int) -> shown.Item:
    sizes, totals = tuple(map(len, groups)), [sum(group) for group in groups]
    squares = sum(score**2 for group in groups for score in group)
    taken = shown.item(sizes, totals, step)
    apart = bool(sum(sizes)) and shown.word(sum(sizes), sum(totals), squares, step, len(sizes) > 1)
    return taken._replace(apart=apart and taken.whole.form == "exact")


def _a_round_shows_what_the_adversary_takes(people: list[list[realistic.Scores]], step: int) -> None:
    names = tuple(f"g{index}" for index in range(len(people))) if len(people) > 1 else ()
    everybody = [
        Person(f"{group} {number}", names[group] if names else "", scores)
        for group, members in enumerate(people)
        for number, scores in enumerate(members)
    ]
    roles = {f"r{index}": [f"c{part}" for part in parts] for index, parts in enumerate(realistic.ROLES)}
    picture = product.release(everybody, step, names, roles).picture
    if len(everybody) < shown.RULE.minimum:
        assert picture == type(picture)(enough=False)
        return
    wholes = []
    for competency, name in enumerate(product.items(everybody)):
        groups = [realistic.of(members, competency) for members in people]
        restated = _restated(groups, step)
        assert product.item(picture, name, names) == restated
        wholes.append(restated.whole)
    for index, parts in enumerate(realistic.ROLES):
        found = [Part(1, 0, wholes[part]) for part in parts]
        assert product.value(picture.value(f"r{index}")) == shown.role(found, (0, 0), step)
    highest, lowest = shown.extremes(wholes)
    assert product.extremes(picture) == (tuple(f"c{i}" for i in highest), tuple(f"c{i}" for i in lowest))


def _round(scores: dict[str, int], step: int, before: tuple[Release, ...] = (), groups: str = "") -> Release:
    people = [Person(name, name[0] if groups else "", (score,)) for name, score in scores.items()]
    return product.release(people, step, tuple(groups), before=before)


def _shows(made: Release) -> str:
    return product.item(made.picture, "c0").whole.form


FIRST = dict(zip("abcdefghij", (3, 3, 4, 3, 2, 3, 4, 2, 3, 3), strict=True))


@pytest.mark.parametrize("changed", range(6))
def test_a_repeat_whose_people_differ_by_one_to_four_shows_bands_and_no_last(changed: int) -> None:
    first = _round(FIRST, 1)
    again = _round(dict(list(FIRST.items())[changed:]), 1, (first,))
    assert _shows(again) == ("band" if 1 <= changed <= 4 else "exact")
    beside = again.picture.value("c0").before
    assert (beside is None) == (1 <= changed <= 4)


def test_a_repeat_of_the_repeat_with_the_same_people_stays_in_bands() -> None:
    first = _round(FIRST, 1)
    fewer = {name: score for name, score in FIRST.items() if name != "a"}
    second = _round(fewer, 1, (first,))
    assert _shows(_round(fewer, 1, (first, second))) == "band"


def test_people_shown_together_and_then_in_groups_are_in_bands() -> None:
    """As means they would leave an outsider nothing to guess: 2,2 of ten, then 2,2 or lower and 3,4 of five each."""
    scores = {**{f"x{number}": 1 for number in range(5)}, **{f"y{number}": 3 + number // 3 for number in range(5)}}
    together = _round(scores, 1)
    people = [Person(name, name[0], (score,)) for name, score in scores.items()]
    divided = product.release(people, 1, ("x", "y"), before=(together,), regrouped=(together,))
    assert [part.form for part in product.item(divided.picture, "c0", ("x", "y")).groups] == ["band", "band"]


def test_groups_of_the_same_names_and_other_people_are_in_bands() -> None:
    """As means an outsider would leave the first three 1 to 2.8: x was 2.0 or lower, y is 3.8 now."""
    four = {"a": (1, 1, 1), "b": (3, 3, 2), "c": (3, 3, 3), "d": (5, 5, 5)}
    scores = {f"{part}{number}": score for part, said in four.items() for number, score in enumerate(said)}
    first, again = (
        [Person(name, "x" if name[0] in of_x else "y", (score,)) for name, score in scores.items()]
        for of_x in ("ab", "ac")
    )
    then = product.release(first, 1, ("x", "y"))
    assert "band" not in {part.form for part in product.item(then.picture, "c0", ("x", "y")).groups}
    divided = product.release(again, 1, ("x", "y"), before=(then,))
    assert [part.form for part in product.item(divided.picture, "c0", ("x", "y")).groups] == ["band", "band"]


def test_one_who_goes_to_the_other_group_puts_it_in_bands() -> None:
    names = [f"{group}{number}" for group in "xy" for number in range(6)]
    first = product.release([Person(name, name[0], (3,)) for name in names], 1, ("x", "y"))
    moved = [Person(name, "y" if name == "x0" else name[0], (3,)) for name in names]
    again = product.release(moved, 1, ("x", "y"), before=(first,))
    assert {part.form for part in product.item(again.picture, "c0", ("x", "y")).groups} <= {"band", HIDDEN}


def test_one_who_skips_a_competency_puts_that_in_bands_alone() -> None:
    people = [Person(name, "", (3, 3)) for name in "abcdefg"]
    first = product.release(people, 1)
    skipped = [person._replace(scores=(None, 3)) if person.name == "a" else person for person in people]
    again = product.release(skipped, 1, before=(first,)).picture
    assert [product.item(again, name).whole.form for name in ("c0", "c1")] == ["band", "exact"]


def test_the_eight_of_twelve() -> None:
    scores = (4, 4, 5, 2, 4, 4, 4, 4, 4)
    picture = product.release([Person(name, "", scores) for name in "abcdefgh"], 1).picture
    assert product.item(picture, "c2").whole == Value("at least", Fraction("4.2"))
    assert product.item(picture, "c3").whole == Value("exact", Fraction(2))
    assert product.extremes(picture) == (("c2",), ("c3",))


def _judged(sizes: tuple[int, ...], step: int) -> tuple[Left, Left]:
    """Judge the real picture of groups by one round for each of their sums, as it depends on nothing else."""

    @cache
    def shows(totals: tuple[int, ...]) -> Hashable:
        return product.everything(_released(tuple(map(_scores, sizes, totals)), step).picture)

    return cases.groups_shown(sizes, step, shows)


def _scores(people: int, total: int) -> tuple[int, ...]:
    each, over = divmod(total, people)
    return (each,) * (people - over) + (each + 1,) * over


@pytest.mark.parametrize(("sizes", "step"), [((5, 5), 1), ((5, 6), 1), ((5, 5), 2), ((5, 3, 2), 1)], ids=str)
def test_who_sees_the_real_picture_of_groups_leaves_two_points(sizes: tuple[int, ...], step: int) -> None:
    outsider, insider = _judged(sizes, step)
    assert outsider.width == FULL, outsider
    assert insider.width >= ROOM, insider


def _judge(sizes: tuple[int, ...], minimum: int = shown.RULE.minimum) -> bool:
    """Tell whether the adversary is content with the real picture of every round of these groups, on whole points."""

    def picture(world: World) -> Hashable:
        return product.everything(product.release(_people(world), 1, _names(world), minimum=minimum).picture)

    one = len(sizes) == 1
    outsider, insider = brute.judged(brute.worlds(sizes, 1), picture, 1) if one else _judged(sizes, 1)
    return outsider.width == FULL and insider.width >= ROOM


def _whole_always(cells: Any, item: str) -> Any:
    return cells.value(item, cells.everybody)


# Where the product keeps a protection, what takes it away, and the rounds in which the adversary then finds somebody.
TAKEN_AWAY: dict[str, tuple[str, object, tuple[int, ...]]] = {
    "ends": ("dialogs.group.rule.LEAST_LEFT", -4, (5,)),
    "room": ("dialogs.group.rule.LEAST_LEFT", 1, (5,)),
    "word from ten": ("dialogs.group.rule.WORD_FROM", 5, (5,)),
    "word when far apart only": ("dialogs.group.confidential.FAR_APART", Fraction(3, 4), (10,)),
    "groups": ("dialogs.group.confidential._Cells.whole", _whole_always, (5, 5)),
}


@pytest.mark.parametrize("protection", TAKEN_AWAY)
def test_a_protection_taken_out_of_the_product_is_found(protection: str, monkeypatch: pytest.MonkeyPatch) -> None:
    where, instead, sizes = TAKEN_AWAY[protection]
    assert _judge(sizes)
    monkeypatch.setattr(where, instead)
    assert not _judge(sizes), "the adversary finds nothing to complain of"


def test_a_lower_threshold_is_found() -> None:
    assert not _judge((2,), minimum=2)


def _coordinated(own: int, coordinators: str) -> str:
    people = [Person(name, "", (3,)) for name in "abcde"] + [Person("x", "", (own,))]
    return product.everything(product.closed(people, 1, coordinators))


def test_the_picture_is_the_same_whatever_a_coordinator_answered() -> None:
    assert len({_coordinated(own, "x") for own in range(1, 6)}) == 1
    assert len({_coordinated(own, "") for own in range(1, 6)}) > 1, "the answer of a participant is in no figure either"
    assert product.item(product.closed([Person(name, "", (3,)) for name in "abcde"], 1, "e"), "c0").whole.form == HIDDEN


def test_a_repeat_without_its_bands_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    first = _round(FIRST, 1)
    monkeypatch.setattr(product, "items_in_bands", lambda *_: frozenset())
    assert _shows(_round(dict(list(FIRST.items())[1:]), 1, (first,))) == "exact"


@pytest.mark.parametrize(("n", "step"), [(5, 1), (5, 2), (6, 1), (10, 1)], ids=str)
def test_who_answers_otherwise_when_the_same_people_repeat_it_leaves_two_points(n: int, step: int) -> None:
    """The others stay with what they had, so two pictures are of them and two own scores; the word is said of one."""
    own = range(LOWEST * step, HIGHEST * step + 1)

    @cache
    def shows(scores: tuple[int, ...]) -> Hashable:
        return product.everything(_released((scores,), step).picture)

    seen: dict[Hashable, set[int]] = {}
    for others in combinations_with_replacement(own, n - 1):
        told = {score: shows(tuple(sorted((*others, score)))) for score in own}
        for first, second in combinations_with_replacement(own, 2):
            seen.setdefault((first, second, told[first], told[second]), set()).update(others)
    left, why = min((Fraction(max(found) - min(found), step), repr(key)) for key, found in seen.items())
    assert left >= ROOM, why


@pytest.mark.parametrize(("left", "joined"), [(1, 0), (0, 1)])
def test_bands_tell_a_fraction_of_what_means_would(left: int, joined: int) -> None:
    means = shares.share(8, left, joined, rule=without(guards_repeats=False), rounds=40)
    bands = shares.share(8, left, joined, rounds=40)
    drift = shares.share(8, left, joined, drift=True, rounds=40)
    assert means.outsider > 10 * bands.outsider > 0
    assert drift.outsider < bands.outsider
    assert shares.share(8, 0, 0, rounds=40).rounds_insider == 0


def test_the_page_for_people_has_the_ends_of_the_rule() -> None:
    """A rule that changes and a page that does not is a promise that is not kept."""
    page = " ".join((Path(__file__).parents[2] / "docs/confidentiality.md").read_text(encoding="utf-8").split())
    for n in (5, 8, 12):
        low, high = rule.ends(n)
        exact = f"{low + Decimal('0.1')} tot {high - Decimal('0.1')}".replace(".", ",")
        assert f"van {exact}" in page, exact
    low, high = (f"{end}".replace(".", ",") for end in rule.ends(5))
    assert f'"{low} of lager" of "{high} of hoger"' in page
    assert f"1 + {4 + rule.LEAST_LEFT}/n < S/n < 5 − {4 + rule.LEAST_LEFT}/n" in page
    assert f"deviation ≥ {float(rule.FAR_APART)}, n ≥ {rule.WORD_FROM}" in page
    assert "means from {} to {} only".format(*rule.WORD_BETWEEN) in page
