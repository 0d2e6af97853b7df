"""Many people at once, each waiting for the answer before the next word; every answer must be the expected one."""

import asyncio
import itertools
import json
import random
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import aiohttp

from tests.bench.channel import Activity, Channel, conversation, said
from tests.bench.process import Server

_PATIENCE = 20.0
_DICE = random.SystemRandom()


@dataclass(frozen=True)
class Line:
    """What a person types, and words that the one right answer has and the others have not."""

    text: str
    answer: str


@dataclass(frozen=True)
class Script:
    """`opening` is said once and not timed; `scan` over and over."""

    opening: tuple[Line, ...]
    scan: tuple[Line, ...]


@dataclass
class Reading:
    """What one measurement came to: seconds per turn, processor time of the server, and what went wrong by kind.

    `done` counts all turns, `turns` has those that ended in time.
    """

    seconds: float
    turns: list[float] = field(default_factory=list)
    done: int = 0
    worked: float = 0.0
    errors: Counter[str] = field(default_factory=Counter)

    @property
    def per_second(self) -> float:
        return len(self.turns) / self.seconds


def _worked(servers: Sequence[Server]) -> float:
    return sum(server.worked for server in servers)


def _words(message: Activity) -> str:
    return str(message["text"]) if message.get("text") else json.dumps(message.get("attachments"), ensure_ascii=False)


class Load:
    """Drives bots over one channel. Names of people and ids of messages are never used twice."""

    def __init__(self) -> None:
        self._names = (f"p{number}" for number in itertools.count(1))
        self._ids = (f"m{number}" for number in itertools.count(1))
        self._waiting: dict[str, tuple[str, asyncio.Future[str]]] = {}
        self._unasked = 0
        self._channel = Channel(self._heard)

    async def __aenter__(self) -> "Load":
        await self._channel.__aenter__()
        return self

    async def __aexit__(self, *error: Any) -> None:
        await self._channel.__aexit__(*error)

    def _heard(self, message: Activity) -> None:
        asked, answer = self._waiting.pop(message["conversation"]["id"], ("", None))
        if answer is None or message.get("replyToId") != asked:
            self._unasked += 1
        elif not answer.done():
            answer.set_result(_words(message))

    async def run(self, servers: Sequence[Server], script: Script, people: int, seconds: float) -> Reading:
        """People who are new to the bot, talking for so many seconds. Only turns that end within them count.

        Of several servers each delivery goes to any of them, whoever it is from and whichever had the one before.
        """
        reading = Reading(seconds)
        names = list(itertools.islice(self._names, people))
        unasked = self._unasked
        async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as http:
            await asyncio.gather(*(self._say(http, servers, name, script.opening, reading) for name in names))
            reading.turns.clear()
            reading.done, reading.worked = 0, -_worked(servers)
            until = time.perf_counter() + seconds
            await asyncio.gather(
                *(self._say(http, servers, name, itertools.cycle(script.scan), reading, until) for name in names)
            )
            reading.worked += _worked(servers)
        if self._unasked > unasked:
            reading.errors["unasked"] += self._unasked - unasked
        return reading

    async def _say(
        self,
        http: aiohttp.ClientSession,
        servers: Sequence[Server],
        name: str,
        lines: Iterable[Line],
        reading: Reading,
        until: float = float("inf"),
    ) -> None:
        for line in lines:
            began = time.perf_counter()
            if began >= until:
                return
            fault = await self._turn(http, _DICE.choice(servers).url, name, line)
            ended = time.perf_counter()
            reading.done += 1
            if fault:
                reading.errors[fault] += 1
            elif ended <= until:
                reading.turns.append(ended - began)

    async def _turn(self, http: aiohttp.ClientSession, url: str, name: str, line: Line) -> str:
        """From the POST until it is answered and the reply is in. "" or what was wrong."""
        id_ = next(self._ids)
        answer: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        self._waiting[conversation(name)] = (id_, answer)
        try:
            async with asyncio.timeout(_PATIENCE):
                async with http.post(f"{url}/api/messages", json=said(self._channel.url, name, id_, line.text)) as got:
                    await got.read()
                if got.status >= 300:
                    return f"status {got.status}"
                return (
                    ""
                    if line.answer in (await answer).replace("\N{NO-BREAK SPACE}", " ")
                    else f"wrong answer to {line.text!r}"
                )
        except (TimeoutError, aiohttp.ClientError) as fault:
            return type(fault).__name__
