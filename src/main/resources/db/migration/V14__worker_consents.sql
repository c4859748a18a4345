-- What a worker allows, by purpose, and by which words: each time it was given is a row, which stays when it
-- is taken back, until the worker is erased.
CREATE TABLE worker_consents (
    id            uuid PRIMARY KEY,
    worker_id     uuid NOT NULL REFERENCES workers ON DELETE CASCADE,
    purpose       text NOT NULL CHECK (purpose IN ('alerts', 'employers', 'follow-up')),
    notice_hash   bytea NOT NULL REFERENCES notices,
    given_at      timestamptz NOT NULL DEFAULT now(),
    withdrawn_at  timestamptz
);

CREATE UNIQUE INDEX worker_consents_held ON worker_consents (worker_id, purpose) WHERE withdrawn_at IS NULL;
CREATE INDEX worker_consents_worker ON worker_consents (worker_id);
