"""Something others talk to over HTTP, on a port of this machine, from entering to leaving."""

from typing import Any, Self

from aiohttp import web


class Stub:
    """`url` is where it answers, with a slash at its end; "" before it does."""

    def __init__(self, app: web.Application, **how: Any) -> None:
        self._runner = web.AppRunner(app, access_log=None, **how)
        self.url = ""

    async def __aenter__(self) -> Self:
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}/"
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._runner.cleanup()
