"""What people can type, for whoever types it: docs/woorden.md and docs/words.md, renewed by `make docs`.

Made from the declarations of the commands; titles and examples stand in docs/words.yaml.
"""

import importlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict

from dialogs.commands import COMMANDS, build_commands
from dialogs.commands.declaration import Audience, Command, Follows, Place, UvoAct
from dialogs.instruments.definition import Language, Text
from dialogs.instruments.library import CONTENT, Library
from tests.docs.commands import sentence_of_help, table

DECLARED = Path(__file__).parents[2] / "docs/words.yaml"
# What an instrument brings is in no module.
BROUGHT = "content"

_WHO: dict[Audience, Text] = {
    Audience.COORDINATOR: Text(nl="wie rondes coördineert", en="who coordinates rounds"),
    Audience.OF_ROUND: Text(nl="wie meedeed of coördineert", en="who took part or coordinates"),
    Audience.CHAIR: Text(nl="wie een UVO voorzit", en="who chairs a UVO"),
}
_HEAD = {
    "nl": ("typ", "mag ook", "wat het doet", "alleen voor"),
    "en": ("type", "also", "what it does", "only for"),
}
_EXAMPLES = {"nl": ("bijvoorbeeld", "wat het doet"), "en": ("for example", "what it does")}
_ACTS = Text(
    nl="Achter `uvo` en de code van een casus, of op de knop van die naam:",
    en="After `uvo` and the code of a case, or on the button of that name:",
)


class Example(BaseModel):
    """Something to type in both languages, and what comes of it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    says: Text
    does: Text


class Subject(BaseModel):
    """A part of the page: the commands of one module of `dialogs/commands`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    module: str
    title: Text
    examples: tuple[Example, ...]


class Page(BaseModel):
    """docs/words.yaml: what stands above, and the subjects in their order."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    intro: Text
    subjects: tuple[Subject, ...]


def read() -> Page:
    """Read docs/words.yaml."""
    return Page.model_validate(yaml.safe_load(DECLARED.read_text(encoding="utf-8")))


def commands_of(subject: Subject, library: Library) -> Sequence[Command]:
    """List the commands of a subject in the order of declaration."""
    if subject.module == BROUGHT:
        declared = {command.name for command in COMMANDS}
        return [command for command in build_commands(library) if command.name not in declared]
    return tuple(importlib.import_module(f"dialogs.commands.{subject.module}").COMMANDS)


def _listed(words: Sequence[str]) -> str:
    return " · ".join(f"`{word}`" for word in words)


def _words(one: Command | UvoAct, language: Language) -> tuple[str, ...]:
    return one.nl if language == "nl" else one.en


def _row(command: Command, language: Language) -> tuple[str, ...]:
    before = "" if Place.PERSONAL in command.places else "@Regiebot "
    after = " CODE" if command.follows is Follows.CODE else ""
    main, *others = _words(command, language)
    more = [f"… {one.main_word(language)}" for one in command.subcommands]
    who = _WHO[command.may].in_(language) if command.may in _WHO else ""
    does = sentence_of_help(command, language)
    return _listed([f"{before}{main}{after}", *more]), _listed(others), does, who


def _of_subject(subject: Subject, language: Language, library: Library) -> Iterator[str]:
    yield from (f"## {subject.title.in_(language)}", "")
    yield from table(_HEAD[language], [_row(command, language) for command in commands_of(subject, library)])
    if subject.examples:
        rows = [(f"`{one.says.in_(language)}`", one.does.in_(language)) for one in subject.examples]
        yield from ("", *table(_EXAMPLES[language], rows))
    if subject.module == "uvos":
        acts = [_listed(words) for act in build_commands(library).acts.values() if (words := _words(act, language))]
        yield from ("", _ACTS.in_(language), "", *(f"- {act}" for act in acts))
    yield ""


def as_markdown(language: Language) -> str:
    """Write the page in this language."""
    library, page = Library.read(CONTENT), read()
    lines = [line for subject in page.subjects for line in _of_subject(subject, language, library)]
    return "\n".join([page.intro.in_(language), *lines])
