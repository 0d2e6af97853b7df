"""Which of two or three that were read out is meant."""

import pytest

from dialogs.understanding.which_of_them import which_of_them


@pytest.mark.parametrize(
    ("said", "many", "meant"),
    [
        ("eerste wel tweede niet", 2, (1,)),
        ("de eerste niet, de tweede wel", 2, (2,)),
        ("alleen de tweede", 2, (2,)),
        ("de tweede niet", 2, (1,)),
        ("niet de eerste maar de tweede", 2, (2,)),
        ("doe maar de eerste en de derde", 3, (1, 3)),
        ("eerst niet, tweede wel", 2, (2,)),
        ("1", 2, (1,)),
        ("beide graag", 2, (1, 2)),
        ("only the first one", 2, (1,)),
        ("both", 2, (1, 2)),
        ("allebei niet", 2, ()),
        ("eerste niet tweede niet", 2, ()),
        ("de derde", 2, ()),
        ("de eerste week van januari", 2, ()),
        ("eerst even kijken", 2, ()),
        ("alleen de eerste, niet de tweede", 2, (1,)),
        ("1, niet 2", 2, (1,)),
        ("de tweede, niet de eerste", 2, (2,)),
        ("nee, alleen de tweede", 2, (2,)),
        ("eerst de tweede", 2, (2,)),
        ("de eerste of de tweede", 2, ()),
        ("eerste en tweede?", 2, ()),
        ("de eerste en de tweede niet", 2, ()),
    ],
)
def test_it_is_read_by_its_place(said: str, many: int, meant: tuple[int, ...]) -> None:
    assert which_of_them(said, many) == meant
