"""The guard against what people labelled by hand; the figures stand in docs/guard.md (norms A15)."""

import pytest

from dialogs.understanding.guard import Finding
from tests.bench import guard as bench
from tests.dialogs.test_guard import ROOT

HALVES = ("tuned", "held_out")
LABELS = (*map(str, Finding), "none")
# What a tester typed and was let through, or refused (fault D5).
PASSED = (
    "Dorpsstraat 12a", "DORPSSTRAAT 12", "Lindelaan 3bis", "kevin (apenstaartje) hotmail.com", "kevin at gmail.com",
    "k.devries[at]gmail[dot]com", "RvdK 987654", "JB-26-1187", "AMHK 44512", "gebdat 12 03 09", "F32.1",
    "ADHD, ritalin",
)  # fmt: skip
REFUSED = ("Team Parkweg 3", "Buurtteam 1013-1019", "€ 1.000.000")


def test_what_was_found_is_in_it() -> None:
    tuned = {text: label for label, text in bench.labelled("tuned")}
    assert all(tuned[text] != "none" for text in PASSED)
    assert all(tuned[text] == "none" for text in REFUSED)
    assert not {text for _, text in bench.labelled("held_out")} & tuned.keys(), "no sentence is in both"


@pytest.mark.parametrize("half", HALVES)
def test_every_line_has_a_label(half: str) -> None:
    lines = bench.labelled(half)
    assert {label for label, _ in lines} == set(LABELS)
    assert all(text.strip() for _, text in lines)
    assert sum(label == "none" for label, _ in lines) > 100


@pytest.mark.parametrize("label", LABELS)
def test_it_says_what_the_page_says(label: str) -> None:
    """Nothing more is missed, and no more alarms raised, than docs/guard.md owns up to."""
    tuned, held_out = (bench.by_hand(half, label) for half in HALVES)
    cells = (f"{tuned.found} of {tuned.texts}", f"{held_out.found} of {held_out.texts}")
    row = f"| {'nothing' if label == 'none' else label} | {' | '.join(cells)} |"
    assert row in (ROOT / "docs/guard.md").read_text("utf-8").splitlines(), f"{row} missed: {tuned.missed}"


@pytest.mark.parametrize("text", PASSED)
def test_what_passed_is_found(text: str) -> None:
    assert bench.find_personal_data(text, bench.TODAY)


@pytest.mark.parametrize("text", REFUSED)
def test_what_was_refused_passes(text: str) -> None:
    assert bench.find_personal_data(text, bench.TODAY) is None


def test_who_is_in_need_is_not_refused() -> None:
    """They are heard (small_words.yaml): a refusal is no answer to them."""
    for text in (
        "ik denk aan zelfmoord",
        "ik ben suïcidaal",
        "zelfmoord",
        "i am suicidal",
        "ik word hier depressief van",
    ):
        assert bench.find_personal_data(text, bench.TODAY) is None, text


def test_a_code_of_ours_is_no_number_of_a_case() -> None:
    for code in ("AB-3K7QXZ", "JB-482913", "TF3P-9BS2", "K7QF-M2XR", "GH23-45JK"):
        assert bench.find_personal_data(f"uvo {code}", bench.TODAY) is None, code
