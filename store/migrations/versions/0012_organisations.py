"""Rounds of several organisations: what these are called, who may meet whom, and one door between them. Only adds."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"

TENANT = sa.String(64)
WHOSE = "(SELECT current_setting('regiebot.tenant', true))"
RELEASE = "(SELECT coalesce(current_setting('regiebot.release', true), ''))"
THEIRS = f"tenant = {WHOSE} OR {WHOSE} = '*'"
TAKES_PART = f"organisations::jsonb @> to_jsonb({WHOSE})"


def upgrade() -> None:
    op.create_table(
        "organisations",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("contact", sa.String(300), nullable=False, server_default=""),
        sa.Column("added_on", sa.Date, nullable=False),
        sa.Column("removed_on", sa.Date),
    )
    op.create_table(
        "partnerships",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("one", sa.String(64), nullable=False),
        sa.Column("other", sa.String(64), nullable=False),
        sa.Column("decided_by", sa.String(200), nullable=False),
        sa.Column("decided_on", sa.Date, nullable=False),
        sa.Column("ended_on", sa.Date),
        sa.ForeignKeyConstraint(["one"], ["organisations.id"], name="fk_partnerships_one_organisations"),
        sa.ForeignKeyConstraint(["other"], ["organisations.id"], name="fk_partnerships_other_organisations"),
    )
    op.create_table(
        "paper",
        sa.Column("tenant", TENANT, nullable=False),
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("round", sa.String(64), nullable=False),
        sa.Column("group", sa.String(64), nullable=False),
        sa.Column("scores", sa.JSON, nullable=False),
        sa.Column("entered_on", sa.Date, nullable=False),
        sa.ForeignKeyConstraint(["round"], ["rounds.id"], name="fk_paper_round_rounds", ondelete="CASCADE"),
    )
    op.create_index("ix_paper_round", "paper", ["round"])
    op.add_column("rounds", sa.Column("organisations", sa.JSON, nullable=False, server_default="[]"))
    if op.get_bind().dialect.name == "postgresql":
        op.execute("ALTER TABLE paper ENABLE ROW LEVEL SECURITY")
        op.execute("ALTER TABLE paper FORCE ROW LEVEL SECURITY")
        op.execute(f"CREATE POLICY whose ON paper USING ({THEIRS}) WITH CHECK ({THEIRS})")
        _open_the_door()


def _open_the_door() -> None:
    for made in (RELEASE_TENANTS, RELEASE_READS, ROUND_COUNTS, *KEEPS_ITS_OWNER):
        op.execute(made)
    taking_part = f"SELECT 1 FROM rounds WHERE rounds.id = releases.round AND {TAKES_PART}"
    others = f"ARRAY(SELECT unnest(release_tenants({RELEASE})))"
    related = f"ARRAY(SELECT unnest(release_reads({RELEASE})))"
    op.execute(f"CREATE POLICY takes_part ON rounds FOR SELECT USING ({TAKES_PART})")
    # Held while somebody of another tenant sends, as by its own people: that takes an UPDATE's leave. No row passes it.
    op.execute(f"CREATE POLICY takes_part_held ON rounds FOR UPDATE USING ({TAKES_PART}) WITH CHECK ({THEIRS})")
    op.execute(f"CREATE POLICY takes_part ON releases FOR SELECT USING (EXISTS ({taking_part}))")
    op.execute(
        f"CREATE POLICY release ON runs FOR SELECT USING ({RELEASE} <> '' AND round = {RELEASE} "
        f"AND submitted_on IS NOT NULL AND tenant = ANY ({others}))"
    )
    op.execute(
        f"CREATE POLICY release ON answers FOR SELECT USING ({RELEASE} <> '' AND "
        f"run IN (SELECT runs.id FROM runs WHERE runs.round = {RELEASE}))"
    )
    op.execute(f"CREATE POLICY release ON rounds FOR SELECT USING ({RELEASE} <> '' AND id = ANY ({related}))")
    op.execute(f"CREATE POLICY release ON ledger FOR SELECT USING ({RELEASE} <> '' AND round = ANY ({related}))")
    op.execute(
        f"CREATE POLICY release ON invitations FOR SELECT USING ({RELEASE} <> '' AND round = ANY ({related}) "
        f"AND (round <> {RELEASE} OR tenant = ANY ({others})))"
    )


RELEASE_TENANTS = """
CREATE OR REPLACE FUNCTION release_tenants(release text) RETURNS text[] LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN ARRAY(
        SELECT jsonb_array_elements_text(rounds.organisations::jsonb) FROM rounds
        WHERE rounds.id = release AND rounds.tenant = current_setting('regiebot.tenant', true)
        AND NOT EXISTS (SELECT 1 FROM releases WHERE releases.round = release)
    );
END $$
"""

RELEASE_READS = """
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
    END IF;
    PERFORM set_config('regiebot.tenant', own, true), set_config('regiebot.release', coalesce(before, ''), true);
    RETURN found;
END $$
"""

ROUND_COUNTS = """
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

KEEPS_ITS_OWNER = (
    "CREATE OR REPLACE FUNCTION round_keeps_its_owner() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
    "IF current_setting('regiebot.tenant', true) = '*' THEN RETURN NEW; END IF; "
    "RAISE EXCEPTION 'a round stays whose it is'; END $$",
    "CREATE TRIGGER rounds_owner BEFORE UPDATE OF tenant ON rounds FOR EACH ROW "
    "WHEN (OLD.tenant <> NEW.tenant) EXECUTE FUNCTION round_keeps_its_owner()",
)
