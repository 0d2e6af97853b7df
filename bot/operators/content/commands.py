"""The command group for who writes instruments: `regiebot content`."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated

import typer

from bot.operators.content import texts
from bot.operators.mistyped import CommandGroup
from bot.operators.runner import run, say
from bot.operators.serving import serving, until_stopped
from bot.operators.settings_faults import SettingsFault
from bot.settings import Settings, read_settings

if TYPE_CHECKING:
    from bot.operators.content.checking import Found

content_cli = CommandGroup("Eigen vragenlijsten: nakijken en bekijken voor je ze gebruikt.")


@content_cli.callback()
def group() -> None:
    """Eigen vragenlijsten: nakijken en bekijken voor je ze gebruikt."""


@content_cli.command()
def check(folder: Annotated[Path, typer.Argument(exists=True, file_okay=False, help="De map met bestanden.")]) -> None:
    """Kijk de bestanden van een map na: bestand, regel, sleutel en reden. Verandert niets."""
    # What reads with line numbers is only wanted here.
    from bot.operators.content.checking import check_folder  # noqa: PLC0415

    found = check_folder(folder)
    _tell(found, texts.FAULTS)
    typer.echo(texts.READABLE if found else texts.SOUND)


@content_cli.command()
def preview(file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="Het bestand.")]) -> None:
    """Bekijk de kaarten van een bestand in de proefpagina. Bewaart niets; met fouten start er niets."""
    # What reads with line numbers is only wanted here.
    from bot.operators.content.previewing import lay_out, trial_settings, what_to_type  # noqa: PLC0415

    with TemporaryDirectory(prefix="regiebot-") as name:
        folder = Path(name)
        _tell(lay_out(file, folder), texts.FAULTS_HERE)
        settings = trial_settings(_settings(), folder)

        async def work() -> None:
            async with serving(settings) as running:
                # Imported where it is served, so that nothing else loads the trial channel.
                from bot.local.routes import page_ready  # noqa: PLC0415

                if not page_ready():
                    say(texts.NO_PAGE)
                say(texts.SHOWN_AT.format(url=f"{settings.base_url}/local/"))
                say(what_to_type(folder))
                say(texts.ENDS)
                await until_stopped(running, 0)

        run(work(), settings, settings.trial_log)


def _tell(found: Sequence["Found"], summary: str) -> None:
    """Tell what was found, and end the command where there is a fault among it."""
    for one in found:
        typer.echo(str(one))
    if faults := sum(not one.warns for one in found):
        typer.echo(summary.format(count=faults))
        raise typer.Exit(1)


def _settings() -> Settings:
    try:
        return read_settings()
    except SettingsFault as fault:
        say(f"Regiebot start niet: {fault}")
        raise typer.Exit(2) from fault
