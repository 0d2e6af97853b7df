"""Questions about a list of people that a coordinator pasted."""

from tests.scenarios.people import Someone, World, code_on
from tests.scenarios.questions.asking import ALL_ABOUT_YOU, MENU, NOTHING_OPEN, UNREAD, Questions, coordinator


async def people(world: World) -> Someone:
    dirkje, code = await coordinator(world)
    world.members = {"anna": ("Anna de Vries", "anna@voorbeeld.nl"), "bram": ("Bram Bos", "bram@voorbeeld.nl")}
    await dirkje.calls(f"nodig uit {code}")
    await dirkje.says("Anna de Vries, Bram Bos")
    return dirkje


async def people_round(world: World) -> Someone:
    dirkje = await people(world)
    await dirkje.says("nee", "ronde", "1", "Regio Zuid", "over drie weken", "3", "verstuur")
    await dirkje.calls(f"nodig uit {code_on(dirkje.card)}")
    await dirkje.says("Anna de Vries, Bram Bos")
    return dirkje


OF_PASTED_PEOPLE: Questions = {
    "people": (
        people,
        {
            "ja": "2 mensen gevonden",
            "doe maar": "2 mensen gevonden",
            "nee": MENU,
            "xyzzy": UNREAD,
            "weggooien": NOTHING_OPEN,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": UNREAD,
        },
    ),
    "people_round": (
        people_round,
        {
            "Regio Noord": "2 mensen gevonden",
            "zuid": "2 mensen gevonden",
            "ja": UNREAD,
            "nee": MENU,
            "weggooien": NOTHING_OPEN,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": UNREAD,
            "xyzzy": UNREAD,
        },
    ),
}
