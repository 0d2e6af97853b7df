"""Norms B26: each protection is switched off, one at a time, and a check that otherwise holds must then fail."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from dialogs.group import confidential, ledger
from dialogs.group.tally import Tally
from dialogs.instruments import group_rounds
from dialogs.records import RunScores
from dialogs.usecases import pictures
from dialogs.usecases.turn import Installation, Turn
from tests.properties import checks
from tests.properties.checks import Check
from tests.properties.groups import Group, group_of, is_safe
from tests.properties.rounds import Rounds
from tests.scenarios.people import World

SwitchOff = Callable[[pytest.MonkeyPatch], None]

FIVE = [(1, 2, 3), (2, 3, 4), (3, 4, 5), (4, 5, 3), (2, 2, 2)]
SIX = [*FIVE, (5, 1, 4)]
FOUR_OF_SIX = Group(tuple(RunScores(f"p{i}", "", (4 + 3 * i,) * 3, (4 if i < 4 else 2, 4, 4)) for i in range(6)))


def replaced(owner: Any, name: str, by: Any) -> SwitchOff:
    return lambda patch: patch.setattr(owner, name, by)


def coordinators_count(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Tally, "count_without_insiders", Tally.completed)
    patch.setattr(Tally, "scores_without_insiders", Tally.scores_on)


def every_exact_group(rules: Any, item: str, groups: Any) -> frozenset[str]:
    return frozenset(group for group in groups if rules.exact(item, (group,)))


# What is switched off, on which group, and what the judge then says.
ON_A_GROUP = {
    "B3 enough answers to each item": (
        replaced(confidential._Rules, "enough", lambda *_: True),
        FOUR_OF_SIX,
        "a of '' is shown of 4",
    ),
    "B6 the coordinator does not count": (coordinators_count, group_of(FIVE, insiders=1), "a picture of too few"),
    "B6 nor hides that the others are alike": (
        coordinators_count,
        group_of([(5, 5, 5)] * 6 + [(1, 1, 1)] * 2, insiders=2),
        "a of all tells what each of them said",
    ),
    "B7 spread from ten people": (replaced(confidential, "SPREAD_FROM", 5), group_of(FIVE), "a spread of 5"),
    "B8 all alike": (
        replaced(confidential, "_singles_out", lambda _: False),
        group_of([(5, 4, 3)] * 5),
        "a of all tells what each of them said",
    ),
    "B8 all but one alike": (
        replaced(confidential, "_singles_out", lambda _: False),
        group_of([(5, 4, 3)] * 5 + [(1, 1, 1)]),
        "a of all tells what each of them said",
    ),
    "B10 a few left over": (
        replaced(confidential._Rules, "shown_groups", every_exact_group),
        group_of(SIX, SIX, [(1, 3, 5), (2, 4, 4), (5, 2, 1)]),
        "is known of 3 by subtraction",
    ),
    "B10 those alike left over": (
        replaced(confidential._Rules, "shown_groups", every_exact_group),
        group_of(SIX, SIX, [(5, 5, 5)] * 5),
        "of the remainder tells what each of them said",
    ),
}


@pytest.mark.parametrize(("switch_off", "group", "said"), ON_A_GROUP.values(), ids=ON_A_GROUP.keys())
def test_without_it_a_picture_is_not_safe(
    switch_off: SwitchOff, group: Group, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    is_safe(group)
    switch_off(monkeypatch)
    with pytest.raises(AssertionError, match=said):
        is_safe(group)


_show = pictures.show_picture


async def made_again(turn: Turn, round_: Any, part: str | None = None) -> Any:
    """A picture of the answers as they are now, at every asking."""
    shown = await _show(turn, round_, part)
    made = await pictures._make_picture(turn.installation, turn.uow, round_)
    return replace(shown, group=replace(shown.group, picture=made.picture))


ON_A_ROUND = {
    "B13 only after closing": (
        replaced(Turn, "is_over", lambda *_: True),
        checks.before_closing_nobody_sees_a_mean,
        "dirkje sees a mean",
    ),
    "B13 and once": (
        replaced(pictures, "show_picture", made_again),
        checks.a_released_picture_stays,
        "another than before",
    ),
    "B15 with all that was released": (
        replaced(group_rounds, "discloses", lambda *_: False),
        checks.what_was_released_before_counts,
        "p11 is the difference",
    ),
    "B17 no comparison over a few": (
        replaced(ledger, "differ_enough", lambda *_: True),
        checks.one_fewer_is_not_compared,
        "dirkje does not see",
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
