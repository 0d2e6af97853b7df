"""Note with each picture what it was weighed with, which may be kept no longer when somebody takes it over. Only adds.

And weigh a release with a round of which so many are known no more that nearly all of this one may be of it.
For pictures of before: the earlier ones of the same scan with people in common. At a remove these note each other.
"""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"


def upgrade() -> None:
    op.add_column("releases", sa.Column("met", sa.JSON))
    connection = op.get_bind()
    met: dict[str, list[str]] = {}
    for newer, older in connection.execute(sa.text(EARLIER)):
        met.setdefault(newer, []).append(older)
    for newer, all_older in met.items():
        connection.execute(NOTE, {"newer": newer, "met": all_older})
    if connection.dialect.name == "postgresql":
        op.execute(RELEASE_READS)
        op.execute(RELEASES_MET)


NOTE = sa.text("UPDATE releases SET met = :met WHERE round = :newer").bindparams(sa.bindparam("met", type_=sa.JSON))
EARLIER = """
SELECT DISTINCT newer.round, older.round
FROM releases newer JOIN rounds ON rounds.id = newer.round
JOIN rounds before ON before.instrument = rounds.instrument
JOIN releases older ON older.round = before.id AND older.made_at < newer.made_at
WHERE EXISTS (
    SELECT 1 FROM invitations ours JOIN invitations theirs ON theirs.person = ours.person
    WHERE ours.round = newer.round AND theirs.round = older.round
) AND EXISTS (
    SELECT 1 FROM ledger WHERE ledger.round = older.round AND ledger.number >= 1
    AND json_array_length(ledger.cells) > 0
)
ORDER BY newer.round, older.round
"""
RELEASES_MET = """
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
