"""What was offered for one round, done for another: only whom to invite is asked once more, as others hear of it."""

import pytest

from dialogs.expecting import ChooseMeant
from dialogs.expecting.expected import NextStep, RunCommand

NORTH, SOUTH = "B22RN2GS", "JHV2M9WJ"  # pragma: allowlist secret


@pytest.mark.parametrize(
    ("steps", "instead"),
    [
        ([("sluit", NORTH)], RunCommand("sluit", SOUTH)),
        ([("verleng", f"{NORTH} 8 januari")], RunCommand("verleng", f"{SOUTH} 8 januari")),
        ([("nodig_uit", f"{NORTH} Piet")], RunCommand("nodig_uit", f"{SOUTH} Piet", asked=True)),
        ([("uvo", "AB-3K7QXZ sluit")], None),
        ([("zelfscan", "")], None),
        ([("sluit", NORTH), ("herinner", NORTH)], None),
    ],
)
def test_of_one_that_was_offered(steps: list[tuple[str, str]], instead: NextStep | None) -> None:
    assert ChooseMeant.of(steps).on_other_round(SOUTH) == instead
