"""Two questions or wishes in one message: both are answered or asked, and none is dropped without a word."""

import pytest

from dialogs.events import Said
from tests.scenarios.people import Someone, World, buttons, texts


async def _cards(person: Someone, said: str) -> str:
    things = await person.world.turns.take(Said(person.who, person.delivery(), said))
    return "\n".join(texts(thing) for thing in things if isinstance(thing, dict))


@pytest.mark.parametrize(
    ("said", "both"),
    [
        ("hoe lang duurt de competentiescan en ziet mijn baas het?", ("10 minuten", "Je scores zijn van jou")),
        ("moet ik meedoen en hoe lang duurt het?", ("Van mij hoeft het niet", "Zelfscan kost")),
        ("wie ziet mijn antwoorden en hoe lang duurt het", ("Je scores zijn van jou", "Zelfscan kost")),
    ],
)
async def test_two_questions_are_both_answered(world: World, said: str, both: tuple[str, ...]) -> None:
    anna = await world.newcomer("anna")
    seen = await _cards(anna, said)
    assert all(part in seen for part in both), seen


@pytest.mark.parametrize(
    "said", ["who sees my answers and how long does it take", "how long does it take and can my boss see it?"]
)
async def test_so_they_are_in_english(world: World, said: str) -> None:
    kate = await world.newcomer("kate", "en-GB")
    seen = await _cards(kate, said)
    assert "Your scores are yours" in seen
    assert "Self-scan takes" in seen


@pytest.mark.parametrize("said", ["wie ziet mijn antwoorden", "hoe lang duurt de competentiescan en de zelfscan"])
async def test_one_question_stays_one(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    things = await world.turns.take(Said(anna.who, anna.delivery(), said))
    assert len([thing for thing in things if isinstance(thing, dict)]) == 1


@pytest.mark.parametrize(
    "said",
    ["ik ben tot maandag weg en stuur me geen herinneringen meer", "zet herinneringen uit, ik ben tot maandag weg"],
)
async def test_being_away_is_not_dropped_beside_no_more_reminders(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    seen = await _cards(anna, said)
    assert "Je krijgt geen herinneringen meer" in seen
    assert "maandag 30 november" in seen
    await anna.says("ja")
    assert anna.sees("30 november")
    await anna.says("instellingen")
    assert "Wel herinneringen" in buttons(anna.card)


async def test_so_it_is_in_english_too(world: World) -> None:
    kate = await world.newcomer("kate", "en-GB")
    seen = await _cards(kate, "I'm away until Monday and stop sending me reminders")
    assert "30 November" in seen
    await kate.says("yes", "settings")
    assert "Reminders, please" in buttons(kate.card)


@pytest.mark.parametrize(
    "said",
    [
        "zelfscan en competentiescan",
        "ik wil de zelfscan en de competentiescan doen",
        "eerst de zelfscan en dan de competentiescan",
    ],
)
async def test_of_two_scans_one_is_chosen(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says(said)
    assert {"De zelfscan doen", "De competentiescan doen"} <= set(buttons(anna.card))


async def test_so_they_are_chosen_from_in_english(world: World) -> None:
    kate = await world.newcomer("kate", "en-GB")
    await kate.says("self-scan and competency scan")
    assert {"Take the self-scan", "Take the competency scan"} <= set(buttons(kate.card))
