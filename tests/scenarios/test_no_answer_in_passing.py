"""What got an answer about something else: costs, too many messages, a day or a name that is wrong."""

import pytest

from tests.scenarios.mishearing import chair
from tests.scenarios.people import World
from tests.scenarios.test_how_many_it_is_for import begun

COSTS = ("is het gratis", "kost dit geld", "moet ik hiervoor betalen", "wat kost dit")
COSTS_EN = ("do I have to pay for this", "how much does it cost?", "is this free?")
OF_A_ROUND = (
    ("de einddatum klopt niet", "Tot en met welke dag?"),
    ("er doen te weinig mensen mee", "geen minimum"),
    ("hoe bespreek ik de uitkomst", "Het groepsbeeld komt na sluiting"),
    ("kan ik zelf een vraag toevoegen", "de vragen van een scan liggen vast"),
    ("stuur een bedankje naar iedereen", "Dat kan ik niet."),
    ("verander de naam", "Typ de nieuwe naam"),
    ("wat als niemand meedoet", "geen minimum"),
)


@pytest.mark.parametrize("said", COSTS)
async def test_taking_part_costs_nothing(world: World, said: str) -> None:
    kees = await world.newcomer("kees")
    await kees.says(said)
    kees.sees("Meedoen kost je niets")


@pytest.mark.parametrize("said", COSTS_EN)
async def test_taking_part_costs_nothing_in_english(world: World, said: str) -> None:
    kate = await world.newcomer("kate", "en-GB")
    await kate.says(said)
    kate.sees("Taking part costs you nothing")


async def test_how_much_time_it_takes_is_no_matter_of_money(world: World) -> None:
    kees = await world.newcomer("kees")
    await kees.says("hoeveel tijd kost het")
    kees.sees("5 minuten")


@pytest.mark.parametrize("said", ["ik krijg te veel berichten van je", "je stuurt te veel"])
async def test_who_gets_too_many_messages_sees_what_can_be_set(world: World, said: str) -> None:
    kees = await world.newcomer("kees")
    await kees.says(said)
    kees.sees("Instellingen", "herinneringen uit")


@pytest.mark.parametrize(("said", "sees"), OF_A_ROUND)
async def test_of_a_round_the_point_is_answered(world: World, said: str, sees: str) -> None:
    dirkje, _ = await begun(world)
    await dirkje.says(said)
    dirkje.sees(sees)


@pytest.mark.parametrize(
    ("said", "sees"),
    [
        ("het ritme klopt niet", "Om de hoeveel weken?"),
        ("mijn agenda klopt niet", "In mijn kalender"),
        ("wie was erbij", "bewaar ik niet"),
    ],
)
async def test_what_is_not_right_is_to_be_another(world: World, said: str, sees: str) -> None:
    """It was heard as a wish to leave everything as it is."""
    anna = await chair(world, "AB-3K7QXZ 8 december 14:00")
    await anna.says(said)
    anna.sees(sees)
