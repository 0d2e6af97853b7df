"""The menu by who one is: what is open first, then what fits; help by subject; and help that leaves the card."""

import pytest

from tests.conversation.counting import count_words
from tests.scenarios.people import Someone, World, buttons, code_on, texts

pytestmark = pytest.mark.usefixtures("on_thursday")


async def uvo(chair: Someone, code: str, day: str) -> None:
    await chair.says("uvo nieuw", code, day, "14.00", "verstuur")


async def many(chair: Someone, cases: int) -> None:
    """So many cases, each on a working day of its own."""
    for number, day in enumerate((1, 2, 3, 4, 7, 8, 9, 10)[:cases]):
        await uvo(chair, f"AB-22220{number}", f"{day}-12-2026")


async def made(coordinator: Someone, name: str, day: str) -> str:
    await coordinator.says("ronde", "1", name, day, "4", "verstuur")
    return code_on(coordinator.card)


async def test_who_has_nothing_yet_gets_four_things_to_begin(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("menu")
    assert list(buttons(anna.card)) == [
        "Zelfscan", "Competentiescan", "Meedoen met een code", "Nieuwe ronde", "Hulp per onderwerp",
    ]  # fmt: skip
    await anna.presses("Meedoen met een code")
    anna.sees("Welke code heb je gekregen?")


async def test_a_chair_sees_the_most_urgent_case_first_and_can_make_another(world: World) -> None:
    chair = await world.newcomer("chair")
    for code, day in (("AB-3K7QXZ", "27-11-2026"), ("CD-222222", "15-12-2026"), ("EF-333333", "1-12-2026")):
        await uvo(chair, code, day)
    await chair.says("menu")
    assert list(buttons(chair.card))[:5] == [
        "UVO AB-3K7QXZ: morgen", "UVO EF-333333: di 1 dec", "UVO CD-222222: di 15 dec", "Nieuwe UVO", "Mijn UVO's",
    ]  # fmt: skip
    await chair.presses("UVO EF-333333: di 1 dec")
    chair.sees("UVO EF-333333", "Gepland op dinsdag 1 december 2026")
    world.later(days=7)
    await chair.says("menu")
    chair.sees("UVO AB-3K7QXZ: ging hij door?", "UVO EF-333333: ging hij door?")
    await chair.says("uvo AB-3K7QXZ gehouden 27 november")
    world.later(days=60)
    await chair.says("menu")
    chair.sees("UVO AB-3K7QXZ: te laat, plan een dag")


async def test_many_things_are_five_and_the_rest_is_one_press_away(world: World) -> None:
    chair = await world.newcomer("chair")
    await many(chair, 8)
    await chair.says("zelfscan", "1", "3", "Noord", "4", "menu")
    assert list(buttons(chair.card))[:2] == ["Verder: zelfscan, rol 2 van 4", "UVO AB-222200: di 1 dec"]
    assert len(buttons(chair.card)) == 5 + 1 + 4 + 1
    await chair.presses("En nog 4")
    assert len([title for title in buttons(chair.card) if title.startswith("UVO ")]) == 8


async def test_a_coordinator_sees_how_far_the_rounds_are(world: World) -> None:
    dirkje, anna = await world.newcomer("dirkje"), await world.newcomer("anna")
    code = await made(dirkje, "Noord", "18 december")
    await made(dirkje, "Zuid", "11 december")
    await anna.says(f"doe mee {code}", "ja", "onderwijs", *"3344", "verstuur")
    await dirkje.says("menu")
    assert list(buttons(dirkje.card)) == [
        "Ronde Zuid: 0 van 4", "Ronde Noord: 1 van 4",
        "Nieuwe ronde", "Mijn rondes", "Zelfscan", "Competentiescan", "Hulp per onderwerp",
    ]  # fmt: skip
    await dirkje.presses("Ronde Noord: 1 van 4")
    dirkje.sees("1 van 4 klaar. Open tot en met vrijdag 18 december 2026.", f"Code: {code}")


async def test_two_of_one_scan_are_told_apart_by_name(world: World) -> None:
    dirkje, anna = await world.newcomer("dirkje"), await world.newcomer("anna")
    for name in ("Noord", "Een ronde met een naam die op geen knop van een telefoon past"):
        code = await made(dirkje, name, "18 december")
        await anna.says(f"doe mee {code}", "ja", "pauze")
    await anna.says("menu")
    anna.sees("Verder: Noord, vraag 2 van 2", "Verder: Een ronde met een naam die…, vraag 2 van 2")


async def test_what_is_not_understood_gets_three_things_at_most(world: World) -> None:
    chair = await world.newcomer("chair")
    await many(chair, 4)
    await chair.says("xyzzy plork")
    chair.sees("Dat begrijp ik niet")
    assert len(buttons(chair.card)) == 3 + 1
    assert count_words(chair.card) <= 35


async def test_help_by_subject_is_short_and_never_thirty_words(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("help")
    await anna.presses("Hulp per onderwerp")
    assert list(buttons(anna.card)) == [
        "Alle vragenlijsten", "Scans", "Rondes", "UVO's", "Gegevens en instellingen", "Menu",
    ]  # fmt: skip
    for subject, word in (
        ("Scans", "zelfscan"), ("Rondes", "doe mee"), ("UVO's", "uvo nieuw"), ("Gegevens en instellingen", "privacy"),
    ):  # fmt: skip
        await anna.says(subject)
        anna.sees(f"**{word}**")
        assert len(texts(anna.card).split("**")[1::2]) <= 9, subject
        assert count_words(anna.card) <= 130, subject
        await anna.presses("Andere onderwerpen")
    await anna.presses("Menu")
    anna.sees("Wat wil je doen?")
    await anna.says("hulp rondes")
    anna.sees("**doe mee**", "**herinner**")


async def test_help_within_a_task_explains_it_and_the_question_stays(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "3", "Noord")
    question = anna.card
    await anna.presses("Hulp", question)
    anna.sees("**Ontwerper**", "**pauze**", "**menu**")
    anna.sees_not("Wat wil je doen?")
    assert count_words(anna.card) <= 90
    await anna.says("4")
    anna.sees("Rol 2 van 4")
    await anna.says("menu")
    anna.sees("Wat wil je doen?", "Verder: zelfscan, rol 2 van 4")


async def test_help_with_a_question_of_ours_explains_it_and_asks_it_again(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    code = await made(dirkje, "Noord", "18 december")
    await dirkje.says(f"sluit {code}", "hulp")
    dirkje.sees("Mijn vraag staat nog open. Sluit ik Noord?")
    await dirkje.says("ja")
    dirkje.sees("De ronde Noord is gesloten")
