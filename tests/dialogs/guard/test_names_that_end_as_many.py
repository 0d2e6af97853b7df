"""A first name may end as more than one does: "moeder van kirsten" is somebody's, "moeder van pubers" is nobody's."""

import pytest

from dialogs.understanding.private.family import has_family


@pytest.mark.parametrize(
    "said",
    [
        "de moeder van kirsten belde",
        "moeder van carmen",
        "de vader van jayden wil niet",
        "oma van evelien",
        "het zusje van maureen",
        "de broer van torben komt mee",
        "tante van agnes",
        "de pleegmoeder van lukas",
    ],
)
def test_it_is_family_of_somebody(said: str) -> None:
    assert has_family(said)


@pytest.mark.parametrize(
    "said",
    [
        "de moeder van pubers",
        "een vader van kinderen met problemen",
        "moeder van drie zonen",
        "de moeder van dertien",
        "moeders van leerlingen",
        "de broer van vrienden",
        "een oma van iedereen",
        "de vader van cliënten",
        "zus van vluchtelingen",
        "moeder van alle lessen",
    ],
)
def test_it_is_nobodys(said: str) -> None:
    assert not has_family(said)
