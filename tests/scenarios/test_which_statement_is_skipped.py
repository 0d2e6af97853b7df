"""Who leaves one statement of a card open says which, and of another question nothing is left open."""

import pytest

from tests.scenarios.people import World, texts

NAMED = [
    ("nl-NL", "de derde sla ik over", "Overgeslagen: Uitspraak 3."),
    ("nl-NL", "sla 3 over", "Overgeslagen: Uitspraak 3."),
    ("nl-NL", "de derde kan ik niet beoordelen", "Overgeslagen: Uitspraak 3."),
    ("nl-NL", "de tweede en derde sla ik over", "Overgeslagen: Uitspraak 2, Uitspraak 3."),
    ("nl-NL", "sla alles over", "Overgeslagen: Uitspraak 1, Uitspraak 2, Uitspraak 3, Uitspraak 4."),
    ("nl-NL", "sla deze kaart over", "Overgeslagen: Uitspraak 1, Uitspraak 2, Uitspraak 3, Uitspraak 4."),
    # One card on, with the third as one that is skipped.
    ("nl-NL", "alles 4 behalve de derde, die sla ik over", "Kaart 2 van 9"),
    ("en-GB", "skip the third one", "Skipped: Statement 3."),
]


@pytest.mark.parametrize(("locale", "said", "told"), NAMED)
async def test_the_statement_that_is_named_is_skipped(world: World, locale: str, said: str, told: str) -> None:
    """It left the first of the card open, whichever was named."""
    anna = await world.newcomer("anna", locale)
    await anna.says("competentiescan", said)
    assert told in texts(anna.card)


@pytest.mark.parametrize("said", ["sla ontwerper over", "sla de ontwerper maar over"])
async def test_a_role_that_was_answered_is_shown(world: World, said: str) -> None:
    """It left the role open that was asked then."""
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "3", "Noord", "4", said)
    assert "Rol 1 van 4" in texts(anna.card)
    await anna.says("overslaan")
    assert "Overgeslagen: Ontwerper" in texts(anna.card)
    assert "Rol 2 van 4" in texts(anna.card)
