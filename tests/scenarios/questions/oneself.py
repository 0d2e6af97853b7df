"""Questions about oneself: the notice, being away, reminders, what is kept, a key."""

from dataclasses import replace

from tests.scenarios.people import Someone, World
from tests.scenarios.questions.asking import (
    ALL_ABOUT_YOU,
    MENU,
    NOT_UNDERSTOOD,
    NOTHING_OPEN,
    UNREAD,
    Questions,
    alone,
    coordinator,
)


async def notice(world: World) -> Someone:
    anna = await world.newcomer("anna")
    world.installation = replace(world.installation, notice="other")
    world.restart()
    await anna.says("zelfscan")
    return anna


async def away(world: World) -> Someone:
    return await alone(world, "afwezig")


async def erase(world: World) -> Someone:
    return await alone(world, "wis mijn gegevens")


async def offered(world: World) -> Someone:
    return await alone(world, "kalender intrekken")


async def confirm(world: World) -> Someone:
    _, code = await coordinator(world)
    return await alone(world, f"code {code}")


async def need(world: World) -> Someone:
    return await alone(world, "wie kan mij helpen")


async def code(world: World) -> Someone:
    return await alone(world, "neem aan")


async def meant(world: World) -> Someone:
    return await alone(world, "herinneringen")


OF_ONESELF: Questions = {
    "notice": (
        notice,
        {
            "ja": "Vraag 1 van 3",
            "verder": "Vraag 1 van 3",
            "nee": MENU,
            "weggooien": NOTHING_OPEN,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": NOT_UNDERSTOOD,
            "xyzzy": NOT_UNDERSTOOD,
        },
    ),
    "confirm": (
        confirm,
        {
            "ja": "Dirkje nodigt je uit voor Regio Noord",
            "nee": MENU,
            "weggooien": NOTHING_OPEN,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": UNREAD,
            "xyzzy": UNREAD,
        },
    ),
    "away": (
        away,
        {
            "overmorgen": "tot woensdag 25 november 2026",
            "ja": UNREAD,
            "nee": UNREAD,
            "weggooien": NOTHING_OPEN,
            "wis alles": ALL_ABOUT_YOU,
            "xyzzy": UNREAD,
        },
    ),
    "erase": (
        erase,
        {
            "ja": "Er is nog niets gewist",
            "nee": MENU,
            "weggooien": NOTHING_OPEN,
            "wis alles": "Alles over jou is weg",
            "overmorgen": UNREAD,
            "xyzzy": UNREAD,
        },
    ),
    "offered": (
        offered,
        {
            "ja": "Zo staan je UVO's vanzelf in je eigen kalender",
            "nee": "Wat wil je doen?",
            "weggooien": NOTHING_OPEN,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": NOT_UNDERSTOOD,
            "xyzzy": NOT_UNDERSTOOD,
        },
    ),
    "need": (
        need,
        {
            "1": "Komt elke week bij elkaar",
            "5": "De hoogste trede",
            "ja": "Wat wil je doen?",
            "nee": "Wat wil je doen?",
            "overmorgen": "Dat begrijp ik niet",
            "xyzzy": "Dat begrijp ik niet",
            "weggooien": NOTHING_OPEN,
            "wis alles": ALL_ABOUT_YOU,
        },
    ),
    "code": (
        code,
        {
            "ZZZZ-2222": "Deze sleutel ken ik niet",
            "ja": UNREAD,
            "nee": UNREAD,
            "weggooien": NOTHING_OPEN,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": UNREAD,
            "xyzzy": UNREAD,
        },
    ),
    "meant": (
        meant,
        {
            "Geen herinneringen meer": "Je krijgt geen herinneringen meer",
            "weer herinneringen": "Je krijgt weer herinneringen",
            "2": "Je krijgt geen herinneringen meer",
            "1.": "Je krijgt weer herinneringen",
            "de tweede": "Je krijgt geen herinneringen meer",
            "3": UNREAD,
            "ja": UNREAD,
            "nee": MENU,
            "weggooien": NOTHING_OPEN,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": UNREAD,
            "xyzzy": UNREAD,
        },
    ),
}
