"""The channel's side of the wire: takes what is sent, notes all of it, and answers as badly as it is told to."""

import asyncio
import contextlib
import json
import re
import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from aiohttp import web

from tests.stub import Stub

# Longer than any sender of ours waits.
_NEVER = 60.0
# How a case is called on a card: the code of a UVO, the name of a round (cases.py).
_CASE = re.compile(r"\bAB-\d{6}\b|\bRonde r\d+\b")


class Answer(StrEnum):
    """What a message meets. LOST, RESET and HANG have it delivered without saying so; FAILED does not deliver it."""

    YES = "200"
    WAIT = "429"
    WAIT_AS_LONG_AS = "429 with Retry-After"
    GONE = "403"
    FAILED = "500 before taking it"
    LOST = "500 after taking it"
    RESET = "reset after taking it"
    HANG = "silence after taking it"


TAKEN = frozenset({Answer.YES, Answer.LOST, Answer.RESET, Answer.HANG})


@dataclass(frozen=True)
class Arrived:
    """One message that came in: who sent it to which chat, and what they were answered.

    `told` are the prompts it says to tell, each with the fence it was claimed under; `cases` are those that can be read
    on its card. `rest_until` is the moment before which the chat asked to be left alone.
    """

    told: Mapping[str, int]
    worker: str
    chat: str
    at: float
    answer: Answer
    cases: frozenset[str] = frozenset()
    rest_until: float = 0.0

    @property
    def taken(self) -> bool:
        """The person has it."""
        return self.answer in TAKEN


@dataclass(frozen=True)
class Meets:
    """What a message meets, how many seconds that takes, and how many the chat is to be left alone after it."""

    answer: Answer = Answer.YES
    takes: float = 0.0
    rest: int = 1


Decide = Callable[[str, str, int], Meets]


def at_once(_chat: str, _prompt: str, _number: int) -> Meets:
    """A channel as one would wish."""
    return Meets()


def _pass_over(_: Mapping[str, Any]) -> None:
    pass


class Wire(Stub):
    """`decide` says what the nth message that begins with a prompt meets; `heard` gets what answers people."""

    def __init__(self, decide: Decide, heard: Callable[[Mapping[str, Any]], None] = _pass_over) -> None:
        self.decide = decide
        self.heard = heard
        self.arrived: list[Arrived] = []
        self._numbers = Counter[str]()
        self._over = asyncio.Event()
        app = web.Application(client_max_size=4 << 20)
        app.router.add_post("/v3/conversations/{chat}/activities", self._take)
        app.router.add_post("/v3/conversations/{chat}/activities/{activity}", self._take)
        app.router.add_post("/v3/conversations", self._open)
        super().__init__(app, shutdown_timeout=1)

    async def _take(self, request: web.Request) -> web.Response:
        message = await request.json()
        cards = message.get("attachments") or [{"content": {}}]
        card = cards[0]["content"]
        if "chaos" in card:
            return await self._take_prompt(request, card)
        if message.get("type") == "message":
            self.heard(message)
        return web.json_response({"id": "r"})

    async def _take_prompt(self, request: web.Request, card: Mapping[str, Any]) -> web.Response:
        stamp, chat, now = card["chaos"], request.match_info["chat"], time.time()
        lead = next(iter(stamp["told"]))
        meets = self.decide(chat, lead, self._numbers[lead])
        self._numbers[lead] += 1
        cases = frozenset(_CASE.findall(json.dumps(card.get("body", ""), ensure_ascii=False)))
        rest_until = now + meets.takes + meets.rest if meets.answer is Answer.WAIT_AS_LONG_AS else 0.0
        self.arrived.append(Arrived(stamp["told"], stamp["worker"], chat, now, meets.answer, cases, rest_until))
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
            case Answer.WAIT_AS_LONG_AS:
                return web.Response(status=429, headers={"Retry-After": str(meets.rest)})
            case Answer.YES:
                return web.json_response({"id": f"{lead}-{self._numbers[lead]}"}, status=201)
        return web.Response(status=int(meets.answer[:3]))

    async def _open(self, request: web.Request) -> web.Response:
        [member] = (await request.json())["members"]
        return web.json_response({"id": member["id"].replace("29:", "a:")}, status=201)

    async def __aexit__(self, *_: object) -> None:
        self._over.set()
        await super().__aexit__()
