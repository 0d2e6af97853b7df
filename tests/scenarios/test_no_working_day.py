"""A UVO that is typed on one line for a day on which nobody works: it is said before it is kept."""

import pytest

from tests.scenarios.people import World


@pytest.mark.parametrize(
    ("line", "locale", "seen"),
    [
        ("uvo nieuw AB-3K7QXZ 25 december 10.00", "nl-NL", "geen werkdag: vrijdag 25 december 2026 (Eerste kerstdag)."),
        ("uvo nieuw AB-3K7QXZ zaterdag 19 december 10.00", "nl-NL", "geen werkdag: zaterdag 19 december 2026."),
        ("uvo new AB-3K7QXZ 25 December 10:00", "en-GB", "no working day: Friday, 25 December 2026 (Christmas Day)."),
    ],
)
async def test_it_is_said_before_it_is_kept(world: World, line: str, locale: str, seen: str) -> None:
    eva = await world.newcomer("eva", locale)
    await eva.says(line)
    eva.sees(seen)
    await eva.says("ja")
    eva.sees("UVO AB-3K7QXZ")
    eva.sees_not("werkdag", "working day")


async def test_of_several_lines_it_is_told_how_many(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says("AB-3K7QXZ 19-12-2026 10:00\nCD-4M8RYW 17-12-2026 10:00\nEF-5N9SZX 25-12-2026 10:00")
    eva.sees("Let op: 2 zijn in het weekend of op een feestdag.")


async def test_of_a_working_day_nothing_is_said(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says("uvo nieuw AB-3K7QXZ 16 december 10.00")
    eva.sees_not("werkdag")
