"""Whoever mistypes a command reads one Dutch sentence: what is wrong with it, and where the help is."""

from collections.abc import Iterator
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from bot.operators.command_line import cli
from tests.bot.operators.test_faults import ENGLISH

# What was typed -> what is said of it.
TYPED = {
    "doktor": "doktor is geen opdracht. Bedoel je doctor?",
    "xyz": "xyz is geen opdracht.",
    "prompts lst": "lst is geen opdracht. Bedoel je list?",
    "purge --dryrun": "--dryrun is geen optie. Bedoel je --dry-run?",
    "purge --dry-run=3": "Achter --dry-run hoort niets.",
    "chat --as": "Achter --as hoort nog een waarde.",
    "migrate now": "Dit hoort er niet bij: now.",
    "manifest --app-id x": "Geef nog --host: Waar Teams de bot vindt, zoals bot.example.nl.",
    "manifest --host x": "Geef nog --app-id, of zet REGIEBOT_APP_ID: Het app-id van de bot in Azure.",
    "roles grant": "Er ontbreekt nog iets: Het directory-id van iemand.",
    "roles grant x": "Geef nog --tenant: Het tenant-id van de organisatie.",
    "report --months x": "--months klopt niet: dat is geen geheel getal.",
    "report --months 0": "--months klopt niet: dat moet 1 of meer zijn.",
    "prompts list --state foo": "--state klopt niet: kies uit: due, dead, unclear, missed.",
    "prompts resume --skip-before gisteren": "--skip-before klopt niet: dat is geen moment zoals 2026-11-23 14:30:00.",
    "content check nowhere": "Dit klopt niet: dat is er niet, of het is iets anders. Hier hoort: De map met bestanden.",
}


@pytest.mark.parametrize(("typed", "said"), TYPED.items())
def test_what_is_mistyped_is_one_sentence(typed: str, said: str) -> None:
    result = CliRunner().invoke(cli, typed.split(), prog_name="regiebot")
    assert (result.exit_code, result.stdout) == (2, "")
    first, _, hint = result.stderr.strip().partition(" Hulp: ")
    assert first == said
    assert not ENGLISH.search(first)
    assert not hint or hint.startswith("regiebot ")


def _all_pages(group: Any, words: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Yield what is typed before `--help` for each page of help there is."""
    yield words
    for name, command in getattr(group, "commands", {}).items():
        yield from _all_pages(command, (*words, name))


PAGES = list(_all_pages(typer.main.get_command(cli)))
# What the library says in English where nothing else is said.
OF_THE_LIBRARY = (
    "Usage",
    "OPTIONS",
    "COMMAND",
    "ARGS",
    "Options",
    "Commands",
    "Arguments",
    "Show this",
    "default:",
    "required",
    "env var",
    "<bool>",
    "<path>",
    "<str>",
    "<dir>",
    "<int",
)


@pytest.mark.parametrize("words", PAGES, ids=" ".join)
def test_each_page_of_help_is_dutch_all_through(words: tuple[str, ...]) -> None:
    result = CliRunner().invoke(cli, [*words, "--help"], prog_name="regiebot", env={"COLUMNS": "200"})
    assert result.exit_code == 0
    assert "Gebruik: regiebot" in result.stdout
    assert "Opties" in result.stdout
    assert [each for each in OF_THE_LIBRARY if each in result.stdout] == []


def test_a_group_by_itself_is_its_help_and_a_command_ends_with_its_code() -> None:
    assert "requeue" in CliRunner().invoke(cli, ["prompts"]).output
    assert CliRunner().invoke(cli, ["register"]).exit_code == 0
    assert CliRunner().invoke(cli, ["--help"]).exit_code == 0
