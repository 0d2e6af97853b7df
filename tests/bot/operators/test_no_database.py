"""A database that cannot be reached: why, in Dutch and without its address, from a command and the doctor."""

from pathlib import Path

import pytest
from sqlalchemy import make_url
from typer.testing import CliRunner

from bot.operators.command_line import cli

# Where there is none -> why.
NOWHERE = {
    "postgresql://anna:s3cret@127.0.0.1:1/x": "geweigerd",  # pragma: allowlist secret
    "postgresql://anna@nowhere.invalid/x": "naam onbekend",
}


def told(url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """What `prompts counts` says, and what the doctor says of the database."""
    monkeypatch.setenv("REGIEBOT_DATABASE_URL", url)
    monkeypatch.setenv("REGIEBOT_ERASED", str(tmp_path / "erased.txt"))
    counts, doctor = (CliRunner().invoke(cli, words) for words in (["prompts", "counts"], ["doctor"]))
    assert (counts.exit_code, doctor.exit_code) == (2, 1)
    [line] = [line for line in doctor.output.splitlines() if " Database: " in line]
    assert "s3cret" not in counts.output + line
    return [counts.output, line]


@pytest.mark.parametrize(("url", "why"), NOWHERE.items())
def test_where_nobody_is(url: str, why: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert all(f"({why})" in each for each in told(url, monkeypatch, tmp_path))


@pytest.mark.parametrize(
    ("part", "why"),
    [({"username": "nobody"}, "deze gebruiker mag er niet in"), ({"database": "nothing"}, "die database bestaat niet")],
)
def test_a_postgresql_that_lets_nobody_in(
    part: dict[str, str], why: str, postgres_url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    url = make_url(postgres_url).set(**part).render_as_string(hide_password=False)
    assert all(f"({why})" in each for each in told(url, monkeypatch, tmp_path))


def test_a_file_that_is_no_database(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / "notes.db"
    file.write_text("no database at all, and longer than the head of one has to be " * 9)
    counts, doctor = told(f"sqlite:///{file}", monkeypatch, tmp_path)
    assert "is geen database van SQLite. Er is niets aan veranderd." in counts
    assert "(dat is geen database)" in doctor
