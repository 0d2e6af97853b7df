"""What the documents name, and what is there: pages, tests, commands, targets of make, settings, modules and paths."""

import ast
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import click
import typer

from bot.operators.command_line import cli
from bot.settings import Settings
from dialogs.commands import COMMANDS

ROOT = Path(__file__).parents[2]
# CHANGELOG.md tells of versions as they were.
PAGES = sorted([*ROOT.glob("docs/*.md"), *ROOT.glob("README*.md"), ROOT / "CONTRIBUTING.md"])
TEST = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")

_FENCED = re.compile(r"^ *```\w*\n(.*?)^ *```", re.DOTALL | re.MULTILINE)
_SPAN = re.compile(r"`([^`]+)`")
# Before a command, where it does not begin the line.
_BEFORE = r"(?:^|&& |; |sudo |exec [\w-]+ |run --rm |bin/|(?<=[A-Z]=)\S+ )"
_REGIEBOT = re.compile(_BEFORE + r"(?:regiebot|regiebot-ctl|(?:\S*python )-m bot) +(?P<rest>[a-z…C-][^#&|;>]*)")
_MAKE = re.compile(_BEFORE + r"make +(?P<rest>[^#&|;>]+)")
_MODULE = re.compile(r"-m ((?:bot|tests|manifest|store|dialogs)(?:\.\w+)*)")
_SETTING = re.compile(r"REGIEBOT_[A-Z_]*[A-Z]")
_TARGET = re.compile(r"^([a-z0-9-]+):", re.MULTILINE)


def names(source: str) -> set[str]:
    """What pytest would collect at the top of this file: functions, and classes that are written out or assigned."""
    found = set()
    for node in ast.parse(source).body:
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) if name.startswith("test_"):
                found.add(name)
            case ast.ClassDef(name=name) | ast.Assign(targets=[ast.Name(id=name)]) if name.startswith("Test"):
                found.add(name)
    return found


def collected() -> dict[str, set[str]]:
    """File -> its tests, as paths from the root."""
    files = (ROOT / "tests").rglob("test_*.py")
    return {file.relative_to(ROOT).as_posix(): names(file.read_text(encoding="utf-8")) for file in files}


def code(text: str) -> Iterator[str]:
    """Every line of code of a page, without comments and joined where it goes on, and what stands between backticks."""
    for block in _FENCED.findall(text):
        for line in re.sub(r"\\\n\s*", " ", block).splitlines():
            yield re.sub(r"(^|\s)#.*", "", line)
    for span in _SPAN.findall(_FENCED.sub("", text)):
        yield " ".join(span.split())


@cache
def _cli() -> click.Command:
    return typer.main.get_command(cli)  # type: ignore[return-value]


def _options(command: click.Command) -> set[str]:
    return {"--help"} | {name for one in command.params for name in (*one.opts, *one.secondary_opts)}


def _regiebot_faults(rest: str) -> Iterator[str]:
    """Yield what follows `regiebot` and is no command or option of it."""
    here, words = _cli(), re.sub(r'"[^"]*"', "X", rest).split()
    while words and (inside := getattr(here, "commands", None)) and not words[0].startswith("-"):
        word = words.pop(0)
        if word in ("…", "COMMAND"):
            return
        if word not in inside:
            yield f"regiebot {rest.strip()}: no command {word}"
            return
        here = inside[word]
    known = _options(here)
    yield from (
        f"regiebot {rest.strip()}: no option {word}"
        for word in words
        if word.startswith("-") and word.partition("=")[0] not in known
    )


@cache
def targets() -> frozenset[str]:
    """What `make` can make."""
    return frozenset(_TARGET.findall((ROOT / "Makefile").read_text(encoding="utf-8")))


def _make_faults(rest: str) -> Iterator[str]:
    # In English a word of the bot begins so too: "make pdf".
    if f"make {rest.strip()}" in {word for command in COMMANDS for word in command.en}:
        return
    for word in rest.split():
        if "=" not in word and word != "…" and word not in targets():
            yield f"make {word}: no such target"


def is_module(name: str) -> bool:
    """Tell whether Python can run this module of ours by name."""
    path = ROOT / name.replace(".", "/")
    return path.with_suffix(".py").exists() or (path / "__main__.py").exists()


def unknown(text: str) -> Iterator[str]:
    """Yield what a page names and is not there: commands and their options, targets of make, modules, settings."""
    for line in code(text):
        for match in _REGIEBOT.finditer(line):
            yield from _regiebot_faults(match["rest"])
        for match in _MAKE.finditer(line):
            yield from _make_faults(match["rest"])
        yield from (f"python -m {name}: no such module" for name in _MODULE.findall(line) if not is_module(name))
    yield from unknown_settings(text)


def unknown_settings(text: str) -> Iterator[str]:
    """Yield the settings that a text names and that are not there."""
    known = {f"REGIEBOT_{field.upper()}" for field in Settings.model_fields}
    yield from (f"{name}: no such setting" for name in sorted(set(_SETTING.findall(text)) - known))


def links(text: str) -> Iterator[tuple[str, str]]:
    """Yield the relative links and pictures of a page: path ("" for itself) and heading ("" for the whole page)."""
    prose = _SPAN.sub("", _FENCED.sub("", text))
    for target in re.findall(r"(?:\]\(|<img src=\")([^)\s\"]+)", prose):
        if not re.match(r"[a-z]+:", target):
            path, _, heading = target.partition("#")
            yield path, heading


def headings(text: str) -> Mapping[str, int]:
    """Return the headings of a page by the name a link gives them, each with its depth."""
    found: dict[str, int] = {}
    for signs, title in re.findall(r"^(#+) (.+)$", _FENCED.sub("", text), re.MULTILINE):
        plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", title).lower()
        name = re.sub(r"[^\w -]", "", plain).strip().replace(" ", "-")
        # A second heading of the same words gets a number.
        again = sum(1 for known in found if re.fullmatch(rf"{re.escape(name)}(-\d+)?", known))
        found[f"{name}-{again}" if again else name] = len(signs)
    return found
