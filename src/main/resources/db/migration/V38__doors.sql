-- The place of a complaint that must not be seen by those whom it is about, sealed under the caller's key: then the
-- row says no place openly, neither here nor in block, district and State.
ALTER TABLE grievances ADD COLUMN hidden_place bytea;

-- Cases of people who left neither name nor phone: asked for by number and code. The code is kept nowhere.
CREATE TABLE nameless_cases (
    grievance_id uuid PRIMARY KEY REFERENCES grievances ON DELETE CASCADE,
    -- Wrong codes in a row.
    tries integer NOT NULL DEFAULT 0,
    locked_until timestamptz
);
COMMENT ON COLUMN callers.phone IS 'sealed; empty for somebody of whom nothing is known, whose phone_index is that of no phone';
