"""A coordinator asks for the single scores behind a picture: these are never shown, and that is said before it."""

import pytest

from dialogs.events import Said
from tests.scenarios.people import Someone, World, code_on, texts

DUTCH = (
    "wat gaf iedereen op onderhandelen", "wat was de laagste score", "hoogste cijfer?", "hoeveel mensen gaven een 1",
    "hoe vaak is er een 2 gegeven", "hoeveel keer een 5", "heeft iemand een 1 gegeven",
    "laat individuele antwoorden zien",
    "geef me de antwoorden per persoon", "laat alle antwoorden zien", "toon de ruwe data",
)  # fmt: skip
ENGLISH = (
    "what did everyone give on negotiating", "what was the lowest score", "how many people gave a 1", "how many fives",
    "did anyone give a 1?", "show me individual answers", "show me the raw data",
)  # fmt: skip


async def _round(world: World, offer: str, locale: str = "nl-NL") -> tuple[Someone, str]:
    dirkje = await world.newcomer("dirkje", locale)
    words = ("round", "18 December", "send") if locale.startswith("en") else ("ronde", "18 december", "verstuur")
    await dirkje.says(words[0], offer, "Noord", words[1], "6", words[2])
    return dirkje, code_on(dirkje.card)


async def _cards(person: Someone, said: str) -> list[str]:
    things = await person.world.turns.take(Said(person.who, person.delivery(), said))
    return [texts(thing) for thing in things if isinstance(thing, dict)]


@pytest.mark.parametrize("said", DUTCH)
async def test_of_a_confidential_round_they_are_never_shown(world: World, said: str) -> None:
    dirkje, code = await _round(world, "2")
    await dirkje.says(f"sluit {code}", "ja")
    first, picture = await _cards(dirkje, said)
    assert "Losse scores laat ik nooit zien" in first
    assert "Noord" in picture


@pytest.mark.parametrize("said", ENGLISH)
async def test_so_it_is_in_english(world: World, said: str) -> None:
    kate, code = await _round(world, "2", "en-GB")
    await kate.says(f"close {code}", "yes")
    first, picture = await _cards(kate, said)
    assert "I never show single scores" in first
    assert "Noord" in picture


async def test_before_it_closes_it_is_told_how_far_it_is(world: World) -> None:
    dirkje, _ = await _round(world, "2")
    (card,) = await _cards(dirkje, "wat is de laagste score")
    assert "Losse scores laat ik nooit zien" in card


@pytest.mark.parametrize("said", ["wat was de laagste score", "hoeveel mensen gaven een 1", "wat gaf iedereen?"])
async def test_of_an_open_round_it_is_told_what_holds(world: World, said: str) -> None:
    dirkje, code = await _round(world, "1")
    await dirkje.says(f"sluit {code}", "ja")
    first, _ = await _cards(dirkje, said)
    assert "Losse scores laat ik niet apart zien. Noord is wel een open ronde." in first


@pytest.mark.parametrize("said", ["wie vulde wat in", "wie gaf wat?"])
async def test_who_gave_what_is_nobodys_business(world: World, said: str) -> None:
    dirkje, _ = await _round(world, "2")
    (card,) = await _cards(dirkje, said)
    assert "nooit wie wat invulde" in card


@pytest.mark.parametrize("said", ["waar scoort de groep het laagst", "welke competentie heeft de laagste score"])
async def test_what_is_lowest_for_the_group_is_in_the_picture(world: World, said: str) -> None:
    dirkje, code = await _round(world, "2")
    await dirkje.says(f"sluit {code}", "ja")
    (card,) = await _cards(dirkje, said)
    assert "Groepsbeeld Noord" in card


@pytest.mark.parametrize("said", ["wie ziet de losse scores", "worden individuele antwoorden bewaard?"])
async def test_who_sees_them_and_what_is_kept_are_other_questions(world: World, said: str) -> None:
    dirkje, _ = await _round(world, "2")
    first, *_ = await _cards(dirkje, said)
    assert "Losse scores laat ik nooit zien" not in first


@pytest.mark.parametrize(
    "said", ["wat was de laagste score", "wat was mijn laagste score", "wat was mijn hoogste cijfer?"]
)
async def test_ones_own_lowest_score_is_ones_own(world: World, said: str) -> None:
    _, code = await _round(world, "1")
    anna = await world.newcomer("anna")
    await anna.says(f"doe mee {code}", "ja", "gemeente", "4", "3", "2", "5", "verstuur", said)
    assert anna.sees_not("Losse scores")
