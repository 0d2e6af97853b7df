"""`regiebot doctor`: looks at all the bot needs before people meet what is missing. Changes nothing."""

import asyncio
import os
import ssl
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from yarl import URL

from bot import bootstrap
from bot.installation import make_installation, utc_now
from bot.operators.doctor import judging, looking
from bot.operators.doctor.finding import Finding, attend, bad, good
from bot.settings import Settings, SettingsFault, read_settings
from bot.teams.credentials import AUTHORITY
from bot.teams.keys import OPENID, Keys, KeysUnavailable
from dialogs.instruments.library import ContentFault
from dialogs.texts.catalog import TextFault
from dialogs.usecases.turn import Installation
from store.checkup import Checkup
from store.engine import database_url, make_engine
from store.unit_of_work import units_of_work


@dataclass(frozen=True)
class World:
    """Where the others are that the bot talks with, and where it is itself; for who has these on one machine.

    `client` is the session that asks for our token, `trust` what makes a certificate good, `url` the public address.
    """

    openid: str = OPENID
    login: str = AUTHORITY
    client: Any = None
    trust: ssl.SSLContext | None = None
    url: str = ""


async def examined(world: World | None = None) -> AsyncIterator[Finding]:
    """What was found, as it is found; without settings that can be used there is little to look at."""
    yield judging.python(sys.version_info[:3])
    try:
        settings = read_settings()
    except SettingsFault as fault:
        for sentence in str(fault).splitlines():
            yield bad("settings-fault", sentence=sentence)
        return
    yield good("settings-good", mode=settings.mode)
    production = settings.mode == "production"
    if production and os.geteuid() == 0:
        yield attend("user-root")
    installation = None
    try:
        installation = make_installation(settings)
        yield good("content-good")
    except (ContentFault, TextFault, OSError) as fault:
        yield bad("content-fault", sentence=fault)
    yield judging.secret(settings.link_secret.get_secret_value(), production)
    if settings.database_file:
        for finding in judging.folder(looking.folder(settings.database_file), production):
            yield finding
    seen = await looking.database(settings)
    yield judging.database(seen, production)
    if isinstance(seen, Checkup) and seen.at == seen.newest:
        for finding in await _kept(settings, installation, utc_now()):
            yield finding
    for finding in await _teams(settings, world or World()) if production else [judging.on_trial()]:
        yield finding


async def _kept(settings: Settings, installation: Installation | None, now: datetime) -> list[Finding]:
    """What is in a database of this version: scans whose content we must have, and prompts that wait."""
    engine = make_engine(database_url(settings.database_url))
    try:
        async with units_of_work(engine).across() as uow:
            oldest = await uow.prompts.oldest_due(now)
            waits = now - oldest if oldest else timedelta()
            found = judging.prompts(await uow.prompts.tally(), waits, await uow.prompts.held())
            if installation:
                installation.library.check_has(await uow.runs.versions())
    except ContentFault as fault:
        found = [bad("content-fault", sentence=fault), *found]
    finally:
        await engine.dispose()
    return found


async def _teams(settings: Settings, world: World) -> list[Finding]:
    """All at once: who is behind a wall waits for the slowest only."""
    url = world.url or settings.public_url
    login, host = URL(world.login).host or "", URL(url).host or ""
    keys, token, skew, front = await asyncio.gather(
        _keys(world.openid),
        looking.token(bootstrap.own_token(settings, world.client), login),
        looking.clock(world.login, utc_now),
        looking.front(url, world.trust),
    )
    now = utc_now()
    return [
        judging.keys(keys),
        *([judging.pem(looking.pem_until(settings.app_certificate), now)] if settings.app_certificate else []),
        judging.token(token, settings.app_type == "UserAssignedMSI"),
        judging.clock(skew),
        *judging.front(front, url, host, now),
    ]


async def _keys(openid: str) -> list[frozenset[str]] | judging.Away | str:
    """As the bot fetches them."""
    keys = Keys(openid)
    await keys.open()
    try:
        found = await looking.keys(openid, keys.fetch)
    except KeysUnavailable as fault:
        return str(fault)
    finally:
        await keys.close()
    return found if isinstance(found, judging.Away) else [key.endorsements for key in found.values()]
