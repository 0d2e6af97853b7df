"""Any application of aiohttp, answering on this machine for as long as a test needs it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from ssl import SSLContext

from aiohttp import web

from bot.web.app import LINGER


@asynccontextmanager
async def serving(app: web.Application, tls: SSLContext | None = None) -> AsyncIterator[str]:
    """The address, without a slash at its end. Whatever happens in between, the port is given back."""
    # As `regiebot serve` does; by itself it waits ten seconds for who goes on sending a body that was refused.
    runner = web.AppRunner(app, access_log=None, lingering_time=LINGER)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0, ssl_context=tls).start()
        yield f"{'https' if tls else 'http'}://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()
