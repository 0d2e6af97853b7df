"""A picture of six people goes with its term, and five of the same hold another round: less the one, the other is of
whoever is not in it. Who kept the first picture, or a file of it, can lay them side by side.
"""

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.proactive import jobs
from dialogs.terms import Term
from dialogs.usecases.turn import Installation
from store.register import RegisterFault, register
from store.unit_of_work import units_of_work
from tests.properties.rounds import Rounds, a_full_round
from tests.scenarios.people import World

SOON = {"groepsbeelden": 1, "scans": 1}


async def _says_a_number_of_five_of_six(rounds: Rounds, **months: int) -> bool:
    """Tell whether a mean is shown of five of the six of a round that closed seven weeks before."""
    world = rounds.world
    await rounds.close("dirkje", await a_full_round(rounds, range(6)))
    world.later(weeks=7)
    terms = {**register().terms({}, {}), **{name: Term(months=amount) for name, amount in months.items()}}
    await jobs.apply_retention(world.installation, units_of_work(world.engine), world.now, terms)
    other = await a_full_round(rounds, range(5), await rounds.make("eva"))
    await rounds.close("eva", other)
    values = (await rounds.reply("eva", f"groepsoverzicht {other}")).group.picture.competencies
    return any(value.mean for value in values)


@pytest.fixture
def rounds(sqlite: AsyncEngine, installation: Installation) -> Rounds:
    return Rounds(World(sqlite, installation))


async def test_what_is_shown_after_a_term_that_may_be_asked_for(rounds: Rounds) -> None:
    """Two months are not over, so the difference of one is shown in no number."""
    asked = {"rondes": 2, "groepsbeelden": 2, "scans": 1}
    register().terms({}, asked)
    assert not await _says_a_number_of_five_of_six(rounds, **asked)


async def test_a_picture_that_goes_sooner_would_tell_on_one_and_is_refused(rounds: Rounds) -> None:
    assert await _says_a_number_of_five_of_six(rounds, **SOON)
    with pytest.raises(RegisterFault, match="groepsbeelden"):
        register().terms({}, SOON)
