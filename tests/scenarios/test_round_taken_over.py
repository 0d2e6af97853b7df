"""A round that was handed over, or is shared: who gave the key hears that it was taken, and the other has it."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import Someone, World, code_on


async def given_and_taken(world: World, gives: str, takes: str, locale: str = "nl-NL") -> tuple[Someone, Someone]:
    dirkje, code = await stages.open_round(world, locale)
    await dirkje.says(f"{gives} {code}")
    farid = await world.newcomer("farid", locale)
    await farid.says(f"{takes} {code_on(dirkje.card)}")
    return dirkje, farid


async def test_handed_over(world: World) -> None:
    """Nothing was said to who gave it, and "mijn rondes" had it that they had not made a round yet."""
    dirkje, farid = await given_and_taken(world, "overdragen", "neem aan")
    await world.tick(hours=1)
    dirkje.hears()
    dirkje.sees("Je sleutel is gebruikt", "Je collega is nu coördinator van Regio Noord", "niet meer van jou")
    farid.hears_nothing()
    await dirkje.says("mijn rondes")
    dirkje.sees("Je hebt nu geen ronde bij mij")
    world.told.clear()
    await world.tick(days=1)
    dirkje.hears_nothing()


async def test_shared(world: World) -> None:
    dirkje, _ = await given_and_taken(world, "samen", "neem aan")
    await world.tick(hours=1)
    dirkje.hears()
    dirkje.sees("Je collega en jij zijn nu samen coördinator van Regio Noord")


async def test_in_english(world: World) -> None:
    dirkje, _ = await given_and_taken(world, "hand over", "accept", "en-GB")
    await world.tick(hours=1)
    dirkje.hears()
    dirkje.sees("Your key was used", "The round is no longer yours")


async def test_given_back_before_it_was_told_it_is_no_news(world: World) -> None:
    dirkje, farid = await given_and_taken(world, "overdragen", "neem aan")
    await farid.says("overdragen")
    await dirkje.says(f"neem aan {code_on(farid.card)}")
    await world.tick(hours=1)
    dirkje.hears_nothing()
    farid.hears()
    farid.sees("Je sleutel is gebruikt", "niet meer van jou")


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("nl-NL", "ik zou de ronde van dirkje overnemen"),
        ("nl-NL", "Petra draagt haar ronde aan mij over"),
        ("nl-NL", "hoe neem ik een uvo over"),
        ("nl-NL", "ik heb een sleutel gekregen van Petra"),
        ("en-GB", "I'm taking over Petra's round"),
        ("en-GB", "I got a key from Petra"),
    ],
)
@pytest.mark.parametrize("own", [False, True])
async def test_who_takes_one_over_is_asked_for_the_key(world: World, own: bool, locale: str, said: str) -> None:
    """It was said that they have nothing to hand over; who has a round was offered to hand over that."""
    farid = (await stages.open_round(world, locale))[0] if own else await world.newcomer("farid", locale)
    await farid.says(said)
    farid.sees(*(("Welke sleutel", "neem aan") if locale == "nl-NL" else ("Which key", "accept")))


@pytest.mark.parametrize(
    "said",
    [
        "kan Petra de ronde van mij overnemen",
        "ik ga met verlof en Petra zou de ronde overnemen",
        "ik wil de ronde door Petra laten overnemen",
        "ik draag de ronde over aan Petra",
    ],
)
async def test_who_hands_one_over_is_not(world: World, said: str) -> None:
    dirkje, _ = await stages.open_round(world, "nl-NL")
    await dirkje.says(said)
    dirkje.sees("Regio Noord overdragen aan een collega")


async def test_who_has_nothing_to_hand_over_hears_how_to_take_one_over(world: World) -> None:
    farid = await world.newcomer("farid")
    await farid.says("overdragen")
    farid.sees("Je hebt geen ronde of UVO om over te dragen", "Vraag je collega om een sleutel")


async def test_which_key_is_to_be_withdrawn_is_asked_as_that(world: World) -> None:
    """It was asked which key they had got, and told to accept it."""
    dirkje, code = await stages.open_round(world, "nl-NL")
    await dirkje.says(f"overdragen {code}")
    key = code_on(dirkje.card)
    await dirkje.says("mijn rondes", "trek sleutel in")
    dirkje.sees("Welke sleutel gaf je")
    await dirkje.says(key)
    dirkje.sees(f"Sleutel {key} werkt niet meer")


@pytest.mark.parametrize("said", ["ik wil de ronde samen met Petra doen", "doe deze ronde samen met Karin"])
async def test_to_do_a_round_together_is_to_share_it(world: World, said: str) -> None:
    """It began to make another round."""
    dirkje, _ = await stages.open_round(world, "nl-NL")
    await dirkje.says(said)
    dirkje.sees("Een collega erbij als coördinator")


async def test_who_has_none_makes_one_together(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ik wil een ronde samen met Petra doen")
    dirkje.sees("Welke scan doet de groep?")
