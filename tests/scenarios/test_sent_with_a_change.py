"""Sending, with a change of an answer in the same message: what was to be changed first went off as it stood."""

import pytest

from tests.scenarios.people import Someone, World


async def _at_review(world: World, locale: str = "nl-NL") -> Someone:
    anna = await world.newcomer("anna", locale)
    await anna.says("zelfscan" if locale == "nl-NL" else "self-scan", "1", "3", "Regio Noord", "4", "3", "2", "5")
    anna.sees("Kijk je antwoorden na" if locale == "nl-NL" else "Check your answers")
    return anna


@pytest.mark.parametrize(
    "said",
    [
        "Die vijf voor dirigent is wat veel, maak er een vier van en verstuur het dan maar",
        "dirigent toch 4, verstuur",
        "verstuur maar met dirigent op 4",
        "ik zou dirigent van 5 naar 4 doen en dan kan het weg, verstuur maar",
        "pas dirigent aan naar 4 en stuur dan op",
    ],
)
async def test_the_change_is_made_and_shown(world: World, said: str) -> None:
    anna = await _at_review(world)
    await anna.says(said)
    anna.sees("Kijk je antwoorden na", "Dirigent: 5 → 4")
    await anna.says("verstuur")
    anna.sees("Je antwoorden zijn verstuurd")


@pytest.mark.parametrize(
    "said",
    [
        "That five for dirigent is a bit much, please make it a four and then send it off.",
        "make dirigent a 4 then send it",
        "change dirigent to 4 and send it",
        "the five for conductor is too high, make that a four and submit",
    ],
)
async def test_in_english_too_by_the_title_in_either_language(world: World, said: str) -> None:
    """The Dutch title opened the question, or another one, and "4 and send it" was no answer."""
    tom = await _at_review(world, "en-GB")
    await tom.says(said)
    tom.sees("Check your answers", "Conductor: 5 → 4")


@pytest.mark.parametrize(
    "said",
    [
        "maak van verbinder een 3 en van dirigent een 4 en verstuur",
        "doe een 3 voor verbinder en een 4 voor dirigent en stuur het dan op",
    ],
)
async def test_each_answer_gets_its_own_score(world: World, said: str) -> None:
    """The first got the score of the second."""
    anna = await _at_review(world)
    await anna.says(said)
    anna.sees("Kijk je antwoorden na", "Verbinder: 3", "Dirigent: 4")


@pytest.mark.parametrize(
    "said",
    [
        "die laatste moet hoger en dan versturen",
        "bij dirigent twijfel ik nog, verstuur toch maar",
        "die 2 is te laag, doe maar 3 en verzend",
    ],
)
async def test_what_is_not_clear_is_asked_before_anything_is_sent(world: World, said: str) -> None:
    anna = await _at_review(world)
    await anna.says(said)
    anna.sees_not("Je antwoorden zijn verstuurd")


@pytest.mark.parametrize("said", ["prima zo, verstuur maar", "ziet er goed uit, stuur maar op"])
async def test_what_says_nothing_of_an_answer_is_sent_at_once(world: World, said: str) -> None:
    anna = await _at_review(world)
    await anna.says(said)
    anna.sees("Je antwoorden zijn verstuurd")


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("All correct, submit it please", "have been sent"),
        ("looks correct to me, send", "have been sent"),
        ("nothing to change, send", "Do you mean this: Send your answers?"),
    ],
)
async def test_that_all_is_right_is_no_change(world: World, said: str, seen: str) -> None:
    """ "Correct" was heard as a word for changing, and it was asked which answer."""
    anna = await _at_review(world)
    await anna.says("english", "verder", said)
    anna.sees(seen)
