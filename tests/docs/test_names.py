"""What a document names in the code is there: modules by their path, and functions by their module."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# CHANGELOG.md tells of versions as they were.
PAGES = sorted([*ROOT.glob("docs/*.md"), ROOT / "README.md", ROOT / "CONTRIBUTING.md"])
FLOORS = ("bot", "dialogs", "store", "tests", "manifest")
_CODE = re.compile(r"`([^`\n]+)`")
_PATH = re.compile(rf"(?:{'|'.join(FLOORS)})/[\w./-]*\w")
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
    ],
)
def test_the_reader_sees_what_is_not_there(text: str, expected: list[str]) -> None:
    assert missing(text) == expected
