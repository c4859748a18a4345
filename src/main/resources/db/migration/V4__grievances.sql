-- The order in which complaints came; the number that is told is a keyed permutation of it.
CREATE SEQUENCE grievance_sequence MINVALUE 0 START 0 MAXVALUE 89999999;

CREATE TABLE grievances (
    id         uuid PRIMARY KEY,
    number     char(9) NOT NULL UNIQUE,
    caller_id  uuid NOT NULL REFERENCES callers,
    category   text NOT NULL,
    words      bytea NOT NULL,            -- sealed under the caller's key
    place      text NOT NULL,
    channel    text NOT NULL,
    provider   text NOT NULL,
    state      text NOT NULL DEFAULT 'received',
    filed_at   timestamptz NOT NULL DEFAULT now(),
    once_key   text NOT NULL UNIQUE       -- the same deed twice is one deed
);

CREATE INDEX grievances_by_caller ON grievances (caller_id, filed_at DESC);
