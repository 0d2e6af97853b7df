"""Whoever says something else while we ask whether to keep or throw away reads that again, with its own buttons."""

from tests.scenarios.people import World, buttons


async def test_the_question_of_two_ways_has_no_yes_and_no(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("competentiescan", "4 4 4 4", "stop", "verwijder de ronde")
    anna.sees("Wil je later verder, of gooi ik je antwoorden weg?")
    assert set(buttons(anna.card)) == {"Bewaar, later verder", "Gooi weg", "Verder", "Hulp"}
    await anna.presses("Bewaar, later verder")
    await anna.says("verder")
    anna.sees("Kaart 2 van 9")
