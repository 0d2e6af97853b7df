"""A minimum that is lowered between two rounds: what the first one promised holds for the difference of the two."""

from dataclasses import replace

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from dialogs.usecases.turn import Installation
from tests.properties.rounds import Rounds, varied
from tests.scenarios.people import World


@pytest.fixture
def rounds(sqlite: AsyncEngine, installation: Installation) -> Rounds:
    return Rounds(World(sqlite, installation))


async def held(rounds: Rounds, minimum: int, numbers: range) -> set[bool]:
    """A round under this minimum; whether its competencies are shown as means, or in bands."""
    rounds.world.installation = replace(rounds.world.installation, group_minimum=minimum)
    rounds.world.restart()
    code = await rounds.make("dirkje")
    for number in numbers:
        await rounds.take_part(f"p{number}", code, varied(number))
    await rounds.close("dirkje", code)
    picture = (await rounds.reply("dirkje", f"groepsoverzicht {code}")).group.picture
    assert picture.enough
    return {value.band is not None for value in picture.competencies}


@pytest.mark.parametrize(
    ("first", "then", "in_bands"),
    [
        # Twelve were promised that nothing is shown of fewer than ten; taken from theirs, six leave a mean of six.
        ((10, range(12)), (5, range(6)), True),
        # Raised between the two: the later one promises more.
        ((5, range(6)), (10, range(12)), True),
        # Ten others differ: that many may be shown.
        ((10, range(20)), (5, range(10)), False),
        ((5, range(12)), (5, range(6)), False),
    ],
)
async def test_what_was_promised_holds_between_rounds(
    rounds: Rounds, first: tuple[int, range], then: tuple[int, range], in_bands: bool
) -> None:
    await held(rounds, *first)
    assert await held(rounds, *then) == {in_bands}
