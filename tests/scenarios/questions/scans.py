"""Questions of a scan: its answers, sending and throwing away, two people with one form, one's step."""

from tests.scenarios.people import Someone, World, code_on
from tests.scenarios.questions.asking import (
    ALL_ABOUT_YOU,
    KEEP_OR_THROW,
    MENU,
    NOT_AN_ANSWER,
    NOT_UNDERSTOOD,
    NOTHING_OPEN,
    UNREAD,
    Questions,
    alone,
)


async def later_run(world: World) -> Someone:
    return await alone(world, "zelfscan", "1", "3", "Testregio", "4", "pauze", "herinner me")


async def pair(world: World) -> Someone:
    anna = await alone(world, "zelfscan", "2")
    code = code_on(anna.card)
    await anna.says("1", "Regio Noord")
    bram = await world.newcomer("bram")
    await bram.says(f"doe mee {code}")
    return bram


async def joint(world: World) -> Someone:
    bram = await pair(world)
    await bram.says("ja")
    return bram


async def discard(world: World) -> Someone:
    return await alone(world, "zelfscan", "1", "stop")


async def submit(world: World) -> Someone:
    return await alone(world, "zelfscan", "1", "1", "Regio Noord", *"3344")


async def restart(world: World) -> Someone:
    return await alone(world, "zelfscan", "1", "opnieuw")


async def step(world: World) -> Someone:
    return await alone(world, "zelfscan", "1", "1", "Team Oost", *"3344", "verstuur")


async def which_answer(world: World) -> Someone:
    return await alone(world, "zelfscan", "1", "1", "Regio Noord", "wijzig 9x")


async def answer(world: World) -> Someone:
    return await alone(world, "zelfscan", "1", "1", "wat zullen we eens nemen?")


async def unread(world: World) -> Someone:
    return await alone(world, "zelfscan", "1", "1", "Regio Noord", "hmpf grmbl")


OF_SCANS: Questions = {
    "later_run": (
        later_run,
        {
            "verder": "Rol 2 van 4",
            "overmorgen": "Ik herinner je op woensdag 25 november 2026 aan je zelfscan",
            "ja": MENU,
            "nee": MENU,
            "weggooien": KEEP_OR_THROW,
            "wis alles": ALL_ABOUT_YOU,
            "xyzzy": NOT_UNDERSTOOD,
        },
    ),
    "unread": (
        unread,
        {
            "nee toch 4": "Rol 2 van 4",
            "ja": NOT_AN_ANSWER,
            "nee": NOT_AN_ANSWER,
            "weggooien": KEEP_OR_THROW,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": NOT_AN_ANSWER,
            "xyzzy": NOT_AN_ANSWER,
        },
    ),
    "answer": (
        answer,
        {
            "ja": "Rol 1 van 4",
            "nee": "Geef deze samenwerking een korte naam",
            "weggooien": KEEP_OR_THROW,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": "Is **overmorgen** je antwoord?",
            "xyzzy": "Rol 1 van 4",
        },
    ),
    "discard": (
        discard,
        {
            "ja": KEEP_OR_THROW,
            "nee": "Over welke samenwerking",
            "bewaar maar": "Alles is bewaard",
            "weg ermee": "Er is niets van bewaard",
            "weggooien": "Er is niets van bewaard",
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": UNREAD,
            "xyzzy": UNREAD,
        },
    ),
    "submit": (
        submit,
        {
            "ja": "Je antwoorden zijn verstuurd",
            "nee": "Typ **verstuur** om te versturen",
            "weggooien": KEEP_OR_THROW,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": "Typ **verstuur** om te versturen",
            "xyzzy": "Typ **verstuur** om te versturen",
        },
    ),
    "joint": (
        joint,
        {
            "ja": NOT_AN_ANSWER,
            "nee": NOT_AN_ANSWER,
            "4": "Rol 2 van 4",
            "weggooien": KEEP_OR_THROW,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": NOT_AN_ANSWER,
            "xyzzy": NOT_AN_ANSWER,
        },
    ),
    "pair": (
        pair,
        {
            "ja": "Jullie vullen dit formulier samen in",
            "nee": MENU,
            "weggooien": NOTHING_OPEN,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": UNREAD,
            "xyzzy": UNREAD,
        },
    ),
    "restart": (
        restart,
        {
            "ja": "Je begint opnieuw",
            "nee": "Vraag 2 van 3",
            "weggooien": KEEP_OR_THROW,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": NOT_AN_ANSWER,
            "xyzzy": NOT_AN_ANSWER,
        },
    ),
    "step": (
        step,
        {
            "ja": "Op maandag 21 december 2026 vraag ik je",
            "nee": "ik herinner je niet aan je stap",
            "weggooien": NOTHING_OPEN,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": NOT_UNDERSTOOD,
            "xyzzy": NOT_UNDERSTOOD,
        },
    ),
    "which_answer": (
        which_answer,
        {
            "1": "Hoe vul je de zelfscan in?",
            "2.": "Over welke samenwerking",
            "ja": UNREAD,
            "nee": UNREAD,
            "weggooien": KEEP_OR_THROW,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": UNREAD,
            "xyzzy": UNREAD,
        },
    ),
}
