"""A round in which people of other organisations take part, as each of them lives it: of Veld, of Zuid and of Aver."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.proactive.jobs import apply_retention
from bot.turns import Turns
from bot.web.links import Links
from dialogs.organisations import Organisation
from dialogs.records import Round
from dialogs.round_records import RoundCounts
from dialogs.usecases.inviting import invite_again
from dialogs.usecases.turn import Installation, turn_for
from store.register import register
from store.schema import audit, invitations, organisations, runs
from store.unit_of_work import UnitOfWork, units_of_work
from tests.conftest import migrated, raw
from tests.scenarios.people import TENANT, Someone, World, buttons, code_on, texts

# Whose the round is, who take part, and who works with them in nothing.
VELD, ZUID, AVER, FAR = TENANT, "22222222-zuid", "33333333-aver", "44444444-ver"
NAMES = {VELD: "Gemeente Veld", ZUID: "School Zuid", AVER: "Aver Zorg"}
CARD = "4 3 5 4"
TOLD = (
    "Deze ronde is van Gemeente Veld. Het beeld gaat daarheen. Je antwoorden blijven in je eigen organisatie.",
    "Bij het sluiten lees ik ze één keer, voor dat beeld.",
)


# What people do is the same on both databases; what a closing reads and writes is looked at on each.
on_both = pytest.mark.parametrize("engine", ["sqlite", "postgresql"], indirect=True)


@pytest.fixture
async def engine(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[AsyncEngine]:
    async with migrated(request, tmp_path) as engine:
        yield engine


@pytest.fixture
async def world(engine: AsyncEngine, installation: Installation) -> World:
    world = World(engine, replace(installation, contact="beheer@regiebot.example"))
    world.now = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
    async with of(world, VELD) as uow:
        for tenant, name in NAMES.items():
            contact = "privacy@zuid.example" if tenant == ZUID else ""
            await uow.organisations.put(Organisation(tenant, name, contact, date(2026, 11, 1)))
        await uow.commit()
    return world


def of(world: World, tenant: str) -> UnitOfWork:
    return units_of_work(world.engine)(tenant)


async def comes(world: World, name: str, tenant: str = VELD, locale: str = "nl-NL") -> Someone:
    """Somebody who has read the notice."""
    person = world.person(name, locale, tenant)
    await person.installs()
    await person.says("ok")
    return person


async def opened(world: World, scan: str = "1", *others: str, name: str = "Regio Noord") -> tuple[Someone, str]:
    """Dirkje of Veld makes a round; it is for Zuid and Aver as well."""
    dirkje = await comes(world, "dirkje")
    await dirkje.says("ronde", scan, name, "over drie weken", "9", "verstuur")
    code = code_on(dirkje.card)
    async with of(world, VELD) as uow:
        round_ = await uow.rounds.by_code(code.replace("-", ""))
        assert round_
        await uow.rounds.save(round_, replace(round_, organisations=others or (ZUID, AVER)))
        await uow.commit()
    return dirkje, code


async def the_round(world: World, code: str, tenant: str = VELD) -> Round:
    async with of(world, tenant) as uow:
        found = await uow.rounds.by_code(code.replace("-", ""))
    assert found
    return found


async def zelfscan(person: Someone, code: str, domain: str, scores: str) -> None:
    await person.says(f"doe mee {code}", "ja", domain, *scores, "verstuur")
    person.sees("Jouw zelfscan: Regio Noord")


async def competencies(person: Someone, code: str, score: str = CARD) -> None:
    await person.says(f"doe mee {code}", "ja", *[score] * 9, "verstuur")
    person.sees("Jouw competentiescan")


async def three(world: World, code: str) -> list[Someone]:
    """One of each organisation, who are done with the zelfscan."""
    found = []
    for (name, tenant), domain, scores in zip(
        (("vera", VELD), ("zoe", ZUID), ("aya", AVER)), "312", ("3344", "2344", "3314"), strict=True
    ):
        person = await comes(world, name, tenant)
        await zelfscan(person, code, domain, scores)
        found.append(person)
    return found


async def kept(world: World, tenant: str, table: object) -> int:
    async with raw(world.engine) as connection:
        return len((await connection.execute(select(table).where(table.c.tenant == tenant))).all())  # type: ignore[call-overload, attr-defined]


async def acts(world: World, tenant: str) -> list[str]:
    async with raw(world.engine) as connection:
        rows = await connection.execute(select(audit).where(audit.c.tenant == tenant).order_by(audit.c.number))
        return [row.event for row in rows]


# The code


@on_both
async def test_the_code_leads_there_for_who_takes_part_and_for_nobody_else(world: World) -> None:
    _, code = await opened(world, "1", ZUID)
    zoe, aya, far = [await comes(world, name, tenant) for name, tenant in (("zoe", ZUID), ("aya", AVER), ("far", FAR))]
    await zoe.says(f"doe mee {code}")
    zoe.sees("Dirkje nodigt je uit voor Regio Noord", "Mogen je scores op deze manier gedeeld worden?")
    for other in (aya, far):
        for asked in ("doe mee {}", "{}", "ronde info {}", "code {}", "groepsoverzicht {}", "afmelden {}", "later {}"):
            said = []
            for tried in (code, "BBBB-2222"):
                await other.says(asked.format(tried))
                said.append(texts(other.card).replace(tried, "…"))
            assert said[0] == said[1], (other.name, asked)


async def test_who_works_with_the_owner_but_not_in_this_round_is_held_by_the_same_brake(world: World) -> None:
    _, code = await opened(world, "1", ZUID)
    aya = await comes(world, "aya", AVER)
    for _ in range(10):
        await aya.says(f"doe mee {code}")
        aya.sees("Deze code ken ik niet")
    await aya.says(f"doe mee {code}")
    aya.sees("Wacht een uur")


async def test_before_the_notice_no_code_tells_more_than_another(world: World) -> None:
    _, code = await opened(world, "1", ZUID)
    said = []
    for name, tried in (("een", code), ("twee", "BBBB-2222")):
        await (one := world.person(name, tenant=AVER)).says(f"doe mee {tried}")
        said.append(texts(one.card))
    assert said[0] == said[1]


async def test_joint_forms_groups_of_chairs_and_keys_stay_in_one_organisation(world: World) -> None:
    """Also for people of organisations that share a round."""
    dirkje, code = await opened(world)
    zoe = await comes(world, "zoe", ZUID)
    await dirkje.says("zelfscan", "2")
    pair = code_on(dirkje.card)
    await dirkje.says("voorzitters")
    await dirkje.presses("Nieuwe groep")
    await dirkje.says("Noord", "1", "verstuur")
    circle = code_on(dirkje.card)
    await dirkje.says(f"samen {code}")
    key = code_on(dirkje.card)
    for said in (f"doe mee {pair}", f"doe mee {circle}", f"doe mee {key}", f"neem aan {key}"):
        await zoe.says(said)
        zoe.sees("ken ik niet")
    eva = await comes(world, "eva")
    await eva.says(f"neem aan {key}")
    eva.sees("Je bent nu coördinator van Regio Noord")


# What one reads before


@pytest.mark.parametrize("scan", ["1", "2"])
async def test_the_question_that_agrees_says_whose_it_is_and_where_answers_stay(world: World, scan: str) -> None:
    _, code = await opened(world, scan)
    zoe, aya = await comes(world, "zoe", ZUID), await comes(world, "aya", AVER)
    await zoe.says(f"doe mee {code}")
    zoe.sees(*TOLD, "Vragen over je gegevens? Stel ze in je eigen organisatie: privacy@zuid.example")
    # Where theirs named nobody it is whom the operator named.
    await aya.says(f"doe mee {code}")
    aya.sees(*TOLD, "Stel ze in je eigen organisatie: beheer@regiebot.example")
    # The picture is theirs to see as well.
    aya.sees("Mensen van andere organisaties kunnen ook meedoen: School Zuid.")
    aya.sees_not("Aver Zorg")
    await aya.says("uitleg")
    aya.sees(*TOLD)


async def test_a_newcomer_reads_it_on_the_one_card_with_the_notice(world: World) -> None:
    _, code = await opened(world)
    zoe = world.person("zoe", tenant=ZUID)
    await zoe.says(f"doe mee {code}")
    zoe.sees(*TOLD, "privacy@zuid.example", "Wie ziet wat")
    await zoe.says("ja")
    zoe.sees("Je doet mee met Regio Noord")


async def test_who_asked_for_it_later_reads_it_on_the_invitation(world: World) -> None:
    _, code = await opened(world)
    zoe = await comes(world, "zoe", ZUID)
    # A newcomer may put it off; who knows us begins, and leaves it at that.
    await zoe.says(f"doe mee {code}", "later morgen")
    zoe.sees("vrijdag 27 november 2026")
    async with raw(world.engine) as connection:
        await connection.execute(runs.delete())
    assert [name for name, _ in await world.tick(days=1)] == ["zoe"]
    zoe.hears()
    zoe.sees("Zoals je vroeg: Regio Noord", *TOLD, "privacy@zuid.example")
    await zoe.presses("Doe mee")
    zoe.sees("Je doet mee met Regio Noord")


async def test_the_owners_own_people_read_who_may_take_part_besides(world: World) -> None:
    _, code = await opened(world)
    vera = await comes(world, "vera")
    await vera.says(f"doe mee {code}")
    vera.sees("Mensen van andere organisaties kunnen ook meedoen: School Zuid, Aver Zorg.")
    vera.sees_not("Deze ronde is van", "privacy@zuid.example")


async def test_in_a_round_of_one_organisation_nothing_is_said_of_it(world: World) -> None:
    dirkje = await comes(world, "dirkje")
    await dirkje.says("ronde", "1", "Regio Noord", "over drie weken", "9", "verstuur")
    code = code_on(dirkje.card)
    vera = await comes(world, "vera")
    for said in (f"doe mee {code}", "wie ziet dit", "wat bewaar je", "is dit anoniem", "ronde info"):
        await vera.says(said)
        vera.sees_not("organisaties", "Deze ronde is van", "eigen organisatie", "Gemeente Veld")


async def test_without_a_name_or_anybody_to_ask_it_is_still_a_sentence(world: World) -> None:
    world.installation = replace(world.installation, contact="")
    world.restart()
    _, code = await opened(world, "1", "55555555-nameless", ZUID)
    async with raw(world.engine) as connection:
        await connection.execute(organisations.delete())
    zoe, vera = await comes(world, "zoe", ZUID), await comes(world, "vera")
    await zoe.says(f"doe mee {code}")
    zoe.sees("Deze ronde is van een andere organisatie. Het beeld gaat daarheen.")
    zoe.sees("Stel ze aan de beheerder van Regiebot in je eigen organisatie.")
    await vera.says(f"doe mee {code}")
    vera.sees("Mensen van andere organisaties kunnen ook meedoen.")


async def test_in_english(world: World) -> None:
    _, code = await opened(world)
    zoe = await comes(world, "zoe", ZUID, "en-GB")
    await zoe.says(f"join {code}")
    zoe.sees(
        "This round belongs to Gemeente Veld. The picture goes there. Your answers stay in your own organisation.",
        "Ask in your own organisation: privacy@zuid.example",
    )


async def test_who_asks_about_it_hears_it_again(world: World) -> None:
    _, code = await opened(world, "2")
    zoe = await comes(world, "zoe", ZUID)
    await zoe.says(f"doe mee {code}", "ja", CARD)
    for said in (
        "wie ziet dit?",
        "is dit vertrouwelijk?",
        "waar staan mijn antwoorden?",
        "ronde info",
        "wat bewaar je",
    ):
        await zoe.says(said)
        zoe.sees(*TOLD)
    for said in ("van wie is deze ronde?", "welke organisaties doen mee?"):
        await zoe.says(said)
        zoe.sees("Deze ronde is van Gemeente Veld.", "kunnen ook meedoen: Aver Zorg.")
    await zoe.says("mens")
    zoe.sees("privacy@zuid.example", "Vraag het dan aan Dirkje van Gemeente Veld")


# Taking part, or not


async def test_they_join_go_on_correct_and_look_as_in_a_round_of_their_own(world: World) -> None:
    _, code = await opened(world)
    zoe = await comes(world, "zoe", ZUID)
    await zoe.says(f"doe mee {code}", "ja", "onderwijs", "3", "3", "pauze", "verder")
    zoe.sees("Rol 3 van 4")
    await zoe.says("4", "4", "verstuur")
    zoe.sees("Jouw zelfscan: Regio Noord")
    await zoe.says(f"wijzig {code} 3 2")
    zoe.sees("Kijk je antwoorden na", "2 – Incidenteel aanwezig")
    await zoe.says("verstuur")
    zoe.sees("Je wijziging is verstuurd")
    await zoe.says("uitdraai")
    zoe.sees("Jouw zelfscan: Regio Noord")
    await zoe.says(f"doe mee {code}")
    zoe.sees("Je deed al mee met Regio Noord")
    await zoe.says("hoe ver", "wanneer sluit noord")
    zoe.sees("donderdag 17 december 2026")
    await zoe.says("groepsoverzicht noord")
    zoe.sees("Regio Noord", "donderdag 17 december 2026")
    await zoe.says("rondes")
    zoe.sees("nog geen ronde")


async def test_the_coordinator_hears_numbers_of_all_together(world: World) -> None:
    dirkje, code = await opened(world)
    await three(world, code)
    no = await comes(world, "nora", ZUID)
    await no.says(f"doe mee {code}", "ja", "onderwijs", "3", f"afmelden {code}")
    await no.says("ja")
    no.sees("Regio Noord")
    await dirkje.says("rondes")
    dirkje.sees("3 van 9")
    await dirkje.says("wie deed mee")
    dirkje.sees_not("Zoe", "Aya", "Nora")
    round_ = await the_round(world, code)
    async with of(world, VELD) as uow:
        assert await uow.rounds.counts(round_.id) == RoundCounts(begun=3, completed=3, declined=1)


async def test_who_says_no_at_once_leaves_a_count_and_nothing_else(world: World) -> None:
    dirkje, code = await opened(world)
    zoe = await comes(world, "zoe", ZUID)
    await zoe.says(f"doe mee {code}", "nee")
    zoe.sees("je doet niet mee")
    assert await kept(world, ZUID, runs) == 0
    await dirkje.says("rondes")
    dirkje.sees("0 van 9")
    # They may think again.
    await zelfscan(zoe, code, "onderwijs", "3344")


async def test_a_newcomer_who_says_no_on_the_one_card_leaves_nothing(world: World) -> None:
    _, code = await opened(world)
    zoe = world.person("zoe", tenant=ZUID)
    await zoe.says(f"doe mee {code}", "nee")
    zoe.sees("Ik heb niets bewaard")
    assert (await kept(world, ZUID, runs), await kept(world, ZUID, invitations)) == (0, 0)
    assert [name for name, _ in await world.tick(days=20)] == ["dirkje"]


async def test_reminders_reach_them_and_later_and_off_hold_there_too(world: World) -> None:
    _, code = await opened(world)
    zoe, aya, lin = [await comes(world, n, t) for n, t in (("zoe", ZUID), ("aya", AVER), ("lin", ZUID))]
    for person in (zoe, aya, lin):
        await person.says(f"doe mee {code}", "ja", "onderwijs", "3")
    await lin.says("herinneringen uit")
    heard = [name for _ in range(20) for name, _ in await world.tick(days=1)]
    assert {name: heard.count(name) for name in set(heard) - {"dirkje"}} == {"zoe": 2, "aya": 2}


@on_both
async def test_the_coordinators_reminder_reaches_every_organisation_and_names_nobody(world: World) -> None:
    dirkje, code = await opened(world)
    await three(world, code)
    for name, tenant in (("zita", ZUID), ("abe", AVER), ("vic", VELD)):
        await (await comes(world, name, tenant)).says(f"doe mee {code}", "ja", "onderwijs", "3")
    zus = await comes(world, "zus", ZUID)
    await zus.says(f"doe mee {code}", "ja", "onderwijs", "3", "herinneringen uit")
    await dirkje.says(f"herinner {code}", "ja")
    dirkje.sees_not("Zita", "Abe", "Zuid", "Aver")
    told = await world.tick(minutes=1)
    assert sorted(name for name, _ in told) == ["abe", "vic", "zita"]
    assert "Herinnering: Regio Noord" in texts(dict(told)["zita"])
    await dirkje.says(f"herinner {code}", "ja")
    dirkje.sees("vroeg je dit vandaag al")
    assert await world.tick(minutes=1) == []


# Closing, and the picture on each side


@on_both
async def test_closed_by_the_coordinator_everybody_hears_and_sees_it_where_they_are(world: World) -> None:
    dirkje, code = await opened(world)
    people = await three(world, code)
    half = await comes(world, "half", ZUID)
    await half.says(f"doe mee {code}", "ja", "onderwijs", "3")
    await dirkje.says(f"sluit {code}", "ja")
    dirkje.sees("3")
    told = dict(await world.tick(minutes=1))
    assert sorted(told) == ["aya", "vera", "zoe"]
    pictures = set()
    for person in people:
        person.hears()
        person.sees("Regio Noord")
        await person.says(f"groepsoverzicht {code}")
        person.sees("Het grootste verschil zit bij verbinder", "Onderwijs")
        assert "Herhaal de ronde" not in buttons(person.card)
        pictures.add(texts(person.card))
    assert len(pictures) == 1, "all see the same"
    await half.says("4")
    half.sees("is gesloten")
    for tenant in (VELD, ZUID, AVER):
        assert (await acts(world, tenant))[:2] == ["read", "released"]


@on_both
async def test_closed_by_the_clock_it_is_the_same(world: World) -> None:
    _, code = await opened(world)
    people = await three(world, code)
    world.now = datetime(2026, 12, 18, 3, 20, tzinfo=UTC)
    await apply_retention(world.installation, units_of_work(world.engine), world.now, register().terms({}, {}))
    told = await world.tick(hours=6)
    assert sorted(name for name, _ in told) == ["aya", "dirkje", "vera", "zoe"]
    for person in people:
        await person.says("groepsoverzicht")
        person.sees("Het grootste verschil zit bij verbinder")


@on_both
@pytest.mark.parametrize("first", ["zoe", "aya"])
async def test_whose_day_passed_is_released_right_when_another_organisation_asks_first(
    world: World, first: str
) -> None:
    dirkje, code = await opened(world)
    people = {person.name: person for person in await three(world, code)}
    half = await comes(world, "half")
    await half.says(f"doe mee {code}", "ja", "onderwijs", "3")
    world.now = datetime(2026, 12, 18, 9, 0, tzinfo=UTC)
    await people[first].says(f"groepsoverzicht {code}")
    people[first].sees("Het grootste verschil zit bij verbinder")
    seen = texts(people[first].card)
    assert (await the_round(world, code)).closed_on == date(2026, 12, 18)
    for tenant in (VELD, ZUID, AVER):
        assert (await acts(world, tenant))[:2] == ["read", "released"]
    # Who asked sees it already.
    assert sorted(name for name, _ in await world.tick(minutes=1)) == sorted({"dirkje", "vera", "zoe", "aya"} - {first})
    for person in people.values():
        await person.says(f"groepsoverzicht {code}")
        assert texts(person.card) == seen
    await dirkje.says(f"groepsoverzicht {code}")
    dirkje.sees("Het grootste verschil zit bij verbinder")
    assert "Herhaal de ronde" in buttons(dirkje.card)
    await half.says("4")
    half.sees("is gesloten")


@on_both
async def test_three_who_ask_at_once_see_one_and_the_same(world: World) -> None:
    _, code = await opened(world)
    people = await three(world, code)
    world.now = datetime(2026, 12, 18, 9, 0, tzinfo=UTC)
    cards = await asyncio.gather(*(person.says(f"groepsoverzicht {code}") for person in people))
    assert len(set(map(texts, cards))) == 1
    people[1].sees("Het grootste verschil zit bij verbinder")
    for tenant in (VELD, ZUID, AVER):
        assert (await acts(world, tenant))[:2] == ["read", "released"]


async def test_of_a_confidential_round_only_its_coordinators_see_the_picture(world: World) -> None:
    dirkje, code = await opened(world, "2")
    people = [await comes(world, f"z{n}", ZUID) for n in range(5)]
    for person in people:
        await competencies(person, code)
    world.now = datetime(2026, 12, 18, 9, 0, tzinfo=UTC)
    await people[0].says(f"groepsoverzicht {code}")
    people[0].sees("is voor de coördinator")
    await people[0].says(f"pdf {code}")
    people[0].sees("is voor de coördinator")
    await dirkje.says(f"groepsoverzicht {code}")
    dirkje.sees("5 van de 9 genodigden hebben de scan afgerond")
    assert await world.tick(minutes=1) == [], "who coordinates asked for it; nobody else hears of it"


@on_both
@pytest.mark.parametrize(("zuid", "enough"), [(4, False), (5, True)])
async def test_confidential_counts_over_all_organisations_together(world: World, zuid: int, enough: bool) -> None:
    """Four of one organisation are too few, five are not; the coordinator herself is in no figure."""
    dirkje, code = await opened(world, "2")
    await competencies(dirkje, code)
    for number in range(zuid):
        await competencies(await comes(world, f"z{number}", ZUID), code, f"{1 + number % 5} 3 4 5")
    await dirkje.says(f"sluit {code}", "ja", f"groepsoverzicht {code}")
    assert ("te weinig afgeronde scans" in texts(dirkje.card)) is not enough
    dirkje.sees_not("Zuid", "Aver")


async def test_four_and_one_of_another_organisation_are_five(world: World) -> None:
    dirkje, code = await opened(world, "2")
    for number, tenant in enumerate((ZUID, ZUID, ZUID, AVER, VELD)):
        await competencies(await comes(world, f"p{number}", tenant), code, f"{1 + number % 5} 3 4 5")
    await dirkje.says(f"sluit {code}", "ja", f"groepsoverzicht {code}")
    dirkje.sees("5 van de 9 genodigden hebben de scan afgerond")


# Leaving and erasing


@on_both
async def test_who_erases_themselves_before_closing_is_in_nothing(world: World) -> None:
    dirkje, code = await opened(world)
    _, zoe, _ = await three(world, code)
    await zoe.says("mijn gegevens")
    zoe.sees("antwoorden")
    await zoe.says("wis mijn gegevens", "wis alles")
    for table in (runs, invitations):
        assert await kept(world, ZUID, table) == 0
    await dirkje.says(f"sluit {code}", "ja", f"groepsoverzicht {code}")
    dirkje.sees("2 van")
    assert sorted(name for name, _ in await world.tick(minutes=1)) == ["aya", "vera"]


@on_both
async def test_who_erases_themselves_after_closing_changes_no_picture(world: World) -> None:
    dirkje, code = await opened(world)
    _, zoe, aya = await three(world, code)
    await dirkje.says(f"sluit {code}", "ja", f"groepsoverzicht {code}")
    before = texts(dirkje.card)
    await zoe.says("wis mijn gegevens", "wis alles")
    zoe.sees("Alles over jou is weg")
    for person in (dirkje, aya):
        await person.says(f"groepsoverzicht {code}")
        assert texts(person.card).replace("Herhaal de ronde\n", "") == before.replace("Herhaal de ronde\n", "")
    again = world.person("zoe", tenant=ZUID)
    await again.says("hallo", "ok", f"groepsoverzicht {code}")
    again.sees_not("verbinder")


async def test_when_the_only_coordinator_is_erased_it_is_closed_for_everybody(world: World) -> None:
    dirkje, code = await opened(world)
    _, zoe, _ = await three(world, code)
    await dirkje.says("wis mijn gegevens", "wis alles")
    assert sorted(name for name, _ in await world.tick(minutes=1)) == ["aya", "vera", "zoe"]
    await zoe.says(f"groepsoverzicht {code}")
    zoe.sees("Het grootste verschil zit bij verbinder")


async def test_who_leaves_after_closing_takes_only_their_own_answers(world: World) -> None:
    dirkje, code = await opened(world)
    _, zoe, _ = await three(world, code)
    await dirkje.says(f"sluit {code}", "ja", f"groepsoverzicht {code}")
    before = texts(dirkje.card)
    await zoe.says(f"afmelden {code}", "ja")
    zoe.sees("Regio Noord")
    assert await kept(world, ZUID, runs) == 0
    await dirkje.says(f"groepsoverzicht {code}")
    assert texts(dirkje.card) == before


@on_both
async def test_what_was_kept_long_enough_goes_and_a_running_round_keeps_its_people(world: World) -> None:
    dirkje, code = await opened(world)
    await three(world, code)
    terms = register().terms({}, {})
    await dirkje.says(f"sluit {code}", "ja")
    for years, left in ((0, 1), (9, 0)):
        world.later(days=365 * years)
        await apply_retention(world.installation, units_of_work(world.engine), world.now, terms)
        for tenant in (ZUID, AVER):
            assert (await kept(world, tenant, runs), await kept(world, tenant, invitations)) == (left, left)
    async with of(world, VELD) as uow:
        assert await uow.rounds.by_code(code.replace("-", "")) is None


# Agenda and files


async def test_a_line_for_the_agenda_and_a_file_of_the_picture(world: World) -> None:
    dirkje, code = await opened(world)
    _, zoe, _ = await three(world, code)
    far = await comes(world, "far", FAR)
    await dirkje.says(f"sluit {code}", "ja")
    await zoe.says(f"zet op agenda {code}")
    zoe.sees("**Verbinder** (Regio Noord)")
    await zoe.says("agenda klaar 1")
    zoe.sees_not("Verbinder")
    for word, form in (("pdf", "pdf"), ("excel", "xlsx"), ("plaatje", "png")):
        await zoe.says(f"{word} {code} link")
        assert zoe.file and zoe.file.as_link and zoe.file.press.form == form
        links = _links(world)
        token = links.create(zoe.who, zoe.file).rpartition("/")[2]
        assert await links.open(token), form
        # What the file is of is for who may see it, whoever a link says that it is for.
        assert await links.open(links.create(far.who, zoe.file).rpartition("/")[2]) is None
    await zoe.says("pdf")
    assert zoe.file and zoe.file.press.run, "their own outcome"


@on_both
async def test_a_link_refuses_who_left_and_who_never_took_part(world: World) -> None:
    dirkje, code = await opened(world)
    _, zoe, _ = await three(world, code)
    beside = await comes(world, "zita", ZUID)
    await dirkje.says(f"sluit {code}", "ja")
    await zoe.says(f"excel {code} link")
    assert zoe.file
    links = _links(world)
    token = links.create(zoe.who, zoe.file).rpartition("/")[2]
    assert await links.open(links.create(beside.who, zoe.file).rpartition("/")[2]) is None
    await zoe.says("wis mijn gegevens", "wis alles")
    assert await links.open(token) is None
    assert ("asked" in await acts(world, ZUID)) or ("export" in await acts(world, ZUID))


def _links(world: World) -> Links:
    async def make_pdf(printout: object, made_on: object, house: object) -> bytes:
        return b"pdf"

    turns = Turns(world.installation, units_of_work(world.engine), lambda: world.now)
    return Links(turns, lambda: world.now, make_pdf, "s" * 40, "http://127.0.0.1:1")


# Again, in other hands, and twice the same human


async def repeated(world: World, code: str) -> str:
    """The round again, for the same people, as its coordinator would."""
    before = await the_round(world, code)
    async with of(world, VELD) as uow:
        dirkje = await uow.people.get(VELD, "aad-dirkje")
        assert dirkje
        new = replace(
            before, id="again", code="ZZZZZZZ9", previous=before.id, closed_on=None,
            opened_on=world.installation.today(world.now), closes_on=date(2027, 2, 1), coordinator=dirkje.id,
        )  # fmt: skip
        await uow.rounds.add(new)
        await invite_again(turn_for(world.installation, uow, dirkje, world.now), before, new)
        await uow.commit()
    return "ZZZZ-ZZZ9"


@on_both
async def test_repeated_everybody_is_asked_in_their_own_chat_and_sees_last_time_beside_it(world: World) -> None:
    dirkje, code = await opened(world)
    people = await three(world, code)
    lost = await comes(world, "nora", ZUID)
    await lost.says(f"doe mee {code}", "nee")
    await dirkje.says(f"sluit {code}", "ja")
    await world.tick(minutes=1)
    world.later(weeks=5)
    again = await repeated(world, code)
    told = dict(await world.tick(minutes=1))
    assert sorted(told) == ["aya", "vera", "zoe"]
    for person, domain in zip(people, "312", strict=True):
        person.hears()
        person.sees("Je bent uitgenodigd: Regio Noord", "Dirkje nodigt je uit")
        (person.sees if person.tenant != VELD else person.sees_not)(*TOLD)
        await person.presses("Doe mee")
        await person.says(domain, *"4444", "verstuur")
        person.sees("Jouw zelfscan: Regio Noord")
    await dirkje.says(f"sluit {again}", "ja", f"groepsoverzicht {again}")
    dirkje.sees("vorige keer")
    for person in people:
        await person.says(f"groepsoverzicht {again}")
        person.sees("vorige keer")


async def test_handed_over_after_closing_where_nobody_of_the_owner_took_part(world: World) -> None:
    """There is no ledger of its own people then; that is not one which is gone."""
    dirkje, code = await opened(world, "2")
    for number in range(5):
        await competencies(await comes(world, f"z{number}", ZUID), code)
    await dirkje.says(f"sluit {code}", "ja", f"draag over {code}")
    eva = await comes(world, "eva")
    await eva.says(f"neem aan {code_on(dirkje.card)}", f"groepsoverzicht {code}")
    eva.sees("5 van de 9 genodigden hebben de scan afgerond")


async def test_handed_over_after_closing_an_erased_one_of_its_own_still_counts_as_erased(world: World) -> None:
    dirkje, code = await opened(world, "2")
    for number in range(5):
        await competencies(await comes(world, f"z{number}", ZUID), code)
    vera = await comes(world, "vera")
    await competencies(vera, code)
    await dirkje.says(f"sluit {code}", "ja", f"draag over {code}")
    key = code_on(dirkje.card)
    await vera.says("wis mijn gegevens", "wis alles")
    for name in ("vera", "eva"):
        await (one := await comes(world, name)).says(f"neem aan {key}")
        one.sees_not("Je bent nu coördinator")


@on_both
async def test_handed_over_after_closing_people_of_partners_are_not_taken_for_erased_ones(world: World) -> None:
    dirkje, code = await opened(world, "2")
    for number in range(5):
        await competencies(await comes(world, f"z{number}", ZUID if number else AVER), code)
    vera = await comes(world, "vera")
    await competencies(vera, code)
    await dirkje.says(f"sluit {code}", "ja", f"draag over {code}")
    key = code_on(dirkje.card)
    await vera.says(f"neem aan {key}")
    vera.sees_not("Je bent nu coördinator")
    eva = await comes(world, "eva")
    await eva.says(f"neem aan {key}", f"groepsoverzicht {code}")
    eva.sees("6 van de 9 genodigden hebben de scan afgerond")
    await dirkje.says(f"groepsoverzicht {code}")
    dirkje.sees_not("genodigden hebben de scan afgerond")


async def test_the_same_human_at_home_and_as_a_guest_is_two_people(world: World) -> None:
    dirkje, code = await opened(world)
    home, guest = await comes(world, "piet", ZUID), await comes(world, "piet", VELD)
    await zelfscan(home, code, "onderwijs", "3344")
    await guest.says(f"doe mee {code}")
    guest.sees("Mensen van andere organisaties kunnen ook meedoen")
    await guest.says("ja", "gemeente", *"1111", "verstuur")
    await dirkje.says("rondes")
    dirkje.sees("2 van 9")
    await guest.says("wis mijn gegevens", "wis alles")
    await home.says("uitdraai")
    home.sees("Jouw zelfscan: Regio Noord")
    await dirkje.says("rondes")
    dirkje.sees("1 van 9")


async def test_no_command_of_a_coordinator_works_from_another_organisation(world: World) -> None:
    _, code = await opened(world)
    _, zoe, _ = await three(world, code)
    commands = ("sluit", "verleng", "wijzig ronde", "herinner", "herhaal", "overdragen", "samen", "nodig uit", "deel")
    for command in commands:
        await zoe.says(f"{command} {code}")
        zoe.sees_not("Zal ik", "sleutel", "Weet je het zeker", "Kijk je antwoorden na")
    for said in (f"nodig uit {code}", f"plaats {code}"):
        await zoe.calls(said)
        zoe.sees_not("Doe mee: Regio Noord", "Regio Noord")
    assert (await the_round(world, code)).closed_on is None
