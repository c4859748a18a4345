-- Which office looked at a worker's record, and when: the worker may ask.
CREATE TABLE worker_looks (
    id         uuid PRIMARY KEY,
    worker_id  uuid NOT NULL REFERENCES workers ON DELETE CASCADE,
    office     text NOT NULL CHECK (length(office) BETWEEN 1 AND 24),   -- as the worker is told
    looked_at  timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX worker_looks_worker ON worker_looks (worker_id, looked_at DESC);
