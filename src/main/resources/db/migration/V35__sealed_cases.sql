-- Cases of violence, bondage, trafficking and children, once somebody has taken the call that was owed. They lie apart from
-- all others: no list, search or count of cases can meet them. Until then such a call looks like any other (callbacks).
CREATE SEQUENCE sealed_sequence INCREMENT -1 MINVALUE 45000000 MAXVALUE 89999999 START 89999999;
CREATE TABLE sealed_cases (
    id uuid PRIMARY KEY,
    -- Drawn from the other end of the same numbers: other cases' numbers do not show how many there are.
    number text NOT NULL UNIQUE,
    caller_id uuid NOT NULL REFERENCES callers,
    -- The call that it began with: whoever takes it again gets this case.
    call_id uuid NOT NULL UNIQUE,
    -- Kind, words, place, how it stands, how she may be reached: sealed under the caller's key, at one length.
    contents bytea NOT NULL,
    version integer NOT NULL DEFAULT 0,
    taken_at timestamptz NOT NULL DEFAULT now(),
    -- When somebody else of this lane is told that it waits; empty once it is closed.
    tells_at timestamptz
);
CREATE INDEX sealed_cases_tells ON sealed_cases (tells_at) WHERE tells_at IS NOT NULL;
CREATE INDEX sealed_cases_of_caller ON sealed_cases (caller_id);

-- Who may open which. The first is who took the call; every other was let in by somebody else.
CREATE TABLE sealed_holders (
    case_id uuid NOT NULL REFERENCES sealed_cases ON DELETE CASCADE,
    actor uuid NOT NULL,
    let_in_by uuid NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (case_id, actor)
);
CREATE INDEX sealed_holders_of_actor ON sealed_holders (actor);

-- Who asks to be let in, and why (sealed under the caller's key).
CREATE TABLE sealed_asks (
    case_id uuid NOT NULL REFERENCES sealed_cases ON DELETE CASCADE,
    actor uuid NOT NULL,
    why bytea NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (case_id, actor)
);

-- What was done and said, sealed under the caller's key.
CREATE TABLE sealed_lines (
    case_id uuid NOT NULL REFERENCES sealed_cases ON DELETE CASCADE,
    nth integer NOT NULL,
    actor uuid NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    words bytea NOT NULL,
    PRIMARY KEY (case_id, nth)
);

-- A transaction of somebody who settles other cases sees none of this, whatever it asks.
ALTER TABLE sealed_cases ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_this_lane ON sealed_cases USING (coalesce(current_setting('pukar.sees', true), '') = '');
ALTER TABLE sealed_holders ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_this_lane ON sealed_holders USING (coalesce(current_setting('pukar.sees', true), '') = '');
ALTER TABLE sealed_asks ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_this_lane ON sealed_asks USING (coalesce(current_setting('pukar.sees', true), '') = '');
ALTER TABLE sealed_lines ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_this_lane ON sealed_lines USING (coalesce(current_setting('pukar.sees', true), '') = '');
