"""The command group `regiebot organisations`: names, who works together, an organisation that stops."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Annotated

import typer

from bot.installation import make_installation
from bot.operators.erasure_log import erasure_log
from bot.operators.mistyped import CommandGroup
from bot.operators.organisations import acting, texts
from bot.operators.organisations.acting import Mistaken, check_text
from bot.operators.organisations.files import NotEmpty, write_tenant
from bot.operators.prompts import OpenDatabase
from bot.operators.rights import DIRECTORY_ID
from bot.operators.runner import load_settings, run_on_database, say
from bot.operators.texts import reason
from bot.settings import GUID, Settings
from dialogs.organisations import Organisation
from dialogs.ports import Conflict, UnitOfWork, UnitsOfWork
from dialogs.usecases.leaving import Decided, leave, set_apart
from dialogs.usecases.own_data import erasure_mark

organisations_cli = CommandGroup("Hoe organisaties heten, wie aan elkaars rondes mag meedoen, en een die stopt.")

TENANT_HELP = "Het tenant-id van de organisatie."
CALLED = "De organisatie: tenant-id of naam."
Yes = Annotated[bool, typer.Option("--yes", help="Niet vragen of het mag.")]
Export = Annotated[Path | None, typer.Option(help="Schrijf eerst alles naar deze lege map.")]


def _run(work: Callable[[Settings, OpenDatabase], Awaitable[int | None]]) -> None:
    """Run this on the database; what cannot be done is a sentence and exit code 2."""
    settings = load_settings()

    async def within(opened: OpenDatabase) -> int | None:
        try:
            return await work(settings, opened)
        except Mistaken as fault:
            say(str(fault))
            return 2
        except Conflict:
            say(texts.MEANWHILE)
            return 1
        except NotEmpty:
            say(texts.NOT_EMPTY)
            return 2

    run_on_database(settings, within)


def _listed(settings: Settings) -> frozenset[str] | None:
    return settings.tenants if settings.mode == "production" else None


def _warn_if_unlisted(settings: Settings, tenant: str) -> None:
    listed = _listed(settings)
    if listed is not None and tenant not in listed:
        say(texts.UNLISTED.format(tenant=tenant))


def _sure(question: str, yes: bool) -> bool:
    """Ask for the word; nothing typed, or no terminal at all, is no."""
    try:
        return yes or typer.prompt(question, default=texts.NO, err=True).strip().lower() == texts.YES
    except typer.Abort:
        say("")
        return False


@organisations_cli.command()
def add(
    tenant: Annotated[str, typer.Argument(help=TENANT_HELP)],
    name: Annotated[str, typer.Option(help='Hoe mensen haar kennen, zoals "Gemeente Veld".')],
    contact: Annotated[
        str | None, typer.Option(help="Wie mensen daar over hun gegevens kunnen vragen: een functie of een adres.")
    ] = None,
) -> None:
    """Geef een organisatie een naam, of verander die; wie gestopt was, begint weer."""

    async def work(settings: Settings, opened: OpenDatabase) -> None:
        id_ = _read_tenant(settings, tenant)
        named = check_text(name, acting.MOST_NAME, texts.NAME)
        ask = check_text(contact, acting.MOST_CONTACT, texts.CONTACT) if contact else contact
        async with opened.new_uow(id_) as uow:
            installation = make_installation(settings)
            done = await acting.add(Decided(installation, uow, opened.now()), id_, named, ask)
            await uow.commit()
            say(done)
        _warn_if_unlisted(settings, id_)

    _run(work)


def _read_tenant(settings: Settings, tenant: str) -> str:
    """Return a tenant id as it is kept. Raises Mistaken when it is none: in production a GUID."""
    lower = tenant.strip().lower()
    if GUID.fullmatch(lower):
        return lower
    if settings.mode == "production" or not DIRECTORY_ID.fullmatch(tenant):
        raise Mistaken(texts.NO_TENANT.format(tenant=tenant))
    return tenant


@organisations_cli.command("list")
def list_() -> None:
    """Welke organisaties er zijn, of er ooit iemand van gehoord is, en wie samen is door wiens besluit."""

    async def work(settings: Settings, opened: OpenDatabase) -> None:
        async with opened.new_uow.across() as uow:
            for line in await acting.list_all(uow, _listed(settings)):
                typer.echo(line)

    _run(work)


@organisations_cli.command()
def together(
    called: Annotated[list[str], typer.Argument(metavar="ORGANISATIE…", help="Twee of meer: tenant-id of naam.")],
    decided_by: Annotated[str, typer.Option(help='Wie dat besloot en wanneer, zoals "Stuurgroep regio, 12 november".')],
) -> None:
    """Laat mensen van deze organisaties aan elkaars rondes meedoen, alle paren. Zonder dit mag niemand dat."""

    async def work(settings: Settings, opened: OpenDatabase) -> None:
        by = check_text(decided_by, acting.MOST_DECIDED_BY, texts.DECIDED_BY)
        those = await _find_several(opened.new_uow, called)
        async with opened.new_uow(those[0].id) as uow:
            decided = Decided(make_installation(settings), uow, opened.now())
            new, old = await acting.put_together(decided, those, by)
            await uow.commit()
        for pair in new:
            say(texts.TOGETHER.format(pair=pair))
        for pair in old:
            say(texts.TOGETHER_ALREADY.format(pair=pair))
        for each in those:
            _warn_if_unlisted(settings, each.id)

    _run(work)


async def _find_several(new_uow: UnitsOfWork, called: list[str]) -> list[Organisation]:
    """Return the organisations with these tenants or names. Raises Mistaken for less than two."""
    async with new_uow.across() as uow:
        found = {(each := await acting.find_active(uow, one)).id: each for one in called}
    if len(found) < 2:
        raise Mistaken(texts.TOO_FEW)
    return list(found.values())


@organisations_cli.command()
def apart(
    one: Annotated[str, typer.Argument(help=CALLED)],
    other: Annotated[str, typer.Argument(help="De andere.")],
    yes: Yes = False,
) -> None:
    """Laat twee organisaties weer apart verder gaan; wie bij de ander meedeed, gaat uit de open rondes."""

    async def work(settings: Settings, opened: OpenDatabase) -> int:
        async with opened.new_uow.across() as uow:
            first, second = await acting.find(uow, one), await acting.find(uow, other)
            between = await acting.find_partnership(uow, first, second)
        installation = make_installation(settings)
        # Counted by doing it, in a transaction that is rolled back.
        async with opened.new_uow(first.id) as uow:
            parting = await set_apart(Decided(installation, uow, opened.now()), between)
        say(texts.apart(first.name, second.name, parting))
        if not _sure(texts.SURE, yes):
            say(texts.NOTHING_CHANGED)
            return 1
        async with opened.new_uow(first.id) as uow:
            await set_apart(Decided(installation, uow, opened.now()), between)
            await uow.commit()
        say(texts.DONE)
        return 0

    _run(work)


@organisations_cli.command()
def export(
    called: Annotated[str, typer.Argument(metavar="ORGANISATIE", help=CALLED)],
    folder: Annotated[Path, typer.Argument(help="Een lege map, of een die er nog niet is.")],
) -> None:
    """Schrijf alles van een organisatie als JSON, een bestand per tabel. Ook de antwoorden van mensen staan erin."""

    async def work(settings: Settings, opened: OpenDatabase) -> None:
        async with opened.new_uow.across() as uow:
            await _export(uow, await acting.find(uow, called), folder)

    _run(work)


async def _export(uow: UnitOfWork, organisation: Organisation, folder: Path) -> None:
    try:
        counts = await write_tenant(uow, organisation.id, folder)
    except OSError as fault:
        raise Mistaken(texts.NOT_WRITTEN.format(folder=folder, why=reason(fault.strerror))) from fault
    say(texts.WRITTEN.format(folder=folder, count=sum(counts.values()), name=organisation.name))
    say(texts.KEEP_SAFE)


@organisations_cli.command()
def remove(
    called: Annotated[str, typer.Argument(metavar="ORGANISATIE", help=CALLED)],
    purge: Annotated[bool, typer.Option("--purge", help="Gooi ook alles weg wat er van haar is.")] = False,
    export: Export = None,
    yes: Yes = False,
) -> None:
    """Laat een organisatie stoppen. Telt eerst wat er gebeurt, en vraagt of het mag."""

    async def work(settings: Settings, opened: OpenDatabase) -> int:
        async with opened.new_uow.across() as uow:
            found = await acting.find(uow, called)
            rows = dict(await uow.leaving.count(found.id))
        if found.removed_on and not purge and export is None:
            say(texts.STOPPED_ALREADY.format(name=found.name, day=found.removed_on))
            return 1
        installation = make_installation(settings)
        # Counted by doing it, in a transaction that is rolled back.
        async with opened.new_uow(found.id) as uow:
            from_others, from_own = await leave(Decided(installation, uow, opened.now()), found)
        told = texts.stopping(found.name, rows["people"], from_others, from_own)
        for line in [*told, *(texts.purging(found.name, rows) if purge else ())]:
            say(line)
        if not _sure(texts.SURE, yes):
            say(texts.NOTHING_CHANGED)
            return 1
        if export is not None:
            async with opened.new_uow.across() as uow:
                await _export(uow, found, export)
        async with opened.new_uow(found.id) as uow:
            await leave(Decided(installation, uow, opened.now()), found)
            await uow.commit()
        if purge:
            await _purge(settings, opened, found)
        say((texts.PURGED if purge else texts.GONE).format(name=found.name))
        if purge:
            say(texts.IN_BACKUPS)
        return 0

    _run(work)


async def _purge(settings: Settings, opened: OpenDatabase, organisation: Organisation) -> None:
    """Delete all rows, and remember outside the database whose those were, so that a backup brings nobody back."""
    async with opened.new_uow(organisation.id) as uow:
        people = await uow.own_data.list_people()
    await erasure_log(settings).add([erasure_mark(person) for person in people], opened.now().date())
    async with opened.new_uow.across() as uow:
        await uow.leaving.purge(organisation.id)
        await uow.commit()
