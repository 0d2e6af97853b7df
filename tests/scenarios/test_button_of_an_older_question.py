"""A button of an older question answers that one: the question that waits now goes on waiting, and is not answered."""

import pytest

from dialogs.events import Pressed
from dialogs.presses import WordPress
from tests.conversation import stages
from tests.scenarios.people import Someone, World, texts
from tests.scenarios.questions import QUESTIONS
from tests.store.contract.everything import dump

OLD = "Die knop hoort bij een eerdere vraag."
# What is seen again where no sentence of ours asks it: the card it stood on.
BACK = {
    "joint": "Rol 1 van 4",
    "later_run": "Op welke dag zal ik je herinneren aan je zelfscan?",
    "need": "Waar zoek je hulp bij?",
    "notice": "Voor je begint",
    "offered": "Wil je dit: **mijn kalender**?",
    "remind": "Regio Noord",
    "renamed": "Regio Oost",
    "restart": "opnieuw",
    "shortened": "vrijdag 11 december 2026",
    "step": "Herinner mij over vier weken",
    "submit": "Kijk je antwoorden na",
    "ticks": "0 van de 11 klaar.",
    "unread": "Rol 1 van 4",
    "uvo_moved": "donderdag 17 december 2026",
}


async def _waiting(someone: Someone) -> dict[str, str]:
    """Return what waits, without what stands on the newest card, and whether we asked of our own accord."""
    people = (await dump(someone.world.engine))["people"]
    pending = next(row["pending"] for row in people if row["user"] == someone.who.user)
    return {name: value for name, value in pending.items() if name not in ("titles", "told")}


async def _presses(someone: Someone, press: WordPress) -> str:
    """Return all that is answered: what is pressed becomes the first, what comes besides stands below it."""
    said = await someone.world.turns.take(Pressed(someone.who, someone.delivery(), press))
    cards = [one for one in said if isinstance(one, dict)]
    someone.card = cards[-1]
    return "\n".join(map(texts, cards))


@pytest.mark.parametrize(
    "press",
    [WordPress(word="ja", rest="1a2b3c"), WordPress(word="nee", rest="2027-01-01"), WordPress(word="keuze", rest="1")],
    ids=lambda press: press.word,
)
@pytest.mark.parametrize("ask", QUESTIONS)
async def test_it_answers_no_question_that_came_after_it(world: World, ask: str, press: WordPress) -> None:
    someone = await QUESTIONS[ask][0](world)
    before = await _waiting(someone)
    seen = await _presses(someone, press)
    assert OLD in seen
    assert BACK.get(before["ask"], "") in seen
    assert await _waiting(someone) == before


async def test_the_newer_question_is_answered_after_it(world: World) -> None:
    dirkje, _ = await stages.open_round(world, "nl-NL")
    await dirkje.says("verleng tot 1 januari")
    older = dirkje.card
    await dirkje.says("sluit ronde")
    await dirkje.presses("Ja", older)
    dirkje.sees(OLD, "Sluit ik Regio Noord?")
    await dirkje.presses("Nee", older)
    dirkje.sees(OLD, "Sluit ik Regio Noord?")
    await dirkje.says("ja")
    dirkje.sees("De ronde Regio Noord is gesloten")


async def test_a_yes_to_what_was_meant_before_does_not_do_what_is_meant_now(world: World) -> None:
    """It invited Piet Smit."""
    dirkje, _ = await stages.open_round(world, "nl-NL")
    await dirkje.says("nodig Jan de Boer uit")
    older = dirkje.card
    await dirkje.says("nodig Piet Smit uit")
    await dirkje.presses("Ja", older)
    dirkje.sees(OLD, "Bedoel je dit?", "Piet Smit")


async def test_so_it_is_in_english(world: World) -> None:
    tom, _ = await stages.open_round(world, "en-GB")
    await tom.says("extend until 1 January")
    older = tom.card
    await tom.says("close the round")
    await tom.presses("Yes", older)
    tom.sees("That button belongs to an earlier question.", "Regio Noord")
