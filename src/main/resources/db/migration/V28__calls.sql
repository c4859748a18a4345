-- Who rang and is called back: one open row for each phone, however often it rings. Written before the call is refused.
CREATE TABLE rings (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    phone_index bytea NOT NULL,
    -- The phone, and our number that it rang, under the keys of sessions; gone with the phone's last call.
    sealed bytea,
    -- The provider by which we call.
    line text NOT NULL,
    state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'calling', 'done', 'given-up')),
    phase text NOT NULL GENERATED ALWAYS AS
        (CASE WHEN state IN ('waiting', 'calling') THEN 'open' ELSE 'over' END) STORED,
    at timestamptz NOT NULL DEFAULT now(),
    due_at timestamptz NOT NULL DEFAULT now(),
    rings integer NOT NULL DEFAULT 1,
    -- How often it was tried in vain.
    attempt integer NOT NULL DEFAULT 0,
    -- Whether it was called again after it was cut off, which is done once.
    resumed boolean NOT NULL DEFAULT false,
    told boolean NOT NULL DEFAULT false,
    lease_until timestamptz
);
CREATE UNIQUE INDEX rings_open ON rings (phone_index) WHERE phase = 'open';
CREATE INDEX rings_due ON rings (line, due_at, id) WHERE state = 'waiting';
CREATE INDEX rings_calling ON rings (line, lease_until) WHERE state = 'calling';
CREATE INDEX rings_untold ON rings (at) WHERE state = 'waiting' AND NOT told;

-- Every call: those that rang us, and those that we make. A call never goes back, and nothing comes after its end.
CREATE TABLE calls (
    id uuid PRIMARY KEY,
    provider text NOT NULL,
    -- Of the provider and its name for the call, once it is known.
    once_hash bytea UNIQUE,
    -- What it is: somebody's ring; our call back; our call to staff, who is put through to the phone; or nothing that we know.
    purpose text NOT NULL CHECK (purpose IN ('ring', 'back', 'staff', 'unknown')),
    ring_id bigint REFERENCES rings,
    phone_index bytea,
    sealed bytea,
    state text NOT NULL CHECK (state IN ('queued', 'ringing', 'in-progress', 'completed', 'busy', 'no-answer', 'failed',
        'abandoned')),
    at timestamptz NOT NULL DEFAULT now(),
    over_at timestamptz,
    seconds integer NOT NULL DEFAULT 0,
    machine boolean NOT NULL DEFAULT false,
    -- Whether we have said our last word.
    finished boolean NOT NULL DEFAULT false
);
CREATE INDEX calls_to ON calls (phone_index, at) WHERE purpose = 'back';
CREATE INDEX calls_of_ring ON calls (ring_id);

-- How many calls were made on a day, in India.
CREATE TABLE call_days (
    day date PRIMARY KEY,
    calls integer NOT NULL
);
