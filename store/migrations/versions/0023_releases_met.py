"""Find what a released round meets at whatever remove, before somebody takes it over. Changes no row."""

from alembic import op

revision = "0023"
down_revision = "0022"


def upgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute(RELEASES_MET)


RELEASES_MET = """
CREATE OR REPLACE FUNCTION releases_met(asked text) RETURNS text[] LANGUAGE plpgsql STABLE AS $$
DECLARE
    own text := current_setting('regiebot.tenant', true);
    before text := current_setting('regiebot.release', true);
    scan text;
    found text[] := ARRAY[asked];
    last text[] := ARRAY[asked];
BEGIN
    PERFORM set_config('regiebot.tenant', '*', true), set_config('regiebot.release', '', true);
    SELECT instrument INTO scan FROM rounds WHERE id = asked AND tenant = own;
    WHILE scan IS NOT NULL AND last <> '{}' LOOP
        SELECT coalesce(array_agg(rounds.id::text), '{}') INTO last
        FROM rounds JOIN releases ON releases.round = rounds.id
        WHERE rounds.instrument = scan AND NOT rounds.id = ANY (found) AND EXISTS (
            SELECT 1 FROM invitations theirs JOIN invitations ours ON ours.person = theirs.person
            WHERE theirs.round = rounds.id AND ours.round = ANY (last)
        );
        found := found || last;
    END LOOP;
    SELECT coalesce(array_agg(rounds.id::text), '{}') INTO found FROM rounds
    WHERE rounds.id = ANY (found) AND rounds.id <> asked
        AND (rounds.tenant = own OR rounds.organisations::jsonb @> to_jsonb(own));
    PERFORM set_config('regiebot.tenant', own, true), set_config('regiebot.release', coalesce(before, ''), true);
    RETURN found;
END $$
"""
