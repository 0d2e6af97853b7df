"""What goes over the wire: every activity type, every malformed body, and what is sent back."""

import asyncio
import contextlib
import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.teams import inbound
from bot.teams.adapter import to_activity
from bot.teams.inbound import Refused
from bot.teams.local_callers import check_local
from dialogs.presses import WordPress, to_payload
from tests.bot.teams.conftest import Bot
from tests.bot.teams.stub import TENANT, ChannelStub, activity, press_of
from tests.bot.teams.talking import card_of, known
from tests.scenarios.people import buttons, texts


async def test_a_message_gets_a_card_addressed_to_its_sender(bot: Bot, channel: ChannelStub) -> None:
    message = activity(channel, "hallo")
    assert (await bot.post(message)) == (201, None)
    (sent,) = await channel.wait_for(1)
    assert sent["path"] == f"/v3/conversations/a:1/activities/{message['id']}"
    assert sent["replyToId"] == message["id"]
    assert sent["recipient"] == {"id": "29:1"}
    assert sent["summary"] == "Er is een bericht van Regiebot."
    assert sent["attachments"][0]["contentType"] == "application/vnd.microsoft.card.adaptive"
    assert "Voor je begint" in texts(card_of(sent))
    assert "text" not in sent, "text beside a card is split in two by Teams"


async def test_a_press_is_answered_with_the_next_card_in_the_response(bot: Bot, channel: ChannelStub) -> None:
    await known(bot, channel)
    status, body = await bot.post(press_of(channel, to_payload(WordPress(word="zelfscan"))))
    assert status == 200
    assert (body["statusCode"], body["type"]) == (200, "application/vnd.microsoft.card.adaptive")
    assert "Hoe vul je de zelfscan in?" in texts(body["value"])
    assert channel.sent == []


async def test_the_same_press_twice_at_once_gets_the_same_card(bot: Bot, channel: ChannelStub) -> None:
    await known(bot, channel)
    _, first = await bot.post(press_of(channel, to_payload(WordPress(word="zelfscan"))))
    data = buttons(first["value"])["1 – Individueel"]["data"]
    press = press_of(channel, data)
    again = press_of(channel, data)
    answers = await asyncio.gather(*(bot.post(body) for body in (press, press, again)))
    assert {status for status, _ in answers} == {200}
    assert len({texts(body["value"]) for _, body in answers}) == 1
    assert "Over welke samenwerking" in texts(answers[0][1]["value"])


async def test_action_submit_comes_as_a_message_and_works_too(bot: Bot, channel: ChannelStub) -> None:
    await known(bot, channel)
    await bot.post(activity(channel, None, value=to_payload(WordPress(word="zelfscan"))))
    (sent,) = await channel.wait_for(1)
    assert "Hoe vul je de zelfscan in?" in texts(card_of(sent))


async def test_installing_welcomes_once(bot: Bot, channel: ChannelStub) -> None:
    await bot.post(activity(channel, None, type="installationUpdate", action="add"))
    await bot.post(activity(channel, None, type="conversationUpdate", membersAdded=[{"id": "28:bot"}, {"id": "29:1"}]))
    await bot.post(activity(channel, None, type="installationUpdate", action="add-upgrade"))
    await bot.post(activity(channel, "ok"))
    sent = await channel.wait_for(2)
    assert ["Welkom" in texts(card_of(message)) for message in sent] == [True, False]


@pytest.mark.parametrize(
    "body",
    [
        {"type": "typing"},
        {"type": "installationUpdate", "action": "remove"},
        {"type": "installationUpdate", "action": "remove-upgrade"},
        {"type": "conversationUpdate", "membersRemoved": [{"id": "28:bot"}]},
        {"type": "messageReaction", "reactionsAdded": [{"type": "like"}]},
        {"type": "messageDelete"},
        {"type": "messageUpdate", "channelData": {"tenant": {"id": TENANT}, "eventType": "undeleteMessage"}},
        {"type": "event", "name": "application/vnd.microsoft.meetingStart"},
        {"type": "somethingNew"},
    ],
)
async def test_what_needs_no_word_gets_none(bot: Bot, channel: ChannelStub, body: dict[str, Any]) -> None:
    status, _ = await bot.post(activity(channel, None, **body))
    assert status in (200, 201)
    assert channel.sent == []


async def test_an_edited_message_is_told_about(bot: Bot, channel: ChannelStub) -> None:
    await known(bot, channel)
    edited = {"tenant": {"id": TENANT}, "eventType": "editMessage"}
    await bot.post(activity(channel, "5", type="messageUpdate", channelData=edited))
    (sent,) = await channel.wait_for(1)
    assert "Je paste een bericht aan" in texts(card_of(sent))


async def test_a_repeated_delivery_has_one_effect(bot: Bot, channel: ChannelStub) -> None:
    await known(bot, channel)
    for words in ("zelfscan", "1", "1", "Regio Noord"):
        await bot.post(activity(channel, words))
    # Each score more would be the answer to the next role.
    message = activity(channel, "4")
    await asyncio.gather(*(bot.post(message) for _ in range(3)))
    sent = await channel.wait_for(7)
    assert ["Rol 2 van 4" in texts(card_of(m)) for m in sent[4:]] == [True] * 3


async def test_a_failed_send_is_not_a_lost_answer(bot: Bot, channel: ChannelStub) -> None:
    await known(bot, channel)
    for words in ("zelfscan", "1", "1", "Regio Noord"):
        await bot.post(activity(channel, words))
    channel.fail_with = 500
    assert (await bot.post(activity(channel, "4")))[0] == 201
    channel.fail_with = None
    await bot.post(activity(channel, "verder"))
    sent = await channel.wait_for(5)
    assert "Rol 2 van 4" in texts(card_of(sent[-1]))


async def test_one_connection_carries_all_replies(bot: Bot, channel: ChannelStub) -> None:
    for _ in range(20):
        await bot.post(activity(channel, "hallo"))
    await channel.wait_for(20)
    assert len(channel.connections) == 1


async def test_a_file_is_refused_and_never_fetched(bot: Bot, channel: ChannelStub) -> None:
    file = {
        "contentType": "application/vnd.microsoft.teams.file.download.info",
        "content": {"downloadUrl": channel.url},
    }
    await bot.post(activity(channel, "", attachments=[file]))
    (sent,) = await channel.wait_for(1)
    assert "geen bestanden" in sent["text"]
    assert await bot.rows() == 0


async def test_a_very_long_message_is_told_kindly(bot: Bot, channel: ChannelStub) -> None:
    await bot.post(activity(channel, "x" * 50_000))
    (sent,) = await channel.wait_for(1)
    assert "te lang" in sent["text"]


FOREIGN: list[Any] = [
    None,
    "x",
    3,
    [],
    {},
    {"regiebot": 1},
    {"regiebot": {"do": "word", "word": "../x"}},
    {"regiebot": {"do": "submit", "run": "x", "seq": "1"}},
    {"regiebot": {"do": "nothing"}},
]


@pytest.mark.parametrize("data", FOREIGN)
async def test_a_foreign_press_gets_the_current_card(bot: Bot, channel: ChannelStub, data: Any) -> None:
    await known(bot, channel)
    status, body = await bot.post(press_of(channel, data))
    assert status == 200
    assert "Die kaart was van eerder" in texts(body["value"])


async def test_other_invokes(bot: Bot, channel: ChannelStub) -> None:
    assert await bot.post(activity(channel, None, type="invoke", name="message/submitAction")) == (200, {})
    assert (await bot.post(activity(channel, None, type="invoke", name="task/fetch", value={})))[0] == 404


BROKEN: list[tuple[str, dict[str, Any]]] = [
    ("nothing", {"data": b""}),
    ("no json", {"data": b"{"}),
    ("not utf-8", {"data": b"\xff\xfe{}"}),
    ("a list", {"data": b"[]"}),
    ("a string", {"data": b'"x"'}),
    ("deep", {"data": b"[" * 50_000 + b"]" * 50_000}),
    ("deep inside", {"data": json.dumps({"value": json.loads("[" * 100 + "]" * 100)}).encode()}),
    ("a huge number", {"data": b'{"type": ' + b"9" * 5000 + b"}"}),
]


@pytest.mark.parametrize("how", [how for _, how in BROKEN], ids=[name for name, _ in BROKEN])
async def test_a_broken_body_is_refused(bot: Bot, channel: ChannelStub, how: dict[str, Any]) -> None:
    status, body = await bot.post(None, headers={"Content-Type": "application/json"}, **how)
    assert status == 400
    assert set(body) == {"error"}
    assert await bot.rows() == 0


async def test_other_kinds_of_body_are_refused(bot: Bot, channel: ChannelStub) -> None:
    assert (await bot.post(None, data=b"x=1"))[0] == 415
    big = activity(channel, "x" * 300_000)
    assert (await bot.post(big))[0] == 413
    assert await bot.rows() == 0


@pytest.mark.parametrize(
    "field", ["type", "channelId", "serviceUrl", "from", "recipient", "conversation", "channelData"]
)
@pytest.mark.parametrize("value", ["missing", None, 7, [], {"id": 3}, "x" * 600])
async def test_a_missing_or_mistyped_field_is_refused(bot: Bot, channel: ChannelStub, field: str, value: Any) -> None:
    body = activity(channel)
    if value == "missing":
        del body[field]
    else:
        body[field] = value
    status, _ = await bot.post(body)
    assert 400 <= status < 500
    assert channel.sent == []
    assert await bot.rows() == 0


@pytest.mark.parametrize(
    "url",
    ["https://smba.example/", "http://example.org:80/", "http://127.0.0.1.evil.tld:80/", "http://127.0.0.1@evil.tld:80/",
     "ftp://127.0.0.1:21/", "http://[::1", "http://127.0.0.1"],
)  # fmt: skip
async def test_local_mode_answers_this_machine_only(bot: Bot, channel: ChannelStub, url: str) -> None:
    assert (await bot.post(activity(channel, serviceUrl=url)))[0] == 403
    assert await bot.rows() == 0


async def test_another_channel_is_refused(bot: Bot, channel: ChannelStub) -> None:
    assert (await bot.post(activity(channel, channelId="webchat")))[0] == 403


json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**20), 10**20) | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=12), inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=400, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.dictionaries(
        st.sampled_from([*activity(ChannelStub()), "value", "name", "action", "membersAdded", "replyToId"]), json_values
    )
)
def test_any_field_may_be_anything(changes: dict[str, Any]) -> None:
    """A mutated activity is refused or read; reading never breaks."""
    stub = ChannelStub()
    stub.url = "http://127.0.0.1:9/"
    body = json.dumps(activity(stub) | changes).encode()
    with contextlib.suppress(Refused):
        envelope = inbound.read_body(body)
        check_local(envelope)
        to_activity(envelope)
        inbound.message_event(envelope)
        inbound.mention_event(envelope)


async def test_health(bot: Bot) -> None:
    for path, words in {"/healthz": "ok", "/readyz": "ok", "/metrics": "regiebot_turns"}.items():
        async with bot.http.get(bot.url + path) as response:
            assert response.status == 200
            assert words in await response.text()


async def test_counts_are_for_this_machine_and_versions_for_nobody(bot: Bot) -> None:
    """A proxy on this machine asks for somebody else (here the trial); aiohttp tells its version and Python's."""
    for proxied in ("Forwarded", "Via", "x-forwarded-for", "X-Real-IP"):
        async with bot.http.get(f"{bot.url}/metrics", headers={proxied: "192.0.2.7"}) as response:
            assert response.status == 403, proxied
    for path in ("/healthz", "/metrics", "/nowhere"):
        async with bot.http.get(f"{bot.url}{path}") as response:
            assert response.headers["Server"] == "regiebot"


@pytest.mark.parametrize("header", [{"Host": "evil.tld"}, {"Origin": "http://evil.tld"}, {"Origin": "null"}])
async def test_a_foreign_host_or_origin_is_refused(bot: Bot, channel: ChannelStub, header: dict[str, str]) -> None:
    assert (await bot.post(activity(channel), headers=header))[0] == 403
    assert await bot.rows() == 0


async def test_the_chosen_language_counts_outside_cards(bot: Bot, channel: ChannelStub) -> None:
    await known(bot, channel)
    await bot.post(activity(channel, "english"))
    await channel.wait_for(1)
    await bot.post(activity(channel, "x" * 5000))
    sent = await channel.wait_for(2)
    assert "too long" in sent[1]["text"]
