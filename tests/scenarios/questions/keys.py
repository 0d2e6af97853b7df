"""The questions of who has just given a key, and of who takes a colleague off."""

from tests.scenarios.people import Someone, World, code_on
from tests.scenarios.questions.asking import ALL_ABOUT_YOU, MENU, NOT_UNDERSTOOD, NOTHING_OPEN, Questions, coordinator


async def given_key(world: World) -> Someone:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", "Noord", "18 december", "6", "verstuur", "overdragen")
    return dirkje


async def end_coordinating(world: World) -> Someone:
    dirkje, code = await coordinator(world)
    await dirkje.says(f"samen {code}")
    petra = await world.newcomer("petra")
    await petra.says(f"neem aan {code_on(dirkje.card)}")
    await dirkje.says("coördinator weg petra")
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
    "end_coordinating": (
        end_coordinating,
        {
            "ja": "Petra coördineert",
            "nee": "samen met Petra",
            "weggooien": NOTHING_OPEN,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": "Krijgt Regio Noord een coördinator minder?",
            "xyzzy": "Krijgt Regio Noord een coördinator minder?",
        },
    ),
}
