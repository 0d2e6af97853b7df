"""What operators see and do about organisations, on a database that a bot may be working on."""

import asyncio
import json
import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.operators.command_line import cli
from dialogs.records import Invitation, InvitationState, Person, Round, Run, RunState
from store.engine import database_url, make_engine
from store.migrate import upgrade
from store.unit_of_work import units_of_work
from tests.today import today

VELD, ZUID, AVER = (f"{n}1111111-2222-4333-8444-555555555555" for n in (1, 2, 3))
TODAY = today()
DECIDED = ("--decided-by", "Stuurgroep regio, 12 november")
ROUND = Round(
    id="round", tenant=VELD, code="K7QFM2XR", coordinator="veld", instrument="zelfscan", version="1.0.0",
    mode="tussen_domeinen", name="Regio Noord", closes_on=TODAY + timedelta(days=7), invited=6, opened_on=TODAY,
    minimum=5, organisations=(ZUID,),
)  # fmt: skip


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "regiebot.db"
    monkeypatch.setenv("REGIEBOT_DATABASE_URL", f"sqlite:///{file}")
    asyncio.run(_migrate(file))
    return file


@pytest.fixture
def region(file: Path) -> Path:
    """Veld and Zuid are together; somebody of Zuid sent a scan in a round of Veld, another is half-way."""
    for tenant, name in ((VELD, "Gemeente Veld"), (ZUID, "School Zuid"), (AVER, "Aver Zorg")):
        assert run("add", tenant, "--name", name, "--contact", "de functionaris").exit_code == 0
    assert run("together", VELD, ZUID, *DECIDED).exit_code == 0
    asyncio.run(_fill(file))
    return file


async def _migrate(file: Path) -> None:
    engine = make_engine(database_url(f"sqlite:///{file}"))
    await upgrade(engine)
    await engine.dispose()


async def _fill(file: Path) -> None:
    engine = make_engine(database_url(f"sqlite:///{file}"))
    async with units_of_work(engine)(VELD) as uow:
        await uow.people.add(Person(id="veld", tenant=VELD, user="aad-veld"))
        await uow.rounds.add(ROUND)
        await uow.commit()
    async with units_of_work(engine)(ZUID) as uow:
        for name, sent in (("zuid", True), ("half", False)):
            await uow.people.add(Person(id=name, tenant=ZUID, user=f"aad-{name}"))
            await uow.invitations.upsert(Invitation("round", name, InvitationState.JOINED, TODAY))
            await uow.runs.add(
                Run(id=f"run-{name}", person=name, instrument="zelfscan", version="1.0.0", number=1, started_on=TODAY,
                    round="round", answers={"dirigent": "4"}, submitted_on=TODAY if sent else None,
                    state=RunState.SUBMITTED if sent else RunState.OPEN)
            )  # fmt: skip
        await uow.commit()
    await engine.dispose()


def run(*words: str, says: str = "") -> Result:
    result = CliRunner().invoke(cli, ["organisations", *words], input=says)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def rows(file: Path, query: str) -> list[tuple[object, ...]]:
    with sqlite3.connect(file) as database:
        return database.execute(query).fetchall()


def events(tenant: str) -> list[tuple[str, str]]:
    lines = CliRunner().invoke(cli, ["audit", "export", "--tenant", tenant]).stdout.splitlines()
    return [(link["actor"], link["event"]) for link in map(json.loads, lines)]


def test_an_organisation_gets_a_name_and_another(file: Path) -> None:
    assert "Gemeente Veld is erbij" in run("add", VELD.upper(), "--name", " Gemeente  Veld ").stderr
    assert "Dat was al zo" in run("add", VELD, "--name", "Gemeente Veld").stderr
    assert "is aangepast" in run("add", VELD, "--name", "Gemeente Velden", "--contact", "privacy@veld.nl").stderr
    assert "Dat was al zo" in run("add", VELD, "--name", "Gemeente Velden").stderr
    head, line, *_ = run("list").stdout.splitlines()
    assert head.split()[:3] == ["tenant", "naam", "sinds"]
    assert line.split() == [VELD, "Gemeente", "Velden", TODAY.isoformat(), "nee", "privacy@veld.nl"]
    assert rows(file, "SELECT id, name, contact FROM organisations") == [(VELD, "Gemeente Velden", "privacy@veld.nl")]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("add", "Gemeente Veld", "--name", "x"), "is geen tenant-id"),
        (("add", VELD, "--name", " "), "1 tot en met 80 tekens"),
        (("add", VELD, "--name", "x" * 81), "1 tot en met 80 tekens"),
        (("add", VELD, "--name", "a\x1b[2Jb"), "1 tot en met 80 tekens"),
        (("add", ZUID, "--name", "gemeente veld"), "is al de naam van"),
        (("together", VELD, "Gemeente Niks", *DECIDED), "Gemeente Niks ken ik niet"),
        (("together", VELD, "gemeente veld", *DECIDED), "twee of meer"),
        (("together", VELD, *DECIDED), "twee of meer"),
        (("together", VELD, "School Zuid", "--decided-by", " "), "--decided-by"),
        (("apart", VELD, AVER), "zijn niet samen"),
        (("apart", VELD, "x"), "x ken ik niet"),
        (("remove", "x"), "x ken ik niet"),
        (("export", "x", "folder"), "x ken ik niet"),
    ],
)
def test_what_cannot_be_is_a_sentence(region: Path, words: tuple[str, ...], said: str) -> None:
    before = rows(region, "SELECT * FROM organisations"), rows(region, "SELECT * FROM partnerships")
    result = run(*words)
    assert (result.exit_code, said in result.stderr) == (2, True), result.stderr
    assert (rows(region, "SELECT * FROM organisations"), rows(region, "SELECT * FROM partnerships")) == before


def test_all_pairs_are_together_and_it_is_kept_who_decided(region: Path) -> None:
    result = run("together", "gemeente veld", ZUID, "Aver Zorg", "--decided-by", "Stuurgroep, 26 november")
    assert result.exit_code == 0
    assert "Dat was al zo: Gemeente Veld en School Zuid" in result.stderr
    assert {line for line in result.stderr.splitlines() if line.startswith("Samen")} == {
        "Samen: Gemeente Veld en Aver Zorg.", "Samen: School Zuid en Aver Zorg.",
    }  # fmt: skip
    told = run("list").stdout
    assert f"Gemeente Veld en School Zuid, sinds {TODAY}: Stuurgroep regio, 12 november" in told
    assert f"School Zuid en Aver Zorg, sinds {TODAY}: Stuurgroep, 26 november" in told
    assert [events(tenant) for tenant in (VELD, ZUID, AVER)] == [[("operator", "together")] * 2] * 3
    assert all(one < other for one, other in rows(region, "SELECT one, other FROM partnerships"))


def test_apart_counts_first_asks_and_is_in_both_audits(region: Path) -> None:
    for says in ("", "nee\n", "\n", "j\n"):
        result = run("apart", "Gemeente Veld", "School Zuid", says=says)
        assert result.exit_code == 1
        assert "1 ronde, met 1 scan (blijft van wie die invulde) en 1 half ingevuld (gaat weg)" in result.stderr
        assert "2 mensen krijgen bericht" in result.stderr
        assert "Er is niets veranderd" in result.stderr
    assert rows(region, "SELECT count(*) FROM runs WHERE round = 'round'") == [(2,)]
    assert run("apart", "Gemeente Veld", "School Zuid", says="ja\n").exit_code == 0
    assert rows(region, "SELECT id, round FROM runs") == [("run-zuid", None)]
    assert rows(region, "SELECT organisations FROM rounds") == [("[]",)]
    assert rows(region, "SELECT tenant, kind, subject FROM prompts WHERE kind = 'uit_elkaar'") == [
        (ZUID, "uit_elkaar", VELD), (ZUID, "uit_elkaar", VELD),
    ]  # fmt: skip
    assert [events(tenant)[-1] for tenant in (VELD, ZUID)] == [("operator", "apart")] * 2
    assert "nog niemand" in run("list").stdout
    # Together anew is a decision anew.
    assert "Samen: " in run("together", VELD, ZUID, "--decided-by", "de raad").stderr


def test_removing_counts_first_asks_and_keeps_what_people_sent(region: Path) -> None:
    result = run("remove", "School Zuid", says="nee\n")
    assert result.exit_code == 1
    assert "School Zuid: 2 mensen." in result.stderr
    assert "Uit open rondes van anderen: 1 ronde, met 1 scan" in result.stderr
    assert "Weg gaan alle rijen" not in result.stderr
    assert rows(region, "SELECT count(*) FROM organisations WHERE removed_on IS NULL") == [(3,)]
    assert run("remove", "School Zuid", "--yes").exit_code == 0
    assert rows(region, "SELECT id, round FROM runs") == [("run-zuid", None)]
    assert rows(region, "SELECT count(*) FROM people WHERE tenant LIKE '2%'") == [(2,)]
    assert events(ZUID)[-2:] == [("operator", "apart"), ("operator", "left")]
    assert events(VELD)[-2:] == [("operator", "apart"), ("operator", "left")]
    told = run("list").stdout
    assert f"School Zuid ({ZUID}), op {TODAY}" in told.split("Gestopt:")[1]
    again = run("remove", "School Zuid")
    assert (again.exit_code, "was al gestopt" in again.stderr) == (1, True)
    assert run("together", VELD, ZUID, *DECIDED).exit_code == 2, "who stopped is together with nobody"
    assert "doet weer mee" in run("add", ZUID, "--name", "School Zuid").stderr
    assert run("together", VELD, ZUID, *DECIDED).exit_code == 0


def test_everything_goes_counted_first_and_is_written_first(region: Path, tmp_path: Path) -> None:
    folder = tmp_path / "uit"
    asked = run("remove", "School Zuid", "--purge", "--export", str(folder), says="nee\n")
    assert asked.exit_code == 1
    assert not folder.exists()
    assert "people 2, invitations 2, runs 2, answers 2" in asked.stderr
    assert "niet terug te draaien" in asked.stderr
    result = run("remove", "School Zuid", "--purge", "--export", str(folder), says="ja\n")
    assert result.exit_code == 0, result.stderr
    assert "alles van haar is weg" in result.stderr
    assert (folder.stat().st_mode & 0o077, (folder / "runs.json").stat().st_mode & 0o077) == (0, 0)
    written = {file.stem: json.loads(file.read_text()) for file in folder.iterdir()}
    assert {row["id"] for row in written["runs"]["rows"]} == {"run-zuid", "run-half"}
    assert {row["round"] for row in written["runs"]["rows"]} == {"round"}, "as it was before it left"
    assert written["runs"]["columns"]["started_on"] == "op welke dag begonnen"
    assert written["rounds"]["rows"] == []
    assert written["audit"]["rows"][0]["event"] == "together"
    with sqlite3.connect(region) as database:
        names = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for name in names:
            if "tenant" in [column[1] for column in database.execute(f"PRAGMA table_info({name})")]:
                left = database.execute(f"SELECT count(*) FROM {name} WHERE tenant = '{ZUID}'").fetchone()
                assert left == (0,), name
    assert f"School Zuid ({ZUID})" in run("list").stdout, "its name stays, for who asks for it"
    assert CliRunner().invoke(cli, ["audit", "verify"]).exit_code == 0
    # A backup brings nobody back: the marks of all its people are outside the database.
    assert len((region.parent / "erased.txt").read_text().splitlines()) == 2
    assert events(VELD)[-1] == ("operator", "left")
    assert run("remove", "School Zuid", "--purge", "--yes").exit_code == 0, "after a restore it is done again"


def test_what_cannot_be_written_removes_nothing(region: Path, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full/x").touch()
    (tmp_path / "file").touch()
    for folder in ("full", "file"):
        result = run("remove", "School Zuid", "--purge", "--yes", "--export", str(tmp_path / folder))
        assert (result.exit_code, "Er is niets veranderd" in result.stderr) == (2, True), result.stderr
    assert rows(region, "SELECT count(*) FROM runs") == [(2,)]
    assert rows(region, "SELECT count(*) FROM organisations WHERE removed_on IS NOT NULL") == [(0,)]


def test_who_is_not_on_the_list_is_told_so(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {
        "MODE": "production", "APP_ID": VELD, "APP_TENANT_ID": VELD, "TENANTS": VELD, "LINK_SECRET": "x" * 40,
        "APP_PASSWORD": "y", "PUBLIC_URL": "https://regiebot.example",
    }.items():  # fmt: skip
        monkeypatch.setenv(f"REGIEBOT_{name}", value)
    assert "LET OP" not in run("add", VELD, "--name", "Gemeente Veld").stderr
    assert f"LET OP: {ZUID} staat niet in REGIEBOT_TENANTS" in run("add", ZUID, "--name", "School Zuid").stderr
    assert "LET OP" in run("together", VELD, ZUID, *DECIDED).stderr
    assert f"School Zuid ({ZUID})" in run("list").stdout.split("niet bediend:")[1]
    assert run("add", "veld", "--name", "x").exit_code == 2, "in production a tenant is a GUID"


def test_a_name_is_no_tenant(region: Path) -> None:
    """Else whoever names an organisation by its tenant might mean another."""
    mistaken = run("add", ZUID, "--name", AVER)
    assert mistaken.exit_code == 2
    assert "is een tenant-id, geen naam" in mistaken.output
