"""An older yes to beginning anew is asked once more, of the same run; of one that is gone it does nothing."""

import pytest

from tests.scenarios.people import World

YES = {"nl-NL": ("opnieuw", "Ja, begin opnieuw", "Wil je **Zelfscan** opnieuw beginnen?", "Rol 2 van 4")}
YES["en-GB"] = ("restart", "Yes, start over", "Do you want to start **Self-scan** over?", "Role 2 of 4")
NO = {"nl-NL": "nee", "en-GB": "no"}


@pytest.mark.parametrize("locale", sorted(YES))
async def test_it_is_asked_once_more(world: World, locale: str) -> None:
    restart, yes, asks, here = YES[locale]
    anna = await world.newcomer("anna", locale)
    await anna.says("zelfscan", "1", "1", "Noord", "3", restart)
    older = anna.card
    await anna.says(NO[locale])
    anna.sees(here)
    await anna.presses(yes, older)
    anna.sees(asks)
    # Nothing has gone: a no goes on where they were.
    await anna.says(NO[locale])
    anna.sees(here)
    await anna.says(restart)
    await anna.presses(yes)
    anna.sees("1 van 3" if locale == "nl-NL" else "1 of 3")


async def test_nor_on_a_later_day(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "1", "Noord", "3", "opnieuw")
    older = anna.card
    await world.tick(days=1)
    await anna.presses("Ja, begin opnieuw", older)
    anna.sees("Wil je **Zelfscan** opnieuw beginnen?")


async def test_of_a_run_that_is_gone_nothing_is_asked(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "1", "Noord", "opnieuw")
    older = anna.card
    await anna.says("ja", "1")
    await anna.presses("Ja, begin opnieuw", older)
    anna.sees("Vraag 2 van 3")
