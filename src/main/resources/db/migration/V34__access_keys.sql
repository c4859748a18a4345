-- The keys of offices: what each is recognised by, what its bringer may do, and where.
CREATE TABLE access_keys (
    id uuid PRIMARY KEY,
    hash bytea NOT NULL UNIQUE,
    office text NOT NULL,
    roles text[] NOT NULL,
    places text[] NOT NULL,
    made_at timestamptz NOT NULL DEFAULT now(),
    ended_at timestamptz
);

-- Whoever acts for some places sees no row of another, whatever is asked: her transaction says which are hers. What the
-- house does by itself (filing, clocks, a worker's own case) says none and sees all.
ALTER TABLE grievances ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_her_places ON grievances USING (
    coalesce(current_setting('pukar.sees', true), '') = ''
    OR ARRAY[place, block, district, in_state, desk, other_desk, offered_to]
        && string_to_array(current_setting('pukar.sees', true), ','));

ALTER TABLE case_acts ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_her_places ON case_acts USING (
    coalesce(current_setting('pukar.sees', true), '') = ''
    OR EXISTS (SELECT FROM grievances WHERE grievances.id = grievance_id));
