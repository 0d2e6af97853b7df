"""The help of the command line in Dutch, as the sentences in it: headings, what may be typed, and what each takes.

The library (Typer) has these in English. It reads the headings from its module at the moment it draws a page.
"""

from collections.abc import Callable
from typing import Any

from typer.core import TyperCommand

_USAGE = "Gebruik: "
_OPTIONS, _SUBCOMMAND = "[OPTIES]", "OPDRACHT [WAT ERBIJ HOORT]"
_HELP = "Laat dit zien, en doe verder niets."
# The name of the heading or mark in the library -> what stands there.
_HEADINGS = {
    "ARGUMENTS_PANEL_TITLE": "Wat erbij hoort",
    "OPTIONS_PANEL_TITLE": "Opties",
    "COMMANDS_PANEL_TITLE": "Opdrachten",
    "DEFAULT_STRING": "[zonder: {}]",
    "ENVVAR_STRING": "[of zet {}]",
    "REQUIRED_LONG_STRING": "[verplicht]",
}
# What is given; nothing where it is enough to name it.
_TAKES = {
    "<bool>": "",
    "<datetime>": "MOMENT",
    "<dir>": "MAP",
    "<file>": "BESTAND",
    "<int range>": "GETAL",
    "<int>": "GETAL",
    "<path>": "PAD",
    "<str>": "TEKST",
}


def _answer(takes: str) -> Callable[..., str]:
    return lambda *_, **__: takes


class DutchHelp:
    """Goes before a command or a group of the library, and draws its help in Dutch."""

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """Return what may be typed behind the name."""
        pieces: list[str] = super().collect_usage_pieces(ctx)  # type: ignore[misc]
        return [{"[OPTIONS]": _OPTIONS, "COMMAND [ARGS]...": _SUBCOMMAND}.get(piece, piece) for piece in pieces]

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """Write the line that shows how it is typed."""
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix=_USAGE)

    def get_help_option(self, ctx: Any) -> Any:
        """Return the option that shows this page."""
        option = super().get_help_option(ctx)  # type: ignore[misc]
        if option:
            option.help = _HELP
        return option

    def format_help(self: Any, ctx: Any, formatter: Any) -> None:
        """Draw the page."""
        # It loads what draws, and is wanted here only.
        from typer import rich_utils  # noqa: PLC0415

        for name, heading in _HEADINGS.items():
            setattr(rich_utils, name, heading)
        for param in self.get_params(ctx):
            if (shown := param.display_type_rich(ctx)) in _TAKES:
                param.display_type_rich = _answer(_TAKES[shown])
        super().format_help(ctx, formatter)  # type: ignore[misc]


class DutchCommand(DutchHelp, TyperCommand):
    """A command whose help is in Dutch."""
