"""A round gets another name without more, and whoever wants another first day or reason hears what can be changed."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import World, texts

FIXED = {"nl-NL": "ligt de ronde vast", "en-GB": "the round is fixed"}


@pytest.mark.parametrize(
    ("locale", "said", "told"),
    [
        ("nl-NL", "naam klopt niet, moet Regio Zuid zijn", "Regio Noord heet nu Regio Zuid."),
        ("nl-NL", "verkeerde naam, maak er Regio Zuid van", "Regio Noord heet nu Regio Zuid."),
        ("en-GB", "name is wrong, should be South", "Regio Noord is now called South."),
        ("en-GB", "wrong name, make it South", "Regio Noord is now called South."),
    ],
)
async def test_the_new_name_is_asked_about_nobody(world: World, locale: str, said: str, told: str) -> None:
    dirkje, _ = await stages.open_round(world, locale)
    await dirkje.says(said)
    assert texts(dirkje.card).startswith(told)


async def test_who_is_invited_beside_it_is_still_asked(world: World) -> None:
    dirkje, _ = await stages.open_round(world, "nl-NL")
    await dirkje.says("hernoem naar Regio Zuid en nodig Karin Jansen uit")
    assert "Karin Jansen uitnodigen" in texts(dirkje.card)


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("nl-NL", "ronde later openen"),
        ("nl-NL", "open de ronde pas op 1 december"),
        ("nl-NL", "wijzig waarom"),
        ("nl-NL", "pas de reden aan"),
        ("en-GB", "open the round later"),
        ("en-GB", "can the round start only next week"),
        ("en-GB", "change why"),
        ("en-GB", "change the reason"),
    ],
)
async def test_what_is_fixed_is_told_of_the_round(world: World, locale: str, said: str) -> None:
    """These were answered about one's own scan, and a later first day as an earlier last one."""
    dirkje, _ = await stages.open_round(world, locale)
    await dirkje.says(said)
    assert FIXED[locale] in texts(dirkje.card)


async def test_while_nobody_began_all_of_it_can_be_changed(world: World) -> None:
    dirkje = await world.newcomer("dirkje", "nl-NL")
    await dirkje.says("ronde", "1", "Regio Noord", "18-12-2026", "12", "verstuur", "wijzig waarom")
    assert "kan aan Regio Noord alles nog anders" in texts(dirkje.card)


@pytest.mark.parametrize(("locale", "said"), [("nl-NL", "ronde later openen"), ("en-GB", "open the round later")])
async def test_of_a_closed_round_it_opens_no_more(world: World, locale: str, said: str) -> None:
    dirkje, _ = await stages.closed_round(world, locale)
    await dirkje.says(said)
    assert ("gaat niet meer open" if locale == "nl-NL" else "not open") in texts(dirkje.card)
