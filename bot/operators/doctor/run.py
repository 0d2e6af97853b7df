"""`regiebot doctor`: checks everything the bot needs before people meet what is missing. Changes nothing."""

import asyncio
import os
import ssl
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from yarl import URL

from bot import bootstrap
from bot.installation import make_house_style, make_installation, utc_now
from bot.operators.doctor import checks, probes
from bot.operators.doctor.next_step import Installed
from bot.operators.doctor.result import CheckResult, bad, good
from bot.operators.erasure_log import refuse_other_file
from bot.operators.mistyped_settings import mistyped_settings
from bot.operators.settings_faults import SettingsFault
from bot.operators.texts import say_fault
from bot.settings import Settings, read_settings
from bot.teams.credentials import AUTHORITY
from bot.teams.keys import OPENID, Keys, KeysUnavailable
from dialogs.faults import ContentFault
from dialogs.texts.catalog import TextFault
from dialogs.usecases.turn import Installation
from store.checkup import Checkup
from store.engine import database_url, make_engine
from store.last_kept import count_missing, last_kept
from store.unit_of_work import units_of_work


@dataclass(frozen=True)
class Targets:
    """The servers to check, which tests run on one machine.

    `client` is the session that asks for our token, `trust` the TLS context that certificates are verified with, `url`
    the public address of the bot ("" for that of the settings).
    """

    openid: str = OPENID
    login: str = AUTHORITY
    client: Any = None
    trust: ssl.SSLContext | None = None
    url: str = ""


async def run_checks(targets: Targets | None = None) -> AsyncIterator[CheckResult]:
    """Yield each result as it is known; without usable settings little can be checked."""
    yield checks.python(sys.version_info[:3])
    try:
        settings = read_settings()
    except SettingsFault as fault:
        for sentence in str(fault).splitlines():
            yield bad("settings-fault", sentence=sentence)
        return
    production = settings.mode == "production"
    try:
        make_house_style(settings)
    except SettingsFault as fault:
        yield bad("settings-fault", sentence=fault)
    else:
        yield good("settings-good", mode=settings.mode)
    for result in checks.settings(mistyped_settings(), as_root=production and os.geteuid() == 0):
        yield result
    installation = None
    try:
        installation = make_installation(settings)
        yield good("content-good")
    except ContentFault as fault:
        yield bad("content-fault", sentence=say_fault(fault))
    except TextFault as fault:
        yield bad("content-texts", reason=fault)
    yield checks.secret(settings.link_secret.get_secret_value(), production)
    if settings.database_file:
        for result in checks.folder(probes.folder(settings.database_file), production):
            yield result
    yield await _check_marks(settings)
    state = await probes.database(settings)
    yield checks.database(state, production)
    if isinstance(state, Checkup) and state.schema.usable:
        for result in await _check_contents(settings, installation, utc_now()):
            yield result
    for result in await _check_teams(settings, targets or Targets()) if production else [checks.local_mode()]:
        yield result


def installed() -> Installed | None:
    """Return what a next step can name of the settings; None when they cannot be read."""
    try:
        settings = read_settings()
    except SettingsFault:
        return None
    host = URL(settings.public_url).host or ""
    undecided = settings.missing_decisions
    return Installed(settings.mode == "production", settings.app_id, host, undecided)


async def _check_marks(settings: Settings) -> CheckResult:
    """Check what the marks are in, and then that more can be added: of a file that holds something else none can."""
    try:
        refuse_other_file(settings)
    except SettingsFault as fault:
        return bad("erased-fault", sentence=fault)
    return checks.erased(await probes.erased(settings), settings.mode == "production")


async def _check_contents(settings: Settings, installation: Installation | None, now: datetime) -> list[CheckResult]:
    """Check the rows of a database of this version: scans we must have the content of, organisations, and prompts."""
    engine = make_engine(database_url(settings.database_url))
    kept, results = last_kept(engine), list[CheckResult]()
    try:
        results += checks.last_kept(await count_missing(engine), kept.read() if kept else None, now.date())
        async with units_of_work(engine).across() as uow:
            oldest = await uow.prompts.oldest_due(now)
            waits = now - oldest if oldest else timedelta()
            known, heard = await uow.organisations.list_all(), await uow.own_data.list_tenants()
            listed = settings.tenants if settings.mode == "production" else frozenset[str]()
            results += checks.organisations(known, heard, listed, await uow.rounds.list_lapsed(date.max))
            results += checks.prompts(await uow.prompts.count_by_state(), waits, await uow.prompts.hold_reason())
            if installation:
                installation.library.check_versions(await uow.runs.versions())
    except ContentFault as fault:
        results = [bad("content-fault", sentence=say_fault(fault)), *results]
    finally:
        await engine.dispose()
    return results


async def _check_teams(settings: Settings, targets: Targets) -> list[CheckResult]:
    """Check everything outside at once, so that behind a firewall one waits for the slowest only."""
    url = targets.url or settings.public_url
    login, host = URL(targets.login).host or "", URL(url).host or ""
    keys, token, skew, endpoint = await asyncio.gather(
        _fetch_keys(targets.openid),
        probes.token(bootstrap.own_token_fetcher(settings, targets.client), login),
        probes.clock(targets.login, utc_now),
        probes.endpoint(url, targets.trust),
    )
    now = utc_now()
    return [
        checks.keys(keys),
        *([checks.pem(probes.pem_expiry(settings.app_certificate), now)] if settings.app_certificate else []),
        checks.token(token, settings.app_type == "UserAssignedMSI"),
        checks.clock(skew),
        *checks.endpoint(endpoint, url, host, now),
    ]


async def _fetch_keys(openid: str) -> list[frozenset[str]] | checks.Unreachable | str:
    """Return the endorsements of each key as the bot fetches them, or one word for what came in their place."""
    keys = Keys(openid)
    await keys.open()
    try:
        keys_by_id = await probes.keys(openid, keys.fetch)
    except KeysUnavailable as fault:
        return str(fault)
    finally:
        await keys.close()
    return (
        keys_by_id if isinstance(keys_by_id, checks.Unreachable) else [key.endorsements for key in keys_by_id.values()]
    )
