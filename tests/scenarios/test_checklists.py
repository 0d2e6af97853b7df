"""A chair keeps track of a case on lists: what is ready, what comes next, and who helps."""

import pytest
from sqlalchemy import text

from tests.scenarios.people import Someone, World, buttons, code_on

CODE = "AB-3K7QXZ"
PLAN, FIRST, FILE, EVALUATION, CLOSING = (
    "Plan van aanpak: van concept naar uitvoering",
    "Klaar voor de eerste UVO?",
    "Basisdossier: heb je alles gezien?",
    "Evaluatie van het plan",
    "Afsluiten en overdragen",
)


async def chair(world: World, who: str = "eva") -> Someone:
    eva = await world.newcomer(who)
    await eva.says(f"uvo nieuw {CODE} 15 december 14:00", "ja")
    return eva


async def test_the_lists_of_the_only_case_are_there_without_its_code(world: World) -> None:
    eva = await chair(world)
    await eva.says("lijstjes")
    eva.sees(CODE, PLAN, FIRST, FILE, EVALUATION, CLOSING, "0 van de 8 klaar.", "Amsterdam")
    await eva.presses(PLAN)
    eva.sees("Vink af waar je bent voor casus", "Nu aan de beurt", "1. basisdossier")
    await eva.presses("1. Ik heb het basisdossier ontvangen en gelezen.")
    eva.sees("Afgevinkt", "1 van de 8 klaar.", "2. wie al helpt")
    await eva.presses("1. Ik heb het basisdossier ontvangen en gelezen.")
    eva.sees("Vinkje weggehaald", "0 van de 8 klaar.")


@pytest.mark.parametrize(
    ("words", "title", "many"),
    [
        ("lijstjes basisdossier 1 3 5", FILE, "3 van de 11"),
        ("lijstjes AB-3K7QXZ plan van aanpak 1 en 2", PLAN, "2 van de 8"),
        ("aanpak het advies is verwerkt", PLAN, "1 van de 8"),
        ("lijstjes klaar voor de eerste uvo", FIRST, "0 van de 7"),
        ("lijstjes evaluatie van het plan van aanpak", EVALUATION, "0 van de 6"),
        ("lijstjes uitstroom 1, 2", CLOSING, "2 van de 6"),
        # What is not so ticks nothing, and a number that is not there neither.
        ("lijstjes het advies is niet verwerkt", PLAN, "0 van de 8"),
        ("lijstjes basisdossier 12", FILE, "0 van de 11"),
    ],
)
async def test_typing_does_it_too(world: World, words: str, title: str, many: str) -> None:
    eva = await chair(world)
    await eva.says(words)
    eva.sees(title, many)


async def test_numbers_are_about_the_list_that_was_just_shown(world: World) -> None:
    eva = await chair(world)
    await eva.says("lijstjes basisdossier", "1 3 5")
    eva.sees("3 punten afgevinkt", "3 van de 11", "vraag er dan naar")
    await eva.says("niet 3")
    eva.sees("2 van de 11")
    await eva.says("alles")
    eva.sees("Alles staat op klaar")


async def test_a_row_of_the_newest_card_is_ticked_by_its_words(world: World) -> None:
    eva = await chair(world)
    await eva.says("lijstjes", PLAN, "Ik heb het basisdossier ontvangen en gelezen.")
    eva.sees(PLAN, "1 van de 8")
    await eva.says("lijstjes", FILE, "5. Huiselijke relaties en patronen", "financiën (inkomen en schulden)")
    eva.sees(FILE, "2 van de 11")
    # Once more, as a press does: the tick goes.
    await eva.says("Huiselijke relaties en patronen")
    eva.sees("1 van de 11")


async def test_of_several_cases_it_is_asked_which(world: World) -> None:
    eva = await chair(world)
    await eva.says("uvo nieuw CD-4M8RYW 16 december 14:00", "ja", "lijstjes basisdossier 2")
    eva.sees(CODE, "CD-4M8RYW")
    await eva.says("CD-4M8RYW")
    eva.sees(FILE, "1 van de 11")
    await eva.says(f"lijstjes {CODE} basisdossier")
    eva.sees("0 van de 11")


async def test_two_chairs_after_a_hand_over_go_on_with_the_same_ticks(world: World) -> None:
    eva, farid = await chair(world), await world.newcomer("farid")
    await eva.says("lijstjes basisdossier 1 2")
    old = eva.card
    await eva.says(f"uvo {CODE} overdragen")
    await farid.says(f"neem aan {code_on(eva.card)}")
    await farid.says("lijstjes basisdossier")
    farid.sees("2 van de 11")
    await farid.says("4")
    farid.sees("3 van de 11")
    # The card on the first chair's screen is of a case that is not theirs any more.
    await eva.presses("3. Juridisch kader", old)
    eva.sees_not(FILE)
    await eva.says(f"lijstjes {CODE} basisdossier 5")
    eva.sees_not("van de 11")
    await farid.says("lijstjes basisdossier")
    farid.sees("3 van de 11")
    async with world.engine.connect() as connection:
        kept = (await connection.execute(text("SELECT * FROM uvo_ticks"))).mappings().all()
    assert {column for row in kept for column in row} == {"tenant", "uvo", "item", "ticked_on"}
    # Who handed the case over and is erased takes no tick along.
    await eva.says("wis mijn gegevens", "wis alles")
    await farid.says("lijstjes basisdossier")
    farid.sees("3 van de 11")


async def test_closing_a_case_leads_to_the_list_of_handing_over(world: World) -> None:
    eva = await chair(world)
    await eva.says(f"uvo {CODE} afsluiten", "ja")
    await eva.presses(CLOSING)
    eva.sees("stroomt uit", CODE)
    await eva.says("1 2")
    eva.sees("2 van de 6", "Nog open", "partners ingelicht")
    await eva.says("alles")
    eva.sees("Alles staat op klaar", "de casus is overgedragen")


async def test_the_first_preparation_and_the_evaluation_lead_to_their_list(world: World) -> None:
    eva = await chair(world)
    await eva.says(f"uvo {CODE} voorbereiden")
    await eva.presses(FIRST)
    eva.sees("Dit moet klaar zijn", "0 van de 7")
    await eva.says(f"uvo {CODE} evaluatie")
    await eva.presses(EVALUATION)
    eva.sees("Hoe vaak, bepaal je zelf")


@pytest.mark.parametrize(
    ("number", "helps"),
    [
        (1, ["ITAT", "elke week"]),
        (2, ["1. **ITAT-Expertgroep", "2. **Accounthouder", "3. **Programmateamlid", "4. **Loket"]),
        (3, ["1. **De UVO", "2. **ITAT", "3. **Forensisch Netwerk"]),
        (4, ["1. **Accounthouder", "2. **Programmateamlid", "3. **Intervisie"]),
        (5, ["4. **Stuurgroep", "Waarvoor, vanaf trede 2", "Vernieuwing"]),
    ],
)
async def test_somebody_finds_who_helps_with_what(world: World, number: int, helps: list[str]) -> None:
    anna = await world.newcomer("anna")
    await anna.says("wie kan mij helpen")
    anna.sees("Waar zoek je hulp bij?", "De casus komt niet vooruit")
    need = list(buttons(anna.card))[number - 1]
    await anna.says(f"{number}")
    anna.sees(*helps, "Ik stuur zelf niets door")
    await anna.says("wie kan mij helpen", need.partition(". ")[2])
    anna.sees(*helps)


async def test_who_is_no_chair_is_told_how_to_begin(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("lijstjes")
    anna.sees_not(PLAN)
    assert "Nieuwe UVO" in buttons(anna.card)


async def test_the_questionnaires_of_a_chair_name_the_lists(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("vragenlijsten voor voorzitters")
    anna.sees("Aanpak: lijstjes voor voorzitters")
    await anna.says("vragenlijsten")
    anna.sees_not("Aanpak: lijstjes")
    eva = await chair(world)
    await eva.says("vragenlijsten")
    await eva.presses("Aanpak: lijstjes voor voorzitters")
    eva.sees(PLAN, FILE)


async def test_a_list_is_shown_by_its_name_right_after_the_lists(world: World) -> None:
    karin = await world.newcomer("karin")
    await karin.says("uvo nieuw", "AB-3K7QXZ", "12 januari 10 uur", "verstuur", "lijstjes")
    karin.sees("Welk lijstje wil je zien?")
    await karin.says("basisdossier")
    karin.sees("Basisdossier: heb je alles gezien?", "0 van de 11")
    await karin.says("1 3 5")
    karin.sees("3 van de 11")
    # A question is still one.
    await karin.says("lijstjes", "wat is het basisdossier?")
    karin.sees("Met het basisdossier begint de regie officieel")


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("wat moet klaar zijn voor de eerste uvo", FIRST),
        ("wat moet er klaar zijn voor het eerste overleg?", FIRST),
        ("what should be ready before the first uvo?", FIRST),
        ("hoe ver ben ik met het plan van aanpak", PLAN),
        ("where am I with the plan van aanpak?", PLAN),
        ("heb ik alles uit het basisdossier gezien", FILE),
        ("wat moet ik afvinken bij de evaluatie van het plan", EVALUATION),
        ("heb je een lijstje voor uitstroom?", CLOSING),
        ("wat hoort er bij het afsluiten van een casus?", CLOSING),
        ("what belongs to closing a case?", CLOSING),
    ],
)
async def test_a_sentence_that_names_a_list_opens_it_and_ticks_nothing(world: World, words: str, title: str) -> None:
    eva = await chair(world)
    await eva.says(words)
    eva.sees(title, "0 van de ")
    eva.sees_not(*{PLAN, FIRST, FILE, EVALUATION, CLOSING} - {title})


async def test_of_several_cases_a_sentence_opens_the_list_of_the_one_that_is_said(world: World) -> None:
    eva = await chair(world)
    await eva.says("uvo nieuw CD-4M8RYW 16 december 14:00", "ja")
    await eva.says("uvo", "wat moet klaar zijn voor de eerste uvo")
    eva.sees(CODE, "CD-4M8RYW")
    await eva.says(CODE)
    eva.sees(FIRST, CODE)
    await eva.says("wat moet klaar zijn voor de eerste uvo van CD-4M8RYW")
    eva.sees(FIRST, "CD-4M8RYW")


async def test_a_chair_without_rounds_hands_over_a_uvo(world: World) -> None:
    karin = await world.newcomer("karin")
    await karin.says("uvo nieuw", "AB-3K7QXZ", "12 januari 10 uur", "verstuur", "help", "overdragen")
    karin.sees("AB-3K7QXZ", "neem aan")
    karin.sees_not("Je hebt nu geen ronde bij mij")


@pytest.mark.parametrize(
    ("said", "many"),
    [
        ("de eerste twee heb ik", "2 van de 8"),
        ("ik heb 1 en 3 gedaan", "2 van de 8"),
        ("eerste en derde heb ik al", "2 van de 8"),
    ],
)
async def test_what_one_has_is_ticked(world: World, said: str, many: str) -> None:
    """It was said that nothing is done."""
    eva = await chair(world)
    await eva.says("lijstjes plan van aanpak", said)
    eva.sees(many, "2 punten afgevinkt")


@pytest.mark.parametrize(
    "said", ["wat staat er nog open in dat lijstje", "wat staat er nog open in het plan van aanpak"]
)
async def test_what_is_open_on_a_list_is_not_what_is_overdue(world: World, said: str) -> None:
    """It was said that nothing is open, of a list with nothing ticked."""
    eva = await chair(world)
    await eva.says("lijstjes plan van aanpak", "mijn uvo's", said)
    eva.sees("0 van de 8 klaar")


@pytest.mark.parametrize(
    ("said", "many"),
    [
        ("alles behalve de laatste", "7 punten afgevinkt"),
        ("1 t/m 4", "4 punten afgevinkt"),
        ("1 tot en met 4", "4 punten afgevinkt"),
        ("de eerste drie", "3 punten afgevinkt"),
        ("2 en 3 zijn klaar", "2 punten afgevinkt"),
        ("de eerste is klaar", "Afgevinkt."),
    ],
)
async def test_items_are_named_in_a_sentence(world: World, said: str, many: str) -> None:
    """It was asked whether the case is closed, or a meeting held or moved."""
    eva = await world.newcomer("eva")
    await eva.says("uvo nieuw AB-3K7QXZ 15-12-2026 14:00", "ja", "lijstjes", "de eerste", said)
    eva.sees("Plan van aanpak", many)


async def test_one_that_is_ready_beside_one_that_is_not_changes_nothing(world: World) -> None:
    """The ticks of both were taken away."""
    eva = await world.newcomer("eva")
    await eva.says("uvo nieuw AB-3K7QXZ 15-12-2026 14:00", "ja", "lijstjes", "de eerste", "1", "1 en niet 2")
    eva.sees("1 van de 8 klaar")
