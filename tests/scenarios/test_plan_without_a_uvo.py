"""Who has no UVO and speaks of the plan of a case hears what there is of it here, and that nothing of it is kept."""

import pytest

from tests.scenarios.people import World


@pytest.mark.parametrize(
    ("locale", "said", "told"),
    [
        ("nl-NL", "plan van aanpak", "Van de inhoud bewaar ik niets"),
        ("nl-NL", "wat doe je met het plan van aanpak?", "Van de inhoud bewaar ik niets"),
        ("en-GB", "plan of action", "I keep nothing of the contents"),
        ("en-GB", "action plan", "I keep nothing of the contents"),
    ],
)
async def test_it_is_told_what_there_is_of_it(world: World, locale: str, said: str, told: str) -> None:
    anna = await world.newcomer("anna", locale)
    await anna.says(said)
    anna.sees(told, "VEHAA")


async def test_a_dictated_code_names_its_case(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says("uvo nieuw", "A B streepje drie K zeven Q X Z")
    eva.sees("Vraag 2 van 3")
