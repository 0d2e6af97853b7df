"""Every question that waits for an answer: what yes, no, a word of its own, a day and something else do to it."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace

import pytest

from dialogs.expecting import EXPECTED
from store.unit_of_work import units_of_work
from tests.scenarios.people import Someone, World, code_on, texts
from tests.store.contract.everything import dump

CASE = "AB-3K7QXZ"
NOT_UNDERSTOOD, NOT_AN_ANSWER, MENU = "Dat begrijp ik niet", "Dat antwoord ken ik niet", "Kies hieronder"
# What is no answer is forgotten, and goes its own way.
NOTHING_OPEN, KEEP_OR_THROW = "Er staat niets voor je open", "Wil je later verder"
ALL_ABOUT_YOU = "Alles over jou wissen"


async def _round(world: World) -> tuple[Someone, str]:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", "Regio Noord", "over twee weken", "3", "verstuur")
    return dirkje, code_on(dirkje.card)


async def _in_a_round(world: World, *said: str) -> Someone:
    _, code = await _round(world)
    anna = await world.newcomer("anna")
    await anna.says(f"doe mee {code}", "ja", *(text.replace("CODE", code) for text in said))
    return anna


async def _alone(world: World, *said: str) -> Someone:
    anna = await world.newcomer("anna")
    await anna.says(*said)
    return anna


async def notice(world: World) -> Someone:
    anna = await world.newcomer("anna")
    world.installation = replace(world.installation, notice="other")
    world.restart()
    await anna.says("zelfscan")
    return anna


async def close(world: World) -> Someone:
    dirkje, code = await _round(world)
    await dirkje.says(f"sluit {code}")
    return dirkje


async def leave(world: World) -> Someone:
    return await _in_a_round(world, "afmelden CODE")


async def later(world: World) -> Someone:
    return await _in_a_round(world, "later")


async def away(world: World) -> Someone:
    return await _alone(world, "afwezig")


async def pair(world: World) -> Someone:
    anna = await _alone(world, "zelfscan", "2")
    code = code_on(anna.card)
    await anna.says("1", "Regio Noord")
    bram = await world.newcomer("bram")
    await bram.says(f"doe mee {code}")
    return bram


async def joint(world: World) -> Someone:
    bram = await pair(world)
    await bram.says("ja")
    return bram


async def circle(world: World) -> Someone:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("voorzitters nieuw", "Groep Noord", "1", "verstuur")
    eva = await world.newcomer("eva")
    await eva.says(f"doe mee {code_on(dirkje.card)}")
    return eva


async def uvo_close(world: World) -> Someone:
    return await _alone(world, "uvo nieuw", CASE, "15-12-2026", "14.00", "verstuur", f"uvo {CASE} afsluiten")


async def erase(world: World) -> Someone:
    return await _alone(world, "wis mijn gegevens")


async def discard(world: World) -> Someone:
    return await _alone(world, "zelfscan", "1", "stop")


async def submit(world: World) -> Someone:
    return await _alone(world, "zelfscan", "1", "1", "Regio Noord", *"3344")


# Question -> how it comes to be asked, and what is seen after each answer.
QUESTIONS: Mapping[str, tuple[Callable[[World], Awaitable[Someone]], Mapping[str, str]]] = {
    "notice": (
        notice,
        {
            "ja": "Vraag 1 van 3",
            "verder": "Vraag 1 van 3",
            "nee": MENU,
            "weggooien": NOTHING_OPEN,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": NOT_UNDERSTOOD,
            "xyzzy": NOT_UNDERSTOOD,
        },
    ),
    "close": (
        close,
        {
            "ja": "De ronde Regio Noord is gesloten",
            "nee": "Jouw rondes",
            "weggooien": NOTHING_OPEN,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": NOT_UNDERSTOOD,
            "xyzzy": NOT_UNDERSTOOD,
        },
    ),
    "leave": (
        leave,
        {
            "ja": "Je bent afgemeld voor Regio Noord",
            "nee": "Vraag 2 van 2",
            "weggooien": KEEP_OR_THROW,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": NOT_AN_ANSWER,
            "xyzzy": NOT_AN_ANSWER,
        },
    ),
    "later": (
        later,
        {
            "overmorgen": "ik vraag het je op woensdag 25 november 2026",
            "ja": NOT_AN_ANSWER,
            "nee": NOT_AN_ANSWER,
            "weggooien": KEEP_OR_THROW,
            "wis alles": ALL_ABOUT_YOU,
            "xyzzy": NOT_AN_ANSWER,
        },
    ),
    "away": (
        away,
        {
            "overmorgen": "tot woensdag 25 november 2026",
            "ja": MENU,
            "nee": MENU,
            "weggooien": NOTHING_OPEN,
            "wis alles": ALL_ABOUT_YOU,
            "xyzzy": NOT_UNDERSTOOD,
        },
    ),
    "pair": (
        pair,
        {
            "ja": "Jullie vullen dit formulier samen in",
            "nee": MENU,
            "weggooien": NOTHING_OPEN,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": NOT_UNDERSTOOD,
            "xyzzy": NOT_UNDERSTOOD,
        },
    ),
    "circle": (
        circle,
        {
            "ja": "Je doet mee met de groep Groep Noord",
            "nee": MENU,
            "weggooien": NOTHING_OPEN,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": NOT_UNDERSTOOD,
            "xyzzy": NOT_UNDERSTOOD,
        },
    ),
    "uvo_close": (
        uvo_close,
        {
            "ja": f"Casus {CASE} is afgesloten",
            "nee": MENU,
            "weggooien": NOTHING_OPEN,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": NOT_UNDERSTOOD,
            "xyzzy": NOT_UNDERSTOOD,
        },
    ),
    "erase": (
        erase,
        {
            "ja": "Er is nog niets gewist",
            "nee": MENU,
            "weggooien": NOTHING_OPEN,
            "wis alles": "Alles over jou is weg",
            "overmorgen": NOT_UNDERSTOOD,
            "xyzzy": NOT_UNDERSTOOD,
        },
    ),
    "discard": (
        discard,
        {
            "ja": KEEP_OR_THROW,
            "nee": KEEP_OR_THROW,
            "weggooien": "Er is niets van bewaard",
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": NOT_AN_ANSWER,
            "xyzzy": NOT_AN_ANSWER,
        },
    ),
    "submit": (
        submit,
        {
            "ja": "Je antwoorden zijn verstuurd",
            "nee": "Typ **verstuur** om te versturen",
            "weggooien": KEEP_OR_THROW,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": "Typ **verstuur** om te versturen",
            "xyzzy": "Typ **verstuur** om te versturen",
        },
    ),
    "joint": (
        joint,
        {
            "ja": NOT_AN_ANSWER,
            "nee": NOT_AN_ANSWER,
            "4": "Rol 2 van 4",
            "weggooien": KEEP_OR_THROW,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": NOT_AN_ANSWER,
            "xyzzy": NOT_AN_ANSWER,
        },
    ),
}
ANSWERS = [(ask, said) for ask, (_, answers) in QUESTIONS.items() for said in answers]


def test_every_question_is_tried() -> None:
    assert QUESTIONS.keys() == EXPECTED.keys()
    for _, answers in QUESTIONS.values():
        assert answers.keys() >= {"ja", "nee", "weggooien", "wis alles", "overmorgen", "xyzzy"}


@pytest.mark.parametrize(("ask", "said"), ANSWERS)
async def test_each_answer_leads_where_it_should(world: World, ask: str, said: str) -> None:
    prepare, answers = QUESTIONS[ask]
    someone = await prepare(world)
    pending = [row["pending"] for row in (await dump(world.engine))["people"] if row["user"] == someone.who.user]
    assert [kept["ask"] for kept in pending] == [ask]
    await someone.says(said)
    assert someone.sees(answers[said])


@pytest.mark.parametrize("kept", [{"ask": "no-such", "code": "x"}, {"ask": "close"}, {"ask": "notice", "press": "{"}])
async def test_what_cannot_be_read_is_nothing_that_waits(world: World, kept: dict[str, str]) -> None:
    """Kept by another version, or damaged: yes is a word like any other then."""
    anna = await world.newcomer("anna")
    async with units_of_work(world.engine)(anna.tenant) as uow:
        person = await uow.people.get(anna.tenant, anna.who.user)
        assert person
        await uow.people.save(person, replace(person, pending=kept))
        await uow.commit()
    await anna.says("ja")
    anna.sees(MENU)


async def test_a_line_is_taken_off_the_agenda_once(world: World) -> None:
    """`agenda` looks; with words behind it, it changes, and a repeated delivery changes nothing."""
    dirkje = await world.newcomer("dirkje")
    people = [await world.newcomer(name) for name in ("anna", "bram")]
    for name in ("Noord", "Oost"):
        await dirkje.says("ronde", "1", name, "over twee weken", "3", "verstuur")
        code = code_on(dirkje.card)
        for domain, someone in enumerate(people, 1):
            await someone.says(f"doe mee {code}", "ja", str(domain), *("5555" if domain == 1 else "1155"), "verstuur")
        await dirkje.says(f"sluit {code}", "ja", f"zet op agenda {code}")
    assert len(_open(await dump(world.engine))) == 2
    await dirkje.says("agenda klaar 1")
    await dirkje.again()
    assert len(_open(await dump(world.engine))) == 1
    await dirkje.says("agenda")
    seen = texts(dirkje.card)
    await dirkje.again()
    assert texts(dirkje.card) == seen


def _open(rows: Mapping[str, list[dict[str, object]]]) -> list[dict[str, object]]:
    return [row for row in rows["agenda"] if row["done_on"] is None]
