"""The loop never stands still for long, however many rows there are: counted in steps, never in time.

Between two turns of the loop Python makes so many calls at most, and SQLite, where it works in the loop, takes so many
steps for a statement at most. So who talks while a round of thousands is released, invited or forgotten is heard.
"""

import asyncio
import sys
import threading
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import partial
from types import FrameType
from typing import Any

import pytest
from sqlalchemy import event, insert, literal, select
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.installation import make_installation
from bot.settings import Settings
from dialogs.events import Delivery, Member, RosterRead, Who
from dialogs.instruments.rounds import Mode
from dialogs.records import Address, Round
from dialogs.terms import Term
from dialogs.usecases import closing_news, inviting, own_data, pictures
from dialogs.usecases.turn import Installation, in_place, turn_for
from store import tenancy
from store.engine import database_url, make_engine
from store.migrate import upgrade
from store.register import register
from store.schema import invitations, people, prompts
from store.unit_of_work import UnitOfWork, units_of_work
from tests.bench.pictures import NOW, TENANT, _fill
from tests.conftest import empty, raw

# So many people took part: what is read and worked out of them is far more than may be done at once.
MANY = 1_500
# Calls of Python between two turns of the loop, and steps of SQLite in a statement: some milliseconds of each.
MOST_CALLS, MOST_STEPS = 8_000, 20_000
_STEPS = 1_000
_LATE, _AFTER = NOW + timedelta(days=1), NOW + timedelta(days=900)


@dataclass
class Watch:
    """What was seen: the most calls between two turns of the loop, and statements that took SQLite many steps in it."""

    turns: int = 0
    most_calls: int = 0
    long: dict[str, int] = field(default_factory=dict)

    def stood_never_still(self) -> None:
        assert self.most_calls <= MOST_CALLS, f"{self.most_calls:,} calls in one go"
        assert not self.long, f"SQLite takes long for this, in the loop: {self.long}"


@contextmanager
def _counting_calls(watch: Watch) -> Iterator[Callable[[], None]]:
    """Count the calls in this thread; what is yielded says that the loop has turned."""
    calls = 0

    def count(_: FrameType, what: str, __: Any) -> None:
        nonlocal calls
        calls += what in ("call", "c_call")

    def turned() -> None:
        nonlocal calls
        watch.most_calls = max(calls, watch.most_calls)
        calls = 0
        watch.turns += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        yield turned
    finally:
        sys.setprofile(before)


def _count_steps(engine: AsyncEngine, watch: Watch) -> None:
    """Count the steps that SQLite takes in this thread for each statement, with the reading of its rows."""
    here, said, taken = threading.get_ident(), "", 0

    @event.listens_for(engine.sync_engine, "before_cursor_execute")
    def begin(_: Any, __: Any, statement: str, *_more: Any) -> None:
        nonlocal said, taken
        said, taken = statement, 0

    def step() -> int:
        nonlocal taken
        if threading.get_ident() == here:
            taken += _STEPS
            if taken > MOST_STEPS:
                watch.long[said] = taken
        return 0

    @event.listens_for(engine.sync_engine, "connect")
    def look(connection: Any, _: Any) -> None:
        connection.set_progress_handler(step, _STEPS)


@asynccontextmanager
async def watching(engine: AsyncEngine) -> AsyncIterator[Watch]:
    """Watch the loop while the block lasts."""
    watch = Watch()
    if engine.dialect.name == "sqlite":
        _count_steps(engine, watch)

    async def turn_with(turned: Callable[[], None]) -> None:
        while True:
            await asyncio.sleep(0)
            turned()

    with _counting_calls(watch) as turned:
        turning = asyncio.create_task(turn_with(turned))
        await asyncio.sleep(0)
        try:
            yield watch
            await asyncio.sleep(0)
        finally:
            turning.cancel()


@pytest.fixture(params=["sqlite", "postgresql"], scope="module")
def url(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A round that so many people have completed, all of them invited, with a reminder still due for each."""
    if request.param == "sqlite":
        made = f"sqlite:///{tmp_path_factory.mktemp('standstill') / 'many.db'}"
    else:
        made = str(request.getfixturevalue("postgres_url"))
    asyncio.run(_make(made))
    return made


async def _make(made: str) -> None:
    engine = make_engine(database_url(made))
    if engine.dialect.name == "postgresql":
        await upgrade(engine)
        await empty(engine)
    await _fill(made, MANY)
    invited = {
        "tenant": people.c.tenant, "round": literal("round"), "person": people.c.id, "state": literal("joined"),
        "invited_on": literal(NOW.date()), "called": people.c.id, "reason": literal(""), "reminded": literal(0),
    }  # fmt: skip
    due = {
        "tenant": people.c.tenant, "id": people.c.id, "key": people.c.id, "kind": literal("herinnering"),
        "person": people.c.id, "subject": literal("round"), "due_at": literal(_LATE, prompts.c.due_at.type),
        "expires_at": literal(_LATE, prompts.c.due_at.type), "state": literal("due"), "attempt": literal(0),
        "fence": literal(0), "reason": literal(""),
    }  # fmt: skip
    async with raw(engine) as connection:
        for table, row in ((invitations, invited), (prompts, due)):
            await connection.execute(insert(table).from_select(list(row), select(*row.values())))
    await engine.dispose()


@pytest.fixture
async def engine(url: str) -> AsyncIterator[AsyncEngine]:
    engine = make_engine(database_url(url))
    yield engine
    await engine.dispose()


@pytest.fixture
def house() -> Installation:
    """The house as the bot has it."""
    return make_installation(Settings())


@dataclass(frozen=True)
class _Moment:
    installation: Installation
    uow: Any
    now: Any = NOW


Act = Callable[[Installation, Any, Round], Awaitable[object]]


async def _release(installation: Installation, uow: Any, round_: Round) -> None:
    await pictures.close_and_release(installation, uow, round_, NOW, "p0")


async def _tell_all(installation: Installation, uow: Any, round_: Round) -> None:
    # In an open round everybody who took part hears of it.
    await closing_news.plan_closed(_Moment(installation, uow), replace(round_, mode=Mode.BETWEEN_REGIONS), "p0")


async def _forget(installation: Installation, uow: Any, _: Round) -> None:
    await own_data.forget_person(installation, uow, "p7", NOW)


async def _invite(installation: Installation, uow: Any, round_: Round) -> None:
    """Names are looked for in a large team."""
    person = await uow.people.by_id("p0")
    place = Address("19:team", "https://example.org", "", "28:bot")
    team = [Member(f"t{n}", f"29:t{n}", (f"Jansen{n}, Anna (Jeugd)", f"a.jansen{n}@x.nl")) for n in range(MANY)]
    names = tuple(f"Anna Jansen{n}" for n in range(20))
    here = [(place, member) for member in team]
    asked = RosterRead(Who(TENANT, "u0", "nl-NL"), Delivery("a:u0", "m"), round_.code, names, here)
    assert (await inviting.invite_from_roster(turn_for(installation, uow, person, NOW), asked)).count == len(names)


ACTS: dict[str, Act] = {
    "inviting from a team": _invite,
    "a release": _release,
    "news for all": _tell_all,
    "the invited": lambda _, uow, round_: uow.invitations.of_round(round_.id),
    "who was invited": lambda _, uow, round_: uow.invitations.people(round_.id),
    "how many": lambda _, uow, round_: uow.rounds.counts(round_.id),
    "everybody": lambda _, uow, __: uow.own_data.list_people(),
    "who stayed away": lambda _, uow, __: uow.own_data.list_unseen(date(2100, 1, 1)),
    "one's own data": lambda _, uow, __: uow.own_data.export("p7"),
    "forgetting one": _forget,
    "a new name": lambda _, uow, __: uow.own_data.rename("p7", "Anna"),
    "an organisation that parts": lambda _, uow, round_: uow.leaving.part(round_.id),
    "its prompts": lambda _, uow, __: uow.leaving.void_prompts(),
}
_TERMS = dict.fromkeys(register().terms({}, {}), Term())
ACROSS: dict[str, Act] = {
    "retention": lambda _, uow, __: uow.retention.sweep(_TERMS, _AFTER, _AFTER.date()),
    "an organisation that leaves": lambda _, uow, __: uow.leaving.purge(TENANT),
    "how many of each": lambda _, uow, __: uow.leaving.count(TENANT),
    "states of prompts": lambda _, uow, __: uow.prompts.count_by_state(),
    "prompts that are passed over": lambda _, uow, __: uow.prompts.pass_over(_AFTER),
    "claiming prompts": lambda _, uow, __: uow.prompts.claim(_AFTER, timedelta(minutes=2), 50),
    "tenants": lambda _, uow, __: uow.own_data.list_tenants(),
    "chains": lambda _, uow, __: uow.audit.chains(),
}


async def _do(engine: AsyncEngine, installation: Installation, unit: Callable[[], UnitOfWork], act: Act) -> Watch:
    """Do it, watched, and undo it."""
    async with units_of_work(engine)(TENANT) as uow:
        round_ = await uow.rounds.get("round")
    assert round_
    # Once before: SQLAlchemy builds each statement once in the life of a process.
    async with unit() as uow:
        await act(installation, uow, round_)
    await engine.dispose()
    async with watching(engine) as watch, unit() as uow:
        await act(installation, uow, round_)
    return watch


@pytest.mark.parametrize("what", ACTS)
async def test_the_loop_turns_on_meanwhile(engine: AsyncEngine, house: Installation, what: str) -> None:
    watch = await _do(engine, house, partial(units_of_work(engine), TENANT), ACTS[what])
    watch.stood_never_still()


@pytest.mark.parametrize("what", ACROSS)
async def test_and_across_organisations(engine: AsyncEngine, house: Installation, what: str) -> None:
    watch = await _do(engine, house, units_of_work(engine).across, ACROSS[what])
    watch.stood_never_still()


async def test_it_is_seen_when_the_picture_is_worked_out_in_the_loop(engine: AsyncEngine, house: Installation) -> None:
    there = replace(house, aside=in_place)
    watch = await _do(engine, there, partial(units_of_work(engine), TENANT), _release)
    with pytest.raises(AssertionError, match="calls in one go"):
        watch.stood_never_still()


async def test_it_is_seen_when_rows_are_read_at_once(
    engine: AsyncEngine, house: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    pieces = tenancy.TenantConnection.collect_long
    monkeypatch.setattr(
        tenancy.TenantConnection, "collect_long", lambda self, *given, size=0: pieces(self, *given, size=MANY)
    )
    watch = await _do(engine, house, partial(units_of_work(engine), TENANT), _release)
    with pytest.raises(AssertionError, match="calls in one go"):
        watch.stood_never_still()


async def test_it_is_seen_when_sqlite_works_long_in_the_loop(
    engine: AsyncEngine, house: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    if engine.dialect.name != "sqlite":
        pytest.skip("PostgreSQL works in processes of its own")
    monkeypatch.setattr(tenancy.TenantConnection, "at_length", tenancy.TenantConnection.execute)
    watch = await _do(engine, house, partial(units_of_work(engine), TENANT), _release)
    with pytest.raises(AssertionError, match="SQLite takes long"):
        watch.stood_never_still()
