"""The command groups for operators: `regiebot prompts`, `roles` and `audit`."""

from datetime import datetime
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from bot.operators import prompts, rights
from bot.operators.mistyped import CommandGroup
from bot.operators.runner import load_settings, run_in_transaction, say
from dialogs.audit_records import Role
from dialogs.ports import UnitOfWork

prompts_cli = CommandGroup("Wat de bot uit zichzelf zegt: zien, opnieuw proberen, stilzetten.")
roles_cli = CommandGroup("Wie een ronde mag maken, en wie wat mag.")
audit_cli = CommandGroup("Wat gedaan is en waarover iemand vragen kan stellen, zonder inhoud.")

Tenant = Annotated[str, typer.Option(help="Het tenant-id van de organisatie.")]


@prompts_cli.command("list")
def list_(
    state: Annotated[prompts.OperatorState | None, typer.Option(help="Alleen deze staat.")] = None,
    most: Annotated[int, typer.Option(min=1, help="Hoeveel hoogstens.")] = 50,
) -> None:
    """Wat nog moet, of is opgegeven: het oudste eerst, tijden in UTC."""

    async def work(uow: UnitOfWork, _: datetime) -> None:
        for line in await prompts.list_prompts(uow, state, most):
            typer.echo(line)

    run_in_transaction(work)


@prompts_cli.command()
def counts() -> None:
    """Hoeveel er zijn per staat, hoe lang het oudste wacht, en of alles stilstaat."""

    async def work(uow: UnitOfWork, now: datetime) -> None:
        for line in await prompts.summarize_prompts(uow, now):
            typer.echo(line)

    run_in_transaction(work)


@prompts_cli.command()
def requeue(
    ids: Annotated[list[str] | None, typer.Argument(metavar="ID…", help="Welke, zoals in de lijst.")] = None,
    dead: Annotated[bool, typer.Option("--dead", help="Alles wat dood is.")] = False,
) -> None:
    """Probeer opnieuw wat is opgegeven (dead, unclear of missed). Wat verzonden is, blijft verzonden."""
    if bool(ids) == dead:
        say("Noem de ID's uit de lijst, of --dead; een van beide.")
        raise typer.Exit(2)

    async def work(uow: UnitOfWork, now: datetime) -> int:
        done = await prompts.requeue(uow, None if dead else ids, now)
        say(f"Opnieuw in de rij: {done}.")
        others = len(set(ids or ())) - done
        if others > 0:
            say(f"Niet opgegeven, of hier niet: {others}. Welke er zijn: regiebot prompts list")
        return int(others > 0)

    run_in_transaction(work)


@prompts_cli.command()
def hold(
    reason: Annotated[str, typer.Option(help="Waarom, in een paar woorden zonder namen.")] = "operator",
) -> None:
    """Zet alles stil, in elk proces, tot resume. Doe dit na het terugzetten van een back-up, vóór de start."""

    async def work(uow: UnitOfWork, now: datetime) -> None:
        await prompts.hold(uow, reason[:64], now)
        say("Er gaat niets meer uit tot: regiebot prompts resume")

    run_in_transaction(work)


@prompts_cli.command()
def resume(
    passed: Annotated[
        datetime | None,
        typer.Option("--skip-before", help="Wat vóór dit moment had gemoeten niet meer sturen (Nederlandse tijd)."),
    ] = None,
) -> None:
    """Ga weer verder. Na een back-up met --skip-before: wat toen al verzonden kan zijn, gaat niet nog een keer uit."""
    moment = passed and passed.replace(tzinfo=ZoneInfo("Europe/Amsterdam"))

    async def work(uow: UnitOfWork, _: datetime) -> None:
        say(f"De bot stuurt weer. Overgeslagen (staat unclear): {await prompts.resume(uow, moment)}.")

    run_in_transaction(work)


@roles_cli.command("list")
def list_rights(
    everything: Annotated[bool, typer.Option("--all", help="Ook wie het niet meer mag.")] = False,
) -> None:
    """Wie wat mag, voor de jaarlijkse controle: benoemd, in de instellingen, of door wat iemand deed."""
    coordinators = load_settings().coordinators

    async def work(uow: UnitOfWork, _: datetime) -> None:
        for line in await rights.list_rights(uow, coordinators, everything=everything):
            typer.echo(line)

    run_in_transaction(work)


def _check_ids(person: str, tenant: str) -> None:
    if not all(rights.DIRECTORY_ID.fullmatch(id_) for id_ in (person, tenant)):
        say("Noem mensen en organisaties bij hun id uit de directory, niet bij naam.")
        raise typer.Exit(2)


@roles_cli.command()
def grant(
    person: Annotated[str, typer.Argument(help="Het directory-id van iemand.")],
    tenant: Tenant,
    role: Annotated[Role, typer.Option(help="Waarvoor.")] = Role.COORDINATOR,
) -> None:
    """Benoem iemand. Zodra in een organisatie iemand benoemd is, mogen anderen daar geen ronde meer maken."""
    _check_ids(person, tenant)

    async def work(uow: UnitOfWork, now: datetime) -> None:
        new, first = await rights.grant(uow, tenant, person, role, now)
        say("Benoemd." if new else "Dat was al zo.")
        if first:
            say("Vanaf nu mag in deze organisatie alleen wie benoemd is, of in REGIEBOT_COORDINATORS staat.")

    run_in_transaction(work, tenant)


@roles_cli.command()
def revoke(
    person: Annotated[str, typer.Argument(help="Het directory-id van iemand.")],
    tenant: Tenant,
    role: Annotated[Role, typer.Option(help="Waarvoor niet meer.")] = Role.COORDINATOR,
) -> None:
    """Trek een benoeming in; dat geldt vanaf het eerstvolgende wat iemand doet, ook voor rondes die er al zijn."""
    _check_ids(person, tenant)

    async def work(uow: UnitOfWork, now: datetime) -> int:
        done = await rights.revoke(uow, person, role, now)
        say("Ingetrokken." if done else "Zo iemand is niet benoemd.")
        return 0 if done else 1

    run_in_transaction(work, tenant)


# Whoever takes all of it away must not hear that all is well.
_NOTHING = (
    "Er is NIETS nagekeken: hier staat geen audit. Klopt de tenant? Is er nog niets gebeurd, of is alles weggehaald?"
)


@audit_cli.command()
def verify(tenant: Tenant = "") -> None:
    """Kijk of er niets is veranderd, weggehaald of tussengevoegd; met de laatste hash, om elders te bewaren."""

    async def work(uow: UnitOfWork, _: datetime) -> int:
        lines, sound = await rights.verify_audit(uow, tenant or None)
        for line in lines:
            typer.echo(line)
        if not lines:
            say(_NOTHING)
            return 1
        say("Alles klopt." if sound else "Dit klopt niet.")
        return 0 if sound else 1

    run_in_transaction(work)


@audit_cli.command()
def export(tenant: Tenant = "") -> None:
    """Alles als regels JSON, zonder inhoud en zonder namen, voor het logboek van de organisatie."""

    async def work(uow: UnitOfWork, _: datetime) -> int:
        count = 0
        async for line in rights.export_audit(uow, tenant or None):
            typer.echo(line)
            count += 1
        if not count:
            say(_NOTHING)
        return 0 if count else 1

    run_in_transaction(work)
