"""The code of a case that is said with its day: "AB-3K7QXZ op 15 december om 14 uur". Pure."""

from datetime import date, datetime, time

from dialogs.instruments.definition import Language
from dialogs.understanding.codes import find_case_codes
from dialogs.understanding.days import Purpose, When, read_when
from dialogs.understanding.vocabulary import plain, vocabulary


def code_and_day(text: str, today: date, language: Language) -> tuple[str, str | None, str | None] | None:
    """Read one code of a case with a day, and an hour, behind or before it; None where anything else is said."""
    found_codes = find_case_codes(text)
    # Where a code is asked, "ab3k7qxz" without its hyphen is one.
    codes = [found for found in found_codes if found.sure] or found_codes
    if len(codes) != 1:
        return None
    around = vocabulary().around_code
    words = f"{text[: codes[0].start]} {text[codes[0].end :]}".split()
    rest = " ".join(word for word in words if word in _BEFORE_DAY or plain(word.strip(",.;:")) not in around)
    said = read_when(rest, Purpose.MOMENT, datetime.combine(today, time()), language, alone=True)
    if said is None:
        return None
    if not isinstance(said, When) or said.day is None or said.confirm:
        # The day is asked for next.
        return codes[0].code, None, None
    return codes[0].code, said.day.isoformat(), f"{said.time:%H:%M}" if said.time else None


# These belong to the day that follows.
_BEFORE_DAY = frozenset({"op", "om", "in", "on", "at"})
