"""Runs the work of a command: with the settings, on the database, and with a sentence when that fails."""

import asyncio
import errno
import sys
from collections.abc import Awaitable, Callable, Coroutine
from datetime import datetime
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import typer
from sqlalchemy.exc import SQLAlchemyError

from bot.operators import prompts
from bot.operators.database_file import refuse_another_file
from bot.operators.doctor.texts import SENTENCES
from bot.operators.erasure_log import refuse_other_file
from bot.operators.prompts import OpenDatabase
from bot.operators.settings_faults import SettingsFault
from bot.operators.texts import reason, say_fault
from bot.private_files import mend
from bot.settings import Settings, read_settings
from bot.telemetry import logs
from dialogs.erasures import MarksUnavailable
from dialogs.faults import ContentFault
from dialogs.ports import Conflict, Lost, UnitOfWork
from dialogs.texts.catalog import TextFault
from store.checkup import fault_name
from store.schema_version import Fit, SchemaVersion, WrongSchema

# What PostgreSQL says to who may not do something.
_DENIED = "42501"
_WRONG_SCHEMA = {
    Fit.EMPTY: "Hier is geen database van Regiebot. Kijk naar REGIEBOT_DATABASE_URL, of draai: regiebot migrate",
    Fit.OLDER: "De database staat op stap {at}, dit programma op {newest}. Maak een back-up en draai: regiebot migrate",
    Fit.TOO_NEW: "De database staat op stap {at}, te nieuw voor dit programma ({newest}). Installeer de nieuwe versie",
}


class CannotStart(Exception):
    """Something in the environment prevents the start; the message says what."""


def cannot_listen(host: str, port: int, setting: str, fault: OSError) -> CannotStart:
    """Return what to say of a port that cannot be opened, with the setting that chooses another."""
    if fault.errno == errno.EADDRINUSE:
        return CannotStart(f"Poort {port} is al in gebruik. Kies een andere met {setting}.")
    return CannotStart(f"Luisteren op {host}, poort {port}, lukt niet: {reason(fault.strerror)}")


def say(text: str) -> None:
    typer.echo(text, err=True)


def say_missing(commits: int) -> None:
    """Say that the database has lost its last commits."""
    say(f"LET OP: de database {SENTENCES['database-older'].format(missing=commits)}")


def run(work: Coroutine[Any, Any, int | None], settings: Settings, log_file: Path | None = None) -> None:
    logs.set_up(settings.log_level, settings.instance_name, log_file, say if log_file else None)
    try:
        with asyncio.Runner(loop_factory=_loop()) as runner:
            raise typer.Exit(runner.run(work) or 0)
    except ContentFault as fault:
        say(f"Regiebot start niet: {say_fault(fault)}")
        raise typer.Exit(2) from fault
    except (TextFault, SettingsFault, CannotStart) as fault:
        say(f"Regiebot start niet: {fault}")
        raise typer.Exit(2) from fault
    except WrongSchema as fault:
        say(wrong_schema(fault.version))
        raise typer.Exit(2) from fault
    except Conflict as fault:
        say("De database bleef bezet door ander werk, zoals een back-up. Er is niets veranderd. Probeer het opnieuw.")
        raise typer.Exit(2) from fault
    except MarksUnavailable as fault:
        say(f"Regiebot kan niet bij de merktekens van wie gewist is ({reason(fault)}). Kijk naar REGIEBOT_ERASED.")
        raise typer.Exit(2) from fault
    except (SQLAlchemyError, OSError, Lost) as fault:
        say(_no_database(fault))
        raise typer.Exit(2) from fault
    except KeyboardInterrupt:
        raise typer.Exit(0) from None


def wrong_schema(version: SchemaVersion) -> str:
    """Say in one sentence why this program may not work on this database, and what to do."""
    return _WRONG_SCHEMA[version.fit].format(at=version.at, newest=version.newest)


def _no_database(fault: Exception) -> str:
    """Name the fault only: the whole of it may hold an address with a password."""
    if _DENIED in logs.name_of(fault):
        return (
            "De databasegebruiker mag dit niet. Tabellen maken en veranderen doet wie ze bezit: draai regiebot migrate "
            "met diens REGIEBOT_DATABASE_URL, en geef deze gebruiker zijn rechten."
        )
    why = reason(fault_name(fault))
    return f"Regiebot kan niet bij de database ({why}). Kijk naar REGIEBOT_DATABASE_URL en of de server draait."


def _loop() -> Callable[[], asyncio.AbstractEventLoop] | None:
    """Return uvloop's where there is one (not on Windows): turns cost 5% less, and the slowest wait a third less."""
    return import_module("uvloop").new_event_loop if find_spec("uvloop") else None


def load_settings() -> Settings:
    """Read the settings of a command that may write; what they point at is for our own account from now on."""
    try:
        settings = read_settings()
        refuse_another_file(settings)
        refuse_other_file(settings)
    except SettingsFault as fault:
        say(f"Regiebot start niet: {fault}")
        raise typer.Exit(2) from fault
    mend(settings)
    return settings


def run_on_database(settings: Settings, work: Callable[[OpenDatabase], Awaitable[int | None]]) -> None:
    """Run `work` on the database of these settings. At a terminal our sentences say what was done, and not the log."""
    if sys.stdout.isatty():
        settings = settings.model_copy(update={"log_level": "error"})

    async def open_and_work() -> int:
        async with prompts.open_database(settings) as database:
            return await work(database) or 0

    run(open_and_work(), settings)


def run_in_transaction(work: Callable[[UnitOfWork, datetime], Awaitable[int | None]], tenant: str = "") -> None:
    """Run `work` in one unit of work, at the time it is there: within `tenant`, or across all of them."""

    async def open_uow_and_work(database: OpenDatabase) -> int | None:
        new_uow = database.new_uow
        async with new_uow(tenant) if tenant else new_uow.across() as uow:
            return await work(uow, database.now())

    run_on_database(load_settings(), open_uow_and_work)
