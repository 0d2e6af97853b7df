"""Regisseur, coordinator and chair at once: what is asked moves nothing, and what is open is all told."""

import pytest

from tests.scenarios.people import World, texts

KEPT = "Gepland op dinsdag 24 november 2026, 14.00 uur."


@pytest.mark.parametrize(
    "said",
    [
        "wat moet ik vandaag doen",
        "wat doe ik vandaag",
        "wat heb ik morgen",
        "hoe laat moet ik woensdag",
        "wie zie ik donderdag",
        "welke doe ik vrijdag",
    ],
)
async def test_a_question_with_a_day_in_it_moves_no_uvo(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says("uvo nieuw AB-3K7QXZ 24-11-2026 14:00", "ja", said)
    anna.sees_not("De datum is vastgelegd")
    await anna.says("uvo AB-3K7QXZ")
    anna.sees(KEPT)


async def test_a_question_moves_none_in_english(world: World) -> None:
    anna = await world.newcomer("anna", "en-GB")
    await anna.says("new uvo AB-3K7QXZ 24-11-2026 14:00", "yes", "what do I do today")
    await anna.says("uvo AB-3K7QXZ")
    anna.sees("Planned for Tuesday, 24 November 2026")


@pytest.mark.parametrize("said", ["doe maar woensdag", "woensdag dan toch"])
async def test_a_proposal_is_no_question(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says("uvo nieuw AB-3K7QXZ 24-11-2026 14:00", "ja", said)
    assert "woensdag 25 november" in texts(anna.card)


@pytest.mark.parametrize("said", ["openstaand", "wat moet ik doen", "wat staat er nog open"])
async def test_what_is_open_is_not_only_of_uvos(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says("ronde", "1", "Noord, Oost", "Regio Noord", "25-11-2026", "12", "verstuur")
    await anna.says("uvo nieuw AB-3K7QXZ 24-11-2026 14:00", "ja", "vijf stappen", "4 4", "pauze")
    await anna.says("hallo", said)
    anna.sees_not("Je bent helemaal bij")
    anna.sees("Dit wacht nog op je", "Verder: vijf stappen, 2 van 5", "Ronde Noord, Oost: 0 van 12")


async def test_who_is_up_to_date_hears_so(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("uvo nieuw AB-3K7QXZ 24-11-2026 14:00", "ja", "openstaand")
    anna.sees("Er staat niets open. Je bent helemaal bij.")
