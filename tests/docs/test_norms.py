"""docs/norms.md both ways: what is cited has a section, and a section is cited and names what is there.

When modules move: run this test, and change the paths behind "Held in" that it lists, each with its rule.
"""

import re
import subprocess
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import pytest

from tests.docs.named import ROOT, TEST, collected

DOCUMENT, DECISIONS = ROOT / "docs/norms.md", ROOT / "docs/decisions.md"
_FIELDS = ("Source", "Held in", "Test", "Partly held", "Not held")
_HEAD = re.compile(r"^### ([A-F]\d+)\. (.+)$", re.MULTILINE)
_FIELD = re.compile(rf"^- ({'|'.join(_FIELDS)}): ", re.MULTILINE)
_QUOTED = re.compile(r"`([^`\n]+)`")
# "norms A3", "norms A23, A24, A26", "norms E2-E8", "norms C1 to C8", "norms E1, E19 and E20", "norms B24.8".
_RULE = r"[A-F]\d+"
_CITED = re.compile(rf"\bnorms\s+({_RULE}(?:(?:,\s+and\s+|,\s+|\s+and\s+|\s+to\s+|[-–]){_RULE})*)", re.IGNORECASE)
_RANGE = re.compile(rf"({_RULE})(?:\s+to\s+|[-–])({_RULE})")
_DECIDED = re.compile(r"\bdecisions?(?:\.md,)? (\d+(?:(?:, | and )\d+)*)")
# What begins with a plus is a change that is gathered into CHANGELOG.md.
_PAGE = re.compile(r"(?<![\w./+-])[\w./-]*\w\.md\b")
# Papers that were cited once and are not kept here.
_GONE = ("design", "domain")
_PAPER = re.compile(rf"\b(?:{'|'.join(_GONE).upper()})\b")


@dataclass(frozen=True)
class Rule:
    """One section: what the rule asks, and its fields by name, "" where one is absent."""

    id: str
    asks: str
    fields: Mapping[str, str]

    def __getitem__(self, field: str) -> str:
        return self.fields.get(field, "")


def rules(text: str) -> list[Rule]:
    """The sections of the page, in order."""
    heads = list(_HEAD.finditer(text))
    ends = [head.start() for head in heads[1:]] + [len(text)]
    return [_rule(head[1], text[head.end() : end]) for head, end in zip(heads, ends, strict=True)]


def _rule(id_: str, body: str) -> Rule:
    # What comes after the fields is the next group of rules.
    asks, *fields = _FIELD.split(body.partition("\n## ")[0])
    return Rule(id_, asks.strip(), dict(zip(fields[::2], map(str.strip, fields[1::2]), strict=True)))


def cited(text: str) -> set[str]:
    """The rules that this text names, ranges written out."""
    found = set()
    for cite in _CITED.findall(text):
        found |= set(re.findall(_RULE, cite))
        for first, last in _RANGE.findall(cite):
            found |= {f"{first[0]}{number}" for number in range(int(first[1:]), int(last[1:]) + 1)}
    return found


def unknown(
    file: str, text: str, sections: Collection[str], decided: Collection[str], kept: Collection[str]
) -> list[str]:
    """What a file cites that is not there: rules, decisions and documents. `kept` are all paths of the repository."""
    numbers = {number for cite in _DECIDED.findall(text) for number in re.findall(r"\d+", cite)}
    pages = {PurePosixPath(path).name for path in kept}
    return [
        *(f"{file}: norms {rule}: no such section" for rule in sorted(cited(text) - {*sections})),
        *(f"{file}: decision {number}: no such entry" for number in sorted(numbers - {*decided})),
        *(f"{file}: {page}: no such document" for page in _PAGE.findall(text) if PurePosixPath(page).name not in pages),
        *(f"{file}: {paper}: no such document" for paper in _PAPER.findall(text)),
    ]


def faults(text: str, kept: Collection[str], tests: Mapping[str, Collection[str]]) -> Iterator[str]:
    """What is wrong with the page itself: a section that says too little, or names what is not there."""
    sections = rules(text)
    yield from (f"{id_}: {count} sections" for id_, count in Counter(rule.id for rule in sections).items() if count > 1)
    for rule in sections:
        if not rule.asks or not rule["Source"]:
            yield f"{rule.id}: says not what it asks, or by what source"
        held, proof = _QUOTED.findall(rule["Held in"]), TEST.findall(rule["Test"])
        if not (held and proof) and not rule["Not held"]:
            yield f"{rule.id}: neither held somewhere with a test, nor said not to be held"
        yield from (f"{rule.id}: held in `{name}`: {_moved(name, kept)}" for name in held if not _is_there(name, kept))
        yield from (
            f"{rule.id}: {file}::{name}: no such test" for file, name in proof if name not in tests.get(file, ())
        )


def _is_there(name: str, kept: Collection[str]) -> bool:
    """Whether this dotted path or file path is a module, a package or a file."""
    path = name.replace(".", "/")
    return not {name, f"{path}.py", f"{path}/__init__.py"}.isdisjoint(kept)


def _moved(name: str, kept: Collection[str]) -> str:
    last = PurePosixPath(name).name if "/" in name else f"{name.rpartition('.')[2]}.py"
    alike = sorted(path for path in kept if PurePosixPath(path).name == last and not path.startswith("tests/"))
    return f"not there; perhaps {', '.join(alike)}" if alike else "not there"


def tracked() -> dict[str, str]:
    """Every text that git keeps, by its path."""
    paths = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    found = {}
    for path in filter(None, paths.split("\0")):
        try:
            found[path] = (ROOT / path).read_text(encoding="utf-8")
        except (UnicodeDecodeError, FileNotFoundError):
            found[path] = ""
    return found


@pytest.fixture(scope="module")
def texts() -> Mapping[str, str]:
    return tracked()


def _of_this_check(path: str) -> bool:
    return path in (DOCUMENT.relative_to(ROOT).as_posix(), Path(__file__).relative_to(ROOT).as_posix())


def test_every_section_says_where_it_is_held_and_by_which_test(texts: Mapping[str, str]) -> None:
    page = DOCUMENT.read_text(encoding="utf-8")
    stale = list(faults(page, texts.keys(), collected()))
    assert not stale, "\n".join(["docs/norms.md:", *stale])
    assert len(rules(page)) > 100


def test_what_is_cited_is_in_the_repository(texts: Mapping[str, str]) -> None:
    sections = {rule.id for rule in rules(DOCUMENT.read_text(encoding="utf-8"))}
    decided = re.findall(r"^## (\d+)\. ", DECISIONS.read_text(encoding="utf-8"), re.MULTILINE)
    # The made-up inputs of this file cite what is not there.
    found = {path: text for path, text in texts.items() if path != Path(__file__).relative_to(ROOT).as_posix()}
    missing = [fault for path, text in found.items() for fault in unknown(path, text, sections, decided, texts.keys())]
    assert not missing, "\n".join(missing)


def test_every_section_is_cited(texts: Mapping[str, str]) -> None:
    found = {rule for path, text in texts.items() if not _of_this_check(path) for rule in cited(text)}
    assert [rule.id for rule in rules(DOCUMENT.read_text(encoding="utf-8")) if rule.id not in found] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("(norms A3)", {"A3"}),
        ("Norms A23, A24, A26 and PEP 495", {"A23", "A24", "A26"}),
        ("norms E2-E4", {"E2", "E3", "E4"}),
        ("norms C1 to C3", {"C1", "C2", "C3"}),
        ("norms E1, E19 and E20", {"E1", "E19", "E20"}),
        ("norms B1-B3, and F6", {"B1", "B2", "B3", "F6"}),
        ("norms B11, B24.8 of", {"B11", "B24"}),
        ("(norms A39,\n    C29)", {"A39", "C29"}),
        ("D4 in docs/dpia.md, page A4, enormous", set()),
    ],
)
def test_citations_are_read_in_every_form(text: str, found: set[str]) -> None:
    assert cited(text) == found


SOUND = """
### A1. A title
It asks something.

- Source: a law.
- Held in: `bot.one`, `store/two.yaml`
- Test: `tests/a/test_a.py::test_one`

## B. More

Words in between.

### B2. Another
It asks more.

- Source: a book.
- Not held: nobody does.
"""
KEPT = {"bot/one.py", "bot/rooms/three.py", "store/two.yaml", "docs/here.md"}
KNOWN = {"tests/a/test_a.py": {"test_one"}}


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("test_one`", "test_two`", "A1: tests/a/test_a.py::test_two: no such test"),
        ("test_a.py", "test_b.py", "A1: tests/a/test_b.py::test_one: no such test"),
        ("`bot.one`", "`bot.three`", "A1: held in `bot.three`: not there; perhaps bot/rooms/three.py"),
        ("`store/two.yaml`", "`store/four.yaml`", "A1: held in `store/four.yaml`: not there"),
        ("- Test: `tests/a/test_a.py::test_one`", "", "A1: neither held somewhere with a test"),
        ("- Not held: nobody does.", "", "B2: neither held somewhere with a test"),
        ("- Source: a law.", "", "A1: says not what it asks"),
        ("It asks more.", "", "B2: says not what it asks"),
        ("### B2.", "### A1.", "A1: 2 sections"),
    ],
)
def test_the_page_can_be_found_wrong(old: str, new: str, fault: str) -> None:
    assert list(faults(SOUND, KEPT, KNOWN)) == []
    assert old in SOUND
    assert fault in "\n".join(faults(SOUND.replace(old, new), KEPT, KNOWN))


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("(norms A9)", "x.py: norms A9: no such section"),
        ("norms A1-A3", "x.py: norms A2: no such section"),
        ("(decision 4)", "x.py: decision 4: no such entry"),
        ("docs/decisions.md, 5", "x.py: decision 5: no such entry"),
        ("decisions 1, 2 and 6", "x.py: decision 6: no such entry"),
        ("as docs/papers.md says", "x.py: docs/papers.md: no such document"),
        *((f"{paper.upper()} 3.2", f"x.py: {paper.upper()}: no such document") for paper in _GONE),
    ],
)
def test_a_citation_of_what_is_not_there_is_found(text: str, fault: str) -> None:
    sections, decided = {"A1", "B2"}, {"1", "2"}
    sound = "norms A1 and B2; decisions 1 and 2; docs/here.md and here.md"
    assert unknown("x.py", sound, sections, decided, {*KEPT, "docs/decisions.md"}) == []
    assert fault in unknown("x.py", text, sections, decided, {*KEPT, "docs/decisions.md"})
