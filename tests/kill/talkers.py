"""People who talk with the bot while its processes die: what they were shown must be there, once, in the end.

Whatever is not answered is delivered again, by Teams or by the person, to another process. As long as they have no
answer they may be in two states, and the first card they see tells in which.
"""

import asyncio
import itertools
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import aiohttp

from dialogs.instruments.definition import SKIPPED
from tests.bench import channel
from tests.kill.history import Talk
from tests.kill.worlds import KEPT, QUESTIONS, REVIEW, Message, World, step_on
from tests.scenarios.people import buttons, texts

# Longer than anything stands still, so that nothing is under way any more when somebody goes on.
_PATIENCE = aiohttp.ClientTimeout(total=120)
_LEAST, _MOST = 0.05, 0.4
_BETWEEN_TRIES = 0.1
_TWICE = 0.03
_NO_ANSWERS = frozenset({"hallo", "ok", "zelfscan", "verder"})
# What is thrown when a process is gone, in the middle of a request or before it.
_HUNG_UP = (aiohttp.ClientConnectionError, aiohttp.ClientPayloadError)


class Talker:
    """One person: where they may be, the card in front of them, and what they said that is not answered."""

    def __init__(self, name: str, service: str, addresses: Sequence[str], rng: random.Random) -> None:
        self.name = name
        self.answered = self.answers = self.unanswered = 0
        self.untrue: list[str] = []
        self._service, self._addresses, self._rng = service, addresses, rng
        self._possible: tuple[World, ...] = (World(),)
        self._card: Mapping[str, Any] = {}
        self._ids = (f"{name}-{number}" for number in itertools.count(1))
        self._waits: tuple[Message, channel.Activity] | None = None
        self._last: tuple[Message, channel.Activity] | None = None

    # What they see

    def hear(self, reply: Mapping[str, Any]) -> None:
        """Take a message of the bot. What has no card is an apology: nothing is known by it."""
        if self._waits and reply.get("replyToId") == self._waits[0].id and reply.get("attachments"):
            self._see(reply["attachments"][0]["content"])

    def _see(self, card: Mapping[str, Any]) -> None:
        assert self._waits
        message, _ = self._waits
        seen = texts(dict(card))
        after = [world.after(message) for world in self._possible]
        try:
            step = step_on(seen)
        except AssertionError as nowhere:
            self.untrue.append(f"{self.name} sent {message.text!r} and sees {nowhere}")
            return
        # Of what was taken before, only this may be delivered again.
        found = {replace(world, taken=frozenset((message.id,))): None for world in after if world.step == step}
        if not found:
            may = " or ".join(f"{len(world.sent)} scans and {world.open}" for world in after)
            self.untrue.append(f"{self.name} sent {message.text!r}, is at {may}, and sees {seen[:60]!r}")
            return
        self._possible, self._card, self._last, self._waits = tuple(found), card, self._waits, None
        self.answered += 1
        self.answers += message.place is not None or message.text not in _NO_ANSWERS

    @property
    def _world(self) -> World:
        return self._possible[0]

    def talk_of(self, kept: World | None) -> Talk:
        """What they may be sure of, beside what is kept."""
        return Talk(tuple(map(_answers, self._possible)), kept and _answers(kept))

    # What they do

    async def _send(self, http: aiohttp.ClientSession, message: Message, activity: channel.Activity) -> None:
        self._waits = message, activity
        # What was said before and is not said again makes no difference. From here on this may have been taken.
        known = [replace(world, taken=world.taken & {message.id}) for world in self._possible]
        self._possible = tuple(dict.fromkeys((*known, *(world.after(message) for world in known))))
        try:
            async with http.post(f"{self._rng.choice(self._addresses)}/api/messages", json=activity) as response:
                answer = await response.json() if message.place and response.status < 300 else {}
        except _HUNG_UP:
            answer = {}
        if isinstance(card := answer.get("value"), dict) and self._waits:
            self._see(card)
        if self._waits:
            self.unanswered += 1
            await asyncio.sleep(_BETWEEN_TRIES)

    async def say(self, http: aiohttp.ClientSession, text: str) -> None:
        """Type this, whatever becomes of it."""
        message = Message(next(self._ids), text)
        await self._send(http, message, channel.said(self._service, self.name, message.id, text))

    async def _press(self, http: aiohttp.ClientSession, text: str) -> None:
        """Press the main button of the card in front of them, with this answer."""
        message = Message(next(self._ids), text, self._world.place)
        button = next(b for b in buttons(dict(self._card)).values() if b.get("verb") in ("fill", "submit"))
        data = dict(button["data"])
        if button["verb"] == "fill":
            question = QUESTIONS[len(self._world.open or ())]
            value = KEPT.get(question, {}).get(text, text)
            data[f"q.{question}"] = SKIPPED if value is None else value
        await self._send(http, message, channel.pressed(self._service, self.name, message.id, button["verb"], data))

    async def _again(self, http: aiohttp.ClientSession) -> None:
        """Without an answer: the same delivery once more, the same press anew, or the question where they are."""
        assert self._waits
        message, activity = self._waits
        match self._rng.randrange(3):
            case 0:
                await self._send(http, message, activity)
            case 1 if message.place:
                # Its card may be an old one by now, and then it does nothing.
                id_ = next(self._ids)
                await self._send(http, replace(message, id=id_), activity | {"id": id_})
            case _:
                await self.say(http, "verder")

    async def _forward(self, http: aiohttp.ClientSession) -> None:
        """Do the next thing of a scan, typed or pressed."""
        world = self._world
        if world.open is None:
            await self.say(http, "zelfscan")
            return
        do = self._rng.choice((self.say, self._press))
        if len(world.open) == REVIEW:
            await do(http, "verstuur")
        elif (question := QUESTIONS[len(world.open)]) == "naam":
            await do(http, f"Regio {self._rng.randrange(10**6)}")
        else:
            await do(http, self._rng.choice(list(KEPT[question])))

    async def talk(self, over: Callable[[], bool]) -> None:
        """Fill in one scan after the other until it is over; then find out where they are."""
        async with aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=0, force_close=True), timeout=_PATIENCE
        ) as http:
            for first in ("hallo", "ok"):
                await self._until_answered(http, first)
            while not over() and not self.untrue:
                await self._go_on(http)
                await asyncio.sleep(self._rng.uniform(_LEAST, _MOST))
            await self._until_answered(http, "verder")

    async def _go_on(self, http: aiohttp.ClientSession) -> None:
        if self._waits:
            await self._again(http)
        elif self._last and self._rng.random() < _TWICE:
            # A channel may deliver what it has an answer to.
            await self._send(http, *self._last)
        else:
            await self._forward(http)

    async def _until_answered(self, http: aiohttp.ClientSession, text: str) -> None:
        await self.say(http, text)
        while self._waits and not self.untrue:
            await self._send(http, *self._waits)


def _answers(world: World) -> World:
    return replace(world, taken=frozenset())
