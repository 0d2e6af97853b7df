"""What the database itself refuses: rows of another tenant on PostgreSQL, and on both any change of the audit.

The tables get this when they are made; migrations say it once more in their own words, and a test compares the two.
"""

from collections.abc import Iterator

from sqlalchemy import DDL, MetaData, Table, event, text
from sqlalchemy.ext.asyncio import AsyncEngine

from store.last_release import add_last_release
from store.tenancy import ALL_TENANTS, RELEASE, SETTING

# Asked once a statement, not once a row. A transaction that never said whose it is sees nothing.
_WHOSE = f"(SELECT current_setting('{SETTING}', true))"
_THEIRS = f"tenant = {_WHOSE} OR {_WHOSE} = '{ALL_TENANTS}'"
# For which round a release is being made; "" when none is.
_RELEASE = f"(SELECT coalesce(current_setting('{RELEASE}', true), ''))"
# A round of another tenant in which this one takes part.
_TAKES_PART = f"organisations::jsonb @> to_jsonb({_WHOSE})"
# Asked once a statement too. Functions, so that who reads their own rows does not pay for plans of the door.
_OTHERS = f"ARRAY(SELECT unnest(release_tenants({_RELEASE})))"
_RELATED = f"ARRAY(SELECT unnest(release_reads({_RELEASE})))"
# The one door between tenants (store.across), per table: for what, and which rows. Rounds are held while somebody of
# another tenant sends, as by its own people, which takes the leave of an UPDATE; no changed row passes it, and
# `_KEEPS_ITS_OWNER` keeps them from making it theirs.
_DOORS = {
    "rounds": (
        f"takes_part ON rounds FOR SELECT USING ({_TAKES_PART})",
        f"takes_part_held ON rounds FOR UPDATE USING ({_TAKES_PART}) WITH CHECK ({_THEIRS})",
        f"release ON rounds FOR SELECT USING ({_RELEASE} <> '' AND id = ANY ({_RELATED}))",
    ),
    "releases": (
        "takes_part ON releases FOR SELECT USING (EXISTS "
        f"(SELECT 1 FROM rounds WHERE rounds.id = releases.round AND {_TAKES_PART}))",
    ),
    "runs": (
        f"release ON runs FOR SELECT USING ({_RELEASE} <> '' AND round = {_RELEASE} AND submitted_on IS NOT NULL "
        f"AND tenant = ANY ({_OTHERS}))",
    ),
    "answers": (
        f"release ON answers FOR SELECT USING ({_RELEASE} <> '' AND "
        f"run IN (SELECT runs.id FROM runs WHERE runs.round = {_RELEASE}))",
    ),
    "ledger": (f"release ON ledger FOR SELECT USING ({_RELEASE} <> '' AND round = ANY ({_RELATED}))",),
    "coordinators": (f"release ON coordinators FOR SELECT USING ({_RELEASE} <> '' AND round = ANY ({_RELATED}))",),
    "invitations": (
        f"release ON invitations FOR SELECT USING ({_RELEASE} <> '' AND round = ANY ({_RELATED}) "
        f"AND (round <> {_RELEASE} OR tenant = ANY ({_OTHERS})))",
    ),
}
# The other organisations in a round of ours that is not released yet.
_RELEASE_TENANTS = """
CREATE OR REPLACE FUNCTION release_tenants(release text) RETURNS text[] LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN ARRAY(
        SELECT jsonb_array_elements_text(rounds.organisations::jsonb) FROM rounds
        WHERE rounds.id = release AND rounds.tenant = current_setting('regiebot.tenant', true)
        AND NOT EXISTS (SELECT 1 FROM releases WHERE releases.round = release)
    );
END $$
"""
# The rounds of which the ledger is weighed in a release: those it repeats, and all that were released of the same scan
# with people in common, at whatever remove, or perhaps in common. Nothing for who does not own the round, or once it is
# released.
_RELEASE_READS = """
CREATE OR REPLACE FUNCTION release_reads(release text) RETURNS text[] LANGUAGE plpgsql STABLE AS $$
DECLARE
    own text := current_setting('regiebot.tenant', true);
    before text := current_setting('regiebot.release', true);
    scan text;
    found text[] := '{}';
    last text[];
BEGIN
    IF release = '' THEN
        RETURN found;
    END IF;
    PERFORM set_config('regiebot.tenant', '*', true), set_config('regiebot.release', '', true);
    SELECT instrument INTO scan FROM rounds WHERE id = release AND tenant = own
        AND NOT EXISTS (SELECT 1 FROM releases WHERE releases.round = release);
    IF scan IS NOT NULL THEN
        WITH RECURSIVE repeated(id, previous) AS (
            SELECT rounds.id, rounds.previous FROM rounds WHERE rounds.id = release
            UNION SELECT rounds.id, rounds.previous FROM rounds JOIN repeated ON rounds.id = repeated.previous
            WHERE rounds.tenant = own
        ) SELECT array_agg(repeated.id::text) INTO found FROM repeated;
        last := found;
        WHILE last <> '{}' LOOP
            SELECT coalesce(array_agg(rounds.id::text), '{}') INTO last
            FROM rounds JOIN releases ON releases.round = rounds.id
            WHERE rounds.instrument = scan AND NOT rounds.id = ANY (found) AND EXISTS (
                SELECT 1 FROM invitations theirs JOIN invitations ours ON ours.person = theirs.person
                WHERE theirs.round = rounds.id AND ours.round = ANY (last)
            );
            found := found || last;
        END LOOP;
        -- And those of which so few people are known that the others may be in this round: who was erased, or whose
        -- organisation went, may be back as somebody new. Or so many are not that nearly all of this round may be of
        -- it. Of organisations that these two rounds have in common.
        SELECT coalesce(array_agg(rounds.id::text), '{}') INTO last
        FROM rounds JOIN releases ON releases.round = rounds.id JOIN rounds ours ON ours.id = release
        WHERE rounds.instrument = scan AND NOT rounds.id = ANY (found) AND EXISTS (
            SELECT 1 FROM jsonb_array_elements_text(rounds.organisations::jsonb || to_jsonb(rounds.tenant::text)) there
            WHERE (ours.organisations::jsonb || to_jsonb(ours.tenant::text)) @> to_jsonb(there)
        ) AND EXISTS (
            SELECT 1 FROM (SELECT
                (SELECT count(*) FROM runs WHERE runs.round = rounds.id AND runs.submitted_on IS NOT NULL
                    AND NOT EXISTS (SELECT 1 FROM coordinators led
                        WHERE led.round = rounds.id AND led.person = runs.person)) AS known,
                (SELECT count(*) FROM runs WHERE runs.round = release AND runs.submitted_on IS NOT NULL
                    AND NOT EXISTS (SELECT 1 FROM coordinators led
                        WHERE led.round = release AND led.person = runs.person)) AS here,
                (SELECT coalesce(sum(json_array_length(ledger.members)), 0) FROM ledger
                    WHERE ledger.round = rounds.id) AS counted,
                greatest(rounds.minimum, ours.minimum) AS least
            ) AS many
            WHERE known < counted AND (known < least OR here - (counted - known) < least)
        );
        found := found || last;
    END IF;
    PERFORM set_config('regiebot.tenant', own, true), set_config('regiebot.release', coalesce(before, ''), true);
    RETURN found;
END $$
"""
# The released rounds of the same scan that one of this tenant has people in common with, at whatever remove, or was
# weighed with: those in which it takes part, and no others; and "" where one of them is kept no longer.
_RELEASES_MET = """
CREATE OR REPLACE FUNCTION releases_met(asked text) RETURNS text[] LANGUAGE plpgsql STABLE AS $$
DECLARE
    own text := current_setting('regiebot.tenant', true);
    before text := current_setting('regiebot.release', true);
    scan text;
    found text[] := ARRAY[asked];
    last text[] := ARRAY[asked];
    gone boolean;
BEGIN
    PERFORM set_config('regiebot.tenant', '*', true), set_config('regiebot.release', '', true);
    SELECT instrument INTO scan FROM rounds WHERE id = asked AND tenant = own;
    WHILE scan IS NOT NULL AND last <> '{}' LOOP
        SELECT coalesce(array_agg(rounds.id::text), '{}') INTO last
        FROM rounds JOIN releases ON releases.round = rounds.id
        WHERE rounds.instrument = scan AND NOT rounds.id = ANY (found) AND (EXISTS (
            SELECT 1 FROM invitations theirs JOIN invitations ours ON ours.person = theirs.person
            WHERE theirs.round = rounds.id AND ours.round = ANY (last)
        ) OR EXISTS (
            SELECT 1 FROM releases noting
            WHERE noting.round = ANY (last) AND noting.met::jsonb @> to_jsonb(rounds.id::text)
        ));
        found := found || last;
    END LOOP;
    gone := scan IS NOT NULL AND EXISTS (
        SELECT 1 FROM releases noting, jsonb_array_elements_text(noting.met::jsonb) noted
        WHERE noting.round = ANY (found) AND NOT (
            EXISTS (SELECT 1 FROM releases WHERE releases.round = noted)
            AND EXISTS (SELECT 1 FROM ledger WHERE ledger.round = noted AND ledger.number >= 1)
        )
    );
    SELECT coalesce(array_agg(rounds.id::text), '{}') INTO found FROM rounds
    WHERE rounds.id = ANY (found) AND rounds.id <> asked
        AND (rounds.tenant = own OR rounds.organisations::jsonb @> to_jsonb(own));
    IF gone THEN
        found := found || ''::text;
    END IF;
    PERFORM set_config('regiebot.tenant', own, true), set_config('regiebot.release', coalesce(before, ''), true);
    RETURN found;
END $$
"""
# How many began, completed and declined, of all organisations that take part: numbers, for who owns the round.
_ROUND_COUNTS = """
CREATE OR REPLACE FUNCTION round_counts(asked text, OUT begun bigint, OUT completed bigint, OUT declined bigint)
RETURNS SETOF record LANGUAGE plpgsql STABLE AS $$
DECLARE
    own text := current_setting('regiebot.tenant', true);
    there jsonb;
BEGIN
    SELECT organisations::jsonb || to_jsonb(own) INTO there FROM rounds WHERE rounds.id = asked AND tenant = own;
    IF NOT FOUND THEN
        RETURN;
    END IF;
    PERFORM set_config('regiebot.tenant', '*', true);
    SELECT count(*), count(submitted_on) INTO begun, completed FROM runs
        WHERE round = asked AND there @> to_jsonb(tenant::text);
    SELECT count(*) INTO declined FROM invitations
        WHERE round = asked AND state = 'declined' AND there @> to_jsonb(tenant::text);
    PERFORM set_config('regiebot.tenant', own, true);
    RETURN NEXT;
END $$
"""
# Whoever may hold a row for a change might give it another owner: then it would be one of their own. Who works across
# tenants may: a round outlives an organisation that stops.
_KEEPS_ITS_OWNER = (
    "CREATE OR REPLACE FUNCTION round_keeps_its_owner() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
    "IF current_setting('regiebot.tenant', true) = '*' THEN RETURN NEW; END IF; "
    "RAISE EXCEPTION 'a round stays whose it is'; END $$",
    "CREATE TRIGGER rounds_owner BEFORE UPDATE OF tenant ON rounds FOR EACH ROW "
    "WHEN (OLD.tenant <> NEW.tenant) EXECUTE FUNCTION round_keeps_its_owner()",
)
# Only what the chain says was removed for its age may go.
_STILL_KEPT = "OLD.number > (SELECT first FROM audit_chains WHERE audit_chains.tenant = OLD.tenant)"
_REFUSED = "the audit is only ever added to"


def _row_security(table: Table) -> Iterator[str]:
    yield f"ALTER TABLE {table.name} ENABLE ROW LEVEL SECURITY"
    # Also for who owns the table; only a superuser passes.
    yield f"ALTER TABLE {table.name} FORCE ROW LEVEL SECURITY"
    yield f"CREATE POLICY whose ON {table.name} USING ({_THEIRS}) WITH CHECK ({_THEIRS})"


def _doors() -> Iterator[str]:
    for policies in _DOORS.values():
        yield from (f"CREATE POLICY {policy}" for policy in policies)


_ADDED_ONLY = {
    "sqlite": (
        f"CREATE TRIGGER audit_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, '{_REFUSED}'); END",
        f"CREATE TRIGGER audit_delete BEFORE DELETE ON audit WHEN {_STILL_KEPT} "
        f"BEGIN SELECT RAISE(ABORT, '{_REFUSED}'); END",
    ),
    "postgresql": (
        f"CREATE OR REPLACE FUNCTION audit_only_added() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        f"IF TG_OP = 'DELETE' THEN IF NOT ({_STILL_KEPT}) THEN RETURN OLD; END IF; END IF; "
        f"RAISE EXCEPTION '{_REFUSED}'; END $$",
        "CREATE TRIGGER audit_change BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION audit_only_added()",
        "CREATE TRIGGER audit_truncate BEFORE TRUNCATE ON audit EXECUTE FUNCTION audit_only_added()",
    ),
}


def add_safeguards(metadata: MetaData) -> None:
    """Attach the safeguards to these tables: from now on they are made with them."""
    for table in metadata.sorted_tables:
        if "tenant" in table.c:
            for statement in _row_security(table):
                _after(table, statement, "postgresql")
    # A policy may speak of any table, and of the functions.
    for statement in (_RELEASE_TENANTS, _RELEASE_READS, _RELEASES_MET, _ROUND_COUNTS, *_KEEPS_ITS_OWNER, *_doors()):
        _after(metadata, statement, "postgresql")
    for dialect, statements in _ADDED_ONLY.items():
        for statement in statements:
            # At the end: a safeguard may speak of another table.
            _after(metadata, statement, dialect)
    add_last_release(metadata)


async def passes_row_security(engine: AsyncEngine) -> bool:
    """Tell whether PostgreSQL lets whoever we are there see everybody's rows."""
    if engine.dialect.name != "postgresql":
        return False
    async with engine.connect() as connection:
        # A role may have been given all tenants, for the sake of 0.3.0.
        always = f"coalesce(current_setting('{SETTING}', true), '') = '{ALL_TENANTS}'"
        us = text(f"SELECT rolsuper OR rolbypassrls OR {always} FROM pg_roles WHERE rolname = current_user")
        return bool((await connection.execute(us)).scalar_one())


def _after(made: MetaData | Table, statement: str, dialect: str) -> None:
    # DDL takes a percent sign for the place of a value.
    ddl = DDL(statement.replace("%", "%%"))  # type: ignore[no-untyped-call]
    event.listen(made, "after_create", ddl.execute_if(dialect=dialect))
