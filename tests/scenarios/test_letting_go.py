"""A no that lets go of what was begun is no answer that cannot be read."""

import pytest

from tests.scenarios.people import World
from tests.scenarios.test_checklists import CODE, chair

ASKED = "Wil je later verder, of gooi ik je antwoorden weg?"


@pytest.mark.parametrize("words", ["laat maar", "Laat maar zitten.", "oh laat maar hoor", "toch niet", "forget it"])
@pytest.mark.parametrize("begun", [f"uvo {CODE} afspraak", "ronde"])
async def test_who_lets_go_is_asked_whether_to_keep_it(world: World, begun: str, words: str) -> None:
    eva = await chair(world)
    await eva.says(begun, words)
    eva.sees(ASKED)
    await eva.says("gooi weg", "menu")
    eva.sees_not("Verder met")


@pytest.mark.parametrize(
    ("locale", "begun", "words", "told"),
    [
        ("nl-NL", "zelfscan", "laat maar", "alles is bewaard"),
        ("en-GB", "self-scan", "never mind", "everything is kept"),
        ("en-GB", "round", "forget it", "Keep it, go on later"),
    ],
)
async def test_a_scan_is_simply_kept(world: World, locale: str, begun: str, words: str, told: str) -> None:
    someone = await world.newcomer("kate", locale)
    await someone.says(begun, words)
    someone.sees(told)


async def test_where_a_no_is_an_answer_it_is_one(world: World) -> None:
    eva = await chair(world)
    await eva.says(f"uvo {CODE} sluit", "laat maar")
    eva.sees_not(ASKED)
