"""What is said below a UVO that was read out, before it is kept: it is about that one, and about no other case."""

import pytest

from tests.scenarios.people import World

_OTHER, _READ_OUT = ("uvo nieuw AB-3K7QXZ 15-12-2026 14:00", "ja"), "nieuwe uvo CD-8M4RTW 5 januari 10 uur"


@pytest.mark.parametrize(
    ("said", "stands"),
    [
        ("nee, 11 uur", "dinsdag 5 januari 2027, 11.00 uur"),
        ("nee doe maar 11 uur", "dinsdag 5 januari 2027, 11.00 uur"),
        ("liever een dag later", "woensdag 6 januari 2027, 10.00 uur"),
        ("7 januari", "donderdag 7 januari 2027, 10.00 uur"),
    ],
)
async def test_another_day_or_hour_puts_it_right(world: World, said: str, stands: str) -> None:
    """It was lost, and offered to move another case to that day or hour."""
    eva = await world.newcomer("eva")
    await eva.says(*_OTHER, _READ_OUT, said)
    eva.sees("Klopt dit?", "CD-8M4RTW", stands)
    await eva.says("ja", "uvo")
    eva.sees(stands, "dinsdag 15 december 2026, 14.00 uur")


@pytest.mark.parametrize("said", ["zet klaar", "sla maar op", "bewaar maar"])
async def test_to_be_kept_is_a_yes(world: World, said: str) -> None:
    """It offered the scans, or told how long answers are kept."""
    eva = await world.newcomer("eva")
    await eva.says(*_OTHER, _READ_OUT, said)
    eva.sees("De UVO is gemaakt", "dinsdag 5 januari 2027, 10.00 uur")


async def test_it_is_so_in_english(world: World) -> None:
    eva = await world.newcomer("eva", "en-GB")
    await eva.says("new uvo CD-8M4RTW 5 January 10:00", "no, 11:00")
    eva.sees("Is this right?", "Tuesday, 5 January 2027, 11:00")
    await eva.says("save it")
    eva.sees("The UVO is set up")
