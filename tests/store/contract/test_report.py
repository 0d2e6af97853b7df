"""Counting per month and organisation, on both databases, beside somebody who counts the rows by hand."""

from collections import Counter, defaultdict
from datetime import date, timedelta
from random import Random
from typing import Any

from sqlalchemy.ext.asyncio import AsyncEngine

from dialogs.report_records import Meeting, MonthCounts
from store.unit_of_work import units_of_work
from tests.store.contract.everything import DAY, _round, _run, people_of, put

FIRST, BEFORE = date(2026, 3, 1), date(2026, 9, 1)
SCANS = ("zelfscan", "competentiescan")
Rows = list[tuple[str, dict[str, Any]]]


def _some_day(random: Random) -> date:
    return date(2026, 1, 20) + timedelta(days=random.randrange(280))


def some_rows(random: Random) -> Rows:
    """People of two organisations with scans alone and together, rounds and meetings, in and around the months."""
    rows: Rows = []
    people = [(f"p{number}-{tenant}", tenant) for tenant in ("t", "u") for number in range(9)]
    rows += [("people", people_of(person, tenant=tenant)) for person, tenant in people]
    for number in range(150):
        person, tenant = random.choice(people)
        partner = random.choice([None, *(p for p, t in people if t == tenant and p != person)])
        sent = random.choice([None, _some_day(random), _some_day(random)])
        scan = random.choice([*SCANS, "ronde"])
        more = {"tenant": tenant, "instrument": scan, "partner": partner, "submitted_on": sent}
        rows.append(("runs", _run(f"run-{number}", person, number, **more)))
    for number in range(20):
        person, tenant = random.choice(people)
        closed = random.choice([None, _some_day(random)])
        rows.append(("rounds", _round(f"round-{number}", person, tenant=tenant, closed_on=closed)))
    for number in range(20):
        person, tenant = random.choice(people)
        uvo = {"id": f"uvo-{number}", "tenant": tenant, "chair": person, "code": "AB-3K7QXZ", "opened_on": DAY}
        more = {"weeks": 8, "usual_weeks": 8, "participants": [], "version": 0, "sequence": 0}
        rows.append(("uvos", uvo | more))
        for held in {_some_day(random) for _ in range(random.randrange(6))}:
            due = held + timedelta(days=random.randrange(-3, 4))
            meeting = {"uvo": uvo["id"], "held_on": held, "due_on": due, "recorded_on": held}
            rows.append(("uvo_meetings", {"tenant": tenant, **meeting}))
    return rows


def by_hand(rows: Rows) -> list[MonthCounts]:
    """The same, in another way: row after row, into sets of people."""
    acted: dict[Any, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    rounds, held = Counter[Any](), defaultdict[Any, dict[str, date]](dict)
    names = "runs", "rounds", "uvos", "uvo_meetings"
    tables = {name: [row for table, row in rows if table == name] for name in names}
    for row in tables["runs"]:
        day = row["submitted_on"]
        if day and FIRST <= day < BEFORE and row["instrument"] in SCANS:
            acted[row["tenant"], day.replace(day=1)][row["instrument"]] |= {row["person"], row["partner"]} - {None}
    for row in tables["rounds"]:
        if row["closed_on"] and FIRST <= row["closed_on"] < BEFORE:
            rounds[row["tenant"], row["closed_on"].replace(day=1)] += 1
    chairs = {row["id"]: row["chair"] for row in tables["uvos"]}
    due = {(row["uvo"], row["held_on"]): row["due_on"] for row in tables["uvo_meetings"]}
    for row in tables["uvo_meetings"]:
        day = row["held_on"]
        if FIRST <= day < BEFORE:
            of_month = held[row["tenant"], day.replace(day=1)]
            of_month[row["uvo"]] = min(day, of_month.get(row["uvo"], day))
    found = []
    for key in sorted({*acted, *rounds, *held}):
        in_time = {uvo for uvo, day in held[key].items() if day <= due[uvo, day]}
        late = set(held[key]) - in_time
        behind = [{chairs[uvo] for uvo in uvos} for uvos in (in_time, late)]
        everybody = set().union(*acted[key].values(), *behind)
        scans = {scan: len(people) for scan, people in acted[key].items()}
        numbers = len(held[key]), len(in_time), len(behind[0] | behind[1]), len(behind[0])
        found.append(MonthCounts(*key, len(everybody), scans, rounds[key], *numbers))
    return found


async def test_the_database_counts_as_somebody_does_by_hand(engine: AsyncEngine) -> None:
    rows = some_rows(Random(16))
    await put(engine, rows)
    async with units_of_work(engine).across() as uow:
        counted = await uow.report.list_months(FIRST, BEFORE, SCANS)
        since = await uow.report.counted_since()
    assert counted == by_hand(rows)
    assert since == min(row["recorded_on"] for name, row in rows if name == "uvo_meetings")
    assert {counts.tenant for counts in counted} == {"t", "u"}
    assert any(counts.in_rhythm < counts.held for counts in counted), "some were late"


async def test_of_another_organisation_nothing_is_counted_in_ones_own(engine: AsyncEngine) -> None:
    await put(engine, some_rows(Random(16)))
    async with units_of_work(engine)("t") as uow:
        assert {counts.tenant for counts in await uow.report.list_months(FIRST, BEFORE, SCANS)} == {"t"}


async def test_a_meeting_is_recorded_once_a_day_and_goes_with_its_uvo(engine: AsyncEngine) -> None:
    uvo = {"id": "uvo", "chair": "anna", "code": "AB-3K7QXZ", "opened_on": DAY, "weeks": 8, "usual_weeks": 8}
    await put(engine, [("people", people_of("anna"))])
    await put(engine, [("uvos", {**uvo, "participants": [], "version": 0, "sequence": 0})])
    months = date(2026, 11, 1), date(2026, 12, 1)
    async with units_of_work(engine)("t") as uow:
        assert await uow.report.counted_since() is None
        for due in (DAY, DAY - timedelta(days=1)):
            await uow.report.add_meeting(Meeting("uvo", DAY, due, DAY))
        (counts,) = await uow.report.list_months(*months, SCANS)
        assert (counts.held, counts.in_rhythm, counts.people, counts.scans) == (1, 1, 1, {})
        await uow.own_data.erase("anna")
        assert await uow.report.list_months(*months, SCANS) == []
