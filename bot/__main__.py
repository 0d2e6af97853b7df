"""The command line: `regiebot serve`, `chat`, `migrate`, `purge`, `prompts`, `roles`, `audit`."""

import asyncio
import errno
import getpass
import signal
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Annotated, Any
from zoneinfo import ZoneInfo

import typer
from aiohttp import web
from sqlalchemy.exc import SQLAlchemyError

from bot import bootstrap, clock, governing, logs, operating
from bot.local.routes import page_ready
from bot.settings import Settings, SettingsFault, read_settings
from dialogs.ports import UnitOfWork
from dialogs.records import Role
from dialogs.scans.library import ContentFault
from dialogs.texts.catalog import TextFault
from store.engine import database_url, make_engine
from store.migrate import upgrade
from store.unit_of_work import units_of_work

cli = typer.Typer(no_args_is_help=True, add_completion=False, help="Regiebot: chatassistent voor regie zonder macht.")
prompts = typer.Typer(no_args_is_help=True, help="Wat de bot uit zichzelf zegt: zien, opnieuw proberen, stilzetten.")
cli.add_typer(prompts, name="prompts")
roles = typer.Typer(no_args_is_help=True, help="Wie een ronde mag maken, en wie wat mag.")
cli.add_typer(roles, name="roles")
audit = typer.Typer(no_args_is_help=True, help="Wat gedaan is en waarover iemand vragen kan stellen, zonder inhoud.")
cli.add_typer(audit, name="audit")

Tenant = Annotated[str, typer.Option(help="Het tenant-id van de organisatie.")]


class CannotStart(Exception):
    """Something around the bot is in the way; the message says what."""


def _say(text: str) -> None:
    typer.echo(text, err=True)


@asynccontextmanager
async def _served(settings: Settings) -> AsyncIterator[None]:
    """The bot, answering on its address for as long as the block lasts."""
    runner = web.AppRunner(bootstrap.build(settings), access_log=None, shutdown_timeout=10)
    await runner.setup()
    try:
        await _listen(runner, settings)
        yield
    finally:
        await runner.cleanup()


async def _listen(runner: web.AppRunner, settings: Settings) -> None:
    try:
        await web.TCPSite(runner, settings.host, settings.port).start()
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise CannotStart(f"Luisteren op {settings.base_url} lukt niet: {error.strerror}") from error
        raise CannotStart(f"Poort {settings.port} is al in gebruik. Kies een andere met REGIEBOT_PORT.") from error


async def _until_stopped() -> None:
    """Waits for the word of whoever started us: Ctrl-C, or the end of the service."""
    stopped = asyncio.Event()
    for signal_ in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(signal_, stopped.set)
    await stopped.wait()


def _run(work: Coroutine[Any, Any, int | None], settings: Settings) -> None:
    logs.set_up(settings.log_level)
    try:
        raise typer.Exit(asyncio.run(work) or 0)
    except (ContentFault, TextFault, CannotStart) as fault:
        _say(f"Regiebot start niet: {fault}")
        raise typer.Exit(2) from fault
    except (SQLAlchemyError, OSError) as fault:
        # The whole of it may hold an address with a password.
        _say(f"Regiebot kan niet bij de database ({type(fault).__name__}). Kijk naar REGIEBOT_DATABASE_URL.")
        raise typer.Exit(2) from fault
    except KeyboardInterrupt:
        raise typer.Exit(0) from None


def _settings() -> Settings:
    try:
        return read_settings()
    except SettingsFault as fault:
        _say(f"Regiebot start niet: {fault}")
        raise typer.Exit(2) from fault


@cli.command()
def serve() -> None:
    """Start de bot."""
    settings = _settings()

    async def work() -> None:
        async with _served(settings):
            _say(f"Regiebot draait op {settings.base_url} (proefstand, alleen op deze computer).")
            if page_ready():
                _say(f"Probeer het uit in je browser: {settings.base_url}/local/")
            else:
                _say("Node is niet gevonden, dus er is geen proefpagina. Chatten kan in een tweede terminal: make chat")
            await _until_stopped()

    _run(work(), settings)


@cli.command()
def chat(
    name: Annotated[str, typer.Option("--as", help="Wie je bent; een andere naam is een ander mens.")] = "",
    language: Annotated[str, typer.Option(help="De taal van je Teams: nl of en.")] = "nl",
) -> None:
    """Chat met de bot in de terminal. Draait er geen bot, dan start deze er een."""
    settings = _settings()
    locale = "en-US" if language == "en" else "nl-NL"
    # What draws in a terminal is only wanted here.
    from bot.local import terminal  # noqa: PLC0415

    async def work() -> int:
        try:
            return await terminal.chat(settings.base_url, name or getpass.getuser(), locale)
        except terminal.NoBot:
            _say("Er draait nog geen bot. Ik start er een; hij stopt als jij stopt.")
            async with _served(settings):
                return await terminal.chat(settings.base_url, name or getpass.getuser(), locale)

    # The log would run through the conversation.
    _run(work(), settings.model_copy(update={"log_level": "error"}))


@cli.command()
def migrate() -> None:
    """Breng de database naar de nieuwste versie."""
    settings = _settings()

    async def work() -> None:
        if settings.database_file:
            settings.database_file.parent.mkdir(parents=True, exist_ok=True)
        engine = make_engine(database_url(settings.database_url))
        await upgrade(engine)
        await engine.dispose()

    _run(work(), settings)


@cli.command()
def purge() -> None:
    """Gooi weg wat lang genoeg bewaard is; de bot doet dit zelf elke nacht."""
    settings = _settings()

    async def work() -> None:
        engine = make_engine(database_url(settings.database_url))
        house = bootstrap.make_house(settings)
        counts = await clock.forget(house, units_of_work(engine), bootstrap.utc_now(), settings.keep_months)
        await engine.dispose()
        _say(f"Weggegooid: {counts['runs']} scans, {counts['deliveries']} bezorgingen.")

    _run(work(), settings)


def _operate(do: Callable[[UnitOfWork], Awaitable[int | None]], tenant: str = "") -> None:
    """Across tenants, or within this one."""
    settings = _settings()

    async def work() -> int:
        try:
            async with operating.opened(settings) as new_uow, new_uow(tenant) if tenant else new_uow.across() as uow:
                return await do(uow) or 0
        except operating.NotReady:
            _say("Hier is geen database van deze versie. Kijk naar REGIEBOT_DATABASE_URL, of draai: regiebot migrate")
            return 2

    _run(work(), settings)


@prompts.command("list")
def list_(
    state: Annotated[operating.Waiting | None, typer.Option(help="Alleen deze staat.")] = None,
    most: Annotated[int, typer.Option(min=1, help="Hoeveel hoogstens.")] = 50,
) -> None:
    """Wat nog moet, of is opgegeven: het oudste eerst, tijden in UTC."""

    async def do(uow: UnitOfWork) -> None:
        for line in await operating.listed(uow, state, most):
            typer.echo(line)

    _operate(do)


@prompts.command()
def counts() -> None:
    """Hoeveel er zijn per staat, hoe lang het oudste wacht, en of alles stilstaat."""

    async def do(uow: UnitOfWork) -> None:
        for line in await operating.counts(uow, bootstrap.utc_now()):
            typer.echo(line)

    _operate(do)


@prompts.command()
def requeue(
    ids: Annotated[list[str] | None, typer.Argument(metavar="ID…", help="Welke, zoals in de lijst.")] = None,
    dead: Annotated[bool, typer.Option("--dead", help="Alles wat dood is.")] = False,
) -> None:
    """Probeer opnieuw wat is opgegeven (dead, unclear of missed). Wat verzonden is, blijft verzonden."""
    if bool(ids) == dead:
        _say("Noem de ID's uit de lijst, of --dead; een van beide.")
        raise typer.Exit(2)

    async def do(uow: UnitOfWork) -> None:
        done = await operating.requeue(uow, None if dead else ids, bootstrap.utc_now())
        _say(f"Opnieuw in de rij: {done}.")

    _operate(do)


@prompts.command()
def hold(
    reason: Annotated[str, typer.Option(help="Waarom, in een paar woorden zonder namen.")] = "operator",
) -> None:
    """Zet alles stil, in elk proces, tot resume. Doe dit na het terugzetten van een back-up, vóór de start."""

    async def do(uow: UnitOfWork) -> None:
        await operating.hold(uow, reason[:64], bootstrap.utc_now())
        _say("Er gaat niets meer uit tot: regiebot prompts resume")

    _operate(do)


@prompts.command()
def resume(
    passed: Annotated[
        datetime | None,
        typer.Option("--skip-before", help="Wat vóór dit moment had gemoeten niet meer sturen (Nederlandse tijd)."),
    ] = None,
) -> None:
    """Ga weer verder. Na een back-up met --skip-before: wat toen al verzonden kan zijn, gaat niet nog een keer uit."""
    moment = passed and passed.replace(tzinfo=ZoneInfo("Europe/Amsterdam"))

    async def do(uow: UnitOfWork) -> None:
        _say(f"De bot stuurt weer. Overgeslagen (staat unclear): {await operating.resume(uow, moment)}.")

    _operate(do)


@roles.command("list")
def roles_list(
    everything: Annotated[bool, typer.Option("--all", help="Ook wie het niet meer mag.")] = False,
) -> None:
    """Wie wat mag, voor de jaarlijkse controle: benoemd, in de instellingen, of door wat iemand deed."""
    coordinators = _settings().coordinators

    async def do(uow: UnitOfWork) -> None:
        for line in await governing.listed(uow, coordinators, everything=everything):
            typer.echo(line)

    _operate(do)


def _ids(person: str, tenant: str) -> None:
    if not all(governing.DIRECTORY_ID.fullmatch(id_) for id_ in (person, tenant)):
        _say("Noem mensen en organisaties bij hun id uit de directory, niet bij naam.")
        raise typer.Exit(2)


@roles.command()
def grant(
    person: Annotated[str, typer.Argument(help="Het directory-id van iemand.")],
    tenant: Tenant,
    role: Annotated[Role, typer.Option(help="Waarvoor.")] = Role.COORDINATOR,
) -> None:
    """Benoem iemand. Zodra in een organisatie iemand benoemd is, mogen anderen daar geen ronde meer maken."""
    _ids(person, tenant)

    async def do(uow: UnitOfWork) -> None:
        new, first = await governing.grant(uow, tenant, person, role, bootstrap.utc_now())
        _say("Benoemd." if new else "Dat was al zo.")
        if first:
            _say("Vanaf nu mag in deze organisatie alleen wie benoemd is, of in REGIEBOT_COORDINATORS staat.")

    _operate(do, tenant)


@roles.command()
def revoke(
    person: Annotated[str, typer.Argument(help="Het directory-id van iemand.")],
    tenant: Tenant,
    role: Annotated[Role, typer.Option(help="Waarvoor niet meer.")] = Role.COORDINATOR,
) -> None:
    """Trek een benoeming in; dat geldt vanaf het eerstvolgende wat iemand doet, ook voor rondes die er al zijn."""
    _ids(person, tenant)

    async def do(uow: UnitOfWork) -> int:
        done = await governing.revoke(uow, person, role, bootstrap.utc_now())
        _say("Ingetrokken." if done else "Zo iemand is niet benoemd.")
        return 0 if done else 1

    _operate(do, tenant)


@audit.command()
def verify(tenant: Tenant = "") -> None:
    """Kijk of er niets is veranderd, weggehaald of tussengevoegd; met de laatste hash, om elders te bewaren."""

    async def do(uow: UnitOfWork) -> int:
        lines, sound = await governing.verified(uow, tenant or None)
        for line in lines:
            typer.echo(line)
        _say("Alles klopt." if sound else "Dit klopt niet.")
        return 0 if sound else 1

    _operate(do)


@audit.command()
def export(tenant: Tenant = "") -> None:
    """Alles als regels JSON, zonder inhoud en zonder namen, voor het logboek van de organisatie."""

    async def do(uow: UnitOfWork) -> None:
        async for line in governing.exported(uow, tenant or None):
            typer.echo(line)

    _operate(do)


def main() -> None:
    cli()


if __name__ == "__main__":
    main()
