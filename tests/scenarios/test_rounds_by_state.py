"""A round that is named by whether it is closed: "the closed round" is no wish to close the other one."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import Someone, World, buttons, texts


async def one_closed_and_one_open(world: World, locale: str) -> Someone:
    """Regio Noord is closed, and the newest card is about Regio Zuid, which is open."""
    dirkje, _ = await stages.closed_round(world, locale)
    await dirkje.says("ronde", "1", "Regio Zuid", "18-12-2026", "12", "verstuur")
    return dirkje


CLOSED = [
    ("nl-NL", "laat de gesloten ronde zien"),
    ("nl-NL", "wat kun je laten zien van de gesloten ronde"),
    ("nl-NL", "wat kwam er uit de gesloten ronde"),
    ("nl-NL", "de ronde die gesloten is"),
    ("nl-NL", "de gesloten graag"),
    ("nl-NL", "herhaal de afgelopen ronde"),
    ("nl-NL", "heropen de gesloten ronde"),
    ("nl-NL", "kan een gesloten ronde weer open"),
    ("nl-NL", "sluit de gesloten ronde"),
    ("en-GB", "show the closed round"),
    ("en-GB", "what can you show me of the closed round"),
    ("en-GB", "results of the round that has closed"),
    ("en-GB", "the one that's closed"),
    ("en-GB", "the closed one please"),
    ("en-GB", "repeat the finished round"),
    ("en-GB", "can a closed round be reopened"),
]


@pytest.mark.parametrize(("locale", "said"), CLOSED)
async def test_the_closed_round_is_meant(world: World, locale: str, said: str) -> None:
    """It asked whether the open one was to be closed."""
    dirkje = await one_closed_and_one_open(world, locale)
    await dirkje.says(said)
    shown = texts(dirkje.card)
    assert "Regio Noord" in shown
    assert "Regio Zuid" not in shown


OPEN = [
    ("nl-NL", "sluit de ronde die nog open staat"),
    ("nl-NL", "stuur een herinnering voor de lopende ronde"),
    ("nl-NL", "verleng de openstaande ronde met drie weken"),
    ("en-GB", "close the round that is still open"),
    ("en-GB", "how is the running round going"),
]


@pytest.mark.parametrize(("locale", "said"), OPEN)
async def test_the_open_round_is_meant(world: World, locale: str, said: str) -> None:
    dirkje = await one_closed_and_one_open(world, locale)
    await dirkje.says("rondes noord")
    await dirkje.says(said)
    shown = texts(dirkje.card)
    assert "Regio Zuid" in shown
    assert "Regio Noord" not in shown


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("nl-NL", "welke rondes zijn gesloten"),
        ("nl-NL", "welke rondes heb ik"),
        ("en-GB", "which rounds are still open"),
    ],
)
async def test_which_rounds_there_are_is_told_of_all(world: World, locale: str, said: str) -> None:
    """Only the one of the newest card was told of."""
    dirkje = await one_closed_and_one_open(world, locale)
    await dirkje.says(said)
    dirkje.sees("Regio Noord", "Regio Zuid")


async def test_a_word_of_ours_is_offered_in_the_language_of_who_asks(world: World) -> None:
    """It offered "an explanation of sluiten"."""
    dirkje = await one_closed_and_one_open(world, "en-GB")
    await dirkje.says("what about the closed ones")
    assert "An explanation of closing" in buttons(dirkje.card)


ALONE = [
    ("open_round", "sluit de lopende ronde", "Regio Noord wilt sluiten"),
    ("open_round", "laat de gesloten ronde zien", "komt na sluiting"),
    ("closed_round", "laat de gesloten ronde zien", "Groepsbeeld Regio Noord"),
    ("closed_round", "hoe gaat het met de lopende ronde", "Regio Noord is gesloten"),
]


@pytest.mark.parametrize(("stage", "said", "told"), ALONE)
async def test_with_one_round_it_is_that_one(world: World, stage: str, said: str, told: str) -> None:
    dirkje, _ = await getattr(stages, stage)(world, "nl-NL")
    await dirkje.says(said)
    assert told in texts(dirkje.card)
