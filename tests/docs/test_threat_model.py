"""docs/threat-model.md: every threat has a test that is there, or says plainly that nothing holds it."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pytest

from tests.docs.named import ROOT, TEST, collected, names

DOCUMENT = ROOT / "docs/threat-model.md"
# What a threat may be, in the letters of STRIDE.
_KINDS = re.compile(r"[STRIDE](?:, [STRIDE])*")
_ID = re.compile(r"[A-Z]+-\d+")
_COLUMNS = 5
_LEFT_TO_PEOPLE = "**not held:**"


@dataclass(frozen=True)
class Threat:
    """One row: its id, the letters of STRIDE, what could happen, what holds it, and by which test or by whom."""

    id: str
    kind: str
    what: str
    held_by: str
    proof: str


def threats(text: str) -> list[Threat]:
    """The rows of all tables whose first cell is an id. Raises ValueError on a row with a cell too few or too many."""
    found = []
    for line in text.splitlines():
        cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", line.strip().strip("|"))]
        if _ID.fullmatch(cells[0]):
            if len(cells) != _COLUMNS:
                raise ValueError(f"{cells[0]} has {len(cells)} cells")
            found.append(Threat(*cells))
    return found


def faults(text: str, known: Mapping[str, set[str]]) -> Iterator[str]:
    rows = threats(text)
    yield from (f"{id_}: {count} times" for id_, count in Counter(row.id for row in rows).items() if count > 1)
    for row in rows:
        if not _KINDS.fullmatch(row.kind):
            yield f"{row.id}: of no kind of STRIDE: {row.kind}"
        if not (row.what and row.held_by):
            yield f"{row.id}: nothing said"
        if not TEST.search(row.proof) and _LEFT_TO_PEOPLE not in row.proof:
            yield f"{row.id}: neither a test nor left to people"
    # Anywhere in the document: what the reviewer is told to run is there too.
    for file, test in TEST.findall(text):
        if test not in known.get(file, ()):
            yield f"{file}::{test}: no such test"


def test_every_threat_has_a_test_that_is_there_or_says_who_must_hold_it() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    assert list(faults(text, collected())) == []
    assert len(threats(text)) > 80


def test_all_kinds_and_all_stops_are_thought_of() -> None:
    rows = threats(DOCUMENT.read_text(encoding="utf-8"))
    assert {kind for row in rows for kind in row.kind.split(", ")} == set("STRIDE")
    assert {row.id.partition("-")[0] for row in rows} >= {"WEB", "EDGE", "TURN", "DESK", "STORE", "SEND"}


SOUND = "| WEB-1 | S, T | somebody | a check | `tests/a/test_a.py::test_one` |"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (SOUND.replace("test_one", "test_two"), "no such test"),
        (SOUND.replace("test_a.py", "test_b.py"), "no such test"),
        (f"Run `tests/a/test_a.py::test_two`.\n{SOUND}", "no such test"),
        (SOUND.replace("`tests/a/test_a.py::test_one`", "we are careful"), "neither a test nor"),
        (f"{SOUND}\n{SOUND}", "2 times"),
        (SOUND.replace("S, T", "X"), "of no kind"),
        (SOUND.replace("a check", ""), "nothing said"),
    ],
)
def test_the_reading_can_say_no(text: str, fault: str) -> None:
    known = {"tests/a/test_a.py": {"test_one"}}
    assert list(faults(SOUND, known)) == []
    assert fault in " ".join(faults(text, known))


def test_what_is_left_to_people_needs_no_test_and_a_row_its_cells() -> None:
    assert not list(faults("| OPS-1 | I | a thief | nothing of ours | **not held:** lock the door. |", {}))
    with pytest.raises(ValueError, match="4 cells"):
        threats("| OPS-1 | I | a thief | nothing |")


def test_names_are_what_pytest_collects() -> None:
    outer = "def outer():\n  def test_d(): ..."
    source = f"async def test_a(): ...\ndef helper(): ...\nTestB = B.TestCase\nclass TestC: ...\n{outer}"
    assert names(source) == {"test_a", "TestB", "TestC"}
