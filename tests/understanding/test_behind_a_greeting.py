"""A sentence begins behind a greeting: its first word has a capital there, and is nobody's name."""

from datetime import UTC, datetime

import pytest

from dialogs.understanding.deciding import decide
from dialogs.understanding.situation import Situation
from dialogs.usecases.turn import Installation

HERE = Situation(datetime(2026, 11, 26, 10, tzinfo=UTC))


@pytest.mark.parametrize("greeting", ["Hoi", "hallo", "Hi,", "Goedemorgen"])
@pytest.mark.parametrize("said", ["Wat raadt u aan?", "Wat doet u?", "Waar is mijn uitdraai"])
def test_it_comes_to_the_same(installation: Installation, greeting: str, said: str) -> None:
    bare, greeted = decide(said, HERE, installation.reader), decide(f"{greeting} {said}", HERE, installation.reader)
    assert greeted.do == bare.do
    assert greeted.heard.parts.names == ()


def test_a_name_behind_it_is_one(installation: Installation) -> None:
    assert decide("Hoi Bram doet ook mee", HERE, installation.reader).heard.parts.names == ("Bram",)
