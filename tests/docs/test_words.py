"""docs/woorden.md and docs/words.md name every command, and every example in them does what stands beside it."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from dialogs.commands import build_commands
from dialogs.commands.recognising import recognise
from dialogs.commands.table import Commands
from dialogs.instruments.definition import LANGUAGES, Text
from dialogs.instruments.library import CONTENT, Library
from tests.docs.named import ROOT
from tests.docs.words import Example, Subject, as_markdown, commands_of, read

# What stands in a document for a code or a key.
_CODES = re.compile(r"\b(CODE|SLEUTEL|KEY)\b")
_UVO = re.compile(r"uvo [A-Z]{2}-[0-9A-Z]{6} ")


@pytest.fixture
def commands(library: Library) -> Commands:
    return build_commands(library)


def left_out(told: Iterable[Subject], library: Library) -> set[str]:
    """The commands that no subject has."""
    return {command.name for command in build_commands(library)} - {
        command.name for subject in told for command in commands_of(subject, library)
    }


def faults(subject: Subject, commands: Commands, library: Library) -> Iterator[str]:
    """Yield the examples that are no command, another one in each language, or one of another subject."""
    own = {command.name for command in commands_of(subject, library)}
    for example in subject.examples:
        meant = set()
        for language in LANGUAGES:
            says = example.says.in_(language)
            typed = recognise(_CODES.sub("ZZZZ2222", says), commands)
            if not typed or not says.startswith(typed.command.main_word(language)):
                yield f"{says}: no command by its first word"
            elif typed.name not in own:
                yield f"{says}: not one of {subject.module}"
            meant.add(typed.name if typed else "")
            if act := _UVO.match(says):
                rest = says[act.end() :]
                known = [commands.act_by_word(" ".join(rest.split()[:many])) for many in (1, 2)]
                if not any(known) and not rest[0].isdigit():
                    yield f"{says}: nothing that is done with a UVO"
                # A day needs no word before it.
                meant.add("")
                meant |= {one.name for one in known if one}
        if len(meant - {"", "uvo"}) > 1:
            yield f"{example.says.nl}: {sorted(meant)}"


def test_every_command_is_on_the_page(commands: Commands, library: Library) -> None:
    assert left_out(read().subjects, library) == set()
    pages = {language: as_markdown(language) for language in LANGUAGES}
    for command in commands:
        for language, page in pages.items():
            assert f"`{command.main_word(language)}`" in page.replace(" CODE`", "`").replace("@Regiebot ", "")


def test_every_command_and_every_example_of_an_instrument_says_what_it_does(commands: Commands) -> None:
    """Without a `help` its row on the page says nothing, and `hulp` leaves it out."""
    copied = build_commands(Library.read(CONTENT, ROOT / "docs/eigen-instrument"))
    assert [command.name for table in (commands, copied) for command in table if command.help is None] == []


def test_a_subject_that_is_left_out_is_seen(library: Library) -> None:
    assert left_out(read().subjects[1:], library) >= {"zelfscan", "competentiescan"}


def test_every_example_is_a_command_in_both_languages(commands: Commands, library: Library) -> None:
    assert [fault for subject in read().subjects for fault in faults(subject, commands, library)] == []
    assert sum(len(subject.examples) for subject in read().subjects) > 30


@pytest.mark.parametrize(
    ("nl", "en", "told"),
    [
        ("quickscan CODE", "close CODE", "quickscan CODE: no command"),
        ("sluit CODE", "sluit CODE", "sluit CODE: no command by its first word"),
        ("sluit CODE", "repeat CODE", "sluit CODE: ['herhaal', 'sluit']"),
        ("pauze", "pause", "pauze: not one of rounds"),
        ("uvo AB-3K7QXZ gegeten", "uvo AB-3K7QXZ eaten", "gegeten: nothing that is done with a UVO"),
        ("uvo AB-3K7QXZ gehouden", "uvo AB-3K7QXZ cancelled", "['', 'ja', 'nee', 'uvo']"),
    ],
)
def test_an_example_that_is_wrong_is_seen(commands: Commands, library: Library, nl: str, en: str, told: str) -> None:
    example = Example(says=Text(nl=nl, en=en), does=Text(nl="iets", en="something"))
    subject = Subject(module="rounds", title=Text(nl="Rondes", en="Rounds"), examples=(example,))
    assert told in "\n".join(faults(subject, commands, library))


def test_every_module_of_commands_has_its_subject() -> None:
    folder = Path(__file__).parents[2] / "dialogs/commands"
    declaring = {
        file.stem for file in folder.glob("*.py") if re.search(r"^COMMANDS = ", file.read_text(), re.MULTILINE)
    }
    assert {subject.module for subject in read().subjects} - {"content"} == declaring
