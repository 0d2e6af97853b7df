"""The proxy that tests of broken connections lean on."""

import asyncio
from contextlib import closing, suppress
from functools import partial

import pytest

from tests.tcp_proxy import TcpProxy


async def _echo(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with closing(writer), suppress(ConnectionError):
        while line := await reader.readline():
            writer.write(line)


async def test_it_passes_on_holds_back_cuts_and_refuses() -> None:
    server = await asyncio.start_server(_echo, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with TcpProxy(partial(asyncio.open_connection, "127.0.0.1", port)) as proxy, asyncio.timeout(10):
        reader, writer = await asyncio.open_connection("127.0.0.1", proxy.port)
        writer.write(b"one\n")
        assert await reader.readline() == b"one\n"
        proxy.freeze()
        writer.write(b"two\n")
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.1):
                await reader.readline()
        proxy.thaw()
        assert await reader.readline() == b"two\n"
        proxy.leave_for_dead()
        writer.write(b"three\n")
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.1):
                await reader.readline()
        well, other = await asyncio.open_connection("127.0.0.1", proxy.port)
        other.write(b"four\n")
        assert await well.readline() == b"four\n"
        proxy.cut()
        with pytest.raises(ConnectionError):
            await reader.readline()
        proxy.refuse()
        refused, unused = await asyncio.open_connection("127.0.0.1", proxy.port)
        with pytest.raises(ConnectionError):
            await refused.readline()
        for each in (writer, unused, other):
            each.close()
            with suppress(ConnectionError):
                await each.wait_closed()
    server.close()
    # Both ends of the server notice that they were left.
    await asyncio.gather(*asyncio.all_tasks() - {asyncio.current_task()})
