"""Who makes an instrument finds an example of each kind that is really read, and every key that must be in it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from bot.installation import make_installation
from bot.operators.command_line import cli
from bot.operators.content.checking import _models
from bot.settings import Settings
from dialogs.instruments.library import CONTENT, Library
from dialogs.instruments.registry import KINDS

DOCS = Path(__file__).parents[2] / "docs"
EXAMPLES = DOCS / "eigen-instrument"
PAGE, SHORT = ((DOCS / name).read_text(encoding="utf-8") for name in ("eigen-instrument.md", "own-instrument.md"))


def name_of(schema: str) -> str:
    return schema.removeprefix("content/").partition("@")[0]


def required(model: Any, within: tuple[Any, ...] = ()) -> Iterator[str]:
    """The keys a file of a kind must have, or must have where the part they stand in is there."""
    for name, field in model.model_fields.items():
        if field.is_required():
            yield {"schema_": "schema"}.get(name, field.alias or name)
        for inner in _models(field.annotation):
            if inner not in within:
                yield from required(inner, (*within, inner))


def rows() -> dict[str, tuple[str, set[str]]]:
    """Key -> what the page says of it, and the kinds it must be in."""
    cells = [[cell.strip() for cell in line.split("|")[1:-1]] for line in PAGE.splitlines() if line.startswith("| `")]
    return {
        key.strip("`"): (told, set(kinds.split(", "))) for key, told, kinds in cells if not key.startswith("`content/")
    }


def test_the_examples_are_faultless() -> None:
    done = CliRunner().invoke(cli, ["content", "check", str(EXAMPLES)])
    assert (done.exit_code, done.output) == (0, "Alles klopt.\n")


def test_the_examples_are_what_the_bot_runs_with() -> None:
    """Through REGIEBOT_CONTENT, as an operator sets it."""
    library = make_installation(Settings(content=EXAMPLES)).library
    ours = {entry.key for entry in Library.read(CONTENT).entries()}
    found = {entry.kind.schema for entry in library.entries() if entry.key not in ours}
    assert found == set(KINDS)


@pytest.mark.parametrize("schema", KINDS)
def test_every_kind_has_an_example_that_both_pages_name(schema: str) -> None:
    name = name_of(schema)
    assert (
        f'schema: "{schema}"' in (text := (EXAMPLES / f"{name}.yaml").read_text("utf-8")) or f"schema: {schema}" in text
    )
    assert f"| `{schema}` | [{name}.yaml](eigen-instrument/{name}.yaml) |" in PAGE
    assert f"`{name}`" in SHORT


def test_the_page_names_every_key_that_must_be_and_no_other() -> None:
    must: dict[str, set[str]] = {}
    for schema, kind in KINDS.items():
        for key in required(kind.definition):
            must.setdefault(key, set()).add(name_of(schema))
    assert {key: kinds for key, (_, kinds) in rows().items()} == must


@pytest.mark.parametrize("schema", KINDS)
def test_a_key_that_must_be_is_explained_above_it_in_the_example(schema: str) -> None:
    text = (EXAMPLES / f"{name_of(schema)}.yaml").read_text("utf-8")
    told = rows()
    for name, field in KINDS[schema].definition.model_fields.items():
        key = {"schema_": "schema"}.get(name, field.alias or name)
        if field.is_required():
            assert f"# {key}: {told[key][0]}\n{key}:" in text, key
