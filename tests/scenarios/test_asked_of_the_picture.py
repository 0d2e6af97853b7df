"""Questions about a picture that were heard as something else: whether people agree, of which part, and as a file."""

import pytest

from tests.conversation.stages import closed_confidential_round, closed_round, open_round
from tests.scenarios.people import World
from tests.scenarios.test_single_scores import _cards

WHETHER_AGREED = (
    "waren ze het eens over luisteren",
    "waren ze het eens over verbinder",
    "hoe eens waren ze het over dirigent",
    "zijn ze het ergens wel over eens",
    "did they agree about listening",
    "did everyone agree?",
)


@pytest.mark.parametrize("said", WHETHER_AGREED)
async def test_whether_they_agree_shows_the_picture(world: World, said: str) -> None:
    dirkje, _ = await closed_round(world, "nl-NL")
    await dirkje.says(said)
    dirkje.sees("Groepsbeeld Regio Noord", "Het grootste verschil")


@pytest.mark.parametrize(
    "said",
    ["excel met alle antwoorden per persoon", "pdf met alle antwoorden", "excel with everyone's answers"],
)
async def test_a_file_of_all_answers_is_none(world: World, said: str) -> None:
    dirkje, _ = await closed_confidential_round(world, "nl-NL")
    first, picture = await _cards(dirkje, said)
    assert "Losse scores laat ik nooit zien" in first
    assert "Groepsbeeld Regio Noord" in picture


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("nl-NL", "maak er een pdf van"),
        ("nl-NL", "excel nu al"),
        ("en-GB", "make a pdf of it"),
    ],
)
async def test_a_file_before_the_end_is_of_later(world: World, locale: str, said: str) -> None:
    dirkje, _ = await open_round(world, locale)
    if locale == "en-GB":
        await dirkje.says("english")
        await dirkje.says(said)
        dirkje.sees("I have that once the round is closed", "Open until Friday, 18 December 2026")
        return
    await dirkje.says(said)
    dirkje.sees("Dat heb ik zodra de ronde gesloten is", "tot en met vrijdag 18 december 2026")
    dirkje.sees_not("Wat één persoon invulde")


@pytest.mark.parametrize("said", ["alleen de jeugdzorg", "hoe scoort de jeugdzorg", "and youth care?"])
async def test_a_group_is_known_by_its_other_word(world: World, said: str) -> None:
    dirkje, _ = await closed_round(world, "nl-NL")
    await dirkje.says(said)
    dirkje.sees("Groepsbeeld Regio Noord, Jeugdhulp/zorg")


async def test_two_groups_beside_each_other_are_the_whole(world: World) -> None:
    dirkje, _ = await closed_round(world, "nl-NL")
    await dirkje.says("zet onderwijs en gemeente naast elkaar")
    dirkje.sees("Groepsbeeld Regio Noord", "3 van de 12")
    dirkje.sees_not("Groepsbeeld Regio Noord,")


@pytest.mark.parametrize("said", ["splits het uit per organisatie", "break it down by organisation"])
async def test_what_it_is_not_divided_by_is_said(world: World, said: str) -> None:
    dirkje, _ = await closed_confidential_round(world, "nl-NL")
    await dirkje.says(said)
    dirkje.sees("In deze ronde zit iedereen in één groep")
