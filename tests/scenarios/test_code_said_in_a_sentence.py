"""The code of a case in a few words: where we asked for one, and where the one in the form is another."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import World


@pytest.mark.parametrize(
    ("locale", "new", "said", "next_"),
    [
        ("nl-NL", "nieuwe uvo", "het moet AB-55C66D zijn", "Vraag 2 van 3"),
        ("en-GB", "new uvo", "it should be AB-55C66D", "Question 2 of 3"),
        # What is said of oneself beside it: the form was paused for "bear with me".
        ("nl-NL", "nieuwe uvo", "AB-55C66D, de eerste keer voor mij dus even geduld", "Vraag 2 van 3"),
        ("en-GB", "new uvo", "It's AB-55C66D, first one for me so bear with me", "Question 2 of 3"),
    ],
)
async def test_it_answers_what_the_code_is(world: World, locale: str, new: str, said: str, next_: str) -> None:
    eva, _ = await stages.chair(2)(world, locale)
    await eva.says(new, said)
    eva.sees(next_)


@pytest.mark.parametrize(
    ("locale", "move", "said", "asks"),
    [
        ("nl-NL", "verzet een uvo", "het moet AB-12X12Y zijn", "Kies de dag en de tijd"),
        ("en-GB", "move a uvo", "it should be AB-12X12Y", "Choose the day and the time"),
    ],
)
async def test_it_answers_which_uvo_is_meant(world: World, locale: str, move: str, said: str, asks: str) -> None:
    eva, _ = await stages.chair(3)(world, locale)
    await eva.says(move, said)
    eva.sees("UVO AB-12X12Y", asks)


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("nl-NL", "oh wacht de code was AB-55C66E"),
        ("nl-NL", "nee het moet AB-55C66E zijn"),
        ("nl-NL", "AB-55C66E"),
        ("en-GB", "oh wait the code was AB-55C66E"),
        ("en-GB", "the code should be AB-55C66E"),
    ],
)
async def test_another_code_is_put_in_the_form(world: World, locale: str, said: str) -> None:
    eva, _ = await stages.chair(2)(world, locale)
    dutch = locale == "nl-NL"
    await eva.says(
        *(("nieuwe uvo",) if dutch else ("new uvo",)), "AB-55C66D", "12 januari 2027" if dutch else "12 Jan 2027"
    )
    await eva.says(said)
    eva.sees("Aangepast" if dutch else "Changed", "Vraag 3 van 3" if dutch else "Question 3 of 3")
    await eva.says("10:00")
    eva.sees("AB-55C66E")
    eva.sees_not("AB-55C66D")


async def test_the_code_of_their_own_case_is_about_that_one(world: World) -> None:
    eva, _ = await stages.chair(2)(world, "nl-NL")
    await eva.says("nieuwe uvo", "AB-55C66D", "12 januari 2027", "10:00", "AB-11X11Y")
    eva.sees("UVO AB-11X11Y", "dinsdag 1 december 2026")
    await eva.says("verder")
    eva.sees("AB-55C66D")
