"""Every question that waits for an answer: what yes, no, a word of its own, a day and something else do to it."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace

import pytest

from dialogs.expecting import EXPECTED
from store.unit_of_work import units_of_work
from tests.scenarios.people import Someone, World, code_on, texts
from tests.store.contract.everything import dump

CASE, OTHER_CASE = "AB-3K7QXZ", "CD-4K8RWZ"
NOT_UNDERSTOOD, NOT_AN_ANSWER, MENU = "Dat begrijp ik niet", "Dat antwoord ken ik niet", "Kies hieronder"
# What is no answer leaves the question open, and says what it can read.
UNREAD = "Dat lees ik niet als antwoord op mijn vraag."
STILL_OPEN = "Mijn vraag staat nog open."
# A command goes its own way.
NOTHING_OPEN, KEEP_OR_THROW = "Je bent nu nergens mee bezig", "Wil je later verder"
ALL_ABOUT_YOU = "Alles over jou wissen"


async def _round(world: World) -> tuple[Someone, str]:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", "Regio Noord", "over twee weken", "3", "verstuur")
    return dirkje, code_on(dirkje.card)


async def _in_a_round(world: World, *said: str) -> Someone:
    _, code = await _round(world)
    anna = await world.newcomer("anna")
    await anna.says(f"doe mee {code}", "ja", *(text.replace("CODE", code) for text in said))
    return anna


async def _alone(world: World, *said: str) -> Someone:
    anna = await world.newcomer("anna")
    await anna.says(*said)
    return anna


async def notice(world: World) -> Someone:
    anna = await world.newcomer("anna")
    world.installation = replace(world.installation, notice="other")
    world.restart()
    await anna.says("zelfscan")
    return anna


async def close(world: World) -> Someone:
    dirkje, code = await _round(world)
    await dirkje.says(f"sluit {code}")
    return dirkje


async def leave(world: World) -> Someone:
    return await _in_a_round(world, "afmelden CODE")


async def day_sure(world: World) -> Someone:
    return await _in_a_round(world, "later zaterdag")


async def day_which(world: World) -> Someone:
    return await _in_a_round(world, "later woensdag of donderdag")


async def later(world: World) -> Someone:
    return await _in_a_round(world, "later")


async def invitee(world: World) -> Someone:
    dirkje, code = await _round(world)
    world.members = {"kok": ("Chris Kok", "kok@voorbeeld.nl"), "smit": ("Chris Smit", "smit@voorbeeld.nl")}
    await dirkje.calls(f"nodig uit {code}")
    await dirkje.says(f"nodig uit {code} Chris")
    return dirkje


async def away(world: World) -> Someone:
    return await _alone(world, "afwezig")


async def pair(world: World) -> Someone:
    anna = await _alone(world, "zelfscan", "2")
    code = code_on(anna.card)
    await anna.says("1", "Regio Noord")
    bram = await world.newcomer("bram")
    await bram.says(f"doe mee {code}")
    return bram


async def joint(world: World) -> Someone:
    bram = await pair(world)
    await bram.says("ja")
    return bram


async def circle(world: World) -> Someone:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("voorzitters nieuw", "Groep Noord", "1", "verstuur")
    eva = await world.newcomer("eva")
    await eva.says(f"doe mee {code_on(dirkje.card)}")
    return eva


async def uvo_close(world: World) -> Someone:
    return await _alone(world, "uvo nieuw", CASE, "15-12-2026", "14.00", "verstuur", f"uvo {CASE} afsluiten")


async def erase(world: World) -> Someone:
    return await _alone(world, "wis mijn gegevens")


async def discard(world: World) -> Someone:
    return await _alone(world, "zelfscan", "1", "stop")


async def submit(world: World) -> Someone:
    return await _alone(world, "zelfscan", "1", "1", "Regio Noord", *"3344")


async def restart(world: World) -> Someone:
    return await _alone(world, "zelfscan", "1", "opnieuw")


async def uvo_plan(world: World) -> Someone:
    eva = await world.newcomer("eva")
    await eva.says("AB-3K7QXZ 15-12-2026 14:00\nCD-8M4RTW 16-12-2026 9:30")
    return eva


async def remind(world: World) -> Someone:
    dirkje, code = await _round(world)
    await dirkje.says(f"herinner {code}")
    return dirkje


async def step(world: World) -> Someone:
    return await _alone(world, "zelfscan", "1", "1", "Team Oost", *"3344", "verstuur")


async def offered(world: World) -> Someone:
    return await _alone(world, "kalender intrekken")


async def paper(world: World) -> Someone:
    dirkje, code = await _round(world)
    await dirkje.says(f"op papier {code} gemeente 3 4 2 5", "verstuur", f"papier weg {code}")
    return dirkje


async def confirm(world: World) -> Someone:
    _, code = await _round(world)
    return await _alone(world, f"code {code}")


async def uvo(world: World) -> Someone:
    return await _alone(world, "uvo nieuw", CASE, "15-12-2026", "14.00", "verstuur", f"uvo {CASE} gehouden 20 november")


async def ticks(world: World) -> Someone:
    return await _alone(world, "uvo nieuw", CASE, "15-12-2026", "14.00", "verstuur", "lijstjes basisdossier")


async def uvo_moved(world: World) -> Someone:
    return await _alone(world, "uvo nieuw", CASE, "15-12-2026", "14.00", "verstuur", "uvo verzet 17-12-2026 10.00")


async def need(world: World) -> Someone:
    return await _alone(world, "wie kan mij helpen")


async def which_uvo(world: World) -> Someone:
    eva = await _alone(world, "uvo nieuw", CASE, "15-12-2026", "14.00", "verstuur")
    await eva.says("uvo nieuw", OTHER_CASE, "16-12-2026", "14.00", "verstuur", "uvo ritme 6")
    return eva


async def notice_and_round(world: World) -> Someone:
    _, code = await _round(world)
    anna = world.person("anna")
    await anna.says(f"doe mee {code}")
    return anna


async def invited(world: World) -> Someone:
    dirkje, code = await _round(world)
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


async def code(world: World) -> Someone:
    return await _alone(world, "neem aan")


async def which_round(world: World) -> Someone:
    dirkje, _ = await _round(world)
    await dirkje.says("ronde", "1", "Oost najaar", "over twee weken", "3", "verstuur", "sluit")
    return dirkje


async def new_name(world: World) -> Someone:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", "Noord", "18 december", "6", "verstuur", "hernoem")
    dirkje.sees("Hoe moet Noord gaan heten?")
    return dirkje


async def names(world: World) -> Someone:
    dirkje, code = await _round(world)
    await dirkje.says(f"nodig uit {code}")
    return dirkje


async def which_answer(world: World) -> Someone:
    return await _alone(world, "zelfscan", "1", "1", "Regio Noord", "wijzig 9x")


async def answer(world: World) -> Someone:
    return await _alone(world, "zelfscan", "1", "1", "wat zullen we eens nemen?")


async def meant(world: World) -> Someone:
    return await _alone(world, "herinneringen")


async def meant_sure(world: World) -> Someone:
    dirkje = await names(world)
    await dirkje.says("Jan de Boer, Piet Smit")
    return dirkje


# Question, after a comma which kind of it -> how it comes to be asked, and what is seen after each answer.
QUESTIONS: Mapping[str, tuple[Callable[[World], Awaitable[Someone]], Mapping[str, str]]] = {
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
    "answer": (
        answer,
        {
            "ja": "Rol 1 van 4",
            "nee": "Geef deze samenwerking een korte naam",
            "weggooien": KEEP_OR_THROW,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": UNREAD,
            "xyzzy": UNREAD,
        },
    ),
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
            "overmorgen": NOT_UNDERSTOOD,
            "xyzzy": NOT_UNDERSTOOD,
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
    "uvo": (
        uvo,
        {
            "ja": "Lukt het om met deze casus vooruit te komen?",
            "nee": "Om de hoeveel weken?",
            "klopt": "Lukt het om met deze casus vooruit te komen?",
            "afsluiten": "Is casus AB-3K7QXZ afgesloten?",
            "weggooien": NOTHING_OPEN,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": UNREAD,
            "xyzzy": UNREAD,
        },
    ),
    "uvo_moved": (
        uvo_moved,
        {
            "maak ongedaan": "dinsdag 15 december 2026",
            "ja": MENU,
            "nee": MENU,
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
            "overmorgen": "Dat begrijp ik niet",
            "xyzzy": "Dat begrijp ik niet",
            "weggooien": NOTHING_OPEN,
            "wis alles": ALL_ABOUT_YOU,
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
    "which_uvo": (
        which_uvo,
        {
            OTHER_CASE: "Het ritme is aangepast",
            "cd 4k8rwz": "Het ritme is aangepast",
            "ja": UNREAD,
            "nee": UNREAD,
            "weggooien": NOTHING_OPEN,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": UNREAD,
            "xyzzy": UNREAD,
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
    "which_round": (
        which_round,
        {
            "Regio Noord": "Weet je zeker dat je Regio Noord wilt sluiten?",
            "regio nord": "Weet je zeker dat je Regio Noord wilt sluiten?",
            "de ronde Oost": "Weet je zeker dat je Oost najaar wilt sluiten?",
            "najaar": "Weet je zeker dat je Oost najaar wilt sluiten?",
            "1": "Weet je zeker dat je Oost najaar wilt sluiten?",
            "ja": UNREAD,
            "nee": UNREAD,
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
            "overmorgen": "heet nu overmorgen",
            "xyzzy": "heet nu xyzzy",
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
    "meant, sure": (
        meant_sure,
        {
            "ja": "Namen ken ik alleen uit een kanaal of groepschat",
            "doe maar": "Namen ken ik alleen uit een kanaal of groepschat",
            "1": UNREAD,
            "nee": MENU,
            "weggooien": NOTHING_OPEN,
            "wis alles": ALL_ABOUT_YOU,
            "overmorgen": UNREAD,
            "xyzzy": UNREAD,
        },
    ),
}
ANSWERS = [(ask, said) for ask, (_, answers) in QUESTIONS.items() for said in answers]


def _kind(ask: str) -> str:
    return ask.partition(",")[0]


def test_every_question_is_tried() -> None:
    assert {_kind(ask) for ask in QUESTIONS} == EXPECTED.keys()
    for _, answers in QUESTIONS.values():
        assert answers.keys() >= {"ja", "nee", "weggooien", "wis alles", "overmorgen", "xyzzy"}


@pytest.mark.parametrize(("ask", "said"), ANSWERS)
async def test_each_answer_leads_where_it_should(world: World, ask: str, said: str) -> None:
    prepare, answers = QUESTIONS[ask]
    someone = await prepare(world)
    pending = [row["pending"] for row in (await dump(world.engine))["people"] if row["user"] == someone.who.user]
    assert [kept["ask"] for kept in pending] == [_kind(ask)]
    await someone.says(said)
    assert someone.sees(answers[said])


@pytest.mark.parametrize("kept", [{"ask": "no-such", "code": "x"}, {"ask": "close"}, {"ask": "notice", "press": "{"}])
async def test_what_cannot_be_read_is_nothing_that_waits(world: World, kept: dict[str, str]) -> None:
    """Kept by another version, or damaged: yes is a word like any other then."""
    anna = await world.newcomer("anna")
    async with units_of_work(world.engine)(anna.tenant) as uow:
        person = await uow.people.get(anna.tenant, anna.who.user)
        assert person
        await uow.people.save(person, replace(person, pending=kept))
        await uow.commit()
    await anna.says("ja")
    anna.sees(MENU)


async def test_a_line_is_taken_off_the_agenda_once(world: World) -> None:
    """`agenda` looks; with words behind it, it changes, and a repeated delivery changes nothing."""
    dirkje = await world.newcomer("dirkje")
    people = [await world.newcomer(name) for name in ("anna", "bram")]
    for name in ("Noord", "Oost"):
        await dirkje.says("ronde", "1", name, "over twee weken", "3", "verstuur")
        code = code_on(dirkje.card)
        for domain, someone in enumerate(people, 1):
            await someone.says(f"doe mee {code}", "ja", str(domain), *("5555" if domain == 1 else "1155"), "verstuur")
        await dirkje.says(f"sluit {code}", "ja", f"zet op agenda {code}")
    assert len(_open(await dump(world.engine))) == 2
    await dirkje.says("agenda klaar 1")
    await dirkje.again()
    assert len(_open(await dump(world.engine))) == 1
    await dirkje.says("agenda")
    seen = texts(dirkje.card)
    await dirkje.again()
    assert texts(dirkje.card) == seen


def _open(rows: Mapping[str, list[dict[str, object]]]) -> list[dict[str, object]]:
    return [row for row in rows["agenda"] if row["done_on"] is None]


async def test_the_uvo_that_is_pressed_is_the_one_that_was_asked_for(world: World) -> None:
    eva = await which_uvo(world)
    await eva.presses(f"UVO {OTHER_CASE}")
    eva.sees(f"UVO {OTHER_CASE}", "Het ritme is aangepast", "eens in de 6 weken")
    await eva.says("uvo")
    await eva.presses(f"UVO {CASE}")
    eva.sees_not("Het ritme is aangepast")
