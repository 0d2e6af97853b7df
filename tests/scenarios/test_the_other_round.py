"""Of two rounds "the other one" is the one that was not shown, and both are asked at once; nothing closes by itself."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import Someone, World
from tests.scenarios.rounds import made


async def _two_rounds(world: World, locale: str = "nl-NL") -> Someone:
    dirkje, _ = await stages.open_round(world, locale)
    await dirkje.says("ronde", "2", "Zuid", "18-12-2026", "12", "verstuur")
    return dirkje


@pytest.mark.parametrize(
    ("locale", "said", "seen"),
    [
        ("nl-NL", "sluit die andere", "Weet je zeker dat je Regio Noord wilt sluiten?"),
        ("nl-NL", "sluit de andere ronde", "Weet je zeker dat je Regio Noord wilt sluiten?"),
        ("nl-NL", "sluit ze allebei", "- Regio Noord sluiten"),
        ("nl-NL", "sluit beide maar", "- Regio Noord sluiten"),
        ("nl-NL", "sluit maar af", "Welke ronde bedoel je?"),
        ("nl-NL", "vertel over die andere", "3 van 12 klaar"),
        ("nl-NL", "herinner de andere ronde", "Zal ik voor Regio Noord"),
        ("nl-NL", "die van Zuid", "Code: ZZZZ-ZZ24"),
        ("nl-NL", "Regio Noord", "Code: ZZZZ-ZZ23"),
        ("en-GB", "the one for Zuid", "Code: ZZZZ-ZZ24"),
        ("en-GB", "close the other one", "Are you sure you want to close Regio Noord?"),
        ("en-GB", "close them both", "- Close Regio Noord"),
        ("en-GB", "close both of them", "- Close Regio Noord"),
        ("en-GB", "close it down", "Which round do you mean?"),
        ("en-GB", "tell me about the other one", "3 of 12 done"),
    ],
)
async def test_the_other_is_meant(world: World, locale: str, said: str, seen: str) -> None:
    dirkje = await _two_rounds(world, locale)
    await dirkje.says(said)
    dirkje.sees(seen)
    await dirkje.says("nee" if locale == "nl-NL" else "no", "rondes")
    dirkje.sees_not("Gesloten", "Closed")


async def test_after_a_question_it_is_asked_of_the_other(world: World) -> None:
    dirkje = await _two_rounds(world)
    await dirkje.says("sluit Zuid", "nee, de andere")
    dirkje.sees("Weet je zeker dat je Regio Noord wilt sluiten?")
    await dirkje.says("ja")
    await dirkje.says("rondes")
    dirkje.sees("**Regio Noord**: Gesloten.")
    dirkje.sees_not("**Zuid**: Gesloten.")


async def test_which_of_two_buttons_is_asked(world: World) -> None:
    dirkje = await _two_rounds(world)
    await dirkje.says("sluit maar af", "sluit die andere")
    dirkje.sees("Welke ronde bedoel je?")


async def test_it_is_no_round_where_a_noun_follows(world: World) -> None:
    dirkje = await _two_rounds(world)
    await dirkje.says("de andere regio doet niet mee")
    dirkje.sees_not("Regio Noord wilt sluiten", "Jouw rondes")


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("toch weer open", "Nee, Zuid is gesloten"),
        ("kan hij weer open", "Nee, Zuid is gesloten"),
        ("kan ik zuid weer openen", "Nee, Zuid is gesloten"),
        ("kan noord weer open", "Ja, Regio Noord is nog open"),
    ],
)
async def test_what_is_to_open_again_is_the_one_that_closed(world: World, said: str, seen: str) -> None:
    """It was said of the other, which is open: "Ja, Regio Noord is nog open"."""
    dirkje = await _two_rounds(world)
    await dirkje.says("sluit Zuid", "ja", said)
    dirkje.sees(seen)


async def test_a_yes_with_the_name_of_ones_own_round_begins_nothing(world: World) -> None:
    """A coordinator who said which round they meant was put into its scan, which then took all that was said next."""
    dirkje = await _two_rounds(world)
    await dirkje.says("hoe ver zijn we", "noord natuurlijk")
    dirkje.sees_not("Mogen je scores", "Welke code")
    await dirkje.says("ik doe zelf ook mee in Regio Noord")
    dirkje.sees("Mogen je scores op deze manier gedeeld worden?")


@pytest.mark.parametrize(
    ("locale", "said", "seen"),
    [
        ("nl-NL", "moet ik wachten tot iedereen klaar is", "je hoeft op niemand te wachten"),
        ("en-GB", "do I have to wait for everybody", "you do not have to wait for anybody"),
    ],
)
async def test_who_takes_part_waits_for_nobody(world: World, locale: str, said: str, seen: str) -> None:
    """They heard that only the coordinator can do that."""
    _, code = await stages.open_round(world, "nl-NL")
    anna = await world.newcomer("anna", locale)
    await anna.says(f"doe mee {code}" if locale == "nl-NL" else f"join {code}", said)
    anna.sees(seen)


@pytest.mark.parametrize(
    ("locale", "asked", "said", "seen"),
    [
        ("nl-NL", "verleng ze allebei naar 8 januari", "alleen zuid", "Ronde Zuid"),
        ("nl-NL", "sluit ze allebei", "nee alleen zuid", "Weet je zeker dat je Zuid wilt sluiten?"),
        ("en-GB", "extend both to 8 January", "only south", "Round Zuid"),
    ],
)
async def test_of_both_the_one_that_is_named_is_done(
    world: World, locale: str, asked: str, said: str, seen: str
) -> None:
    """It was asked what is meant, with other things that can be done with that round."""
    dirkje = await _two_rounds(world, locale)
    await dirkje.says(asked, said)
    dirkje.sees(seen)


async def _asked_about_north(world: World, asks: str) -> Someone:
    dirkje = await world.newcomer("dirkje", "nl-NL")
    await made(dirkje, name="Regio Noord")
    await made(dirkje, name="Regio Zuid")
    await dirkje.says(asks)
    return dirkje


@pytest.mark.parametrize(
    ("asks", "said", "seen"),
    [
        ("sluit noord", "nee, zuid", "Weet je zeker dat je Regio Zuid wilt sluiten?"),
        ("sluit noord", "sorry, ik bedoelde zuid", "Weet je zeker dat je Regio Zuid wilt sluiten?"),
        ("sluit noord", "no sorry, south", "Weet je zeker dat je Regio Zuid wilt sluiten?"),
        ("herinner noord", "nee, zuid bedoel ik", "Zal ik voor Regio Zuid een herinnering sturen"),
        ("herinner noord op maandag", "nee, zuid", "Zal ik voor Regio Zuid op maandag 30 november"),
        ("hernoem noord", "nee, zuid", "Hoe moet Regio Zuid gaan heten?"),
        ("verleng noord", "nee, zuid", "Tot en met welke dag?"),
        ("aantal noord", "nee niet noord maar zuid", "Regio Zuid is nu voor"),
        ("nodig Piet uit voor noord", "nee, voor zuid", "Piet uitnodigen voor Regio Zuid?"),
        ("nodig Piet uit voor noord", "ja maar voor zuid", "Piet uitnodigen voor Regio Zuid?"),
    ],
)
async def test_what_is_asked_of_one_is_meant_for_the_other(world: World, asks: str, said: str, seen: str) -> None:
    """It told how far the other is, or took "nee, zuid" for the new name."""
    dirkje = await _asked_about_north(world, asks)
    await dirkje.says(said)
    dirkje.sees(seen)


@pytest.mark.parametrize("said", ["nee", "nee, zuid loopt nog", "nee, noord moet open blijven"])
async def test_a_no_with_more_closes_neither(world: World, said: str) -> None:
    dirkje = await _asked_about_north(world, "sluit noord")
    await dirkje.says(said)
    dirkje.sees_not("Weet je zeker dat je Regio Zuid")
    await dirkje.says("rondes")
    dirkje.sees_not("Gesloten")


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("ja, maar wel morgen", "Op dinsdag 24 november 2026 gaat voor Regio Noord een herinnering"),
        ("ja, doe maar maandag", "Op maandag 30 november 2026 gaat voor Regio Noord een herinnering"),
        ("nee, maandag", "Zal ik voor Regio Noord op maandag 30 november 2026 een herinnering sturen"),
        ("liever maandag", "Zal ik voor Regio Noord op maandag 30 november 2026 een herinnering sturen"),
    ],
)
async def test_a_reminder_on_another_day(world: World, said: str, seen: str) -> None:
    """The menu was shown."""
    dirkje = await _asked_about_north(world, "herinner noord")
    await dirkje.says(said)
    dirkje.sees(seen)
