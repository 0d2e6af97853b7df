"""What is said in passing changes no more than it says: no withdrawal, no date and no meeting that nobody meant."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import Someone, World
from tests.scenarios.uvos import CODE, new_uvo
from tests.store.contract.everything import dump


async def _in_round(world: World) -> Someone:
    _, code = await stages.invited("1")(world, "nl-NL")
    anna = await world.newcomer("lies")
    await anna.says(f"doe mee {code}", "ja", "zorg", "3", "4")
    return anna


async def _answers(world: World) -> dict[str, str | None]:
    return {row["question"]: row["value"] for row in (await dump(world.engine))["answers"]}


@pytest.mark.parametrize(
    "said",
    [
        "ik wil mijn eerste antwoord veranderen naar een 2", "mijn eerste antwoord moet een 2 zijn",
        "verander het eerste antwoord naar 2", "change my first answer to 2",
    ],
)  # fmt: skip
async def test_the_first_answer_is_the_first_score_and_nobody_is_out_of_the_round(world: World, said: str) -> None:
    anna = await _in_round(world)
    await anna.says(said)
    assert (await _answers(world))["ontwerper"] == "2"
    anna.sees("Ontwerper: 3 → 2", "Rol 3 van 4")


@pytest.mark.parametrize("said", ["wijzig 1 2", "wijzig vraag 1 naar 2"])
async def test_consent_is_not_withdrawn_by_changing_an_answer_in_passing(world: World, said: str) -> None:
    anna = await _in_round(world)
    await anna.says(said)
    anna.sees("Mogen je scores op deze manier gedeeld worden?")
    assert (await _answers(world))["kwartiermaker"] == "4"
    await anna.says("nee")
    anna.sees("Goed, je doet niet mee.")


async def _in_competencies(world: World) -> Someone:
    sam = await world.newcomer("sam")
    await sam.says("competentiescan", "4 4 3 5", "5 5 2 5")
    return sam


@pytest.mark.parametrize(
    ("said", "card"),
    [
        ("kan ik kaart 1 nog aanpassen", "Kaart 1 van 9"), ("ik wil kaart 2 wijzigen", "Kaart 2 van 9"),
        ("change card 1", "Kaart 1 van 9"),
    ],
)  # fmt: skip
async def test_a_card_that_is_named_is_shown_and_none_of_its_statements_set(world: World, said: str, card: str) -> None:
    sam = await _in_competencies(world)
    before = await _answers(world)
    await sam.says(said)
    sam.sees(card)
    assert await _answers(world) == before


@pytest.mark.parametrize("said", ["de derde moet een 4 zijn", "de derde uitspraak moest een 4 zijn"])
async def test_a_statement_is_put_right_by_its_place_on_the_card(world: World, said: str) -> None:
    sam = await _in_competencies(world)
    before = await _answers(world)
    await sam.says(said)
    after = await _answers(world)
    changed = {question for question in before if before[question] != after[question]}
    assert [before[one] for one in changed] == ["2"]
    assert [after[one] for one in changed] == ["4"]
    sam.sees("Kaart 3 van 9")


async def _uvo(world: World) -> dict[str, object]:
    (row,) = (await dump(world.engine))["uvos"]
    return dict(row)


@pytest.mark.parametrize(
    ("said", "weeks"),
    [
        (f"{CODE} om de 6 weken in plaats van 8", 6), (f"{CODE} niet om de 8 maar om de 4 weken", 4),
        (f"om de 6 weken ipv 8 voor {CODE}", 6), ("elke 6 weken in plaats van 8 weken", 6),
        (f"every 6 weeks instead of 8 for {CODE}", 6), (f"{CODE} every 4 weeks, not every 8", 4),
        ("eens in de 5 weken ipv eens in de 8 weken", 5),
    ],
)  # fmt: skip
async def test_how_often_moves_nothing_and_is_the_new_number(world: World, said: str, weeks: int) -> None:
    eva = await new_uvo(world)
    before = await _uvo(world)
    await eva.says(said)
    now = await _uvo(world)
    assert (now["planned_on"], now["weeks"]) == (before["planned_on"], weeks)


@pytest.mark.parametrize("said", [f"maandelijks ipv eens per 8 weken voor {CODE}", "maandelijks graag ipv 8 weken"])
async def test_monthly_is_asked_and_what_it_was_is_not_set(world: World, said: str) -> None:
    eva = await new_uvo(world)
    await eva.says(said)
    eva.sees_not("Het ritme is aangepast")
    eva.sees("weken")


PLANS = ["plan de volgende op 12 feb om 2 uur", "de volgende is op 12 februari om 14 uur", "zet de volgende op 12 feb"]


@pytest.mark.parametrize("said", PLANS)
async def test_the_next_one_is_not_held_long_ago(world: World, said: str) -> None:
    eva = await new_uvo(world)
    await world.tick(days=23)
    await eva.says("gehouden gisteren", said)
    eva.sees_not("2026, en niet op", "gehouden op donderdag 12 februari", "donderdag 12 februari 2026")
    eva.sees("12 februari 2027")


async def test_the_next_one_is_not_the_answer_to_when_it_was(world: World) -> None:
    eva = await new_uvo(world, day="11-12-2026")
    await eva.says(f"{CODE} is gisteren gehouden", "ja")
    eva.sees("zondag 22 november 2026")
    await eva.says(PLANS[0])
    eva.sees_not("gehouden op donderdag 12 februari")
    assert (await _uvo(world))["last_held"] is None


@pytest.mark.parametrize("said", [f"nee {CODE} was vrijdag", f"nee, {CODE} was op vrijdag", f"no {CODE} was on friday"])
async def test_a_no_with_a_day_behind_it_cancels_no_meeting(world: World, said: str) -> None:
    eva = await new_uvo(world)
    await eva.says(said)
    eva.sees_not("Jammer. Het ritme telt door")
    assert (await _uvo(world))["planned_on"] is not None


@pytest.mark.parametrize(
    ("said", "at"),
    [
        ("move it to 11 instead of 2", "dinsdag 15 december 2026, 11.00 uur"),
        ("zet hem op 11 ipv 2", "dinsdag 15 december 2026, 11.00 uur"),
        (f"verzet {CODE} naar 3 in plaats van 2", "dinsdag 15 december 2026, 15.00 uur"),
        (f"verzet {CODE} naar 10 i.p.v. 14", "dinsdag 15 december 2026, 10.00 uur"),
        (f"verzet {CODE} naar 17 ipv 15", "donderdag 17 december 2026, 14.00 uur"),
    ],
)  # fmt: skip
async def test_a_number_instead_of_the_hour_is_an_hour(world: World, said: str, at: str) -> None:
    eva = await new_uvo(world)
    await eva.says(said)
    eva.sees(f"Gepland op {at}")
