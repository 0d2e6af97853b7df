"""A proxy before a server of this machine, for connections that hang, drop or are refused while the server is well."""

import asyncio
import socket
import struct
from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial
from types import TracebackType
from typing import Self

from sqlalchemy import make_url

Streams = tuple[asyncio.StreamReader, asyncio.StreamWriter]
# Opens a connection to the server behind the proxy.
Connect = Callable[[], Awaitable[Streams]]

_PIECE = 64 * 1024


class TcpProxy:
    """Use as `async with TcpProxy(connect) as proxy: …`, and talk to `proxy.port` of 127.0.0.1.

    `connect` is for instance `partial(asyncio.open_unix_connection, file)`; before_postgres makes one.
    """

    def __init__(self, connect: Connect) -> None:
        self._connect = connect
        self._flows = asyncio.Event()
        self._flows.set()
        # Of the connections that were left for dead.
        self._dead: set[asyncio.StreamReader] = set()
        # Of those of which the server does not hear, either, that we closed them.
        self._unheard: set[asyncio.StreamReader] = set()
        self._refuses = self._swallows = False
        self._readers: set[asyncio.StreamReader] = set()
        self._writers: set[asyncio.StreamWriter] = set()
        self._accepted: set[asyncio.Task[None]] = set()

    @property
    def port(self) -> int:
        return int(self._server.sockets[0].getsockname()[1])

    @property
    def connection_count(self) -> int:
        """Count the connections that are open to whoever talks to us."""
        return len(self._writers) // 2

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._on_connection, "127.0.0.1", 0)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.close()
        for each in tuple(self._accepted):
            each.cancel()
        await asyncio.gather(*self._accepted, return_exceptions=True)

    def freeze(self) -> None:
        """Pass nothing on, either way, on any connection, also on new ones, without closing one: half open."""
        self._flows.clear()

    def thaw(self) -> None:
        """Pass on again what was held back and what comes."""
        self._flows.set()

    def leave_for_dead(self, *, unheard: bool = False) -> None:
        """Pass nothing on any more over the connections there are, not even after `thaw`; new ones are well.

        `unheard`: nor does the server hear that we close them, as when the network between is gone.
        """
        self._dead |= self._readers
        if unheard:
            self._unheard |= self._readers

    def swallow(self, swallows: bool = True) -> None:
        """Pass on what the server hears, and drop all that it answers from now on."""
        self._swallows = swallows

    def cut(self) -> None:
        """Reset all connections there are."""
        for writer in tuple(self._writers):
            _reset(writer)

    def refuse(self, refuses: bool = True) -> None:
        """Reset connections that are new from now on, as a server does that is being started again."""
        self._refuses = refuses

    def _on_connection(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        accepted = asyncio.create_task(self._accept(reader, writer))
        self._accepted.add(accepted)
        accepted.add_done_callback(self._accepted.discard)

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self._refuses:
            await _drop(writer)
            return
        try:
            far_reader, far_writer = await self._connect()
        except OSError:
            await _drop(writer)
            return
        self._readers |= {reader, far_reader}
        self._writers |= {writer, far_writer}
        pumps = [
            asyncio.create_task(self._pump(reader, far_writer, answers=False)),
            asyncio.create_task(self._pump(far_reader, writer, answers=True)),
        ]
        try:
            await asyncio.wait(pumps, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for pump in pumps:
                pump.cancel()
            self._readers -= {reader, far_reader}
            self._writers -= {writer, far_writer}
            await asyncio.gather(*pumps, _drop(writer), _drop(far_writer), return_exceptions=True)

    async def _pump(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, *, answers: bool) -> None:
        with suppress(OSError):
            while piece := await reader.read(_PIECE):
                await self._flows.wait()
                if reader in self._dead or (answers and self._swallows):
                    continue
                writer.write(piece)
                await writer.drain()
            if reader in self._unheard:
                await asyncio.Event().wait()


def _reset(writer: asyncio.StreamWriter) -> None:
    socket_ = writer.get_extra_info("socket")
    if socket_.family == socket.AF_INET:
        # Without this it would be an end, not a reset.
        socket_.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()


async def _drop(writer: asyncio.StreamWriter) -> None:
    if not writer.is_closing():
        _reset(writer)
    with suppress(OSError):
        await writer.wait_closed()


def before_postgres(url: str) -> TcpProxy:
    """A proxy before the PostgreSQL at this address, which is a socket in a folder."""
    return TcpProxy(partial(asyncio.open_unix_connection, f"{make_url(url).query['host']}/.s.PGSQL.5432"))


def through(proxy: TcpProxy, url: str) -> str:
    """The same address, by way of the proxy."""
    return make_url(url).set(host="127.0.0.1", port=proxy.port, query={}).render_as_string(hide_password=False)
