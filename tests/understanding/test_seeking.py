"""What is not compared in full would not have been offered."""

import pytest

from dialogs.instruments.library import CONTENT, Library
from dialogs.understanding.seeking import Seeker
from dialogs.understanding.sentences import read_examples
from dialogs.understanding.subjects import subjects_of
from tests.understanding.saying import yardstick


@pytest.mark.parametrize("least", [0.0, 0.4, 0.6, 0.8])
def test_less_than_was_asked_for_is_nothing_and_the_rest_is_all(least: float) -> None:
    examples = read_examples()
    sought = subjects_of(Library.read(CONTENT)).sought
    seeker = Seeker(sought, examples.read, examples.knows)
    said = [*dict.fromkeys(one.text for one in yardstick()), *(text for texts in sought.values() for text in texts)]
    whole = {text: list(seeker.find(text)) for text in said}
    offered = {text for text, found in whole.items() if found and found[0].score >= least}
    assert 100 < len(offered) < len(said)
    assert {text: list(seeker.find(text, least)) for text in said} == {
        text: found if text in offered else [] for text, found in whole.items()
    }
