"""Who wants a round gone hears that it can be closed, and is never asked to erase everything about themselves."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import World

_SAID = {
    "nl-NL": (
        "wis ronde",
        "wis de ronde",
        "wis {name}",
        "verwijder {code}",
        "{code} verwijderen",
        "haal ronde {code} weg",
        "verwijder alles van deze ronde",
        "wis alle gegevens van de ronde",
        "wis alles van {name}",
    ),
    "en-GB": (
        "erase the round",
        "erase {name}",
        "delete {code}",
        "remove the round",
        "delete round {code}",
        "delete everything in this round",
    ),
}
_SEES = {"nl-NL": "Weggooien kan niet, sluiten wel.", "en-GB": "A round cannot be thrown away, but it can be closed."}
_ERASES = {"nl-NL": "Alles over jou wissen", "en-GB": "Erase everything about you"}


@pytest.mark.parametrize(("locale", "said"), [(locale, said) for locale, each in _SAID.items() for said in each])
async def test_a_round_that_is_to_go_is_offered_to_be_closed(world: World, locale: str, said: str) -> None:
    dirkje, code = await stages.open_round(world, locale)
    await dirkje.says(said.format(name="Regio Noord", code=code))
    dirkje.sees(_SEES[locale], "Regio Noord")
    await dirkje.says("nee" if locale == "nl-NL" else "no", f"verwijder {code}")
    dirkje.sees(_SEES[locale])


@pytest.mark.parametrize(
    ("locale", "said"),
    [("nl-NL", "wis al mijn gegevens van de ronde"), ("nl-NL", "verwijder mij"), ("en-GB", "delete all my data")],
)
async def test_ones_own_is_still_erased(world: World, locale: str, said: str) -> None:
    dirkje, _ = await stages.open_round(world, locale)
    await dirkje.says(said)
    dirkje.sees(_ERASES[locale])


@pytest.mark.parametrize(
    ("locale", "said", "seen"),
    [
        ("nl-NL", "verwijder de ronde", "Weggooien kan niet. De ronde Regio Noord is al gesloten."),
        ("en-GB", "delete the round", "A round cannot be thrown away. The round Regio Noord has already closed."),
    ],
)
async def test_of_a_closed_one_it_is_said_that_it_stays(world: World, locale: str, said: str, seen: str) -> None:
    dirkje, _ = await stages.closed_round(world, locale)
    await dirkje.says(said)
    dirkje.sees(seen)


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("nl-NL", "kan dit nog terug"),
        ("nl-NL", "heropen de ronde"),
        ("nl-NL", "ongedaan maken"),
        ("nl-NL", "kan ik het sluiten nog terugdraaien"),
        ("en-GB", "can this be undone"),
        ("en-GB", "reopen the round"),
    ],
)
async def test_what_is_closed_is_said_to_stay_so(world: World, locale: str, said: str) -> None:
    """They were asked what they still wanted to do, out of a list that had it in it."""
    dirkje, _ = await stages.closed_round(world, locale)
    await dirkje.says(said)
    dirkje.sees("gaat niet meer open" if locale == "nl-NL" else "and will not open again")
