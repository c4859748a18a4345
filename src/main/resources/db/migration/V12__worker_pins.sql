-- The PIN of a worker who set one. A hash is Argon2id over a keyed mark of the PIN, with its salt and cost
-- before it: without the house's keys it can be tried against nothing.
CREATE TABLE worker_pins (
    worker_id     uuid PRIMARY KEY REFERENCES workers ON DELETE CASCADE,
    hash          bytea,                  -- none: not set yet, or reset
    set_at        timestamptz,
    candidate     bytea,                  -- the hash of a new PIN that was typed once and has to be typed again
    candidate_at  timestamptz,
    tries         smallint NOT NULL DEFAULT 0,
    locked_until  timestamptz
);
