"""The address of a calendar over HTTP: what is answered, what a calendar may keep, and what is said when it is gone."""

from aiohttp.test_utils import TestClient, TestServer

from bot.web.app import make_app
from bot.web.calendars import Calendars, OpenedCalendar
from bot.web.links import OpenedFile, TooManyFiles
from bot.web.rate_limits import RateLimiter
from store.unit_of_work import UnitOfWork, units_of_work
from tests.scenarios.conftest import world as world  # noqa: PLC0414  (a fixture)
from tests.scenarios.people import World
from tests.scenarios.test_chairs_desk import CODE, token


async def no_file(_: str) -> OpenedFile | None:
    return None


async def ready() -> str:
    return ""


def served(calendars: Calendars) -> TestServer:
    return TestServer(make_app(None, ready, no_file, open_calendar=calendars.open))  # type: ignore[arg-type]


async def test_a_calendar_asks_again_and_hears_whether_it_changed(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says(f"nieuwe uvo {CODE} 15 december 14 uur", "ja", "mijn kalender")
    path = f"/calendar/{token(eva)}.ics"
    async with TestClient(served(Calendars(world.installation, units_of_work(world.engine)))) as client:
        first = await client.get(path)
        assert (first.status, first.headers["Content-Type"]) == (200, "text/calendar; charset=utf-8")
        assert first.headers["Cache-Control"] == "private, no-cache"
        assert CODE in await first.text()
        tag = {"If-None-Match": first.headers["ETag"]}
        assert (await client.get(path, headers=tag)).status == 304
        assert (await client.head(path)).status == 200
        await eva.says(f"uvo {CODE} verzet 22 december 14.00")
        assert (await client.get(path, headers=tag)).status == 200
        await eva.says("kalender intrekken")
        gone = await client.get(path, headers=tag)
        page = await gone.text()
        assert (gone.status, gone.headers["Cache-Control"], gone.content_type) == (410, "no-store", "text/html")
        assert "Deze kalender is er niet meer" in page and "This calendar is gone" in page
        assert CODE not in page


async def test_it_is_asked_too_often(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says("mijn kalender")
    limiter = RateLimiter(2, 60)
    calendars = Calendars(world.installation, units_of_work(world.engine), limiter.allows)
    async with TestClient(served(calendars)) as client:
        path = f"/calendar/{token(eva)}.ics"
        assert [(await client.get(path)).status for _ in range(3)] == [200, 200, 429]
        assert (await client.get(path)).headers["Retry-After"] == "600"


async def test_whoever_makes_up_addresses_costs_no_more_than_a_few_looks(world: World) -> None:
    """Nobody has to log in here: made up without end, each would be looked up, and hold up everybody's turns."""
    eva = await world.newcomer("eva")
    await eva.says("mijn kalender")
    looks = 0

    def counted(tenant: str) -> UnitOfWork:
        nonlocal looks
        looks += 1
        return units_of_work(world.engine)(tenant)

    now = [0.0]
    calendars = Calendars(world.installation, counted, strangers=RateLimiter(5, 10, lambda: now[0]))
    async with TestClient(served(calendars)) as client:

        async def asked(path: str) -> int:
            return (await client.get(f"/calendar/{path}.ics")).status

        own = token(eva)
        tenant, _, sign = own.split(".")
        assert [await asked(own), await asked(own)] == [200, 200]
        assert [await asked(f"{tenant}.made-up-{n}.{sign}") for n in range(50)] == [410] * 4 + [429] * 46
        assert await asked(f"{tenant}.made-up-1.{sign}") == 429
        assert looks == 2 + 4
        # Who was found before is no stranger, and stays one that is not counted.
        assert [await asked(own) for _ in range(5)] == [200] * 5
        now[0] += 10
        assert await asked(f"{tenant}.made-up-1.{sign}") == 410
        await eva.says("kalender intrekken")
        assert [await asked(own) for _ in range(6)] == [410] * 5 + [429]


async def test_a_fault_of_ours_says_so_in_both_languages() -> None:
    async def broken(_: str) -> OpenedCalendar | None:
        raise OSError("gone")

    async def many(_: str) -> OpenedFile | None:
        raise TooManyFiles

    async with TestClient(TestServer(make_app(None, ready, many, open_calendar=broken))) as client:  # type: ignore[arg-type]
        answer = await client.get("/calendar/x.y.z.ics")
        assert (answer.status, answer.content_type) == (503, "text/html")
        page = await answer.text()
        assert "probeert het later weer" in page and "try again later" in page and "OSError" not in page
        busy = await client.get("/files/x")
        assert (busy.status, busy.content_type) == (429, "text/html")
        assert "Wacht een minuut" in await busy.text()


async def test_a_link_that_is_gone_is_a_page(world: World) -> None:
    async with TestClient(served(Calendars(world.installation, units_of_work(world.engine)))) as client:
        answer = await client.get("/files/nothing")
        page = await answer.text()
        assert (answer.status, answer.content_type) == (404, "text/html")
        assert "Deze link werkt niet meer" in page and 'lang="en"' in page and "This link no longer works" in page
