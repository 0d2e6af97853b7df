"""Scores, choices and wishes as regisseurs and chairs say them who never read a guide."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import Someone, World, buttons
from tests.scenarios.uvos import CODE, new_uvo
from tests.store.contract.everything import dump


async def _answers(world: World) -> dict[str, str | None]:
    return {row["question"]: row["value"] for row in (await dump(world.engine))["answers"]}


@pytest.mark.parametrize(
    ("said", "score"),
    [
        ("een kleine 4", "4"), ("een dikke drie", "3"), ("een krappe 3", "3"), ("een magere 2", "2"),
        ("een ruime vier denk ik", "4"), ("toch wel een stevige 4", "4"), ("a weak 4", "4"), ("a generous three", "3"),
        ("a low 3", "3"), ("just about a 4", "4"),
    ],
)  # fmt: skip
async def test_a_score_that_is_a_little_less_or_more_is_that_score(world: World, said: str, score: str) -> None:
    mo = await world.newcomer("mo")
    await mo.says("zelfscan", "individueel", "de regio", "Zuid", said)
    assert (await _answers(world))["ontwerper"] == score


@pytest.mark.parametrize("said", ["regio noord", "het gaat om de regio utrecht west", "de regio west", "region north"])
async def test_a_region_is_chosen_whatever_it_is_called(world: World, said: str) -> None:
    mo = await world.newcomer("mo")
    await mo.says("zelfscan", "individueel", said)
    mo.sees("Vraag 3 van 3", "korte naam")


@pytest.mark.parametrize("said", ["just me", "only me", "ik alleen", "gewoon ikzelf"])
async def test_alone_is_individually(world: World, said: str) -> None:
    mo = await world.newcomer("mo")
    await mo.says("zelfscan", said)
    mo.sees("Vraag 2 van 3")


@pytest.mark.parametrize("said", ["ik kijk vanuit de jeugdzorg", "jeugdzorg", "vanuit de jeugdzorg", "youth care"])
async def test_the_domain_is_known_by_its_common_name(world: World, said: str) -> None:
    _, code = await stages.invited("1")(world, "nl-NL")
    anna = await world.newcomer("lies")
    await anna.says(f"doe mee {code}", "ja", said)
    anna.sees("Rol 1 van 4")


@pytest.mark.parametrize("said", ["44 3 2", "4 432", "443 2"])
async def test_a_space_that_was_left_out_is_no_other_score(world: World, said: str) -> None:
    sam = await world.newcomer("sam")
    await sam.says("competentiescan", said)
    assert list((await _answers(world)).values()) == ["4", "4", "3", "2"]


@pytest.mark.parametrize("said", ["niet nu", "nu even niet", "not now"])
async def test_not_now_pauses_what_cannot_be_answered_so(world: World, said: str) -> None:
    sam = await world.newcomer("sam")
    await sam.says("competentiescan", "4 4 4 4", said)
    sam.sees("Alles is bewaard")


@pytest.mark.parametrize("said", ["uitdraai", "pdf", "kan ik dit uitprinten"])
async def test_who_is_half_way_hears_how_far_they_are(world: World, said: str) -> None:
    mo = await world.newcomer("mo")
    await mo.says("zelfscan", "individueel", "de regio", "Zuid", "3", said)
    mo.sees("Die uitkomst heb je nog niet", "nog niet af")
    mo.sees_not("om te beginnen")
    assert "Verder" in buttons(mo.card)


@pytest.mark.parametrize(
    "said", ["ik wil er toch niet meer aan meedoen", "ik wil niet meer meedoen", "ik hoef niet meer mee te doen"]
)
async def test_who_is_done_with_a_round_is_not_in_need(world: World, said: str) -> None:
    _, code = await stages.invited("1")(world, "nl-NL")
    anna = await world.newcomer("lies")
    await anna.says(f"doe mee {code}", "ja", "zorg", "3", "4", "4", "4", "verstuur", said)
    anna.sees_not("112", "113")
    eva = await world.newcomer("eva")
    await eva.says(said)
    eva.sees_not("112", "113")
    await eva.says("ik wil niet meer leven")
    eva.sees("113")


async def _closed(world: World) -> Someone:
    eva = await new_uvo(world)
    await eva.says(f"{CODE} is afgesloten", "ja")
    eva.sees(f"Casus {CODE} is afgesloten")
    return eva


@pytest.mark.parametrize(
    "said",
    [
        "toch weer open", "o foutje, toch weer open", "maak dat ongedaan", "maak ongedaan", "oeps, weer openen graag",
        "oops reopen it", "undo", "heropen", "nee dat was een vergissing, doe maar weer open",
    ],
)  # fmt: skip
async def test_a_case_closed_by_mistake_is_opened_again(world: World, said: str) -> None:
    eva = await _closed(world)
    await eva.says(said)
    eva.sees("De casus is weer open")


@pytest.mark.parametrize("said", [f"verwijder {CODE}", f"gooi {CODE} maar weg", f"{CODE} mag weg", f"delete {CODE}"])
async def test_throwing_a_case_away_closes_that_one_and_erases_nothing_else(world: World, said: str) -> None:
    eva = await new_uvo(world)
    await eva.says(said)
    eva.sees_not("Alles over jou wissen", "Al je gegevens wissen")
    eva.sees(f"Is casus {CODE} afgesloten?")


@pytest.mark.parametrize(
    "said", ["alles in outlook graag", "kan dit in mijn outlook", "zet ze allemaal in mijn agenda"]
)
async def test_of_several_the_calendar_takes_all(world: World, said: str) -> None:
    eva = await new_uvo(world)
    await eva.says("AB-4M8RWX 16-12-2026 10:00\nAB-6P2QRS 5 januari 10:00", "ja", said)
    eva.sees_not("Welke UVO bedoel je")
    eva.sees("kalender")


@pytest.mark.parametrize("said", ["zet ze alletwee in mijn outlook", "put both in my calendar please"])
async def test_both_are_the_two_and_make_no_address(world: World, said: str) -> None:
    eva = await new_uvo(world)
    await eva.says("AB-4M8RWX 16-12-2026 10:00", "ja", said)
    assert not (await dump(world.engine))["calendars"]


@pytest.mark.parametrize("said", ["zet alles op pauze tot 1 februari", "geen berichten tot 1 februari graag"])
async def test_everything_on_hold_is_being_away(world: World, said: str) -> None:
    eva = await new_uvo(world)
    await eva.says("AB-4M8RWX 16-12-2026 10:00\nAB-6P2QRS 5 januari 10:00", "ja", said)
    eva.sees("1 februari 2027", "geen herinneringen")
