"""README and manifest name the commands as they are declared, in both languages; docs/commands.md is made from them."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dialogs.commands import COMMANDS, build_commands
from dialogs.commands.declaration import Command, Place
from dialogs.commands.recognising import recognise
from dialogs.commands.table import Commands
from dialogs.instruments.definition import LANGUAGES, Language
from dialogs.instruments.library import Library
from tests.docs.commands import as_markdown, sentence_of_help

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
# What stands in a document for a code or a key.
_CODES = re.compile(r"\b(CODE|SLEUTEL|KEY)\b")


@pytest.fixture
def commands(library: Library) -> Commands:
    return build_commands(library)


def readme_rows(text: str) -> list[tuple[list[str], list[str]]]:
    """What is typed in Dutch and in English, per row of the table; "…" stands for how the first of its cell begins."""
    table = text.split("| Nederlands | English |")[1].split("\n\n", maxsplit=1)[0]
    rows = []
    for line in table.splitlines()[2:]:
        dutch, english = (re.findall(r"`([^`]+)`", cell) for cell in line.split("|")[1:3])
        rows.append((dutch, english))
    return rows


def first_of(words: list[str], before: str) -> Iterator[str]:
    """The words of one cell as they would be typed."""
    for said in words:
        if not said.startswith("…"):
            before = said
        yield _CODES.sub("ZZZZ2222", said.replace("…", before.split(" AB-3K7QXZ")[0], 1).removeprefix("@Regiebot "))


def readme_faults(text: str, commands: Commands) -> list[str]:
    """What the table says that is no command, says in one language only, or leaves out."""
    faults, named = [], {language: set[str]() for language in LANGUAGES}
    for cells in readme_rows(text):
        meant = []
        for language, words in zip(LANGUAGES, cells, strict=True):
            # A row about one UVO begins with its code in Dutch, and with three dots in English.
            typed = [(said, recognise(said, commands)) for said in first_of(words, "uvo")]
            faults += [f"{said}: no command" for said, found in typed if found is None]
            meant.append({found.name for _, found in typed if found})
            named[language] |= {
                found.name for said, found in typed if found and said.startswith(found.command.main_word(language))
            }
        if meant[0] != meant[1]:
            faults.append(f"{cells}: {meant}")
    for language in LANGUAGES:
        faults += [f"{c.main_word(language)}: not in the table" for c in commands if c.name not in named[language]]
    return faults


def test_the_table_of_the_readme_names_every_command(commands: Commands) -> None:
    assert readme_faults(README, commands) == []
    assert len(readme_rows(README)) > 25


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("`zelfscan` |", "`quickscan` |", "quickscan: no command"),
        ("`close CODE`", "`sluit CODE`", "close: not in the table"),
        ("`terug` · ", "", "terug: not in the table"),
    ],
)
def test_a_command_that_is_renamed_or_left_out_is_seen(commands: Commands, before: str, after: str, told: str) -> None:
    assert before in README
    assert told in readme_faults(README.replace(before, after), commands)


def test_the_words_after_a_command_in_the_readme_are_declared(commands: Commands) -> None:
    """`… bestand` after `mijn gegevens`, `… ritme 12 tot 1 maart` after a UVO."""
    seen = set()
    for cells in readme_rows(README):
        for words in cells:
            about = next((command for command in commands if words[0].startswith(command.nl[0])), None)
            for said in (said.removeprefix("… ") for said in words if said.startswith("… ")):
                subcommands = about and about.subcommand(said)
                act = any(commands.act_by_word(" ".join(said.split()[:many])) for many in (1, 2))
                assert subcommands or act or (about is None and own(commands).subcommand(said)), said
                seen.add(said)
    assert len(seen) > 15


def own(commands: Commands) -> Command:
    command = commands.by_name("mijn_gegevens")
    assert command
    return command


def manifest() -> tuple[list[dict[str, Any]], dict[str, str]]:
    raw = json.loads((ROOT / "manifest/manifest.json").read_text(encoding="utf-8"))
    english = json.loads((ROOT / "manifest/en.json").read_text(encoding="utf-8"))
    return raw["bots"][0]["commandLists"], english


def suggested() -> Iterator[tuple[Place, Language, int, str, str]]:
    """Place, language, the list it stands in, word and sentence of everything Teams suggests."""
    lists, english = manifest()
    for number, listed in enumerate(lists):
        place = Place.PERSONAL if listed["scopes"] == ["personal"] else Place.SHARED
        for row, command in enumerate(listed["commands"]):
            yield place, "nl", number, command["title"], command["description"]
            at = f"bots[0].commandLists[{number}].commands[{row}]"
            yield place, "en", number, english[f"{at}.title"], english[f"{at}.description"]


def test_the_manifest_suggests_what_is_declared(commands: Commands) -> None:
    found: dict[tuple[int, Place, Language], set[str]] = {}
    for place, language, number, title, description in suggested():
        command = commands.by_word(title)
        assert command, title
        assert command.main_word(language) == title
        found.setdefault((number, place, language), set()).add(command.name)
        if place is Place.PERSONAL:
            assert sentence_of_help(command, language) == description
    brought = {command.name for command in commands} - {command.name for command in COMMANDS}
    for (_, place, _), names in found.items():
        assert names - brought == {command.name for command in COMMANDS if place in command.suggested}
    assert len(found) == 6
    # What only an instrument brings is suggested in one's own chat.
    assert brought & found[0, Place.PERSONAL, "nl"] >= {"zelfscan", "competentiescan"}


def test_the_document_is_made_from_the_declarations() -> None:
    """Renew it with `python -m tests.docs.commands > docs/commands.md`."""
    assert (ROOT / "docs/commands.md").read_text(encoding="utf-8") == as_markdown()
