"""The two letters that the code of a case begins with name it in a few words, too: "sluit CD"."""

import pytest

from tests.scenarios.people import World

_TWO = ("uvo nieuw AB-3K7QXZ 15-12-2026 14:00", "ja", "uvo nieuw CD-8M4RTW 20-01-2027 10:00", "ja")


@pytest.mark.parametrize(
    ("said", "sees"),
    [
        ("sluit CD", "Is casus CD-8M4RTW afgesloten?"),
        ("sluit cd", "Is casus CD-8M4RTW afgesloten?"),
        ("uvo CD", "Gepland op woensdag 20 januari 2027"),
        ("CD", "Gepland op woensdag 20 januari 2027"),
        ("uvo CD verzetten", "UVO CD-8M4RTW"),
        ("lijstjes CD", "Aanpak van CD-8M4RTW"),
    ],
)
async def test_letters_name_the_case(world: World, said: str, sees: str) -> None:
    """It was asked which one was meant, or not understood."""
    eva = await world.newcomer("eva")
    await eva.says(*_TWO, said)
    eva.sees(sees)
    eva.sees_not("AB-3K7QXZ")


async def test_letters_of_no_case_close_none(world: World) -> None:
    """It was asked whether the only case there is was closed."""
    eva = await world.newcomer("eva")
    await eva.says(*_TWO[:2], "sluit CD")
    eva.sees("Casus CD staat niet bij jou")
    eva.sees_not("afgesloten?")


async def test_letters_are_no_case_in_a_form(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says(*_TWO, "ronde", "1", "CD", "18-12-2026", "3")
    eva.sees("CD")
    eva.sees_not("CD-8M4RTW")
