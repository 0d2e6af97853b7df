"""What coordinators ask about how a round works: an answer to the point, and nothing changes."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import World, texts

ASKED = [
    ("nl-NL", "is 8 mensen genoeg", "geen minimum"),
    ("nl-NL", "is 12 mensen genoeg", "geen minimum"),
    ("nl-NL", "kan ik eigen vragen toevoegen", "liggen vast"),
    ("nl-NL", "kan ik de ronde nog vertrouwelijk maken", "ligt de ronde vast"),
    ("nl-NL", "kunnen deelnemers hun antwoorden nog aanpassen", "kan alleen diegene zelf"),
    ("nl-NL", "moet ik wachten tot iedereen klaar is", "Nu meteen sluiten kan ook"),
    ("nl-NL", "krijgen de deelnemers het groepsbeeld ook", "Na sluiting zien de deelnemers"),
    ("nl-NL", "wat is het verschil tussen open en vertrouwelijk", "In een **vertrouwelijke ronde**"),
    ("en-GB", "are 7 people enough", "no minimum"),
    ("en-GB", "can I add my own questions", "are fixed"),
    ("en-GB", "can I still make it confidential", "the round is fixed"),
    ("en-GB", "can people change their answers after sending", "only they can change"),
    ("en-GB", "do I have to wait until everybody is done", "close sooner"),
    ("en-GB", "what's the difference between open and confidential", "In a **confidential round**"),
]


@pytest.mark.parametrize(("locale", "said", "told"), ASKED)
async def test_it_is_answered_and_nothing_changes(world: World, locale: str, said: str, told: str) -> None:
    """Of these, "is 8 mensen genoeg" made it a round for eight, and "nog vertrouwelijk maken" began another."""
    dirkje, code = await stages.open_round(world, locale)
    await dirkje.says(said)
    assert told in texts(dirkje.card)
    await dirkje.says(f"rondes {code}")
    assert "3 van 12 klaar" in texts(dirkje.card) or "3 of 12 done" in texts(dirkje.card)


async def test_while_nobody_has_begun_it_can_be_confidential(world: World) -> None:
    dirkje, _ = await stages.closed_round(world, "nl-NL")
    await dirkje.says("ronde", "1", "Regio Zuid", "18-12-2026", "12", "verstuur")
    await dirkje.says("kan ik de ronde nog vertrouwelijk maken")
    assert "wijzig ronde" in texts(dirkje.card)
