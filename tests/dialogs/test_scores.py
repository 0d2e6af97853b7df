"""Scores as people say them: one, those of a whole card, between two, no score here, and no score at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.understanding.scored import Between, Invalid, Scores
from dialogs.understanding.scores import read_scores
from dialogs.understanding.vocabulary import vocabulary

SCALE, WORDS = range(1, 6), vocabulary()


def _read(text: str, statements: int = 4) -> Scores | Between | Invalid | None:
    return read_scores(text, SCALE, statements, WORDS)


ONE = {
    4: "4|een 4|4 denk ik|een vier|viertje|een viertje|vier|ik denk een 4|doe maar een 4|4!|I'd say a 4",
    3: "doe maar een drietje|drie|een 3 graag|maybe a 3|drietje",
    2: "hooguit een 2|geen 5, eerder een 2|niet een 5 maar een 2|at most a 2|tweetje",
    1: "een|één|eentje|one",
    5: "vijfje|vijf|toch een 5",
}


@pytest.mark.parametrize(("text", "score"), [(text, score) for score, row in ONE.items() for text in row.split("|")])
def test_one_score(text: str, score: int) -> None:
    for statements in (1, 4):
        assert _read(text, statements) == Scores({0: score})


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("4 3 5 4", (4, 3, 5, 4)),
        ("4, 3, 5 en 4", (4, 3, 5, 4)),
        ("4354", (4, 3, 5, 4)),
        ("4 - 5 4", (4, None, 5, 4)),
        ("4;3;5;-", (4, 3, 5, None)),
        ("- - - -", (None, None, None, None)),
        ("4 4 4", (4, 4, 4)),
        ("vier drie vijf vier", (4, 3, 5, 4)),
        ("een twee drie vier", (1, 2, 3, 4)),
        ("een 4 een 3 een 5 en een 2", (4, 3, 5, 2)),
        ("een vier en een drie", (4, 3)),
        ("3, 3, weet niet, 4", (3, 3, None, 4)),
        ("3, 4, de derde kwam niet voor, 4", (3, 4, None, 4)),
        ("voor de vier stellingen achtereenvolgens: drie, vier, vier en twee", (3, 4, 4, 2)),
        ("4 3", (4, 3)),
        ("4,3,5,4", (4, 3, 5, 4)),
        ("4,5", (4, 5)),
    ],
)
def test_a_row(text: str, values: tuple[int | None, ...]) -> None:
    assert _read(text) == Scores(dict(enumerate(values)))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1: 4 2: 3 3: 5 4: 4", {0: 4, 1: 3, 2: 5, 3: 4}),
        ("2: 3, 4: -", {1: 3, 3: None}),
        ("de eerste 4, de rest 3", {0: 4, 1: 3, 2: 3, 3: 3}),
        ("first one 2, rest 4", {0: 2, 1: 4, 2: 4, 3: 4}),
        ("de eerste een 4 en de rest een 3", {0: 4, 1: 3, 2: 3, 3: 3}),
        ("de laatste 2, de rest 4", {0: 4, 1: 4, 2: 4, 3: 2}),
        ("allemaal 4", {0: 4, 1: 4, 2: 4, 3: 4}),
        ("5 for the first two, 3 for the others", {0: 5, 1: 5, 2: 3, 3: 3}),
        ("de eerste drie een 4. De laatste kwam bij ons niet voor.", {0: 4, 1: 4, 2: 4, 3: None}),
        ("de eerste een 2, de tweede 4, de derde en vierde allebei 3", {0: 2, 1: 4, 2: 3, 3: 3}),
        ("da's overal hetzelfde bij mij, een drieke", {0: 3, 1: 3, 2: 3, 3: 3}),
    ],
)
def test_scores_with_their_places(text: str, values: dict[int, int | None]) -> None:
    assert _read(text) == Scores(values, placed=True)


@pytest.mark.parametrize(
    ("text", "pair", "statements"),
    [
        ("tussen 3 en 4", (3, 4), 4),
        ("tussen 3 en 4", (3, 4), 1),
        ("4/5", (4, 5), 4),
        ("4/5", (4, 5), 1),
        ("4-5", (4, 5), 1),
        ("4,5", (4, 5), 1),
        ("3.2", (3, 4), 1),
        ("3 of 4", (3, 4), 4),
        ("een 3 of een 4", (3, 4), 1),
    ],
)
def test_between_two(text: str, pair: tuple[int, int], statements: int) -> None:
    assert _read(text, statements) == Between(*pair)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("een 7", Invalid("scale")),
        ("0", Invalid("scale")),
        ("6 4 3 2", Invalid("scale")),
        ("12", Invalid("scale")),
        ("4 4 4 4 4", Invalid("count", 5)),
        ("44444", Invalid("count", 5)),
        ("5: 4 1: 3", Invalid("count", 5)),
        ("allemaal 8", Invalid("scale")),
        ("geen 5", Invalid("denied")),
        ("niet 4", Invalid("denied")),
        ("liever geen 3", Invalid("denied")),
    ],
)
def test_what_is_no_score_here(text: str, why: Invalid) -> None:
    assert _read(text) == why


@pytest.mark.parametrize(
    "text",
    [
        "al 3 jaar niet meer",
        "3 maanden geleden was het nog goed",
        "5 minuten pauze",
        "hallo",
        "",
        "wat bedoel je met 4?!",
        "4 mensen",
        "wij doen dat 2 keer",
        "op 4 december",
        "a",
        "4 " * 100,
    ],
)
def test_what_is_no_score_at_all(text: str) -> None:
    assert _read(text) is None


@given(st.text(max_size=60), st.integers(1, 5))
def test_whatever_is_said_what_comes_of_it_fits_the_card(text: str, statements: int) -> None:
    found = _read(text, statements)
    if isinstance(found, Scores):
        assert 0 < len(found.values) <= statements
        assert all(value is None or value in SCALE for value in found.values.values())
        assert all(0 <= place < statements for place in found.values)
