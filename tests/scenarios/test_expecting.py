"""Each question that waits for an answer: what yes, no, a word of its own, a day and something else do to it."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from dialogs.expecting import EXPECTED
from store.unit_of_work import units_of_work
from tests.scenarios.people import World, code_on, texts
from tests.scenarios.questions import QUESTIONS
from tests.scenarios.questions.asking import CASE, MENU, OTHER_CASE
from tests.scenarios.questions.uvos import which_uvo
from tests.store.contract.everything import dump

ANSWERS = [(ask, said) for ask, (_, answers) in QUESTIONS.items() for said in answers]


def _kind(ask: str) -> str:
    return ask.partition(",")[0]


def test_every_question_is_tried() -> None:
    assert {_kind(ask) for ask in QUESTIONS} == EXPECTED.keys()
    for _, answers in QUESTIONS.values():
        assert answers.keys() >= {"ja", "nee", "weggooien", "wis alles", "overmorgen", "xyzzy"}


@pytest.mark.parametrize(("ask", "said"), ANSWERS)
async def test_each_answer_leads_where_it_should(world: World, ask: str, said: str) -> None:
    prepare, answers = QUESTIONS[ask]
    someone = await prepare(world)
    pending = [row["pending"] for row in (await dump(world.engine))["people"] if row["user"] == someone.who.user]
    assert [kept["ask"] for kept in pending] == [_kind(ask)]
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


async def test_the_uvo_that_is_pressed_is_the_one_that_was_asked_for(world: World) -> None:
    eva = await which_uvo(world)
    await eva.presses(f"UVO {OTHER_CASE}")
    eva.sees(f"UVO {OTHER_CASE}", "Het ritme is aangepast", "eens in de 6 weken")
    await eva.says("uvo")
    await eva.presses(f"UVO {CASE}")
    eva.sees_not("Het ritme is aangepast")
