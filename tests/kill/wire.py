"""The channel's side of the wire: takes what is sent, notes all of it, and answers as badly as it is told to."""

import asyncio
import contextlib
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from aiohttp import web

# Longer than any sender of ours waits.
_NEVER = 60.0


class Answer(StrEnum):
    """What a message meets. LOST, RESET and HANG have it delivered without saying so; FAILED does not deliver it."""

    YES = "200"
    WAIT = "429"
    WAIT_A_SECOND = "429 with Retry-After"
    GONE = "403"
    FAILED = "500 before taking it"
    LOST = "500 after taking it"
    RESET = "reset after taking it"
    HANG = "silence after taking it"


TAKEN = frozenset({Answer.YES, Answer.LOST, Answer.RESET, Answer.HANG})


@dataclass(frozen=True)
class Arrived:
    """One message that came in: who sent which prompt to which chat, and what they were answered."""

    prompt: str
    fence: int
    worker: str
    chat: str
    at: float
    answer: Answer

    @property
    def taken(self) -> bool:
        """The person has it."""
        return self.answer in TAKEN


@dataclass(frozen=True)
class Meets:
    """What a message meets, and how many seconds that takes."""

    answer: Answer = Answer.YES
    takes: float = 0.0


Decide = Callable[[str, str, int], Meets]


def at_once(_chat: str, _prompt: str, _number: int) -> Meets:
    """A channel as one would wish."""
    return Meets()


class Wire:
    """`decide` says what the nth message of a prompt to a chat meets."""

    def __init__(self, decide: Decide) -> None:
        self.decide = decide
        self.arrived: list[Arrived] = []
        self.url = ""
        self._numbers = Counter[str]()
        self._over = asyncio.Event()
        app = web.Application()
        app.router.add_post("/v3/conversations/{chat}/activities", self._take)
        app.router.add_post("/v3/conversations", self._open)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)

    async def _take(self, request: web.Request) -> web.Response:
        card = (await request.json())["attachments"][0]["content"]
        prompt, chat = card["prompt"], request.match_info["chat"]
        meets = self.decide(chat, prompt, self._numbers[prompt])
        self._numbers[prompt] += 1
        self.arrived.append(Arrived(prompt, card["fence"], card["worker"], chat, time.time(), meets.answer))
        await asyncio.sleep(meets.takes)
        match meets.answer:
            case Answer.HANG:
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(self._over.wait(), _NEVER)
                return web.Response(status=500)
            case Answer.RESET:
                if request.transport:
                    request.transport.abort()
                return web.Response()
            case Answer.WAIT_A_SECOND:
                return web.Response(status=429, headers={"Retry-After": "1"})
            case Answer.YES:
                return web.json_response({"id": f"{prompt}-{self._numbers[prompt]}"}, status=201)
        return web.Response(status=int(meets.answer[:3]))

    async def _open(self, request: web.Request) -> web.Response:
        [member] = (await request.json())["members"]
        return web.json_response({"id": member["id"].replace("29:", "a:")}, status=201)

    async def __aenter__(self) -> Self:
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}/"
        return self

    async def __aexit__(self, *_: object) -> None:
        self._over.set()
        await self._runner.cleanup()
