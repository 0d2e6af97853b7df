"""Rounds of several organisations: what these are called, who may meet whom, and one door between them. Only adds."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"

TENANT = sa.String(64)
WHOSE = "(SELECT current_setting('regiebot.tenant', true))"
RELEASE = "(SELECT coalesce(current_setting('regiebot.release', true), ''))"
THEIRS = f"tenant = {WHOSE} OR {WHOSE} = '*'"
TAKES_PART = f"strpos(organisations::text, '\"' || {WHOSE} || '\"') > 0"


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
    op.execute(RELEASE_READS)
    op.execute(ROUND_COUNTS)
    taking_part = f"SELECT 1 FROM rounds WHERE rounds.id = releases.round AND {TAKES_PART}"
    of_round = (
        f"round = {RELEASE} AND NOT EXISTS (SELECT 1 FROM releases WHERE releases.round = {RELEASE}) AND EXISTS "
        f"(SELECT 1 FROM rounds WHERE rounds.id = {RELEASE} AND rounds.tenant = {WHOSE} "
        "AND strpos(rounds.organisations::text, '\"' || runs.tenant || '\"') > 0)"
    )
    related = f"ARRAY(SELECT unnest(release_reads({WHOSE}, {RELEASE})))"
    op.execute(f"CREATE POLICY takes_part ON rounds FOR SELECT USING ({TAKES_PART})")
    # Held while somebody of another tenant sends, as by its own people: that takes an UPDATE's leave. No row passes it.
    op.execute(f"CREATE POLICY takes_part_held ON rounds FOR UPDATE USING ({TAKES_PART}) WITH CHECK ({THEIRS})")
    op.execute(f"CREATE POLICY takes_part ON releases FOR SELECT USING (EXISTS ({taking_part}))")
    op.execute(f"CREATE POLICY release ON runs FOR SELECT USING ({RELEASE} <> '' AND {of_round})")
    op.execute(
        f"CREATE POLICY release ON answers FOR SELECT USING ({RELEASE} <> '' AND "
        f"run IN (SELECT runs.id FROM runs WHERE runs.round = {RELEASE}))"
    )
    op.execute(f"CREATE POLICY release ON rounds FOR SELECT USING ({RELEASE} <> '' AND id = ANY ({related}))")
    for table in ("ledger", "invitations"):
        op.execute(f"CREATE POLICY release ON {table} FOR SELECT USING ({RELEASE} <> '' AND round = ANY ({related}))")


RELEASE_READS = """
CREATE OR REPLACE FUNCTION release_reads(own text, release text) RETURNS text[] LANGUAGE plpgsql STABLE AS $$
DECLARE
    bound text := current_setting('regiebot.tenant', true);
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
    PERFORM set_config('regiebot.tenant', bound, true), set_config('regiebot.release', release, true);
    RETURN found;
END $$
"""

ROUND_COUNTS = """
CREATE OR REPLACE FUNCTION round_counts(own text, asked text, OUT begun bigint, OUT completed bigint,
OUT declined bigint) RETURNS SETOF record LANGUAGE plpgsql STABLE AS $$
DECLARE
    bound text := current_setting('regiebot.tenant', true);
BEGIN
    PERFORM set_config('regiebot.tenant', '*', true);
    SELECT (SELECT count(*) FROM runs WHERE runs.round = rounds.id),
        (SELECT count(*) FROM runs WHERE runs.round = rounds.id AND runs.submitted_on IS NOT NULL),
        (SELECT count(*) FROM invitations WHERE invitations.round = rounds.id AND invitations.state = 'declined')
        INTO begun, completed, declined FROM rounds WHERE rounds.id = asked AND rounds.tenant = own;
    IF FOUND THEN
        RETURN NEXT;
    END IF;
    PERFORM set_config('regiebot.tenant', bound, true);
END $$
"""
