"""Who takes part only if something is so is told how it is, and does not take part yet: the scan began at once."""

import pytest

from dialogs.events import Said
from tests.scenarios.people import Someone, World, code_on, texts

NOT_YET = {"nl-NL": "Je doet nog niet mee.", "en-GB": "You are not taking part yet."}


async def _asked(world: World, locale: str) -> Someone:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "2", "Regio Noord", "18 december", "4", "verstuur")
    anna = await world.newcomer("anna", locale)
    await anna.says(f"doe mee {code_on(dirkje.card)}" if locale == "nl-NL" else f"join {code_on(dirkje.card)}")
    return anna


@pytest.mark.parametrize(
    ("locale", "said", "told"),
    [
        ("nl-NL", "ik doe mee als het vertrouwelijk is", "vertrouwelijk, niet naamloos"),
        ("nl-NL", "ja mits niemand mijn antwoorden ziet", "vertrouwelijk, niet naamloos"),
        ("nl-NL", "Ik doe mee als mijn leidinggevende het niet te zien krijgt, klopt dat?", "gemiddelden"),
        ("nl-NL", "ja, als het niet te lang duurt", "ongeveer 10 minuten"),
        ("nl-NL", "doe mee als ik mag stoppen", ""),
        ("en-GB", "I'll join if it's confidential", "confidential, not nameless"),
        ("en-GB", "yes, provided nobody sees my scores", "averages"),
    ],
)
async def test_it_is_answered_and_asked_once_more(world: World, locale: str, said: str, told: str) -> None:
    anna = await _asked(world, locale)
    cards = await world.turns.take(Said(anna.who, anna.delivery(), said))
    seen = "\n".join(texts(card) for card in cards if isinstance(card, dict))
    assert told in seen and NOT_YET[locale] in seen
    # What is asked is still asked, and a plain yes begins.
    await anna.says("ja" if locale == "nl-NL" else "yes")
    anna.sees("1 van 9" if locale == "nl-NL" else "1 of 9")


@pytest.mark.parametrize("said", ["ja als regisseur doe ik mee", "ja"])
async def test_who_says_as_what_they_take_part_does(world: World, said: str) -> None:
    anna = await _asked(world, "nl-NL")
    await anna.says(said)
    anna.sees("1 van 9")
