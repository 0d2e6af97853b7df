"""Builds the whole from settings: the only module that sees all parts. Nothing connects or reads at import."""

import asyncio
import secrets
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from functools import partial

from aiohttp import web
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from bot import clock, pages
from bot.cards.orienting import Promise
from bot.cards.render import render
from bot.exports.typesetting import make_pdf
from bot.files import Links
from bot.gate import Gate
from bot.links import chat_link
from bot.local.guard import loopback_only
from bot.local.routes import mount
from bot.prompting import Prompter
from bot.settings import Settings
from bot.teams.adapter import TeamsAdapter
from bot.teams.connector import Connector
from bot.teams.delivery import Delivery
from bot.teams.handler import Handler
from bot.teams.pacing import Pacing
from bot.turns import Turns
from bot.underway import UnderWay
from bot.web import make_app
from dialogs.codes import make_code
from dialogs.scans.library import CONTENT, Library
from dialogs.texts import catalog
from dialogs.texts.vocabulary import vocabulary
from dialogs.usecases import prompting
from dialogs.usecases.turn import House
from store.engine import database_url, make_engine
from store.migrate import upgrade
from store.unit_of_work import units_of_work

# Seconds for turns and prompts that are under way when we are stopped.
GRACE = 20.0
UNDER_WAY = web.AppKey("under_way", UnderWay)


def utc_now() -> datetime:
    return datetime.now(UTC)


def make_house(settings: Settings) -> House:
    """Reads and checks all content. Raises ContentFault or TextFault."""
    catalog.check()
    return House(
        library=Library.read(CONTENT, *([settings.content] if settings.content else [])),
        words=vocabulary(),
        new_id=lambda: secrets.token_hex(12),
        new_code=lambda: make_code(secrets.choice),
        coordinators=settings.coordinators,
        group_minimum=settings.group_min,
        calendar=settings.calendar,
        chat_link=partial(chat_link, settings.app_id, settings.base_url),
    )


def build(settings: Settings, now: Callable[[], datetime] = utc_now) -> web.Application:
    """The application, ready to be served. Connections open when it starts and close when it stops."""
    house = make_house(settings)
    engine = make_engine(database_url(settings.database_url))
    connector = Connector(Pacing(settings.rate("replies"), settings.rate("tenant_replies")))
    under_way = UnderWay(settings.most_waiting)
    gate = Gate(under_way, settings.rate("person"), settings.rate("tenant"), settings.rate("files"))
    new_uow = units_of_work(engine)
    promise = Promise(settings.keep_months, settings.group_min, settings.contact)
    turns = Turns(house, promise, new_uow, now)
    secret = settings.link_secret or secrets.token_hex(32)
    links = Links(house, new_uow, now, make_pdf, secret, settings.base_url, gate.makes_file)
    delivery = Delivery(connector, turns, links, make_pdf, gate.makes_file)
    channel = TeamsAdapter(Handler(turns, connector, delivery, under_way, gate))

    prompter = Prompter(
        new_uow,
        connector,
        partial(prompting.compose, house),
        partial(prompting.delivered, house),
        lambda reply, language: render(reply, language, promise),
        now,
    )

    async def ready() -> bool:
        try:
            async with engine.connect() as connection:
                await connection.execute(text("SELECT 1"))
        except (SQLAlchemyError, OSError):
            return False
        return True

    app = make_app(channel, ready, links.open, middlewares=(loopback_only,))
    app.add_routes(pages.routes(promise))

    async def life(_: web.Application) -> AsyncIterator[None]:
        if settings.database_file:
            settings.database_file.parent.mkdir(parents=True, exist_ok=True)
        await upgrade(engine)
        async with new_uow() as uow:
            house.library.check_has(await uow.runs.versions())
        await connector.open()
        await clock.forget(house, new_uow, now(), settings.keep_months)
        scheduler = clock.make_scheduler(house, new_uow, now, settings.keep_months, prompter)
        scheduler.start()
        yield
        scheduler.shutdown(wait=False)
        await connector.close()
        await engine.dispose()

    async def finish(_: web.Application) -> None:
        """No new requests come in by now. What is being said and sent is finished, within limits (norms E21)."""
        closing = asyncio.create_task(prompter.close())
        await under_way.close(GRACE, closing)

    app[UNDER_WAY] = under_way
    app.cleanup_ctx.append(life)
    app.on_shutdown.append(finish)
    mount(app, settings.base_url)
    return app
