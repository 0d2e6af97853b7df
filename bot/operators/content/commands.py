"""The command group for who writes instruments: `regiebot content`."""

from pathlib import Path
from typing import Annotated

import typer

content_cli = typer.Typer(no_args_is_help=True, help="Eigen vragenlijsten: nakijken voor je ze gebruikt.")


@content_cli.callback()
def group() -> None:
    """Eigen vragenlijsten: nakijken voor je ze gebruikt."""


@content_cli.command()
def check(folder: Annotated[Path, typer.Argument(exists=True, file_okay=False, help="De map met bestanden.")]) -> None:
    """Kijk de bestanden van een map na: bestand, regel, sleutel en reden. Verandert niets."""
    # What reads with line numbers is only wanted here.
    from bot.operators.content.checking import check_folder  # noqa: PLC0415

    found = check_folder(folder)
    for one in found:
        typer.echo(str(one))
    faults = sum(not one.warns for one in found)
    if faults:
        typer.echo(f"Fouten: {faults}. Zo start de bot niet.")
        raise typer.Exit(1)
    typer.echo("Alles klopt." if not found else "De bot kan dit lezen. Kijk wel naar wat hierboven staat.")
