"""What stands open for who has just made a round, or planned a reminder: a no asks to close it, or takes it back."""

from tests.scenarios.people import Someone, World
from tests.scenarios.questions.asking import ALL_ABOUT_YOU, MENU, NOT_UNDERSTOOD, NOTHING_OPEN, Questions

_SURE = "Weet je zeker dat je Noord wilt sluiten?"


async def made_round(world: World) -> Someone:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", "Noord", "18 december", "6", "verstuur")
    return dirkje


async def planned_reminder(world: World) -> Someone:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", "Noord", "18 december", "6", "verstuur", "herinner dinsdag", "ja")
    return dirkje


OF_MADE_ROUNDS: Questions = {
    "made_round": (
        made_round,
        {
            "maak ongedaan": _SURE,
            "ja": MENU,
            "nee": _SURE,
            "weggooien": NOTHING_OPEN,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": NOT_UNDERSTOOD,
            "xyzzy": NOT_UNDERSTOOD,
        },
    ),
    "planned_reminder": (
        planned_reminder,
        {
            "maak ongedaan": "gaat geen herinnering meer uit",
            "ja": MENU,
            "nee": "gaat geen herinnering meer uit",
            "weggooien": NOTHING_OPEN,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": NOT_UNDERSTOOD,
            "xyzzy": NOT_UNDERSTOOD,
        },
    ),
}
