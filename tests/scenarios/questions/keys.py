"""The question of who has just given a key."""

from tests.scenarios.people import Someone, World
from tests.scenarios.questions.asking import ALL_ABOUT_YOU, MENU, NOT_UNDERSTOOD, NOTHING_OPEN, Questions


async def given_key(world: World) -> Someone:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", "Noord", "18 december", "6", "verstuur", "overdragen")
    return dirkje


OF_KEYS: Questions = {
    "given_key": (
        given_key,
        {
            "maak ongedaan": "werkt niet meer",
            "ja": MENU,
            "nee": "werkt niet meer",
            "weggooien": NOTHING_OPEN,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": NOT_UNDERSTOOD,
            "xyzzy": NOT_UNDERSTOOD,
        },
    ),
}
