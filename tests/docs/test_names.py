"""What a document names is there: commands, targets of make, settings, modules, paths and functions."""

import re
from functools import cache
from pathlib import Path

import pytest

from tests.docs.named import PAGES, ROOT, unknown

FLOORS = ("bot", "dialogs", "store", "tests", "manifest")
_FOLDERS = (*FLOORS, "docs", "deploy", r"\.ci", r"\.github")
_CODE = re.compile(r"`([^`\n]+)`")
_PATH = re.compile(rf"(?:{'|'.join(_FOLDERS)})/[\w./-]*\w")
_MEMBER = re.compile(r"([a-z_/]+)\.(_?[A-Za-z]\w*)(?:\(.*\))?")
_SUFFIXES = {
    "py",
    "md",
    "yaml",
    "toml",
    "txt",
    "json",
    "ftl",
    "env",
    "pem",
    "html",
    "png",
    "sh",
    "service",
    "log",
    "conf",
}
MODULES = {
    path.relative_to(ROOT).with_suffix("").as_posix(): path.read_text("utf-8")
    for floor in FLOORS
    for path in (ROOT / floor).rglob("*.py")
    if "node_modules" not in path.parts
}


# A class, a constant or a private name by itself, as our own modules call one: PromptKind, RUNS_FROM, _LOOKS.
_OURS = re.compile(r"\b(?:_?[A-Z][a-z]+(?:[A-Z][a-z]+)+|_?[A-Z]+(?:_[A-Z]+)+)\b")
# Of others: a table of another project, and a role of Azure's.
_OF_OTHERS = {"SCHEMA_COMPAT_VERSION", "AcrPull"}
# What stands in a picture or a map is between no backticks.
_FENCED = re.compile(r"^```(\w*)\n(.*?)^```", re.DOTALL | re.MULTILINE)
_DRAWN_PATH = re.compile(rf"\b(?:{'|'.join(FLOORS)})/[\w/]+(?:\.\w+)?")
_ON_THE_MAP = re.compile(r"(?<![\w./])(?:[a-z_]+\.(?:py|ftl)|[a-z_]+(?:/[a-z_]+)*/)(?![\w.])")


@cache
def _words() -> frozenset[str]:
    """Every word in our modules, and what the Makefile and the deployments set."""
    others = [ROOT / "Makefile", *(path for path in (ROOT / "deploy").rglob("*") if path.is_file())]
    ours = (source for module, source in MODULES.items() if module != "tests/docs/test_names")
    sources = [*ours, *(path.read_text("utf-8") for path in others)]
    return frozenset(word for source in sources for word in re.findall(r"\w+", source))


@cache
def _file_names() -> frozenset[str]:
    kept = (path for floor in FLOORS for path in (ROOT / floor).rglob("*") if "node_modules" not in path.parts)
    return frozenset({*FLOORS, *(path.name for path in kept)})


def misnamed(text: str) -> list[str]:
    """List the classes and constants between backticks that are in no module of ours."""
    named = {word for code in _CODE.findall(text) if "REGIEBOT_" not in code for word in _OURS.findall(code)}
    return sorted(named - _OF_OTHERS - _words())


def undrawn(text: str) -> list[str]:
    """List the files and folders in pictures and maps that are not there."""
    drawn = [block for language, block in _FENCED.findall(text) if language in ("", "mermaid")]
    paths = {path for block in drawn for path in _DRAWN_PATH.findall(block)}
    names = {name for block in drawn for found in _ON_THE_MAP.findall(block) for name in found.strip("/").split("/")}
    return sorted(path for path in paths if not _is_there(path)) + sorted(names - _file_names())


def missing(text: str) -> list[str]:
    """List what is named between backticks and is not there: paths, and members of our own modules."""
    return [name for name in _CODE.findall(text) if not (_is_there(name.partition("::")[0]) and _has_member(name))]


def _is_there(name: str) -> bool:
    if not _PATH.fullmatch(name) or (_MEMBER.fullmatch(name) and name.rpartition(".")[2] not in _SUFFIXES):
        return True
    # What tests and benchmarks write is in no fresh checkout.
    return name.endswith("/out") or (ROOT / name).exists() or (ROOT / f"{name}.py").exists()


def _has_member(name: str) -> bool:
    match = _MEMBER.fullmatch(name)
    if not match or match[2] in _SUFFIXES:
        return True
    path, member = match.groups()
    sources = [source for module, source in MODULES.items() if f"/{module}".endswith(f"/{path}")]
    inside = "/" in path
    if not sources:
        return not inside
    return any(re.search(rf"\b{member}\b", source) for source in sources)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_page_names_is_in_the_code(page: Path) -> None:
    assert missing(page.read_text("utf-8")) == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_page_calls_by_name_or_draws_is_in_the_code(page: Path) -> None:
    text = page.read_text("utf-8")
    assert misnamed(text) + undrawn(text) == []


def test_a_name_that_went_is_seen_in_a_sentence_a_picture_and_a_map() -> None:
    assert misnamed("`PromptKind` of `Turns.take`, `RUNS_FROM`, `NoSuchKind` and `_NO_SUCH`") == [
        "NoSuchKind",
        "_NO_SUCH",
    ]
    drawn = "participant D as bot/teams/drawing.py\nparticipant N as bot/teams/no_such.py\n"
    assert undrawn(f"```mermaid\n{drawn}```") == ["bot/teams/no_such.py"]
    assert undrawn("```\ndialogs/  decides\n  desk.py gone.py\n  flow/ away/\n```") == ["away", "gone.py"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("`dialogs/desk.py` and `dialogs/usecases/`", []),
        ("`dialogs/no_such.py`", ["dialogs/no_such.py"]),
        ("`desk.answer` and `group_rounds.open_release`", []),
        ("`desk._no_such`", ["desk._no_such"]),
        ("`dialogs/no_such.look`", ["dialogs/no_such.look"]),
        ("`settings.yaml` and `urn.example`", []),
        ("`docs/none.yaml`, `deploy/none.env` and `.ci/none`", ["docs/none.yaml", "deploy/none.env", ".ci/none"]),
    ],
)
def test_the_reader_sees_what_is_not_there(text: str, expected: list[str]) -> None:
    assert missing(text) == expected


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_page_tells_you_to_type_or_set_is_there(page: Path) -> None:
    assert list(unknown(page.read_text("utf-8"))) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("`regiebot prompts list --state dead`, `regiebot roles --help`", []),
        ("`regiebot promps list`", ["regiebot promps list: no command promps"]),
        ("`regiebot prompts lists`", ["regiebot prompts lists: no command lists"]),
        ("`regiebot purge\n--dry-runs`", ["regiebot purge --dry-runs: no option --dry-runs"]),
        ('```sh\nsudo regiebot-ctl organisations join "Gemeente Veld" \\\n  "School Zuid"\n```', ["no command join"]),
        ("```sh\ndocker compose exec bot-1 regiebot docter\n```", ["regiebot docter: no command docter"]),
        ("```sh\nsudo systemctl restart regiebot && sudo regiebot-ctl docter  # looks\n```", ["no command docter"]),
        ("```sh\nsudo install -m 0640 -o root -g regiebot app.pem /etc/regiebot/app.pem\n```", []),
        ("`make run`, `make chat AS=anna`, `RELEASE=1 make check e2e`, `make pdf` to the bot", []),
        ("`make runn` and `GOLDEN=write make tests`", ["make runn: no such target", "make tests: no such target"]),
        ("```sh\nmake teste    # all of it\n```", ["make teste: no such target"]),
        ("`python -m tests.docs.made`, `python -m bot register`", []),
        ("`python -m tests.docs.none`", ["python -m tests.docs.none: no such module"]),
        ("set `REGIEBOT_PORT` and REGIEBOT_PORTS", ["REGIEBOT_PORTS: no such setting"]),
    ],
)
def test_what_cannot_be_typed_or_set_is_seen(text: str, told: list[str]) -> None:
    found = list(unknown(text))
    assert len(found) == len(told)
    assert all(expected in fault for expected, fault in zip(told, found, strict=True))
