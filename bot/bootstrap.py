"""Builds the whole from settings: the only module that sees all parts. Nothing connects or reads at import."""

import asyncio
import secrets
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from aiohttp import web
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from bot.documents.typesetting import make_pdf
from bot.installation import make_installation, make_promise, utc_now
from bot.operators.erasure_log import ErasureLog
from bot.proactive import clock
from bot.proactive.sender import PromptSender
from bot.settings import Settings, SettingsFault
from bot.teams import credentials
from bot.teams.adapter import TeamsAdapter
from bot.teams.bearer import Bearer, Fetch
from bot.teams.callers import Callers, LocalCallers, TeamsCallers
from bot.teams.connector import Connector
from bot.teams.delivery import Delivery
from bot.teams.drawing import DrawnTurns
from bot.teams.handler import Handler
from bot.teams.keys import Keys
from bot.teams.messenger import TeamsMessenger
from bot.teams.pacing import Pacing
from bot.teams.reach import LOCAL, Reach, teams_reach
from bot.telemetry.logs import log
from bot.turns import Turns
from bot.web import pages
from bot.web.app import make_app
from bot.web.in_flight import InFlight
from bot.web.links import Links
from bot.web.rate_limits import RateLimits
from dialogs.ports import UnitsOfWork
from dialogs.usecases.prompts import composing
from dialogs.usecases.turn import Installation
from store.engine import database_url, make_engine
from store.migrate import upgrade
from store.safeguards import passes_row_security
from store.unit_of_work import units_of_work

# Seconds for turns and prompts that are under way when we are stopped.
GRACE = 20.0
IN_FLIGHT = web.AppKey("under_way", InFlight)


async def _put_in_order(settings: Settings, installation: Installation, new_uow: UnitsOfWork, now: datetime) -> None:
    """Before anybody is spoken to: after a restore there may be people who asked to be forgotten.

    Raises SettingsFault: who asks to be erased must not find out that it cannot be remembered.
    """
    try:
        marks = ErasureLog(settings.erased_file).open()
    except OSError as fault:
        raise SettingsFault(f"REGIEBOT_ERASED: {settings.erased_file} cannot be written ({fault.strerror})") from fault
    async with new_uow.across() as uow:
        installation.library.check_has(await uow.runs.versions())
    await clock.replay(installation, new_uow, now, marks)
    await clock.forget(installation, new_uow, now, settings.terms)


def _warn(settings: Settings) -> None:
    """In production nobody should have to find out later which decisions were never taken."""
    if settings.mode == "production":
        for name in settings.missing_papers:
            log().warning("paper-missing", reason=name)


@dataclass(frozen=True)
class Edge:
    """What differs between a trial on one machine and production: who may come in, where we speak, and as whom."""

    callers: Callers
    reach: Reach
    bearer: Bearer | None


def make_edge(settings: Settings, reach: Reach | None = None, keys: Keys | None = None, login: Any = None) -> Edge:
    """The edge these settings ask for. What stands in the place of Microsoft's addresses is no setting: who could set
    those would say who may speak, and get to see our secret."""
    if settings.mode == "local":
        return Edge(LocalCallers(), LOCAL, None)
    reach = reach or teams_reach(settings.service_hosts, settings.upload_hosts)
    callers = TeamsCallers(settings.app_id, settings.tenants, reach, keys or Keys())
    return Edge(callers, reach, Bearer(own_token(settings, login)))


def own_token(settings: Settings, login: Any = None) -> Fetch:
    """How our own token is asked for. `login` stands in the place of the session that asks."""
    if settings.app_type == "UserAssignedMSI":
        return credentials.by_managed_identity(settings.app_id, login)
    credential: str | credentials.Certificate = settings.app_password.get_secret_value()
    if settings.app_certificate:
        password = settings.app_certificate_password.get_secret_value()
        credential = credentials.Certificate(settings.app_certificate, password or None)
    return credentials.by_app(settings.app_id, settings.app_tenant_id, credential, login)


def build(settings: Settings, now: Callable[[], datetime] = utc_now, edge: Edge | None = None) -> web.Application:
    """The application, ready to be served. Connections open when it starts and close when it stops."""
    installation = make_installation(settings)
    engine = make_engine(database_url(settings.database_url))
    edge = edge or make_edge(settings)
    pacing = Pacing(settings.rate("replies"), settings.rate("tenant_replies"))
    connector = Connector(edge.reach, edge.bearer, pacing)
    in_flight = InFlight(settings.most_waiting)
    rate_limits = RateLimits(in_flight, settings.rate("person"), settings.rate("tenant"), settings.rate("files"))
    new_uow = units_of_work(engine)
    promise = make_promise(settings)
    turns = Turns(installation, new_uow, now)
    drawn_turns = DrawnTurns(turns, promise)
    links = Links(
        turns,
        now,
        make_pdf,
        settings.link_secret.get_secret_value() or secrets.token_hex(32),
        settings.base_url,
        rate_limits.makes_file,
    )
    delivery = Delivery(connector, drawn_turns, links, make_pdf, rate_limits.makes_file)
    channel = TeamsAdapter(Handler(drawn_turns, connector, delivery, in_flight, rate_limits), edge.callers)

    prompt_sender = PromptSender(
        new_uow,
        TeamsMessenger(connector, promise),
        partial(composing.compose, installation),
        partial(composing.delivered, installation),
        now,
    )

    async def ready() -> bool:
        try:
            async with engine.connect() as connection:
                await connection.execute(text("SELECT 1"))
        except (SQLAlchemyError, OSError):
            return False
        return True

    trial = _trial_channel() if settings.mode == "local" else None
    app = make_app(channel, ready, links.open, middlewares=(trial.loopback_only,) if trial else ())
    app.add_routes(pages.routes(promise))

    async def life(_: web.Application) -> AsyncIterator[None]:
        if settings.database_file:
            settings.database_file.parent.mkdir(parents=True, exist_ok=True)
        await upgrade(engine)
        if await passes_row_security(engine):
            # The other layer holds; but an operator should know that there is only one.
            log().warning("row-security-off", reason="the role on the database is a superuser")
        await _put_in_order(settings, installation, new_uow, now())
        await edge.callers.open()
        await connector.open()
        scheduler = clock.make_scheduler(installation, new_uow, now, settings.terms, prompt_sender)
        scheduler.start()
        yield
        scheduler.shutdown(wait=False)
        await connector.close()
        await edge.callers.close()
        await engine.dispose()

    async def finish(_: web.Application) -> None:
        """No new requests come in by now. What is being said and sent is finished, within limits (norms E21)."""
        closing = asyncio.create_task(prompt_sender.close())
        await in_flight.close(GRACE, closing)

    app[IN_FLIGHT] = in_flight
    app.cleanup_ctx.append(life)
    _warn(settings)
    app.on_shutdown.append(finish)
    if trial:
        trial.mount(app, settings.base_url)
    return app


def _trial_channel() -> Any:
    """Import the trial channel, which production never loads: what is not there cannot be reached."""
    from bot.local import routes  # noqa: PLC0415

    return routes
