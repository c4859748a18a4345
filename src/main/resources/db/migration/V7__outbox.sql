-- The texts that we promised to send, each written in the transaction that makes the promise. Whose phone
-- it is stands in the caller's row only. What the states mean stands beside the code that reads them
-- (OutboxStore).
CREATE TABLE outbox (
    id           uuid PRIMARY KEY,
    caller_id    uuid NOT NULL REFERENCES callers,
    words        bytea NOT NULL,          -- sealed under the caller's key
    priority     smallint NOT NULL,       -- the least leaves first
    once_key     text NOT NULL UNIQUE,
    state        text NOT NULL DEFAULT 'waiting' CHECK (state IN
                     ('waiting', 'held', 'leaving', 'taken', 'refused', 'unknown', 'given-up')),
    due_at       timestamptz NOT NULL DEFAULT now(),
    owner        uuid,                    -- the claim that has it
    lease_until  timestamptz,             -- afterwards anybody may claim it
    attempt      smallint NOT NULL DEFAULT 0,   -- how often the network was asked
    made_at      timestamptz NOT NULL DEFAULT now(),
    left_at      timestamptz              -- when the network took it
);

CREATE INDEX outbox_open ON outbox (priority, due_at) WHERE state IN ('waiting', 'held', 'leaving');
CREATE INDEX outbox_taken ON outbox (caller_id, left_at) WHERE state = 'taken';
