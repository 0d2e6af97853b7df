"""A coordinator asks what one person answered: that is never shown, and the picture of all is."""

import pytest

from dialogs.events import Said
from tests.scenarios.people import Someone, World, code_on, texts

DUTCH = (
    "hoe scoort anna", "hoe scoort Anna", "wat heeft Piet ingevuld", "wat heeft piet bij dirigent ingevuld",
    "hoe deed anna het", "wat scoorde bram", "scores van anna", "hoe scoort jansen", "hoe heeft marieke het gedaan",
    "mag ik zien wat sue heeft ingevuld", "ik wil weten wat Piet scoorde", "laat bram zn antwoorden zien",
)  # fmt: skip
ENGLISH = (
    "how did anna score",
    "what did piet fill in",
    "anna's scores",
    "what has Bram answered?",
    "can I see what Sue answered",
    "can u show me how anna scored",
    "what did bram and the others put",
)


async def _round(world: World, offer: str, locale: str = "nl-NL") -> tuple[Someone, str]:
    dirkje = await world.newcomer("dirkje", locale)
    words = ("round", "18 December", "send") if locale.startswith("en") else ("ronde", "18 december", "verstuur")
    await dirkje.says(words[0], offer, "Noord", words[1], "6", words[2])
    code = code_on(dirkje.card)
    for name, group, scores in (("anna", "onderwijs", "3344"), ("bram", "gemeente", "2334")):
        person = await world.newcomer(name)
        await person.says(f"doe mee {code}", "ja", group, *scores, "verstuur")
    return dirkje, code


async def _cards(person: Someone, said: str) -> list[str]:
    things = await person.world.turns.take(Said(person.who, person.delivery(), said))
    return [texts(thing) for thing in things if isinstance(thing, dict)]


@pytest.mark.parametrize("said", DUTCH)
async def test_of_an_open_round_it_is_told_what_holds_and_then_the_picture_comes(world: World, said: str) -> None:
    dirkje, code = await _round(world, "1")
    await dirkje.says(f"sluit {code}", "ja")
    first, picture = await _cards(dirkje, said)
    assert "Wat één persoon invulde, laat ik niet apart zien." in first
    assert "Noord is wel een open ronde" in first
    assert "herkenbaar" in first
    assert "Groepsbeeld Noord" in picture


@pytest.mark.parametrize("said", ENGLISH)
async def test_so_it_is_in_english(world: World, said: str) -> None:
    kate, code = await _round(world, "1", "en-GB")
    await kate.says(f"close {code}", "yes")
    first, picture = await _cards(kate, said)
    assert "I do not show what one person filled in" in first
    assert "Group picture Noord" in picture


@pytest.mark.parametrize("said", DUTCH)
async def test_before_it_closes_there_is_no_picture_yet(world: World, said: str) -> None:
    dirkje, _ = await _round(world, "1")
    (card,) = await _cards(dirkje, said)
    assert "laat ik niet apart zien" in card
    assert "2 van de 6 zijn klaar" in card


@pytest.mark.parametrize("said", DUTCH)
async def test_of_a_confidential_round_it_is_never(world: World, said: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "competentiescan, vertrouwelijk", "Noord", "18 december", "6", "verstuur")
    first, *_ = await _cards(dirkje, said)
    assert "Wat één persoon invulde, laat ik nooit zien." in first
    assert "herkenbaar" not in first


@pytest.mark.parametrize(
    "said",
    ["hoe scoort onderwijs", "hoe scoort Onderwijs", "scores van Onderwijs", "hoe scoren we", "hoe scoort de groep"],
)
async def test_of_a_group_or_all_it_is_shown(world: World, said: str) -> None:
    dirkje, code = await _round(world, "1")
    await dirkje.says(f"sluit {code}", "ja")
    (card,) = await _cards(dirkje, said)
    assert "Groepsbeeld Noord" in card
