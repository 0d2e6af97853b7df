"""An organisation that stops, or goes on without another: told in one sentence, and nobody's answers go where they
should not."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.proactive import jobs
from dialogs.organisations import Organisation, Partnership
from dialogs.records import Round
from dialogs.usecases.leaving import Decided, come_back, leave, set_apart, without
from store.unit_of_work import UnitOfWork, units_of_work
from tests.scenarios.people import TENANT, Someone, World, code_on, texts
from tests.store.contract.everything import dump

VELD, ZUID, AVER = TENANT, "22222222-2222-2222-2222-222222222222", "33333333-3333-3333-3333-333333333333"
NAMES = {VELD: "Gemeente Veld", ZUID: "School Zuid", AVER: "Aver Zorg"}
CODE = "K7QFM2XR"


def at(world: World, tenant: str) -> UnitOfWork:
    return units_of_work(world.engine)(tenant)


async def somebody(world: World, name: str, tenant: str) -> Someone:
    person = world.person(name, tenant=tenant)
    await person.installs()
    await person.says("ok")
    return person


async def person_id(world: World, who: Someone) -> str:
    async with at(world, who.tenant) as uow:
        found = await uow.people.get(who.tenant, f"aad-{who.name}")
        assert found
        return found.id


@pytest.fixture
async def region(world: World) -> World:
    """Three organisations that work together; Veld holds a round in which people of all three may take part."""
    dirkje = await somebody(world, "dirkje", VELD)
    today = world.now.date()
    round_ = Round(
        id="round", tenant=VELD, code=CODE, coordinator=await person_id(world, dirkje), instrument="zelfscan",
        version="1.0.0", mode="tussen_domeinen", name="Regio Noord", closes_on=today + timedelta(days=10), invited=6,
        opened_on=today, minimum=5, organisations=(ZUID, AVER), host="Dirkje",
    )  # fmt: skip
    async with at(world, VELD) as uow:
        for tenant, name in NAMES.items():
            await uow.organisations.put(Organisation(tenant, name, f"privacy@{name.split()[1].lower()}.nl", today))
        for one, other in ((VELD, ZUID), (VELD, AVER), (ZUID, AVER)):
            await uow.organisations.add_partnership(Partnership(f"{one}{other}"[:60], one, other, "stuurgroep", today))
        await uow.rounds.add(round_)
        await uow.commit()
    return world


async def apart(world: World, one: str, other: str) -> None:
    async with at(world, one) as uow:
        between = next(
            each for each in await uow.organisations.partnerships() if {each.one, each.other} == {one, other}
        )
        await set_apart(Decided(world.installation, uow, world.now), between)
        await uow.commit()


async def stops(world: World, tenant: str) -> None:
    async with at(world, tenant) as uow:
        known = await uow.organisations.get(tenant)
        assert known
        await leave(Decided(world.installation, uow, world.now), known)
        await uow.commit()


async def takes_part(world: World, name: str, tenant: str, scores: str = "3333") -> Someone:
    """Somebody who gives some of the four scores, or all and sends them."""
    person = await somebody(world, name, tenant)
    await person.says(f"doe mee {CODE}", "ja", "onderwijs", *scores)
    if len(scores) == 4:
        await person.says("verstuur")
    return person


async def counts(world: World) -> tuple[int, int, int]:
    async with at(world, VELD) as uow:
        found = await uow.rounds.counts("round")
    return found.begun, found.completed, found.declined


async def test_an_organisation_stops_in_the_middle_of_a_round(region: World) -> None:
    """Its people are told when they next speak, its answers leave the round, and the coordinator hears it."""
    sanne, sam = await takes_part(region, "sanne", ZUID), await takes_part(region, "sam", ZUID, "22")
    ali = await takes_part(region, "ali", AVER)
    assert await counts(region) == (3, 2, 0)
    await stops(region, ZUID)
    assert await counts(region) == (1, 1, 0)
    before = await dump(region.engine)
    for who in (sanne, sam):
        for says in ("uitdraai", "4", f"doe mee {CODE}", "hallo", "wis mijn gegevens"):
            await who.says(says)
            who.sees("Jouw organisatie gebruikt Regiebot niet meer", "privacy@zuid.nl")
    english = region.person("steve", "en-GB", tenant=ZUID)
    await english.installs()
    english.sees("Your organisation no longer uses Regiebot")
    assert await dump(region.engine) == before, "nothing is kept of who speaks to us from there"
    told = dict(await region.tick(minutes=1))
    assert set(told) == {"dirkje"}, "nothing goes to people of an organisation that stopped"
    dirkje = region.person("dirkje")
    dirkje.hears()
    dirkje.sees("Aan Regio Noord doet een organisatie niet meer mee", "Nu is er één keer ingevuld.")
    await ali.says("uitdraai")
    ali.sees("Regio Noord")
    # What its people sent is still theirs, for when it comes back.
    ids = [await person_id(region, who) for who in (sanne, sam)]
    async with at(region, ZUID) as uow:
        mine, half = [await uow.runs.of_person(id_) for id_ in ids]
        assert [(run.round, run.answers["dirigent"]) for run in mine] == [(None, "3")]
        assert not half
        assert await uow.rounds.by_code(CODE) is None


async def test_an_organisation_comes_back(region: World) -> None:
    sanne = await takes_part(region, "sanne", ZUID)
    await stops(region, ZUID)
    async with at(region, ZUID) as uow:
        known = await uow.organisations.get(ZUID)
        assert known
        assert known.removed_on == region.now.date()
        await uow.organisations.put(replace(known, removed_on=None))
        await uow.commit()
    await sanne.says("uitdraai")
    sanne.sees("Dirigent")
    await sanne.says(f"doe mee {CODE}")
    sanne.sees("Deze code ken ik niet")


async def test_the_owner_stops_and_the_others_hear_it(region: World) -> None:
    """Who took part in its round keeps what they sent, and is told of their own accord: never silence."""
    sanne, sam = await takes_part(region, "sanne", ZUID), await takes_part(region, "sam", ZUID, "22")
    ali = await takes_part(region, "ali", AVER)
    veld = await takes_part(region, "vera", VELD)
    await stops(region, VELD)
    # Before it is told, whoever goes on with what is no longer there is not left in silence either.
    await sam.presses("3 – Regelmatig aanwezig")
    sam.sees_not("Rol 3 van 4")
    told = dict(await region.tick(minutes=1))
    assert set(told) == {"sanne", "sam", "ali"}
    for who in (sanne, sam, ali):
        who.hears()
        who.sees("Gemeente Veld en jouw organisatie houden geen rondes meer samen")
    await sanne.presses("Uitdraai")
    sanne.sees("Dirigent", "Regelmatig aanwezig")
    sanne.sees_not("Wijzigen")
    await sam.says("uitdraai")
    sam.sees("Die uitkomst heb je nog niet")
    await veld.says("uitdraai")
    veld.sees("Jouw organisatie gebruikt Regiebot niet meer")
    assert await region.tick(days=1) == [], "once is enough"


async def test_two_go_on_apart(region: World) -> None:
    """Veld and Zuid do nothing together any more; both go on, and Aver notices nothing."""
    sanne, ali = await takes_part(region, "sanne", ZUID), await takes_part(region, "ali", AVER)
    await apart(region, VELD, ZUID)
    assert await counts(region) == (1, 1, 0)
    told = dict(await region.tick(minutes=1))
    assert set(told) == {"sanne", "dirkje"}
    sanne.hears()
    sanne.sees("Gemeente Veld en jouw organisatie houden geen rondes meer samen", "is nu een scan van jezelf")
    await sanne.says(f"doe mee {CODE}")
    sanne.sees("Deze code ken ik niet")
    await sanne.says("uitdraai")
    sanne.sees("Dirigent")
    await ali.says("uitdraai")
    ali.sees("Regio Noord")
    async with at(region, ZUID) as uow:
        assert [one.name for one in await uow.organisations.partners(ZUID)] == ["Aver Zorg"]


async def test_what_was_released_stays(region: World) -> None:
    sanne, ali = await takes_part(region, "sanne", ZUID), await takes_part(region, "ali", AVER)
    dirkje = region.person("dirkje")
    await dirkje.says(f"sluit {CODE}", "ja")
    before = (await dump(region.engine))["releases"]
    assert before[0]["picture"]["completed"] == 2
    await stops(region, ZUID)
    after = await dump(region.engine)
    assert after["releases"] == before
    await ali.says("groepsbeeld")
    ali.sees("Regio Noord")
    assert {run["round"] for run in after["runs"]} == {"round"}
    await stops(region, VELD)
    await ali.says("groepsbeeld")
    ali.sees("Regio Noord")
    await sanne.says("groepsbeeld")
    sanne.sees("Jouw organisatie gebruikt Regiebot niet meer")


def test_a_round_by_organisation_loses_that_group() -> None:
    """Groups are counted by the place of an organisation: with one out, the names stay beside their own."""
    round_ = Round(
        id="r", tenant=VELD, code=CODE, coordinator=None, instrument="zelfscan", version="1.0.0", mode="x", name="N",
        closes_on=date(2026, 12, 1), invited=6, opened_on=date(2026, 11, 1), minimum=5, grouping="organisatie",
        groups=("Gemeente Veld", "School Zuid", "Aver Zorg"), organisations=(ZUID, AVER),
    )  # fmt: skip
    left = without(round_, ZUID)
    assert (left.tenants, left.groups) == ((VELD, AVER), ("Gemeente Veld", "Aver Zorg"))
    domains = replace(round_, grouping="domein", groups=("Onderwijs", "Zorg", "Gemeente"))
    assert without(domains, ZUID).groups == ("Onderwijs", "Zorg", "Gemeente")


async def test_who_declined_or_was_only_asked(region: World) -> None:
    """Who said no hears nothing of it; who was asked and did not come yet does, as the card with the code is there."""
    sanne = await takes_part(region, "sanne", ZUID, "2")
    await sanne.says(f"afmelden {CODE}", "ja")
    assert await counts(region) == (0, 0, 1)
    await apart(region, VELD, ZUID)
    assert await counts(region) == (0, 0, 0)
    await region.tick(minutes=1)
    sanne.hears_nothing()


async def test_taken_off_the_list_its_people_are_told_at_once_and_its_answers_go_at_night(region: World) -> None:
    """A slip in the settings costs nobody an answer before the night."""
    sanne = await takes_part(region, "sanne", ZUID)
    await takes_part(region, "sam", ZUID, "22")
    await takes_part(region, "aron", AVER, "22")
    region.installation = replace(region.installation, tenants=frozenset({VELD, AVER, "named-but-new"}))
    region.restart()
    new_uow = units_of_work(region.engine)
    assert set(await jobs.known_organisations(region.installation, new_uow)) == set(NAMES)
    await sanne.says("uitdraai")
    sanne.sees("Jouw organisatie gebruikt Regiebot niet meer")
    # Nothing is sent there either, where others are reminded.
    told = [name for _ in range(9) for name, _ in await region.tick(days=1)]
    assert (set(told) & {"sanne", "sam", "aron"}) == {"aron"}
    assert await counts(region) == (3, 1, 0)
    assert await jobs.let_unlisted_leave(region.installation, new_uow, region.now) == 1
    assert await jobs.let_unlisted_leave(region.installation, new_uow, region.now) == 0
    assert await counts(region) == (1, 0, 0)
    links = [link async for link in _audit(region, VELD)]
    assert ("left", "clock") in links


async def _audit(world: World, tenant: str):  # type: ignore[no-untyped-def]
    async with at(world, tenant) as uow:
        async for link in uow.audit.read(tenant):
            yield link.event, link.actor


async def test_an_organisation_that_is_only_named_is_not_let_go_at_night(region: World) -> None:
    region.installation = replace(region.installation, tenants=frozenset({VELD}))
    assert await jobs.let_unlisted_leave(region.installation, units_of_work(region.engine), region.now) == 0


async def test_a_reminder_planned_before_is_not_sent_after(region: World) -> None:
    sanne = await takes_part(region, "sanne", ZUID, "2")
    await stops(region, ZUID)
    for _ in range(12):
        await region.tick(days=1)
        sanne.hears_nothing()


async def test_whoever_comes_back_is_reminded_again_of_what_is_theirs(region: World) -> None:
    """An operator who was mistaken takes nothing away for good that is of the organisation itself."""
    zita = await somebody(region, "zita", ZUID)
    await zita.says("ronde", "1", "Zuid zelf", "over twee weken", "9", "verstuur")
    code = code_on(zita.card)
    await zita.says("nieuwe uvo AB-3K7QXZ 1 december 10 uur", "ja")
    kim = await somebody(region, "kim", ZUID)
    await kim.says(f"doe mee {code}", "ja", "onderwijs", "3")
    await stops(region, ZUID)
    async with at(region, ZUID) as uow:
        known = await uow.organisations.get(ZUID)
        assert known
        await come_back(Decided(region.installation, uow, region.now), known)
        await uow.commit()
    heard: dict[str, list[str]] = {}
    for _ in range(14):
        for name, card in await region.tick(days=1):
            heard.setdefault(name, []).append(texts(card))
    assert any("Zuid zelf" in said for said in heard["kim"])
    assert any("Zuid zelf sluit" in said for said in heard["zita"])
    assert any("AB-3K7QXZ" in said for said in heard["zita"])


async def test_who_was_gone_as_it_happened_hears_it_when_they_are_back(region: World) -> None:
    """It was planned once, ended dead, and nothing said it again."""
    zoe = await takes_part(region, "zoe", ZUID)
    region.shut.add("zoe")
    await apart(region, VELD, ZUID)
    await region.tick(days=1)
    zoe.hears_nothing()
    region.shut.clear()
    await region.tick(days=2)
    zoe.hears_nothing()
    await zoe.says("hallo")
    await region.tick(minutes=1)
    zoe.hears()
    zoe.sees("houden geen rondes meer samen")
    assert not await region.tick(days=1)
