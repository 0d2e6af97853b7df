"""The manifest suggests commands as they are declared, in both languages."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dialogs.commands import COMMANDS, build_commands
from dialogs.commands.declaration import Place
from dialogs.commands.table import Commands
from dialogs.instruments.definition import Language
from dialogs.instruments.library import Library
from tests.docs.commands import sentence_of_help

ROOT = Path(__file__).parents[2]


@pytest.fixture
def commands(library: Library) -> Commands:
    return build_commands(library)


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
