"""What a coordinator says in their own words about a round: taking somebody out, reminding later, another name."""

from datetime import UTC, datetime

import pytest

from tests.scenarios.people import Someone, World, code_on


@pytest.fixture
def world(world: World) -> World:
    # A Thursday.
    world.now = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
    return world


async def made(world: World, locale: str = "nl-NL") -> tuple[Someone, str]:
    dirkje = await world.newcomer("dirkje", locale)
    words = ("round", "18 December", "send") if locale.startswith("en") else ("ronde", "18 december", "verstuur")
    await dirkje.says(words[0], "1", "Noord", words[1], "6", words[2])
    return dirkje, code_on(dirkje.card)


async def closed(world: World, locale: str = "nl-NL") -> tuple[Someone, str]:
    dirkje, code = await made(world, locale)
    for name, group, scores in (("anna", "onderwijs", "3344"), ("bram", "gemeente", "2334")):
        person = await world.newcomer(name)
        await person.says(f"doe mee {code}", "ja", group, *scores, "verstuur")
    await dirkje.says(*((f"close {code}", "yes") if locale.startswith("en") else (f"sluit {code}", "ja")))
    return dirkje, code


@pytest.mark.parametrize("said", ["haal haar eruit", "haal Sanne eruit", "verwijder Sanne uit de ronde"])
async def test_taking_somebody_out_is_told_truly(world: World, said: str) -> None:
    dirkje, _ = await made(world)
    await dirkje.says(said)
    dirkje.sees("Een uitnodiging terughalen kan ik niet.", "Nee, bedankt", "**aantal**")
    dirkje.sees_not("uitnodigen?")


async def test_taking_somebody_out_in_english(world: World) -> None:
    kate, _ = await made(world, "en-GB")
    for said in ("take her out", "remove Sanne from the round"):
        await kate.says(said)
        kate.sees("I cannot take back an invitation.")


async def test_a_reminder_tomorrow_is_planned_for_tomorrow(world: World) -> None:
    dirkje, code = await made(world)
    anna = await world.newcomer("anna")
    await anna.says(f"doe mee {code}", "ja", "onderwijs", "3")
    await dirkje.says("stuur ze morgen een herinnering")
    dirkje.sees("Zal ik voor Noord op vrijdag 27 november 2026 een herinnering sturen")
    await dirkje.says("ja")
    dirkje.sees("Op vrijdag 27 november 2026 gaat voor Noord een herinnering")
    assert "anna" not in [name for name, _ in await world.tick(hours=4)]
    assert "anna" in [name for name, _ in await world.tick(hours=20)]


async def test_the_button_keeps_the_day_and_a_day_off_is_moved_first(world: World) -> None:
    dirkje, _ = await made(world)
    await dirkje.says("herinner ze zaterdag")
    dirkje.sees("op maandag 30 november 2026 een herinnering sturen")
    await dirkje.presses("Ja, stuur de herinnering")
    dirkje.sees("Op maandag 30 november 2026 gaat voor Noord een herinnering")


async def test_a_reminder_tomorrow_in_english(world: World) -> None:
    kate, _ = await made(world, "en-GB")
    await kate.says("send them a reminder tomorrow")
    kate.sees("Shall I send a reminder for Noord on", "27 November 2026", "to whoever is not done?")
    await kate.says("yes")
    kate.sees("27 November 2026 a reminder for Noord goes")


async def test_without_a_day_it_is_as_soon_as_may_be(world: World) -> None:
    dirkje, _ = await made(world)
    await dirkje.says("herinner")
    dirkje.sees("Zal ik voor Noord een herinnering sturen aan wie nog niet klaar is?")
    await dirkje.says("ja")
    dirkje.sees("Op donderdag 26 november 2026 gaat")


async def test_a_day_after_the_last_one_is_too_late(world: World) -> None:
    dirkje, _ = await made(world)
    await dirkje.says("herinner 20 december")
    dirkje.sees("Noord sluit op vrijdag 18 december 2026.")


@pytest.mark.parametrize("said", ["de ronde heet verkeerd", "geef de ronde een andere naam", "hernoem de ronde"])
async def test_a_round_with_the_wrong_name_gets_another(world: World, said: str) -> None:
    dirkje, _ = await made(world)
    await dirkje.says(said)
    dirkje.sees_not("sluiten", "Wat bedoel je?")
    await dirkje.says("Regio Oost")
    dirkje.sees("Noord heet nu Regio Oost")


async def test_a_wrong_name_in_english(world: World) -> None:
    kate, _ = await made(world, "en-GB")
    await kate.says("the round has the wrong name", "Region East")
    kate.sees("Noord is now called Region East")


@pytest.mark.parametrize("said", ["kan ik al wat zien?", "het hele beeld"])
async def test_what_there_is_to_see(world: World, said: str) -> None:
    dirkje, code = await made(world)
    await dirkje.says(said)
    dirkje.sees("Ronde Noord", "0 van 6 klaar", "Het groepsbeeld komt na sluiting.")
    await dirkje.says(f"sluit {code}", "ja", said)
    dirkje.sees("Groepsbeeld Noord")


async def test_how_to_talk_about_it(world: World) -> None:
    dirkje, _ = await closed(world)
    for said in ("hoe bespreek ik dit", "hoe bespreek ik dit met de groep?"):
        await dirkje.says(said)
        dirkje.sees("Groepsbeeld Noord", "Gesprek in vier stappen", "minuten")
        dirkje.sees_not("Een mens spreken")


async def test_how_to_talk_about_it_in_english(world: World) -> None:
    kate, _ = await closed(world, "en-GB")
    await kate.says("how do I discuss this with the group?")
    kate.sees("Group picture Noord", "minutes")


async def test_how_to_talk_about_ones_own_outcome(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "3", "Noord", *"4215", "verstuur", "hoe bespreek ik dit")
    anna.sees("Jouw zelfscan: Noord")


@pytest.mark.parametrize("said", ["wat hebben de anderen ingevuld?", "wie vulde wat in?"])
async def test_what_others_filled_in_is_not_told(world: World, said: str) -> None:
    dirkje, _ = await closed(world)
    await dirkje.says(said)
    dirkje.sees("Dat zeg ik niet", "nooit wie wat invulde", "groepsbeeld")
    await dirkje.presses("Groepsbeeld")
    dirkje.sees("Groepsbeeld Noord")


async def test_what_others_filled_in_is_not_told_in_english(world: World) -> None:
    kate, _ = await made(world, "en-GB")
    await kate.says("what did the others fill in?")
    kate.sees("I tell nobody that", "never who filled in what")
