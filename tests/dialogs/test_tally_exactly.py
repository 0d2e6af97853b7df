"""Counts of a round: from how many answers on a score counts, and who answered what."""

from fractions import Fraction

from dialogs.group.tally import tally
from dialogs.round_records import SEVERAL_SEPARATOR, RunScores


def test_a_score_counts_from_so_many_answers_on() -> None:
    marks = [RunScores("a", "", (6, 9), (2, 3)), RunScores("b", "", (8, 4), (2, 2)), RunScores("c", "", (9, 1), (3, 1))]
    counted = tally(marks, ["one", "two"], 2)
    assert counted.scores_on("one", [""]) == {Fraction(3): 2, Fraction(4): 1}
    assert counted.scores_on("two", [""]) == {Fraction(3): 1, Fraction(2): 1}
    assert counted.respondents == {("", frozenset({"one", "two"})): ["a", "b"], ("", frozenset({"one"})): ["c"]}


def test_people_are_counted_by_group_with_or_without_a_score() -> None:
    marks = [RunScores("a", "x", (3,), (1,)), RunScores("b", "y", (0,), (0,)), RunScores("c", "y", (4,), (1,))]
    counted = tally(marks, ["item"], 1)
    assert counted.groups() == ("x", "y")
    assert [counted.completed(), counted.completed("x"), counted.completed("y"), counted.completed("z")] == [3, 1, 2, 0]
    assert counted.scores_on("item", ["x", "z"]) == {Fraction(3): 1}
    assert counted.scores_on("item", ["x", "y"]) == {Fraction(3): 1, Fraction(4): 1}


def test_of_a_choice_those_who_made_it_are_counted() -> None:
    """On paper nothing is chosen of a list: such a sheet has no choices at all."""
    both = SEVERAL_SEPARATOR.join(["p", "q"])
    marks = [
        RunScores("a", "", (), (), "", ("p", both)),
        RunScores("b", "", (), (), "", ("q", None)),
        RunScores("c", "", (), (), "", ()),
    ]
    counted = tally(marks, [], 1, ["one", "two"])
    assert counted.choosing == {"one": 2, "two": 1}
    assert counted.chosen == {"one": {"p": 1, "q": 1}, "two": {"p": 1, "q": 1}}
    assert counted.respondents == {
        ("", frozenset({"one", "two"})): ["a"],
        ("", frozenset({"one"})): ["b"],
        ("", frozenset()): ["c"],
    }
