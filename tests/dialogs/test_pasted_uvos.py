"""Lines with a code, a day and an hour: however a sheet or a person writes them, and what is not taken of them."""

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.understanding.cleaning import clean
from dialogs.understanding.pasted_uvos import (
    MOST_LINES,
    BadLine,
    LineFault,
    PlannedLine,
    decode,
    encode,
    is_pasted,
    names_uvos,
    read_pasted,
)

NOW = datetime(2026, 11, 26, 10, 0)  # noqa: DTZ001  (wall time)
CODE, OTHER = "AB-3K7QXZ", "CD-8M4RTW"
DAY = date(2026, 12, 15)


def read(text: str) -> tuple[PlannedLine | BadLine, ...]:
    return read_pasted(clean(text), NOW).lines


@pytest.mark.parametrize("between", ["\t", ";", "; ", ", ", " ", " | ", ",", "\n"])
@pytest.mark.parametrize(
    "day", ["15-12-2026", "15/12/2026", "15-12-26", "2026-12-15", "15 december", "dinsdag 15 december"]
)
@pytest.mark.parametrize("at", ["14:00", "14.00", "14:00:00", "14 uur", "14u", "2 uur"])
def test_a_line_is_read_however_it_is_written(between: str, day: str, at: str) -> None:
    assert read(between.join((CODE, day, at))) == (PlannedLine(1, CODE, DAY, time(14)),)


def test_a_heading_is_passed_over_and_lines_are_numbered_as_they_stand() -> None:
    lines = read(
        f"Casus\tDatum\tTijd\n{CODE}\t15-12-2026\t14:00\n{OTHER}\t16-12-2026\t9:30\n16-12-2026 10:00\ngroet, Eva"
    )
    assert lines == (
        PlannedLine(2, CODE, DAY, time(14)),
        PlannedLine(3, OTHER, date(2026, 12, 16), time(9, 30)),
        BadLine(4, LineFault.CODE),
    )


@pytest.mark.parametrize(
    ("line", "fault", "code"),
    [
        ("AB-12345 15-12-2026 14:00", LineFault.CODE, ""),
        (f"{CODE} {OTHER} 15-12-2026 14:00", LineFault.CODES, ""),
        (f"{CODE} 14:00", LineFault.DAY, CODE),
        (f"{CODE} 31-2-2027 14:00", LineFault.DAY, CODE),
        (f"{CODE} niet 15 december 14:00", LineFault.DAY, CODE),
        (f"{CODE} 15-12-2026 25:00", LineFault.TIME, CODE),
        (f"{CODE} 25-11-2026 14:00", LineFault.PAST, CODE),
        (f"{CODE} 26-11-2026 9:00", LineFault.PAST, CODE),
        (f"{CODE} 15-12-2028 14:00", LineFault.FAR, CODE),
        (f"{CODE} 15-12-1984 14:00", LineFault.PRIVATE, ""),
        ("JD-120384 15-12-2026 14:00", LineFault.PRIVATE, ""),
        (f"{CODE} 15-12-2026 14:00 jan@voorbeeld.nl", LineFault.PRIVATE, ""),
        (f"{CODE} 15-12-2026 14:00 123456782", LineFault.PRIVATE, ""),
        (f"{CODE} 15-12-2026 14:00 06-12345678", LineFault.PRIVATE, ""),
    ],
)
def test_what_is_not_taken_has_a_reason_and_says_no_more_back_than_a_code(
    line: str, fault: LineFault, code: str
) -> None:
    assert read(line) == (BadLine(1, fault, code),)


def test_a_list_that_lost_its_line_ends_is_still_a_list() -> None:
    said = f"Casus Datum Tijd {CODE} 15-12-2026 14:00 {OTHER} 16-12-2026 9:30 GH-2X4X6X 17 december"
    assert is_pasted(said)
    assert [(line.number, line.code) for line in read(said)] == [(1, CODE), (2, OTHER), (3, "GH-2X4X6X")]
    for sentence in (
        f"verzet {CODE} naar 15 december en {OTHER} naar 16 december",
        f"{CODE} is gehouden op 15 november en {OTHER} ging niet door",
        f"{CODE} of {OTHER}, wie is er morgen?",
    ):
        assert not is_pasted(sentence), sentence


def test_the_same_case_twice_counts_once() -> None:
    assert read(f"{CODE} 15-12-2026 14:00\nab3k7qxz 15 december 2 uur") == (PlannedLine(1, CODE, DAY, time(14)),)
    assert read(f"{CODE} 15-12-2026 14:00\n{CODE} 16-12-2026 14:00")[1] == BadLine(2, LineFault.TWICE, CODE)


def test_no_more_than_so_many_lines_at_once() -> None:
    lines = "\n".join(f"AB-{n:02}X{n:02}Y 15-12-2026 14:00" for n in range(10, 10 + MOST_LINES + 1))
    found = read_pasted(lines, NOW)
    assert found.many and len(found.lines) == MOST_LINES


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"nieuwe uvo {CODE} 15 december 14 uur", f"{CODE} 15 december 14 uur"),
        (f"Uvo nieuw: {CODE}", CODE),
        (f"new uvo {CODE} 15 December 14.00", f"{CODE} 15 December 14.00"),
        (f"nieuwe uvo voor {CODE} hoeft niet", None),
        ("nieuwe uvo", None),
        ("uvo nieuws", None),
        (f"{CODE} 15 december", None),
        (f"{CODE}\n{OTHER}", None),
        (f"{CODE} morgen 10 uur\n{OTHER}", f"{CODE} morgen 10 uur\n{OTHER}"),
        ("Anna, Bram\nCarla", None),
    ],
)
def test_what_is_a_list_or_one_and_what_is_a_sentence(text: str, found: str | None) -> None:
    assert names_uvos(text) == found
    assert is_pasted(text) == ("\n" in text and found is not None)


_codes = st.from_regex(r"[A-Z]{2}-[0-9A-HJ-NP-Z]{6}", fullmatch=True)
_lines = st.lists(
    st.builds(PlannedLine, st.just(1), _codes, st.dates(min_value=date(2000, 1, 1)), st.times()), max_size=5
)


@given(_lines)
def test_what_is_kept_comes_back(lines: list[PlannedLine]) -> None:
    told = [(one.code, one.day, one.at and one.at.replace(second=0, microsecond=0)) for one in lines]
    assert [(one.code, one.day, one.at) for one in decode(encode(lines))] == told


@given(st.text(max_size=60))
def test_anything_at_all_is_read_or_refused(text: str) -> None:
    for line in read(text):
        assert line.number >= 1
    list(decode(text))
