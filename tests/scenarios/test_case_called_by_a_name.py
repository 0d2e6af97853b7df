"""What is wanted with a UVO, beside the name of somebody where its code belongs, is refused and nothing is done."""

import pytest

from tests.scenarios.people import World

_REFUSED = {"nl-NL": "Dat hoort hier niet", "en-GB": "does not belong here"}


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("nl-NL", "verzet de zaak Ahmed naar 3 december"),
        ("en-GB", "case Ahmed moved to 3 December"),
        ("en-GB", "move the Khan case to 3 December"),
        ("en-GB", "the Khan family can't make it on Tuesday, move it to Thursday"),
        ("en-GB", "she has been taken into care, close the case"),
    ],
)
async def test_it_is_refused(world: World, locale: str, said: str) -> None:
    eva = await world.newcomer("eva", locale)
    await eva.says("AB-3K7QXZ 1-12-2026 14:00", "ja" if locale == "nl-NL" else "yes", said)
    eva.sees(_REFUSED[locale])
    await eva.says("uvo AB-3K7QXZ")
    eva.sees("1 december 2026" if locale == "nl-NL" else "1 December 2026")


@pytest.mark.parametrize(
    "said", ["verzet AB-3K7QXZ naar 3 december, dan is Petra er weer", "verzet de casus naar 3 december"]
)
async def test_who_works_may_be_named(world: World, said: str) -> None:
    eva = await world.newcomer("eva")
    await eva.says("AB-3K7QXZ 1-12-2026 14:00", "ja", said)
    eva.sees("Gepland op donderdag 3 december 2026")
