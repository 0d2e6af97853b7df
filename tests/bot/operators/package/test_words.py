"""What the package says in both languages, and that every command it offers is one."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from bot.cards.parts import MAX_ACTIONS
from dialogs.commands.declaration import Place
from dialogs.commands.recognising import recognise
from dialogs.instruments.definition import LANGUAGES, Language
from dialogs.texts.catalog import speech
from tests.bot.operators.package.packed import ROOT
from tests.scenarios.people import Someone, World, buttons, elements

GOLDEN = ROOT / "tests" / "bot" / "cards" / "golden"
LOCALES = {"nl": "nl-NL", "en": "en-GB"}


# What both languages say.


def commands(manifest: Any, english: dict[str, str]) -> Iterator[tuple[str, Language, str, str]]:
    """Scope, language, title and description of every command."""
    for number, listed in enumerate(manifest["bots"][0]["commandLists"]):
        (scope,) = listed["scopes"]
        for place, command in enumerate(listed["commands"]):
            key = f"bots[0].commandLists[{number}].commands[{place}]"
            yield scope, "nl", command["title"], command["description"]
            yield scope, "en", english[f"{key}.title"], english[f"{key}.description"]


def test_everything_is_said_in_english_too(manifest: Any, english: dict[str, str]) -> None:
    assert manifest["localizationInfo"]["defaultLanguageTag"] == "nl"
    keys = {
        f"bots[0].commandLists[{number}].commands[{place}].{part}"
        for number, listed in enumerate(manifest["bots"][0]["commandLists"])
        for place in range(len(listed["commands"]))
        for part in ("title", "description")
    }
    # Teams refuses a language file without the full name, whatever its schema says.
    keys |= {"$schema", "name.short", "name.full", "description.short", "description.full"}
    assert set(english) == keys


def test_the_descriptions_are_as_the_store_wants_them(manifest: Any, english: dict[str, str]) -> None:
    for short, full in (
        (manifest["description"]["short"], manifest["description"]["full"]),
        (english["description.short"], english["description.full"]),
    ):
        assert short != full
        assert len(short) <= 80
        assert len(full) <= 4000
        for text in (short, full):
            # At first mention the product has its whole name.
            first = text.find("Teams")
            assert first == -1 or text[:first].endswith("Microsoft ")
        assert "Microsoft Teams" in full
    for name in (*manifest["name"].values(), english["name.short"], english["name.full"]):
        assert not re.search(r"teams|microsoft|beta|dev|test|prod", name, re.IGNORECASE)
    assert manifest["name"]["short"] == english["name.short"] == "Regiebot"


def test_a_command_list_per_scope_of_a_fitting_length(manifest: Any) -> None:
    lists = manifest["bots"][0]["commandLists"]
    assert [listed["scopes"] for listed in lists] == [["personal"], ["team"], ["groupChat"]]
    for listed in lists:
        titles = [command["title"] for command in listed["commands"]]
        assert 0 < len(titles) <= 12
        assert len(titles) == len(set(titles))
        # Longer ones are cut off in Teams.
        assert all(len(title) <= 32 for title in titles)


async def ask(person: Someone, scope: str, text: str) -> Someone:
    await (person.says(text) if scope == "personal" else person.calls(text))
    return person


async def test_every_command_is_a_word_the_desk_knows(world: World, manifest: Any, english: dict[str, str]) -> None:
    """Every word is the one we teach, and said in its scope it gets an answer of its own."""
    seen = set()
    for number, (scope, language, title, description) in enumerate(commands(manifest, english)):
        typed = recognise(title, world.installation.commands)
        assert typed, title
        assert typed.command.main_word(language) == title
        shared = Place.SHARED in typed.command.places
        assert scope == "personal" or shared or typed.name == "help", (scope, title)
        person = await ask(await world.newcomer(f"n{number}", LOCALES[language]), scope, title)
        person.sees_not(speech(language)("lead-unknown"))
        if shared and scope != "personal":
            person.sees(speech(language)("sentence-code-behind-it"))
        assert description.endswith(".")
        seen.add(scope)
    assert seen == {"personal", "team", "groupChat"}
    stranger = await ask(await world.newcomer("stranger"), "personal", "xyzzy")
    stranger.sees(speech("nl")("lead-unknown"))


@pytest.mark.parametrize("text", ["hi", "hello", "hallo", "help", "hulp", "Hi!", "HELP", "Hallo, Regiebot", "xyzzy"])
@pytest.mark.parametrize("scope", ["personal", "team"])
@pytest.mark.parametrize("language", LANGUAGES)
async def test_no_dead_ends(world: World, language: Language, scope: str, text: str) -> None:
    """Store rules: hi, hello and help work everywhere; every answer offers a way on, also to what we do not know."""
    person = await ask(await world.newcomer("anna", LOCALES[language]), scope, text)
    assert buttons(person.card)
    if scope == "personal" and "xyzzy" not in text and "," not in text:
        person.sees_not(speech(language)("lead-unknown"))


def test_no_card_has_more_actions_than_the_store_takes() -> None:
    assert MAX_ACTIONS == 6
    files = sorted(GOLDEN.glob("*.json"))
    assert len(files) > 100
    for file in files:
        # Of one row: what folds a part open stands in a row of its own.
        rows = [e["actions"] for e in elements(json.loads(file.read_text("utf-8"))) if e["type"] == "ActionSet"]
        assert all(len(row) <= 6 for row in rows), file.name
