"""The whole bot as production wires it, between the stub of the channel and that of Microsoft."""

import io
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import structlog

from bot import bootstrap
from bot.settings import Settings
from bot.teams.keys import Keys
from bot.teams.reach import Reach, teams_reach
from bot.telemetry import logs
from bot.telemetry.metrics import REGISTRY
from tests.bot.teams.conftest import Bot, served
from tests.bot.teams.microsoft import APP, OUR_TENANT, TEAMS, Microsoft
from tests.bot.teams.stub import TENANT, ChannelStub, activity

PASSWORD = "een-heel-geheim-wachtwoord"  # pragma: allowlist secret
LINK_SECRET = "l" * 32


class Clock:
    """Seconds that pass when told."""

    def __init__(self) -> None:
        self.now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


def production_settings(folder: Path, **more: Any) -> Settings:
    usual: dict[str, Any] = {
        "mode": "production",
        "app_id": APP,
        "app_tenant_id": OUR_TENANT,
        "app_password": PASSWORD,
        "tenants": TENANT,
        "public_url": "https://regiebot.example",
        "link_secret": LINK_SECRET,
        "database_url": f"sqlite:///{folder / 'bot.db'}",
    }
    return Settings(**(usual | more))


@dataclass
class World:
    bot: Bot
    channel: ChannelStub
    microsoft: Microsoft
    clock: Clock
    log: io.StringIO

    def token(self, **claims: Any) -> str:
        return TEAMS.signed(self.channel.url, **claims)

    async def post(
        self, authorization: str | None, body: Any = None, headers: Mapping[str, str] | None = None
    ) -> tuple[int, Any]:
        shown = {} if authorization is None else {"Authorization": authorization}
        body = activity(self.channel) if body is None else body
        return await self.bot.post(body, headers=shown | dict(headers or {}))

    async def said(self, text: str = "hallo", **claims: Any) -> int:
        """The status of a message that is as it should be, but for the claims of its token."""
        return (await self.post(f"Bearer {self.token(**claims)}", activity(self.channel, text)))[0]

    async def effects(self) -> tuple[int, int, int]:
        """Rows in all tables, requests to the channel, and tokens that were asked for."""
        return await self.bot.rows(), len(self.channel.bearers), len(self.microsoft.logins)


def refused(reason: str) -> float:
    return REGISTRY.get_sample_value("regiebot_refused_total", {"reason": reason}) or 0.0


@asynccontextmanager
async def in_production(
    settings: Settings, channel: ChannelStub, microsoft: Microsoft, clock: Clock
) -> AsyncIterator[World]:
    """What stands for Microsoft is given to constructors. The reach is that of production, and the stub's address."""
    log = io.StringIO()
    logs.set_up("debug")
    structlog.configure(logger_factory=structlog.WriteLoggerFactory(file=log))
    teams = teams_reach(settings.service_hosts, settings.upload_hosts)
    reach = Reach(
        lambda url: url.startswith(channel.url) or teams.services(url),
        lambda url: url.startswith(channel.url) or teams.uploads(url),
    )
    edge = bootstrap.make_edge(settings, reach, Keys(microsoft.openid, clock), microsoft.login())
    async with served(settings, edge) as bot:
        log.truncate(log.seek(0))
        yield World(bot, channel, microsoft, clock, log)
