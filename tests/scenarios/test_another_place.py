"""What is said of a round that is not theirs is done with no other, also where they have one only: "verleng zuid"."""

import pytest

from tests.scenarios.people import Someone, World, buttons

NONE = "Een ronde met die naam vind ik niet bij jou"


async def _with_north(world: World) -> Someone:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", "Regio Noord", "over drie weken", "6", "verstuur")
    dirkje.sees("Regio Noord")
    return dirkje


@pytest.mark.parametrize(
    "said",
    [
        "verleng zuid tot 8 januari",
        "laat zuid open tot 8 januari",
        "herinner zuid",
        "herinner zuid morgen",
        "stuur morgen een herinnering aan Zuid",
        "sluit zuid",
        "deel zuid in het kanaal",
    ],
)
async def test_it_is_said_that_no_such_round_is_theirs(world: World, said: str) -> None:
    """It was asked whether to do it with the round in the North, and the day alone stood in the question."""
    dirkje = await _with_north(world)
    await dirkje.says(said)
    dirkje.sees(NONE)
    assert any(button.startswith("Regio Noord (") for button in buttons(dirkje.card))


@pytest.mark.parametrize("said", ["herinner zuid niet", "geen herinnering voor Regio Zuid"])
async def test_a_reminder_for_the_north_stays(world: World, said: str) -> None:
    dirkje = await _with_north(world)
    await dirkje.says("stuur maandag een herinnering", "ja", said)
    dirkje.sees(NONE)
    await dirkje.says("herinner noord niet")
    dirkje.sees("Voor Regio Noord gaat geen herinnering meer uit")


@pytest.mark.parametrize(
    "said",
    [
        "Sluit Regio Zuid, niet Regio Noord",
        "sluit de ronde Zuid maar niet de ronde Noord",
        "niet Regio Noord sluiten, wel Zuid",
    ],
)
async def test_the_one_behind_a_not_is_left(world: World, said: str) -> None:
    """It was asked whether to close both: "Regio" stood between the not and the name."""
    dirkje = await _with_north(world)
    await dirkje.says("ronde", "1", "Regio Zuid", "18 december", "6", "verstuur", said)
    dirkje.sees("Regio Zuid sluiten?")
    dirkje.sees_not("Regio Noord", "allebei")


async def test_the_day_waits_for_which_it_is(world: World) -> None:
    dirkje = await _with_north(world)
    await dirkje.says("verleng zuid tot en met 8 januari", "noord")
    dirkje.sees("Regio Noord", "8 januari 2027")


@pytest.mark.parametrize("answer", ["noord", "!Regio Noord"])
async def test_the_day_of_a_reminder_waits_too(world: World, answer: str) -> None:
    """Typed, the name led to how far the round is; pressed, the day was lost."""
    dirkje = await _with_north(world)
    await dirkje.says("herinner zuid morgen")
    if answer.startswith("!"):
        await dirkje.presses(next(one for one in buttons(dirkje.card) if one.startswith(answer[1:])))
    else:
        await dirkje.says(answer)
    dirkje.sees("Zal ik voor Regio Noord op dinsdag 24 november 2026 een herinnering sturen")


@pytest.mark.parametrize(
    "said", ["herinner regio noord", "herinner north", "herinner ze", "herinner iedereen in het midden"]
)
async def test_with_its_own_name_or_none_it_is_that_one(world: World, said: str) -> None:
    dirkje = await _with_north(world)
    await dirkje.says(said)
    dirkje.sees("Zal ik voor Regio Noord een herinnering sturen")


async def test_a_new_name_may_be_another_place(world: World) -> None:
    dirkje = await _with_north(world)
    await dirkje.says("hernoem Zuid 2027")
    dirkje.sees("heet nu Zuid 2027")


async def test_with_nothing_planned_none_is_to_be_sent(world: World) -> None:
    """It was asked whether to send one."""
    dirkje = await _with_north(world)
    await dirkje.says("herinner noord niet")
    dirkje.sees("Er staat geen herinnering klaar waar jij om vroeg")


@pytest.mark.parametrize(
    "said", ["stuur voor Regio Noord geen herinneringen meer", "geen herinneringen meer voor noord graag"]
)
async def test_no_more_reminders_of_a_round_are_those_of_others(world: World, said: str) -> None:
    """The reminders of who said it were turned off, those of their UVOs too."""
    dirkje = await _with_north(world)
    await dirkje.says(said)
    dirkje.sees("Er staat geen herinnering klaar waar jij om vroeg", "Regio Noord: wie is uitgenodigd of begon")
    await dirkje.says("stuur maandag een herinnering", "ja", said)
    dirkje.sees("Voor Regio Noord gaat geen herinnering meer uit")
    await dirkje.says("instellingen")
    dirkje.sees_not("Herinneringen: uit")


@pytest.mark.parametrize("asked", ["verleng Noord", "verleng Noord tot nieuwjaarsdag"])
@pytest.mark.parametrize("said", ["nee, zuid moet naar 8 januari", "Regio Zuid tot en met 8 januari"])
async def test_a_day_for_another_round_is_not_for_the_one_that_was_asked(world: World, asked: str, said: str) -> None:
    """The North was extended to it."""
    dirkje = await _with_north(world)
    await dirkje.says("ronde", "1", "Regio Zuid", "18 december", "6", "verstuur", asked, said)
    dirkje.sees("Ronde Regio Zuid", "De ronde sluit nu op vrijdag 8 januari 2027")
    await dirkje.says("rondes")
    dirkje.sees_not("Regio Noord**: 0 van 6 klaar. Open tot en met vrijdag 8 januari 2027")
