"""Builds the whole from settings: the only module that sees all parts. Nothing connects or reads at import."""

import secrets
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from functools import partial

from aiohttp import web
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from bot import clock
from bot.cards.orienting import Promise
from bot.cards.render import render
from bot.exports.typesetting import make_pdf
from bot.files import Links
from bot.links import chat_link
from bot.local.guard import loopback_only
from bot.local.routes import mount
from bot.logs import log
from bot.prompting import Prompter
from bot.settings import Settings
from bot.teams.adapter import TeamsAdapter
from bot.teams.connector import Connector
from bot.teams.delivery import Delivery
from bot.teams.handler import Handler
from bot.turns import Turns
from bot.web import make_app
from dialogs.codes import make_code
from dialogs.scans.library import CONTENT, Library
from dialogs.texts import catalog
from dialogs.texts.vocabulary import vocabulary
from dialogs.usecases import prompting
from dialogs.usecases.turn import House
from store.engine import database_url, make_engine
from store.migrate import upgrade
from store.safeguards import passes_row_security
from store.unit_of_work import units_of_work


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
    connector = Connector()
    new_uow = units_of_work(engine)
    promise = Promise(settings.keep_months, settings.group_min, settings.contact)
    turns = Turns(house, promise, new_uow, now)
    links = Links(house, new_uow, now, make_pdf, settings.link_secret or secrets.token_hex(32), settings.base_url)
    channel = TeamsAdapter(Handler(turns, connector, Delivery(connector, turns, links, make_pdf)))

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

    async def life(_: web.Application) -> AsyncIterator[None]:
        if settings.database_file:
            settings.database_file.parent.mkdir(parents=True, exist_ok=True)
        await upgrade(engine)
        if await passes_row_security(engine):
            # The other layer holds; but an operator should know that there is only one.
            log().warning("row-security-off", advice="connect as a role that is no superuser")
        async with new_uow.across() as uow:
            house.library.check_has(await uow.runs.versions())
        await connector.open()
        await clock.forget(house, new_uow, now(), settings.keep_months)
        scheduler = clock.make_scheduler(house, new_uow, now, settings.keep_months, prompter)
        scheduler.start()
        yield
        await prompter.close()
        scheduler.shutdown(wait=False)
        await connector.close()
        await engine.dispose()

    app.cleanup_ctx.append(life)
    mount(app, settings.base_url)
    return app
