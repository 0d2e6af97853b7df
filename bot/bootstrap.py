"""Builds the application from settings: the only module that knows all parts. Nothing connects or reads at import."""

import asyncio
import secrets
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.cards.privacy import PrivacyFacts
from bot.documents.typesetting import make_pdf
from bot.house.style import HouseStyle
from bot.installation import make_house_style, make_installation, make_privacy_facts, utc_now
from bot.operators.database_file import holding_file
from bot.operators.erasure_log import erasure_log
from bot.operators.mistyped_settings import mistyped_settings
from bot.operators.settings_faults import SettingsFault
from bot.proactive import jobs
from bot.proactive.pace import Pace
from bot.proactive.sender import PromptSender
from bot.settings import Settings
from bot.teams.bearer import Bearer, Fetch
from bot.teams.connector import Connector
from bot.teams.delivery import Delivery
from bot.teams.drawing import DrawnTurns
from bot.teams.local_callers import Callers, LocalCallers
from bot.teams.messenger import TeamsMessenger
from bot.teams.pacing import Pacing
from bot.teams.reach import LOCAL, Reach, teams_reach
from bot.telemetry.heartbeat import Heartbeat
from bot.telemetry.logs import log
from bot.telemetry.watched import Watched, make_counts
from bot.turns import Turns
from bot.web import pages
from bot.web.app import make_app
from bot.web.calendars import Calendars
from bot.web.channel import Channel
from bot.web.in_flight import InFlight
from bot.web.late_channel import LateChannel
from bot.web.links import Links
from bot.web.monitoring import make_monitoring_app
from bot.web.rate_limits import RateLimits
from bot.web.readiness import Readiness
from bot.web.secure import secure
from dialogs.erasures import MarksUnavailable
from dialogs.faults import ValueFault
from dialogs.ports import UnitsOfWork
from dialogs.usecases.prompts import composing
from dialogs.usecases.turn import Installation
from store.clock import DatabaseClock
from store.engine import close_engine, database_url, make_engine
from store.health import Health
from store.last_kept import tell_missing
from store.migrate import upgrade
from store.safeguards import passes_row_security
from store.schema_version import Fit, require_schema
from store.unit_of_work import units_of_work

if TYPE_CHECKING:
    from bot.teams.keys import Keys

# Seconds for turns and prompts that are in flight when we are stopped.
GRACE = 20.0


@dataclass(frozen=True)
class Running:
    """What whoever starts and stops the application holds on to."""

    in_flight: InFlight
    readiness: Readiness
    heartbeat: Heartbeat
    # How many commits the database lost its memory of, as noticed at the start; empty when it has all.
    missing: list[int]
    # Only where those who watch have a port of their own.
    monitoring: web.Application | None
    # Makes ready, once we are, what not every turn needs. Blocks, in a thread of its own.
    prepare: Callable[[], object]


RUNNING = web.AppKey("running", Running)


async def _prepare_data(
    settings: Settings, installation: Installation, new_uow: UnitsOfWork, now: datetime
) -> Sequence[str]:
    """Check and clean up what is stored, before anybody is spoken to: a restore brings back people who were erased.

    Returns the tenants that have a name here. Raises SettingsFault when the erasure log cannot be written, which nobody
    should find out by asking to be erased.
    """
    try:
        marks = await erasure_log(settings).open()
    except MarksUnavailable as fault:
        raise SettingsFault(ValueFault("marks-unwritten", place=settings.erased_place, kind=fault)) from fault
    async with new_uow.across() as uow:
        installation.library.check_versions(await uow.runs.versions())
    if settings.mode == "local":
        # Imported where it is needed, so that production loads nothing of the trial.
        from bot.operators.trial_organisations import introduce  # noqa: PLC0415

        await introduce(new_uow, now.astimezone(installation.zone).date())
    await jobs.replay_erasures(installation, new_uow, now, marks)
    await jobs.apply_retention(installation, new_uow, now, settings.terms)
    await jobs.plan_missing_news(installation, new_uow, now)
    await jobs.keep_missing_words(installation, new_uow, now)
    return await jobs.known_organisations(installation, new_uow)


def _warn_of_what_is_missing(settings: Settings) -> None:
    """Log which names are no settings, and in production which decisions were never taken (norms A3, A6, A7).

    In production, too, where marks of the erased stay.
    """
    for mistyped in mistyped_settings():
        like = f"; did you mean {mistyped.like}?" if mistyped.like else ""
        log().warning("setting-unknown", reason=f"{mistyped.name} is no setting and does nothing{like}")
    if settings.mode != "production":
        return
    for name in settings.missing_decisions:
        log().warning("paper-missing", reason=name)
    if settings.erased_goes_with_us:
        log().warning(
            "marks-in-here",
            reason="REGIEBOT_ERASED is not set: who was erased is noted in a file of this machine or container, "
            "and comes back with a backup that is put back elsewhere",
        )


@dataclass(frozen=True)
class Edge:
    """What differs between local mode and production: who may call us, which hosts we call, and with which token."""

    callers: Callers
    reach: Reach
    bearer: Bearer | None


def make_edge(
    settings: Settings,
    reach: Reach | None = None,
    keys: "Keys | None" = None,
    session: Any = None,
    now: Callable[[], datetime] = utc_now,
) -> Edge:
    """Make the edge for these settings and this clock; the other parameters replace Microsoft's addresses, for tests.

    Those are no settings: whoever could set them would decide who may call us, and would get our secret.
    """
    if settings.mode == "local":
        return Edge(LocalCallers(), LOCAL, None)
    # Imported where tokens are: in local mode nobody has one.
    from bot.teams.callers import TeamsCallers  # noqa: PLC0415
    from bot.teams.keys import Keys  # noqa: PLC0415

    reach = reach or teams_reach(settings.service_hosts, settings.upload_hosts)
    callers = TeamsCallers(settings.app_id, settings.tenants, reach, keys or Keys(), lambda: now().timestamp())
    return Edge(callers, reach, Bearer(own_token_fetcher(settings, session)))


def own_token_fetcher(settings: Settings, session: Any = None) -> Fetch:
    """Return the function that fetches our own token; `session` replaces the HTTP session it uses, for tests."""
    from bot.teams import credentials  # noqa: PLC0415

    if settings.app_type == "UserAssignedMSI":
        return credentials.by_managed_identity(settings.app_id, session)
    credential: str | credentials.Certificate = settings.app_password.get_secret_value()
    if settings.app_certificate:
        password = settings.app_certificate_password.get_secret_value()
        credential = credentials.Certificate(settings.app_certificate, password or None)
    return credentials.by_app(settings.app_id, settings.app_tenant_id, credential, session)


def build(settings: Settings, now: Callable[[], datetime] = utc_now, edge: Edge | None = None) -> web.Application:
    """Build the application; its connections open when it starts and close when it stops."""
    installation, house = make_installation(settings), make_house_style(settings)
    engine = make_engine(database_url(settings.database_url), settings.database_pool)
    # Of several processes all have the time of the database, whatever their machines think.
    now = clock = DatabaseClock(engine, now)
    edge = edge or make_edge(settings, now=clock)
    connector = Connector(
        edge.reach,
        edge.bearer,
        Pacing(settings.rate_limiter("replies"), settings.rate_limiter("tenant_replies")),
    )
    in_flight = InFlight(settings.most_waiting)
    rate_limits = RateLimits(
        in_flight, settings.rate_limiter("person"), settings.rate_limiter("tenant"), settings.rate_limiter("files")
    )
    new_uow, privacy_facts = units_of_work(engine), make_privacy_facts(settings)
    turns = Turns(installation, new_uow, now)
    drawn_turns = DrawnTurns(turns, privacy_facts)
    links = Links(
        turns,
        now,
        make_pdf,
        settings.link_secret.get_secret_value() or secrets.token_hex(32),
        settings.base_url,
        rate_limits.may_make_file,
        house,
    )
    delivery = Delivery(connector, drawn_turns, links, make_pdf, rate_limits.may_make_file, house)
    make_channel = partial(_load_channel, drawn_turns, connector, delivery, in_flight, rate_limits, edge.callers)
    channel = LateChannel(make_channel) if settings.mode == "local" else make_channel()

    health, heartbeat = Health(engine), Heartbeat()
    readiness = Readiness(health.hindrance)
    watched = Watched(engine, health.own, new_uow, clock, in_flight, heartbeat)
    counts = make_counts(watched, settings.metrics_token.get_secret_value(), own_port=settings.metrics_port is not None)
    prompt_sender = _make_sender(
        installation,
        new_uow,
        TeamsMessenger(connector, privacy_facts),
        clock,
        pace=Pace(per_second=settings.prompts_per_second),
        beat=heartbeat.beat,
    )

    trial_routes = _trial_channel() if settings.mode == "local" else None
    app = make_app(
        channel,
        readiness.hindrance,
        links.open,
        middlewares=(trial_routes.loopback_only,) if trial_routes else (),
        open_calendar=Calendars(installation, new_uow, rate_limits.may_make_file).open,
        counts=None if counts.own_port else counts,
        house=house,
    )
    _add_pages(app, settings, installation, privacy_facts, house)

    missing: list[int] = []

    async def run_connections(_: web.Application) -> AsyncIterator[None]:
        async with _using_database(settings, engine, health):
            await _notice_what_is_missing(engine, installation, now(), missing)
            await _meet_schema(settings, engine)
            await clock.read()
            if await passes_row_security(engine):
                # The other layer holds; but an operator should know that there is only one.
                log().warning("row-security-off", reason="the role on the database is a superuser, or has all tenants")
            edge.callers.hear_also(await _prepare_data(settings, installation, new_uow, now()))
            await edge.callers.open()
            await connector.open()
            async with jobs.running(jobs.make_scheduler(installation, new_uow, now, settings.terms), prompt_sender):
                yield
            await connector.close()
            await edge.callers.close()

    async def finish(_: web.Application) -> None:
        """Finish the turns and prompts in flight, within GRACE; no new requests come in by now (norms E21)."""
        closing = asyncio.create_task(prompt_sender.close())
        await in_flight.close(GRACE, closing)

    monitoring = make_monitoring_app(readiness.hindrance, counts) if counts.own_port else None
    app[RUNNING] = Running(in_flight, readiness, heartbeat, missing, monitoring, installation.reader.prepare)
    app.cleanup_ctx.append(run_connections)
    _warn_of_what_is_missing(settings)
    app.on_shutdown.append(finish)
    if trial_routes:
        trial_routes.mount(app, settings.base_url, house)
    return app


async def _meet_schema(settings: Settings, engine: AsyncEngine) -> None:
    """Bring the database up to date where that is ours to do. Raises WrongSchema when we may not work on it."""
    was = await (upgrade(engine) if settings.migrate == "yes" else require_schema(engine))
    if was.fit is Fit.NEWER:
        log().warning("schema-newer", reason=f"the database is at step {was.at}, this program at {was.newest}")


@asynccontextmanager
async def _using_database(settings: Settings, engine: AsyncEngine, health: Health) -> AsyncIterator[None]:
    """Hold the database for this process, and close its connections, also where the start fails."""
    with holding_file(settings):
        try:
            yield
        finally:
            # The loop does not end while one is open.
            await health.close()
            await close_engine(engine)


def _add_pages(
    app: web.Application, settings: Settings, installation: Installation, facts: PrivacyFacts, house: HouseStyle
) -> None:
    app.add_routes(pages.routes(facts, installation.library.scan_names(everything=True), house))
    if settings.mode == "production":
        secure(app, settings.security_txt)


async def _notice_what_is_missing(
    engine: AsyncEngine, installation: Installation, now: datetime, missing: list[int]
) -> None:
    """Log that a SQLite file is older than it was, and put in `missing` by how many commits. Goes before any commit."""
    if lost := await tell_missing(engine, installation.today(now)):
        log().warning("database-older", counts={"commits": lost})
        missing.append(lost)


def _make_sender(
    installation: Installation, new_uow: UnitsOfWork, messenger: TeamsMessenger, clock: DatabaseClock, **how: Any
) -> PromptSender[Any]:
    compose, on_ended = partial(composing.compose, installation), partial(composing.on_prompts_ended, installation)
    return PromptSender(new_uow, messenger, compose, on_ended, clock, read_clock=clock.read, **how)


def _load_channel(
    turns: DrawnTurns,
    connector: Connector,
    delivery: Delivery,
    in_flight: InFlight,
    rate_limits: RateLimits,
    callers: Callers,
) -> Channel:
    """Import the channel with its SDK, which the trial does when somebody comes: it is a sixth of an idle process."""
    from bot.teams.adapter import TeamsAdapter  # noqa: PLC0415
    from bot.teams.handler import Handler  # noqa: PLC0415

    return TeamsAdapter(Handler(turns, connector, delivery, in_flight, rate_limits), callers)


def _trial_channel() -> Any:
    """Import the trial channel, which production never loads: what is not there cannot be reached."""
    from bot.local import routes  # noqa: PLC0415

    return routes
