"""A first look at the trial page that is not empty: twelve people, two rounds, three UVO's, as they were typed."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web

from bot import bootstrap
from bot.local import demo
from bot.local.people import GROUP_ID
from bot.settings import Settings
from tests.bench.process import free_port
from tests.bot.local.conftest import Trial
from tests.bot.local.scripted_bot import ScriptedBot
from tests.scenarios.people import texts

# The second fills a round that would end on a public holiday.
DAYS = ("2026-11-27", "2026-12-04")


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


@asynccontextmanager
async def serving(folder: Path, now: datetime, session: aiohttp.ClientSession) -> AsyncIterator[Trial]:
    settings = Settings(database_url=f"sqlite:///{folder / 'bot.db'}", log_level="error", port=free_port())
    runner = web.AppRunner(bootstrap.build(settings, lambda: now), access_log=None, shutdown_timeout=1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", settings.port).start()
    try:
        yield Trial(settings.base_url, ScriptedBot(), None, session, runner)  # type: ignore[arg-type]
    finally:
        await runner.cleanup()


async def newest(trial: Trial, who: str) -> str:
    (*_, message) = await trial.talk(who if who == GROUP_ID else f"a:local-{who}")
    return texts(message["attachment"]["content"])


SEEN = {
    "nl": {
        "picture": ("Groepsbeeld Regio Noord, voorjaar", "10 van de 11 genodigden deden mee", "zit bij verbinder"),
        "uvos": ("CD-4M8RYW", "Te laat", "EF-8T5WQK", "Er staat nog geen datum", "AB-3K7QXZ", "Gepland op"),
        "on the way": "Rol 3 van 4",
        "second": "Regio Noord, najaar",
        "progress": ("voortgang najaar", "4 van de 11"),
    },
    "en": {
        "picture": (
            "Group picture Region North, spring",
            "10 of 11 invited people took part",
            "differ most on connector",
        ),
        "uvos": ("CD-4M8RYW", "Overdue", "EF-8T5WQK", "No date has been set", "AB-3K7QXZ", "Planned"),
        "on the way": "Role 3 of 4",
        "second": "Region North, autumn",
        "progress": ("progress autumn", "4 of 11"),
    },
}


@pytest.mark.parametrize(("day", "language"), [(day, language) for day in DAYS for language in SEEN])
async def test_it_shows_a_region_at_work(
    tmp_path: Path, session: aiohttp.ClientSession, day: str, language: str
) -> None:
    now, seen = datetime.fromisoformat(f"{day}T09:00:00+00:00").astimezone(UTC), SEEN[language]
    async with serving(tmp_path, now, session) as trial:
        assert await demo.fill(trial.url, now.date(), language)
        picture = await newest(trial, "dirkje")
        for words in seen["picture"]:
            assert words in picture
        uvos = await newest(trial, "eva")
        for words in seen["uvos"]:
            assert words in uvos
        assert seen["on the way"] in await newest(trial, "anna")
        assert seen["second"] in await newest(trial, GROUP_ID)
        asks, told = seen["progress"]
        await trial.say("dirkje", asks)
        assert told in await newest(trial, "dirkje")


async def test_a_second_start_adds_nothing(tmp_path: Path, session: aiohttp.ClientSession) -> None:
    now = datetime(2026, 11, 27, 9, tzinfo=UTC)
    async with serving(tmp_path, now, session) as first:
        assert await demo.fill(first.url, now.date())
        said = len(await first.talk("a:local-dirkje"))
        assert not await demo.fill(first.url, now.date())
        assert len(await first.talk("a:local-dirkje")) == said
    async with serving(tmp_path, now, session) as again:
        assert not await demo.fill(again.url, now.date())
        people = await again.get("/local/api/people")
        assert {"olaf", "noor"} <= {person["slug"] for person in people[1]["people"]}
        await again.say("dirkje", "rondes")
        rounds = await newest(again, "dirkje")
        assert rounds.count("10 van 11 deden mee") == 1


async def test_where_somebody_was_nothing_is_filled(tmp_path: Path, session: aiohttp.ClientSession) -> None:
    now = datetime(2026, 11, 27, 9, tzinfo=UTC)
    async with serving(tmp_path, now, session) as trial:
        await trial.enter("Anna")
        assert not await demo.fill(trial.url, now.date())
        assert "Welkom bij Regiebot" in await newest(trial, "dirkje")
