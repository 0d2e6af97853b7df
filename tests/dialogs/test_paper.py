"""Which scans can be handed in on paper, and what that counts for in a picture."""

from dataclasses import replace
from datetime import date

import pytest

from dialogs.instruments.group_facts import GroupFacts
from dialogs.instruments.library import Library
from dialogs.instruments.paper import paper_marks, paper_questions, takes_paper
from dialogs.instruments.rounds import OPEN_MODES, Grouping, Mode
from dialogs.organisations import PaperScores
from dialogs.records import Round
from dialogs.round_records import RunScores

TODAY = date(2026, 11, 23)
ROUND = Round(
    id="r1", tenant="t", code="K7QFM2XR", coordinator="dirkje", instrument="zelfscan", version="1.0.0",
    mode=Mode.BETWEEN_DOMAINS, name="Noord", closes_on=TODAY, invited=5, opened_on=TODAY, minimum=5,
    grouping=Grouping.BY_DOMAIN,
)  # fmt: skip


def test_a_scan_decides_how_many_scores(library: Library) -> None:
    """One question on a scale for each item: the four roles; where statements make a score, there is no paper."""
    assert [question.id for question in paper_questions(library.entry("zelfscan"))] == list(
        library.entry("zelfscan").scan.items(library.entry("zelfscan").content)  # type: ignore[union-attr]
    )
    assert paper_questions(library.entry("competentiescan")) == ()
    assert paper_questions(library.entry("ronde")) == ()


@pytest.mark.parametrize("mode", Mode)
def test_a_confidential_round_takes_none(library: Library, mode: Mode) -> None:
    assert takes_paper(replace(ROUND, mode=mode), library.entry("zelfscan")) is (mode in OPEN_MODES)


def test_it_counts_as_one_answer_of_its_group(library: Library) -> None:
    """The same figures as somebody of that group who filled it in; and none of those who did."""
    entry = library.entry("zelfscan")
    assert entry.scan
    items = entry.scan.items(entry.content)
    first, *others = items
    given = PaperScores("p", "r1", "gemeente", dict.fromkeys(others, 2), TODAY)
    [mark] = paper_marks([given], items)
    assert mark == RunScores("p", "gemeente", [0, 2, 2, 2], [0, 1, 1, 1])
    anna = RunScores("anna", "onderwijs", [4, 4, 4, 4], [1, 1, 1, 1])
    groups = [domain.id for domain in entry.domains]
    facts = GroupFacts(ROUND, [anna], groups, frozenset(), str, paper=[mark])
    picture = entry.scan.release(entry.content, facts).picture
    as_person = entry.scan.release(entry.content, replace(facts, marks=[anna, mark], paper=())).picture
    assert picture.roles == as_person.roles  # type: ignore[attr-defined]
    assert (picture.completed, as_person.completed) == (1, 2)  # type: ignore[attr-defined]
    assert picture.paper == {"gemeente": 1}  # type: ignore[attr-defined]
    role = next(role for role in picture.roles if role.role == first)  # type: ignore[attr-defined]
    assert role.n == 1
