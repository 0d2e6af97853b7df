"""The day that is asked, among words of who thinks aloud; and a day that is about something else."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import Someone, World


async def _asked_day(world: World) -> Someone:
    eva = await world.newcomer("eva")
    await eva.says("uvo nieuw", "AB-3K7QXZ")
    eva.sees("Op welke dag")
    return eva


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        # "Goed, ik doe niets", and the day was gone.
        ("eh dat is volgende week donderdag nee wacht vrijdag", "Hoe laat begint de UVO?"),
        ("dat wordt dan denk ik dinsdag 15 december", "Bedoel je **dinsdag 15 december 2026**?"),
        # This was taken for the day of the meeting.
        ("ik bespreek het vrijdag met mijn team", "Is **ik bespreek het vrijdag met mijn team** je antwoord"),
    ],
)
async def test_what_is_said_of_the_day_that_is_asked(world: World, on_thursday: None, said: str, seen: str) -> None:
    eva = await _asked_day(world)
    await eva.says(said)
    eva.sees(seen)


async def test_what_a_partner_wants_is_asked(world: World) -> None:
    """This began to record an agreement."""
    eva, _ = await stages.chair(1)(world, "nl-NL")
    await eva.says("wijkteam wil een week later")
    eva.sees("verzetten: dinsdag 8 december 2026")


@pytest.mark.parametrize(
    "said", ["vraag het me de 8e", "vraag het me de 8e, te druk", "vraag het me de 8e, nu te druk"]
)
async def test_the_eighth_is_a_day(world: World, said: str) -> None:
    """It was asked which day; and "te druk" declined the invitation."""
    _, code = await stages.open_round(world, "nl-NL")
    chris = await world.newcomer("chris")
    await chris.says(f"doe mee {code}", said)
    chris.sees("dinsdag 8 december 2026 weer", "Regio Noord")
    await chris.says("verder")
    chris.sees("Mogen je scores op deze manier gedeeld worden?")


async def test_of_two_questions_at_once_the_second_is_answered_too(world: World) -> None:
    """There was no round by the name of "hij en zien wij"."""
    dirkje, _ = await stages.open_round(world, "nl-NL")
    await dirkje.says("wanneer sluit hij en zien wij dan ook de uitkomst?")
    dirkje.sees("Het groepsbeeld komt na sluiting.")
