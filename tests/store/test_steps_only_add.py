"""Expand and contract: the version before works on the schema of every step, unless a step says what it takes away.

What a step does is seen on a real PostgreSQL, whatever way it does it.
"""

import re
from collections.abc import AsyncIterator, Mapping
from importlib import import_module

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from store.engine import database_url, make_engine
from store.migrate import step_by_step
from store.schema_version import MIGRATIONS, RUNS_FROM, newest_step
from tests.store.schema_facts import broken, read_facts

STEPS = sorted(file.stem for file in (MIGRATIONS / "versions").glob("[0-9]*.py"))
# From this step on.
FIRST = "0013"


def declared(step: str) -> Mapping[str, tuple[str, str]]:
    """What a step says it takes away -> the step of the program since which nothing uses it, and the reason."""
    module = import_module(f"store.migrations.versions.{step}")
    return getattr(module, "TAKES_AWAY", {})


@pytest.fixture
async def engine(postgres_alone: str) -> AsyncIterator[AsyncEngine]:
    engine = make_engine(database_url(postgres_alone))
    async with engine.begin() as connection:
        await connection.run_sync(lambda sync: step_by_step(sync, FIRST))
    yield engine
    await engine.dispose()


async def test_every_step_leaves_the_version_before_all_it_uses(engine: AsyncEngine) -> None:
    async with engine.begin() as connection:
        before = await read_facts(connection)
    for step in STEPS:
        number = step.split("_")[0]
        if number <= FIRST:
            continue
        async with engine.begin() as connection:
            await connection.run_sync(lambda sync, number=number: step_by_step(sync, number))
            after = await read_facts(connection)
        said = declared(step)
        found = list(broken(before, after))
        assert [line for line in found if not line.startswith(tuple(said))] == [], (
            f"{step}: CONTRIBUTING.md, 'A step of the database', tells how to do this in two releases"
        )
        assert [name for name in said if not any(line.startswith(name) for line in found)] == [], "it does not"
        before = after


def test_who_runs_on_it_is_who_does_not_use_what_was_taken_away() -> None:
    assert newest_step() >= RUNS_FROM
    for step in STEPS:
        for since, reason in declared(step).values():
            assert re.fullmatch(r"\d{4}", since)
            assert since <= RUNS_FROM, f"{step} takes away what a program of {since} uses: raise RUNS_FROM"
            assert "not in use since" in reason or "harmless" in reason


def test_steps_are_numbered_one_after_the_other() -> None:
    """As text they are in their order: that is how programs compare them."""
    numbers = [step.split("_")[0] for step in STEPS]
    assert all(re.fullmatch(r"\d{4}", number) for number in numbers)
    assert len(set(numbers)) == len(numbers)


BREAKS = {
    "ALTER TABLE prompts DROP COLUMN gathered_into": "column prompts gathered_into is gone",
    "ALTER TABLE people RENAME COLUMN locale TO tongue": "column people locale is gone",
    "ALTER TABLE people ALTER COLUMN language SET NOT NULL": "column people language was character varying(2), is",
    "ALTER TABLE people ALTER COLUMN reminders DROP DEFAULT": "column people reminders was boolean needed given, is",
    "ALTER TABLE people ALTER COLUMN locale TYPE varchar(8)": "column people locale was character varying(16) needed",
    "ALTER TABLE runs ALTER COLUMN seq TYPE text": "column runs seq was integer needed, is text needed",
    "ALTER TABLE people ADD COLUMN mood text NOT NULL": "column people mood is needed and not given",
    "ALTER TABLE runs ADD CHECK (seq < 1000)": "constraint runs runs_seq_check is new",
    "ALTER TABLE prompts ADD FOREIGN KEY (subject) REFERENCES rounds (id)": "constraint prompts prompts_subject_fkey",
    "CREATE UNIQUE INDEX one_code ON uvos (code)": "index uvos one_code is unique",
    "DROP INDEX uq_runs_person_round": "index runs uq_runs_person_round is gone",
    "DROP TABLE paper": "table paper is gone",
    "ALTER TABLE paper RENAME TO papers": "table paper is gone",
    "CREATE POLICY less ON people AS RESTRICTIVE USING (false)": "policy people less takes away",
    "DROP POLICY release ON ledger": "policy ledger release is gone",
    "ALTER POLICY whose ON runs USING (tenant = 'x')": "policy runs whose was",
    "DROP FUNCTION round_counts(text)": "function round_counts is gone",
    "CREATE TRIGGER no BEFORE INSERT ON runs EXECUTE FUNCTION audit_only_added()": "trigger runs no is new",
    "CREATE TABLE moods (person varchar(64) REFERENCES people (id))": "constraint moods moods_person_fkey holds what",
}
ADDS = (
    "ALTER TABLE people ADD COLUMN mood text",
    "ALTER TABLE people ADD COLUMN mood text NOT NULL DEFAULT ''",
    "ALTER TABLE people ALTER COLUMN locale TYPE varchar(32)",
    "ALTER TABLE people ALTER COLUMN locale DROP NOT NULL",
    "CREATE INDEX faster ON uvos (code)",
    "DROP INDEX ix_people_seen_on",
    "CREATE POLICY more ON people FOR SELECT USING (false)",
    "CREATE TABLE moods (id text PRIMARY KEY, person varchar(64) NOT NULL REFERENCES people (id) ON DELETE CASCADE)",
)


async def test_what_breaks_the_version_before_is_seen(engine: AsyncEngine) -> None:
    for statement, expected in (*BREAKS.items(), *((each, "") for each in ADDS)):
        async with engine.connect() as connection:
            before = await read_facts(connection)
            await connection.execute(text(statement))
            found = list(broken(before, await read_facts(connection)))
            await connection.rollback()
        assert any(line.startswith(expected) for line in found) if expected else not found, (statement, found)
