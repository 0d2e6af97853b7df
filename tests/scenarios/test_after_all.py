"""Who says no to what was asked, and then "toch wel": it is taken up again, and nothing is undone unasked."""

from datetime import timedelta

import pytest

from tests.scenarios.people import Someone, World
from tests.store.contract.everything import dump

CASE = "uvo nieuw AB-3K7QXZ 15 december 14:00"
AFTER_ALL = (
    "toch wel",
    "toch maar wel",
    "doe toch maar",
    "nee, toch wel graag",
    "ik heb me bedacht",
    "ja doe toch maar",
)


async def coordinator(world: World) -> Someone:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", "Oost", "over drie weken", "8", "verstuur")
    return dirkje


@pytest.mark.parametrize("said", AFTER_ALL)
async def test_what_was_made_ready_is_kept_after_all(world: World, said: str) -> None:
    eva = await world.newcomer("eva")
    await eva.says(CASE, "nee", said)
    eva.sees("UVO AB-3K7QXZ", "De UVO is gemaakt")


async def test_another_day_it_is_asked_once_more(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says(CASE, "nee")
    world.now += timedelta(days=3)
    await eva.says("toch wel")
    assert (await dump(world.engine))["uvos"] == []
    eva.sees("staan klaar om te bewaren")
    await eva.says("ja")
    eva.sees("De UVO is gemaakt")


@pytest.mark.parametrize("said", ["actually, yes", "go on then", "yes after all", "I changed my mind"])
async def test_so_it_is_in_english(world: World, said: str) -> None:
    tom = await world.newcomer("tom", "en-GB")
    await tom.says("new uvo AB-3K7QXZ 15 December 14:00", "no", said)
    tom.sees("UVO AB-3K7QXZ", "15 December 2026")


async def test_a_press_on_no_is_a_no_as_well(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says(CASE)
    await eva.presses("Niet bewaren")
    await eva.says("toch wel")
    eva.sees("De UVO is gemaakt")


@pytest.mark.parametrize("said", AFTER_ALL)
async def test_closing_a_round_is_asked_once_more(world: World, said: str) -> None:
    dirkje = await coordinator(world)
    await dirkje.says("sluit", "nee", said)
    dirkje.sees("Weet je zeker dat je Oost wilt sluiten?")
    assert (await dump(world.engine))["rounds"][0]["closed_on"] is None
    await dirkje.says("ja")
    assert (await dump(world.engine))["rounds"][0]["closed_on"]


@pytest.mark.parametrize("said", AFTER_ALL)
async def test_erasing_all_is_asked_once_more(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "wis mijn gegevens")
    await anna.says("nee", said)
    anna.sees("Alles over jou wissen")
    assert len((await dump(world.engine))["people"]) == 1


async def test_a_form_is_thrown_away_by_its_own_word_only(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "stop", "nee", "toch maar wel")
    anna.sees("gooi ik je antwoorden weg?")
    await anna.says("verder")
    anna.sees("Vraag 2 van 3")


async def test_closing_a_case_is_asked_once_more(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says(CASE, "ja", "sluit AB-3K7QXZ af", "nee")
    await eva.says("toch wel")
    eva.sees("Is casus AB-3K7QXZ afgesloten?")
    assert (await dump(world.engine))["uvos"][0]["closed_on"] is None
    await eva.says("ja")
    assert (await dump(world.engine))["uvos"][0]["closed_on"]


async def test_who_was_asked_what_they_meant_is_asked_again(world: World) -> None:
    dirkje = await coordinator(world)
    await dirkje.says("sluit oost dan misschien toch maar af", "nee", "toch wel")
    dirkje.sees_not("Dat begrijp ik niet")
    assert (await dump(world.engine))["rounds"][0]["closed_on"] is None


@pytest.mark.parametrize("between", ["help", "wie ziet dit?", "menu"])
async def test_only_the_newest_no_is_taken_back(world: World, between: str) -> None:
    eva = await world.newcomer("eva")
    await eva.says(CASE, "nee", between, "toch wel")
    assert (await dump(world.engine))["uvos"] == []


@pytest.mark.parametrize("said", ["ok", "prima", "toch niet", "nee toch niet", "ja"])
async def test_other_words_take_nothing_up(world: World, said: str) -> None:
    eva = await world.newcomer("eva")
    await eva.says(CASE, "nee", said)
    assert (await dump(world.engine))["uvos"] == []
