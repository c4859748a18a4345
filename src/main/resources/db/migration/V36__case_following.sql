-- Whether a case is settled, as its worker is asked: one open question for each case that is proposed as settled.
CREATE TABLE case_asks (
    grievance_id uuid PRIMARY KEY REFERENCES grievances ON DELETE CASCADE,
    -- How many tries are over.
    attempt integer NOT NULL DEFAULT 0,
    -- The call of the try that is under way.
    ring bigint,
    -- When it was last put to her: what she texts after that may answer it.
    asked_at timestamptz NOT NULL DEFAULT now(),
    -- When something is to be done about it; empty once she was asked often enough.
    due_at timestamptz
);
CREATE INDEX case_asks_due ON case_asks (due_at, grievance_id) WHERE due_at IS NOT NULL;

-- What was promised by a day. How much stands in the file alone, sealed.
CREATE TABLE case_promises (
    grievance_id uuid NOT NULL REFERENCES grievances ON DELETE CASCADE,
    -- The act that noted it.
    nth integer NOT NULL,
    state text NOT NULL DEFAULT 'promised' CHECK (state IN ('promised', 'told', 'paid', 'broken')),
    -- When its day has passed.
    due_at timestamptz NOT NULL,
    -- When that is looked at next.
    breaks_at timestamptz NOT NULL,
    PRIMARY KEY (grievance_id, nth)
);
CREATE INDEX case_promises_due ON case_promises (breaks_at, grievance_id, nth) WHERE state = 'promised';

-- Calls of our own accord are tried once, by day: who makes them says when again. Those who rang us come first.
ALTER TABLE rings ADD COLUMN own boolean NOT NULL DEFAULT false;
DROP INDEX rings_due;
CREATE INDEX rings_due ON rings (line, own, due_at, id) WHERE state = 'waiting';
