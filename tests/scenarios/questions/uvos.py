"""Questions to a chair: of a UVO, of several, and of a group of chairs."""

from tests.scenarios.people import Someone, World, code_on
from tests.scenarios.questions.asking import (
    ALL_ABOUT_YOU,
    CASE,
    MENU,
    NOT_UNDERSTOOD,
    NOTHING_OPEN,
    OTHER_CASE,
    UNREAD,
    Questions,
    alone,
)


async def circle(world: World) -> Someone:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("voorzitters nieuw", "Groep Noord", "1", "verstuur")
    eva = await world.newcomer("eva")
    await eva.says(f"doe mee {code_on(dirkje.card)}")
    return eva


async def uvo_close(world: World) -> Someone:
    return await alone(world, "uvo nieuw", CASE, "15-12-2026", "14.00", "verstuur", f"uvo {CASE} afsluiten")


async def uvo_plan(world: World) -> Someone:
    eva = await world.newcomer("eva")
    await eva.says("AB-3K7QXZ 15-12-2026 14:00\nCD-8M4RTW 16-12-2026 9:30")
    return eva


async def rhythm(world: World) -> Someone:
    return await alone(world, "uvo nieuw", CASE, "15-12-2026", "14.00", "verstuur", f"uvo {CASE} ritme")


async def held(world: World) -> Someone:
    return await alone(world, "uvo nieuw", CASE, "15-12-2026", "14.00", "verstuur", f"uvo {CASE} gehouden 20 november")


async def ticks(world: World) -> Someone:
    return await alone(world, "uvo nieuw", CASE, "15-12-2026", "14.00", "verstuur", "lijstjes basisdossier")


async def uvo_moved(world: World) -> Someone:
    return await alone(world, "uvo nieuw", CASE, "15-12-2026", "14.00", "verstuur", "uvo verzet 17-12-2026 10.00")


async def which_uvo(world: World) -> Someone:
    eva = await alone(world, "uvo nieuw", CASE, "15-12-2026", "14.00", "verstuur")
    await eva.says("uvo nieuw", OTHER_CASE, "16-12-2026", "14.00", "verstuur", "uvo ritme 6")
    return eva


OF_UVOS: Questions = {
    "circle": (
        circle,
        {
            "ja": "Je doet mee met de groep Groep Noord",
            "nee": MENU,
            "weggooien": NOTHING_OPEN,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": UNREAD,
            "xyzzy": UNREAD,
        },
    ),
    "uvo_close": (
        uvo_close,
        {
            "ja": f"Casus {CASE} is afgesloten",
            "nee": MENU,
            "weggooien": NOTHING_OPEN,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": UNREAD,
            "xyzzy": UNREAD,
        },
    ),
    "uvo_plan": (
        uvo_plan,
        {
            "ja": "2 nieuwe UVO's staan erbij",
            "verstuur": "2 nieuwe UVO's staan erbij",
            "klaar": "2 nieuwe UVO's staan erbij",
            "nee": "Je hebt nog geen UVO bij mij",
            "weggooien": NOTHING_OPEN,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": "staan klaar om te bewaren",
            "xyzzy": "staan klaar om te bewaren",
        },
    ),
    "uvo": (
        rhythm,
        {
            "6": "Ritme: eens in de 6 weken.",
            "ja": UNREAD,
            "nee": UNREAD,
            "weggooien": NOTHING_OPEN,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": UNREAD,
            "xyzzy": UNREAD,
        },
    ),
    "uvo_moved, held": (
        held,
        {
            "ja": "Lukt het om met deze casus vooruit te komen?",
            "nee": "Om de hoeveel weken?",
            "klopt": "Lukt het om met deze casus vooruit te komen?",
            "afsluiten": "Is casus AB-3K7QXZ afgesloten?",
            "weggooien": NOTHING_OPEN,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": "Dat is eerder dan gepland",
            "xyzzy": UNREAD,
        },
    ),
    "uvo_moved": (
        uvo_moved,
        {
            "maak ongedaan": "dinsdag 15 december 2026",
            "ja": MENU,
            "nee": "De oude datum staat er weer",
            "weggooien": NOTHING_OPEN,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": "woensdag 25 november 2026",
            "xyzzy": NOT_UNDERSTOOD,
        },
    ),
    "ticks": (
        ticks,
        {
            "1 en 3": "2 van de 11 klaar.",
            "niet 1": "0 van de 11 klaar.",
            "alles": "Alles staat op klaar",
            "12": "0 van de 11 klaar.",
            "ja": "Wat wil je doen?",
            "nee": "Wat wil je doen?",
            "overmorgen": "verzetten: woensdag 25 november 2026",
            "xyzzy": "Dat begrijp ik niet",
            "weggooien": NOTHING_OPEN,
            "wis alles": ALL_ABOUT_YOU,
        },
    ),
    "which_uvo": (
        which_uvo,
        {
            OTHER_CASE: "Het ritme is aangepast",
            "cd 4k8rwz": "Het ritme is aangepast",
            "ja": UNREAD,
            "nee": MENU,
            "weggooien": NOTHING_OPEN,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": UNREAD,
            "xyzzy": UNREAD,
        },
    ),
}
