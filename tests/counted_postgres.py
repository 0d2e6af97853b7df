"""PostgreSQL with a proxy before it that counts how often it was asked something and answered."""

import asyncio
import struct
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import make_url

from tests.tcp_proxy import TcpProxy


class _Overheard:
    """What PostgreSQL says on one connection, and how often it said that it waits for what comes next."""

    def __init__(self, reader: asyncio.StreamReader, count: "Counted") -> None:
        self._reader, self._count, self._rest = reader, count, b""

    async def read(self, size: int) -> bytes:
        piece = await self._reader.read(size)
        self._rest += piece
        # A message is a letter, its length without the letter, and what it says.
        while len(self._rest) >= 5 and len(self._rest) > (length := struct.unpack(">I", self._rest[1:5])[0]):
            self._count.round_trips += self._rest[:1] == b"Z"
            self._rest = self._rest[1 + length :]
        return piece


@dataclass
class Counted:
    """`url` leads through `proxy`."""

    proxy: TcpProxy
    url: str = ""
    round_trips: int = 0


@asynccontextmanager
async def counted(url: str) -> AsyncIterator[Counted]:
    """Count what goes to this database of PostgreSQL, which listens on a socket in a folder."""
    there = make_url(url)
    folder = there.query["host"]

    async def connect() -> Any:
        reader, writer = await asyncio.open_unix_connection(f"{folder}/.s.PGSQL.{there.query.get('port', 5432)}")
        return _Overheard(reader, found), writer

    async with TcpProxy(connect) as proxy:
        found = Counted(proxy)
        through = there.set(host="127.0.0.1", port=proxy.port, query={"ssl": "disable"})
        found.url = through.render_as_string(hide_password=False)
        yield found
