-- When somebody above is told next changes with every act and every telling. In a table of its own it leaves the row of the
-- case, which has a dozen indexes, where it is.
CREATE TABLE case_tells (
    grievance_id uuid PRIMARY KEY REFERENCES grievances ON DELETE CASCADE,
    -- For the clock of the state and that of the case; empty once nothing is waited for.
    state_at timestamptz,
    case_at timestamptz,
    at timestamptz GENERATED ALWAYS AS (least(state_at, case_at)) STORED,
    -- How often somebody was told.
    told integer NOT NULL DEFAULT 0
);
INSERT INTO case_tells (grievance_id, state_at, case_at, told)
    SELECT id, state_tells_at, case_tells_at, escalated FROM grievances;
-- The oldest first, whoever has it, assigned or not.
CREATE INDEX case_tells_next ON case_tells (at, grievance_id) WHERE at IS NOT NULL;
ALTER TABLE grievances DROP COLUMN tells_at, DROP COLUMN state_tells_at, DROP COLUMN case_tells_at, DROP COLUMN escalated;

-- An act leaves the row in its page if there is room.
ALTER TABLE grievances SET (fillfactor = 85);

-- What somebody has to do, not what she ever had.
DROP INDEX grievances_owned;
CREATE INDEX grievances_owned ON grievances (owner, case_due, id) WHERE is_open AND owner IS NOT NULL;

-- A telling is a line behind the act that it follows: it is nobody's act, and changes no version.
ALTER TABLE case_acts ADD COLUMN told integer NOT NULL DEFAULT 0;
ALTER TABLE case_acts DROP CONSTRAINT case_acts_pkey, ADD PRIMARY KEY (grievance_id, nth, told);
-- Only deeds that may come again have a name.
ALTER TABLE case_acts DROP CONSTRAINT case_acts_once_key_key;
CREATE UNIQUE INDEX case_acts_once ON case_acts (once_key) WHERE once_key IS NOT NULL;

-- What a transaction may see is worked out once for each statement, not for each row.
ALTER POLICY of_her_places ON grievances USING (
    (SELECT coalesce(current_setting('pukar.sees', true), '') = '')
    OR ARRAY[place, block, district, in_state, desk, other_desk, offered_to]
        && (SELECT string_to_array(current_setting('pukar.sees', true), ',')));
ALTER POLICY of_her_places ON case_acts USING (
    (SELECT coalesce(current_setting('pukar.sees', true), '') = '')
    OR EXISTS (SELECT FROM grievances WHERE grievances.id = grievance_id));
