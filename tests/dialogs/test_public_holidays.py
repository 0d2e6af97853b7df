"""The feasts that are written down, held against the package that counts them."""

from datetime import date
from itertools import pairwise

import pytest

from dialogs.public_holidays import feasts_in
from dialogs.understanding.days.almanac import feast_in, holiday_name
from tests.dialogs.write_public_holidays import FILE, YEARS, counted, table


def test_what_is_written_is_what_the_package_counts() -> None:
    assert FILE.read_text(encoding="utf-8") == table(), "run `make holidays`"


@pytest.mark.parametrize(("language", "of_package"), [("nl", "nl"), ("en", "en_US")])
def test_each_feast_is_read_on_its_day_by_its_names(language: str, of_package: str) -> None:
    for year in YEARS:
        for public, categories in ((True, ("public",)), (False, ("public", "optional"))):
            read = {(one.day, one.names[language]) for one in feasts_in(year) if one.public or not public}
            assert read == set(counted(year, of_package, *categories)), year


def test_two_feasts_on_one_day_are_both_named() -> None:
    assert holiday_name(date(2005, 5, 5), "nl") == "Bevrijdingsdag; Hemelvaartsdag"
    assert feast_in(2005, "hemelvaartsdag") == date(2005, 5, 5)


def test_a_year_nobody_plans_in_has_no_feasts() -> None:
    assert feasts_in(YEARS[0] - 1) == feasts_in(YEARS[-1] + 1) == ()
    assert all(feasts_in(year) and later == year + 1 for year, later in pairwise(YEARS))
