"""The channel's side of the wire: a real server on loopback that keeps what the bot sends, and fails when told to."""

import asyncio
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Literal

from aiohttp import web

from tests.loopback import serving

TENANT = "11111111-1111-1111-1111-111111111111"


class ChannelStub:
    """`fail_with` answers every message with that status.

    `answers` holds what a kind of request ("message", "chat", "pagedmembers", "members") gets in the place of what it
    would get: status, headers, body; "never" lets it wait until the other side gives up. `pages` are the pages of every
    roster; `opened` and `asked` are what came in of those two kinds, `bearers` the Authorization of whatever came in.
    """

    def __init__(self) -> None:
        self.answers: dict[str, tuple[int, dict[str, str], Any] | Literal["never"]] = {}
        self.pages: list[list[dict[str, Any]]] = [[]]
        self.opened: list[dict[str, Any]] = []
        self.asked: list[str] = []
        self.bearers: list[str | None] = []
        self.sent: list[dict[str, Any]] = []
        self.connections: set[Any] = set()
        self.uploads: list[bytes] = []
        self.refuse_uploads = False
        self.fail_with: int | None = None
        self.url = ""
        self._arrived = asyncio.Condition()
        self._over = asyncio.Event()

    async def _receive(self, request: web.Request) -> web.Response:
        self.connections.add(request.transport)
        body = await request.json()
        if (answer := await self._scripted("message")) is not None:
            return answer
        if self.fail_with:
            return web.json_response({"error": {"code": "ServiceError"}}, status=self.fail_with)
        told = uuid.uuid4().hex
        async with self._arrived:
            self.sent.append(body | {"path": request.path, "method": request.method, "id": told})
            self._arrived.notify_all()
        return web.json_response({"id": told})

    async def _scripted(self, kind: str) -> web.Response | None:
        answer = self.answers.get(kind)
        if answer is None:
            return None
        if answer == "never":
            await self._over.wait()
            return web.Response(status=500)
        status, headers, body = answer
        if isinstance(body, bytes):
            return web.Response(status=status, headers=headers, body=body)
        return web.json_response(body, status=status, headers=headers)

    async def _open(self, request: web.Request) -> web.Response:
        body = await request.json()
        self.opened.append(body)
        answer = await self._scripted("chat")
        user = body["members"][0]["id"].removeprefix("29:")
        return answer if answer is not None else web.json_response({"id": f"a:{user}"}, status=201)

    async def _page(self, request: web.Request) -> web.Response:
        self.asked.append(request.path_qs)
        if (answer := await self._scripted("pagedmembers")) is not None:
            return answer
        number = int(request.query.get("continuationToken", "page 0").removeprefix("page "))
        last = number + 1 >= len(self.pages)
        return web.json_response(
            {"members": self.pages[number]} | ({} if last else {"continuationToken": f"page {number + 1}"})
        )

    async def _everybody(self, request: web.Request) -> web.Response:
        self.asked.append(request.path_qs)
        answer = await self._scripted("members")
        return answer if answer is not None else web.json_response([one for page in self.pages for one in page])

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
        @web.middleware
        async def noted(request: web.Request, handler: Any) -> Any:
            self.bearers.append(request.headers.get("Authorization"))
            return await handler(request)

        app = web.Application(middlewares=[noted])
        app.router.add_post("/v3/conversations/{conversation}/activities", self._receive)
        app.router.add_post("/v3/conversations/{conversation}/activities/{activity}", self._receive)
        app.router.add_put("/v3/conversations/{conversation}/activities/{activity}", self._receive)
        app.router.add_post("/v3/conversations", self._open)
        app.router.add_get("/v3/conversations/{conversation}/pagedmembers", self._page)
        app.router.add_get("/v3/conversations/{conversation}/members", self._everybody)
        app.router.add_put("/upload", self._take_file)
        async with serving(app) as url:
            self.url = f"{url}/"
            try:
                yield self
            finally:
                self._over.set()


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


PLACE = {"id": "19:x@thread.tacv2;messageid=17", "conversationType": "channel", "isGroup": True}


def call_of(
    stub: ChannelStub, text: str, *mentioned: tuple[str, str], user: str = "1", **changes: Any
) -> dict[str, Any]:
    """A message in a channel that mentions these, each an id and how the message writes it."""
    entities = [{"type": "mention", "text": tag, "mentioned": {"id": id_, "name": "x"}} for id_, tag in mentioned]
    return activity(stub, text, user=user, **({"conversation": dict(PLACE), "entities": entities} | changes))


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
