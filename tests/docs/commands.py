"""The table of commands for people who build on them. Renew: `make docs`."""

from collections.abc import Iterable, Iterator, Sequence

from dialogs.commands import build_commands
from dialogs.commands.declaration import Command, UvoAct
from dialogs.instruments.definition import LANGUAGES, Language, Text
from dialogs.instruments.library import CONTENT, Library
from dialogs.texts.catalog import speech

_INTRO = """# Commands

What people can type to Regiebot, made from the declarations in `dialogs/commands` by `make docs`; a test compares.
The same for people who type: [words.md](words.md). Both languages are always understood, and the first word of
each is the one we teach. An instrument brings its own words (`words` in its content). The name is in buttons and in
[rights.yaml](rights.yaml), which says per role what each command gives.
"""
_UVOS = """## With one UVO

What follows `uvo` and a case code, or the button of that name. What has no words is a button only.
"""


def _quoted(words: tuple[str, ...]) -> str:
    return ", ".join(f"`{word}`" for word in words)


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield the lines of a table."""
    yield _row(*head)
    yield _row(*["---"] * len(head))
    yield from (_row(*row) for row in rows)


def sentence_of_help(command: Command, language: Language) -> str:
    if isinstance(command.help, Text):
        return command.help.in_(language)
    return speech(language)(command.help) if command.help else ""


def _command(command: Command) -> Iterator[tuple[str, ...]]:
    places = " and ".join(sorted(place.value for place in command.places))
    asks = "asks first" if command.asks_first or command.run_confirmed else ""
    follows = command.follows.value
    does = [sentence_of_help(command, language) for language in LANGUAGES]
    about = (follows, command.may.value, command.kind.value, asks, places, *does)
    yield (command.name, _quoted(command.nl), _quoted(command.en), *about)
    for one in command.subcommands:
        nl, en = (f"{command.main_word('nl')} …", f"{command.main_word('en')} …")
        words = (f"{nl} {_quoted(one.nl)}", f"{en} {_quoted(one.en)}")
        yield (f"{command.name} {one.name}", *words, *[""] * len(about))


def _act(act: UvoAct) -> tuple[str, ...]:
    return act.name, _quoted(act.nl), _quoted(act.en), act.kind.value


def as_markdown() -> str:
    commands = build_commands(Library.read(CONTENT))
    head = ("name", "Nederlands", "English", "follows", "who may", "", "", "where", "wat het doet", "what it does")
    rows = (row for command in commands for row in _command(command))
    acts = table(("name", "Nederlands", "English", ""), map(_act, commands.acts.values()))
    return "\n".join([_INTRO, *table(head, rows), "", _UVOS, *acts]) + "\n"


if __name__ == "__main__":
    print(as_markdown(), end="")
