"""Speaking of our own accord: what every answer of the channel means, and where nothing is ever sent."""

from typing import Any

import aiohttp
import pytest

from bot.teams import connector as module
from bot.web.channel import SendOutcome, SendResult
from dialogs.events import Member
from dialogs.records import Address
from tests.bench.process import free_port
from tests.bot.teams.conftest import Edge, card
from tests.bot.teams.stub import TENANT, ChannelStub


def own(stub: ChannelStub) -> Address:
    return Address("a:1", stub.url, "29:1", "28:bot")


def somebody(number: int, **more: Any) -> dict[str, Any]:
    return {"id": f"29:{number}", "aadObjectId": f"g{number}", "name": f"Mens {number}"} | more


async def test_a_card_is_told(edge: Edge, channel: ChannelStub) -> None:
    assert await edge.connector.tell(own(channel), card("dag"), "Er is een bericht.") == SendResult(
        SendOutcome.YES, "200"
    )
    (sent,) = channel.sent
    assert sent["path"] == "/v3/conversations/a:1/activities"
    assert (sent["recipient"], sent["from"]) == ({"id": "29:1"}, {"id": "28:bot"})
    assert sent["summary"] == "Er is een bericht."
    assert sent["attachments"][0]["content"] == card("dag")
    assert "replyToId" not in sent
    await edge.connector.tell(Address("a:x", channel.url, "", "28:bot"), card("dag"), "x")
    assert "recipient" not in channel.sent[1]


ANSWERS = [
    (200, {}, {"id": "1"}, SendResult(SendOutcome.YES, "200")),
    (201, {}, {"id": "1"}, SendResult(SendOutcome.YES, "201")),
    (201, {}, b"", SendResult(SendOutcome.YES, "201")),
    (429, {"Retry-After": "7"}, {}, SendResult(SendOutcome.LATER, "429", 7.0)),
    (429, {}, {}, SendResult(SendOutcome.LATER, "429")),
    (429, {"Retry-After": "Wed, 21 Oct 2026 07:28:00 GMT"}, {}, SendResult(SendOutcome.LATER, "429")),
    (412, {}, {}, SendResult(SendOutcome.LATER, "412")),
    (403, {}, {"error": {"code": "ConversationBlockedByUser"}}, SendResult(SendOutcome.GONE, "403")),
    (404, {}, {}, SendResult(SendOutcome.GONE, "404")),
    (400, {}, {}, SendResult(SendOutcome.REFUSED, "400")),
    (401, {}, {}, SendResult(SendOutcome.REFUSED, "401")),
    (413, {}, b"<html>", SendResult(SendOutcome.REFUSED, "413")),
    (408, {}, {}, SendResult(SendOutcome.UNCLEAR, "408")),
    (500, {}, {}, SendResult(SendOutcome.UNCLEAR, "500")),
    (503, {"Retry-After": "30"}, {}, SendResult(SendOutcome.UNCLEAR, "503", 30.0, passing=True)),
    (502, {}, {}, SendResult(SendOutcome.UNCLEAR, "502", passing=True)),
]


@pytest.mark.parametrize(("status", "headers", "body", "sent"), ANSWERS)
async def test_every_answer_means_something(
    edge: Edge, channel: ChannelStub, status: int, headers: dict[str, str], body: Any, sent: SendResult
) -> None:
    channel.answers = dict.fromkeys(("message", "chat"), (status, headers, body))
    assert await edge.connector.tell(own(channel), card("x"), "x") == sent
    opened, address = await edge.connector.open_chat(TENANT, own(channel))
    if sent.outcome is not SendOutcome.YES:
        assert (opened, address) == (sent, None)


async def test_a_redirect_is_not_followed(edge: Edge, channel: ChannelStub) -> None:
    there = {"Location": f"{channel.url}v3/conversations/a:2/activities"}
    channel.answers = dict.fromkeys(("message", "chat", "pagedmembers"), (307, there, {}))
    assert await edge.connector.tell(own(channel), card("x"), "x") == SendResult(SendOutcome.REFUSED, "307")
    assert (await edge.connector.open_chat(TENANT, own(channel)))[1] is None
    assert await edge.connector.read_roster(own(channel)) is None
    assert (channel.sent, len(channel.asked)) == ([], 1)


async def test_silence_is_unclear_and_a_closed_door_is_later(
    edge: Edge, channel: ChannelStub, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert edge.connector._session
    monkeypatch.setattr(edge.connector._session, "_timeout", aiohttp.ClientTimeout(total=0.1))
    channel.answers = dict.fromkeys(("message", "chat", "pagedmembers"), "never")
    assert (await edge.connector.tell(own(channel), card("x"), "x")).outcome is SendOutcome.UNCLEAR
    sent, address = await edge.connector.open_chat(TENANT, own(channel))
    assert (sent.outcome, address) == (SendOutcome.UNCLEAR, None)
    assert await edge.connector.read_roster(own(channel)) is None
    # That nobody is there shows at once, unless the machine is busy.
    monkeypatch.setattr(edge.connector._session, "_timeout", aiohttp.ClientTimeout(total=10))
    closed = Address("a:1", f"http://127.0.0.1:{free_port()}/", "29:1", "28:bot")
    assert (await edge.connector.tell(closed, card("x"), "x")).outcome is SendOutcome.LATER


@pytest.mark.parametrize(
    "service",
    [
        "https://smba.example/teams/",
        "http://127.0.0.1.evil.tld:80/",
        "http://127.0.0.1@evil.tld:80/",
        "http://[::1",
        "",
    ],
)
async def test_a_kept_address_that_leads_away_is_refused(edge: Edge, service: str) -> None:
    away = Address("a:1", service, "29:1", "28:bot")
    wrong = SendResult(SendOutcome.REFUSED, "service")
    assert await edge.connector.tell(away, card("x"), "x") == wrong
    assert await edge.connector.open_chat(TENANT, away) == (wrong, None)
    assert await edge.connector.read_roster(away) is None


async def test_a_chat_is_opened_with_its_tenant(edge: Edge, channel: ChannelStub) -> None:
    sent, address = await edge.connector.open_chat(TENANT, Address("", channel.url, "29:7", "28:bot"))
    assert sent.outcome is SendOutcome.YES
    assert address == Address("a:7", channel.url, "29:7", "28:bot")
    (asked,) = channel.opened
    assert (asked["bot"], asked["members"], asked["isGroup"]) == ({"id": "28:bot"}, [{"id": "29:7"}], False)
    assert asked["channelData"] == {"tenant": {"id": TENANT}}


@pytest.mark.parametrize(
    "body", [b"", b"[", [], {}, {"id": ""}, {"id": 3}, {"id": "x" * 300}, b" " * (2 << 20) + b"{}"]
)
async def test_a_chat_without_an_id_is_no_chat(edge: Edge, channel: ChannelStub, body: Any) -> None:
    channel.answers["chat"] = (201, {}, body)
    assert await edge.connector.open_chat(TENANT, own(channel)) == (SendResult(SendOutcome.UNCLEAR, "answer"), None)


async def test_a_roster_comes_in_pages(edge: Edge, channel: ChannelStub) -> None:
    channel.pages = [[somebody(1)], [somebody(2), somebody(1)], [somebody(3)]]
    place = Address("19:x@thread.tacv2;messageid=17", channel.url, "", "28:bot")
    members = await edge.connector.read_roster(place)
    assert members is not None
    assert [member.user for member in members] == ["g1", "g2", "g3"]
    assert channel.asked[0] == "/v3/conversations/19:x@thread.tacv2/pagedmembers?pageSize=500"
    assert channel.asked[2].endswith("continuationToken=page+2")


async def test_a_roster_keeps_what_is_whole(edge: Edge, channel: ChannelStub) -> None:
    anna = somebody(
        1, name="An\u200bna", email="anna@voorbeeld.nl", userPrincipalName="anna@voorbeeld.nl", objectId="other"
    )
    odd: list[Any] = [
        {"id": "28:other", "name": "Een bot"},
        {"aadObjectId": "g9"},
        {"id": 4, "aadObjectId": "g9"},
        {"id": "29:9", "aadObjectId": "x" * 65},
        "x",
        None,
    ]
    channel.pages = [[*odd, anna, {"id": "29:2", "objectId": "g2", "name": None, "email": 3}]]
    assert await edge.connector.read_roster(Address("19:x", channel.url, "", "28:bot")) == (
        Member("g1", "29:1", ("Anna", "anna@voorbeeld.nl")),
        Member("g2", "29:2", ()),
    )


@pytest.mark.parametrize("status", [404, 405])
async def test_a_service_without_pages_is_asked_for_all(edge: Edge, channel: ChannelStub, status: int) -> None:
    channel.pages = [[somebody(1)], [somebody(2)]]
    channel.answers["pagedmembers"] = (status, {}, {})
    members = await edge.connector.read_roster(own(channel))
    assert members is not None
    assert len(members) == 2
    channel.answers["members"] = (404, {}, {})
    assert await edge.connector.read_roster(own(channel)) is None


@pytest.mark.parametrize(
    "answer", [(403, {}, {}), (429, {}, {}), (500, {}, {}), (200, {}, b"["), (200, {}, []), (200, {}, {"members": 1})]
)
async def test_a_roster_that_cannot_be_had(edge: Edge, channel: ChannelStub, answer: Any) -> None:
    channel.answers["pagedmembers"] = answer
    assert await edge.connector.read_roster(own(channel)) is None


async def test_a_roster_without_end_is_cut_off(edge: Edge, channel: ChannelStub) -> None:
    channel.pages = [[somebody(number)] for number in range(40)]
    members = await edge.connector.read_roster(own(channel))
    assert members is not None
    assert len(members) == len(channel.asked) == 20


async def test_an_answer_is_read_up_to_a_point(
    edge: Edge, channel: ChannelStub, monkeypatch: pytest.MonkeyPatch
) -> None:
    channel.pages = [[somebody(number) for number in range(50)]]
    monkeypatch.setattr(module, "MAX_ANSWER_BYTES", 1000)
    assert await edge.connector.read_roster(own(channel)) is None
    channel.answers["message"] = (201, {}, b"x" * 5000)
    assert (await edge.connector.tell(own(channel), card("x"), "x")).outcome is SendOutcome.YES
