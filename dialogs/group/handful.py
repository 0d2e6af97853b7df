"""Counts of people for whoever runs this, none of which is of a handful. Pure; tests/confidentiality tries it.

The rule, for one organisation in one month; nothing is ever added up over months or organisations:

1. A number is shown as a step: 0, 1 to `least` - 1, and from there on in steps of `least`. With fewer than `least`
   people behind it, it is the step below `least`, however many cases these people had. `least` is the minimum of the
   installation, rounded up to a multiple of five.
2. Of what was in rhythm that lowest step begins at 0: "none" would tell of those who were late.
3. All people together are "5 or more" as soon as a number they are made of is in the step below `least`, because that
   one might be worked out; with a higher `least` only that there are some.

So of a number from 1 to `least` - 1 nobody can tell which it is, nor of what follows from two numbers that it is one.
Whoever reads the same month under several minimums learns no more than under the lowest: by each, what is shown
follows from what is shown in steps of five.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from dialogs.report_records import MonthCounts

# The finest steps. All others are made of these, or two reports under two minimums would give away what neither shows.
FINEST = 5


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


def step_of(minimum: int) -> int:
    """Return how wide the steps are where means are shown from `minimum` people on."""
    return -(-minimum // FINEST) * FINEST


def show_month(counts: MonthCounts, minimum: int, *, recorded: bool = True) -> MonthLine:
    """Hide what is of a handful. `recorded`: whether meetings were, in this month."""
    least = step_of(minimum)
    scans = {scan: _step(people, people, least) for scan, people in counts.scans.items()}
    held = _step(counts.held, counts.chairs, least)
    people = _step(counts.people, counts.people, least)
    if any(0 < group < least for group in (*counts.scans.values(), counts.chairs)):
        people = _vague(people, least)
    in_rhythm = _part(counts, least)
    meetings = (held, in_rhythm) if recorded else (None, None)
    return MonthLine(counts.tenant, counts.month, people, scans, counts.rounds, *meetings)


def _vague(people: Step, least: int) -> Step:
    """Return what is said of all people where a part of them is small."""
    if least > FINEST:
        return Step(1, None)
    return Step(least, None) if people.low >= least else people


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
