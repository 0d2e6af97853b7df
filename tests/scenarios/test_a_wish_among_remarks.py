"""Of a message that tells something and asks for something, what is asked for is done, and no more."""

import pytest

from tests.scenarios.people import Someone, World


async def _with_round(world: World) -> Someone:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", "Regio Noord", "over drie weken", "6", "verstuur")
    return dirkje


@pytest.mark.parametrize(
    "said",
    [
        "Het schiet nog niet erg op, dus ik wil graag een herinnering laten uitgaan.",
        "Zou je iedereen nog eens willen herinneren? Er heeft nog niemand iets gedaan.",
        "Er zijn er nog maar twee klaar, zie ik. Zou je de anderen een vriendelijk berichtje willen sturen?",
    ],
)
async def test_a_reminder_is_asked_for(world: World, said: str) -> None:
    """It was taken for a complaint, or the figures were shown."""
    dirkje = await _with_round(world)
    await dirkje.says(said)
    dirkje.sees("herinner")
    dirkje.sees_not("vervelend")
    await dirkje.says("ja")
    dirkje.sees("herinnering")


@pytest.mark.parametrize(
    "said",
    ["top dankje, hier kan ik wat mee", "dankjewel, dan wacht ik het af", "dank je wel, dat viel me reuze mee hoor"],
)
async def test_thanks_that_go_on_are_thanks(world: World, said: str) -> None:
    """Help was shown for "kan ik"."""
    dirkje = await _with_round(world)
    await dirkje.says(said)
    dirkje.sees("Graag gedaan")


async def test_thanks_before_a_wish_are_not_the_point(world: World) -> None:
    dirkje = await _with_round(world)
    await dirkje.says("dank je wel, hoeveel mensen zijn er nu al klaar")
    dirkje.sees("0 van de 6")


async def test_what_the_whole_orders_is_not_taken_for_less(world: World) -> None:
    """The last part alone, a request too, would only ask whether something may be changed."""
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "Een regio of subregio", "Testregio", "4", "pauze")
    await anna.says("Het komt er deze week niet meer van, wil je er maandag nog eens op terugkomen?")
    anna.sees("maandag 30 november")


async def test_why_the_last_day_moves_is_no_day(world: World) -> None:
    """ "Voor kerst" was heard as a day, and nothing could be done with both."""
    dirkje = await _with_round(world)
    await dirkje.says("zet de sluiting maar op vr 8 jan, voor kerst gaat niemand t redden")
    dirkje.sees("8 januari 2027")
    dirkje.sees_not("voor kerst?")


@pytest.mark.parametrize("said", ["14 dec ben ik pas weer terug, tot die tijd geen berichtjes aub"])
async def test_who_is_away_and_wants_nothing_until_then_is_away(world: World, said: str) -> None:
    """Because of "geen" nothing was done, and it was said so."""
    anna = await world.newcomer("anna")
    await anna.says(said)
    anna.sees("er niet bent: 14 dec")
    await anna.says("ja")
    anna.sees("tot maandag 14 december 2026 stuur ik je geen herinneringen")


async def test_a_question_about_the_name_is_no_name(world: World) -> None:
    """It was asked whether the whole question was the name."""
    dirkje = await world.newcomer("dirkje", locale="en-GB")
    await dirkje.says("round", "1", "will the people i invite see this name?")
    dirkje.sees_not("your answer")
