"""A button of an older question answers that one: the question that waits now goes on waiting, and is not answered."""

import pytest

from dialogs.events import Pressed
from dialogs.pressed import answers_a_question
from dialogs.presses import WordPress, parse
from tests.conversation import stages
from tests.scenarios.people import Card, Someone, World, buttons, texts
from tests.scenarios.questions import QUESTIONS
from tests.store.contract.everything import dump

OLD = "Die knop hoort bij een eerdere vraag."
# What is seen again: the day that was asked, and the card where no sentence of ours asks what waits.
BACK = {
    "day_sure": "Bedoel je **zaterdag 28 november 2026**?",
    "day_which": "woensdag 25 november 2026",
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
    "uvo_moved, held": "AB-3K7QXZ",
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
    someone.card = cards[-1] if cards else someone.card
    return "\n".join(map(texts, cards))


@pytest.mark.parametrize(
    "press",
    [
        WordPress(word="ja", rest="1a2b3c"),
        WordPress(word="nee"),
        WordPress(word="nee", rest="2027-01-01"),
        WordPress(word="keuze", rest="1"),
    ],
    ids=lambda press: f"{press.word} {press.rest}",
)
@pytest.mark.parametrize("ask", QUESTIONS)
async def test_it_answers_no_question_that_came_after_it(world: World, ask: str, press: WordPress) -> None:
    someone = await QUESTIONS[ask][0](world)
    before = await _waiting(someone)
    seen = await _presses(someone, press)
    assert OLD in seen
    assert BACK.get(ask, BACK.get(before["ask"], "")) in seen
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


def _answers(card: Card) -> list[str]:
    """List the buttons of a card that do nothing by themselves."""
    return [title for title, action in buttons(card).items() if answers_a_question(parse(action.get("data")))]


@pytest.mark.parametrize("again", [False, True], ids=["as asked", "brought back"])
@pytest.mark.parametrize("ask", QUESTIONS)
async def test_its_own_buttons_answer_it_after_a_restart_and_once(world: World, ask: str, again: bool) -> None:
    someone = await QUESTIONS[ask][0](world)
    if again:
        await _presses(someone, WordPress(word="nee", rest="2027-01-01"))
    card, before = someone.card, await _waiting(someone)
    world.restart()
    for title in _answers(card)[:1]:
        press = someone.press_event(title, card).press
        assert isinstance(press, WordPress)
        assert OLD not in await _presses(someone, press)
        after = await _waiting(someone)
        assert after != before
        if after.get("ask", "declined:").startswith("declined:"):
            continue
        # Pressed twice, what it led to waits on.
        assert OLD in await _presses(someone, press)
        assert await _waiting(someone) == after


_UVO = ("uvo nieuw", "AB-3K7QXZ", "15-12-2026", "14.00", "verstuur")


@pytest.mark.parametrize(
    ("said", "back"),
    [
        # Of a UVO nothing was asked, or whether it was read.
        (_UVO, "Gepland op dinsdag 15 december 2026"),
        ((*_UVO, "uvo AB-3K7QXZ voorbereiden"), "Deze vragen helpen je bij de voorbereiding"),
        # Not the one in hand.
        (("zelfscan", "1", "competentiescan", "opnieuw zelfscan"), "Wil je **Zelfscan** opnieuw beginnen?"),
        # A yes takes the answer that was asked about.
        (("vsv-rol", "meer vertrouwen nodig"), "Bedoel je **Meer vertrouwen en samenhang tussen de ketenpartners**?"),
    ],
    ids=lambda said: said[-1] if isinstance(said, tuple) else "",
)
async def test_so_does_what_else_may_wait(world: World, said: tuple[str, ...], back: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says(*said)
    before = await _waiting(anna)
    seen = await _presses(anna, WordPress(word="ja", rest="1a2b3c"))
    assert OLD in seen
    assert back in seen
    assert await _waiting(anna) == before


async def test_a_no_to_something_else_declines_no_invitation(world: World) -> None:
    dirkje, code = await stages.open_round(world, "nl-NL")
    anna = await world.newcomer("anna")
    world.members = {"anna": ("Anna Visser",)}
    await anna.says("herinneringen uit?")
    older = anna.card
    await dirkje.calls(f"nodig uit {code}")
    await dirkje.says(f"nodig uit {code} Anna Visser")
    await world.tick(minutes=1)
    anna.hears()
    await anna.presses("Nee", older)
    anna.sees(OLD, "Doe je mee met Regio Noord?")
    await anna.says("ja")
    anna.sees("Je doet mee met Regio Noord")
