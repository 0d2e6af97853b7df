"""Two wishes in a sentence: close the round, and then its picture or a file of it. The yes leads to both."""

import pytest

from bot.documents.files import File
from dialogs.events import Said
from tests.scenarios.people import World, texts
from tests.scenarios.test_how_many_it_is_for import begun

PDF = (
    "sluit de ronde en stuur me de pdf", "sluit de ronde en mail de pdf naar mij", "stuur me de pdf en sluit de ronde",
    "sluit noord en dan de pdf graag", "kun je de ronde sluiten en de pdf sturen",
)  # fmt: skip


@pytest.mark.parametrize("said", PDF)
async def test_the_pdf_comes_after_the_yes(world: World, said: str) -> None:
    dirkje, code = await begun(world)
    await dirkje.says(said.format(code=code))
    dirkje.sees("Weet je zeker dat je Noord wilt sluiten?", "Na je ja krijg je meteen de pdf.")
    assert dirkje.file is None
    await dirkje.says("ja")
    dirkje.sees("De ronde Noord is gesloten.")
    assert isinstance(dirkje.file, File)
    assert dirkje.file.name.endswith(".pdf")


@pytest.mark.parametrize(
    ("said", "ending"),
    [("sluit em maar en geef me t plaatje", ".png"), ("rond noord af en maak er een excel van", ".xlsx")],
)
async def test_so_do_the_other_files_by_the_button(world: World, said: str, ending: str) -> None:
    dirkje, _ = await begun(world)
    await dirkje.says(said)
    await dirkje.presses("Ja, sluit de ronde")
    assert dirkje.file
    assert dirkje.file.name.endswith(ending)


async def test_the_picture_follows_what_was_done(world: World) -> None:
    dirkje, _ = await begun(world)
    await dirkje.says("doe de ronde maar dicht en laat zien wat eruit kwam")
    dirkje.sees("Na je ja zie je meteen het groepsbeeld.")
    things = await world.turns.take(Said(dirkje.who, dirkje.delivery(), "ja"))
    closed, picture = [texts(thing) for thing in things if isinstance(thing, dict)]
    assert "De ronde Noord is gesloten." in closed
    assert "Groepsbeeld Noord" in picture


async def test_a_no_does_neither(world: World) -> None:
    dirkje, _ = await begun(world)
    await dirkje.says(PDF[0], "nee")
    dirkje.sees("Jouw rondes", "Open tot en met")
    assert dirkje.file is None


async def test_which_of_two_is_asked_and_the_wish_is_kept(world: World) -> None:
    dirkje, _ = await begun(world)
    await dirkje.says("ronde", "1", "Zuid", "18 december", "6", "verstuur", PDF[0])
    dirkje.sees("Welke ronde bedoel je?")
    await dirkje.says("noord")
    dirkje.sees("Noord wilt sluiten?", "Na je ja krijg je meteen de pdf.")


async def test_closing_alone_promises_nothing_more(world: World) -> None:
    dirkje, _ = await begun(world)
    await dirkje.says("sluit de ronde")
    dirkje.sees("Weet je zeker dat je Noord wilt sluiten?")
    dirkje.sees_not("Na je ja")
    await dirkje.says("ja")
    assert dirkje.file is None


async def test_in_english(world: World) -> None:
    kate, _ = await begun(world, "en-GB")
    await kate.says("close it and send me the pdf")
    kate.sees("close Noord?", "Once you say yes, you get the PDF.")
    await kate.says("yes")
    assert kate.file


@pytest.mark.parametrize(
    "said",
    [
        "sluit hem als iedereen klaar is",
        "als er 4 klaar zijn mag hij dicht",
        "sluit noord zodra iedereen heeft ingevuld",
    ],
)
async def test_no_round_closes_by_itself_once_enough_are_done(world: World, said: str) -> None:
    """It was asked whether to close it now, or no round of that name was found."""
    dirkje, _ = await begun(world)
    await dirkje.says(said)
    dirkje.sees("Noord sluit ik niet vanzelf als genoeg mensen klaar zijn")
    dirkje.sees_not("Weet je zeker")


async def test_that_everybody_is_done_closes_it(world: World) -> None:
    dirkje, _ = await begun(world)
    await dirkje.says("iedereen is klaar, sluit maar")
    dirkje.sees("Weet je zeker dat je Noord wilt sluiten?")


async def test_on_a_day_it_closes_that_day_whoever_is_done(world: World) -> None:
    """The day was dropped, and only that no round closes by itself was told."""
    dirkje, _ = await begun(world)
    await dirkje.says("sluit noord op 10 december als iedereen klaar is")
    dirkje.sees("donderdag 10 december 2026")


async def test_somebody_who_got_no_message_is_helped_by_the_code(world: World) -> None:
    """It was offered to erase all that is kept of the coordinator."""
    dirkje, code = await begun(world)
    await dirkje.says("jan zegt dat hij geen bericht kreeg")
    dirkje.sees("De code van Noord is", code)
