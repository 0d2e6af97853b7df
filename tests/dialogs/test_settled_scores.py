"""A score that somebody comes to in a sentence, and a card that is left out of with why: neither was read."""

import pytest

from dialogs.understanding.scored import Invalid, Scores
from dialogs.understanding.scores import read_scores
from dialogs.understanding.vocabulary import vocabulary

SCALE = (1, 2, 3, 4, 5)


@pytest.mark.parametrize(
    ("said", "score"),
    [
        ("tussen 3 en 4, ik ga voor 4", 4),
        ("ergens tussen de twee en drie, maar doe maar twee, want we zijn net begonnen", 2),
        ("somewhere between two and three, but let's say two, since we only just started", 2),
        ("between a 3 and a 4, I'll go with 4", 4),
        ("3 of 4, laten we zeggen 3", 3),
        ("het gebeurt best vaak dus 4", 4),
        ("dat zie ik eigenlijk nooit, dus een 1", 1),
        ("we do this quite a lot so 4", 4),
        ("I'd go for a 2", 2),
    ],
)
def test_the_one_that_is_come_to(said: str, score: int) -> None:
    assert read_scores(said, SCALE, 1, vocabulary()) == Scores({0: score})


@pytest.mark.parametrize(
    "said",
    [
        "tussen 3 en 4, ik ga voor 5",
        "ik heb er geen last van, dus 4 is te hoog",
        "dat doen we nooit, dus 5 is onzin",
        "ik twijfel dus",
        "dat weet ik niet, dus 3 of 4",
        "there were 3 of us so 4 chairs",
        "so 4 people said that",
        "tussen 3 en 4, is 4 hoog?",
    ],
)
def test_none_is_made_of_it(said: str) -> None:
    assert not isinstance(read_scores(said, SCALE, 1, vocabulary()), Scores)


def test_what_is_denied_is_asked() -> None:
    assert read_scores("niemand doet dit, dus geen 4", SCALE, 1, vocabulary()) == Invalid("denied")


@pytest.mark.parametrize(
    ("said", "scores"),
    [
        ("All fours apart from the last statement, where I can't really say because it never came up", [4, 4, 4, None]),
        ("Allemaal vieren, behalve de laatste, daar kan ik niets over zeggen want dat kwam niet voor", [4, 4, 4, None]),
        ("alles 4 behalve de derde, die sla ik over", [4, 4, None, 4]),
        ("overal een 3, behalve de tweede, want die kwam niet voor", [3, None, 3, 3]),
        ("fours for everything except the first one, which I cannot judge", [None, 4, 4, 4]),
        ("4s all round except the third, that's a 2", [4, 4, 2, 4]),
        ("they're all 3s really, maybe a 4 for the second", [3, 4, 3, 3]),
    ],
)
def test_one_of_a_card_is_left_out(said: str, scores: list[int | None]) -> None:
    """The Dutch one skipped the statement that was next, and lost the others."""
    read = read_scores(said, SCALE, 4, vocabulary())
    assert isinstance(read, Scores)
    assert [read.values.get(at) for at in range(4)] == scores
    assert len(read.values) == 4


@pytest.mark.parametrize(
    "said", ["alles 4 behalve de derde, die moet ik nog even navragen", "all 4 except the last, that comes later"]
)
def test_one_that_is_for_later_is_not_skipped(said: str) -> None:
    read = read_scores(said, SCALE, 4, vocabulary())
    assert not (isinstance(read, Scores) and None in read.values.values())
