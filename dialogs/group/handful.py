"""Counts of people for whoever runs this, none of which is of a handful. Pure; tests/confidentiality tries it.

The rule, for one organisation in one month; nothing is ever added up over months or organisations:

1. A number is shown as a step: 0, 1 to `least` - 1, and from there on in steps of `least`. With fewer than `least`
   people behind it, it is the step below `least`, however many cases these people had.
2. Of what was in rhythm that lowest step begins at 0: "none" would tell of those who were late.
3. All people together are "`least` or more" as soon as a number they are made of is in the step below `least`, because
   that one might be worked out.

So of a number from 1 to `least` - 1 nobody can tell which it is, nor of what follows from two numbers that it is one.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from dialogs.report_records import MonthCounts


@dataclass(frozen=True, slots=True)
class Step:
    """What a number is from and to, both included; `high` is None where nothing is said of it."""

    low: int
    high: int | None


NONE = Step(0, 0)


@dataclass(frozen=True, slots=True)
class MonthLine:
    """What is shown of an organisation in a month. Rounds are no people: how many there were may be known.

    `held` and `in_rhythm` are None for a month in which meetings were not recorded from its first day.
    """

    tenant: str
    month: date
    people: Step
    scans: Mapping[str, Step]
    rounds: int
    held: Step | None
    in_rhythm: Step | None


def show_month(counts: MonthCounts, least: int, *, recorded: bool = True) -> MonthLine:
    """Hide what is of a handful. `recorded`: whether meetings were, in this month."""
    scans = {scan: _step(people, people, least) for scan, people in counts.scans.items()}
    held = _step(counts.held, counts.chairs, least)
    people = _step(counts.people, counts.people, least)
    if people.low >= least and any(0 < group < least for group in (*counts.scans.values(), counts.chairs)):
        people = Step(least, None)
    in_rhythm = _part(counts, least)
    meetings = (held, in_rhythm) if recorded else (None, None)
    return MonthLine(counts.tenant, counts.month, people, scans, counts.rounds, *meetings)


def _step(number: int, people: int, least: int) -> Step:
    if number == 0:
        return NONE
    if people < least:
        return Step(1, least - 1)
    low = number // least * least
    return Step(low, low + least - 1)


def _part(counts: MonthCounts, least: int) -> Step:
    if counts.held == 0:
        return NONE
    return Step(0, least - 1) if counts.chairs_in_rhythm < least else _step(counts.in_rhythm, counts.chairs, least)
