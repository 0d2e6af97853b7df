"""Somebody who says who they are hears a short true line, and where to begin; a chair hears how their UVOs come in."""

import pytest

from tests.scenarios.people import World, texts


@pytest.mark.parametrize(
    "said",
    [
        "ik ben Anna",
        "ik werk bij de gemeente",
        "mijn naam is Piet",
        "ik ben regisseur bij de gemeente",
        "ik werk bij een zorgaanbieder",
        "hallo, ik ben Sanne van het wijkteam",
        "ik ben net begonnen als voorzitter",
        "3 maanden geleden werkte ik hier nog niet",
        "I work for the municipality",
    ],
)
async def test_it_is_answered_with_where_to_begin(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says(said)
    assert "Wat je hier over jezelf vertelt, bewaar ik niet." in texts(anna.card)
    await anna.presses("Nieuwe UVO")
    assert "Wat is de casuscode?" in texts(anna.card)


@pytest.mark.parametrize(
    "said",
    [
        "ik heb 4 uvo's",
        "ik heb vier casussen",
        "ik ben voorzitter van 3 uvo's",
        "ik zit 5 uvo's voor",
        "ik doe twee zaken",
        "I chair 4 cases",
    ],
)
async def test_a_new_chair_hears_how_uvos_come_in(world: World, said: str) -> None:
    eva = await world.newcomer("eva")
    await eva.says(said)
    assert "Je hebt nog geen UVO bij mij. Typ **uvo nieuw**" in texts(eva.card)


@pytest.mark.parametrize("said", ["hallo", "goedemorgen", "hoi, alles goed?"])
async def test_a_greeting_is_greeted(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says(said)
    assert "bewaar ik niet" not in texts(anna.card)


@pytest.mark.parametrize(
    "said", ["3 maanden geleden werkte ik hier nog niet", "ik werk hier nog maar net", "toen zat ik nog ergens anders"]
)
async def test_who_was_not_there_is_asked_what_they_want(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says("competentiescan", said)
    assert "Wat bedoel je?" in texts(anna.card)
    assert "overslaan" in texts(anna.card).casefold()


async def test_what_is_wanted_beside_it_is_done(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("hoi, ik ben Anna en ik wil de competentiescan doen")
    assert "Kaart 1" in texts(anna.card)
