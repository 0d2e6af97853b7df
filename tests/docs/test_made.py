"""The documents that are made from the code are as the code makes them now."""

import pytest

from tests.docs.made import MADE
from tests.docs.named import ROOT


@pytest.mark.parametrize("path", MADE)
def test_what_is_made_is_up_to_date(path: str) -> None:
    """Renew it with `make docs`."""
    assert (ROOT / path).read_text(encoding="utf-8") == MADE[path]()
