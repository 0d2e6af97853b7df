"""Faults found by reading and trying, each told as what somebody did."""

import asyncio

import pytest

from bot.documents.files import File
from bot.proactive.jobs import apply_retention
from dialogs.understanding.vocabulary import plain
from store.register import register
from store.unit_of_work import units_of_work
from tests.scenarios.people import Someone, World, code_on


async def to_review(person: Someone, name: str = "Regio Noord") -> None:
    await person.says("zelfscan", "1", "1", name, "4", "4", "4", "4")
    person.sees("Kijk je antwoorden na")


async def make_round(
    dirkje: Someone, scan: str = "1", name: str = "Regio Noord", closes: str = "over twee weken"
) -> str:
    await dirkje.says("ronde", scan, name, closes, "8", "verstuur")
    return code_on(dirkje.card)


def test_only_the_beginning_of_a_long_text_is_compared() -> None:
    """Four thousand dashes once took a second, and a sign that unfolds to four took eleven."""
    assert len(plain("a" * 4000)) == 200
    assert plain("-" * 3000 + "a") == "-" * 200
    assert plain("\u2057" * 4000 + "a") == plain("\u2057" * 200)


async def test_yes_to_closing_is_no_yes_to_joining(world: World) -> None:
    dirkje, other = await world.newcomer("dirkje"), await world.newcomer("other")
    mine, theirs = await make_round(dirkje), await make_round(other, name="Regio Oost")
    await dirkje.says(f"doe mee {theirs}", f"sluit {mine}", "ja")
    dirkje.sees("De ronde Regio Noord is gesloten")
    await dirkje.says("verder")
    dirkje.sees("Mogen je scores op deze manier gedeeld worden?")


async def test_yes_sends_only_right_after_the_review(world: World) -> None:
    anna = await world.newcomer("anna")
    await to_review(anna)
    await anna.says("stop", "ja")
    anna.sees("Wil je later verder, of gooi ik je antwoorden weg?")
    await anna.says("privacy", "ok")
    anna.sees("Wil je later verder, of gooi ik je antwoorden weg?")
    await anna.says("verder")
    anna.sees("Kijk je antwoorden na")
    await anna.says("ok")
    anna.sees("Jouw zelfscan")


async def test_the_outcome_sent_last_is_the_newest(world: World) -> None:
    dirkje, anna = await world.newcomer("dirkje"), await world.newcomer("anna")
    code = await make_round(dirkje)
    await anna.says(f"doe mee {code}", "ja", "1", "4", "pauze")
    await to_review(anna, "Wijk")
    await anna.says("verstuur", "verder", "4", "4", "4", "verstuur", "uitdraai")
    anna.sees("Jouw zelfscan: Regio Noord")
    (file,) = await world.turns.take(anna.press_event("PDF"))
    assert isinstance(file, File)
    assert file.printout.subtitle == "Regio Noord"


async def test_a_round_is_not_born_closed(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", "Regio Noord", "morgen", "8")
    world.later(days=20)
    await dirkje.says("verstuur")
    dirkje.sees("Die dag is al voorbij", "Tot en met welke dag")
    await dirkje.says("over tien dagen", "verstuur")
    dirkje.sees("Je ronde staat klaar")


async def test_a_lapsed_round_is_closed_and_its_answers_go_in_time(world: World) -> None:
    dirkje, anna = await world.newcomer("dirkje"), await world.newcomer("anna")
    code = await make_round(dirkje)
    await anna.says(f"doe mee {code}", "ja", "1", "4", "4", "4", "4", "verstuur")
    world.later(days=30)
    counts = await apply_retention(world.installation, units_of_work(world.engine), world.now, register().terms({}, {}))
    assert counts["closed"] == 1
    world.later(days=400)
    await anna.says("uitdraai")
    await dirkje.says("help")
    world.later(days=340)
    counts = await apply_retention(world.installation, units_of_work(world.engine), world.now, register().terms({}, {}))
    assert counts["scans"] == 2, "the form and the scan"
    await anna.says("uitdraai")
    anna.sees("Die uitkomst heb je nog niet")
    await dirkje.says("groepsoverzicht")
    dirkje.sees("1 van de 8 genodigden deed mee")


@pytest.mark.parametrize("said", ["GGZ-CJG 22", "BCDF GHJK"])
async def test_a_name_that_looks_like_a_code_is_a_name(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "1", said)
    anna.sees("Rol 1 van 4")


async def test_two_cards_typed_at_once_are_asked_again(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("competentiescan", "4 3 5 4 4 3 5 4")
    anna.sees("Kaart 1 van 9")
    anna.sees_not("code")


async def test_i_cannot_judge_this_is_one_answer(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("competentiescan", "kan ik niet beoordelen")
    anna.sees("Kaart 1 van 9", "Uitspraak 2 is nu")


async def test_a_resting_scan_can_be_thrown_away(world: World) -> None:
    anna = await world.newcomer("anna")
    await to_review(anna)
    await anna.says("pauze", "stop", "weggooien")
    anna.sees("Er is niets van bewaard")
    await anna.says("verder")
    anna.sees("Je bent nu nergens mee bezig")


async def test_a_run_of_a_closed_round_is_gone_everywhere(world: World) -> None:
    dirkje, anna = await world.newcomer("dirkje"), await world.newcomer("anna")
    code = await make_round(dirkje)
    await anna.says(f"doe mee {code}", "ja", "1", "4")
    question = anna.card
    bram = await world.newcomer("bram")
    await bram.says(f"doe mee {code}")
    old = bram.card
    await bram.says("ja", "1", "4")
    await dirkje.says(f"sluit {code}", "ja")
    await bram.chooses(old, delen="ja")
    bram.sees("De ronde Regio Noord is gesloten")
    await anna.presses("Terug", question)
    anna.sees("De ronde Regio Noord is gesloten")
    anna.sees_not("Rol 1 van 4", "Verder met")
    await anna.says("help")
    anna.sees_not("Dit staat nog open")


async def test_joining_twice_at_once_makes_one_run(world: World) -> None:
    dirkje, anna = await world.newcomer("dirkje"), await world.newcomer("anna")
    code = await make_round(dirkje)
    await asyncio.gather(anna.says(f"doe mee {code}"), anna.says(f"doe mee {code}"))
    await anna.says("ja", "1", "4", "4", "4", "4", "verstuur")
    await dirkje.says("rondes")
    dirkje.sees("1 van 8")


async def test_an_edit_is_told_each_time(world: World) -> None:
    anna = await world.newcomer("anna")
    await to_review(anna)
    for _ in range(2):
        await anna.edits()
        anna.sees("Je paste een bericht aan")


async def test_what_is_delivered_again_gets_its_card_again(world: World) -> None:
    anna, dirkje = await world.newcomer("anna"), await world.newcomer("dirkje")
    await to_review(anna)
    await anna.says("verstuur")
    await anna.again()
    anna.sees("Jouw zelfscan: Regio Noord")
    await anna.says("zelfscan", "1")
    await anna.again()
    anna.sees("Vraag 2 van 3")
    await dirkje.says("ronde", "1", "Regio Noord", "morgen", "8", "verstuur")
    made = dirkje.card
    await dirkje.again()
    assert dirkje.card == made
    await dirkje.says("rondes")
    await dirkje.again()
    dirkje.sees("Jouw rondes")
    await dirkje.says(f"sluit {code_on(made)}", "ja")
    await dirkje.again()
    dirkje.sees_not("Je ronde staat klaar")
    dirkje.sees("kwam twee keer binnen")
