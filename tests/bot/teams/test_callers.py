"""Who may come in, in production: every token and activity that is not as it should be has no effect at all."""

import asyncio
import base64
import hmac
import json
import logging
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from bot.teams.callers import TeamsCallers
from bot.teams.inbound import Refused
from bot.teams.keys import Keys
from bot.teams.reach import teams_reach
from tests.bot.teams.microsoft import APP, ROTATED, SHORT, TEAMS, WEBCHAT, Microsoft, Signer, claims_of
from tests.bot.teams.production import LINK_SECRET, PASSWORD, Clock, World, in_production, production_settings, refused
from tests.bot.teams.stub import PLACE, TENANT, ChannelStub, activity, press_of

OTHER = "22222222-2222-2222-2222-222222222222"


@pytest.fixture
async def world(tmp_path: Path, channel: ChannelStub, microsoft: Microsoft) -> AsyncIterator[World]:
    async with in_production(production_settings(tmp_path), channel, microsoft, Clock()) as world:
        yield world


Answered = Awaitable[tuple[int, Any]]

Try = Callable[[World], Answered]


def shown(**claims: Any) -> Try:
    return lambda world: world.post(f"Bearer {world.token(**claims)}")


def signed_by(signer: Signer, **how: Any) -> Try:
    return lambda world: world.post(f"Bearer {signer.signed(world.channel.url, **how)}")


def raw(text: str | None) -> Try:
    return lambda world: world.post(text)


def encoded(part: bytes) -> str:
    return base64.urlsafe_b64encode(part).rstrip(b"=").decode()


def soon(seconds: int) -> Callable[[int], int]:
    """So much later than the moment at which the token is made."""
    return lambda now: now + seconds


def unsigned(world: World) -> Answered:
    token = jwt.encode(claims_of(world.channel.url), None, algorithm="none", headers={"kid": TEAMS.kid})
    return world.post(f"Bearer {token}")


def public_key_as_secret(world: World) -> Answered:
    """The old trick: what everybody may know, used as the secret of another algorithm."""
    pem = TEAMS.key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)

    head = {"alg": "HS256", "typ": "JWT", "kid": TEAMS.kid}
    said = ".".join(encoded(json.dumps(part).encode()) for part in (head, claims_of(world.channel.url)))
    return world.post(f"Bearer {said}.{encoded(hmac.new(pem, said.encode(), sha256).digest())}")


def changed_afterwards(world: World) -> Answered:
    head, _, signature = world.token().split(".")
    claims = json.dumps(claims_of(world.channel.url, x=1))
    return world.post(f"Bearer {head}.{encoded(claims.encode())}.{signature}")


def stranger(world: World) -> Answered:
    """Says the name of a key of Teams, and signs with its own."""
    other = Signer("stranger")
    return world.post(f"Bearer {other.signed(world.channel.url, header={'kid': TEAMS.kid})}")


def about(**changes: Any) -> Try:
    """A good token with an activity that is not."""
    return lambda world: world.post(f"Bearer {world.token()}", activity(world.channel, **changes))


def at(service: str) -> Try:
    """Token and activity agree on a service, so only the list of hosts stands in the way."""
    return lambda world: world.post(f"Bearer {TEAMS.signed(service)}", activity(world.channel, serviceUrl=service))


def without_service(world: World) -> Answered:
    body = activity(world.channel)
    del body["serviceUrl"]
    return world.post(f"Bearer {world.token()}", body)


def in_header(tenant: str) -> Try:
    return lambda world: world.post(f"Bearer {world.token()}", headers={"x-ms-tenant-id": tenant})


def nobody(**person: Any) -> Try:
    return about(**{"from": {"id": "29:1", "name": "Mens 1"} | person})


def nobody_tells(event: dict[str, Any]) -> Try:
    return about(**{"from": {"id": "29:1"}} | event)


ANNA = {"id": "29:1", "aadObjectId": "00000000-0000-0000-0000-000000000001"}


def of_elsewhere(**event: Any) -> Try:
    """In a channel that is shared with other organisations everything is of ours, but for who speaks."""
    return about(**{"from": ANNA | {"tenantId": OTHER}, "conversation": PLACE} | event)


EMULATOR = {"iss": "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", "appid": APP, "ver": "1.0"}

PERSONAL = {"id": "a:1", "conversationType": "personal"}

BAD: list[tuple[str, int, str, Try]] = [
    ("no header", 401, "no-token", raw(None)),
    ("empty header", 401, "no-token", raw("")),
    ("another scheme", 401, "no-token", raw("Basic eDp5")),
    ("no token", 401, "no-token", raw("Bearer ")),
    ("garbage", 401, "token", raw("Bearer x.y.z")),
    ("more garbage", 401, "token", raw("Bearer " + "a" * 5000)),
    ("other letters", 401, "token", raw("Bearer é.é.é")),
    ("alg none", 401, "algorithm", unsigned),
    ("HS256 with the public key", 401, "algorithm", public_key_as_secret),
    ("RS384", 401, "algorithm", shown(algorithm="RS384")),
    ("RS512", 401, "algorithm", shown(algorithm="RS512")),
    ("PS256", 401, "algorithm", shown(algorithm="PS256")),
    ("changed afterwards", 401, "signature", changed_afterwards),
    ("signed by a stranger", 401, "signature", stranger),
    ("unknown key", 401, "key", signed_by(ROTATED)),
    ("no name of a key", 401, "key", shown(header={"kid": None})),
    ("key too short", 401, "key", signed_by(SHORT)),
    ("key for another channel", 401, "endorsement", signed_by(WEBCHAT)),
    ("wrong audience", 401, "audience", shown(aud=OTHER)),
    ("audience among others", 401, "audience", shown(aud=[APP, OTHER])),
    ("no audience", 401, "claim", shown(aud=None)),
    ("wrong issuer", 401, "issuer", shown(iss="https://api.botframework.us")),
    ("no issuer", 401, "claim", shown(iss=None)),
    ("emulator token", 401, "issuer", shown(**EMULATOR)),
    ("expired", 401, "expired", shown(exp=soon(-360))),
    ("not yet", 401, "early", shown(nbf=soon(360))),
    ("no end", 401, "claim", shown(exp=None)),
    ("no begin", 401, "claim", shown(nbf=None)),
    ("endless", 401, "token", shown(exp="never")),
    ("no service in the token", 401, "claim", shown(serviceurl=None)),
    ("odd service in the token", 401, "claim", shown(serviceurl=7)),
    ("no service", 400, "fields", without_service),
    ("another service", 403, "service", about(serviceUrl="https://smba.trafficmanager.net/emea/")),
    ("http", 403, "service", at("http://smba.trafficmanager.net/emea/")),
    ("user@host", 403, "service", at("https://smba.trafficmanager.net@evil.tld/")),
    ("user of the right host", 403, "service", at("https://x@smba.trafficmanager.net/")),
    ("look-alike host", 403, "service", at("https://smba.trafficmanager.net.evil.tld/")),
    ("look-alike under a suffix", 403, "service", at("https://evilteams.microsoft.com.evil.tld/")),
    ("another port", 403, "service", at("https://smba.trafficmanager.net:8443/")),
    ("another channel", 403, "channel", about(channelId="webchat")),
    ("the emulator's channel", 403, "channel", about(channelId="emulator")),
    ("foreign tenant", 403, "tenant", about(channelData={"tenant": {"id": OTHER}}, conversation=PERSONAL)),
    ("no tenant", 403, "tenant", about(channelData={}, conversation=PERSONAL)),
    ("no channel data", 403, "tenant", about(channelData=None)),
    ("another tenant in the header", 403, "tenant", in_header(OTHER)),
    ("another tenant in the conversation", 403, "tenant", about(conversation=PERSONAL | {"tenantId": OTHER})),
    ("somebody of another organisation in a shared channel", 403, "tenant", of_elsewhere()),
    ("who presses there", 403, "tenant", of_elsewhere(type="invoke", name="adaptiveCard/action")),
    ("no directory id", 403, "person", nobody()),
    ("empty directory id", 403, "person", nobody(aadObjectId="")),
    ("press without a directory id", 403, "person", nobody_tells({"type": "invoke", "name": "adaptiveCard/action"})),
    ("broken body", 400, "shape", lambda world: world.post(f"Bearer {world.token()}", [])),
]  # fmt: skip


@pytest.mark.parametrize(("status", "reason", "attempt"), [bad[1:] for bad in BAD], ids=[bad[0] for bad in BAD])
async def test_who_may_not_come_in_changes_nothing(
    world: World, caplog: pytest.LogCaptureFixture, status: int, reason: str, attempt: Try
) -> None:
    counted = refused(reason)
    before = await world.effects()
    with caplog.at_level(logging.DEBUG):
        assert await attempt(world) == (status, {"error": reason})
    assert before == await world.effects() == (0, 0, 0)
    assert refused(reason) == counted + 1
    (line,) = map(json.loads, world.log.getvalue().splitlines())
    assert (line["event"], line["status"], line["reason"]) == ("refused", status, reason)
    assert set(line) == {"event", "level", "at", "status", "reason"}
    assert "eyJ" not in caplog.text, "no token in the log of any library"
    assert "Traceback" not in caplog.text


async def test_bytes_that_are_no_text_are_refused_too(world: World) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", int(world.bot.url.rpartition(":")[2]))
    lines = (b"POST /api/messages HTTP/1.1", b"Host: x", b"Content-Type: application/json", b"Content-Length: 2",
             b"Authorization: Bearer \xe9\xff.x.y", b"", b"{}")  # fmt: skip
    writer.write(b"\r\n".join(lines))
    assert (await reader.readline()).startswith(b"HTTP/1.1 401")
    writer.close()
    await writer.wait_closed()


async def test_nothing_is_read_of_who_may_not_come_in(world: World) -> None:
    for body in (b"{", b"x" * 400_000):
        json_header = {"Content-Type": "application/json"}
        assert (await world.bot.post(None, data=body, headers=json_header))[0] == 401
    async with world.bot.http.post(f"{world.bot.url}/api/messages", json={}) as response:
        assert (response.status, response.headers["WWW-Authenticate"]) == (401, "Bearer")


GOOD: list[tuple[str, Try]] = [
    ("plain", shown()),
    ("lower case scheme", lambda world: world.post(f"bearer {world.token()}")),
    ("four minutes late", shown(exp=soon(-240))),
    ("four minutes early", shown(nbf=soon(240))),
    ("the other spelling", lambda world: shown(serviceurl=None, serviceUrl=world.channel.url)(world)),
    ("without the slash", lambda world: shown(serviceurl=world.channel.url.rstrip("/"))(world)),
    ("tenant in the header", in_header(TENANT)),
    ("no tenant in the header", in_header("")),
    ("no tenant in the conversation", about(conversation=PERSONAL)),
    ("tenant of the person", about(**{"from": ANNA | {"tenantId": TENANT}})),
    ("no tenant of the person", about(**{"from": ANNA | {"tenantId": None}})),
]


@pytest.mark.parametrize("attempt", [good[1] for good in GOOD], ids=[good[0] for good in GOOD])
async def test_who_may_come_in_gets_an_answer_with_our_token(world: World, attempt: Try) -> None:
    assert (await attempt(world))[0] == 201
    (sent,) = await world.channel.wait_for(1)
    assert sent["attachments"]
    assert world.channel.bearers == ["Bearer own-token-1"]
    assert world.microsoft.logins[0] | {"client_secret": PASSWORD, "client_id": APP} == world.microsoft.logins[0]
    told = world.log.getvalue()
    assert not [secret for secret in ("eyJ", "own-token", PASSWORD, LINK_SECRET) if secret in told]


EVENTS: dict[str, dict[str, Any]] = {
    "member removed": {"type": "conversationUpdate", "membersRemoved": [{"id": "29:2"}]},
    "bot added by nobody": {"type": "conversationUpdate", "membersAdded": [{"id": "28:bot"}]},
    "app installed by nobody": {"type": "installationUpdate", "action": "add"},
    "reaction": {"type": "messageReaction"},
    "edit": {"type": "messageUpdate", "channelData": {"tenant": {"id": TENANT}, "eventType": "editMessage"}},
    "meeting": {"type": "event", "name": "application/vnd.microsoft.meetingStart"},
    "of a type that is to come": {"type": "brandNew"},
}


@pytest.mark.parametrize("event", EVENTS.values(), ids=EVENTS)
async def test_an_event_of_nobody_is_taken_and_has_no_effect(world: World, event: dict[str, Any]) -> None:
    """Teams tells of a place without saying who: refused, it would be an alarm, and be brought again."""
    before, counted = await world.effects(), refused("person")
    assert await nobody_tells(event)(world) == (201, None)
    assert before == await world.effects() == (0, 0, 0)
    assert refused("person") == counted
    assert "refused" not in world.log.getvalue()


@pytest.mark.parametrize("event", EVENTS.values(), ids=EVENTS)
async def test_and_that_opens_no_door_to_a_stranger(world: World, event: dict[str, Any]) -> None:
    elsewhere = {"channelData": {"tenant": {"id": OTHER}}, "conversation": PERSONAL}
    assert await nobody_tells(event | elsewhere)(world) == (403, {"error": "tenant"})
    assert await world.effects() == (0, 0, 0)


async def test_a_scan_from_begin_to_pdf(world: World) -> None:
    """Replies, presses, a link: what production does otherwise than a trial, it does everywhere."""
    authorization = f"Bearer {world.token()}"
    for words in ("hallo", "ok", "zelfscan", "1", "1", "Regio Noord", "4", "3", "2", "5", "verstuur", "pdf link"):
        assert (await world.post(authorization, activity(world.channel, words)))[0] == 201
    sent = await world.channel.wait_for(12)
    assert "https://regiebot.example/files/" in sent[-1]["text"]
    status, body = await world.post(
        authorization, press_of(world.channel, {"regiebot": {"do": "word", "word": "help"}})
    )
    assert (status, body["statusCode"]) == (200, 200)
    assert (world.microsoft.looks, len(world.microsoft.logins)) == (1, 1), "keys and token are kept"
    assert set(world.channel.bearers) == {"Bearer own-token-1"}


async def test_there_is_no_trial_in_production(world: World) -> None:
    for path in ("/local/", "/local/api/people", "/local/connector/v3/conversations"):
        async with world.bot.http.get(world.bot.url + path) as response:
            assert response.status == 404
    assert await world.said() == 201
    world.channel.sent.clear()
    headers = {"Host": "regiebot.example", "Origin": "https://teams.microsoft.com"}
    assert (await world.post(f"Bearer {world.token()}", headers=headers))[0] == 201


async def test_a_new_key_is_taken_soon_and_an_old_one_no_longer(world: World) -> None:
    assert await world.said() == 201
    world.microsoft.keys = [ROTATED]
    with_new = f"Bearer {ROTATED.signed(world.channel.url)}"
    world.clock.now += 299
    assert (await world.post(with_new))[0] == 401
    world.clock.now += 1
    assert (await world.post(with_new))[0] == 201
    assert await world.said() == 401, "also a token that was found good before"
    assert world.microsoft.looks == 2


async def test_a_remembered_token_ends_too(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    keys = Keys(world.microsoft.openid, world.clock)
    moment = Clock()
    moment.now = time.time()
    callers = TeamsCallers(APP, [TENANT], teams_reach(), keys, moment)
    await callers.open()
    headers = {"Authorization": f"Bearer {world.token()}"}
    decoded: list[str] = []
    decode = jwt.decode
    monkeypatch.setattr(jwt, "decode", lambda *args, **how: decoded.append("x") or decode(*args, **how))
    for _ in range(5):
        await callers.admit(headers)
    assert len(decoded) == 1
    moment.now += 3600 + 301
    with pytest.raises(Refused, match="expired"):
        await callers.admit(headers)
    assert len(decoded) == 2, "judged again"
    await callers.close()


@pytest.mark.parametrize("off", [-3600, 3600])
async def test_a_machine_whose_clock_is_wrong_takes_what_teams_sends_now(world: World, off: int) -> None:
    """P9: ten minutes off, it refused everybody with 401, and was ready all the while."""
    moment = Clock()
    moment.now = time.time() - off
    callers = TeamsCallers(APP, [TENANT], teams_reach(), Keys(world.microsoft.openid, world.clock), moment)
    await callers.open()

    async def admit(**claims: Any) -> None:
        await callers.admit({"Authorization": f"Bearer {world.token(**claims)}"})

    now = int(moment.now)
    await admit(nbf=now - 60, exp=now + 60)
    for wrong, claims in (
        ("expired", {"nbf": now - 7200, "exp": now - 301}),
        ("early", {"nbf": now + 301, "exp": now + 7200}),
        ("early", {"nbf": now - 60, "iat": now + 301, "exp": now + 7200}),
        ("token", {"nbf": "now", "exp": now + 60}),
    ):
        with pytest.raises(Refused, match=wrong):
            await admit(**claims)
    await callers.close()


async def test_the_memory_of_tokens_has_an_end(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.teams.callers._MAX_REMEMBERED", 3)
    callers = TeamsCallers(APP, [TENANT], teams_reach(), Keys(world.microsoft.openid, world.clock))
    await callers.open()
    for number in range(10):
        await callers.admit({"Authorization": f"Bearer {world.token(x=number)}"})
    assert len(callers._verified_tokens) == 3
    with pytest.raises(Refused):
        await callers.admit({"Authorization": "Bearer x"})
    assert len(callers._verified_tokens) == 3
    await callers.close()


async def test_without_any_key_nobody_comes_in(world: World) -> None:
    world.microsoft.down = True
    assert await world.said() == 503
    assert await world.effects() == (0, 0, 0)
    world.microsoft.down = False
    assert await world.said() == 503, "not asked again at once"
    world.clock.now += 30
    assert await world.said() == 201


async def test_keys_outlive_their_server(world: World) -> None:
    assert await world.said() == 201
    world.microsoft.down = True
    world.clock.now += 3 * 24 * 3600
    assert await world.said() == 201
    assert (await world.post(f"Bearer {ROTATED.signed(world.channel.url)}"))[0] == 401
