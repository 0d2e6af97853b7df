"""Bodies that are too large, too deep or made to be hard cost no more than a plain one."""

import asyncio
import contextlib
import gzip
import json
import time
from collections.abc import AsyncIterator

import aiohttp
import pytest

from bot.teams.inbound import Refused, read_body
from bot.web.app import LARGEST_BODY
from tests.bot.teams.conftest import Bot
from tests.bot.teams.stub import ChannelStub, activity
from tests.bot.teams.talking import JSON


async def _raw(bot: Bot, head: bytes, body: AsyncIterator[bytes]) -> tuple[bytes, int]:
    """What is answered to these bytes, and how many of the body were written before the other side closed."""
    host, port = bot.url.removeprefix("http://").split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(b"POST /api/messages HTTP/1.1\r\nHost: " + f"{host}:{port}".encode() + b"\r\n" + head + b"\r\n")
    written = 0
    answer = asyncio.create_task(reader.readuntil(b"\r\n"))
    with contextlib.suppress(ConnectionError):
        async for part in body:
            if answer.done():
                break
            writer.write(part)
            await writer.drain()
            written += len(part)
    async with asyncio.timeout(30):
        line = await answer
    writer.close()
    return line, written


async def _spaces(chunked: bool, size: int = 64 << 20) -> AsyncIterator[bytes]:
    part = b" " * 16_384
    for _ in range(size // len(part)):
        yield (b"%x\r\n" % len(part) + part + b"\r\n") if chunked else part


HEAD = b"Content-Type: application/json\r\n"


async def test_a_body_that_says_it_is_too_large_is_not_read(bot: Bot) -> None:
    async def nothing() -> AsyncIterator[bytes]:
        return
        yield b""

    line, _ = await _raw(bot, HEAD + b"Content-Length: 67108864\r\n", nothing())
    assert b" 413 " in line


async def test_a_body_without_a_length_is_read_up_to_the_cap(bot: Bot) -> None:
    line, written = await _raw(bot, HEAD + b"Transfer-Encoding: chunked\r\n", _spaces(chunked=True))
    assert b" 413 " in line
    # What is in the buffers of both sides is more than the cap; all of it is not.
    assert written < 32 << 20


async def test_a_compressed_body_is_unpacked_up_to_the_cap(bot: Bot) -> None:
    bomb = gzip.compress(b'{"a": "' + b" " * (200 << 20))
    assert len(bomb) < LARGEST_BODY
    status, _ = await bot.post(None, data=bomb, headers=JSON | {"Content-Encoding": "gzip"})
    assert status == 413
    assert (await bot.post(None, data=b"no gzip", headers=JSON | {"Content-Encoding": "gzip"}))[0] == 400


async def test_an_honest_compressed_body_is_read(bot: Bot, channel: ChannelStub) -> None:
    body = gzip.compress(json.dumps(activity(channel)).encode())
    assert (await bot.post(None, data=body, headers=JSON | {"Content-Encoding": "gzip"}))[0] == 201
    await channel.wait_for(1)


@pytest.mark.parametrize("headers", [{"X-Long": "x" * 20_000}, {f"X-{n}": "x" for n in range(500)}])
async def test_too_many_headers_are_refused(bot: Bot, channel: ChannelStub, headers: dict[str, str]) -> None:
    try:
        status, _ = await bot.post(activity(channel), headers=headers)
    except aiohttp.ClientConnectionError:
        status = 400
    assert status == 400
    assert await bot.rows() == 0


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "latin-1", "utf-8-sig"])
async def test_only_utf_8_is_read(bot: Bot, channel: ChannelStub, encoding: str) -> None:
    body = json.dumps(activity(channel, "één"), ensure_ascii=False).encode(encoding)
    assert (await bot.post(None, data=body, headers=JSON))[0] == 400
    assert await bot.rows() == 0


DEEP = [
    b'{"a":' * 50_000 + b"1" + b"}" * 50_000,
    b'{"a":' * 50_000,
    b"[" * 250_000,
    b'{"value":' + b"[" * 120_000 + b"]" * 120_000 + b"}",
    b'{"a":[' * 19 + b"1" + b"]}" * 19,
    b"{" + b",".join(b'"%d":{"a":{"b":[]}}' % n for n in range(11_000)) + b"}",
    b'{"type":' + b"9" * 250_000 + b"}",
    b'{"type":"' + b"\\ud83d" * 40_000 + b'"}',
]


@pytest.mark.parametrize("body", DEEP, ids=range(len(DEEP)))
def test_a_body_that_is_made_to_be_hard_costs_no_more_than_a_plain_one(body: bytes) -> None:
    """Linear, and refused before anything is worked out: a multiple of reading as many bytes of plain JSON."""
    plain = json.dumps({"type": ["x" * 10] * (len(body) // 14)}).encode()

    def cost(of: bytes) -> float:
        best = float("inf")
        for _ in range(3):
            began = time.process_time()
            with contextlib.suppress(Refused):
                read_body(of)
            best = min(best, time.process_time() - began)
        return best

    with pytest.raises(Refused) as refused:
        read_body(body)
    assert refused.value.status == 400
    assert cost(body) < 50 * cost(plain) + 0.01
