"""Which items are in bands, at exactly so many people who differ as the rule asks for, and at one fewer.

Of who they are the letters say it: capitals were erased since, or are somebody new.
"""

from collections.abc import Mapping
from typing import Any

import pytest

from dialogs.group.ledger import items_in_bands
from dialogs.group.tally import Tally, tally
from dialogs.round_records import LedgerSet, RunScores

FIVE = "abcde"


def of(groups: Mapping[str, str], skipped: str = "", chose: str = "") -> Tally:
    """Return a round of people by group, of one item and one choice; who `skipped` gave no score."""
    marks = [
        RunScores(person, group, (3,), (0 if person in skipped else 1,), "", ("x" if person in chose else None,))
        for group, people in groups.items()
        for person in people
    ]
    return tally(marks, ["item"], 1, ["choice"])


def then(people: str, skipped: str = "", *, groups: Mapping[str, str] | None = None) -> list[LedgerSet]:
    """Return the ledger of a round in which the item was shown of all of these, and of each of its groups."""
    shown = [(frozenset(of_one), (("item", ""), ("item", group))) for group, of_one in (groups or {}).items()]
    shown = shown or [(frozenset(people) - frozenset(skipped), (("item", ""),))]
    return [LedgerSet(cells, members) for members, cells in shown] + [LedgerSet((), frozenset(skipped))] * bool(skipped)


def is_in_bands(now: str, before: str, **more: Any) -> bool:
    return "item" in items_in_bands(of({"": now}), (), [then(before)], 5, **more)


@pytest.mark.parametrize(
    ("now", "more", "bands"),
    [
        (FIVE, {}, False),
        (FIVE + "fghi", {}, True),
        (FIVE + "fghij", {}, False),
        # One of the earlier rounds promised more, or less.
        (FIVE + "fghij", {"promised": 6}, True),
        (FIVE + "fghijk", {"promised": 6}, False),
        (FIVE + "fghij", {"promised": 4}, False),
        # Somebody looked, and is known no more.
        (FIVE + "fghij", {"unknown_viewers": 1}, True),
        (FIVE + "fghijk", {"unknown_viewers": 1}, False),
        (FIVE + "fghijk", {"unknown_viewers": 1, "promised": 6}, True),
        # Somebody looks who is one of those who differ, or one of those who do not.
        (FIVE + "fghij", {"viewers": frozenset("j")}, True),
        (FIVE + "fghijk", {"viewers": frozenset("k")}, False),
        (FIVE + "fghij", {"viewers": frozenset("a")}, False),
        (FIVE + "fghij", {"viewers": frozenset("z")}, False),
    ],
)
def test_so_many_have_to_differ(now: str, more: Mapping[str, Any], bands: bool) -> None:
    assert is_in_bands(now, FIVE, **more) is bands


@pytest.mark.parametrize(
    ("now", "before", "erased", "bands"),
    [
        # Of six who differ one was erased and one may be that one: four are left, and of seven five.
        (FIVE + "fghij", FIVE + "A", "A", True),
        (FIVE + "fghijk", FIVE + "A", "A", False),
        # Two were erased, and one is new: one of the two at most is back.
        (FIVE + "f", FIVE + "ghijAB", "AB", False),
        (FIVE + "f", FIVE + "ghiAB", "AB", True),
        # Nobody is new, so nobody is back.
        (FIVE, FIVE + "fghiA", "A", False),
        (FIVE, FIVE + "fghA", "A", True),
        # Who was erased of another round only is nobody of this one.
        (FIVE + "fghij", FIVE, "A", False),
    ],
)
def test_whoever_is_new_may_be_one_who_was_erased(now: str, before: str, erased: str, bands: bool) -> None:
    assert is_in_bands(now, before, erased=frozenset(erased)) is bands


@pytest.mark.parametrize(("gone", "bands"), [("f", True), ("fghij", False)])
def test_who_skipped_the_item_took_part_too(gone: str, bands: bool) -> None:
    """All who gave a score are the same; who went had skipped it."""
    assert bool(items_in_bands(of({"": FIVE}), (), [then(FIVE + gone, gone)], 5)) is bands


NORTH, EAST = "abcdef", "ghijkl"


@pytest.mark.parametrize(
    ("north", "east", "bands"),
    [
        (NORTH, EAST, False),
        # l is in the other now, and f went there while l came.
        (NORTH + "l", "ghijk", True),
        ("abcdel", "ghijkf", True),
        # Who is new moved from nowhere.
        (NORTH + "mnopq", EAST, False),
    ],
)
def test_nobody_moves_between_groups_of_the_same_names(north: str, east: str, bands: bool) -> None:
    now = of({"north": north, "east": east})
    before = then("", groups={"north": NORTH, "east": EAST})
    assert bool(items_in_bands(now, ("north", "east"), [before], 5)) is bands


def test_nor_from_beside_a_group_that_was_shown_alone() -> None:
    """East was too small to be shown, and was in the whole; one of it is in north now, with five others."""
    before = [
        LedgerSet((("item", ""), ("item", "north")), frozenset(NORTH)),
        LedgerSet((("item", ""),), frozenset("ghij")),
    ]
    now = of({"north": NORTH + "gmnopq"})
    assert items_in_bands(now, ("north", "east"), [before], 5) == {"item"}
    assert items_in_bands(of({"north": NORTH + "mnopq"}), ("north", "east"), [before[:1]], 5) == frozenset()


@pytest.mark.parametrize(
    ("now", "erased", "untold"),
    [("efghi", "", True), ("fghij", "", False), ("fghij", "e", True)],
)
def test_of_nobody_it_is_told_twice_what_they_chose(now: str, erased: str, untold: bool) -> None:
    """Whether they chose something, then or now: e did neither. Who was erased may be anybody."""
    before = [LedgerSet((("choice", ""),), frozenset("abcd")), LedgerSet((), frozenset("e"))]
    told = items_in_bands(of({"": now}, chose="fghi"), (), [before], 5, erased=frozenset(erased))
    assert ("choice" in told) is untold


def test_what_told_of_no_choice_keeps_none_untold() -> None:
    assert items_in_bands(of({"": FIVE}, chose=FIVE), (), [then(FIVE)], 5) == frozenset()


def test_of_several_rounds_one_is_enough() -> None:
    """Of the first five differ and one may be back, of the second so many that it does not matter."""
    released = [then(FIVE + "A"), then("pqrstuvwxyz")]
    assert items_in_bands(of({"": FIVE + "fghij"}), (), released, 5, erased=frozenset("A")) == {"item"}
    assert items_in_bands(of({"": FIVE + "fghij"}), (), released[1:], 5, erased=frozenset("A")) == frozenset()


@pytest.mark.parametrize("whole", [True, False])
@pytest.mark.parametrize("moved", [True, False])
def test_five_who_change_places_with_five_have_moved(whole: bool, moved: bool) -> None:
    """Each difference is of ten, whether the whole was shown beside the two groups or not."""
    places = {"north": "abcdefghij", "east": "klmnopqrst"}
    before = [
        LedgerSet((*((("item", ""),) if whole else ()), ("item", group)), frozenset(people))
        for group, people in places.items()
    ]
    now = {"north": "abcdeklmno", "east": "fghijpqrst"} if moved else places
    assert items_in_bands(of(now), ("north", "east"), [before], 5) == (frozenset(["item"]) if moved else frozenset())


def test_a_group_that_was_too_small_to_be_shown_may_be_now() -> None:
    """Four of the eight who were in none stand where they stood, with five who are new."""
    before = [
        LedgerSet((("item", ""), ("item", "north")), frozenset(NORTH)),
        LedgerSet((("item", ""),), frozenset("ghijuvwx")),
    ]
    now = of({"north": NORTH, "east": "ghijmnopq"})
    assert items_in_bands(now, ("north", "east"), [before], 5) == frozenset()


@pytest.mark.parametrize(("people", "bands"), [("pqrstu", False), ("pqrsta", True)])
def test_other_groups_of_other_people_divide_nobody(people: str, bands: bool) -> None:
    before = then(NORTH + EAST)
    assert bool(items_in_bands(of({"": people}), (), [before], 5, [before])) is bands


def test_who_skips_it_now_is_none_of_those_whose_mean_it_is() -> None:
    assert items_in_bands(of({"": FIVE + "f"}, skipped="f"), (), [then(FIVE + "f")], 5) == {"item"}
