"""Norms B26: each protection is switched off, one at a time, and a check that otherwise holds must then fail."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import true
from sqlalchemy.ext.asyncio import AsyncEngine

from dialogs.group import confidential
from dialogs.group.confidential import Value
from dialogs.group.rule import ends
from dialogs.group.tally import Tally
from dialogs.instruments import group_rounds
from dialogs.round_records import RunScores
from dialogs.usecases import pictures
from dialogs.usecases.turn import Installation, Turn
from store import across
from store.across import ReleaseReading
from store.rounds import Rounds as StoredRounds
from tests.properties import checks
from tests.properties.checks import Check
from tests.properties.groups import Group, group_of, tells_on_nobody
from tests.properties.rounds import Rounds
from tests.scenarios.people import World

SwitchOff = Callable[[pytest.MonkeyPatch], None]

FIVE = [(1, 2, 3), (2, 3, 4), (3, 4, 5), (4, 5, 3), (2, 2, 2)]
SIX = [*FIVE, (5, 1, 4)]
FOUR_OF_SIX = Group(tuple(RunScores(f"p{i}", "", (4 + 3 * i,) * 3, (4 if i < 4 else 2, 4, 4)) for i in range(6)))


def both(first: SwitchOff, second: SwitchOff) -> SwitchOff:
    def off(monkeypatch: pytest.MonkeyPatch) -> None:
        first(monkeypatch)
        second(monkeypatch)

    return off


def replaced(owner: Any, name: str, by: Any) -> SwitchOff:
    return lambda patch: patch.setattr(owner, name, by)


def every_large_group(tally: Tally, item: str, groups: Any, minimum: int) -> tuple[str, ...]:
    return tuple(group for group in groups if sum(tally.scores_on(item, (group,)).values()) >= minimum)


def roles_of_points(values: Mapping[str, Value], roles: Mapping[str, Sequence[str]]) -> tuple[Value, ...]:
    return tuple(Value(id=role, mean=values[members[0]].point) for role, members in roles.items())


async def nobody(*_: Any) -> frozenset[str]:
    return frozenset()


SMALL = [(5, 3, 3)] * 3

# What is switched off, on which group, and what the judge then says.
ON_A_GROUP = {
    "B3 enough people": (replaced(Tally, "completed", lambda *_: 5), group_of(FIVE[:4]), "a picture of too few"),
    "B3 enough answers to each item": (
        replaced(confidential, "size", lambda _: 9),
        FOUR_OF_SIX,
        "a of '' is shown of 4",
    ),
    "B8 the ends": (
        replaced(confidential, "ends", lambda _: (Decimal("1.0"), Decimal("5.0"))),
        group_of([(5, 5, 5), (5, 4, 5), (5, 5, 5), (5, 5, 4), (4, 5, 5)]),
        r"not \('at_least', 38\)",
    ),
    "B8 wider where there are fewer": (
        replaced(confidential, "ends", lambda _: ends(12)),
        group_of([(4, 4, 4)] * 5),
        r"not \('at_least', 38\)",
    ),
    "B10 a few left over": (
        replaced(confidential, "shown_groups", every_large_group),
        group_of(SIX, SIX, [(1, 3, 5), (2, 4, 4), (5, 2, 1)]),
        "is known of 3 by subtraction|tells on a group",
    ),
    "B10 those left over at an end": (
        replaced(confidential._Cells, "whole", lambda cells, item: cells.value(item, cells.everybody)),
        group_of(SIX, SIX, SMALL, SMALL),
        "a of all tells on a group",
    ),
    "B10 no whole beside a group at an end": (
        replaced(confidential._Cells, "whole", lambda cells, item: cells.value(item, cells.everybody)),
        group_of(SIX, [(5, 3, 3)] * 5),
        "a of all tells on a group",
    ),
    "a role only of exact parts": (
        replaced(confidential, "_roles", roles_of_points),
        group_of([(5, 3, 3)] * 5),
        "r gives a hidden competency away",
    ),
    "the word from ten people": (
        replaced(confidential, "word_from", lambda _: 5),
        group_of([(1, 3, 3)] * 3 + [(5, 3, 3)] * 3),
        "views lie apart",
    ),
    "the word where they lie far apart": (
        replaced(confidential, "FAR_APART", 1),
        group_of([(2, 3, 3)] * 5 + [(4, 3, 3)] * 5),
        "views lie apart",
    ),
}


@pytest.mark.parametrize(("switch_off", "group", "said"), ON_A_GROUP.values(), ids=ON_A_GROUP.keys())
def test_without_it_a_picture_is_not_safe(
    switch_off: SwitchOff, group: Group, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    tells_on_nobody(group)
    switch_off(monkeypatch)
    with pytest.raises(AssertionError, match=said):
        tells_on_nobody(group)


_show = pictures.show_picture


async def made_again(turn: Turn, round_: Any, part: str | None = None) -> Any:
    """A picture of the answers as they are now, at every asking."""
    shown = await _show(turn, round_, part)
    made = await pictures._make_picture(turn.installation, turn.uow, round_)
    return replace(shown, group=replace(shown.group, picture=made.released.picture))


ON_A_ROUND = {
    "B13 only after closing": (
        replaced(Turn, "is_over", lambda *_: True),
        checks.before_closing_nobody_sees_a_mean,
        "dirkje sees a mean",
    ),
    "B13 and once": (
        # Two stand in the way: it is made once, and the store reads no answers of a released round.
        both(replaced(pictures, "show_picture", made_again), replaced(across, "_OPEN_RELEASE", true())),
        checks.a_released_picture_stays,
        "another than before",
    ),
    "B15 with all that was released": (
        replaced(group_rounds, "items_in_bands", lambda *_: frozenset()),
        checks.what_was_released_before_counts,
        "p11 is the difference",
    ),
    "B17 no comparison over a few": (
        replaced(group_rounds, "items_in_bands", lambda *_: frozenset()),
        checks.one_fewer_is_not_compared,
        "dirkje does not see",
    ),
    "B17 a repeat of nearly the same people in bands": (
        replaced(group_rounds, "items_in_bands", lambda *_: frozenset()),
        checks.a_repeat_with_one_fewer_is_in_bands,
        "p11 is the difference",
    ),
    "B15 also where it is not called a repeat": (
        replaced(ReleaseReading, "related", nobody),
        checks.another_round_with_one_fewer_is_in_bands,
        "p11 is the difference",
    ),
    "B6 a coordinator is in no figure": (
        replaced(StoredRounds, "all_who_coordinated", nobody),
        checks.a_coordinator_is_in_no_figure,
        "dirkje sees",
    ),
}


@pytest.mark.parametrize("off", [False, True])
@pytest.mark.parametrize(("switch_off", "check", "said"), ON_A_ROUND.values(), ids=ON_A_ROUND.keys())
async def test_without_it_a_round_tells(
    switch_off: SwitchOff,
    check: Check,
    said: str,
    off: bool,
    sqlite: AsyncEngine,
    installation: Installation,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rounds = Rounds(World(sqlite, installation))
    code = await check.arrange(rounds)
    if not off:
        await check.look(rounds, code)
        return
    switch_off(monkeypatch)
    with pytest.raises(AssertionError, match=said):
        await check.look(rounds, code)
