"""An older button shows again where we were: also that what was changed last can be taken back, and then it is."""

import pytest

from dialogs.events import Pressed
from dialogs.presses import WordPress
from tests.conversation import stages
from tests.scenarios.people import Someone, World, texts
from tests.scenarios.questions import QUESTIONS

TAKES_BACK = {"nl-NL": "Was je laatste wijziging niet de bedoeling? Typ **maak ongedaan**."}
TAKES_BACK["en-GB"] = "Was your last change not what you meant? Type **undo**."
CHANGED = ("planned_reminder", "renamed", "shortened", "uvo_moved")


async def _presses_older(someone: Someone) -> str:
    older = WordPress(word="nee", rest="2027-01-01")
    cards = await someone.world.turns.take(Pressed(someone.who, someone.delivery(), older))
    return "\n".join(texts(card) for card in cards if isinstance(card, dict))


@pytest.mark.parametrize("ask", sorted(QUESTIONS))
async def test_it_is_told_of_a_change_and_of_nothing_else(world: World, ask: str) -> None:
    someone = await QUESTIONS[ask][0](world)
    assert (TAKES_BACK["nl-NL"] in await _presses_older(someone)) is (ask in CHANGED)


@pytest.mark.parametrize(
    ("locale", "renames", "undoes"),
    [
        ("nl-NL", "hernoem naar Regio Oost", "maak ongedaan"),
        ("en-GB", "rename to Regio Oost", "undo"),
    ],
)
async def test_what_it_tells_to_type_takes_it_back(world: World, locale: str, renames: str, undoes: str) -> None:
    dirkje, _ = await stages.open_round(world, locale)
    await dirkje.says(renames)
    assert TAKES_BACK[locale] in await _presses_older(dirkje)
    await dirkje.says(undoes)
    dirkje.sees("Ronde Regio Noord" if locale == "nl-NL" else "Regio Noord")


@pytest.mark.parametrize("ask", sorted(CHANGED))
async def test_so_do_its_words_of_every_change(world: World, ask: str) -> None:
    someone = await QUESTIONS[ask][0](world)
    await _presses_older(someone)
    before = texts(someone.card)
    await someone.says("maak ongedaan")
    assert texts(someone.card) != before
    someone.sees(
        {
            "planned_reminder": "gaat geen herinnering meer uit",
            "renamed": "heet nu",
            "shortened": "sluit nu",
            "uvo_moved": "AB-3K7QXZ",
        }[ask]
    )
