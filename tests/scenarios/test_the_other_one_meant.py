"""Another round or UVO in one breath than the one named first: that one is meant, and the first was offered or both."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import Someone, World


async def _two_rounds(world: World) -> Someone:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "2", "Regio Noord", "18 december", "4", "verstuur")
    await dirkje.says("ronde", "1", "Regio Zuid", "11 december", "12", "verstuur")
    return dirkje


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("sluit Noord, o nee Zuid", "Weet je zeker dat je Regio Zuid wilt sluiten?"),
        ("sluit zuid, nee wacht noord", "Weet je zeker dat je Regio Noord wilt sluiten?"),
        ("Nodig Sanne Kuipers uit voor Noord, o nee ik bedoel voor Zuid", "Sanne Kuipers uitnodigen voor Regio Zuid"),
        ("Herinner Noord, nee ik bedoel Zuid", "Zal ik voor Regio Zuid een herinnering sturen"),
        ("laat noord zien, ik bedoel zuid", "Ronde Regio Zuid"),
    ],
)
async def test_of_two_rounds(world: World, said: str, seen: str) -> None:
    dirkje = await _two_rounds(world)
    await dirkje.says(said)
    dirkje.sees(seen)


async def test_what_is_only_said_of_both_is_of_both(world: World) -> None:
    dirkje = await _two_rounds(world)
    await dirkje.says("Regio Noord loopt goed, nee, Zuid heeft nog tijd nodig")
    # Both are spoken of, and the name of neither stands for the other.
    dirkje.sees("Zien hoe ver Regio Noord is")


@pytest.mark.parametrize(
    ("locale", "said", "seen"),
    [
        ("nl-NL", "sluit AB-11X11Y, o nee AB-12X12Y", "Is casus AB-12X12Y afgesloten?"),
        ("nl-NL", "verzet AB-11X11Y naar 5 januari 10 uur, nee AB-12X12Y bedoel ik", "UVO AB-12X12Y"),
        ("en-GB", "close AB-11X11Y, no wait AB-12X12Y", "AB-12X12Y"),
        ("nl-NL", "sluit AB-11X11Y, o nee CD-22X22Y", "CD-22X22Y"),
    ],
)
async def test_of_two_cases(world: World, locale: str, said: str, seen: str) -> None:
    eva, _ = await stages.chair(3)(world, locale)
    await eva.says(said)
    eva.sees(seen)
    eva.sees_not("AB-11X11Y")
