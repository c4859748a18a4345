-- The calls that we owe. The reason is sealed and of one length, so that a row, a count or a backup does
-- not show which of them are about matters that must not be named.
CREATE TABLE callbacks (
    id         uuid PRIMARY KEY,
    caller_id  uuid NOT NULL REFERENCES callers,
    reason     bytea NOT NULL,            -- sealed under the caller's key
    state      text NOT NULL DEFAULT 'open',
    asked_at   timestamptz NOT NULL DEFAULT now(),
    once_key   text NOT NULL UNIQUE
);

CREATE INDEX callbacks_open ON callbacks (asked_at) WHERE state = 'open';
