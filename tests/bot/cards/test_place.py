"""Above a question stands where one is, where there is a way to go."""

import pytest

from tests.scenarios.people import World, texts


@pytest.mark.parametrize(
    ("word", "title"), [("uren coördinator", "Hoeveel uur voor de regionale coördinator?"), ("scan", "Zelfscan")]
)
async def test_one_question_alone_has_no_number(world: World, word: str, title: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says(word)
    anna.sees(title)
    assert ("Vraag 1" in texts(anna.card)) == (word == "scan")
    anna.sees_not("Vraag 1 van 1")
