"""Lines of the log: known keys only, one line each, whatever stands in a value (norms A39, C29)."""

import json
import re
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.telemetry import logs
from store.engine import database_url, make_engine
from store.migrate import upgrade


@pytest.mark.parametrize("sign", ["\n", "\r\n", "\x1b[2J", "\x00", "\x85", "\u2028"])
def test_a_line_stays_one_line(capsys: pytest.CaptureFixture[str], sign: str) -> None:
    logs.set_up("debug")
    logs.log().info("turn", kind=f"een{sign}twee", number=3)
    out = capsys.readouterr().out
    assert out.count("\n") == 1
    line = json.loads(out)
    assert line["kind"].split() == ["een", *(["[2J" + "twee"] if "[" in sign else ["twee"])]
    assert set(line) == {"event", "level", "at", "kind", "number"}
    assert line["number"] == 3


def test_every_line_says_which_process_it_is_of(capsys: pytest.CaptureFixture[str]) -> None:
    logs.set_up("info", "veld-2")
    logs.log().info("turn", number=3)
    logs.log().error("fault")
    assert [json.loads(line)["instance"] for line in capsys.readouterr().out.splitlines()] == ["veld-2", "veld-2"]


def test_in_a_trial_the_lines_go_to_a_file_and_the_terminal_gets_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said: list[str] = []
    file = tmp_path / "var" / "regiebot.log"
    logs.set_up("info", "proef-1", file, said.append)
    logs.log().info("forgotten", counts={"mensen": 0})
    logs.log().error("fault", error="TimeoutError", where="teams.py:12")
    assert capsys.readouterr() == ("", "")
    assert said == [f"Er ging iets mis: fault, TimeoutError, teams.py:12. Meer staat in {file}."]
    lines = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    assert [(line["event"], line["instance"]) for line in lines] == [("forgotten", "proef-1"), ("fault", "proef-1")]


def test_what_is_too_little_for_the_log_is_too_little_for_the_terminal(tmp_path: Path) -> None:
    said: list[str] = []
    logs.set_up("error", file=tmp_path / "regiebot.log", say=said.append)
    logs.log().warning("send-failed", reason="slow")
    assert said == []


def test_the_log_of_a_trial_does_not_grow_for_ever(tmp_path: Path) -> None:
    file = tmp_path / "regiebot.log"
    file.write_text("x" * 6_000_000, encoding="utf-8")
    logs.set_up("info", file=file)
    logs.log().info("turn")
    assert file.stat().st_size < 200
    assert sorted(path.name for path in tmp_path.iterdir()) == ["regiebot.log", "regiebot.log.1"]


def test_an_unknown_key_stops_the_line() -> None:
    logs.set_up("debug")
    with pytest.raises(ValueError, match="name"):
        logs.log().info("turn", name="Anna")


# "log().warning(" up to the end of its line or lines.
_CALL = re.compile(r"log\(\)\.\w+\((.*?)\)$", re.DOTALL | re.MULTILINE)


def test_no_line_of_ours_carries_what_would_stop_it() -> None:
    """A line with an unknown key raises, where it is written: in a warning nobody saw in a test, too."""
    calls = [
        call
        for path in (Path(__file__).parents[2] / "bot").rglob("*.py")
        for call in _CALL.findall(path.read_text(encoding="utf-8"))
    ]
    keys = {key for call in calls for key in re.findall(r",\s*(\w+)=(?!=)", re.sub(r"\([^()]*\)", "", call))}
    assert len(calls) > 10
    assert {"kind", "reason", "error"} <= keys
    assert keys - logs.KEYS == set()


@pytest.mark.parametrize("statement", ["SELECT * FROM nowhere", "INSERT INTO switches (name) VALUES ('x')"])
async def test_a_fault_of_the_database_is_named_as_that_names_it(
    sqlite: AsyncEngine, postgres_url: str, statement: str
) -> None:
    """P11: ProgrammingError was all that was said."""
    names = []
    engine = make_engine(database_url(postgres_url))
    await upgrade(engine)
    for one in (sqlite, engine):
        with pytest.raises(DBAPIError) as fault:
            async with one.connect() as connection:
                await connection.execute(text(statement))
        names.append(logs.name_of(fault.value))
    await engine.dispose()
    expected = {
        "SELECT": ["OperationalError SQLITE_ERROR", "ProgrammingError 42P01"],
        "INSERT": ["IntegrityError SQLITE_CONSTRAINT_NOTNULL", "IntegrityError 23502"],
    }
    assert names == expected[statement.split(maxsplit=1)[0]]
    assert logs.name_of(ValueError("secret")) == "ValueError"
