"""Speaking in production: with our token, to services of Teams, and to nobody else."""

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.teams import outbound, pacing
from bot.teams.bearer import Bearer
from bot.teams.connector import Connector
from bot.teams.reach import LOCAL, Reach, teams_reach
from bot.telemetry import logs
from bot.web.channel import SendOutcome, SendResult
from dialogs.events import Said
from dialogs.records import Address
from tests.bot.teams.conftest import Edge, card
from tests.bot.teams.microsoft import OUR_TENANT, Login, Microsoft, certificate
from tests.bot.teams.production import PASSWORD, Clock, World, in_production, production_settings
from tests.bot.teams.stub import TENANT, ChannelStub, activity, consent_of


@pytest.fixture
async def world(tmp_path: Path, channel: ChannelStub, microsoft: Microsoft) -> AsyncIterator[World]:
    async with in_production(production_settings(tmp_path), channel, microsoft, Clock()) as world:
        yield world


def own(channel: ChannelStub) -> Address:
    return Address("a:1", channel.url, "29:1", "28:bot")


@pytest.fixture
async def connector(channel: ChannelStub) -> AsyncIterator[Connector]:
    connector = Connector(LOCAL, Bearer(Login(), Clock()))
    await connector.open()
    yield connector
    await connector.close()


async def test_all_services_see_our_token(connector: Connector, channel: ChannelStub) -> None:
    assert (await connector.tell(own(channel), card("x"), "x")).outcome is SendOutcome.YES
    assert (await connector.open_chat(TENANT, own(channel)))[1]
    assert await connector.read_roster(own(channel)) == ()
    assert channel.bearers == ["Bearer token-1"] * 3


async def test_a_refused_token_is_replaced_once(connector: Connector, channel: ChannelStub) -> None:
    channel.answers["message"] = (401, {}, {})
    assert await connector.tell(own(channel), card("x"), "x") == SendResult(SendOutcome.REFUSED, "401")
    assert channel.bearers == ["Bearer token-1", "Bearer token-2"]
    assert await connector.tell(own(channel), card("x"), "x") == SendResult(SendOutcome.REFUSED, "401")
    assert channel.bearers[2:] == ["Bearer token-2"], "who refuses all does not make us ask for more"


async def test_without_a_token_nothing_is_said(channel: ChannelStub) -> None:
    login = Login()
    login.down = True
    connector = Connector(LOCAL, Bearer(login, Clock()))
    await connector.open()
    assert await connector.tell(own(channel), card("x"), "x") == SendResult(SendOutcome.LATER, "token")
    assert await connector.open_chat(TENANT, own(channel)) == (SendResult(SendOutcome.LATER, "token"), None)
    assert await connector.read_roster(own(channel)) is None
    await connector.close()
    assert channel.bearers == []


async def test_outside_its_reach_not_even_a_token_is_asked_for(channel: ChannelStub) -> None:
    login = Login()
    connector = Connector(teams_reach(), Bearer(login, Clock()))
    await connector.open()
    wrong = SendResult(SendOutcome.REFUSED, "service")
    for service in (channel.url, "https://smba.trafficmanager.net.evil.tld/", "https://x@smba.trafficmanager.net/", ""):
        away = Address("a:1", service, "29:1", "28:bot")
        assert await connector.tell(away, card("x"), "x") == wrong
        assert await connector.open_chat(TENANT, away) == (wrong, None)
        assert await connector.read_roster(away) is None
        assert not await connector.upload(f"{service}upload", b"x", "application/pdf")
    await connector.close()
    assert (channel.bearers, login.given) == ([], 0)


async def test_a_file_goes_without_our_token_to_where_files_go(channel: ChannelStub) -> None:
    connector = Connector(Reach(lambda url: False, LOCAL.uploads), Bearer(Login(), Clock()))
    await connector.open()
    assert await connector.upload(f"{channel.url}upload", b"%PDF", "application/pdf")
    await connector.close()
    assert (channel.uploads, channel.bearers) == ([b"%PDF"], [None])


@pytest.fixture
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is tried again is tried at once; how long that takes is for the tests of pacing."""
    monkeypatch.setattr(pacing, "FIRST_WAIT", 0.0)


async def test_a_pdf_is_handed_over(world: World, no_pauses: None) -> None:
    authorization = f"Bearer {world.token()}"
    for words in ("hallo", "ok", "zelfscan", "1", "1", "Regio Noord", "4", "3", "2", "5", "verstuur", "pdf"):
        await world.post(authorization, activity(world.channel, words))
    offer = (await world.channel.wait_for(12))[-1]["attachments"][0]
    elsewhere = consent_of(world.channel, offer, "accept")
    elsewhere["value"]["uploadInfo"]["uploadUrl"] = "https://contoso.sharepoint.com.evil.tld/x"
    assert (await world.post(authorization, elsewhere))[0] == 404
    assert (await world.post(authorization, consent_of(world.channel, offer, "accept")))[0] == 200
    (pdf,) = world.channel.uploads
    assert pdf.startswith(b"%PDF")
    assert world.channel.bearers.count(None) == 1, "the upload, and nothing else"


async def test_an_answer_is_kept_while_the_login_server_is_down(world: World, no_pauses: None) -> None:
    world.microsoft.answers[f"/{OUR_TENANT}/oauth2/v2.0/token"] = (400, {"error": "invalid_client"})
    for words in ("hallo", "ok"):
        assert await world.said(words) == 201
    assert world.channel.bearers == []
    assert await world.bot.rows() > 0
    assert '"reason": "invalid_client"' in world.log.getvalue()
    assert PASSWORD not in world.log.getvalue()


@pytest.mark.parametrize("how", ["certificate", "identity"])
async def test_other_ways_to_show_who_we_are(
    tmp_path: Path, channel: ChannelStub, microsoft: Microsoft, how: str
) -> None:
    given = {
        "certificate": {"app_certificate": certificate(tmp_path, "zegel"), "app_certificate_password": "zegel"},
        "identity": {"app_type": "UserAssignedMSI"},
    }[how]
    settings = production_settings(tmp_path, app_password="", **given)
    async with in_production(settings, channel, microsoft, Clock()) as world:
        assert await world.said() == 201
        await channel.wait_for(1)
    assert channel.bearers == ["Bearer own-token-1"]


async def test_what_is_too_big_is_not_sent(edge: Edge, channel: ChannelStub) -> None:
    letters = outbound.MAX_MESSAGE_BYTES // 2
    for small in ("x" * (letters - 1000), "é" * (letters - 1000)):
        assert await edge.connector.tell(own(channel), card(small), "x") == SendResult(SendOutcome.YES, "200")
    for big in ("x" * letters, "é" * letters, "\U0001f600" * (letters // 2)):
        assert await edge.connector.tell(own(channel), card(big), "x") == SendResult(SendOutcome.REFUSED, "size")
    assert len(channel.sent) == 2


@pytest.mark.parametrize(("letters", "told"), [(outbound.CARD_BUDGET - 1000, False), (outbound.CARD_BUDGET, True)])
async def test_a_card_over_its_budget_is_sent_and_told(
    edge: Edge, channel: ChannelStub, letters: int, told: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    logs.set_up("warning")
    assert (await edge.connector.tell(own(channel), card("x" * letters), "x")).outcome is SendOutcome.YES
    assert len(channel.sent) == 1
    logged = capsys.readouterr().out
    assert ("card-over-budget" in logged) is told
    assert "xxx" not in logged


async def test_who_asked_for_what_is_too_big_hears_so(edge: Edge, channel: ChannelStub) -> None:
    edge.turns.answers[Said] = [card("x" * outbound.MAX_MESSAGE_BYTES), card("kort")]
    assert (await edge.post(activity(channel, "hallo"))).status == 201
    sent = await channel.wait_for(2)
    assert "te groot voor één bericht" in sent[0]["text"]
    assert sent[1]["attachments"][0]["content"] == card("kort")
    assert all(len(json.dumps(message)) < outbound.MAX_MESSAGE_BYTES for message in sent)
