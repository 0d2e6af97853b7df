"""A chair who asks when they hear of a UVO is told so: the day before, the day itself and afterwards."""

import pytest

from tests.scenarios.people import World

TOLD = {
    "nl-NL": "Over een UVO hoor je van mij de dag ervoor, op de dag zelf en erna.",
    "en-GB": "About a UVO you hear from me the day before, on the day itself and afterwards.",
}


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("nl-NL", "krijg ik een herinnering voor de uvo?"),
        ("nl-NL", "stuur me een dag van tevoren een berichtje"),
        ("nl-NL", "waarschuw me een dag van tevoren"),
        ("nl-NL", "instellingen"),
        ("en-GB", "do I get a reminder before the uvo?"),
        ("en-GB", "will you warn me the day before"),
    ],
)
async def test_what_is_sent_about_a_uvo(world: World, locale: str, said: str) -> None:
    """It was out of scope, turned the reminders on, or offered to record a cancellation."""
    eva = await world.newcomer("eva", locale)
    new, done = ("uvo nieuw", "verstuur") if locale == "nl-NL" else ("new uvo", "submit")
    await eva.says(new, "AB-3K7QXZ", "15-12-2026", "14:00", done, said)
    eva.sees(TOLD[locale])


async def test_who_chairs_none_reads_nothing_of_it(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("instellingen")
    anna.sees("Ik herinner je hooguit twee keer")
    anna.sees_not("UVO")


async def test_who_wants_none_is_not_told_of_them(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says("uvo nieuw", "AB-3K7QXZ", "15-12-2026", "14:00", "verstuur", "herinneringen uit")
    eva.sees_not(TOLD["nl-NL"])
