"""Who asks before sending whether it can be changed after, hears what holds then; and which of a list is to be what."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import Someone, World

FILLED = ("zelfscan", "1", "2", "Regio Noord", "4", "3", "2", "5")


async def _at_review(world: World, locale: str = "nl-NL") -> Someone:
    anna = await world.newcomer("anna", locale)
    await anna.says(FILLED[0] if locale == "nl-NL" else "self-scan", *FILLED[1:])
    anna.sees("Kijk je antwoorden na" if locale == "nl-NL" else "Check your answers")
    return anna


@pytest.mark.parametrize(
    ("locale", "said", "seen"),
    [
        ("nl-NL", "kan ik het na versturen nog veranderen?", "Nee, na het versturen staan je antwoorden vast."),
        ("nl-NL", "kan dit nog anders als ik het heb ingeleverd", "Nee, na het versturen staan je antwoorden vast."),
        ("nl-NL", "kan ik dit nog wijzigen", "Ja, wijzigen kan nog."),
        ("en-GB", "can i still change it after i send", "No, once you have sent them your answers are final."),
    ],
)
async def test_alone_it_is_final(world: World, locale: str, said: str, seen: str) -> None:
    """It said that it could still be changed."""
    anna = await _at_review(world, locale)
    await anna.says(said)
    anna.sees(seen)


async def test_in_an_open_round_it_is_not_until_it_closes(world: World) -> None:
    anna, code = await stages.invited("1")(world, "nl-NL")
    await anna.says(
        "hallo", "ok", f"doe mee {code}", "ja", "1", "4", "3", "2", "5", "kan ik het na versturen nog wijzigen"
    )
    anna.sees("Ja, ook na het versturen: tot Regio Noord sluit")


@pytest.mark.parametrize(
    ("locale", "said", "seen"),
    [
        # The four was taken for the number of the answer.
        ("nl-NL", "maak van de tweede maar een 4", "Kwartiermaker: 3 → 4."),
        ("nl-NL", "de tweede moet een 4 zijn", "Kwartiermaker: 3 → 4."),
        ("en-GB", "actually make the second one a 4", "Set-up lead: 3 → 4."),
        ("en-GB", "change the second to 4", "Set-up lead: 3 → 4."),
        # It has that number in the list.
        ("nl-NL", "de vierde moet een 2 zijn", "Ontwerper: 4 → 2."),
        # What stood behind it made it no score.
        ("en-GB", "change conductor to 3 please, then I'm done", "Conductor: 5 → 3."),
        ("nl-NL", "wijzig dirigent naar 3 graag, dan ben ik klaar", "Dirigent: 5 → 3."),
    ],
)
async def test_which_of_the_list_is_to_be_what(world: World, locale: str, said: str, seen: str) -> None:
    anna = await _at_review(world, locale)
    await anna.says(said)
    anna.sees(seen)


async def test_of_several_places_none_is_changed_alone(world: World) -> None:
    """The third got its score, and the others were lost."""
    anna = await _at_review(world)
    await anna.says("Bij de eerste twee geef ik mezelf een 4, bij de derde een 3 en bij de laatste toch maar een 2.")
    anna.sees("Welk antwoord wil je wijzigen?", "**6. Verbinder:** 2")
