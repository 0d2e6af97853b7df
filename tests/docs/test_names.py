"""What a document names is there: commands, targets of make, settings, modules, paths and functions."""

import re
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
