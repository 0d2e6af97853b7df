"""What somebody answered is read back as a sentence has it, and a score stays on the line of its number."""

import pytest

from dialogs.texts.catalog import speech
from tests.scenarios.people import World, elements


@pytest.mark.parametrize(
    ("names", "joined"),
    [
        (["onderwijs", "zorg", "gemeente"], "onderwijs, zorg en gemeente"),
        (["vaardigheden en houding", "doelen"], "vaardigheden en houding, en doelen"),
        (["veld", "belangen", "vaardigheden en houding"], "veld, belangen, en vaardigheden en houding"),
    ],
)
def test_what_has_the_joining_word_in_it_stands_apart(names: list[str], joined: str) -> None:
    """It said "systemen die niet passen en vaardigheden en houding", of two."""
    assert speech("nl").names(names) == joined


async def test_several_answers_are_one_sentence(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("knelpunten", "1, 3 en 5", "2")
    anna.sees("Versnipperd veld, systemen die niet passen, en vaardigheden en houding")


async def test_a_score_is_not_cut_from_its_word(world: World) -> None:
    tom = await world.newcomer("tom", "en-GB")
    await tom.says("regie style", "2")
    words = [str(element.get("text")) for element in elements(tom.card)]
    kept = "**2\N{NO-BREAK SPACE}–\N{WORD JOINER}\N{NO-BREAK SPACE}Rarely**"
    assert any(text.endswith(kept) for text in words), words


async def test_scores_of_a_card_stand_on_one_line(world: World) -> None:
    tom = await world.newcomer("tom", "en-GB")
    await tom.says("five steps", "4 3", "2 2", "4 4", "3 3", "4 4", "2", "-")
    lines = [str(e["text"]) for e in elements(tom.card) if "plan together" in str(e.get("text", ""))]
    assert any("4\N{NO-BREAK SPACE}·\N{NO-BREAK SPACE}4" in line for line in lines), lines
