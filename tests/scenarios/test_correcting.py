"""Changing one answer in a sentence, leaving one out, and beginning anew."""

import pytest

from tests.scenarios.people import Someone, World, buttons, code_on
from tests.store.contract.everything import dump

CARD = "4 3 5 4"


async def _in_zelfscan(world: World, *answers: str) -> Someone:
    """The roles begin at number 4 of the review."""
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "1", "Testregio", *answers)
    return anna


async def _answers(world: World) -> dict[str, str | None]:
    return {row["question"]: row["value"] for row in (await dump(world.engine))["answers"]}


@pytest.mark.parametrize(
    "said",
    [
        "wijzig 4 2", "wijzig ontwerper 2", "wijzig ontwerper naar 2", "wijzig vorige 2", "wijzig rol 1 naar twee",
        "pas de ontwerper aan naar 2", "wijzig nummer 4: 2", "change designer to 2", "wijzig 4 incidenteel aanwezig",
        "wijzig de vorige vraag in een 2",
    ],
)  # fmt: skip
async def test_an_answer_is_set_at_once_and_the_question_stays(world: World, said: str) -> None:
    anna = await _in_zelfscan(world, "4")
    await anna.says(said)
    anna.sees("Ontwerper: 4 → 2", "Typ **wijzig 4 4**", "Rol 2 van 4")
    assert (await _answers(world))["ontwerper"] == "2"
    await anna.says("wijzig 4 4")
    anna.sees("Ontwerper: 2 → 4")


async def test_at_the_review_too(world: World) -> None:
    anna = await _in_zelfscan(world, *"4325")
    await anna.says("wijzig 5 2")
    anna.sees("Kijk je antwoorden na", "Kwartiermaker: 3 → 2")
    await anna.says("wijzig kwartiermaker 2")
    anna.sees("Kwartiermaker was al 2")
    await anna.says("wijzig 5 -")
    anna.sees("Kwartiermaker: 2 → Dit kan ik niet beoordelen")
    await anna.says("wijzig 5 2")
    anna.sees("Typ **wijzig 5 Dit kan ik niet beoordelen**")
    await anna.says("wijzig 5 Dit kan ik niet beoordelen")
    anna.sees("Kwartiermaker: 2 → Dit kan ik niet beoordelen")
    await anna.says("verstuur")
    anna.sees("Je antwoorden zijn verstuurd")


@pytest.mark.parametrize("said", ["wijzig 4", "wijzig ontwerper", "wijzig vorige"])
async def test_without_an_answer_the_question_is_shown(world: World, said: str) -> None:
    anna = await _in_zelfscan(world, "4")
    await anna.says(said)
    anna.sees("Rol 1 van 4")
    assert (await _answers(world))["ontwerper"] == "4"


async def test_who_says_not_to_change_is_told_that_all_is_kept(world: World) -> None:
    anna = await _in_zelfscan(world, "4")
    await anna.says("wijzig 4 niet")
    anna.sees("ik doe niets", "alles is bewaard")
    assert (await _answers(world))["ontwerper"] == "4"


@pytest.mark.parametrize("said", ["wijzig 4 7", "wijzig ontwerper heel veel", "wijzig ontwerper 123456782"])
async def test_what_is_no_answer_changes_nothing_and_is_asked_there(world: World, said: str) -> None:
    anna = await _in_zelfscan(world, "4")
    await anna.says(said)
    assert (await _answers(world))["ontwerper"] == "4"
    await anna.says("verder")
    anna.sees("Rol 2 van 4")


async def test_an_unknown_number_says_which_there_are(world: World) -> None:
    anna = await _in_zelfscan(world, "4")
    for said in ("wijzig 44 2", "wijzig rol 9 2", "wijzig blauw"):
        await anna.says(said)
        anna.sees("met een nummer van 1 tot en met 7")


async def test_a_card_of_statements_is_changed_as_a_whole(world: World) -> None:
    bram = await world.newcomer("bram")
    await bram.says("competentiescan", CARD, CARD, "wijzig kaart 1 2 2 2 2")
    bram.sees("Kaart 1: 4 3 5 4 → 2 2 2 2", "Kaart 3 van 9")
    before = await _answers(world)
    assert list(before.values()).count("2") == 4
    await bram.says("wijzig kaart 2 3")
    bram.sees("Kaart 2 van 9")
    assert await _answers(world) == before


async def test_a_day_of_a_form_is_changed_in_a_sentence(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says("uvo nieuw", "AB-3K7QXZ", "15 december", "14.00", "wijzig 2 16 december")
    eva.sees("Kijk je antwoorden na", "16 december", "Aangepast")


async def test_the_code_of_a_form_is_put_right_in_a_sentence(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says("uvo nieuw", "AB-3K7QXZ", "wijzig vorige CD-8M4RTW")
    eva.sees("Vraag 2 van 3", "Aangepast")
    assert (await _answers(world))["uvo_code"] == "CD-8M4RTW"
    await eva.says("wijzig 1 Jansen")
    eva.sees("Een naam of een woord is geen code")
    assert (await _answers(world))["uvo_code"] == "CD-8M4RTW"


async def test_a_sent_answer_is_changed_until_the_round_closes(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", "Regio Zuid", "over twee weken", "12", "verstuur")
    code = code_on(dirkje.card)
    anna = await world.newcomer("anna")
    await anna.says(f"doe mee {code}", "ja", "1", *"4444", "verstuur", f"wijzig {code} dirigent 2")
    anna.sees("Dirigent: 4 → 2")
    await anna.says("verstuur")
    anna.sees("Je antwoorden zijn opnieuw verstuurd")


@pytest.mark.parametrize("said", ["overslaan", "sla over", "skip"])
async def test_a_question_that_cannot_be_judged_is_left_out(world: World, said: str) -> None:
    anna = await _in_zelfscan(world, "4")
    await anna.says(said)
    anna.sees("Overgeslagen: Kwartiermaker", "Rol 3 van 4")
    assert (await _answers(world))["kwartiermaker"] is None


async def test_on_a_card_the_first_open_statement_is_left_out(world: World) -> None:
    bram = await world.newcomer("bram")
    await bram.says("competentiescan", "4", "overslaan")
    bram.sees("Overgeslagen: Uitspraak 2", "Uitspraak 3 is nu")
    assert list((await _answers(world)).values()) == ["4", None]


async def test_what_is_needed_is_not_left_out(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("overslaan")
    anna.sees("Je bent nu nergens mee bezig")
    await anna.says("zelfscan", "1", "1", "overslaan")
    anna.sees("overslaan kan niet", "Vraag 3 van 3")


async def test_beginning_anew_is_asked_first_and_then_everything_is_gone(world: World) -> None:
    anna = await _in_zelfscan(world, "4")
    await anna.says("opnieuw")
    anna.sees("Wil je **Zelfscan** opnieuw beginnen?")
    await anna.says("nee")
    anna.sees("Rol 2 van 4")
    await anna.says("opnieuw beginnen")
    old = anna.card
    await anna.presses("Ja, begin opnieuw")
    anna.sees("Je begint opnieuw", "Vraag 1 van 3")
    assert await _answers(world) == {}
    # A second press on the same card begins nothing anew.
    await anna.says("1")
    await anna.presses("Ja, begin opnieuw", old)
    anna.sees("Vraag 2 van 3")


async def test_in_a_round_one_begins_anew_in_the_same_round(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "2", "Regio Noord", "over twee weken", "4", "verstuur")
    anna = await world.newcomer("anna")
    await anna.says(f"doe mee {code_on(dirkje.card)}", "ja", CARD, "opnieuw competentiescan", "ja")
    anna.sees("Doe je op deze manier mee?")
    await anna.says("ja", *[CARD] * 9, "verstuur", "opnieuw")
    anna.sees("nog een keer invullen, voor jezelf?")
    await dirkje.says("voortgang")
    dirkje.sees("één van de 4 is klaar")


async def test_a_form_of_two_and_a_sent_one_do_not_begin_anew(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "2", "opnieuw")
    anna.sees("Dit formulier is van jullie samen")
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", "Regio Zuid", "over twee weken", "12", "verstuur")
    bram = await world.newcomer("bram")
    await bram.says(f"doe mee {code_on(dirkje.card)}", "ja", "1", *"4444", "verstuur", "wijzig 4", "opnieuw")
    bram.sees("zijn al verstuurd")


async def test_a_scan_of_which_nothing_is_open_just_begins(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("opnieuw zelfscan")
    anna.sees("Vraag 1 van 3")
    assert "1 – Individueel" in buttons(anna.card)
