"""The command line: `regiebot serve`, `chat`, `migrate`, `doctor`, `purge`, `register`, `manifest`, `prompts`, `roles`,
`audit`."""

import asyncio
import errno
import gc
import getpass
import signal
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Annotated, Any
from zoneinfo import ZoneInfo

import typer
from aiohttp import web
from pydantic import ValidationError
from sqlalchemy.exc import SQLAlchemyError

from bot import bootstrap, clock, governing, logs, operating
from bot.doctor.finding import exit_code
from bot.local.routes import page_ready
from bot.package import Installation, package
from bot.settings import Settings, SettingsFault, read_settings
from bot.tombstones import Tombstones
from bot.underway import UnderWay
from bot.web import LINGER
from dialogs.ports import UnitOfWork, UnitsOfWork
from dialogs.records import Role
from dialogs.scans.library import ContentFault
from dialogs.texts.catalog import TextFault
from store.engine import database_url, make_engine
from store.migrate import upgrade
from store.register import as_markdown

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
async def _served(settings: Settings) -> AsyncIterator[UnderWay]:
    """The bot, answering on its address for as long as the block lasts; gives what it is working on."""
    app = bootstrap.build(settings)
    # Turns are finished before this time-out counts; it is for files on their way and other requests.
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=2, lingering_time=LINGER)
    await runner.setup()
    # Content and libraries stay for as long as we run. Looking through them for garbage took 60 to 90 ms each time,
    # in which everybody waited.
    gc.collect()
    gc.freeze()
    try:
        await _listen(runner, settings)
        yield app[bootstrap.UNDER_WAY]
    finally:
        await runner.cleanup()


async def _listen(runner: web.AppRunner, settings: Settings) -> None:
    try:
        await web.TCPSite(runner, settings.host, settings.port).start()
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise CannotStart(f"Luisteren op {settings.own_url} lukt niet: {error.strerror}") from error
        raise CannotStart(f"Poort {settings.port} is al in gebruik. Kies een andere met REGIEBOT_PORT.") from error


async def _until_stopped(under_way: UnderWay) -> None:
    """Waits for the word of whoever started us: Ctrl-C, or the end of the service. A second word means: at once."""
    stopped = asyncio.Event()

    def stop() -> None:
        if stopped.is_set():
            under_way.hurry()
        stopped.set()

    for signal_ in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(signal_, stop)
    await stopped.wait()


def _run(work: Coroutine[Any, Any, int | None], settings: Settings) -> None:
    logs.set_up(settings.log_level)
    try:
        raise typer.Exit(asyncio.run(work) or 0)
    except (ContentFault, TextFault, SettingsFault, CannotStart) as fault:
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
        async with _served(settings) as under_way:
            if settings.mode == "production":
                _say(f"Regiebot draait op {settings.own_url}, en is bereikbaar op {settings.base_url}.")
                if missing := settings.missing_papers:
                    _say(f"LET OP: nog niet ingevuld, en wel nodig voor je mensen laat meedoen: {', '.join(missing)}")
                await _until_stopped(under_way)
                return
            _say(f"Regiebot draait op {settings.base_url} (proefstand, alleen op deze computer).")
            if page_ready():
                _say(f"Probeer het uit in je browser: {settings.base_url}/local/")
            else:
                _say("Node is niet gevonden, dus er is geen proefpagina. Chatten kan in een tweede terminal: make chat")
            await _until_stopped(under_way)

    _run(work(), settings)


@cli.command()
def chat(
    name: Annotated[str, typer.Option("--as", help="Wie je bent; een andere naam is een ander mens.")] = "",
    language: Annotated[str, typer.Option(help="De taal van je Teams: nl of en.")] = "nl",
) -> None:
    """Chat met de bot in de terminal. Draait er geen bot, dan start deze er een."""
    settings = _settings()
    if settings.mode != "local":
        _say("Chatten in de terminal kan alleen in de proefstand (REGIEBOT_MODE=local).")
        raise typer.Exit(2)
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
def doctor() -> None:
    """Kijk na of alles er is wat de bot nodig heeft, en zeg wat er nog moet gebeuren. Verandert niets."""
    logs.set_up("error")
    # What looks at the world outside is only wanted here.
    from bot.doctor.examining import examined  # noqa: PLC0415

    async def work() -> int:
        found = []
        async for finding in examined():
            typer.echo(finding.line)
            found.append(finding)
        return exit_code(found)

    raise typer.Exit(asyncio.run(work()))


@cli.command()
def purge(
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Alleen tellen; er gaat niets weg.")] = False,
    replay: Annotated[
        bool, typer.Option("--replay", help="Wis opnieuw wie zich liet wissen en met een back-up terugkwam.")
    ] = False,
) -> None:
    """Gooi weg wat lang genoeg bewaard is, en tel het per klasse; de bot doet dit zelf elke nacht."""
    settings = _settings()

    async def work(new_uow: UnitsOfWork) -> None:
        house, now = bootstrap.make_house(settings), bootstrap.utc_now()
        if replay and not dry_run:
            marks = Tombstones(settings.erased_file).marks()
            _say(f"Opnieuw gewist: {await clock.replay(house, new_uow, now, marks)} van {len(marks)} merktekens.")
        if dry_run:
            counts = await operating.would_go(house, new_uow, now, settings.terms)
        else:
            counts = await clock.forget(house, new_uow, now, settings.terms)
        told = ", ".join(f"{count} {name}" for name, count in counts.items() if name != "closed")
        _say(f"{'Weg zou gaan' if dry_run else 'Weggegooid'}: {told}.")

    _open(settings, work)


@cli.command()
def register() -> None:
    """Het register van alles wat bewaard wordt, als Markdown (docs/verwerkingsregister.md)."""
    typer.echo(as_markdown(), nl=False)


# What is wrong with an option of `manifest`, and what it should be.
_WRONG = {
    "app_id": "--app-id is geen app-id. Het staat in Azure bij de bot, zoals 11111111-2222-3333-4444-555555555555.",
    "host": "--host is geen naam van een server. Geef de naam alleen, zonder https:// en zonder pad: bot.example.nl.",
    "id": "--id is geen id. Het ziet eruit als 11111111-2222-3333-4444-555555555555.",
    "developer": "--developer moet 1 tot en met 32 tekens zijn.",
    "website": "--website is geen adres dat met https:// begint.",
    "privacy": "--privacy is geen adres dat met https:// begint.",
    "terms": "--terms is geen adres dat met https:// begint.",
}


@cli.command()
def manifest(
    app_id: Annotated[str, typer.Option(envvar="REGIEBOT_APP_ID", help="Het app-id van de bot in Azure.")],
    host: Annotated[str, typer.Option(help="Waar Teams de bot vindt, zoals bot.example.nl.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="Het pakket.")] = Path("regiebot.zip"),
    id_: Annotated[str, typer.Option("--id", help="Het id van de app in Teams; zonder volgt het uit --app-id.")] = "",
    developer: Annotated[str, typer.Option(help="Wie de app aanbiedt.")] = "Regiebot",
    website: Annotated[str, typer.Option(help="Adres van de uitleg; zonder een pagina van de bot.")] = "",
    privacy: Annotated[str, typer.Option(help="Adres van de privacytekst; zonder een pagina van de bot.")] = "",
    terms: Annotated[str, typer.Option(help="Adres van de voorwaarden; zonder een pagina van de bot.")] = "",
) -> None:
    """Maak het pakket dat je in Teams zet."""
    pages = {"developer": developer, "website": website, "privacy": privacy, "terms": terms}
    try:
        made = package(Installation.model_validate({"app_id": app_id, "host": host, "id": id_ or None, **pages}))
    except ValidationError as fault:
        for error in fault.errors():
            _say(_WRONG[str(error["loc"][0])])
        raise typer.Exit(2) from fault
    try:
        _put(output, made)
    except OSError as fault:
        _say(f"Schrijven naar {output} lukt niet: {fault.strerror}")
        raise typer.Exit(2) from fault
    _say(f"Het pakket staat in {output}.")


def _put(path: Path, data: bytes) -> None:
    """All of it or nothing: what was there stays until the new file is whole."""
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as beside:
        try:
            beside.write(data)
            beside.flush()
            Path(beside.name).chmod(0o644)
            Path(beside.name).replace(path)
        except OSError:
            Path(beside.name).unlink(missing_ok=True)
            raise


def _open(settings: Settings, work: Callable[[UnitsOfWork], Awaitable[int | None]]) -> None:
    async def opened() -> int:
        try:
            async with operating.opened(settings) as new_uow:
                return await work(new_uow) or 0
        except operating.NotReady:
            _say("Hier is geen database van deze versie. Kijk naar REGIEBOT_DATABASE_URL, of draai: regiebot migrate")
            return 2

    _run(opened(), settings)


def _operate(do: Callable[[UnitOfWork], Awaitable[int | None]], tenant: str = "") -> None:
    """Across tenants, or within this one."""

    async def work(new_uow: UnitsOfWork) -> int | None:
        async with new_uow(tenant) if tenant else new_uow.across() as uow:
            return await do(uow)

    _open(_settings(), work)


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
