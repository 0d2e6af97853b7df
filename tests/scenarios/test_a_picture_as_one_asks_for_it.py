"""A group picture, as people ask for it: as a file, by domain or region, against last time, in the other language."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import World, texts


@pytest.mark.parametrize(
    ("locale", "said", "kind"),
    [
        ("nl-NL", "groepsbeeld als pdf", "pdf"),
        ("nl-NL", "groepsbeeld pdf", "pdf"),
        ("nl-NL", "pdf van het groepsbeeld", "pdf"),
        ("nl-NL", "groepsbeeld van regio noord in pdf", "pdf"),
        ("nl-NL", "mail mij het groepsbeeld", "pdf"),
        ("nl-NL", "groepsoverzicht excel", "xlsx"),
        ("nl-NL", "groepsbeeld als plaatje", "png"),
        ("nl-NL", "plaatje van het groepsbeeld", "png"),
        ("en-GB", "group picture as pdf", "pdf"),
        ("en-GB", "could I have the group picture as a PDF", "pdf"),
        ("en-GB", "printout of the group", "pdf"),
        ("en-GB", "group picture in excel please", "xlsx"),
        ("en-GB", "group picture as an image", "png"),
        ("en-GB", "send me the group picture as a picture for my slides", "png"),
    ],
)
async def test_as_a_file(world: World, locale: str, said: str, kind: str) -> None:
    """The word for a picture looked for a round of the name "als pdf", and "group picture" was heard as an image."""
    dirkje, _ = await stages.closed_round(world, locale)
    await dirkje.says(said)
    assert dirkje.file is not None
    assert dirkje.file.name.endswith(f".{kind}")


@pytest.mark.parametrize(
    "said",
    ["groepsbeeld vergeleken met vorige keer", "groepsbeeld vorige keer", "groepsbeeld opnieuw", "het beeld graag"],
)
async def test_what_says_nothing_about_which(world: World, said: str) -> None:
    dirkje, _ = await stages.closed_round(world, "nl-NL")
    await dirkje.says(said)
    assert texts(dirkje.card).startswith("Groepsbeeld Regio Noord")


@pytest.mark.parametrize(
    "said",
    ["groepsbeeld per domein", "en per regio?", "show it by region", "en de regio's?", "verschillen tussen regio's"],
)
async def test_where_all_are_one_group_that_is_said(world: World, said: str) -> None:
    dirkje, _ = await stages.closed_confidential_round(world, "nl-NL")
    await dirkje.says(said)
    assert "Per domein of regio heb ik het dus niet." in texts(dirkje.card)


@pytest.mark.parametrize(
    ("said", "noted"),
    [
        ("groepsbeeld per domein", False),
        ("groepsbeeld per regio", True),
        ("wat is het verschil tussen de regio's", True),
        ("verschillen de domeinen?", False),
    ],
)
async def test_another_division_is_named(world: World, said: str, noted: bool) -> None:
    dirkje, _ = await stages.closed_round(world, "nl-NL")
    await dirkje.says(said)
    assert ("Zo'n groep is er niet in deze ronde." in texts(dirkje.card)) is noted


@pytest.mark.parametrize("stage", ["busy", "known"])
async def test_who_is_in_no_round_hears_where_it_comes_from(world: World, stage: str) -> None:
    """They heard that they had no outcome of their own."""
    who, _ = await getattr(stages, stage)(world, "nl-NL")
    await who.says("groepsbeeld als pdf")
    assert texts(who.card).startswith("Je hebt nog geen ronde om een groepsbeeld van te zien.")


async def test_a_picture_in_the_other_language(world: World) -> None:
    """This told how to post it in a channel."""
    dirkje, _ = await stages.closed_round(world, "nl-NL")
    await dirkje.says("groepsbeeld in het engels")
    assert "From now on I speak English with you." in texts(dirkje.card)


@pytest.mark.parametrize(
    ("locale", "said"), [("en-GB", "compare with the previous round"), ("nl-NL", "vergelijk met de vorige ronde")]
)
async def test_comparing_repeats_nothing(world: World, locale: str, said: str) -> None:
    dirkje, _ = await stages.closed_round(world, locale)
    await dirkje.says(said)
    assert ("geen herhaling" if locale == "nl-NL" else "not a repeat") in texts(dirkje.card)


@pytest.mark.parametrize(
    ("locale", "said", "research"),
    [
        ("nl-NL", "groepsbeeld als pdf", "In een onderzoek onder twaalf"),
        ("en-GB", "group picture as pdf", "In a study among twelve"),
    ],
)
async def test_which_research_it_was_is_said_once(world: World, locale: str, said: str, research: str) -> None:
    """Both of what it found are told here, and each note of the content can stand alone."""
    dirkje, _ = await stages.closed_confidential_round(world, locale)
    await dirkje.says(said)
    assert dirkje.file is not None
    assert dirkje.file.printout is not None
    lines = [line for section in dirkje.file.printout.sections for line in section.paragraphs]
    assert sum(research in line for line in lines) == 1
    assert sum(line.startswith(("Ook daar", "There too")) for line in lines) == 1
