"""Who is pasted with a function or an organisation beside the name is found, and nobody else is made of it."""

import pytest

from tests.scenarios.inviting import open_round
from tests.scenarios.people import Someone, World

LISTS = (
    "Anna de Vries (Jeugdbescherming)\nBram Bos (gemeente)",
    "Anna de Vries (Jeugdbescherming West), Bram Bos [gemeente]",
    "Anna de Vries - Jeugdbescherming West\nBram Bos - gemeente",
    "Anna de Vries \u2013 Youth Protection\nBram Bos \u2013 council",
    "Anna de Vries: voorzitter\nBram Bos: regisseur",
    "Anna de Vries, gezinsvoogd\nBram Bos, beleidsmedewerker jeugd",
)


async def _reached(world: World) -> Someone:
    dirkje, code = await open_round(world)
    await dirkje.calls(f"nodig uit {code}")
    return dirkje


@pytest.mark.parametrize("pasted", LISTS)
async def test_a_pasted_list_with_functions_is_a_list_of_people(world: World, pasted: str) -> None:
    dirkje = await _reached(world)
    await dirkje.says(pasted)
    dirkje.sees("lijst met 2 mensen")
    await dirkje.says("ja")
    dirkje.sees("2 mensen gevonden")
    dirkje.sees_not("vind ik niet", "niet zeker")


@pytest.mark.parametrize(
    "typed",
    [
        "Bram Bos (Jeugdbescherming)",
        "Bram Bos - Jeugdbescherming",
        "onderwijs: Bram Bos",
        "Bram Bos | gemeente",
    ],
)
async def test_one_of_them_is_found_by_the_name(world: World, typed: str) -> None:
    dirkje, code = await open_round(world)
    await dirkje.calls(f"nodig uit {code}")
    await dirkje.says(f"nodig uit {code}\n{typed}")
    dirkje.sees("E\u00e9n persoon gevonden")


async def test_two_people_with_a_dash_between_are_not_one(world: World) -> None:
    dirkje, code = await open_round(world)
    await dirkje.calls(f"nodig uit {code}")
    await dirkje.says(f"nodig uit {code}\nAnna de Vries - Bram Bos")
    dirkje.sees("Ik nodig niemand uit", "vind ik niet")


async def test_in_a_sentence_an_organisation_in_brackets_is_nobody(world: World) -> None:
    dirkje = await _reached(world)
    await dirkje.says("nodig Bram Bos (Jeugdbescherming) uit")
    dirkje.sees("Bram Bos uitnodigen?")
    dirkje.sees_not("Jeugdbescherming")


@pytest.mark.parametrize("said", ["Anna, Bram en Chris Kok", "nodig Anna, Bram en Chris Kok uit"])
async def test_first_names_only_are_asked_and_found(world: World, said: str) -> None:
    dirkje = await _reached(world)
    await dirkje.says(said, "ja")
    dirkje.sees("3 mensen gevonden")
