"""A key that was given to a colleague: who says no after it, or thinks better of it, ends it."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import World, code_on
from tests.scenarios.uvos import CODE, new_uvo


@pytest.mark.parametrize("said", ["nee", "nee laat maar", "maak ongedaan", "toch niet"])
@pytest.mark.parametrize("gives", ["overdragen", "samen"])
async def test_of_a_round(world: World, gives: str, said: str) -> None:
    """It said "Goed, ik laat het zo", and the colleague could still take the round."""
    dirkje, code = await stages.open_round(world, "nl-NL")
    await dirkje.says(f"{gives} {code}")
    key = code_on(dirkje.card)
    await dirkje.says(said)
    dirkje.sees(f"Sleutel {key} werkt niet meer")
    farid = await world.newcomer("farid")
    await farid.says(f"neem aan {key}")
    farid.sees_not("Regio Noord")


async def test_of_a_uvo(world: World) -> None:
    eva = await new_uvo(world)
    await eva.says(f"uvo {CODE} overdragen")
    key = code_on(eva.card)
    await eva.says("nee laat maar")
    eva.sees(f"Sleutel {key} werkt niet meer")
    farid = await world.newcomer("farid")
    await farid.says(f"neem aan {key}")
    farid.sees_not(CODE)


async def test_with_the_button_on_another_day(world: World) -> None:
    dirkje, code = await stages.open_round(world, "nl-NL")
    await dirkje.says(f"overdragen {code}")
    card, key = dirkje.card, code_on(dirkje.card)
    await dirkje.says("mijn rondes")
    world.later(days=2)
    await dirkje.presses("Trek de sleutel in", card)
    dirkje.sees(f"Sleutel {key} werkt niet meer")
    await dirkje.presses("Trek de sleutel in", card)
    dirkje.sees("Die sleutel werkt niet meer")


async def test_nobody_ends_that_of_another(world: World) -> None:
    dirkje, code = await stages.open_round(world, "nl-NL")
    await dirkje.says(f"overdragen {code}")
    key = code_on(dirkje.card)
    farid = await world.newcomer("farid")
    await farid.says(f"trek sleutel in {key}")
    farid.sees("Die sleutel werkt niet meer, of jij gaf hem niet.")
    await farid.says(f"neem aan {key}")
    farid.sees("Regio Noord")


async def test_so_it_is_in_english(world: World) -> None:
    tom, code = await stages.open_round(world, "en-GB")
    await tom.says(f"hand over {code}")
    key = code_on(tom.card)
    await tom.says("no, never mind")
    tom.sees(f"Key {key} no longer works")


@pytest.mark.parametrize("said", ["annuleer", "trek die sleutel maar weer in", "trek hem toch maar in"])
async def test_said_as_one_says_it(world: World, said: str) -> None:
    """The menu came, or what a key is, and the colleague could still take the round."""
    dirkje, code = await stages.open_round(world, "nl-NL")
    await dirkje.says(f"overdragen {code}")
    key = code_on(dirkje.card)
    await dirkje.says(said)
    dirkje.sees(f"Sleutel {key} werkt niet meer")


@pytest.mark.parametrize(
    ("locale", "said", "stands"),
    [
        ("nl-NL", "toch niet, ik wil hem houden", "De sleutel werkt nog wel"),
        ("nl-NL", "Petra wil niet", "De sleutel werkt nog wel"),
        ("nl-NL", "ik kan het toch zelf", "De sleutel werkt nog wel"),
        ("en-GB", "actually no, I'll keep it", "The key still works"),
    ],
)
async def test_what_asks_for_nothing_says_that_it_still_works(
    world: World, locale: str, said: str, stands: str
) -> None:
    """It said "Goed, ik doe niets. Alles blijft zoals het is", and the colleague could still take the round."""
    dirkje, code = await stages.open_round(world, locale)
    await dirkje.says(f"hand over {code}" if locale == "en-GB" else f"overdragen {code}")
    key = code_on(dirkje.card)
    await dirkje.says(said)
    dirkje.sees(stands)
    dirkje.sees_not("Alles blijft", "Everything stays")
    await dirkje.says("undo" if locale == "en-GB" else "maak ongedaan")
    dirkje.sees(key, "no longer works" if locale == "en-GB" else "werkt niet meer")


async def test_so_it_is_of_what_else_was_just_done(world: World) -> None:
    """After another name and after a new round all was said to stay as it was."""
    dirkje, code = await stages.open_round(world, "nl-NL")
    await dirkje.says("ik wil toch geen ronde")
    dirkje.sees("De ronde staat klaar", "maak ongedaan")
    await dirkje.says(f"hernoem {code} Voorjaar 2027", "toch maar niet hernoemen")
    dirkje.sees("Wat je net veranderde, blijft zo")
    await dirkje.says("maak ongedaan")
    dirkje.sees("Voorjaar 2027 heet nu Regio Noord")


async def test_who_erases_all_with_a_key_out_is_told_to_wait(world: World) -> None:
    """It said only to hand over first, and with who gave it the key was gone."""
    dirkje, code = await stages.open_round(world, "nl-NL")
    await dirkje.says(f"overdragen {code}", "wis mijn gegevens")
    dirkje.sees("Gaf je al een sleutel? Wacht dan tot je collega hem gebruikte.")
    eva = await new_uvo(world, locale="en-GB")
    await eva.says(f"uvo {CODE} hand over", "erase my data")
    eva.sees("Did you give a key already?")
