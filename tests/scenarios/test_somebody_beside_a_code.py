"""Who tells of somebody beside the code of their case is asked to remove the message, whatever else it does."""

import pytest

from dialogs.events import Said
from dialogs.instruments.definition import Language
from tests.conversation import stages
from tests.scenarios.people import World, texts

_LOCALES: dict[Language, str] = {"nl": "nl-NL", "en": "en-GB"}


@pytest.mark.parametrize(
    ("language", "said", "warned"),
    [
        ("nl", "nieuwe uvo AB-3K7QXZ (Kevin J.) morgen 14:00", "haal je bericht weg"),
        ("nl", "AB-11X11Y de moeder komt niet dus verzet naar dinsdag", "haal je bericht weg"),
        ("en", "new uvo AB-3K7QXZ (Kevin J.) tomorrow 14:00", "please delete your message"),
        ("en", "AB-11X11Y mum cannot make it, so move it to Tuesday", "please delete your message"),
    ],
)
async def test_the_message_is_to_go(world: World, language: Language, said: str, warned: str) -> None:
    chair, _ = await stages.chair(1)(world, _LOCALES[language])
    told = await world.turns.take(Said(chair.who, chair.delivery(), said))
    cards = [one for one in told if isinstance(one, dict)]
    assert len(cards) == 2, "the warning, and what was done"
    assert warned in texts(cards[0])
    assert "Kevin" not in str(cards)


async def test_without_somebody_nothing_is_said_of_it(world: World) -> None:
    chair, _ = await stages.chair(1)(world, "nl-NL")
    await chair.says("nieuwe uvo AB-3K7QXZ morgen 14:00")
    chair.sees("Klopt dit?")
    assert "haal je bericht weg" not in str(chair.card)


async def test_another_code_is_looked_at_too(world: World) -> None:
    chair, _ = await stages.chair(1)(world, "nl-NL")
    await chair.says("uvo AB-11X11Y code JA-NSEN12")
    chair.sees("Haal je bericht weg")
    await chair.says("uvo")
    chair.sees("AB-11X11Y")
    assert "JA-NSEN12" not in str(chair.card)
