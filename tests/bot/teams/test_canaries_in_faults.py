"""Canaries in what goes wrong: a database that says what it refused, a fault of a library, bytes that are no request.

What comes out is the log, the metrics and the answers; nothing of it may be in there (norms A17, A39, C29).

`test_canaries.py` has what comes in through a bot that works.
"""

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Iterator
from urllib.parse import urlsplit

import pytest
from botbuilder.core import TurnContext
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from bot.teams.adapter import TeamsAdapter
from bot.telemetry import logs
from tests.bot.teams.stub import TENANT, activity
from tests.bot.teams.test_canaries import ALL, BSN, CASE, MAIL, NAME, Run, found, run
from tests.conftest import raw

__all__ = ["run"]


@pytest.fixture(autouse=True)
def libraries_as_they_were() -> Iterator[None]:
    before = list(logging.getLogger().handlers)
    yield
    logging.getLogger().handlers[:] = before


def _lines(out: str) -> list[dict[str, object]]:
    """The lines of the log; each is one of ours, of keys we know."""
    lines = [json.loads(line) for line in out.splitlines()]
    assert all(set(line) <= logs.KEYS for line in lines)
    return lines


async def _refuse_with_the_row(run: Run) -> None:
    """From here on the database refuses every run, and tells in its own words what was in it."""
    async with raw(run.engine) as connection:
        if run.file:
            for moment in ("INSERT", "UPDATE"):
                await connection.execute(
                    text(
                        f"CREATE TRIGGER no_{moment} BEFORE {moment} ON people BEGIN"
                        f" SELECT RAISE(ABORT, 'refused: {ALL}'); END"
                    )
                )
        else:
            await connection.execute(text("ALTER TABLE people ADD CONSTRAINT no CHECK (locale = 'xx') NOT VALID"))


@pytest.fixture
async def refusing(run: Run) -> AsyncIterator[Run]:
    await run.says("hallo", "ok")
    await _refuse_with_the_row(run)
    yield run
    if not run.file:
        async with raw(run.engine) as connection:
            await connection.execute(text("ALTER TABLE people DROP CONSTRAINT no"))


async def test_a_database_that_says_what_it_refused(refusing: Run, capsys: pytest.CaptureFixture[str]) -> None:
    logs.set_up("debug")
    for words in ("zelfscan", "1", ALL):
        await refusing.post(activity(refusing.channel, words, user="7", **{"from": _somebody()}))
    said = capsys.readouterr()
    faults = [line for line in _lines(said.out) if line["event"] == "fault"]
    assert faults, "nothing went wrong: then nothing was looked at"
    assert found(said.out + said.err) == []
    assert found(await refusing.metrics()) == []
    assert found(json.dumps(refusing.channel.sent)) == []


def _somebody() -> dict[str, str]:
    # The directory id is kept, so a row that is told of has it: here it is one of the canaries.
    return {"id": "29:7", "name": ALL, "aadObjectId": f"{BSN}-{NAME}"}


_REQUESTS = (
    f"GET /metrics?x={BSN}&naam={NAME} HTTP/1.1\r\nHost: x\r\nX-A: {MAIL}\r\n\r\n",
    f"GET /{NAME}/{BSN}?{CASE} HTTP/1.1\r\nHost: x\r\n\r\n",
    f"GET /files/{BSN}.{NAME}.{CASE}?{MAIL} HTTP/1.1\r\nHost: x\r\n\r\n",
    f"GET /calendar/{TENANT}.{BSN}.{'A' * 43}.ics HTTP/1.1\r\nHost: x\r\nIf-None-Match: {NAME}\r\n\r\n",
    f"{NAME} /api/messages HTTP/1.1\r\nHost: x\r\n\r\n",
    f"GET {NAME} {BSN} HTTP/9.9\r\n\r\n",
    f"POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Length: {NAME}\r\n\r\n",
    f"POST /api/messages HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: {NAME}\r\n\r\n0\r\n\r\n",
    f"POST /api/messages HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n{NAME}\r\n{BSN}\r\n",
    f"POST /api/messages HTTP/1.1\r\nHost: x\r\nExpect: {NAME}\r\nContent-Length: 0\r\n\r\n",
    f"POST /api/messages HTTP/1.1\r\nHost: x\r\n{NAME} {BSN}\r\n\r\n",
    f"POST /api/messages HTTP/1.1\r\nHost: {NAME} x\r\nAuthorization: Bearer {BSN}.{NAME}.{CASE}\r\n"
    "Content-Length: 2\r\n\r\n{}",
    *(
        f"POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: {kind}\r\nContent-Encoding: {packed}\r\n"
        f"Content-Length: {len(body)}\r\n\r\n{body}"
        for kind, packed, body in (
            (f"application/json; charset={NAME}", "identity", json.dumps({"type": ALL})),
            (f"application/{NAME}", "identity", ALL),
            ("application/json", NAME, ALL),
            ("application/json", "gzip", ALL),
            ("application/json", "identity", f'{{"type": "message", "text": "{ALL}"'),
            ("application/json", "identity", f'{{"type": {{"{NAME}": "{BSN}"}}, "text": ["{ALL}"]}}'),
            ("application/json", "identity", "[" * 5000 + f'"{NAME}"'),
            ("application/json", "identity", json.dumps({"type": "message", "serviceUrl": f"ftp://{NAME}/{BSN}"})),
            ("application/json", "identity", json.dumps({"type": "invoke", "name": ALL, "value": {"a": 1e308}})),
            ("application/json", "identity", f'{{"type": "message", "text": "\\ud800 {ALL}", "n": 1e999}}'),
        )
    ),
)  # fmt: skip


async def test_bytes_that_are_no_request(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    logs.set_up("debug")
    at = urlsplit(run.url)
    for request in _REQUESTS:
        reader, writer = await asyncio.open_connection(at.hostname, at.port)
        writer.write(request.encode())
        await writer.drain()
        writer.write_eof()
        async with asyncio.timeout(20):
            answer = await reader.read()
        writer.close()
        assert b" 500 " not in answer[:20], request
    said = capsys.readouterr()
    _lines(said.out)
    assert found(said.out + said.err) == []
    assert found(await run.metrics()) == []


class _Breaks:
    """Whatever comes in goes wrong, in words that say what it was."""

    async def on_turn(self, context: TurnContext) -> None:
        raise RuntimeError(f"{context.activity.text} {ALL}")


async def test_what_is_no_kind_of_message_is_not_called_by_its_name(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    logs.set_up("debug")
    body = activity(run.channel, ALL, type=f"{NAME} {BSN}")

    class _All:
        async def admit(self, headers: object) -> object:
            return lambda envelope: True

    async def read() -> bytes:
        return json.dumps(body).encode()

    adapter = TeamsAdapter(_Breaks(), _All())  # type: ignore[arg-type]
    answer = await adapter.receive({}, read)
    assert answer.status == 500
    [line] = _lines(capsys.readouterr().out)
    assert (line["event"], line["error"]) == ("fault", "RuntimeError")
    assert found(json.dumps(line)) == []


async def test_a_fault_in_the_hands_of_a_library(capsys: pytest.CaptureFixture[str]) -> None:
    """What nobody waited for, asyncio tells with all that is in it; others log what they could not read."""
    logs.set_up("info")

    async def fails() -> None:
        raise DBAPIError(f"INSERT {ALL}", {"naam": NAME}, ValueError(f"Failing row contains ({ALL})"))

    task = asyncio.create_task(fails())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del task
    asyncio.get_running_loop().call_exception_handler(
        {"message": f"Unhandled {ALL}", "exception": ValueError(ALL), "future": asyncio.Future()}
    )
    for name in ("aiohttp.web", "sqlalchemy.pool.impl.QueuePool", "httpx", "asyncpg"):
        logging.getLogger(name).warning("could not read %s", ALL)
        logging.getLogger(name).info("GET %s", ALL)
        try:
            raise ValueError(ALL)
        except ValueError:
            logging.getLogger(name).exception("failed on %s", ALL)
    said = capsys.readouterr()
    lines = _lines(said.out)
    assert said.err == ""
    assert found(said.out) == []
    # An operator still reads that it happened, to whom, what kind of fault and where.
    told = [(line["event"], line["kind"], line.get("error")) for line in lines]
    assert ("library", "asyncio", "ValueError") in told
    assert ("library", "asyncio", "DBAPIError") in told
    assert ("library", "httpx", "ValueError") in told
    assert sum(kind == "httpx" for _, kind, _ in told) == 2, "what is no warning is not there"
    assert all(":" in str(line["where"]) for line in lines)
