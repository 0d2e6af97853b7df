"""`uitleg`: what is asked now, and what a word means, from the content."""

import pytest

from dialogs.instruments.library import Library
from dialogs.usecases.explaining import find_subject
from tests.scenarios.people import Someone, World, buttons, code_on


async def _in_zelfscan(world: World) -> Someone:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "1", "Testregio", "4")
    return anna


@pytest.mark.parametrize("said", ["?", "uitleg", "leg uit", "uitleg dit", "explain", "uitleg deze vraag"])
async def test_a_question_mark_explains_and_skips_nothing(world: World, said: str) -> None:
    anna = await _in_zelfscan(world)
    await anna.says(said)
    anna.sees("Kwartiermaker", "vaste methode", "1 is: Niet of nauwelijks aanwezig. 5 is: Ruim aanwezig.")
    await anna.presses("Verder")
    anna.sees("Rol 2 van 4")
    await anna.says("3", "3", "3")
    anna.sees("3 – Regelmatig aanwezig")
    anna.sees_not("Dit kan ik niet beoordelen")


async def test_on_a_card_of_statements_the_scale_is_explained(world: World) -> None:
    bram = await world.newcomer("bram")
    await bram.says("competentiescan", "?")
    bram.sees("afgelopen drie maanden", "1 is: (Bijna) nooit. 5 is: (Bijna) altijd.", "Typ **overslaan**")
    await bram.says("4 ? 5 4")
    bram.sees("Kaart 2 van 9")


async def test_every_question_of_a_form_says_what_it_is_for(library: Library) -> None:
    for entry in library.entries():
        if entry.makes and entry.key[1] == library.entry(entry.key[0]).key[1]:
            for question in entry.asked.questions:
                assert question.explain or question.lead or question.help, (entry.file, question.id)


async def test_a_form_explains_its_field_and_the_review_what_sending_does(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says("uvo nieuw", "uitleg")
    eva.sees("twee letters, een streepje en zes tekens")
    await eva.says("AB-3K7QXZ", "?")
    eva.sees("Op deze dag reken ik")
    await eva.says("15 december", "14.00", "uitleg")
    eva.sees("Na versturen maak ik het aan")
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", "uitleg")
    dirkje.sees("Deelnemers zien deze naam")
    anna = await _in_zelfscan(world)
    await anna.says("3", "3", "3", "uitleg")
    anna.sees("Na versturen zie je meteen je uitkomst", "Ik stuur ze naar niemand")


async def test_what_we_asked_is_explained_and_stays_asked(world: World) -> None:
    xander = world.person("xander")
    await xander.says("zelfscan", "uitleg")
    xander.sees("privacyuitleg")
    await xander.says("ok")
    xander.sees("Vraag 1 van 3")
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", "Regio Zuid", "over twee weken", "12", "verstuur")
    await dirkje.says(f"sluit {code_on(dirkje.card)}", "?")
    dirkje.sees("Ja sluit de ronde voor goed")
    await dirkje.says("ja")
    dirkje.sees("De ronde Regio Zuid is gesloten")
    anna = await _in_zelfscan(world)
    await anna.says("opnieuw", "?")
    anna.sees("Bij ja zijn je antwoorden tot nu toe weg")
    await anna.says("ja")
    anna.sees("Vraag 1 van 3")


@pytest.mark.parametrize(
    ("said", "sees"),
    [
        ("uitleg regisseur", "niet de baas"),
        ("uitleg wat is een uvo", "eens per acht weken"),
        ("uitleg wat betekent deels aanwezig", "een score van 2,5 tot 3,5"),
        ("uitleg redelijk aanwezig", "Meestal pakt iemand dit op"),
        ("uitleg kwartiermaker", "Kwartiermaker"),
        ("uitleg luisteren", "Met aandacht"),
        ("explain what does vsv mean", "Verloskundig"),
        ("uitleg regiseur", "niet de baas"),
        ("uitleg de VSV-coördinator?", "ketenregisseur"),
    ],
)
async def test_a_word_is_explained_from_the_content(world: World, said: str, sees: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says(said)
    anna.sees(sees)


@pytest.mark.parametrize(
    ("said", "sees"),
    [
        ("wat is een UVO?", "eens per acht weken"),
        ("wat doet een dirigent?", "geeft de samenwerking een gezicht"),
        ("regienemer of regisseur?", "Het woord regisseur klinkt formeler"),
        ("waarom neemt de gemeente geen regie?", "vijf oorzaken"),
        ("waarom wil de gemeente de regie niet nemen?", "vijf oorzaken"),
        ("wie neemt de regie?", "Vier soorten organisaties"),
        ("wat is een accounthouder?", "aanspreekpunt"),
        ("wat zijn de zes knelpunten", "Zes dingen"),
        ("wat houdt het initiatiefspel in", "gedreven mensen"),
        ("wat bedoelen jullie met van onderop?", "Van onderop"),
        ("hoort kinderopvang er ook bij?", "geen eigen domein"),
        ("wat is uitstroom?", "reguliere lijn"),
        ("wat is het basisdossier", "elf onderdelen"),
        ("wat is het ITAT?", "elke week"),
    ],
)
async def test_what_people_say_finds_its_explanation_and_the_section(world: World, said: str, sees: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says(said)
    anna.sees(sees, "Bron: ")


@pytest.mark.parametrize(
    ("said", "sees"),
    [
        ("what is a UVO?", "every eight weeks"),
        ("what does a conductor do?", "conductor"),
        ("why does the municipality not take the lead?", "ive causes"),
        ("what is regieneming?", "responsib"),
    ],
)
async def test_what_people_say_in_english_finds_its_explanation(world: World, said: str, sees: str) -> None:
    anna = await world.newcomer("anna", "en-GB")
    await anna.says(said)
    anna.sees(sees, "Source: ")


async def test_the_source_is_named_where_there_is_one(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("uitleg regisseur")
    anna.sees("Bron: VU Amsterdam")
    await anna.says("uitleg luisteren")
    anna.sees_not("Bron")


async def test_of_an_unknown_word_the_nearest_subjects_are_offered_or_some(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("uitleg regisseren")
    anna.sees("Daar heb ik geen uitleg over")
    await anna.presses(next(title for title in buttons(anna.card) if title.startswith("Regi")))
    anna.sees("**Regi")
    for said in ("uitleg qqqqqq", "uitleg"):
        await anna.says(said)
        anna.sees("bijvoorbeeld")


async def test_in_a_scan_another_word_is_explained_and_the_question_stays(world: World) -> None:
    anna = await _in_zelfscan(world)
    await anna.says("uitleg regisseur")
    anna.sees("niet de baas")
    await anna.says("uitleg schaal")
    anna.sees("1 is: Niet of nauwelijks aanwezig")
    await anna.says("2")
    anna.sees("Rol 3 van 4")


def test_one_letter_wrong_is_forgiven_when_only_one_subject_is_meant(library: Library) -> None:
    known = library.explained()
    for said, key in (("regisseru", "regisseur"), ("vehaaa", "vehaa"), ("ontwerpr", "ontwerper"), ("uvo", "uvo")):
        found = find_subject(known, said)
        assert found and found.key == key, said
    for said in ("", "x", "fiets", "uvi", "regi"):
        assert find_subject(known, said) is None, said


def test_every_subject_can_be_asked_for_by_its_title_and_its_button(library: Library) -> None:
    known = library.explained()
    assert len(known) > 50
    for one in known:
        for name in (one.title.nl.casefold(), one.key.casefold()):
            found = find_subject(known, "".join(sign for sign in name if sign not in "?"))
            if name.isascii():
                assert found and one.title.nl[:4].casefold() in found.title.nl.casefold(), name
