"""The command line: `regiebot serve`, `chat`, `migrate`, `doctor`, `purge`, `register`, `manifest`, `prompts`, `roles`,
`audit`, `organisations`, `report`, `content`."""

import asyncio
import getpass
import shutil
from json import dumps
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Annotated

import typer
from pydantic import ValidationError

from bot.house.colours import HEX
from bot.house.style import HouseStyle
from bot.installation import make_house_style, make_installation, utc_now
from bot.operators import commands as operators
from bot.operators import prompts
from bot.operators.content.commands import content_cli
from bot.operators.database_file import holding_file
from bot.operators.doctor.result import exit_code
from bot.operators.erasure_log import erasure_log
from bot.operators.manifest import LONGEST_DEVELOPER, PackageFacts, build_package, symbol_contrast
from bot.operators.mistyped import CommandGroup
from bot.operators.organisations.commands import organisations_cli
from bot.operators.prompts import OpenDatabase
from bot.operators.report import making as reports
from bot.operators.runner import load_settings, run, run_on_database, say
from bot.operators.serving import serving, until_stopped
from bot.operators.settings_faults import SettingsFault
from bot.operators.texts import reason
from bot.proactive import jobs
from bot.settings import Settings, read_house_settings
from bot.telemetry import logs
from store.engine import database_url, make_engine
from store.migrate import upgrade
from store.register import as_markdown
from store.schema_version import Fit

cli = CommandGroup("Regiebot: chatassistent voor regie zonder macht.")
cli.add_typer(operators.prompts_cli, name="prompts")
cli.add_typer(operators.roles_cli, name="roles")
cli.add_typer(operators.audit_cli, name="audit")
cli.add_typer(organisations_cli, name="organisations")
cli.add_typer(content_cli, name="content")


@cli.command()
def serve() -> None:
    """Start de bot."""
    settings = load_settings()

    async def work() -> None:
        if settings.mode == "local":
            _look_for_half_a_demo(settings)
        async with serving(settings) as running:
            if settings.mode == "production":
                say(f"Regiebot draait op {settings.own_url}, en is bereikbaar op {settings.base_url}.")
                if missing := settings.missing_decisions:
                    say(f"LET OP: nog niet ingevuld, en wel nodig voor je mensen laat meedoen: {', '.join(missing)}")
                await until_stopped(running, settings.seconds_before_stop)
                return
            say(f"Regiebot draait op {settings.base_url} (proefstand, alleen op deze computer).")
            # Imported where it is served, so that production loads nothing of the trial channel.
            from bot.local.routes import how_to_bring, page_ready  # noqa: PLC0415

            if settings.demo != "no":
                await _fill(settings)
            if page_ready():
                say(f"Probeer het uit in je browser: {settings.base_url}/local/")
            else:
                say(_no_page(how_to_bring()))
            await until_stopped(running, settings.seconds_before_stop)

    run(work(), settings, settings.trial_log)


def _look_for_half_a_demo(settings: Settings) -> None:
    """Let a demo that was cut off begin again; whoever goes on without a demo keeps what there is."""
    from bot.local import unfinished_demo  # noqa: PLC0415

    if not (database := settings.database_file):
        return
    if settings.demo == "no":
        unfinished_demo.end(database)
        return
    with holding_file(settings):
        aside = unfinished_demo.put_aside(database)
    if aside:
        say(f"De demo was de vorige keer niet af en begint opnieuw. Wat er al was, staat in {aside}.")


async def _fill(settings: Settings) -> None:
    """Fill the trial with the demo, and say what there is to see."""
    # What plays it is only wanted here.
    from bot.local import demo, unfinished_demo  # noqa: PLC0415

    database = settings.database_file
    async with prompts.open_database(settings) as opened, opened.new_uow.across() as uow:
        nobody = not await uow.own_data.list_tenants()
    if database and nobody:
        unfinished_demo.begin(database)
    # Its days are those of whoever looks at it, also in the hours in which UTC has another.
    today = make_installation(settings).today(utc_now())
    try:
        filled = await demo.fill(settings.base_url, today, "en" if settings.demo == "en" else "nl")
    except demo.FAULTS as fault:
        say(f"De demo stopte onderweg ({fault}). De bot draait gewoon; de volgende keer begint zij opnieuw.")
        return
    if database:
        unfinished_demo.end(database)
    if filled:
        say("De demo staat klaar: twaalf mensen, een gesloten ronde, een open ronde en drie UVO's.")
    else:
        say("Hier was al iemand, dus de demo vult niets bij. Opnieuw beginnen: stop, gooi var/ weg en start weer.")


def _no_page(command: str) -> str:
    """Say why there is no trial page, the command that brings it, and how to do without."""
    chatting = "make chat" if command.startswith("make") else "regiebot chat"
    if shutil.which("npm"):
        why = f"De proefpagina is nog niet opgehaald. Stop met Ctrl+C en draai: {command}"
    else:
        why = (
            f"Node (met npm) staat niet op deze computer, dus er is geen proefpagina. Zet het erop en draai: {command}"
        )
    return f"{why}\nZonder pagina chatten kan in een tweede terminal: {chatting}"


@cli.command()
def chat(
    name: Annotated[str, typer.Option("--as", help="Wie je bent; een andere naam is een ander mens.")] = "",
    language: Annotated[str, typer.Option(help="De taal van je Teams: nl of en.")] = "nl",
) -> None:
    """Chat met de bot in de terminal. Draait er geen bot, dan start deze er een."""
    settings = load_settings()
    if settings.mode != "local":
        say("Chatten in de terminal kan alleen in de proefstand (REGIEBOT_MODE=local).")
        raise typer.Exit(2)
    locale = "en-US" if language == "en" else "nl-NL"
    # What draws in a terminal is only wanted here.
    from bot.local import terminal  # noqa: PLC0415

    async def work() -> int:
        try:
            return await terminal.chat(settings.base_url, name or getpass.getuser(), locale)
        except terminal.NoBot:
            say("Er draait nog geen bot. Ik start er een; hij stopt als jij stopt.")
            async with serving(settings):
                return await terminal.chat(settings.base_url, name or getpass.getuser(), locale)

    # The log would run through the conversation.
    run(work(), settings.model_copy(update={"log_level": "error"}))


@cli.command()
def explain(
    sentence: Annotated[str, typer.Argument(help="Wat iemand typt.")],
    state: Annotated[str, typer.Option(help="Waar die persoon staat; een verkeerde naam noemt ze alle.")] = "idle",
    language: Annotated[str, typer.Option(help="De taal van de persoon: nl of en.")] = "nl",
) -> None:
    """Laat zien hoe een zin gelezen wordt: wat erin gevonden is, wat het kan betekenen, en wat er zou gebeuren."""
    settings = load_settings()
    # What explains is only wanted here.
    from bot.operators.explaining import example_situations, explain_sentence, explain_word  # noqa: PLC0415

    installation = make_installation(settings)
    now = utc_now().astimezone(installation.zone).replace(tzinfo=None)
    states = example_situations(installation.library, now, "en" if language == "en" else "nl")
    if state not in states:
        say(f"Deze staten zijn er: {', '.join(states)}.")
        raise typer.Exit(2)
    by_word = explain_word(sentence, installation.commands)
    for line in (*by_word, *explain_sentence(sentence, states[state], installation.reader)):
        typer.echo(line)


# How the database was -> what was done.
_MIGRATED = {
    Fit.EMPTY: "De database is gemaakt, op stap {newest}.",
    Fit.OLDER: "De database is bijgewerkt van stap {at} naar {newest}.",
    Fit.CURRENT: "De database was al bij: stap {at}. Er is niets gedaan.",
    Fit.NEWER: "De database is van een nieuwere versie (stap {at}, dit programma {newest}). Er is niets gedaan.",
}


@cli.command()
def migrate() -> None:
    """Breng de database naar de nieuwste versie."""
    settings = load_settings()

    async def work() -> None:
        # A bot that serves from the same SQLite file would find other tables under its hands.
        with holding_file(settings):
            engine = make_engine(database_url(settings.database_url))
            try:
                was = await upgrade(engine)
            finally:
                await engine.dispose()
        say(_MIGRATED[was.fit].format(at=was.at, newest=was.newest))

    run(work(), settings)


@cli.command()
def doctor() -> None:
    """Kijk na of alles er is wat de bot nodig heeft, en zeg wat er nog moet gebeuren. Verandert niets."""
    logs.set_up("error")
    # What looks at the world outside is only wanted here.
    from bot.operators.doctor.next_step import next_step  # noqa: PLC0415
    from bot.operators.doctor.run import installed, run_checks  # noqa: PLC0415

    async def work() -> int:
        results = []
        async for result in run_checks():
            typer.echo(result.line)
            results.append(result)
        typer.echo(f"\n{next_step(results, installed())}")
        return exit_code(results)

    raise typer.Exit(asyncio.run(work()))


@cli.command()
def purge(
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Alleen tellen; er gaat niets weg.")] = False,
    replay: Annotated[
        bool, typer.Option("--replay", help="Wis opnieuw wie zich liet wissen en met een back-up terugkwam.")
    ] = False,
    json: Annotated[bool, typer.Option("--json", help="De aantallen als JSON.")] = False,
) -> None:
    """Gooi weg wat lang genoeg bewaard is, en tel het per klasse; de bot doet dit zelf elke nacht."""
    settings = load_settings()
    if json:
        # What reads it wants nothing else on standard output.
        settings = settings.model_copy(update={"log_level": "error"})

    async def work(opened: OpenDatabase) -> None:
        installation, new_uow, now = make_installation(settings), opened.new_uow, opened.now()
        if replay and not dry_run:
            marks = await erasure_log(settings).marks()
            erased = await jobs.replay_erasures(installation, new_uow, now, marks)
            say(f"Opnieuw gewist: {erased} van {len(marks)} merktekens.")
        if dry_run:
            counts = await prompts.count_expired(installation, new_uow, now, settings.terms)
        else:
            counts = await jobs.apply_retention(installation, new_uow, now, settings.terms)
        if json:
            typer.echo(dumps(counts))
        else:
            say(prompts.say_expired(counts, gone=not dry_run))

    run_on_database(settings, work)


@cli.command()
def report(
    months: Annotated[int, typer.Option(min=1, help="Hoeveel hele maanden terug.")] = 12,
    json: Annotated[bool, typer.Option("--json", help="Als JSON.")] = False,
) -> None:
    """Hoeveel het gebruikt wordt, per maand en organisatie: aantallen, en nooit van een handvol mensen."""
    settings = load_settings()

    async def work(opened: OpenDatabase) -> None:
        installation = make_installation(settings)
        today = installation.today(opened.now())
        async with opened.new_uow.across() as uow:
            least, terms = installation.group_minimum, settings.terms
            made = await reports.make_report(uow, installation.library, least, terms, today, months)
        for line in [reports.as_json(made)] if json else reports.as_text(made):
            typer.echo(line)

    run_on_database(settings, work)


@cli.command()
def register() -> None:
    """Het register van alles wat bewaard wordt, als Markdown."""
    typer.echo(as_markdown(), nl=False)


# What is wrong with an option of `manifest`, and what it should be.
_OPTION_FAULTS = {
    "app_id": "--app-id is geen app-id. Het staat in Azure bij de bot, zoals 11111111-2222-3333-4444-555555555555.",
    "host": "--host is geen naam van een server. Geef de naam alleen, zonder https:// en zonder pad: bot.example.nl.",
    "id": "--id is geen id. Het ziet eruit als 11111111-2222-3333-4444-555555555555.",
    "developer": "--developer moet 1 tot en met 32 tekens zijn.",
    "website": "--website is geen adres dat met https:// begint.",
    "privacy": "--privacy is geen adres dat met https:// begint.",
    "terms": "--terms is geen adres dat met https:// begint.",
    "environment": "--environment is een kort woord, zoals acceptatie: hooguit 16 letters, cijfers en streepjes.",
}


def _option_fault(option: str, value: object) -> str:
    if option != "colour":
        return _OPTION_FAULTS[option]
    told = str(value)
    if not HEX.fullmatch(told):
        return "--colour is geen kleur. Hij ziet eruit als #5b2a86."
    ratio = f"{symbol_contrast(told):.1f}".replace(".", ",")
    return f"--colour {told} is te licht: het teken erop heeft een contrast van {ratio}, en 3,0 is nodig."


@cli.command()
def manifest(
    app_id: Annotated[str, typer.Option(envvar="REGIEBOT_APP_ID", help="Het app-id van de bot in Azure.")],
    host: Annotated[str, typer.Option(help="Waar Teams de bot vindt, zoals bot.example.nl.")],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Het pakket; zonder regiebot.zip, of regiebot-OMGEVING.zip.")
    ] = None,
    environment: Annotated[
        str, typer.Option(help="Welke omgeving, zoals acceptatie: met een eigen naam, id en kleur in Teams.")
    ] = "",
    colour: Annotated[str, typer.Option(help="De kleur van het pakket, zoals #5b2a86.")] = "",
    id_: Annotated[str, typer.Option("--id", help="Het id van de app in Teams; zonder volgt het uit --app-id.")] = "",
    developer: Annotated[
        str | None, typer.Option(help="Wie de app aanbiedt; zonder REGIEBOT_ORGANISATION_NAME, of Regiebot.")
    ] = None,
    website: Annotated[str, typer.Option(help="Adres van de uitleg; zonder een pagina van de bot.")] = "",
    privacy: Annotated[str, typer.Option(help="Adres van de privacytekst; zonder een pagina van de bot.")] = "",
    terms: Annotated[str, typer.Option(help="Adres van de voorwaarden; zonder een pagina van de bot.")] = "",
) -> None:
    """Maak het pakket dat je in Teams zet."""
    house = _house_style()
    if developer is None and len(house.name) > LONGEST_DEVELOPER:
        say(
            f"REGIEBOT_ORGANISATION_NAME heeft {len(house.name)} tekens, en Teams laat er {LONGEST_DEVELOPER} zien. "
            "Geef een kortere naam met --developer."
        )
        raise typer.Exit(2)
    developer = (house.name or "Regiebot") if developer is None else developer
    pages = {"developer": developer, "website": website, "privacy": privacy, "terms": terms}
    told_apart = {"environment": environment, "colour": colour}
    given = {"app_id": app_id, "host": host, "id": id_ or None, **pages, **told_apart, "house": house}
    try:
        facts = PackageFacts.model_validate(given)
    except ValidationError as fault:
        for error in fault.errors():
            say(_option_fault(str(error["loc"][0]), error["input"]))
        raise typer.Exit(2) from fault
    made = build_package(facts)
    output = output or Path("-".join(["regiebot", facts.environment]).strip("-") + ".zip")
    try:
        _write_atomically(output, made)
    except OSError as fault:
        say(f"Schrijven naar {output} lukt niet: {reason(fault.strerror)}")
        raise typer.Exit(2) from fault
    say(f"Het pakket staat in {output}.")


def _house_style() -> HouseStyle:
    """Return how the package looks, from the settings; ends with a sentence for each that is wrong."""
    try:
        return make_house_style(read_house_settings())
    except SettingsFault as fault:
        say(str(fault))
        raise typer.Exit(2) from fault


def _write_atomically(path: Path, data: bytes) -> None:
    """Write all of it or nothing: an older file stays until the new one is complete."""
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as beside:
        try:
            beside.write(data)
            beside.flush()
            Path(beside.name).chmod(0o644)
            Path(beside.name).replace(path)
        except OSError:
            Path(beside.name).unlink(missing_ok=True)
            raise
