"""A verb that stands first asks something with who does it behind it, and tells to do something with what behind it."""

import pytest

from dialogs.understanding.sentences import is_question


@pytest.mark.parametrize(
    "said",
    [
        "doe een zelfscan voor team oost",
        "doe de competentiescan met 9 mensen",
        "wis mijn antwoorden",
        "ga de zelfscan doen met mijn team",
        "heb een ronde nodig voor regio zuid",
        "ben de code kwijt",
        "do a self scan with team east",
        "do it again",
    ],
)
def test_it_tells(said: str) -> None:
    assert not is_question(said)


@pytest.mark.parametrize(
    "said",
    [
        "doe ik nu mee",
        "heb ik dit al verstuurd",
        "ben je een mens",
        "wis je alles na een jaar",
        "ga je dat bewaren",
        "doet de gemeente mee",
        "heeft de groep al iets ingevuld",
        "do you keep it",
        "do the others see this",
        "do my answers show",
        "doe een zelfscan?",
    ],
)
def test_it_asks(said: str) -> None:
    assert is_question(said)
