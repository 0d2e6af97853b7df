"""What somebody else filled in is theirs: a coordinator hears who can change it, and nothing of their own goes."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import World, texts

THEIRS = {"nl-NL": "kan alleen diegene zelf wijzigen", "en-GB": "only they can change"}
SAID = [
    ("nl-NL", "Piet heeft verkeerd ingevuld, wis dat"),
    ("nl-NL", "Anna heeft een fout gemaakt, gooi haar antwoorden weg"),
    ("nl-NL", "haal het antwoord van Piet weg"),
    ("nl-NL", "Piet wil zijn antwoorden aanpassen"),
    ("nl-NL", "een deelnemer heeft het verkeerd ingevuld, kan dat weg"),
    ("en-GB", "Piet filled it in wrong, delete that"),
    ("en-GB", "Anna made a mistake, remove her answers"),
    ("en-GB", "remove Piet's answers"),
    ("en-GB", "Piet wants to change his answers"),
]


@pytest.mark.parametrize(("locale", "said"), SAID)
async def test_only_they_can_change_it(world: World, locale: str, said: str) -> None:
    """Erasing all of one's own, and closing the round, was offered beside it."""
    dirkje, _ = await stages.open_round(world, locale)
    await dirkje.says(said)
    told = texts(dirkje.card)
    assert THEIRS[locale] in told
    assert len(told.splitlines()) == 2


@pytest.mark.parametrize(("locale", "said"), [("nl-NL", "wis mijn antwoorden"), ("en-GB", "erase everything")])
async def test_ones_own_can_still_go(world: World, locale: str, said: str) -> None:
    dirkje, _ = await stages.open_round(world, locale)
    await dirkje.says(said)
    assert THEIRS[locale] not in texts(dirkje.card)
