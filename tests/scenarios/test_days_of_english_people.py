"""A day in figures is asked of English people wherever it is read: they may mean either order."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import World


@pytest.mark.parametrize(
    "said",
    [
        ("uvo AB-11X11Y", "reschedule", "12/1"),
        ("uvo AB-11X11Y date 12/1",),
        ("new uvo", "AB-3K7QXZ on 12/1"),
    ],
)
async def test_which_of_day_and_month_is_asked(world: World, said: tuple[str, ...]) -> None:
    """Where a question was open it was read as Dutch people write it, and set at once."""
    eva, _ = await stages.chair(1)(world, "en-GB")
    await eva.says(*said)
    eva.sees_not("12 January 2027, ", "The date is set")
    eva.sees("1 December 2026", "12 January 2027") if said[0] != "new uvo" else eva.sees("day")


async def test_a_dutchman_means_the_day_first(world: World) -> None:
    eva, _ = await stages.chair(1)(world, "nl-NL")
    await eva.says("uvo AB-11X11Y", "verzet", "12-1")
    eva.sees("12 januari 2027")
