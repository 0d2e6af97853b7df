"""How often a plan is evaluated, said in months: it is asked for in weeks, and not read as so many of those."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import World
from tests.store.contract.everything import dump


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("nl-NL", "evaluatie elke 6 maanden"),
        ("nl-NL", "uvo AB-11X11Y evalueren 6 maanden"),
        ("en-GB", "evaluate every 6 months"),
    ],
)
async def test_months_are_no_weeks(world: World, locale: str, said: str) -> None:
    eva, _ = await stages.chair(1)(world, locale)
    await eva.says(said)
    eva.sees("Om de 24 weken" if locale == "nl-NL" else "Every 24 weeks")
    assert [row["evaluation_weeks"] for row in (await dump(world.engine))["uvos"]] == [None]
