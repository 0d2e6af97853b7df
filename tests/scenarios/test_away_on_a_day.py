"""Who is away on a day, or for a week, that they name: no reminders then, and not until then."""

import pytest

from tests.scenarios.people import World

ONE = "Goed, op vrijdag 27 november 2026 stuur ik je geen herinneringen, vanaf zaterdag 28 november 2026 weer wel."
WEEK = "van maandag 30 november 2026 tot en met zondag 6 december 2026"
UNTIL = "tot vrijdag 27 november 2026 stuur ik je geen herinneringen"


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("ik ben vrijdag weg", ONE),
        ("ik ben er vrijdag niet", ONE),
        ("ik ben volgende week weg", WEEK),
        ("ik ben er volgende week niet", WEEK),
        ("ik ben tot vrijdag weg", UNTIL),
        ("ik ben weg, vrijdag ben ik er weer", UNTIL),
    ],
)
async def test_in_dutch(world: World, said: str, seen: str) -> None:
    """It was read as the day on which they are back: they were reminded on the very day."""
    anna = await world.newcomer("anna")
    await anna.says(said)
    anna.sees(seen)


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        (
            "I'm off on Friday",
            "no reminders on Friday, 27 November 2026, and will again from Saturday, 28 November 2026",
        ),
        ("I'm off next week", "from Monday, 30 November 2026 to Sunday, 6 December 2026"),
        ("I'm out of office until Friday", "no reminders until Friday, 27 November 2026"),
    ],
)
async def test_in_english(world: World, said: str, seen: str) -> None:
    tom = await world.newcomer("tom", "en-GB")
    await tom.says(said)
    tom.sees(seen)
