"""Moved and put into the calendar in one breath: no file of the old day while the new one is still asked."""

import pytest

from tests.scenarios.people import World


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("nl-NL", "verzet de uvo naar volgende week en zet hem in mn agenda"),
        ("en-GB", "move it to the Tuesday after, and put it in my diary"),
    ],
)
async def test_no_file_of_the_old_day(world: World, locale: str, said: str) -> None:
    eva = await world.newcomer("eva", locale)
    await eva.says("AB-3K7QXZ 1-12-2026 14:00", "ja" if locale == "nl-NL" else "yes", said)
    assert eva.file is None


async def test_the_new_day_is_in_the_file(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says("AB-3K7QXZ 1-12-2026 14:00", "ja", "verzet de uvo naar 10 december en zet hem in mn agenda")
    assert eva.file is not None
    eva.sees("Gepland op donderdag 10 december 2026")


async def test_a_calendar_of_ones_own_is_nobody(world: World) -> None:
    """ "My Outlook" was read as somebody by that name, so it was told that we cannot do it."""
    eva = await world.newcomer("eva", "en-GB")
    await eva.says("AB-3K7QXZ 1-12-2026 14:00\nCD-8M4RTW 2-12-2026 14:00", "yes")
    await eva.says("Could you put both meetings in my Outlook, please? I keep forgetting to write things down.")
    assert eva.file is not None


@pytest.mark.parametrize(
    "said", ["hoe lang duurt een uvo", "hoelang duurt zo'n overleg", "hoeveel tijd staat er voor het overleg"]
)
async def test_how_long_a_meeting_takes_is_told_of_the_meeting(world: World, said: str) -> None:
    eva = await world.newcomer("eva")
    await eva.says("AB-3K7QXZ 1-12-2026 14:00", "ja", said)
    eva.sees("Hoe lang een UVO duurt, ligt niet vast")


async def test_a_scan_before_a_meeting_is_still_a_scan(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says("AB-3K7QXZ 1-12-2026 14:00", "ja", "red ik de zelfscan voor mijn volgende overleg")
    eva.sees("Zelfscan kost ongeveer")


@pytest.mark.parametrize(
    ("locale", "said", "at"),
    [
        ("nl-NL", "twee uur eerder dan gepland", "12.00"),
        ("en-GB", "two hours earlier than planned", "12:00"),
        ("en-GB", "push it back an hour", "15:00"),
        ("en-GB", "bring it forward by half an hour", "13:30"),
    ],
)
async def test_so_many_hours_from_what_was_planned(world: World, locale: str, said: str, at: str) -> None:
    eva = await world.newcomer("eva", locale)
    await eva.says("AB-3K7QXZ 1-12-2026 14:00", "ja" if locale == "nl-NL" else "yes", said)
    eva.sees("1 december 2026" if locale == "nl-NL" else "1 December 2026", at)
