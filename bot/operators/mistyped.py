"""What is said of a command that was mistyped: in Dutch as the rest of the command line, and where the help is.

The library (Typer) has this in English only and offers no translation of it. It has kinds of faults, told here.
"""

import re
from collections.abc import Callable, Sequence
from difflib import get_close_matches
from typing import Any

import typer
from pydantic import ValidationError
from typer.core import TyperGroup
from typer.exceptions import TyperException
from typer.models import CommandFunctionType

from bot.operators.dutch_help import DutchCommand, DutchHelp
from bot.operators.texts import MISTYPED, say_reason
from dialogs.faults import reason_of

_USAGE = 2
# The fault that is told from others by its words only.
_TYPED = re.compile(r"argument\(s\) \((.+)\)$")


class DutchGroup(DutchHelp, TyperGroup):
    """The commands, whose faults of typing are told in Dutch."""

    def main(self, args: Sequence[str] | None = None, *, standalone_mode: bool = True, **more: Any) -> Any:  # type: ignore[override]
        """Run a command, and end the process with its code; ends with 2 when the words are not those of a command."""
        if not standalone_mode:
            return super().main(args, standalone_mode=False, **more)
        try:
            raise SystemExit(super().main(args, standalone_mode=False, **more) or 0)
        except TyperException as fault:
            # Of nothing typed after a group, its help is all there is to say.
            shown = fault.format_message() if type(fault).__name__ == "NoArgsIsHelpError" else _sentence(fault)
            typer.echo(shown, err=True)
            raise SystemExit(_USAGE) from fault
        except typer.Abort as fault:
            typer.echo(MISTYPED["aborted"], err=True)
            raise SystemExit(1) from fault

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command; ends with the ones that are like it when there is none."""
        if args and self.get_command(ctx, args[0]) is None:
            ctx.fail(_say("command", name=args[0]) + _nearest(get_close_matches(args[0], self.list_commands(ctx))))
        return super().resolve_command(ctx, args)


class CommandGroup(typer.Typer):
    """Where commands are declared; each speaks Dutch, in its help and of what is mistyped."""

    def __init__(self, help_: str) -> None:
        super().__init__(cls=DutchGroup, no_args_is_help=True, add_completion=False, help=help_)

    def command(self, name: str | None = None, **more: Any) -> Callable[[CommandFunctionType], CommandFunctionType]:
        """Declare a command, as the library does."""
        return super().command(name, **{"cls": DutchCommand} | more)


def _say(key: str, **values: object) -> str:
    return MISTYPED[key].format(**values)


def _nearest(names: Sequence[str]) -> str:
    return _say("nearest", near=MISTYPED["or"].join(names)) if names else ""


def _sentence(fault: Any) -> str:
    ctx: Any = getattr(fault, "ctx", None)
    return _why(fault) + (_say("help", command=ctx.command_path) if ctx else "")


def _why(fault: Any) -> str:
    param: Any = getattr(fault, "param", None)
    name = param.opts[-1] if param and param.param_type_name == "option" else ""
    message = fault.format_message()
    match type(fault).__name__:
        case "NoSuchOption":
            return _say("option", name=fault.option_name) + _nearest(sorted(fault.possibilities or ()))
        case "BadOptionUsage":
            return _say("value-unwanted" if "not take" in message else "value-missing", name=fault.option_name)
        case "MissingParameter" if name:
            key = "option-missing-or-set" if param.envvar else "option-missing"
            return _say(key, name=name, setting=param.envvar, help=param.help)
        case "MissingParameter":
            return _say("argument-missing", help=param.help)
        case "BadParameter":
            return _say("wrong", name=name or MISTYPED["this"], why=_reason(fault, param))
    if found := _TYPED.search(message):
        return _say("too-many", typed=found[1])
    # Of ours it is the sentence itself.
    return str(message)


def _reason(fault: Any, param: Any) -> str:
    """Say why a value does not fit: as of a setting where pydantic says so, else by what the parameter is for."""
    if isinstance(fault.__cause__, ValidationError):
        [error, *_] = fault.__cause__.errors()
        if error["type"] != "value_error":
            return say_reason(reason_of(error))
        if choices := re.findall(r"'([^']+)'", error["msg"])[1:]:
            return _say("one-of", choices=", ".join(choices))
    if re.search(r"does not exist|is a (file|directory)", fault.message):
        return _say("not-there", help=param.help)
    return str(param.help)
