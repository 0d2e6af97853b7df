"""The code of a case with more beside it, where it is asked: it was not read as a code at all."""

import pytest

from dialogs.events import Said
from tests.scenarios.people import Someone, World, texts


async def asked(world: World, locale: str = "nl-NL") -> Someone:
    eva = await world.newcomer("eva", locale)
    await eva.says("uvo nieuw" if locale == "nl-NL" else "new uvo")
    return eva


@pytest.mark.parametrize(
    "said",
    [
        "Dat is volgens mij EF-2P9HKD, als ik mijn eigen handschrift goed lees.",
        "EF-2P9HKD als ik het goed heb overgeschreven",
        "Als ik het goed lees is het EF-2P9HKD",
    ],
)
async def test_a_remark_about_the_code_is_let_through(world: World, said: str) -> None:
    eva = await asked(world)
    await eva.says(said)
    eva.sees("Op welke dag is de eerstvolgende UVO?")
    await eva.says("15 december", "14.00", "verstuur")
    eva.sees("UVO EF-2P9HKD")


async def test_in_english(world: World) -> None:
    eva = await asked(world, "en-GB")
    await eva.says("GH-5T6WNB, hope I typed that right")
    eva.sees("On which day is the next UVO?")


@pytest.mark.parametrize(
    ("locale", "said", "next_question"),
    [
        ("nl-NL", "EF-2P9HKD, maar wie ziet dat?", "Op welke dag is"),
        ("en-GB", "It should be GH-5T6WNB, but could you tell me who else gets to see that?", "On which day is"),
    ],
)
async def test_a_question_beside_it_is_answered(world: World, locale: str, said: str, next_question: str) -> None:
    eva = await asked(world, locale)
    answers = await world.turns.take(Said(eva.who, eva.delivery(), said))
    told = "Alleen jij ziet dit, als voorzitter" if locale == "nl-NL" else "Only you see this, as the chair"
    assert told in texts(answers[0]) and next_question in texts(answers[-1])


@pytest.mark.parametrize(
    "said",
    [
        "EF-2P9HKD, Kevin is opgepakt", "EF-2P9HKD, hij is gisteren opgepakt", "EF-2P9HKD, ik hoop dat Kevin er is",
        "EF-2P9HKD, ik hoop dat xhafa er is", "EF-2P9HKD, moeder klopt aan", "EF-2P9HKD, gezin met drie kinderen",
        "EF-2P9HKD, of was het GH-5T6WNB?", "niet EF-2P9HKD als ik het goed lees",
    ],
)  # fmt: skip
async def test_what_may_be_about_somebody_or_another_code_is_not_taken(world: World, said: str) -> None:
    eva = await asked(world)
    await eva.says(said)
    eva.sees_not("Op welke dag is de eerstvolgende UVO?")
    await eva.says("verder")
    eva.sees("Vraag 1 van 3")
