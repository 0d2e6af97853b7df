"""What commands tell can be followed where nothing but the wheel is: it points to no page of the source."""

import re
from ast import Constant, Expr, parse, walk
from collections.abc import Iterator
from pathlib import Path

from typer.main import get_command

from bot.operators import texts
from bot.operators.command_line import cli
from tests.supply.wheel import FOLDERS, ROOT

_OURS = [path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.py"))]
_PAGE = re.compile(r"\b(?:docs/|README|CONTRIBUTING)")


def said(path: Path) -> Iterator[str]:
    """The strings of a module that are no docstring: those are for whoever reads the source."""
    tree = parse(path.read_text("utf-8"))
    beside = {id(node.value) for node in walk(tree) if isinstance(node, Expr)}
    for node in walk(tree):
        if isinstance(node, Constant) and isinstance(node.value, str) and id(node) not in beside:
            yield node.value


def helps(command: object) -> Iterator[str]:
    """What --help tells: there a docstring is said to operators."""
    yield str(getattr(command, "help", ""))
    for parameter in getattr(command, "params", ()):
        yield str(getattr(parameter, "help", ""))
    for under in getattr(command, "commands", {}).values():
        yield from helps(under)


def test_no_sentence_points_to_a_page() -> None:
    assert texts.__file__ in map(str, _OURS)
    assert [(path.name, text) for path in _OURS for text in said(path) if _PAGE.search(text)] == []


def test_no_help_does() -> None:
    told = list(helps(get_command(cli)))
    assert "Start de bot." in told
    assert [text for text in told if _PAGE.search(text)] == []
