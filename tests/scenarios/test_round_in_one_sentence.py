"""A coordinator tells all of a round in one sentence: nothing said is asked again, and it is seen before it is sent."""

from datetime import date, datetime, time

import pytest

from dialogs.understanding.round_details import find_round_details
from tests.scenarios.people import World, texts


async def test_a_round_in_one_sentence_and_one_word(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("een vertrouwelijke ronde met knelpunten voor regio zuid met 20 mensen tot 18 december")
    for line in ("Naam:** Regio Zuid", "Sluit op:** vrijdag 18 december 2026", "Aantal genodigden:** 20"):
        assert line in texts(dirkje.card)
    await dirkje.says("verstuur")
    assert "Regio Zuid is open tot en met vrijdag 18 december 2026. Je nodigt 20 mensen uit." in texts(dirkje.card)


async def test_what_was_told_is_said_and_the_rest_is_asked(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ik wil met 12 mensen van regio noord de zelfscan doen")
    assert "Al ingevuld uit wat je zei: naam en aantal genodigden." in texts(dirkje.card)
    await dirkje.says("1")
    assert "Tot en met welke dag" in texts(dirkje.card)
    await dirkje.says("18-12-2026")
    assert "Naam:** Regio Noord" in texts(dirkje.card)
    assert "Aantal genodigden:** 12" in texts(dirkje.card)


async def test_in_english(world: World) -> None:
    nora = await world.newcomer("nora", "en-GB")
    await nora.says("make a round for region East with 14 people until 18 December")
    assert "Filled in from what you said: name, closes on and number of people invited." in texts(nora.card)


@pytest.mark.parametrize(
    "said",
    [
        "maak een ronde voor een paar mensen",
        "maak een ronde voor 10 tot 15 mensen",
        "maak een ronde voor mijn team, maandag",
        "maak een ronde met 3 mensen per gemeente",
        # Sooner than a round can close.
        "maak een ronde tot 18 december 2025",
    ],
)
async def test_what_may_be_read_in_more_ways_is_asked(world: World, said: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says(said)
    if "Bedoel je dit" in texts(dirkje.card):
        await dirkje.says("ja")
    assert "Welke scan doet de groep?" in texts(dirkje.card)
    assert "Al ingevuld" not in texts(dirkje.card)


async def test_who_makes_a_round_hears_what_they_will_share(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", "Regio Noord", "hoe nodig ik mensen uit?")
    assert "Staat je ronde klaar, dan krijg je de code" in texts(dirkje.card)
    await dirkje.presses("Verder")
    assert "Tot en met welke dag" in texts(dirkje.card)


@pytest.mark.parametrize("asked", ["kan de ronde een week langer open?", "kan de ronde langer openblijven?"])
async def test_whether_a_round_can_stay_open_comes_with_days(world: World, asked: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", "Regio Noord", "18-12-2026", "12", "verstuur", asked)
    # A week later is Christmas.
    await dirkje.presses("maandag 28 december 2026")
    assert "tot en met maandag 28 december 2026" in texts(dirkje.card)


async def test_a_week_later_is_no_question_when_it_closes(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", "Regio Noord", "18-12-2026", "12", "verstuur", "kan het een week later sluiten")
    assert "laatste dag van Regio Noord verzetten" in texts(dirkje.card)


@pytest.mark.parametrize(
    "said",
    [
        "doe een zelfscan voor team oost, 9 man, uiterlijk 20 januari",
        "ik ben coordinator van team oost en wil met 9 mensen de zelfscan doen, tot 20 januari",
    ],
)
async def test_what_stands_in_any_part_of_it_counts(world: World, said: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says(said)
    if "Bedoel je dit" in texts(dirkje.card):
        await dirkje.says("ja")
    await dirkje.says("1")
    for line in ("Naam:** Team Oost", "Sluit op:** woensdag 20 januari 2027", "Aantal genodigden:** 9"):
        assert line in texts(dirkje.card)


async def test_what_it_is_called_is_its_name(world: World) -> None:
    """What it is to be was taken for a question about confidentiality, and its name was asked again."""
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ik wil een ronde, competentiescan vertrouwelijk, 14 man, heet Noord najaar")
    dirkje.sees("Al ingevuld uit wat je zei: naam en aantal genodigden.")
    await dirkje.says("1", "18 december")
    dirkje.sees("Noord najaar", "14")


@pytest.mark.parametrize("said", ["hoe heet de ronde", "een ronde die heet zoals vorig jaar"])
def test_what_is_no_name_is_left_out(said: str) -> None:
    assert not find_round_details(said, datetime.combine(date(2026, 11, 26), time(10)), "nl").name
