"""What is due of one UVO on one morning is one message that says each thing once."""

from datetime import UTC, datetime

import pytest

from tests.scenarios.people import Someone, World, buttons, texts
from tests.scenarios.uvos import CODE, new_uvo


async def _told_together(world: World, language: str, meeting: str, *, ends: datetime, others: str = "") -> Someone:
    """Let getting ready and the day itself be due in one morning: the process was down for days."""
    eva = await new_uvo(world)
    await eva.says(f"uvo {CODE} verzet {meeting}")
    if others:
        await eva.says("uvo nieuw", others, meeting.rsplit(" ", 1)[0], "16.00", "verstuur")
    await eva.says(language)
    eva.card = {}
    world.now = ends
    await world.tick()
    eva.hears()
    return eva


@pytest.mark.parametrize(
    ("language", "said", "prepare"),
    [
        ("nederlands", "Vandaag om 14.00 is de UVO.", f"{CODE}: voorbereiden"),
        ("english", "The UVO is today at 14:00.", f"{CODE}: prepare"),
    ],
)
async def test_today_is_said_once_and_leads_to_getting_ready(
    world: World, language: str, said: str, prepare: str
) -> None:
    ends = datetime(2026, 12, 18, 8, 0, tzinfo=UTC)
    eva = await _told_together(world, language, "18 december 14.00", ends=ends)
    words = texts(eva.card)
    assert words.lower().count("vandaag" if language == "nederlands" else "today") == 1, words
    assert said in words
    assert [title for title in buttons(eva.card) if CODE in title] == [prepare]
    await eva.presses(prepare)
    eva.sees(CODE, "vragen" if language == "nederlands" else "questions")


async def test_of_several_each_is_said_once(world: World) -> None:
    ends = datetime(2026, 12, 18, 8, 0, tzinfo=UTC)
    eva = await _told_together(world, "nederlands", "18 december 14.00", ends=ends, others="CD-222222")
    words = texts(eva.card)
    assert words.count("Vandaag om") == 2
    assert "Vandaag is de UVO" not in words
    assert [title for title in buttons(eva.card) if "-" in title] == [
        f"{CODE}: voorbereiden",
        "CD-222222: voorbereiden",
    ]


async def test_an_early_meeting_is_one_card_with_its_questions(world: World) -> None:
    """A meeting at half past eight on Monday is told on Friday, and so is getting ready for it: the same words."""
    ends = datetime(2026, 12, 18, 15, 10, tzinfo=UTC)
    eva = await _told_together(world, "nederlands", "21 december 8.30", ends=ends)
    words = texts(eva.card)
    assert words.count("Over 3 dagen is de UVO") == 1, words
    assert "Deze vragen helpen je" in words
