"""Making the report and saying it, as a table or as JSON."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.operators.prompts import format_columns
from bot.operators.report import texts
from dialogs.group.handful import MonthLine, Step, show_month, step_of
from dialogs.instruments.library import Library
from dialogs.ports import UnitOfWork
from dialogs.report_records import MonthCounts
from dialogs.terms import Term

# A month of which any of these is gone for its age would be counted too low.
_COUNTED = ("scans", "uvos", "mensen", "groepsbeelden")


@dataclass(frozen=True)
class Report:
    """All that is told: the scans there are, organisations by tenant with their names, and the lines of each by month.

    `earliest` is the first month of which nothing is gone for its age.
    """

    earliest: date
    least: int
    scans: Sequence[str]
    organisations: Mapping[str, str]
    lines: Sequence[MonthLine]


def add_months(day: date, months: int) -> date:
    """Return the first day of the month that is so many months after, or before, that of a day."""
    count = day.year * 12 + day.month - 1 + months
    return date(count // 12, count % 12 + 1, 1)


def earliest_month(terms: Mapping[str, Term], today: date) -> date:
    """Return the first day of the first month of which nothing was removed for its age."""
    cutoff = max(terms[name].cutoff(today) for name in _COUNTED)
    return cutoff if cutoff.day == 1 else add_months(cutoff, 1)


async def make_report(
    uow: UnitOfWork, library: Library, minimum: int, terms: Mapping[str, Term], today: date, months: int
) -> Report:
    """Count the last so many whole months, as far as they are kept."""
    earliest, before, least = earliest_month(terms, today), add_months(today, 0), step_of(minimum)
    first = max(add_months(today, -months), earliest)
    scans = tuple(entry.key[0] for entry in library.in_menu())
    counted = await uow.report.list_months(first, before, scans)
    since = await uow.report.counted_since()
    names = {one.id: one.name for one in await uow.organisations.list_all()}
    tenants = {*await uow.own_data.list_tenants(), *(counts.tenant for counts in counted)}
    organisations = {tenant: names.get(tenant, tenant) for tenant in tenants}
    in_order = dict(sorted(organisations.items(), key=lambda pair: (pair[1].casefold(), pair[0])))
    found = {(counts.tenant, counts.month): counts for counts in counted}
    lines = []
    for tenant in in_order:
        for month in _months(first, before):
            counts = found.get((tenant, month)) or MonthCounts(tenant, month)
            # Each scan is named, also where nobody finished it.
            counts = replace(counts, scans={**dict.fromkeys(scans, 0), **counts.scans})
            lines.append(show_month(counts, least, recorded=since is not None and since <= month))
    return Report(earliest, least, scans, in_order, lines)


def _months(first: date, before: date) -> Iterator[date]:
    while first < before:
        yield first
        first = add_months(first, 1)


def as_text(report: Report) -> Iterator[str]:
    """Yield the report as lines to read: a table per organisation, and what the columns mean."""
    if not report.organisations:
        yield texts.NOBODY
        return
    heads = (texts.MONTH, texts.PEOPLE, *report.scans, texts.ROUNDS, texts.HELD, texts.IN_RHYTHM)
    for tenant, name in report.organisations.items():
        yield name
        rows = [_row(line, report.least) for line in report.lines if line.tenant == tenant]
        yield from format_columns([heads, *rows])
        yield ""
    for sentence in texts.EXPLAINED:
        yield sentence.format(least=report.least, earliest=f"{report.earliest:%Y-%m}")


def _row(line: MonthLine, least: int) -> tuple[str, ...]:
    steps = (line.people, *line.scans.values()), (line.held, line.in_rhythm)
    people, meetings = ([_say(step, least) for step in part] for part in steps)
    return (f"{line.month:%Y-%m}", *people, str(line.rounds), *meetings)


def _say(step: Step | None, least: int) -> str:
    if step is None:
        return texts.UNKNOWN
    if step.high is None:
        return texts.OR_MORE.format(low=step.low)
    if step.high == 0:
        return "0"
    return texts.FEW.format(least=least) if step.low < least else f"{step.low}-{step.high}"


def as_json(report: Report) -> str:
    """Return the report as one JSON object; a step is its two ends, null where nothing is known of one."""
    months = [
        {
            "organisation": line.tenant,
            "month": f"{line.month:%Y-%m}",
            "people": _ends(line.people),
            "scans": {scan: _ends(step) for scan, step in line.scans.items()},
            "rounds_closed": line.rounds,
            "uvos_held": _ends(line.held),
            "uvos_in_rhythm": _ends(line.in_rhythm),
        }
        for line in report.lines
    ]
    whole = {
        "least": report.least,
        "earliest": f"{report.earliest:%Y-%m}",
        "organisations": dict(report.organisations),
        "months": months,
    }
    return json.dumps(whole, ensure_ascii=False)


def _ends(step: Step | None) -> list[int | None] | None:
    return None if step is None else [step.low, step.high]
