"""Commands as they are declared: what buttons name is one, what we teach is understood, no word means two things."""

import ast
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from dialogs.commands import COMMANDS, build_commands, uvos
from dialogs.commands.declaration import Command, Follows, Kind, Place
from dialogs.commands.recognising import recognise, recognise_misspelt
from dialogs.commands.table import Commands
from dialogs.expecting.expected import NO, YES
from dialogs.faults import ContentFault
from dialogs.instruments.definition import LANGUAGES
from dialogs.instruments.library import CONTENT, Library
from dialogs.texts.catalog import keys
from dialogs.usecases import answering, last_days
from tests.made_up import changed

ROOT = Path(__file__).parents[2]


@pytest.fixture
def commands(library: Library) -> Commands:
    return build_commands(library)


def named_by_presses() -> Iterator[tuple[str, str]]:
    """File and word of every `WordPress(word="…")` that is written out."""
    for folder in ("dialogs", "bot"):
        for path in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "WordPress":
                    for keyword in node.keywords:
                        if keyword.arg == "word" and isinstance(keyword.value, ast.Constant):
                            yield path.name, keyword.value.value


def test_every_button_names_a_declared_command(commands: Commands) -> None:
    found = list(named_by_presses())
    assert len(found) > 40
    assert [(file, word) for file, word in found if commands.by_name(word) is None] == []


def test_every_word_we_teach_is_understood(commands: Commands) -> None:
    for command in commands:
        for language in LANGUAGES:
            typed = recognise(command.main_word(language), commands)
            assert typed and typed.command is command, command.name
            for subcommand in command.subcommands:
                typed = recognise(f"{command.main_word(language)} {subcommand.main_word(language)}", commands)
                assert typed and typed.command is command and command.subcommand(typed.rest) is subcommand
    for act in commands.acts.values():
        assert all(commands.act_by_word(word) is act for word in act.words)
    assert commands.by_name(YES) and commands.by_name(NO)


def test_every_command_says_what_it_does() -> None:
    for command in COMMANDS:
        assert command.help in keys("nl"), command.name
        assert command.button is None or command.button in keys("nl"), command.name
        assert command.places, command.name


def _command(name: str, *words: str, **how: Any) -> Command:
    given: dict[str, Any] = {"nl": words, "en": words, "run": answering.stop, "help": None} | how
    return Command(name, **given)


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param([_command("a", "stoppen"), _command("b", "Stoppen!")], id="one word, two commands"),
        pytest.param([_command("a", "x"), _command("a", "y")], id="one name, two commands"),
    ],
)
def test_what_contradicts_itself_stops_the_start(wrong: list[Command], library: Library) -> None:
    with pytest.raises(ValueError, match=r"means both|share a name"):
        Commands.build(wrong, (), library)
    with pytest.raises(ValueError, match="means both"):
        Commands((), (*uvos.ACTS, replace(uvos.ACTS[0], name="other", nl=("datum",))))


@pytest.mark.parametrize(
    "how",
    [
        {"asks_first": True},
        {"follows": Follows.CODE},
        {"run": partial(last_days.close_round, sure=True), "follows": Follows.NOTHING},
        {"run_confirmed": last_days.close_round},
    ],
)
def test_a_command_runs_what_takes_what_it_gets(how: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="does not fit"):
        _command("a", "a", **how)


def _with(folder: Path, **changes: Any) -> Commands:
    """The commands where one more instrument is used, made from the zelfscan."""

    def change(raw: dict[str, Any]) -> None:
        raw |= {"id": "quickscan", "words": {"nl": ["snelscan"], "en": ["quick scan"]}} | changes
        del raw["rounds"]

    return build_commands(Library.read(CONTENT, changed(folder, "zelfscan", change, called="quickscan")))


def test_an_instrument_brings_its_own_words(tmp_path: Path) -> None:
    commands = _with(tmp_path)
    for word in ("snelscan", "Quick scan", "snelscna"):
        typed = recognise(word, commands) or recognise_misspelt(word, commands)[0]
        assert typed.name == "quickscan", word


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"words": {"nl": ["snelscan"], "en": ["help"]}}, "words: word-taken word='help' meant=help"),
        ({"words": {"nl": ["zelfscan"], "en": ["quick"]}}, "words: word-taken word='zelfscan' meant=zelfscan"),
        ({"id": "help"}, "id: command-taken name=help"),
    ],
)
def test_a_word_that_is_taken_stops_the_start(tmp_path: Path, changes: dict[str, Any], told: str) -> None:
    with pytest.raises(ContentFault) as fault:
        _with(tmp_path, **changes)
    assert str(fault.value) == f"quickscan.yaml: {told}"


def test_a_newer_version_without_words_keeps_those_of_the_one_before(tmp_path: Path) -> None:
    later = _with(tmp_path, id="zelfscan", version="9.0.0", words={})
    assert later.by_name("zelfscan") and later.by_word("self-scan")


def test_words_are_in_every_language_or_in_none(library: Library) -> None:
    known = library.instrument("zelfscan")
    for words in ({"nl": ["snelscan"]}, {"nl": ["snelscan"], "en": []}, {"nl": ["snelscan"], "en": [""]}):
        with pytest.raises(ValueError, match="words"):
            type(known).model_validate(known.model_dump() | {"words": words})


def test_of_two_that_are_equally_near_the_one_that_changes_nothing_is_meant(commands: Commands) -> None:
    """A typing error may lie between help and held: "heldp", and held restarts the count of a UVO."""
    for text in ("heldp", "helpd"):
        found = recognise_misspelt(text, commands)
        assert [typed.name for typed in found] == ["help"]


def test_what_is_equally_near_and_changes_something_is_all_meant(commands: Commands) -> None:
    assert {typed.name for typed in recognise_misspelt("herinneringen", commands)} == {
        "herinneringen_aan",
        "herinneringen_uit",
    }


def test_looking_is_told_by_what_follows(commands: Commands) -> None:
    looks = {command.name for command in COMMANDS if command.kind is Kind.LOOKS_ALONE}
    assert looks == {"uvo", "agenda"}
    for name in looks:
        command = commands.by_name(name)
        assert command and command.looks("") and not command.looks("klaar 1")


def test_what_works_in_a_channel_only_has_no_other_place() -> None:
    assert [c.name for c in COMMANDS if c.places == {Place.SHARED}] == ["plaats"]
    assert {c.name for c in COMMANDS if Place.SHARED in c.places} == {"nodig_uit", "groepsoverzicht", "plaats"}
