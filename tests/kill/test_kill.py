"""The bot is killed again and again while ten people answer. What was acknowledged is there, once; the rest is whole.

A round ends after so many answers, not after so much time, and nothing is believed because a time has passed: after
every kill the database must hold, for each person, what was acknowledged to them, with or without the one message
that was under way (worlds.py). KILL_SEED repeats the choices of a run; when exactly a kill falls stays up to chance.
"""

import asyncio
import itertools
import json
import os
import random
import secrets
import shutil
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import aiohttp

from dialogs.instruments.definition import SKIPPED
from tests.bench import channel
from tests.bench.channel import Activity, Channel, conversation
from tests.bench.process import free_port, regiebot, settings, until_ready
from tests.kill.worlds import KEPT, QUESTIONS, REVIEW, Message, World, read_database, step_on
from tests.scenarios.people import buttons, texts

PEOPLE, ROUNDS = 10, 30
MOST_ANSWERS = 40
_ROOT = Path(__file__).parents[2]
_PATIENCE = aiohttp.ClientTimeout(total=60)


class Bot:
    """Where the bot is, whether it is there now, and how many answers people had from it."""

    def __init__(self, folder: Path) -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.database = folder / "regiebot.db"
        self.up = asyncio.Event()
        self._answers = asyncio.Semaphore(0)

    @property
    def database_url(self) -> str:
        return f"sqlite:///{self.database}"

    def answered(self) -> None:
        self._answers.release()

    async def answers(self, count: int) -> None:
        """Waits until people had so many more answers."""
        for _ in range(count):
            await self._answers.acquire()


class Someone:
    """One person: what they know to be so, the card in front of them, and the message they have no answer to."""

    def __init__(self, name: str, bot: Bot, http: aiohttp.ClientSession, service: str, rng: random.Random) -> None:
        self.name = name
        self._bot, self._http, self._service, self._rng = bot, http, service, rng
        self._world, self._card = World(), dict[str, Any]()
        self._ids = (f"{name}-{number}" for number in itertools.count(1))
        self._unanswered: tuple[Message, Activity] | None = None
        self._turn = asyncio.Lock()

    def heard(self, reply: Activity) -> None:
        """A message of the bot. Its card acknowledges, also when the bot dies before it answers the request."""
        assert reply.get("attachments"), f"{self.name} is told {reply.get('text')!r}"
        if self._unanswered and reply["replyToId"] == self._unanswered[0].id:
            self._sees(self._unanswered[0], reply["attachments"][0]["content"])

    def _sees(self, message: Message, card: dict[str, Any]) -> None:
        world, seen = self._world.after(message), texts(card)
        assert step_on(seen) == world.step, f"{self.name} in {self._world} sent {message} and sees:\n{seen}"
        self._world, self._card, self._unanswered = world, card, None
        self._bot.answered()

    async def _send(self, message: Message, activity: Activity) -> None:
        self._unanswered = message, activity
        try:
            async with self._http.post(f"{self._bot.url}/api/messages", json=activity) as response:
                assert response.status < 300, f"{self.name} gets {response.status}"
                if message.place:
                    self._sees(message, (await response.json())["value"])
                assert not self._unanswered, f"{self.name}: {response.status}, but no card came"
        except (aiohttp.ClientConnectionError, aiohttp.ClientPayloadError):
            # The bot is gone. What its card said before, if it came, was said.
            assert not self._bot.up.is_set(), "the bot hung up, and nobody killed it"

    async def say(self, text: str) -> None:
        message = Message(next(self._ids), text)
        await self._send(message, channel.said(self._service, self.name, message.id, text))

    async def _press(self, text: str) -> None:
        """The main button of the card in front of them, with this answer."""
        message = Message(next(self._ids), text, self._world.place)
        button = next(b for b in buttons(self._card).values() if b.get("verb") in ("fill", "submit"))
        data = dict(button["data"])
        if button["verb"] == "fill":
            question = QUESTIONS[len(self._world.open or ())]
            value = KEPT.get(question, {}).get(text, text)
            data[f"q.{question}"] = SKIPPED if value is None else value
        await self._send(message, channel.pressed(self._service, self.name, message.id, button["verb"], data))

    async def _again(self) -> None:
        """Without an answer: the same delivery once more, the same under a new id, or the question where they are."""
        assert self._unanswered
        message, activity = self._unanswered
        answering = self._world.open is not None and 3 <= len(self._world.open) < REVIEW
        match self._rng.randrange(3):
            case 0:
                await self._send(message, activity)
            case 1 if message.place:
                # Pressed again: its card may be an old one by now, and then it does nothing.
                id_ = next(self._ids)
                await self._send(replace(message, id=id_), activity | {"id": id_})
            case 1 if answering:
                # Typed again: words go to the question that is current, which may be the next one by now.
                await self.say(self._rng.choice(list(KEPT["dirigent"])))
            case _:
                await self.say("verder")

    async def _forward(self) -> None:
        """The next thing of a scan, typed or pressed."""
        world = self._world
        if world.open is None:
            await self.say("zelfscan")
            return
        do = self._rng.choice((self.say, self._press))
        if len(world.open) == REVIEW:
            await do("verstuur")
        elif (question := QUESTIONS[len(world.open)]) == "naam":
            await do(f"Regio {self._rng.randrange(10**6)}")
        else:
            await do(self._rng.choice(list(KEPT[question])))

    async def talk(self) -> None:
        while True:
            await self._bot.up.wait()
            async with self._turn:
                if self._bot.up.is_set():
                    await (self._again() if self._unanswered else self._forward())

    async def found(self, world: World) -> None:
        """After a kill: this is in the database. Anything else than what they were told is a fault."""
        async with self._turn:
            known = self._world
            possible = (known, known.after(self._unanswered[0])) if self._unanswered else (known,)
            assert world in possible, f"{self.name} may be in any of {possible}, and the database says {world}"
            self._world = world

    async def finish(self) -> None:
        """After all that: `verder` shows where they are, and it goes on from there to a result."""
        await self.say("verder")
        if self._world.open is None:
            await self._forward()
        while self._world.open is not None:
            await self._forward()
        assert "Jouw zelfscan" in texts(self._card)


class Nursery:
    """Starts bots that are ready within a moment, and kills them."""

    def __init__(self, process: asyncio.subprocess.Process, bot: Bot) -> None:
        assert process.stdin
        assert process.stdout
        self._to, self._from, self._bot = process.stdin, process.stdout, bot
        self._pid = 0

    async def start(self) -> None:
        environment = settings(self._bot.port, self._bot.database_url)
        self._to.write(json.dumps(environment).encode() + b"\n")
        self._pid = int(await self._from.readline())
        await until_ready(f"{self._bot.url}/readyz")
        self._bot.up.set()

    async def kill(self) -> None:
        self._bot.up.clear()
        os.kill(self._pid, signal.SIGKILL)
        self._pid = 0
        assert await self._from.readline() == b"ended\n"

    def close(self) -> None:
        if self._pid:
            os.kill(self._pid, signal.SIGKILL)
        self._to.close()


@asynccontextmanager
async def nursery(bot: Bot, output: Path) -> AsyncIterator[Nursery]:
    command = (sys.executable, "-m", "tests.kill.nursery")
    pipe = asyncio.subprocess.PIPE
    with output.open("wb") as said:
        process = await asyncio.create_subprocess_exec(*command, cwd=_ROOT, stdin=pipe, stdout=pipe, stderr=said)
        bots = Nursery(process, bot)
        try:
            yield bots
        finally:
            bots.close()
            await process.wait()


def in_database(file: Path, copy: Path) -> dict[str, World]:
    """What a dead bot left behind, read from a copy: putting it right is up to the bot that comes next."""
    copy.mkdir()
    for part in (file, file.with_name(file.name + "-wal")):
        if part.exists():
            shutil.copy(part, copy)
    return read_database(copy / file.name)


async def test_an_acknowledged_answer_survives_every_kill_exactly_once(tmp_path: Path) -> None:
    seed = int(os.environ.get("KILL_SEED") or secrets.randbelow(10**6))
    print(f"KILL_SEED={seed}")
    rng, bot = random.Random(seed), Bot(tmp_path)
    people: dict[str, Someone] = {}

    def heard(reply: Activity) -> None:
        people[reply["conversation"]["id"]].heard(reply)

    connector = aiohttp.TCPConnector(limit=0, force_close=True)
    async with Channel(heard) as teams, aiohttp.ClientSession(connector=connector, timeout=_PATIENCE) as http:
        for name in (f"p{number}" for number in range(PEOPLE)):
            people[conversation(name)] = Someone(name, bot, http, teams.url, random.Random(rng.random()))
        everybody = people.values()
        async with nursery(bot, tmp_path / "bots.txt") as bots:
            await bots.start()
            await asyncio.gather(*(person.say("hallo") for person in everybody))
            await asyncio.gather(*(person.say("ok") for person in everybody))
            async with asyncio.TaskGroup() as talking:
                tasks = [talking.create_task(person.talk()) for person in everybody]
                for number in range(ROUNDS):
                    await bot.answers(rng.randrange(MOST_ANSWERS))
                    await asyncio.sleep(rng.uniform(0, 0.005))
                    await bots.kill()
                    kept = in_database(bot.database, tmp_path / f"kill{number}")
                    for person in everybody:
                        await person.found(kept[person.name])
                    if number < ROUNDS - 1:
                        await bots.start()
                for task in tasks:
                    task.cancel()
        async with regiebot(tmp_path, bot.database_url, port=bot.port):
            bot.up.set()
            await asyncio.gather(*(person.finish() for person in everybody))
            bot.up.clear()
    kept = in_database(bot.database, tmp_path / "end")
    for person in everybody:
        await person.found(kept[person.name])
