"""The channel's side of the wire: a real server on loopback that keeps what the bot sends, and fails when told to."""

import asyncio
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web

TENANT = "11111111-1111-1111-1111-111111111111"


class ChannelStub:
    """`fail_with` answers every send with that status; `hold` keeps sends waiting until it is set."""

    def __init__(self) -> None:
        self.sent: list[dict[str, Any]] = []
        self.connections: set[Any] = set()
        self.uploads: list[bytes] = []
        self.refuse_uploads = False
        self.fail_with: int | None = None
        self.url = ""
        self._arrived = asyncio.Condition()

    async def _receive(self, request: web.Request) -> web.Response:
        self.connections.add(request.transport)
        body = await request.json()
        if self.fail_with:
            return web.json_response({"error": {"code": "ServiceError"}}, status=self.fail_with)
        async with self._arrived:
            self.sent.append(body | {"path": request.path, "method": request.method})
            self._arrived.notify_all()
        return web.json_response({"id": uuid.uuid4().hex})

    async def _take_file(self, request: web.Request) -> web.Response:
        data = await request.read()
        if self.refuse_uploads or request.headers["Content-Range"] != f"bytes 0-{len(data) - 1}/{len(data)}":
            return web.Response(status=403)
        self.uploads.append(data)
        return web.Response(status=201)

    async def wait_for(self, count: int) -> list[dict[str, Any]]:
        """Everything sent, as soon as there are this many messages."""
        async with asyncio.timeout(10), self._arrived:
            await self._arrived.wait_for(lambda: len(self.sent) >= count)
        return self.sent

    @asynccontextmanager
    async def served(self) -> AsyncIterator["ChannelStub"]:
        app = web.Application()
        app.router.add_post("/v3/conversations/{conversation}/activities", self._receive)
        app.router.add_post("/v3/conversations/{conversation}/activities/{activity}", self._receive)
        app.router.add_put("/v3/conversations/{conversation}/activities/{activity}", self._receive)
        app.router.add_put("/upload", self._take_file)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        self.url = f"http://127.0.0.1:{runner.addresses[0][1]}/"
        yield self
        await runner.cleanup()


def activity(stub: ChannelStub, text: str | None = "hallo", *, user: str = "1", **changes: Any) -> dict[str, Any]:
    """A message as Teams sends it."""
    return {
        "type": "message",
        "id": uuid.uuid4().hex,
        "timestamp": "2026-11-21T20:00:00.000Z",
        "localTimestamp": "2026-11-21T21:00:00.000+01:00",
        "channelId": "msteams",
        "serviceUrl": stub.url,
        "from": {
            "id": f"29:{user}",
            "name": f"Mens {user}",
            "aadObjectId": f"00000000-0000-0000-0000-{int(user):012d}",
        },
        "conversation": {"id": f"a:{user}", "conversationType": "personal", "tenantId": TENANT},
        "recipient": {"id": "28:bot", "name": "Regiebot"},
        "entities": [{"type": "clientInfo", "locale": "nl-NL", "country": "NL", "platform": "Windows"}],
        "channelData": {"tenant": {"id": TENANT}},
        "locale": "nl-NL",
        "textFormat": "plain",
        "attachments": [{"contentType": "text/html", "content": "<p>hallo</p>"}],
        **({} if text is None else {"text": text}),
        **changes,
    }


def press_of(stub: ChannelStub, data: dict[str, Any], *, user: str = "1", **changes: Any) -> dict[str, Any]:
    """An Action.Execute as Teams sends it."""
    return activity(
        stub, None, user=user, type="invoke", name="adaptiveCard/action", attachments=[],
        value={"action": {"type": "Action.Execute", "verb": "x", "data": data}, "trigger": "manual"}, **changes,
    )  # fmt: skip


def consent_of(stub: ChannelStub, card: dict[str, Any], action: str, *, user: str = "1") -> dict[str, Any]:
    """What Teams sends when somebody answers the offer of a file."""
    upload = {
        "name": card["name"],
        "uploadUrl": f"{stub.url}upload",
        "contentUrl": f"{stub.url}content",
        "uniqueId": "x1",
        "fileType": "pdf",
    }
    value = {"type": "fileUpload", "action": action, "context": card["content"][f"{action}Context"]}
    value |= {"uploadInfo": upload} if action == "accept" else {}
    return activity(stub, None, user=user, type="invoke", name="fileConsent/invoke", replyToId="offer", value=value)
