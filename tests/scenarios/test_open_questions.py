"""What we ask stays open: answered barely, in a sentence, wrongly, twice, on another day, and left."""

from datetime import UTC, datetime

import pytest

from dialogs.events import Said
from tests.scenarios.people import Someone, World, code_on, texts
from tests.store.contract.everything import dump

CASE = "AB-3K7QXZ"


async def make_round(world: World, *names: str, who: str = "dirkje") -> tuple[Someone, list[str]]:
    coordinator, codes = await world.newcomer(who), []
    for name in names:
        await coordinator.says("ronde", "1", name, "over twee weken", "3", "verstuur")
        codes.append(code_on(coordinator.card))
    return coordinator, codes


async def hears_both(someone: Someone, text: str) -> list[str]:
    """All that comes back, when it is more than one card."""
    someone.last = Said(someone.who, someone.delivery(), text)
    return [texts(card) for card in await someone.world.turns.take(someone.last)]  # type: ignore[arg-type]


async def test_a_look_brings_the_question_back_and_a_yes_still_answers_it(world: World) -> None:
    dirkje, _ = await make_round(world, "Regio Noord")
    await dirkje.says("sluit")
    dirkje.sees("Weet je zeker dat je Regio Noord wilt sluiten?")
    shown, line = await hears_both(dirkje, "privacy")
    assert "Wie ziet wat" in shown
    assert line.startswith("Mijn vraag staat nog open. Sluit ik Regio Noord?")
    await dirkje.says("xyzzy")
    dirkje.sees("Dat lees ik niet als antwoord op mijn vraag. Sluit ik Regio Noord?", "Ja", "Nee")
    await dirkje.says("ja maar niet vandaag")
    dirkje.sees("Mijn vraag staat nog open. Sluit ik Regio Noord?")
    await dirkje.says("jazeker, doe maar")
    dirkje.sees("De ronde Regio Noord is gesloten")
    # Twice: it is answered, so nothing waits any more.
    await dirkje.says("ja")
    dirkje.sees("Wat wil je doen?")


async def test_the_button_of_the_line_answers_as_well(world: World) -> None:
    dirkje, _ = await make_round(world, "Regio Noord")
    await dirkje.says("sluit", "xyzzy")
    await dirkje.presses("Ja")
    dirkje.sees("De ronde Regio Noord is gesloten")


async def test_something_else_lets_the_question_go(world: World) -> None:
    dirkje, _ = await make_round(world, "Regio Noord")
    await dirkje.says("sluit", "afwezig tot vrijdag", "ja")
    dirkje.sees("Wat wil je doen?")
    await dirkje.says("rondes")
    dirkje.sees("Open tot en met")


async def test_a_yes_on_another_day_is_asked_once_more(world: World) -> None:
    dirkje, _ = await make_round(world, "Regio Noord")
    await dirkje.says("sluit")
    world.later(days=1)
    await dirkje.says("ja")
    dirkje.sees("Weet je zeker dat je Regio Noord wilt sluiten?")
    await dirkje.says("ja")
    dirkje.sees("De ronde Regio Noord is gesloten")


@pytest.mark.parametrize("said", ["sluit", "sluit de ronde", "sluit Regio Noord", "sluit regio nord"])
async def test_closing_the_one_open_round_needs_no_code(world: World, said: str) -> None:
    dirkje, (code,) = await make_round(world, "Regio Noord")
    await dirkje.says(said)
    dirkje.sees("Weet je zeker dat je Regio Noord wilt sluiten?")
    # Asked about a round, its code is that round, and joins nothing.
    await dirkje.says(code)
    dirkje.sees("Weet je zeker dat je Regio Noord wilt sluiten?")


WORDS = {
    "sluit Oost": "Weet je zeker dat je Regio Oost wilt sluiten?",
    "verleng Regio Oost over drie weken": "Ronde Regio Oost",
    "nodig uit Oost": "Wie wil je uitnodigen voor Regio Oost?",
    "nodig uit Regio Oost Jan de Boer, Piet Smit": "Jan de Boer, Piet Smit uitnodigen voor Regio Oost?",
    "wijzig ronde oost": "Kijk je antwoorden na",
    "samen Regio Oost": "Regio Oost",
    "overdragen regio oost": "Regio Oost",
    "groepsoverzicht oost": "Ronde Regio Oost",
    "excel oost": "Ronde Regio Oost",
    "plaatje regio oost": "Ronde Regio Oost",
    "zet op agenda regio oost": "Ronde Regio Oost",
    "herhaal Oost": "De ronde Regio Oost loopt nog",
}


@pytest.mark.parametrize("said", WORDS)
async def test_every_word_about_a_round_takes_its_name(world: World, said: str) -> None:
    dirkje, _ = await make_round(world, "Regio Noord", "Regio Oost")
    await dirkje.says(said)
    dirkje.sees(WORDS[said])


async def test_of_several_rounds_it_asks_which_and_reads_the_name(world: World) -> None:
    dirkje, _ = await make_round(world, "Regio Noord", "Regio Oost", "Zuid", "West")
    await dirkje.says("verleng over drie weken")
    dirkje.sees("Welke ronde bedoel je?", "Mijn rondes")
    await dirkje.says("rondes")
    dirkje.sees("Jouw rondes")
    await dirkje.says("Zuid")
    dirkje.sees("Ronde Zuid", "14 december 2026")


async def test_asked_for_a_key_a_code_is_that_key(world: World) -> None:
    dirkje, (code,) = await make_round(world, "Regio Noord")
    bram = await world.newcomer("bram")
    await dirkje.says("samen")
    key = code_on(dirkje.card)
    await bram.says("neem aan", key)
    bram.sees("Regio Noord")
    bram.sees_not("nodigt je uit")
    await bram.says("rondes")
    bram.sees("Jouw rondes")
    assert code


@pytest.mark.parametrize(
    ("said", "weeks"),
    [("6 weken", 6), ("zes", 6), ("om de 6 weken", 6), ("doe maar om de vier weken", 4), ("elke week", 1), ("7", 7)],
)
async def test_a_rhythm_is_read_barely_and_in_a_sentence(world: World, said: str, weeks: int) -> None:
    eva = await world.newcomer("eva")
    await eva.says("uvo nieuw", CASE, "15-12-2026", "14.00", "verstuur", f"uvo {CASE} ritme")
    eva.sees("Om de hoeveel weken?")
    await eva.says("hoe bedoel je?")
    eva.sees("Mijn vraag staat nog open. Om de hoeveel weken is UVO AB-3K7QXZ?")
    await eva.says("xyzzy plork")
    eva.sees("Dat lees ik niet als antwoord op mijn vraag. Om de hoeveel weken is UVO AB-3K7QXZ?")
    await eva.says(said)
    eva.sees("Het ritme is aangepast", "elke week" if weeks == 1 else f"eens in de {weeks} weken")


async def test_what_we_ask_of_our_own_accord_is_answered_in_a_word(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says("uvo nieuw", CASE, "25-11-2026", "14.00", "verstuur")
    world.now = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
    await world.tick(minutes=1)
    eva.hears()
    eva.sees("Is de UVO voor casus AB-3K7QXZ doorgegaan?")
    await eva.says("help")
    eva.sees("Mijn vraag staat nog open. Is UVO AB-3K7QXZ doorgegaan?")
    await eva.says("ja hoor")
    eva.sees("Leg de afspraken vast in VEHAA", "Klopt dat?")
    await eva.says("klopt")
    eva.sees("Lukt het om met deze casus vooruit te komen?")
    await eva.says("deels")
    eva.sees("ITAT-Expertgroep")


async def test_busy_with_a_scan_it_is_asked_what_a_yes_answers(world: World) -> None:
    """A yes to the consent of a round must not say that a UVO took place."""
    _, (code,) = await make_round(world, "Regio Noord")
    eva = await world.newcomer("eva")
    await eva.says("uvo nieuw", CASE, "25-11-2026", "14.00", "verstuur", f"doe mee {code}")
    world.now = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
    await world.tick(minutes=1)
    eva.hears()
    await eva.says("ja")
    eva.sees("Mijn vraag staat nog open. Is UVO AB-3K7QXZ doorgegaan?")
    await eva.says("verder")
    eva.sees("Mogen je scores op deze manier gedeeld worden?")


async def test_several_told_together_are_asked_about(world: World) -> None:
    eva = await world.newcomer("eva")
    for case in (CASE, "CD-4K8RWZ"):
        await eva.says("uvo nieuw", case, "25-11-2026", "14.00", "verstuur")
    world.now = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
    await world.tick(minutes=1)
    eva.hears()
    await eva.says("ja")
    eva.sees("Dat lees ik niet als antwoord op mijn vraag. Welke UVO bedoel je?")
    await eva.says("CD-4K8RWZ")
    eva.sees("UVO CD-4K8RWZ", "Is hij doorgegaan?")
    await eva.says("ja")
    eva.sees("Leg de afspraken vast in VEHAA")


async def test_reminders_are_not_turned_off_by_a_near_miss(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("herinneringen")
    anna.sees("Wat bedoel je?", "Weer herinneringen", "Geen herinneringen meer")
    await anna.says("instellingen")
    anna.sees("Ik herinner je hooguit twee keer")
    await anna.says("herinneringen", "herinneringen uit")
    anna.sees("Je krijgt geen herinneringen meer")


NAMES = ["Samen Sterk", "Verder met jeugd", "Klaar voor de start", "ronde 2", "Later als ik groot ben"]


@pytest.mark.parametrize("name", NAMES)
async def test_a_name_that_begins_with_a_word_of_ours_is_a_name(world: World, name: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", name, "over twee weken", "3")
    dirkje.sees("Kijk je antwoorden na", name)


async def test_a_question_does_not_become_the_name(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "1", "wat bedoel je hiermee?")
    anna.sees("Geef deze samenwerking een korte naam", "Verder")
    await anna.says("wat zullen we eens nemen?")
    anna.sees("Is **wat zullen we eens nemen?** je antwoord?")
    await anna.says("nee")
    anna.sees("Geef deze samenwerking een korte naam")
    await anna.says("weet ik nog niet")
    anna.sees("De vraag blijft staan, en alles is bewaard")
    await anna.says("Regio Noord... nee wacht, Regio Oost")
    anna.sees("Is **Regio Oost** je antwoord?")
    await anna.says("ja")
    anna.sees("Rol 1 van 4")


SCORES = {
    "doe maar een drietje": "Rol 2 van 4",
    "een 4": "Rol 2 van 4",
    "4 denk ik": "Rol 2 van 4",
    "ik weet het eigenlijk niet": "Rol 2 van 4",
    "geen flauw idee": "Rol 2 van 4",
    "niet van toepassing": "Rol 2 van 4",
    "geen 5, eerder een 2": "Rol 2 van 4",
    "een 7": "Kies één score van 1 tot en met 5",
    "tussen 3 en 4": "Bedoel je **3 – Regelmatig aanwezig** of **4 – Redelijk aanwezig**?",
    "4/5": "Bedoel je **4 – Redelijk aanwezig** of **5 – Ruim aanwezig**?",
    "al 3 jaar niet meer": "Kies één score van 1 tot en met 5",
    "5 minuten pauze": "Prima. Alles is bewaard",
}


@pytest.mark.parametrize("said", SCORES)
async def test_scores_as_people_say_them(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "1", "Noord", said)
    anna.sees(SCORES[said])


async def test_a_doubted_score_is_a_button_away(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "1", "Noord", "tussen 3 en 4")
    await anna.presses("4 – Redelijk aanwezig")
    anna.sees("Rol 2 van 4")


CARDS = {
    "4 4 4": "Uitspraak 4 is nu",
    "4, 3, 5 en 4": "Kaart 2 van 9",
    "1: 4 2: 3 3: 5 4: 4": "Kaart 2 van 9",
    "de eerste 4, de rest 3": "Kaart 2 van 9",
    "4 - 5 4": "Kaart 2 van 9",
    "4 4 4 4 4": "Dat zijn 5 scores, en er zijn er 4 te geven",
    "6 4 3 2": "Kies één score van 1 tot en met 5",
}


@pytest.mark.parametrize("said", CARDS)
async def test_a_whole_card_in_one_go(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says("competentiescan", said)
    anna.sees(CARDS[said])


async def test_the_buttons_of_a_scan_can_be_typed(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1 – Individueel", "1", "Noord", "Uitleg")
    anna.sees("Ontwerper", "1 is: Niet of nauwelijks aanwezig")
    await anna.says("Volgende")
    anna.sees("Ik zie nog geen antwoord op de kaart")
    await anna.says("4 – Redelijk aanwezig", "3", "3", "3")
    anna.sees("Kijk je antwoorden na")
    await anna.says("5. Kwartiermaker")
    anna.sees("Rol 2 van 4")


async def test_bewaar_after_stop(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "stop", "bewaar, later verder")
    anna.sees("Prima. Alles is bewaard")


async def test_names_of_people_do_not_wait_for_an_answer(world: World) -> None:
    dirkje, _ = await make_round(world, "Regio Noord", "Regio Oost")
    await dirkje.says("nodig uit Kees Jansen, Piet Smit")
    dirkje.sees("Welke ronde bedoel je?")
    assert "Jansen" not in str(await dump(world.engine))
    await dirkje.says("regio oost")
    dirkje.sees("Wie wil je uitnodigen voor Regio Oost?")


async def test_busy_naming_something_a_name_is_a_name(world: World) -> None:
    """A prompt that came in between does not take what the form was waiting for."""
    eva = await world.newcomer("eva")
    await eva.says("uvo nieuw", CASE, "25-11-2026", "14.00", "verstuur", "ronde", "1")
    world.now = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
    await world.tick(minutes=1)
    eva.hears()
    await eva.says("Regio Noord")
    eva.sees("Tot en met welke dag")


async def test_in_english(world: World) -> None:
    dirkje = await world.newcomer("dirkje", "en-GB")
    await dirkje.says("round", "1", "North", "in two weeks", "3", "send", "close")
    dirkje.sees("Are you sure you want to close North?")
    await dirkje.says("xyzzy plork")
    dirkje.sees("I cannot read that as an answer to my question. Shall I close North?")
    await dirkje.says("help")
    dirkje.sees("My question is still open. Shall I close North?")
    await dirkje.says("yes please")
    dirkje.sees("The round North is closed")


@pytest.mark.parametrize("day", ["2026-02-30", "2026-13-01", "2026-02-28"])
async def test_a_day_that_is_in_no_calendar_breaks_no_question(world: World, day: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says("uvo nieuw", "AB-3K7QXZ", "8 december 2026", "10:00", "verstuur", f"verzet naar {day}")
    anna.sees("Die dag is al voorbij" if day == "2026-02-28" else "Die dag bestaat niet", "Welke dag bedoel je?")
