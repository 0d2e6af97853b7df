"""Questions of a round: to who coordinates it, and to who is asked to take part."""

from dataclasses import replace

from store.unit_of_work import units_of_work
from tests.scenarios.people import Someone, World
from tests.scenarios.questions.asking import (
    ALL_ABOUT_YOU,
    KEEP_OR_THROW,
    MENU,
    NOT_AN_ANSWER,
    NOT_UNDERSTOOD,
    NOTHING_OPEN,
    STILL_OPEN,
    UNREAD,
    Questions,
    coordinator,
    participant,
)


async def close(world: World) -> Someone:
    dirkje, code = await coordinator(world)
    await dirkje.says(f"sluit {code}")
    return dirkje


async def leave(world: World) -> Someone:
    return await participant(world, "afmelden CODE")


async def day_sure(world: World) -> Someone:
    return await participant(world, "later zaterdag")


async def day_which(world: World) -> Someone:
    return await participant(world, "later woensdag of donderdag")


async def later(world: World) -> Someone:
    return await participant(world, "later")


async def invitee(world: World) -> Someone:
    dirkje, code = await coordinator(world)
    world.members = {"kok": ("Chris Kok", "kok@voorbeeld.nl"), "smit": ("Chris Smit", "smit@voorbeeld.nl")}
    await dirkje.calls(f"nodig uit {code}")
    await dirkje.says(f"nodig uit {code} Chris")
    return dirkje


async def remind(world: World) -> Someone:
    dirkje, code = await coordinator(world)
    await dirkje.says(f"herinner {code}")
    return dirkje


async def paper(world: World) -> Someone:
    dirkje, code = await coordinator(world)
    await dirkje.says(f"op papier {code} gemeente 3 4 2 5", "verstuur", f"papier weg {code}")
    return dirkje


async def notice_and_round(world: World) -> Someone:
    _, code = await coordinator(world)
    anna = world.person("anna")
    await anna.says(f"doe mee {code}")
    return anna


async def invited(world: World) -> Someone:
    dirkje, code = await coordinator(world)
    anna = await world.newcomer("anna")
    world.members = {"anna": ("Anna Visser",)}
    await dirkje.calls(f"nodig uit {code}")
    await dirkje.says(f"nodig uit {code} Anna Visser")
    await world.tick(minutes=1)
    anna.hears()
    return anna


async def invited_before(world: World) -> Someone:
    """By a version whose invitation did not say all that a yes agrees with."""
    anna = await invited(world)
    async with units_of_work(world.engine)(anna.tenant) as uow:
        person = await uow.people.get(anna.tenant, anna.who.user)
        assert person
        await uow.people.save(person, replace(person, pending=person.pending | {"ask": "invited"}))
        await uow.commit()
    return anna


async def which_round(world: World) -> Someone:
    dirkje, _ = await coordinator(world)
    await dirkje.says("ronde", "1", "Oost najaar", "over twee weken", "3", "verstuur", "sluit")
    return dirkje


async def new_name(world: World) -> Someone:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", "Noord", "18 december", "6", "verstuur", "hernoem")
    dirkje.sees("Hoe moet Noord gaan heten?")
    return dirkje


async def name_sure(world: World) -> Someone:
    dirkje = await new_name(world)
    await dirkje.says("vrijdag")
    return dirkje


async def renamed(world: World) -> Someone:
    dirkje = await new_name(world)
    await dirkje.says("Regio Oost")
    return dirkje


async def shortened(world: World) -> Someone:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", "Noord", "18 december", "6", "verstuur", "vervroeg 11 december", "ja")
    return dirkje


async def new_count(world: World) -> Someone:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", "Noord", "18 december", "6", "verstuur", "aantal")
    dirkje.sees("Voor hoeveel moet het zijn?")
    return dirkje


async def names(world: World) -> Someone:
    dirkje, code = await coordinator(world)
    await dirkje.says(f"nodig uit {code}")
    return dirkje


async def meant_sure(world: World) -> Someone:
    dirkje = await names(world)
    await dirkje.says("Jan de Boer, Piet Smit")
    return dirkje


OF_ROUNDS: Questions = {
    "close": (
        close,
        {
            "ja": "De ronde Regio Noord is gesloten",
            "nee": "Jouw rondes",
            "weggooien": NOTHING_OPEN,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": UNREAD,
            "xyzzy": UNREAD,
        },
    ),
    "leave": (
        leave,
        {
            "ja": "Je bent afgemeld voor Regio Noord",
            "nee": "Vraag 2 van 2",
            "weggooien": KEEP_OR_THROW,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": UNREAD,
            "xyzzy": UNREAD,
        },
    ),
    "later": (
        later,
        {
            "overmorgen": "ik vraag het je op woensdag 25 november 2026",
            "ja": UNREAD,
            "nee": UNREAD,
            "weggooien": KEEP_OR_THROW,
            "wis alles": ALL_ABOUT_YOU,
            "xyzzy": UNREAD,
        },
    ),
    "day_sure": (
        day_sure,
        {
            "ja": "vraag het je op zaterdag 28 november 2026 weer",
            "nee": "Vanuit welk domein kijk je?",
            "weggooien": KEEP_OR_THROW,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": "vraag het je op woensdag 25 november 2026 weer",
            "xyzzy": NOT_AN_ANSWER,
        },
    ),
    "day_which": (
        day_which,
        {
            "ja": NOT_AN_ANSWER,
            "nee": NOT_AN_ANSWER,
            "weggooien": KEEP_OR_THROW,
            "wis alles": ALL_ABOUT_YOU,
            "de tweede": "vraag het je op donderdag 26 november 2026 weer",
            "woensdag": "vraag het je op woensdag 25 november 2026 weer",
            "overmorgen": "vraag het je op woensdag 25 november 2026 weer",
            "xyzzy": NOT_AN_ANSWER,
        },
    ),
    "invitee": (
        invitee,
        {
            "Chris Smit": "Eén persoon gevonden",
            "ja": UNREAD,
            "nee": "Jouw rondes",
            "weggooien": NOTHING_OPEN,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": "groepschat: overmorgen",
            "xyzzy": "groepschat: xyzzy",
        },
    ),
    "paper": (
        paper,
        {
            "ja": "Weggehaald: Gemeente, 3 4 2 5.",
            "nee": "Dit staat op papier bij",
            "weggooien": NOTHING_OPEN,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": "Haal ik die scores van papier",
            "xyzzy": "Haal ik die scores van papier",
        },
    ),
    "remind": (
        remind,
        {
            "ja": "een herinnering naar wie nog niet klaar is",
            "nee": "0 van de 3 zijn klaar",
            "weggooien": NOTHING_OPEN,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": "Zal ik voor Regio Noord op woensdag 25 november 2026 een herinnering sturen",
            "xyzzy": NOT_UNDERSTOOD,
        },
    ),
    "invited": (
        invited_before,
        {
            "ja": "Mogen je scores op deze manier gedeeld worden?",
            "nee": "Goed, je doet niet mee met Regio Noord",
            "weggooien": MENU,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": "ik vraag het je op",
            "xyzzy": UNREAD,
        },
    ),
    "invited_agree": (
        invited,
        {
            "ja": "Je doet mee met Regio Noord",
            "ok": "Je doet mee met Regio Noord",
            "doe maar": "Je doet mee met Regio Noord",
            "later": "Wanneer zal ik het je weer vragen",
            "overmorgen": "ik vraag het je op",
            "nee bedankt": "Goed, je doet niet mee met Regio Noord",
            "nee": "Goed, je doet niet mee met Regio Noord",
            "nee hoor geen probleem, ik doe mee": "Bedoel je dit: Meedoen met Regio Noord?",
            "weggooien": MENU,
            "wis alles": ALL_ABOUT_YOU,
            "xyzzy": UNREAD,
        },
    ),
    "notice_join": (
        notice_and_round,
        {
            "ja": "Je doet mee met Regio Noord",
            "ok": "Je doet mee met Regio Noord",
            "verder": "Je doet mee met Regio Noord",
            "Ja, ik doe mee": "Je doet mee met Regio Noord",
            "niet akkoord": "Dan bewaar ik niets van je",
            "nee": "Goed, je doet niet mee. Ik heb niets bewaard",
            "wie ziet wat": "Mijn vraag staat nog open. Doe je mee met Regio Noord?",
            "weggooien": NOTHING_OPEN,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": "Er staat geen ronde voor je open",
            "xyzzy": UNREAD,
        },
    ),
    "which_round": (
        which_round,
        {
            "Regio Noord": "Weet je zeker dat je Regio Noord wilt sluiten?",
            "regio nord": "Weet je zeker dat je Regio Noord wilt sluiten?",
            "de ronde Oost": "Weet je zeker dat je Oost najaar wilt sluiten?",
            "najaar": "Weet je zeker dat je Oost najaar wilt sluiten?",
            "1": "Weet je zeker dat je Regio Noord wilt sluiten?",
            "2": "Weet je zeker dat je Oost najaar wilt sluiten?",
            "ja": UNREAD,
            "nee": MENU,
            "weggooien": NOTHING_OPEN,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": UNREAD,
            "xyzzy": UNREAD,
        },
    ),
    "names": (
        names,
        {
            "Jan de Boer, Piet Smit": "Bedoel je dit: Jan de Boer, Piet Smit uitnodigen?",
            "jan@voorbeeld.nl": "Bedoel je dit: jan @ voorbeeld. nl uitnodigen?",
            "wat bedoel je hiermee?": STILL_OPEN,
            "weet ik nog niet zo goed": STILL_OPEN,
            "???": UNREAD,
            "ja": UNREAD,
            "nee": "Jouw rondes",
            "weggooien": NOTHING_OPEN,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": UNREAD,
            "xyzzy": "Bedoel je dit: xyzzy uitnodigen?",
        },
    ),
    "new_name": (
        new_name,
        {
            "Regio Oost": "Noord heet nu Regio Oost",
            "wie ziet dat?": STILL_OPEN,
            "ja": UNREAD,
            "nee": "Jouw rondes",
            "weggooien": NOTHING_OPEN,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": "Moet Noord echt **overmorgen** heten?",
            "xyzzy": "heet nu xyzzy",
        },
    ),
    "name_sure": (
        name_sure,
        {
            "Regio Oost": "Noord heet nu Regio Oost",
            "wie ziet dat?": STILL_OPEN,
            "ja": "Noord heet nu vrijdag",
            "nee": "Jouw rondes",
            "weggooien": NOTHING_OPEN,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": "Moet Noord echt **overmorgen** heten?",
            "xyzzy": "heet nu xyzzy",
        },
    ),
    "renamed": (
        renamed,
        {
            "maak ongedaan": "Regio Oost heet nu Noord",
            "ja": MENU,
            "nee": "Regio Oost heet nu Noord",
            "weggooien": NOTHING_OPEN,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": NOT_UNDERSTOOD,
            "xyzzy": NOT_UNDERSTOOD,
        },
    ),
    "shortened": (
        shortened,
        {
            "maak ongedaan": "De ronde sluit nu op vrijdag 18 december 2026",
            "ja": MENU,
            "nee": "De ronde sluit nu op vrijdag 18 december 2026",
            "weggooien": NOTHING_OPEN,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": NOT_UNDERSTOOD,
            "xyzzy": NOT_UNDERSTOOD,
        },
    ),
    "new_count": (
        new_count,
        {
            "twaalf": "Noord is nu voor 12 mensen",
            "wie ziet dat?": STILL_OPEN,
            "ja": UNREAD,
            "nee": "Jouw rondes",
            "weggooien": NOTHING_OPEN,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": UNREAD,
            "xyzzy": UNREAD,
        },
    ),
    "meant, sure": (
        meant_sure,
        {
            "ja": "Namen ken ik alleen uit een kanaal of groepschat",
            "doe maar": "Namen ken ik alleen uit een kanaal of groepschat",
            "1": "Namen ken ik alleen uit een kanaal of groepschat",
            "nee": MENU,
            "weggooien": NOTHING_OPEN,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": UNREAD,
            "xyzzy": UNREAD,
        },
    ),
}
