"""Whether a case gets on, answered in a sentence: it is read as yes, in part or no."""

import pytest

from tests.scenarios.people import World
from tests.scenarios.test_held_and_the_next_day import asked

_HELP = "Je staat er niet alleen voor"


@pytest.mark.parametrize(
    ("said", "sees"),
    [
        ("gaat lastig, komt niet van de grond", _HELP),
        ("nee het loopt vast", _HELP),
        ("gaat wel", _HELP),
        ("jawel maar langzaam", _HELP),
        ("ja gaat goed", "Volgens het ritme"),
        ("het gaat de goede kant op", "Volgens het ritme"),
    ],
)
async def test_a_sentence_answers_it(world: World, said: str, sees: str) -> None:
    """It offered to record that the meeting does not take place, or did."""
    eva = await asked(world)
    await eva.says("ja", "klopt", said)
    eva.sees("UVO AB-3K7QXZ", sees)
    eva.sees_not("Bedoel je", "Wat bedoel je")


@pytest.mark.parametrize("said", ["not really, we are stuck", "slowly"])
async def test_so_it_does_in_english(world: World, said: str) -> None:
    eva = await asked(world, "en-GB")
    await eva.says("yes", "that is right", said)
    eva.sees("You are not on your own")


@pytest.mark.parametrize("said", ["geen idee", "moeilijk te zeggen"])
async def test_what_is_no_answer_is_none(world: World, said: str) -> None:
    eva = await asked(world)
    await eva.says("ja", "klopt", said)
    eva.sees_not(_HELP)
    # It is still asked.
    await eva.says("deels")
    eva.sees(_HELP)
