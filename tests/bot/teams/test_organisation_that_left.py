"""Who comes from an organisation that stopped, in production: told so with a good token, and refused without."""

from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.web.calendars import calendar_link
from dialogs.organisations import Organisation
from dialogs.records import CalendarAddress, Person
from store.engine import database_url, make_engine
from store.migrate import upgrade
from store.unit_of_work import units_of_work
from tests.bot.teams.microsoft import Microsoft
from tests.bot.teams.production import Clock, World, in_production, production_settings, refused
from tests.bot.teams.stub import TENANT, ChannelStub, activity, press_of

OFF, REMOVED, STRANGER = (f"{n}2222222-2222-2222-2222-222222222222" for n in (1, 2, 3))
TODAY = date(2026, 11, 27)
STOPPED = "Jouw organisatie gebruikt Regiebot niet meer"


async def _fill(file: Path) -> None:
    engine = make_engine(database_url(f"sqlite:///{file}"))
    await upgrade(engine)
    async with units_of_work(engine)(REMOVED) as uow:
        await uow.organisations.put(Organisation(OFF, "School Zuid", "", TODAY))
        await uow.organisations.put(Organisation(REMOVED, "Aver Zorg", "privacy@aver.nl", TODAY, TODAY))
        await uow.organisations.put(Organisation(TENANT, "Gemeente Veld", "", TODAY))
        await uow.people.add(Person(id="p", tenant=REMOVED, user="u", seen_on=TODAY))
        await uow.calendars.add(CalendarAddress("calendar", "p", "secret", TODAY))
        await uow.within(TENANT).people.add(Person(id="q", tenant=TENANT, user="u", seen_on=TODAY))
        await uow.within(TENANT).calendars.add(CalendarAddress("served", "q", "secret", TODAY))
        await uow.commit()
    await engine.dispose()


@pytest.fixture
async def world(tmp_path: Path, channel: ChannelStub, microsoft: Microsoft) -> AsyncIterator[World]:
    """One organisation was taken off the list, another removed though it is on it still."""
    await _fill(tmp_path / "bot.db")
    settings = production_settings(tmp_path, tenants=f"{TENANT},{REMOVED}")
    async with in_production(settings, channel, microsoft, Clock()) as world:
        yield world


def of(tenant: str, conversation: str = "a:1", **more: Any) -> dict[str, Any]:
    where = {"id": conversation, "conversationType": "personal", "tenantId": tenant}
    return {"channelData": {"tenant": {"id": tenant}}, "conversation": where, **more}


@pytest.mark.parametrize("tenant", [OFF, REMOVED])
async def test_its_people_are_told_in_one_sentence_and_nothing_is_kept(world: World, tenant: str) -> None:
    rows, authorization = await world.bot.rows(), f"Bearer {world.token()}"
    for words in ("hallo", "zelfscan", "mijn gegevens"):
        assert (await world.post(authorization, activity(world.channel, words, **of(tenant))))[0] == 201
    sent = await world.channel.wait_for(3)
    assert all(STOPPED in str(each["attachments"]) for each in sent)
    assert all(("privacy@aver.nl" in str(each["attachments"])) is (tenant == REMOVED) for each in sent)
    press = press_of(world.channel, {"regiebot": {"do": "word", "word": "help"}}) | of(tenant)
    status, body = await world.post(authorization, press)
    assert (status, body["statusCode"], STOPPED in str(body["value"])) == (200, 200, True)
    assert await world.bot.rows() == rows


async def test_in_a_channel_too(world: World) -> None:
    mention = {
        "entities": [
            {"type": "mention", "mentioned": {"id": "28:bot", "name": "Regiebot"}, "text": "<at>Regiebot</at>"}
        ],
        "conversation": {"id": "19:kanaal", "conversationType": "channel", "isGroup": True, "tenantId": REMOVED},
        "channelData": {"tenant": {"id": REMOVED}},
    }
    body = activity(world.channel, "<at>Regiebot</at> nodig uit K7QF-M2XR", **mention)
    assert (await world.post(f"Bearer {world.token()}", body))[0] == 201
    (sent,) = await world.channel.wait_for(1)
    assert STOPPED in str(sent)


async def test_who_is_served_notices_nothing(world: World) -> None:
    assert await world.said() == 201
    (sent,) = await world.channel.wait_for(1)
    assert STOPPED not in str(sent)


@pytest.mark.parametrize(
    ("status", "reason", "tenant", "claims", "header"),
    [
        (403, "tenant", STRANGER, {}, ""),
        (401, "audience", OFF, {"aud": STRANGER}, ""),
        (401, "expired", OFF, {"exp": lambda now: now - 360}, ""),
        (403, "tenant", OFF, {}, TENANT),
        (403, "tenant", TENANT, {}, OFF),
    ],
)  # fmt: skip
async def test_nobody_comes_in_by_it(
    world: World, status: int, reason: str, tenant: str, claims: dict[str, Any], header: str
) -> None:
    """A tenant that has no name here stays out, and a token is asked as of anybody."""
    counted, rows = refused(reason), await world.bot.rows()
    headers = {"x-ms-tenant-id": header} if header else {}
    body = activity(world.channel, **of(tenant))
    assert await world.post(f"Bearer {world.token(**claims)}", body, headers) == (status, {"error": reason})
    assert (refused(reason), await world.bot.rows()) == (counted + 1, rows)
    assert not world.channel.sent


async def test_a_calendar_of_it_is_gone(world: World) -> None:
    for tenant, id_, status in ((REMOVED, "calendar", 410), (TENANT, "served", 200)):
        link = calendar_link(world.bot.url, tenant, CalendarAddress(id_, "", "secret", TODAY))
        async with world.bot.http.get(link) as response:
            assert response.status == status
