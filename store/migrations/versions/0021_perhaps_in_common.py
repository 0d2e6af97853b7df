"""Weigh what was released of people who are known here no more: they may be back as somebody new. Changes no row."""

from alembic import op

revision = "0021"
down_revision = "0020"


def upgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute(RELEASE_READS)


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
        -- And those of which so few people are known that the others may be in this round: who was erased, or whose
        -- organisation went, may be back as somebody new. Of organisations that these two rounds have in common.
        SELECT coalesce(array_agg(rounds.id::text), '{}') INTO last
        FROM rounds JOIN releases ON releases.round = rounds.id JOIN rounds ours ON ours.id = release
        WHERE rounds.instrument = scan AND NOT rounds.id = ANY (found) AND EXISTS (
            SELECT 1 FROM jsonb_array_elements_text(rounds.organisations::jsonb || to_jsonb(rounds.tenant::text)) there
            WHERE (ours.organisations::jsonb || to_jsonb(ours.tenant::text)) @> to_jsonb(there)
        ) AND (
            SELECT count(*) FROM runs WHERE runs.round = rounds.id AND runs.submitted_on IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM coordinators WHERE coordinators.round = rounds.id AND coordinators.person = runs.person
            )
        ) < least(
            greatest(rounds.minimum, ours.minimum),
            (SELECT coalesce(sum(json_array_length(ledger.members)), 0) FROM ledger WHERE ledger.round = rounds.id)
        );
        found := found || last;
    END IF;
    PERFORM set_config('regiebot.tenant', own, true), set_config('regiebot.release', coalesce(before, ''), true);
    RETURN found;
END $$
"""
