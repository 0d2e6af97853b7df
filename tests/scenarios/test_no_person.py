"""Who greets, who signs and organisations are no people to invite, whatever their capitals."""

import pytest

from dialogs.understanding.no_person import is_nobody
from dialogs.understanding.pasted_people import count_people
from tests.conversation import stages
from tests.scenarios.people import World

NO_LIST = [
    "Beste Karin, Groet Piet Bakker",
    "Beste Karin,\nGroet Piet Bakker",
    "Beste Karin de Vries, groet Piet Bakker",
    "Geachte Karin de Vries, Hartelijke groeten, Piet Bakker",
    "Karin de Vries, Groet Piet Bakker",
    "Dear Karin Smith, Regards Pete Baker",
    "Kind regards, Pete Baker",
    "gemeente Noord, Stichting X",
    "Gemeente Noord, Stichting De Brug",
    "Stichting De Brug en Vereniging Samen",
    "Youth Care Foundation, Zwolle Council",
]
LISTS = ["Karin de Vries, Piet Bakker", "Anna Best, Bram Dag", "Karin de Vries en Piet van der Groet"]


@pytest.mark.parametrize("text", NO_LIST)
def test_these_are_no_list_of_people(text: str) -> None:
    assert count_people(text) == 0


@pytest.mark.parametrize("text", LISTS)
def test_these_are_one(text: str) -> None:
    assert count_people(text) == 2


@pytest.mark.parametrize("text", NO_LIST)
async def test_inviting_them_is_not_offered(world: World, text: str) -> None:
    dirkje, code = await stages.open_round(world, "nl-NL")
    await dirkje.calls(f"nodig uit {code}")
    await dirkje.says(text)
    dirkje.sees_not("uitnodigen?", "lijst met")


async def test_of_who_is_named_beside_an_organisation_only_the_person_is_asked_about(world: World) -> None:
    dirkje, _ = await stages.open_round(world, "nl-NL")
    await dirkje.says("nodig gemeente Zwolle en Jan de Boer uit")
    dirkje.sees("Bedoel je dit: Jan de Boer uitnodigen?")
    await dirkje.says("nee", "nodig Stichting De Brug uit")
    dirkje.sees("Wie wil je uitnodigen")


@pytest.mark.parametrize("name", ["Jan de Boer", "Anna School", "Bram van Noord", "Karin Samen"])
def test_a_person_is_one(name: str) -> None:
    assert not is_nobody(name, f"nodig {name} uit")
