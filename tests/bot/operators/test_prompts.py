"""What operators see and do about prompts, on a database that a bot may be working on."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine
from typer.testing import CliRunner, Result

from bot.operators import prompts
from bot.operators.command_line import cli
from bot.settings import Settings
from dialogs.records import Doubt, Prompt, PromptState
from store.engine import database_url, make_engine
from store.schema_version import WrongSchema
from store.unit_of_work import units_of_work
from tests.databases import migrate_with_prompts

NOW = datetime.now(UTC).replace(microsecond=0)
OLD = datetime(2025, 11, 24, 9, 30, tzinfo=UTC)
PROMPT = Prompt("p", "k", "reminder", "anna", "round", OLD, NOW + timedelta(days=2))


async def rows(url: str) -> dict[str, tuple[str, str]]:
    engine = make_engine(database_url(url))
    async with units_of_work(engine).across() as uow:
        found = {
            each.id: (str(each.state), each.reason) for each in await uow.prompts.list_by_state(list(PromptState), 99)
        }
    await engine.dispose()
    return found


@pytest.fixture
def url(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    url = f"sqlite:///{tmp_path / 'regiebot.db'}"
    monkeypatch.setenv("REGIEBOT_DATABASE_URL", url)
    return url


def run(*words: str) -> Result:
    result = CliRunner().invoke(cli, ["prompts", *words])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def one_of_each() -> list[Prompt]:
    return [
        replace(PROMPT, id=f"id-{state}", key=state, state=state, attempt=n, reason="429" if n else "")
        for n, state in enumerate(PromptState)
    ]


def test_the_list_has_what_waits_or_was_given_up_and_no_people(url: str) -> None:
    asyncio.run(migrate_with_prompts(url, *one_of_each()))
    everything = run("list").stdout.splitlines()
    assert everything[0].split() == ["id", "soort", "staat", "wanneer", "poging", "reden", "twijfel"]
    assert [line.split()[0] for line in everything[1:]] == ["id-dead", "id-due", "id-missed", "id-unclear"]
    assert "anna" not in run("list").output
    [_, dead] = run("list", "--state", "dead").stdout.splitlines()
    assert dead.split() == ["id-dead", "reminder", "dead", "2025-11-24", "09:30:00+00:00", "5", "429", "-"]
    assert len(run("list", "--most", "2").stdout.splitlines()) == 3
    assert run("list", "--state", "sent").exit_code == 2


def test_the_list_has_how_many_copies_may_be_out(url: str) -> None:
    asyncio.run(migrate_with_prompts(url, replace(PROMPT, doubt=Doubt.ONCE)))
    [_, row] = run("list").stdout.splitlines()
    assert row.split()[-2:] == ["-", "once"]


def test_the_counts_say_how_many_how_late_and_whether_it_is_held(url: str) -> None:
    asyncio.run(migrate_with_prompts(url, *one_of_each(), replace(PROMPT, due_at=NOW - timedelta(hours=1))))
    counted = dict(line.rsplit(maxsplit=1) for line in run("counts").stdout.splitlines())
    assert {state: counted[state] for state in PromptState} == {"due": "2", **dict.fromkeys(list(PromptState)[1:], "1")}
    assert int(counted["oudste s"]) >= 3600
    assert counted["stilgezet"] == "-"


def test_what_was_given_up_is_asked_for_again(url: str) -> None:
    asyncio.run(migrate_with_prompts(url, *one_of_each()))
    assert "1" in run("requeue", "id-unclear", "id-sent").output
    assert "1" in run("requeue", "--dead").output
    states = {id_: state for id_, (state, _) in asyncio.run(rows(url)).items()}
    assert states == {
        "id-due": "due", "id-sent": "sent", "id-void": "void",
        "id-missed": "missed", "id-unclear": "due", "id-dead": "due",
    }  # fmt: skip


def test_whoever_asks_for_what_is_not_given_up_hears_which(url: str) -> None:
    asyncio.run(migrate_with_prompts(url, *one_of_each()))
    result = run("requeue", "id-unclear", "id-sent", "typo")
    assert result.exit_code == 1
    assert "Opnieuw in de rij: 1." in result.output
    assert "Niet opgegeven, of hier niet: 2." in result.output
    assert "regiebot prompts list" in result.output


@pytest.mark.parametrize("words", [("requeue",), ("requeue", "--dead", "id-dead")])
def test_what_to_ask_for_again_is_said_one_way(url: str, words: tuple[str, ...]) -> None:
    asyncio.run(migrate_with_prompts(url))
    assert run(*words).exit_code == 2


def test_hold_and_resume_after_a_restore(url: str) -> None:
    """What may have gone out before is passed over, and stays to be seen."""
    asyncio.run(migrate_with_prompts(url, PROMPT, replace(PROMPT, id="new", key="new", due_at=NOW)))
    assert run("hold", "--reason", "restore").exit_code == 0
    assert "restore" in run("counts").stdout
    # Typed as the clock on the wall has it: an hour or two later than UTC.
    assert "1" in run("resume", "--skip-before", "2025-11-24T10:31:00").output
    assert asyncio.run(rows(url)) == {"p": ("unclear", "restored"), "new": ("due", "")}
    assert "restore" not in run("counts").stdout.splitlines()[-1]
    run("hold")
    assert "0" in run("resume").output
    assert asyncio.run(rows(url))["new"] == ("due", "")


def test_without_a_database_nothing_is_made(url: str, tmp_path: Path) -> None:
    result = run("list")
    assert (result.exit_code, result.stdout) == (2, "")
    assert list(tmp_path.iterdir()) == []


async def test_a_database_of_another_version_is_left_alone(sqlite: AsyncEngine, tmp_path: Path) -> None:
    settings = Settings(database_url=f"sqlite:///{tmp_path / 'regiebot.db'}")
    async with sqlite.begin() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '0001'"))
    with pytest.raises(WrongSchema):
        async with prompts.open_database(settings):
            pass


async def test_a_hold_reaches_who_is_working_already(sqlite: AsyncEngine, tmp_path: Path) -> None:
    """Another process, with the database open."""
    running = units_of_work(sqlite)
    async with prompts.open_database(Settings(database_url=f"sqlite:///{tmp_path / 'regiebot.db'}")) as opened:
        async with opened.new_uow.across() as uow:
            await prompts.hold(uow, "restore", NOW)
        async with running.across() as uow:
            assert await uow.prompts.hold_reason() == "restore"
