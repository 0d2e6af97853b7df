"""The judge of what is named of a list: from two rounds that name something it follows what somebody chose, or not."""

from dialogs.group.choices import Choice
from tests.properties.chosen import Chosen, follows, told_twice
from tests.properties.watched import Held

LISTS = (Choice("knelpunt", tuple("abcd"), most=3),)
A, B = 0, 1


def _held(*people: str) -> Held:
    return Held("dirkje", (), dict.fromkeys(people, ""))


def test_one_went_with_what_was_named() -> None:
    """Three of six chose it, then two of five: who went did, and whoever came did not."""
    chosen: Chosen = {name: [(A, B)] if name in "abc" else [(B,)] for name in "abcdefg"}
    then, now = _held(*"abcdef"), _held(*"bcdefg")
    assert follows([then, now], [True, False], chosen, LISTS) == []
    assert f"knelpunt {A}: all of ['a'] did, or none" in follows([then, now], [True, True], chosen, LISTS)


def test_of_others_nothing_follows() -> None:
    chosen: Chosen = {name: [(A,)] if name in "abcghi" else [(B,)] for name in "abcdefghijkl"}
    assert follows([_held(*"abcdef"), _held(*"ghijkl")], [True, True], chosen, LISTS) == []


def test_who_was_told_of_twice_and_is_erased_afterwards_is_found() -> None:
    first, then = _held(*"abcdef"), _held(*"fghijk")
    found = ["round 2 tells once more of ['f']"]
    assert told_twice([first, then], [True, True]) == found
    first.strangers["f"] = then.strangers["f"] = 2
    assert told_twice([first, then], [True, True]) == found


def test_who_was_erased_in_between_is_not_known_to_be_told_of_twice() -> None:
    first, then = _held(*"abcdef"), _held(*"fghijk")
    first.strangers["f"] = 1
    assert told_twice([first, then], [True, True]) == []
