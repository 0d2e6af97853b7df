"""Two organisations in the trial channel: each person speaks as somebody of theirs, and finds nobody of the other."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Literal
from urllib.parse import quote

import pytest
from pydantic import SecretStr
from sqlalchemy.ext.asyncio import AsyncEngine

from bot import bootstrap
from bot.installation import make_installation
from bot.local.people import AVER, GROUP_ID, ORGANISATIONS, VELD, ZUID, Organisation, Person
from bot.operators.trial_organisations import DECIDED_BY, introduce
from bot.settings import Settings
from dialogs import organisations
from dialogs.usecases.organisations import partners_of
from store.unit_of_work import units_of_work
from tests.bot.local.conftest import Trial
from tests.databases import new_sqlite

CONVERSATIONS = "/local/connector/v3/conversations"
TODAY = date(2026, 11, 26)


@pytest.fixture
async def engine(tmp_path: Path) -> AsyncIterator[AsyncEngine]:
    engine = await new_sqlite(tmp_path / "trial.db")
    yield engine
    await engine.dispose()


def of(slug: str) -> str:
    """The path of somebody's own chat."""
    return f"{CONVERSATIONS}/{quote(f'a:local-{slug}', safe='')}"


@pytest.mark.parametrize(("slug", "organisation"), [("anna", VELD), ("gijs@zuid", ZUID), ("jan@aver", AVER)])
async def test_everybody_speaks_as_somebody_of_their_organisation(
    trial: Trial, slug: str, organisation: Organisation
) -> None:
    await trial.enter("Jan", organisation="aver")
    await trial.say(slug, "hallo")
    heard = trial.bot.heard[-1]
    assert heard["channelData"] == {"tenant": {"id": organisation.tenant}}
    assert heard["conversation"]["tenantId"] == organisation.tenant
    assert heard["conversation"]["id"] == f"a:local-{slug}"
    (account,) = (await trial.get(f"{of(slug)}/members"))[1]
    assert (account["tenantId"], account["aadObjectId"]) == (organisation.tenant, heard["from"]["aadObjectId"])


async def test_the_people_and_their_organisations_are_told(trial: Trial) -> None:
    people = (await trial.get("/local/api/people"))[1]["people"]
    assert [(person["name"], person["organisation"]) for person in people[-3:]] == [
        ("Eva", "veld"), ("Gijs", "zuid"), ("Hanna", "zuid")
    ]  # fmt: skip


async def test_a_name_alone_is_who_is_here_or_else_somebody_of_the_first_organisation(trial: Trial) -> None:
    gijs = await trial.enter("gijs")
    assert (gijs["slug"], gijs["name"]) == ("gijs@zuid", "Gijs")
    assert (await trial.enter("Jan"))["slug"] == "jan"
    assert (await trial.enter("Jan", organisation="zuid"))["slug"] == "jan@zuid"
    assert (await trial.enter("Gijs", organisation="veld"))["slug"] == "gijs"
    assert (await trial.enter("Jan"))["organisation"] == "veld"
    people = (await trial.get("/local/api/people"))[1]["people"]
    assert {"gijs", "gijs@zuid", "jan", "jan@zuid"} <= {person["slug"] for person in people}


async def test_nobody_finds_somebody_of_another_organisation(trial: Trial) -> None:
    gijs = quote(Person("Gijs", organisation=ZUID).teams_id, safe="")
    assert (await trial.get(f"{of('hanna@zuid')}/members/{gijs}"))[1]["name"] == "Gijs"
    for place in (of("anna"), of("jan@aver"), f"{CONVERSATIONS}/{quote(GROUP_ID, safe='')}"):
        status, answer = await trial.get(f"{place}/members/{gijs}")
        assert (status, answer["error"]["code"]) == (404, "MemberNotFoundInConversation")
    _, members = await trial.get(f"{CONVERSATIONS}/{quote(GROUP_ID, safe='')}/pagedmembers")
    assert {member["tenantId"] for member in members["members"]} == {VELD.tenant}


async def test_a_chat_opens_in_the_tenant_of_the_person_only(trial: Trial) -> None:
    opened = {}
    for organisation in ORGANISATIONS.values():
        channel_data = {"tenant": {"id": organisation.tenant}}
        body = {"members": [{"id": Person("Hanna", organisation=ZUID).teams_id}], "channelData": channel_data}
        opened[organisation.key] = (await trial.call("POST", CONVERSATIONS, body))[0]
        thread = {
            "isGroup": True,
            "channelData": channel_data | {"channel": {"id": GROUP_ID}},
            "activity": {"text": "x"},
        }
        status, _ = await trial.call("POST", CONVERSATIONS, thread)
        assert (status == 201) is (organisation == VELD)
    assert opened == {"veld": 404, "zuid": 201, "aver": 404}


async def test_a_message_finds_somebody_of_another_organisation_from_before_a_restart(trial: Trial) -> None:
    said = {"type": "message", "text": "Denk eraan"}
    assert (await trial.call("POST", f"{of('jan@zuid')}/activities", said))[0] == 201
    assert (await trial.talk("a:local-jan@zuid"))[-1]["text"] == "Denk eraan"
    assert (await trial.enter("Jan"))["organisation"] == "zuid"


async def test_the_store_knows_them_and_who_works_together(engine: AsyncEngine) -> None:
    at = units_of_work(engine)
    for _ in range(2):
        await introduce(at, TODAY)
    async with at(VELD.tenant) as uow:
        assert [one.name for one in await uow.organisations.list_all()] == ["Aver Zorg", "Gemeente Veld", "School Zuid"]
        assert [(one.name, one.contact) for one in await partners_of(uow, VELD.tenant)] == [
            ("School Zuid", "privacy@zuid.voorbeeld.nl")
        ]
        assert [one.name for one in await partners_of(uow, ZUID.tenant)] == [VELD.name]
        assert not await partners_of(uow, AVER.tenant)
        assert [(one.decided_by, one.decided_on) for one in await uow.organisations.partnerships()] == [
            (DECIDED_BY, TODAY)
        ]


async def test_what_an_operator_decided_before_stays(engine: AsyncEngine) -> None:
    at = units_of_work(engine)
    own = organisations.Organisation(VELD.tenant, "Onze gemeente", "", TODAY, removed_on=TODAY)
    async with at(VELD.tenant) as uow:
        await uow.organisations.put(own)
        await uow.commit()
    await introduce(at, TODAY)
    async with at(VELD.tenant) as uow:
        assert await uow.organisations.list_all() == [own]
        assert not await uow.organisations.partnerships()


@pytest.mark.parametrize(("mode", "known"), [("local", 3), ("production", 0)])
async def test_only_the_trial_begins_with_organisations(
    engine: AsyncEngine, tmp_path: Path, mode: Literal["local", "production"], known: int
) -> None:
    settings = Settings(
        mode=mode, app_id=VELD.tenant, app_tenant_id=VELD.tenant, tenants=frozenset({VELD.tenant}),
        app_password=SecretStr("x" * 40), public_url="https://bot.example.nl", link_secret=SecretStr("x" * 40),
        erased=tmp_path / "erased.txt",
    )  # fmt: skip
    at = units_of_work(engine)
    await bootstrap._prepare_data(settings, make_installation(settings), at, datetime(2026, 11, 26, 9, tzinfo=UTC))
    async with at(VELD.tenant) as uow:
        assert len(await uow.organisations.list_all()) == known
