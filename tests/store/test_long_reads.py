"""What is read in pieces over a connection with PostgreSQL that dies: an impatient unit waits for no piece for ever."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import aclosing
from itertools import pairwise

import pytest
from sqlalchemy import column, func, select
from sqlalchemy.exc import DBAPIError

from store import bounded_asyncpg, pooled
from store.engine import close_engine, database_url, make_engine
from store.pooled import PooledConnection
from store.tenancy import TenantConnection, bind_words
from tests.tcp_proxy import TcpProxy, before_postgres, through

# Far more than the limits below take on a busy machine, far less than a connection that nobody breaks off.
FAR = 30
MANY, SIZE = 40_000, 1_000
_NUMBERS = select(column("n")).select_from(func.generate_series(1, MANY).alias("n"))


@pytest.fixture
async def proxy(postgres_url: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[TcpProxy]:
    monkeypatch.setattr(bounded_asyncpg, "PATIENCE", 0.5)
    monkeypatch.setattr(pooled, "IMPATIENT_SECONDS", 1.0)
    # The server's limit is on our standing still, which a busy machine does for longer than these limits on waiting.
    monkeypatch.setattr(pooled, "_LET_GO", f", set_config('idle_in_transaction_session_timeout', '{FAR}s', true)")
    async with before_postgres(postgres_url) as proxy:
        yield proxy


@pytest.fixture
async def connection(postgres_url: str, proxy: TcpProxy) -> AsyncIterator[TenantConnection]:
    """Of an impatient unit, as the first try of a turn has it."""
    engine = make_engine(database_url(through(proxy, postgres_url)), pool=2)
    source = PooledConnection(engine, bind_words("veld"), impatient=True)
    await source.begin()
    yield TenantConnection(source, "veld", ["veld"])
    async with asyncio.timeout(FAR):
        await source.rollback()
        assert engine.pool.checkedout() == 0  # type: ignore[attr-defined]
        proxy.thaw()
        await close_engine(engine)


async def test_all_of_it_is_read_in_order(connection: TenantConnection) -> None:
    found = await connection.collect_long(_NUMBERS, {}, lambda row: row.n, size=SIZE)
    assert len(found) == MANY
    assert all(one < other for one, other in pairwise(found))


async def test_a_read_that_gets_no_answer_is_broken_off(connection: TenantConnection, proxy: TcpProxy) -> None:
    proxy.freeze()
    with pytest.raises(DBAPIError) as fault:
        async with asyncio.timeout(FAR):
            await connection.collect_long(_NUMBERS, {}, tuple, size=SIZE)
    assert fault.value.connection_invalidated


@pytest.mark.parametrize("after", [1, 3])
async def test_so_is_one_that_dies_half_way(connection: TenantConnection, proxy: TcpProxy, after: int) -> None:
    read = 0
    with pytest.raises(DBAPIError) as fault:
        async with asyncio.timeout(FAR), aclosing(connection.pieces(_NUMBERS, {}, SIZE)) as parts:
            async for _ in parts:
                read += 1
                if read == after:
                    proxy.freeze()
    assert fault.value.connection_invalidated
    assert after <= read < MANY // SIZE


async def test_who_reads_slowly_is_not_broken_off(connection: TenantConnection) -> None:
    """The limit is on waiting for one piece: all of them together take longer than that of a long statement."""
    read = 0
    async with asyncio.timeout(FAR), aclosing(connection.pieces(_NUMBERS, {}, SIZE)) as parts:
        async for part in parts:
            await asyncio.sleep(0.12)
            read += len(part)
    assert read == MANY
