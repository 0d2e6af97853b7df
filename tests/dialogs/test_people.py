"""Names, as people type and paste them, found in a directory that writes them in its own way."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.understanding.people import (
    Entry,
    Matched,
    Result,
    Several,
    Unknown,
    match_people,
    split_lines,
    split_people,
)

DIRECTORY = (
    Entry("bram-jansen", ("Jansen, Bram (Gemeente, Jeugd)", "bram@voorbeeld.nl")),
    Entry("bram-bakker", ("Bram Bakker", "bakker@voorbeeld.nl")),
    Entry("jan", ("Jan de Boer",)),
    Entry("anna", ("Vries, Anna de (Onderwijs)",)),
    Entry("piet", ("Bosch, van den, Piet",)),
    Entry("anne-marie", ("Anne-Marie O\u2019Brien",)),
    Entry("kok", ("Chris Kok",)),
    Entry("smit", ("Chris Smit",)),
    Entry("dirkje", ("Dirkje",)),
    Entry("bos", ("Piet Bosma",)),
)


def matched(text: str, directory: Sequence[Entry] = DIRECTORY) -> Sequence[Result]:
    return match_people(split_lines(text), directory)


@pytest.mark.parametrize(
    ("typed", "who"),
    [
        ("Jansen, Bram", "bram-jansen"),
        ("Jansen, Bram (Gemeente, Jeugd)", "bram-jansen"),
        ("jansen,bram", "bram-jansen"),
        ("Bram Jansen", "bram-jansen"),
        ("Bram Janssen", "bram-jansen"),
        ("Bakker, Bram", "bram-bakker"),
        ("de Boer, Jan", "jan"),
        ("Boer, Jan de", "jan"),
        ("Boer, de, Jan", "jan"),
        ("Jan de Boer", "jan"),
        ("Jan Boer", "jan"),
        ("Jan", "jan"),
        ("Anna de Vries", "anna"),
        ("Vries, de, Anna", "anna"),
        ("Piet v.d. Bosch", "piet"),
        ("Anne Marie O'Brien", "anne-marie"),
        ("anne-marie", "anne-marie"),
        ("\u2018Chris Kok\u2019", "kok"),
        ("- Chris Kok", "kok"),
        ("3) Chris Smit", "smit"),
        ("Jansen, Bram <bram@voorbeeld.nl>", "bram-jansen"),
        ("Bram (bram@voorbeeld.nl)", "bram-jansen"),
        ("BRAM@voorbeeld.nl", "bram-jansen"),
        ("Chris Kok (c.kok@elders.nl)", "kok"),
        ("Dirkje", "dirkje"),
        ("graag ook Chris Kok", "kok"),
    ],
)
def test_one_name_is_one_person(typed: str, who: str) -> None:
    (result,) = matched(typed)
    assert isinstance(result, Matched)
    assert result.who == who


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("Bram", [Several("Bram", ("bram-jansen", "bram-bakker"))]),
        ("Jansen", [Several("Jansen", ("bram-jansen",))]),
        ("B. Jansen", [Several("B. Jansen", ("bram-jansen",))]),
        ("Jansen, Bram (Politie)", [Several("Jansen, Bram (Politie)", ("bram-jansen",))]),
        ("Bram Pietersen", [Unknown("Bram Pietersen")]),
        ("Jan Bos", [Unknown("Jan Bos")]),
        ("Bram Jansen <ander@voorbeeld.nl>", [Unknown("ander@voorbeeld.nl")]),
        ("nee", []),
        ("", []),
    ],
)
def test_what_is_not_sure_is_asked(typed: str, told: list[Result]) -> None:
    assert matched(typed) == tuple(told)


def test_a_first_name_beside_a_surname_nobody_has_invites_nobody() -> None:
    only_bakker = (Entry("bram-bakker", ("Bram Bakker",)),)
    assert matched("Jansen, Bram", only_bakker) == (Unknown("Jansen"), Several("Bram", ("bram-bakker",)))
    assert matched("Jansen, Bram\nBram Bakker", only_bakker)[-1] == Matched("Bram Bakker", "bram-bakker")


def test_lists_as_people_write_them() -> None:
    whole = {Matched("Anna de Vries", "anna"), Matched("Jansen, Bram", "bram-jansen"), Matched("Jan", "jan")}
    for written in (
        "Anna de Vries, Jansen, Bram, Jan",
        "Jan en Anna de Vries en Jansen, Bram",
        "1. Anna de Vries\n2. Jansen, Bram\n3. Jan",
        "- Jan\n- Jansen, Bram\n\u2022 Anna de Vries",
        "Anna de Vries; Jansen, Bram; Jan",
        "Anna de Vries, Jansen, Bram & Jan graag",
    ):
        assert set(matched(written)) == whole, written


CORRECTED = (
    "Anna, Jan, nee wacht Jan niet",
    "Anna, Jan, nee, wacht, Jan niet",
    "Anna en Jan, behalve Jan",
    "Anna\nJan\nnot Jan",
)


@pytest.mark.parametrize("said", CORRECTED)
def test_who_is_not_meant_is_left_out(said: str) -> None:
    assert matched(said) == (Matched("Anna", "anna"),)


def test_a_pasted_list_is_counted_by_every_separator() -> None:
    assert split_people("Anna; Bos, Bram <bram@x.nl>\n1. Chris en Anna") == ("Anna", "bram@x.nl", "Chris")


# Generated directories: the oracle compares words, and knows nothing of how they are matched.

GIVEN = ("Bram", "Anna", "Chris", "Jan", "Anne-Marie", "Ren\u00e9e", "Fatima", "Noor")
SURNAMES = ("Jansen", "Janssen", "Bakker", "Vries", "Boer", "O'Brien", "Kok-Smit", "Amrani", "Bosma")
PARTICLES = ("", "", "de", "van den", "el")


@dataclass(frozen=True)
class Someone:
    given: str
    particle: str
    surname: str

    def written(self, how: int) -> str:
        natural = " ".join(filter(None, (self.given, self.particle, self.surname)))
        after = " ".join(filter(None, (self.given, self.particle)))
        before = " ".join(filter(None, (self.particle, self.surname)))
        ways = (natural, f"{self.surname}, {after}", f"{before}, {self.given}", f"{before}, {self.given} (Org)")
        return ways[how % len(ways)]


PEOPLE = st.builds(Someone, st.sampled_from(GIVEN), st.sampled_from(PARTICLES), st.sampled_from(SURNAMES))
ROSTERS = st.lists(st.tuples(PEOPLE, st.integers(0, 3)), max_size=8, unique_by=lambda pair: pair[0])


def words(text: str) -> list[str]:
    bare = "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))
    return "".join(c if c.isalnum() else " " for c in bare.replace("'", "")).split()


def one_letter_off(one: str, other: str) -> bool:
    """One letter more, less, another, or two turned about."""
    if len(one) == len(other):
        wrong = [i for i in range(len(one)) if one[i] != other[i]]
        swapped = len(wrong) == 2 and wrong[1] == wrong[0] + 1 and sorted(one) == sorted(other)
        return len(wrong) <= 1 or swapped
    long, short = sorted((one, other), key=len, reverse=True)
    return len(long) == len(short) + 1 and any(long[:i] + long[i + 1 :] == short for i in range(len(long)))


def directory_of(roster: Sequence[tuple[Someone, int]]) -> tuple[Entry, ...]:
    return tuple(Entry(f"id{n}", (person.written(how),)) for n, (person, how) in enumerate(roster))


@given(ROSTERS, st.lists(st.tuples(PEOPLE, st.integers(0, 7)), max_size=5), st.sampled_from([", ", "\n", "; ", " en "]))
def test_whoever_is_invited_has_every_part_that_was_typed(
    roster: Sequence[tuple[Someone, int]], typed: Sequence[tuple[Someone, int]], between: str
) -> None:
    directory = directory_of(roster)
    called = {entry.id: words(" ".join(entry.names)) for entry in directory}
    text = between.join(one.given if how > 5 else one.surname if how > 4 else one.written(how) for one, how in typed)
    for result in matched(text, directory):
        if isinstance(result, Matched):
            strange = [word for word in words(result.typed) if word not in called[result.who] and word != "org"]
            assert len(strange) <= 1, result
            assert all(any(one_letter_off(word, other) for other in called[result.who]) for word in strange), result


@given(ROSTERS, st.lists(st.tuples(PEOPLE, st.integers(0, 6)), max_size=5), st.randoms(), st.sampled_from([", ", "\n"]))
def test_the_order_of_a_list_changes_nothing(
    roster: Sequence[tuple[Someone, int]], typed: Sequence[tuple[Someone, int]], chance: object, between: str
) -> None:
    directory = directory_of(roster)
    names = [one.given if how > 5 else one.written(how) for one, how in typed]
    turned = names[:]
    chance.shuffle(turned)  # type: ignore[attr-defined]

    def invited(listed: Sequence[str]) -> set[str]:
        return {one.who for one in matched(between.join(listed), directory) if isinstance(one, Matched)}

    assert invited(names) == invited(turned)


@given(ROSTERS)
def test_everybody_is_found_by_every_way_to_write_their_name(roster: Sequence[tuple[Someone, int]]) -> None:
    directory = directory_of(roster)
    for number, (person, _) in enumerate(roster):
        for how in range(3):
            (result,) = matched(person.written(how), directory)
            assert isinstance(result, Matched | Several)
            assert f"id{number}" in (result.who if isinstance(result, Several) else [result.who])


@given(st.text(), ROSTERS)
def test_anything_may_be_pasted(text: str, roster: Sequence[tuple[Someone, int]]) -> None:
    matched(text, directory_of(roster))
    split_people(text)
