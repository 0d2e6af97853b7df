"""A UVO is named by a weekday or a month alone, however far ahead it is; behind "op" that may be where it goes."""

from datetime import datetime

import pytest

from dialogs.understanding.by_day import find_by_day
from dialogs.understanding.situation import KnownUvo, Situation
from tests.understanding.stages import NOW, ZONE

_UVOS = tuple(
    KnownUvo(code, datetime(2026, month, day, 14, tzinfo=ZONE), 6)
    for code, month, day in (("AB-3K7QXZ", 12, 15), ("CD-4M8RYW", 12, 30), ("EF-5N9SZV", 11, 27))
)


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("verzet die van dinsdag naar 10 uur", "AB-3K7QXZ"),
        ("move the one on Tuesday to 10", None),
        ("move the meeting of Wednesday to 10", "CD-4M8RYW"),
        ("die van november is vervallen", "EF-5N9SZV"),
        ("die van december is vervallen", None),
        ("die op vrijdag is vervallen", "EF-5N9SZV"),
    ],
)
def test_a_weekday_or_a_month_names_the_only_one_on_it(said: str, code: str | None) -> None:
    found = find_by_day(said, Situation(NOW, uvos=_UVOS))
    assert (found and found[2].code) == code
