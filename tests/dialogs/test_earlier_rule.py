"""Pictures released under the rule before are shown more coarsely, never more finely (decision 79)."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dialogs.group.confidential import ConfidentialPicture, Value, confidential_picture
from tests.dialogs.marks import tallied

NOTHING = {"n": None, "mean": None, "around": None, "median": None, "agreement": None, "counts": None, "before": None}


def value(id_: str, n: int | None = None, **shown: Any) -> Mapping[str, Any]:
    return {"id": id_, **NOTHING, "n": n, **shown}


def kept(
    *values: Mapping[str, Any], groups: Sequence[Mapping[str, Any]] = (), roles: Sequence[Mapping[str, Any]] = ()
) -> ConfidentialPicture:
    """A picture as version 0.3 kept it."""
    picture = {
        "enough": True,
        "completed": 12,
        "invited": 14,
        "competencies": values,
        "roles": roles,
        "highest": ["x"],
        "lowest": ["y"],
        "spread": {"id": "x", "deviation": "1.4"},
        "groups": groups,
        "earlier": None,
    }
    return ConfidentialPicture.from_json(picture)


def group(name: str, *values: Mapping[str, Any]) -> Mapping[str, Any]:
    return {"group": name, "competencies": values, "roles": []}


def test_a_mean_between_the_ends_stays_and_what_stood_beside_it_goes() -> None:
    """Last time's mean too: 1.3 of five stood there, which that round itself says as "2.2 or lower" now."""
    shown = kept(
        value("a", 12, mean="3.2", before="1.3", median="3.0", agreement="0.4", counts=[1, 2, 5, 3, 1]),
        value("b", 12, mean="2.4"),
    )
    assert shown.value("a") == Value(id="a", n=12, mean=Decimal("3.2"))
    assert not {"median", "agreement", "counts", "spread"} & set(shown.to_json()["competencies"][0])
    assert (shown.highest, shown.lowest, shown.apart) == (("a",), ("b",), ())


def test_a_mean_beyond_an_end_becomes_that_end() -> None:
    """1.1 over five gave all of them away (D2)."""
    shown = kept(value("a", 5, mean="1.1"), value("b", 5, mean="4.2"), value("c", 6, around=5))
    assert [shown.value(id_).span for id_ in "abc"] == [
        (Decimal("1.0"), Decimal("2.2")),
        (Decimal("3.8"), Decimal("5.0")),
        (Decimal("4.0"), Decimal("5.0")),
    ]


def test_a_range_between_the_ends_puts_all_in_bands() -> None:
    """Alone it would still tell that people answered alike (D1)."""
    shown = kept(value("a", 6, around=3), value("b", 6, mean="3.6"), value("c", 4), roles=[value("r", mean="3.4")])
    assert [shown.value(id_).band for id_ in "abcr"] == ["mid", "high", None, None]
    assert shown.value("r") == Value(id="r")


def test_the_whole_goes_where_a_group_beside_it_is_at_an_end() -> None:
    north, south = group("n", value("a", 6, mean="4.4"), value("b", 6, mean="3.0")), group("s", value("a"), value("b"))
    shown = kept(value("a", 12, mean="3.9"), value("b", 12, mean="3.1"), groups=[north, south])
    assert shown.value("a") == Value(id="a")
    assert shown.value("b").mean == Decimal("3.1")
    assert shown.groups[0].competencies[0].at_least == Decimal("4.0")


def test_and_where_those_who_are_left_are_at_an_end() -> None:
    """Twelve have 3.9 together and six of them 3.0, so the others have 4.8."""
    shown = kept(value("a", 12, mean="3.9"), groups=[group("n", value("a", 6, mean="3.0")), group("s", value("a"))])
    assert shown.value("a") == Value(id="a")


def test_that_coordinators_counted_then_is_known() -> None:
    assert kept(value("a", 12, mean="3.9")).coordinators_count
    assert not confidential_picture(tallied({}, "a"), 12, {}, 5).coordinators_count


def test_a_refusal_stays_one() -> None:
    refused = {"enough": False, "completed": None, "invited": None, "spread": None, "competencies": [], "roles": []}
    assert ConfidentialPicture.from_json(refused) == ConfidentialPicture(enough=False)


def test_a_picture_of_this_rule_is_read_as_it_is() -> None:
    people = {f"p{n}": ("", (1 + n % 5, 3, 5)) for n in range(11)}
    picture = confidential_picture(tallied(people, "abc"), 12, {"r": ("a", "b")}, 5)
    assert picture.apart == ("a",)
    assert ConfidentialPicture.from_json(picture.to_json()) == picture


tenths = st.integers(10, 50).map(lambda n: str(Decimal(n) / 10))
values = st.integers(5, 40).flatmap(
    lambda n: st.one_of(
        tenths.map(lambda mean: value("x", n, mean=mean)), st.integers(1, 5).map(lambda k: value("x", n, around=k))
    )
)


@given(st.lists(values, min_size=1, max_size=9))
def test_nothing_is_told_more_finely(old: list[Mapping[str, Any]]) -> None:
    for before, now in zip(old, kept(*old).competencies, strict=True):
        assert now.span is not None
        low, high = now.span
        if before["mean"]:
            assert low <= Decimal(before["mean"]) <= high
        else:
            around = before["around"]
            assert low <= max(Decimal(1), around - Decimal("0.5"))
            assert min(Decimal(5), around + Decimal("0.4")) <= high
