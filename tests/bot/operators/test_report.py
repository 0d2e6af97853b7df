"""`regiebot report`: what an operator reads of who used it, and what nobody can read from it."""

import json
from collections.abc import AsyncIterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from bot.operators.command_line import cli
from bot.operators.report.making import add_months, as_json, as_text, earliest_month, make_report
from dialogs.instruments.library import Library
from dialogs.organisations import Organisation
from dialogs.terms import USUAL_TERMS, Term
from store.unit_of_work import UnitsOfWork, units_of_work
from tests.databases import new_sqlite
from tests.store.contract.everything import DAY, _run, people_of, put
from tests.today import today

TODAY = date(2026, 11, 26)
OCTOBER, SEPTEMBER = date(2026, 10, 14), date(2026, 9, 3)
TERMS = {name: Term(days=term) if name == "berichten" else Term(months=term) for name, term in USUAL_TERMS.items()}


@pytest.fixture
async def units(tmp_path: Path) -> AsyncIterator[UnitsOfWork]:
    """Two organisations. In October twelve people of Veld finished the zelfscan and three the competentiescan."""
    engine = await new_sqlite(tmp_path / "regiebot.db")
    rows: list[tuple[str, dict[str, Any]]] = [
        ("people", people_of(f"p{n}", tenant="t" if n < 12 else "u")) for n in range(15)
    ]
    for n in range(12):
        rows.append(("runs", _run(f"zelf-{n}", f"p{n}", 1, submitted_on=OCTOBER)))
        rows.append(("runs", _run(f"again-{n}", f"p{n}", 2, submitted_on=OCTOBER + timedelta(days=3))))
        case = {"id": f"uvo-{n}", "tenant": "t", "chair": f"p{n}", "code": "AB-3K7QXZ", "opened_on": DAY, "weeks": 8}
        rows.append(("uvos", {**case, "usual_weeks": 8, "participants": [], "version": 0, "sequence": 0}))
        late = 3 if n < 2 else 0
        due = OCTOBER - timedelta(days=late)
        rows.append(("uvo_meetings", {"uvo": f"uvo-{n}", "held_on": OCTOBER, "due_on": due, "recorded_on": SEPTEMBER}))
    for n in (12, 13, 14):
        more = {"tenant": "u", "instrument": "competentiescan", "submitted_on": OCTOBER}
        rows.append(("runs", _run(f"competent-{n}", f"p{n}", 1, **more)))
    rows.append(("runs", _run("now", "p0", 3, submitted_on=TODAY)))
    await put(engine, rows)
    async with units_of_work(engine)("t") as uow:
        await uow.organisations.put(Organisation("t", "Gemeente Veld", "", DAY))
        await uow.commit()
    yield units_of_work(engine)
    await engine.dispose()


async def text_of(units: UnitsOfWork, library: Library, months: int = 2) -> list[str]:
    async with units.across() as uow:
        return list(as_text(await make_report(uow, library, 5, TERMS, TODAY, months)))


async def test_an_operator_reads_each_month_of_each_organisation(units: UnitsOfWork, library: Library) -> None:
    lines = await text_of(units, library)
    start = lines.index("Gemeente Veld")
    head, september, october = (line.split("  ") for line in lines[start + 1 : start + 4])
    named = [part.strip() for part in head if part]
    assert named[0:2] == ["maand", "mensen"]
    assert named[-3:] == ["rondes gesloten", "UVO's gehouden", "in ritme"]
    assert [part.strip() for part in october if part] == ["2026-10", "10-14", "10-14", "0", "0", "10-14", "10-14"]
    # Meetings were recorded from the third of September on, so of that month it is not said that there were none.
    assert [part.strip() for part in september if part] == ["2026-09", "0", "0", "0", "0", *2 * ["niet bijgehouden"]]


async def test_three_people_are_a_few_and_the_running_month_is_not_there(units: UnitsOfWork, library: Library) -> None:
    lines = await text_of(units, library)
    october = [part.strip() for part in lines[lines.index("u") + 3].split("  ") if part]
    assert october == ["2026-10", "minder dan 5", "0", "minder dan 5", "0", "0", "0"]
    assert not any(line.startswith("2026-11") for line in lines)


async def test_months_of_which_something_is_gone_are_not_told(units: UnitsOfWork, library: Library) -> None:
    lines = await text_of(units, library, months=60)
    months = [line[:7] for line in lines if line[:2] == "20"]
    assert min(months) == "2024-12", "of November 2024 the first 25 days are gone"
    assert "Maanden vóór 2024-12" in lines[-1]
    assert earliest_month(TERMS, date(2026, 11, 1)) == date(2024, 11, 1)


async def test_as_json_a_step_is_its_two_ends(units: UnitsOfWork, library: Library) -> None:
    async with units.across() as uow:
        told = json.loads(as_json(await make_report(uow, library, 5, TERMS, TODAY, 1)))
    assert told["organisations"] == {"t": "Gemeente Veld", "u": "u"}
    ours = next(month for month in told["months"] if month["organisation"] == "t")
    assert (ours["month"], ours["people"], ours["uvos_in_rhythm"]) == ("2026-10", [10, 14], [10, 14])
    theirs = next(month for month in told["months"] if month["organisation"] == "u")
    assert (theirs["people"], theirs["scans"]["competentiescan"], theirs["uvos_held"]) == ([1, 4], [1, 4], [0, 0])


async def test_the_least_of_this_installation_counts(units: UnitsOfWork, library: Library) -> None:
    async with units.across() as uow:
        lines = list(as_text(await make_report(uow, library, 13, TERMS, TODAY, 1)))
    assert sum(line.count("minder dan 15") for line in lines if line.startswith("2026-10")) > 3


def test_the_command_runs_on_a_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REGIEBOT_DATABASE_URL", f"sqlite:///{tmp_path}/regiebot.db")
    run = CliRunner().invoke
    assert run(cli, ["report"]).exit_code == 2, "there is no database yet"
    assert run(cli, ["migrate"]).exit_code == 0
    assert "Er is nog van geen organisatie iets." in run(cli, ["report"]).stdout
    told = json.loads(run(cli, ["report", "--json", "--months", "3"]).stdout)
    assert told["months"] == []
    # On the first of a month the day itself is kept two years ago as well, and with it that whole month.
    assert told["earliest"] == f"{add_months(today() - timedelta(days=1), -23):%Y-%m}"
