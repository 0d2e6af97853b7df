"""docs/decisions.md: every decision has its lines, and a decision and the later one that touches it name each other."""

import re
from collections.abc import Collection, Iterator

import pytest

from tests.docs.named import ROOT

_HEAD = re.compile(r"^## (\d+)\. .+$", re.MULTILINE)
_LINES = ("- Before us: ", "- Chosen: ", "- Price", "- Changes our mind: |- Not chosen: ", r"- \d{4}-\d\d-\d\d")
_WHOLE = re.compile(r"[\s\S]*\n".join(f"(?:{line})" for line in _LINES))
_CITED = re.compile(r"\bdecisions? (\d+(?:(?:, | and )\d+)*)", re.IGNORECASE)
_KEPT = ("bot", "dialogs", "store", "tests", "manifest", "docs", "deploy")
_FILE = re.compile(r"`([\w-]+\.(?:py|yaml|md|ftl|tsv))`")


def faults(text: str, files: Collection[str]) -> Iterator[str]:
    """Yield what is wrong with the decisions of a page. `files` are the names of all that is kept."""
    heads = list(_HEAD.finditer(text))
    ends = [head.start() for head in heads[1:]] + [len(text)]
    bodies = {int(head[1]): text[head.end() : end] for head, end in zip(heads, ends, strict=True)}
    if [int(head[1]) for head in heads] != sorted(bodies):
        yield "not in the order of their numbers, each once"
    cited = {
        one: {int(n) for cite in _CITED.findall(body) for n in re.findall(r"\d+", cite)} for one, body in bodies.items()
    }
    for one, body in bodies.items():
        if not _WHOLE.search(body):
            yield f"{one}: a line is missing, or not in its place"
        yield from (f"{one}: no decision {other}" for other in sorted(cited[one] - bodies.keys()))
        later = (other for other in sorted(cited[one] & bodies.keys()) if other > one)
        yield from (f"{other}: does not name {one}, which names it" for other in later if one not in cited[other])
        yield from (f"{one}: {name}: no such file" for name in _FILE.findall(body) if name not in files)


def test_every_decision_is_whole_and_names_what_is_there() -> None:
    files = {path.name for folder in _KEPT for path in (ROOT / folder).rglob("*") if "node_modules" not in path.parts}
    page = (ROOT / "docs/decisions.md").read_text(encoding="utf-8")
    assert list(faults(page, files | {path.name for path in ROOT.iterdir()})) == []


_SOUND = """# Decisions

## 1. One
- Changed in part by decision 2.
- Before us: a thing.
- Chosen: another, in `here.py`.
- Price: none.
- Changes our mind: nothing.
- 2026-11-22

## 2. Two
- Before us: decision 1.
- Chosen: more,
  on two lines.
- Price (until later): none.
- Not chosen: less.
- 2026-11-23
"""


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("One", "One", []),
        ("- 2026-11-23\n", "", ["2: a line is missing, or not in its place"]),
        ("- Price: none.\n", "", ["1: a line is missing, or not in its place"]),
        ("- Before us: decision 1.", "- Before us: nothing.", ["2: does not name 1, which names it"]),
        ("by decision 2.", "by decision 3.", ["1: no decision 3"]),
        ("here.py", "gone.py", ["1: gone.py: no such file"]),
        ("## 1.", "## 3.", ["not in the order of their numbers, each once", "2: no decision 1"]),
    ],
)
def test_what_is_not_so_is_seen(old: str, new: str, told: list[str]) -> None:
    assert list(faults(_SOUND.replace(old, new), {"here.py"})) == told
