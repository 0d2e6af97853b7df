"""What stays in sight in a workbook when one scrolls: the header, and of many columns the names of the rows."""

import pytest

from tests.bot.documents.books import opened
from tests.bot.documents.group_files import xlsx
from tests.bot.documents.pictures import by_region


@pytest.mark.parametrize(("regions", "frozen"), [(3, "A2"), (12, "B2")])
def test_the_names_of_rows_stay_in_sight_beside_many_columns(regions: int, frozen: str) -> None:
    book = opened(xlsx(by_region([f"Regio {number:02}" for number in range(1, regions + 1)])))
    assert {page.title: page.freeze_panes for page in book}["Scores"] == frozen
    assert {page.freeze_panes for page in book} <= {"A2", frozen}
