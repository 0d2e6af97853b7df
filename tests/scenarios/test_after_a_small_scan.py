"""After a small scan of one's own: as a file, once more, erased by itself, and what is near one of its words."""

import pytest

from tests.scenarios.people import World, texts

FIVE = ("4 3", "2 2", "4 4", "3 3", "4 4", "2", "-", "verstuur")


@pytest.mark.parametrize("said", ["excel", "en in excel?", "plaatje", "excel graag", "maak excel aub"])
async def test_an_own_outcome_is_a_pdf(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says("vijf stappen", *FIVE, said)
    anna.sees("Je eigen uitkomst krijg je als PDF")
    await anna.presses("PDF")
    assert anna.file


async def test_an_own_outcome_is_a_pdf_in_english(world: World) -> None:
    anna = await world.newcomer("anna", "en-GB")
    await anna.says("five steps", *FIVE[:-1], "submit", "excel please")
    anna.sees("You get your own outcome as a PDF")


@pytest.mark.parametrize("said", ["opnieuw", "nog een keer", "ik wil hem nog een keer doen", "doe nog eens", "again"])
async def test_the_scan_that_was_done_last_is_offered_once_more(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says("vijf stappen", *FIVE, said)
    anna.sees("Wil je **Vijf stappen van regievoeren** nog een keer invullen")
    await anna.says("ja")
    anna.sees("Vijf stappen van regievoeren", "Kaart 1 van 5")


async def test_once_more_in_english_and_no(world: World) -> None:
    anna = await world.newcomer("anna", "en-GB")
    await anna.says("five steps", *FIVE[:-1], "submit", "can I do it again?")
    anna.sees("Would you like to fill in **Five steps of regie** once more")
    await anna.says("no thanks", "printout")
    anna.sees("Your five steps")


@pytest.mark.parametrize("scan", ["regiestijl", "vijf stappen", "zelfscan", "knelpunten"])
@pytest.mark.parametrize("verb", ["wis mijn", "verwijder mijn", "gooi mijn"])
async def test_one_outcome_does_not_go_by_itself_and_nothing_begins(world: World, scan: str, verb: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says("vijf stappen", *FIVE, f"{verb} {scan}{' weg' if verb.startswith('gooi') else ''}")
    anna.sees_not("Kaart 1", "Vraag 1", "Alles over jou wissen")
    anna.sees("Eén uitkomst apart wissen kan ik niet")


@pytest.mark.parametrize(
    ("said", "seen"),
    [("verwijder de herinnering voor de vijf stappen", "Wat bedoel je?"), ("gooi er nog een zelfscan in", "Zelfscan")],
)
async def test_what_is_said_of_something_else_is_not_of_an_outcome(world: World, said: str, seen: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says("vijf stappen", *FIVE, "menu", said)
    anna.sees_not("Eén uitkomst apart wissen kan ik niet")
    anna.sees(seen)


async def test_everything_is_still_everything(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("vijf stappen", *FIVE, "wis al mijn gegevens, ook mijn zelfscan")
    anna.sees("Alles over jou wissen")


async def test_a_bare_question_mark_says_what_can_be_done(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("?")
    anna.sees("Zelfscan", "Hulp per onderwerp")
    anna.sees_not("Waarover wil je uitleg")
    await anna.says("vijf stappen", "?")
    anna.sees("Kies bij elke uitspraak het antwoord dat het best bij jou past")


@pytest.mark.parametrize("said", ["rc-profiel", "RC-profiel", "rc profiel"])
async def test_a_word_with_a_hyphen_is_the_two_words(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says(said)
    anna.sees("Regionale coördinator (RC)")
    anna.sees_not("Alles over jou wissen")


BOTH = [
    ("nl-NL", "vijf stappen", "allebei 4"),
    ("nl-NL", "vijf stappen", "4 voor allebei"),
    ("en-GB", "five steps", "both 4"),
]


@pytest.mark.parametrize(("locale", "scan", "said"), BOTH)
async def test_both_statements_of_a_card_get_the_score(world: World, locale: str, scan: str, said: str) -> None:
    """Only the first of the two got it."""
    anna = await world.newcomer("anna", locale)
    await anna.says(scan, said)
    assert ("Kaart 2 van 5" if locale == "nl-NL" else "Card 2 of 5") in texts(anna.card)


@pytest.mark.parametrize("said", ["versnipperd", "versnipperd en belangen"])
async def test_what_is_fragmented_is_not_erased(world: World, said: str) -> None:
    """It showed what goes when all is erased, or offered that."""
    anna = await world.newcomer("anna")
    assert "wissen" not in texts(await anna.says(said)).casefold()
